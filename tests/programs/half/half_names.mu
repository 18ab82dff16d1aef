// MUSA's names of the 16-bit types.
#include <musa_runtime.h>
#include <cooperative_groups.h>
#include <musa_bf16.h>
#include <musa_fp16.h>

__global__ void kernel(half2 *out, __mt_bfloat162 *narrow) {
    const auto block = cooperative_groups::this_thread_block();
    out[block.thread_rank()] = __float2half2_rn(block.thread_rank()) * __halves2half2(__float2half(1), __float2half(2));
    narrow[block.thread_rank()] = __mt_bfloat162(__mt_bfloat16(3), __float2bfloat16(block.thread_rank()));
}

int main() {
    half2 *out, halves[32];
    __mt_bfloat162 *narrow, narrows[32];
    musaMalloc((void **)&out, sizeof halves);
    musaMalloc((void **)&narrow, sizeof narrows);
    kernel<<<1, 32>>>(out, narrow);
    musaMemcpy(halves, out, sizeof halves, musaMemcpyDeviceToHost);
    if (musaMemcpy(narrows, narrow, sizeof narrows, musaMemcpyDeviceToHost) != musaSuccess) return 1;
    for (int i = 0; i < 32; ++i)
        if (__high2float(halves[i]) != 2 * i || __low2float(narrows[i]) != 3 || __high2float(narrows[i]) != i) return 2;
    return 0;
}
