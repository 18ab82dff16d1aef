/* threadIdx, blockIdx, blockDim, gridDim and warpSize.
 * Reading a member is a call of a gpi.* operation; the variables themselves hold nothing. */
#ifndef GPI_INDEX_H
#define GPI_INDEX_H

#include "gpi/vector_types.h"
#include "generated/gpi_builtins.h"

template <int kind> struct __gpi_index;

/* The axis must be a constant, before any optimisation too: hence one getter an axis. */
#define GPI_INDEX(kind, variable, builtin) \
    template <> struct __gpi_index<kind> { \
        static GPI_DEVICE unsigned int get_x() { return builtin(0); } \
        static GPI_DEVICE unsigned int get_y() { return builtin(1); } \
        static GPI_DEVICE unsigned int get_z() { return builtin(2); } \
        __declspec(property(get = get_x)) unsigned int x; \
        __declspec(property(get = get_y)) unsigned int y; \
        __declspec(property(get = get_z)) unsigned int z; \
        GPI_DEVICE operator uint3() const { return uint3{builtin(0), builtin(1), builtin(2)}; } \
    }; \
    static const __device__ __attribute__((unused)) __gpi_index<kind> variable = {};

GPI_INDEX(0, threadIdx, __gpi_thread_idx)
GPI_INDEX(1, blockIdx, __gpi_block_idx)
GPI_INDEX(2, blockDim, __gpi_block_dim)
GPI_INDEX(3, gridDim, __gpi_grid_dim)

#undef GPI_INDEX

/* A variable, not a macro: programs name parameters and members warpSize. A constant, as hipcc has it: arrays may be so long. */
static constexpr int warpSize = GPI_WARP_SIZE;

#endif
