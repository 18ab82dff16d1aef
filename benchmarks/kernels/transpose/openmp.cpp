// By tiles of one cache line's width; n is a multiple of TILE.
#include "../../harness/openmp.h"

constexpr int TILE = 16;

static void transpose(const float *in, float *out, int n) {
#pragma omp parallel for collapse(2)
    for (int column = 0; column < n; column += TILE)
        for (int row = 0; row < n; row += TILE)
            for (int i = 0; i < TILE; i++)
#pragma omp simd
                for (int j = 0; j < TILE; j++) out[(column + i) * n + row + j] = in[(row + j) * n + column + i];
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const float *in = benchmark.input<float>("in");
    float *out = benchmark.output<float>("out", size_t(n) * n);
    return benchmark.serve([&] { transpose(in, out, n); });
}
