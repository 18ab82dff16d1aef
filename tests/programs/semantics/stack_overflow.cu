// Endless recursion ends the launch with an error, not the process.
// stderr: stack
#include "check.h"

__device__ __noinline__ int deeper(volatile int *p, int n) { return n == 0 ? *p : deeper(p, n + (*p == 0)) + n; }
__global__ void kernel(volatile int *p) { *p = deeper(p, 1); }

int main() {
    int *p = device_array<int>(1);
    kernel<<<1, 1>>>(p);
    EXPECT(cudaDeviceSynchronize() != cudaSuccess);
}
