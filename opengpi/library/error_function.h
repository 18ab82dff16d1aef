/* erf and erfc: a polynomial near 0; beyond, exp(-x^2) t P(t) with t = 1 / (|x| + 2). */
#pragma once
#include "exponential.h"

/* erf(x) / x - 1 in x^2: |x| <= 0.92 in float, 0.5 in double. */
GPI_INLINE float erf_tail(float square)
{
    return polynomial(square, 0x1.06eba8p-3f, -0x1.812742p-2f, 0x1.ce2e1p-4f, -0x1.b80f34p-6f, 0x1.54ce2ap-8f, -0x1.aa76dap-11f, 0x1.5d8eb4p-14f);
}
GPI_INLINE double erf_tail(double square)
{
    return polynomial(square, 0x1.06eba8214db69p-3, -0x1.812746b0379e6p-2, 0x1.ce2f21a042ae1p-4, -0x1.b82ce3127c60fp-6, 0x1.565bcd099ba53p-8,
                      -0x1.c02db1d844ab5p-11, 0x1.f9a2900245e69p-14, -0x1.f4b8be39f575cp-17, 0x1.b74346764a6f3p-20, -0x1.388435c49e540p-23);
}
/* exp(x^2) erfc(x) / t in t - 1/4, x >= 0.49: about its middle the powers stay small. */
GPI_INLINE float erfcx_tail(float t)
{
    return polynomial(t - 0.25f, 0x1.058672p+0f, 0x1.5fd386p+1f, 0x1.1e2dep+2f, 0x1.2a8bcap+1f, -0x1.6059fcp+2f, -0x1.a98e6ep+2f, 0x1.902df4p+3f,
                      0x1.d47dc2p+3f, -0x1.1c7022p+5f, -0x1.f00726p+4f);
}
GPI_INLINE double erfcx_tail(double t)
{
    return polynomial(t - 0.25, 0x1.058671b52c776p+0, 0x1.5fd386754eff8p+1, 0x1.1e2deea6b11b3p+2, 0x1.2a88e6107de65p+1, -0x1.606e41553e4bcp+2,
                      -0x1.a89eaff978ca6p+2, 0x1.9517bb84e616ep+3, 0x1.b6fbfa838d166p+3, -0x1.5ba43d54b85b3p+5, -0x1.2054f309bbc7cp+3,
                      0x1.2efad978fc5fbp+7, -0x1.1e6e2f66ff063p+7, -0x1.6c1c659dfb5d9p+8, 0x1.0e18e941b4b40p+10, -0x1.29d570c95f8f0p+8,
                      -0x1.de4cbcd8dd89bp+11, 0x1.0bfc31c546528p+13, -0x1.824986c4ab82dp+11, -0x1.59c76e8ca6d4dp+15, 0x1.21ad7e1aad284p+17,
                      0x1.6bcbbe933b4aep+17, -0x1.c8d51b9ee8e0ap+19, -0x1.58b8c64f1ba32p+20);
}
GPI_INLINE float erf_split(float) { return 0.921875f; }
GPI_INLINE double erf_split(double) { return 0.5; }

/* erfc(size) for size >= 0.49. */
template <class T> GPI_INLINE T erfc_far(T size)
{
    size = size > 28 ? (T)28 : size;
    T below = size + (T)2, below_low = size - (below - (T)2), t = (T)1 / below;
    T square = size * size, rest = fma(size, size, -square);
    Power<T> e = exp_in_two(-square, -rest);
    T factor = t * erfcx_tail(t), error = fma(-t, below, (T)1) - t * below_low; /* of t, relative */
    return scale(fma(factor, e.high, factor * (e.low + e.high * error)), e.exponent);
}

template <class T> GPI_INLINE T gpi_erf(T x)
{
    T size = abs(x), square = x * x;
    T small = fma(x, erf_tail(square), x), far = copysign((T)1 - erfc_far(size), x);
    return size < erf_split(x) ? small : x != x ? x : far;
}

template <class T> GPI_INLINE T gpi_erfc(T x)
{
    T size = abs(x), square = x * x;
    T far = erfc_far(size), reflected = (T)2 - far, other = x < 0 ? reflected : far;
    T small = (T)0.5 - (fma(x, erf_tail(square), x) - (T)0.5);
    T result = size < (T)0.5 ? small : other;
    return x != x ? x : result;
}
