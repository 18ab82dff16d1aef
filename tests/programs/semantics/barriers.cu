// Barriers count threads, from any program point; exited threads count as arrived; count, and, or; named barriers with a count, and arrivals that do not wait.
// warp: 32 64
#include "check.h"

__global__ void two_places(int *out) {
    __shared__ int data[64];
    int t = threadIdx.x;
    if (t < 32) {
        data[t] = t;
        __syncthreads();
        out[t] = data[t + 32];
    } else {
        data[t] = 2 * t;
        __syncthreads();
        out[t] = data[t - 32];
    }
}

__global__ void early_exit(int *out) {
    __shared__ int data[64];
    int t = threadIdx.x;
    if (t >= 50) return;
    for (int round = 0; round < 3; round++) {
        data[t] = t + round;
        __syncthreads();
        out[t] = data[(t + 1) % 50];
        __syncthreads();
    }
}

__device__ void recursive_barrier(int depth, int *sum) {
    if (depth == 0) return;
    __syncthreads();
    atomicAdd(sum, 1);
    recursive_barrier(depth - 1, sum);
}

__global__ void in_recursion(int *out) {
    __shared__ int sum;
    if (threadIdx.x == 0) sum = 0;
    recursive_barrier(3, &sum);
    __syncthreads();
    out[threadIdx.x] = sum;
}

__global__ void predicates(int *out) {
    int t = threadIdx.x;
    int count = __syncthreads_count(t % 3 == 0);
    int all = __syncthreads_and(t >= 0), not_all = __syncthreads_and(t > 0);
    int any = __syncthreads_or(t == 63), none = __syncthreads_or(t > 63);
    out[t] = count == 22 && all && !not_all && any && !none;
}

__global__ void named(int *out) {
    __shared__ int box;
    int t = threadIdx.x;
    if (t < 32) {
        if (t == 0) box = 7;
        __threadfence_block();
        asm volatile("barrier.arrive 1, 64;" ::: "memory");
        out[t] = 1;
    } else {
        asm volatile("bar.sync 1, 64;" ::: "memory");
        out[t] = box;
    }
}

int main() {
    int *d = device_array<int>(64), h[64];
    two_places<<<1, 64>>>(d);
    fetch(h, d, 64);
    for (int t = 0; t < 64; t++) EXPECT(h[t] == (t < 32 ? 2 * (t + 32) : t - 32));
    early_exit<<<1, 64>>>(d);
    fetch(h, d, 64);
    for (int t = 0; t < 50; t++) EXPECT(h[t] == (t + 1) % 50 + 2);
    in_recursion<<<1, 64>>>(d);
    fetch(h, d, 64);
    for (int t = 0; t < 64; t++) EXPECT(h[t] == 192);
    predicates<<<1, 64>>>(d);
    fetch(h, d, 64);
    for (int t = 0; t < 64; t++) EXPECT(h[t] == 1);
    named<<<1, 64>>>(d);
    fetch(h, d, 64);
    for (int t = 0; t < 64; t++) EXPECT(h[t] == (t < 32 ? 1 : 7));
}
