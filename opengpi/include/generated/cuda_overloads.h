/* C++ overloads of the host API in the names of cuda.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_CUDA_OVERLOADS_H
#define GPI_CUDA_OVERLOADS_H

#include <utility>

extern "C++" {
static inline cudaError_t cudaEventCreate(cudaEvent_t *event, unsigned flags) { return cudaEventCreateWithFlags(event, flags); }
template <class __T> static inline cudaError_t cudaStreamAttachMemAsync(cudaStream_t stream, __T *address, size_t length = 0, unsigned flags = cudaMemAttachSingle) { return cudaStreamAttachMemAsync(stream, (void *)address, length, flags); }
template <class __T> static inline cudaError_t cudaMalloc(__T **address, size_t size) { return cudaMalloc((void **)(void *)address, size); }
template <class __T> static inline cudaError_t cudaMallocHost(__T **address, size_t size) { return cudaMallocHost((void **)(void *)address, size); }
static inline cudaError_t cudaMallocHost(void **address, size_t size, unsigned flags) { return cudaHostAlloc(address, size, flags); }
template <class __T> static inline cudaError_t cudaMallocHost(__T **address, size_t size, unsigned flags) { return cudaHostAlloc((void **)(void *)address, size, flags); }
template <class __T> static inline cudaError_t cudaHostAlloc(__T **address, size_t size, unsigned flags = 0) { return cudaHostAlloc((void **)(void *)address, size, flags); }
template <class __T> static inline cudaError_t cudaMallocManaged(__T **address, size_t size, unsigned flags = cudaMemAttachGlobal) { return cudaMallocManaged((void **)(void *)address, size, flags); }
template <class __T> static inline cudaError_t cudaMallocPitch(__T **address, size_t *pitch, size_t width, size_t height) { return cudaMallocPitch((void **)(void *)address, pitch, width, height); }
template <class __T> static inline cudaError_t cudaHostRegister(__T *address, size_t size, unsigned flags = 0) { return cudaHostRegister((void *)address, size, flags); }
template <class __T> static inline cudaError_t cudaHostGetDevicePointer(__T **device, void *host, unsigned flags) { return cudaHostGetDevicePointer((void **)(void *)device, host, flags); }
static inline cudaError_t cudaMemAdvise(const void *address, size_t count, cudaMemoryAdvise advice, cudaMemLocation location) { return cudaMemAdvise_v2(address, count, advice, location); }
static inline cudaError_t cudaMemPrefetchAsync(const void *address, size_t count, cudaMemLocation location, unsigned flags, cudaStream_t stream = 0) { return cudaMemPrefetchAsync_v2(address, count, location, flags, stream); }
template <class __T> static inline cudaError_t cudaMallocAsync(__T **address, size_t size, cudaStream_t stream) { return cudaMallocAsync((void **)(void *)address, size, stream); }
template <class __T> static inline cudaError_t cudaMallocAsync(__T **address, size_t size, cudaMemPool_t pool, cudaStream_t stream) { return cudaMallocFromPoolAsync((void **)(void *)address, size, pool, stream); }
template <class __T> static inline cudaError_t cudaMallocFromPoolAsync(__T **address, size_t size, cudaMemPool_t pool, cudaStream_t stream) { return cudaMallocFromPoolAsync((void **)(void *)address, size, pool, stream); }
template <class __T> static inline cudaError_t cudaLaunchKernel(__T *kernel, dim3 grid, dim3 block, void **arguments, size_t shared = 0, cudaStream_t stream = 0) { return cudaLaunchKernel((const void *)kernel, grid, block, arguments, shared, stream); }
template <class __T> static inline cudaError_t cudaLaunchCooperativeKernel(__T *kernel, dim3 grid, dim3 block, void **arguments, size_t shared = 0, cudaStream_t stream = 0) { return cudaLaunchCooperativeKernel((const void *)kernel, grid, block, arguments, shared, stream); }
template <class... Parameters, class... Arguments> static inline cudaError_t cudaLaunchKernelEx(const cudaLaunchConfig_t *config, void (*kernel)(Parameters...), Arguments &&...arguments) {
    return [&](Parameters... converted) { void *addresses[] = {(void *)&converted..., nullptr}; return cudaLaunchKernelExC(config, (const void *)kernel, addresses); }(std::forward<Arguments>(arguments)...);
}
template <class __T> static inline cudaError_t cudaFuncGetAttributes(cudaFuncAttributes *attributes, __T *kernel) { return cudaFuncGetAttributes(attributes, (const void *)kernel); }
template <class __T> static inline cudaError_t cudaFuncSetAttribute(__T *kernel, cudaFuncAttribute attribute, int value) { return cudaFuncSetAttribute((const void *)kernel, attribute, value); }
template <class __T> static inline cudaError_t cudaFuncSetCacheConfig(__T *kernel, cudaFuncCache config) { return cudaFuncSetCacheConfig((const void *)kernel, config); }
template <class __T> static inline cudaError_t cudaFuncSetSharedMemConfig(__T *kernel, cudaSharedMemConfig config) { return cudaFuncSetSharedMemConfig((const void *)kernel, config); }
template <class __T> static inline cudaError_t cudaFuncGetName(const char **name, __T *kernel) { return cudaFuncGetName(name, (const void *)kernel); }
template <class __T> static inline cudaError_t cudaOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, __T *kernel, int block_size, size_t shared) { return cudaOccupancyMaxActiveBlocksPerMultiprocessor(blocks, (const void *)kernel, block_size, shared); }
template <class __T> static inline cudaError_t cudaOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int *blocks, __T *kernel, int block_size, size_t shared, unsigned flags) { return cudaOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(blocks, (const void *)kernel, block_size, shared, flags); }
template <class __T> static inline cudaError_t cudaOccupancyAvailableDynamicSMemPerBlock(size_t *shared, __T *kernel, int blocks, int block_size) { return cudaOccupancyAvailableDynamicSMemPerBlock(shared, (const void *)kernel, blocks, block_size); }
template <class __T> static inline cudaError_t cudaOccupancyMaxPotentialBlockSize(int *min_grid_size, int *block_size, __T kernel, size_t shared = 0, int block_size_limit = 0) { return cudaOccupancyMaxPotentialBlockSize(min_grid_size, block_size, (const void *)kernel, shared, block_size_limit); }
template <class __T> static inline cudaError_t cudaOccupancyMaxPotentialBlockSizeWithFlags(int *min_grid_size, int *block_size, __T kernel, size_t shared = 0, int block_size_limit = 0, unsigned = 0) { return cudaOccupancyMaxPotentialBlockSize(min_grid_size, block_size, (const void *)kernel, shared, block_size_limit); }
template <class __F, class __T> static inline cudaError_t cudaOccupancyMaxPotentialBlockSizeVariableSMem(int *min_grid_size, int *block_size, __T kernel, __F shared_of, int block_size_limit = 0) {
    cudaDeviceProp properties;
    cudaFuncAttributes attributes;
    int device, best = 0;
    cudaError_t error = cudaGetDevice(&device);
    if (error == cudaSuccess) error = cudaGetDeviceProperties(&properties, device);
    if (error == cudaSuccess) error = cudaFuncGetAttributes(&attributes, (const void *)kernel);
    if (error != cudaSuccess) return error;
    int largest = attributes.maxThreadsPerBlock;
    if (block_size_limit > 0 && block_size_limit < largest) largest = block_size_limit;
    for (int size = (largest + properties.warpSize - 1) / properties.warpSize * properties.warpSize; size > 0; size -= properties.warpSize) {
        int threads = size < largest ? size : largest, blocks = 0;
        error = cudaOccupancyMaxActiveBlocksPerMultiprocessor(&blocks, (const void *)kernel, threads, shared_of(threads));
        if (error != cudaSuccess) return error;
        if (blocks * threads > best) { best = blocks * threads; *block_size = threads; *min_grid_size = blocks * properties.multiProcessorCount; }
        if (best >= properties.maxThreadsPerMultiProcessor) break;
    }
    return cudaSuccess;
}
template <class __F, class __T> static inline cudaError_t cudaOccupancyMaxPotentialBlockSizeVariableSMemWithFlags(int *min_grid_size, int *block_size, __T kernel, __F shared_of, int block_size_limit = 0, unsigned = 0) { return cudaOccupancyMaxPotentialBlockSizeVariableSMem(min_grid_size, block_size, kernel, shared_of, block_size_limit); }
template <class __T> static inline cudaError_t cudaGetSymbolAddress(void **address, const __T &symbol) { return cudaGetSymbolAddress(address, (const void *)&symbol); }
template <class __A, class __T> static inline cudaError_t cudaGetSymbolAddress(__A **address, const __T &symbol) { return cudaGetSymbolAddress((void **)(void *)address, (const void *)&symbol); }
template <class __T> static inline cudaError_t cudaGetSymbolSize(size_t *size, const __T &symbol) { return cudaGetSymbolSize(size, (const void *)&symbol); }
template <class __T> static inline cudaError_t cudaMemcpyToSymbol(const __T &symbol, const void *source, size_t count, size_t offset = 0, cudaMemcpyKind kind = cudaMemcpyHostToDevice) { return cudaMemcpyToSymbol((const void *)&symbol, source, count, offset, kind); }
template <class __T> static inline cudaError_t cudaMemcpyToSymbolAsync(const __T &symbol, const void *source, size_t count, size_t offset = 0, cudaMemcpyKind kind = cudaMemcpyHostToDevice, cudaStream_t stream = 0) { return cudaMemcpyToSymbolAsync((const void *)&symbol, source, count, offset, kind, stream); }
template <class __T> static inline cudaError_t cudaMemcpyFromSymbol(void *destination, const __T &symbol, size_t count, size_t offset = 0, cudaMemcpyKind kind = cudaMemcpyDeviceToHost) { return cudaMemcpyFromSymbol(destination, (const void *)&symbol, count, offset, kind); }
template <class __T> static inline cudaError_t cudaMemcpyFromSymbolAsync(void *destination, const __T &symbol, size_t count, size_t offset = 0, cudaMemcpyKind kind = cudaMemcpyDeviceToHost, cudaStream_t stream = 0) { return cudaMemcpyFromSymbolAsync(destination, (const void *)&symbol, count, offset, kind, stream); }
}

#endif
