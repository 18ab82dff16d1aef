// The math functions on the device: exact ones bit for bit against the host's, the others within CUDA's documented error.
#include "../semantics/check.h"
#include <cmath>
#include <cstring>
#include <random>

const int count = 3000;

/* Exact in IEEE arithmetic: both sides compute the same expression. */
#define EXACT(X) \
    X(frexp(x, &e) + e) X(frexpf(f, &e) + e) X(ldexp(x, n)) X(ldexpf(f, n)) X(scalbn(x, n)) X(scalblnf(f, (long)n)) X(logb(x)) X(logbf(f)) X(ilogb(x)) \
    X(ilogbf(f)) X(modf(x, &whole)) X((modf(x, &whole), whole)) X(modff(f, &whole_f)) X(fdim(x, y)) X(fdimf(f, g)) X(remquo(x, y, &e)) \
    X((remquo(x, y, &e), std::isfinite(x / y) && std::isfinite(y) ? e & 7 : 0)) X(remquof(f, g, &e)) X(fmod(x, y)) X(fmodf(f, g)) X(remainder(x, y)) \
    X(nextafter(x, y)) X(nextafterf(f, g)) X(copysign(x, y)) X(fmin(x, y)) X(fmaxf(f, g)) X(floor(x)) X(ceilf(f)) X(trunc(x)) X(rintf(f)) X(nearbyint(x)) \
    X(round(x)) X(roundf(f)) X(fma(x, y, x)) X(fmaf(f, g, f)) X(sqrt(x)) X(sqrtf(f)) X(fabs(x)) X(std::isnan(x) + 2 * std::isinf(x) + 4 * std::isnormal(x)) \
    X(std::fpclassify(f)) X(std::signbit(x)) X(std::abs(f)) X(lrint(small)) X(llroundf((float)small)) X(lround(small)) X(min(f, g)) X(max(x, y))

/* Near its reference, by the measure of double (d) or float (f). */
#define CLOSE(X) \
    X(d, sinpi(t), std::sin(M_PI * t)) X(d, cospi(t), std::cos(M_PI * t)) X(f, sinpif(u), std::sin(M_PI * u)) X(d, rcbrt(t), 1 / std::cbrt(t)) \
    X(d, erf(erfinv(t)), t) X(d, erfc(erfcinv(t)), t) X(d, erfcx(t), std::exp(t * t) * std::erfc(t)) X(d, normcdf(t), std::erfc(-t * M_SQRT1_2) / 2) \
    X(d, normcdf(normcdfinv(t)), t) X(d, cyl_bessel_i0(t), bessel_i(0, t)) X(d, cyl_bessel_i1(t), bessel_i(1, t)) \
    X(f, erff(erfinvf(u)), u) X(f, normcdff(u), std::erfc(-u * M_SQRT1_2) / 2) X(f, erfcxf(u), std::exp((double)u * u) * std::erfc((double)u)) \
    X(d, rsqrt(t), 1 / std::sqrt(t)) X(f, rsqrtf(u), 1 / std::sqrt((double)u)) X(d, norm3d(t, 2 * t, 2 * t), 3 * t) X(d, norm4d(t, t, t, t), 2 * t) \
    X(d, norm3d(t * 1e300, 2e300 * t, 2e300 * t), 3e300 * t) X(d, rnorm3d(t * 1e-300, 2e-300 * t, 2e-300 * t), 1 / (3e-300 * t)) \
    X(f, norm4df(u * 1e30f, u * 1e30f, u * 1e30f, u * 1e30f), 2e30f * u) X(d, rhypot(3 * t, 4 * t), 1 / (5 * t)) X(d, exp10(t), std::pow(10.0, t)) \
    X(f, exp10f(u), std::pow(10.0, u)) X(d, hypot(t, t, t), std::sqrt(3.0) * t) X(f, __sinf(u), std::sin((double)u)) X(f, __expf(u), std::exp((double)u)) \
    X(f, __powf(u, 2), (double)u * u) X(f, __log2f(u), std::log2((double)u)) X(d, j0(t), ::j0(t)) X(d, jn(2, t), ::jn(2, t)) X(d, tgamma(t), std::tgamma(t)) \
    X(d, sin(t), std::sin(t)) X(f, sinf(u), std::sin((double)u)) X(f, cosf(u), std::cos((double)u)) X(f, expf(u), std::exp((double)u)) \
    X(f, logf(u), std::log((double)u)) X(f, powf(u, 1.5f), std::pow((double)u, 1.5)) \
    X(f, tanhf(u), std::tanh((double)u)) X(f, atan2f(u, 2), std::atan2((double)u, 2)) \
    X(f, __fdividef(u, 3), u / 3.0) X(f, __saturatef(u * 2), std::fmin(2.0 * u, 1)) X(d, pow(t, 3), t * t * t) X(d, std::pow(u, 2), (double)u * u)

struct Sample {
    double x, y, small;
    float f, g;
    int n;
};
#define NAMES(s) \
    double x = s.x, y = s.y, small = s.small, whole = 0; \
    float f = s.f, g = s.g, whole_f = 0; \
    int n = s.n, e = 0; \
    (void)x, (void)y, (void)small, (void)whole, (void)f, (void)g, (void)whole_f, (void)n, (void)e

#define COUNT_ONE(...) +1
const int exact = 0 EXACT(COUNT_ONE), close = 0 CLOSE(COUNT_ONE);

__global__ void exact_functions(const Sample *in, double *out)
{
    int i = blockIdx.x * blockDim.x + threadIdx.x, k = i * exact;
    if (i >= count)
        return;
    NAMES(in[i]);
#define DEVICE(expression) out[k++] = (double)(expression);
    EXACT(DEVICE)
}

__global__ void close_functions(double *out)
{
    double t = (threadIdx.x + 1) / 130.0;
    float u = (float)t;
    int k = threadIdx.x * close;
#define DEVICE_CLOSE(type, expression, reference) out[k++] = (double)(expression);
    CLOSE(DEVICE_CLOSE)
}

std::mt19937_64 random_bits(7);
template <class T, class Bits> T draw()
{
    Bits bits = (Bits)random_bits();
    if (random_bits() % 3 == 0)
        return T((int)(bits % 65) - 32) / 4;
    T value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

/* The power series of the modified Bessel function of the first kind. */
double bessel_i(int order, double x)
{
    double term = std::pow(x / 2, order), sum = 0;
    for (int k = 0; term > 1e-20; ++k, term *= x * x / 4 / (k * (k + order)))
        sum += term;
    return sum;
}

bool same(double a, double b) { return (a != a && b != b) || a == b; }

int main()
{
    Sample *in;
    double *out;
    OK(cudaMallocManaged(&in, count * sizeof *in));
    OK(cudaMallocManaged(&out, count * exact * sizeof *out));
    for (int i = 0; i < count; i++) {
        in[i] = {draw<double, unsigned long long>(), draw<double, unsigned long long>(), (double)(int)random_bits() / 8, draw<float, unsigned>(),
                 draw<float, unsigned>(), (int)(random_bits() % 400) - 200};
        if (i % 3 == 0)
            in[i].y = in[i].x / (1 + i % 11), in[i].g = in[i].f / (1 + i % 13);
        if (i % 100 == 0)
            in[i].x = i % 200 ? INFINITY : 0, in[i].f = i % 200 ? -0.0f : -INFINITY;
    }
    exact_functions<<<(count + 63) / 64, 64>>>(in, out);
    OK(cudaDeviceSynchronize());
    int wrong = 0;
    for (int i = 0; i < count; i++) {
        NAMES(in[i]);
        int k = i * exact;
#define HOST(expression) { double want = (double)(expression); if (!same(out[k], want) && wrong++ < 20) \
            std::printf("%s at x %a y %a f %a g %a n %d: %a, not %a\n", #expression, x, y, f, g, n, out[k], want); k++; }
        EXACT(HOST)
    }
    close_functions<<<1, 128>>>(out);
    OK(cudaDeviceSynchronize());
    for (int i = 0; i < 128; i++) {
        double t = (i + 1) / 130.0;
        float u = (float)t;
        int k = i * close;
#define HOST_CLOSE(type, expression, reference) { double want = (double)(reference), scale = #type[0] == 'f' ? 6e-7 : 3e-15; \
            if (!(std::fabs(out[k] - want) <= scale * std::fmax(std::fabs(want), 0.1)) && wrong++ < 20) \
                std::printf("%s at %g: %.17g, not %.17g\n", #expression, t, out[k], want); k++; }
        CLOSE(HOST_CLOSE)
    }
    EXPECT(wrong == 0);
    std::printf("ok\n");
}
