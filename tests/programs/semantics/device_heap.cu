// malloc, free, new and delete in kernels; the heap has a limit and says null at its end.
// warp: 32 64
#include "check.h"

struct Node {
    int value;
    Node *next;
    __device__ Node(int v, Node *n) : value(v), next(n) {}
};

__global__ void lists(int *out) {
    int t = blockIdx.x * blockDim.x + threadIdx.x;
    Node *head = nullptr;
    for (int i = 1; i <= 10; i++) head = new Node(i * t, head);
    int sum = 0;
    while (head) {
        sum += head->value;
        Node *next = head->next;
        delete head;
        head = next;
    }
    int *raw = static_cast<int *>(malloc(40));
    raw[9] = sum;
    out[t] = raw[9];
    free(raw);
}

__global__ void exhaust(int *out) {
    void *p = malloc(size_t(1) << 40);
    out[0] = p == nullptr;
}

int main() {
    int *d = device_array<int>(256), h[256];
    lists<<<4, 64>>>(d);
    fetch(h, d, 256);
    for (int t = 0; t < 256; t++) EXPECT(h[t] == 55 * t);
    exhaust<<<1, 1>>>(d);
    fetch(h, d, 1);
    EXPECT(h[0] == 1);
    size_t limit = 0;
    OK(cudaDeviceGetLimit(&limit, cudaLimitMallocHeapSize));
    EXPECT(limit >= 8u << 20);
}
