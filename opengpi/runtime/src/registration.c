/* The names under which clang's code for CUDA host objects registers and launches. */
#include "registration.h"

#include <stdint.h>

#include "error.h"
#include "launch.h"

void **__cudaRegisterFatBinary(const void *wrapper);
void __cudaRegisterFatBinaryEnd(void **handle);
void __cudaUnregisterFatBinary(void **handle);
void __cudaRegisterFunction(void **handle, const void *stub, char *symbol, const char *name, int threads, void *thread, void *block, void *block_dim,
                            void *grid_dim, int *warp);
void __cudaRegisterVar(void **handle, char *shadow, char *symbol, const char *name, int external, size_t size, int constant, int global);
void __cudaRegisterManagedVar(void **handle, void **cell, char *shadow, const char *name, size_t size, unsigned alignment);
char __cudaInitModule(void **handle);
unsigned __cudaPushCallConfiguration(gpiDim3 grid, gpiDim3 block, size_t shared, void *stream);
gpiError_t __cudaPopCallConfiguration(gpiDim3 *grid, gpiDim3 *block, size_t *shared, void *stream);

void **__cudaRegisterFatBinary(const void *wrapper) { return gpi_register_fat_binary(wrapper); }
void __cudaRegisterFatBinaryEnd(void **handle) { gpi_register_fat_binary_end(handle); }
void __cudaUnregisterFatBinary(void **handle) { gpi_unregister_fat_binary(handle); }

void __cudaRegisterFunction(void **handle, const void *stub, char *symbol, const char *name, int threads, void *thread, void *block, void *block_dim,
                            void *grid_dim, int *warp) {
    (void)symbol, (void)threads, (void)thread, (void)block, (void)block_dim, (void)grid_dim, (void)warp;
    gpi_register_function(handle, stub, name);
}

void __cudaRegisterVar(void **handle, char *shadow, char *symbol, const char *name, int external, size_t size, int constant, int global) {
    (void)symbol, (void)external, (void)constant, (void)global;
    gpi_register_variable(handle, shadow, name, size);
}

/* The host reaches the variable through the cell. */
void __cudaRegisterManagedVar(void **handle, void **cell, char *shadow, const char *name, size_t size, unsigned alignment) {
    (void)alignment;
    *cell = shadow;
    gpi_register_variable(handle, shadow, name, size);
}

char __cudaInitModule(void **handle) {
    (void)handle;
    return 1;
}

unsigned __cudaPushCallConfiguration(gpiDim3 grid, gpiDim3 block, size_t shared, void *stream) {
    return gpi_error_set(gpi_launch_push(grid, block, shared, stream));
}

gpiError_t __cudaPopCallConfiguration(gpiDim3 *grid, gpiDim3 *block, size_t *shared, void *stream) {
    return gpi_error_set(gpi_launch_pop(grid, block, shared, stream));
}
