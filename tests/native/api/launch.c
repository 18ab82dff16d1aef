/* Launches: what is refused and with which error, and what a kernel gets. */
#include <stdlib.h>

#include "fixture.h"

static int *device;

static gpiError_t shape(gpiDim3 grid, gpiDim3 block, size_t shared) {
    int value = 0;
    return gpiLaunchKernel(&add_stub, grid, block, (void *[]){&device, &value}, shared, 0);
}

static void shapes(void) {
    gpiDim3 one = {1, 1, 1};
    CHECK_OK(shape(one, one, 0));
    CHECK_ERROR(InvalidConfiguration, shape((gpiDim3){0, 1, 1}, one, 0));
    CHECK_ERROR(InvalidConfiguration, gpiGetLastError());
    CHECK_OK(gpiGetLastError());
    CHECK_ERROR(InvalidConfiguration, shape(one, (gpiDim3){0, 1, 1}, 0));
    CHECK_ERROR(InvalidConfiguration, shape(one, (gpiDim3){2000, 1, 1}, 0));
    CHECK_ERROR(InvalidConfiguration, shape(one, (gpiDim3){1, 1, 65}, 0));
    CHECK_ERROR(InvalidConfiguration, shape(one, (gpiDim3){32, 33, 1}, 0));
    CHECK_ERROR(InvalidConfiguration, shape((gpiDim3){1, 65536, 1}, one, 0));
    CHECK_ERROR(InvalidConfiguration, shape((gpiDim3){0x80000000u, 1, 1}, one, 0));
    CHECK_OK(shape((gpiDim3){1, 65535, 1}, (gpiDim3){1024, 1, 1}, 0));
    CHECK_OK(shape(one, (gpiDim3){8, 2, 64}, 47 << 10)); /* 1 KiB is static */
    CHECK_ERROR(InvalidValue, shape(one, one, 48 << 10));
    CHECK_ERROR(InvalidValue, shape(one, one, (size_t)-1));
    CHECK_OK(gpiDeviceSynchronize());
}

static void functions(void) {
    int value = 1, *place = device;
    void *arguments[] = {&place, &value};
    CHECK_ERROR(InvalidDeviceFunction, launch_on(&unknown_stub, 1, 1, 0, arguments, 0));
    CHECK_ERROR(InvalidDeviceFunction, launch_on(NULL, 1, 1, 0, arguments, 0));
    CHECK_ERROR(InvalidDeviceFunction, launch_on(&missing_stub, 1, 1, 0, arguments, 0));
    CHECK_ERROR(LaunchOutOfResources, launch_on(&narrow_stub, 1, 256, 0, arguments, 0));
    CHECK_OK(launch_on(&narrow_stub, 1, 128, 0, arguments, 0));
    CHECK_ERROR(InvalidValue, launch_on(&add_stub, 1, 1, 0, NULL, 0));
    CHECK_OK(gpiDeviceSynchronize());
    CHECK(*device == 1);
}

static void shared_memory_opt_in(void) {
    gpiDim3 one = {1, 1, 1};
    gpiFuncAttributes attributes;
    CHECK_OK(gpiFuncGetAttributes(&attributes, &add_stub));
    CHECK(attributes.maxDynamicSharedSizeBytes == 47 << 10 && attributes.sharedSizeBytes == 1024 && attributes.maxThreadsPerBlock == 1024);
    CHECK_ERROR(InvalidValue, gpiFuncSetAttribute(&add_stub, gpiFuncAttributeMaxDynamicSharedMemorySize, 227 << 10));
    CHECK_ERROR(InvalidValue, gpiFuncSetAttribute(&add_stub, gpiFuncAttributeMaxDynamicSharedMemorySize, -1));
    CHECK_OK(gpiFuncSetAttribute(&add_stub, gpiFuncAttributeMaxDynamicSharedMemorySize, 226 << 10));
    CHECK_OK(shape(one, one, 226 << 10));
    CHECK_ERROR(InvalidValue, shape(one, one, (226 << 10) + 1));
    CHECK_ERROR(InvalidDeviceFunction, gpiFuncSetAttribute(&unknown_stub, gpiFuncAttributeMaxDynamicSharedMemorySize, 1));
    CHECK_ERROR(InvalidValue, gpiFuncSetAttribute(&add_stub, (gpiFuncAttribute)99, 1));
    CHECK_OK(gpiFuncSetCacheConfig(&add_stub, gpiFuncCachePreferL1));
    CHECK_ERROR(InvalidDeviceFunction, gpiFuncGetAttributes(&attributes, &unknown_stub));
    CHECK_ERROR(InvalidValue, gpiFuncGetAttributes(NULL, &add_stub));
}

static void cooperative(void) {
    int value = 0, *place = device;
    void *arguments[] = {&place, &value};
    gpiDim3 block = {1024, 1, 1};
    CHECK_OK(gpiLaunchCooperativeKernel(&add_stub, (gpiDim3){8, 1, 1}, block, arguments, 0, 0)); /* 4 workers of 2 blocks */
    CHECK_ERROR(CooperativeLaunchTooLarge, gpiLaunchCooperativeKernel(&add_stub, (gpiDim3){9, 1, 1}, block, arguments, 0, 0));
    gpiLaunchAttribute attribute = {.id = gpiLaunchAttributeCooperative, .val.cooperative = 1};
    gpiLaunchConfig_t config = {.gridDim = {9, 1, 1}, .blockDim = block, .attrs = &attribute, .numAttrs = 1};
    CHECK_ERROR(CooperativeLaunchTooLarge, gpiLaunchKernelExC(&config, &add_stub, arguments));
    config.numAttrs = 0;
    CHECK_OK(gpiLaunchKernelExC(&config, &add_stub, arguments));
    CHECK_ERROR(InvalidValue, gpiLaunchKernelExC(NULL, &add_stub, arguments));
    CHECK_OK(gpiDeviceSynchronize());
}

/* <<<...>>> within the arguments of another. */
static void configurations(void) {
    gpiDim3 grid, block;
    size_t shared;
    gpiStream_t stream;
    CHECK(gpiPushCallConfiguration((gpiDim3){1, 2, 3}, (gpiDim3){4, 5, 6}, 7, gpiStreamLegacy) == 0);
    CHECK(gpiPushCallConfiguration((gpiDim3){9, 9, 9}, (gpiDim3){9, 9, 9}, 9, NULL) == 0);
    CHECK_OK(gpiPopCallConfiguration(&grid, &block, &shared, &stream));
    CHECK(grid.x == 9 && shared == 9 && !stream);
    CHECK_OK(gpiPopCallConfiguration(&grid, &block, &shared, &stream));
    CHECK(grid.z == 3 && block.y == 5 && shared == 7 && stream == gpiStreamLegacy);
    CHECK_ERROR(MissingConfiguration, gpiPopCallConfiguration(&grid, &block, &shared, &stream));
}

static void occupancy(void) {
    int blocks, size, grid;
    size_t shared;
    CHECK_OK(gpiOccupancyMaxActiveBlocksPerMultiprocessor(&blocks, &add_stub, 256, 0));
    CHECK(blocks == 8);
    CHECK_OK(gpiOccupancyMaxActiveBlocksPerMultiprocessor(&blocks, &narrow_stub, 256, 0));
    CHECK(blocks == 0);
    CHECK_OK(gpiOccupancyMaxPotentialBlockSize(&grid, &size, &add_stub, 0, 0));
    CHECK(size == 1024 && grid == 8);
    CHECK_OK(gpiOccupancyMaxPotentialBlockSize(&grid, &size, &narrow_stub, 0, 0));
    CHECK(size <= 128 && size > 0);
    CHECK_OK(gpiOccupancyAvailableDynamicSMemPerBlock(&shared, &narrow_stub, 2, 64));
    CHECK(shared > 0 && shared <= 47 << 10);
    CHECK_ERROR(InvalidValue, gpiOccupancyMaxActiveBlocksPerMultiprocessor(&blocks, &add_stub, 0, 0));
    CHECK_ERROR(InvalidDeviceFunction, gpiOccupancyMaxActiveBlocksPerMultiprocessor(&blocks, &unknown_stub, 32, 0));
}

int main(void) {
    fixture_register(1);
    CHECK_OK(gpiMalloc((void **)&device, sizeof *device));
    shapes();
    functions();
    shared_memory_opt_in();
    cooperative();
    configurations();
    occupancy();
    return check_result();
}
