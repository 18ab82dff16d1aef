// __half and __nv_bfloat16 in kernels: the device's results are the host's, bit for bit; exchange and atomics.
// warp: 32 64
#include <cuda_bf16.h>
#include <cuda_fp16.h>
#include <cstring>
#include <vector>
#include "../semantics/check.h"

// How programs mix these types with other numbers.
template <class Half, class Half2> __host__ __device__ float mixed(Half x, float y, int n) {
    Half a = 1, b = 2.5f, c(3.0), d = (Half)y, e = Half(n), f = 3u, g = 'a', h = true, i = 5ll;
    float sum = a;
    double wide = b;
    const int whole = (int)c;
    const unsigned natural = d;
    sum += x + 1.0f;
    sum += x * 2;
    sum += Half(x) * y;
    sum = sum + (float)e * x + y / x - n * x;
    a = x * 2.0f;
    a = 2 * a;
    a = 1.0f / a;
    a += b;
    a -= 1;
    a *= 0.5f;
    a /= b;
    ++a;
    b--;
    if (a < 0) sum += 1;
    if (a == 1.0f || 0 >= b || a != c) sum += 2;
    if (a && !(Half)0) sum += 4;
    const bool any = f;
    Half2 pair = {a, b}, other(c, d);
    pair = pair * other + pair;
    pair += other;
    if (pair == other) sum += 8;
    n += x;
    c = {};
    wide += pair.x + -pair.y;
    Half array[2] = {1.0f, 2};
    return sum + wide + whole + natural + any + g + h + i + array[n & 1] + (n > 0 ? a : b);
}

template <class Half> struct Results {
    Half sum, difference, product, quotient, fused, root, greatest, negative;
    float number, mixed;
    int rounded, truncated;
    bool less, unordered;
};

template <class Half, class Half2> __host__ __device__ Results<Half> compute(Half a, Half b, Half c) {
    Results<Half> r;
    memset((void *)&r, 0, sizeof r);
    r.sum = __hadd(a, b);
    r.difference = a - b;
    r.product = a * b;
    r.quotient = __hdiv(a, b);
    r.fused = __hfma(a, b, c);
    r.root = hsqrt(__habs(a));
    r.greatest = __hmax(a, b);
    r.negative = -a;
    r.number = (float)a;
    r.less = __hlt(a, b);
    r.unordered = __hgtu(a, b);
    const float moderate = (float)__hmin(__hmax(a, Half(-100.0f)), Half(100.0f));
    r.mixed = mixed<Half, Half2>(Half(moderate), 1.5f, 7);
    r.rounded = (int)hrint(Half(moderate));
    r.truncated = (int)a;
    return r;
}

template <class Half, class Half2> __global__ void run(const unsigned short *bits, Results<Half> *out, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    const Half *numbers = (const Half *)bits;
    if (i < n) out[i] = compute<Half, Half2>(numbers[i], __ldg(&numbers[(i + 1) % n]), numbers[(i + 2) % n]);
}

// NaNs differ in their bits only.
template <class Half> bool same(Half a, Half b) { return memcmp(&a, &b, 2) == 0 || (__hisnan(a) && __hisnan(b)); }
bool same(float a, float b) { return a == b || (a != a && b != b); }

template <class Half, class Half2> void compare() {
    const int n = 8192;
    std::vector<unsigned short> bits(n);
    unsigned state = 1;
    for (auto &word : bits) word = (state = state * 1664525u + 1013904223u) >> 16;
    unsigned short *device_bits = device_array<unsigned short>(n);
    auto *device = device_array<Results<Half>>(n);
    OK(cudaMemcpy(device_bits, bits.data(), n * sizeof bits[0], cudaMemcpyHostToDevice));
    run<Half, Half2><<<n / 256, 256>>>(device_bits, device, n);
    std::vector<Results<Half>> results(n);
    fetch(results.data(), device, n);
    const Half *numbers = (const Half *)bits.data();
    for (int i = 0; i < n; ++i) {
        const Results<Half> a = results[i], b = compute<Half, Half2>(numbers[i], numbers[(i + 1) % n], numbers[(i + 2) % n]);
        EXPECT(same(a.sum, b.sum) && same(a.difference, b.difference) && same(a.product, b.product) && same(a.quotient, b.quotient));
        EXPECT(same(a.fused, b.fused) && same(a.root, b.root) && same(a.greatest, b.greatest) && same(a.negative, b.negative));
        EXPECT(same(a.number, b.number) && same(a.mixed, b.mixed));
        EXPECT(a.rounded == b.rounded && a.truncated == b.truncated && a.less == b.less && a.unordered == b.unordered);
    }
}

__constant__ half constant = 1.5f;
__device__ __nv_bfloat16 variable = 2;

template <class Half, class Half2> __global__ void together(Half *sum, Half2 *sums, int *wrong) {
    __shared__ Half shared[64];
    const int lane = threadIdx.x;
    shared[lane] = Half(lane);
    __syncthreads();
    const Half mine = shared[63 - lane];
    if (lane < 32) {
        if (__shfl_xor_sync(0xffffffffu, Half(lane), 1, 32) != Half(lane ^ 1)) atomicAdd(wrong, 1);
        if (__shfl_sync(0xffffffffu, Half2(mine, Half(lane)), 3, 32).y != Half(3)) atomicAdd(wrong, 1);
    }
    if (__shfl_up(mine, 1, 16) != (lane % 16 ? mine + Half(1) : mine)) atomicAdd(wrong, 1);
    atomicAdd(sum, Half(0.5f));
    atomicAdd(sum + 1, Half(lane == 5));
    atomicAdd(sums, Half2(Half(1), Half(0.25f)));
    if (constant + half(variable) != half(3.5f)) atomicAdd(wrong, 1);
}

template <class Half, class Half2> void exchange() {
    Half *sum = device_array<Half>(2), host[2];
    Half2 *sums = device_array<Half2>(1), pair;
    int *wrong = device_array<int>(1), count;
    together<Half, Half2><<<2, 64>>>(sum, sums, wrong);
    fetch(host, sum, 2);
    fetch(&pair, sums, 1);
    fetch(&count, wrong, 1);
    EXPECT(count == 0 && host[0] == 64.0f && host[1] == 2.0f && pair.x == 128.0f && pair.y == 32.0f);
}

__global__ void functions(float *out) {
    out[0] = hexp(half(1)) + hlog(half(8)) + hsin(half(1)) + htanh(half(0.5f)) + hexp10(half(2));
    const half2 pair = h2exp2(__floats2half2_rn(3, 4));
    out[1] = __low2float(pair) + __high2float(pair);
    out[2] = __bfloat162float(hrsqrt(__float2bfloat16(16))) + __half2int_rn(half(2.5f)) + __half2float(__int2half_rz(4097)) + __hisinf(CUDART_INF_FP16);
    out[3] = __hbgt2(pair, __float2half2_rn(7)) + __heq2_mask(pair, __float2half2_rn(8)) / 65535;
}

int main() {
    compare<half, half2>();
    compare<__nv_bfloat16, __nv_bfloat162>();
    exchange<half, half2>();
    exchange<__nv_bfloat16, __nv_bfloat162>();
    float *device = device_array<float>(4), out[4];
    functions<<<1, 1>>>(device);
    fetch(out, device, 4);
    EXPECT(out[0] > 105 && out[0] < 106.5f && out[1] == 24 && out[2] == 0.25f + 2 + 4096 + 1 && out[3] == 2);
    static_assert(sizeof(half) == 2 && sizeof(half2) == 4 && alignof(half2) == 4 && sizeof(__nv_bfloat162) == 4, "as on a GPU");
    return 0;
}
