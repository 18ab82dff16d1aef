/* The functions of CUDA's math library that the C library lacks.
 *
 * Every float version is the double one rounded. Inverses are found by Halley's iteration on the C library's erf and
 * erfc; what would lose digits by cancellation or by a rounded argument is carried in two doubles (value and remainder).
 * Errors in double precision, measured against arithmetic of 60 digits (tests/unit/test_runtime_math.py): at most 1 unit
 * in the last place for rcbrt, 2 for sinpi and cospi, 4 for the others. */
#include <math.h>
#include <stddef.h>

static const double PI_HIGH = 3.141592653589793116, PI_LOW = 1.2246467991473532e-16;
static const double SQRT1_2_HIGH = 0.70710678118654757, SQRT1_2_LOW = -4.8336466567264567e-17;
static const double TWO_BY_SQRT_PI = 1.1283791670955126;

/* sum of c[k] T_k(t), by Clenshaw's recurrence. */
static double chebyshev(const double *c, size_t count, double t)
{
    double above = 0, sum = 0;
    for (size_t k = count - 1; k > 0; --k) {
        const double next = fma(2 * t, sum, c[k] - above);
        above = sum;
        sum = next;
    }
    return fma(t, sum, c[0] - above);
}
#define CHEBYSHEV(series, t) chebyshev(series, sizeof series / sizeof *series, t)

double gpi_math_rcbrt(double x)
{
    if (x == 0 || !isfinite(x)) return 1 / cbrt(x);
    /* Away from the ends of the range, so that neither y^3 nor its remainder leaves it. */
    const double scale = fabs(x) > 0x1p600 ? 0x1p-900 : fabs(x) < 0x1p-600 ? 0x1p900 : 1;
    const double unscale = scale < 1 ? 0x1p-300 : scale > 1 ? 0x1p300 : 1;
    x *= scale;
    const double y = 1 / cbrt(x);
    const double square = y * y, square_rest = fma(y, y, -square);
    const double cube = square * y, cube_rest = fma(square, y, -cube) + square_rest * y;
    const double excess = fma(x, cube, -1) + x * cube_rest;
    return fma(-y / 3, excess, y) * unscale;
}

/* sin(pi r) and cos(pi r) for |r| <= 1/4. */
static double sin_of_pi_times(double r)
{
    const double high = r * PI_HIGH, low = fma(r, PI_HIGH, -high) + r * PI_LOW;
    return sin(high) + low * cos(high);
}

static double cos_of_pi_times(double r)
{
    const double high = r * PI_HIGH, low = fma(r, PI_HIGH, -high) + r * PI_LOW;
    return cos(high) - low * sin(high);
}

/* x = quarter / 2 + rest exactly, |rest| <= 1/4; the quarter modulo 4. */
static int split_turn(double x, double *rest)
{
    const double quarters = rint(2 * x);
    *rest = fma(-0.5, quarters, x);
    return (int)((long long)quarters & 3);
}

double gpi_math_sinpi(double x)
{
    if (!isfinite(x)) return x - x;
    if (fabs(x) >= 0x1p53) return copysign(0, x);
    double rest;
    const int quarter = split_turn(x, &rest);
    const double size = quarter & 1 ? cos_of_pi_times(rest) : sin_of_pi_times(rest);
    return size == 0 ? copysign(0, x) : quarter & 2 ? -size : size;
}

double gpi_math_cospi(double x)
{
    if (!isfinite(x)) return x - x;
    if (fabs(x) >= 0x1p53) return 1;
    double rest;
    const int quarter = split_turn(x, &rest);
    const double size = quarter & 1 ? -sin_of_pi_times(rest) : cos_of_pi_times(rest);
    return size == 0 ? 0 : quarter & 2 ? -size : size;
}

/* exp(x^2), with the digits of x^2 beyond a double. */
static double exp_of_square(double x)
{
    const double square = x * x;
    const double value = exp(square);
    return isinf(value) ? value : fma(value, fma(x, x, -square), value);
}

/* (1 + 2x) exp(x^2) erfc(x) for x >= 0 in t = (x - 3.75) / (x + 3.75). The form is that of Shepherd and Laframboise,
 * Chebyshev approximation of (1 + 2x) exp(x^2) erfc x in 0 <= x < infinity, Mathematics of Computation 36 (1981). */
static const double erfcx_series[] = {
    1.1775789345674017, -0.004590054580646478, -0.08424913336651792, 0.05920993999819189, -0.026658668435305753,
    0.009074997670705265, -0.002413163540417608, 0.0004907758365258086, -6.916973302501207e-05, 4.13902798607301e-06,
    7.74038306619849e-07, -2.1886401049234397e-07, 1.076499946567091e-08, 4.521959811218287e-09, -7.754400208831351e-10,
    -6.318088340886684e-11, 2.86879501093067e-11, 1.9455868545777347e-13, -9.65469674843344e-13, 3.25254814814874e-14,
    3.3478119482868056e-14, -1.864562880419313e-15, -1.2507950530688648e-15, 7.418235256624044e-17, 5.068148904796111e-17,
    -2.2370566594359995e-18,
};

double gpi_math_erfcx(double x)
{
    if (isnan(x)) return x;
    if (x > 0x1p100) return TWO_BY_SQRT_PI / 2 / x;
    const double size = fabs(x);
    const double positive = isinf(size) ? 0 : CHEBYSHEV(erfcx_series, (size - 3.75) / (size + 3.75)) / fma(2, size, 1);
    return x < 0 ? 2 * exp_of_square(x) - positive : positive;
}

/* y >= 0 with erfc(y) about tail, 0 < tail <= 1, to 5e-4. Source: Abramowitz and Stegun, 26.2.23. */
static double erfcinv_estimate(double tail)
{
    const double t = sqrt(-2 * (log(tail) - 0.69314718055994531));
    const double x = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    return x * SQRT1_2_HIGH;
}

/* Halley's step towards the root of a function that has this value at y, and erf's derivative but for a sign. */
static double halley(double y, double value)
{
    const double newton = value / (TWO_BY_SQRT_PI * exp(-y * y));
    return y - newton / fma(newton, y, 1);
}

/* erf(y) = x for 0 <= x <= 1/2. */
static double erfinv_central(double x)
{
    if (x < 0x1p-28) return x / TWO_BY_SQRT_PI;
    double y = erfcinv_estimate(1 - x);
    for (int i = 0; i < 3; ++i) y = halley(y, erf(y) - x);
    return y;
}

/* erfc(y) = x for 0 < x <= 1/2. Where erfc leaves the range, by the logarithm: -log erfc(y) = y^2 - log erfcx(y). */
static double erfcinv_tail(double x)
{
    double y = erfcinv_estimate(x);
    if (x > 1e-290) {
        for (int i = 0; i < 3; ++i) y = halley(y, x - erfc(y));
        return y;
    }
    for (int i = 0; i < 3; ++i) {
        const double scaled = gpi_math_erfcx(y);
        y -= (y * y - log(scaled) + log(x)) * scaled / TWO_BY_SQRT_PI;
    }
    return y;
}

double gpi_math_erfcinv(double x)
{
    if (!(x >= 0 && x <= 2)) return NAN;
    if (x == 0) return INFINITY;
    if (x == 2) return -INFINITY;
    if (x < 0.5) return erfcinv_tail(x);
    if (x > 1.5) return -erfcinv_tail(2 - x);
    return x <= 1 ? erfinv_central(1 - x) : -erfinv_central(x - 1);
}

double gpi_math_erfinv(double x)
{
    const double size = fabs(x);
    if (!(size <= 1)) return NAN;
    const double y = size == 1 ? INFINITY : size <= 0.5 ? erfinv_central(size) : erfcinv_tail(1 - size);
    return copysign(y, x);
}

double gpi_math_normcdf(double x)
{
    const double z = -x * SQRT1_2_HIGH;
    const double value = 0.5 * erfc(z);
    if (!(fabs(x) < 40)) return value;
    /* What rounding the argument took away, times the derivative. */
    const double rest = fma(-x, SQRT1_2_HIGH, -z) - x * SQRT1_2_LOW;
    return fma(-value, rest * TWO_BY_SQRT_PI / gpi_math_erfcx(z), value);
}

double gpi_math_normcdfinv(double x) { return 0 - 2 * SQRT1_2_HIGH * gpi_math_erfcinv(2 * x); }

/* (x/2)^n sum (x^2/4)^k / (k! (k + n)!) for n = 0, 1 and |x| < 8, from the smallest term. Source: Abramowitz and Stegun, 9.6.10. */
static double bessel_series(double x, int n)
{
    const double q = x * x / 4;
    double sum = 1;
    for (int k = 32; k > 0; --k) sum = fma(q / (k * (k + n)), sum, 1);
    return n ? x / 2 * sum : sum;
}

/* exp(x) amplitude / sqrt(x); exp(x) in two halves, because it leaves the range before the result does. */
static double bessel_far(double x, double amplitude)
{
    const double half = exp(x / 2);
    return isinf(x) ? x : amplitude / sqrt(x) * half * half;
}

/* sqrt(x) exp(-x) I0(x) and I1(x) for x >= 8 in t = 16/x - 1. */
static const double i0_series[] = {
    0.4022452055070544, 0.0033691164782556943, 6.889758346916825e-05, 2.8913705208347567e-06, 2.0489185894690638e-07,
    2.266668990498178e-08, 3.3962320257083865e-09, 4.94060238822497e-10, 1.1889147107846439e-11, -3.1499165279632416e-11,
    -1.3215811840447713e-11, -1.7941785315068062e-12, 7.180124451383666e-13, 3.8527783827421426e-13, 1.54008621752141e-14,
    -4.150569347287222e-14, -9.554846698828307e-15, 3.8116806693526224e-15, 1.7725601330565263e-15, -3.425485619677219e-16,
    -2.8276239805165836e-16, 3.461222867697461e-17, 4.46562142029676e-17, -4.830504485944182e-18,
};
static const double i1_series[] = {
    0.38928811750914005, -0.009761097491361469, -0.00011058893876262371, -3.882564808877691e-06, -2.512236237870209e-07,
    -2.6314688468895196e-08, -3.835380385964237e-09, -5.589743462196584e-10, -1.8974958123505413e-11, 3.2526035830154884e-11,
    1.4125807436613782e-11, 2.0356285441470896e-12, -7.198551776245908e-13, -4.0835511110921974e-13, -2.1015418427726643e-14,
    4.272440016711951e-14, 1.0420276984128802e-14, -3.8144030724370075e-15, -1.8803547755107825e-15, 3.3082023109209285e-16,
    2.96262899764595e-16, -3.209525921993424e-17, -4.6503053684893586e-17, 4.414348323071708e-18,
};

double gpi_math_cyl_bessel_i0(double x)
{
    const double size = fabs(x);
    return size < 8 ? bessel_series(size, 0) : bessel_far(size, CHEBYSHEV(i0_series, 16 / size - 1));
}

double gpi_math_cyl_bessel_i1(double x)
{
    const double size = fabs(x);
    return size < 8 ? bessel_series(x, 1) : copysign(bessel_far(size, CHEBYSHEV(i1_series, 16 / size - 1)), x);
}

#define ROUNDED(name) \
    float gpi_math_##name##f(float x) { return (float)gpi_math_##name(x); }
ROUNDED(rcbrt)
ROUNDED(sinpi)
ROUNDED(cospi)
ROUNDED(erfinv)
ROUNDED(erfcinv)
ROUNDED(erfcx)
ROUNDED(normcdf)
ROUNDED(normcdfinv)
ROUNDED(cyl_bessel_i0)
ROUNDED(cyl_bessel_i1)
