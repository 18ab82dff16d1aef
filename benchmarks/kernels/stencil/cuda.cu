// Seven points of a cube; the border stays 0.
#include "../../harness/cuda.h"

__global__ void stencil(const float *in, float *out, int n) {
    const int x = blockIdx.x * blockDim.x + threadIdx.x, y = blockIdx.y * blockDim.y + threadIdx.y, z = blockIdx.z;
    if (x < 1 || x >= n - 1 || y < 1 || y >= n - 1 || z < 1 || z >= n - 1) return;
    const int row = n, plane = n * n, i = z * plane + y * row + x;
    out[i] = 0.4f * in[i] + 0.1f * (in[i - 1] + in[i + 1] + in[i - row] + in[i + row] + in[i - plane] + in[i + plane]);
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const size_t points = size_t(n) * n * n;
    const float *in = benchmark.input<float>("in");
    float *out = benchmark.output<float>("out", points);
    check(cudaMemset(out, 0, points * sizeof *out));
    const dim3 block(32, 8), grid(blocks(n, 32), blocks(n, 8), n);
    return benchmark.serve([&] { stencil<<<grid, block>>>(in, out, n); });
}
