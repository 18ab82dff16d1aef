/* One value out of those of all members; every member gets it. */
#ifndef GPI_COOPERATIVE_GROUPS_REDUCE_H
#define GPI_COOPERATIVE_GROUPS_REDUCE_H

#include "gpi/cooperative_groups/operators.h"

namespace cooperative_groups {
namespace detail {

/* Integers of 32 bits have one operation for the whole set. */
#define GPI_CG_DIRECT(type, op, name) \
    __device__ inline type reduced(lanes members, type value, op<type>) { return (type)__gpi_warp_reduce_##name##_i32(members, (unsigned)value); }
GPI_CG_DIRECT(int, plus, add)
GPI_CG_DIRECT(int, less, smin)
GPI_CG_DIRECT(int, greater, smax)
GPI_CG_DIRECT(int, bit_and, and)
GPI_CG_DIRECT(int, bit_or, or)
GPI_CG_DIRECT(int, bit_xor, xor)
GPI_CG_DIRECT(unsigned, plus, add)
GPI_CG_DIRECT(unsigned, less, umin)
GPI_CG_DIRECT(unsigned, greater, umax)
GPI_CG_DIRECT(unsigned, bit_and, and)
GPI_CG_DIRECT(unsigned, bit_or, or)
GPI_CG_DIRECT(unsigned, bit_xor, xor)
#undef GPI_CG_DIRECT

/* Chosen by overload: the direct form where there is one, else the group's own way. */
template <class Group, class Value, class Op> __device__ auto reduce_in(const Group &group, Value value, Op op, int) -> decltype(reduced(lanes(), value, op)) {
    return reduced(access::members(group), value, op);
}

/* A butterfly: all members combine in the same order. */
template <unsigned Size, class Value, class Op> __device__ Value reduce_in(const thread_block_tile<Size, void> &tile, Value value, Op op, long) {
    for (unsigned distance = Size / 2; distance != 0; distance /= 2) {
        const Value other = moved<move::flip>(access::members(tile), value, distance, Size);
        value = op(value, other);
    }
    return value;
}

/* A tree over ranks, in order; then rank 0 tells. */
template <class Value, class Op> __device__ Value reduce_in(const coalesced_group &group, Value value, Op op, long) {
    const unsigned rank = group.thread_rank(), size = group.num_threads();
    for (unsigned distance = 1; distance < size; distance *= 2) {
        const Value other = group.shfl_down(value, distance);
        if (rank % (2 * distance) == 0 && distance < size - rank) value = op(value, other);
    }
    return group.shfl(value, 0);
}

template <unsigned Size, class Value, class Op> __device__ Value reduce_tile(const thread_block_tile<Size, void> &tile, Value value, Op op) {
    if (access::is_wide(tile)) return access::memory(tile).combine(value, tile.meta_group_rank(), Size, op);
    return reduce_in(tile, value, op, 0);
}

} // namespace detail

template <unsigned Size, class Parent, class Value, class Op>
__device__ detail::combined_t<Value, Op> reduce(const thread_block_tile<Size, Parent> &tile, Value &&value, Op &&op) {
    const detail::combined_t<Value, Op> own(value);
    return detail::reduce_tile(tile, own, op);
}

template <class Value, class Op> __device__ detail::combined_t<Value, Op> reduce(const coalesced_group &group, Value &&value, Op &&op) {
    const detail::combined_t<Value, Op> own(value);
    return detail::reduce_in(group, own, op, 0);
}

/* *destination = the reduction; it is there after the group's next sync. */
template <class Group, class Destination, class Value, class Op>
__device__ void reduce_store_async(const Group &group, Destination *destination, Value &&value, Op &&op) {
    const auto result = reduce(group, value, op);
    if (group.thread_rank() == 0) *destination = result;
}

} // namespace cooperative_groups

#endif
