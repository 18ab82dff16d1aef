// Pieces that stay in the cache are summed, then written as prefix sums from where the pieces before them end.
#include "../../harness/openmp.h"

constexpr int PIECE = 2048;

static void scan(const unsigned *in, unsigned *out, unsigned *sums, int pieces) {
#pragma omp parallel for
    for (int piece = 0; piece < pieces; piece++) {
        unsigned total = 0;
#pragma omp simd reduction(+ : total)
        for (int i = 0; i < PIECE; i++) total += in[piece * PIECE + i];
        sums[piece] = total;
    }
    unsigned before = 0;
    for (int piece = 0; piece < pieces; piece++) {
        const unsigned total = sums[piece];
        sums[piece] = before;
        before += total;
    }
#pragma omp parallel for
    for (int piece = 0; piece < pieces; piece++) {
        unsigned total = sums[piece];
        for (int i = 0; i < PIECE; i++) out[piece * PIECE + i] = total += in[piece * PIECE + i];
    }
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int pieces = benchmark.number("pieces");
    const unsigned *in = benchmark.input<unsigned>("in");
    unsigned *out = benchmark.output<unsigned>("out", size_t(pieces) * PIECE), *sums = benchmark.scratch<unsigned>(pieces);
    return benchmark.serve([&] { scan(in, out, sums, pieces); });
}
