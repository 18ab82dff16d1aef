// Memory that a kernel has allocated may be handed to another kernel: it is no host pointer.
// env: GPI_CHECK=1
// never: host memory
#include "check.h"

__device__ int *kept;
__global__ void allocate() {
    kept = static_cast<int *>(malloc(sizeof(int)));
    *kept = 41;
}
__global__ void use(int *p) { ++*p; }
__global__ void give_back(int *p, int *result) {
    *result = *p;
    free(p);
}

int main() {
    int *result = device_array<int>(1), *p, value = 0;
    allocate<<<1, 1>>>();
    OK(cudaMemcpyFromSymbol(&p, kept, sizeof p));
    use<<<1, 1>>>(p);
    OK(cudaGetLastError());
    give_back<<<1, 1>>>(p, result);
    OK(cudaMemcpy(&value, result, sizeof value, cudaMemcpyDeviceToHost));
    EXPECT(value == 42);
}
