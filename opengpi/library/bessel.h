/* The Bessel functions j0, j1, y0, y1, jn, yn. Float's compute in double, with shorter polynomials.
 * Below 8: products of the distances to their zeros, known in two parts, and a polynomial; the y below 2 by the logarithm that is in them.
 * From 8 on: j = sqrt(2 / (pi x)) b(x) cos(x - a(x) - (2 n + 1) pi / 4), y the same with sin. Source of the last form: Harrison, Fast and
 * accurate Bessel function computation, 19th IEEE Symposium on Computer Arithmetic (2009). */
#pragma once
#include "logarithm.h"
#include "trigonometric.h"

static constexpr double two_by_pi = 0x1.45f306dc9c883p-1;

/* x - zero, for a zero in two parts. */
GPI_INLINE double distance(double x, double zero, double zero_low) { return (x - zero) - zero_low; }
/* x^2 - zero^2. */
GPI_INLINE double square_distance(double x, double zero, double zero_low) { return distance(x, zero, zero_low) * (x + zero); }

/* j0 and j1 / x over their square distances, 0 <= x <= 8, in x^2. In double over the distances to two more zeros as well, and about the
 * middle: what is left hardly varies. */
GPI_INLINE double j0_near(float, double x)
{
    return polynomial(x * x, 0x1.73e58e3f053dp-8, -0x1.07679e52b5ae2p-12, 0x1.41129c8e1e029p-18, -0x1.c8cd87995f13ep-25, 0x1.b0bf52b0499f3p-32,
                      -0x1.2691afc1f6032p-39, 0x1.2effaa0b43abcp-47, -0x1.e758431bfc5ap-56, 0x1.36b9d6af6d3c9p-64, -0x1.2c86134801582p-73,
                      0x1.56f571216c31fp-83);
}
GPI_INLINE double j0_near(double, double x)
{
    double more = (x - 0x1.14eb56cccdecap+3) * (x + 0x1.14eb56cccdecap+3) * ((x - 0x1.79544008272b6p+3) * (x + 0x1.79544008272b6p+3));
    double u = fma(x, x, -32.0);
    return more * polynomial(u, 0x1.0b760cf295657p-22, -0x1.b095c81c476e8p-28, 0x1.401a1400697ep-34, -0x1.22c6726a4ad11p-41, 0x1.6ecc284f67a58p-49,
                             -0x1.58607f8a07519p-57, 0x1.f7902b9c6eae6p-66, -0x1.280efd3e5c788p-74, 0x1.1eca5148a4d8dp-83, -0x1.d27ef92e95876p-93,
                             0x1.43765de0f3a65p-102, -0x1.8354697ef905cp-112, 0x1.95c6f7d54b326p-122, -0x1.71ccf58780367p-132);
}
GPI_INLINE double j1_near(float, double x)
{
    return polynomial(x * x, 0x1.6ac44fa2e1768p-11, -0x1.a88b2d3763296p-16, 0x1.b6b8c02291ae9p-22, -0x1.0e07d82fdc587p-28, 0x1.c1ee59cc32fb6p-36,
                      -0x1.10deba6ea1d4bp-43, 0x1.f8b3974f01445p-52, -0x1.6bbd35ae70319p-60, 0x1.8964b0f3dcde8p-69, -0x1.f2f7480eb33f2p-79);
}
GPI_INLINE double j1_near(double, double x)
{
    double more = (x - 0x1.458d0d0bdfc29p+3) * (x + 0x1.458d0d0bdfc29p+3) * ((x - 0x1.aa5baf310e5a2p+3) * (x + 0x1.aa5baf310e5a2p+3));
    double u = fma(x, x, -32.0);
    return more * polynomial(u, 0x1.41f5fb6bfb1c8p-26, -0x1.cd0673fe4cef4p-32, 0x1.31547f630dc59p-38, -0x1.f5219e5dd0064p-46, 0x1.1fdb46db07246p-53,
                             -0x1.efba23c77cffp-62, 0x1.4e713e63952d6p-70, -0x1.6cd6f9b65ca35p-79, 0x1.49721be38c5bp-88, -0x1.f5a5baaca45fep-98,
                             0x1.46dd01ae076cdp-107, -0x1.720329f93b8d4p-117, 0x1.6a12405283463p-127);
}
/* j0 and j1 / x in x^2, x <= 2. */
GPI_INLINE double j0_small(float, double z)
{
    return polynomial(z, 0x1.ffffffffece3dp-1, -0x1.fffffff9ca42fp-3, 0x1.fffffea141953p-7, -0x1.c71c36302e339p-12, 0x1.c7129cf28f545p-18,
                      -0x1.226cd365fd95ep-24, 0x1.e03e3eb74e213p-32);
}
GPI_INLINE double j0_small(double, double z)
{
    return polynomial(z, 0x1p+0, -0x1p-2, 0x1.fffffffffffcdp-7, -0x1.c71c71c71b438p-12, 0x1.c71c71c6aa12ep-18, -0x1.2345677094584p-24, 0x1.02e855472d5e5p-31,
                      -0x1.5227ff921305ap-39, 0x1.51b3c13e65136p-47, -0x1.fb5c66697aep-56);
}
GPI_INLINE double j1_small(float, double z)
{
    return polynomial(z, 0x1.fffffffffe5e7p-2, -0x1.fffffffed5741p-5, 0x1.5555550e62efdp-9, -0x1.c71c582eb38bp-15, 0x1.6c12519a18ea7p-21,
                      -0x1.8390cf5d19faep-28, 0x1.159a31d0219ccp-35);
}
GPI_INLINE double j1_small(double, double z)
{
    return polynomial(z, 0x1p-1, -0x1p-4, 0x1.555555555554ep-9, -0x1.c71c71c71c19p-15, 0x1.6c16c16bf3b0bp-21, -0x1.845c89fceb93ep-28, 0x1.27e4f70531d96p-35,
                      -0x1.5228ba678453p-43, 0x1.2c44d1fa09ae2p-51, -0x1.983d3e56b4944p-60);
}
/* (y0 - 2/pi j0 log(x / zero)) / (x^2 - zero^2) in x^2, and the same of y1, times x: zero is the first one, x <= 2. Both terms vanish there. */
GPI_INLINE double y0_small(float, double z)
{
    return polynomial(z, 0x1.75081178b457ep-3, -0x1.12583f1c7a1b9p-6, 0x1.268a8a8ff79eap-11, -0x1.4bfedeb3a845p-17, 0x1.ce0686073c72bp-24,
                      -0x1.9ba6c1c94c597p-31);
}
GPI_INLINE double y0_small(double, double z)
{
    return polynomial(z, 0x1.750811790a13cp-3, -0x1.12583f4a4abcbp-6, 0x1.268a9aaaeadb9p-11, -0x1.4c030d9989ce8p-17, 0x1.cf0413c72445ap-24,
                      -0x1.b796fc9549b79p-31, 0x1.2eb285b34f8d8p-38, -0x1.3bfc12545a895p-46, 0x1.ef284fa117ffap-55);
}
GPI_INLINE double y1_small(float, double z)
{
    return polynomial(z, 0x1.0e14beba0c852p-3, 0x1.069922da93ee9p-6, -0x1.7c2c9fe188d2fp-10, 0x1.5ba2d70715bdp-15, -0x1.4f24509a7d512p-21,
                      0x1.956881f59cfp-28, -0x1.3e995191acbd9p-35);
}
GPI_INLINE double y1_small(double, double z)
{
    return polynomial(z, 0x1.0e14beba09e96p-3, 0x1.069922dcaf0ep-6, -0x1.7c2ca06d8e35p-10, 0x1.5ba2f20a55442p-15, -0x1.4f2940692217ap-21,
                      0x1.96551daf94467p-28, -0x1.549cf2c09d76ep-35, 0x1.a3a91ee1ab401p-43, -0x1.8c3b069b31c47p-51, 0x1.1b52d3548352ep-59);
}
/* y0 and y1 over the distances to their two zeros in 2 … 8, in x - 5. */
GPI_INLINE double y0_middle(float, double u)
{
    return polynomial(u, 0x1.22977c623277ap-3, -0x1.bfd308d3316e2p-14, -0x1.978cddeec6fbbp-7, 0x1.d4e029d80a00ep-13, 0x1.86b49552751bbp-12,
                      -0x1.7edb84161de7ap-18, -0x1.a6dba6f9e5941p-18, 0x1.14aea807906d4p-23, 0x1.ef3e08365fea3p-25, 0x1.4ba891de31b72p-34,
                      -0x1.3486b636a63a3p-31, 0x1.1b4f180e99588p-36, -0x1.dc23779856254p-37, 0x1.34711ae3958c6p-38, 0x1.71f0e270f1371p-41,
                      -0x1.e3b11292f3ff5p-43, -0x1.a0b9060d2f29p-45, 0x1.8f136b0358605p-47);
}
GPI_INLINE double y0_middle(double, double u)
{
    return polynomial(u, 0x1.22977c627e135p-3, -0x1.bfd312fa2becap-14, -0x1.978cde3ab4479p-7, 0x1.d4e0455e4e0e4p-13, 0x1.86b4aec0f8bdep-12,
                      -0x1.7ee1184a68ddp-18, -0x1.a6e24084af8cp-18, 0x1.1533ace464847p-23, 0x1.f0f514b22fc77p-25, -0x1.8d1e30d17c58cp-36,
                      -0x1.544bb9058753p-31, 0x1.59825770162c2p-35, -0x1.13d22ae390857p-38, 0x1.3fcfac1742f8p-40, -0x1.019fb6ffa4dfap-42,
                      0x1.7d5711f7cc6e4p-45, -0x1.25759012d5b0ap-47, 0x1.861fd1cd678adp-50, -0x1.f25256a23812bp-53, 0x1.ac43d781d5382p-54,
                      -0x1.e40b772ee0997p-56, -0x1.5f21bfda7f8dcp-58, 0x1.3eea1e64ec4ebp-59, 0x1.1b01578c9f767p-60, -0x1.77663b2e118c5p-62,
                      -0x1.772a921481485p-64, 0x1.df92348b128b1p-66, 0x1.913bea3c9ad4cp-68, -0x1.cfa60780643d4p-70, -0x1.e5498de132963p-73,
                      0x1.063bf913a1756p-74, 0x1.3b78151febe38p-78, -0x1.361477842f9ffp-80);
}
GPI_INLINE double y1_middle(float, double u)
{
    return polynomial(u, -0x1.f6e3b06c57badp-4, 0x1.3dce0985e580fp-5, 0x1.5f4eb7e3028a7p-8, -0x1.060e99385249ep-9, -0x1.032d2c9304339p-13,
                      0x1.a885ad84748c5p-15, 0x1.2178d3d3c989bp-21, -0x1.0ed6bdfc65f72p-21, -0x1.0bce5d3265749p-25, 0x1.64de541b34c0fp-27,
                      -0x1.4d2f3df4fd5a1p-30, 0x1.9536a58c5da41p-33, 0x1.4ba2abbda683ap-37, 0x1.0590c6c24ffc3p-38, -0x1.334ec646c7339p-37,
                      0x1.55cf254a7a1dep-40, 0x1.13e476f047431p-41, -0x1.3751cec5819e2p-44, -0x1.a6cad2b23f047p-46, 0x1.22fab1f8159b8p-48);
}
GPI_INLINE double y1_middle(double, double u)
{
    return polynomial(u, -0x1.f6e3b06cf271p-4, 0x1.3dce098265779p-5, 0x1.5f4eb8ac96215p-8, -0x1.060e9816ea054p-9, -0x1.032d836573cfbp-13,
                      0x1.a88548f57d87dp-15, 0x1.21ecdf8de1467p-21, -0x1.0eca15362d655p-21, -0x1.10b64aa9f8aap-25, 0x1.64a9a0efa6bf8p-27,
                      -0x1.10afbc1ae72dp-30, 0x1.7c5f882058f27p-33, -0x1.6c473287feb13p-35, 0x1.2a547ceeda2c5p-37, -0x1.d75e58b8dd936p-40,
                      0x1.777e60cafdb4fp-42, -0x1.305234a72c8b9p-44, 0x1.058b784042c48p-46, -0x1.8c0fc0f13f654p-49, 0x1.33b6dda1a82f2p-52,
                      -0x1.aa77038bdf6fdp-54, 0x1.7a43fda544a21p-54, -0x1.5dcfc572706eap-57, -0x1.44d3440fc8b2ap-57, 0x1.efb6cb0dd31e9p-61,
                      0x1.5da8a1f260172p-60, -0x1.5b76b3956ae49p-63, -0x1.c89865da54d89p-64, 0x1.eef4b3873cde7p-67, 0x1.b5c8f07456ba5p-68,
                      -0x1.05fff80c75e02p-70, -0x1.f33dbffd544aap-73, 0x1.3f8e76f25b814p-75, 0x1.24d0e58e98ab8p-78, -0x1.929d0763ba168p-81);
}
/* x a(x) and b(x) in 1 / x^2, x >= 8. */
template <int n> GPI_INLINE double phase(float, double t)
{
    if constexpr (n == 0)
        return polynomial(t, 0x1.fffffffe45eb1p-4, -0x1.0aaa8940cb7f5p-4, 0x1.acfe719e7a635p-3, -0x1.9b87445ab6952p+0, 0x1.302bc1b019a7cp+4,
                          -0x1.68fcb9406031cp+7);
    else
        return polynomial(t, -0x1.7fffffff77e9fp-2, 0x1.4fffeb77e2e18p-3, -0x1.7bac72ea00f19p-2, 0x1.2a80c20d322c3p+1, -0x1.9303f4899b8abp+4,
                          0x1.cd07d8b81b3b7p+7);
}
template <int n> GPI_INLINE double phase(double, double t)
{
    if constexpr (n == 0)
        return polynomial(t, 0x1p-3, -0x1.0aaaaaaaa8342p-4, 0x1.ad33331d98c16p-3, -0x1.a358365476486p+0, 0x1.7795cc177eeffp+4, -0x1.0b84490b23caap+9,
                          0x1.131288eb0255p+14, -0x1.6fdeadc7790f6p+19, 0x1.14e20715e6a14p+25, -0x1.8ebfa35bbb141p+30, 0x1.dc2c67cf2f4fcp+35,
                          -0x1.a01833f30f2e5p+40, 0x1.ca8d8b8dce4a3p+44, -0x1.d732c00379b16p+47);
    else
        return polynomial(t, -0x1.8p-2, 0x1.4ffffffffea01p-3, -0x1.7bccccc0bf628p-2, 0x1.2f4863393bb25p+1, -0x1.e9f721960d69ep+4, 0x1.494129c5fb51fp+9,
                          -0x1.4685c30bbd4ep+14, 0x1.aabd3f8aed7d6p+19, -0x1.3cc251f9862cdp+25, 0x1.c490963582e7fp+30, -0x1.0cff6d7f6b7a9p+36,
                          0x1.d4da3b1de4eecp+40, -0x1.01e8d17a08996p+45, 0x1.08b8ccf6eab3fp+48);
}
template <int n> GPI_INLINE double amplitude(float, double t)
{
    if constexpr (n == 0)
        return polynomial(t, 0x1.ffffffff5881bp-1, -0x1.ffff754884e2bp-5, 0x1.a76b76d57ddb9p-4, -0x1.07944863d7bd4p-1, 0x1.aefbb8c121c88p+1);
    else
        return polynomial(t, 0x1.000000006b743p+0, 0x1.7fffd394209a4p-3, -0x1.8ba1151a27f24p-3, 0x1.8a075f2642803p-1, -0x1.269227b37f56cp+2);
}
template <int n> GPI_INLINE double amplitude(double, double t)
{
    if constexpr (n == 0)
        return polynomial(t, 0x1p+0, -0x1.fffffffffd919p-5, 0x1.a7ffffedb1cffp-4, -0x1.15eff25a43dcbp-1, 0x1.764bbde3a6d2ep+2, -0x1.aae90727d56c7p+6,
                          0x1.6c97b8da8819ep+11, -0x1.9986b442e8102p+16, 0x1.fc212f1590998p+21, -0x1.204cac956a8f3p+27, 0x1.f9215328939d4p+31,
                          -0x1.1e5a54eed078p+36, 0x1.32291ed5e0318p+39);
    else
        return polynomial(t, 0x1p+0, 0x1.7fffffffff516p-3, -0x1.8bfffff5bb1b9p-3, 0x1.9c4ff0b18ef69p-1, -0x1.ef55681b4e1c3p+2, 0x1.092abab2e6f6cp+7,
                          -0x1.b3b900dc4691fp+11, 0x1.ddd116fa2b5bep+16, -0x1.24516c2f7e5a7p+22, 0x1.4927533d66aecp+27, -0x1.1f1dafc1dea24p+32,
                          0x1.44b4b72345da6p+36, -0x1.5a9f2171df4f2p+39);
}

/* |x| less multiples of pi / 2. Not returned: LLVM would join the branches' structs, and a struct is no lane's value. */
GPI_INLINE void reduce_size(Reduced<double> &a, float x)
{
    x = abs(x);
    a = reduce_small((double)x);
    if (__builtin_expect(x >= 0x1p30f, 0))
        a = reduce_in_double(x);
}
GPI_INLINE void reduce_size(Reduced<double> &a, double x)
{
    x = abs(x);
    a = reduce_small(x);
    if (__builtin_expect(x >= huge(x), 0))
        a = reduce_huge(x);
}

/* jn (shift 1) or yn (shift 0) for n = 0, 1 and x >= 8. The angle is x less a quarter of pi, less the phase, each in two parts. */
template <int n, class T> GPI_INLINE double bessel_far(T x, Reduced<double> a, int shift)
{
    typedef Format<double> F;
    double inverse = 1 / (double)x, t = inverse * inverse, lag = inverse * phase<n>(x, t);
    bool below = a.r < 0;
    double eighth = below ? F::pi / 4 : -F::pi / 4, near = eighth + a.r, near_low = (eighth - near) + a.r + (a.low + (below ? F::pi_low / 4 : -F::pi_low / 4));
    double angle = near - lag, back = angle - near, low = (near - (angle - back)) + (-lag - back) + near_low;
    double wave = quarter_of(Reduced<double>{angle, low, a.quarter - n - (below ? 1 : 0)}, shift);
    double result = sqrt(two_by_pi * inverse) * amplitude<n>(x, t) * wave;
    return x < Format<T>::infinity ? result : 0;
}

/* The result from the value at x > 0, and at x >= 0. */
template <class T> GPI_INLINE double unless_zero(T x, double value) { return x == 0 ? -Format<double>::infinity : value; }
template <class T> GPI_INLINE T at_positive(T x, double value)
{
    T inside = x >= 0 ? (T)value : Format<T>::nan;
    return x != x ? x : inside;
}

template <class T> GPI_INLINE double j0_of(T x, Reduced<double> a)
{
    double size = abs((double)x);
    double zeros = square_distance(size, 0x1.33d152e971b4p+1, -0x1.0f539d7da258ep-53) * square_distance(size, 0x1.6148f5b2c2e45p+2, 0x1.75054cd60a517p-54);
    double small = j0_small(x, size * size), near = zeros * j0_near(x, size), far = bessel_far<0>(abs(x), a, 1);
    double low = size < 2 ? small : near; /* 1 at 0 */
    return size < 8 ? low : far;
}
template <class T> GPI_INLINE double j1_of(T x, Reduced<double> a)
{
    double size = abs((double)x);
    double zeros = square_distance(size, 0x1.ea75575af6f09p+1, -0x1.60155a9d1b256p-53) * square_distance(size, 0x1.c0ff5f3b4725p+2, -0x1.b226d9d243827p-54);
    double near = zeros * j1_near(x, size), far = bessel_far<1>(abs(x), a, 1), small = j1_small(x, size * size);
    double low = size * (size < 2 ? small : near), result = size < 8 ? low : far;
    return bits(x) < 0 ? -result : result;
}

/* The first zeros of y0 and y1, and log(x / zero): close to the zero by the distance, which a float's double does not need. */
struct FirstZero {
    double high, low, log;
};
static constexpr FirstZero y0_zero = {0x1.c982eb8d417eap-1, 0x1.ea9d270347f83p-56, -0x1.cce4b73e6f027p-4};
static constexpr FirstZero y1_zero = {0x1.193bed4dff243p+1, -0x1.bd1e50d219bfdp-55, 0x1.930641fe98869p-1};
GPI_INLINE double log_of_ratio(float, double x, FirstZero zero) { return gpi_log(x) - zero.log; }
GPI_INLINE double log_of_ratio(double, double x, FirstZero zero)
{
    double far = gpi_log(x) - zero.log, near = log_of_one_plus(distance(x, zero.high, zero.low) / zero.high, 0.0);
    return x < 0.5 * zero.high ? far : near;
}

template <class T> GPI_INLINE double y0_of(T x, Reduced<double> a)
{
    double whole = (double)x, z = whole * whole;
    double small = fma(two_by_pi * j0_small(x, z), log_of_ratio(x, whole, y0_zero), square_distance(whole, y0_zero.high, y0_zero.low) * y0_small(x, z));
    double zeros = distance(whole, 0x1.fa9534d98569cp+1, -0x1.f06ae7804384ep-54) * distance(whole, 0x1.c581dc4e72103p+2, -0x1.9774a495f56cfp-54);
    double middle = zeros * y0_middle(x, whole - 5), far = bessel_far<0>(x, a, 0), low = whole < 2 ? small : middle;
    return whole < 8 ? low : far;
}
template <class T> GPI_INLINE double y1_of(T x, Reduced<double> a)
{
    double whole = (double)x, z = whole * whole;
    double rest = square_distance(whole, y1_zero.high, y1_zero.low) * y1_small(x, z) / whole;
    double small = fma(two_by_pi * whole * j1_small(x, z), log_of_ratio(x, whole, y1_zero), rest);
    double zeros = distance(whole, 0x1.193bed4dff243p+1, -0x1.bd1e50d219bfdp-55) * distance(whole, 0x1.5b7fe4e87b02ep+2, 0x1.dfe7bac228e8cp-52);
    double middle = zeros * y1_middle(x, whole - 5), far = bessel_far<1>(x, a, 0), low = whole < 2 ? small : middle;
    return whole < 8 ? low : far;
}

template <class T> GPI_INLINE T unless_nan(T x, double value) { return x != x ? x : (T)value; }
template <class T> GPI_INLINE T gpi_j0(T x)
{
    Reduced<double> a;
    reduce_size(a, x);
    return unless_nan(x, j0_of(x, a));
}
template <class T> GPI_INLINE T gpi_j1(T x)
{
    Reduced<double> a;
    reduce_size(a, x);
    return unless_nan(x, j1_of(x, a));
}
template <class T> GPI_INLINE T gpi_y0(T x)
{
    Reduced<double> a;
    reduce_size(a, x);
    return at_positive(x, unless_zero(x, y0_of(x, a)));
}
template <class T> GPI_INLINE T gpi_y1(T x)
{
    Reduced<double> a;
    reduce_size(a, x);
    return at_positive(x, unless_zero(x, y1_of(x, a)));
}

/* An order's sign: f(-n, x) = (-1)^n f(n, x). */
GPI_INLINE double flipped(double value, int odd) { return odd & 1 ? -value : value; }

/* Upwards from y0 and y1: f(k + 1) = 2 k / x f(k) - f(k - 1), which is stable for y, and for j while k < x. */
GPI_INLINE double recur(double f0, double f1, int n, double x)
{
    double twice = 2 / x;
    for (int k = 1; k < n; ++k) {
        double next = fma(k * twice, f1, -f0);
        f0 = f1;
        f1 = f1 == -Format<double>::infinity ? f1 : next; /* not inf - inf */
    }
    return n == 0 ? f0 : f1;
}

/* j(n, x) for n > x > 0, downwards from far above both, where j is nothing; j0 + 2 (j2 + j4 + …) = 1 tells the factor. Source: Abramowitz and
 * Stegun, 9.12 (Miller's algorithm). A tiny x makes it the first term of the series, (x / 2)^n / n!. */
GPI_INLINE double bessel_down(int n, double x)
{
    double above = 0, f = 1, sum = 0, wanted = 0, term = 1, twice = 2 / x;
    for (int k = n + 40 + (int)(2 * sqrt(sqrt((double)n) * n)); k > 0; --k) {
        double below = fma(k * twice, f, -above);
        above = f, f = below;
        sum += k & 1 ? 2 * f : 0; /* f is of order k - 1 */
        wanted = k - 1 == n ? f : wanted;
        double shrink = abs(f) > 0x1p100 ? 0x1p-100 : 1; /* so little, for what is wanted to stay in range */
        above *= shrink, f *= shrink, sum *= shrink, wanted *= shrink;
        term *= k <= n ? x / (2 * k) : 1;
    }
    return x < 0x1p-30 ? term : wanted / (sum - f);
}

template <class T> GPI_INLINE T gpi_jn(int n, T x)
{
    bool negative = n < 0;
    int order = negative ? -n : n;
    double size = abs((double)x), result;
    Reduced<double> a;
    reduce_size(a, x);
    if (order < 2 || size >= order)
        result = size < Format<double>::infinity ? recur(j0_of(abs(x), a), j1_of(abs(x), a), order, size) : 0;
    else
        result = size > 0 ? bessel_down(order, size) : 0;
    bool mirrored = (bits(x) < 0) != negative;
    return x != x ? x : (T)flipped(result, mirrored ? order : 0);
}

template <class T> GPI_INLINE T gpi_yn(int n, T x)
{
    int order = n < 0 ? -n : n;
    Reduced<double> a;
    reduce_size(a, x);
    double value = x < Format<T>::infinity ? recur(y0_of(x, a), y1_of(x, a), order, (double)x) : 0;
    return at_positive(x, flipped(unless_zero(x, value), n < 0 ? order : 0));
}
