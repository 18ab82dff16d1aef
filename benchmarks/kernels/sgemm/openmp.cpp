// Strips of four rows and 64 columns that stay in registers; n is a multiple of both. As a programmer would write it, not a BLAS.
#include "../../harness/openmp.h"

constexpr int ROWS = 4, COLUMNS = 64;

static void sgemm(const float *a, const float *b, float *c, int n) {
#pragma omp parallel for collapse(2)
    for (int column = 0; column < n; column += COLUMNS)
        for (int row = 0; row < n; row += ROWS) {
            float sum[ROWS][COLUMNS] = {};
            for (int k = 0; k < n; k++)
                for (int r = 0; r < ROWS; r++)
#pragma omp simd
                    for (int j = 0; j < COLUMNS; j++) sum[r][j] += a[(row + r) * n + k] * b[k * n + column + j];
            for (int r = 0; r < ROWS; r++) std::memcpy(&c[(row + r) * n + column], sum[r], sizeof sum[r]);
        }
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const float *a = benchmark.input<float>("a"), *b = benchmark.input<float>("b");
    float *c = benchmark.output<float>("c", size_t(n) * n);
    return benchmark.serve([&] { sgemm(a, b, c, n); });
}
