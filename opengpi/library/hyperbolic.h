/* sinh, cosh, tanh and their inverses, over exp, expm1 and log1p. */
#pragma once
#include "exponential.h"
#include "logarithm.h"

/* (sinh(x) - x) / x^3 in x^2, |x| <= 1. */
GPI_INLINE float sinh_tail(float square) { return polynomial(square, 0x1.555556p-3f, 0x1.111134p-7f, 0x1.9ffe92p-13f, 0x1.7a15ecp-19f); }
GPI_INLINE double sinh_tail(double square)
{
    return polynomial(square, 0x1.5555555555555p-3, 0x1.1111111111111p-7, 0x1.a01a01a019fc1p-13, 0x1.71de3a5573f88p-19, 0x1.ae6456741a725p-26,
                      0x1.61246afae7d75p-33, 0x1.ae756e1bd07aap-41, 0x1.9a7962ed21cbcp-49);
}

/* Half of e^x in two parts. */
template <class T> GPI_INLINE Pair<T> half_exp(T x)
{
    Power<T> e = exp_in_two(x, (T)0);
    return {scale(e.high, e.exponent - 1), scale(e.low, e.exponent - 1)};
}

template <class T> GPI_INLINE T gpi_sinh(T x)
{
    T size = abs(x), square = x * x;
    Pair<T> half = half_exp(size);
    T other = (T)0.25 / (half.high + half.low), near = half.high - other;
    T far = near + ((half.high - near) - other + half.low);
    far = near < Format<T>::infinity ? far : near;
    T small = fma(size * square, sinh_tail(square), size);
    return copysign(size < 1 ? small : far, x);
}

template <class T> GPI_INLINE T gpi_cosh(T x)
{
    Pair<T> half = half_exp(abs(x));
    T other = (T)0.25 / (half.high + half.low), near = half.high + other;
    T result = near + ((half.high - near) + other + half.low);
    return near < Format<T>::infinity ? result : near;
}

/* (tanh(x) - x) / x^3 in x^2: |x| <= 0.63 in float, 0.55 in double. */
GPI_INLINE float tanh_tail(float square)
{
    return polynomial(square, -0x1.555554p-2f, 0x1.111052p-3f, -0x1.b9eaa2p-5f, 0x1.635f1ap-6f, -0x1.0b1508p-7f, 0x1.159cfap-9f);
}
GPI_INLINE double tanh_tail(double square)
{
    return polynomial(square, -0x1.5555555555555p-2, 0x1.1111111111096p-3, -0x1.ba1ba1ba125d0p-5, 0x1.664f487ff493ep-6, -0x1.226e34df62184p-7,
                      0x1.d6d3b41f8325bp-9, -0x1.7da136a946f91p-10, 0x1.353b2938e48e5p-11, -0x1.f36876b658796p-13, 0x1.8961c6ff9ce59p-14,
                      -0x1.129695d707b70p-15, 0x1.eaf9213bd0ba1p-18);
}
GPI_INLINE float tanh_split(float) { return 0.625f; }
GPI_INLINE double tanh_split(double) { return 0.55; }

/* 1 - 2 / (e^twice + 1); in double with what exp and the quotient lost. */
GPI_INLINE float tanh_far(float twice) { return 1.0f - 2.0f / (gpi_exp(twice) + 1.0f); }
GPI_INLINE double tanh_far(double twice)
{
    Power<double> e = exp_in_two(twice, 0.0);
    double high = scale(e.high, e.exponent), low = scale(e.low, e.exponent), sum = high + low, rest = (high - sum) + low;
    double below = sum + 1.0, below_low = (sum - below) + 1.0 + rest, quotient = 2.0 / below;
    double lost = (fma(-quotient, below, 2.0) - quotient * below_low) * (0.5 * quotient), near = 1.0 - quotient;
    return near + (((1.0 - near) - quotient) - lost);
}

/* Beyond 20 it is 1, and e^(2x) stays finite. */
template <class T> GPI_INLINE T gpi_tanh(T x)
{
    T size = abs(x), square = x * x, twice = size + size;
    T far = tanh_far(twice > 80 ? (T)80 : twice), small = fma(size * square, tanh_tail(square), size);
    T result = size < tanh_split(x) ? small : far;
    return copysign(result, x);
}

/* Where x + 1 is x. */
template <class T> GPI_INLINE T large(T) { return power_of_two<T>(Format<T>::digits + 2); }

template <class T> GPI_INLINE T gpi_asinh(T x)
{
    T size = abs(x);
    bool far = size > large(x);
    T square = size * size;
    T inside = square / ((T)1 + sqrt(square + (T)1)), beyond = far ? (T)0 : inside;
    T sum = size + beyond;
    T rest = (size - sum) + beyond, low = far ? (T)0 : rest;
    T result = log_of_one_plus(sum, low), ln2 = Format<T>::ln2_high + Format<T>::ln2_low;
    T size_of_result = result + (far ? ln2 : (T)0);
    return x == 0 ? x : copysign(size_of_result, x);
}

template <class T> GPI_INLINE T gpi_acosh(T x)
{
    bool far = x > large(x);
    T beyond = x - (T)1;
    T inside = sqrt(fma(beyond, beyond, beyond + beyond)), root = far ? (T)0 : inside;
    T sum = beyond + root;
    T larger = beyond > root ? beyond : root, smaller = beyond > root ? root : beyond, rest = (larger - sum) + smaller;
    T low = far ? (T)0 : rest;
    T result = log_of_one_plus(sum, low), ln2 = Format<T>::ln2_high + Format<T>::ln2_low;
    T inner = result + (far ? ln2 : (T)0);
    return x >= 1 ? inner : Format<T>::nan;
}

template <class T> GPI_INLINE T gpi_atanh(T x)
{
    T size = abs(x), rest = (T)1 - size, twice = size + size;
    T ratio = twice / rest;
    T low = fma(-ratio, rest, twice) / rest; /* rest is exact where it matters: from 1/2 on */
    T result = (T)0.5 * log_of_one_plus(ratio, size < (T)0.25 ? (T)0 : low);
    T end = size == 1 ? Format<T>::infinity : Format<T>::nan;
    return x == 0 ? x : copysign(size < 1 ? result : end, x);
}
