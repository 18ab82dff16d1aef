// Lanes that are off do not lead astray those that are on, although what flags promise of an index does not hold for them.
// warp: 32 64 128
#include "check.h"

constexpr int n = 256, rows = 16;

__global__ void stencil(const float *a, float *b) {  // lane 0 of a row's first warp is off, and its index below 0
    int j = blockIdx.x * blockDim.x + threadIdx.x, i = blockIdx.y * blockDim.y + threadIdx.y;
    if (i > 0 && j > 0 && i < rows - 1 && j < n - 1) b[i * n + j] = 2 * a[(i - 1) * n + (j - 1)] + 3 * a[(i - 1) * n + j] + a[(i - 1) * n + j + 1];
}

__global__ void upper_half(const int *a, int *b, unsigned offset) {  // lanes below 16 are off
    int t = threadIdx.x;
    if (t < 16) return;
    unsigned u = t - 16u + offset;
    b[u] = a[u] + 1;
}

__global__ void either(const int *a, int *b, int width) {  // both ways count from 0
    __shared__ int row[64], column[64];
    int t = threadIdx.x;
    if (t < 16) {
        for (int k = 0, at = 0; k < 4; k++, at += width) row[t + 16 * k] = a[at + t];
    } else if (t < 32) {
        for (int k = 0, at = 0; k < 4; k++, at += width) column[t - 16 + 16 * k] = a[at + (t - 16)];
    }
    __syncthreads();
    if (t < 64) b[t] = 1000 * row[t] + column[t];
}

int main() {
    static float a[n * rows], b[n * rows];
    static int in[n], out[n];
    for (int i = 0; i < n * rows; i++) a[i] = i % 101;
    for (int i = 0; i < n; i++) in[i] = i;
    float *d_a = device_array<float>(n * rows), *d_b = device_array<float>(n * rows);
    int *d_in = device_array<int>(n), *d_out = device_array<int>(n);
    OK(cudaMemcpy(d_a, a, sizeof a, cudaMemcpyHostToDevice));
    OK(cudaMemcpy(d_in, in, sizeof in, cudaMemcpyHostToDevice));

    stencil<<<dim3(n / 128, rows / 2), dim3(128, 2)>>>(d_a, d_b);
    OK(cudaDeviceSynchronize());
    fetch(b, d_b, n * rows);
    for (int i = 1; i < rows - 1; i++)
        for (int j = 1; j < n - 1; j++) EXPECT(b[i * n + j] == 2 * a[(i - 1) * n + j - 1] + 3 * a[(i - 1) * n + j] + a[(i - 1) * n + j + 1]);

    upper_half<<<1, n>>>(d_in, d_out, 0);
    OK(cudaDeviceSynchronize());
    fetch(out, d_out, n);
    for (int i = 0; i < n - 16; i++) EXPECT(out[i] == i + 1);

    either<<<1, 128>>>(d_in, d_out, 20);
    OK(cudaDeviceSynchronize());
    fetch(out, d_out, 64);
    for (int i = 0; i < 64; i++) EXPECT(out[i] == 1001 * (i / 16 * 20 + i % 16));
    return 0;
}
