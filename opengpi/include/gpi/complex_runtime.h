/* What clang calls to multiply and divide complex numbers (C11, annex G.5.1): a result of two NaNs is set right where an operand
 * was infinite or a divisor zero. */
#ifndef GPI_COMPLEX_RUNTIME_H
#define GPI_COMPLEX_RUNTIME_H

#include "gpi/math.h"

template <class __T> struct __gpi_complex { __T real, imaginary; };

template <class __T> GPI_DEVICE bool __gpi_is_infinite(__T x) { return x == x && !__gpi_is_finite(x); }
/* ±1 for an infinity, ±0 for the rest; and ±0 in place of a NaN. */
template <class __T> GPI_DEVICE __T __gpi_unit(__T x) { return (__T)__builtin_copysign(__gpi_is_infinite(x) ? 1.0 : 0.0, x); }
template <class __T> GPI_DEVICE __T __gpi_without_nan(__T x) { return x == x ? x : (__T)__builtin_copysign(0.0, x); }

template <class __T> GPI_DEVICE __gpi_complex<__T> __gpi_complex_multiply(__T a, __T b, __T c, __T d)
{
    __T ac = a * c, bd = b * d, ad = a * d, bc = b * c;
    __gpi_complex<__T> product = {ac - bd, ad + bc};
    if (product.real == product.real || product.imaginary == product.imaginary)
        return product;
    bool left = __gpi_is_infinite(a) || __gpi_is_infinite(b), right = __gpi_is_infinite(c) || __gpi_is_infinite(d);
    if (!left && !right && !__gpi_is_infinite(ac) && !__gpi_is_infinite(bd) && !__gpi_is_infinite(ad) && !__gpi_is_infinite(bc))
        return product;
    if (left)
        a = __gpi_unit(a), b = __gpi_unit(b);
    if (right)
        c = __gpi_unit(c), d = __gpi_unit(d);
    a = __gpi_without_nan(a), b = __gpi_without_nan(b), c = __gpi_without_nan(c), d = __gpi_without_nan(d);
    return {__gpi_infinity<__T>() * (a * c - b * d), __gpi_infinity<__T>() * (a * d + b * c)};
}

template <class __T> GPI_DEVICE __gpi_complex<__T> __gpi_complex_divide(__T a, __T b, __T c, __T d)
{
    __T largest = (__T)__builtin_fmax(__builtin_fabs(c), __builtin_fabs(d));
    int exponent = largest != 0 && __gpi_is_finite(largest) ? __gpi_exponent(largest) : 0;
    __T p = __gpi_scale(c, -exponent), q = __gpi_scale(d, -exponent), size = p * p + q * q;
    __gpi_complex<__T> quotient = {__gpi_scale((a * p + b * q) / size, -exponent), __gpi_scale((b * p - a * q) / size, -exponent)};
    if (quotient.real == quotient.real || quotient.imaginary == quotient.imaginary)
        return quotient;
    if (size == 0 && (a == a || b == b)) {
        __T infinity = (__T)__builtin_copysign(__builtin_huge_val(), c);
        return {infinity * a, infinity * b};
    }
    if ((__gpi_is_infinite(a) || __gpi_is_infinite(b)) && __gpi_is_finite(c) && __gpi_is_finite(d)) {
        a = __gpi_unit(a), b = __gpi_unit(b);
        return {__gpi_infinity<__T>() * (a * c + b * d), __gpi_infinity<__T>() * (b * c - a * d)};
    }
    if (__gpi_is_infinite(largest) && __gpi_is_finite(a) && __gpi_is_finite(b)) {
        c = __gpi_unit(c), d = __gpi_unit(d);
        return {0 * (a * c + b * d), 0 * (b * c - a * d)};
    }
    return quotient;
}

#define GPI_COMPLEX(type, name, operation) \
    extern "C" inline __device__ type _Complex name(type a, type b, type c, type d) \
    { return __builtin_bit_cast(type _Complex, operation(a, b, c, d)); }
GPI_COMPLEX(float, __mulsc3, __gpi_complex_multiply)
GPI_COMPLEX(double, __muldc3, __gpi_complex_multiply)
GPI_COMPLEX(float, __divsc3, __gpi_complex_divide)
GPI_COMPLEX(double, __divdc3, __gpi_complex_divide)
#undef GPI_COMPLEX

#endif
