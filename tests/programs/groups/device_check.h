// Expectations inside kernels: each failure is counted and the first few are printed.
#pragma once
#include "../semantics/check.h"

__device__ int failures;

__device__ void fail(int line, const char *what) {
    if (atomicAdd(&failures, 1) < 5) printf("line %d, thread %d: %s\n", line, threadIdx.x, what);
}

#define CHECK(condition) ((condition) ? (void)0 : fail(__LINE__, #condition))

inline int finish() {
    OK(cudaDeviceSynchronize());
    int count = 0;
    OK(cudaMemcpyFromSymbol(&count, failures, sizeof count));
    if (count) printf("%d expectations failed\n", count);
    return count != 0;
}
