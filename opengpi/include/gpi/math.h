/* CUDA's math functions for float and double.
 *
 * On the device: overloads of the C library's names, over gpi.math.* and the LLVM intrinsics that need no library. They are declared
 * before the host's <math.h>, so that std:: has them too, and extern "C", so that a call that clang writes for a builtin
 * (__builtin_erff) finds them: no name of the C library's is left undefined in device IR.
 * On the host: the C library's, and what it lacks (rsqrt, sinpi, normcdf, norm3d …). */
#ifndef GPI_MATH_H
#define GPI_MATH_H

#include "gpi/floating.h"
#include "generated/gpi_builtins.h"

/* What -use_fast_math changes: float functions that have a fast form. */
#ifdef __USE_FAST_MATH__
#define GPI_FAST_MATH(name) __gpi_math_fast_##name##_f32
#else
#define GPI_FAST_MATH(name) __gpi_math_##name##_f32
#endif

/* C++ overloads on the device: f(float), f(integer) → double; binary ones promote as C++ says. */
template <class __T> struct __gpi_is_real { static constexpr bool value = __is_arithmetic(__T) && !__is_same(__T, long double); };
template <class __T, class __U> struct __gpi_promotes {
    static constexpr bool value = __gpi_is_real<__T>::value && __gpi_is_real<__U>::value && !(__is_same(__T, float) && __is_same(__U, float)) &&
                                  !(__is_same(__T, double) && __is_same(__U, double));
};
#define GPI_IF_INTEGER(__T) typename __gpi_enable_if<__is_integral(__T)>::type = 0
#define GPI_IF_PROMOTES(__T, __U) typename __gpi_enable_if<__gpi_promotes<__T, __U>::value>::type = 0

#define GPI_OVERLOADS_1(result_float, result_double, name) \
    GPI_DEVICE result_float name(float x) { return name##f(x); } \
    template <class __T, GPI_IF_INTEGER(__T)> GPI_DEVICE result_double name(__T x) { return name((double)x); }
#define GPI_OVERLOADS_2(name) \
    GPI_DEVICE float name(float x, float y) { return name##f(x, y); } \
    template <class __T, class __U, GPI_IF_PROMOTES(__T, __U)> GPI_DEVICE double name(__T x, __U y) { return name((double)x, (double)y); }

#define GPI_FUNCTION_1(name, float_builtin, double_builtin) \
    extern "C" GPI_DEVICE float name##f(float x) { return float_builtin(x); } \
    extern "C" GPI_DEVICE double name(double x) { return double_builtin(x); } \
    GPI_OVERLOADS_1(float, double, name)
#define GPI_FUNCTION_2(name, float_builtin, double_builtin) \
    extern "C" GPI_DEVICE float name##f(float x, float y) { return float_builtin(x, y); } \
    extern "C" GPI_DEVICE double name(double x, double y) { return double_builtin(x, y); } \
    GPI_OVERLOADS_2(name)

#define GPI_MATH_1(name) GPI_FUNCTION_1(name, __gpi_math_##name##_f32, __gpi_math_##name##_f64)
#define GPI_MATH_FAST_1(name) GPI_FUNCTION_1(name, GPI_FAST_MATH(name), __gpi_math_##name##_f64)
#define GPI_LLVM_1(name) GPI_FUNCTION_1(name, __builtin_##name##f, __builtin_##name)
#define GPI_MATH_2(name) GPI_FUNCTION_2(name, __gpi_math_##name##_f32, __gpi_math_##name##_f64)
#define GPI_LLVM_2(name) GPI_FUNCTION_2(name, __builtin_##name##f, __builtin_##name)

GPI_MATH_FAST_1(sin) GPI_MATH_FAST_1(cos) GPI_MATH_FAST_1(tan) GPI_MATH_1(asin) GPI_MATH_1(acos) GPI_MATH_1(atan)
GPI_MATH_1(sinh) GPI_MATH_1(cosh) GPI_MATH_1(tanh) GPI_MATH_1(asinh) GPI_MATH_1(acosh) GPI_MATH_1(atanh)
GPI_MATH_FAST_1(exp) GPI_MATH_1(exp2) GPI_MATH_FAST_1(exp10) GPI_MATH_1(expm1)
GPI_MATH_FAST_1(log) GPI_MATH_FAST_1(log2) GPI_MATH_FAST_1(log10) GPI_MATH_1(log1p)
GPI_MATH_1(cbrt) GPI_MATH_1(erf) GPI_MATH_1(erfc) GPI_MATH_1(lgamma) GPI_MATH_1(tgamma) GPI_MATH_1(j0) GPI_MATH_1(j1) GPI_MATH_1(y0) GPI_MATH_1(y1)
GPI_LLVM_1(sqrt) GPI_LLVM_1(floor) GPI_LLVM_1(ceil) GPI_LLVM_1(trunc) GPI_LLVM_1(rint) GPI_LLVM_1(nearbyint) GPI_LLVM_1(round) GPI_LLVM_1(fabs)
GPI_FUNCTION_2(pow, GPI_FAST_MATH(pow), __gpi_math_pow_f64)
GPI_MATH_2(atan2) GPI_MATH_2(fmod) GPI_MATH_2(remainder) GPI_MATH_2(hypot) GPI_MATH_2(nextafter)
GPI_LLVM_2(copysign) GPI_LLVM_2(fmin) GPI_LLVM_2(fmax)

GPI_DEVICE float abs(float x) { return __builtin_fabsf(x); }
GPI_DEVICE double abs(double x) { return __builtin_fabs(x); }

extern "C" GPI_DEVICE float jnf(int n, float x) { return __gpi_math_jn_f32(n, x); }
extern "C" GPI_DEVICE double jn(int n, double x) { return __gpi_math_jn_f64(n, x); }
extern "C" GPI_DEVICE float ynf(int n, float x) { return __gpi_math_yn_f32(n, x); }
extern "C" GPI_DEVICE double yn(int n, double x) { return __gpi_math_yn_f64(n, x); }

/* Rounding to an integer: the conversion saturates. */
#define GPI_TO_INTEGER(name, type, rounding) \
    extern "C" GPI_DEVICE type name##f(float x) { return (type)__builtin_##rounding##f(x); } \
    extern "C" GPI_DEVICE type name(double x) { return (type)__builtin_##rounding(x); } \
    GPI_OVERLOADS_1(type, type, name)
GPI_TO_INTEGER(lrint, long, rint) GPI_TO_INTEGER(llrint, long long, rint) GPI_TO_INTEGER(lround, long, round) GPI_TO_INTEGER(llround, long long, round)

/* Parts of a number. */
template <class __T> GPI_DEVICE __T __gpi_scale(__T x, int n)
{
    if (!__gpi_is_finite(x) || x == 0)
        return x;
    __gpi_parts parts = __gpi_unpack(x);
    n = n > 5000 ? 5000 : n < -5000 ? -5000 : n;
    return __gpi_pack<__T>(parts.negative, parts.mantissa, parts.exponent + n, __gpi_nearest);
}

/* floor(log2(|x|)) of a finite x that is not 0. */
template <class __T> GPI_DEVICE int __gpi_exponent(__T x)
{
    __gpi_parts parts = __gpi_unpack(x);
    return parts.exponent + __gpi_bit_length(parts.mantissa) - 1;
}

template <class __T> GPI_DEVICE __T __gpi_frexp(__T x, int *exponent)
{
    *exponent = 0;
    if (!__gpi_is_finite(x) || x == 0)
        return x;
    *exponent = __gpi_exponent(x) + 1;
    return __gpi_scale(x, -*exponent);
}

template <class __T> GPI_DEVICE int __gpi_ilogb(__T x) { return x == 0 || x != x ? -2147483647 - 1 : __gpi_is_finite(x) ? __gpi_exponent(x) : 2147483647; }
template <class __T> GPI_DEVICE __T __gpi_logb(__T x) { return x == 0 ? -__gpi_infinity<__T>() : __gpi_is_finite(x) ? (__T)__gpi_exponent(x) : x * x; }

template <class __T> GPI_DEVICE __T __gpi_modf(__T x, __T *whole)
{
    __T integer = (__T)__builtin_trunc(x);
    *whole = integer;
    return (__T)__builtin_copysign(x == integer ? (__T)0 : x - integer, x);
}

template <class __T> GPI_DEVICE __T __gpi_fdim(__T x, __T y) { return x != x || y != y ? x + y : x > y ? x - y : (__T)0; }

/* fmod keeps the three bits of the quotient that matter, and no product overflows. */
template <class __T> GPI_DEVICE __T __gpi_remquo(__T x, __T y, int *quotient, __T rest, __T reduced)
{
    *quotient = 0;
    if (rest != rest || !__gpi_is_finite(y))
        return rest;
    __T size = (__T)__builtin_fabs(y);
    __T near = __gpi_is_negative(x) ? -rest : rest;
    int count = (int)__builtin_rint(reduced / size - near / size) & 7;
    *quotient = __gpi_is_negative(x) != __gpi_is_negative(y) ? -count : count;
    return rest;
}

#define GPI_PARTS(type, f) \
    extern "C" GPI_DEVICE type frexp##f(type x, int *exponent) { return __gpi_frexp(x, exponent); } \
    extern "C" GPI_DEVICE type ldexp##f(type x, int n) { return __gpi_scale(x, n); } \
    extern "C" GPI_DEVICE type scalbn##f(type x, int n) { return __gpi_scale(x, n); } \
    extern "C" GPI_DEVICE type scalbln##f(type x, long n) { return __gpi_scale(x, n > 5000 ? 5000 : n < -5000 ? -5000 : (int)n); } \
    extern "C" GPI_DEVICE int ilogb##f(type x) { return __gpi_ilogb(x); } \
    extern "C" GPI_DEVICE type logb##f(type x) { return __gpi_logb(x); } \
    extern "C" GPI_DEVICE type modf##f(type x, type *whole) { return __gpi_modf(x, whole); } \
    extern "C" GPI_DEVICE type fdim##f(type x, type y) { return __gpi_fdim(x, y); } \
    extern "C" GPI_DEVICE type fma##f(type x, type y, type z) { return __builtin_fma##f(x, y, z); } \
    extern "C" GPI_DEVICE type nan##f(const char *) { return (type)__builtin_nan(""); } \
    extern "C" GPI_DEVICE int finite##f(type x) { return __gpi_is_finite(x); } \
    extern "C" GPI_DEVICE type remquo##f(type x, type y, int *quotient) \
    { \
        type size = __builtin_fabs##f(y), top = __builtin_fabs##f(x); \
        type reduced = size < __gpi_infinity<type>() / 2 && __gpi_is_finite(size * 8) ? fmod##f(top, size * 8) : top; \
        return __gpi_remquo(x, y, quotient, remainder##f(x, y), reduced); \
    }
GPI_PARTS(float, f)
GPI_PARTS(double, )

GPI_OVERLOADS_1(float, double, logb)
GPI_OVERLOADS_1(int, int, ilogb)
GPI_OVERLOADS_2(fdim)
GPI_DEVICE float frexp(float x, int *exponent) { return frexpf(x, exponent); }
GPI_DEVICE float ldexp(float x, int n) { return ldexpf(x, n); }
GPI_DEVICE float scalbn(float x, int n) { return scalbnf(x, n); }
GPI_DEVICE float scalbln(float x, long n) { return scalblnf(x, n); }
GPI_DEVICE float modf(float x, float *whole) { return modff(x, whole); }
GPI_DEVICE float fma(float x, float y, float z) { return fmaf(x, y, z); }
GPI_DEVICE float remquo(float x, float y, int *quotient) { return remquof(x, y, quotient); }
template <class __T, GPI_IF_INTEGER(__T)> GPI_DEVICE double frexp(__T x, int *exponent) { return frexp((double)x, exponent); }
template <class __T, GPI_IF_INTEGER(__T)> GPI_DEVICE double ldexp(__T x, int n) { return ldexp((double)x, n); }
template <class __T, GPI_IF_INTEGER(__T)> GPI_DEVICE double scalbn(__T x, int n) { return scalbn((double)x, n); }

/* fpclassify's numbers are the C library's: nan, infinite, zero, subnormal, normal. */
GPI_DEVICE int fpclassify(float x) { return __builtin_fpclassify(0, 1, 4, 3, 2, x); }
GPI_DEVICE int fpclassify(double x) { return __builtin_fpclassify(0, 1, 4, 3, 2, x); }

/* What the C library of the host lacks. libgpi has the functions; one name, a body for each side. */
#define GPI_BOTH(signature, device_body, host_body) \
    extern "C" GPI_DEVICE signature { return device_body; } \
    extern "C" __inline__ __host__ signature noexcept { return host_body; }
#define GPI_EXTRA_1(name) \
    extern "C" __host__ float gpi_math_##name##f(float x); \
    extern "C" __host__ double gpi_math_##name(double x); \
    GPI_BOTH(float name##f(float x), __gpi_math_##name##_f32(x), gpi_math_##name##f(x)) \
    GPI_BOTH(double name(double x), __gpi_math_##name##_f64(x), gpi_math_##name(x)) \
    GPI_HOST_DEVICE float name(float x) { return name##f(x); }

GPI_EXTRA_1(rcbrt) GPI_EXTRA_1(sinpi) GPI_EXTRA_1(cospi) GPI_EXTRA_1(erfinv) GPI_EXTRA_1(erfcinv) GPI_EXTRA_1(erfcx)
GPI_EXTRA_1(normcdf) GPI_EXTRA_1(normcdfinv) GPI_EXTRA_1(cyl_bessel_i0) GPI_EXTRA_1(cyl_bessel_i1)

GPI_BOTH(float rsqrtf(float x), 1.0f / __builtin_sqrtf(x), 1.0f / __builtin_sqrtf(x))
GPI_BOTH(double rsqrt(double x), 1.0 / __builtin_sqrt(x), 1.0 / __builtin_sqrt(x))
GPI_HOST_DEVICE float rsqrt(float x) { return rsqrtf(x); }
template <class __T, GPI_IF_INTEGER(__T)> GPI_HOST_DEVICE double rsqrt(__T x) { return rsqrt((double)x); }

/* Lengths, without overflow on the way. */
GPI_HOST_DEVICE double __gpi_largest(double x, double y) { return __builtin_fmax(__builtin_fabs(x), __builtin_fabs(y)); }

/* A power of two near 1 / largest, kept finite and normal. */
GPI_HOST_DEVICE double __gpi_scale_for(double largest)
{
    unsigned long long field = __gpi_bits(largest) >> 52 & 2047;
    field = field < 2 ? 2 : field > 2044 ? 2044 : field;
    return __builtin_bit_cast(double, (2046 - field) << 52);
}

GPI_HOST_DEVICE double __gpi_length(double largest, double scale, double sum_of_scaled_squares)
{
    return largest == __gpi_infinity<double>() ? largest : __builtin_sqrt(sum_of_scaled_squares) / scale;
}
/* Its inverse, which may be a denormal number where the length leaves the range. */
GPI_HOST_DEVICE double __gpi_reciprocal_length(double largest, double scale, double sum_of_scaled_squares)
{
    return largest == __gpi_infinity<double>() ? 0 : scale / __builtin_sqrt(sum_of_scaled_squares);
}
GPI_HOST_DEVICE double __gpi_square(double x) { return x * x; }

GPI_HOST_DEVICE double __gpi_largest(double a, double b, double c, double d) { return __gpi_largest(__gpi_largest(a, b), __gpi_largest(c, d)); }
GPI_HOST_DEVICE double __gpi_scaled_squares(double a, double b, double c, double d, double scale)
{
    return __gpi_square(a * scale) + __gpi_square(b * scale) + __gpi_square(c * scale) + __gpi_square(d * scale);
}
GPI_HOST_DEVICE double norm4d(double a, double b, double c, double d)
{
    double largest = __gpi_largest(a, b, c, d), scale = __gpi_scale_for(largest);
    return __gpi_length(largest, scale, __gpi_scaled_squares(a, b, c, d, scale));
}
GPI_HOST_DEVICE double rnorm4d(double a, double b, double c, double d)
{
    double largest = __gpi_largest(a, b, c, d), scale = __gpi_scale_for(largest);
    return __gpi_reciprocal_length(largest, scale, __gpi_scaled_squares(a, b, c, d, scale));
}
GPI_HOST_DEVICE double norm3d(double a, double b, double c) { return norm4d(a, b, c, 0); }
GPI_HOST_DEVICE double rnorm3d(double a, double b, double c) { return rnorm4d(a, b, c, 0); }
GPI_BOTH(double __gpi_hypot(double x, double y), hypot(x, y), __builtin_hypot(x, y))
GPI_HOST_DEVICE double rhypot(double x, double y)
{
    double scale = __gpi_scale_for(__gpi_largest(x, y));
    return scale / __gpi_hypot(x * scale, y * scale);
}
GPI_HOST_DEVICE double __gpi_scaled_squares(int count, const double *values, double *largest, double *scale)
{
    double sum = 0;
    *largest = 0;
    for (int i = 0; i < count; ++i)
        *largest = __gpi_largest(*largest, values[i]);
    *scale = __gpi_scale_for(*largest);
    for (int i = 0; i < count; ++i)
        sum += __gpi_square(values[i] * *scale);
    return sum;
}
GPI_HOST_DEVICE double norm(int count, const double *values)
{
    double largest, scale, sum = __gpi_scaled_squares(count, values, &largest, &scale);
    return __gpi_length(largest, scale, sum);
}
GPI_HOST_DEVICE double rnorm(int count, const double *values)
{
    double largest, scale, sum = __gpi_scaled_squares(count, values, &largest, &scale);
    return __gpi_reciprocal_length(largest, scale, sum);
}

/* Squares of floats neither overflow nor vanish in double. */
GPI_HOST_DEVICE double __gpi_norm_f32(double a, double b, double c, double d)
{
    return __gpi_largest(__gpi_largest(a, b), __gpi_largest(c, d)) == __gpi_infinity<double>() ? __gpi_infinity<double>()
                                                                                               : __builtin_sqrt(a * a + b * b + c * c + d * d);
}
GPI_HOST_DEVICE double __gpi_norm_f32(int count, const float *values)
{
    double sum = 0, largest = 0;
    for (int i = 0; i < count; ++i) {
        largest = __gpi_largest(largest, values[i]);
        sum += __gpi_square(values[i]);
    }
    return __gpi_length(largest, 1, sum);
}
GPI_HOST_DEVICE float norm3df(float a, float b, float c) { return (float)__gpi_norm_f32(a, b, c, 0); }
GPI_HOST_DEVICE float norm4df(float a, float b, float c, float d) { return (float)__gpi_norm_f32(a, b, c, d); }
GPI_HOST_DEVICE float normf(int count, const float *values) { return (float)__gpi_norm_f32(count, values); }
GPI_HOST_DEVICE float rhypotf(float x, float y) { return (float)(1 / __gpi_norm_f32(x, y, 0, 0)); }
GPI_HOST_DEVICE float rnorm3df(float a, float b, float c) { return (float)(1 / __gpi_norm_f32(a, b, c, 0)); }
GPI_HOST_DEVICE float rnorm4df(float a, float b, float c, float d) { return (float)(1 / __gpi_norm_f32(a, b, c, d)); }
GPI_HOST_DEVICE float rnormf(int count, const float *values) { return (float)(1 / __gpi_norm_f32(count, values)); }
GPI_HOST_DEVICE float rhypot(float x, float y) { return rhypotf(x, y); }
GPI_DEVICE float hypot(float x, float y, float z) { return norm3df(x, y, z); }
GPI_DEVICE double hypot(double x, double y, double z) { return norm3d(x, y, z); }

/* Sine and cosine together. */
extern "C" GPI_DEVICE void sincosf(float x, float *sine, float *cosine) { *sine = sinf(x), *cosine = cosf(x); }
extern "C" GPI_DEVICE void sincos(double x, double *sine, double *cosine) { *sine = sin(x), *cosine = cos(x); }
GPI_DEVICE void sincos(float x, float *sine, float *cosine) { sincosf(x, sine, cosine); }
GPI_HOST_DEVICE void sincospif(float x, float *sine, float *cosine) { *sine = sinpif(x), *cosine = cospif(x); }
GPI_HOST_DEVICE void sincospi(double x, double *sine, double *cosine) { *sine = sinpi(x), *cosine = cospi(x); }
GPI_HOST_DEVICE void sincospi(float x, float *sine, float *cosine) { sincospif(x, sine, cosine); }

GPI_HOST_DEVICE float fdividef(float x, float y) { return x / y; }

/* min and max on both sides. Of two floating-point numbers, the one that is a number. */
#define GPI_MIN_MAX(result, left, right) \
    GPI_HOST_DEVICE result min(left x, right y) { return (result)x < (result)y ? (result)x : (result)y; } \
    GPI_HOST_DEVICE result max(left x, right y) { return (result)x > (result)y ? (result)x : (result)y; }
#define GPI_MIN_MAX_INTEGER(type) \
    GPI_MIN_MAX(type, type, type) \
    GPI_MIN_MAX(unsigned type, unsigned type, unsigned type) \
    GPI_MIN_MAX(unsigned type, type, unsigned type) \
    GPI_MIN_MAX(unsigned type, unsigned type, type)
GPI_MIN_MAX_INTEGER(int)
GPI_MIN_MAX_INTEGER(long)
GPI_MIN_MAX_INTEGER(long long)
GPI_HOST_DEVICE float min(float x, float y) { return __builtin_fminf(x, y); }
GPI_HOST_DEVICE float max(float x, float y) { return __builtin_fmaxf(x, y); }
GPI_HOST_DEVICE double min(double x, double y) { return __builtin_fmin(x, y); }
GPI_HOST_DEVICE double max(double x, double y) { return __builtin_fmax(x, y); }
GPI_HOST_DEVICE double min(float x, double y) { return __builtin_fmin(x, y); }
GPI_HOST_DEVICE double max(float x, double y) { return __builtin_fmax(x, y); }
GPI_HOST_DEVICE double min(double x, float y) { return __builtin_fmin(x, y); }
GPI_HOST_DEVICE double max(double x, float y) { return __builtin_fmax(x, y); }
GPI_HOST_DEVICE unsigned int umin(unsigned int x, unsigned int y) { return min(x, y); }
GPI_HOST_DEVICE unsigned int umax(unsigned int x, unsigned int y) { return max(x, y); }
GPI_HOST_DEVICE long long llmin(long long x, long long y) { return min(x, y); }
GPI_HOST_DEVICE long long llmax(long long x, long long y) { return max(x, y); }
GPI_HOST_DEVICE unsigned long long ullmin(unsigned long long x, unsigned long long y) { return min(x, y); }
GPI_HOST_DEVICE unsigned long long ullmax(unsigned long long x, unsigned long long y) { return max(x, y); }

/* Fast forms, of no promised accuracy. */
#define GPI_FAST_1(name) GPI_DEVICE float __##name##f(float x) { return __gpi_math_fast_##name##_f32(x); }
GPI_FAST_1(sin) GPI_FAST_1(cos) GPI_FAST_1(tan) GPI_FAST_1(exp) GPI_FAST_1(exp10) GPI_FAST_1(log) GPI_FAST_1(log2) GPI_FAST_1(log10)
GPI_DEVICE float __powf(float x, float y) { return __gpi_math_fast_pow_f32(x, y); }
#ifdef GPI_DIALECT_HIP
GPI_DEVICE float powif(float x, int n) { return (float)pow((double)x, (double)n); }
GPI_DEVICE double powi(double x, int n) { return pow(x, (double)n); }
#endif
GPI_DEVICE void __sincosf(float x, float *sine, float *cosine) { *sine = __sinf(x), *cosine = __cosf(x); }
GPI_DEVICE float __fdividef(float x, float y) { return x / y; }
GPI_DEVICE float __saturatef(float x) { return x > 0 ? x < 1 ? x : 1.0f : 0.0f; }

#undef GPI_FAST_1
#undef GPI_MIN_MAX_INTEGER
#undef GPI_MIN_MAX
#undef GPI_EXTRA_1
#undef GPI_BOTH
#undef GPI_PARTS
#undef GPI_TO_INTEGER
#undef GPI_LLVM_2
#undef GPI_MATH_2
#undef GPI_LLVM_1
#undef GPI_MATH_FAST_1
#undef GPI_MATH_1
#undef GPI_FUNCTION_2
#undef GPI_FUNCTION_1
#undef GPI_OVERLOADS_2
#undef GPI_OVERLOADS_1
#undef GPI_IF_PROMOTES
#undef GPI_IF_INTEGER
#undef GPI_FAST_MATH

#endif
