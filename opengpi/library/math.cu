/* The device library's functions, by their names in device IR. A function that is missing here is the host's libm. */
#include "bessel.h"
#include "error_function.h"
#include "gamma.h"
#include "hyperbolic.h"
#include "inverse.h"
#include "inverse_error.h"
#include "modified_bessel.h"
#include "power.h"
#include "remainder.h"
#include "roots.h"

#define GPI_DEFINE_1(name, type, suffix, value) \
    extern "C" __attribute__((device)) type gpi_##name##_##suffix(type x) __asm__("gpi.math." #name "." #suffix); \
    __attribute__((device)) type gpi_##name##_##suffix(type x) { return value; }
#define GPI_DEFINE_2(name, type, suffix, value) \
    extern "C" __attribute__((device)) type gpi_##name##_##suffix(type x, type y) __asm__("gpi.math." #name "." #suffix); \
    __attribute__((device)) type gpi_##name##_##suffix(type x, type y) { return value; }
#define GPI_BOTH_1(name) GPI_DEFINE_1(name, float, f32, gpi_##name(x)) GPI_DEFINE_1(name, double, f64, gpi_##name(x))
#define GPI_BOTH_2(name) GPI_DEFINE_2(name, float, f32, gpi_##name(x, y)) GPI_DEFINE_2(name, double, f64, gpi_##name(x, y))
#define GPI_DEFINE_N(name, type, suffix) \
    extern "C" __attribute__((device)) type gpi_##name##_##suffix(int n, type x) __asm__("gpi.math." #name "." #suffix); \
    __attribute__((device)) type gpi_##name##_##suffix(int n, type x) { return gpi_##name(n, x); }
#define GPI_BOTH_N(name) GPI_DEFINE_N(name, float, f32) GPI_DEFINE_N(name, double, f64)
#define GPI_FAST(name, value) \
    extern "C" __attribute__((device)) float gpi_fast_##name(float x) __asm__("gpi.math.fast." #name ".f32"); \
    __attribute__((device)) float gpi_fast_##name(float x) { return value; }

GPI_BOTH_1(exp) GPI_BOTH_1(exp2) GPI_BOTH_1(exp10) GPI_BOTH_1(expm1)
GPI_BOTH_1(log) GPI_BOTH_1(log2) GPI_BOTH_1(log10) GPI_BOTH_1(log1p)
GPI_BOTH_1(sin) GPI_BOTH_1(cos) GPI_BOTH_1(tan) GPI_BOTH_1(sinpi) GPI_BOTH_1(cospi)
GPI_BOTH_1(asin) GPI_BOTH_1(acos) GPI_BOTH_1(atan) GPI_BOTH_2(atan2)
GPI_BOTH_1(sinh) GPI_BOTH_1(cosh) GPI_BOTH_1(tanh) GPI_BOTH_1(asinh) GPI_BOTH_1(acosh) GPI_BOTH_1(atanh)
GPI_BOTH_1(cbrt) GPI_BOTH_1(rcbrt) GPI_BOTH_2(hypot)
GPI_BOTH_1(erf) GPI_BOTH_1(erfc) GPI_BOTH_1(erfcx) GPI_BOTH_1(normcdf)
GPI_BOTH_1(erfinv) GPI_BOTH_1(erfcinv) GPI_BOTH_1(normcdfinv)
GPI_BOTH_1(tgamma) GPI_BOTH_1(lgamma)
GPI_BOTH_1(cyl_bessel_i0) GPI_BOTH_1(cyl_bessel_i1)
GPI_BOTH_1(j0) GPI_BOTH_1(j1) GPI_BOTH_1(y0) GPI_BOTH_1(y1) GPI_BOTH_N(jn) GPI_BOTH_N(yn)
GPI_BOTH_2(pow) GPI_BOTH_2(fmod) GPI_BOTH_2(remainder) GPI_BOTH_2(nextafter)

GPI_FAST(exp, fast_exp2_of_product(x, Format<float>::log2_e))
GPI_FAST(exp10, fast_exp2_of_product(x, Format<float>::log2_10))
GPI_FAST(log2, fast_log2(x))
GPI_FAST(log, fast_log2(x) * 0x1.62e43p-1f)
GPI_FAST(log10, fast_log2(x) * 0x1.344136p-2f)
GPI_FAST(sin, fast_sin(x))
GPI_FAST(cos, fast_cos(x))
GPI_FAST(tan, fast_sin(x) / fast_cos(x))
extern "C" __attribute__((device)) float gpi_fast_pow(float x, float y) __asm__("gpi.math.fast.pow.f32");
__attribute__((device)) float gpi_fast_pow(float x, float y) { return fast_exp2_of_product(y, fast_log2(x)); }
