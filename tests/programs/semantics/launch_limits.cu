// Launch sizes: CUDA's limits, CUDA's codes.
#include "check.h"

__global__ void kernel(int *out) {
    if (out) atomicAdd(out, 1);
}
__global__ void __launch_bounds__(64) small() {}
__global__ void coordinates(int *bad) {
    unsigned linear = threadIdx.x + blockDim.x * (threadIdx.y + blockDim.y * threadIdx.z);
    if (threadIdx.x >= blockDim.x || threadIdx.y >= blockDim.y || threadIdx.z >= blockDim.z || linear >= 1024 || blockIdx.z >= gridDim.z) *bad = 1;
}

static cudaError_t launch(dim3 grid, dim3 block, size_t shared = 0) {
    kernel<<<grid, block, shared>>>(nullptr);
    return cudaGetLastError();
}

int main() {
    EXPECT(launch(1, 2000) == cudaErrorInvalidConfiguration);
    EXPECT(launch(1, 0) == cudaErrorInvalidConfiguration);
    EXPECT(launch(0, 1) == cudaErrorInvalidConfiguration);
    EXPECT(launch(1, dim3(1, 1, 65)) == cudaErrorInvalidConfiguration);
    EXPECT(launch(1, dim3(32, 32, 2)) == cudaErrorInvalidConfiguration);
    EXPECT(launch(dim3(1, 65536), 1) == cudaErrorInvalidConfiguration);
    EXPECT(launch(dim3(1, 1, 65536), 1) == cudaErrorInvalidConfiguration);
    EXPECT(launch(1, -1) == cudaErrorInvalidConfiguration);
    EXPECT(launch(1, 32, 1 << 20) == cudaErrorInvalidValue);
    EXPECT(launch(dim3(1, 65535), 1) == cudaSuccess);
    small<<<1, 128>>>();
    EXPECT(cudaGetLastError() != cudaSuccess);
    int *count = device_array<int>(1), *bad = device_array<int>(1), h;
    kernel<<<dim3(70000), dim3(2)>>>(count);
    fetch(&h, count, 1);
    EXPECT(h == 140000);
    coordinates<<<dim3(3, 4, 5), dim3(8, 2, 64)>>>(bad);
    fetch(&h, bad, 1);
    EXPECT(h == 0);
    OK(cudaFuncSetAttribute(kernel, cudaFuncAttributeMaxDynamicSharedMemorySize, 96 * 1024));
    EXPECT(launch(1, 32, 96 * 1024) == cudaSuccess);
    OK(cudaDeviceSynchronize());
}
