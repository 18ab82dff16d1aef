/* SIMD within a word: two halfwords (…2) or four bytes (…4). s signed, u unsigned, ss and us saturating. */
#ifndef GPI_VIDEO_H
#define GPI_VIDEO_H

#include "gpi/keywords.h"

template <int bits, bool is_signed> GPI_HOST_DEVICE int __gpi_part(unsigned int word, int shift)
{
    unsigned int part = word << (32 - bits - shift);
    return is_signed ? (int)part >> (32 - bits) : (int)(part >> (32 - bits));
}

template <int bits, bool is_signed> GPI_HOST_DEVICE int __gpi_saturate(int x)
{
    const int least = is_signed ? -(1 << (bits - 1)) : 0, most = is_signed ? (1 << (bits - 1)) - 1 : (1 << bits) - 1;
    return x < least ? least : x > most ? most : x;
}

/* Each function applies its expression to the parts x of a and y of b. */
#define GPI_SIMD_WIDTH(name, bits, is_signed, expression) \
    GPI_DEVICE unsigned int name(unsigned int a, unsigned int b) \
    { \
        unsigned int result = 0; \
        for (int shift = 0; shift < 32; shift += bits) { \
            int x = __gpi_part<bits, is_signed>(a, shift), y = __gpi_part<bits, is_signed>(b, shift); \
            result |= ((unsigned int)(expression) & ((1u << bits) - 1)) << shift; \
        } \
        return result; \
    }
#define GPI_SIMD_WIDTH_1(name, bits, expression) \
    GPI_DEVICE unsigned int name(unsigned int a) \
    { \
        unsigned int result = 0; \
        for (int shift = 0; shift < 32; shift += bits) { \
            int x = __gpi_part<bits, true>(a, shift); \
            result |= ((unsigned int)(expression) & ((1u << bits) - 1)) << shift; \
        } \
        return result; \
    }
#define GPI_SIMD_SUM(name, bits, is_signed) \
    GPI_DEVICE unsigned int name(unsigned int a, unsigned int b) \
    { \
        unsigned int sum = 0; \
        for (int shift = 0; shift < 32; shift += bits) { \
            int x = __gpi_part<bits, is_signed>(a, shift), y = __gpi_part<bits, is_signed>(b, shift); \
            sum += x > y ? x - y : y - x; \
        } \
        return sum; \
    }

#define GPI_SIMD(name, is_signed, expression) \
    GPI_SIMD_WIDTH(name##2, 16, is_signed, expression) \
    GPI_SIMD_WIDTH(name##4, 8, is_signed, expression)
#define GPI_SIMD_SATURATE(name, is_signed, expression) \
    GPI_SIMD_WIDTH(name##2, 16, is_signed, (__gpi_saturate<16, is_signed>(expression))) \
    GPI_SIMD_WIDTH(name##4, 8, is_signed, (__gpi_saturate<8, is_signed>(expression)))
#define GPI_SIMD_1(name, expression) \
    GPI_SIMD_WIDTH_1(name##2, 16, expression) \
    GPI_SIMD_WIDTH_1(name##4, 8, expression)
#define GPI_SIMD_SATURATE_1(name, expression) \
    GPI_SIMD_WIDTH_1(name##2, 16, (__gpi_saturate<16, true>(expression))) \
    GPI_SIMD_WIDTH_1(name##4, 8, (__gpi_saturate<8, true>(expression)))
/* A comparison as a mask (vcmp) and as 0 or 1 (vset). */
#define GPI_SIMD_COMPARE(suffix, is_signed, condition) \
    GPI_SIMD(__vcmp##suffix, is_signed, (condition) ? -1 : 0) \
    GPI_SIMD(__vset##suffix, is_signed, (condition) ? 1 : 0)

GPI_SIMD_1(__vabs, x < 0 ? -x : x)
GPI_SIMD_SATURATE_1(__vabsss, x < 0 ? -x : x)
GPI_SIMD_1(__vneg, -x)
GPI_SIMD_SATURATE_1(__vnegss, -x)
GPI_SIMD(__vadd, false, x + y)
GPI_SIMD(__vsub, false, x - y)
GPI_SIMD_SATURATE(__vaddss, true, x + y)
GPI_SIMD_SATURATE(__vaddus, false, x + y)
GPI_SIMD_SATURATE(__vsubss, true, x - y)
GPI_SIMD_SATURATE(__vsubus, false, x - y)
GPI_SIMD(__vabsdiffs, true, x > y ? x - y : y - x)
GPI_SIMD(__vabsdiffu, false, x > y ? x - y : y - x)
GPI_SIMD(__vavgs, true, (x + y + (x + y >= 0)) >> 1)  /* halves away from zero */
GPI_SIMD(__vavgu, false, (x + y + 1) >> 1)
GPI_SIMD(__vhaddu, false, (x + y) >> 1)
GPI_SIMD(__vmaxs, true, x > y ? x : y)
GPI_SIMD(__vmaxu, false, x > y ? x : y)
GPI_SIMD(__vmins, true, x < y ? x : y)
GPI_SIMD(__vminu, false, x < y ? x : y)
GPI_SIMD_COMPARE(eq, false, x == y)
GPI_SIMD_COMPARE(ne, false, x != y)
GPI_SIMD_COMPARE(ges, true, x >= y)
GPI_SIMD_COMPARE(geu, false, x >= y)
GPI_SIMD_COMPARE(gts, true, x > y)
GPI_SIMD_COMPARE(gtu, false, x > y)
GPI_SIMD_COMPARE(les, true, x <= y)
GPI_SIMD_COMPARE(leu, false, x <= y)
GPI_SIMD_COMPARE(lts, true, x < y)
GPI_SIMD_COMPARE(ltu, false, x < y)
GPI_SIMD_SUM(__vsads2, 16, true)
GPI_SIMD_SUM(__vsads4, 8, true)
GPI_SIMD_SUM(__vsadu2, 16, false)
GPI_SIMD_SUM(__vsadu4, 8, false)

#undef GPI_SIMD_COMPARE
#undef GPI_SIMD_SATURATE_1
#undef GPI_SIMD_1
#undef GPI_SIMD_SATURATE
#undef GPI_SIMD
#undef GPI_SIMD_SUM
#undef GPI_SIMD_WIDTH_1
#undef GPI_SIMD_WIDTH

#endif
