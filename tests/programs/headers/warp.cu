// Warp operations for every type, in the whole warp and in parts of it.
// warp: 32 64 128
#include "../semantics/check.h"

__device__ unsigned failures;
#define CHECK(condition) do { if (!(condition)) { atomicAdd(&failures, 1); printf("lane %d: %s\n", lane, #condition); } } while (0)

/* A 32-bit mask names lanes 0 to 31, so only those take part; what they see does not depend on the warp's width. */
template <class T> __device__ void shuffles(int lane)
{
    T mine = T(lane * 3 + 1);
    const unsigned all = 0xffffffffu;
    CHECK(__shfl_sync(all, mine, 5, 32) == T(16));
    CHECK(__shfl_sync(all, mine, 5, 8) == T((lane / 8 * 8 + 5) * 3 + 1));
    CHECK(__shfl_sync(all, mine, 37, 32) == T(16));
    CHECK(__shfl_up_sync(all, mine, 3, 32) == T((lane < 3 ? lane : lane - 3) * 3 + 1));
    CHECK(__shfl_up_sync(all, mine, 1, 4) == T((lane % 4 < 1 ? lane : lane - 1) * 3 + 1));
    CHECK(__shfl_down_sync(all, mine, 2, 32) == T((lane + 2 > 31 ? lane : lane + 2) * 3 + 1));
    CHECK(__shfl_down_sync(all, mine, 2, 16) == T((lane % 16 + 2 > 15 ? lane : lane + 2) * 3 + 1));
    CHECK(__shfl_xor_sync(all, mine, 9, 32) == T((lane ^ 9) * 3 + 1));
    CHECK(__match_any_sync(all, T(lane % 4)) == 0x11111111u << lane % 4);
    int predicate = 0;
    CHECK(__match_all_sync(all, T(7), &predicate) == all && predicate == 1);
    CHECK(__match_all_sync(all, mine, &predicate) == 0 && predicate == 0);
}

__device__ void votes(int lane)
{
    const unsigned all = 0xffffffffu;
    CHECK(__all_sync(all, lane < 32) && !__all_sync(all, lane < 31) && __any_sync(all, lane == 9) && !__any_sync(all, lane == 99));
    CHECK(__ballot_sync(all, lane % 2) == 0xaaaaaaaau && __ballot_sync(all, 4) == all && __uni_sync(all, 1) && !__uni_sync(all, lane == 3));
    if (lane < 8) {
        CHECK(__ballot_sync(255, lane > 3) == 0xf0 && __activemask() == 255 && __shfl_sync(255, lane, 6) == 6);
        __syncwarp(255);
    } else {
        CHECK(__any_sync(~255u, lane == 8) && __reduce_add_sync(~255u, 1) == 24);
    }
    CHECK(__reduce_add_sync(all, lane) == 496 && __reduce_min_sync(all, lane - 9) == -9 && __reduce_max_sync(all, -lane) == 0);
    CHECK(__reduce_min_sync(all, (unsigned)lane - 1) == 0 && __reduce_max_sync(all, (unsigned)lane - 1) == all);
    CHECK(__reduce_and_sync(all, lane | 64u) == 64 && __reduce_or_sync(all, 1u << lane) == all && __reduce_xor_sync(all, 1u << lane) == all);
}

__global__ void kernel()
{
    int lane = threadIdx.x % warpSize;
    if (lane < 32) {
        shuffles<int>(lane), shuffles<unsigned>(lane), shuffles<long>(lane), shuffles<unsigned long>(lane), shuffles<long long>(lane);
        shuffles<unsigned long long>(lane), shuffles<float>(lane), shuffles<double>(lane);
        votes(lane);
    }
}

/* A sum by the width that the warp has, as portable programs write it. */
__global__ void whole_warp_sum(int *out)
{
    int value = threadIdx.x;
    for (int step = warpSize / 2; step > 0; step /= 2)
        value += __shfl_xor(value, step);
    out[threadIdx.x] = value;
}

/* hipcc takes warpSize as an array's length, nvcc as an argument of printf; and nvcc lets a barrier pass that is not called. */
__global__ void one_word_a_warp(int *out)
{
    __shared__ int sizes[128 / warpSize];
    if (threadIdx.x % warpSize == 0) sizes[threadIdx.x / warpSize] = min(warpSize, 128);
    __syncthreads();
    __syncthreads;
    if (threadIdx.x == 0) printf("warps of %d\n", warpSize);
    out[threadIdx.x] = sizes[threadIdx.x / warpSize];
}

int main()
{
    kernel<<<2, 128>>>();
    OK(cudaDeviceSynchronize());
    unsigned wrong;
    OK(cudaMemcpyFromSymbol(&wrong, failures, sizeof wrong));
    EXPECT(wrong == 0);
    cudaDeviceProp properties;
    OK(cudaGetDeviceProperties(&properties, 0));
    int width = properties.warpSize, sums[128], *out = device_array<int>(128);
    whole_warp_sum<<<1, 128>>>(out);
    OK(cudaDeviceSynchronize());
    fetch(sums, out, 128);
    for (int i = 0; i < 128; i++) {
        int start = i / width * width;
        EXPECT(sums[i] == width * start + width * (width - 1) / 2);
    }
    one_word_a_warp<<<1, 128>>>(out);
    OK(cudaDeviceSynchronize());
    fetch(sums, out, 128);
    for (int size : sums) EXPECT(size == width);
    std::printf("ok\n");
}
