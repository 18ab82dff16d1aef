// cudaLimitStackSize gives recursive kernels the depth they ask for.
#include "check.h"

__device__ __noinline__ int sum(volatile int *p, int n) { return n == 0 ? *p : sum(p, n - 1) + n; }
__global__ void kernel(int *p, int n) { *p = sum(p, n); }

int main() {
    size_t limit = 0;
    OK(cudaDeviceSetLimit(cudaLimitStackSize, 8 << 20));
    OK(cudaDeviceGetLimit(&limit, cudaLimitStackSize));
    EXPECT(limit == 8 << 20);
    int *p = device_array<int>(1), value = 0;
    OK(cudaMemset(p, 0, sizeof *p));
    kernel<<<1, 1>>>(p, 50000);
    OK(cudaMemcpy(&value, p, sizeof value, cudaMemcpyDeviceToHost));
    EXPECT(value == 1250025000);
}
