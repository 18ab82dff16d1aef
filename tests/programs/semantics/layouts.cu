// Layouts of structs equal the host's, char follows the host.
#include "check.h"
#include <cstddef>
#include <cuda_fp16.h>

struct Mixed {
    char c;
    double d;
    short s;
    float3 f3;
    float4 f4;
    bool flag;
    long long ll;
    void *p;
    int bits : 5, more : 11;
    long l;
    __half half_value;
    double2 d2;
    uchar4 u4;
    long double wide;  // nothing to compute with on the device, but it has its place
    int last;
};

__host__ __device__ inline void layout(size_t *out) {
    int n = 0;
    out[n++] = sizeof(Mixed);
    out[n++] = alignof(Mixed);
    out[n++] = offsetof(Mixed, d);
    out[n++] = offsetof(Mixed, f3);
    out[n++] = offsetof(Mixed, f4);
    out[n++] = offsetof(Mixed, flag);
    out[n++] = offsetof(Mixed, ll);
    out[n++] = offsetof(Mixed, l);
    out[n++] = offsetof(Mixed, half_value);
    out[n++] = offsetof(Mixed, d2);
    out[n++] = offsetof(Mixed, u4);
    out[n++] = offsetof(Mixed, wide);
    out[n++] = offsetof(Mixed, last);
    out[n++] = sizeof(dim3) + sizeof(size_t) + sizeof(long) + sizeof(wchar_t) + sizeof(float3) + sizeof(int3) + sizeof(char3);
    out[n++] = char(-1) < 0;
}

__global__ void kernel(size_t *out, Mixed *copy, Mixed value) {
    layout(out);
    *copy = value;
    copy->ll = value.ll + value.l;
}

int main() {
    static_assert(sizeof(float3) == 12 && sizeof(float4) == 16 && alignof(float4) == 16 && sizeof(dim3) == 12 && sizeof(double2) == 16 && alignof(double2) == 16);
    size_t *d = device_array<size_t>(15), h[15], host[15];
    Mixed value{}, back, *copy = device_array<Mixed>(1);
    value.c = -3;
    value.ll = 1ll << 40;
    value.l = 5;
    value.f4 = make_float4(1, 2, 3, 4);
    value.more = 77;
    value.wide = 1.5L;
    value.last = 9;
    kernel<<<1, 1>>>(d, copy, value);
    fetch(h, d, 15);
    fetch(&back, copy, 1);
    layout(host);
    for (int i = 0; i < 15; i++) EXPECT(h[i] == host[i]);
    EXPECT(back.c == -3 && back.ll == (1ll << 40) + 5 && back.f4.w == 4 && back.more == 77 && back.wide == 1.5L && back.last == 9);
}
