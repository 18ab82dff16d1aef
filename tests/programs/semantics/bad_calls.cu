// Misuse of the API gives CUDA's codes and never crashes.
#include "check.h"
#include <string>

__global__ void kernel() {}

int main() {
    int *p, *q;
    EXPECT(cudaMalloc((void **)nullptr, 4) == cudaErrorInvalidValue);
    EXPECT(cudaMalloc(&p, size_t(-1)) == cudaErrorMemoryAllocation);
    EXPECT(cudaGetLastError() == cudaErrorMemoryAllocation);
    EXPECT(cudaGetLastError() == cudaSuccess);
    OK(cudaMalloc(&p, 1000));
    OK(cudaMalloc(&q, 0));
    OK(cudaFree(nullptr));
    OK(cudaFree(p));
    EXPECT(cudaFree(p) == cudaErrorInvalidValue);
    int local;
    EXPECT(cudaFree(&local) == cudaErrorInvalidValue);
    OK(cudaMalloc(&p, 1000));
    EXPECT(cudaFree(p + 1) == cudaErrorInvalidValue);
    EXPECT(cudaMemcpy(p, nullptr, 16, cudaMemcpyHostToDevice) == cudaErrorInvalidValue);
    EXPECT(cudaMemcpy(nullptr, p, 16, cudaMemcpyDeviceToHost) == cudaErrorInvalidValue);
    EXPECT(cudaMemcpy(p, &local, 4, cudaMemcpyKind(17)) == cudaErrorInvalidMemcpyDirection);
    EXPECT(cudaMemcpy(p, &local, 2000, cudaMemcpyHostToDevice) == cudaErrorInvalidValue);
    EXPECT(cudaMemset(nullptr, 0, 4) == cudaErrorInvalidValue);
    EXPECT(cudaMemcpy2D(p, 4, &local, 2, 4, 1, cudaMemcpyHostToDevice) == cudaErrorInvalidPitchValue);
    EXPECT(cudaSetDevice(5) == cudaErrorInvalidDevice);
    EXPECT(cudaSetDevice(-1) == cudaErrorInvalidDevice);
    EXPECT(cudaStreamSynchronize((cudaStream_t)0x1234560) == cudaErrorInvalidResourceHandle);
    EXPECT(cudaEventRecord((cudaEvent_t) nullptr) == cudaErrorInvalidResourceHandle);
    cudaStream_t stream;
    OK(cudaStreamCreate(&stream));
    OK(cudaStreamDestroy(stream));
    EXPECT(cudaStreamDestroy(stream) == cudaErrorInvalidResourceHandle);
    EXPECT(cudaFreeHost(&local) == cudaErrorInvalidValue);
    EXPECT(cudaLaunchKernel((const void *)main, dim3(1), dim3(1), nullptr, 0, 0) == cudaErrorInvalidDeviceFunction);
    cudaGetLastError();
    EXPECT(cudaPeekAtLastError() == cudaSuccess);
    kernel<<<1, 1>>>();
    OK(cudaDeviceSynchronize());
    EXPECT(std::string(cudaGetErrorName(cudaErrorMemoryAllocation)) == "cudaErrorMemoryAllocation");
    EXPECT(std::string(cudaGetErrorString(cudaErrorMemoryAllocation)) == "out of memory");
    EXPECT(std::string(cudaGetErrorString(cudaSuccess)) == "no error");
    EXPECT(std::string(cudaGetErrorString(cudaError_t(12345))) == "unrecognized error code");
}
