// __trap ends the launch with an error that names the kernel.
// stderr: traps
// stderr: trap.cu:\d+
#include "check.h"

__global__ void traps(int n) {
    if (threadIdx.x == n) __trap();
}

int main() {
    traps<<<2, 64>>>(100);
    OK(cudaDeviceSynchronize());
    traps<<<2, 64>>>(40);
    EXPECT(cudaDeviceSynchronize() == cudaErrorLaunchFailure);
}
