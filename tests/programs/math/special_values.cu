// warp: 32
// Exact results of math functions at the ends of their ranges: signs of zeros, infinities, NaN, denormal numbers, huge arguments.
#include <cmath>
#include <cstdio>
#include <vector>

template <class T> struct Case {
    T x, y, expected;
};

static const double inf = INFINITY, none = NAN;

template <class T> bool same(T a, T b) { return a != a ? b != b : a == b && std::signbit(a) == std::signbit(b); }

static int failures = 0;

#define FUNCTION(name, call, ...) \
    template <class T> __global__ void name##_kernel(Case<T> *cases, T *out, int count) \
    { \
        int i = threadIdx.x; \
        if (i >= count) return; \
        T x = cases[i].x, y = cases[i].y; \
        (void)y; \
        out[i] = call; \
    } \
    template <class T> void name##_check(const char *format) \
    { \
        std::vector<Case<T>> cases = {__VA_ARGS__}; \
        Case<T> *on_device; \
        T *out; \
        cudaMallocManaged(&on_device, cases.size() * sizeof(Case<T>)); \
        cudaMallocManaged(&out, cases.size() * sizeof(T)); \
        for (size_t i = 0; i < cases.size(); ++i) on_device[i] = cases[i]; \
        name##_kernel<T><<<1, 64>>>(on_device, out, (int)cases.size()); \
        if (cudaDeviceSynchronize()) failures += 1000; \
        for (size_t i = 0; i < cases.size(); ++i) \
            if (!same(out[i], cases[i].expected)) { \
                printf(#name " %s at %a, %a: %a, not %a\n", format, (double)cases[i].x, (double)cases[i].y, (double)out[i], (double)cases[i].expected); \
                ++failures; \
            } \
        cudaFree(on_device), cudaFree(out); \
    }
#define AT(x, expected) {(T)(x), (T)0, (T)(expected)}
#define AT2(x, y, expected) {(T)(x), (T)(y), (T)(expected)}
#define EVERYWHERE_ODD AT(0.0, 0.0), AT(-0.0, -0.0), AT(none, none)
#define SMALLEST (sizeof(T) == 4 ? 0x1p-149 : 0x1p-1074)
#define LARGEST (sizeof(T) == 4 ? 0x1.fffffep127 : 0x1.fffffffffffffp1023)

FUNCTION(exp, exp(x), AT(0.0, 1), AT(-0.0, 1), AT(inf, inf), AT(-inf, 0), AT(none, none), AT(1000, inf), AT(-1000, 0), AT(SMALLEST, 1), AT(LARGEST, inf), AT(-LARGEST, 0))
FUNCTION(exp2, exp2(x), AT(0.0, 1), AT(inf, inf), AT(-inf, 0), AT(none, none), AT(10, 1024), AT(-3, 0.125), AT(1024, inf), AT(-1100, 0), AT(sizeof(T) == 4 ? -149 : -1074, SMALLEST))
FUNCTION(exp10, exp10(x), AT(0.0, 1), AT(inf, inf), AT(-inf, 0), AT(none, none), AT(1, 10), AT(2, 100), AT(400, inf), AT(-400, 0))
FUNCTION(expm1, expm1(x), EVERYWHERE_ODD, AT(inf, inf), AT(-inf, -1), AT(1000, inf), AT(-1000, -1), AT(SMALLEST, SMALLEST), AT(-SMALLEST, -SMALLEST))
FUNCTION(log, log(x), AT(1, 0.0), AT(0.0, -inf), AT(-0.0, -inf), AT(inf, inf), AT(-1, none), AT(-inf, none), AT(none, none), AT(-SMALLEST, none))
FUNCTION(log2, log2(x), AT(1, 0.0), AT(0.0, -inf), AT(-0.0, -inf), AT(inf, inf), AT(-1, none), AT(none, none), AT(8, 3), AT(0.25, -2), AT(SMALLEST, sizeof(T) == 4 ? -149 : -1074))
FUNCTION(log10, log10(x), AT(1, 0.0), AT(0.0, -inf), AT(inf, inf), AT(-1, none), AT(none, none), AT(1000, 3), AT(10, 1))
FUNCTION(log1p, log1p(x), EVERYWHERE_ODD, AT(-1, -inf), AT(inf, inf), AT(-2, none), AT(-inf, none), AT(SMALLEST, SMALLEST), AT(-SMALLEST, -SMALLEST))
FUNCTION(sin, sin(x), EVERYWHERE_ODD, AT(inf, none), AT(-inf, none), AT(SMALLEST, SMALLEST), AT(-SMALLEST, -SMALLEST))
FUNCTION(cos, cos(x), AT(0.0, 1), AT(-0.0, 1), AT(inf, none), AT(-inf, none), AT(none, none), AT(SMALLEST, 1))
FUNCTION(tan, tan(x), EVERYWHERE_ODD, AT(inf, none), AT(-inf, none), AT(SMALLEST, SMALLEST))
FUNCTION(sinpi, sinpi(x), EVERYWHERE_ODD, AT(1, 0.0), AT(-1, -0.0), AT(0.5, 1), AT(1.5, -1), AT(-0.5, -1), AT(inf, none), AT(LARGEST, 0.0), AT(-LARGEST, -0.0))
FUNCTION(cospi, cospi(x), AT(0.0, 1), AT(1, -1), AT(0.5, 0.0), AT(-0.5, 0.0), AT(1.5, 0.0), AT(inf, none), AT(none, none), AT(LARGEST, 1))
FUNCTION(asin, asin(x), EVERYWHERE_ODD, AT(1, M_PI_2), AT(-1, -M_PI_2), AT(1.5, none), AT(-inf, none), AT(SMALLEST, SMALLEST))
FUNCTION(acos, acos(x), AT(1, 0.0), AT(-1, M_PI), AT(0.0, M_PI_2), AT(-0.0, M_PI_2), AT(1.5, none), AT(inf, none), AT(none, none))
FUNCTION(atan, atan(x), EVERYWHERE_ODD, AT(inf, M_PI_2), AT(-inf, -M_PI_2), AT(1, M_PI_4), AT(LARGEST, M_PI_2), AT(SMALLEST, SMALLEST))
FUNCTION(sinh, sinh(x), EVERYWHERE_ODD, AT(inf, inf), AT(-inf, -inf), AT(1000, inf), AT(-1000, -inf), AT(SMALLEST, SMALLEST))
FUNCTION(cosh, cosh(x), AT(0.0, 1), AT(-0.0, 1), AT(inf, inf), AT(-inf, inf), AT(none, none), AT(-1000, inf))
FUNCTION(tanh, tanh(x), EVERYWHERE_ODD, AT(inf, 1), AT(-inf, -1), AT(LARGEST, 1), AT(-40, -1), AT(SMALLEST, SMALLEST))
FUNCTION(asinh, asinh(x), EVERYWHERE_ODD, AT(inf, inf), AT(-inf, -inf), AT(SMALLEST, SMALLEST), AT(-SMALLEST, -SMALLEST))
FUNCTION(acosh, acosh(x), AT(1, 0.0), AT(inf, inf), AT(0.5, none), AT(-5, none), AT(-inf, none), AT(none, none))
FUNCTION(atanh, atanh(x), EVERYWHERE_ODD, AT(1, inf), AT(-1, -inf), AT(1.5, none), AT(-inf, none), AT(SMALLEST, SMALLEST))
FUNCTION(cbrt, cbrt(x), EVERYWHERE_ODD, AT(inf, inf), AT(-inf, -inf), AT(27, 3), AT(-8, -2), AT(0x1p-126, 0x1p-42), AT(1e-30, 1e-10))
FUNCTION(rcbrt, rcbrt(x), AT(0.0, inf), AT(-0.0, -inf), AT(inf, 0.0), AT(-inf, -0.0), AT(8, 0.5), AT(-1, -1), AT(none, none), AT(0x1p-126, 0x1p42))
FUNCTION(erf, erf(x), EVERYWHERE_ODD, AT(inf, 1), AT(-inf, -1), AT(10, 1), AT(-10, -1), AT(LARGEST, 1))
FUNCTION(erfc, erfc(x), AT(0.0, 1), AT(-0.0, 1), AT(inf, 0.0), AT(-inf, 2), AT(30, 0.0), AT(-10, 2), AT(none, none), AT(LARGEST, 0.0))
FUNCTION(hypot, hypot(x, y), AT2(3, 4, 5), AT2(0.0, -0.0, 0.0), AT2(inf, none, inf), AT2(none, -inf, inf), AT2(none, 1, none), AT2(LARGEST, LARGEST, inf),
         AT2(SMALLEST, 0.0, SMALLEST), AT2(0x1p120, 0.0, 0x1p120))
FUNCTION(atan2, atan2(x, y), AT2(0.0, 1, 0.0), AT2(-0.0, 1, -0.0), AT2(0.0, -1, M_PI), AT2(-0.0, -1, -M_PI), AT2(0.0, 0.0, 0.0), AT2(-0.0, 0.0, -0.0), AT2(0.0, -0.0, M_PI),
         AT2(-0.0, -0.0, -M_PI), AT2(1, 0.0, M_PI_2), AT2(-1, -0.0, -M_PI_2), AT2(1, inf, 0.0), AT2(-1, inf, -0.0), AT2(1, -inf, M_PI), AT2(-1, -inf, -M_PI), AT2(inf, 1, M_PI_2),
         AT2(-inf, -1, -M_PI_2), AT2(inf, inf, M_PI_4), AT2(-inf, inf, -M_PI_4), AT2(inf, -inf, 3 * M_PI_4), AT2(none, 1, none), AT2(1, none, none), AT2(1, 1, M_PI_4),
         AT2(LARGEST, LARGEST, M_PI_4), AT2(SMALLEST, SMALLEST, M_PI_4), AT2(SMALLEST, LARGEST, 0.0))
FUNCTION(pow, pow(x, y), AT2(2, 10, 1024), AT2(none, 0.0, 1), AT2(1, none, 1), AT2(1, inf, 1), AT2(-1, inf, 1), AT2(-1, -inf, 1), AT2(none, 1, none), AT2(2, none, none),
         AT2(-1, none, none), AT2(0.0, 3, 0.0), AT2(-0.0, 3, -0.0), AT2(-0.0, 2, 0.0), AT2(-0.0, -3, -inf), AT2(0.0, -3, inf), AT2(-0.0, -2, inf), AT2(-0.0, 0.5, 0.0),
         AT2(0.0, 0.0, 1), AT2(inf, 0.0, 1), AT2(inf, 2, inf), AT2(inf, -2, 0.0), AT2(-inf, 3, -inf), AT2(-inf, 2, inf), AT2(-inf, -3, -0.0), AT2(-inf, -2, 0.0), AT2(-inf, 0.5, inf),
         AT2(2, inf, inf), AT2(2, -inf, 0.0), AT2(0.5, inf, 0.0), AT2(0.5, -inf, inf), AT2(-0.5, -inf, inf), AT2(0.0, inf, 0.0), AT2(0.0, -inf, inf), AT2(inf, inf, inf),
         AT2(inf, -inf, 0.0), AT2(-2, 3, -8), AT2(-2, 2, 4), AT2(-2, 0.5, none), AT2(-2, LARGEST, inf), AT2(2, -5000, 0.0), AT2(-2, -5001, -0.0), AT2(2, 5000, inf),
         AT2(2, sizeof(T) == 4 ? -149 : -1074, SMALLEST), AT2(SMALLEST, 1, SMALLEST), AT2(SMALLEST, -1, inf), AT2(3, 1, 3), AT2(9, 0.5, 3))

#define BOTH(name) name##_check<float>("float"), name##_check<double>("double")

int main()
{
    BOTH(exp), BOTH(exp2), BOTH(exp10), BOTH(expm1), BOTH(log), BOTH(log2), BOTH(log10), BOTH(log1p), BOTH(sin), BOTH(cos), BOTH(tan), BOTH(sinpi), BOTH(cospi);
    BOTH(asin), BOTH(acos), BOTH(atan), BOTH(sinh), BOTH(cosh), BOTH(tanh), BOTH(asinh), BOTH(acosh), BOTH(atanh), BOTH(cbrt), BOTH(rcbrt), BOTH(erf), BOTH(erfc);
    BOTH(hypot), BOTH(atan2), BOTH(pow);
    printf("%d failures\n", failures);
    return failures != 0;
}
