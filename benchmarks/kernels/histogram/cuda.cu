// How often each byte occurs: counted in shared memory by blocks, then added up.
#include "../../harness/cuda.h"

constexpr int BLOCK = 256, GRID = 256, BINS = 256;

__global__ void histogram(const unsigned char *data, unsigned *counts, int n) {
    __shared__ unsigned mine[BINS];
    mine[threadIdx.x] = 0;
    __syncthreads();
    for (int i = blockIdx.x * BLOCK + threadIdx.x; i < n; i += gridDim.x * BLOCK) atomicAdd(&mine[data[i]], 1u);
    __syncthreads();
    atomicAdd(&counts[threadIdx.x], mine[threadIdx.x]);
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const unsigned char *data = benchmark.input<unsigned char>("data");
    unsigned *counts = benchmark.output<unsigned>("counts", BINS);
    return benchmark.serve([&] {
        check(cudaMemsetAsync(counts, 0, BINS * sizeof *counts));
        histogram<<<GRID, BLOCK>>>(data, counts, n);
    });
}
