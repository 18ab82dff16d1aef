/* asin, acos, atan, atan2. */
#pragma once
#include "basics.h"

/* (asin(x) - x) / x^3 in x^2, |x| <= 1/2. */
GPI_INLINE float asin_tail(float square) { return polynomial(square, 0x1.55554cp-3f, 0x1.33388p-4f, 0x1.6cae4ep-5f, 0x1.049636p-5f, 0x1.d8d64ap-7f, 0x1.3370d6p-5f); }
GPI_INLINE double asin_tail(double square)
{
    return polynomial(square, 0x1.5555555555577p-3, 0x1.333333332e089p-4, 0x1.6db6db721a113p-5, 0x1.f1c71a9213e50p-6, 0x1.6e8bdf31ec1e1p-6,
                      0x1.1c49ea8c924dcp-6, 0x1.ca201b2f05ff1p-7, 0x1.7580ecd32a488p-7, 0x1.6156e2ffb0549p-7, 0x1.e4600ba60a6f5p-9, 0x1.641a1babf578ep-6,
                      -0x1.58b2aa91e0936p-6, 0x1.0b8072c5ce5d6p-5);
}

/* asin of |x| or of sqrt((1 - |x|) / 2): asin(x) = pi/2 - 2 asin(sqrt((1 - x) / 2)). Source: fdlibm, e_asin. */
template <class T> struct Arc {
    bool outer;
    T root, rest, tail; /* asin = root + rest + tail; rest is what the root lost in rounding */
};
template <class T> GPI_INLINE Arc<T> arc(T size)
{
    bool outer = size > (T)0.5;
    T square = outer ? fma(size, (T)-0.5, (T)0.5) : size * size;
    T root = outer ? sqrt(square) : size;
    T lost = fma(-root, root, square) / (root + root), rest = outer && root > 0 ? lost : (T)0;
    return {outer, root, rest, root * square * asin_tail(square)};
}

template <class T> GPI_INLINE T gpi_asin(T x)
{
    Arc<T> a = arc(abs(x));
    T half = Format<T>::pi / 2, near = half - 2 * a.root;
    T outer = near + ((half - near) - 2 * a.root + (Format<T>::pi_low / 2 - 2 * (a.rest + a.tail)));
    return copysign(a.outer ? outer : a.root + a.tail, x);
}

template <class T> GPI_INLINE T gpi_acos(T x)
{
    Arc<T> a = arc(abs(x));
    bool negative = x < 0;
    T angle = a.root + (a.rest + a.tail); /* of asin */
    T inner_base = Format<T>::pi / 2, step = negative ? a.root : -a.root, near = inner_base + step;
    T inner = near + ((inner_base - near) + step + (Format<T>::pi_low / 2 + (negative ? a.tail : -a.tail)));
    T wide = Format<T>::pi - 2 * a.root;
    T outer_negative = wide + ((Format<T>::pi - wide) - 2 * a.root + (Format<T>::pi_low - 2 * (a.rest + a.tail)));
    T outer = negative ? outer_negative : 2 * angle;
    return a.outer ? outer : inner;
}

/* (atan(z) - z) / z^3 in z^2: in float for |z| <= 1 (the last coefficient makes atan(1) right), in double for |z| <= tan(pi/8). */
GPI_INLINE float atan_tail(float square)
{
    return polynomial(square, -0x1.55553ep-2f, 0x1.9991fcp-3f, -0x1.2421aap-3f, 0x1.c09972p-4f, -0x1.5832cap-4f, 0x1.dac342p-5f, -0x1.fec31cp-6f,
                      0x1.6595f4p-7f, -0x1.d6107p-10f);
}
GPI_INLINE double atan_tail(double square)
{
    return polynomial(square, -0x1.5555555555554p-2, 0x1.9999999999647p-3, -0x1.249249247547ap-3, 0x1.c71c71b7371d8p-4, -0x1.745d14b6f97fap-4,
                      0x1.3b136def91a68p-4, -0x1.110c6f40569eep-4, 0x1.e171bb6570d85p-5, -0x1.ab7bce1f6d362p-5, 0x1.70e684007a5e1p-5,
                      -0x1.1228517c2beaap-5, 0x1.f1ab60be29c49p-7);
}

/* atan(small / large) for 0 <= small <= large, large > 0, as high + low. */
template <class T> struct Angle {
    T high, low;
};
GPI_INLINE Angle<float> atan_ratio(float small, float large)
{
    float z = small / large, square = z * z;
    return {z, z * square * atan_tail(square)};
}
/* From tan(pi/8) on: atan(z) = pi/4 + atan((z - 1) / (z + 1)). */
GPI_INLINE Angle<double> atan_ratio(double small, double large)
{
    double factor = large > 0x1p1020 ? 0x1p-4 : large < 0x1p-900 ? 0x1p100 : 1.0; /* the sum stays finite, products stay normal */
    small *= factor, large *= factor;
    bool upper = small > 0x1.a827999fcef32p-2 * large;
    double z = (upper ? small - large : small) / (upper ? small + large : large), square = z * z;
    double tail = z * square * atan_tail(square);
    double high = (upper ? Format<double>::pi / 4 : 0.0) + z;
    return {high, (upper ? (Format<double>::pi / 4 - high) + z + Format<double>::pi_low / 4 : 0.0) + tail};
}

/* base + base_low - (high + low), or plus. */
template <class T> GPI_INLINE T away_from(T base, T base_low, T high, T low)
{
    T near = base + high;
    return near + ((base - near) + high + (base_low + low));
}

template <class T> GPI_INLINE T gpi_atan(T x)
{
    T size = abs(x);
    bool steep = size > 1;
    T large = steep ? size : (T)1, small = steep ? (T)1 : size;
    Angle<T> a = atan_ratio(small, large);
    T away = away_from(Format<T>::pi / 2, Format<T>::pi_low / 2, -a.high, -a.low), plain = a.high + a.low;
    T result = steep ? away : plain;
    return copysign(size < Format<T>::infinity ? result : x != x ? x : Format<T>::pi / 2, x);
}

template <class T> GPI_INLINE T gpi_atan2(T y, T x)
{
    T run = abs(x), rise = abs(y);
    bool steep = rise > run, left = bits(x) < 0;
    T large = steep ? rise : run, small = steep ? run : rise;
    bool infinite = large == Format<T>::infinity;
    T even = small == large ? (T)1 : (T)0;
    Angle<T> a = atan_ratio(large == 0 ? (T)0 : infinite ? even : small, large == 0 || infinite ? (T)1 : large);
    /* a, pi/2 - a, pi - a or pi/2 + a */
    T base = steep ? Format<T>::pi / 2 : left ? Format<T>::pi : (T)0, base_low = steep ? Format<T>::pi_low / 2 : left ? Format<T>::pi_low : (T)0;
    bool minus = steep != left;
    T result = away_from(base, base_low, minus ? -a.high : a.high, minus ? -a.low : a.low);
    T plain = steep || left ? result : a.high + a.low;
    return x != x || y != y ? x + y : copysign(plain, y);
}
