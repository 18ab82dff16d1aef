// What HIP's device code has beside CUDA's: lanes and bits by AMD's builtins, matches of all that are here, atomics without haste, vectors.
#include <hip/hip_bf16.h>
#include <hip/hip_complex.h>
#include <hip/hip_fp16.h>
#include <hip/hip_runtime.h>

#include <cstdio>
#include <type_traits>

static_assert(std::is_same<HIP_vector_type<float, 4>, float4>::value && std::is_same<HIP_vector_type<unsigned char, 2>, uchar2>::value, "one type");
static_assert(__AMDGCN_WAVEFRONT_SIZE == 64, "on both sides");

struct Lane {
    unsigned below, first, third, gathered, matched, size;
    unsigned long long even;
};

__global__ void lanes(Lane *results) {
    const unsigned lane = __lane_id();
    Lane &mine = results[lane];
    mine.below = __builtin_amdgcn_mbcnt_hi(~0u, __builtin_amdgcn_mbcnt_lo(~0u, 0u));
    mine.third = __builtin_amdgcn_readlane(lane * 2, 3);
    mine.gathered = __builtin_amdgcn_ds_bpermute(4 * (63 - lane), lane);
    mine.matched = __popcll(__match_any(lane / 16));
    mine.size = __builtin_amdgcn_wavefrontsize();
    mine.even = __builtin_amdgcn_ballot_w64(lane % 2 == 0);
    if (lane >= 7) mine.first = __builtin_amdgcn_readfirstlane(lane);
    __builtin_amdgcn_wave_barrier();
    __builtin_amdgcn_fence(__ATOMIC_SEQ_CST, "workgroup");
}

__global__ void bits(unsigned *results) {
    results[0] = __fns64(0xf000000000000001ull, 0, 3);
    results[1] = __fns64(0x8, 63, -1);
    results[2] = __fns64(0x8, 4, 1);
    results[3] = __lastbit_u32_u32(0x50);
    results[4] = __lastbit_u32_u64(1ull << 40);
    results[5] = __lastbit_u32_u32(0);
    results[6] = __builtin_amdgcn_alignbit(1, 0x80000000u, 31);
    results[7] = __builtin_amdgcn_ubfe(0xabcd, 4, 8);
    results[8] = __builtin_amdgcn_sdot4(0x01020304, 0x01010101, 5, false);
    results[9] = __builtin_amdgcn_fmed3f(3, 1, 2) == 2 && __builtin_amdgcn_rcpf(4) == 0.25f && __builtin_amdgcn_rsqf(4) == 0.5f;
    results[11] = powif(3, 4) == 81 && powi(2, -2) == 0.25;
    results[10] = __builtin_amdgcn_s_memtime() > 0 && __builtin_amdgcn_s_memrealtime() > 0;
}

__global__ void atomics(float *f, double *d) {
    unsafeAtomicMax(&f[0], (float)threadIdx.x);
    unsafeAtomicMin(&f[1], -(float)threadIdx.x);
    safeAtomicMax(&d[0], (double)threadIdx.x);
    unsafeAtomicMin(&d[1], -(double)threadIdx.x);
    unsafeAtomicAdd((__half2 *)&f[3], __floats2half2_rn(1, 2));
    unsafeAtomicAdd((__hip_bfloat162 *)&f[4], __floats2bfloat162_rn(1, 2));
    for (float seen = f[2], old; (old = atomicCAS(&f[2], seen, seen + 1)) != seen;) seen = old;
    if (atomicCAS(&d[2], 0.0, 2.5) == 0.0) atomicAdd(&d[3], 1.0);
}

__host__ __device__ int numbers() {
    int2 v(1, 2), before = v++;
    if (before != int2(1, 2) || v != int2(2, 3) || --v != int2(1, 2) || ~v != int2(-2, -3)) return 1;
    float3 w(1, 2, 3);
    if (++w != float3(2, 3, 4) || w-- != float3(2, 3, 4) || w != float3(1, 2, 3)) return 2;
    if (hipCsqabsf(make_hipFloatComplex(3, 4)) != 25 || hipCsqabs(make_hipDoubleComplex(1, 2)) != 5) return 3;
    const __half half = __float2half(1.5f);
    const _Float16 builtin = half;
    return builtin == (_Float16)1.5f && (float)__half(builtin) == 1.5f ? 0 : 4;
}

__global__ void run_numbers(int *result) { *result = numbers(); }

int main() {
    Lane *results;
    unsigned *words;
    float *f;
    double *d;
    int *result;
    if (hipMallocManaged(&results, 64 * sizeof *results) || hipMallocManaged(&words, 64) || hipMallocManaged(&f, 64) || hipMallocManaged(&d, 64) ||
        hipMallocManaged(&result, sizeof *result))
        return 1;
    f[0] = f[1] = f[2] = f[3] = f[4] = d[0] = d[1] = d[2] = d[3] = 0;
    lanes<<<1, 64>>>(results);
    bits<<<1, 1>>>(words);
    atomics<<<1, 64>>>(f, d);
    run_numbers<<<1, 1>>>(result);
    if (hipDeviceSynchronize() != hipSuccess) return 2;
    for (unsigned lane = 0; lane < 64; lane++) {
        const Lane &mine = results[lane];
        if (mine.below != lane || mine.third != 6 || mine.gathered != 63 - lane || mine.matched != 16 || mine.size != 64) return 3;
        if (mine.even != 0x5555555555555555ull || (lane >= 7 && mine.first != 7)) return 4;
    }
    const unsigned wanted[] = {61, 3, ~0u, 4, 40, ~0u, 3, 0xbc, 15, 1, 1, 1};
    for (unsigned i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (words[i] != wanted[i]) return std::printf("bits %u: %u\n", i, words[i]), 5;
    if (f[0] != 63 || f[1] != -63 || f[2] != 64 || d[0] != 63 || d[1] != -63 || d[2] != 2.5 || d[3] != 1) return 6;
    if (__high2float(*(__half2 *)&f[3]) != 128 || __low2float(*(__hip_bfloat162 *)&f[4]) != 64) return 7;
    if (*result) return 10 + *result;
    return numbers() ? 20 : 0;
}
