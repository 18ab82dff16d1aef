// A mask that misses the caller is an error in checking mode.
// env: GPI_CHECK=1
// stderr: mask_misses_caller.cu:\d+|kernel
#include "check.h"

__global__ void kernel(int *out) { out[threadIdx.x] = __shfl_sync(0x1u, threadIdx.x, 0); }

int main() {
    int *d = device_array<int>(32);
    kernel<<<1, 2>>>(d);
    EXPECT(cudaDeviceSynchronize() != cudaSuccess);
}
