// HIP's names of the 16-bit types, operators left to the program, and cooperative groups on wavefronts of 64.
#include <hip/hip_runtime.h>
#include <hip/hip_bf16.h>
#define __HIP_NO_HALF_OPERATORS__ 1
#include <hip/hip_cooperative_groups.h>
#include <hip/hip_fp16.h>
#include <cstdio>

namespace cg = cooperative_groups;

__device__ __half operator+(const __half &a, const __half &b) { return __hadd(a, b); }

__global__ void kernel(__half *out, __hip_bfloat16 *narrow, unsigned long long *ballots) {
    const auto tile = cg::tiled_partition<64>(cg::this_thread_block());
    out[threadIdx.x] = tile.shfl_down(__float2half(threadIdx.x), 1) + __float2half(0.5f);
    narrow[threadIdx.x] = __float2bfloat16(__bfloat162float(narrow[threadIdx.x]) * 2);
    ballots[threadIdx.x] = tile.ballot(threadIdx.x % 2) ^ cg::coalesced_threads().ballot(threadIdx.x < 40);
}

int main() {
    __half *out, halves[64];
    __hip_bfloat16 *narrow, narrows[64];
    unsigned long long *ballots, words[64];
    for (int i = 0; i < 64; ++i) narrows[i] = __hip_bfloat16(i);
    hipMalloc((void **)&out, sizeof halves);
    hipMalloc((void **)&narrow, sizeof narrows);
    hipMalloc((void **)&ballots, sizeof words);
    hipMemcpy(narrow, narrows, sizeof narrows, hipMemcpyHostToDevice);
    kernel<<<1, 64>>>(out, narrow, ballots);
    hipMemcpy(halves, out, sizeof halves, hipMemcpyDeviceToHost);
    hipMemcpy(narrows, narrow, sizeof narrows, hipMemcpyDeviceToHost);
    if (hipMemcpy(words, ballots, sizeof words, hipMemcpyDeviceToHost) != hipSuccess) return 1;
    for (int i = 0; i < 64; ++i) {
        const bool right = __half2float(halves[i]) == (i < 63 ? i + 1 : 63) + 0.5f && (float)narrows[i] == 2.0f * i;
        if (!right || words[i] != (0xaaaaaaaaaaaaaaaaull ^ 0xffffffffffull)) return printf("thread %d is wrong\n", i);
    }
    return 0;
}
