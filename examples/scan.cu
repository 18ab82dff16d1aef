// Inclusive sum in one pass over the data, with decoupled look-back (Merrill and Garland 2016): a tile publishes the sum of its own values,
// then walks back over its predecessors until it meets one whose running total is known. Tiles wait for one another while they run.
#include <cuda_runtime.h>

#include "check.h"

constexpr int BLOCK = 256, PER_THREAD = 8, TILE = BLOCK * PER_THREAD, WARP = 32;

// A tile's state and the sum that belongs to it share one word, so that they are read and written together.
enum : unsigned { NOTHING = 0, OWN_SUM = 1, RUNNING_TOTAL = 2 };
using Status = unsigned long long;

__device__ inline void publish(volatile Status *status, unsigned state, unsigned sum) { *status = (Status(state) << 32) | sum; }

// The sum of all values before this tile.
__device__ unsigned look_back(volatile Status *status, int tile) {
    unsigned sum = 0;
    for (int before = tile - 1; before >= 0; before--) {
        Status seen;
        do seen = status[before];
        while (seen >> 32 == NOTHING);
        sum += unsigned(seen);
        if (seen >> 32 == RUNNING_TOTAL) break;
    }
    return sum;
}

__device__ inline unsigned warp_inclusive(unsigned value, int lane) {
    for (int offset = 1; offset < WARP; offset *= 2) {
        const unsigned left = __shfl_up_sync(0xffffffff, value, offset);
        if (lane >= offset) value += left;
    }
    return value;
}

// next_tile starts at 0 and hands out tiles in the order in which blocks begin, so that a block only ever waits for one that is running.
__global__ void scan(const unsigned *__restrict__ in, unsigned *__restrict__ out, int n, Status *status, int *next_tile) {
    __shared__ int tile;
    __shared__ unsigned warp_sums[BLOCK / WARP], before_tile;
    const int lane = threadIdx.x % WARP, warp = threadIdx.x / WARP;
    if (threadIdx.x == 0) tile = atomicAdd(next_tile, 1);
    __syncthreads();

    const int first = tile * TILE + threadIdx.x * PER_THREAD;
    unsigned values[PER_THREAD], sum = 0;
#pragma unroll
    for (int i = 0; i < PER_THREAD; i++) values[i] = sum += first + i < n ? in[first + i] : 0;

    const unsigned within_warp = warp_inclusive(sum, lane);
    if (lane == WARP - 1) warp_sums[warp] = within_warp;
    __syncthreads();
    if (warp == 0) {
        const unsigned inclusive = warp_inclusive(lane < BLOCK / WARP ? warp_sums[lane] : 0, lane);
        if (lane < BLOCK / WARP) warp_sums[lane] = inclusive;
    }
    __syncthreads();

    if (threadIdx.x == 0) {
        const unsigned tile_sum = warp_sums[BLOCK / WARP - 1];
        publish(&status[tile], tile == 0 ? RUNNING_TOTAL : OWN_SUM, tile_sum);
        before_tile = look_back(status, tile);
        publish(&status[tile], RUNNING_TOTAL, before_tile + tile_sum);
    }
    __syncthreads();

    const unsigned before = before_tile + (warp > 0 ? warp_sums[warp - 1] : 0) + within_warp - sum;
#pragma unroll
    for (int i = 0; i < PER_THREAD; i++)
        if (first + i < n) out[first + i] = before + values[i];
}

int main() {
    const int n = 1000003, tiles = (n + TILE - 1) / TILE;
    Random random(12);
    std::vector<unsigned> values(n), result(n), expected(n);
    for (unsigned &value : values) value = random.below(1000);
    for (unsigned i = 0, sum = 0; i < unsigned(n); i++) expected[i] = sum += values[i];

    unsigned *in, *out;
    Status *status;
    int *next_tile;
    CHECK(cudaMalloc(&in, n * sizeof(unsigned)));
    CHECK(cudaMalloc(&out, n * sizeof(unsigned)));
    CHECK(cudaMalloc(&status, tiles * sizeof(Status)));
    CHECK(cudaMalloc(&next_tile, sizeof(int)));
    CHECK(cudaMemcpy(in, values.data(), n * sizeof(unsigned), cudaMemcpyHostToDevice));
    CHECK(cudaMemset(status, 0, tiles * sizeof(Status)));
    CHECK(cudaMemset(next_tile, 0, sizeof(int)));
    scan<<<tiles, BLOCK>>>(in, out, n, status, next_tile);
    CHECK(cudaGetLastError());
    CHECK(cudaMemcpy(result.data(), out, n * sizeof(unsigned), cudaMemcpyDeviceToHost));
    CHECK(cudaFree(in));
    CHECK(cudaFree(out));
    CHECK(cudaFree(status));
    CHECK(cudaFree(next_tile));
    std::printf("scan: %d values in %d tiles, last sum %u\n", n, tiles, result.back());
    return verdict("scan", result == expected);
}
