/* exp and its kin: x = n ln 2 + r, |r| <= ln 2 / 2, then 2^n times a polynomial.
 * Source: Cody and Waite, Software Manual for the Elementary Functions (1980), chapter 6. */
#pragma once
#include "basics.h"

/* (e^r - 1 - r) / r^2 on |r| <= 0.3473: 2^-28 and 2^-64 of e^r. */
GPI_INLINE float exp_tail(float r) { return polynomial(r, 0x1.fffffcp-2f, 0x1.55549p-3f, 0x1.5558f8p-5f, 0x1.123b04p-7f, 0x1.6a225ep-10f); }
GPI_INLINE double exp_tail(double r)
{
    return polynomial(r, 0x1p-1, 0x1.555555555555bp-3, 0x1.5555555555501p-5, 0x1.111111110ebcep-7, 0x1.6c16c16c30adap-10, 0x1.a01a01b3b7075p-13,
                      0x1.a01a013555e44p-16, 0x1.71ddef901c563p-19, 0x1.27e5b5b7405f2p-22, 0x1.af6ce87d1f3fep-26, 0x1.1e3c75096efe1p-29);
}

/* (2^r - 1) / r on |r| <= 1/2. */
GPI_INLINE float exp2_tail(float r)
{
    return polynomial(r, 0x1.62e43p-1f, 0x1.ebfbdcp-3f, 0x1.c6aee6p-5f, 0x1.3b2d52p-7f, 0x1.5f400ep-10f, 0x1.41fa8cp-13f);
}
GPI_INLINE double exp2_tail(double r)
{
    return polynomial(r, 0x1.62e42fefa39efp-1, 0x1.ebfbdff82c58fp-3, 0x1.c6b08d704a0cfp-5, 0x1.3b2ab6fba4e20p-7, 0x1.5d87fe78a25c1p-10, 0x1.430912f8842fdp-13,
                      0x1.ffcbfc752ce64p-17, 0x1.62c021e15e56ap-20, 0x1.b524dc9140392p-24, 0x1.e4d06ebc2b718p-28, 0x1.ea028c021db8dp-32, 0x1.c2cda195eb26cp-36);
}

/* (10^r - 1) / r on |r| <= log10(2) / 2. */
GPI_INLINE float exp10_tail(float r)
{
    return polynomial(r, 0x1.26bb1cp+1f, 0x1.53524ap+1f, 0x1.046f66p+1f, 0x1.2bd9dcp+0f, 0x1.15859ep-1f, 0x1.a68a8p-3f);
}
GPI_INLINE double exp10_tail(double r)
{
    return polynomial(r, 0x1.26bb1bbb55516p+1, 0x1.53524c73cea69p+1, 0x1.0470591de2cadp+1, 0x1.2bd7609fd9872p+0, 0x1.1429ffd1d19cep-1, 0x1.a7ed70849ba43p-3,
                      0x1.16e4dfd2cb65ap-4, 0x1.4116b00f5b65ap-6, 0x1.48977bbdceb6dp-8, 0x1.2ea5dd416c248p-10, 0x1.fc1307871a06bp-13, 0x1.842fa87cb32f9p-15);
}

/* Where exp, exp2, exp10 have surely become 0 or infinity, with a margin for results that are halved. NaN stays. */
template <class T> GPI_INLINE T clamp(T x, T low, T high)
{
    T above = x < low ? low : x;
    return above > high ? high : above;
}
GPI_INLINE float clamp_exp(float x) { return clamp(x, -106.0f, 90.0f); }
GPI_INLINE double clamp_exp(double x) { return clamp(x, -747.0, 711.0); }
GPI_INLINE float clamp_exp2(float x) { return clamp(x, -152.0f, 129.0f); }
GPI_INLINE double clamp_exp2(double x) { return clamp(x, -1077.0, 1025.0); }
GPI_INLINE float clamp_exp10(float x) { return clamp(x, -46.0f, 39.0f); }
GPI_INLINE double clamp_exp10(double x) { return clamp(x, -325.0, 309.0); }

template <class T> GPI_INLINE T gpi_exp(T x)
{
    x = clamp_exp(x);
    Nearest<T> n = nearest_of_product(x, Format<T>::log2_e);
    T r = fma(n.value, -Format<T>::ln2_low, fma(n.value, -Format<T>::ln2_high, x));
    return scale(fma(r * r, exp_tail(r), r) + (T)1, n.integer);
}

template <class T> GPI_INLINE T gpi_exp2(T x)
{
    x = clamp_exp2(x);
    Nearest<T> n = nearest_of_product(x, (T)1);
    T r = x - n.value;
    return scale(fma(r, exp2_tail(r), (T)1), n.integer);
}

template <class T> GPI_INLINE T gpi_exp10(T x)
{
    x = clamp_exp10(x);
    Nearest<T> n = nearest_of_product(x, Format<T>::log2_10);
    T r = fma(n.value, -Format<T>::log10_2_low, fma(n.value, -Format<T>::log10_2_high, x));
    return scale(fma(r, exp10_tail(r), (T)1), n.integer);
}

/* e^(x + x_low) = (high + low) 2^exponent; low is at most a tenth of high. */
template <class T> struct Power {
    T high, low;
    typename Format<T>::Bits exponent;
};
template <class T> GPI_INLINE Power<T> exp_in_two(T x, T x_low)
{
    x = clamp_exp(x);
    Nearest<T> n = nearest_of_product(x, Format<T>::log2_e);
    T near = fma(n.value, -Format<T>::ln2_high, x), plain = fma(n.value, -Format<T>::ln2_low, near), r = plain + x_low;
    T rest = fma(n.value, -Format<T>::ln2_low, near - plain) + ((plain - r) + x_low);
    T high = (T)1 + r, low = ((T)1 - high) + r + fma(r * r, exp_tail(r), rest);
    return {high, low, n.integer};
}

/* Half of e^x - 1, as high + low: it does not overflow where e^x is just finite. */
template <class T> struct Pair {
    T high, low;
};
template <class T> GPI_INLINE Pair<T> half_expm1(T x)
{
    Nearest<T> n = nearest_of_product(x, Format<T>::log2_e);
    T near = fma(n.value, -Format<T>::ln2_high, x);
    T r = fma(n.value, -Format<T>::ln2_low, near);
    T rest = fma(n.value, -Format<T>::ln2_low, near - r) + r * r * exp_tail(r);
    T half = power_of_two<T>(n.integer - 1), less = half - (T)0.5;
    T high = fma(half, r, less);
    return {high, fma(half, r, less - high) + half * rest};
}

GPI_INLINE float clamp_expm1(float x) { return clamp(x, -20.0f, 89.0f); }
GPI_INLINE double clamp_expm1(double x) { return clamp(x, -40.0, 710.0); }

template <class T> GPI_INLINE T gpi_expm1(T x)
{
    Pair<T> half = half_expm1(clamp_expm1(x));
    T result = (T)2 * (half.high + half.low);
    T big = half.high > Format<T>::infinity / 2 ? half.high : result; /* (inf - inf) in low */
    return abs(x) < power_of_two<T>(-Format<T>::digits - 2) ? x : big;
}
