// A freed range stays closed for a while.
// stderr: stale
#include "check.h"

__global__ void stale(int *p) { p[5] = 1; }

int main() {
    int *p = device_array<int>(1 << 20);
    OK(cudaFree(p));
    stale<<<1, 1>>>(p);
    EXPECT(cudaDeviceSynchronize() == cudaErrorIllegalAddress);
}
