// Overloads that take typed pointers, kernels and device variables; launches in every form.
#include <cuda.h>

__constant__ float coefficients[4];
__device__ int counter;

struct pair {
    int first;
    float second;
};

__global__ void scale(float *data, int count)
{
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < count) data[i] *= coefficients[i & 3];
}

template <class T> __global__ void fill(T *data, pair value) { data[threadIdx.x] = T(value.first); }

cudaError_t memory(cudaStream_t stream)
{
    float *data;
    pair *shared;
    size_t pitch, size;
    void *address;
    int value = 0;
    cudaMalloc(&data, 4);
    cudaMalloc((void **)&data, 4);
    cudaMallocHost(&data, 4);
    cudaMallocHost(&data, 4, cudaHostAllocPortable);
    cudaHostAlloc(&data, 4, cudaHostAllocDefault);
    cudaHostGetDevicePointer(&data, data, 0);
    cudaMallocManaged(&shared, sizeof(pair));
    cudaMallocManaged(&shared, sizeof(pair), cudaMemAttachHost);
    cudaMallocPitch(&data, &pitch, 4, 4);
    cudaMallocAsync(&data, 4, stream);
    cudaFreeAsync(data, stream);
    cudaMemcpyAsync(data, data, 4, cudaMemcpyDefault);
    cudaMemcpyToSymbol(coefficients, &value, 4);
    cudaMemcpyToSymbol(counter, &value, 4, 0, cudaMemcpyHostToDevice);
    cudaMemcpyToSymbol("counter", &value, 4);
    cudaMemcpyToSymbolAsync(counter, &value, 4, 0, cudaMemcpyHostToDevice, stream);
    cudaMemcpyFromSymbol(&value, counter, 4);
    cudaGetSymbolAddress(&address, coefficients);
    cudaGetSymbolAddress((void **)&data, coefficients);
    cudaGetSymbolSize(&size, coefficients);
    cudaStreamAttachMemAsync(stream, shared);
    cudaMemPrefetchAsync(shared, sizeof(pair), cudaCpuDeviceId);
    cudaMemPrefetchAsync(shared, sizeof(pair), cudaMemLocation{cudaMemLocationTypeDevice, 0}, 0, stream);
    cudaMemAdvise(shared, sizeof(pair), cudaMemAdviseSetReadMostly, 0);
    cudaMemcpy3DParms copy = {};
    copy.srcPtr = make_cudaPitchedPtr(data, 4, 4, 4);
    copy.dstPos = make_cudaPos(0, 0, 0);
    copy.extent = make_cudaExtent(1, 2, 3);
    return cudaMemcpy3D(&copy);
}

cudaError_t launches(float *data, cudaStream_t stream)
{
    int count = 1, blocks, grid, block;
    scale<<<1, 32>>>(data, count);
    scale<<<dim3(1, 2), dim3(3, 4), 16, stream>>>(data, count);
    fill<float><<<1, 1>>>(data, pair{1, 2});
    void *arguments[] = {&data, &count};
    cudaLaunchKernel(scale, 1, 32, arguments, 0, stream);
    cudaLaunchKernel((void *)scale, dim3(1), dim3(32), arguments);
    cudaLaunchCooperativeKernel(scale, 1, 32, arguments);
    cudaLaunchCooperativeKernel((void *)scale, dim3(1), dim3(32), arguments, 0, stream);
    cudaLaunchAttribute attribute = {};
    attribute.id = cudaLaunchAttributeCooperative;
    attribute.val.cooperative = 1;
    cudaLaunchConfig_t config = {};
    config.gridDim = 1;
    config.attrs = &attribute;
    config.numAttrs = 1;
    cudaLaunchKernelEx(&config, scale, data, 3);
    cudaFuncAttributes attributes;
    cudaFuncGetAttributes(&attributes, scale);
    cudaFuncSetAttribute(fill<int>, cudaFuncAttributeMaxDynamicSharedMemorySize, 65536);
    cudaFuncSetAttribute(scale, cudaFuncAttributePreferredSharedMemoryCarveout, cudaSharedmemCarveoutMaxShared);
    cudaFuncSetCacheConfig(scale, cudaFuncCachePreferL1);
    cudaOccupancyMaxActiveBlocksPerMultiprocessor(&blocks, scale, 128, 0);
    cudaOccupancyMaxPotentialBlockSize(&grid, &block, fill<float>);
    cudaOccupancyMaxPotentialBlockSize(&grid, &block, (void *)scale, 0, 256);
    return cudaOccupancyMaxPotentialBlockSizeVariableSMem(&grid, &block, scale, [](int threads) { return threads * sizeof(float); });
}

cudaError spellings(CUstream_st *stream, enum cudaMemcpyKind kind)
{
    struct cudaDeviceProp properties;
    cudaEvent_t event;
    cudaEventCreate(&event, cudaEventDisableTiming);
    cudaStreamWaitEvent(stream, event);
    cudaGetDeviceProperties(&properties, 0);
    cudaLaunchHostFunc(stream, [](void *) {}, nullptr);
    cudaThreadSynchronize();
    printf("%s %zu %d\n", properties.name, properties.totalGlobalMem, kind);
    static_assert(CUDART_VERSION == 12080 && CUDA_VERSION == 12080 && cudaErrorMemoryAllocation == 2);
    return cudaGetLastError();
}

#if !defined(__DRIVER_TYPES_H__) || !defined(__CUDA_RUNTIME_H__) || !defined(__CUDA_RUNTIME_API_H__)
#error real helper headers test these
#endif
