// MUSA keeps CUDA's words.
#include <musa.h>

__constant__ float coefficients[4];

__global__ void scale(float *data) { data[threadIdx.x] *= coefficients[blockIdx.x & 3]; }

musaError_t calls(float *data, MUstream_st *stream)
{
    musaDeviceProp properties;
    scale<<<1, 32, 0, stream>>>(data);
    musaMalloc(&data, 4);
    musaMallocHost(&data, 4);
    musaMemcpyToSymbol(coefficients, data, 16);
    musaGetDeviceProperties(&properties, 0);
    musaFuncSetAttribute(scale, musaFuncAttributeMaxDynamicSharedMemorySize, 65536);
    printf("%s\n", properties.name);
    return musaGetLastError();
}
