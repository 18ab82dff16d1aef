/* Entry points in the names of musa.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#include "gpi_api.h"

gpiError_t musaGetLastError(void) { return gpiGetLastError(); }
gpiError_t musaPeekAtLastError(void) { return gpiPeekAtLastError(); }
const char *musaGetErrorString(gpiError_t error) { return gpiGetErrorString(error); }
gpiError_t __gpi_musa_ErrorNote(gpiError_t error) { return gpiErrorNote(error); }
gpiError_t musaGetDeviceCount(int *count) { return gpiGetDeviceCount(count); }
gpiError_t musaGetDevice(int *device) { return gpiGetDevice(device); }
gpiError_t musaSetDevice(int device) { return gpiSetDevice(device); }
gpiError_t musaSetValidDevices(int *devices, int count) { return gpiSetValidDevices(devices, count); }
gpiError_t musaChooseDevice(int *device, const gpiDeviceProp *wanted) { return gpiChooseDevice(device, wanted); }
gpiError_t musaInitDevice(int device, unsigned device_flags, unsigned flags) { return gpiInitDevice(device, device_flags, flags); }
gpiError_t musaGetDeviceProperties(gpiDeviceProp *properties, int device) { return gpiGetDeviceProperties(properties, device); }
gpiError_t musaDeviceGetAttribute(int *value, gpiDeviceAttr attribute, int device) { return gpiDeviceGetAttribute(value, attribute, device); }
gpiError_t musaDeviceGetByPCIBusId(int *device, const char *bus_id) { return gpiDeviceGetByPCIBusId(device, bus_id); }
gpiError_t musaDeviceGetPCIBusId(char *bus_id, int size, int device) { return gpiDeviceGetPCIBusId(bus_id, size, device); }
gpiError_t musaDeviceSynchronize(void) { return gpiDeviceSynchronize(); }
gpiError_t musaThreadSynchronize(void) { return gpiDeviceSynchronize(); }
gpiError_t musaDeviceReset(void) { return gpiDeviceReset(); }
gpiError_t musaThreadExit(void) { return gpiDeviceReset(); }
gpiError_t musaDeviceSetLimit(gpiLimit limit, size_t value) { return gpiDeviceSetLimit(limit, value); }
gpiError_t musaThreadSetLimit(gpiLimit limit, size_t value) { return gpiDeviceSetLimit(limit, value); }
gpiError_t musaDeviceGetLimit(size_t *value, gpiLimit limit) { return gpiDeviceGetLimit(value, limit); }
gpiError_t musaThreadGetLimit(size_t *value, gpiLimit limit) { return gpiDeviceGetLimit(value, limit); }
gpiError_t musaDeviceSetCacheConfig(gpiFuncCache config) { return gpiDeviceSetCacheConfig(config); }
gpiError_t musaThreadSetCacheConfig(gpiFuncCache config) { return gpiDeviceSetCacheConfig(config); }
gpiError_t musaDeviceGetCacheConfig(gpiFuncCache *config) { return gpiDeviceGetCacheConfig(config); }
gpiError_t musaThreadGetCacheConfig(gpiFuncCache *config) { return gpiDeviceGetCacheConfig(config); }
gpiError_t musaDeviceSetSharedMemConfig(gpiSharedMemConfig config) { return gpiDeviceSetSharedMemConfig(config); }
gpiError_t musaDeviceGetSharedMemConfig(gpiSharedMemConfig *config) { return gpiDeviceGetSharedMemConfig(config); }
gpiError_t musaDeviceGetStreamPriorityRange(int *least, int *greatest) { return gpiDeviceGetStreamPriorityRange(least, greatest); }
gpiError_t musaSetDeviceFlags(unsigned flags) { return gpiSetDeviceFlags(flags); }
gpiError_t musaGetDeviceFlags(unsigned *flags) { return gpiGetDeviceFlags(flags); }
gpiError_t musaDeviceGetP2PAttribute(int *value, gpiDeviceP2PAttr attribute, int source, int destination) { return gpiDeviceGetP2PAttribute(value, attribute, source, destination); }
gpiError_t musaDeviceCanAccessPeer(int *can, int device, int peer) { return gpiDeviceCanAccessPeer(can, device, peer); }
gpiError_t musaDeviceEnablePeerAccess(int peer, unsigned flags) { return gpiDeviceEnablePeerAccess(peer, flags); }
gpiError_t musaDeviceDisablePeerAccess(int peer) { return gpiDeviceDisablePeerAccess(peer); }
gpiError_t musaDriverGetVersion(int *version) { return gpiDriverGetVersion(version); }
gpiError_t musaRuntimeGetVersion(int *version) { return gpiRuntimeGetVersion(version); }
gpiError_t musaCtxResetPersistingL2Cache(void) { return gpiCtxResetPersistingL2Cache(); }
gpiError_t musaEventCreate(gpiEvent_t *event) { return gpiEventCreate(event); }
gpiError_t musaEventCreateWithFlags(gpiEvent_t *event, unsigned flags) { return gpiEventCreateWithFlags(event, flags); }
gpiError_t musaEventDestroy(gpiEvent_t event) { return gpiEventDestroy(event); }
gpiError_t musaEventRecord(gpiEvent_t event, gpiStream_t stream) { return gpiEventRecord(event, stream); }
gpiError_t musaEventRecordWithFlags(gpiEvent_t event, gpiStream_t stream, unsigned flags) { return gpiEventRecordWithFlags(event, stream, flags); }
gpiError_t musaEventSynchronize(gpiEvent_t event) { return gpiEventSynchronize(event); }
gpiError_t musaEventQuery(gpiEvent_t event) { return gpiEventQuery(event); }
gpiError_t musaEventElapsedTime(float *milliseconds, gpiEvent_t start, gpiEvent_t end) { return gpiEventElapsedTime(milliseconds, start, end); }
gpiError_t musaStreamCreate(gpiStream_t *stream) { return gpiStreamCreate(stream); }
gpiError_t musaStreamCreateWithFlags(gpiStream_t *stream, unsigned flags) { return gpiStreamCreateWithFlags(stream, flags); }
gpiError_t musaStreamCreateWithPriority(gpiStream_t *stream, unsigned flags, int priority) { return gpiStreamCreateWithPriority(stream, flags, priority); }
gpiError_t musaStreamDestroy(gpiStream_t stream) { return gpiStreamDestroy(stream); }
gpiError_t musaStreamSynchronize(gpiStream_t stream) { return gpiStreamSynchronize(stream); }
gpiError_t musaStreamQuery(gpiStream_t stream) { return gpiStreamQuery(stream); }
gpiError_t musaStreamWaitEvent(gpiStream_t stream, gpiEvent_t event, unsigned flags) { return gpiStreamWaitEvent(stream, event, flags); }
gpiError_t musaStreamGetFlags(gpiStream_t stream, unsigned *flags) { return gpiStreamGetFlags(stream, flags); }
gpiError_t musaStreamGetPriority(gpiStream_t stream, int *priority) { return gpiStreamGetPriority(stream, priority); }
gpiError_t musaStreamGetId(gpiStream_t stream, unsigned long long *id) { return gpiStreamGetId(stream, id); }
gpiError_t musaStreamGetDevice(gpiStream_t stream, int *device) { return gpiStreamGetDevice(stream, device); }
gpiError_t musaStreamAddCallback(gpiStream_t stream, gpiStreamCallback_t callback, void *data, unsigned flags) { return gpiStreamAddCallback(stream, callback, data, flags); }
gpiError_t musaLaunchHostFunc(gpiStream_t stream, gpiHostFn_t function, void *data) { return gpiLaunchHostFunc(stream, function, data); }
gpiError_t musaStreamAttachMemAsync(gpiStream_t stream, void *address, size_t length, unsigned flags) { return gpiStreamAttachMemAsync(stream, address, length, flags); }
gpiError_t musaStreamIsCapturing(gpiStream_t stream, gpiStreamCaptureStatus *status) { return gpiStreamIsCapturing(stream, status); }
gpiError_t musaStreamSetAttribute(gpiStream_t stream, gpiLaunchAttributeID attribute, const gpiLaunchAttributeValue *value) { return gpiStreamSetAttribute(stream, attribute, value); }
gpiError_t musaStreamGetAttribute(gpiStream_t stream, gpiLaunchAttributeID attribute, gpiLaunchAttributeValue *value) { return gpiStreamGetAttribute(stream, attribute, value); }
gpiError_t musaStreamCopyAttributes(gpiStream_t destination, gpiStream_t source) { return gpiStreamCopyAttributes(destination, source); }
gpiError_t musaMalloc(void **address, size_t size) { return gpiMalloc(address, size); }
gpiError_t musaFree(void *address) { return gpiFree(address); }
gpiError_t musaMallocHost(void **address, size_t size) { return gpiMallocHost(address, size); }
gpiError_t musaHostAlloc(void **address, size_t size, unsigned flags) { return gpiHostAlloc(address, size, flags); }
gpiError_t musaFreeHost(void *address) { return gpiFreeHost(address); }
gpiError_t musaMallocManaged(void **address, size_t size, unsigned flags) { return gpiMallocManaged(address, size, flags); }
gpiError_t musaMallocPitch(void **address, size_t *pitch, size_t width, size_t height) { return gpiMallocPitch(address, pitch, width, height); }
gpiError_t musaMalloc3D(gpiPitchedPtr *pitched, gpiExtent extent) { return gpiMalloc3D(pitched, extent); }
gpiError_t musaHostRegister(void *address, size_t size, unsigned flags) { return gpiHostRegister(address, size, flags); }
gpiError_t musaHostUnregister(void *address) { return gpiHostUnregister(address); }
gpiError_t musaHostGetDevicePointer(void **device, void *host, unsigned flags) { return gpiHostGetDevicePointer(device, host, flags); }
gpiError_t musaHostGetFlags(unsigned *flags, void *host) { return gpiHostGetFlags(flags, host); }
gpiError_t musaMemGetInfo(size_t *free, size_t *total) { return gpiMemGetInfo(free, total); }
gpiError_t musaMemcpy(void *destination, const void *source, size_t count, gpiMemcpyKind kind) { return gpiMemcpy(destination, source, count, kind); }
gpiError_t musaMemcpyAsync(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyAsync(destination, source, count, kind, stream); }
gpiError_t musaMemcpy2D(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind) { return gpiMemcpy2D(destination, destination_pitch, source, source_pitch, width, height, kind); }
gpiError_t musaMemcpy2DAsync(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpy2DAsync(destination, destination_pitch, source, source_pitch, width, height, kind, stream); }
gpiError_t musaMemcpy3D(const gpiMemcpy3DParms *parameters) { return gpiMemcpy3D(parameters); }
gpiError_t musaMemcpy3DAsync(const gpiMemcpy3DParms *parameters, gpiStream_t stream) { return gpiMemcpy3DAsync(parameters, stream); }
gpiError_t musaMemcpy3DPeer(const gpiMemcpy3DPeerParms *parameters) { return gpiMemcpy3DPeer(parameters); }
gpiError_t musaMemcpy3DPeerAsync(const gpiMemcpy3DPeerParms *parameters, gpiStream_t stream) { return gpiMemcpy3DPeerAsync(parameters, stream); }
gpiError_t musaMemcpyPeer(void *destination, int destination_device, const void *source, int source_device, size_t count) { return gpiMemcpyPeer(destination, destination_device, source, source_device, count); }
gpiError_t musaMemcpyPeerAsync(void *destination, int destination_device, const void *source, int source_device, size_t count, gpiStream_t stream) { return gpiMemcpyPeerAsync(destination, destination_device, source, source_device, count, stream); }
gpiError_t musaMemset(void *address, int value, size_t count) { return gpiMemset(address, value, count); }
gpiError_t musaMemsetAsync(void *address, int value, size_t count, gpiStream_t stream) { return gpiMemsetAsync(address, value, count, stream); }
gpiError_t musaMemset2D(void *address, size_t pitch, int value, size_t width, size_t height) { return gpiMemset2D(address, pitch, value, width, height); }
gpiError_t musaMemset2DAsync(void *address, size_t pitch, int value, size_t width, size_t height, gpiStream_t stream) { return gpiMemset2DAsync(address, pitch, value, width, height, stream); }
gpiError_t musaMemset3D(gpiPitchedPtr pitched, int value, gpiExtent extent) { return gpiMemset3D(pitched, value, extent); }
gpiError_t musaMemset3DAsync(gpiPitchedPtr pitched, int value, gpiExtent extent, gpiStream_t stream) { return gpiMemset3DAsync(pitched, value, extent, stream); }
gpiError_t musaMemAdvise(const void *address, size_t count, gpiMemoryAdvise advice, int device) { return gpiMemAdvise(address, count, advice, device); }
gpiError_t musaMemAdvise_v2(const void *address, size_t count, gpiMemoryAdvise advice, gpiMemLocation location) { return gpiMemAdvise_v2(address, count, advice, location); }
gpiError_t musaMemPrefetchAsync(const void *address, size_t count, int device, gpiStream_t stream) { return gpiMemPrefetchAsync(address, count, device, stream); }
gpiError_t musaMemPrefetchAsync_v2(const void *address, size_t count, gpiMemLocation location, unsigned flags, gpiStream_t stream) { return gpiMemPrefetchAsync_v2(address, count, location, flags, stream); }
gpiError_t musaMemRangeGetAttribute(void *data, size_t data_size, gpiMemRangeAttribute attribute, const void *address, size_t count) { return gpiMemRangeGetAttribute(data, data_size, attribute, address, count); }
gpiError_t musaMemRangeGetAttributes(void **data, size_t *data_sizes, gpiMemRangeAttribute *attributes, size_t attribute_count, const void *address, size_t count) { return gpiMemRangeGetAttributes(data, data_sizes, attributes, attribute_count, address, count); }
gpiError_t musaPointerGetAttributes(gpiPointerAttributes *attributes, const void *address) { return gpiPointerGetAttributes(attributes, address); }
gpiError_t __gpi_musa_PointerGetRange(const void *address, void **start, size_t *size) { return gpiPointerGetRange(address, start, size); }
gpiError_t __gpi_musa_PointerGetOne(void *data, int attribute, const void *address) { return gpiPointerGetOne(data, attribute, address); }
gpiError_t __gpi_musa_PointerGetSeveral(unsigned count, const int *attributes, void **data, const void *address) { return gpiPointerGetSeveral(count, attributes, data, address); }
gpiError_t __gpi_musa_PointerSetOne(const void *value, int attribute, const void *address) { return gpiPointerSetOne(value, attribute, address); }
gpiError_t __gpi_musa_MemsetElements(void *address, size_t pitch, unsigned value, unsigned element, size_t width, size_t height, gpiStream_t stream) { return gpiMemsetElements(address, pitch, value, element, width, height, stream); }
gpiError_t musaIpcGetMemHandle(gpiIpcMemHandle_t *handle, void *address) { return gpiIpcGetMemHandle(handle, address); }
gpiError_t musaIpcOpenMemHandle(void **address, gpiIpcMemHandle_t handle, unsigned flags) { return gpiIpcOpenMemHandle(address, handle, flags); }
gpiError_t musaIpcCloseMemHandle(void *address) { return gpiIpcCloseMemHandle(address); }
gpiError_t musaIpcGetEventHandle(gpiIpcEventHandle_t *handle, gpiEvent_t event) { return gpiIpcGetEventHandle(handle, event); }
gpiError_t musaIpcOpenEventHandle(gpiEvent_t *event, gpiIpcEventHandle_t handle) { return gpiIpcOpenEventHandle(event, handle); }
gpiError_t musaMallocAsync(void **address, size_t size, gpiStream_t stream) { return gpiMallocAsync(address, size, stream); }
gpiError_t musaFreeAsync(void *address, gpiStream_t stream) { return gpiFreeAsync(address, stream); }
gpiError_t musaMallocFromPoolAsync(void **address, size_t size, gpiMemPool_t pool, gpiStream_t stream) { return gpiMallocFromPoolAsync(address, size, pool, stream); }
gpiError_t musaDeviceGetDefaultMemPool(gpiMemPool_t *pool, int device) { return gpiDeviceGetDefaultMemPool(pool, device); }
gpiError_t musaDeviceGetMemPool(gpiMemPool_t *pool, int device) { return gpiDeviceGetMemPool(pool, device); }
gpiError_t musaDeviceSetMemPool(int device, gpiMemPool_t pool) { return gpiDeviceSetMemPool(device, pool); }
gpiError_t musaMemPoolCreate(gpiMemPool_t *pool, const gpiMemPoolProps *properties) { return gpiMemPoolCreate(pool, properties); }
gpiError_t musaMemPoolDestroy(gpiMemPool_t pool) { return gpiMemPoolDestroy(pool); }
gpiError_t musaMemPoolTrimTo(gpiMemPool_t pool, size_t keep) { return gpiMemPoolTrimTo(pool, keep); }
gpiError_t musaMemPoolSetAttribute(gpiMemPool_t pool, gpiMemPoolAttr attribute, void *value) { return gpiMemPoolSetAttribute(pool, attribute, value); }
gpiError_t musaMemPoolGetAttribute(gpiMemPool_t pool, gpiMemPoolAttr attribute, void *value) { return gpiMemPoolGetAttribute(pool, attribute, value); }
gpiError_t musaMemPoolSetAccess(gpiMemPool_t pool, const gpiMemAccessDesc *accesses, size_t count) { return gpiMemPoolSetAccess(pool, accesses, count); }
gpiError_t musaMemPoolGetAccess(gpiMemAccessFlags *flags, gpiMemPool_t pool, gpiMemLocation *location) { return gpiMemPoolGetAccess(flags, pool, location); }
gpiError_t musaLaunchKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) { return gpiLaunchKernel(kernel, grid, block, arguments, shared, stream); }
gpiError_t musaLaunchCooperativeKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) { return gpiLaunchCooperativeKernel(kernel, grid, block, arguments, shared, stream); }
gpiError_t musaLaunchCooperativeKernelMultiDevice(gpiLaunchParams *launches, int count, unsigned flags) { return gpiLaunchCooperativeKernelMultiDevice(launches, count, flags); }
gpiError_t musaLaunchKernelExC(const gpiLaunchConfig_t *config, const void *kernel, void **arguments) { return gpiLaunchKernelExC(config, kernel, arguments); }
gpiError_t musaFuncGetAttributes(gpiFuncAttributes *attributes, const void *kernel) { return gpiFuncGetAttributes(attributes, kernel); }
gpiError_t musaFuncSetAttribute(const void *kernel, gpiFuncAttribute attribute, int value) { return gpiFuncSetAttribute(kernel, attribute, value); }
gpiError_t musaFuncSetCacheConfig(const void *kernel, gpiFuncCache config) { return gpiFuncSetCacheConfig(kernel, config); }
gpiError_t musaFuncSetSharedMemConfig(const void *kernel, gpiSharedMemConfig config) { return gpiFuncSetSharedMemConfig(kernel, config); }
gpiError_t musaFuncGetName(const char **name, const void *kernel) { return gpiFuncGetName(name, kernel); }
gpiError_t musaOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, const void *kernel, int block_size, size_t shared) { return gpiOccupancyMaxActiveBlocksPerMultiprocessor(blocks, kernel, block_size, shared); }
gpiError_t musaOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int *blocks, const void *kernel, int block_size, size_t shared, unsigned flags) { return gpiOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(blocks, kernel, block_size, shared, flags); }
gpiError_t musaOccupancyAvailableDynamicSMemPerBlock(size_t *shared, const void *kernel, int blocks, int block_size) { return gpiOccupancyAvailableDynamicSMemPerBlock(shared, kernel, blocks, block_size); }
gpiError_t musaOccupancyMaxPotentialBlockSize(int *min_grid_size, int *block_size, const void *kernel, size_t shared, int block_size_limit) { return gpiOccupancyMaxPotentialBlockSize(min_grid_size, block_size, kernel, shared, block_size_limit); }
gpiError_t musaGetSymbolAddress(void **address, const void *symbol) { return gpiGetSymbolAddress(address, symbol); }
gpiError_t musaGetSymbolSize(size_t *size, const void *symbol) { return gpiGetSymbolSize(size, symbol); }
gpiError_t musaMemcpyToSymbol(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind) { return gpiMemcpyToSymbol(symbol, source, count, offset, kind); }
gpiError_t musaMemcpyToSymbolAsync(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyToSymbolAsync(symbol, source, count, offset, kind, stream); }
gpiError_t musaMemcpyFromSymbol(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind) { return gpiMemcpyFromSymbol(destination, symbol, count, offset, kind); }
gpiError_t musaMemcpyFromSymbolAsync(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyFromSymbolAsync(destination, symbol, count, offset, kind, stream); }
gpiError_t musaProfilerStart(void) { return gpiProfilerStart(); }
gpiError_t musaProfilerStop(void) { return gpiProfilerStop(); }
