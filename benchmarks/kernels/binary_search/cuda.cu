// For each key, how many entries of a sorted table are smaller.
#include "../../harness/cuda.h"

__global__ void search(const int *table, int entries, const int *keys, int *places, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n) return;
    const int key = keys[i];
    int low = 0, high = entries;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (table[middle] < key)
            low = middle + 1;
        else
            high = middle;
    }
    places[i] = low;
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int entries = benchmark.number("entries"), n = benchmark.number("n");
    const int *table = benchmark.input<int>("table"), *keys = benchmark.input<int>("keys");
    int *places = benchmark.output<int>("places", n);
    return benchmark.serve([&] { search<<<blocks(n, 256), 256>>>(table, entries, keys, places, n); });
}
