/* Conversions with the rounding in the name, and bits as other types. Floating point to integer saturates, as device IR's conversions do. */
#ifndef GPI_CONVERSIONS_H
#define GPI_CONVERSIONS_H

#include "gpi/floating.h"

/* Bits. */
GPI_DEVICE int __float_as_int(float x) { return __builtin_bit_cast(int, x); }
GPI_DEVICE unsigned int __float_as_uint(float x) { return __builtin_bit_cast(unsigned int, x); }
GPI_DEVICE float __int_as_float(int x) { return __builtin_bit_cast(float, x); }
GPI_DEVICE float __uint_as_float(unsigned int x) { return __builtin_bit_cast(float, x); }
GPI_DEVICE long long __double_as_longlong(double x) { return __builtin_bit_cast(long long, x); }
GPI_DEVICE double __longlong_as_double(long long x) { return __builtin_bit_cast(double, x); }
GPI_DEVICE int __double2hiint(double x) { return (int)(__double_as_longlong(x) >> 32); }
GPI_DEVICE int __double2loint(double x) { return (int)__double_as_longlong(x); }
GPI_DEVICE double __hiloint2double(int high, int low)
{ return __longlong_as_double((long long)((unsigned long long)(unsigned int)high << 32 | (unsigned int)low)); }

/* Floating point to integer. */
#define GPI_TO_INTEGER(from, f, to, type) \
    GPI_DEVICE type __##from##2##to##_rn(from x) { return (type)__builtin_rint##f(x); } \
    GPI_DEVICE type __##from##2##to##_rz(from x) { return (type)x; } \
    GPI_DEVICE type __##from##2##to##_ru(from x) { return (type)__builtin_ceil##f(x); } \
    GPI_DEVICE type __##from##2##to##_rd(from x) { return (type)__builtin_floor##f(x); }
#define GPI_TO_INTEGERS(from, f) \
    GPI_TO_INTEGER(from, f, int, int) \
    GPI_TO_INTEGER(from, f, uint, unsigned int) \
    GPI_TO_INTEGER(from, f, ll, long long) \
    GPI_TO_INTEGER(from, f, ull, unsigned long long)
GPI_TO_INTEGERS(float, f)
GPI_TO_INTEGERS(double, )
#undef GPI_TO_INTEGERS
#undef GPI_TO_INTEGER

/* Integer to floating point: rounded once from all of the integer's bits. */
template <class __T> GPI_HOST_DEVICE __T __gpi_from_integer(long long x, __gpi_rounding rounding)
{ return x < 0 ? __gpi_pack<__T>(true, -(unsigned long long)x, 0, rounding) : __gpi_pack<__T>(false, (unsigned long long)x, 0, rounding); }
template <class __T> GPI_HOST_DEVICE __T __gpi_from_integer(unsigned long long x, __gpi_rounding rounding) { return __gpi_pack<__T>(false, x, 0, rounding); }

#define GPI_FROM_INTEGER(from, type, wide, to) \
    GPI_DEVICE to __##from##2##to##_rn(type x) { return (to)x; } \
    GPI_DEVICE to __##from##2##to##_rz(type x) { return __gpi_from_integer<to>((wide)x, __gpi_toward_zero); } \
    GPI_DEVICE to __##from##2##to##_ru(type x) { return __gpi_from_integer<to>((wide)x, __gpi_upward); } \
    GPI_DEVICE to __##from##2##to##_rd(type x) { return __gpi_from_integer<to>((wide)x, __gpi_downward); }
GPI_FROM_INTEGER(int, int, long long, float)
GPI_FROM_INTEGER(uint, unsigned int, unsigned long long, float)
GPI_FROM_INTEGER(ll, long long, long long, float)
GPI_FROM_INTEGER(ull, unsigned long long, unsigned long long, float)
GPI_FROM_INTEGER(ll, long long, long long, double)
GPI_FROM_INTEGER(ull, unsigned long long, unsigned long long, double)
#undef GPI_FROM_INTEGER
GPI_DEVICE double __int2double_rn(int x) { return x; }
GPI_DEVICE double __uint2double_rn(unsigned int x) { return x; }

GPI_HOST_DEVICE float __gpi_to_float(double x, __gpi_rounding rounding)
{
    if (!__gpi_is_finite(x))
        return (float)x;
    __gpi_parts parts = __gpi_unpack(x);
    return __gpi_pack<float>(parts.negative, parts.mantissa, parts.exponent, rounding);
}
GPI_DEVICE float __double2float_rn(double x) { return (float)x; }
GPI_DEVICE float __double2float_rz(double x) { return __gpi_to_float(x, __gpi_toward_zero); }
GPI_DEVICE float __double2float_ru(double x) { return __gpi_to_float(x, __gpi_upward); }
GPI_DEVICE float __double2float_rd(double x) { return __gpi_to_float(x, __gpi_downward); }

#endif
