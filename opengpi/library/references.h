// What `gpi accuracy` compares with: the host's functions in a wider format, double for float and long double (of x87) for double, and
// here those that the C library lacks. In double they are libgpi's, whose errors tests/unit/test_runtime_math.py bounds.
#include <cmath>

// sin(pi x) and, shift 1, cos(pi x).
template <class W> static W reference_turn(W x, int shift)
{
    W turn = std::fmod(x, (W)2), quarters = std::rint(2 * turn), angle = (turn - quarters / 2) * (W)3.14159265358979323846264338327950288L;
    int quarter = ((int)quarters + shift) & 3;
    W size = quarter & 1 ? std::cos(angle) : std::sin(angle);
    return quarter & 2 ? -size : size;
}
template <class W> static W reference_sinpi(W x) { W r = reference_turn(x, 0); return r == 0 ? std::copysign(r, x) : r; }
template <class W> static W reference_cospi(W x) { W r = reference_turn(x, 1); return r == 0 ? 0 : r; }
template <class W> static W reference_rcbrt(W x) { return 1 / std::cbrt(x); }
template <class W> static W reference_rsqrt(W x) { return 1 / std::sqrt(x); }
template <class W> static W reference_rhypot(W x, W y) { return 1 / std::hypot(x, y); }
static double reference_nextafter(double x, double y) { return nextafterf((float)x, (float)y); }
static long double reference_nextafter(long double x, long double y) { return nextafter((double)x, (double)y); }

static double reference_erfcx(double x) { return erfcx(x); }
static double reference_normcdf(double x) { return normcdf(x); }
static double reference_erfinv(double x) { return erfinv(x); }
static double reference_erfcinv(double x) { return erfcinv(x); }
static double reference_normcdfinv(double x) { return normcdfinv(x); }
static double reference_cyl_bessel_i0(double x) { return cyl_bessel_i0(x); }
static double reference_cyl_bessel_i1(double x) { return cyl_bessel_i1(x); }

static const long double root_of_pi = 1.77245385090551602729816748334114518L;

// Up to 12 by definition, with the square's rounding; then the continued fraction of Abramowitz and Stegun, 7.1.14, from its end.
static long double reference_erfcx(long double x)
{
    if (x != x || x < -100) return x < 0 ? INFINITY : x;
    if (x < 12) {
        long double square = x * x, rest = fmal(x, x, -square);
        return expl(square) * (1 + rest) * erfcl(x);
    }
    long double below = x;
    for (int k = 60; k > 0; --k) below = x + k / (2 * below);
    return 1 / (below * root_of_pi);
}

// erfc of x / -sqrt(2) in two parts.
static long double reference_normcdf(long double x)
{
    const long double high = 0.707106781186547524400844362104849039L, low = (long double)5.9863e-21;
    long double z = -x * high;
    if (!(fabsl(z) < 40)) return erfcl(z) / 2;
    long double rest = fmal(-x, high, -z) - x * low;
    return erfcl(z) / 2 * (1 - rest * 2 / root_of_pi / reference_erfcx(z));
}

// Newton's step from libgpi's double: y - (erf(y) - x) / erf'(y), by erfc where erf has lost x.
static long double reference_erfcinv(long double x)
{
    long double y = erfcinv((double)x);
    if (!(fabsl(y) < 40)) return y;
    long double slope = 2 / root_of_pi * expl(-y * y);
    for (int i = 0; i < 2; ++i) y = fabsl(y) < 0.4L ? y - (erfl(y) - (1 - x)) / slope : y + (erfcl(y) - x) / slope;
    return y;
}
static long double reference_erfinv(long double x)
{
    long double y = erfinv((double)x);
    if (!(fabsl(y) < 40) || y == 0) return y;
    long double size = fabsl(y), from = fabsl(x);
    for (int i = 0; i < 2; ++i) {
        long double slope = 2 / root_of_pi * expl(-size * size);
        size = size < 0.4L ? size - (erfl(size) - from) / slope : size + (erfcl(size) - (1 - from)) / slope;
    }
    return copysignl(size, x);
}
static long double reference_normcdfinv(long double x) { return 0 - 1.41421356237309504880168872420969808L * reference_erfcinv(2 * x); }

// (x/2)^n sum (x^2/4)^k / (k! (k + n)!); from 50 on the series in 1 / x. Source: Abramowitz and Stegun, 9.6.10 and 9.7.1.
static long double reference_bessel_i(long double x, int n)
{
    long double size = fabsl(x), sum = 1, term = 1;
    if (size < 50) {
        for (int k = 1; term > sum * 1e-21L; ++k) sum += term *= size * size / 4 / ((long double)k * (k + n));
        return n ? x / 2 * sum : sum;
    }
    if (size > 720) return n ? copysignl(INFINITY, x) : INFINITY;
    for (int k = 1; fabsl(term) > 1e-21L; ++k) sum += term *= ((2 * k - 1) * (2 * k - 1) - 4 * n * n) / (8 * size * k);
    long double value = expl(size) / sqrtl(6.28318530717958647692528676655900577L * size) * sum;
    return n ? copysignl(value, x) : value;
}
static long double reference_cyl_bessel_i0(long double x) { return reference_bessel_i(x, 0); }
static long double reference_cyl_bessel_i1(long double x) { return reference_bessel_i(x, 1); }

// The Bessel functions' zeros below 8, in two parts.
struct Zero {
    long double high, low;
};
static const Zero j0_zeros[] = {{0x1.33d152e971b4p+1L, -1.176691651530894122087e-16L}, {0x1.6148f5b2c2e45p+2L, 8.088597146146722309154e-17L}};
static const Zero j1_zeros[] = {{0x1.ea75575af6f09p+1L, -1.526918409008806746755e-16L}, {0x1.c0ff5f3b4725p+2L, -9.414165653410389098243e-17L}};
static const Zero y0_zeros[] = {{0x1.c982eb8d417eap-1L, 2.659623153972038464392e-17L}, {0x1.fa9534d98569cp+1L, -1.076434069756270578231e-16L},
                                {0x1.c581dc4e72103p+2L, -8.835285723085408112001e-17L}};
static const Zero y1_zeros[] = {{0x1.193bed4dff243p+1L, -4.825983587645496576192e-17L}, {0x1.5b7fe4e87b02ep+2L, 4.162514026670376973882e-16L}};

// A solution of Bessel's equation of order n near its zero, by Taylor's series: x^2 f'' + x f' + (x^2 - n^2) f = 0 gives the coefficients.
static long double near_zero(Zero zero, long double distance, long double slope, int n)
{
    long double z = zero.high, two_before = 0, before = 0, now = 0, next = slope, power = distance, sum = slope * distance;
    for (int k = 0; k < 40; ++k) {
        long double after = -(z * (k + 1) * (2 * k + 1) * next + (k * k + z * z - n * n) * now + 2 * z * before + two_before) / (z * z * (k + 2) * (k + 1));
        sum += after * (power *= distance);
        two_before = before, before = now, now = next, next = after;
    }
    return sum;
}

// Where the C library's function loses its digits; its derivative is `slope`.
template <int count> static long double reference_bessel(long double x, const Zero (&zeros)[count], long double (*function)(long double), long double (*slope)(long double), int n)
{
    for (Zero zero : zeros) {
        long double distance = (x - zero.high) - zero.low;
        if (fabsl(distance) < 0.25L) return near_zero(zero, distance, n ? slope(zero.high) : -slope(zero.high), n);
    }
    return function(x);
}
static long double reference_j0(long double x) { return reference_bessel(fabsl(x), j0_zeros, j0l, j1l, 0); }
static long double reference_j1(long double x) { return x < 0 ? -reference_bessel(-x, j1_zeros, j1l, j0l, 1) : reference_bessel(x, j1_zeros, j1l, j0l, 1); }
static long double reference_y0(long double x) { return reference_bessel(x, y0_zeros, y0l, y1l, 0); }
static long double reference_y1(long double x) { return reference_bessel(x, y1_zeros, y1l, y0l, 1); }
static double reference_j0(double x) { return j0(x); }
static double reference_j1(double x) { return j1(x); }
static double reference_y0(double x) { return y0(x); }
static double reference_y1(double x) { return y1(x); }
