/* What the functions of the device library share: formats, constants, polynomials.
 *
 * Every function is straight code: choices are selects between values that are both computed, so that a whole warp takes one road.
 * Only huge arguments of the trigonometric functions take a branch. Coefficients are minimax polynomials found by Remez' algorithm
 * in 50 digits for the interval named beside them; constants in several parts are pi, ln 2, … cut into numbers of the format. */
#pragma once

#define GPI_INLINE static __inline__ __attribute__((device, always_inline))

template <class T> struct Format;

template <> struct Format<float> {
    typedef int Bits;
    typedef unsigned Unsigned;
    static constexpr int digits = 23, bias = 127;
    static constexpr float smallest_normal = 0x1p-126f, infinity = __builtin_inff(), nan = __builtin_nanf("");
    static constexpr float round = 0x1.8p23f; /* added and subtracted, it rounds to an integer and leaves that in the low bits */
    static constexpr float log2_e = 0x1.715476p+0f, log2_10 = 0x1.a934fp+1f, two_over_pi = 0x1.45f306p-1f;
    static constexpr float ln2_high = 0x1.62e4p-1f, ln2_low = 0x1.7f7d1cp-20f; /* ln2_high times an exponent is exact */
    static constexpr float log10_2_high = 0x1.344p-2f, log10_2_low = 0x1.3509f8p-18f;
    static constexpr float log2_e_low = 0x1.4ae0cp-26f, log10_e = 0x1.bcb7b2p-2f, log10_e_low = -0x1.5b235ep-27f;
    static constexpr float pi = 0x1.921fb6p+1f, pi_low = -0x1.777a5cp-24f, half_pi_lowest = -0x1.ee59dap-50f;
    static constexpr float sqrt_half = 0x1.6a09e6p-1f, sqrt_half_low = 0x1.9fcef4p-27f;
};

template <> struct Format<double> {
    typedef long long Bits;
    typedef unsigned long long Unsigned;
    static constexpr int digits = 52, bias = 1023;
    static constexpr double smallest_normal = 0x1p-1022, infinity = __builtin_inf(), nan = __builtin_nan("");
    static constexpr double round = 0x1.8p52;
    static constexpr double log2_e = 0x1.71547652b82fep+0, log2_10 = 0x1.a934f0979a371p+1, two_over_pi = 0x1.45f306dc9c883p-1;
    static constexpr double ln2_high = 0x1.62e42fefa4p-1, ln2_low = -0x1.8432a1b0e2634p-43;
    static constexpr double log10_2_high = 0x1.34413509f8p-2, log10_2_low = -0x1.80433b83b532ap-44;
    static constexpr double log2_e_low = 0x1.777d0ffda0d24p-56, log10_e = 0x1.bcb7b1526e50ep-2, log10_e_low = 0x1.95355baaafad3p-57;
    static constexpr double pi = 0x1.921fb54442d18p+1, pi_low = 0x1.1a62633145c07p-53, half_pi_lowest = -0x1.f1976b7ed8fbcp-110;
    static constexpr double sqrt_half = 0x1.6a09e667f3bcdp-1, sqrt_half_low = -0x1.bdd3413b26456p-55;
};

GPI_INLINE int bits(float x) { return __builtin_bit_cast(int, x); }
GPI_INLINE long long bits(double x) { return __builtin_bit_cast(long long, x); }
GPI_INLINE float number(int bits) { return __builtin_bit_cast(float, bits); }
GPI_INLINE double number(long long bits) { return __builtin_bit_cast(double, bits); }
GPI_INLINE float fma(float x, float y, float z) { return __builtin_fmaf(x, y, z); }
GPI_INLINE double fma(double x, double y, double z) { return __builtin_fma(x, y, z); }
GPI_INLINE float sqrt(float x) { return __builtin_sqrtf(x); }
GPI_INLINE double sqrt(double x) { return __builtin_sqrt(x); }
GPI_INLINE float rint(float x) { return __builtin_rintf(x); }
GPI_INLINE double rint(double x) { return __builtin_rint(x); }
GPI_INLINE float trunc(float x) { return __builtin_truncf(x); }
GPI_INLINE double trunc(double x) { return __builtin_trunc(x); }
GPI_INLINE float abs(float x) { return __builtin_fabsf(x); }
GPI_INLINE double abs(double x) { return __builtin_fabs(x); }
GPI_INLINE float copysign(float size, float sign) { return __builtin_copysignf(size, sign); }
GPI_INLINE double copysign(double size, double sign) { return __builtin_copysign(size, sign); }

/* 2^n for an n whose power is a normal number. */
template <class T> GPI_INLINE T power_of_two(typename Format<T>::Bits n) { return number((n + Format<T>::bias) << Format<T>::digits); }

/* x 2^n in one rounding, for |n| up to twice the range of exponents. */
template <class T> GPI_INLINE T scale(T x, typename Format<T>::Bits n)
{
    typename Format<T>::Bits half = n >> 1;
    return x * power_of_two<T>(half) * power_of_two<T>(n - half);
}

/* c0 + c1 x + c2 x^2 + …: Horner's rule over pairs, whose chain is half as long. */
template <class T> GPI_INLINE T pairs(T, T, T c0) { return c0; }
template <class T> GPI_INLINE T pairs(T x, T, T c0, T c1) { return fma(x, c1, c0); }
template <class T, class... Rest> GPI_INLINE T pairs(T x, T square, T c0, T c1, Rest... rest)
{
    return fma(square, pairs(x, square, (T)rest...), fma(x, c1, c0));
}
template <class T, class... Rest> GPI_INLINE T polynomial(T x, Rest... coefficients) { return pairs(x, x * x, (T)coefficients...); }

/* The integer nearest to x y, as a number and in bits (modulo the format's width). */
template <class T> struct Nearest {
    T value;
    typename Format<T>::Bits integer;
};
template <class T> GPI_INLINE Nearest<T> nearest_of_product(T x, T y)
{
    T shifted = fma(x, y, Format<T>::round);
    return {shifted - Format<T>::round, bits(shifted) - bits(Format<T>::round)};
}
