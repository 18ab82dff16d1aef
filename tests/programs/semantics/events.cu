// Events order streams, are not ready before their work, and measure time between them.
#include "check.h"
#include <chrono>
#include <thread>

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
    *gate = *cell = *seen = 0;
    cudaStream_t a, b;
    cudaEvent_t start, end, untimed;
    OK(cudaStreamCreateWithFlags(&a, cudaStreamNonBlocking));
    OK(cudaStreamCreateWithFlags(&b, cudaStreamNonBlocking));
    OK(cudaEventCreate(&start));
    OK(cudaEventCreate(&end));
    OK(cudaEventCreateWithFlags(&untimed, cudaEventDisableTiming));
    OK(cudaEventQuery(end));
    OK(cudaEventRecord(start, a));
    wait_for<<<1, 1, 0, a>>>(gate);
    set<<<1, 1, 0, a>>>(cell, 9);
    OK(cudaEventRecord(end, a));
    OK(cudaEventRecord(untimed, a));
    OK(cudaStreamWaitEvent(b, end, 0));
    copy<<<1, 1, 0, b>>>(cell, seen);
    EXPECT(cudaEventQuery(end) == cudaErrorNotReady);
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    EXPECT(*seen == 0);
    *const_cast<volatile int *>(gate) = 1;
    OK(cudaStreamSynchronize(b));
    EXPECT(*seen == 9);
    OK(cudaEventSynchronize(end));
    float ms = -1;
    OK(cudaEventElapsedTime(&ms, start, end));
    EXPECT(ms >= 29.0f && ms < 60000.0f);
    EXPECT(cudaEventElapsedTime(&ms, start, untimed) == cudaErrorInvalidResourceHandle);
    cudaGetLastError();
    OK(cudaEventDestroy(start));
    OK(cudaEventDestroy(end));
    OK(cudaEventDestroy(untimed));
}
