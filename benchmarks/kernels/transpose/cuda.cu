// By tiles in shared memory, padded by a column against bank conflicts; n is a multiple of TILE.
#include "../../harness/cuda.h"

constexpr int TILE = 32, ROWS = 8;

__global__ void transpose(const float *in, float *out, int n) {
    __shared__ float tile[TILE][TILE + 1];
    const int x = threadIdx.x, y = threadIdx.y, column = blockIdx.x * TILE, row = blockIdx.y * TILE;
    for (int k = 0; k < TILE; k += ROWS) tile[y + k][x] = in[(row + y + k) * n + column + x];
    __syncthreads();
    for (int k = 0; k < TILE; k += ROWS) out[(column + y + k) * n + row + x] = tile[x][y + k];
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const float *in = benchmark.input<float>("in");
    float *out = benchmark.output<float>("out", size_t(n) * n);
    const dim3 block(TILE, ROWS), grid(n / TILE, n / TILE);
    return benchmark.serve([&] { transpose<<<grid, block>>>(in, out, n); });
}
