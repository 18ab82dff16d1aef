/* erf, erfc, erfcx, normcdf: a polynomial near 0; beyond, exp(-x^2) t P(t) with t = 1 / (|x| + 2), and for erf alone,
 * whose digits it need not keep, exp(P(x)). */
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
/* exp(x^2) erfc(x) / t in t - 13/64, t <= 0.4016, which is x >= 0.49: about its middle the powers stay small. */
GPI_INLINE float erfcx_tail(float t)
{
    return polynomial(t - 0.203125f, 0x1.cdfa48p-1f, 0x1.2c6744p+1f, 0x1.050878p+2f, 0x1.990d6p+1f, -0x1.cc6068p+1f, -0x1.2a0294p+3f, 0x1.671486p+2f,
                      0x1.a777c8p+4f, -0x1.2cbb88p+4f, -0x1.fa811cp+5f, 0x1.a69122p+5f);
}
GPI_INLINE double erfcx_tail(double t)
{
    return polynomial(t - 0.203125, 0x1.cdfa46ff2edcap-1, 0x1.2c67423b020dfp+1, 0x1.05088f33740d8p+2, 0x1.991035cbbcb82p+1, -0x1.cc8bddb649a6p+1,
                      -0x1.2a6f3ef58b69ep+3, 0x1.6e7cbf8d350fp+2, 0x1.b49131ba7da12p+4, -0x1.76bb71299819ap+4, -0x1.55dba8b3744cp+6, 0x1.1d2257c0b5ee8p+7,
                      0x1.c1772f47b0cbfp+7, -0x1.a13e4d3af3678p+9, -0x1.2ce1019907b0ap+4, 0x1.ebdadf33369d4p+11, -0x1.69c6b66f1dc65p+12,
                      -0x1.4b471345cf311p+13, 0x1.89a5ebb788249p+15, -0x1.0d2a110365117p+15, -0x1.e8664da521bddp+17, 0x1.3a33734c793bap+19,
                      0x1.46b4c08bdb6a1p+19, -0x1.e121ebfd7830cp+21, -0x1.e19d8c62ea7e8p+18, 0x1.438093990e4b4p+23);
}
/* exp(x^2) erfc(x) for x = size + low >= 0.49, as t P(t) and the factor 1 + error that t = 1 / (x + 2) has lost. */
template <class T> struct ScaledTail {
    T value, error;
};
template <class T> GPI_INLINE ScaledTail<T> erfcx_far(T size, T low)
{
    T below = size + (T)2, below_low = size - (below - (T)2) + low, t = (T)1 / below;
    return {t * erfcx_tail(t), fma(-t, below, (T)1) - t * below_low};
}

/* erfc(size + low) 2^shift, for a size from 0.49 to 28 whose square is square + rest. */
template <class T> GPI_INLINE T erfc_far(T size, T low, T square, T rest, int shift)
{
    Power<T> e = exp_in_two(-square, -rest);
    ScaledTail<T> tail = erfcx_far(size, low);
    return scale(fma(tail.value, e.high, tail.value * (e.low + e.high * tail.error)), e.exponent + shift);
}
template <class T> GPI_INLINE T erfc_far(T size)
{
    size = size > 28 ? (T)28 : size;
    T square = size * size;
    return erfc_far(size, (T)0, square, fma(size, size, -square), 0);
}

/* log(erfc(x)), as near as 1 - erfc(x) needs it: x from 0.92 to 3.97 in float, from 0.49 to 6 in double; beyond, erf is 1. */
GPI_INLINE float log_erfc(float x)
{
    return polynomial(x, -0x1.b340c2p-13f, -0x1.20ac08p+0f, -0x1.464846p-1f, -0x1.a960e6p-4f, 0x1.6b857p-6f, -0x1.8d8dbap-9f, 0x1.98b1cep-13f);
}
GPI_INLINE double log_erfc(double x)
{
    return polynomial(x, 0x1.fe866415ee322p-36, -0x1.20dd7506785fp+0, -0x1.45f306b562a8ap-1, -0x1.a4f4e8f257a6dp-4, 0x1.3966dce31e1d1p-6,
                      0x1.b64da42c8771fp-13, -0x1.bc91178274214p-10, 0x1.353e39ef671b4p-11, -0x1.b3af3d182b986p-16, -0x1.0ade9a8a4cd4bp-14,
                      0x1.d50e3377b9222p-16, -0x1.1a695a94a8469p-20, -0x1.5c87baa2158fbp-18, 0x1.e364ba1e57fp-19, -0x1.971a46b2a71a1p-20,
                      0x1.f9f6daa96c047p-22, -0x1.e91dbcad293bep-24, 0x1.74e8f050d184ap-26, -0x1.be6815cd26998p-29, 0x1.9bd88e99fdeddp-32,
                      -0x1.1aea6ccbf5ae2p-35, 0x1.108f2810680d3p-39, -0x1.48750c65cf773p-44, 0x1.745c6e5e5ee35p-50);
}
GPI_INLINE float erf_split(float) { return 0.921875f; }
GPI_INLINE double erf_split(double) { return 0.5; }
GPI_INLINE float erf_end(float) { return 3.96875f; }
GPI_INLINE double erf_end(double) { return 6.0; }

template <class T> GPI_INLINE T gpi_erf(T x)
{
    T size = abs(x), square = x * x, inside = size > erf_end(x) ? erf_end(x) : size;
    T small = fma(x, erf_tail(square), x), far = copysign((T)1 - gpi_exp(log_erfc(inside)), x), other = x != x ? x : far;
    return size < erf_split(x) ? small : other;
}

/* 1 - erf(x), |x| <= 1/2. */
template <class T> GPI_INLINE T erfc_near(T x) { return (T)0.5 - (fma(x, erf_tail(x * x), x) - (T)0.5); }

template <class T> GPI_INLINE T gpi_erfc(T x)
{
    T size = abs(x), far = erfc_far(size), reflected = (T)2 - far, other = x < 0 ? reflected : far;
    T near = erfc_near(x), result = size < (T)0.5 ? near : other;
    return x != x ? x : result;
}

/* exp(x^2) erfc(x); left of 0 it is 2 exp(x^2) less its mirror image. */
template <class T> GPI_INLINE T gpi_erfcx(T x)
{
    T size = abs(x), root = size > 28 ? (T)28 : size, square = root * root;
    Power<T> e = exp_in_two(square, fma(root, root, -square));
    T growth = scale(e.high + e.low, e.exponent);
    ScaledTail<T> tail = erfcx_far(size, (T)0);
    T far = fma(tail.value, size < Format<T>::infinity ? tail.error : (T)0, tail.value);
    T mirrored = (growth - far) + growth, other = x < 0 ? mirrored : far;
    T erfc = erfc_near(x), near = fma(erfc, e.high, erfc * e.low);
    return size < (T)0.5 ? near : other;
}

/* erfc(-x / sqrt(2)) / 2, with the argument in two parts; half of x^2 is exact in two. */
template <class T> GPI_INLINE T gpi_normcdf(T x)
{
    typedef Format<T> F;
    T size = abs(x), near = size > (T)39.5 ? (T)39.5 : size, square = near * near;
    T z = near * F::sqrt_half, low = fma(near, F::sqrt_half, -z) + near * F::sqrt_half_low;
    T below = erfc_far(z, low, (T)0.5 * square, (T)0.5 * fma(near, near, -square), -1), above = (T)1 - below, far = x < 0 ? below : above;
    T inner = copysign(z, x), inside = fma((T)0.5, fma(inner, erf_tail(inner * inner), inner), (T)0.5);
    T result = z < (T)0.5 ? inside : far;
    return x != x ? x : result;
}
