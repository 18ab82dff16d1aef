// An ordinary host pointer works in a kernel on this device, with one warning a process.
// stderr: host
#include "check.h"

__global__ void kernel(int *p) { p[threadIdx.x] = 7; }

int main() {
    int *p = static_cast<int *>(std::malloc(64 * sizeof(int)));
    kernel<<<1, 64>>>(p);
    OK(cudaDeviceSynchronize());
    kernel<<<1, 64>>>(p);
    OK(cudaDeviceSynchronize());
    for (int i = 0; i < 64; i++) EXPECT(p[i] == 7);
}
