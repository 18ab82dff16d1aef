// GPI_PADDING opens bytes before and past an allocation, for programs that read there.
// env: GPI_PADDING=8192
#include "check.h"

__global__ void read(const char *bytes, long long offset, int *result) { *result = bytes[offset]; }

int main() {
    const size_t size = 65536;
    char *bytes;
    int *result;
    cudaMalloc(&bytes, size);
    cudaMalloc(&result, sizeof(int));
    read<<<1, 1>>>(bytes, size + 8191, result);
    read<<<1, 1>>>(bytes, -8192, result);
    EXPECT(cudaDeviceSynchronize() == cudaSuccess);
    read<<<1, 1>>>(bytes, size + 8192 + 4096, result);
    EXPECT(cudaDeviceSynchronize() == cudaErrorIllegalAddress);
}
