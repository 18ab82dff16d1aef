// Shared by the programs on HIP's calls: counts and prints what is not as it should be; main returns `failures`.
#pragma once
#include <hip/hip_runtime.h>

#include <cstdio>

static int failures = 0;

static void expect_error(hipError_t error, hipError_t wanted, const char *call, int line) {
    if (error != wanted) {
        std::printf("line %d: %s: %s, not %s\n", line, call, hipGetErrorName(error), hipGetErrorName(wanted));
        failures++;
    }
    const hipError_t last = hipGetLastError(); // a call's error is the thread's last one, but for NotReady
    if (last != (wanted == hipErrorNotReady ? hipSuccess : wanted)) {
        std::printf("line %d: after %s the last error is %s\n", line, call, hipGetErrorName(last));
        failures++;
    }
}

#define ERROR(call, wanted) expect_error((call), (wanted), #call, __LINE__)
#define OK(call) ERROR(call, hipSuccess)
#define CHECK(condition)                                                \
    do {                                                                \
        if (!(condition)) {                                             \
            std::printf("line %d: expected %s\n", __LINE__, #condition); \
            failures++;                                                 \
        }                                                               \
    } while (0)
