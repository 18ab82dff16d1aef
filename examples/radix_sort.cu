// A stable sort of (key, value) pairs by radix, least significant digit first, four bits a pass: count each block's digits, scan the counts,
// scatter. Within a warp, lanes with the same digit find one another by __match_any_sync.
#include <cuda_runtime.h>

#include "check.h"

constexpr int DIGIT_BITS = 4, DIGITS = 1 << DIGIT_BITS, BLOCK = 256, WARP = 32, WARPS = BLOCK / WARP, SCAN_BLOCK = 512;

struct Pair {
    unsigned key, value;
};

__device__ inline int digit_of(Pair pair, int shift) { return (pair.key >> shift) & (DIGITS - 1); }

// counts[digit * gridDim.x + block]: so ordered, their exclusive sum is where each block's pairs of a digit begin.
__global__ void count(const Pair *__restrict__ pairs, int n, int shift, int *__restrict__ counts) {
    __shared__ int local[DIGITS];
    if (threadIdx.x < DIGITS) local[threadIdx.x] = 0;
    __syncthreads();
    const int i = blockIdx.x * BLOCK + threadIdx.x;
    if (i < n) atomicAdd(&local[digit_of(pairs[i], shift)], 1);
    __syncthreads();
    if (threadIdx.x < DIGITS) counts[threadIdx.x * gridDim.x + blockIdx.x] = local[threadIdx.x];
}

// Exclusive sum in place, by one block that walks over the array.
__global__ void scan(int *values, int n) {
    __shared__ int sums[SCAN_BLOCK];
    int carry = 0;
    for (int start = 0; start < n; start += SCAN_BLOCK) {
        const int i = start + threadIdx.x, mine = i < n ? values[i] : 0;
        int sum = mine;
        sums[threadIdx.x] = sum;
        __syncthreads();
        for (int offset = 1; offset < SCAN_BLOCK; offset *= 2) {
            const int left = threadIdx.x >= offset ? sums[threadIdx.x - offset] : 0;
            __syncthreads();
            sums[threadIdx.x] = sum += left;
            __syncthreads();
        }
        if (i < n) values[i] = carry + sum - mine;
        carry += sums[SCAN_BLOCK - 1];
        __syncthreads();
    }
}

__global__ void scatter(const Pair *__restrict__ in, Pair *__restrict__ out, int n, int shift, const int *__restrict__ starts) {
    __shared__ int warp_counts[WARPS][DIGITS];
    const int i = blockIdx.x * BLOCK + threadIdx.x, lane = threadIdx.x % WARP, warp = threadIdx.x / WARP;
    if (lane < DIGITS) warp_counts[warp][lane] = 0;
    __syncwarp();

    const bool valid = i < n;
    const Pair pair = valid ? in[i] : Pair{};
    const int digit = valid ? digit_of(pair, shift) : DIGITS;  // lanes past the end keep to themselves
    const unsigned peers = __match_any_sync(0xffffffff, digit);
    const int rank = __popc(peers & ((1u << lane) - 1));
    if (valid && rank == 0) warp_counts[warp][digit] = __popc(peers);
    __syncthreads();

    if (!valid) return;
    int position = starts[digit * gridDim.x + blockIdx.x] + rank;
    for (int before = 0; before < warp; before++) position += warp_counts[before][digit];
    out[position] = pair;
}

int main() {
    const int n = 100003, blocks = (n + BLOCK - 1) / BLOCK;
    Random random(9);
    std::vector<Pair> pairs(n), result(n);
    for (int i = 0; i < n; i++) pairs[i] = {i % 5 == 0 ? random.below(100) : random.bits(), unsigned(i)};  // many equal keys, to see that it is stable

    const size_t bytes = n * sizeof(Pair);
    Pair *in, *out;
    int *counts;
    CHECK(cudaMalloc(&in, bytes));
    CHECK(cudaMalloc(&out, bytes));
    CHECK(cudaMalloc(&counts, DIGITS * blocks * sizeof(int)));
    CHECK(cudaMemcpy(in, pairs.data(), bytes, cudaMemcpyHostToDevice));
    for (int shift = 0; shift < 32; shift += DIGIT_BITS) {
        count<<<blocks, BLOCK>>>(in, n, shift, counts);
        scan<<<1, SCAN_BLOCK>>>(counts, DIGITS * blocks);
        scatter<<<blocks, BLOCK>>>(in, out, n, shift, counts);
        std::swap(in, out);
    }
    CHECK(cudaGetLastError());
    CHECK(cudaMemcpy(result.data(), in, bytes, cudaMemcpyDeviceToHost));
    CHECK(cudaFree(in));
    CHECK(cudaFree(out));
    CHECK(cudaFree(counts));

    std::stable_sort(pairs.begin(), pairs.end(), [](Pair a, Pair b) { return a.key < b.key; });
    const bool same = std::equal(pairs.begin(), pairs.end(), result.begin(), [](Pair a, Pair b) { return a.key == b.key && a.value == b.value; });
    std::printf("radix sort: %d pairs\n", n);
    return verdict("radix_sort", same);
}
