// Kernels with barriers in blocks of the form that they seem to be written for, which may run as one body, and in blocks of others.
// warp: 32 64
#include "check.h"
#include <vector>

constexpr int SIZE = 256, TILE = 16;

// A tree, strided loops that lanes leave at different trips, votes, warps that go ways of their own, blocks that end early.
__global__ void sum(const int *in, int *out, int n) {
    __shared__ int partial[SIZE];
    const int thread = threadIdx.x, threads = blockDim.x;
    if (blockIdx.x == 1) return;
    int mine = 0;
    for (int i = thread; i < n; i += threads) mine += in[i];
    partial[thread] = mine;
    const int positive = __syncthreads_count(mine > 0);
    for (int half = SIZE / 2; half > 0; half /= 2) {
        if (thread < half && thread + half < threads) partial[thread] += partial[thread + half];
        __syncthreads();
    }
    if (thread / 32 == 1)
        for (int i = 0; i < thread; i++) mine += i;
    __syncthreads();
    if (thread < threads - 3) out[blockIdx.x * threads + thread] = partial[0] + positive * 1000 + mine;
}

static void sums(int threads, int n) {
    std::vector<int> in(n), found(3 * threads), mine(threads);
    int total = 0, positive = 0;
    for (int i = 0; i < n; i++) total += in[i] = i % 5;
    for (int i = 0; i < n; i++) mine[i % threads] += in[i];
    for (int t = 0; t < threads; t++) positive += mine[t] > 0;
    for (int t = 32; t < 64 && t < threads; t++) mine[t] += t * (t - 1) / 2;
    int *from = device_array<int>(n), *to = device_array<int>(3 * threads);
    OK(cudaMemcpy(from, in.data(), n * sizeof(int), cudaMemcpyHostToDevice));
    sum<<<3, threads>>>(from, to, n);
    fetch(found.data(), to, 3 * threads);
    for (int block = 0; block < 3; block++)
        for (int t = 0; t < threads; t++) EXPECT(found[block * threads + t] == (block == 1 || t >= threads - 3 ? 0 : total + positive * 1000 + mine[t]));
}

// What outlives barriers in a loop: a sum of each thread's own, and a counter that all have in common.
__global__ void product(const int *a, const int *b, int *c, int n) {
    __shared__ int left[TILE][TILE], right[TILE][TILE];
    const int x = threadIdx.x, y = threadIdx.y, row = blockIdx.y * TILE + y, column = blockIdx.x * TILE + x;
    int sum = 0;
    for (int start = 0; start < n; start += TILE) {
        left[y][x] = a[row * n + start + x];
        right[y][x] = b[(start + y) * n + column];
        __syncthreads();
        for (int k = 0; k < TILE; k++) sum += left[y][k] * right[k][x];
        __syncthreads();
    }
    c[row * n + column] = sum;
}

static void products(int n) {
    std::vector<int> a(n * n), b(n * n), found(n * n);
    for (int i = 0; i < n * n; i++) a[i] = i % 7 - 3, b[i] = i % 11 - 5;
    int *memory[3];
    for (int *&one : memory) one = device_array<int>(n * n);
    OK(cudaMemcpy(memory[0], a.data(), n * n * sizeof(int), cudaMemcpyHostToDevice));
    OK(cudaMemcpy(memory[1], b.data(), n * n * sizeof(int), cudaMemcpyHostToDevice));
    product<<<dim3(n / TILE, n / TILE), dim3(TILE, TILE)>>>(memory[0], memory[1], memory[2], n);
    fetch(found.data(), memory[2], n * n);
    for (int row = 0; row < n; row++)
        for (int column = 0; column < n; column++) {
            int sum = 0;
            for (int k = 0; k < n; k++) sum += a[row * n + k] * b[k * n + column];
            EXPECT(found[row * n + column] == sum);
        }
}

int main() {
    for (int threads : {256, 128, 96, 250, 32})
        for (int n : {1000, 256, 7}) sums(threads, n);
    products(48);
}
