/* C++ overloads of the host API in the names of hip.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_HIP_OVERLOADS_H
#define GPI_HIP_OVERLOADS_H

#include <utility>

extern "C++" {
static inline hipError_t hipEventCreate(hipEvent_t *event, unsigned flags) { return hipEventCreateWithFlags(event, flags); }
template <class __T> static inline hipError_t hipStreamAttachMemAsync(hipStream_t stream, __T *address, size_t length = 0, unsigned flags = hipMemAttachSingle) { return hipStreamAttachMemAsync(stream, (void *)address, length, flags); }
template <class __T> static inline hipError_t hipMalloc(__T **address, size_t size) { return hipMalloc((void **)(void *)address, size); }
template <class __T> static inline hipError_t hipMallocHost(__T **address, size_t size) { return hipMallocHost((void **)(void *)address, size); }
static inline hipError_t hipMallocHost(void **address, size_t size, unsigned flags) { return hipHostAlloc(address, size, flags); }
template <class __T> static inline hipError_t hipMallocHost(__T **address, size_t size, unsigned flags) { return hipHostAlloc((void **)(void *)address, size, flags); }
template <class __T> static inline hipError_t hipHostAlloc(__T **address, size_t size, unsigned flags = 0) { return hipHostAlloc((void **)(void *)address, size, flags); }
template <class __T> static inline hipError_t hipHostMalloc(__T **address, size_t size, unsigned flags = 0) { return hipHostMalloc((void **)(void *)address, size, flags); }
template <class __T> static inline hipError_t hipMallocManaged(__T **address, size_t size, unsigned flags = hipMemAttachGlobal) { return hipMallocManaged((void **)(void *)address, size, flags); }
template <class __T> static inline hipError_t hipMallocPitch(__T **address, size_t *pitch, size_t width, size_t height) { return hipMallocPitch((void **)(void *)address, pitch, width, height); }
template <class __T> static inline hipError_t hipHostRegister(__T *address, size_t size, unsigned flags = 0) { return hipHostRegister((void *)address, size, flags); }
template <class __T> static inline hipError_t hipHostGetDevicePointer(__T **device, void *host, unsigned flags) { return hipHostGetDevicePointer((void **)(void *)device, host, flags); }
static inline hipError_t hipMemAdvise(const void *address, size_t count, hipMemoryAdvise advice, hipMemLocation location) { return hipMemAdvise_v2(address, count, advice, location); }
static inline hipError_t hipMemPrefetchAsync(const void *address, size_t count, hipMemLocation location, unsigned flags, hipStream_t stream = 0) { return hipMemPrefetchAsync_v2(address, count, location, flags, stream); }
template <class __T> static inline hipError_t hipMallocAsync(__T **address, size_t size, hipStream_t stream) { return hipMallocAsync((void **)(void *)address, size, stream); }
template <class __T> static inline hipError_t hipMallocAsync(__T **address, size_t size, hipMemPool_t pool, hipStream_t stream) { return hipMallocFromPoolAsync((void **)(void *)address, size, pool, stream); }
template <class __T> static inline hipError_t hipMallocFromPoolAsync(__T **address, size_t size, hipMemPool_t pool, hipStream_t stream) { return hipMallocFromPoolAsync((void **)(void *)address, size, pool, stream); }
template <class __T> static inline hipError_t hipLaunchKernel(__T *kernel, dim3 grid, dim3 block, void **arguments, size_t shared = 0, hipStream_t stream = 0) { return hipLaunchKernel((const void *)kernel, grid, block, arguments, shared, stream); }
template <class __T> static inline hipError_t hipLaunchCooperativeKernel(__T *kernel, dim3 grid, dim3 block, void **arguments, size_t shared = 0, hipStream_t stream = 0) { return hipLaunchCooperativeKernel((const void *)kernel, grid, block, arguments, shared, stream); }
template <class... Parameters, class... Arguments> static inline hipError_t hipLaunchKernelEx(const hipLaunchConfig_t *config, void (*kernel)(Parameters...), Arguments &&...arguments) {
    return [&](Parameters... converted) { void *addresses[] = {(void *)&converted..., nullptr}; return hipLaunchKernelExC(config, (const void *)kernel, addresses); }(std::forward<Arguments>(arguments)...);
}
template <class __T> static inline hipError_t hipFuncGetAttributes(hipFuncAttributes *attributes, __T *kernel) { return hipFuncGetAttributes(attributes, (const void *)kernel); }
template <class __T> static inline hipError_t hipFuncSetAttribute(__T *kernel, hipFuncAttribute attribute, int value) { return hipFuncSetAttribute((const void *)kernel, attribute, value); }
template <class __T> static inline hipError_t hipFuncSetCacheConfig(__T *kernel, hipFuncCache_t config) { return hipFuncSetCacheConfig((const void *)kernel, config); }
template <class __T> static inline hipError_t hipFuncSetSharedMemConfig(__T *kernel, hipSharedMemConfig config) { return hipFuncSetSharedMemConfig((const void *)kernel, config); }
template <class __T> static inline hipError_t hipOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, __T *kernel, int block_size, size_t shared) { return hipOccupancyMaxActiveBlocksPerMultiprocessor(blocks, (const void *)kernel, block_size, shared); }
template <class __T> static inline hipError_t hipOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int *blocks, __T *kernel, int block_size, size_t shared, unsigned flags) { return hipOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(blocks, (const void *)kernel, block_size, shared, flags); }
template <class __T> static inline hipError_t hipOccupancyAvailableDynamicSMemPerBlock(size_t *shared, __T *kernel, int blocks, int block_size) { return hipOccupancyAvailableDynamicSMemPerBlock(shared, (const void *)kernel, blocks, block_size); }
template <class __T> static inline hipError_t hipOccupancyMaxPotentialBlockSize(int *min_grid_size, int *block_size, __T kernel, size_t shared = 0, int block_size_limit = 0) { return hipOccupancyMaxPotentialBlockSize(min_grid_size, block_size, (const void *)kernel, shared, block_size_limit); }
template <class __T> static inline hipError_t hipOccupancyMaxPotentialBlockSizeWithFlags(int *min_grid_size, int *block_size, __T kernel, size_t shared = 0, int block_size_limit = 0, unsigned = 0) { return hipOccupancyMaxPotentialBlockSize(min_grid_size, block_size, (const void *)kernel, shared, block_size_limit); }
template <class __F, class __T> static inline hipError_t hipOccupancyMaxPotentialBlockSizeVariableSMem(int *min_grid_size, int *block_size, __T kernel, __F shared_of, int block_size_limit = 0) {
    hipDeviceProp_t properties;
    hipFuncAttributes attributes;
    int device, best = 0;
    hipError_t error = hipGetDevice(&device);
    if (error == hipSuccess) error = hipGetDeviceProperties(&properties, device);
    if (error == hipSuccess) error = hipFuncGetAttributes(&attributes, (const void *)kernel);
    if (error != hipSuccess) return error;
    int largest = attributes.maxThreadsPerBlock;
    if (block_size_limit > 0 && block_size_limit < largest) largest = block_size_limit;
    for (int size = (largest + properties.warpSize - 1) / properties.warpSize * properties.warpSize; size > 0; size -= properties.warpSize) {
        int threads = size < largest ? size : largest, blocks = 0;
        error = hipOccupancyMaxActiveBlocksPerMultiprocessor(&blocks, (const void *)kernel, threads, shared_of(threads));
        if (error != hipSuccess) return error;
        if (blocks * threads > best) { best = blocks * threads; *block_size = threads; *min_grid_size = blocks * properties.multiProcessorCount; }
        if (best >= properties.maxThreadsPerMultiProcessor) break;
    }
    return hipSuccess;
}
template <class __F, class __T> static inline hipError_t hipOccupancyMaxPotentialBlockSizeVariableSMemWithFlags(int *min_grid_size, int *block_size, __T kernel, __F shared_of, int block_size_limit = 0, unsigned = 0) { return hipOccupancyMaxPotentialBlockSizeVariableSMem(min_grid_size, block_size, kernel, shared_of, block_size_limit); }
template <class __T> static inline hipError_t hipGetSymbolAddress(void **address, const __T &symbol) { return hipGetSymbolAddress(address, (const void *)&symbol); }
template <class __A, class __T> static inline hipError_t hipGetSymbolAddress(__A **address, const __T &symbol) { return hipGetSymbolAddress((void **)(void *)address, (const void *)&symbol); }
template <class __T> static inline hipError_t hipGetSymbolSize(size_t *size, const __T &symbol) { return hipGetSymbolSize(size, (const void *)&symbol); }
template <class __T> static inline hipError_t hipMemcpyToSymbol(const __T &symbol, const void *source, size_t count, size_t offset = 0, hipMemcpyKind kind = hipMemcpyHostToDevice) { return hipMemcpyToSymbol((const void *)&symbol, source, count, offset, kind); }
template <class __T> static inline hipError_t hipMemcpyToSymbolAsync(const __T &symbol, const void *source, size_t count, size_t offset = 0, hipMemcpyKind kind = hipMemcpyHostToDevice, hipStream_t stream = 0) { return hipMemcpyToSymbolAsync((const void *)&symbol, source, count, offset, kind, stream); }
template <class __T> static inline hipError_t hipMemcpyFromSymbol(void *destination, const __T &symbol, size_t count, size_t offset = 0, hipMemcpyKind kind = hipMemcpyDeviceToHost) { return hipMemcpyFromSymbol(destination, (const void *)&symbol, count, offset, kind); }
template <class __T> static inline hipError_t hipMemcpyFromSymbolAsync(void *destination, const __T &symbol, size_t count, size_t offset = 0, hipMemcpyKind kind = hipMemcpyDeviceToHost, hipStream_t stream = 0) { return hipMemcpyFromSymbolAsync(destination, (const void *)&symbol, count, offset, kind, stream); }
template <class __T> static inline hipError_t hipExtLaunchKernel(__T *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, hipStream_t stream, hipEvent_t start, hipEvent_t stop, int flags) {
    return hipExtLaunchKernel((const void *)kernel, grid, block, arguments, shared, stream, start, stop, flags);
}
}

#endif
