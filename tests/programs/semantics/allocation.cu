// Access past an allocation or into a freed range is cudaErrorIllegalAddress, which stays; the message names kernel, block and line.
// args: past
// stderr: reads_past
// stderr: allocation.cu:\d+
// stderr: block
#include "check.h"

__global__ void reads_past(int *p, size_t index) { p[0] = p[index]; }

int main() {
    int *p = device_array<int>(1 << 20);
    reads_past<<<1, 1>>>(p, 1 << 24);
    EXPECT(cudaDeviceSynchronize() == cudaErrorIllegalAddress);
    EXPECT(cudaGetLastError() == cudaErrorIllegalAddress);
    int *q;
    EXPECT(cudaMalloc(&q, 4) == cudaErrorIllegalAddress);
    reads_past<<<1, 1>>>(p, 0);
    EXPECT(cudaDeviceSynchronize() == cudaErrorIllegalAddress);
}
