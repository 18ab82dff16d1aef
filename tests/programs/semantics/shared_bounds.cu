// Who misses shared memory by little does no harm, as on GPUs; who misses it by far gets cudaErrorIllegalAddress.
// stderr: bytes past the end of the block's 1024 bytes of shared memory\) in kernel miss.*shared_bounds.cu:9
// stderr: bytes before the start of the block's 1024 bytes of shared memory
#include "check.h"

__global__ void miss(int *out, int offset) {
    __shared__ int cells[256];
    cells[threadIdx.x] = threadIdx.x;
    cells[int(threadIdx.x) + offset] = -1;
    __syncthreads();
    out[blockIdx.x * blockDim.x + threadIdx.x] = cells[threadIdx.x];
}

int main() {
    int *out = device_array<int>(64 * 256), h[64 * 256];
    for (int offset : {256, 700, -300, -1000}) {
        miss<<<64, 256>>>(out, offset);
        fetch(h, out, 64 * 256);
        for (int i = 0; i < 64 * 256; i++) EXPECT(h[i] == i % 256);
    }
    for (int offset : {4096, -4096}) {
        miss<<<64, 256>>>(out, offset);
        EXPECT(cudaDeviceSynchronize() == cudaErrorIllegalAddress);
        OK(cudaDeviceReset());
    }
}
