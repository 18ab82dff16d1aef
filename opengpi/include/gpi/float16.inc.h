/* A 16-bit floating-point type, its pair, and all functions on them; included once for each format, which defines
 *   GPI_F16, GPI_F16X2          the type and the pair             GPI_F16_RAW, GPI_F16X2_RAW   their bare bits
 *   GPI_F16_WORD, GPI_F16X2_WORD   their names within functions'  GPI_F16_FORMAT               how it rounds (float16_format.h)
 *   GPI_F16_CONVERSIONS, GPI_F16_OPERATORS, GPI_F16X2_OPERATORS   1 if the program wants the type's implicit conversions,
 *                               the type's operators and the pair's
 *   GPI_F16_TO_BUILTIN          1 if the type becomes a _Float16 where one is wanted
 *   GPI_F16_TO_BUILTIN          1 if it becomes a _Float16 where one is wanted
 * Every operation rounds once, to nearest even. */

#define GPI_F16_PASTE_(a, b, c) a##b##c
#define GPI_F16_PASTE(a, b, c) GPI_F16_PASTE_(a, b, c)
#define GPI_F16_NAME(before, after) GPI_F16_PASTE(before, GPI_F16_WORD, after)
#define GPI_F16_PAIR_NAME(before, after) GPI_F16_PASTE(before, GPI_F16X2_WORD, after)

struct GPI_F16_RAW {
    unsigned short x;
};
struct __attribute__((aligned(4))) GPI_F16X2_RAW {
    unsigned short x, y;
};

/* Calls what(type, CUDA's name of it). */
#define GPI_F16_FOR_INTEGERS(what) \
    what(short, short) what(unsigned short, ushort) what(int, int) what(unsigned int, uint) what(long long, ll) what(unsigned long long, ull)

struct GPI_F16;
template <> struct __gpi_is_float16<GPI_F16> { typedef GPI_F16 type; };

struct __attribute__((aligned(2))) GPI_F16 {
  protected:
    unsigned short __x;

  public:
    GPI_F16() = default;
    GPI_FLOAT16_FUNCTION GPI_F16(const GPI_F16_RAW &raw) : __x(raw.x) {}
    GPI_FLOAT16_FUNCTION operator GPI_F16_RAW() const { return GPI_F16_RAW{__x}; }

#if GPI_F16_CONVERSIONS
    GPI_FLOAT16_FUNCTION GPI_F16(float value) : __x(GPI_F16_FORMAT::nearest(value)) {}
    GPI_FLOAT16_FUNCTION GPI_F16(double value) : __x(GPI_F16_FORMAT::nearest(value)) {}
    GPI_FLOAT16_FUNCTION GPI_F16(_Float16 value) : __x(GPI_F16_FORMAT::nearest((float)value)) {}
    GPI_FLOAT16_FUNCTION operator float() const { return GPI_F16_FORMAT::value(__x); }
    GPI_FLOAT16_FUNCTION operator bool() const { return (__x & 0x7fff) != 0; }
#if GPI_F16_TO_BUILTIN
    GPI_FLOAT16_FUNCTION operator _Float16() const { return (_Float16)GPI_F16_FORMAT::value(__x); }
#endif
#define GPI_F16_INTEGER(type, name) \
    GPI_FLOAT16_FUNCTION GPI_F16(type value) : __x(GPI_F16_FORMAT::nearest(__gpi_integer_to_odd(value))) {} \
    GPI_HOST_DEVICE operator type() const { return __gpi_whole<type>(GPI_F16_FORMAT::value(__x), __gpi_toward_zero); }
    GPI_F16_FOR_INTEGERS(GPI_F16_INTEGER)
    GPI_F16_INTEGER(long, l)
    GPI_F16_INTEGER(unsigned long, ul)
#undef GPI_F16_INTEGER
#define GPI_F16_TO_CHAR(type) \
    GPI_HOST_DEVICE operator type() const { return __gpi_whole<type>(GPI_F16_FORMAT::value(__x), __gpi_toward_zero); }
    GPI_F16_TO_CHAR(char)
    GPI_F16_TO_CHAR(signed char)
    GPI_F16_TO_CHAR(unsigned char)
#undef GPI_F16_TO_CHAR
    /* From the other format. */
    template <class Other, class = typename __gpi_is_float16<Other>::type>
    explicit GPI_FLOAT16_FUNCTION GPI_F16(const Other &other) : __x(GPI_F16_FORMAT::nearest((float)other)) {}
#endif
};

struct __attribute__((aligned(4))) GPI_F16X2 {
    GPI_F16 x, y;
    GPI_F16X2() = default;
    GPI_FLOAT16_FUNCTION GPI_F16X2(const GPI_F16 &low, const GPI_F16 &high) : x(low), y(high) {}
    GPI_FLOAT16_FUNCTION GPI_F16X2(const GPI_F16X2_RAW &raw) : x(GPI_F16_RAW{raw.x}), y(GPI_F16_RAW{raw.y}) {}
    GPI_FLOAT16_FUNCTION operator GPI_F16X2_RAW() const { return GPI_F16X2_RAW{GPI_F16_RAW(x).x, GPI_F16_RAW(y).x}; }
};

/* Bits. */
GPI_FLOAT16_FUNCTION unsigned short GPI_F16_NAME(__, _as_ushort)(GPI_F16 a) { return GPI_F16_RAW(a).x; }
GPI_FLOAT16_FUNCTION short GPI_F16_NAME(__, _as_short)(GPI_F16 a) { return (short)GPI_F16_RAW(a).x; }
GPI_FLOAT16_FUNCTION GPI_F16 GPI_F16_NAME(__ushort_as_, )(unsigned short bits) { return GPI_F16_RAW{bits}; }
GPI_FLOAT16_FUNCTION GPI_F16 GPI_F16_NAME(__short_as_, )(short bits) { return GPI_F16_RAW{(unsigned short)bits}; }

/* What the functions below are made of. */
#define GPI_F16_VALUE(a) GPI_F16_FORMAT::value(GPI_F16_RAW(a).x)
#define GPI_F16_ROUNDED(x) GPI_F16(GPI_F16_RAW{GPI_F16_FORMAT::nearest(x)})
#define GPI_F16_BITS(bits) GPI_F16(GPI_F16_RAW{(unsigned short)(bits)})
#define GPI_F16_NAN GPI_F16_BITS(0x7fff)

/* Conversions. */
GPI_FLOAT16_FUNCTION float GPI_F16_NAME(__, 2float)(GPI_F16 a) { return GPI_F16_VALUE(a); }
GPI_FLOAT16_FUNCTION GPI_F16 GPI_F16_NAME(__float2, )(float a) { return GPI_F16_ROUNDED(a); }
GPI_FLOAT16_FUNCTION GPI_F16 GPI_F16_NAME(__double2, )(double a) { return GPI_F16_ROUNDED(a); }

#define GPI_F16_INTEGER_ROUNDINGS(type, name) \
    GPI_F16_INTEGER_ROUNDING(type, name, rn, __gpi_nearest) \
    GPI_F16_INTEGER_ROUNDING(type, name, rz, __gpi_toward_zero) \
    GPI_F16_INTEGER_ROUNDING(type, name, rd, __gpi_downward) \
    GPI_F16_INTEGER_ROUNDING(type, name, ru, __gpi_upward)
#define GPI_F16_INTEGER_ROUNDING(type, name, suffix, mode) \
    GPI_FLOAT16_FUNCTION GPI_F16 GPI_F16_NAME(__##name##2, _##suffix)(type a) \
    { return GPI_F16_BITS(__gpi_narrowed<GPI_F16_FORMAT>(__gpi_integer_to_odd(a), mode)); } \
    GPI_HOST_DEVICE type GPI_F16_NAME(__, 2##name##_##suffix)(GPI_F16 a) { return __gpi_whole<type>(GPI_F16_VALUE(a), mode); }
GPI_F16_FOR_INTEGERS(GPI_F16_INTEGER_ROUNDINGS)
#undef GPI_F16_INTEGER_ROUNDING
#undef GPI_F16_INTEGER_ROUNDINGS
#undef GPI_F16_FOR_INTEGERS
GPI_HOST_DEVICE signed char GPI_F16_NAME(__, 2char_rz)(GPI_F16 a) { return __gpi_whole<signed char>(GPI_F16_VALUE(a), __gpi_toward_zero); }
GPI_HOST_DEVICE unsigned char GPI_F16_NAME(__, 2uchar_rz)(GPI_F16 a) { return __gpi_whole<unsigned char>(GPI_F16_VALUE(a), __gpi_toward_zero); }

#define GPI_F16_FROM_FLOAT(suffix, mode) \
    GPI_FLOAT16_FUNCTION GPI_F16 GPI_F16_NAME(__float2, suffix)(float a) { return GPI_F16_BITS(__gpi_narrowed<GPI_F16_FORMAT>(a, mode)); }
GPI_FLOAT16_FUNCTION GPI_F16 GPI_F16_NAME(__float2, _rn)(float a) { return GPI_F16_ROUNDED(a); }
GPI_F16_FROM_FLOAT(_rz, __gpi_toward_zero)
GPI_F16_FROM_FLOAT(_rd, __gpi_downward)
GPI_F16_FROM_FLOAT(_ru, __gpi_upward)
#undef GPI_F16_FROM_FLOAT

/* Pairs: making, taking apart, rearranging. */
GPI_FLOAT16_FUNCTION GPI_F16X2 GPI_F16_PAIR_NAME(make_, )(GPI_F16 x, GPI_F16 y) { return GPI_F16X2(x, y); }
GPI_FLOAT16_FUNCTION GPI_F16X2 GPI_F16_PAIR_NAME(__halves2, )(GPI_F16 a, GPI_F16 b) { return GPI_F16X2(a, b); }
GPI_FLOAT16_FUNCTION GPI_F16X2 GPI_F16_PAIR_NAME(GPI_F16_NAME(__, 2), )(GPI_F16 a) { return GPI_F16X2(a, a); }
GPI_FLOAT16_FUNCTION GPI_F16X2 GPI_F16_PAIR_NAME(__float2, _rn)(float a) { return GPI_F16X2(GPI_F16_ROUNDED(a), GPI_F16_ROUNDED(a)); }
GPI_FLOAT16_FUNCTION GPI_F16X2 GPI_F16_PAIR_NAME(__floats2, _rn)(float a, float b) { return GPI_F16X2(GPI_F16_ROUNDED(a), GPI_F16_ROUNDED(b)); }
GPI_FLOAT16_FUNCTION GPI_F16X2 GPI_F16_PAIR_NAME(__float22, _rn)(float2 a) { return GPI_F16X2(GPI_F16_ROUNDED(a.x), GPI_F16_ROUNDED(a.y)); }
GPI_FLOAT16_FUNCTION float2 GPI_F16_PAIR_NAME(__, 2float2)(GPI_F16X2 a) { return float2{GPI_F16_VALUE(a.x), GPI_F16_VALUE(a.y)}; }
GPI_FLOAT16_FUNCTION float __low2float(GPI_F16X2 a) { return GPI_F16_VALUE(a.x); }
GPI_FLOAT16_FUNCTION float __high2float(GPI_F16X2 a) { return GPI_F16_VALUE(a.y); }
GPI_FLOAT16_FUNCTION GPI_F16 GPI_F16_NAME(__low2, )(GPI_F16X2 a) { return a.x; }
GPI_FLOAT16_FUNCTION GPI_F16 GPI_F16_NAME(__high2, )(GPI_F16X2 a) { return a.y; }
GPI_FLOAT16_FUNCTION GPI_F16X2 GPI_F16_PAIR_NAME(__low2, )(GPI_F16X2 a) { return GPI_F16X2(a.x, a.x); }
GPI_FLOAT16_FUNCTION GPI_F16X2 GPI_F16_PAIR_NAME(__high2, )(GPI_F16X2 a) { return GPI_F16X2(a.y, a.y); }
GPI_FLOAT16_FUNCTION GPI_F16X2 GPI_F16_PAIR_NAME(__lows2, )(GPI_F16X2 a, GPI_F16X2 b) { return GPI_F16X2(a.x, b.x); }
GPI_FLOAT16_FUNCTION GPI_F16X2 GPI_F16_PAIR_NAME(__highs2, )(GPI_F16X2 a, GPI_F16X2 b) { return GPI_F16X2(a.y, b.y); }
GPI_FLOAT16_FUNCTION GPI_F16X2 __lowhigh2highlow(GPI_F16X2 a) { return GPI_F16X2(a.y, a.x); }

/* Arithmetic. GPI_F16_BOTH(name, f, parameters) defines `name` on pairs as f on each half. */
#define GPI_F16_BOTH_1(name, f) GPI_HOST_DEVICE GPI_F16X2 name(GPI_F16X2 a) { return GPI_F16X2(f(a.x), f(a.y)); }
#define GPI_F16_BOTH_2(name, f) GPI_HOST_DEVICE GPI_F16X2 name(GPI_F16X2 a, GPI_F16X2 b) { return GPI_F16X2(f(a.x, b.x), f(a.y, b.y)); }
#define GPI_F16_BOTH_3(name, f) \
    GPI_HOST_DEVICE GPI_F16X2 name(GPI_F16X2 a, GPI_F16X2 b, GPI_F16X2 c) { return GPI_F16X2(f(a.x, b.x, c.x), f(a.y, b.y, c.y)); }

GPI_FLOAT16_FUNCTION GPI_F16 __habs(GPI_F16 a) { return GPI_F16_BITS(GPI_F16_RAW(a).x & 0x7fff); }
GPI_FLOAT16_FUNCTION GPI_F16 __hneg(GPI_F16 a) { return GPI_F16_BITS(GPI_F16_RAW(a).x ^ 0x8000); }
GPI_FLOAT16_FUNCTION GPI_F16 __hadd(GPI_F16 a, GPI_F16 b) { return GPI_F16_ROUNDED(GPI_F16_VALUE(a) + GPI_F16_VALUE(b)); }
GPI_FLOAT16_FUNCTION GPI_F16 __hsub(GPI_F16 a, GPI_F16 b) { return GPI_F16_ROUNDED(GPI_F16_VALUE(a) - GPI_F16_VALUE(b)); }
GPI_FLOAT16_FUNCTION GPI_F16 __hmul(GPI_F16 a, GPI_F16 b) { return GPI_F16_BITS(GPI_F16_FORMAT::product(GPI_F16_VALUE(a), GPI_F16_VALUE(b))); }
GPI_FLOAT16_FUNCTION GPI_F16 __hdiv(GPI_F16 a, GPI_F16 b) { return GPI_F16_BITS(GPI_F16_FORMAT::quotient(GPI_F16_VALUE(a), GPI_F16_VALUE(b))); }
GPI_FLOAT16_FUNCTION GPI_F16 __hfma(GPI_F16 a, GPI_F16 b, GPI_F16 c)
{
    return GPI_F16_BITS(GPI_F16_FORMAT::fused(GPI_F16_VALUE(a), GPI_F16_VALUE(b), GPI_F16_VALUE(c)));
}

/* Clamped to 0 … 1, NaN to 0; clamped from below, NaN kept. */
#define GPI_F16_SATURATED(a) (!(GPI_F16_VALUE(a) > 0.0f) ? GPI_F16_BITS(0) : GPI_F16_VALUE(a) > 1.0f ? GPI_F16_BITS(GPI_F16_FORMAT::one) : (a))
#define GPI_F16_RECTIFIED(a) (GPI_F16_VALUE(a) != GPI_F16_VALUE(a) ? GPI_F16_NAN : GPI_F16_VALUE(a) > 0.0f ? (a) : GPI_F16_BITS(0))

#define GPI_F16_BINARY(name) \
    GPI_HOST_DEVICE GPI_F16 __h##name##_rn(GPI_F16 a, GPI_F16 b) { return __h##name(a, b); } \
    GPI_HOST_DEVICE GPI_F16 __h##name##_sat(GPI_F16 a, GPI_F16 b) \
    { \
        const GPI_F16 result = __h##name(a, b); \
        return GPI_F16_SATURATED(result); \
    } \
    GPI_F16_BOTH_2(__h##name##2, __h##name) \
    GPI_F16_BOTH_2(__h##name##2_rn, __h##name) \
    GPI_F16_BOTH_2(__h##name##2_sat, __h##name##_sat)
GPI_F16_BINARY(add)
GPI_F16_BINARY(sub)
GPI_F16_BINARY(mul)
#undef GPI_F16_BINARY

GPI_HOST_DEVICE GPI_F16 __hfma_sat(GPI_F16 a, GPI_F16 b, GPI_F16 c)
{
    const GPI_F16 result = __hfma(a, b, c);
    return GPI_F16_SATURATED(result);
}
GPI_HOST_DEVICE GPI_F16 __hfma_relu(GPI_F16 a, GPI_F16 b, GPI_F16 c)
{
    const GPI_F16 result = __hfma(a, b, c);
    return GPI_F16_RECTIFIED(result);
}
GPI_F16_BOTH_1(__habs2, __habs)
GPI_F16_BOTH_1(__hneg2, __hneg)
GPI_F16_BOTH_2(__h2div, __hdiv)
GPI_F16_BOTH_3(__hfma2, __hfma)
GPI_F16_BOTH_3(__hfma2_sat, __hfma_sat)
GPI_F16_BOTH_3(__hfma2_relu, __hfma_relu)

/* a * b + c on complex numbers (x + iy). */
GPI_HOST_DEVICE GPI_F16X2 __hcmadd(GPI_F16X2 a, GPI_F16X2 b, GPI_F16X2 c)
{
    return GPI_F16X2(__hfma(__hneg(a.y), b.y, __hfma(a.x, b.x, c.x)), __hfma(a.y, b.x, __hfma(a.x, b.y, c.y)));
}

/* Comparisons: ordered ones are false with a NaN, unordered ones (u) true. */
#define GPI_F16_COMPARE(name, op, unordered) \
    GPI_FLOAT16_FUNCTION bool __h##name(GPI_F16 a, GPI_F16 b) \
    { \
        const float x = GPI_F16_VALUE(a), y = GPI_F16_VALUE(b); \
        return (x op y) && (unordered || (x == x && y == y)); \
    } \
    GPI_FLOAT16_FUNCTION bool __h##name##u(GPI_F16 a, GPI_F16 b) \
    { \
        const float x = GPI_F16_VALUE(a), y = GPI_F16_VALUE(b); \
        return (x op y) || x != x || y != y; \
    } \
    GPI_F16_COMPARE_PAIRS(name) \
    GPI_F16_COMPARE_PAIRS(name##u)
#define GPI_F16_COMPARE_PAIRS(name) GPI_F16_COMPARE_PAIRS_(__h##name, __hb##name##2, __h##name##2)
#define GPI_F16_COMPARE_PAIRS_(name, both, each) \
    GPI_HOST_DEVICE bool both(GPI_F16X2 a, GPI_F16X2 b) { return name(a.x, b.x) && name(a.y, b.y); } \
    GPI_HOST_DEVICE unsigned int each##_mask(GPI_F16X2 a, GPI_F16X2 b) { return (name(a.x, b.x) ? 0xffffu : 0u) | (name(a.y, b.y) ? 0xffff0000u : 0u); } \
    GPI_HOST_DEVICE GPI_F16X2 each(GPI_F16X2 a, GPI_F16X2 b) \
    { return GPI_F16X2(GPI_F16_BITS(name(a.x, b.x) ? GPI_F16_FORMAT::one : 0), GPI_F16_BITS(name(a.y, b.y) ? GPI_F16_FORMAT::one : 0)); }
GPI_F16_COMPARE(eq, ==, true)
GPI_F16_COMPARE(ne, !=, false)
GPI_F16_COMPARE(le, <=, true)
GPI_F16_COMPARE(ge, >=, true)
GPI_F16_COMPARE(lt, <, true)
GPI_F16_COMPARE(gt, >, true)
#undef GPI_F16_COMPARE_PAIRS_
#undef GPI_F16_COMPARE_PAIRS
#undef GPI_F16_COMPARE

GPI_FLOAT16_FUNCTION bool __hisnan(GPI_F16 a) { return (GPI_F16_RAW(a).x & 0x7fff) > GPI_F16_FORMAT::infinity; }
GPI_FLOAT16_FUNCTION int __hisinf(GPI_F16 a) { return (GPI_F16_RAW(a).x & 0x7fff) != GPI_F16_FORMAT::infinity ? 0 : GPI_F16_RAW(a).x >> 15 ? -1 : 1; }
GPI_HOST_DEVICE GPI_F16X2 __hisnan2(GPI_F16X2 a)
{
    return GPI_F16X2(GPI_F16_BITS(__hisnan(a.x) ? GPI_F16_FORMAT::one : 0), GPI_F16_BITS(__hisnan(a.y) ? GPI_F16_FORMAT::one : 0));
}

/* The other one where one is NaN; -0 is less than +0. With _nan, NaN where any is. */
#define GPI_F16_EXTREME(name, op, sign) \
    GPI_FLOAT16_FUNCTION GPI_F16 __h##name##_nan(GPI_F16 a, GPI_F16 b) \
    { \
        const float x = GPI_F16_VALUE(a), y = GPI_F16_VALUE(b); \
        if (x != x || y != y) return GPI_F16_NAN; \
        return x op y || (x == y && GPI_F16_RAW(a).x >> 15 == sign) ? a : b; \
    } \
    GPI_FLOAT16_FUNCTION GPI_F16 __h##name(GPI_F16 a, GPI_F16 b) { return __h##name##_nan(__hisnan(a) ? b : a, __hisnan(b) ? a : b); } \
    GPI_F16_BOTH_2(__h##name##2, __h##name) \
    GPI_F16_BOTH_2(__h##name##2_nan, __h##name##_nan)
GPI_F16_EXTREME(max, >, 0)
GPI_F16_EXTREME(min, <, 1)
#undef GPI_F16_EXTREME

/* Functions: those of float, rounded. */
#define GPI_F16_MATH(name, expression) \
    GPI_HOST_DEVICE GPI_F16 h##name(GPI_F16 a) \
    { \
        const float x = GPI_F16_VALUE(a); \
        return GPI_F16_ROUNDED(expression); \
    } \
    GPI_F16_BOTH_1(h2##name, h##name)
GPI_F16_MATH(sqrt, __builtin_sqrtf(x))
GPI_F16_MATH(rsqrt, 1.0f / __builtin_sqrtf(x))
GPI_F16_MATH(rcp, 1.0f / x)
GPI_F16_MATH(ceil, __builtin_ceilf(x))
GPI_F16_MATH(floor, __builtin_floorf(x))
GPI_F16_MATH(trunc, __builtin_truncf(x))
GPI_F16_MATH(rint, __builtin_rintf(x))
GPI_F16_MATH(exp, GPI_FLOAT16_MATH(exp, x))
GPI_F16_MATH(exp2, GPI_FLOAT16_MATH(exp2, x))
GPI_F16_MATH(exp10, GPI_FLOAT16_MATH(exp10, x))
GPI_F16_MATH(log, GPI_FLOAT16_MATH(log, x))
GPI_F16_MATH(log2, GPI_FLOAT16_MATH(log2, x))
GPI_F16_MATH(log10, GPI_FLOAT16_MATH(log10, x))
GPI_F16_MATH(sin, GPI_FLOAT16_MATH(sin, x))
GPI_F16_MATH(cos, GPI_FLOAT16_MATH(cos, x))
GPI_F16_MATH(tanh, GPI_FLOAT16_MATH(tanh, x))
GPI_F16_MATH(tanh_approx, GPI_FLOAT16_MATH(tanh, x))
#undef GPI_F16_MATH

/* Operators. A number of another type beside one of these follows C's rule for _Float16: an integer becomes a 16-bit
 * number, a float or double makes the operation a float's or double's. */
#if GPI_F16_OPERATORS
#define GPI_F16_OPERATOR(op, f) \
    GPI_FLOAT16_FUNCTION GPI_F16 operator op(const GPI_F16 &a, const GPI_F16 &b) { return f(a, b); } \
    GPI_FLOAT16_FUNCTION GPI_F16 &operator op##=(GPI_F16 &a, const GPI_F16 &b) { return a = f(a, b); } \
    GPI_F16_MIXED(op, __gpi_mixed_t<GPI_F16, Number>) \
    GPI_F16_MIXED_UPDATE(op)
#define GPI_F16_COMPARISON(op, f) \
    GPI_FLOAT16_FUNCTION bool operator op(const GPI_F16 &a, const GPI_F16 &b) { return f(a, b); } \
    GPI_F16_MIXED(op, __gpi_mixed_bool_t<Number>)
#if GPI_F16_CONVERSIONS
#define GPI_F16_MIXED(op, ...) \
    template <class Number> GPI_FLOAT16_FUNCTION __VA_ARGS__ operator op(const GPI_F16 &a, Number b) \
    { return (__gpi_mixed_t<GPI_F16, Number>)(float)a op (__gpi_mixed_t<GPI_F16, Number>)b; } \
    template <class Number> GPI_FLOAT16_FUNCTION __VA_ARGS__ operator op(Number a, const GPI_F16 &b) \
    { return (__gpi_mixed_t<GPI_F16, Number>)a op (__gpi_mixed_t<GPI_F16, Number>)(float)b; }
#define GPI_F16_MIXED_UPDATE(op) \
    template <class Number, class = __gpi_mixed_t<GPI_F16, Number>> GPI_FLOAT16_FUNCTION Number &operator op##=(Number &a, const GPI_F16 &b) \
    { return a = (Number)(a op b); }
#else
#define GPI_F16_MIXED(op, ...)
#define GPI_F16_MIXED_UPDATE(op)
#endif
GPI_F16_OPERATOR(+, __hadd)
GPI_F16_OPERATOR(-, __hsub)
GPI_F16_OPERATOR(*, __hmul)
GPI_F16_OPERATOR(/, __hdiv)
GPI_F16_COMPARISON(==, __heq)
GPI_F16_COMPARISON(!=, __hneu)
GPI_F16_COMPARISON(<, __hlt)
GPI_F16_COMPARISON(>, __hgt)
GPI_F16_COMPARISON(<=, __hle)
GPI_F16_COMPARISON(>=, __hge)
#undef GPI_F16_MIXED_UPDATE
#undef GPI_F16_MIXED
#undef GPI_F16_COMPARISON
#undef GPI_F16_OPERATOR
#define GPI_F16_STEPS(type, one) \
    GPI_FLOAT16_FUNCTION type &operator++(type &a) { return a += one; } \
    GPI_FLOAT16_FUNCTION type &operator--(type &a) { return a -= one; } \
    GPI_FLOAT16_FUNCTION type operator++(type &a, int) { const type old = a; a += one; return old; } \
    GPI_FLOAT16_FUNCTION type operator--(type &a, int) { const type old = a; a -= one; return old; }
GPI_FLOAT16_FUNCTION GPI_F16 operator+(const GPI_F16 &a) { return a; }
GPI_FLOAT16_FUNCTION GPI_F16 operator-(const GPI_F16 &a) { return __hneg(a); }
GPI_F16_STEPS(GPI_F16, GPI_F16_BITS(GPI_F16_FORMAT::one))
#if GPI_F16X2_OPERATORS
#define GPI_F16_OPERATOR(op, f) \
    GPI_HOST_DEVICE GPI_F16X2 operator op(const GPI_F16X2 &a, const GPI_F16X2 &b) { return f(a, b); } \
    GPI_HOST_DEVICE GPI_F16X2 &operator op##=(GPI_F16X2 &a, const GPI_F16X2 &b) { return a = f(a, b); }
GPI_F16_OPERATOR(+, __hadd2)
GPI_F16_OPERATOR(-, __hsub2)
GPI_F16_OPERATOR(*, __hmul2)
GPI_F16_OPERATOR(/, __h2div)
#undef GPI_F16_OPERATOR
#define GPI_F16_COMPARISON(op, f) GPI_HOST_DEVICE bool operator op(const GPI_F16X2 &a, const GPI_F16X2 &b) { return f(a, b); }
GPI_F16_COMPARISON(==, __hbeq2)
GPI_F16_COMPARISON(!=, __hbneu2)
GPI_F16_COMPARISON(<, __hblt2)
GPI_F16_COMPARISON(>, __hbgt2)
GPI_F16_COMPARISON(<=, __hble2)
GPI_F16_COMPARISON(>=, __hbge2)
#undef GPI_F16_COMPARISON
GPI_HOST_DEVICE GPI_F16X2 operator+(const GPI_F16X2 &a) { return a; }
GPI_HOST_DEVICE GPI_F16X2 operator-(const GPI_F16X2 &a) { return __hneg2(a); }
GPI_F16_STEPS(GPI_F16X2, GPI_F16X2(GPI_F16_BITS(GPI_F16_FORMAT::one), GPI_F16_BITS(GPI_F16_FORMAT::one)))
#endif
#undef GPI_F16_STEPS
#endif

#undef GPI_F16_NAN
#undef GPI_F16_BITS
#undef GPI_F16_ROUNDED
#undef GPI_F16_VALUE
#undef GPI_F16_RECTIFIED
#undef GPI_F16_SATURATED
#undef GPI_F16_BOTH_3
#undef GPI_F16_BOTH_2
#undef GPI_F16_BOTH_1

#ifdef GPI_TWO_SIDES
/* Among lanes. */
#define GPI_F16_SHUFFLE(name, lane_type, type, bits) \
    GPI_DEVICE type name##_sync(__gpi_lane_mask mask, type value, lane_type lane, int width = warpSize) \
    { return __builtin_bit_cast(type, (bits)name##_sync(mask, (unsigned int)__builtin_bit_cast(bits, value), lane, width)); } \
    GPI_DEVICE type name(type value, lane_type lane, int width = warpSize) \
    { return __builtin_bit_cast(type, (bits)name((unsigned int)__builtin_bit_cast(bits, value), lane, width)); }
#define GPI_F16_SHUFFLES(type, bits) \
    GPI_F16_SHUFFLE(__shfl, int, type, bits) \
    GPI_F16_SHUFFLE(__shfl_up, unsigned int, type, bits) \
    GPI_F16_SHUFFLE(__shfl_down, unsigned int, type, bits) \
    GPI_F16_SHUFFLE(__shfl_xor, int, type, bits)
GPI_F16_SHUFFLES(GPI_F16, unsigned short)
GPI_F16_SHUFFLES(GPI_F16X2, unsigned int)
#undef GPI_F16_SHUFFLES
#undef GPI_F16_SHUFFLE

/* Atomic addition, relaxed; of a pair each half is added atomically. */
#define GPI_F16_ATOMIC_ADD(suffix, scope, type, bits, add) \
    GPI_DEVICE type atomicAdd##suffix(type *address, type value) \
    { \
        bits old = __scoped_atomic_load_n((bits *)address, __ATOMIC_RELAXED, scope); \
        while (!__scoped_atomic_compare_exchange_n((bits *)address, &old, __builtin_bit_cast(bits, add(__builtin_bit_cast(type, old), value)), false, \
                                                   __ATOMIC_RELAXED, __ATOMIC_RELAXED, scope)) {} \
        return __builtin_bit_cast(type, old); \
    }
GPI_FOR_SCOPES(GPI_F16_ATOMIC_ADD, GPI_F16, unsigned short, __hadd)
GPI_FOR_SCOPES(GPI_F16_ATOMIC_ADD, GPI_F16X2, unsigned int, __hadd2)
#undef GPI_F16_ATOMIC_ADD
#endif

#undef GPI_F16
#undef GPI_F16X2
#undef GPI_F16_RAW
#undef GPI_F16X2_RAW
#undef GPI_F16_FORMAT
#undef GPI_F16_NAME
#undef GPI_F16_PAIR_NAME
#undef GPI_F16_PASTE
#undef GPI_F16_PASTE_
#undef GPI_F16_WORD
#undef GPI_F16X2_WORD
#undef GPI_F16_CONVERSIONS
#undef GPI_F16_OPERATORS
#undef GPI_F16X2_OPERATORS
#undef GPI_F16_TO_BUILTIN
