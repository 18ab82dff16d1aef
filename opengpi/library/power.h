/* pow, and the fast forms of float functions. */
#pragma once
#include "exponential.h"
#include "logarithm.h"
#include "trigonometric.h"

/* log2 of a positive double, to 2^-43 of it, and 2^t to 2^-34: what powf needs. */
GPI_INLINE double log2_for_powf(double x)
{
    long long raised = (bits(x) - sqrt_half_bits(x)) >> 52;
    double f = number(bits(x) - (raised << 52)) - 1, s = f / (2 + f), square = s * s;
    double p = polynomial(square, 0x1.555555561f31bp-1, 0x1.999996a67e05dp-2, 0x1.249413357bf69p-2, 0x1.c62aa097e19bfp-3, 0x1.911c9099ecb7ap-3);
    return fma(fma(s * square, p, s + s), Format<double>::log2_e, (double)(int)raised);
}
GPI_INLINE double exp2_for_powf(double t)
{
    t = clamp(t, -300.0, 300.0);
    Nearest<double> n = nearest_of_product(t, 1.0);
    double r = t - n.value;
    double p = polynomial(r, 0x1.62e42ff0e2047p-1, 0x1.ebfbe077ade55p-3, 0x1.c6b08abfb2293p-5, 0x1.3b29f37593a97p-7, 0x1.5d8a8671a8e29p-10,
                          0x1.445ca6a0bf915p-13, 0x1.fde5da42326d6p-17);
    return fma(r, p, 1.0) * power_of_two<double>(n.integer);
}

/* The result for |x| and y as C99 gives it for x, with the ends. */
template <class T> GPI_INLINE T power_ends(T x, T y, T power)
{
    T size = abs(x), half = y * (T)0.5, whole = trunc(y);
    bool odd = whole == y && trunc(half) != half, rising = y > 0;
    T at_zero = rising ? (T)0 : Format<T>::infinity, at_infinity = rising ? Format<T>::infinity : (T)0;
    T steep = (size > 1) == rising ? Format<T>::infinity : (T)0; /* y is infinite */
    T result = size == 0 ? at_zero : size == Format<T>::infinity ? at_infinity : abs(y) == Format<T>::infinity ? steep : power;
    result = size == 1 ? (T)1 : result;
    result = bits(x) < 0 && odd ? -result : result;
    result = x < 0 && size < Format<T>::infinity && whole != y ? Format<T>::nan : result;
    result = x != x || y != y ? x + y : result;
    return x == 1 || y == 0 ? (T)1 : result;
}

GPI_INLINE float gpi_pow(float x, float y)
{
    double t = (double)y * log2_for_powf((double)abs(x));
    return power_ends(x, y, (float)exp2_for_powf(t));
}

/* __expf and its kin: errors as CUDA documents for the intrinsics. */
GPI_INLINE float fast_exp2_of_product(float x, float y)
{
    float product = clamp_exp2(x * y);
    Nearest<float> n = nearest_of_product(product, 1.0f);
    float r = fma(x, y, -n.value);
    r = product == x * y ? r : product - n.value;
    return scale(polynomial(r, 1.0f, 0x1.62e43p-1f, 0x1.ebfbdcp-3f, 0x1.c6aee6p-5f, 0x1.3b2d52p-7f, 0x1.5f400ep-10f), n.integer);
}
GPI_INLINE float fast_log2(float x)
{
    Logarithm<float> l = split_log(x);
    return log_ends(x, fma(l.f + l.tail, Format<float>::log2_e, l.exponent));
}
GPI_INLINE float fast_sin(float x)
{
    float result = quarter_of(reduce_small(x), 0);
    return x == 0 ? x : result;
}
GPI_INLINE float fast_cos(float x)
{
    return quarter_of(reduce_small(x), 1);
}
