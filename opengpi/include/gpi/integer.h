/* Integer intrinsics: bits, bytes, wide products, averages, dot products. */
#ifndef GPI_INTEGER_H
#define GPI_INTEGER_H

#include "gpi/vector_types.h"

/* Bits. Of 0: all places are leading zeros, and the first set bit is number 0. */
GPI_DEVICE int __popc(unsigned int x) { return __builtin_popcount(x); }
GPI_DEVICE int __popcll(unsigned long long x) { return __builtin_popcountll(x); }
GPI_DEVICE int __clz(int x) { return x ? __builtin_clz(x) : 32; }
GPI_DEVICE int __clzll(long long x) { return x ? __builtin_clzll(x) : 64; }
GPI_DEVICE int __ffs(int x) { return x ? __builtin_ctz(x) + 1 : 0; }
GPI_DEVICE int __ffsll(long long x) { return x ? __builtin_ctzll(x) + 1 : 0; }
GPI_DEVICE unsigned int __brev(unsigned int x) { return __builtin_bitreverse32(x); }
GPI_DEVICE unsigned long long __brevll(unsigned long long x) { return __builtin_bitreverse64(x); }

/* The position, counted from base upward (offset > 0) or downward, of the |offset|-th set bit of mask; ~0 if there is none; offset 0: base itself. */
GPI_DEVICE unsigned int __fns(unsigned int mask, unsigned int base, int offset)
{
    int step = offset < 0 ? -1 : 1, wanted = offset == 0 ? 1 : offset * step;
    for (int i = (int)base; i >= 0 && i < 32; i += step) {
        if (mask >> i & 1 && --wanted == 0)
            return i;
        if (offset == 0)
            break;
    }
    return ~0u;
}

/* Byte i of the result is the byte of y:x that bits 4i to 4i + 2 of selector number. */
GPI_DEVICE unsigned int __byte_perm(unsigned int x, unsigned int y, unsigned int selector)
{
    unsigned long long bytes = (unsigned long long)y << 32 | x;
    unsigned int result = 0;
    for (int i = 0; i < 4; ++i)
        result |= (unsigned int)(bytes >> 8 * (selector >> 4 * i & 7) & 255) << 8 * i;
    return result;
}

/* 32 bits of high:low, shifted by shift modulo 32, or (c) by at most 32. */
GPI_DEVICE unsigned int __funnelshift_l(unsigned int low, unsigned int high, unsigned int shift)
{ return (unsigned int)(((unsigned long long)high << 32 | low) << (shift & 31) >> 32); }
GPI_DEVICE unsigned int __funnelshift_r(unsigned int low, unsigned int high, unsigned int shift)
{ return (unsigned int)(((unsigned long long)high << 32 | low) >> (shift & 31)); }
GPI_DEVICE unsigned int __funnelshift_lc(unsigned int low, unsigned int high, unsigned int shift)
{ return shift >= 32 ? low : __funnelshift_l(low, high, shift); }
GPI_DEVICE unsigned int __funnelshift_rc(unsigned int low, unsigned int high, unsigned int shift)
{ return shift >= 32 ? high : __funnelshift_r(low, high, shift); }

/* Products: of 24-bit numbers, and the upper half. */
GPI_DEVICE int __mul24(int x, int y) { return (int)((unsigned int)((int)((unsigned int)x << 8) >> 8) * (unsigned int)((int)((unsigned int)y << 8) >> 8)); }
GPI_DEVICE unsigned int __umul24(unsigned int x, unsigned int y) { return (x & 0xffffff) * (y & 0xffffff); }
GPI_DEVICE int mul24(int x, int y) { return __mul24(x, y); }
GPI_DEVICE unsigned int umul24(unsigned int x, unsigned int y) { return __umul24(x, y); }
GPI_DEVICE int __mulhi(int x, int y) { return (int)((long long)x * y >> 32); }
GPI_DEVICE unsigned int __umulhi(unsigned int x, unsigned int y) { return (unsigned int)((unsigned long long)x * y >> 32); }
GPI_DEVICE long long __mul64hi(long long x, long long y) { return (long long)((__int128)x * y >> 64); }
GPI_DEVICE unsigned long long __umul64hi(unsigned long long x, unsigned long long y)
{ return (unsigned long long)((unsigned __int128)x * y >> 64); }

/* |x - y| + z; averages rounded down and (r) up. */
GPI_DEVICE unsigned int __sad(int x, int y, unsigned int z) { return (x > y ? (unsigned int)x - (unsigned int)y : (unsigned int)y - (unsigned int)x) + z; }
GPI_DEVICE unsigned int __usad(unsigned int x, unsigned int y, unsigned int z) { return (x > y ? x - y : y - x) + z; }
GPI_DEVICE int __hadd(int x, int y) { return (int)(((long long)x + y) >> 1); }
GPI_DEVICE int __rhadd(int x, int y) { return (int)(((long long)x + y + 1) >> 1); }
GPI_DEVICE unsigned int __uhadd(unsigned int x, unsigned int y) { return (unsigned int)(((unsigned long long)x + y) >> 1); }
GPI_DEVICE unsigned int __urhadd(unsigned int x, unsigned int y) { return (unsigned int)(((unsigned long long)x + y + 1) >> 1); }

/* Dot products: of four bytes, and of two halfwords with the lower or upper two bytes, added to c. */
GPI_DEVICE int __dp4a(int a, int b, int c)
{
    for (int shift = 0; shift < 32; shift += 8)
        c = (int)((unsigned int)c + (unsigned int)((signed char)(a >> shift) * (signed char)(b >> shift)));
    return c;
}
GPI_DEVICE unsigned int __dp4a(unsigned int a, unsigned int b, unsigned int c)
{
    for (int shift = 0; shift < 32; shift += 8)
        c += (a >> shift & 255) * (b >> shift & 255);
    return c;
}
GPI_DEVICE int __gpi_dp2a(int a, int b, int c)
{ return (int)((unsigned int)c + (unsigned int)((short)a * (signed char)b) + (unsigned int)((short)(a >> 16) * (signed char)(b >> 8))); }
GPI_DEVICE unsigned int __gpi_dp2a(unsigned int a, unsigned int b, unsigned int c)
{ return c + (a & 0xffff) * (b & 255) + (a >> 16) * (b >> 8 & 255); }
GPI_DEVICE int __dp2a_lo(int a, int b, int c) { return __gpi_dp2a(a, b, c); }
GPI_DEVICE int __dp2a_hi(int a, int b, int c) { return __gpi_dp2a(a, b >> 16, c); }
GPI_DEVICE unsigned int __dp2a_lo(unsigned int a, unsigned int b, unsigned int c) { return __gpi_dp2a(a, b, c); }
GPI_DEVICE unsigned int __dp2a_hi(unsigned int a, unsigned int b, unsigned int c) { return __gpi_dp2a(a, b >> 16, c); }

#define GPI_DOT(halves, bytes, type) \
    GPI_DEVICE type __dp4a(bytes a, bytes b, type c) { return __dp4a(__builtin_bit_cast(type, a), __builtin_bit_cast(type, b), c); } \
    GPI_DEVICE type __dp2a_lo(halves a, bytes b, type c) { return __dp2a_lo(__builtin_bit_cast(type, a), __builtin_bit_cast(type, b), c); } \
    GPI_DEVICE type __dp2a_hi(halves a, bytes b, type c) { return __dp2a_hi(__builtin_bit_cast(type, a), __builtin_bit_cast(type, b), c); }
GPI_DOT(short2, char4, int)
GPI_DOT(ushort2, uchar4, unsigned int)
#undef GPI_DOT

#endif
