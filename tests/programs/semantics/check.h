// Shared by the semantics programs: ends the program with status 1 where an expectation fails.
#pragma once
#include <cstdio>
#include <cstdlib>

#define EXPECT(condition)                                                               \
    do {                                                                                \
        if (!(condition)) {                                                             \
            std::printf("%s:%d: expected %s\n", __FILE__, __LINE__, #condition);        \
            std::exit(1);                                                               \
        }                                                                               \
    } while (0)

#define OK(call)                                                                                             \
    do {                                                                                                     \
        cudaError_t error_ = (call);                                                                         \
        if (error_ != cudaSuccess) {                                                                         \
            std::printf("%s:%d: %s: %s\n", __FILE__, __LINE__, #call, cudaGetErrorString(error_));           \
            std::exit(1);                                                                                    \
        }                                                                                                    \
    } while (0)

template <typename T> T *device_array(int n) {
    T *p = nullptr;
    OK(cudaMalloc(&p, n * sizeof(T)));
    OK(cudaMemset(p, 0, n * sizeof(T)));
    return p;
}

template <typename T> void fetch(T *host, const T *device, int n) { OK(cudaMemcpy(host, device, n * sizeof(T), cudaMemcpyDeviceToHost)); }
