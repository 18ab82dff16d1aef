// Both 16-bit formats on arrays, for comparison with exact arithmetic.
#include "cuda/cuda_bf16.h"
#include "cuda/cuda_fp16.h"

#define LOOP(expression) \
    { \
        for (int i = 0; i < n; ++i) out[i] = (expression); \
    }
#define BITS(expression) __builtin_bit_cast(unsigned short, (expression))

#define UNARY(f) \
    extern "C" void half_##f(int n, const __half *a, unsigned short *out) LOOP(BITS(f(a[i]))) \
    extern "C" void bfloat16_##f(int n, const __nv_bfloat16 *a, unsigned short *out) LOOP(BITS(f(a[i])))
#define BINARY(f) \
    extern "C" void half_##f(int n, const __half *a, const __half *b, unsigned short *out) LOOP(BITS(f(a[i], b[i]))) \
    extern "C" void bfloat16_##f(int n, const __nv_bfloat16 *a, const __nv_bfloat16 *b, unsigned short *out) LOOP(BITS(f(a[i], b[i])))
#define TERNARY(f) \
    extern "C" void half_##f(int n, const __half *a, const __half *b, const __half *c, unsigned short *out) LOOP(BITS(f(a[i], b[i], c[i]))) \
    extern "C" void bfloat16_##f(int n, const __nv_bfloat16 *a, const __nv_bfloat16 *b, const __nv_bfloat16 *c, unsigned short *out) \
        LOOP(BITS(f(a[i], b[i], c[i])))
#define COMPARE(f) \
    extern "C" void half_##f(int n, const __half *a, const __half *b, unsigned short *out) LOOP(f(a[i], b[i])) \
    extern "C" void bfloat16_##f(int n, const __nv_bfloat16 *a, const __nv_bfloat16 *b, unsigned short *out) LOOP(f(a[i], b[i]))
#define FROM(type, name, mode) \
    extern "C" void half_from_##name##mode(int n, const type *a, unsigned short *out) LOOP(BITS(__##name##2half##mode(a[i]))) \
    extern "C" void bfloat16_from_##name##mode(int n, const type *a, unsigned short *out) LOOP(BITS(__##name##2bfloat16##mode(a[i])))
#define TO(type, name, mode) \
    extern "C" void half_to_##name##mode(int n, const __half *a, type *out) LOOP(__half2##name##mode(a[i])) \
    extern "C" void bfloat16_to_##name##mode(int n, const __nv_bfloat16 *a, type *out) LOOP(__bfloat162##name##mode(a[i]))
#define MODES(what, type, name) what(type, name, _rn) what(type, name, _rz) what(type, name, _rd) what(type, name, _ru)
#define INTEGERS(what) \
    MODES(what, short, short) MODES(what, unsigned short, ushort) MODES(what, int, int) MODES(what, unsigned, uint) \
    MODES(what, long long, ll) MODES(what, unsigned long long, ull)

INTEGERS(FROM)
INTEGERS(TO)
MODES(FROM, float, float)
FROM(double, double, )
TO(float, float, )
BINARY(__hadd)
BINARY(__hsub)
BINARY(__hmul)
BINARY(__hdiv)
TERNARY(__hfma)
TERNARY(__hfma_sat)
TERNARY(__hfma_relu)
BINARY(__hmax)
BINARY(__hmin)
BINARY(__hmax_nan)
BINARY(__hmin_nan)
COMPARE(__heq)
COMPARE(__hne)
COMPARE(__hlt)
COMPARE(__hle)
COMPARE(__hgt)
COMPARE(__hge)
COMPARE(__hequ)
COMPARE(__hneu)
COMPARE(__hltu)
COMPARE(__hleu)
COMPARE(__hgtu)
COMPARE(__hgeu)
UNARY(hsqrt)
UNARY(hrcp)
UNARY(hceil)
UNARY(hfloor)
UNARY(htrunc)
UNARY(hrint)
UNARY(hexp)
UNARY(hexp2)
UNARY(hexp10)
UNARY(hlog)
UNARY(hlog2)
UNARY(hlog10)
UNARY(hsin)
UNARY(hcos)
UNARY(htanh)
UNARY(hrsqrt)
