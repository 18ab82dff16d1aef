// Symbols by address and by name; managed variables have one address on both sides; initialised tables with addresses in them.
#include "check.h"

__constant__ int table[4] = {1, 2, 3, 4};
__device__ double grid_value;
__managed__ int shared_count = 10;
__managed__ float managed_array[8];
__device__ int target = 77;
__device__ int *pointer_to_target = &target;
static __device__ int hidden[2] = {8, 9};

__global__ void kernel(int *out) {
    out[0] = table[0] + table[3];
    grid_value = 1.25;
    atomicAdd(&shared_count, 5);
    managed_array[3] = 4.5f;
    out[1] = *pointer_to_target;
    out[2] = hidden[0] + hidden[1];
}

int main() {
    int *out = device_array<int>(3), h[3], four[4];
    shared_count += 1;
    kernel<<<1, 1>>>(out);
    fetch(h, out, 3);
    EXPECT(h[0] == 5 && h[1] == 77 && h[2] == 17);
    EXPECT(shared_count == 16 && managed_array[3] == 4.5f);
    double value;
    OK(cudaMemcpyFromSymbol(&value, grid_value, sizeof value));
    EXPECT(value == 1.25);
    OK(cudaMemcpyFromSymbol(four, table, sizeof four));
    EXPECT(four[2] == 3);
    int two[2] = {50, 60};
    OK(cudaMemcpyToSymbol(table, two, sizeof two, 2 * sizeof(int)));
    void *address;
    size_t size;
    OK(cudaGetSymbolAddress(&address, table));
    OK(cudaGetSymbolSize(&size, table));
    EXPECT(size == 16);
    OK(cudaMemcpy(four, address, size, cudaMemcpyDeviceToHost));
    EXPECT(four[0] == 1 && four[1] == 2 && four[2] == 50 && four[3] == 60);
    OK(cudaMemcpyToSymbol(target, &two[0], sizeof(int)));
    kernel<<<1, 1>>>(out);
    fetch(h, out, 3);
    EXPECT(h[0] == 61 && h[1] == 50);
    int not_a_symbol;
    EXPECT(cudaMemcpyToSymbol((const void *)&not_a_symbol, two, 4) == cudaErrorInvalidSymbol);
}
