// Conversions saturate and take NaN as PTX defines; shifts by the width or more; division by zero and MIN / -1 do not trap.
// warp: 32
#include "check.h"
#include <climits>
#include <cmath>

__device__ float opaque_f(float x) { asm volatile("" : "+f"(x)); return x; }

__global__ void conversions(const float *f, const double *d, long long *out) {
    int n = 0;
    for (int i = 0; i < 6; i++) {
        out[n++] = int(f[i]);
        out[n++] = (long long)(unsigned(f[i]));
        out[n++] = (long long)(f[i]);
        out[n++] = int(d[i]);
        out[n++] = (long long)(d[i]);
        out[n++] = short(int(f[i]));
    }
}

__global__ void integers(const int *a, const int *b, const unsigned *u, int *out) {
    int n = 0;
    out[n++] = a[0] / b[0];            // 7 / 0
    out[n++] = a[0] % b[0];            // 7 % 0
    out[n++] = a[1] / b[1];            // MIN / -1
    out[n++] = a[1] % b[1];
    out[n++] = int(u[0] / u[1]);       // 9u / 0u
    out[n++] = int(u[0] % u[1]);
    out[n++] = a[2] << b[2];           // 1 << 32
    out[n++] = int(u[0] >> u[2]);      // 9u >> 40
    out[n++] = a[3] >> b[2];           // -5 >> 32
    out[n++] = a[2] << b[3];           // 1 << 31
}

template <typename T> T *upload(const T *values, int n) {
    T *p = device_array<T>(n);
    OK(cudaMemcpy(p, values, n * sizeof(T), cudaMemcpyHostToDevice));
    return p;
}

int main() {
    float f[] = {NAN, INFINITY, -INFINITY, 3.9f, -3.9f, 5e9f};
    double d[] = {NAN, INFINITY, -INFINITY, 3.9, -3.9, 5e9};
    long long *out = device_array<long long>(36), h[36];
    conversions<<<1, 1>>>(upload(f, 6), upload(d, 6), out);
    fetch(h, out, 36);
    long long expected[36] = {
        0, 0, LLONG_MIN, INT_MIN, LLONG_MIN, 0,
        INT_MAX, UINT_MAX, LLONG_MAX, INT_MAX, LLONG_MAX, -1,
        INT_MIN, 0, LLONG_MIN, INT_MIN, LLONG_MIN, 0,
        3, 3, 3, 3, 3, 3,
        -3, 0, -3, -3, -3, -3,
        INT_MAX, UINT_MAX, 5000000000ll, INT_MAX, 5000000000ll, -1,
    };
    for (int i = 0; i < 36; i++)
        if (h[i] != expected[i]) {
            std::printf("conversion %d: %lld, expected %lld\n", i, h[i], expected[i]);
            return 1;
        }
    int a[] = {7, INT_MIN, 1, -5}, b[] = {0, -1, 32, 31};
    unsigned u[] = {9, 0, 40};
    int *iout = device_array<int>(10), ih[10];
    integers<<<1, 1>>>(upload(a, 4), upload(b, 4), upload(u, 3), iout);
    fetch(ih, iout, 10);
    int iexpected[] = {-1, 7, INT_MIN, 0, -1, 9, 0, 0, -1, INT_MIN};
    for (int i = 0; i < 10; i++)
        if (ih[i] != iexpected[i]) {
            std::printf("integer %d: %d, expected %d\n", i, ih[i], iexpected[i]);
            return 1;
        }
}
