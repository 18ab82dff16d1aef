// Groups of the lanes that are together, in divergent code and after partitions: ranks are dense, whatever the lanes.
// warp: 32 64 128
#include <cooperative_groups.h>
#include <cooperative_groups/reduce.h>
#include <cooperative_groups/scan.h>
#include "device_check.h"

namespace cg = cooperative_groups;

// The group must be the lanes of this warp, within the first `lanes` of them, for which `member(lane)` holds.
template <class Member> __device__ void check_group(const cg::coalesced_group &group, unsigned lanes, Member member) {
    const unsigned lane = threadIdx.x % warpSize;
    unsigned rank = 0, size = 0, last = 0, sum = 0, before = 0;
    for (unsigned i = 0; i < lanes; ++i) {
        if (!member(i)) continue;
        if (i < lane) {
            ++rank;
            before += i;
        }
        ++size;
        sum += i;
        last = i;
    }
    CHECK(group.size() == size && group.num_threads() == size && group.thread_rank() == rank);
    CHECK(group.shfl(lane, size - 1) == last && group.shfl(lane * 2.0, group.thread_rank()) == lane * 2.0);
    CHECK(group.shfl_down(rank, 1) == (rank + 1 < size ? rank + 1 : rank) && group.shfl_up(rank, 2) == (rank >= 2 ? rank - 2 : rank));
    CHECK(group.any(lane == last) && group.all(true) && !group.any(false));
    CHECK(group.ballot(rank == 1) == (size > 1 ? 2u : 0u) && (group.ballot(true) & 0xffffffffu) == (size >= 32 ? 0xffffffffu : (1u << size) - 1));
    CHECK(group.match_any(rank / 2) == (rank < 32 ? (size - (rank & ~1u) >= 2 ? 3u : 1u) << (rank & ~1u) : 0u));
    int equal = 0;
    group.match_all(1.0f, equal);
    CHECK(equal);
    CHECK(cg::reduce(group, lane, cg::plus<unsigned>()) == sum && cg::reduce(group, lane * 1.0, cg::plus<double>()) == sum);
    CHECK(cg::reduce(group, (long long)lane, cg::greater<long long>()) == last);
    CHECK(cg::exclusive_scan(group, lane) == before && cg::inclusive_scan(group, lane, cg::plus<unsigned>()) == before + lane);
    // Not commutative, associative: the value of the last rank.
    CHECK(cg::reduce(group, lane, [](unsigned, unsigned b) { return b; }) == last);
    group.sync();

    const cg::coalesced_group part = cg::tiled_partition(group, 4);
    CHECK(part.thread_rank() == rank % 4 && part.size() == (size - rank / 4 * 4 < 4 ? size - rank / 4 * 4 : 4));
    CHECK(part.meta_group_rank() == rank / 4 && part.meta_group_size() == (size + 3) / 4);
    CHECK(cg::reduce(part, 1, cg::plus<int>()) == (int)part.size());
}

__global__ void divergent() {
    const unsigned lane = threadIdx.x % warpSize, lanes = warpSize;
    check_group(cg::coalesced_threads(), lanes, [](unsigned) { return true; });
    if (lane % 3 == 1) check_group(cg::coalesced_threads(), lanes, [](unsigned i) { return i % 3 == 1; });
    else if (lane % 3 == 2) check_group(cg::coalesced_threads(), lanes, [](unsigned i) { return i % 3 == 2; });
    if (lane == 5) check_group(cg::coalesced_threads(), lanes, [](unsigned i) { return i == 5; });
    for (unsigned i = 0; i < lane; ++i) {
        if (i + 1 == warpSize / 2u) check_group(cg::coalesced_threads(), lanes, [](unsigned j) { return j >= warpSize / 2u; });
    }
}

__global__ void partial_warp() { check_group(cg::coalesced_threads(), blockDim.x, [](unsigned) { return true; }); }

__global__ void partitions() {
    const unsigned lane = threadIdx.x % warpSize, rank = threadIdx.x % 32;
    const auto tile = cg::tiled_partition<32>(cg::this_thread_block());
    const cg::coalesced_group half = cg::binary_partition(tile, rank % 4 == 0);
    CHECK(half.size() == (rank % 4 == 0 ? 8 : 24) && half.meta_group_size() == 2);
    CHECK(half.thread_rank() == (rank % 4 == 0 ? rank / 4 : rank - rank / 4 - 1));
    CHECK(cg::reduce(half, (int)rank, cg::less<int>()) == (rank % 4 == 0 ? 0 : 1));

    const cg::coalesced_group third = cg::labeled_partition(tile, rank % 3);
    CHECK(third.size() == (rank % 3 == 2 ? 10 : 11) && third.thread_rank() == rank / 3);
    CHECK(third.meta_group_size() == 3 && third.meta_group_rank() == rank % 3);
    const cg::coalesced_group sixth = cg::binary_partition(third, rank % 2);
    CHECK(sixth.shfl(rank, 0) % 6 == (rank % 2 ? (rank % 3 == 0 ? 3 : rank % 3 == 1 ? 1 : 5) : (rank % 3 == 0 ? 0 : rank % 3 == 1 ? 4 : 2)));

    // Counting by warp-aggregated increments, as programs do.
    __shared__ int counter;
    if (threadIdx.x == 0) counter = 0;
    __syncthreads();
    if (lane % 5 == 0) {
        const cg::coalesced_group active = cg::coalesced_threads();
        int start = 0;
        if (active.thread_rank() == 0) start = atomicAdd(&counter, (int)active.size());
        const int position = active.shfl(start, 0) + (int)active.thread_rank();
        CHECK(position < (int)blockDim.x);
    }
    __syncthreads();
    CHECK(counter == (int)(blockDim.x / warpSize) * ((warpSize + 4) / 5));
}

int main() {
    divergent<<<1, 128>>>();
    partial_warp<<<1, 21>>>();
    partitions<<<1, 128>>>();
    return finish();
}
