// A failed assert names kernel function, block, thread, file and line and ends the launch with cudaErrorAssert.
// stderr: assert.cu:\d+: .*checks.*: block: \[1,0,0\], thread: \[3,0,0\] Assertion `.*threadIdx.x != 3.*` failed
#include "check.h"
#include <cassert>

__global__ void checks() { assert(blockIdx.x != 1 || threadIdx.x != 3); }

int main() {
    checks<<<1, 8>>>();
    OK(cudaDeviceSynchronize());
    checks<<<2, 8>>>();
    EXPECT(cudaDeviceSynchronize() == cudaErrorAssert);
}
