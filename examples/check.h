// What every example needs: stop at the first API error, draw numbers that are the same on every machine, compare with a CPU result.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#ifndef GPU_ERROR_STRING  // the HIP, MUSA and MACA versions name their own function before they include this file
#define GPU_ERROR_STRING cudaGetErrorString
#endif

#define CHECK(call) check(call, #call, __FILE__, __LINE__)

template <class Error>
void check(Error error, const char *call, const char *file, int line) {
    if (static_cast<int>(error) == 0) return;
    std::fprintf(stderr, "%s:%d: %s: %s\n", file, line, call, GPU_ERROR_STRING(error));
    std::exit(2);
}

// PCG-XSH-RR (O'Neill 2014): small, good enough for test data, and unlike rand() the same everywhere.
class Random {
public:
    explicit Random(uint64_t seed) : state_(seed) {}

    uint32_t bits() {
        const uint64_t old = state_;
        state_ = old * 6364136223846793005ull + 1442695040888963407ull;
        const uint32_t mixed = static_cast<uint32_t>(((old >> 18) ^ old) >> 27), turn = static_cast<uint32_t>(old >> 59);
        return (mixed >> turn) | (mixed << ((32 - turn) & 31));
    }

    uint32_t below(uint32_t n) { return static_cast<uint32_t>((uint64_t(bits()) * n) >> 32); }

    // Uniform in [0, 1).
    float uniform() { return static_cast<float>(bits() >> 8) * 0x1p-24f; }

    // Uniform in [-1, 1).
    std::vector<float> vector(size_t n) {
        std::vector<float> values(n);
        for (float &value : values) value = 2 * uniform() - 1;
        return values;
    }

private:
    uint64_t state_;
};

// The largest |a - b| / max(1, |b|); infinite where the sizes differ or a value is not a number.
template <class A, class B>
double difference(const A &a, const B &b) {
    if (a.size() != b.size()) return HUGE_VAL;
    double worst = 0;
    for (size_t i = 0; i < a.size(); i++) {
        const double error = std::fabs(double(a[i]) - double(b[i])) / std::fmax(1.0, std::fabs(double(b[i])));
        if (!(error <= worst)) worst = std::isnan(error) ? HUGE_VAL : error;
    }
    return worst;
}

// Prints the verdict and returns main's exit status.
inline int verdict(const char *name, bool passed) {
    std::printf("%s: %s\n", name, passed ? "PASS" : "FAIL");
    return passed ? EXIT_SUCCESS : EXIT_FAILURE;
}

inline int verdict(const char *name, double worst, double tolerance) {
    std::printf("%s: largest relative difference from the CPU result %.2e, tolerance %.0e\n", name, worst, tolerance);
    return verdict(name, worst <= tolerance);
}
