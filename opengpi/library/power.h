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

/* C99's rules around |x|^y: signs, NaN, and what is 1. Zeros and infinities come out of |x|^y themselves. */
template <class T> GPI_INLINE T power_ends(T x, T y, T power)
{
    T whole = trunc(y), half = (T)0.5 * y;
    bool odd = whole == y && trunc(half) != half;
    T result = bits(x) < 0 && odd ? -power : power;
    result = x < 0 && abs(x) < Format<T>::infinity && whole != y ? Format<T>::nan : result;
    return x == 1 || y == 0 ? (T)1 : result;
}

GPI_INLINE float gpi_pow(float x, float y)
{
    float size = abs(x);
    double log2 = log2_for_powf((double)size);
    log2 = size == 0 ? -Format<double>::infinity : size < Format<float>::infinity ? log2 : (double)size;
    /* a finite y makes 0 of 0 times y, where infinity would make NaN */
    double t = clamp((double)y, -0x1p130, 0x1p130) * log2;
    return power_ends(x, y, (float)exp2_for_powf(t));
}

/* log2 of a positive double in two parts, to 2^-66 of it: log(1 + f) = 2 s + 2/3 s^3 + s^5 P(s^2), s = f / (2 + f), the first two terms in two parts.
 * Source of the arithmetic: Dekker, A floating-point technique for extending the available precision, Numerische Mathematik 18 (1971). */
GPI_INLINE Pair<double> log2_in_two(double x)
{
    typedef Format<double> F;
    bool tiny = x < F::smallest_normal;
    double grown = tiny ? x * 0x1p52 : x;
    long long raised = (bits(grown) - sqrt_half_bits(x)) >> 52;
    double f = number(bits(grown) - (raised << 52)) - 1, k = (double)((int)raised - (tiny ? 52 : 0));
    double below = 2 + f, below_low = (2 - below) + f;
    double inverse = 1 / below, s = f * inverse, s_low = fma(-s, below_low, fma(-s, below, f)) * inverse;
    double z = s * s, z_low = fma(s, s, -z) + 2 * s * s_low;
    double tail = z * z * polynomial(z, 0x1.9999999999b33p-2, 0x1.24924924577fep-2, 0x1.c71c722de3da1p-3, 0x1.745ce9b6a22b5p-3, 0x1.3b1ef466aa54cp-3,
                                     0x1.0f7f20341281dp-3, 0x1.0e4a349279d9fp-3);
    const double two_thirds = 0x1.5555555555555p-1, two_thirds_low = 0x1.5555555555555p-55;
    double third = z * two_thirds, third_low = fma(z, two_thirds, -third) + fma(z, two_thirds_low, z_low * two_thirds);
    double inner = third + tail, inner_low = (third - inner) + tail + third_low;
    double product = s * inner, product_low = fma(s, inner, -product) + fma(s, inner_low, s_low * inner);
    double high = 2 * s + product, low = (2 * s - high) + product + fma(2.0, s_low, product_low);
    double scaled = high * F::log2_e, scaled_low = fma(high, F::log2_e, -scaled) + fma(high, F::log2_e_low, low * F::log2_e);
    double sum = k + scaled, rest = k == 0 ? 0.0 : (k - sum) + scaled;
    return {sum, rest + scaled_low};
}

GPI_INLINE double gpi_pow(double x, double y)
{
    double size = abs(x);
    Pair<double> log2 = log2_in_two(size);
    log2.high = size == 0 ? -Format<double>::infinity : size < Format<double>::infinity ? log2.high : size;
    double factor = clamp(y, -0x1p1000, 0x1p1000);
    double product = factor * log2.high, rest = fma(factor, log2.high, -product) + factor * log2.low;
    double t = clamp_exp2(product);
    rest = t == product ? rest : 0;
    Nearest<double> n = nearest_of_product(t, 1.0);
    double r = t - n.value, power = fma(r, exp2_tail(r), 1.0);
    power = fma(power, rest * 0x1.62e42fefa39efp-1, power);
    return power_ends(x, y, scale(power, n.integer));
}

/* __expf and its kin: errors as CUDA documents for the intrinsics. */
/* 2^(x y); the product is rounded only after its integer has gone, where it is in range. */
GPI_INLINE float fast_exp2_of_product(float x, float y)
{
    float product = clamp_exp2(x * y);
    Nearest<float> n = nearest_of_product(product, 1.0f);
    float r = fma(x, y, -n.value);
    r = product == x * y ? r : product - n.value;
    return scale(fma(r, exp2_tail(r), 1.0f), n.integer);
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
