#include "../../harness/cuda.h"

__global__ void saxpy(float a, const float *x, float *y, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) y[i] = a * x[i] + y[i];
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const float *x = benchmark.input<float>("x");
    float *y = benchmark.output("y", benchmark.input<float>("y"), n);
    return benchmark.serve([&] { saxpy<<<blocks(n, 256), 256>>>(0.5f, x, y, n); });
}
