// Loops without warp operations, in blocks that are not of whole pairs of warps.
// warp: 32 64
#include <cstdio>
#include <vector>

__device__ unsigned warp_of() { return threadIdx.x / warpSize; }

__global__ void collatz(const unsigned *start, unsigned *steps, unsigned *place, unsigned n) {
    const unsigned i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n) return;
    unsigned value = start[i], count = 0;
    while (value != 1) {
        value = value % 2 ? 3 * value + 1 : value / 2;
        count++;
    }
    steps[i] = count;
    place[i] = warp_of() * 1000 + threadIdx.x % warpSize;
}

__global__ void prefix_in_block(const unsigned *in, unsigned *out, unsigned rounds) {
    extern __shared__ unsigned shared[];
    unsigned mine = 0;
    for (unsigned k = 0; k < rounds; k++) mine += in[(threadIdx.x + k * blockDim.x) % 97];
    shared[threadIdx.x] = mine;
    __syncthreads();
    for (unsigned distance = 1; distance < blockDim.x; distance *= 2) {
        const unsigned before = threadIdx.x >= distance ? shared[threadIdx.x - distance] : 0;
        __syncthreads();
        shared[threadIdx.x] += before;
        __syncthreads();
    }
    out[blockIdx.x * blockDim.x + threadIdx.x] = shared[threadIdx.x];
}

__global__ void powers(const unsigned *in, unsigned *out, unsigned width, unsigned height) {
    const unsigned column = blockIdx.x * blockDim.x + threadIdx.x, row = blockIdx.y * blockDim.y + threadIdx.y, plane = threadIdx.z;
    if (column >= width || row >= height) return;
    const unsigned at = (plane * height + row) * width + column;
    unsigned product = 1;
    for (unsigned k = 0; k <= row % 5 + column % 3; k++) product *= in[at] + k * plane;
    out[at] = product;
}

static int check_powers(dim3 block) {
    const unsigned width = 2 * block.x + 5, height = 3 * block.y - 1, count = width * height * block.z;
    unsigned *in, *out;
    int bad = 0;
    cudaMallocManaged(&in, count * 4), cudaMallocManaged(&out, count * 4);
    for (unsigned i = 0; i < count; i++) in[i] = i * 2654435761u, out[i] = 5;
    powers<<<dim3((width + block.x - 1) / block.x, (height + block.y - 1) / block.y), block>>>(in, out, width, height);
    if (cudaDeviceSynchronize() != cudaSuccess) return 1;
    for (unsigned i = 0; i < count; i++) {
        const unsigned column = i % width, row = i / width % height, plane = i / width / height;
        unsigned product = 1;
        for (unsigned k = 0; k <= row % 5 + column % 3; k++) product *= in[i] + k * plane;
        bad += out[i] != product;
    }
    cudaFree(in), cudaFree(out);
    return bad;
}

static unsigned collatz_steps(unsigned value) {
    unsigned count = 0;
    for (; value != 1; count++) value = value % 2 ? 3 * value + 1 : value / 2;
    return count;
}

int main() {
    int warp, bad = 0;
    cudaDeviceGetAttribute(&warp, cudaDevAttrWarpSize, 0);
    for (unsigned block : {1u, 31u, 32u, 48u, 64u, 96u, 100u, 256u, 1000u}) {
        const unsigned n = 3 * block + block / 2, blocks = 4, total = blocks * block;
        unsigned *start, *steps, *place, *in, *out;
        cudaMallocManaged(&start, total * 4), cudaMallocManaged(&steps, total * 4), cudaMallocManaged(&place, total * 4);
        cudaMallocManaged(&in, 97 * 4), cudaMallocManaged(&out, total * 4);
        for (unsigned i = 0; i < total; i++) start[i] = i * 7 + 1, steps[i] = place[i] = 77777;
        for (unsigned i = 0; i < 97; i++) in[i] = i * i + 3;
        collatz<<<blocks, block>>>(start, steps, place, n);
        prefix_in_block<<<blocks, block, block * 4>>>(in, out, 5);
        if (cudaDeviceSynchronize() != cudaSuccess) return 2;
        for (unsigned i = 0; i < total; i++) {
            const unsigned thread = i % block, there = thread / warp * 1000 + thread % warp;
            bad += steps[i] != (i < n ? collatz_steps(i * 7 + 1) : 77777u) || place[i] != (i < n ? there : 77777u);
        }
        unsigned sum = 0;
        for (unsigned thread = 0; thread < block; thread++) {
            for (unsigned k = 0; k < 5; k++) sum += in[(thread + k * block) % 97];
            for (unsigned b = 0; b < blocks; b++) bad += out[b * block + thread] != sum;
        }
        for (unsigned *p : {start, steps, place, in, out}) cudaFree(p);
    }
    for (dim3 block : {dim3(32, 8), dim3(32, 3), dim3(32, 1, 4), dim3(32, 3, 2), dim3(16, 16), dim3(16, 4), dim3(16, 2, 3), dim3(8, 8), dim3(64, 2), dim3(5, 7, 3)})
        bad += check_powers(block);
    if (bad) return printf("%d wrong\n", bad), 1;
    puts("ok");
}
