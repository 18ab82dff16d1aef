// Inclusive prefix sums: blocks scan their pieces, one block scans the pieces' sums, then each piece is raised by what lies before it.
#include "../../harness/cuda.h"

constexpr int BLOCK = 512, ITEMS = 4, PIECE = BLOCK * ITEMS;

__global__ void scan_pieces(const unsigned *in, unsigned *out, unsigned *sums) {
    __shared__ unsigned totals[BLOCK];
    const int thread = threadIdx.x, first = blockIdx.x * PIECE + thread * ITEMS;
    unsigned values[ITEMS], total = 0;
    for (int k = 0; k < ITEMS; k++) values[k] = total += in[first + k];
    totals[thread] = total;
    __syncthreads();
    for (int distance = 1; distance < BLOCK; distance *= 2) {
        const unsigned before = thread >= distance ? totals[thread - distance] : 0;
        __syncthreads();
        totals[thread] += before;
        __syncthreads();
    }
    const unsigned before = thread > 0 ? totals[thread - 1] : 0;
    for (int k = 0; k < ITEMS; k++) out[first + k] = before + values[k];
    if (thread == BLOCK - 1) sums[blockIdx.x] = totals[thread];
}

__global__ void raise(unsigned *values, const unsigned *sums) {
    const unsigned before = blockIdx.x > 0 ? sums[blockIdx.x - 1] : 0;
    for (int k = 0; k < ITEMS; k++) values[blockIdx.x * PIECE + k * BLOCK + threadIdx.x] += before;
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int pieces = benchmark.number("pieces");  // at most PIECE
    const unsigned *in = benchmark.input<unsigned>("in");
    unsigned *out = benchmark.output<unsigned>("out", size_t(pieces) * PIECE);
    unsigned *sums = benchmark.scratch<unsigned>(PIECE), *last = benchmark.scratch<unsigned>(1);
    check(cudaMemset(sums, 0, PIECE * sizeof *sums));
    return benchmark.serve([&] {
        scan_pieces<<<pieces, BLOCK>>>(in, out, sums);
        scan_pieces<<<1, BLOCK>>>(sums, sums, last);
        raise<<<pieces, BLOCK>>>(out, sums);
    });
}
