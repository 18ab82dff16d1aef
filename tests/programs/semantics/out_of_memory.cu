// Device memory has an end; what is freed can be had again.
// env: GPI_MEMORY_LIMIT=64M
#include "check.h"
#include <vector>

int main() {
    std::vector<void *> blocks;
    void *p;
    cudaError_t error;
    while ((error = cudaMalloc(&p, 10 << 20)) == cudaSuccess) blocks.push_back(p);
    EXPECT(error == cudaErrorMemoryAllocation);
    EXPECT(blocks.size() >= 4 && blocks.size() <= 6);
    size_t free_bytes, total;
    OK(cudaMemGetInfo(&free_bytes, &total));
    EXPECT(total == 64u << 20 && free_bytes < 14u << 20);
    for (void *block : blocks) OK(cudaFree(block));
    OK(cudaMalloc(&p, 40 << 20));
    OK(cudaFree(p));
}
