// Parallel regions that do nothing.
#include "../../harness/openmp.h"

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int launches = benchmark.number("launches");
    return benchmark.serve([&] {
        for (int i = 0; i < launches; i++) {
#pragma omp parallel
            __asm__ volatile("");
        }
    });
}
