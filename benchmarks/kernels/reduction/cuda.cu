// The sum of an array: each block sums what it meets on its way through, in shared memory as a tree; one block sums the blocks' sums.
#include "../../harness/cuda.h"

constexpr int BLOCK = 256, GRID = 1024;

__global__ void sum(const float *values, float *sums, int n) {
    __shared__ float partial[BLOCK];
    float mine = 0;
    for (int i = blockIdx.x * BLOCK + threadIdx.x; i < n; i += gridDim.x * BLOCK) mine += values[i];
    partial[threadIdx.x] = mine;
    __syncthreads();
    for (int half = BLOCK / 2; half > 0; half /= 2) {
        if (threadIdx.x < half) partial[threadIdx.x] += partial[threadIdx.x + half];
        __syncthreads();
    }
    if (threadIdx.x == 0) sums[blockIdx.x] = partial[0];
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const float *values = benchmark.input<float>("values");
    float *sums = benchmark.scratch<float>(GRID), *total = benchmark.output<float>("total", 1);
    return benchmark.serve([&] {
        sum<<<GRID, BLOCK>>>(values, sums, n);
        sum<<<1, BLOCK>>>(sums, total, GRID);
    });
}
