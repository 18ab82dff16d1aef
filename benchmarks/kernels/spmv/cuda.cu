// A sparse matrix in compressed rows by a vector, a thread a row.
#include "../../harness/cuda.h"

__global__ void spmv(const int *starts, const int *columns, const float *values, const float *x, float *y, int rows) {
    const int row = blockIdx.x * blockDim.x + threadIdx.x;
    if (row >= rows) return;
    float sum = 0;
    for (int k = starts[row]; k < starts[row + 1]; k++) sum += values[k] * x[columns[k]];
    y[row] = sum;
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int rows = benchmark.number("rows");
    const int *starts = benchmark.input<int>("starts"), *columns = benchmark.input<int>("columns");
    const float *values = benchmark.input<float>("values"), *x = benchmark.input<float>("x");
    float *y = benchmark.output<float>("y", rows);
    return benchmark.serve([&] { spmv<<<blocks(rows, 256), 256>>>(starts, columns, values, x, y, rows); });
}
