// -ftz=true flushes float denormals, and not double ones.
// options: -ftz=true
#include "check.h"

__global__ void kernel(const float *in, float *out, const double *din, double *dout) {
    out[0] = in[0] * 0.5f;
    out[1] = in[1] + in[1];
    dout[0] = din[0] * 0.5;
}

int main() {
    float h[2] = {2e-38f, 1e-40f};
    double dh = 3e-308;
    float *in = device_array<float>(2), *out = device_array<float>(2), r[2];
    double *din = device_array<double>(1), *dout = device_array<double>(1), dr;
    OK(cudaMemcpy(in, h, sizeof h, cudaMemcpyHostToDevice));
    OK(cudaMemcpy(din, &dh, sizeof dh, cudaMemcpyHostToDevice));
    kernel<<<1, 1>>>(in, out, din, dout);
    fetch(r, out, 2);
    fetch(&dr, dout, 1);
    EXPECT(r[0] == 0.0f && r[1] == 0.0f);
    volatile double half = dh;
    EXPECT(dr == half * 0.5 && dr != 0.0);
}
