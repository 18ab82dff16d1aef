/* HIP's ways to launch a kernel and to name threads, beside the ones that it shares with CUDA. */
#ifndef HIP_INCLUDE_HIP_HIP_LAUNCH_H
#define HIP_INCLUDE_HIP_HIP_LAUNCH_H

#include "hip/hip_runtime_api.h"

#define HIP_SYMBOL(variable) variable
#define HIP_KERNEL_NAME(...) __VA_ARGS__
#define HIP_TEMPLATE_KERNEL_LAUNCH
#define HIP_DYNAMIC_SHARED(type, variable) extern __shared__ type variable[];
#define HIP_DYNAMIC_SHARED_ATTRIBUTE

#define hipLaunchKernelGGL(kernel, grid, block, shared, stream, ...) \
    do { \
        kernel<<<dim3(grid), dim3(block), (shared), (stream)>>>(__VA_ARGS__); \
    } while (0)

#define hipThreadIdx_x threadIdx.x
#define hipThreadIdx_y threadIdx.y
#define hipThreadIdx_z threadIdx.z
#define hipBlockIdx_x blockIdx.x
#define hipBlockIdx_y blockIdx.y
#define hipBlockIdx_z blockIdx.z
#define hipBlockDim_x blockDim.x
#define hipBlockDim_y blockDim.y
#define hipBlockDim_z blockDim.z
#define hipGridDim_x gridDim.x
#define hipGridDim_y gridDim.y
#define hipGridDim_z gridDim.z

#endif
