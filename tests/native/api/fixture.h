/* A program's device and host side as compilers would make them: an image with a few kernels and symbols, and the calls
 * that clang's constructors make. Kernels run on a stand-in for the engine (stand_in.c). */
#ifndef FIXTURE_H
#define FIXTURE_H

#include <stdatomic.h>
#include <stdint.h>

#include "check.h"
#include "gpi_abi.h"

typedef struct fixture_wrapper {
    int32_t magic, version;
    const void *data, *unused;
} fixture_wrapper;

/* What the stand-in's next launches end with. */
extern _Atomic gpiError_t stand_in_error;
extern atomic_int stand_in_launches, stand_in_flushes;

/* Stubs: only their addresses count. */
extern char add_stub, wait_stub, pause_stub, fail_stub, call_stub, narrow_stub, missing_stub, unknown_stub;
/* Shadows. */
extern int counter_shadow, managed_shadow;
extern char table_shadow[64];

/* Registers the image and the host side, the image first or last. Returns the handle. */
void **fixture_register(int image_first);
extern gpi_image fixture_image;

/* Launches of the kernels, one block of one thread. */
gpiError_t launch_add(int *place, int value, gpiStream_t stream);                /* *place += value */
gpiError_t launch_wait(const atomic_int *flag, gpiStream_t stream);              /* until the flag is set */
gpiError_t launch_pause(unsigned ms, gpiStream_t stream);
gpiError_t launch_fail(gpiError_t error, gpiStream_t stream);                    /* ends with an error */
gpiError_t launch_call(void (*function)(void *), void *data, gpiStream_t stream);
gpiError_t launch_on(const void *stub, unsigned grid, unsigned block, size_t shared, void **arguments, gpiStream_t stream);

#endif
