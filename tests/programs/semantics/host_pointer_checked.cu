// In checking mode a host pointer handed to a kernel is an error.
// env: GPI_CHECK=1
// stderr: host
#include "check.h"

__global__ void kernel(int *p) { p[threadIdx.x] = 7; }

int main() {
    int *p = static_cast<int *>(std::malloc(64 * sizeof(int)));
    kernel<<<1, 64>>>(p);
    EXPECT(cudaGetLastError() != cudaSuccess || cudaDeviceSynchronize() != cudaSuccess);
}
