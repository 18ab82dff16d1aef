// Gravity between all pairs of bodies, leapfrog steps. A block walks over all bodies in tiles that it keeps in shared memory.
// Checked in two ways: against the same steps on the CPU, and by the total energy, which leapfrog nearly conserves.
#include <cuda_runtime.h>

#include "check.h"

constexpr int BLOCK = 128;
constexpr float SOFTENING = 0.05f;  // squared and added to squared distances, so that close pairs stay finite

__host__ __device__ inline float3 pull(float3 sum, float4 from, float4 to) {
    const float dx = to.x - from.x, dy = to.y - from.y, dz = to.z - from.z;
    const float square = dx * dx + dy * dy + dz * dz + SOFTENING * SOFTENING;
    const float inverse = 1 / sqrtf(square), strength = to.w * inverse * inverse * inverse;
    return make_float3(sum.x + strength * dx, sum.y + strength * dy, sum.z + strength * dz);
}

// x, y, z and in w the mass.
__global__ void accelerate(const float4 *__restrict__ bodies, float4 *__restrict__ acceleration, int n) {
    __shared__ float4 tile[BLOCK];
    const int i = blockIdx.x * BLOCK + threadIdx.x;
    const float4 mine = i < n ? bodies[i] : make_float4(0, 0, 0, 0);
    float3 sum = make_float3(0, 0, 0);
    for (int start = 0; start < n; start += BLOCK) {
        const int j = start + threadIdx.x;
        tile[threadIdx.x] = j < n ? bodies[j] : make_float4(0, 0, 0, 0);  // a body without mass pulls nothing
        __syncthreads();
#pragma unroll 4
        for (int k = 0; k < BLOCK; k++) sum = pull(sum, mine, tile[k]);
        __syncthreads();
    }
    if (i < n) acceleration[i] = make_float4(sum.x, sum.y, sum.z, 0);
}

__host__ __device__ inline void kick_and_drift(float4 &body, float4 &velocity, float4 acceleration, float dt) {
    velocity.x += acceleration.x * dt, velocity.y += acceleration.y * dt, velocity.z += acceleration.z * dt;
    body.x += velocity.x * dt, body.y += velocity.y * dt, body.z += velocity.z * dt;
}

__global__ void advance(float4 *bodies, float4 *velocities, const float4 *accelerations, float dt, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) kick_and_drift(bodies[i], velocities[i], accelerations[i], dt);
}

static void cpu_step(std::vector<float4> &bodies, std::vector<float4> &velocities, float dt) {
    std::vector<float4> accelerations(bodies.size());
    for (size_t i = 0; i < bodies.size(); i++) {
        float3 sum = make_float3(0, 0, 0);
        for (const float4 &body : bodies) sum = pull(sum, bodies[i], body);
        accelerations[i] = make_float4(sum.x, sum.y, sum.z, 0);
    }
    for (size_t i = 0; i < bodies.size(); i++) kick_and_drift(bodies[i], velocities[i], accelerations[i], dt);
}

static double energy(const std::vector<float4> &bodies, const std::vector<float4> &velocities) {
    double total = 0;
    for (size_t i = 0; i < bodies.size(); i++) {
        const float4 b = bodies[i], v = velocities[i];
        total += 0.5 * b.w * (double(v.x) * v.x + double(v.y) * v.y + double(v.z) * v.z);
        for (size_t j = i + 1; j < bodies.size(); j++) {
            const double dx = bodies[j].x - b.x, dy = bodies[j].y - b.y, dz = bodies[j].z - b.z;
            total -= double(b.w) * bodies[j].w / std::sqrt(dx * dx + dy * dy + dz * dz + double(SOFTENING) * SOFTENING);
        }
    }
    return total;
}

int main() {
    const int n = 1000, steps = 10;
    const float dt = 0.002f;
    Random random(4);
    std::vector<float4> bodies(n), velocities(n);
    for (int i = 0; i < n; i++) {
        bodies[i] = make_float4(random.uniform() - 0.5f, random.uniform() - 0.5f, random.uniform() - 0.5f, 1.0f / n);
        velocities[i] = make_float4(-bodies[i].y, bodies[i].x, 0, 0);  // turning about z
    }
    const double energy_before = energy(bodies, velocities);

    const size_t bytes = n * sizeof(float4);
    float4 *device_bodies, *device_velocities, *device_accelerations;
    CHECK(cudaMalloc(&device_bodies, bytes));
    CHECK(cudaMalloc(&device_velocities, bytes));
    CHECK(cudaMalloc(&device_accelerations, bytes));
    CHECK(cudaMemcpy(device_bodies, bodies.data(), bytes, cudaMemcpyHostToDevice));
    CHECK(cudaMemcpy(device_velocities, velocities.data(), bytes, cudaMemcpyHostToDevice));
    const int grid = (n + BLOCK - 1) / BLOCK;
    for (int step = 0; step < steps; step++) {
        accelerate<<<grid, BLOCK>>>(device_bodies, device_accelerations, n);
        advance<<<grid, BLOCK>>>(device_bodies, device_velocities, device_accelerations, dt, n);
    }
    CHECK(cudaGetLastError());
    std::vector<float4> result(n), result_velocities(n);
    CHECK(cudaMemcpy(result.data(), device_bodies, bytes, cudaMemcpyDeviceToHost));
    CHECK(cudaMemcpy(result_velocities.data(), device_velocities, bytes, cudaMemcpyDeviceToHost));
    CHECK(cudaFree(device_bodies));
    CHECK(cudaFree(device_velocities));
    CHECK(cudaFree(device_accelerations));

    for (int step = 0; step < steps; step++) cpu_step(bodies, velocities, dt);
    double worst = 0;
    for (int i = 0; i < n; i++) {
        const float4 a = result[i], b = bodies[i];
        worst = std::fmax(worst, std::fmax(std::fabs(a.x - b.x), std::fmax(std::fabs(a.y - b.y), std::fabs(a.z - b.z))));
    }
    const double drift = std::fabs(energy(result, result_velocities) / energy_before - 1);
    std::printf("n-body: energy %.6f, relative drift %.1e over %d steps\n", energy_before, drift, steps);
    return verdict("nbody", drift < 1e-2 ? worst : HUGE_VAL, 1e-4);
}
