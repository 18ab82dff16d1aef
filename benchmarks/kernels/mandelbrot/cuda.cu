// Steps until a point leaves the circle of radius 2, at most `limit`.
#include "../../harness/cuda.h"

__global__ void mandelbrot(int *steps, int n, int limit) {
    const int column = blockIdx.x * blockDim.x + threadIdx.x, row = blockIdx.y * blockDim.y + threadIdx.y;
    if (column >= n || row >= n) return;
    const float cx = -2.0f + column * (2.5f / n), cy = -1.25f + row * (2.5f / n);
    float x = 0, y = 0;
    int step = 0;
    while (step < limit && x * x + y * y < 4.0f) {
        const float next = x * x - y * y + cx;
        y = 2.0f * x * y + cy;
        x = next;
        step++;
    }
    steps[row * n + column] = step;
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n"), limit = benchmark.number("limit");
    int *steps = benchmark.output<int>("steps", size_t(n) * n);
    const dim3 block(16, 16), grid(blocks(n, 16), blocks(n, 16));
    return benchmark.serve([&] { mandelbrot<<<grid, block>>>(steps, n, limit); });
}
