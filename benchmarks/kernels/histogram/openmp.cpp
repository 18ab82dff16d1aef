// Each thread counts on its own, in four tables so that equal neighbours do not wait for each other's addition.
#include "../../harness/openmp.h"

constexpr int BINS = 256, TABLES = 4;

static void histogram(const unsigned char *data, unsigned *counts, int n) {
    std::memset(counts, 0, BINS * sizeof *counts);
#pragma omp parallel
    {
        unsigned mine[TABLES][BINS] = {};
#pragma omp for nowait
        for (int i = 0; i < n / TABLES; i++)
            for (int k = 0; k < TABLES; k++) mine[k][data[i * TABLES + k]]++;
#pragma omp critical
        for (int bin = 0; bin < BINS; bin++)
            for (int k = 0; k < TABLES; k++) counts[bin] += mine[k][bin];
    }
    for (int i = n / TABLES * TABLES; i < n; i++) counts[data[i]]++;
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const unsigned char *data = benchmark.input<unsigned char>("data");
    unsigned *counts = benchmark.output<unsigned>("counts", BINS);
    return benchmark.serve([&] { histogram(data, counts, n); });
}
