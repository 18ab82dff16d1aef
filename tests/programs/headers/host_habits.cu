// What nvcc with gcc takes without a word in its default standard: narrowing, register, variable-length arrays, macros of C, statement expressions.
// never: warning|error
#include <bits/stdc++.h>

typedef struct {
    int number;
    std::string name = "unnamed";
} Settings;

#define LOG(format, arguments...) printf(format, ##arguments)

union Pair {
    struct {
        float x, y;
    };
    float v[2];
};

template <typename T> struct Boxed {
    T value;
    template <typename U> __host__ __device__ U as() const { return (U)value; }
};
template <typename T> __host__ __device__ float unbox(const Boxed<T> &box) { return box.template as<float>(); }

__device__ __forceinline__ static unsigned int kept(unsigned int x) {
    register unsigned int y = x;
    return y;
}
static inline __device__ __host__ uint clamped(uint a) { return min(max(a, 3u), 10); }
__forceinline__ __device__ ushort first(uchar4 c) { return c.x; }

__global__ void kernel(int *out, int n) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    typeof(i) next = ({ int t = i; t + 1; });
    __int128 square = (__int128)i * i;
    Pair pair = {{1.f, 2.f}};
    auto add = [=](int v) { return v + next; };
    unsigned limit = n;
    if (i < n) out[i] = (int)square + add(1) + max(i, limit) + (int)pair.v[1] + (int)unbox(Boxed<int>{3}) + kept(2) + clamped(4) + std::max(i, 2) + first(make_uchar4(1, 2, 3, 4));
}

int main() {
    Settings settings;
    int n = 16, host[n];
    char *text = "text", copy[10];
    sprintf(copy, "%s", text);
    LOG("%s %s %"PRIu64"\n", copy, settings.name.c_str(), (uint64_t)5);
    LOG("no arguments\n");
    float narrowed[] = {1.0, n * 0.5};
    int *device;
    cudaMalloc((void **)&device, n * sizeof(int));
    kernel<<<1, n>>>(device, n);
    cudaMemcpy(host, device, n * sizeof(int), cudaMemcpyDeviceToHost);
    for (register int i = 0; i < n; i++)
        if (host[i] != i * i + (i + 2) + n + 2 + 3 + 2 + 4 + std::max(i, 2) + 1) return 1;
    return narrowed[1] == 8 ? 0 : 1;
}
