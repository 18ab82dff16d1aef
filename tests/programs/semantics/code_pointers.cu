// Addresses of functions are stable, the same in tables copied through the host; virtual tables likewise.
#include "check.h"

typedef int (*Operation)(int, int);
__device__ int add(int a, int b) { return a + b; }
__device__ int multiply(int a, int b) { return a * b; }
__device__ int recurse(int a, int b) { return b <= 0 ? a : recurse(a + 1, b - 1); }
__device__ Operation table[3] = {add, multiply, recurse};

struct Shape {
    __device__ virtual ~Shape() {}
    __device__ virtual int area() const = 0;
};
struct Square : Shape {
    int side;
    __device__ Square(int s) : side(s) {}
    __device__ int area() const override { return side * side; }
};
struct Rectangle : Square {
    int other;
    __device__ Rectangle(int a, int b) : Square(a), other(b) {}
    __device__ int area() const override { return side * other; }
};

__global__ void call(Operation op, const Operation *ops, int *out) {
    out[0] = op(6, 7);
    for (int i = 0; i < 3; i++) out[1 + i] = ops[i](6, 7);
    out[4] = op == multiply && ops[0] == add && ops[0] != ops[1];
}

__global__ void make(Shape **shapes) { shapes[threadIdx.x] = threadIdx.x % 2 ? new Square(threadIdx.x) : new Rectangle(threadIdx.x, 10); }
__global__ void measure(Shape **shapes, int *out) {
    out[threadIdx.x] = shapes[threadIdx.x]->area();
    delete shapes[threadIdx.x];
}

int main() {
    Operation host[3], *ops = device_array<Operation>(3);
    OK(cudaMemcpyFromSymbol(host, table, sizeof host));
    OK(cudaMemcpy(ops, host, sizeof host, cudaMemcpyHostToDevice));
    int *out = device_array<int>(32), h[32];
    call<<<1, 1>>>(host[1], ops, out);
    fetch(h, out, 5);
    EXPECT(h[0] == 42 && h[1] == 13 && h[2] == 42 && h[3] == 13 && h[4]);
    Shape **shapes = device_array<Shape *>(32);
    make<<<1, 32>>>(shapes);
    measure<<<1, 32>>>(shapes, out);
    fetch(h, out, 32);
    for (int t = 0; t < 32; t++) EXPECT(h[t] == (t % 2 ? t * t : t * 10));
}
