// Every math function under every name and for every type a program may use: device IR must not be left with a name of the C library.
#include <cmath>

#define ONE(f, F) \
    out[n++] = (double)f(x); out[n++] = (double)f(d); out[n++] = (double)f(i); out[n++] = (double)F(x); \
    out[n++] = (double)std::f(x); out[n++] = (double)std::f(d); out[n++] = (double)std::f(i); out[n++] = (double)std::F(x);
#define TWO(f, F) \
    out[n++] = f(x, x); out[n++] = f(d, d); out[n++] = f(x, d); out[n++] = f(i, x); out[n++] = f(i, i); out[n++] = F(x, x); \
    out[n++] = std::f(x, x); out[n++] = std::f(d, d); out[n++] = std::f(i, d); out[n++] = std::f(x, i); out[n++] = std::F(x, x);
#define EXTRA(f, F) out[n++] = f(x); out[n++] = f(d); out[n++] = F(x);

__global__ void standard_names(double *out, float x, double d, int i)
{
    int n = 0;
    ONE(sin, sinf) ONE(cos, cosf) ONE(tan, tanf) ONE(asin, asinf) ONE(acos, acosf) ONE(atan, atanf)
    ONE(sinh, sinhf) ONE(cosh, coshf) ONE(tanh, tanhf) ONE(asinh, asinhf) ONE(acosh, acoshf) ONE(atanh, atanhf)
    ONE(exp, expf) ONE(exp2, exp2f) ONE(expm1, expm1f) ONE(log, logf) ONE(log2, log2f) ONE(log10, log10f) ONE(log1p, log1pf)
    ONE(cbrt, cbrtf) ONE(erf, erff) ONE(erfc, erfcf) ONE(lgamma, lgammaf) ONE(tgamma, tgammaf) ONE(sqrt, sqrtf) ONE(fabs, fabsf)
    ONE(floor, floorf) ONE(ceil, ceilf) ONE(trunc, truncf) ONE(rint, rintf) ONE(nearbyint, nearbyintf) ONE(round, roundf)
    ONE(lrint, lrintf) ONE(llrint, llrintf) ONE(lround, lroundf) ONE(llround, llroundf) ONE(logb, logbf) ONE(ilogb, ilogbf)
    TWO(pow, powf) TWO(atan2, atan2f) TWO(fmod, fmodf) TWO(remainder, remainderf) TWO(hypot, hypotf) TWO(nextafter, nextafterf)
    TWO(copysign, copysignf) TWO(fmin, fminf) TWO(fmax, fmaxf) TWO(fdim, fdimf)
}

__global__ void parts(double *out, float x, double d, int i)
{
    int e;
    float whole_f;
    double whole;
    out[0] = frexp(x, &e) + frexp(d, &e) + frexpf(x, &e) + std::frexp(x, &e) + std::frexp(d, &e) + std::frexp(i, &e);
    out[1] = ldexp(x, 2) + ldexp(d, 2) + ldexpf(x, 3) + std::ldexp(x, 3) + std::ldexp(d, 3) + std::ldexp(i, 3) + scalbn(x, 3) + scalbn(d, 2) + scalblnf(x, 3L);
    out[2] = modf(x, &whole_f) + modf(d, &whole) + modff(x, &whole_f) + std::modf(x, &whole_f) + std::modf(d, &whole);
    out[3] = fma(x, x, x) + fma(d, d, d) + fmaf(x, x, x) + std::fma(x, x, x) + std::fma(d, d, d);
    out[4] = remquo(x, x, &e) + remquo(d, d, &e) + std::remquo(d, d, &e) + nan("") + nanf("") + std::nan("1");
    out[5] = isnan(x) + isnan(d) + isnan(i) + std::isnan(x) + std::isnan(d) + isinf(x) + isinf(d) + std::isinf(x) + isfinite(x) + std::isfinite(d);
    out[6] = signbit(x) + signbit(d) + std::signbit(x) + isnormal(d) + std::isnormal(x) + std::fpclassify(x) + fpclassify(d);
    out[7] = isunordered(x, x) + std::isgreater(d, d) + isless(x, d) + std::islessgreater(x, d);
    out[8] = abs(x) + abs(d) + abs(i) + abs(3L) + std::abs(x) + std::abs(d) + std::abs(i) + std::abs(-3LL) + labs(3) + llabs(2);
    out[9] = min(i, 3) + max(3u, 4) + max(x, d) + min(3L, 4L) + min(3ull, 4ll) + max(x, 2.0f) + std::min(i, 3) + std::max(x, x);
}

__global__ void cuda_names(double *out, float x, double d)
{
    int n = 0;
    float s, c;
    double ds, dc;
    EXTRA(rsqrt, rsqrtf) EXTRA(rcbrt, rcbrtf) EXTRA(exp10, exp10f) EXTRA(sinpi, sinpif) EXTRA(cospi, cospif) EXTRA(erfinv, erfinvf)
    EXTRA(erfcinv, erfcinvf) EXTRA(erfcx, erfcxf) EXTRA(normcdf, normcdff) EXTRA(normcdfinv, normcdfinvf)
    EXTRA(cyl_bessel_i0, cyl_bessel_i0f) EXTRA(cyl_bessel_i1, cyl_bessel_i1f)
    out[n++] = j0(d) + j1(d) + jn(2, d) + y0(d) + y1(d) + yn(2, d) + j0f(x) + j1f(x) + jnf(2, x) + y0f(x) + y1f(x) + ynf(2, x);
    out[n++] = norm3d(d, d, d) + norm4d(d, d, d, d) + norm(3, out) + rnorm3d(d, d, d) + rnorm4d(d, d, d, d) + rnorm(3, out) + rhypot(d, d);
    out[n++] = norm3df(x, x, x) + norm4df(x, x, x, x) + normf(1, &x) + rnorm3df(x, x, x) + rnorm4df(x, x, x, x) + rnormf(1, &x) + rhypotf(x, x);
    sincosf(x, &s, &c), sincos(d, &ds, &dc), sincospif(x, &s, &c), sincospi(d, &ds, &dc), __sincosf(x, &s, &c);
    out[n++] = s + c + ds + dc;
    out[n++] = __sinf(x) + __cosf(x) + __tanf(x) + __expf(x) + __exp10f(x) + __logf(x) + __log2f(x) + __log10f(x) + __powf(x, x);
    out[n++] = __fdividef(x, x) + fdividef(x, x) + __saturatef(x);
}

/* The host has them all too. */
double on_host(float x, double d)
{
    float s, c;
    double ds, dc;
    sincospif(x, &s, &c), sincospi(d, &ds, &dc);
    return rsqrt(x) + rsqrtf(x) + rsqrt(d) + rcbrt(d) + sinpi(d) + cospi(x) + erfinv(d) + erfcinv(d) + erfcx(d) + normcdf(d) + normcdfinv(x) +
           norm3d(d, d, d) + rhypot(d, d) + norm4df(x, x, x, x) + cyl_bessel_i0(d) + min(1, 2) + max(1.0f, 2.0) + fdividef(x, x) + s + c + ds + dc;
}
