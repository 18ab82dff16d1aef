/* Stands in for the engine: runs a launch's blocks on the calling thread. */
#include <stdlib.h>
#include <string.h>

#include "execute.h"
#include "fixture.h"

_Atomic gpiError_t stand_in_error;
atomic_int stand_in_launches, stand_in_flushes;

gpiError_t gpi_execute(const gpi_launch *launch, gpi_fault *fault) {
    uint32_t stop = 0;
    gpi_block block = {.kernel = launch->kernel, .warp_width = launch->image->warp_width};
    memcpy(block.grid_dim, launch->grid, sizeof block.grid_dim);
    memcpy(block.block_dim, launch->block, sizeof block.block_dim);
    gpi_thread thread = {.block = &block};
    uint64_t blocks = (uint64_t)launch->grid[0] * launch->grid[1] * launch->grid[2];
    gpi_block_range range = {.first = 0, .count = blocks, .block = &block, .thread = &thread, .stop = &stop};
    launch->kernel->blocks(&range, launch->params);
    atomic_fetch_add(&stand_in_launches, 1);
    gpiError_t error = atomic_exchange(&stand_in_error, gpiSuccess);
    if (error) snprintf(fault->text, sizeof fault->text, "the stand-in fails as it was told");
    return error;
}

unsigned gpi_worker_count(void) { return 4; }

unsigned gpi_blocks_per_worker(const gpi_kernel *kernel, unsigned threads_per_block, size_t shared_dynamic) {
    (void)kernel, (void)shared_dynamic;
    return 2048 / threads_per_block < 32 ? 2048 / threads_per_block : 32;
}

void gpi_flush_output(void) { atomic_fetch_add(&stand_in_flushes, 1); }

static size_t heap_limit = 8 << 20;
gpiError_t gpi_heap_set_limit(size_t bytes) {
    heap_limit = bytes;
    return gpiSuccess;
}
size_t gpi_heap_limit(void) { return heap_limit; }

bool gpi_heap_contains(const void *address) {
    (void)address;
    return false;
}

bool gpi_checks(void) { return getenv("GPI_CHECK"); }
