/* A library with kernels: what clang makes of a shared object's constructors and destructors, and a call that launches. */
#include "fixture.h"

static void **handle;

__attribute__((constructor)) static void load(void) { handle = fixture_register(1); }
__attribute__((destructor)) static void unload(void) { gpiUnregisterFatBinary(handle); }

__attribute__((visibility("default"))) int *library_add(int *place, gpiStream_t stream);
__attribute__((visibility("default"))) int library_check(const int *memory, int value);

/* Leaves a kernel at work in the stream. Returns memory that the library allocated. */
int *library_add(int *place, gpiStream_t stream) {
    int *memory = NULL;
    if (gpiMalloc((void **)&memory, sizeof *memory)) return NULL;
    if (launch_pause(30, stream) || launch_add(place, 1, stream) || counter_shadow) return NULL;
    return memory;
}

/* Whether memory, perhaps of another library, is device memory that holds a value once all work is done. */
int library_check(const int *memory, int value) {
    gpiPointerAttributes attributes;
    int found;
    return !gpiDeviceSynchronize() && !gpiPointerGetAttributes(&attributes, memory) && attributes.type == gpiMemoryTypeDevice &&
           !gpiMemcpy(&found, memory, sizeof found, gpiMemcpyDeviceToHost) && found == value;
}
