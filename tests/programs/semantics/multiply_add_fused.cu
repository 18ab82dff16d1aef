// Multiply-add is fused by default, and not with -fmad=false.
// options: -fmad=true
#include "check.h"
#include <cmath>

__global__ void kernel(const float *in, float *out) { out[0] = in[0] * in[1] + in[2]; }

int main() {
    // The product needs 24 more bits than a float has; what the sum keeps of them tells whether it was rounded.
    float x = 1.0f + 1.0f / 4096, h[3] = {x, x, -(x * x)};
    float *in = device_array<float>(3), *out = device_array<float>(1), result;
    OK(cudaMemcpy(in, h, sizeof h, cudaMemcpyHostToDevice));
    kernel<<<1, 1>>>(in, out);
    fetch(&result, out, 1);
    volatile float product = x * x;
    h[2] = -product;
    EXPECT(result == std::fmaf(x, x, h[2]));
    EXPECT(std::fmaf(x, x, h[2]) != 0.0f);
}
