/* What clang's code for host objects calls: registration of kernels and variables, and the call configuration of <<<>>>. */
#include "registration.h"

#include <stdint.h>

#include "error.h"
#include "launch.h"

void **gpiRegisterFatBinary(void *wrapper) { return gpi_register_fat_binary(wrapper); }
void gpiRegisterFatBinaryEnd(void **binary) { gpi_register_fat_binary_end(binary); }
void gpiUnregisterFatBinary(void **binary) { gpi_unregister_fat_binary(binary); }

int gpiRegisterFunction(void **binary, const char *stub, char *name, const char *device_name, int thread_limit, void *thread_idx, void *block_idx,
                        void *block_dim, void *grid_dim, int *warp_size) {
    (void)name, (void)thread_limit, (void)thread_idx, (void)block_idx, (void)block_dim, (void)grid_dim, (void)warp_size;
    gpi_register_function(binary, stub, device_name);
    return 0;
}

void gpiRegisterVar(void **binary, char *shadow, char *address, const char *device_name, int external, size_t size, int constant, int global) {
    (void)address, (void)external, (void)constant, (void)global;
    gpi_register_variable(binary, shadow, device_name, size);
}

/* The host reaches the variable through the cell. */
void gpiRegisterManagedVar(void **binary, void **cell, void *shadow, const char *device_name, size_t size, unsigned alignment) {
    (void)alignment;
    *cell = shadow;
    gpi_register_variable(binary, shadow, device_name, size);
}

unsigned gpiPushCallConfiguration(gpiDim3 grid, gpiDim3 block, size_t shared, gpiStream_t stream) {
    return gpi_error_set(gpi_launch_push(grid, block, shared, stream));
}

gpiError_t gpiPopCallConfiguration(gpiDim3 *grid, gpiDim3 *block, size_t *shared, void *stream) {
    return gpi_error_set(gpi_launch_pop(grid, block, shared, stream));
}
