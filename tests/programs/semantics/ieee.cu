// Division and square root are IEEE, denormals are kept.
#include "check.h"
#include <cmath>
#include <cstring>

__global__ void kernel(const float *in, float *out, int n) {
    for (int i = 0; i < n; i++) {
        out[3 * i] = in[i] / in[n - 1 - i];
        out[3 * i + 1] = sqrtf(fabsf(in[i]));
        out[3 * i + 2] = in[i] * 0.5f;
    }
}

int main() {
    const int n = 8;
    float h[n] = {1.0f, 3.0f, 1e-38f, 2e-45f, 7.1f, 1e30f, -2.3f, 0.1f};
    float *in = device_array<float>(n), *out = device_array<float>(3 * n), r[3 * n];
    OK(cudaMemcpy(in, h, sizeof h, cudaMemcpyHostToDevice));
    kernel<<<1, 1>>>(in, out, n);
    fetch(r, out, 3 * n);
    for (int i = 0; i < n; i++) {
        volatile float a = h[i], b = h[n - 1 - i];
        EXPECT(r[3 * i] == a / b);
        EXPECT(r[3 * i + 1] == std::sqrt(std::fabs(a)));
        EXPECT(r[3 * i + 2] == a * 0.5f);
    }
    EXPECT(r[3 * 2 + 2] != 0.0f);
}
