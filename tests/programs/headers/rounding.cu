// Arithmetic and conversions with a rounding in the name, against the host's processor in that rounding mode.
// options: -Xcompiler -mfma,-frounding-math
#include "../semantics/check.h"
#include <cfenv>
#include <cmath>
#include <cstring>
#include <random>

const int count = 4000, results = 28;

template <class T> struct Input { T a, b, c; };

#define ALL_MODES(out, n, call_rn, call_rz, call_ru, call_rd) out[n] = call_rn, out[n + 1] = call_rz, out[n + 2] = call_ru, out[n + 3] = call_rd
#define FLOAT(n, name, ...) \
    ALL_MODES(out, n, __f##name##_rn(__VA_ARGS__), __f##name##_rz(__VA_ARGS__), __f##name##_ru(__VA_ARGS__), __f##name##_rd(__VA_ARGS__))
#define DOUBLE(n, name, ...) \
    ALL_MODES(out, n, __d##name##_rn(__VA_ARGS__), __d##name##_rz(__VA_ARGS__), __d##name##_ru(__VA_ARGS__), __d##name##_rd(__VA_ARGS__))

__device__ void compute(Input<float> i, float *out)
{
    FLOAT(0, add, i.a, i.b); FLOAT(4, sub, i.a, i.b); FLOAT(8, mul, i.a, i.b); FLOAT(12, div, i.a, i.b); FLOAT(16, sqrt, i.a); FLOAT(20, maf, i.a, i.b, i.c);
    FLOAT(24, rcp, i.a);
}
__device__ void compute(Input<double> i, double *out)
{
    DOUBLE(0, add, i.a, i.b); DOUBLE(4, sub, i.a, i.b); DOUBLE(8, mul, i.a, i.b); DOUBLE(12, div, i.a, i.b); DOUBLE(16, sqrt, i.a);
    ALL_MODES(out, 20, __fma_rn(i.a, i.b, i.c), __fma_rz(i.a, i.b, i.c), __fma_ru(i.a, i.b, i.c), __fma_rd(i.a, i.b, i.c));
    DOUBLE(24, rcp, i.a);
}

template <class T> __global__ void arithmetic(const Input<T> *in, T *out)
{
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < count)
        compute(in[i], out + i * results);
}

__global__ void conversions(const double *d, const long long *l, float *out)
{
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < count) {
        out += i * 12;
        ALL_MODES(out, 0, __double2float_rn(d[i]), __double2float_rz(d[i]), __double2float_ru(d[i]), __double2float_rd(d[i]));
        ALL_MODES(out, 4, __ll2float_rn(l[i]), __ll2float_rz(l[i]), __ll2float_ru(l[i]), __ll2float_rd(l[i]));
        ALL_MODES(out, 8, __uint2float_rn(l[i]), __uint2float_rz(l[i]), __uint2float_ru(l[i]), __uint2float_rd(l[i]));
    }
}

const int modes[] = {FE_TONEAREST, FE_TOWARDZERO, FE_UPWARD, FE_DOWNWARD};

template <class To, class Function> To in_mode(int mode, Function function)
{
    std::fesetround(mode);
    volatile To result = function();
    std::fesetround(FE_TONEAREST);
    return result;
}

template <class T> bool same(T a, T b) { return (a != a && b != b) || std::memcmp(&a, &b, sizeof a) == 0; }

template <class T> T expected(int operation, int mode, Input<T> in)
{
    volatile T a = in.a, b = in.b, c = in.c;
    return in_mode<T>(mode, [&]() -> T {
        switch (operation) {
        case 0: return a + b;
        case 1: return a - b;
        case 2: return a * b;
        case 3: return a / b;
        case 4: return std::sqrt(T(a));
        case 5: return std::fma(T(a), T(b), T(c));
        default: return T(1) / a;
        }
    });
}

std::mt19937_64 random_bits(1);

/* Any bits, small integers, subnormals, and numbers near 1. */
template <class T, class Bits> T draw(int digits)
{
    Bits bits = (Bits)random_bits(), sign = bits & ((Bits)1 << (sizeof(T) * 8 - 1)), fraction = bits & (((Bits)1 << (digits - 1)) - 1);
    Bits one = sizeof(T) == 4 ? 127 : 1023;
    switch (random_bits() % 4) {
    case 0: break;
    case 1: return T((int)(bits % 17) - 8);
    case 2: bits = sign | bits % 100; break;
    default: bits = sign | (one - 20 + random_bits() % 40) << (digits - 1) | fraction;
    }
    T value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

template <class T, class Bits> int check_arithmetic(int digits)
{
    Input<T> *in;
    T *out;
    OK(cudaMallocManaged(&in, count * sizeof *in));
    OK(cudaMallocManaged(&out, count * results * sizeof *out));
    for (int i = 0; i < count; i++) {
        in[i] = {draw<T, Bits>(digits), draw<T, Bits>(digits), draw<T, Bits>(digits)};
        if (i % 5 == 0)
            in[i].c = -in[i].a * in[i].b;
        if (i % 7 == 0)
            in[i].b = -in[i].a;
    }
    arithmetic<<<(count + 127) / 128, 128>>>(in, out);
    OK(cudaDeviceSynchronize());
    int wrong = 0;
    for (int i = 0; i < count * results; i++) {
        T want = expected(i % results / 4, modes[i % 4], in[i / results]);
        if (!same(out[i], want) && wrong++ < 10)
            std::printf("operation %d mode %d of %a %a %a: %a, not %a\n", i % results / 4, i % 4,
                        in[i / results].a, in[i / results].b, in[i / results].c, out[i], want);
    }
    return wrong;
}

int check_conversions()
{
    double *d;
    long long *l;
    float *out;
    OK(cudaMallocManaged(&d, count * sizeof *d));
    OK(cudaMallocManaged(&l, count * sizeof *l));
    OK(cudaMallocManaged(&out, count * 12 * sizeof *out));
    for (int i = 0; i < count; i++)
        d[i] = i % 2 ? draw<double, unsigned long long>(53) : draw<float, unsigned>(24) * 1.0000001, l[i] = (long long)random_bits() >> random_bits() % 64;
    conversions<<<(count + 127) / 128, 128>>>(d, l, out);
    OK(cudaDeviceSynchronize());
    int wrong = 0;
    for (int i = 0; i < count * 12; i++) {
        volatile double from_double = d[i / 12];
        volatile long long from_long = l[i / 12];
        float want = in_mode<float>(modes[i % 4], [&]() -> float {
            return i % 12 < 4 ? (float)from_double : i % 12 < 8 ? (float)from_long : (float)(unsigned)from_long;
        });
        if (!same(out[i], want) && wrong++ < 10)
            std::printf("conversion %d mode %d of %a, %lld: %a, not %a\n", i % 12 / 4, i % 4, from_double, from_long, out[i], want);
    }
    return wrong;
}

int main()
{
    EXPECT((check_arithmetic<float, unsigned>(24)) == 0);
    EXPECT((check_arithmetic<double, unsigned long long>(53)) == 0);
    EXPECT(check_conversions() == 0);
    std::printf("ok\n");
}
