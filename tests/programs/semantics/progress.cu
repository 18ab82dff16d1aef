// Every thread of a resident block gets its turn at a wait; earlier blocks are resident or done; so locks between lanes, flags between warps, look-back and hand-written grid barriers end.
// warp: 32 64
#include "check.h"

__global__ void lane_lock(int *lock, int *counter) {
    bool done = false;
    while (!done) {
        if (atomicCAS(lock, 0, 1) == 0) {
            *counter = *counter + 1;
            __threadfence();
            atomicExch(lock, 0);
            done = true;
        }
    }
}

__global__ void blunt_lock(int *lock, int *counter) {
    while (atomicCAS(lock, 0, 1) != 0) {}
    __threadfence();
    *counter += 1;
    __threadfence();
    atomicExch(lock, 0);
}

__global__ void warp_flag(int *out) {
    __shared__ volatile int flag;
    if (threadIdx.x == 0) flag = 0;
    __syncthreads();
    if (threadIdx.x < 64) {
        while (flag == 0) {}
        out[threadIdx.x] = flag;
    } else if (threadIdx.x == 127) {
        flag = 42;
    }
}

__global__ void look_back(volatile int *sums, int *out) {
    int b = blockIdx.x;
    if (threadIdx.x == 0) {
        int before = 0;
        if (b > 0) {
            while ((before = sums[b - 1]) == 0) {}
        }
        __threadfence();
        sums[b] = before + 1;
        out[b] = before;
    }
}

__global__ void grid_barrier(unsigned *arrived, int *data, int *out) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    data[i] = i;
    __threadfence();
    __syncthreads();
    if (threadIdx.x == 0) {
        atomicAdd(arrived, 1u);
        while (atomicAdd(arrived, 0u) < gridDim.x) {}
    }
    __syncthreads();
    out[i] = data[gridDim.x * blockDim.x - 1 - i];
}

int main() {
    int *lock = device_array<int>(1), *counter = device_array<int>(1), count = 0;
    lane_lock<<<4, 64>>>(lock, counter);
    fetch(&count, counter, 1);
    EXPECT(count == 256);
    blunt_lock<<<4, 64>>>(lock, counter);
    fetch(&count, counter, 1);
    EXPECT(count == 512);
    int *out = device_array<int>(1024), h[1024];
    warp_flag<<<1, 128>>>(out);
    fetch(h, out, 64);
    for (int t = 0; t < 64; t++) EXPECT(h[t] == 42);
    int *sums = device_array<int>(200);
    look_back<<<200, 32>>>(sums, out);
    fetch(h, out, 200);
    for (int b = 0; b < 200; b++) EXPECT(h[b] == b);
    unsigned *arrived = device_array<unsigned>(1);
    int *data = device_array<int>(1024);
    grid_barrier<<<16, 64>>>(arrived, data, out);
    fetch(h, out, 1024);
    for (int i = 0; i < 1024; i++) EXPECT(h[i] == 1023 - i);
}
