// Tiles of every size within 32 threads: exchange, votes, matches, reductions, scans, and values of many sizes.
// warp: 32 64 128
#include <cooperative_groups.h>
#include <cooperative_groups/reduce.h>
#include <cooperative_groups/scan.h>
#include "device_check.h"

namespace cg = cooperative_groups;

struct Wide {
    double a;
    int b;
    char c[9];
};
struct Odd {
    char c[3];
};

__device__ int value(int rank) { return rank * rank + 7; }

template <unsigned Size> __device__ float first_by_size(cg::thread_block_tile<Size> tile, float x) { return tile.shfl(x, 0); }
template <class Group> __device__ int sum_by_group(const Group &group, int x) { return cg::reduce(group, x, cg::plus<int>()); }
__device__ int warp_sum(const cg::thread_block_tile<32> &warp, int x) {
    for (int offset = warp.size() / 2; offset > 0; offset /= 2) x += warp.shfl_down(x, offset);
    return warp.shfl(x, 0);
}
__device__ unsigned long long generic_size(const cg::thread_group &group) { return group.size() * 1000 + group.thread_rank(); }

template <unsigned Size, class Parent> __device__ void check_tile(const cg::thread_block_tile<Size, Parent> &tile, int first) {
    const int rank = tile.thread_rank(), mine = value(first + rank);
    CHECK(tile.size() == Size && tile.num_threads() == Size);
    CHECK(rank == (int)(threadIdx.x % Size));
    CHECK(tile.shfl(mine, Size - 1) == value(first + Size - 1));
    CHECK(tile.shfl(mine, (rank + 1) % Size) == value(first + (rank + 1) % Size));
    CHECK(tile.shfl_up(mine, 1) == value(first + (rank ? rank - 1 : 0)));
    CHECK(tile.shfl_down(mine, 2) == value(first + (rank + 2 < (int)Size ? rank + 2 : rank)));
    if (Size > 1) CHECK(tile.shfl_xor(mine, 1) == value(first + (rank ^ 1)));
    CHECK(tile.shfl(mine * 0.5, 0) == value(first) * 0.5);
    const Wide wide = tile.shfl(Wide{rank + 0.25, rank, {1, 2, 3, 4, 5, 6, 7, 8, (char)rank}}, Size / 2);
    CHECK(wide.a == Size / 2 + 0.25 && wide.b == (int)Size / 2 && wide.c[0] == 1 && wide.c[8] == (char)(Size / 2));
    CHECK(tile.shfl_xor(Odd{{1, 2, (char)rank}}, 0).c[2] == rank);
    CHECK(tile.shfl(make_float4(rank, 1, 2, 3), 0).x == 0 && tile.shfl((short)rank, Size - 1) == (short)(Size - 1));

    const unsigned all = Size == 32 ? ~0u : (1u << Size) - 1;
    CHECK(tile.ballot(true) == all && tile.ballot(rank == 0) == 1u && tile.ballot(rank % 2) == (all & 0xaaaaaaaau));
    CHECK(tile.any(rank == Size - 1) && !tile.any(0) && tile.all(1) && tile.all(rank == 0) == (Size == 1));
    unsigned same = 0;
    for (unsigned i = 0; i < Size; ++i) same |= (i % 3 == rank % 3u) << i;
    CHECK(tile.match_any(rank % 3) == same && tile.match_any((rank % 3) * 1.5f) == same);
    int equal = -1;
    CHECK(tile.match_all(5ll, equal) == all && equal);
    CHECK(tile.match_all(rank, equal) == (Size == 1) && equal == (Size == 1));

    int sum = 0, before = 0, least = value(first), greatest = value(first + Size - 1), mixed = 0;
    double product = 1;
    for (int i = 0; i < (int)Size; ++i) {
        if (i < rank) before += value(first + i);
        sum += value(first + i);
        mixed ^= value(first + i);
        product *= 1 + i / 64.0;
    }
    CHECK(cg::reduce(tile, mine, cg::plus<int>()) == sum && cg::reduce(tile, (unsigned)mine, cg::bit_xor<unsigned>()) == (unsigned)mixed);
    CHECK(cg::reduce(tile, mine, cg::less<int>()) == least && cg::reduce(tile, -mine, cg::greater<int>()) == -least);
    CHECK(cg::reduce(tile, mine * 1.0f, cg::greater<float>()) == greatest && cg::reduce(tile, (long long)mine, cg::plus<long long>()) == sum);
    CHECK(fabs(cg::reduce(tile, 1 + rank / 64.0, [](double a, double b) { return a * b; }) / product - 1) < 1e-12);
    CHECK(cg::inclusive_scan(tile, mine) == before + mine && cg::exclusive_scan(tile, mine, cg::plus<int>()) == before);
    CHECK(cg::inclusive_scan(tile, mine, cg::greater<int>()) == mine);
    CHECK(cg::exclusive_scan(tile, mine, cg::less<int>()) == (rank ? least : 0x7fffffff));
    // Not commutative: keeps the order of ranks.
    CHECK(cg::inclusive_scan(tile, rank + 1, [](int a, int b) { return b; }) == rank + 1);
    CHECK(sum_by_group(tile, mine) == sum && generic_size(tile) == Size * 1000 + rank);
    tile.sync();
    cg::sync(tile);
}

__global__ void tiles() {
    const cg::thread_block block = cg::this_thread_block();
    const int thread = threadIdx.x;
    const auto t32 = cg::tiled_partition<32>(block);
    check_tile(t32, thread / 32 * 32);
    const cg::thread_block_tile<32> untyped = t32;
    check_tile(untyped, thread / 32 * 32);
    check_tile(cg::tiled_partition<16>(block), thread / 16 * 16);
    check_tile(cg::tiled_partition<8>(t32), thread / 8 * 8);
    check_tile(cg::tiled_partition<4>(cg::tiled_partition<16>(t32)), thread / 4 * 4);
    check_tile(cg::tiled_partition<2>(block), thread / 2 * 2);
    check_tile(cg::tiled_partition<1>(block), thread);
    CHECK(t32.meta_group_rank() == threadIdx.x / 32 && t32.meta_group_size() == (blockDim.x + 31) / 32);
    const auto t8 = cg::tiled_partition<8>(t32);
    CHECK(t8.meta_group_rank() == threadIdx.x % 32 / 8 && t8.meta_group_size() == 4);
    CHECK(first_by_size(t32, thread) == thread / 32 * 32 && first_by_size(t8, thread) == thread / 8 * 8);
    CHECK(warp_sum(t32, 3) == 96);

    // Some tiles alone in a branch.
    if (threadIdx.x / 8 % 2) check_tile(t8, thread / 8 * 8);
    else CHECK(t8.shfl(thread, 1) == thread / 8 * 8 + 1);

    // The size known at run time.
    for (unsigned size = 1; size <= 32; size *= 2) {
        const cg::thread_group group = cg::tiled_partition(block, size);
        CHECK(group.size() == size && group.thread_rank() == threadIdx.x % size);
        const cg::thread_group part = cg::tiled_partition(group, size > 2 ? size / 2 : 1);
        CHECK(part.thread_rank() == threadIdx.x % (size > 2 ? size / 2 : 1));
        part.sync();
    }
}

__global__ void whole_warp(int width) {
    if (width == 64) {
        const auto tile = cg::tiled_partition<64>(cg::this_thread_block());
        CHECK(tile.shfl(threadIdx.x, 63) == threadIdx.x / 64 * 64 + 63);
        CHECK(tile.ballot(threadIdx.x % 64 >= 32) == 0xffffffff00000000ull);
        CHECK(cg::reduce(tile, 1, cg::plus<int>()) == 64 && cg::reduce(tile, 1.0, cg::plus<double>()) == 64);
        CHECK(cg::inclusive_scan(tile, 1) == (int)tile.thread_rank() + 1);
    }
    if (width == 128) {
        const auto tile = cg::tiled_partition<128>(cg::this_thread_block());
        CHECK(tile.shfl_xor(threadIdx.x, 127) == (threadIdx.x ^ 127));
        CHECK((unsigned long long)(tile.ballot(threadIdx.x % 128 == 100) >> 64) == 1ull << 36);
        CHECK(cg::reduce(tile, 1u, cg::plus<unsigned>()) == 128);
    }
}

int main() {
    cudaDeviceProp properties;
    OK(cudaGetDeviceProperties(&properties, 0));
    tiles<<<2, 256>>>();
    whole_warp<<<1, 256>>>(properties.warpSize);
    return finish();
}
