// Blocks whose rows run together: every thread of every block once, at its own place, whatever the launch's form.
// warp: 32 64
#include "check.h"
#include <vector>

__global__ void places(int *count, int *out, const int *in, int width, int height) {
    const int x = blockIdx.x * blockDim.x + threadIdx.x, y = blockIdx.y * blockDim.y + threadIdx.y, z = blockIdx.z * blockDim.z + threadIdx.z;
    if (x >= width || y >= height) return;
    const int i = (z * height + y) * width + x;
    count[i]++;
    out[i] = in[i] + (x > 0 ? in[i - 1] : 0) + blockIdx.x + 1000 * threadIdx.y + 100000 * threadIdx.z;
}

static void run(dim3 block, dim3 grid, int less) {
    const int width = block.x * grid.x - less, height = block.y * grid.y - less, depth = block.z * grid.z, size = width * height * depth;
    std::vector<int> in(size), count(size), out(size);
    for (int i = 0; i < size; i++) in[i] = i * 7;
    int *memory[3];
    for (int *&one : memory) one = device_array<int>(size);
    OK(cudaMemcpy(memory[2], in.data(), size * sizeof(int), cudaMemcpyHostToDevice));
    places<<<grid, block>>>(memory[0], memory[1], memory[2], width, height);
    fetch(count.data(), memory[0], size);
    fetch(out.data(), memory[1], size);
    for (int i = 0; i < size; i++) {
        const int x = i % width, y = i / width % height, z = i / width / height;
        EXPECT(count[i] == 1);
        EXPECT(out[i] == in[i] + (x > 0 ? in[i - 1] : 0) + x / int(block.x) + 1000 * (y % int(block.y)) + 100000 * (z % int(block.z)));
    }
    for (int *one : memory) OK(cudaFree(one));
}

int main() {
    run(dim3(32, 8), dim3(3, 2), 0);
    run(dim3(64, 3, 2), dim3(70, 3, 2), 5);  // more neighbours than run together
    run(dim3(192, 2, 1), dim3(33, 5, 1), 1);
    run(dim3(32, 2, 4), dim3(1, 9, 3), 1);
    run(dim3(128), dim3(100), 0);
    run(dim3(16, 16), dim3(5, 3), 3);  // rows that are no whole warps
    run(dim3(40, 3), dim3(7, 2), 1);
    return 0;
}
