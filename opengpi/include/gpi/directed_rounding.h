/* Arithmetic with the rounding in the name: __fadd_rz, __dmul_ru, __fmaf_rd … Each is exact on the numbers' parts and rounds once;
 * _rn is the plain operation, never fused with another. */
#ifndef GPI_DIRECTED_ROUNDING_H
#define GPI_DIRECTED_ROUNDING_H

#include "gpi/floating.h"

/* Adds two magnitudes with signs. Both have their top bit at or below bit 125, so that a sum fits; 20 bits below a product's
 * and more below a number's stay free, which is why bits are lost only where nothing can cancel. */
template <class __T>
GPI_HOST_DEVICE __T __gpi_add_parts(bool negative_a, unsigned __int128 a, int exponent_a, bool negative_b, unsigned __int128 b, int exponent_b,
                                  __gpi_rounding rounding)
{
    if (a == 0 || b == 0) {
        if (a == 0 && b == 0)
            return __gpi_negate_if<__T>(negative_a == negative_b ? negative_a : rounding == __gpi_downward, 0);
        return a ? __gpi_pack<__T>(negative_a, a, exponent_a, rounding) : __gpi_pack<__T>(negative_b, b, exponent_b, rounding);
    }
    int up_a = 125 - __gpi_bit_length(a), up_b = 125 - __gpi_bit_length(b);
    a <<= up_a, exponent_a -= up_a, b <<= up_b, exponent_b -= up_b;
    int exponent = exponent_a > exponent_b ? exponent_a : exponent_b;
    a = __gpi_shift_right_sticky(a, exponent - exponent_a);
    b = __gpi_shift_right_sticky(b, exponent - exponent_b);
    if (negative_a == negative_b)
        return __gpi_pack<__T>(negative_a, a + b, exponent, rounding);
    if (a == b)
        return __gpi_negate_if<__T>(rounding == __gpi_downward, 0);
    return a > b ? __gpi_pack<__T>(negative_a, a - b, exponent, rounding) : __gpi_pack<__T>(negative_b, b - a, exponent, rounding);
}

template <class __T> GPI_HOST_DEVICE __T __gpi_fma_rounded(__T a, __T b, __T c, __gpi_rounding rounding)
{
    if (!__gpi_is_finite(a) || !__gpi_is_finite(b) || !__gpi_is_finite(c))
        return (__T)__builtin_fma(a, b, c);
    __gpi_parts x = __gpi_unpack(a), y = __gpi_unpack(b), z = __gpi_unpack(c);
    return __gpi_add_parts<__T>(x.negative != y.negative, (unsigned __int128)x.mantissa * y.mantissa, x.exponent + y.exponent,
                              z.negative, z.mantissa, z.exponent, rounding);
}

template <class __T> GPI_HOST_DEVICE __T __gpi_add_rounded(__T a, __T b, __gpi_rounding rounding)
{
    if (!__gpi_is_finite(a) || !__gpi_is_finite(b))
        return a + b;
    __gpi_parts x = __gpi_unpack(a), y = __gpi_unpack(b);
    return __gpi_add_parts<__T>(x.negative, x.mantissa, x.exponent, y.negative, y.mantissa, y.exponent, rounding);
}

template <class __T> GPI_HOST_DEVICE __T __gpi_mul_rounded(__T a, __T b, __gpi_rounding rounding)
{
    if (!__gpi_is_finite(a) || !__gpi_is_finite(b))
        return a * b;
    __gpi_parts x = __gpi_unpack(a), y = __gpi_unpack(b);
    return __gpi_pack<__T>(x.negative != y.negative, (unsigned __int128)x.mantissa * y.mantissa, x.exponent + y.exponent, rounding);
}

/* A result known to the nearest double, and on which side of it the exact one lies (remainder > 0: above), rounded. nearest is in [1/2, 2). */
template <class __T> GPI_HOST_DEVICE __T __gpi_pack_near(bool negative, double nearest, double remainder, int exponent, __gpi_rounding rounding)
{
    unsigned long long scaled = (unsigned long long)(nearest * 0x1p60);  /* 53 bits at most, and at least 7 zeros below them */
    return __gpi_pack<__T>(negative, remainder > 0 ? scaled + 1 : remainder < 0 ? scaled - 1 : scaled, exponent - 60, rounding);
}

/* The mantissa of parts as a number in [1, 2); exponent becomes that of its unit. */
GPI_HOST_DEVICE double __gpi_normalise(__gpi_parts &parts)
{
    int length = __gpi_bit_length(parts.mantissa);
    parts.exponent += length - 1;
    return __builtin_bit_cast(double, 1023ull << 52 | ((parts.mantissa << (53 - length)) & ((1ull << 52) - 1)));
}

template <class __T> GPI_HOST_DEVICE __T __gpi_div_rounded(__T a, __T b, __gpi_rounding rounding)
{
    if (!__gpi_is_finite(a) || !__gpi_is_finite(b) || a == 0 || b == 0)
        return a / b;
    __gpi_parts x = __gpi_unpack(a), y = __gpi_unpack(b);
    double dividend = __gpi_normalise(x), divisor = __gpi_normalise(y), quotient = dividend / divisor;
    return __gpi_pack_near<__T>(x.negative != y.negative, quotient, __builtin_fma(-quotient, divisor, dividend), x.exponent - y.exponent, rounding);
}

template <class __T> GPI_HOST_DEVICE __T __gpi_sqrt_rounded(__T a, __gpi_rounding rounding)
{
    if (!(a > 0) || !__gpi_is_finite(a))
        return (__T)__builtin_sqrt(a);
    __gpi_parts x = __gpi_unpack(a);
    double square = __gpi_normalise(x);
    if (x.exponent & 1) {
        square *= 0.5;
        ++x.exponent;
    }
    double root = __builtin_sqrt(square);
    return __gpi_pack_near<__T>(false, root, __builtin_fma(-root, root, square), x.exponent / 2, rounding);
}

/* Not fused with what surrounds them: that is what programs call them for. */
#define GPI_UNFUSED(expression) { _Pragma("clang fp contract(off)") return expression; }
GPI_DEVICE float __fadd_rn(float a, float b) GPI_UNFUSED(a + b)
GPI_DEVICE float __fsub_rn(float a, float b) GPI_UNFUSED(a - b)
GPI_DEVICE float __fmul_rn(float a, float b) GPI_UNFUSED(a * b)
GPI_DEVICE double __dadd_rn(double a, double b) GPI_UNFUSED(a + b)
GPI_DEVICE double __dsub_rn(double a, double b) GPI_UNFUSED(a - b)
GPI_DEVICE double __dmul_rn(double a, double b) GPI_UNFUSED(a * b)
GPI_DEVICE float __fdiv_rn(float a, float b) { return a / b; }
GPI_DEVICE float __frcp_rn(float a) { return 1.0f / a; }
GPI_DEVICE float __fsqrt_rn(float a) { return __builtin_sqrtf(a); }
GPI_DEVICE float __frsqrt_rn(float a) { return (float)(1.0 / __builtin_sqrt(a)); }
GPI_DEVICE float __fmaf_rn(float a, float b, float c) { return __builtin_fmaf(a, b, c); }
GPI_DEVICE float __fmaf_ieee_rn(float a, float b, float c) { return __builtin_fmaf(a, b, c); }
GPI_DEVICE double __ddiv_rn(double a, double b) { return a / b; }
GPI_DEVICE double __drcp_rn(double a) { return 1.0 / a; }
GPI_DEVICE double __dsqrt_rn(double a) { return __builtin_sqrt(a); }
GPI_DEVICE double __fma_rn(double a, double b, double c) { return __builtin_fma(a, b, c); }

#define GPI_DIRECTED(suffix, rounding, type, letter, fma) \
    GPI_DEVICE type __##letter##add_##suffix(type a, type b) { return __gpi_add_rounded(a, b, rounding); } \
    GPI_DEVICE type __##letter##sub_##suffix(type a, type b) { return __gpi_add_rounded(a, -b, rounding); } \
    GPI_DEVICE type __##letter##mul_##suffix(type a, type b) { return __gpi_mul_rounded(a, b, rounding); } \
    GPI_DEVICE type __##letter##div_##suffix(type a, type b) { return __gpi_div_rounded(a, b, rounding); } \
    GPI_DEVICE type __##letter##rcp_##suffix(type a) { return __gpi_div_rounded((type)1, a, rounding); } \
    GPI_DEVICE type __##letter##sqrt_##suffix(type a) { return __gpi_sqrt_rounded(a, rounding); } \
    GPI_DEVICE type fma##_##suffix(type a, type b, type c) { return __gpi_fma_rounded(a, b, c, rounding); }

GPI_DIRECTED(rz, __gpi_toward_zero, float, f, __fmaf)
GPI_DIRECTED(ru, __gpi_upward, float, f, __fmaf)
GPI_DIRECTED(rd, __gpi_downward, float, f, __fmaf)
GPI_DIRECTED(rz, __gpi_toward_zero, double, d, __fma)
GPI_DIRECTED(ru, __gpi_upward, double, d, __fma)
GPI_DIRECTED(rd, __gpi_downward, double, d, __fma)
GPI_DEVICE float __fmaf_ieee_rz(float a, float b, float c) { return __fmaf_rz(a, b, c); }
GPI_DEVICE float __fmaf_ieee_ru(float a, float b, float c) { return __fmaf_ru(a, b, c); }
GPI_DEVICE float __fmaf_ieee_rd(float a, float b, float c) { return __fmaf_rd(a, b, c); }

#undef GPI_DIRECTED
#undef GPI_UNFUSED

#endif
