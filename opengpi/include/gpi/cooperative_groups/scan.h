/* Prefix combinations in order of rank. */
#ifndef GPI_COOPERATIVE_GROUPS_SCAN_H
#define GPI_COOPERATIVE_GROUPS_SCAN_H

#include "gpi/cooperative_groups/operators.h"

namespace cooperative_groups {
namespace detail {

template <class Group, class T, class Op> __device__ T scan(const Group &group, T value, Op op) {
    const unsigned rank = group.thread_rank(), size = group.num_threads();
    for (unsigned distance = 1; distance < size; distance *= 2) {
        const T other = group.shfl_up(value, distance);
        if (rank >= distance) value = op(other, value);
    }
    return value;
}

} // namespace detail

/* op over the values of ranks 0 … own rank. */
template <class Group, class T, class Op> __device__ detail::combined_t<T, Op> inclusive_scan(const Group &group, T &&value, Op &&op) {
    return detail::scan<Group, detail::combined_t<T, Op>, detail::plain_t<Op>>(group, value, op);
}
template <class Group, class T> __device__ detail::plain_t<T> inclusive_scan(const Group &group, T &&value) {
    return inclusive_scan(group, value, plus<detail::plain_t<T>>());
}

/* op over the values of the ranks below the own; rank 0 gets what changes nothing under op. */
template <class Group, class T, class Op> __device__ detail::combined_t<T, Op> exclusive_scan(const Group &group, T &&value, Op &&op) {
    using result = detail::combined_t<T, Op>;
    const result before = group.shfl_up(inclusive_scan(group, value, op), 1);
    return group.thread_rank() == 0 ? detail::identity<detail::plain_t<Op>>::template of<result>() : before;
}
template <class Group, class T> __device__ detail::plain_t<T> exclusive_scan(const Group &group, T &&value) {
    return exclusive_scan(group, value, plus<detail::plain_t<T>>());
}

} // namespace cooperative_groups

#endif
