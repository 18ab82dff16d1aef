// Local addresses may escape into calls and memory of the same thread.
// options: -O3
#include "check.h"

__device__ __noinline__ void fill(int *array, int n, int seed) {
    for (int i = 0; i < n; i++) array[i] = seed * i;
}

struct Holder {
    int *where;
};

__global__ void kernel(int *out, Holder *holders) {
    int t = blockIdx.x * blockDim.x + threadIdx.x;
    int array[40];
    fill(array, 40, t);
    holders[t].where = array;
    __threadfence();
    int *again = holders[t].where;
    again[t % 40] += 1;
    int sum = 0;
    for (int i = 0; i < 40; i++) sum += array[(i * 7 + t) % 40];
    out[t] = sum;
}

int main() {
    int *d = device_array<int>(256), h[256];
    kernel<<<4, 64>>>(d, device_array<Holder>(256));
    fetch(h, d, 256);
    for (int t = 0; t < 256; t++) EXPECT(h[t] == t * 780 + 1);
}
