// Compilers do not vectorise a loop that ends early, so 32 points step together until all have left.
#include "../../harness/openmp.h"

constexpr int GROUP = 32;

static void mandelbrot(int *steps, int n, int limit) {
#pragma omp parallel for schedule(dynamic, 4)
    for (int row = 0; row < n; row++)
        for (int start = 0; start < n; start += GROUP) {
            const float cy = -1.25f + row * (2.5f / n);
            float x[GROUP] = {}, y[GROUP] = {};
            int count[GROUP] = {}, inside = GROUP;
            for (int step = 0; step < limit && inside > 0; step++) {
                inside = 0;
#pragma omp simd reduction(+ : inside)
                for (int i = 0; i < GROUP; i++) {
                    const float cx = -2.0f + (start + i) * (2.5f / n);
                    const int in = x[i] * x[i] + y[i] * y[i] < 4.0f;
                    const float next = x[i] * x[i] - y[i] * y[i] + cx;
                    y[i] = in ? 2.0f * x[i] * y[i] + cy : y[i];
                    x[i] = in ? next : x[i];
                    count[i] += in;
                    inside += in;
                }
            }
            for (int i = 0; i < GROUP && start + i < n; i++) steps[row * n + start + i] = count[i];
        }
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n"), limit = benchmark.number("limit");
    int *steps = benchmark.output<int>("steps", size_t(n) * n);
    return benchmark.serve([&] { mandelbrot(steps, n, limit); });
}
