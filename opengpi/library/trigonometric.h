/* sin, cos, tan: x = n pi/2 + r, |r| <= pi/4, by pi/2 in three parts (Cody and Waite, chapter 8) with fused multiply-adds, which lose nothing where it cancels;
 * huge arguments by the bits of 2/pi that matter (Payne and Hanek, Radian Reduction for Trigonometric Functions, SIGNUM Newsletter 18, 1983). */
#pragma once
#include "basics.h"

template <class T> struct Reduced {
    T r, low; /* r + low is the angle */
    int quarter;
};

/* 2/pi, 32 bits a word, behind a word of zeros. */
static constexpr __attribute__((device)) unsigned two_over_pi_words[] = {
    0,          0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0, 0xdb629599, 0x3c439041, 0xfe5163ab, 0xdebbc561, 0xb7246e3a, 0x424dd2e0, 0x06492eea, 0x09d1921c, 0xfe1deb1c,
    0xb129a73e, 0xe88235f5, 0x2ebb4484, 0xe99c7026, 0xb45f7e41, 0x3991d639, 0x835339f4, 0x9c845f8b, 0xbdf9283b, 0x1ff897ff, 0xde05980f, 0xef2f118b, 0x5a0a6d1f, 0x6d367ecf,
    0x27cb09b7, 0x4f463f66, 0x9e5fea2d, 0x7527bac7, 0xebe5f17b, 0x3d0739f7, 0x8a5292ea, 0x6bfb5fb1, 0x1f8d5d08, 0x56033046, 0xfc7b6bab, 0xf0cfbc20,
};

/* 64 bits of 2/pi from bit `position` on, by selects: no lane waits for memory. */
template <int words> GPI_INLINE unsigned long long two_over_pi_bits(unsigned position)
{
    unsigned word = position >> 5, shift = position & 31;
    unsigned a = 0, b = 0, c = 0;
#pragma unroll
    for (unsigned i = 0; i < words; ++i) {
        a = word == i ? two_over_pi_words[i] : a;
        b = word == i ? two_over_pi_words[i + 1] : b;
        c = word == i ? two_over_pi_words[i + 2] : c;
    }
    unsigned long long high = (unsigned long long)a << 32 | b;
    return high << shift | ((unsigned long long)c << shift) >> 32;
}

/* The product of |x|'s integer and a window of 2/pi, modulo 4: two bits of quarter, 62 of fraction. */
GPI_INLINE Reduced<double> reduce_in_double(float x)
{
    unsigned exponent = (bits(x) >> 23 & 255) - 127;
    unsigned long long integer = (bits(x) & 0x7fffff) | 0x800000;
    unsigned long long first = two_over_pi_bits<5>(exponent + 7), second = two_over_pi_bits<7>(exponent + 71);
    unsigned long long turns = integer * first + ((integer * (second >> 32)) >> 32);
    unsigned long long quarter = (turns + (1ull << 61)) >> 62;
    double fraction = (double)(long long)(turns - (quarter << 62)) * (0x1.921fb54442d18p+0 * 0x1p-62);
    bool negative = bits(x) < 0;
    return {negative ? -fraction : fraction, 0, negative ? -(int)quarter : (int)quarter};
}
GPI_INLINE Reduced<float> reduce_huge(float x)
{
    Reduced<double> reduced = reduce_in_double(x);
    return {(float)reduced.r, 0, reduced.quarter};
}

/* 192 bits of 2/pi from bit `position` < 1024 on: each bit of the word's number, from the top, moves the words that can still be asked for. By
 * names, for LLVM leaves an array in memory. */
typedef unsigned long long Word;
GPI_INLINE Word two_over_pi_word(int i) { return (Word)two_over_pi_words[2 * i] << 32 | two_over_pi_words[2 * i + 1]; }
GPI_INLINE Word shifted(Word high, Word low, unsigned shift) { return high << shift | low >> 1 >> (63 - shift); }

struct Window {
    Word first, second, third;
};
GPI_INLINE Window window_of_two_over_pi(unsigned position)
{
    unsigned word = position >> 6, shift = position & 63;
    bool eight = word & 8, four = word & 4, two = word & 2, one = word & 1;
    Word a0 = eight ? two_over_pi_word(8) : two_over_pi_word(0), a1 = eight ? two_over_pi_word(9) : two_over_pi_word(1), a2 = eight ?
         two_over_pi_word(10) : two_over_pi_word(2), a3 = eight ? two_over_pi_word(11) : two_over_pi_word(3), a4 = eight ? two_over_pi_word(12) :
         two_over_pi_word(4), a5 = eight ? two_over_pi_word(13) : two_over_pi_word(5), a6 = eight ? two_over_pi_word(14) : two_over_pi_word(6), a7 =
         eight ? two_over_pi_word(15) : two_over_pi_word(7), a8 = eight ? two_over_pi_word(16) : two_over_pi_word(8), a9 = eight ?
         two_over_pi_word(17) : two_over_pi_word(9), a10 = eight ? two_over_pi_word(18) : two_over_pi_word(10);
    Word b0 = four ? a4 : a0, b1 = four ? a5 : a1, b2 = four ? a6 : a2, b3 = four ? a7 : a3, b4 = four ? a8 : a4, b5 = four ? a9 : a5, b6 = four ? a10
         : a6;
    Word c0 = two ? b2 : b0, c1 = two ? b3 : b1, c2 = two ? b4 : b2, c3 = two ? b5 : b3, c4 = two ? b6 : b4;
    Word d0 = one ? c1 : c0, d1 = one ? c2 : c1, d2 = one ? c3 : c2, d3 = one ? c4 : c3;
    return {shifted(d0, d1, shift), shifted(d1, d2, shift), shifted(d2, d3, shift)};
}

GPI_INLINE Reduced<double> reduce_huge(double x)
{
    typedef unsigned __int128 Wide;
    unsigned exponent = (unsigned)(bits(x) >> 52 & 2047) - 1023;
    unsigned long long integer = (bits(x) & 0xfffffffffffff) | 0x10000000000000;
    unsigned position = exponent - 22; /* the first bit that counts modulo 4 stands there, behind the zeros */
    Window window = window_of_two_over_pi(position);
    Wide turns = ((Wide)(integer * window.first) << 64) + (Wide)integer * window.second + (((Wide)integer * window.third) >> 64);
    unsigned long long quarter = (unsigned long long)((turns + ((Wide)1 << 125)) >> 126);
    Wide fraction = turns - ((Wide)quarter << 126);
    bool below = (long long)(fraction >> 64) < 0;
    fraction = below ? -fraction : fraction;
    double high = (double)(unsigned long long)(fraction >> 64), low = (double)(unsigned long long)fraction;
    /* high has up to 61 bits: what its conversion lost comes back with low */
    double lost = (double)(long long)((unsigned long long)(fraction >> 64) - (unsigned long long)high);
    low = fma(low, 0x1p-64, lost);
    double sum = high + low, rest = (high - sum) + low;
    const double half_pi = 0x1.921fb54442d18p+0, half_pi_low = 0x1.1a62633145c07p-54;
    double r = sum * half_pi, r_low = fma(sum, half_pi, -r) + fma(rest, half_pi, sum * half_pi_low);
    double sign = below != (bits(x) < 0) ? -0x1p-62 : 0x1p-62;
    return {r * sign, r_low * sign, bits(x) < 0 ? -(int)quarter : (int)quarter};
}

GPI_INLINE float huge(float) { return 71476.0f; }
GPI_INLINE double huge(double) { return 0x1p30; }

/* For |x| below huge(). */
GPI_INLINE Reduced<float> reduce_small(float x)
{
    typedef Format<float> F;
    Nearest<float> n = nearest_of_product(x, F::two_over_pi);
    float r = fma(n.value, -F::half_pi_lowest, fma(n.value, -F::pi_low / 2, fma(n.value, -F::pi / 2, x)));
    return {r, 0, n.integer};
}
GPI_INLINE Reduced<double> reduce_small(double x)
{
    typedef Format<double> F;
    Nearest<double> n = nearest_of_product(x, F::two_over_pi);
    double first = fma(n.value, -F::pi / 2, x);
    double product = n.value * (F::pi_low / 2), product_rest = fma(n.value, F::pi_low / 2, -product);
    double r = first - product, back = first - r;
    double lost = (first - (r + back)) + (back - product); /* of the subtraction: Knuth's two-sum */
    double low = fma(n.value, -F::half_pi_lowest, lost - product_rest);
    return {r, low, (int)n.integer};
}

template <class T> GPI_INLINE Reduced<T> reduce(T x)
{
    Reduced<T> reduced = reduce_small(x);
    if (__builtin_expect(abs(x) >= huge(x), 0)) {
        reduced = reduce_huge(x);
        reduced.r = abs(x) < Format<T>::infinity ? reduced.r : x - x;
    }
    return reduced;
}

/* sin(r + low) for |r| <= pi/4; the polynomial is (sin(r) - r) / r^3 in r^2. */
GPI_INLINE float sin_tail(float square) { return polynomial(square, -0x1.555544p-3f, 0x1.110726p-7f, -0x1.993ce2p-13f); }
GPI_INLINE double sin_tail(double square)
{
    return polynomial(square, -0x1.5555555555555p-3, 0x1.111111111110bp-7, -0x1.a01a01a0189fcp-13, 0x1.71de3a53274b9p-19, -0x1.ae64528147831p-26,
                      0x1.612084651d275p-33, -0x1.aa9e514e306b4p-41);
}
/* (cos(r) - 1 + r^2 / 2) / r^4 in r^2. */
GPI_INLINE float cos_tail(float square) { return polynomial(square, 0x1.55554ap-5f, -0x1.6c0c1ep-10f, 0x1.99e536p-16f); }
GPI_INLINE double cos_tail(double square)
{
    return polynomial(square, 0x1.555555555554ap-5, -0x1.6c16c16c14efcp-10, 0x1.a01a019c7555bp-16, -0x1.27e4f7dfaff3cp-22, 0x1.1ee9d000babf9p-29,
                      -0x1.8fa0870450bdap-37);
}

template <class T> GPI_INLINE T sin_kernel(T r, T low)
{
    T square = r * r;
    return r + fma(r * square, sin_tail(square), fma(square * (T)-0.5, low, low));
}

/* 1 - r^2/2 is rounded; its error and low are added to what follows (fdlibm's k_cos). */
template <class T> GPI_INLINE T cos_kernel(T r, T low)
{
    T square = r * r, half = (T)0.5 * square, near = (T)1 - half;
    return near + (((T)1 - near - half) + fma(square * square, cos_tail(square), -r * low));
}

template <class T> GPI_INLINE T quarter_of(Reduced<T> a, int shift)
{
    T sine = sin_kernel(a.r, a.low), cosine = cos_kernel(a.r, a.low);
    int quarter = a.quarter + shift;
    T size = quarter & 1 ? cosine : sine;
    return quarter & 2 ? -size : size;
}

template <class T> GPI_INLINE T gpi_sin(T x)
{
    T result = quarter_of(reduce(x), 0);
    return x == 0 ? x : result;
}
template <class T> GPI_INLINE T gpi_cos(T x) { return quarter_of(reduce(x), 1); }

template <class T> GPI_INLINE T gpi_tan(T x)
{
    Reduced<T> a = reduce(x);
    T sine = sin_kernel(a.r, a.low), cosine = cos_kernel(a.r, a.low);
    T above = a.quarter & 1 ? -cosine : sine, below = a.quarter & 1 ? sine : cosine;
    T result = above / below;
    return x == 0 ? x : result;
}

/* sin(pi r) and cos(pi r), |r| <= 1/4: (sin(pi r) - pi r) / r^3 and (cos(pi r) - 1) / r^2 in r^2. */
GPI_INLINE float sinpi_tail(float square) { return polynomial(square, -0x1.4abbcep+2f, 0x1.466bbcp+1f, -0x1.32cb06p-1f, 0x1.4bdebep-4f); }
GPI_INLINE double sinpi_tail(double square)
{
    return polynomial(square, -0x1.4abbce625be53p+2, 0x1.466bc6775aadap+1, -0x1.32d2cce62ad69p-1, 0x1.50783485e2d97p-4, -0x1.e3074b6bb87e2p-8,
                      0x1.e8eee23ed5b39p-12, -0x1.6c5fb78d99d62p-16);
}
GPI_INLINE float cospi_tail(float square) { return polynomial(square, -0x1.3bd3ccp+2f, 0x1.03c1dep+2f, -0x1.55c5d4p+0f, 0x1.d9d22p-3f); }
GPI_INLINE double cospi_tail(double square)
{
    return polynomial(square, -0x1.3bd3cc9be45dep+2, 0x1.03c1f081b5ac4p+2, -0x1.55d3c7e3cbfeep+0, 0x1.e1f5068919aa2p-3, -0x1.a6d1f29f18db5p-6,
                      0x1.f9d3853f602c9p-10, -0x1.b6dd6594c18f1p-14, 0x1.1e282934c14b3p-18);
}

/* Whole turns go first, which is exact. */
template <class T> GPI_INLINE T turn_of(T x, int shift)
{
    T turn = fma(rint((T)0.5 * x), (T)-2, x);
    Nearest<T> n = nearest_of_product(turn, (T)2);
    T r = fma(n.value, (T)-0.5, turn), square = r * r;
    T high = r * Format<T>::pi, low = fma(r, Format<T>::pi, -high) + r * Format<T>::pi_low;
    T sine = high + fma(r * square, sinpi_tail(square), low), cosine = fma(square, cospi_tail(square), (T)1);
    int quarter = (int)n.integer + shift;
    T size = quarter & 1 ? cosine : sine;
    return quarter & 2 ? -size : size;
}

template <class T> GPI_INLINE T gpi_sinpi(T x)
{
    T result = turn_of(x, 0);
    return result == 0 ? copysign(result, x) : result;
}
template <class T> GPI_INLINE T gpi_cospi(T x)
{
    T result = turn_of(x, 1);
    return result == 0 ? (T)0 : result;
}
