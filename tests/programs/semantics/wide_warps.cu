// In the CUDA dialect at L = 64 and 128 warpSize is L, 0xffffffff names lanes 0 to 31, and ballots return the low 32 bits.
// warp: 64 128
#include "check.h"

__global__ void kernel(unsigned *out) {
    int lane = threadIdx.x % warpSize;
    out[threadIdx.x * 2] = warpSize;
    if (lane < 32) out[threadIdx.x * 2 + 1] = __ballot_sync(0xffffffffu, lane >= 30);
    else out[threadIdx.x * 2 + 1] = threadIdx.x;
}

int main() {
    unsigned *d = device_array<unsigned>(512), h[512];
    kernel<<<1, 256>>>(d);
    fetch(h, d, 512);
    cudaDeviceProp properties;
    OK(cudaGetDeviceProperties(&properties, 0));
    EXPECT(properties.warpSize == int(h[0]));
    EXPECT(h[0] == 64 || h[0] == 128);
    for (unsigned i = 0; i < 256; i++) EXPECT(h[2 * i + 1] == (i % h[0] < 32 ? 0xc0000000u : i));
}
