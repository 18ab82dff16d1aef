/* log and its kin: x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)), then a polynomial in f, or in f / (2 + f).
 * Source: Cody and Waite, Software Manual for the Elementary Functions (1980), chapter 5; the order of the double sum is fdlibm's. */
#pragma once
#include "basics.h"

template <class T> struct Logarithm {
    T exponent; /* k */
    T f, tail;  /* log(1 + f) = f + tail */
};

/* log(1 + f) - f. */
GPI_INLINE float log_tail(float f)
{
    float p = polynomial(f, 0x1.555548p-2f, -0x1.000006p-2f, 0x1.99a4bcp-3f, -0x1.555c5ap-3f, 0x1.2336e4p-3f, -0x1.fc1f6cp-4f, 0x1.e6f606p-4f, -0x1.de4f9ep-4f,
                         0x1.14631p-4f);
    return f * f * fma(f, p, -0.5f);
}
GPI_INLINE double log_tail(double f)
{
    double half_square = 0.5 * f * f, s = f / (2 + f), square = s * s;
    double p = polynomial(square, 0x1.5555555555593p-1, 0x1.999999997fb34p-2, 0x1.249249421787dp-2, 0x1.c71c51e80442cp-3, 0x1.7466462b0f919p-3,
                          0x1.39a0f5130ff64p-3, 0x1.2f0d8e947b4f2p-3);
    return fma(s, fma(square, p, half_square), -half_square);
}

GPI_INLINE int sqrt_half_bits(float) { return 0x3f3504f3; }
GPI_INLINE long long sqrt_half_bits(double) { return 0x3fe6a09e667f3bcd; }

/* Of x > 0, denormal numbers included. */
template <class T> GPI_INLINE Logarithm<T> split_log(T x)
{
    typedef typename Format<T>::Bits Bits;
    bool tiny = x < Format<T>::smallest_normal;
    T grown = tiny ? x * power_of_two<T>(Format<T>::digits) : x;
    Bits raised = (bits(grown) - sqrt_half_bits(x)) >> Format<T>::digits;
    T f = number(bits(grown) - (raised << Format<T>::digits)) - (T)1;
    int k = (int)raised - (tiny ? Format<T>::digits : 0);
    return {(T)k, f, log_tail(f)};
}

/* The result for x > 0 and finite; else what IEEE 754 asks. */
template <class T> GPI_INLINE T log_ends(T x, T result)
{
    T end = x == 0 ? -Format<T>::infinity : x > 0 ? x : Format<T>::nan;
    return x > 0 && x < Format<T>::infinity ? result : end;
}

/* k ln 2 + f + tail + low: in float rounded after f, in double only at the end. */
GPI_INLINE float log_sum(Logarithm<float> l, float low)
{
    return fma(l.exponent, Format<float>::ln2_high, l.f + (fma(l.exponent, Format<float>::ln2_low, l.tail) + low));
}
GPI_INLINE double log_sum(Logarithm<double> l, double low)
{
    double product = l.exponent * Format<double>::ln2_high, sum = product + l.f;
    return sum + ((product - sum) + l.f + (fma(l.exponent, Format<double>::ln2_low, l.tail) + low));
}

template <class T> GPI_INLINE T gpi_log(T x) { return log_ends(x, log_sum(split_log(x), (T)0)); }

/* f's product with a constant in two parts, rounded once. */
template <class T> GPI_INLINE T gpi_log2(T x)
{
    Logarithm<T> l = split_log(x);
    T low = fma(l.tail, Format<T>::log2_e, l.f * Format<T>::log2_e_low);
    return log_ends(x, l.exponent + fma(l.f, Format<T>::log2_e, low));
}

template <class T> GPI_INLINE T gpi_log10(T x)
{
    Logarithm<T> l = split_log(x);
    T low = fma(l.tail, Format<T>::log10_e, fma(l.f, Format<T>::log10_e_low, l.exponent * Format<T>::log10_2_low));
    return log_ends(x, fma(l.exponent, Format<T>::log10_2_high, fma(l.f, Format<T>::log10_e, low)));
}

/* log(1 + x + low) for x > -1; low is small beside x. 1 + x = u + c; c is carried into the sum: log(u + c) = log u + c / u. */
template <class T> GPI_INLINE T log_of_one_plus(T x, T low)
{
    typedef typename Format<T>::Bits Bits;
    T u = (T)1 + x;
    T c = (abs(x) < 1 ? x - (u - (T)1) : (T)1 - (u - x)) + low;
    Bits k = (bits(u) - sqrt_half_bits(x)) >> Format<T>::digits;
    T f = number(bits(u) - (k << Format<T>::digits)) - (T)1;
    T small = c * power_of_two<T>(k > 64 ? -64 : -k);
    Logarithm<T> l = {(T)(int)k, f, log_tail(f)};
    T result = log_sum(l, fma(fma(f, f, -f), small, small));
    return u == Format<T>::infinity ? u : result;
}

template <class T> GPI_INLINE T gpi_log1p(T x)
{
    T result = log_of_one_plus(x, (T)0);
    T end = x == -1 ? -Format<T>::infinity : x == 0 ? x : Format<T>::nan;
    return x > -1 && x != 0 ? result : end;
}
