// C = A B in single precision, row major. A block makes a 64 x 64 tile of C from 64 x 16 and 16 x 64 tiles in shared memory; a thread
// holds 4 x 4 results in registers, so that it does 16 multiply-adds for 8 shared loads.
#define GPU_ERROR_STRING hipGetErrorString
#include <hip/hip_runtime.h>

#include "check.h"

constexpr int TILE = 64, DEPTH = 16, PER_THREAD = 4, SIDE = TILE / PER_THREAD;

__global__ void __launch_bounds__(SIDE *SIDE)
    sgemm(int m, int n, int k, const float *__restrict__ a, const float *__restrict__ b, float *__restrict__ c) {
    __shared__ float a_tile[DEPTH][TILE + 1];  // transposed; the odd row length keeps the stores to different banks
    __shared__ float b_tile[DEPTH][TILE];
    const int thread = threadIdx.y * SIDE + threadIdx.x;
    const int row = blockIdx.y * TILE, column = blockIdx.x * TILE;
    float sum[PER_THREAD][PER_THREAD] = {};

    for (int start = 0; start < k; start += DEPTH) {
        for (int i = thread; i < TILE * DEPTH; i += SIDE * SIDE) {
            const int a_row = i / DEPTH, a_column = i % DEPTH, b_row = i / TILE, b_column = i % TILE;
            a_tile[a_column][a_row] = row + a_row < m && start + a_column < k ? a[(row + a_row) * k + start + a_column] : 0.0f;
            b_tile[b_row][b_column] = start + b_row < k && column + b_column < n ? b[(start + b_row) * n + column + b_column] : 0.0f;
        }
        __syncthreads();
#pragma unroll
        for (int p = 0; p < DEPTH; p++) {
            float left[PER_THREAD], right[PER_THREAD];
#pragma unroll
            for (int i = 0; i < PER_THREAD; i++) {
                left[i] = a_tile[p][threadIdx.y + i * SIDE];
                right[i] = b_tile[p][threadIdx.x + i * SIDE];
            }
#pragma unroll
            for (int i = 0; i < PER_THREAD; i++) {
#pragma unroll
                for (int j = 0; j < PER_THREAD; j++) sum[i][j] += left[i] * right[j];
            }
        }
        __syncthreads();
    }

#pragma unroll
    for (int i = 0; i < PER_THREAD; i++) {
#pragma unroll
        for (int j = 0; j < PER_THREAD; j++) {
            const int y = row + threadIdx.y + i * SIDE, x = column + threadIdx.x + j * SIDE;
            if (y < m && x < n) c[y * n + x] = sum[i][j];
        }
    }
}

static std::vector<double> reference(int m, int n, int k, const std::vector<float> &a, const std::vector<float> &b) {
    std::vector<double> c(size_t(m) * n);
    for (int i = 0; i < m; i++)
        for (int p = 0; p < k; p++)
            for (int j = 0; j < n; j++) c[i * n + j] += double(a[i * k + p]) * b[p * n + j];
    return c;
}

int main() {
    const int m = 301, n = 277, k = 263;  // no multiple of the tile
    Random random(2);
    const std::vector<float> a = random.vector(m * k), b = random.vector(k * n);
    std::vector<float> c(m * n);

    float *device_a, *device_b, *device_c;
    CHECK(hipMalloc(&device_a, a.size() * sizeof(float)));
    CHECK(hipMalloc(&device_b, b.size() * sizeof(float)));
    CHECK(hipMalloc(&device_c, c.size() * sizeof(float)));
    CHECK(hipMemcpy(device_a, a.data(), a.size() * sizeof(float), hipMemcpyHostToDevice));
    CHECK(hipMemcpy(device_b, b.data(), b.size() * sizeof(float), hipMemcpyHostToDevice));

    const dim3 block(SIDE, SIDE), grid((n + TILE - 1) / TILE, (m + TILE - 1) / TILE);
    sgemm<<<grid, block>>>(m, n, k, device_a, device_b, device_c);
    CHECK(hipGetLastError());
    CHECK(hipMemcpy(c.data(), device_c, c.size() * sizeof(float), hipMemcpyDeviceToHost));

    CHECK(hipFree(device_a));
    CHECK(hipFree(device_b));
    CHECK(hipFree(device_c));
    return verdict("sgemm", difference(c, reference(m, n, k, a, b)), 1e-4);
}
