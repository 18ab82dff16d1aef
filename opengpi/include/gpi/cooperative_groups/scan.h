/* Prefix combinations in order of rank. */
#ifndef GPI_COOPERATIVE_GROUPS_SCAN_H
#define GPI_COOPERATIVE_GROUPS_SCAN_H

#include "gpi/cooperative_groups/operators.h"

namespace cooperative_groups {
namespace detail {

template <class Group, class Value, class Op> __device__ Value scan(const Group &group, Value value, Op op) {
    const unsigned rank = group.thread_rank(), size = group.num_threads();
    for (unsigned distance = 1; distance < size; distance *= 2) {
        const Value other = group.shfl_up(value, distance);
        if (rank >= distance) value = op(other, value);
    }
    return value;
}

} // namespace detail

/* op over the values of ranks 0 … own rank. */
template <class Group, class Value, class Op> __device__ detail::combined_t<Value, Op> inclusive_scan(const Group &group, Value &&value, Op &&op) {
    return detail::scan<Group, detail::combined_t<Value, Op>, detail::plain_t<Op>>(group, value, op);
}
template <class Group, class Value> __device__ detail::plain_t<Value> inclusive_scan(const Group &group, Value &&value) {
    return inclusive_scan(group, value, plus<detail::plain_t<Value>>());
}

/* op over the values of the ranks below the own; rank 0 gets what changes nothing under op. */
template <class Group, class Value, class Op> __device__ detail::combined_t<Value, Op> exclusive_scan(const Group &group, Value &&value, Op &&op) {
    using result = detail::combined_t<Value, Op>;
    const result before = group.shfl_up(inclusive_scan(group, value, op), 1);
    return group.thread_rank() == 0 ? detail::identity<detail::plain_t<Op>>::template of<result>() : before;
}
template <class Group, class Value> __device__ detail::plain_t<Value> exclusive_scan(const Group &group, Value &&value) {
    return exclusive_scan(group, value, plus<detail::plain_t<Value>>());
}

} // namespace cooperative_groups

#endif
