#include "../../harness/openmp.h"

static void saxpy(float a, const float *x, float *y, int n) {
#pragma omp parallel for simd
    for (int i = 0; i < n; i++) y[i] = a * x[i] + y[i];
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const float *x = benchmark.input<float>("x");
    float *y = benchmark.output("y", benchmark.input<float>("y"), n);
    return benchmark.serve([&] { saxpy(0.5f, x, y, n); });
}
