/* The parts of a binary floating-point number, and putting parts together with any rounding: plain integer arithmetic, for float and double. */
#ifndef GPI_FLOATING_H
#define GPI_FLOATING_H

#include "gpi/keywords.h"

template <bool condition, class __T = int> struct __gpi_enable_if {};
template <class __T> struct __gpi_enable_if<true, __T> { typedef __T type; };

template <class __T> struct __gpi_format;
template <> struct __gpi_format<float> {
    typedef unsigned int bits;
    static constexpr int digits = 24, exponent_bias = 127, width = 32;
};
template <> struct __gpi_format<double> {
    typedef unsigned long long bits;
    static constexpr int digits = 53, exponent_bias = 1023, width = 64;
};

enum __gpi_rounding { __gpi_nearest, __gpi_toward_zero, __gpi_upward, __gpi_downward };

template <class __T> GPI_HOST_DEVICE typename __gpi_format<__T>::bits __gpi_bits(__T x) { return __builtin_bit_cast(typename __gpi_format<__T>::bits, x); }
template <class __T> GPI_HOST_DEVICE bool __gpi_is_negative(__T x) { return __gpi_bits(x) >> (__gpi_format<__T>::width - 1); }
template <class __T> GPI_HOST_DEVICE __T __gpi_negate_if(bool negative, __T x) { return negative ? -x : x; }
template <class __T> GPI_HOST_DEVICE __T __gpi_infinity() { return (__T)__builtin_huge_val(); }
template <class __T> GPI_HOST_DEVICE bool __gpi_is_finite(__T x)
{
    typedef __gpi_format<__T> format;
    return ((__gpi_bits(x) >> (format::digits - 1)) & (2 * format::exponent_bias + 1)) != 2 * format::exponent_bias + 1;
}

/* The finite number (-1)^negative · mantissa · 2^exponent. */
struct __gpi_parts {
    bool negative;
    int exponent;
    unsigned long long mantissa;
};

template <class __T> GPI_HOST_DEVICE __gpi_parts __gpi_unpack(__T x)
{
    typedef __gpi_format<__T> format;
    auto bits = __gpi_bits(x);
    int field = (int)((bits >> (format::digits - 1)) & (2 * format::exponent_bias + 1));
    unsigned long long fraction = bits & (((typename format::bits)1 << (format::digits - 1)) - 1);
    __gpi_parts parts;
    parts.negative = __gpi_is_negative(x);
    parts.mantissa = field ? fraction | 1ull << (format::digits - 1) : fraction;
    parts.exponent = (field ? field : 1) - format::exponent_bias - (format::digits - 1);
    return parts;
}

GPI_HOST_DEVICE int __gpi_bit_length(unsigned __int128 x)
{
    unsigned long long high = (unsigned long long)(x >> 64), low = (unsigned long long)x;
    return high ? 128 - __builtin_clzll(high) : low ? 64 - __builtin_clzll(low) : 0;
}

/* x >> count, with 1 in the last place where a bit was lost. */
GPI_HOST_DEVICE unsigned __int128 __gpi_shift_right_sticky(unsigned __int128 x, int count)
{
    if (count <= 0)
        return x;
    if (count > 127)
        return x != 0;
    return x >> count | ((x & (((unsigned __int128)1 << count) - 1)) != 0);
}

/* (-1)^negative · mantissa · 2^exponent, rounded once. The mantissa's last bit may stand for all that lies below it. */
template <class __T> GPI_HOST_DEVICE __T __gpi_pack(bool negative, unsigned __int128 mantissa, int exponent, __gpi_rounding rounding)
{
    typedef __gpi_format<__T> format;
    const int least = 1 - format::exponent_bias - (format::digits - 1);
    if (mantissa == 0)
        return __gpi_negate_if<__T>(negative, 0);
    int excess = __gpi_bit_length(mantissa) - format::digits;
    if (exponent + excess < least)
        excess = least - exponent;
    unsigned long long kept;
    if (excess <= 0) {
        kept = (unsigned long long)(mantissa << -excess);
    } else {
        /* Two bits stay below the last one kept: the half, and whether there is anything less. */
        unsigned __int128 doubled = excess == 1 ? mantissa << 1 : __gpi_shift_right_sticky(mantissa, excess - 2);
        int tail = (int)(doubled & 3);
        kept = (unsigned long long)(doubled >> 2);
        bool up = rounding == __gpi_nearest ? tail > 2 || (tail == 2 && (kept & 1)) : rounding == __gpi_upward ? tail && !negative :
                  rounding == __gpi_downward ? tail && negative : false;
        kept += up;
    }
    exponent += excess;
    if (kept >> format::digits) {
        kept >>= 1;
        ++exponent;
    }
    typename format::bits sign = (typename format::bits)negative << (format::width - 1);
    int field = kept >> (format::digits - 1) ? exponent + format::exponent_bias + format::digits - 1 : 0;
    typename format::bits infinite = (typename format::bits)(2 * format::exponent_bias + 1) << (format::digits - 1);
    if (field > 2 * format::exponent_bias) {
        bool to_infinity = rounding == __gpi_nearest || rounding == (negative ? __gpi_downward : __gpi_upward);
        return __builtin_bit_cast(__T, (typename format::bits)(sign | (to_infinity ? infinite : infinite - 1)));
    }
    typename format::bits fraction = (typename format::bits)kept & (((typename format::bits)1 << (format::digits - 1)) - 1);
    return __builtin_bit_cast(__T, (typename format::bits)(sign | (typename format::bits)field << (format::digits - 1) | fraction));
}

#endif
