// Warp operations wait for the lanes named, from whichever branch they come; a lane that has exited counts as not named.
// warp: 32 64 128
#include "check.h"

__global__ void from_branches(int *out) {
    int lane = threadIdx.x;
    int value;
    // The same operation at two places of the program.
    if (lane % 2) value = __shfl_sync(0xffffffffu, lane, lane + 1, 32);
    else value = __shfl_sync(0xffffffffu, lane, lane + 1, 32);
    out[lane] = value;
}

__global__ void late(int *out) {
    int lane = threadIdx.x;
    int work = 0;
    for (int i = 0; i < lane * 10; i++) work += i;
    out[lane] = __shfl_xor_sync(0xffffffffu, lane, 1) + (work < 0);
}

__global__ void exited(unsigned *out) {
    int lane = threadIdx.x;
    if (lane >= 20) return;
    out[lane] = __ballot_sync(0xffffffffu, lane % 2 == 0);
}

__global__ void submask(int *out) {
    int lane = threadIdx.x;
    if (lane < 8) out[lane] = __reduce_add_sync(0xffu, lane);
    else if (lane % 2) out[lane] = __shfl_down_sync(0xaaaaaa00u, lane, 2);
    else out[lane] = __all_sync(0x55555500u, lane > 7) + 2 * __any_sync(0x55555500u, lane == 30);
}

int main() {
    int *d = device_array<int>(32), h[32];
    from_branches<<<1, 32>>>(d);
    fetch(h, d, 32);
    for (int lane = 0; lane < 32; lane++) EXPECT(h[lane] == (lane + 1) % 32);
    late<<<1, 32>>>(d);
    fetch(h, d, 32);
    for (int lane = 0; lane < 32; lane++) EXPECT(h[lane] == (lane ^ 1));
    exited<<<1, 32>>>(reinterpret_cast<unsigned *>(d));
    fetch(h, d, 32);
    for (int lane = 0; lane < 20; lane++) EXPECT(h[lane] == 0x55555);
    submask<<<1, 32>>>(d);
    fetch(h, d, 32);
    for (int lane = 0; lane < 32; lane++) EXPECT(h[lane] == (lane < 8 ? 28 : lane % 2 ? (lane == 31 ? 31 : lane + 2) : 3));
}
