// With --default-stream per-thread the default stream is the thread's own and does not wait for others'.
// options: --default-stream per-thread
#include "check.h"
#include <thread>

__global__ void wait_for(volatile int *gate) {
    while (*gate == 0) {}
}
__global__ void set(volatile int *p, int value) { *p = value; }

int main() {
    int *gate;
    OK(cudaMallocHost(&gate, 4));
    *gate = 0;
    wait_for<<<1, 1>>>(gate);
    std::thread other([gate] {
        set<<<1, 1>>>(gate, 1);
        OK(cudaStreamSynchronize(0));
    });
    other.join();
    OK(cudaStreamSynchronize(0));
    EXPECT(*gate == 1);
}
