// HIP's further names of threads and blocks: hipThreadIdx_x and the compiler's own.
// warp: 64
#include <hip/hip_runtime.h>
#include <cstdio>

__global__ void names(int *bad) {
    __shared__ int next[2];
    if (__builtin_amdgcn_workitem_id_x() == 0) next[__builtin_amdgcn_workitem_id_y()] = hipThreadIdx_y;
    __builtin_amdgcn_s_barrier();
    bool right = next[threadIdx.y] == (int)threadIdx.y && hipThreadIdx_x == __builtin_amdgcn_workitem_id_x() && hipBlockIdx_x == __builtin_amdgcn_workgroup_id_x();
    right = right && __builtin_amdgcn_workgroup_size_x() == 3 && hipBlockDim_y == 2 && __builtin_amdgcn_grid_size_x() == 12 && hipGridDim_x == 4;
    if (!right) atomicAdd(bad, 1);
}

int main() {
    int *bad, found = -1;
    if (hipMalloc(&bad, sizeof(int)) != hipSuccess || hipMemset(bad, 0, sizeof(int)) != hipSuccess) return 1;
    names<<<4, dim3(3, 2)>>>(bad);
    if (hipMemcpy(&found, bad, sizeof(int), hipMemcpyDeviceToHost) != hipSuccess) return 1;
    printf("%d wrong\n", found);
    return found != 0;
}
