// exp(x - max) / sum of each row; a block a row, maximum and sum as trees in shared memory.
#include "../../harness/cuda.h"

constexpr int BLOCK = 256;

__global__ void softmax(const float *in, float *out, int columns) {
    __shared__ float shared[BLOCK];
    const int thread = threadIdx.x;
    const float *x = in + size_t(blockIdx.x) * columns;
    float *y = out + size_t(blockIdx.x) * columns;

    float largest = -INFINITY;
    for (int i = thread; i < columns; i += BLOCK) largest = fmaxf(largest, x[i]);
    shared[thread] = largest;
    __syncthreads();
    for (int half = BLOCK / 2; half > 0; half /= 2) {
        if (thread < half) shared[thread] = fmaxf(shared[thread], shared[thread + half]);
        __syncthreads();
    }
    largest = shared[0];
    __syncthreads();

    float sum = 0;
    for (int i = thread; i < columns; i += BLOCK) sum += y[i] = expf(x[i] - largest);
    shared[thread] = sum;
    __syncthreads();
    for (int half = BLOCK / 2; half > 0; half /= 2) {
        if (thread < half) shared[thread] += shared[thread + half];
        __syncthreads();
    }
    const float scale = 1.0f / shared[0];
    for (int i = thread; i < columns; i += BLOCK) y[i] *= scale;
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int rows = benchmark.number("rows"), columns = benchmark.number("columns");
    const float *in = benchmark.input<float>("in");
    float *out = benchmark.output<float>("out", size_t(rows) * columns);
    return benchmark.serve([&] { softmax<<<rows, BLOCK>>>(in, out, columns); });
}
