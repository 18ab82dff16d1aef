/* C++ overloads of the host API in the names of maca.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_MACA_OVERLOADS_H
#define GPI_MACA_OVERLOADS_H

#include <utility>

extern "C++" {
static inline mcError_t mcEventCreate(mcEvent_t *event, unsigned flags) { return mcEventCreateWithFlags(event, flags); }
template <class __T> static inline mcError_t mcStreamAttachMemAsync(mcStream_t stream, __T *address, size_t length = 0, unsigned flags = mcMemAttachSingle) { return mcStreamAttachMemAsync(stream, (void *)address, length, flags); }
template <class __T> static inline mcError_t mcMalloc(__T **address, size_t size) { return mcMalloc((void **)(void *)address, size); }
template <class __T> static inline mcError_t mcMallocHost(__T **address, size_t size, unsigned flags = 0) { return mcMallocHost((void **)(void *)address, size, flags); }
template <class __T> static inline mcError_t mcHostAlloc(__T **address, size_t size, unsigned flags = 0) { return mcHostAlloc((void **)(void *)address, size, flags); }
template <class __T> static inline mcError_t mcMallocManaged(__T **address, size_t size, unsigned flags = mcMemAttachGlobal) { return mcMallocManaged((void **)(void *)address, size, flags); }
template <class __T> static inline mcError_t mcMallocPitch(__T **address, size_t *pitch, size_t width, size_t height) { return mcMallocPitch((void **)(void *)address, pitch, width, height); }
template <class __T> static inline mcError_t mcHostRegister(__T *address, size_t size, unsigned flags = 0) { return mcHostRegister((void *)address, size, flags); }
template <class __T> static inline mcError_t mcHostGetDevicePointer(__T **device, void *host, unsigned flags) { return mcHostGetDevicePointer((void **)(void *)device, host, flags); }
static inline mcError_t mcMemAdvise(const void *address, size_t count, mcMemoryAdvise advice, mcMemLocation location) { return mcMemAdvise_v2(address, count, advice, location); }
static inline mcError_t mcMemPrefetchAsync(const void *address, size_t count, mcMemLocation location, unsigned flags, mcStream_t stream = 0) { return mcMemPrefetchAsync_v2(address, count, location, flags, stream); }
template <class __T> static inline mcError_t mcMallocAsync(__T **address, size_t size, mcStream_t stream) { return mcMallocAsync((void **)(void *)address, size, stream); }
template <class __T> static inline mcError_t mcMallocAsync(__T **address, size_t size, mcMemPool_t pool, mcStream_t stream) { return mcMallocFromPoolAsync((void **)(void *)address, size, pool, stream); }
template <class __T> static inline mcError_t mcMallocFromPoolAsync(__T **address, size_t size, mcMemPool_t pool, mcStream_t stream) { return mcMallocFromPoolAsync((void **)(void *)address, size, pool, stream); }
template <class __T> static inline mcError_t mcLaunchKernel(__T *kernel, dim3 grid, dim3 block, void **arguments, size_t shared = 0, mcStream_t stream = 0) { return mcLaunchKernel((const void *)kernel, grid, block, arguments, shared, stream); }
template <class __T> static inline mcError_t mcLaunchCooperativeKernel(__T *kernel, dim3 grid, dim3 block, void **arguments, size_t shared = 0, mcStream_t stream = 0) { return mcLaunchCooperativeKernel((const void *)kernel, grid, block, arguments, shared, stream); }
template <class... Parameters, class... Arguments> static inline mcError_t mcLaunchKernelEx(const mcLaunchConfig_t *config, void (*kernel)(Parameters...), Arguments &&...arguments) {
    return [&](Parameters... converted) { void *addresses[] = {(void *)&converted..., nullptr}; return mcLaunchKernelExC(config, (const void *)kernel, addresses); }(std::forward<Arguments>(arguments)...);
}
template <class __T> static inline mcError_t mcFuncGetAttributes(mcFuncAttributes *attributes, __T *kernel) { return mcFuncGetAttributes(attributes, (const void *)kernel); }
template <class __T> static inline mcError_t mcFuncSetAttribute(__T *kernel, mcFuncAttribute attribute, int value) { return mcFuncSetAttribute((const void *)kernel, attribute, value); }
template <class __T> static inline mcError_t mcFuncSetCacheConfig(__T *kernel, mcFuncCache_t config) { return mcFuncSetCacheConfig((const void *)kernel, config); }
template <class __T> static inline mcError_t mcFuncSetSharedMemConfig(__T *kernel, mcSharedMemConfig config) { return mcFuncSetSharedMemConfig((const void *)kernel, config); }
template <class __T> static inline mcError_t mcFuncGetName(const char **name, __T *kernel) { return mcFuncGetName(name, (const void *)kernel); }
template <class __T> static inline mcError_t mcOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, __T *kernel, int block_size, size_t shared) { return mcOccupancyMaxActiveBlocksPerMultiprocessor(blocks, (const void *)kernel, block_size, shared); }
template <class __T> static inline mcError_t mcOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int *blocks, __T *kernel, int block_size, size_t shared, unsigned flags) { return mcOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(blocks, (const void *)kernel, block_size, shared, flags); }
template <class __T> static inline mcError_t mcOccupancyAvailableDynamicSMemPerBlock(size_t *shared, __T *kernel, int blocks, int block_size) { return mcOccupancyAvailableDynamicSMemPerBlock(shared, (const void *)kernel, blocks, block_size); }
template <class __T> static inline mcError_t mcOccupancyMaxPotentialBlockSize(int *min_grid_size, int *block_size, __T kernel, size_t shared = 0, int block_size_limit = 0) { return mcOccupancyMaxPotentialBlockSize(min_grid_size, block_size, (const void *)kernel, shared, block_size_limit); }
template <class __T> static inline mcError_t mcOccupancyMaxPotentialBlockSizeWithFlags(int *min_grid_size, int *block_size, __T kernel, size_t shared = 0, int block_size_limit = 0, unsigned = 0) { return mcOccupancyMaxPotentialBlockSize(min_grid_size, block_size, (const void *)kernel, shared, block_size_limit); }
template <class __F, class __T> static inline mcError_t mcOccupancyMaxPotentialBlockSizeVariableSMem(int *min_grid_size, int *block_size, __T kernel, __F shared_of, int block_size_limit = 0) {
    mcDeviceProp_t properties;
    mcFuncAttributes attributes;
    int device, best = 0;
    mcError_t error = mcGetDevice(&device);
    if (error == mcSuccess) error = mcGetDeviceProperties(&properties, device);
    if (error == mcSuccess) error = mcFuncGetAttributes(&attributes, (const void *)kernel);
    if (error != mcSuccess) return error;
    int largest = attributes.maxThreadsPerBlock;
    if (block_size_limit > 0 && block_size_limit < largest) largest = block_size_limit;
    for (int size = (largest + properties.warpSize - 1) / properties.warpSize * properties.warpSize; size > 0; size -= properties.warpSize) {
        int threads = size < largest ? size : largest, blocks = 0;
        error = mcOccupancyMaxActiveBlocksPerMultiprocessor(&blocks, (const void *)kernel, threads, shared_of(threads));
        if (error != mcSuccess) return error;
        if (blocks * threads > best) { best = blocks * threads; *block_size = threads; *min_grid_size = blocks * properties.multiProcessorCount; }
        if (best >= properties.maxThreadsPerMultiProcessor) break;
    }
    return mcSuccess;
}
template <class __F, class __T> static inline mcError_t mcOccupancyMaxPotentialBlockSizeVariableSMemWithFlags(int *min_grid_size, int *block_size, __T kernel, __F shared_of, int block_size_limit = 0, unsigned = 0) { return mcOccupancyMaxPotentialBlockSizeVariableSMem(min_grid_size, block_size, kernel, shared_of, block_size_limit); }
template <class __T> static inline mcError_t mcGetSymbolAddress(void **address, const __T &symbol) { return mcGetSymbolAddress(address, (const void *)&symbol); }
template <class __A, class __T> static inline mcError_t mcGetSymbolAddress(__A **address, const __T &symbol) { return mcGetSymbolAddress((void **)(void *)address, (const void *)&symbol); }
template <class __T> static inline mcError_t mcGetSymbolSize(size_t *size, const __T &symbol) { return mcGetSymbolSize(size, (const void *)&symbol); }
template <class __T> static inline mcError_t mcMemcpyToSymbol(const __T &symbol, const void *source, size_t count, size_t offset = 0, mcMemcpyKind kind = mcMemcpyHostToDevice) { return mcMemcpyToSymbol((const void *)&symbol, source, count, offset, kind); }
template <class __T> static inline mcError_t mcMemcpyToSymbolAsync(const __T &symbol, const void *source, size_t count, size_t offset = 0, mcMemcpyKind kind = mcMemcpyHostToDevice, mcStream_t stream = 0) { return mcMemcpyToSymbolAsync((const void *)&symbol, source, count, offset, kind, stream); }
template <class __T> static inline mcError_t mcMemcpyFromSymbol(void *destination, const __T &symbol, size_t count, size_t offset = 0, mcMemcpyKind kind = mcMemcpyDeviceToHost) { return mcMemcpyFromSymbol(destination, (const void *)&symbol, count, offset, kind); }
template <class __T> static inline mcError_t mcMemcpyFromSymbolAsync(void *destination, const __T &symbol, size_t count, size_t offset = 0, mcMemcpyKind kind = mcMemcpyDeviceToHost, mcStream_t stream = 0) { return mcMemcpyFromSymbolAsync(destination, (const void *)&symbol, count, offset, kind, stream); }
}

#endif
