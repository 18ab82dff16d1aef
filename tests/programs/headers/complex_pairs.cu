// cuComplex.h, math_constants.h, and the instructions for dynamic programming, on both sides.
#include "../semantics/check.h"
#include <cmath>
#include <complex>
#include <cuComplex.h>
#include <math_constants.h>

struct Result {
    cuDoubleComplex sum, product, quotient, huge;
    cuFloatComplex fused;
    double size;
    float constant;
    unsigned words[10];
};

__host__ __device__ void compute(Result &r, cuDoubleComplex a, cuDoubleComplex b)
{
    r.sum = cuCadd(a, cuConj(b)), r.product = cuCmul(a, b), r.quotient = cuCdiv(a, b), r.size = cuCabs(b);
    r.huge = cuCdiv(make_cuDoubleComplex(1e300, 1e300), make_cuDoubleComplex(1e300, 1e300));
    r.fused = cuCfmaf(cuComplexDoubleToFloat(a), make_cuComplex(0, 1), make_cuFloatComplex(1, 1));
    r.constant = CUDART_PI_F + (float)CUDART_LN2;
    bool high, low;
    unsigned x = 0xfffe0003, y = 0x7fff8000, z = 0x00050009;  // (-2, 3), (32767, -32768), (5, 9)
    unsigned words[] = {__viaddmax_s16x2(x, y, z), __viaddmax_s16x2_relu(x, x, 0xffff0001), __viaddmin_u16x2(x, z, y), __vimax3_s16x2(x, y, z),
                        __vimin3_s16x2_relu(x, y, z), __vibmax_s16x2(x, y, &high, &low) + high + 2 * low, (unsigned)__viaddmax_s32(-5, 3, -9),
                        (unsigned)__viaddmin_s32_relu(-5, 3, 9), __vimax3_u32(1, 9, 4), (unsigned)__vibmin_s32(4, 4, &high) + high};
    for (int i = 0; i < 10; i++)
        r.words[i] = words[i];
}

__global__ void kernel(Result *r, cuDoubleComplex a, cuDoubleComplex b) { compute(*r, a, b); }

void check(const Result &r)
{
    std::complex<double> a(1, 2), b(3, -4), product = a * b, quotient = a / b;
    EXPECT(r.sum.x == 4 && r.sum.y == 6 && r.product.x == product.real() && r.product.y == product.imag() && r.size == 5);
    EXPECT(std::fabs(r.quotient.x - quotient.real()) < 1e-15 && std::fabs(r.quotient.y - quotient.imag()) < 1e-15);
    EXPECT(std::fabs(r.huge.x - 1) < 1e-15 && r.huge.y == 0 && r.fused.x == -1 && r.fused.y == 2);
    EXPECT(std::fabs(r.constant - 3.8347398f) < 1e-6f);
    const unsigned words[] = {0x7ffd0009, 0x00000006, 0x0003000c, 0x7fff0009, 0x00000000, 0x7fff0003 + 2, (unsigned)-2, 0, 9, 5};
    for (int i = 0; i < 10; i++) {
        if (r.words[i] != words[i])
            std::printf("word %d: %08x, not %08x\n", i, r.words[i], words[i]);
        EXPECT(r.words[i] == words[i]);
    }
}

int main()
{
    Result *device, host;
    OK(cudaMallocManaged(&device, sizeof *device));
    kernel<<<1, 1>>>(device, make_cuDoubleComplex(1, 2), make_cuDoubleComplex(3, -4));
    OK(cudaDeviceSynchronize());
    check(*device);
    compute(host, make_cuDoubleComplex(1, 2), make_cuDoubleComplex(3, -4));
    check(host);
    std::printf("ok\n");
}
