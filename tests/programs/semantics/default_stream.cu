// The legacy default stream waits for blocking streams and they for it; non-blocking streams are free of it.
#include "check.h"

__global__ void wait_for(volatile int *gate) {
    while (*gate == 0) {}
}
__global__ void set(volatile int *p, int value) { *p = value; }
__global__ void copy(const volatile int *from, int *to) { *to = *from; }

int main() {
    int *gate, *cell, *seen;
    OK(cudaMallocHost(&gate, 4));
    OK(cudaMallocHost(&cell, 4));
    OK(cudaMallocHost(&seen, 4));
    cudaStream_t blocking, free_running;
    OK(cudaStreamCreate(&blocking));
    OK(cudaStreamCreateWithFlags(&free_running, cudaStreamNonBlocking));
    for (int round = 0; round < 20; round++) {
        *gate = *cell = *seen = 0;
        wait_for<<<1, 1, 0, blocking>>>(gate);
        set<<<1, 1, 0, blocking>>>(cell, 5);
        // Waits for the blocking stream's work before it.
        copy<<<1, 1>>>(cell, seen);
        // Starts although the default stream is held up, and opens the gate.
        set<<<1, 1, 0, free_running>>>(gate, 1);
        OK(cudaDeviceSynchronize());
        EXPECT(*seen == 5);
        *gate = *cell = *seen = 0;
        wait_for<<<1, 1>>>(gate);
        set<<<1, 1>>>(cell, 6);
        copy<<<1, 1, 0, blocking>>>(cell, seen);
        set<<<1, 1, 0, free_running>>>(gate, 1);
        OK(cudaDeviceSynchronize());
        EXPECT(*seen == 6);
    }
}
