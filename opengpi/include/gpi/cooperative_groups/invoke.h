/* Calls made by one thread of a group. */
#ifndef GPI_COOPERATIVE_GROUPS_INVOKE_H
#define GPI_COOPERATIVE_GROUPS_INVOKE_H

#include "gpi/cooperative_groups/groups.h"

namespace cooperative_groups {

template <class Group, class Function, class... Arguments> __device__ void invoke_one(const Group &group, Function &&function, Arguments &&...arguments) {
    if (group.thread_rank() == 0) function(static_cast<Arguments &&>(arguments)...);
}

/* Every member gets the result. */
template <class Group, class Function, class... Arguments>
__device__ auto invoke_one_broadcast(const Group &group, Function &&function, Arguments &&...arguments)
    -> detail::plain_t<decltype(function(static_cast<Arguments &&>(arguments)...))> {
    detail::plain_t<decltype(function(static_cast<Arguments &&>(arguments)...))> result{};
    if (group.thread_rank() == 0) result = function(static_cast<Arguments &&>(arguments)...);
    return group.shfl(result, 0);
}

} // namespace cooperative_groups

#endif
