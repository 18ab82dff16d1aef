/* fmod, remainder, nextafter: exact. */
#pragma once
#include "basics.h"

/* floor(log2(x)) of x > 0. */
GPI_INLINE int exponent_of(double x)
{
    bool tiny = x < Format<double>::smallest_normal;
    return (int)(bits(tiny ? x * 0x1p54 : x) >> 52) - (tiny ? 1077 : 1023);
}

/* x - y floor(x / y) for x >= 0, y > 0 and x / y < 2^52: the rounded quotient is at most one too large, and the remainder is exact. */
GPI_INLINE double modulo_step(double x, double y)
{
    double rest = fma(-trunc(x / y), y, x);
    return rest < 0 ? rest + y : rest;
}

/* x modulo y, finite, x >= 0, y > 0. A larger quotient takes a trip for each 50 of its bits, from the top. */
GPI_INLINE double modulo(double x, double y)
{
    while (x >= y * 0x1p52)
        x = modulo_step(x, scale(y, (long long)(exponent_of(x) - exponent_of(y) - 51)));
    return modulo_step(x, y);
}

/* x - n y, n the quotient without its fraction; float's in double is the same. */
template <class T> GPI_INLINE T gpi_fmod(T x, T y)
{
    double size = abs((double)x), below = abs((double)y);
    bool inside = (size < Format<double>::infinity) & (below > 0);
    double rest = modulo(inside ? size : 0, inside && below < Format<double>::infinity ? below : 1);
    T result = copysign((T)(size < below ? size : rest), x);
    return x != x || y != y ? x + y : inside ? result : Format<T>::nan;
}

/* n is the integer nearest to the quotient, the even one of two: the rest modulo 2 y, less y up to twice. */
template <class T> GPI_INLINE T gpi_remainder(T x, T y)
{
    double size = abs((double)x), below = abs((double)y), twice = below + below;
    bool inside = (size < Format<double>::infinity) & (below > 0), whole = size < twice;
    double rest = whole ? size : modulo(inside ? size : 0, inside && twice < Format<double>::infinity ? twice : 1);
    double once = rest - below, again = once >= below - once ? once - below : once;
    rest = below < Format<double>::infinity && rest > below - rest ? again : rest;
    T result = bits(x) < 0 ? -(T)rest : (T)rest;
    return x != x || y != y ? x + y : inside ? result : Format<T>::nan;
}

/* Numbers of one sign follow each other as their bits do. */
template <class T> GPI_INLINE T gpi_nextafter(T x, T y)
{
    bool away = (x < y) == (x > 0);
    T next = number(bits(x) + (away ? 1 : -1)), first = copysign(number((typename Format<T>::Bits)1), y);
    T result = x == y ? y : x == 0 ? first : next;
    return x != x || y != y ? x + y : result;
}
