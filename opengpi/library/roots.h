/* cbrt, rcbrt, hypot. */
#pragma once
#include "basics.h"

/* Bits of about |x|^(-1/3): a third of the exponent, negated; the constant balances the error over an octave. */
GPI_INLINE float rcbrt_estimate(float x) { return number((int)(0x54a2fa8e - (unsigned)bits(x) / 3)); }
GPI_INLINE double rcbrt_estimate(double x)
{
    unsigned high = (unsigned)(bits(x) >> 32);
    return number((long long)((unsigned long long)(0x553ef0ffu - high / 3) << 32));
}

/* x^(-1/3) for a positive normal x: y (1 + e/3 + 2 e^2/9 + 14 e^3/81), e = 1 - x y^3, as often as the format needs. */
template <class T> GPI_INLINE T rcbrt_step(T x, T y)
{
    T e = fma(-x * y * y, y, (T)1);
    return fma(y * e, polynomial(e, (T)(1.0 / 3), (T)(2.0 / 9), (T)(14.0 / 81)), y);
}
GPI_INLINE float rcbrt_positive(float x) { return rcbrt_step(x, rcbrt_step(x, rcbrt_estimate(x))); }
GPI_INLINE double rcbrt_positive(double x) { return rcbrt_step(x, rcbrt_step(x, rcbrt_step(x, rcbrt_estimate(x)))); }

/* Away from denormal numbers, and from where y^3 or its remainder leaves the range; the factor's cube root is exact. */
template <class T> struct Scaled {
    T x, root, inverse_root;
};
GPI_INLINE Scaled<float> scale_cube(float size)
{
    bool small = size < 0x1p-60f, large = size > 0x1p60f;
    return {size * (small ? 0x1p90f : large ? 0x1p-90f : 1.0f), small ? 0x1p-30f : large ? 0x1p30f : 1.0f, small ? 0x1p30f : large ? 0x1p-30f : 1.0f};
}
GPI_INLINE Scaled<double> scale_cube(double size)
{
    bool small = size < 0x1p-600, large = size > 0x1p600;
    return {size * (small ? 0x1p900 : large ? 0x1p-900 : 1.0), small ? 0x1p-300 : large ? 0x1p300 : 1.0, small ? 0x1p300 : large ? 0x1p-300 : 1.0};
}

template <class T> GPI_INLINE T gpi_cbrt(T x)
{
    Scaled<T> s = scale_cube(abs(x));
    T y = rcbrt_positive(s.x), square = y * y, root = s.x * square;
    /* Newton's step on root^3 = x, with the square's rounding */
    T squared = root * root, rest = fma(root, root, -squared);
    T excess = fma(squared, root, -s.x) + rest * root;
    root = fma(excess * square, (T)(-1.0 / 3), root);
    return x == 0 || !(abs(x) < Format<T>::infinity) ? x + x : copysign(root * s.root, x);
}

template <class T> GPI_INLINE T gpi_rcbrt(T x)
{
    Scaled<T> s = scale_cube(abs(x));
    T y = rcbrt_positive(s.x);
    T square = y * y, square_rest = fma(y, y, -square), cube = square * y, cube_rest = fma(square, y, -cube) + square_rest * y;
    T excess = fma(s.x, cube, (T)-1) + s.x * cube_rest;
    y = fma(y * excess, (T)(-1.0 / 3), y);
    T end = x == 0 ? Format<T>::infinity : x != x ? x : (T)0;
    bool inside = (x != 0) & (abs(x) < Format<T>::infinity);
    return copysign(inside ? y * s.inverse_root : end, x);
}

/* Both sides are scaled by the power of two below the larger one; an infinity beats a NaN. */
template <class T> GPI_INLINE T gpi_hypot(T x, T y)
{
    typedef typename Format<T>::Bits Bits;
    T a = abs(x), b = abs(y), large = a > b ? a : b, small = a > b ? b : a;
    constexpr Bits lowest = (Bits)1 << Format<T>::digits, highest = (Bits)(2 * Format<T>::bias - 1) << Format<T>::digits;
    Bits field = bits(large) & ((Bits)(2 * Format<T>::bias + 1) << Format<T>::digits);
    field = field < lowest ? lowest : field > highest ? highest : field;
    T shrink = number(((Bits)(2 * Format<T>::bias) << Format<T>::digits) - field), grow = number(field);
    T p = large * shrink, q = small * shrink;
    T p_square = p * p, p_rest = fma(p, p, -p_square), sum = fma(q, q, p_square), rest = fma(q, q, p_square - sum) + p_rest;
    T root = sqrt(sum);
    T lost = (fma(-root, root, sum) + rest) / (root + root), better = root > 0 ? root + lost : root;
    T length = better * grow, sum_of_both = a + b; /* of which one that is NaN makes NaN */
    length = sum_of_both != sum_of_both ? sum_of_both : length;
    bool infinite = (a == Format<T>::infinity) | (b == Format<T>::infinity);
    return infinite ? Format<T>::infinity : length;
}
