// Code that relies on warp-synchronous volatile memory works: the last warp of a reduction, in shared and in global memory, a scan within a warp.
// warp: 32 64 128
#include "check.h"

constexpr int block = 256, blocks = 3;

__device__ __noinline__ void last_warp(volatile int *sum, int t) {
    sum[t] += sum[t + 32];
    sum[t] += sum[t + 16];
    sum[t] += sum[t + 8];
    sum[t] += sum[t + 4];
    sum[t] += sum[t + 2];
    sum[t] += sum[t + 1];
}

template <int size> __global__ void reduce_shared(const int *in, int *out) {
    __shared__ int sum[size];
    int t = threadIdx.x;
    sum[t] = in[blockIdx.x * size + t];
    __syncthreads();
    for (int half = size / 2; half > 32; half /= 2) {
        if (t < half) sum[t] += sum[t + half];
        __syncthreads();
    }
    if (t < 32) last_warp(sum, t);
    if (t == 0) out[blockIdx.x] = sum[0];
}

__global__ void reduce_global(int *data, int *out) {
    int t = threadIdx.x;
    int *mine = data + blockIdx.x * blockDim.x;
    for (int half = blockDim.x / 2; half > 32; half /= 2) {
        if (t < half) mine[t] += mine[t + half];
        __syncthreads();
    }
    if (t >= 32) return;
    volatile int *sum = mine;
    for (int half = 32; half; half /= 2) sum[t] += sum[t + half];
    if (t == 0) out[blockIdx.x] = sum[0];
}

__global__ void scan(const int *in, int *out) {
    __shared__ volatile int partial[block];
    int t = threadIdx.x, lane = t % 32;
    partial[t] = in[t];
    for (int step = 1; step < 32; step *= 2)
        if (lane >= step) partial[t] += partial[t - step];
    out[t] = partial[t];
}

int main() {
    static int in[block * blocks], out[block];
    for (int i = 0; i < block * blocks; i++) in[i] = i * i % 97;
    int *d_in = device_array<int>(block * blocks), *d_out = device_array<int>(block);
    cudaMemcpy(d_in, in, sizeof in, cudaMemcpyHostToDevice);
    auto check_sums = [&] {
        cudaMemcpy(out, d_out, blocks * sizeof(int), cudaMemcpyDeviceToHost);
        for (int b = 0; b < blocks; b++) {
            int expected = 0;
            for (int i = 0; i < block; i++) expected += in[b * block + i];
            EXPECT(out[b] == expected);
        }
    };
    scan<<<1, block>>>(d_in, d_out);
    cudaMemcpy(out, d_out, sizeof out, cudaMemcpyDeviceToHost);
    for (int i = 0, sum = 0; i < block; i++) {
        sum = i % 32 ? sum + in[i] : in[i];
        EXPECT(out[i] == sum);
    }
    reduce_shared<block><<<blocks, block>>>(d_in, d_out);
    check_sums();
    cudaMemset(d_out, 0, blocks * sizeof(int));
    reduce_global<<<blocks, block>>>(d_in, d_out);
    check_sums();
    return 0;
}
