// Vectors run over the bodies that are pulled, in groups that keep their sums in registers.
#include "../../harness/openmp.h"

#include <cmath>

constexpr int GROUP = 64;

struct Body {
    float x, y, z, mass;
};

static void accelerate(const Body *bodies, Body *accelerations, int n) {
#pragma omp parallel for
    for (int start = 0; start < n; start += GROUP) {
        float mine_x[GROUP], mine_y[GROUP], mine_z[GROUP], x[GROUP] = {}, y[GROUP] = {}, z[GROUP] = {};
        for (int i = 0; i < GROUP; i++) mine_x[i] = bodies[start + i].x, mine_y[i] = bodies[start + i].y, mine_z[i] = bodies[start + i].z;
        for (int j = 0; j < n; j++) {
            const Body other = bodies[j];
#pragma omp simd
            for (int i = 0; i < GROUP; i++) {
                const float dx = other.x - mine_x[i], dy = other.y - mine_y[i], dz = other.z - mine_z[i];
                const float inverse = 1.0f / sqrtf(dx * dx + dy * dy + dz * dz + 0.01f), strength = other.mass * inverse * inverse * inverse;
                x[i] += strength * dx, y[i] += strength * dy, z[i] += strength * dz;
            }
        }
        for (int i = 0; i < GROUP; i++) accelerations[start + i] = {x[i], y[i], z[i], 0};
    }
}

int main(int argc, char **argv) {
    Benchmark benchmark(argc, argv);
    const int n = benchmark.number("n");
    const Body *bodies = benchmark.input<Body>("bodies");
    Body *accelerations = benchmark.output<Body>("accelerations", n);
    return benchmark.serve([&] { accelerate(bodies, accelerations, n); });
}
