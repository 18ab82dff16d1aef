/* For tests with hand-written kernels: a kernel is a C function in the section "kernels", launched against the ABI. */
#ifndef HARNESS_H
#define HARNESS_H

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "execute.h"
#include "gpi_builtins_cpu.h"

#define KERNEL(name) __attribute__((section("kernels"), noinline)) static void name(gpi_thread *t, const void *params)
#define LOOP_KERNEL(name) __attribute__((section("kernels"), noinline)) static void name(const gpi_block_range *range, const void *params)
#define ALL_LANES UINT64_MAX, UINT64_MAX

extern const char __start_kernels[], __stop_kernels[];

typedef struct setup {
    const char *name;
    void (*thread)(gpi_thread *, const void *);
    void (*blocks)(const gpi_block_range *, const void *);
    uint32_t grid[3], block[3], width, shared, shared_dynamic, stack;
    bool cooperative;
} setup;

static int failures;
#define CHECK(condition)                                                                                       \
    do {                                                                                                       \
        if (!(condition) && failures++ < 20) fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);   \
    } while (0)

/* The source line of every kernel is said to be 42. */
static gpiError_t launch(setup s, const void *params, gpi_fault *fault)
{
    static const char *const files[] = {"kernels.cu"};
    static const gpi_line lines[] = {{.offset = 0, .file = 0, .line = 42}};
    gpi_code code = {.start = __start_kernels, .size = (uint64_t)(__stop_kernels - __start_kernels), .name = "kernels", .lines = lines, .line_count = 1};
    gpi_kernel kernel = {.name = s.name ? s.name : "_Z6kernelv", .thread = s.thread, .blocks = s.blocks, .shared_static = s.shared, .max_threads = 1024};
    kernel.stack_size = s.stack ? s.stack : 2048;
    gpi_image image = {.abi_version = GPI_ABI_VERSION, .warp_width = s.width ? s.width : 32, .codes = &code, .files = files, .code_count = 1, .file_count = 1};
    gpi_launch call = {.image = &image, .kernel = &kernel, .shared_dynamic = s.shared_dynamic, .params = params, .cooperative = s.cooperative};
    for (int i = 0; i < 3; i++) {
        call.grid[i] = s.grid[i] ? s.grid[i] : 1;
        call.block[i] = s.block[i] ? s.block[i] : 1;
    }
    gpi_fault ignored;
    memset(&ignored, 0, sizeof ignored);
    gpiError_t error = gpi_execute(&call, fault ? fault : &ignored);
    if (error && !fault) fprintf(stderr, "unexpected fault %d: %s\n", error, ignored.text);
    return error;
}
#define LAUNCH(params, ...) CHECK(launch((setup){__VA_ARGS__}, params, NULL) == gpiSuccess)

__attribute__((unused)) static uint32_t global_block(const gpi_thread *t)
{
    const gpi_block *b = t->block;
    return b->block_idx[0] + b->grid_dim[0] * (b->block_idx[1] + b->grid_dim[1] * b->block_idx[2]);
}

static int finish(void)
{
    gpi_flush_output();
    return failures != 0;
}

/* In place of memory.c. */
bool gpi_memory_contains(const void *address)
{
    (void)address;
    return false;
}

void gpi_memory_describe(uint64_t address, char *text, size_t size)
{
    (void)address;
    if (size) *text = 0;
}

#endif
