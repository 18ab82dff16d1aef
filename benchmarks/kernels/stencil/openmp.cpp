#include "../../harness/openmp.h"

static void stencil(const float *in, float *out, int n) {
    const int row = n, plane = n * n;
#pragma omp parallel for
    for (int z = 1; z < n - 1; z++)
        for (int y = 1; y < n - 1; y++)
#pragma omp simd
            for (int x = 1; x < n - 1; x++) {
                const int i = z * plane + y * row + x;
                out[i] = 0.4f * in[i] + 0.1f * (in[i - 1] + in[i + 1] + in[i - row] + in[i + row] + in[i - plane] + in[i + plane]);
            }
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const size_t points = size_t(n) * n * n;
    const float *in = benchmark.input<float>("in");
    float *out = benchmark.output<float>("out", points);
    std::memset(out, 0, points * sizeof *out);
    return benchmark.serve([&] { stencil(in, out, n); });
}
