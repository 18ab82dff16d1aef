// Fields of structures and neighbouring elements, loaded and stored in any order, by lanes of which some are off; rows of 16 and 32 columns.
// warp: 32 64
#include <cstdio>
#include <vector>

struct Pair { int a, b; };
struct Triple { float x, y, z; };
struct Quad { double a; int b, c; };

__global__ void fields(const Pair *pairs, const Triple *triples, const float4 *fours, Quad *quads, Triple *out, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n) return;
    const Triple t = triples[i];
    out[i].z = t.x + 1, out[i].x = t.y + pairs[i].b, out[i].y = t.z - pairs[i].a;
    const float4 f = fours[i];
    quads[i].c = pairs[i].a * 3, quads[i].b = int(f.w - f.x);
    quads[i].a = f.y * f.z;
}

__global__ void overlap(int *cells, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n) return;
    const int first = cells[4 * i + 1], second = cells[4 * i];
    cells[4 * i] = first;
    const int again = cells[4 * i];
    cells[4 * i + 1] = second + again;
    cells[4 * i + 3] = 7, cells[4 * i + 2] = second;
}

__global__ void rows(const float2 *in, float2 *out, int width, int height) {
    const int x = blockIdx.x * blockDim.x + threadIdx.x, y = blockIdx.y * blockDim.y + threadIdx.y;
    if (x >= width || y >= height) return;
    const float2 v = in[y * width + x];
    out[y * width + x] = make_float2(v.y - 1, v.x + y);
}

template <class T> T *managed(size_t count) {
    T *made;
    cudaMallocManaged(&made, count * sizeof(T));
    return made;
}

int main() {
    int wrong = 0;
    for (int n : {1, 31, 64, 1000}) {
        Pair *pairs = managed<Pair>(n);
        Triple *triples = managed<Triple>(n), *out = managed<Triple>(n + 1);
        float4 *fours = managed<float4>(n);
        Quad *quads = managed<Quad>(n);
        int *cells = managed<int>(4 * n);
        for (int i = 0; i < n; i++) {
            pairs[i] = {i, 2 * i + 1}, triples[i] = {i + 0.5f, i + 0.25f, -1.0f * i}, fours[i] = make_float4(i, i + 1, i + 2, 3 * i + 3);
            for (int k = 0; k < 4; k++) cells[4 * i + k] = 10 * i + k;
        }
        out[n] = {-1, -2, -3};
        fields<<<(n + 127) / 128, 128>>>(pairs, triples, fours, quads, out, n);
        overlap<<<(n + 127) / 128, 128>>>(cells, n);
        cudaDeviceSynchronize();
        for (int i = 0; i < n; i++) {
            wrong += out[i].z != i + 1.5f || out[i].x != i + 0.25f + 2 * i + 1 || out[i].y != -2.0f * i;
            wrong += quads[i].c != 3 * i || quads[i].b != 2 * i + 3 || quads[i].a != double(float(i + 1) * float(i + 2));
            wrong += cells[4 * i] != 10 * i + 1 || cells[4 * i + 1] != 20 * i + 1 || cells[4 * i + 2] != 10 * i || cells[4 * i + 3] != 7;
        }
        wrong += out[n].x != -1 || out[n].y != -2 || out[n].z != -3;
    }
    for (dim3 block : {dim3(16, 16), dim3(32, 8), dim3(8, 4), dim3(20, 3)}) {
        const int width = 77, height = 45;
        float2 *in = managed<float2>(width * height), *out = managed<float2>(width * height);
        for (int i = 0; i < width * height; i++) in[i] = make_float2(i, 2 * i);
        rows<<<dim3((width + block.x - 1) / block.x, (height + block.y - 1) / block.y), block>>>(in, out, width, height);
        cudaDeviceSynchronize();
        for (int i = 0; i < width * height; i++) wrong += out[i].x != 2 * i - 1 || out[i].y != i + i / width;
    }
    printf("%d wrong\n", wrong);
    return wrong != 0;
}
