// The sum of an array in one launch: grid-stride partial sums, a shuffle tree in each warp, one value a warp through shared memory, and
// one atomic add a block. warpSize is read, not assumed.
#include <cuda_runtime.h>

#include "check.h"

constexpr int BLOCK = 256, MOST_WARPS = BLOCK / 32;

// Lane 0 gets the sum over the warp.
__device__ float warp_sum(float value) {
    for (int offset = warpSize / 2; offset > 0; offset /= 2) value += __shfl_down_sync(0xffffffff, value, offset);
    return value;
}

// Thread 0 gets the sum over the block.
__device__ float block_sum(float value) {
    __shared__ float partial[MOST_WARPS];
    const int lane = threadIdx.x % warpSize, warp = threadIdx.x / warpSize, warps = blockDim.x / warpSize;
    value = warp_sum(value);
    if (lane == 0) partial[warp] = value;
    __syncthreads();
    if (warp == 0) value = warp_sum(lane < warps ? partial[lane] : 0.0f);
    return value;
}

__global__ void sum(const float *__restrict__ values, int n, float *__restrict__ total) {
    float value = 0;
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += gridDim.x * blockDim.x) value += values[i];
    value = block_sum(value);
    if (threadIdx.x == 0) atomicAdd(total, value);
}

int main() {
    const int n = 3000017;
    Random random(3);
    const std::vector<float> values = random.vector(n);
    double expected = 0;
    for (float value : values) expected += value;

    float *device_values, *device_total, total = 0;
    CHECK(cudaMalloc(&device_values, n * sizeof(float)));
    CHECK(cudaMalloc(&device_total, sizeof(float)));
    CHECK(cudaMemcpy(device_values, values.data(), n * sizeof(float), cudaMemcpyHostToDevice));
    CHECK(cudaMemset(device_total, 0, sizeof(float)));

    sum<<<64, BLOCK>>>(device_values, n, device_total);
    CHECK(cudaGetLastError());
    CHECK(cudaMemcpy(&total, device_total, sizeof(float), cudaMemcpyDeviceToHost));
    CHECK(cudaFree(device_values));
    CHECK(cudaFree(device_total));

    std::printf("sum of %d values: %.4f, on the CPU in double precision: %.4f\n", n, total, expected);
    return verdict("reduction", std::fabs(total - expected) / std::sqrt(double(n)), 1e-4);
}
