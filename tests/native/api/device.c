/* The device: properties and attributes agree, limits and choices are checked. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"

static int attribute(gpiDeviceAttr which) {
    int value = -1;
    CHECK_OK(gpiDeviceGetAttribute(&value, which, 0));
    return value;
}

static void properties(void) {
    gpiDeviceProp device;
    size_t free, total;
    CHECK_OK(gpiGetDeviceProperties(&device, 0));
    CHECK(strncmp(device.name, "OpenGPI CPU (", 13) == 0);
    CHECK(device.major == 7 && device.minor == 5); /* GPI_ARCH */
    CHECK(device.warpSize == 64);                  /* of the image */
    CHECK(device.multiProcessorCount == 4);
    CHECK_OK(gpiMemGetInfo(&free, &total));
    CHECK(device.totalGlobalMem == total);
    CHECK(attribute(gpiDevAttrWarpSize) == device.warpSize);
    CHECK(attribute(gpiDevAttrMaxThreadsPerBlock) == device.maxThreadsPerBlock);
    CHECK(attribute(gpiDevAttrMaxBlockDimZ) == device.maxThreadsDim[2]);
    CHECK(attribute(gpiDevAttrMaxGridDimX) == 0x7fffffff);
    CHECK(attribute(gpiDevAttrIpcEventSupport) == 1);
    CHECK(attribute(gpiDevAttrMaxSharedMemoryPerBlock) == (int)device.sharedMemPerBlock);
    CHECK(attribute(gpiDevAttrMaxSharedMemoryPerBlockOptin) == (int)device.sharedMemPerBlockOptin);
    CHECK(attribute(gpiDevAttrMultiProcessorCount) == device.multiProcessorCount);
    CHECK(attribute(gpiDevAttrComputeCapabilityMajor) == 7);
    CHECK(attribute(gpiDevAttrCooperativeLaunch) == 1);
    CHECK(attribute(gpiDevAttrClusterLaunch) == 0);
    int value;
    CHECK_ERROR(InvalidValue, gpiDeviceGetAttribute(&value, (gpiDeviceAttr)9999, 0));
    CHECK_ERROR(InvalidValue, gpiDeviceGetAttribute(NULL, gpiDevAttrWarpSize, 0));
    CHECK_ERROR(InvalidDevice, gpiDeviceGetAttribute(&value, gpiDevAttrWarpSize, 1));
    CHECK_ERROR(InvalidValue, gpiGetDeviceProperties(NULL, 0));
    CHECK_ERROR(InvalidDevice, gpiGetDeviceProperties(&device, -1));
}

static void choosing(void) {
    int count, device = -1, version, can = 7;
    unsigned flags;
    char bus[16];
    gpiDeviceProp wanted = {0};
    CHECK_OK(gpiGetDeviceCount(&count));
    CHECK(count == 1);
    CHECK_OK(gpiSetDevice(0));
    CHECK_ERROR(InvalidDevice, gpiSetDevice(1));
    CHECK_ERROR(InvalidDevice, gpiSetDevice(-1));
    CHECK_OK(gpiGetDevice(&device));
    CHECK(device == 0);
    CHECK_OK(gpiChooseDevice(&device, &wanted));
    CHECK_OK(gpiRuntimeGetVersion(&version));
    CHECK(version == 12080);
    CHECK_OK(gpiDeviceGetPCIBusId(bus, sizeof bus, 0));
    device = -1;
    CHECK_OK(gpiDeviceGetByPCIBusId(&device, bus));
    CHECK(device == 0);
    CHECK_ERROR(InvalidValue, gpiDeviceGetByPCIBusId(&device, "0000:ff:00.0"));
    CHECK_ERROR(InvalidValue, gpiDeviceGetPCIBusId(bus, 4, 0));
    CHECK_OK(gpiDeviceCanAccessPeer(&can, 0, 0));
    CHECK(can == 0);
    CHECK_ERROR(InvalidDevice, gpiDeviceEnablePeerAccess(1, 0));
    CHECK_OK(gpiSetDeviceFlags(gpiDeviceScheduleBlockingSync));
    CHECK_OK(gpiGetDeviceFlags(&flags));
    CHECK(flags & gpiDeviceScheduleBlockingSync);
    CHECK_ERROR(InvalidValue, gpiSetDeviceFlags(0x1000));
}

static void limits(void) {
    size_t value;
    gpiFuncCache config;
    CHECK_OK(gpiDeviceSetLimit(gpiLimitStackSize, 4096));
    CHECK_OK(gpiDeviceGetLimit(&value, gpiLimitStackSize));
    CHECK(value == 4096);
    CHECK_OK(gpiDeviceSetLimit(gpiLimitMallocHeapSize, 1 << 20));
    CHECK_OK(gpiDeviceGetLimit(&value, gpiLimitMallocHeapSize));
    CHECK(value == 1 << 20);
    CHECK_ERROR(UnsupportedLimit, gpiDeviceSetLimit((gpiLimit)77, 1));
    CHECK_ERROR(InvalidValue, gpiDeviceGetLimit(NULL, gpiLimitStackSize));
    CHECK_OK(gpiDeviceSetCacheConfig(gpiFuncCachePreferShared));
    CHECK_OK(gpiDeviceGetCacheConfig(&config));
    CHECK(config == gpiFuncCachePreferShared);
    CHECK_ERROR(InvalidValue, gpiDeviceSetCacheConfig((gpiFuncCache)9));
}

int main(void) {
    setenv("GPI_ARCH", "sm_75", 1);
    fixture_register(1);
    properties();
    choosing();
    limits();
    return check_result();
}
