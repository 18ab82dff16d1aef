// Streams: launches return at once, a query of unfinished work is NotReady, cudaFree synchronises, device-to-host copies return after the copy, pageable sources may be reused at once.
#include "check.h"
#include <atomic>
#include <chrono>
#include <cstring>
#include <thread>

__global__ void wait_for(volatile int *gate) {
    while (*gate == 0) {}
}
__global__ void increment(int *p, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) p[i] += 1;
}

int main() {
    const int n = 1 << 16;
    int *gate, *data = device_array<int>(n), *h = new int[n];
    OK(cudaMallocHost(&gate, sizeof(int)));
    cudaStream_t stream;
    OK(cudaStreamCreate(&stream));
    *gate = 0;
    wait_for<<<1, 1, 0, stream>>>(gate);
    EXPECT(cudaStreamQuery(stream) == cudaErrorNotReady);
    EXPECT(cudaGetLastError() == cudaErrorNotReady || cudaGetLastError() == cudaSuccess);
    // A pageable source is staged before the call returns.
    for (int i = 0; i < n; i++) h[i] = i;
    std::thread opener([gate] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        *const_cast<volatile int *>(gate) = 1;
    });
    OK(cudaMemcpyAsync(data, h, n * sizeof(int), cudaMemcpyHostToDevice, stream));
    std::memset(h, 0, n * sizeof(int));
    increment<<<(n + 255) / 256, 256, 0, stream>>>(data, n);
    // A device-to-host copy into pageable memory returns when the data is there.
    OK(cudaMemcpyAsync(h, data, n * sizeof(int), cudaMemcpyDeviceToHost, stream));
    for (int i = 0; i < n; i++) EXPECT(h[i] == i + 1);
    opener.join();
    EXPECT(cudaStreamQuery(stream) == cudaSuccess);

    // cudaFree waits for the work that uses the memory.
    *gate = 0;
    int *result;
    OK(cudaMallocHost(&result, n * sizeof(int)));
    wait_for<<<1, 1, 0, stream>>>(gate);
    increment<<<(n + 255) / 256, 256, 0, stream>>>(data, n);
    OK(cudaMemcpyAsync(result, data, n * sizeof(int), cudaMemcpyDeviceToHost, stream));
    std::thread later([gate] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        *const_cast<volatile int *>(gate) = 1;
    });
    OK(cudaFree(data));
    EXPECT(result[7] == 9);
    later.join();
    OK(cudaStreamDestroy(stream));
}
