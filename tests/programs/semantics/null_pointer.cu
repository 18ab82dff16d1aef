// A null pointer in a kernel ends the launch with cudaErrorIllegalAddress, in threads with barriers too.
// stderr: nulls
// stderr: null_pointer.cu:\d+
#include "check.h"

__global__ void nulls(int *p) {
    __syncthreads();
    if (threadIdx.x == 37 && blockIdx.x == 3) *p = 1;
    __syncthreads();
}

int main() {
    nulls<<<8, 64>>>(nullptr);
    EXPECT(cudaDeviceSynchronize() == cudaErrorIllegalAddress);
}
