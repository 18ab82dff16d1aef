/* Images and fat binaries that do not belong together, or not to this machine. */
#include <string.h>

#include "fixture.h"

static char foreign_stub, orphan_stub;

static void **register_binary(const void *data, const void *stub) {
    static fixture_wrapper wrappers[8];
    static int count;
    fixture_wrapper *wrapper = &wrappers[count++];
    *wrapper = (fixture_wrapper){0x466243b1, 1, data, NULL};
    void **handle = gpiRegisterFatBinary(wrapper);
    gpiRegisterFunction(handle, stub, NULL, "_Z3addPii", -1, NULL, NULL, NULL, NULL, NULL);
    gpiRegisterFatBinaryEnd(handle);
    return handle;
}

static void without_image(void) {
    static const struct {
        char magic[8];
        uint64_t id[2];
    } orphan = {"OPENGPI", {1, 2}};
    static const char foreign[32] = "another compiler's";
    void **first = register_binary(foreign, &foreign_stub), **second = register_binary(&orphan, &orphan_stub);
    CHECK_ERROR(NoKernelImageForDevice, launch_on(&foreign_stub, 1, 1, 0, NULL, 0));
    CHECK_ERROR(NoKernelImageForDevice, launch_on(&foreign_stub, 1, 1, 0, NULL, 0));
    CHECK_ERROR(NoKernelImageForDevice, launch_on(&orphan_stub, 1, 1, 0, NULL, 0));
    CHECK_ERROR(NoKernelImageForDevice, gpiGetLastError());
    gpiUnregisterFatBinary(first);
    gpiUnregisterFatBinary(second);
    CHECK_ERROR(InvalidDeviceFunction, launch_on(&foreign_stub, 1, 1, 0, NULL, 0));
}

/* A library with kernels is closed and opened again. */
static void reload(void) {
    int *memory;
    CHECK_OK(gpiMalloc((void **)&memory, sizeof *memory));
    CHECK_OK(gpiMemset(memory, 0, sizeof *memory));
    for (int i = 0; i < 3; i++) {
        void **handle = fixture_register(i % 2);
        CHECK_OK(launch_pause(10, 0));
        CHECK_OK(launch_add(memory, 1, 0));
        gpiUnregisterFatBinary(handle); /* waits for the kernels */
        CHECK_OK(gpiStreamQuery(0));
        CHECK_ERROR(InvalidDeviceFunction, launch_add(memory, 1, 0));
    }
    CHECK(*memory == 3);
    CHECK_OK(gpiFree(memory));
}

static void other_machine(void) {
    fixture_image.cpu_features = "warpdrive,avx2";
    void **handle = fixture_register(1);
    CHECK_ERROR(NoKernelImageForDevice, launch_pause(0, 0));
    gpiUnregisterFatBinary(handle);
    fixture_image.cpu_features = NULL;
    fixture_image.abi_version++;
    handle = fixture_register(1);
    CHECK_ERROR(NoKernelImageForDevice, launch_pause(0, 0));
    int *address;
    CHECK_ERROR(NoKernelImageForDevice, gpiGetSymbolAddress((void **)&address, &counter_shadow));
    gpiUnregisterFatBinary(handle);
    fixture_image.abi_version--;
    handle = fixture_register(1);
    CHECK_OK(launch_pause(0, 0));
    CHECK_OK(gpiDeviceSynchronize());
    gpiUnregisterFatBinary(handle);
}

int main(void) {
    without_image();
    reload();
    other_machine();
    return check_result();
}
