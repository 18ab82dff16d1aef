// The most multiply-adds of floats the processors do: enough independent chains of full vectors to fill every unit.
#include "../../harness/openmp.h"

#ifdef __AVX512F__
constexpr int LANES = 16;
#else
constexpr int LANES = 8;
#endif
constexpr int CHAINS = 12;
typedef float Vector __attribute__((vector_size(LANES * sizeof(float))));

static void multiply_add(float *sums, int groups, int steps) {
#pragma omp parallel for schedule(dynamic)
    for (int group = 0; group < groups; group++) {
        Vector chain[CHAINS], factor = Vector{} + 0.5f, one = Vector{} + 1.0f, sum = {};
        for (int k = 0; k < CHAINS; k++) chain[k] = Vector{} + float(k);
        for (int step = 0; step < steps / LANES / CHAINS; step++) {
#pragma unroll
            for (int k = 0; k < CHAINS; k++) chain[k] = chain[k] * factor + one;
            __asm__ volatile("" : "+v"(factor));  // or the compiler finds a closed form
        }
        for (int k = 0; k < CHAINS; k++) sum += chain[k];
        sums[group] = sum[0];
    }
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int groups = benchmark.number("groups"), steps = benchmark.number("steps");
    float *sums = benchmark.output<float>("sums", groups);
    return benchmark.serve([&] { multiply_add(sums, groups, steps); });
}
