#include "../../harness/openmp.h"

static void spmv(const int *starts, const int *columns, const float *values, const float *x, float *y, int rows) {
#pragma omp parallel for schedule(dynamic, 1024)
    for (int row = 0; row < rows; row++) {
        float sum = 0;
#pragma omp simd reduction(+ : sum)
        for (int k = starts[row]; k < starts[row + 1]; k++) sum += values[k] * x[columns[k]];
        y[row] = sum;
    }
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int rows = benchmark.number("rows");
    const int *starts = benchmark.input<int>("starts"), *columns = benchmark.input<int>("columns");
    const float *values = benchmark.input<float>("values"), *x = benchmark.input<float>("x");
    float *y = benchmark.output<float>("y", rows);
    return benchmark.serve([&] { spmv(starts, columns, values, x, y, rows); });
}
