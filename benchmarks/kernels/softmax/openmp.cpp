#include "../../harness/openmp.h"

#include <cmath>

static void softmax(const float *in, float *out, int rows, int columns) {
#pragma omp parallel for
    for (int row = 0; row < rows; row++) {
        const float *x = in + size_t(row) * columns;
        float *y = out + size_t(row) * columns, largest = -INFINITY, sum = 0;
#pragma omp simd reduction(max : largest)
        for (int i = 0; i < columns; i++) largest = x[i] > largest ? x[i] : largest;
#pragma omp simd reduction(+ : sum)
        for (int i = 0; i < columns; i++) sum += y[i] = expf(x[i] - largest);
        const float scale = 1.0f / sum;
#pragma omp simd
        for (int i = 0; i < columns; i++) y[i] *= scale;
    }
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int rows = benchmark.number("rows"), columns = benchmark.number("columns");
    const float *in = benchmark.input<float>("in");
    float *out = benchmark.output<float>("out", size_t(rows) * columns);
    return benchmark.serve([&] { softmax(in, out, rows, columns); });
}
