// A cooperative launch keeps all blocks resident; one that cannot be resident is refused.
#include <cooperative_groups.h>
#include "check.h"
namespace cg = cooperative_groups;

__global__ void kernel(int *data, int *out) {
    cg::grid_group grid = cg::this_grid();
    int i = grid.thread_rank();
    for (int round = 0; round < 3; round++) {
        data[i] = i + round;
        grid.sync();
        out[i] = data[grid.size() - 1 - i];
        grid.sync();
    }
}

int main() {
    int blocks = 0, threads = 64;
    OK(cudaOccupancyMaxActiveBlocksPerMultiprocessor(&blocks, kernel, threads, 0));
    cudaDeviceProp properties;
    OK(cudaGetDeviceProperties(&properties, 0));
    EXPECT(properties.cooperativeLaunch);
    blocks *= properties.multiProcessorCount;
    if (blocks > 32) blocks = 32;
    int n = blocks * threads, *data = device_array<int>(n), *out = device_array<int>(n), *h = new int[n];
    void *args[] = {&data, &out};
    OK(cudaLaunchCooperativeKernel((void *)kernel, dim3(blocks), dim3(threads), args, 0, 0));
    fetch(h, out, n);
    for (int i = 0; i < n; i++) EXPECT(h[i] == n - 1 - i + 2);
    EXPECT(cudaLaunchCooperativeKernel((void *)kernel, dim3(1000000), dim3(1024), args, 0, 0) == cudaErrorCooperativeLaunchTooLarge);
}
