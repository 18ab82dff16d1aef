// Quotients and remainders of all integer types: all pairs of hard numbers and 2^18 random pairs of all lengths; by zero all ones and the
// dividend, the least number by -1 itself and 0.
#include <cstdint>
#include <limits>
#include <type_traits>
#include <vector>
#include "check.h"

template <class T> __global__ void divide(const T *a, const T *b, T *quotient, T *remainder, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n) return;
    quotient[i] = (T)(a[i] / b[i]);
    remainder[i] = (T)(a[i] % b[i]);
}

template <class T> __global__ void divide_by_constants(const T *a, T *out, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n) return;
    out[i] = (T)(a[i] / 3 + a[i] % 7 * 2 + a[i] / 16 + a[i] % 10 + a[i] / 127 + a[i] % 64);
}

// As the GPU's: narrow types divide as int.
template <class T> T quotient_of(T a, T b) {
    using Wide = decltype(a / b);
    if (b == 0) return (T)(Wide)-1;
    if (std::is_signed_v<T> && b == (T)-1) return (T)(0 - (std::make_unsigned_t<Wide>)a);
    return (T)(a / b);
}
template <class T> T remainder_of(T a, T b) { return b == 0 ? a : std::is_signed_v<T> && b == (T)-1 ? (T)0 : (T)(a % b); }

uint64_t random_bits() {
    static uint64_t state = 1;
    state = state * 6364136223846793005u + 1442695040888963407u;
    uint64_t x = state ^ state >> 29;
    return x * 0xbf58476d1ce4e5b9 ^ x >> 32;
}

template <class T> void check() {
    constexpr int bits = 8 * sizeof(T);
    std::vector<T> hard, a, b;
    for (int k = 0; k < bits; ++k)
        for (int step : {-2, -1, 0, 1, 2}) hard.push_back((T)((uint64_t(1) << k) + (uint64_t)step)), hard.push_back((T)(0 - (uint64_t(1) << k) + (uint64_t)step));
    for (uint64_t x : {3ull, 5ull, 7ull, 10ull, 100ull, 641ull, 6700417ull, 4294967291ull, 0x5555555555555555ull, 0xaaaaaaaaaaaaaaabull}) hard.push_back((T)x);
    for (T x : hard)
        for (T y : hard) a.push_back(x), b.push_back(y);
    for (int i = 0; i < 1 << 18; ++i) {
        uint64_t x = random_bits() >> (random_bits() & (bits - 1)), y = random_bits() >> (random_bits() & (bits - 1));
        if (i & 1) x = y * (random_bits() >> (random_bits() & (bits - 1))) + (random_bits() & 3) - 1; // near a multiple
        a.push_back((T)(i & 2 ? x : 0 - x)), b.push_back((T)(i & 4 ? y : 0 - y));
    }
    int n = (int)a.size();
    T *x = device_array<T>(n), *y = device_array<T>(n), *quotient = device_array<T>(n), *remainder = device_array<T>(n);
    OK(cudaMemcpy(x, a.data(), n * sizeof(T), cudaMemcpyHostToDevice));
    OK(cudaMemcpy(y, b.data(), n * sizeof(T), cudaMemcpyHostToDevice));
    divide<<<(n + 127) / 128, 128>>>(x, y, quotient, remainder, n);
    std::vector<T> got(n), rest(n);
    fetch(got.data(), quotient, n), fetch(rest.data(), remainder, n);
    for (int i = 0; i < n; ++i) {
        if (got[i] == quotient_of(a[i], b[i]) && rest[i] == remainder_of(a[i], b[i])) continue;
        std::printf("%d bits%s: %lld / %lld is %lld, rest %lld\n", bits, std::is_signed_v<T> ? "" : ", unsigned", (long long)a[i], (long long)b[i], (long long)got[i], (long long)rest[i]);
        std::exit(1);
    }
    divide_by_constants<<<(n + 127) / 128, 128>>>(x, quotient, n);
    fetch(got.data(), quotient, n);
    for (int i = 0; i < n; ++i) EXPECT(got[i] == (T)(a[i] / 3 + a[i] % 7 * 2 + a[i] / 16 + a[i] % 10 + a[i] / 127 + a[i] % 64));
}

int main() {
    check<int8_t>(), check<uint8_t>(), check<int16_t>(), check<uint16_t>();
    check<int32_t>(), check<uint32_t>(), check<long long>(), check<unsigned long long>();
}
