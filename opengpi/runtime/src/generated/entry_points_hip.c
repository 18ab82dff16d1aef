/* Entry points in the names of hip.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#include "gpi_api.h"

gpiError_t hipGetLastError(void) { return gpiGetLastError(); }
gpiError_t hipExtGetLastError(void) { return gpiGetLastError(); }
gpiError_t hipPeekAtLastError(void) { return gpiPeekAtLastError(); }
const char *hipGetErrorString(gpiError_t error) { return gpiGetErrorString(error); }
gpiError_t __gpi_hip_ErrorNote(gpiError_t error) { return gpiErrorNote(error); }
gpiError_t hipGetDeviceCount(int *count) { return gpiGetDeviceCount(count); }
gpiError_t hipGetDevice(int *device) { return gpiGetDevice(device); }
gpiError_t hipSetDevice(int device) { return gpiSetDevice(device); }
gpiError_t hipSetValidDevices(int *devices, int count) { return gpiSetValidDevices(devices, count); }
gpiError_t hipChooseDevice(int *device, const gpiDeviceProp *wanted) { return gpiChooseDevice(device, wanted); }
gpiError_t hipGetDeviceProperties(gpiDeviceProp *properties, int device) { return gpiGetDeviceProperties(properties, device); }
gpiError_t hipDeviceGetAttribute(int *value, gpiDeviceAttr attribute, int device) { return gpiDeviceGetAttribute(value, attribute, device); }
gpiError_t hipDeviceGetByPCIBusId(int *device, const char *bus_id) { return gpiDeviceGetByPCIBusId(device, bus_id); }
gpiError_t hipDeviceGetPCIBusId(char *bus_id, int size, int device) { return gpiDeviceGetPCIBusId(bus_id, size, device); }
gpiError_t hipDeviceSynchronize(void) { return gpiDeviceSynchronize(); }
gpiError_t hipDeviceReset(void) { return gpiDeviceReset(); }
gpiError_t hipDeviceSetLimit(gpiLimit limit, size_t value) { return gpiDeviceSetLimit(limit, value); }
gpiError_t hipDeviceGetLimit(size_t *value, gpiLimit limit) { return gpiDeviceGetLimit(value, limit); }
gpiError_t hipDeviceSetCacheConfig(gpiFuncCache config) { return gpiDeviceSetCacheConfig(config); }
gpiError_t hipDeviceGetCacheConfig(gpiFuncCache *config) { return gpiDeviceGetCacheConfig(config); }
gpiError_t hipDeviceSetSharedMemConfig(gpiSharedMemConfig config) { return gpiDeviceSetSharedMemConfig(config); }
gpiError_t hipDeviceGetSharedMemConfig(gpiSharedMemConfig *config) { return gpiDeviceGetSharedMemConfig(config); }
gpiError_t hipDeviceGetStreamPriorityRange(int *least, int *greatest) { return gpiDeviceGetStreamPriorityRange(least, greatest); }
gpiError_t hipSetDeviceFlags(unsigned flags) { return gpiSetDeviceFlags(flags); }
gpiError_t hipGetDeviceFlags(unsigned *flags) { return gpiGetDeviceFlags(flags); }
gpiError_t hipDeviceGetP2PAttribute(int *value, gpiDeviceP2PAttr attribute, int source, int destination) { return gpiDeviceGetP2PAttribute(value, attribute, source, destination); }
gpiError_t hipDeviceCanAccessPeer(int *can, int device, int peer) { return gpiDeviceCanAccessPeer(can, device, peer); }
gpiError_t hipDeviceEnablePeerAccess(int peer, unsigned flags) { return gpiDeviceEnablePeerAccess(peer, flags); }
gpiError_t hipDeviceDisablePeerAccess(int peer) { return gpiDeviceDisablePeerAccess(peer); }
gpiError_t hipDriverGetVersion(int *version) { return gpiDriverGetVersion(version); }
gpiError_t hipRuntimeGetVersion(int *version) { return gpiRuntimeGetVersion(version); }
gpiError_t hipEventCreate(gpiEvent_t *event) { return gpiEventCreate(event); }
gpiError_t hipEventCreateWithFlags(gpiEvent_t *event, unsigned flags) { return gpiEventCreateWithFlags(event, flags); }
gpiError_t hipEventDestroy(gpiEvent_t event) { return gpiEventDestroy(event); }
gpiError_t hipEventRecord(gpiEvent_t event, gpiStream_t stream) { return gpiEventRecord(event, stream); }
gpiError_t hipEventRecordWithFlags(gpiEvent_t event, gpiStream_t stream, unsigned flags) { return gpiEventRecordWithFlags(event, stream, flags); }
gpiError_t hipEventSynchronize(gpiEvent_t event) { return gpiEventSynchronize(event); }
gpiError_t hipEventQuery(gpiEvent_t event) { return gpiEventQuery(event); }
gpiError_t hipEventElapsedTime(float *milliseconds, gpiEvent_t start, gpiEvent_t end) { return gpiEventElapsedTime(milliseconds, start, end); }
gpiError_t hipStreamCreate(gpiStream_t *stream) { return gpiStreamCreate(stream); }
gpiError_t hipStreamCreateWithFlags(gpiStream_t *stream, unsigned flags) { return gpiStreamCreateWithFlags(stream, flags); }
gpiError_t hipStreamCreateWithPriority(gpiStream_t *stream, unsigned flags, int priority) { return gpiStreamCreateWithPriority(stream, flags, priority); }
gpiError_t hipStreamDestroy(gpiStream_t stream) { return gpiStreamDestroy(stream); }
gpiError_t hipStreamSynchronize(gpiStream_t stream) { return gpiStreamSynchronize(stream); }
gpiError_t hipStreamQuery(gpiStream_t stream) { return gpiStreamQuery(stream); }
gpiError_t hipStreamWaitEvent(gpiStream_t stream, gpiEvent_t event, unsigned flags) { return gpiStreamWaitEvent(stream, event, flags); }
gpiError_t hipStreamGetFlags(gpiStream_t stream, unsigned *flags) { return gpiStreamGetFlags(stream, flags); }
gpiError_t hipStreamGetPriority(gpiStream_t stream, int *priority) { return gpiStreamGetPriority(stream, priority); }
gpiError_t hipStreamGetId(gpiStream_t stream, unsigned long long *id) { return gpiStreamGetId(stream, id); }
gpiError_t hipStreamGetDevice(gpiStream_t stream, int *device) { return gpiStreamGetDevice(stream, device); }
gpiError_t hipStreamAddCallback(gpiStream_t stream, gpiStreamCallback_t callback, void *data, unsigned flags) { return gpiStreamAddCallback(stream, callback, data, flags); }
gpiError_t hipLaunchHostFunc(gpiStream_t stream, gpiHostFn_t function, void *data) { return gpiLaunchHostFunc(stream, function, data); }
gpiError_t hipStreamAttachMemAsync(gpiStream_t stream, void *address, size_t length, unsigned flags) { return gpiStreamAttachMemAsync(stream, address, length, flags); }
gpiError_t hipStreamIsCapturing(gpiStream_t stream, gpiStreamCaptureStatus *status) { return gpiStreamIsCapturing(stream, status); }
gpiError_t hipStreamSetAttribute(gpiStream_t stream, gpiLaunchAttributeID attribute, const gpiLaunchAttributeValue *value) { return gpiStreamSetAttribute(stream, attribute, value); }
gpiError_t hipStreamGetAttribute(gpiStream_t stream, gpiLaunchAttributeID attribute, gpiLaunchAttributeValue *value) { return gpiStreamGetAttribute(stream, attribute, value); }
gpiError_t hipStreamCopyAttributes(gpiStream_t destination, gpiStream_t source) { return gpiStreamCopyAttributes(destination, source); }
gpiError_t hipMalloc(void **address, size_t size) { return gpiMalloc(address, size); }
gpiError_t hipFree(void *address) { return gpiFree(address); }
gpiError_t hipMallocHost(void **address, size_t size) { return gpiMallocHost(address, size); }
gpiError_t hipHostAlloc(void **address, size_t size, unsigned flags) { return gpiHostAlloc(address, size, flags); }
gpiError_t hipHostMalloc(void **address, size_t size, unsigned flags) { return gpiHostAlloc(address, size, flags); }
gpiError_t hipHostFree(void *address) { return gpiFreeHost(address); }
gpiError_t hipFreeHost(void *address) { return gpiFreeHost(address); }
gpiError_t hipMallocManaged(void **address, size_t size, unsigned flags) { return gpiMallocManaged(address, size, flags); }
gpiError_t hipMallocPitch(void **address, size_t *pitch, size_t width, size_t height) { return gpiMallocPitch(address, pitch, width, height); }
gpiError_t hipMalloc3D(gpiPitchedPtr *pitched, gpiExtent extent) { return gpiMalloc3D(pitched, extent); }
gpiError_t hipHostRegister(void *address, size_t size, unsigned flags) { return gpiHostRegister(address, size, flags); }
gpiError_t hipHostUnregister(void *address) { return gpiHostUnregister(address); }
gpiError_t hipHostGetDevicePointer(void **device, void *host, unsigned flags) { return gpiHostGetDevicePointer(device, host, flags); }
gpiError_t hipHostGetFlags(unsigned *flags, void *host) { return gpiHostGetFlags(flags, host); }
gpiError_t hipMemGetInfo(size_t *free, size_t *total) { return gpiMemGetInfo(free, total); }
gpiError_t hipMemcpy(void *destination, const void *source, size_t count, gpiMemcpyKind kind) { return gpiMemcpy(destination, source, count, kind); }
gpiError_t hipMemcpyAsync(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyAsync(destination, source, count, kind, stream); }
gpiError_t hipMemcpyBatchAsync(void **destinations, void **sources, size_t *sizes, size_t count, gpiMemcpyAttributes *attributes, size_t *first, size_t attribute_count, size_t *failed, gpiStream_t stream) { return gpiMemcpyBatchAsync(destinations, sources, sizes, count, attributes, first, attribute_count, failed, stream); }
gpiError_t hipMemcpy2D(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind) { return gpiMemcpy2D(destination, destination_pitch, source, source_pitch, width, height, kind); }
gpiError_t hipMemcpy2DAsync(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpy2DAsync(destination, destination_pitch, source, source_pitch, width, height, kind, stream); }
gpiError_t hipMemcpy3D(const gpiMemcpy3DParms *parameters) { return gpiMemcpy3D(parameters); }
gpiError_t hipMemcpy3DAsync(const gpiMemcpy3DParms *parameters, gpiStream_t stream) { return gpiMemcpy3DAsync(parameters, stream); }
gpiError_t hipMemcpy3DPeer(const gpiMemcpy3DPeerParms *parameters) { return gpiMemcpy3DPeer(parameters); }
gpiError_t hipMemcpy3DPeerAsync(const gpiMemcpy3DPeerParms *parameters, gpiStream_t stream) { return gpiMemcpy3DPeerAsync(parameters, stream); }
gpiError_t hipMemcpyPeer(void *destination, int destination_device, const void *source, int source_device, size_t count) { return gpiMemcpyPeer(destination, destination_device, source, source_device, count); }
gpiError_t hipMemcpyPeerAsync(void *destination, int destination_device, const void *source, int source_device, size_t count, gpiStream_t stream) { return gpiMemcpyPeerAsync(destination, destination_device, source, source_device, count, stream); }
gpiError_t hipMemset(void *address, int value, size_t count) { return gpiMemset(address, value, count); }
gpiError_t hipMemsetAsync(void *address, int value, size_t count, gpiStream_t stream) { return gpiMemsetAsync(address, value, count, stream); }
gpiError_t hipMemset2D(void *address, size_t pitch, int value, size_t width, size_t height) { return gpiMemset2D(address, pitch, value, width, height); }
gpiError_t hipMemset2DAsync(void *address, size_t pitch, int value, size_t width, size_t height, gpiStream_t stream) { return gpiMemset2DAsync(address, pitch, value, width, height, stream); }
gpiError_t hipMemset3D(gpiPitchedPtr pitched, int value, gpiExtent extent) { return gpiMemset3D(pitched, value, extent); }
gpiError_t hipMemset3DAsync(gpiPitchedPtr pitched, int value, gpiExtent extent, gpiStream_t stream) { return gpiMemset3DAsync(pitched, value, extent, stream); }
gpiError_t hipMemAdvise(const void *address, size_t count, gpiMemoryAdvise advice, int device) { return gpiMemAdvise(address, count, advice, device); }
gpiError_t hipMemAdvise_v2(const void *address, size_t count, gpiMemoryAdvise advice, gpiMemLocation location) { return gpiMemAdvise_v2(address, count, advice, location); }
gpiError_t hipMemPrefetchAsync(const void *address, size_t count, int device, gpiStream_t stream) { return gpiMemPrefetchAsync(address, count, device, stream); }
gpiError_t hipMemPrefetchAsync_v2(const void *address, size_t count, gpiMemLocation location, unsigned flags, gpiStream_t stream) { return gpiMemPrefetchAsync_v2(address, count, location, flags, stream); }
gpiError_t hipMemRangeGetAttribute(void *data, size_t data_size, gpiMemRangeAttribute attribute, const void *address, size_t count) { return gpiMemRangeGetAttribute(data, data_size, attribute, address, count); }
gpiError_t hipMemRangeGetAttributes(void **data, size_t *data_sizes, gpiMemRangeAttribute *attributes, size_t attribute_count, const void *address, size_t count) { return gpiMemRangeGetAttributes(data, data_sizes, attributes, attribute_count, address, count); }
gpiError_t __gpi_hip_PointerGetRange(const void *address, void **start, size_t *size) { return gpiPointerGetRange(address, start, size); }
gpiError_t __gpi_hip_PointerGetOne(void *data, int attribute, const void *address) { return gpiPointerGetOne(data, attribute, address); }
gpiError_t __gpi_hip_PointerGetSeveral(unsigned count, const int *attributes, void **data, const void *address) { return gpiPointerGetSeveral(count, attributes, data, address); }
gpiError_t __gpi_hip_PointerSetOne(const void *value, int attribute, const void *address) { return gpiPointerSetOne(value, attribute, address); }
gpiError_t __gpi_hip_MemsetElements(void *address, size_t pitch, unsigned value, unsigned element, size_t width, size_t height, gpiStream_t stream) { return gpiMemsetElements(address, pitch, value, element, width, height, stream); }
gpiError_t hipIpcGetMemHandle(gpiIpcMemHandle_t *handle, void *address) { return gpiIpcGetMemHandle(handle, address); }
gpiError_t hipIpcOpenMemHandle(void **address, gpiIpcMemHandle_t handle, unsigned flags) { return gpiIpcOpenMemHandle(address, handle, flags); }
gpiError_t hipIpcCloseMemHandle(void *address) { return gpiIpcCloseMemHandle(address); }
gpiError_t hipIpcGetEventHandle(gpiIpcEventHandle_t *handle, gpiEvent_t event) { return gpiIpcGetEventHandle(handle, event); }
gpiError_t hipIpcOpenEventHandle(gpiEvent_t *event, gpiIpcEventHandle_t handle) { return gpiIpcOpenEventHandle(event, handle); }
gpiError_t hipMallocAsync(void **address, size_t size, gpiStream_t stream) { return gpiMallocAsync(address, size, stream); }
gpiError_t hipFreeAsync(void *address, gpiStream_t stream) { return gpiFreeAsync(address, stream); }
gpiError_t hipMallocFromPoolAsync(void **address, size_t size, gpiMemPool_t pool, gpiStream_t stream) { return gpiMallocFromPoolAsync(address, size, pool, stream); }
gpiError_t hipDeviceGetDefaultMemPool(gpiMemPool_t *pool, int device) { return gpiDeviceGetDefaultMemPool(pool, device); }
gpiError_t hipDeviceGetMemPool(gpiMemPool_t *pool, int device) { return gpiDeviceGetMemPool(pool, device); }
gpiError_t hipDeviceSetMemPool(int device, gpiMemPool_t pool) { return gpiDeviceSetMemPool(device, pool); }
gpiError_t hipMemPoolCreate(gpiMemPool_t *pool, const gpiMemPoolProps *properties) { return gpiMemPoolCreate(pool, properties); }
gpiError_t hipMemPoolDestroy(gpiMemPool_t pool) { return gpiMemPoolDestroy(pool); }
gpiError_t hipMemPoolTrimTo(gpiMemPool_t pool, size_t keep) { return gpiMemPoolTrimTo(pool, keep); }
gpiError_t hipMemPoolSetAttribute(gpiMemPool_t pool, gpiMemPoolAttr attribute, void *value) { return gpiMemPoolSetAttribute(pool, attribute, value); }
gpiError_t hipMemPoolGetAttribute(gpiMemPool_t pool, gpiMemPoolAttr attribute, void *value) { return gpiMemPoolGetAttribute(pool, attribute, value); }
gpiError_t hipMemPoolSetAccess(gpiMemPool_t pool, const gpiMemAccessDesc *accesses, size_t count) { return gpiMemPoolSetAccess(pool, accesses, count); }
gpiError_t hipMemPoolGetAccess(gpiMemAccessFlags *flags, gpiMemPool_t pool, gpiMemLocation *location) { return gpiMemPoolGetAccess(flags, pool, location); }
gpiError_t hipLaunchKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) { return gpiLaunchKernel(kernel, grid, block, arguments, shared, stream); }
gpiError_t hipLaunchCooperativeKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) { return gpiLaunchCooperativeKernel(kernel, grid, block, arguments, shared, stream); }
gpiError_t hipLaunchCooperativeKernelMultiDevice(gpiLaunchParams *launches, int count, unsigned flags) { return gpiLaunchCooperativeKernelMultiDevice(launches, count, flags); }
gpiError_t hipLaunchKernelExC(const gpiLaunchConfig_t *config, const void *kernel, void **arguments) { return gpiLaunchKernelExC(config, kernel, arguments); }
gpiError_t hipFuncGetAttributes(gpiFuncAttributes *attributes, const void *kernel) { return gpiFuncGetAttributes(attributes, kernel); }
gpiError_t hipFuncSetAttribute(const void *kernel, gpiFuncAttribute attribute, int value) { return gpiFuncSetAttribute(kernel, attribute, value); }
gpiError_t hipFuncSetCacheConfig(const void *kernel, gpiFuncCache config) { return gpiFuncSetCacheConfig(kernel, config); }
gpiError_t hipFuncSetSharedMemConfig(const void *kernel, gpiSharedMemConfig config) { return gpiFuncSetSharedMemConfig(kernel, config); }
gpiError_t hipOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, const void *kernel, int block_size, size_t shared) { return gpiOccupancyMaxActiveBlocksPerMultiprocessor(blocks, kernel, block_size, shared); }
gpiError_t hipOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int *blocks, const void *kernel, int block_size, size_t shared, unsigned flags) { return gpiOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(blocks, kernel, block_size, shared, flags); }
gpiError_t hipOccupancyAvailableDynamicSMemPerBlock(size_t *shared, const void *kernel, int blocks, int block_size) { return gpiOccupancyAvailableDynamicSMemPerBlock(shared, kernel, blocks, block_size); }
gpiError_t hipOccupancyMaxPotentialBlockSize(int *min_grid_size, int *block_size, const void *kernel, size_t shared, int block_size_limit) { return gpiOccupancyMaxPotentialBlockSize(min_grid_size, block_size, kernel, shared, block_size_limit); }
gpiError_t hipGetSymbolAddress(void **address, const void *symbol) { return gpiGetSymbolAddress(address, symbol); }
gpiError_t hipGetSymbolSize(size_t *size, const void *symbol) { return gpiGetSymbolSize(size, symbol); }
gpiError_t hipMemcpyToSymbol(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind) { return gpiMemcpyToSymbol(symbol, source, count, offset, kind); }
gpiError_t hipMemcpyToSymbolAsync(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyToSymbolAsync(symbol, source, count, offset, kind, stream); }
gpiError_t hipMemcpyFromSymbol(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind) { return gpiMemcpyFromSymbol(destination, symbol, count, offset, kind); }
gpiError_t hipMemcpyFromSymbolAsync(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyFromSymbolAsync(destination, symbol, count, offset, kind, stream); }
gpiError_t hipPointerGetAttributes(gpiPointerAttributes *attributes, const void *address) { return gpiPointerGetKnownAttributes(attributes, address); }
gpiError_t hipExtMallocWithFlags(void **address, size_t size, unsigned flags) { return gpiExtMallocWithFlags(address, size, flags); }
gpiError_t hipMemPtrGetInfo(void *address, size_t *size) { return gpiMemPtrGetInfo(address, size); }
gpiError_t hipMemcpyWithStream(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyWithStream(destination, source, count, kind, stream); }
gpiError_t hipStreamWaitValue32(gpiStream_t stream, void *address, unsigned value, unsigned flags, unsigned mask) { return gpiStreamWaitValue32(stream, address, value, flags, mask); }
gpiError_t hipStreamWaitValue64(gpiStream_t stream, void *address, unsigned long long value, unsigned flags, unsigned long long mask) { return gpiStreamWaitValue64(stream, address, value, flags, mask); }
gpiError_t hipStreamWriteValue32(gpiStream_t stream, void *address, unsigned value, unsigned flags) { return gpiStreamWriteValue32(stream, address, value, flags); }
gpiError_t hipStreamWriteValue64(gpiStream_t stream, void *address, unsigned long long value, unsigned flags) { return gpiStreamWriteValue64(stream, address, value, flags); }
gpiError_t hipExtStreamCreateWithCUMask(gpiStream_t *stream, unsigned words, const unsigned *mask) { return gpiExtStreamCreateWithCUMask(stream, words, mask); }
gpiError_t hipExtStreamGetCUMask(gpiStream_t stream, unsigned words, unsigned *mask) { return gpiExtStreamGetCUMask(stream, words, mask); }
int hipGetStreamDeviceId(gpiStream_t stream) { return gpiGetStreamDeviceId(stream); }
gpiError_t hipExtGetLinkTypeAndHopCount(int device, int peer, unsigned *type, unsigned *hops) { return gpiExtGetLinkTypeAndHopCount(device, peer, type, hops); }
gpiError_t hipExtLaunchKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream, gpiEvent_t start, gpiEvent_t stop, int flags) { return gpiExtLaunchKernel(kernel, grid, block, arguments, shared, stream, start, stop, flags); }
gpiError_t hipExtLaunchMultiKernelMultiDevice(gpiLaunchParams *launches, int count, unsigned flags) { return gpiExtLaunchMultiKernelMultiDevice(launches, count, flags); }
const char *hipKernelNameRefByPtr(const void *kernel, gpiStream_t stream) { return gpiKernelNameRefByPtr(kernel, stream); }
gpiError_t hipMemcpyParam2D(const gpiMemcpyParams2D *copy) { return gpiMemcpyParam2D(copy); }
gpiError_t hipMemcpyParam2DAsync(const gpiMemcpyParams2D *copy, gpiStream_t stream) { return gpiMemcpyParam2DAsync(copy, stream); }
gpiError_t hipDrvMemcpy2DUnaligned(const gpiMemcpyParams2D *copy) { return gpiDrvMemcpy2DUnaligned(copy); }
gpiError_t hipDrvMemcpy3D(const gpiMemcpyParams3D *copy) { return gpiDrvMemcpy3D(copy); }
gpiError_t hipDrvMemcpy3DAsync(const gpiMemcpyParams3D *copy, gpiStream_t stream) { return gpiDrvMemcpy3DAsync(copy, stream); }
gpiError_t hipProfilerStart(void) { return gpiProfilerStart(); }
gpiError_t hipProfilerStop(void) { return gpiProfilerStop(); }
