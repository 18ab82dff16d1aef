/* C++ overloads of the host API in the names of musa.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_MUSA_OVERLOADS_H
#define GPI_MUSA_OVERLOADS_H

#include <utility>

extern "C++" {
static inline musaError_t musaEventCreate(musaEvent_t *event, unsigned flags) { return musaEventCreateWithFlags(event, flags); }
template <class __T> static inline musaError_t musaStreamAttachMemAsync(musaStream_t stream, __T *address, size_t length = 0, unsigned flags = musaMemAttachSingle) { return musaStreamAttachMemAsync(stream, (void *)address, length, flags); }
template <class __T> static inline musaError_t musaMalloc(__T **address, size_t size) { return musaMalloc((void **)(void *)address, size); }
template <class __T> static inline musaError_t musaMallocHost(__T **address, size_t size) { return musaMallocHost((void **)(void *)address, size); }
static inline musaError_t musaMallocHost(void **address, size_t size, unsigned flags) { return musaHostAlloc(address, size, flags); }
template <class __T> static inline musaError_t musaMallocHost(__T **address, size_t size, unsigned flags) { return musaHostAlloc((void **)(void *)address, size, flags); }
template <class __T> static inline musaError_t musaHostAlloc(__T **address, size_t size, unsigned flags = 0) { return musaHostAlloc((void **)(void *)address, size, flags); }
template <class __T> static inline musaError_t musaMallocManaged(__T **address, size_t size, unsigned flags = musaMemAttachGlobal) { return musaMallocManaged((void **)(void *)address, size, flags); }
template <class __T> static inline musaError_t musaMallocPitch(__T **address, size_t *pitch, size_t width, size_t height) { return musaMallocPitch((void **)(void *)address, pitch, width, height); }
template <class __T> static inline musaError_t musaHostRegister(__T *address, size_t size, unsigned flags = 0) { return musaHostRegister((void *)address, size, flags); }
template <class __T> static inline musaError_t musaHostGetDevicePointer(__T **device, void *host, unsigned flags) { return musaHostGetDevicePointer((void **)(void *)device, host, flags); }
static inline musaError_t musaMemAdvise(const void *address, size_t count, musaMemoryAdvise advice, musaMemLocation location) { return musaMemAdvise_v2(address, count, advice, location); }
static inline musaError_t musaMemPrefetchAsync(const void *address, size_t count, musaMemLocation location, unsigned flags, musaStream_t stream = 0) { return musaMemPrefetchAsync_v2(address, count, location, flags, stream); }
template <class __T> static inline musaError_t musaMallocAsync(__T **address, size_t size, musaStream_t stream) { return musaMallocAsync((void **)(void *)address, size, stream); }
template <class __T> static inline musaError_t musaMallocAsync(__T **address, size_t size, musaMemPool_t pool, musaStream_t stream) { return musaMallocFromPoolAsync((void **)(void *)address, size, pool, stream); }
template <class __T> static inline musaError_t musaMallocFromPoolAsync(__T **address, size_t size, musaMemPool_t pool, musaStream_t stream) { return musaMallocFromPoolAsync((void **)(void *)address, size, pool, stream); }
template <class __T> static inline musaError_t musaLaunchKernel(__T *kernel, dim3 grid, dim3 block, void **arguments, size_t shared = 0, musaStream_t stream = 0) { return musaLaunchKernel((const void *)kernel, grid, block, arguments, shared, stream); }
template <class __T> static inline musaError_t musaLaunchCooperativeKernel(__T *kernel, dim3 grid, dim3 block, void **arguments, size_t shared = 0, musaStream_t stream = 0) { return musaLaunchCooperativeKernel((const void *)kernel, grid, block, arguments, shared, stream); }
template <class... Parameters, class... Arguments> static inline musaError_t musaLaunchKernelEx(const musaLaunchConfig_t *config, void (*kernel)(Parameters...), Arguments &&...arguments) {
    return [&](Parameters... converted) { void *addresses[] = {(void *)&converted..., nullptr}; return musaLaunchKernelExC(config, (const void *)kernel, addresses); }(std::forward<Arguments>(arguments)...);
}
template <class __T> static inline musaError_t musaFuncGetAttributes(musaFuncAttributes *attributes, __T *kernel) { return musaFuncGetAttributes(attributes, (const void *)kernel); }
template <class __T> static inline musaError_t musaFuncSetAttribute(__T *kernel, musaFuncAttribute attribute, int value) { return musaFuncSetAttribute((const void *)kernel, attribute, value); }
template <class __T> static inline musaError_t musaFuncSetCacheConfig(__T *kernel, musaFuncCache config) { return musaFuncSetCacheConfig((const void *)kernel, config); }
template <class __T> static inline musaError_t musaFuncSetSharedMemConfig(__T *kernel, musaSharedMemConfig config) { return musaFuncSetSharedMemConfig((const void *)kernel, config); }
template <class __T> static inline musaError_t musaFuncGetName(const char **name, __T *kernel) { return musaFuncGetName(name, (const void *)kernel); }
template <class __T> static inline musaError_t musaOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, __T *kernel, int block_size, size_t shared) { return musaOccupancyMaxActiveBlocksPerMultiprocessor(blocks, (const void *)kernel, block_size, shared); }
template <class __T> static inline musaError_t musaOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int *blocks, __T *kernel, int block_size, size_t shared, unsigned flags) { return musaOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(blocks, (const void *)kernel, block_size, shared, flags); }
template <class __T> static inline musaError_t musaOccupancyAvailableDynamicSMemPerBlock(size_t *shared, __T *kernel, int blocks, int block_size) { return musaOccupancyAvailableDynamicSMemPerBlock(shared, (const void *)kernel, blocks, block_size); }
template <class __T> static inline musaError_t musaOccupancyMaxPotentialBlockSize(int *min_grid_size, int *block_size, __T kernel, size_t shared = 0, int block_size_limit = 0) { return musaOccupancyMaxPotentialBlockSize(min_grid_size, block_size, (const void *)kernel, shared, block_size_limit); }
template <class __T> static inline musaError_t musaOccupancyMaxPotentialBlockSizeWithFlags(int *min_grid_size, int *block_size, __T kernel, size_t shared = 0, int block_size_limit = 0, unsigned = 0) { return musaOccupancyMaxPotentialBlockSize(min_grid_size, block_size, (const void *)kernel, shared, block_size_limit); }
template <class __F, class __T> static inline musaError_t musaOccupancyMaxPotentialBlockSizeVariableSMem(int *min_grid_size, int *block_size, __T kernel, __F shared_of, int block_size_limit = 0) {
    musaDeviceProp properties;
    musaFuncAttributes attributes;
    int device, best = 0;
    musaError_t error = musaGetDevice(&device);
    if (error == musaSuccess) error = musaGetDeviceProperties(&properties, device);
    if (error == musaSuccess) error = musaFuncGetAttributes(&attributes, (const void *)kernel);
    if (error != musaSuccess) return error;
    int largest = attributes.maxThreadsPerBlock;
    if (block_size_limit > 0 && block_size_limit < largest) largest = block_size_limit;
    for (int size = (largest + properties.warpSize - 1) / properties.warpSize * properties.warpSize; size > 0; size -= properties.warpSize) {
        int threads = size < largest ? size : largest, blocks = 0;
        error = musaOccupancyMaxActiveBlocksPerMultiprocessor(&blocks, (const void *)kernel, threads, shared_of(threads));
        if (error != musaSuccess) return error;
        if (blocks * threads > best) { best = blocks * threads; *block_size = threads; *min_grid_size = blocks * properties.multiProcessorCount; }
        if (best >= properties.maxThreadsPerMultiProcessor) break;
    }
    return musaSuccess;
}
template <class __F, class __T> static inline musaError_t musaOccupancyMaxPotentialBlockSizeVariableSMemWithFlags(int *min_grid_size, int *block_size, __T kernel, __F shared_of, int block_size_limit = 0, unsigned = 0) { return musaOccupancyMaxPotentialBlockSizeVariableSMem(min_grid_size, block_size, kernel, shared_of, block_size_limit); }
template <class __T> static inline musaError_t musaGetSymbolAddress(void **address, const __T &symbol) { return musaGetSymbolAddress(address, (const void *)&symbol); }
template <class __A, class __T> static inline musaError_t musaGetSymbolAddress(__A **address, const __T &symbol) { return musaGetSymbolAddress((void **)(void *)address, (const void *)&symbol); }
template <class __T> static inline musaError_t musaGetSymbolSize(size_t *size, const __T &symbol) { return musaGetSymbolSize(size, (const void *)&symbol); }
template <class __T> static inline musaError_t musaMemcpyToSymbol(const __T &symbol, const void *source, size_t count, size_t offset = 0, musaMemcpyKind kind = musaMemcpyHostToDevice) { return musaMemcpyToSymbol((const void *)&symbol, source, count, offset, kind); }
template <class __T> static inline musaError_t musaMemcpyToSymbolAsync(const __T &symbol, const void *source, size_t count, size_t offset = 0, musaMemcpyKind kind = musaMemcpyHostToDevice, musaStream_t stream = 0) { return musaMemcpyToSymbolAsync((const void *)&symbol, source, count, offset, kind, stream); }
template <class __T> static inline musaError_t musaMemcpyFromSymbol(void *destination, const __T &symbol, size_t count, size_t offset = 0, musaMemcpyKind kind = musaMemcpyDeviceToHost) { return musaMemcpyFromSymbol(destination, (const void *)&symbol, count, offset, kind); }
template <class __T> static inline musaError_t musaMemcpyFromSymbolAsync(void *destination, const __T &symbol, size_t count, size_t offset = 0, musaMemcpyKind kind = musaMemcpyDeviceToHost, musaStream_t stream = 0) { return musaMemcpyFromSymbolAsync(destination, (const void *)&symbol, count, offset, kind, stream); }
}

#endif
