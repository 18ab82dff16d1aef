// Launching from several host threads is correct.
#include "check.h"
#include <thread>
#include <vector>

__global__ void add(int *p, int n, int value) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) atomicAdd(&p[i], value);
}

int main() {
    const int n = 1000, threads = 8, rounds = 30;
    int *shared = device_array<int>(n), h[n];
    std::vector<std::thread> pool;
    for (int t = 0; t < threads; t++)
        pool.emplace_back([=] {
            cudaStream_t stream;
            OK(cudaStreamCreate(&stream));
            int *own = device_array<int>(n), mine[n];
            for (int r = 0; r < rounds; r++) {
                add<<<8, 128, 0, stream>>>(shared, n, 1);
                add<<<8, 128, 0, stream>>>(own, n, t);
            }
            OK(cudaStreamSynchronize(stream));
            fetch(mine, own, n);
            for (int i = 0; i < n; i++) EXPECT(mine[i] == rounds * t);
            OK(cudaFree(own));
            OK(cudaStreamDestroy(stream));
        });
    for (std::thread &thread : pool) thread.join();
    fetch(h, shared, n);
    for (int i = 0; i < n; i++) EXPECT(h[i] == rounds * threads);
}
