// The number of steps is the same for every key, so vectors of keys walk together.
#include "../../harness/openmp.h"

constexpr int GROUP = 64;

static void search(const int *table, int entries, const int *keys, int *places, int n) {
#pragma omp parallel for
    for (int start = 0; start < n; start += GROUP) {
        const int count = n - start < GROUP ? n - start : GROUP;
        int low[GROUP] = {};
        int length = entries;
        for (; length > 1; length -= length / 2)
#pragma omp simd
            for (int i = 0; i < count; i++) low[i] += table[low[i] + length / 2 - 1] < keys[start + i] ? length / 2 : 0;
#pragma omp simd
        for (int i = 0; i < count; i++) places[start + i] = low[i] + (table[low[i]] < keys[start + i]);
    }
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int entries = benchmark.number("entries"), n = benchmark.number("n");
    const int *table = benchmark.input<int>("table"), *keys = benchmark.input<int>("keys");
    int *places = benchmark.output<int>("places", n);
    return benchmark.serve([&] { search(table, entries, keys, places, n); });
}
