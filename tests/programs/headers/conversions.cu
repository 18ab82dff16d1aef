// Floating point to integer with every rounding, saturation and NaN; bits as other types; loads and stores with hints; address spaces.
#include "../semantics/check.h"
#include <climits>
#include <cmath>

__device__ unsigned failures;
#define CHECK(condition) do { if (!(condition)) { failures = failures + 1; printf("line %d: %s\n", __LINE__, #condition); } } while (0)

__constant__ int constant[2] = {7, 8};
__device__ int variable = 9;

__device__ void roundings(float f, double d)  // 2.5 and -2.5
{
    CHECK(__float2int_rn(f) == 2 && __float2int_rz(f) == 2 && __float2int_ru(f) == 3 && __float2int_rd(f) == 2 && __float2int_rn(f + 1) == 4);
    CHECK(__double2int_rn(d) == -2 && __double2int_rz(d) == -2 && __double2int_ru(d) == -2 && __double2int_rd(d) == -3);
    CHECK(__float2uint_ru(f) == 3 && __float2uint_rn(-f) == 0 && __float2ll_rd(-f) == -3 && __float2ull_rz(f) == 2 && __double2ll_rn(d * 3) == -8);
    CHECK(__double2ull_ru(-d) == 3 && __double2uint_rd(-d) == 2 && __float2int_rz(f * 1e20f) == INT_MAX && __float2int_rn(-f * 1e20f) == INT_MIN);
    CHECK(__float2uint_rz(f * 1e20f) == UINT_MAX && __double2ll_rz(d * 1e30) == LLONG_MIN && __double2ull_rn(-d * 1e30) == ULLONG_MAX);
    CHECK(__float2int_rn(NAN * f) == 0 && lrintf(f) == 2 && llround(d) == -3 && lround(-d) == 3 && rint(d) == -2 && roundf(f) == 3);
}

__device__ void bits(float f, double d)
{
    CHECK(__float_as_int(f) == 0x40200000 && __int_as_float(0x40200000) == f && __float_as_uint(-f) == 0xc0200000u && __uint_as_float(0xc0200000u) == -f);
    CHECK(__double_as_longlong(-d) == 0x4004000000000000ll && __longlong_as_double(0x4004000000000000ll) == -d && __double2hiint(-d) == 0x40040000);
    CHECK(__double2loint(d + 0x1p-40) == (int)(__double_as_longlong(d + 0x1p-40) & 0xffffffff) && __hiloint2double(0x40040000, 0) == -d);
    CHECK(__int2double_rn(-3) == -3.0 && __uint2double_rn(~0u) == 4294967295.0 && __int2float_rn(16777217) == 16777216.0f);
}

__device__ void memory(float4 *v, double *d)
{
    __stcg(v, make_float4(1, 2, 3, 4)), __stwt(v + 1, make_float4(5, 6, 7, 8)), __stcs(d, 3), __stwb(d + 1, 4);
    CHECK(__ldg(v).y == 2 && __ldcg(v).z == 3 && __ldcv(v + 1).w == 8 && __ldcs(d) == 3 && __ldlu(d + 1) == 4 && __ldca(&v[1].x) == 5 && __ldcv(d) == 3);
    __shared__ int shared[2];
    int local = 3;
    shared[1] = 5;
    CHECK(__isShared(&shared[1]) && !__isShared(d) && __isGlobal(d) && !__isGlobal(shared) && __isLocal(&local) && !__isLocal(shared));
    CHECK(__isGlobal(&variable) && __isConstant(constant) && !__isConstant(d));
    CHECK(*(int *)__cvta_shared_to_generic(__cvta_generic_to_shared(&shared[1])) == 5 && *(double *)__cvta_global_to_generic(__cvta_generic_to_global(d)) == 3);
    long long start = clock64();
    __nanosleep(100);
    CHECK(clock64() > start);
}

__global__ void kernel(float f, double d, float4 *v, double *p) { roundings(f, d), bits(f, d), memory(v, p); }

int main()
{
    kernel<<<1, 1>>>(2.5f, -2.5, device_array<float4>(2), device_array<double>(2));
    OK(cudaDeviceSynchronize());
    unsigned wrong;
    OK(cudaMemcpyFromSymbol(&wrong, failures, sizeof wrong));
    EXPECT(wrong == 0);
    std::printf("ok\n");
}
