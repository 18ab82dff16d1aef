// HIP has 64-bit lane masks; operations without a mask act among the active lanes.
#include <hip/hip_runtime.h>
#include <cstdio>
#include <cstdlib>

__global__ void kernel(unsigned long long *out) {
    unsigned lane = threadIdx.x;
    out[lane] = __ballot(lane >= 32);
    if (lane % 2) out[64 + lane] = __ballot(1);
    else out[64 + lane] = __popcll(__ballot(lane < 10));
    out[128 + lane] = __shfl_xor(int(lane), 32);
}

int main() {
    unsigned long long *d, h[192];
    if (hipMalloc(&d, sizeof h) != hipSuccess) return 2;
    hipLaunchKernelGGL(kernel, dim3(1), dim3(64), 0, 0, d);
    if (hipMemcpy(h, d, sizeof h, hipMemcpyDeviceToHost) != hipSuccess) return 3;
    for (int lane = 0; lane < 64; lane++) {
        bool good = h[lane] == 0xffffffff00000000ull && h[64 + lane] == (lane % 2 ? 0xaaaaaaaaaaaaaaaaull : 5) && h[128 + lane] == unsigned(lane ^ 32);
        if (!good) {
            std::printf("lane %d: %llx %llx %llx\n", lane, h[lane], h[64 + lane], h[128 + lane]);
            return 1;
        }
    }
}
