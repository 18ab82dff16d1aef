// volatile is neither cached nor hoisted nor torn up to 8 bytes; fences order; atomics are atomic at every scope, across blocks and workers.
#include "check.h"

__global__ void producer_consumer(volatile int *data, volatile int *flag, int *out) {
    if (blockIdx.x == 0) {
        data[0] = 123;
        __threadfence();
        flag[0] = 1;
    } else {
        while (flag[0] == 0) {}
        __threadfence();
        out[0] = data[0];
    }
}

__global__ void scopes(int *cells, unsigned long long *wide, float *real) {
    atomicAdd(&cells[0], 1);
    atomicAdd_system(&cells[1], 1);
    atomicAdd_block(&cells[2 + blockIdx.x], 1);
    atomicAdd(wide, 1ull << 33);
    atomicAdd(real, 0.5f);
    atomicMax(&cells[20], int(threadIdx.x + blockIdx.x * 1000));
    atomicInc(reinterpret_cast<unsigned *>(&cells[21]), 6u);
}

__global__ void tear(volatile long long *cell, int *bad) {
    for (int i = 0; i < 20000; i++) {
        if (threadIdx.x == 0) {
            *cell = blockIdx.x % 2 ? 0x0101010101010101ll : 0x7070707070707070ll;
        } else {
            long long seen = *cell;
            if (seen != 0 && seen != 0x0101010101010101ll && seen != 0x7070707070707070ll) *bad = 1;
        }
    }
}

int main() {
    int *data = device_array<int>(1), *flag = device_array<int>(1), *out = device_array<int>(1), h[32];
    producer_consumer<<<2, 1>>>(data, flag, out);
    fetch(h, out, 1);
    EXPECT(h[0] == 123);
    int *cells = device_array<int>(32);
    unsigned long long *wide = device_array<unsigned long long>(1), wide_h;
    float *real = device_array<float>(1), real_h;
    scopes<<<16, 128>>>(cells, wide, real);
    fetch(h, cells, 32);
    fetch(&wide_h, wide, 1);
    fetch(&real_h, real, 1);
    EXPECT(h[0] == 2048 && h[1] == 2048);
    for (int b = 0; b < 16; b++) EXPECT(h[2 + b] == 128);
    EXPECT(wide_h == 2048ull << 33);
    EXPECT(real_h == 1024.0f);
    EXPECT(h[20] == 15127);
    EXPECT(h[21] == 2048 % 7);
    long long *cell = device_array<long long>(1);
    tear<<<4, 2>>>(cell, out);
    OK(cudaMemset(out, 0, 4));
    tear<<<4, 2>>>(cell, out);
    fetch(h, out, 1);
    EXPECT(h[0] == 0);
}
