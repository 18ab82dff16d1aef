// STREAM's triad (McCalpin 1995): a = b + s c on arrays far larger than the caches.
#include "../../harness/openmp.h"

static void triad(double *a, const double *b, const double *c, double s, int n) {
#pragma omp parallel for simd
    for (int i = 0; i < n; i++) a[i] = b[i] + s * c[i];
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const double *b = benchmark.input<double>("b"), *c = benchmark.input<double>("c");
    double *a = benchmark.output<double>("a", n);
    return benchmark.serve([&] { triad(a, b, c, 3.0, n); });
}
