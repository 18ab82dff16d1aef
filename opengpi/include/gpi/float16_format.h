/* The two 16-bit formats, binary16 and bfloat16, as rounding of bits: value() gives a format's number as a float, exactly;
 * nearest() rounds once, to nearest even, from whatever type. NaN from a conversion is 0x7fff where integers make it. */
#ifndef GPI_FLOAT16_FORMAT_H
#define GPI_FLOAT16_FORMAT_H

#include "gpi/floating.h"

#define GPI_FLOAT16_FUNCTION __inline__ __host__ __device__ __attribute__((always_inline)) constexpr

/* One step towards odd: a number that was cut, with its last bit set, still tells a second rounding (to at least two bits
 * fewer) which side of every midpoint it lies on, so the two rounds give what one would.
 * Source: Boldo and Melquiond, Emulation of FMA and correctly rounded sums: proved algorithms using rounding to odd,
 * IEEE Transactions on Computers 57 (2008). */
GPI_FLOAT16_FUNCTION float __gpi_round_to_odd(double x)
{
    const float nearest = (float)x;
    const double exact = nearest;
    if (exact == x || x != x) return nearest;
    unsigned int bits = __builtin_bit_cast(unsigned int, nearest);
    bits -= (exact < 0 ? -exact : exact) > (x < 0 ? -x : x);
    return __builtin_bit_cast(float, bits | 1u);
}

GPI_FLOAT16_FUNCTION double __gpi_round_to_odd(unsigned long long x)
{
    return x >> 53 ? (double)((x >> 11 | ((x & 0x7ff) != 0)) << 11) : (double)x;
}

template <class Integer> GPI_FLOAT16_FUNCTION double __gpi_integer_to_odd(Integer x)
{
    return x < 0 ? -__gpi_round_to_odd(0 - (unsigned long long)x) : __gpi_round_to_odd((unsigned long long)x);
}

/* a * b + c for a product that a double holds exactly, rounded to odd. */
GPI_FLOAT16_FUNCTION double __gpi_fused_to_odd(double a, double b, double c)
{
#pragma clang fp reassociate(off) contract(off)
    const double product = a * b, sum = product + c;
    const double moved = sum - product;
    const double error = (product - (sum - moved)) + (c - moved); /* Knuth's TwoSum */
    const unsigned long long bits = __builtin_bit_cast(unsigned long long, sum);
    if (!(error < 0 || error > 0) || (bits & 1) != 0) return sum;
    return __builtin_bit_cast(double, (error < 0) == (sum < 0) ? bits + 1 : bits - 1);
}

struct __gpi_binary16 {
    enum : unsigned short { infinity = 0x7c00, greatest = 0x7bff, one = 0x3c00 };

    static GPI_FLOAT16_FUNCTION float value(unsigned short bits) { return (float)__builtin_bit_cast(_Float16, bits); }
    static GPI_FLOAT16_FUNCTION unsigned short nearest(float x) { return __builtin_bit_cast(unsigned short, (_Float16)x); }
    static GPI_FLOAT16_FUNCTION unsigned short nearest(double x) { return nearest(__gpi_round_to_odd(x)); }

    /* 11 by 11 bits fit a float, and a float quotient rounds twice without harm. */
    static GPI_FLOAT16_FUNCTION unsigned short product(float a, float b) { return nearest(a * b); }
    static GPI_FLOAT16_FUNCTION unsigned short quotient(float a, float b) { return nearest(a / b); }
    /* Where 53 bits are too few for the sum, one side is too small to matter, or the result is infinite. */
    static GPI_FLOAT16_FUNCTION unsigned short fused(float a, float b, float c) { return nearest((double)a * (double)b + (double)c); }
};

struct __gpi_bfloat16_format {
    enum : unsigned short { infinity = 0x7f80, greatest = 0x7f7f, one = 0x3f80 };

    static GPI_FLOAT16_FUNCTION float value(unsigned short bits) { return __builtin_bit_cast(float, (unsigned int)bits << 16); }
    static GPI_FLOAT16_FUNCTION unsigned short nearest(float x)
    {
        const unsigned int bits = __builtin_bit_cast(unsigned int, x);
        return x != x ? 0x7fff : (bits + 0x7fff + (bits >> 16 & 1)) >> 16;
    }
    static GPI_FLOAT16_FUNCTION unsigned short nearest(double x) { return nearest(__gpi_round_to_odd(x)); }

    /* In double: a float would round a subnormal result first. */
    static GPI_FLOAT16_FUNCTION unsigned short product(float a, float b) { return nearest((double)a * (double)b); }
    static GPI_FLOAT16_FUNCTION unsigned short quotient(float a, float b) { return nearest((double)a / (double)b); }
    static GPI_FLOAT16_FUNCTION unsigned short fused(float a, float b, float c) { return nearest(__gpi_fused_to_odd(a, b, c)); }
};

template <class Format> GPI_FLOAT16_FUNCTION unsigned short __gpi_narrowed(double x, __gpi_rounding mode)
{
    const unsigned short bits = Format::nearest(x);
    const double rounded = Format::value(bits);
    const bool negative = bits >> 15;
    const bool too_high = rounded > x && (mode == __gpi_downward || (mode == __gpi_toward_zero && !negative));
    const bool too_low = rounded < x && (mode == __gpi_upward || (mode == __gpi_toward_zero && negative));
    if (!too_high && !too_low) return bits;
    return (unsigned short)(too_high == negative ? bits + 1 : bits - 1);
}

/* To an integer type: out of range gives its nearest end, NaN 0 (in 64 bits the top bit alone). */
template <class Integer> __inline__ __host__ __device__ __attribute__((always_inline)) Integer __gpi_whole(float x, __gpi_rounding mode)
{
    constexpr bool is_signed = (Integer)-1 < (Integer)0;
    constexpr int digits = 8 * (int)sizeof(Integer) - is_signed;
    constexpr Integer greatest = (Integer)(is_signed ? (1ull << digits) - 1 : ~0ull);
    constexpr Integer least = is_signed ? (Integer)(-greatest - 1) : 0;
    const float end = digits < 64 ? (float)(1ull << (digits & 63)) : 18446744073709551616.0f;
    if (x != x) return sizeof(Integer) == 8 ? (Integer)(1ull << 63) : 0;
    switch (mode) {
    case __gpi_nearest: x = __builtin_rintf(x); break;
    case __gpi_toward_zero: x = __builtin_truncf(x); break;
    case __gpi_downward: x = __builtin_floorf(x); break;
    case __gpi_upward: x = __builtin_ceilf(x); break;
    }
    if (x >= end) return greatest;
    if (is_signed ? x < -end : x < 0) return least;
    return (Integer)x;
}

/* What an operation between a 16-bit number and a number of another type is done in; nothing for types that are no numbers. */
template <class Half, class Number> struct __gpi_mixed {};
template <class Half> struct __gpi_mixed<Half, float> { typedef float type; };
template <class Half> struct __gpi_mixed<Half, double> { typedef double type; };
#define GPI_MIXED_INTEGER(integer) template <class Half> struct __gpi_mixed<Half, integer> { typedef Half type; };
GPI_MIXED_INTEGER(bool)
GPI_MIXED_INTEGER(char)
GPI_MIXED_INTEGER(signed char)
GPI_MIXED_INTEGER(unsigned char)
GPI_MIXED_INTEGER(short)
GPI_MIXED_INTEGER(unsigned short)
GPI_MIXED_INTEGER(int)
GPI_MIXED_INTEGER(unsigned int)
GPI_MIXED_INTEGER(long)
GPI_MIXED_INTEGER(unsigned long)
GPI_MIXED_INTEGER(long long)
GPI_MIXED_INTEGER(unsigned long long)
#undef GPI_MIXED_INTEGER
template <class Half, class Number> using __gpi_mixed_t = typename __gpi_mixed<Half, Number>::type;

template <class Type, class Result> struct __gpi_if_type { typedef Result type; };
template <class Number> using __gpi_mixed_bool_t = typename __gpi_if_type<__gpi_mixed_t<int, Number>, bool>::type;

/* Each 16-bit type says that it is one. */
template <class Type> struct __gpi_is_float16 {};

/* Functions of a float, each side's own. */
#ifdef __NVPTX__
#include "generated/gpi_builtins.h"
#define GPI_FLOAT16_MATH(name, x) __gpi_math_##name##_f32(x)
#else
#define GPI_FLOAT16_MATH(name, x) __builtin_##name##f(x)
#endif

#endif
