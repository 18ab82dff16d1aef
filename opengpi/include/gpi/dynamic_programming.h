/* Fused additions, minima and maxima of 32-bit numbers (s32, u32) and of two halfwords in a word (s16x2, u16x2), as dynamic programming
 * wants them; _relu also takes 0. Sums wrap. */
#ifndef GPI_DYNAMIC_PROGRAMMING_H
#define GPI_DYNAMIC_PROGRAMMING_H

#include "gpi/math.h"
#include "gpi/video.h"

#define GPI_HALVES_3(name, is_signed, expression) \
    GPI_HOST_DEVICE unsigned int name(unsigned int a, unsigned int b, unsigned int c) \
    { \
        unsigned int result = 0; \
        for (int shift = 0; shift < 32; shift += 16) { \
            int x = __gpi_part<16, is_signed>(a, shift), y = __gpi_part<16, is_signed>(b, shift), z = __gpi_part<16, is_signed>(c, shift); \
            int sum = __gpi_part<16, is_signed>((unsigned int)(x + y), 0); \
            (void)sum; \
            result |= ((unsigned int)(expression) & 0xffff) << shift; \
        } \
        return result; \
    }
#define GPI_HALVES_2(name, expression) \
    GPI_HOST_DEVICE unsigned int name(unsigned int a, unsigned int b) \
    { \
        unsigned int result = 0; \
        for (int shift = 0; shift < 32; shift += 16) { \
            int x = __gpi_part<16, true>(a, shift), y = __gpi_part<16, true>(b, shift); \
            result |= ((unsigned int)(expression) & 0xffff) << shift; \
        } \
        return result; \
    }

#define GPI_THREE(limit) \
    GPI_HOST_DEVICE int __vi##limit##3_s32(int a, int b, int c) { return limit(limit(a, b), c); } \
    GPI_HOST_DEVICE unsigned int __vi##limit##3_u32(unsigned int a, unsigned int b, unsigned int c) { return limit(limit(a, b), c); } \
    GPI_HOST_DEVICE int __vi##limit##3_s32_relu(int a, int b, int c) { return max(limit(limit(a, b), c), 0); } \
    GPI_HOST_DEVICE int __vi##limit##_s32_relu(int a, int b) { return max(limit(a, b), 0); } \
    GPI_HOST_DEVICE int __viadd##limit##_s32(int a, int b, int c) { return limit((int)((unsigned int)a + (unsigned int)b), c); } \
    GPI_HOST_DEVICE unsigned int __viadd##limit##_u32(unsigned int a, unsigned int b, unsigned int c) { return limit(a + b, c); } \
    GPI_HOST_DEVICE int __viadd##limit##_s32_relu(int a, int b, int c) { return max(__viadd##limit##_s32(a, b, c), 0); } \
    GPI_HALVES_3(__vi##limit##3_s16x2, true, limit(limit(x, y), z)) \
    GPI_HALVES_3(__vi##limit##3_u16x2, false, limit(limit(x, y), z)) \
    GPI_HALVES_3(__vi##limit##3_s16x2_relu, true, max(limit(limit(x, y), z), 0)) \
    GPI_HALVES_3(__viadd##limit##_s16x2, true, limit(sum, z)) \
    GPI_HALVES_3(__viadd##limit##_u16x2, false, limit(sum, z)) \
    GPI_HALVES_3(__viadd##limit##_s16x2_relu, true, max(limit(sum, z), 0)) \
    GPI_HALVES_2(__vi##limit##_s16x2_relu, max(limit(x, y), 0))
GPI_THREE(max)
GPI_THREE(min)

/* The larger (smaller) of two, and whether that is a: in ties it is. */
#define GPI_CHOICE(limit, relation) \
    GPI_HOST_DEVICE int __vib##limit##_s32(int a, int b, bool *is_a) { *is_a = a relation b; return limit(a, b); } \
    GPI_HOST_DEVICE unsigned int __vib##limit##_u32(unsigned int a, unsigned int b, bool *is_a) { *is_a = a relation b; return limit(a, b); } \
    GPI_CHOICE_HALVES(limit, relation, s16x2, true) \
    GPI_CHOICE_HALVES(limit, relation, u16x2, false)
#define GPI_CHOICE_HALVES(limit, relation, suffix, is_signed) \
    GPI_HOST_DEVICE unsigned int __vib##limit##_##suffix(unsigned int a, unsigned int b, bool *high_is_a, bool *low_is_a) \
    { \
        int high_a = __gpi_part<16, is_signed>(a, 16), high_b = __gpi_part<16, is_signed>(b, 16); \
        int low_a = __gpi_part<16, is_signed>(a, 0), low_b = __gpi_part<16, is_signed>(b, 0); \
        *high_is_a = high_a relation high_b, *low_is_a = low_a relation low_b; \
        return (unsigned int)limit(high_a, high_b) << 16 | ((unsigned int)limit(low_a, low_b) & 0xffff); \
    }
GPI_CHOICE(max, >=)
GPI_CHOICE(min, <=)

#undef GPI_CHOICE_HALVES
#undef GPI_CHOICE
#undef GPI_THREE
#undef GPI_HALVES_2
#undef GPI_HALVES_3

#endif
