// C = A B, square and row-major, n a multiple of TILE (which the driver defines): blocks of TILE x TILE with tiles in shared memory.
#include "../../harness/cuda.h"

__global__ void sgemm(const float *a, const float *b, float *c, int n) {
    __shared__ float a_tile[TILE][TILE], b_tile[TILE][TILE];
    const int x = threadIdx.x, y = threadIdx.y, row = blockIdx.y * TILE + y, column = blockIdx.x * TILE + x;
    float sum = 0;
    for (int start = 0; start < n; start += TILE) {
        a_tile[y][x] = a[row * n + start + x];
        b_tile[y][x] = b[(start + y) * n + column];
        __syncthreads();
        for (int k = 0; k < TILE; k++) sum += a_tile[y][k] * b_tile[k][x];
        __syncthreads();
    }
    c[row * n + column] = sum;
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const float *a = benchmark.input<float>("a"), *b = benchmark.input<float>("b");
    float *c = benchmark.output<float>("c", size_t(n) * n);
    const dim3 block(TILE, TILE), grid(n / TILE, n / TILE);
    return benchmark.serve([&] { sgemm<<<grid, block>>>(a, b, c, n); });
}
