// cudaDeviceReset gives globals their first values and takes the memory back.
#include "check.h"

__device__ int counter = 5;
__device__ int zeros[1000];
__constant__ float factor = 2.5f;
__global__ void change() {
    counter += 1;
    zeros[999] = 3;
}
__global__ void read(int *out) {
    out[0] = counter;
    out[1] = zeros[999];
    out[2] = int(factor * 2);
}

int main() {
    float other = 9.0f;
    OK(cudaMemcpyToSymbol(factor, &other, sizeof other));
    change<<<1, 1>>>();
    int *out = device_array<int>(3), h[3];
    read<<<1, 1>>>(out);
    fetch(h, out, 3);
    EXPECT(h[0] == 6 && h[1] == 3 && h[2] == 18);
    OK(cudaDeviceReset());
    out = device_array<int>(3);
    read<<<1, 1>>>(out);
    fetch(h, out, 3);
    EXPECT(h[0] == 5 && h[1] == 0 && h[2] == 5);
}
