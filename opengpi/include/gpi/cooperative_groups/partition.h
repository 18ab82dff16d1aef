/* Parting a group into smaller ones. */
#ifndef GPI_COOPERATIVE_GROUPS_PARTITION_H
#define GPI_COOPERATIVE_GROUPS_PARTITION_H

#include "gpi/cooperative_groups/groups.h"

namespace cooperative_groups {

namespace detail {
/* The caller's `size` consecutive ranks of a set of lanes. */
__device__ inline coalesced_group consecutive(lanes members, unsigned size) {
    const unsigned tile = rank_in(members) / size;
    return access::coalesced(ranks(members, tile * size, size), tile, (count(members) + size - 1) / size);
}
} // namespace detail

template <unsigned Size> __device__ thread_block_tile<Size, thread_block> tiled_partition(const thread_block &block) {
    const unsigned tiles = (block.num_threads() + Size - 1) / Size;
    return detail::access::tile<Size, thread_block>(block.thread_rank() / Size, tiles, detail::access::memory(block));
}

template <unsigned Size, unsigned ParentSize, class Grandparent>
__device__ thread_block_tile<Size, thread_block_tile<ParentSize, Grandparent>> tiled_partition(const thread_block_tile<ParentSize, Grandparent> &parent) {
    static_assert(Size <= ParentSize, "a part is no larger than the whole");
    GPI_CG_REQUIRE(Size <= __gpi_warp_size() || Size == ParentSize, "a tile wider than a warp is parted into tiles within a warp");
    using whole = thread_block_tile<ParentSize, Grandparent>;
    return detail::access::tile<Size, whole>(parent.thread_rank() / Size, ParentSize / Size, detail::access::memory(parent));
}

/* size is a power of two up to the warp width. */
__device__ inline thread_group tiled_partition(const thread_group &parent, unsigned size) {
    GPI_CG_REQUIRE(size != 0 && (size & (size - 1)) == 0 && size <= __gpi_warp_size(),
                   "tiled_partition(group, n): n is a power of two up to the warp width; use tiled_partition<n>(group) for wider tiles");
    if (detail::access::is_lanes(parent)) return detail::consecutive(detail::access::members(parent), size);
    GPI_CG_REQUIRE(detail::access::is_block(parent), "only blocks, tiles and coalesced groups can be parted");
    const unsigned rank = detail::thread_in_block();
    return detail::access::coalesced(detail::lowest(size) << (__gpi_lane_id() & ~(size - 1)), rank / size, (detail::threads_of_block() + size - 1) / size);
}

__device__ inline coalesced_group tiled_partition(const coalesced_group &parent, unsigned size) {
    GPI_CG_REQUIRE(size != 0, "tiled_partition(group, n): n is at least 1");
    return detail::consecutive(detail::access::members(parent), size);
}

namespace detail {
template <class Group> __device__ lanes partible(const Group &parent) {
    GPI_CG_REQUIRE(access::is_lanes(parent), "binary_partition and labeled_partition part tiles within a warp and coalesced groups");
    return access::members(parent);
}
} // namespace detail

/* Two groups: the lanes for which the predicate is false, and those for which it is true. */
template <class Group> __device__ coalesced_group binary_partition(const Group &parent, bool predicate) {
    const detail::lanes members = detail::partible(parent);
    const detail::lanes true_lanes = __gpi_warp_ballot(members, predicate);
    return detail::access::coalesced(predicate ? true_lanes : members & ~true_lanes, predicate, 2);
}

/* One group for each value of the label. */
template <class Group, class Label> __device__ coalesced_group labeled_partition(const Group &parent, Label label) {
    const detail::lanes members = detail::partible(parent);
    const detail::lanes same = __gpi_warp_match_any_i64(members, detail::bits_of(label));
    const unsigned first = detail::lane_of(same, 0);
    const detail::lanes firsts = __gpi_warp_ballot(members, first == __gpi_lane_id());
    return detail::access::coalesced(same, detail::count(firsts & detail::lowest(first)), detail::count(firsts));
}

} // namespace cooperative_groups

#endif
