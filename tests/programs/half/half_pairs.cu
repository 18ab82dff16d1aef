// Functions on pairs do on each half what the plain ones do; pairs are made, taken apart and turned; staged copies arrive.
#include <cuda_bf16.h>
#include <cuda_fp16.h>
#include <cuda_pipeline.h>
#include "../groups/device_check.h"

template <class Half> __device__ bool same(Half a, Half b) { return a == b || (__hisnan(a) && __hisnan(b)); }

#define EACH_1(pair, plain) CHECK(same(pair(a).x, plain(a.x)) && same(pair(a).y, plain(a.y)))
#define EACH_2(pair, plain) CHECK(same(pair(a, b).x, plain(a.x, b.x)) && same(pair(a, b).y, plain(a.y, b.y)))
#define EACH_3(pair, plain) CHECK(same(pair(a, b, c).x, plain(a.x, b.x, c.x)) && same(pair(a, b, c).y, plain(a.y, b.y, c.y)))
#define COMPARE(name) \
    CHECK(__hb##name##2(a, b) == (__h##name(a.x, b.x) && __h##name(a.y, b.y))); \
    CHECK(__h##name##2(a, b).x == Half(__h##name(a.x, b.x)) && __h##name##2(a, b).y == Half(__h##name(a.y, b.y))); \
    CHECK(__h##name##2_mask(a, b) == __h##name(a.x, b.x) * 0xffffu + __h##name(a.y, b.y) * 0xffff0000u)

template <class Half, class Half2> __device__ void check(Half2 a, Half2 b, Half2 c) {
    EACH_1(__hneg2, __hneg);
    EACH_1(__habs2, __habs);
    EACH_1(h2sqrt, hsqrt);
    EACH_1(h2rcp, hrcp);
    EACH_1(h2floor, hfloor);
    EACH_1(h2exp, hexp);
    EACH_1(h2sin, hsin);
    EACH_2(__hadd2, __hadd);
    EACH_2(__hadd2_sat, __hadd_sat);
    EACH_2(__hsub2, __hsub);
    EACH_2(__hmul2, __hmul);
    EACH_2(__hmul2_rn, __hmul);
    EACH_2(__h2div, __hdiv);
    EACH_2(__hmax2, __hmax);
    EACH_2(__hmin2_nan, __hmin_nan);
    EACH_3(__hfma2, __hfma);
    EACH_3(__hfma2_relu, __hfma_relu);
    COMPARE(eq);
    COMPARE(ne);
    COMPARE(lt);
    COMPARE(geu);
    CHECK((a == a) == (!__hisnan(a.x) && !__hisnan(a.y)) && (a < b) == __hblt2(a, b));
    const Half2 product = __hcmadd(a, b, c);
    CHECK(same(product.x, __hfma(-a.y, b.y, __hfma(a.x, b.x, c.x))) && same(product.y, __hfma(a.y, b.x, __hfma(a.x, b.y, c.y))));
    const Half2 turned = __lowhigh2highlow(a);
    CHECK(same(turned.x, a.y) && same(turned.y, a.x) && __low2float(b) == (float)b.x && __high2float(b) == (float)b.y);
}

__global__ void pairs() {
    // x runs over many numbers of every kind, NaN and infinities among them.
    const unsigned x = threadIdx.x * 2654435761u;
    const unsigned short low = x >> 16, high = x;
    check<half>(__halves2half2(__ushort_as_half(low), half(1.5f)), __floats2half2_rn(-2, threadIdx.x), __halves2half2(half(3), __ushort_as_half(high)));
    check<__nv_bfloat16>(__halves2bfloat162(__ushort_as_bfloat16(low), __nv_bfloat16(1.5f)), __floats2bfloat162_rn(-2, threadIdx.x),
                         __halves2bfloat162(__nv_bfloat16(3), __ushort_as_bfloat16(high)));

    const half2 a = make_half2(1, 2), b = __floats2half2_rn(3, 4);
    CHECK(__lows2half2(a, b) == make_half2(1, 3) && __highs2half2(a, b) == make_half2(2, 4) && __low2half2(a) == make_half2(1, 1));
    CHECK(__high2half2(a) == __half2half2(2) && __low2half(b) == half(3) && __high2half(b) == half(4));
    const float2 wide = __half22float2(b);
    CHECK(wide.x == 3 && wide.y == 4 && __float22half2_rn(wide) == b && __float2half2_rn(7) == make_half2(7, 7));
    const __nv_bfloat162 narrow = make_bfloat162(1, 2);
    CHECK(__bfloat1622float2(narrow).y == 2 && __float22bfloat162_rn(wide).x == __nv_bfloat16(3) && __bfloat162bfloat162(1).y == __nv_bfloat16(1));
    CHECK(__low2bfloat16(narrow) == __nv_bfloat16(1) && __high2bfloat162(narrow) == __bfloat162bfloat162(2));
    CHECK(__half_as_short(half(-2)) == (short)0xc000 && __short_as_half(0x3c00) == half(1) && __bfloat16_as_ushort(__nv_bfloat16(1)) == 0x3f80);
    half2 counted = a;
    counted++;
    --counted;
    counted *= b;
    CHECK(counted == make_half2(3, 8) && -counted == make_half2(-3, -8) && counted / b == a);
}

__global__ void stages(const float4 *source) {
    __shared__ float4 staged[2][32];
    const int lane = threadIdx.x;
    __pipeline_memcpy_async(&staged[0][lane], &source[lane], sizeof(float4));
    __pipeline_commit();
    __pipeline_memcpy_async(&staged[1][lane], &source[lane + 32], sizeof(float4), 8);
    __pipeline_commit();
    __pipeline_wait_prior(0);
    __syncthreads();
    CHECK(staged[0][31 - lane].w == 31 - lane + 0.75f && staged[1][31 - lane].x == 63 - lane && staged[1][31 - lane].z == 0);
}

int main() {
    pairs<<<1, 256>>>();
    float4 host[64];
    for (int i = 0; i < 64; ++i) host[i] = {(float)i, i + 0.25f, i + 0.5f, i + 0.75f};
    float4 *device = device_array<float4>(64);
    OK(cudaMemcpy(device, host, sizeof host, cudaMemcpyHostToDevice));
    stages<<<1, 32>>>(device);
    return finish();
}
