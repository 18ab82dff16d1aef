/* Entry points in the names of maca.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#include "gpi_api.h"

gpiError_t mcGetLastError(void) { return gpiGetLastError(); }
gpiError_t mcPeekAtLastError(void) { return gpiPeekAtLastError(); }
const char *mcGetErrorString(gpiError_t error) { return gpiGetErrorString(error); }
gpiError_t __gpi_maca_ErrorNote(gpiError_t error) { return gpiErrorNote(error); }
gpiError_t mcGetDeviceCount(int *count) { return gpiGetDeviceCount(count); }
gpiError_t mcGetDevice(int *device) { return gpiGetDevice(device); }
gpiError_t mcSetDevice(int device) { return gpiSetDevice(device); }
gpiError_t mcSetValidDevices(int *devices, int count) { return gpiSetValidDevices(devices, count); }
gpiError_t mcChooseDevice(int *device, const gpiDeviceProp *wanted) { return gpiChooseDevice(device, wanted); }
gpiError_t mcInitDevice(int device, unsigned device_flags, unsigned flags) { return gpiInitDevice(device, device_flags, flags); }
gpiError_t mcGetDeviceProperties(gpiDeviceProp *properties, int device) { return gpiGetDeviceProperties(properties, device); }
gpiError_t mcDeviceGetAttribute(int *value, gpiDeviceAttr attribute, int device) { return gpiDeviceGetAttribute(value, attribute, device); }
gpiError_t mcDeviceGetByPCIBusId(int *device, const char *bus_id) { return gpiDeviceGetByPCIBusId(device, bus_id); }
gpiError_t mcDeviceGetPCIBusId(char *bus_id, int size, int device) { return gpiDeviceGetPCIBusId(bus_id, size, device); }
gpiError_t mcDeviceSynchronize(void) { return gpiDeviceSynchronize(); }
gpiError_t mcDeviceReset(void) { return gpiDeviceReset(); }
gpiError_t mcDeviceSetLimit(gpiLimit limit, size_t value) { return gpiDeviceSetLimit(limit, value); }
gpiError_t mcDeviceGetLimit(size_t *value, gpiLimit limit) { return gpiDeviceGetLimit(value, limit); }
gpiError_t mcDeviceSetCacheConfig(gpiFuncCache config) { return gpiDeviceSetCacheConfig(config); }
gpiError_t mcDeviceGetCacheConfig(gpiFuncCache *config) { return gpiDeviceGetCacheConfig(config); }
gpiError_t mcDeviceSetSharedMemConfig(gpiSharedMemConfig config) { return gpiDeviceSetSharedMemConfig(config); }
gpiError_t mcDeviceGetSharedMemConfig(gpiSharedMemConfig *config) { return gpiDeviceGetSharedMemConfig(config); }
gpiError_t mcDeviceGetStreamPriorityRange(int *least, int *greatest) { return gpiDeviceGetStreamPriorityRange(least, greatest); }
gpiError_t mcSetDeviceFlags(unsigned flags) { return gpiSetDeviceFlags(flags); }
gpiError_t mcGetDeviceFlags(unsigned *flags) { return gpiGetDeviceFlags(flags); }
gpiError_t mcDeviceGetP2PAttribute(int *value, gpiDeviceP2PAttr attribute, int source, int destination) { return gpiDeviceGetP2PAttribute(value, attribute, source, destination); }
gpiError_t mcDeviceCanAccessPeer(int *can, int device, int peer) { return gpiDeviceCanAccessPeer(can, device, peer); }
gpiError_t mcDeviceEnablePeerAccess(int peer, unsigned flags) { return gpiDeviceEnablePeerAccess(peer, flags); }
gpiError_t mcDeviceDisablePeerAccess(int peer) { return gpiDeviceDisablePeerAccess(peer); }
gpiError_t mcDriverGetVersion(int *version) { return gpiDriverGetVersion(version); }
gpiError_t mcRuntimeGetVersion(int *version) { return gpiRuntimeGetVersion(version); }
gpiError_t mcCtxResetPersistingL2Cache(void) { return gpiCtxResetPersistingL2Cache(); }
gpiError_t mcEventCreate(gpiEvent_t *event) { return gpiEventCreate(event); }
gpiError_t mcEventCreateWithFlags(gpiEvent_t *event, unsigned flags) { return gpiEventCreateWithFlags(event, flags); }
gpiError_t mcEventDestroy(gpiEvent_t event) { return gpiEventDestroy(event); }
gpiError_t mcEventRecord(gpiEvent_t event, gpiStream_t stream) { return gpiEventRecord(event, stream); }
gpiError_t mcEventRecordWithFlags(gpiEvent_t event, gpiStream_t stream, unsigned flags) { return gpiEventRecordWithFlags(event, stream, flags); }
gpiError_t mcEventSynchronize(gpiEvent_t event) { return gpiEventSynchronize(event); }
gpiError_t mcEventQuery(gpiEvent_t event) { return gpiEventQuery(event); }
gpiError_t mcEventElapsedTime(float *milliseconds, gpiEvent_t start, gpiEvent_t end) { return gpiEventElapsedTime(milliseconds, start, end); }
gpiError_t mcStreamCreate(gpiStream_t *stream) { return gpiStreamCreate(stream); }
gpiError_t mcStreamCreateWithFlags(gpiStream_t *stream, unsigned flags) { return gpiStreamCreateWithFlags(stream, flags); }
gpiError_t mcStreamCreateWithPriority(gpiStream_t *stream, unsigned flags, int priority) { return gpiStreamCreateWithPriority(stream, flags, priority); }
gpiError_t mcStreamDestroy(gpiStream_t stream) { return gpiStreamDestroy(stream); }
gpiError_t mcStreamSynchronize(gpiStream_t stream) { return gpiStreamSynchronize(stream); }
gpiError_t mcStreamQuery(gpiStream_t stream) { return gpiStreamQuery(stream); }
gpiError_t mcStreamWaitEvent(gpiStream_t stream, gpiEvent_t event, unsigned flags) { return gpiStreamWaitEvent(stream, event, flags); }
gpiError_t mcStreamGetFlags(gpiStream_t stream, unsigned *flags) { return gpiStreamGetFlags(stream, flags); }
gpiError_t mcStreamGetPriority(gpiStream_t stream, int *priority) { return gpiStreamGetPriority(stream, priority); }
gpiError_t mcStreamGetId(gpiStream_t stream, unsigned long long *id) { return gpiStreamGetId(stream, id); }
gpiError_t mcStreamGetDevice(gpiStream_t stream, int *device) { return gpiStreamGetDevice(stream, device); }
gpiError_t mcStreamAddCallback(gpiStream_t stream, gpiStreamCallback_t callback, void *data, unsigned flags) { return gpiStreamAddCallback(stream, callback, data, flags); }
gpiError_t mcLaunchHostFunc(gpiStream_t stream, gpiHostFn_t function, void *data) { return gpiLaunchHostFunc(stream, function, data); }
gpiError_t mcStreamAttachMemAsync(gpiStream_t stream, void *address, size_t length, unsigned flags) { return gpiStreamAttachMemAsync(stream, address, length, flags); }
gpiError_t mcStreamIsCapturing(gpiStream_t stream, gpiStreamCaptureStatus *status) { return gpiStreamIsCapturing(stream, status); }
gpiError_t mcStreamSetAttribute(gpiStream_t stream, gpiLaunchAttributeID attribute, const gpiLaunchAttributeValue *value) { return gpiStreamSetAttribute(stream, attribute, value); }
gpiError_t mcStreamGetAttribute(gpiStream_t stream, gpiLaunchAttributeID attribute, gpiLaunchAttributeValue *value) { return gpiStreamGetAttribute(stream, attribute, value); }
gpiError_t mcStreamCopyAttributes(gpiStream_t destination, gpiStream_t source) { return gpiStreamCopyAttributes(destination, source); }
gpiError_t mcMalloc(void **address, size_t size) { return gpiMalloc(address, size); }
gpiError_t mcFree(void *address) { return gpiFree(address); }
gpiError_t mcMallocHost(void **address, size_t size, unsigned flags) { return gpiHostAlloc(address, size, flags); }
gpiError_t mcHostAlloc(void **address, size_t size, unsigned flags) { return gpiHostAlloc(address, size, flags); }
gpiError_t mcFreeHost(void *address) { return gpiFreeHost(address); }
gpiError_t mcMallocManaged(void **address, size_t size, unsigned flags) { return gpiMallocManaged(address, size, flags); }
gpiError_t mcMallocPitch(void **address, size_t *pitch, size_t width, size_t height) { return gpiMallocPitch(address, pitch, width, height); }
gpiError_t mcMalloc3D(gpiPitchedPtr *pitched, gpiExtent extent) { return gpiMalloc3D(pitched, extent); }
gpiError_t mcHostRegister(void *address, size_t size, unsigned flags) { return gpiHostRegister(address, size, flags); }
gpiError_t mcHostUnregister(void *address) { return gpiHostUnregister(address); }
gpiError_t mcHostGetDevicePointer(void **device, void *host, unsigned flags) { return gpiHostGetDevicePointer(device, host, flags); }
gpiError_t mcHostGetFlags(unsigned *flags, void *host) { return gpiHostGetFlags(flags, host); }
gpiError_t mcMemGetInfo(size_t *free, size_t *total) { return gpiMemGetInfo(free, total); }
gpiError_t mcMemcpy(void *destination, const void *source, size_t count, gpiMemcpyKind kind) { return gpiMemcpy(destination, source, count, kind); }
gpiError_t mcMemcpyAsync(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyAsync(destination, source, count, kind, stream); }
gpiError_t mcMemcpy2D(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind) { return gpiMemcpy2D(destination, destination_pitch, source, source_pitch, width, height, kind); }
gpiError_t mcMemcpy2DAsync(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpy2DAsync(destination, destination_pitch, source, source_pitch, width, height, kind, stream); }
gpiError_t mcMemcpy3D(const gpiMemcpy3DParms *parameters) { return gpiMemcpy3D(parameters); }
gpiError_t mcMemcpy3DAsync(const gpiMemcpy3DParms *parameters, gpiStream_t stream) { return gpiMemcpy3DAsync(parameters, stream); }
gpiError_t mcMemcpy3DPeer(const gpiMemcpy3DPeerParms *parameters) { return gpiMemcpy3DPeer(parameters); }
gpiError_t mcMemcpy3DPeerAsync(const gpiMemcpy3DPeerParms *parameters, gpiStream_t stream) { return gpiMemcpy3DPeerAsync(parameters, stream); }
gpiError_t mcMemcpyPeer(void *destination, int destination_device, const void *source, int source_device, size_t count) { return gpiMemcpyPeer(destination, destination_device, source, source_device, count); }
gpiError_t mcMemcpyPeerAsync(void *destination, int destination_device, const void *source, int source_device, size_t count, gpiStream_t stream) { return gpiMemcpyPeerAsync(destination, destination_device, source, source_device, count, stream); }
gpiError_t mcMemset(void *address, int value, size_t count) { return gpiMemset(address, value, count); }
gpiError_t mcMemsetAsync(void *address, int value, size_t count, gpiStream_t stream) { return gpiMemsetAsync(address, value, count, stream); }
gpiError_t mcMemset2D(void *address, size_t pitch, int value, size_t width, size_t height) { return gpiMemset2D(address, pitch, value, width, height); }
gpiError_t mcMemset2DAsync(void *address, size_t pitch, int value, size_t width, size_t height, gpiStream_t stream) { return gpiMemset2DAsync(address, pitch, value, width, height, stream); }
gpiError_t mcMemset3D(gpiPitchedPtr pitched, int value, gpiExtent extent) { return gpiMemset3D(pitched, value, extent); }
gpiError_t mcMemset3DAsync(gpiPitchedPtr pitched, int value, gpiExtent extent, gpiStream_t stream) { return gpiMemset3DAsync(pitched, value, extent, stream); }
gpiError_t mcMemAdvise(const void *address, size_t count, gpiMemoryAdvise advice, int device) { return gpiMemAdvise(address, count, advice, device); }
gpiError_t mcMemAdvise_v2(const void *address, size_t count, gpiMemoryAdvise advice, gpiMemLocation location) { return gpiMemAdvise_v2(address, count, advice, location); }
gpiError_t mcMemPrefetchAsync(const void *address, size_t count, int device, gpiStream_t stream) { return gpiMemPrefetchAsync(address, count, device, stream); }
gpiError_t mcMemPrefetchAsync_v2(const void *address, size_t count, gpiMemLocation location, unsigned flags, gpiStream_t stream) { return gpiMemPrefetchAsync_v2(address, count, location, flags, stream); }
gpiError_t mcMemRangeGetAttribute(void *data, size_t data_size, gpiMemRangeAttribute attribute, const void *address, size_t count) { return gpiMemRangeGetAttribute(data, data_size, attribute, address, count); }
gpiError_t mcMemRangeGetAttributes(void **data, size_t *data_sizes, gpiMemRangeAttribute *attributes, size_t attribute_count, const void *address, size_t count) { return gpiMemRangeGetAttributes(data, data_sizes, attributes, attribute_count, address, count); }
gpiError_t mcPointerGetAttributes(gpiPointerAttributes *attributes, const void *address) { return gpiPointerGetAttributes(attributes, address); }
gpiError_t __gpi_maca_PointerGetRange(const void *address, void **start, size_t *size) { return gpiPointerGetRange(address, start, size); }
gpiError_t __gpi_maca_PointerGetOne(void *data, int attribute, const void *address) { return gpiPointerGetOne(data, attribute, address); }
gpiError_t __gpi_maca_PointerGetSeveral(unsigned count, const int *attributes, void **data, const void *address) { return gpiPointerGetSeveral(count, attributes, data, address); }
gpiError_t __gpi_maca_PointerSetOne(const void *value, int attribute, const void *address) { return gpiPointerSetOne(value, attribute, address); }
gpiError_t __gpi_maca_MemsetElements(void *address, size_t pitch, unsigned value, unsigned element, size_t width, size_t height, gpiStream_t stream) { return gpiMemsetElements(address, pitch, value, element, width, height, stream); }
gpiError_t mcIpcGetMemHandle(gpiIpcMemHandle_t *handle, void *address) { return gpiIpcGetMemHandle(handle, address); }
gpiError_t mcIpcOpenMemHandle(void **address, gpiIpcMemHandle_t handle, unsigned flags) { return gpiIpcOpenMemHandle(address, handle, flags); }
gpiError_t mcIpcCloseMemHandle(void *address) { return gpiIpcCloseMemHandle(address); }
gpiError_t mcIpcGetEventHandle(gpiIpcEventHandle_t *handle, gpiEvent_t event) { return gpiIpcGetEventHandle(handle, event); }
gpiError_t mcIpcOpenEventHandle(gpiEvent_t *event, gpiIpcEventHandle_t handle) { return gpiIpcOpenEventHandle(event, handle); }
gpiError_t mcMallocAsync(void **address, size_t size, gpiStream_t stream) { return gpiMallocAsync(address, size, stream); }
gpiError_t mcFreeAsync(void *address, gpiStream_t stream) { return gpiFreeAsync(address, stream); }
gpiError_t mcMallocFromPoolAsync(void **address, size_t size, gpiMemPool_t pool, gpiStream_t stream) { return gpiMallocFromPoolAsync(address, size, pool, stream); }
gpiError_t mcDeviceGetDefaultMemPool(gpiMemPool_t *pool, int device) { return gpiDeviceGetDefaultMemPool(pool, device); }
gpiError_t mcDeviceGetMemPool(gpiMemPool_t *pool, int device) { return gpiDeviceGetMemPool(pool, device); }
gpiError_t mcDeviceSetMemPool(int device, gpiMemPool_t pool) { return gpiDeviceSetMemPool(device, pool); }
gpiError_t mcMemPoolCreate(gpiMemPool_t *pool, const gpiMemPoolProps *properties) { return gpiMemPoolCreate(pool, properties); }
gpiError_t mcMemPoolDestroy(gpiMemPool_t pool) { return gpiMemPoolDestroy(pool); }
gpiError_t mcMemPoolTrimTo(gpiMemPool_t pool, size_t keep) { return gpiMemPoolTrimTo(pool, keep); }
gpiError_t mcMemPoolSetAttribute(gpiMemPool_t pool, gpiMemPoolAttr attribute, void *value) { return gpiMemPoolSetAttribute(pool, attribute, value); }
gpiError_t mcMemPoolGetAttribute(gpiMemPool_t pool, gpiMemPoolAttr attribute, void *value) { return gpiMemPoolGetAttribute(pool, attribute, value); }
gpiError_t mcMemPoolSetAccess(gpiMemPool_t pool, const gpiMemAccessDesc *accesses, size_t count) { return gpiMemPoolSetAccess(pool, accesses, count); }
gpiError_t mcMemPoolGetAccess(gpiMemAccessFlags *flags, gpiMemPool_t pool, gpiMemLocation *location) { return gpiMemPoolGetAccess(flags, pool, location); }
gpiError_t mcLaunchKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) { return gpiLaunchKernel(kernel, grid, block, arguments, shared, stream); }
gpiError_t mcLaunchCooperativeKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) { return gpiLaunchCooperativeKernel(kernel, grid, block, arguments, shared, stream); }
gpiError_t mcLaunchCooperativeKernelMultiDevice(gpiLaunchParams *launches, int count, unsigned flags) { return gpiLaunchCooperativeKernelMultiDevice(launches, count, flags); }
gpiError_t mcLaunchKernelExC(const gpiLaunchConfig_t *config, const void *kernel, void **arguments) { return gpiLaunchKernelExC(config, kernel, arguments); }
gpiError_t mcFuncGetAttributes(gpiFuncAttributes *attributes, const void *kernel) { return gpiFuncGetAttributes(attributes, kernel); }
gpiError_t mcFuncSetAttribute(const void *kernel, gpiFuncAttribute attribute, int value) { return gpiFuncSetAttribute(kernel, attribute, value); }
gpiError_t mcFuncSetCacheConfig(const void *kernel, gpiFuncCache config) { return gpiFuncSetCacheConfig(kernel, config); }
gpiError_t mcFuncSetSharedMemConfig(const void *kernel, gpiSharedMemConfig config) { return gpiFuncSetSharedMemConfig(kernel, config); }
gpiError_t mcFuncGetName(const char **name, const void *kernel) { return gpiFuncGetName(name, kernel); }
gpiError_t mcOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, const void *kernel, int block_size, size_t shared) { return gpiOccupancyMaxActiveBlocksPerMultiprocessor(blocks, kernel, block_size, shared); }
gpiError_t mcOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int *blocks, const void *kernel, int block_size, size_t shared, unsigned flags) { return gpiOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(blocks, kernel, block_size, shared, flags); }
gpiError_t mcOccupancyAvailableDynamicSMemPerBlock(size_t *shared, const void *kernel, int blocks, int block_size) { return gpiOccupancyAvailableDynamicSMemPerBlock(shared, kernel, blocks, block_size); }
gpiError_t mcOccupancyMaxPotentialBlockSize(int *min_grid_size, int *block_size, const void *kernel, size_t shared, int block_size_limit) { return gpiOccupancyMaxPotentialBlockSize(min_grid_size, block_size, kernel, shared, block_size_limit); }
gpiError_t mcGetSymbolAddress(void **address, const void *symbol) { return gpiGetSymbolAddress(address, symbol); }
gpiError_t mcGetSymbolSize(size_t *size, const void *symbol) { return gpiGetSymbolSize(size, symbol); }
gpiError_t mcMemcpyToSymbol(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind) { return gpiMemcpyToSymbol(symbol, source, count, offset, kind); }
gpiError_t mcMemcpyToSymbolAsync(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyToSymbolAsync(symbol, source, count, offset, kind, stream); }
gpiError_t mcMemcpyFromSymbol(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind) { return gpiMemcpyFromSymbol(destination, symbol, count, offset, kind); }
gpiError_t mcMemcpyFromSymbolAsync(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyFromSymbolAsync(destination, symbol, count, offset, kind, stream); }
gpiError_t mcProfilerStart(void) { return gpiProfilerStart(); }
gpiError_t mcProfilerStop(void) { return gpiProfilerStop(); }
