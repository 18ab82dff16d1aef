// Empty kernels: each launched and waited for.
#include "../../harness/cuda.h"

__global__ void empty() {}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int launches = benchmark.number("launches");
    return benchmark.serve([&] {
        for (int i = 0; i < launches; i++) {
            empty<<<1, 32>>>();
            check(cudaDeviceSynchronize());
        }
    });
}
