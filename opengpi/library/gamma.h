/* tgamma and lgamma. Float's compute in double, with shorter polynomials.
 * Source of the forms: Lanczos, A precision approximation of the gamma function, SIAM Journal on Numerical Analysis 1 (1964); reflection
 * and Stirling's series as in Abramowitz and Stegun, 6.1.17 and 6.1.40. */
#pragma once
#include "power.h"

/* Gamma(1 + a) e^w / w^(a + 1/2) in 1 / w, w = a + 3/2, for a >= 0. */
GPI_INLINE double gamma_tail(float, double t)
{
    return polynomial(t, 0x1.40d931efe4073p+1, 0x1.261c77f7ed484p+0, 0x1.273746d4e7cf4p-1, 0x1.2db28d71b2458p-2, 0x1.28a90228343ebp-3, 0x1.4e0a38b6455cfp-4,
                      0x1.8ac8bd79725f2p-8, 0x1.2fbb188a5507bp-4, -0x1.9155aa770628bp-5, 0x1.122ba259c63p-5);
}
GPI_INLINE double gamma_tail(double, double t)
{
    return polynomial(t, 0x1.40d931ff62705p+1, 0x1.261c6dd4c4f01p+0, 0x1.2739a0abd8742p-1, 0x1.2d6ed1501d08cp-2, 0x1.2ce9e2cd795p-3, 0x1.250ac5c0c9876p-4,
                      0x1.25bd15b85f268p-5, 0x1.3e6d37239ac7fp-6, 0x1.34bf43f6ef4edp-7, 0x1.05b328231b621p-8, -0x1.16f42d3d688e3p-8, 0x1.908e0ca56c92bp-6,
                      -0x1.59819c1fd3c8p-5, 0x1.aa80608671e91p-5, -0x1.6371dc9aabccap-5, 0x1.990b165e0ffccp-6, -0x1.21ad5768b083fp-7, 0x1.973b974a7bd2cp-10);
}

/* Gamma(x) out of Gamma(1 + |x|) = value 2^exponent. */
GPI_INLINE double gamma_of(double x, double value, int exponent)
{
    double size = abs(x), sine = turn_of(size, 0);
    double positive = scale(value / clamp(size, 0.0, 200.0), exponent), negative = scale(Format<double>::pi / (-sine * value), -exponent);
    bool pole = (sine == 0) & (x < 0);
    negative = pole ? Format<double>::nan : negative;
    return bits(x) >= 0 ? positive : negative;
}

GPI_INLINE float gpi_tgamma(float x)
{
    double size = abs((double)x), a = size > 46 ? 46 : size, w = a + 1.5;
    double power = exp2_for_powf((a + 0.5) * log2_for_powf(w) - w * Format<double>::log2_e);
    float result = (float)gamma_of((double)x, power * gamma_tail(x, 1 / w), 0);
    return x != x ? x : result;
}

/* w^(a + 1/2) e^-w with a + 1/2 = w - 1: the exponent of 2 in two parts, and w's rounding. */
GPI_INLINE double gpi_tgamma(double x)
{
    typedef Format<double> F;
    double size = abs(x), a = size > 190 ? 190 : size, w = a + 1.5, back = w - a, w_low = (a - (w - back)) + (1.5 - back), c = w - 1;
    Pair<double> log2 = log2_in_two(w);
    double p = c * log2.high, p_rest = fma(c, log2.high, -p) + fma(c, log2.low, w_low * log2.high);
    double q = w * F::log2_e, q_rest = fma(w, F::log2_e, -q) + w * F::log2_e_low;
    double t = p - q, t_rest = ((p - t) - q) + (p_rest - q_rest) + w_low * F::log2_e * (c / w - 1);
    Nearest<double> n = nearest_of_product(t, 1.0);
    double r = t - n.value, power = fma(r, exp2_tail(r), 1.0);
    power = fma(power, t_rest * 0x1.62e42fefa39efp-1, power);
    double result = gamma_of(x, power * gamma_tail(x, 1 / w), (int)n.integer), inverse = 1 / x;
    result = size < 0x1p-60 ? inverse : result;
    return x != x ? x : result;
}

/* lgamma(b) / ((b - 1) (b - 2)) in (b - 2) / (b + 2), 1 <= b <= 4. */
GPI_INLINE double lgamma_near(float, double u)
{
    return polynomial(u, 0x1.b0ee6072093cdp-2, -0x1.9ae6509e9fd93p-2, 0x1.0265d68d09ff1p-3, -0x1.1ca03a97150c8p-3, 0x1.53b6dc0502cf2p-4,
                      -0x1.64fe158e8a549p-4, 0x1.fe8d40377a176p-5, -0x1.06962d8740773p-4, 0x1.990f53fe45eadp-5, -0x1.a03c79cfcf6a6p-5, 0x1.54f3dae35626dp-5,
                      -0x1.5c90fa5b89243p-5, 0x1.274c323820752p-5, -0x1.0927148fd055dp-5, 0x1.cb08abb93665p-6, -0x1.8f635acf22cfbp-5, 0x1.61a75b07e9802p-5);
}
GPI_INLINE double lgamma_near(double, double u)
{
    return polynomial(u, 0x1.b0ee6072093cep-2, -0x1.9ae6509ea109fp-2, 0x1.0265d68d0b359p-3, -0x1.1ca03a931a671p-3, 0x1.53b6dbff439cbp-4,
                      -0x1.64fe196eae303p-4, 0x1.fe8d465f1eaf2p-5, -0x1.0695552851134p-4, 0x1.990ded16759cap-5, -0x1.a06e4c1573e38p-5, 0x1.551e2822645e2p-5,
                      -0x1.5956a015764e1p-5, 0x1.24863140ab2b5p-5, -0x1.272a21fb1a19fp-5, 0x1.fe9fb826e16dep-6, -0x1.010d1902da9b5p-5, 0x1.d4c1e3f6c0d9fp-6,
                      -0x1.d7867fdf9480fp-6, 0x1.42ac85c29146fp-6, -0x1.432995481f22bp-6, 0x1.4e4b425fce174p-5, -0x1.504c3389f5ea7p-5);
}
/* Stirling's remainder times b in 1 / b^2, b >= 4. */
GPI_INLINE double lgamma_far(float, double z)
{
    return polynomial(z, 0x1.5555555553dcdp-4, -0x1.6c16c0903809bp-9, 0x1.a017660ae3c8p-11, -0x1.3757f50fbccb7p-11, 0x1.a0cccd9d6cce6p-11,
                      -0x1.2a72f41c746ecp-10);
}
GPI_INLINE double lgamma_far(double, double z)
{
    return polynomial(z, 0x1.5555555555554p-4, -0x1.6c16c16bf8ecap-9, 0x1.a01a00d02e5e9p-11, -0x1.3812f4e0d7e01p-11, 0x1.b921db19d5b66p-11,
                      -0x1.f1f2867530c1ep-10, 0x1.7fb437a6d4765p-8, -0x1.31865f4d2ca59p-6, 0x1.31de0f28b9836p-5);
}

/* log of a positive number in two parts; of infinity, infinity. */
GPI_INLINE Pair<double> log_in_two(double x)
{
    typedef Format<double> F;
    Logarithm<double> l = split_log(x);
    double product = l.exponent * F::ln2_high, near = product + l.f;
    double rest = ((product - near) + l.f) + fma(l.exponent, F::ln2_low, l.tail), sum = near + rest;
    bool inside = (x > 0) & (x < F::infinity);
    double end = x == 0 ? -F::infinity : x, low = (near - sum) + rest;
    return {inside ? sum : end, inside ? low : 0};
}

/* b = x from 1 on, else 1 + |x|: lgamma(b), less log(x) where 0 < x < 1, and log(pi / |sin(pi x)|) less it where x < 0.
 * Far: (b - 1/2) (log(b) - 1) + log(2 pi) / 2 - 1/2 + R / b. */
template <class T> GPI_INLINE T gpi_lgamma(T x)
{
    typedef Format<double> F;
    double whole = (double)x, size = abs(whole);
    bool direct = x >= 1;
    double less = size - (direct ? 1 : 0), b = size + (direct ? 0 : 1), less_two = less - 1; /* b - 1, b, b - 2 */
    double near = fma(less * less_two, lgamma_near(x, less_two / (less + 3)), 0.0); /* of 1 and 2, +0 */
    Pair<double> log = log_in_two(b);
    double factor = log.high - 1, product = (b - 0.5) * factor, inverse = 1 / b;
    double rest = fma(b - 0.5, factor, -product) + (b - 0.5) * log.low + fma(inverse, lgamma_far(x, inverse * inverse), 0x1.acfe390c97d69p-2);
    double far = product + (product < F::infinity ? rest : 0), value = b < 4 ? near : far, sine = abs(turn_of(size, 0));
    double share = sine * 0x1.45f306dc9c883p-2;
    Pair<double> other = log_in_two(x > 0 ? size : share);
    double high = x > 0 ? value : -value, sum = high - other.high, back = sum - high; /* Knuth's two-sum */
    double lost = (high - (sum - back)) - (other.high + back), rest_of_sum = lost - other.low;
    double indirect = sum + (sum < F::infinity ? rest_of_sum : 0);
    bool pole = (size == F::infinity) | ((x < 0) & (sine == 0));
    double chosen = direct ? value : indirect, result = pole ? F::infinity : chosen;
    return x != x ? x : (T)result;
}
