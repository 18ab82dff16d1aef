/* How many blocks are resident at once. */
#include "execute.h"
#include "launch.h"
#include "runtime.h"

static unsigned resident_blocks(const gpi_function *function, int block_size, size_t shared) {
    const gpi_kernel *kernel = function->kernel;
    if ((unsigned)block_size > kernel->max_threads || shared > gpi_function_dynamic_limit(function)) return 0;
    return gpi_blocks_per_worker(kernel, (unsigned)block_size, shared);
}

static gpiError_t active_blocks(int *blocks, const void *stub, int block_size, size_t shared, unsigned flags) {
    if (!blocks || block_size <= 0 || flags & ~(unsigned)gpiOccupancyDisableCachingOverride) return gpiErrorInvalidValue;
    gpi_function *function;
    gpiError_t error = gpi_image_find_function(stub, &function);
    if (!error) *blocks = (int)resident_blocks(function, block_size, shared);
    return error;
}

/* Shared memory is what real programs balance blocks by, so it is shared out as a multiprocessor would. */
static gpiError_t available_shared(size_t *shared, const void *stub, int blocks, int block_size) {
    if (!shared || blocks <= 0 || block_size <= 0) return gpiErrorInvalidValue;
    gpi_function *function;
    gpiError_t error = gpi_image_find_function(stub, &function);
    if (error) return error;
    size_t share = (GPI_SHARED_MOST + GPI_SHARED_RESERVED) / (unsigned)blocks, fixed = GPI_SHARED_RESERVED + function->kernel->shared_static;
    size_t most = gpi_function_dynamic_limit(function);
    *shared = share <= fixed ? 0 : share - fixed < most ? share - fixed : most;
    return gpiSuccess;
}

static gpiError_t best_block_size(int *min_grid_size, int *block_size, const void *stub, size_t shared, int limit) {
    if (!min_grid_size || !block_size || limit < 0) return gpiErrorInvalidValue;
    gpi_function *function;
    gpiError_t error = gpi_image_find_function(stub, &function);
    if (error) return error;
    int warp = (int)gpi_image_warp_width(), most = (int)function->kernel->max_threads;
    if (limit && limit < most) most = limit;
    unsigned best = 0;
    *block_size = *min_grid_size = 0;
    for (int size = most; size > 0; size = size % warp ? size - size % warp : size - warp) {
        unsigned blocks = resident_blocks(function, size, shared);
        if (blocks * (unsigned)size <= best) continue;
        best = blocks * (unsigned)size;
        *block_size = size;
        *min_grid_size = (int)(blocks * gpi_worker_count());
    }
    return gpiSuccess;
}

gpiError_t gpiOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, const void *kernel, int block_size, size_t shared) {
    return GPI_API(active_blocks(blocks, kernel, block_size, shared, gpiOccupancyDefault));
}
gpiError_t gpiOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int *blocks, const void *kernel, int block_size, size_t shared, unsigned flags) {
    return GPI_API(active_blocks(blocks, kernel, block_size, shared, flags));
}
gpiError_t gpiOccupancyAvailableDynamicSMemPerBlock(size_t *shared, const void *kernel, int blocks, int block_size) {
    return GPI_API(available_shared(shared, kernel, blocks, block_size));
}
gpiError_t gpiOccupancyMaxPotentialBlockSize(int *min_grid_size, int *block_size, const void *kernel, size_t shared, int block_size_limit) {
    return GPI_API(best_block_size(min_grid_size, block_size, kernel, shared, block_size_limit));
}
