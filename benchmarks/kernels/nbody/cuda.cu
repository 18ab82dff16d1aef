// Accelerations by gravity between all pairs; x, y, z and in w the mass. n is a multiple of BLOCK.
#include "../../harness/cuda.h"

constexpr int BLOCK = 256;

__global__ void accelerate(const float4 *bodies, float4 *accelerations, int n) {
    __shared__ float4 tile[BLOCK];
    const int i = blockIdx.x * BLOCK + threadIdx.x;
    const float4 mine = bodies[i];
    float x = 0, y = 0, z = 0;
    for (int start = 0; start < n; start += BLOCK) {
        tile[threadIdx.x] = bodies[start + threadIdx.x];
        __syncthreads();
        for (int k = 0; k < BLOCK; k++) {
            const float4 other = tile[k];
            const float dx = other.x - mine.x, dy = other.y - mine.y, dz = other.z - mine.z;
            const float inverse = rsqrtf(dx * dx + dy * dy + dz * dz + 0.01f), strength = other.w * inverse * inverse * inverse;
            x += strength * dx, y += strength * dy, z += strength * dz;
        }
        __syncthreads();
    }
    accelerations[i] = make_float4(x, y, z, 0);
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const float4 *bodies = benchmark.input<float4>("bodies");
    float4 *accelerations = benchmark.output<float4>("accelerations", n);
    return benchmark.serve([&] { accelerate<<<n / BLOCK, BLOCK>>>(bodies, accelerations, n); });
}
