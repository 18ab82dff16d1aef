/* Tiles wider than a warp, over shared memory that the program sets aside with block_tile_memory. */
#ifndef GPI_COOPERATIVE_GROUPS_WIDE_H
#define GPI_COOPERATIVE_GROUPS_WIDE_H

#include "gpi/cooperative_groups/lanes.h"

namespace cooperative_groups {

namespace detail {
/* Every 32 threads of the block have one cell. A tile counts its arrivals in the first of its cells. */
struct alignas(16) tile_cell {
    unsigned char value[32];
    unsigned arrivals;
};
} // namespace detail

template <unsigned MaxBlockSize = 1024> struct block_tile_memory {
    detail::tile_cell cells[(MaxBlockSize + 31) / 32];
};

namespace detail {

class scratch {
    tile_cell *cells_ = nullptr;

  public:
    scratch() = default;

    template <unsigned Threads> __device__ explicit scratch(block_tile_memory<Threads> &memory) : cells_(memory.cells) {
        GPI_CG_REQUIRE(threads_of_block() <= Threads, "the block is larger than its block_tile_memory");
        if (thread_in_block() % 32 == 0) cells_[thread_in_block() / 32].arrivals = 0;
        __gpi_barrier();
    }

    __device__ bool is_there() const { return cells_ != nullptr; }

    /* Waits for the `size` threads of tile number `tile`. The count only grows: each round is complete when it
     * reaches the next multiple of size, and since size is a power of two it may wrap around. */
    __device__ void sync(unsigned tile, unsigned size) const {
        unsigned *arrivals = &cells_[tile * (size / 32)].arrivals;
        const unsigned complete = (__atomic_fetch_add(arrivals, 1u, __ATOMIC_ACQ_REL) / size + 1) * size;
        while ((int)(__atomic_load_n(arrivals, __ATOMIC_ACQUIRE) - complete) < 0) {}
    }

    /* The value of the thread with this rank in the tile. */
    template <class Value> __device__ Value broadcast(Value value, unsigned tile, unsigned size, unsigned rank) const {
        tile_cell *cell = &cells_[tile * (size / 32) + rank / 32];
        if (thread_in_block() % size == rank) write(cell, value);
        sync(tile, size);
        read(cell, value);
        sync(tile, size);
        return value;
    }

    /* All values of the tile, combined in order of rank. */
    template <class Value, class Op> __device__ Value combine(Value value, unsigned tile, unsigned size, Op op) const {
        const lanes neighbours = lowest(32) << (__gpi_lane_id() & ~31u);
#pragma unroll
        for (unsigned distance = 1; distance < 32; distance *= 2) {
            const Value other = moved<move::down>(neighbours, value, distance, 32);
            value = op(value, other);
        }
        tile_cell *cells = &cells_[tile * (size / 32)];
        if (thread_in_block() % 32 == 0) write(&cells_[thread_in_block() / 32], value);
        sync(tile, size);
        read(&cells[0], value);
        for (unsigned i = 1; i < size / 32; ++i) {
            Value other(value);
            read(&cells[i], other);
            value = op(value, other);
        }
        sync(tile, size);
        return value;
    }

  private:
    template <class Value> static __device__ void write(tile_cell *cell, const Value &value) {
        static_assert(__is_trivially_copyable(Value) && sizeof(Value) <= sizeof cell->value, "tiles wider than a warp exchange values of up to 32 bytes");
        __builtin_memcpy(cell->value, &value, sizeof(Value));
    }
    template <class Value> static __device__ void read(const tile_cell *cell, Value &value) { __builtin_memcpy((void *)&value, cell->value, sizeof(Value)); }
};

} // namespace detail
} // namespace cooperative_groups

#endif
