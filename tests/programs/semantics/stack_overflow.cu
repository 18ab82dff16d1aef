// Endless recursion ends the launch with an error, not the process.
// stderr: stack
#include "check.h"

// The result goes through a local array, so that no compiler makes a loop of it.
__device__ __noinline__ int deeper(volatile int *p, int n) {
    int local[8];
    for (int i = 0; i < 8; i++) local[i] = *p + i;
    int below = n == 0 ? *p : deeper(p, n + (*p == 0));
    return local[(below + n) & 7];
}
__global__ void kernel(volatile int *p) { *p = deeper(p, 1); }

int main() {
    int *p = device_array<int>(1);
    kernel<<<1, 1>>>(p);
    EXPECT(cudaDeviceSynchronize() != cudaSuccess);
}
