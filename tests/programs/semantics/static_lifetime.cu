// Kernels launched from static constructors run; cudaFree from destructors after teardown does no harm.
// stdout: made 41
// stdout: destroyed
#include "check.h"

__device__ int cell = 40;
__global__ void bump() { cell += 1; }

struct Early {
    int *memory = nullptr, value = 0;
    Early() {
        OK(cudaMalloc(&memory, 64));
        bump<<<1, 1>>>();
        OK(cudaMemcpyFromSymbol(&value, cell, sizeof value));
    }
    ~Early() {
        cudaFree(memory);
        std::printf("destroyed\n");
    }
};
static Early early;

int main() { std::printf("made %d\n", early.value); }
