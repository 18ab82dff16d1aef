// Blocks, grids, tiles wider than a warp, asynchronous copies, and calls by one thread.
// warp: 32 64 128
#include <cooperative_groups.h>
#include <cooperative_groups/memcpy_async.h>
#include <cooperative_groups/reduce.h>
#include <utility>
#include "device_check.h"

namespace cg = cooperative_groups;

__device__ int tree_sum(cg::thread_group group, int *memory, int value) {
    const int rank = group.thread_rank();
    for (int i = group.size() / 2; i > 0; i /= 2) {
        memory[rank] = value;
        group.sync();
        if (rank < i) value += memory[rank + i];
        cg::sync(group);
    }
    return value;
}

__global__ void blocks() {
    __shared__ int memory[192];
    const cg::thread_block block = cg::this_thread_block();
    const unsigned rank = threadIdx.x + blockDim.x * (threadIdx.y + blockDim.y * threadIdx.z), size = blockDim.x * blockDim.y * blockDim.z;
    CHECK(block.thread_rank() == rank && block.size() == size && cg::thread_block::num_threads() == size && cg::group_size(block) == size);
    CHECK(block.thread_index().y == threadIdx.y && block.group_index().x == blockIdx.x && block.group_dim().z == blockDim.z && block.dim_threads().x == blockDim.x);
    const int sum = tree_sum(block, memory, rank);
    if (rank == 0) CHECK(sum == 128 * 127 / 2);
    const cg::thread_group quarter = cg::tiled_partition(block, 4);
    const int part = tree_sum(quarter, memory + rank / 4 * 4, rank);
    if (quarter.thread_rank() == 0) CHECK(part == (int)rank * 4 + 6);
    cg::thread_block::sync();

    memory[rank] = rank;
    auto token = block.barrier_arrive();
    block.barrier_wait(std::move(token));
    CHECK(memory[size - 1 - rank] == (int)(size - 1 - rank));
    cg::sync(block);
    cg::invoke_one(block, [&](int x) { memory[0] = x; }, 42);
    block.sync();
    CHECK(memory[0] == 42);
    const auto tile = cg::tiled_partition<16>(block);
    CHECK(cg::invoke_one_broadcast(tile, [&] { return (int)rank; }) == (int)rank / 16 * 16);
    CHECK(cg::invoke_one_broadcast(cg::coalesced_threads(), [&] { return (int)rank; }) == (int)rank / warpSize * warpSize);
}

__global__ void copies(const int *source, const char *bytes, const double4 *records) {
    __shared__ int numbers[300];
    __shared__ char letters[301];
    __shared__ double4 lines[9];
    const cg::thread_block block = cg::this_thread_block();
    cg::memcpy_async(block, numbers, source, sizeof numbers);
    cg::memcpy_async(block, letters + 1, bytes + 2, 299);
    cg::memcpy_async(block, lines, 9, records, 7);
    cg::wait(block);
    for (unsigned i = threadIdx.x; i < 300; i += blockDim.x) CHECK(numbers[i] == (int)i * 3);
    for (unsigned i = threadIdx.x; i < 299; i += blockDim.x) CHECK(letters[1 + i] == (char)(i + 2));
    if (threadIdx.x < 7) CHECK(lines[threadIdx.x].z == threadIdx.x * 4 + 2);
    block.sync();
    const auto tile = cg::tiled_partition<32>(block);
    cg::memcpy_async(tile, numbers + tile.meta_group_rank() * 32, source + 17, sizeof(int) * 32);
    cg::wait_prior<0>(tile);
    CHECK(numbers[tile.meta_group_rank() * 32 + 31 - tile.thread_rank()] == (int)(17 + 31 - tile.thread_rank()) * 3);
}

template <unsigned Size> __device__ void check_wide(const cg::thread_block_tile<Size, cg::thread_block> &tile) {
    const int rank = threadIdx.x % Size, first = threadIdx.x / Size * Size;
    for (int round = 0; round < 3; ++round) {
        CHECK(tile.thread_rank() == (unsigned)rank && tile.size() == Size && tile.meta_group_rank() == threadIdx.x / Size);
        CHECK(cg::reduce(tile, rank, cg::plus<int>()) == (int)(Size * (Size - 1) / 2) && cg::reduce(tile, first + rank, cg::greater<int>()) == first + (int)Size - 1);
        CHECK(cg::reduce(tile, 0.5, cg::plus<double>()) == Size / 2);
        CHECK(tile.shfl(first + rank, round * 20) == first + round * 20 && tile.any(rank == 33) && !tile.all(rank == 33));
        tile.sync();
    }
    const auto part = cg::tiled_partition<32>(tile);
    CHECK(cg::reduce(part, 1, cg::plus<int>()) == 32 && part.meta_group_rank() == (unsigned)rank / 32 && part.meta_group_size() == Size / 32);
    const cg::thread_group group = tile;
    CHECK(group.size() == Size && group.thread_rank() == (unsigned)rank);
    group.sync();
}

__global__ void wide() {
    __shared__ cg::block_tile_memory<512> memory;
    const cg::thread_block block = cg::this_thread_block(memory);
    check_wide(cg::tiled_partition<64>(block));
    check_wide(cg::tiled_partition<128>(block));
    block.sync();
    check_wide(cg::tiled_partition<512>(block));
    block.sync();
    // Only one tile comes: the others do not take part.
    if (threadIdx.x / 128 == 2) check_wide(cg::tiled_partition<128>(block));
}

__global__ void grid(unsigned long long *sums, int rounds) {
    const cg::grid_group grid = cg::this_grid();
    CHECK(grid.is_valid() && grid.size() == gridDim.x * blockDim.x && grid.num_blocks() == gridDim.x && grid.block_rank() == blockIdx.x);
    CHECK(grid.thread_rank() == threadIdx.x + blockIdx.x * blockDim.x && grid.group_dim().x == gridDim.x && grid.dim_blocks().x == gridDim.x);
    for (int round = 0; round < rounds; ++round) {
        sums[grid.thread_rank()] = grid.thread_rank() + round;
        if (round % 2) grid.sync();
        else cg::sync(grid);
        const unsigned long long other = (grid.thread_rank() + blockDim.x * 2 + 1) % grid.size();
        CHECK(sums[other] == other + round);
        grid.sync();
    }
}

__global__ void not_cooperative() { CHECK(!cg::this_grid().is_valid() && cg::this_grid().num_threads() == 64); }

int main() {
    blocks<<<2, dim3(8, 4, 4)>>>();
    int numbers[300];
    char letters[400];
    double4 lines[9];
    for (int i = 0; i < 300; ++i) numbers[i] = i * 3;
    for (int i = 0; i < 400; ++i) letters[i] = (char)i;
    for (int i = 0; i < 9; ++i) lines[i] = {i * 4.0, i * 4.0 + 1, i * 4.0 + 2, i * 4.0 + 3};
    int *device_numbers = device_array<int>(300);
    char *device_letters = device_array<char>(400);
    double4 *device_lines = device_array<double4>(9);
    OK(cudaMemcpy(device_numbers, numbers, sizeof numbers, cudaMemcpyHostToDevice));
    OK(cudaMemcpy(device_letters, letters, sizeof letters, cudaMemcpyHostToDevice));
    OK(cudaMemcpy(device_lines, lines, sizeof lines, cudaMemcpyHostToDevice));
    copies<<<1, 96>>>(device_numbers, device_letters, device_lines);
    wide<<<2, 512>>>();
    not_cooperative<<<2, 32>>>();

    unsigned long long *sums = device_array<unsigned long long>(4 * 64);
    int rounds = 5;
    void *arguments[] = {&sums, &rounds};
    OK(cudaLaunchCooperativeKernel((void *)grid, dim3(4), dim3(64), arguments, 0, 0));
    return finish();
}
