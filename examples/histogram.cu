// A histogram of bytes: each block counts into its own copy in shared memory with shared atomics, then adds that copy to the result.
#include <cuda_runtime.h>

#include "check.h"

constexpr int BINS = 256, BLOCK = 256;

__global__ void histogram(const uint4 *__restrict__ data, size_t n, unsigned *__restrict__ counts) {
    __shared__ unsigned local[BINS];
    for (int bin = threadIdx.x; bin < BINS; bin += blockDim.x) local[bin] = 0;
    __syncthreads();

    for (size_t i = size_t(blockIdx.x) * blockDim.x + threadIdx.x; i < n; i += size_t(gridDim.x) * blockDim.x) {
        const uint4 bytes = data[i];  // 16 bytes a load
        for (unsigned word : {bytes.x, bytes.y, bytes.z, bytes.w}) {
#pragma unroll
            for (int shift = 0; shift < 32; shift += 8) atomicAdd(&local[(word >> shift) & 0xff], 1u);
        }
    }
    __syncthreads();

    for (int bin = threadIdx.x; bin < BINS; bin += blockDim.x)
        if (local[bin] != 0) atomicAdd(&counts[bin], local[bin]);
}

int main() {
    const size_t bytes = 8 << 20;
    Random random(5);
    std::vector<uint8_t> data(bytes);
    for (uint8_t &byte : data) byte = uint8_t(random.below(16) * random.below(16));  // uneven on purpose: some bins are hot, some empty

    std::vector<unsigned> expected(BINS), counts(BINS);
    for (uint8_t byte : data) expected[byte]++;

    uint4 *device_data;
    unsigned *device_counts;
    CHECK(cudaMalloc(&device_data, bytes));
    CHECK(cudaMalloc(&device_counts, BINS * sizeof(unsigned)));
    CHECK(cudaMemcpy(device_data, data.data(), bytes, cudaMemcpyHostToDevice));
    CHECK(cudaMemset(device_counts, 0, BINS * sizeof(unsigned)));

    int blocks_per_processor = 0, processors = 0;
    CHECK(cudaOccupancyMaxActiveBlocksPerMultiprocessor(&blocks_per_processor, histogram, BLOCK, 0));
    CHECK(cudaDeviceGetAttribute(&processors, cudaDevAttrMultiProcessorCount, 0));
    histogram<<<blocks_per_processor * processors, BLOCK>>>(device_data, bytes / sizeof(uint4), device_counts);
    CHECK(cudaGetLastError());
    CHECK(cudaMemcpy(counts.data(), device_counts, BINS * sizeof(unsigned), cudaMemcpyDeviceToHost));
    CHECK(cudaFree(device_data));
    CHECK(cudaFree(device_counts));

    std::printf("histogram: %zu bytes, %u of them 0, %u of them 36\n", bytes, counts[0], counts[36]);
    return verdict("histogram", counts == expected);
}
