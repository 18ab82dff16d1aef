// Several extern __shared__ names alias; layout is per reachable call graph; a shared address is stable, can be stored, compared, cast and passed on; 32-bit shared addresses work.
#include "check.h"
#include <cstdint>

__device__ int through_function(int i) {
    __shared__ int own[100];
    own[i] = i;
    __syncthreads();
    return own[99 - i];
}

__global__ void aliases(int *out) {
    extern __shared__ int words[];
    extern __shared__ float floats[];
    words[threadIdx.x] = __float_as_int(1.5f + threadIdx.x);
    __syncthreads();
    out[threadIdx.x] = floats[threadIdx.x] == 1.5f + threadIdx.x;
}

__global__ void uses_function(int *out) {
    __shared__ double more[10];
    more[threadIdx.x % 10] = 0;
    out[threadIdx.x] = through_function(threadIdx.x) + int(more[0]);
}

__global__ void addresses(int *out, int **global) {
    __shared__ int cell[32];
    __shared__ int *passed;
    int t = threadIdx.x;
    cell[t] = 3 * t;
    if (t == 0) {
        passed = cell + 5;
        *global = cell;
    }
    __syncthreads();
    uintptr_t bits = reinterpret_cast<uintptr_t>(passed);
    int *back = reinterpret_cast<int *>(bits);
    unsigned narrow = __cvta_generic_to_shared(&cell[t]);
    int by_narrow;
    asm volatile("ld.shared.s32 %0, [%1];" : "=r"(by_narrow) : "r"(narrow));
    bool good = back == &cell[5] && *back == 15 && *global == cell && __isShared(cell) && !__isShared(out) && __isGlobal(out) && by_narrow == 3 * t;
    int local = t;
    out[t] = good && __isLocal(&local) && local == t;
}

int main() {
    int *d = device_array<int>(128), h[128];
    aliases<<<1, 32, 128>>>(d);
    fetch(h, d, 32);
    for (int t = 0; t < 32; t++) EXPECT(h[t] == 1);
    uses_function<<<1, 100>>>(d);
    fetch(h, d, 100);
    for (int t = 0; t < 100; t++) EXPECT(h[t] == 99 - t);
    cudaFuncAttributes a, b;
    OK(cudaFuncGetAttributes(&a, aliases));
    OK(cudaFuncGetAttributes(&b, uses_function));
    EXPECT(a.sharedSizeBytes == 0);
    EXPECT(b.sharedSizeBytes >= 480 && b.sharedSizeBytes < 600);
    int **global = device_array<int *>(1);
    addresses<<<1, 32>>>(d, global);
    fetch(h, d, 32);
    for (int t = 0; t < 32; t++) EXPECT(h[t] == 1);
}
