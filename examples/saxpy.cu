// y = a x + y: the smallest whole CUDA program. A grid-stride loop, so any grid does any length.
#include <cuda_runtime.h>

#include "check.h"

__global__ void saxpy(size_t n, float a, const float *__restrict__ x, float *__restrict__ y) {
    const size_t stride = size_t(gridDim.x) * blockDim.x;
    for (size_t i = size_t(blockIdx.x) * blockDim.x + threadIdx.x; i < n; i += stride) y[i] = a * x[i] + y[i];
}

int main() {
    const size_t n = (1 << 22) + 17, bytes = n * sizeof(float);
    const float a = 2.5f;

    cudaDeviceProp device;
    CHECK(cudaGetDeviceProperties(&device, 0));
    std::printf("%s: %d multiprocessors, warps of %d\n", device.name, device.multiProcessorCount, device.warpSize);

    Random random(1);
    const std::vector<float> x = random.vector(n), y = random.vector(n);
    float *device_x, *device_y;
    CHECK(cudaMalloc(&device_x, bytes));
    CHECK(cudaMalloc(&device_y, bytes));
    CHECK(cudaMemcpy(device_x, x.data(), bytes, cudaMemcpyHostToDevice));
    CHECK(cudaMemcpy(device_y, y.data(), bytes, cudaMemcpyHostToDevice));

    cudaEvent_t start, stop;
    CHECK(cudaEventCreate(&start));
    CHECK(cudaEventCreate(&stop));
    CHECK(cudaEventRecord(start));
    saxpy<<<8 * device.multiProcessorCount, 256>>>(n, a, device_x, device_y);
    CHECK(cudaGetLastError());
    CHECK(cudaEventRecord(stop));
    CHECK(cudaEventSynchronize(stop));
    float milliseconds = 0;
    CHECK(cudaEventElapsedTime(&milliseconds, start, stop));
    std::printf("%.2f ms, %.2f GB/s\n", milliseconds, 3e-6 * double(bytes) / milliseconds);

    std::vector<float> result(n), expected(n);
    CHECK(cudaMemcpy(result.data(), device_y, bytes, cudaMemcpyDeviceToHost));
    for (size_t i = 0; i < n; i++) expected[i] = std::fma(a, x[i], y[i]);

    CHECK(cudaEventDestroy(start));
    CHECK(cudaEventDestroy(stop));
    CHECK(cudaFree(device_x));
    CHECK(cudaFree(device_y));
    return verdict("saxpy", difference(result, expected), 1e-6);
}
