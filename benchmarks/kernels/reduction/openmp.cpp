#include "../../harness/openmp.h"

static float sum(const float *values, int n) {
    float total = 0;
#pragma omp parallel for simd reduction(+ : total)
    for (int i = 0; i < n; i++) total += values[i];
    return total;
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const float *values = benchmark.input<float>("values");
    float *total = benchmark.output<float>("total", 1);
    return benchmark.serve([&] { *total = sum(values, n); });
}
