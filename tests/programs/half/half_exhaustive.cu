// __half and __nv_bfloat16 in kernels over all 2^16 numbers: values, conversions at every boundary of rounding, and arithmetic on 2^20
// pairs, against doubles rounded once here.
#include <cuda_bf16.h>
#include <cuda_fp16.h>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>
#include "../semantics/check.h"

struct Format {
    int fraction, bias;
    uint16_t infinity() const { return (uint16_t)((2 * bias + 1) << fraction); }
};
constexpr Format half_format = {10, 15}, bfloat_format = {7, 127};

double value_of(Format f, uint16_t bits) {
    int field = (bits & 0x7fff) >> f.fraction, rest = bits & ((1 << f.fraction) - 1);
    double size = field > 2 * f.bias ? (rest ? NAN : INFINITY) : std::ldexp(rest + (field ? 1 << f.fraction : 0), (field ? field : 1) - f.bias - f.fraction);
    return std::copysign(size, bits >> 15 ? -1.0 : 1.0);
}

// To nearest even, by counting units of the last place, which is exact in double.
uint16_t rounded(Format f, double x) {
    uint16_t sign = std::signbit(x) ? 0x8000 : 0;
    if (std::isnan(x)) return 0x7fff;
    if (x == 0 || std::isinf(x)) return (uint16_t)(sign | (x == 0 ? 0 : f.infinity()));
    int exponent = std::ilogb(x) < 1 - f.bias ? 1 - f.bias : std::ilogb(x);
    double units = std::nearbyint(std::ldexp(std::fabs(x), f.fraction - exponent));
    double bits = units + std::ldexp(exponent + f.bias - 1, f.fraction);
    return (uint16_t)(sign | (bits > f.infinity() ? f.infinity() : (uint16_t)bits));
}

// x + y as a double that is cut, with an odd last bit where something was cut: rounding it once more is rounding the sum once.
double sum_to_odd(double x, double y) {
    double sum = x + y, back = sum - x, lost = (x - (sum - back)) + (y - back);
    uint64_t bits;
    memcpy(&bits, &sum, 8);
    if (lost != 0 && std::isfinite(sum) && !(bits & 1)) sum = std::nextafter(sum, lost > 0 ? INFINITY : -INFINITY);
    return sum;
}

template <class Half> __device__ uint16_t bits_of(Half x) { return *(uint16_t *)&x; }
template <class Half> __device__ Half from_bits(uint16_t bits) { return *(Half *)&bits; }
__device__ void narrow(float x, __half *out) { *out = __float2half(x); }
__device__ void narrow(float x, __nv_bfloat16 *out) { *out = __float2bfloat16(x); }

template <class Half> __global__ void values(float *out) {
    unsigned i = blockIdx.x * blockDim.x + threadIdx.x;
    out[i] = (float)from_bits<Half>((uint16_t)i);
}
template <class Half> __global__ void conversions(const float *in, uint16_t *out) {
    unsigned i = blockIdx.x * blockDim.x + threadIdx.x;
    Half result;
    narrow(in[i], &result);
    out[i] = bits_of(result);
}
template <class Half> __global__ void arithmetic(const uint16_t *a, const uint16_t *b, const uint16_t *c, uint16_t *out) {
    unsigned i = blockIdx.x * blockDim.x + threadIdx.x;
    Half x = from_bits<Half>(a[i]), y = from_bits<Half>(b[i]), z = from_bits<Half>(c[i]);
    out[6 * i] = bits_of(x + y), out[6 * i + 1] = bits_of(x - y), out[6 * i + 2] = bits_of(x * y), out[6 * i + 3] = bits_of(x / y);
    out[6 * i + 4] = bits_of(__hfma(x, y, z)), out[6 * i + 5] = bits_of(hsqrt(x));
}

template <class T> T *copied(const std::vector<T> &host) {
    T *device = device_array<T>((int)host.size());
    OK(cudaMemcpy(device, host.data(), host.size() * sizeof(T), cudaMemcpyHostToDevice));
    return device;
}
bool is_nan(Format f, uint16_t bits) { return (bits & 0x7fff) > f.infinity(); }

template <class Half> void check_conversions(Format f) {
    std::vector<float> widened(65536), numbers;
    float *device = device_array<float>(65536);
    values<Half><<<256, 256>>>(device);
    fetch(widened.data(), device, 65536);
    for (int i = 0; i < 65536; ++i) {
        double expected = value_of(f, (uint16_t)i), next = (i & 0x7fff) + 1 == f.infinity() ? std::ldexp(1.0, f.bias + 1) : value_of(f, (uint16_t)(i + 1));
        EXPECT(widened[i] == expected ? std::signbit(widened[i]) == std::signbit(expected) : std::isnan(widened[i]) && std::isnan(expected));
        float middle = (float)((std::fabs(expected) + std::fabs(next)) / 2);
        for (float x : {(float)expected, middle, std::nextafter(middle, 0.0f), std::nextafter(middle, INFINITY), std::nextafter((float)expected, INFINITY)}) {
            numbers.push_back(x), numbers.push_back(-x);
        }
    }
    numbers.resize((numbers.size() + 255) / 256 * 256);
    uint16_t *out = device_array<uint16_t>((int)numbers.size());
    conversions<Half><<<(unsigned)numbers.size() / 256, 256>>>(copied(numbers), out);
    std::vector<uint16_t> got(numbers.size());
    fetch(got.data(), out, (int)numbers.size());
    for (size_t i = 0; i < numbers.size(); ++i) {
        uint16_t expected = rounded(f, numbers[i]);
        EXPECT(got[i] == expected || (is_nan(f, got[i]) && is_nan(f, expected)));
    }
}

template <class Half> void check_arithmetic(Format f) {
    constexpr int count = 1 << 20;
    std::vector<uint16_t> a(count), b(count), c(count), got(6 * count);
    uint32_t state = 1;
    for (int i = 0; i < count; ++i) {
        state = state * 1664525u + 1013904223u;
        a[i] = (uint16_t)i, b[i] = (uint16_t)(state >> 16);
        if (i & 1 << 16) b[i] = (uint16_t)((a[i] & 0xff00) + (state >> 20 & 0x3ff)); // of a size with a: sums cancel
        c[i] = (uint16_t)(state >> 8 ^ i);
    }
    uint16_t *out = device_array<uint16_t>(6 * count);
    arithmetic<Half><<<count / 256, 256>>>(copied(a), copied(b), copied(c), out);
    fetch(got.data(), out, 6 * count);
    for (int i = 0; i < count; ++i) {
        double x = value_of(f, a[i]), y = value_of(f, b[i]), z = value_of(f, c[i]);
        // quotient and root in double have more than twice the digits and two: rounding twice is rounding once
        double exact[] = {sum_to_odd(x, y), sum_to_odd(x, -y), x * y, x / y, sum_to_odd(x * y, z), std::sqrt(x)};
        for (int k = 0; k < 6; ++k) {
            uint16_t expected = rounded(f, exact[k]), result = got[6 * i + k];
            if (result != expected && !(is_nan(f, result) && is_nan(f, expected))) {
                std::printf("operation %d of %04x %04x %04x: %04x, expected %04x\n", k, a[i], b[i], c[i], result, expected);
                std::exit(1);
            }
        }
    }
}

int main() {
    check_conversions<__half>(half_format);
    check_conversions<__nv_bfloat16>(bfloat_format);
    check_arithmetic<__half>(half_format);
    check_arithmetic<__nv_bfloat16>(bfloat_format);
}
