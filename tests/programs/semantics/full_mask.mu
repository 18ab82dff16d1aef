// MUSA has 32-bit masks on warps of 128 lanes too: there a full one names the whole warp, any other names of lanes 0 to 31.
// options: --arch=mp_22
#include <musa_runtime.h>

__global__ void kernel(int *out) {
    int lane = threadIdx.x % 128, sum = lane;
    for (int step = warpSize / 2; step; step /= 2) sum += __shfl_down_sync(0xffffffff, sum, step);
    out[2 * threadIdx.x] = __shfl_sync(0xffffffff, sum, 0);
    bool last = __any_sync(0xffffffff, lane == 127);
    if (lane < 16) last = last && !__any_sync(0xffffu, lane >= 16) && __reduce_max_sync(0xffffu, lane) == 15;
    out[2 * threadIdx.x + 1] = last;
}

int main() {
    int *out, host[512];
    musaMalloc((void **)&out, sizeof host);
    kernel<<<1, 256>>>(out);
    if (musaMemcpy(host, out, sizeof host, musaMemcpyDeviceToHost) != musaSuccess) return 1;
    for (int i = 0; i < 512; i += 2)
        if (host[i] != 127 * 64 || host[i + 1] != 1) return 2;
    return 0;
}
