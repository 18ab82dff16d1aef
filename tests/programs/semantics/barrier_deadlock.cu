// A barrier that only some live threads can reach ends with an error that names kernel, block and line, not with a hang.
// stderr: lopsided
// stderr: barrier
// stderr: barrier_deadlock.cu:\d+
#include "check.h"

__global__ void lopsided() {
    if (threadIdx.x == 0) __syncwarp(0x3);
    else __syncthreads();
}

int main() {
    lopsided<<<1, 2>>>();
    EXPECT(cudaDeviceSynchronize() != cudaSuccess);
}
