/* Entry points in the names of cuda.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#include "gpi_api.h"

gpiError_t cudaGetLastError(void) { return gpiGetLastError(); }
gpiError_t cudaPeekAtLastError(void) { return gpiPeekAtLastError(); }
const char *cudaGetErrorString(gpiError_t error) { return gpiGetErrorString(error); }
gpiError_t __gpi_cuda_ErrorNote(gpiError_t error) { return gpiErrorNote(error); }
gpiError_t cudaGetDeviceCount(int *count) { return gpiGetDeviceCount(count); }
gpiError_t cudaGetDevice(int *device) { return gpiGetDevice(device); }
gpiError_t cudaSetDevice(int device) { return gpiSetDevice(device); }
gpiError_t cudaSetValidDevices(int *devices, int count) { return gpiSetValidDevices(devices, count); }
gpiError_t cudaChooseDevice(int *device, const gpiDeviceProp *wanted) { return gpiChooseDevice(device, wanted); }
gpiError_t cudaInitDevice(int device, unsigned device_flags, unsigned flags) { return gpiInitDevice(device, device_flags, flags); }
gpiError_t cudaGetDeviceProperties(gpiDeviceProp *properties, int device) { return gpiGetDeviceProperties(properties, device); }
gpiError_t cudaGetDeviceProperties_v2(gpiDeviceProp *properties, int device) { return gpiGetDeviceProperties(properties, device); }
gpiError_t cudaDeviceGetAttribute(int *value, gpiDeviceAttr attribute, int device) { return gpiDeviceGetAttribute(value, attribute, device); }
gpiError_t cudaDeviceGetByPCIBusId(int *device, const char *bus_id) { return gpiDeviceGetByPCIBusId(device, bus_id); }
gpiError_t cudaDeviceGetPCIBusId(char *bus_id, int size, int device) { return gpiDeviceGetPCIBusId(bus_id, size, device); }
gpiError_t cudaDeviceSynchronize(void) { return gpiDeviceSynchronize(); }
gpiError_t cudaThreadSynchronize(void) { return gpiDeviceSynchronize(); }
gpiError_t cudaDeviceReset(void) { return gpiDeviceReset(); }
gpiError_t cudaThreadExit(void) { return gpiDeviceReset(); }
gpiError_t cudaDeviceSetLimit(gpiLimit limit, size_t value) { return gpiDeviceSetLimit(limit, value); }
gpiError_t cudaThreadSetLimit(gpiLimit limit, size_t value) { return gpiDeviceSetLimit(limit, value); }
gpiError_t cudaDeviceGetLimit(size_t *value, gpiLimit limit) { return gpiDeviceGetLimit(value, limit); }
gpiError_t cudaThreadGetLimit(size_t *value, gpiLimit limit) { return gpiDeviceGetLimit(value, limit); }
gpiError_t cudaDeviceSetCacheConfig(gpiFuncCache config) { return gpiDeviceSetCacheConfig(config); }
gpiError_t cudaThreadSetCacheConfig(gpiFuncCache config) { return gpiDeviceSetCacheConfig(config); }
gpiError_t cudaDeviceGetCacheConfig(gpiFuncCache *config) { return gpiDeviceGetCacheConfig(config); }
gpiError_t cudaThreadGetCacheConfig(gpiFuncCache *config) { return gpiDeviceGetCacheConfig(config); }
gpiError_t cudaDeviceSetSharedMemConfig(gpiSharedMemConfig config) { return gpiDeviceSetSharedMemConfig(config); }
gpiError_t cudaDeviceGetSharedMemConfig(gpiSharedMemConfig *config) { return gpiDeviceGetSharedMemConfig(config); }
gpiError_t cudaDeviceGetStreamPriorityRange(int *least, int *greatest) { return gpiDeviceGetStreamPriorityRange(least, greatest); }
gpiError_t cudaSetDeviceFlags(unsigned flags) { return gpiSetDeviceFlags(flags); }
gpiError_t cudaGetDeviceFlags(unsigned *flags) { return gpiGetDeviceFlags(flags); }
gpiError_t cudaDeviceGetP2PAttribute(int *value, gpiDeviceP2PAttr attribute, int source, int destination) { return gpiDeviceGetP2PAttribute(value, attribute, source, destination); }
gpiError_t cudaDeviceCanAccessPeer(int *can, int device, int peer) { return gpiDeviceCanAccessPeer(can, device, peer); }
gpiError_t cudaDeviceEnablePeerAccess(int peer, unsigned flags) { return gpiDeviceEnablePeerAccess(peer, flags); }
gpiError_t cudaDeviceDisablePeerAccess(int peer) { return gpiDeviceDisablePeerAccess(peer); }
gpiError_t cudaDriverGetVersion(int *version) { return gpiDriverGetVersion(version); }
gpiError_t cudaRuntimeGetVersion(int *version) { return gpiRuntimeGetVersion(version); }
gpiError_t cudaCtxResetPersistingL2Cache(void) { return gpiCtxResetPersistingL2Cache(); }
gpiError_t cudaEventCreate(gpiEvent_t *event) { return gpiEventCreate(event); }
gpiError_t cudaEventCreateWithFlags(gpiEvent_t *event, unsigned flags) { return gpiEventCreateWithFlags(event, flags); }
gpiError_t cudaEventDestroy(gpiEvent_t event) { return gpiEventDestroy(event); }
gpiError_t cudaEventRecord(gpiEvent_t event, gpiStream_t stream) { return gpiEventRecord(event, stream); }
gpiError_t cudaEventRecord_ptsz(gpiEvent_t event, gpiStream_t stream) { return gpiEventRecord_ptsz(event, stream); }
gpiError_t cudaEventRecordWithFlags(gpiEvent_t event, gpiStream_t stream, unsigned flags) { return gpiEventRecordWithFlags(event, stream, flags); }
gpiError_t cudaEventRecordWithFlags_ptsz(gpiEvent_t event, gpiStream_t stream, unsigned flags) { return gpiEventRecordWithFlags_ptsz(event, stream, flags); }
gpiError_t cudaEventSynchronize(gpiEvent_t event) { return gpiEventSynchronize(event); }
gpiError_t cudaEventQuery(gpiEvent_t event) { return gpiEventQuery(event); }
gpiError_t cudaEventElapsedTime(float *milliseconds, gpiEvent_t start, gpiEvent_t end) { return gpiEventElapsedTime(milliseconds, start, end); }
gpiError_t cudaStreamCreate(gpiStream_t *stream) { return gpiStreamCreate(stream); }
gpiError_t cudaStreamCreateWithFlags(gpiStream_t *stream, unsigned flags) { return gpiStreamCreateWithFlags(stream, flags); }
gpiError_t cudaStreamCreateWithPriority(gpiStream_t *stream, unsigned flags, int priority) { return gpiStreamCreateWithPriority(stream, flags, priority); }
gpiError_t cudaStreamDestroy(gpiStream_t stream) { return gpiStreamDestroy(stream); }
gpiError_t cudaStreamSynchronize(gpiStream_t stream) { return gpiStreamSynchronize(stream); }
gpiError_t cudaStreamSynchronize_ptsz(gpiStream_t stream) { return gpiStreamSynchronize_ptsz(stream); }
gpiError_t cudaStreamQuery(gpiStream_t stream) { return gpiStreamQuery(stream); }
gpiError_t cudaStreamQuery_ptsz(gpiStream_t stream) { return gpiStreamQuery_ptsz(stream); }
gpiError_t cudaStreamWaitEvent(gpiStream_t stream, gpiEvent_t event, unsigned flags) { return gpiStreamWaitEvent(stream, event, flags); }
gpiError_t cudaStreamWaitEvent_ptsz(gpiStream_t stream, gpiEvent_t event, unsigned flags) { return gpiStreamWaitEvent_ptsz(stream, event, flags); }
gpiError_t cudaStreamGetFlags(gpiStream_t stream, unsigned *flags) { return gpiStreamGetFlags(stream, flags); }
gpiError_t cudaStreamGetFlags_ptsz(gpiStream_t stream, unsigned *flags) { return gpiStreamGetFlags_ptsz(stream, flags); }
gpiError_t cudaStreamGetPriority(gpiStream_t stream, int *priority) { return gpiStreamGetPriority(stream, priority); }
gpiError_t cudaStreamGetPriority_ptsz(gpiStream_t stream, int *priority) { return gpiStreamGetPriority_ptsz(stream, priority); }
gpiError_t cudaStreamGetId(gpiStream_t stream, unsigned long long *id) { return gpiStreamGetId(stream, id); }
gpiError_t cudaStreamGetId_ptsz(gpiStream_t stream, unsigned long long *id) { return gpiStreamGetId_ptsz(stream, id); }
gpiError_t cudaStreamGetDevice(gpiStream_t stream, int *device) { return gpiStreamGetDevice(stream, device); }
gpiError_t cudaStreamGetDevice_ptsz(gpiStream_t stream, int *device) { return gpiStreamGetDevice_ptsz(stream, device); }
gpiError_t cudaStreamAddCallback(gpiStream_t stream, gpiStreamCallback_t callback, void *data, unsigned flags) { return gpiStreamAddCallback(stream, callback, data, flags); }
gpiError_t cudaStreamAddCallback_ptsz(gpiStream_t stream, gpiStreamCallback_t callback, void *data, unsigned flags) { return gpiStreamAddCallback_ptsz(stream, callback, data, flags); }
gpiError_t cudaLaunchHostFunc(gpiStream_t stream, gpiHostFn_t function, void *data) { return gpiLaunchHostFunc(stream, function, data); }
gpiError_t cudaLaunchHostFunc_ptsz(gpiStream_t stream, gpiHostFn_t function, void *data) { return gpiLaunchHostFunc_ptsz(stream, function, data); }
gpiError_t cudaStreamAttachMemAsync(gpiStream_t stream, void *address, size_t length, unsigned flags) { return gpiStreamAttachMemAsync(stream, address, length, flags); }
gpiError_t cudaStreamAttachMemAsync_ptsz(gpiStream_t stream, void *address, size_t length, unsigned flags) { return gpiStreamAttachMemAsync_ptsz(stream, address, length, flags); }
gpiError_t cudaStreamIsCapturing(gpiStream_t stream, gpiStreamCaptureStatus *status) { return gpiStreamIsCapturing(stream, status); }
gpiError_t cudaStreamIsCapturing_ptsz(gpiStream_t stream, gpiStreamCaptureStatus *status) { return gpiStreamIsCapturing_ptsz(stream, status); }
gpiError_t cudaStreamSetAttribute(gpiStream_t stream, gpiLaunchAttributeID attribute, const gpiLaunchAttributeValue *value) { return gpiStreamSetAttribute(stream, attribute, value); }
gpiError_t cudaStreamSetAttribute_ptsz(gpiStream_t stream, gpiLaunchAttributeID attribute, const gpiLaunchAttributeValue *value) { return gpiStreamSetAttribute_ptsz(stream, attribute, value); }
gpiError_t cudaStreamGetAttribute(gpiStream_t stream, gpiLaunchAttributeID attribute, gpiLaunchAttributeValue *value) { return gpiStreamGetAttribute(stream, attribute, value); }
gpiError_t cudaStreamGetAttribute_ptsz(gpiStream_t stream, gpiLaunchAttributeID attribute, gpiLaunchAttributeValue *value) { return gpiStreamGetAttribute_ptsz(stream, attribute, value); }
gpiError_t cudaStreamCopyAttributes(gpiStream_t destination, gpiStream_t source) { return gpiStreamCopyAttributes(destination, source); }
gpiError_t cudaMalloc(void **address, size_t size) { return gpiMalloc(address, size); }
gpiError_t cudaFree(void *address) { return gpiFree(address); }
gpiError_t cudaMallocHost(void **address, size_t size) { return gpiMallocHost(address, size); }
gpiError_t cudaHostAlloc(void **address, size_t size, unsigned flags) { return gpiHostAlloc(address, size, flags); }
gpiError_t cudaFreeHost(void *address) { return gpiFreeHost(address); }
gpiError_t cudaMallocManaged(void **address, size_t size, unsigned flags) { return gpiMallocManaged(address, size, flags); }
gpiError_t cudaMallocPitch(void **address, size_t *pitch, size_t width, size_t height) { return gpiMallocPitch(address, pitch, width, height); }
gpiError_t cudaMalloc3D(gpiPitchedPtr *pitched, gpiExtent extent) { return gpiMalloc3D(pitched, extent); }
gpiError_t cudaHostRegister(void *address, size_t size, unsigned flags) { return gpiHostRegister(address, size, flags); }
gpiError_t cudaHostUnregister(void *address) { return gpiHostUnregister(address); }
gpiError_t cudaHostGetDevicePointer(void **device, void *host, unsigned flags) { return gpiHostGetDevicePointer(device, host, flags); }
gpiError_t cudaHostGetFlags(unsigned *flags, void *host) { return gpiHostGetFlags(flags, host); }
gpiError_t cudaMemGetInfo(size_t *free, size_t *total) { return gpiMemGetInfo(free, total); }
gpiError_t cudaMemcpy(void *destination, const void *source, size_t count, gpiMemcpyKind kind) { return gpiMemcpy(destination, source, count, kind); }
gpiError_t cudaMemcpy_ptds(void *destination, const void *source, size_t count, gpiMemcpyKind kind) { return gpiMemcpy_ptds(destination, source, count, kind); }
gpiError_t cudaMemcpyAsync(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyAsync(destination, source, count, kind, stream); }
gpiError_t cudaMemcpyAsync_ptsz(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyAsync_ptsz(destination, source, count, kind, stream); }
gpiError_t cudaMemcpyBatchAsync(void **destinations, void **sources, size_t *sizes, size_t count, gpiMemcpyAttributes *attributes, size_t *first, size_t attribute_count, size_t *failed, gpiStream_t stream) { return gpiMemcpyBatchAsync(destinations, sources, sizes, count, attributes, first, attribute_count, failed, stream); }
gpiError_t cudaMemcpyBatchAsync_ptsz(void **destinations, void **sources, size_t *sizes, size_t count, gpiMemcpyAttributes *attributes, size_t *first, size_t attribute_count, size_t *failed, gpiStream_t stream) { return gpiMemcpyBatchAsync_ptsz(destinations, sources, sizes, count, attributes, first, attribute_count, failed, stream); }
gpiError_t cudaMemcpy2D(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind) { return gpiMemcpy2D(destination, destination_pitch, source, source_pitch, width, height, kind); }
gpiError_t cudaMemcpy2D_ptds(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind) { return gpiMemcpy2D_ptds(destination, destination_pitch, source, source_pitch, width, height, kind); }
gpiError_t cudaMemcpy2DAsync(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpy2DAsync(destination, destination_pitch, source, source_pitch, width, height, kind, stream); }
gpiError_t cudaMemcpy2DAsync_ptsz(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpy2DAsync_ptsz(destination, destination_pitch, source, source_pitch, width, height, kind, stream); }
gpiError_t cudaMemcpy3D(const gpiMemcpy3DParms *parameters) { return gpiMemcpy3D(parameters); }
gpiError_t cudaMemcpy3D_ptds(const gpiMemcpy3DParms *parameters) { return gpiMemcpy3D_ptds(parameters); }
gpiError_t cudaMemcpy3DAsync(const gpiMemcpy3DParms *parameters, gpiStream_t stream) { return gpiMemcpy3DAsync(parameters, stream); }
gpiError_t cudaMemcpy3DAsync_ptsz(const gpiMemcpy3DParms *parameters, gpiStream_t stream) { return gpiMemcpy3DAsync_ptsz(parameters, stream); }
gpiError_t cudaMemcpy3DPeer(const gpiMemcpy3DPeerParms *parameters) { return gpiMemcpy3DPeer(parameters); }
gpiError_t cudaMemcpy3DPeer_ptds(const gpiMemcpy3DPeerParms *parameters) { return gpiMemcpy3DPeer_ptds(parameters); }
gpiError_t cudaMemcpy3DPeerAsync(const gpiMemcpy3DPeerParms *parameters, gpiStream_t stream) { return gpiMemcpy3DPeerAsync(parameters, stream); }
gpiError_t cudaMemcpy3DPeerAsync_ptsz(const gpiMemcpy3DPeerParms *parameters, gpiStream_t stream) { return gpiMemcpy3DPeerAsync_ptsz(parameters, stream); }
gpiError_t cudaMemcpyPeer(void *destination, int destination_device, const void *source, int source_device, size_t count) { return gpiMemcpyPeer(destination, destination_device, source, source_device, count); }
gpiError_t cudaMemcpyPeerAsync(void *destination, int destination_device, const void *source, int source_device, size_t count, gpiStream_t stream) { return gpiMemcpyPeerAsync(destination, destination_device, source, source_device, count, stream); }
gpiError_t cudaMemcpyPeerAsync_ptsz(void *destination, int destination_device, const void *source, int source_device, size_t count, gpiStream_t stream) { return gpiMemcpyPeerAsync_ptsz(destination, destination_device, source, source_device, count, stream); }
gpiError_t cudaMemset(void *address, int value, size_t count) { return gpiMemset(address, value, count); }
gpiError_t cudaMemset_ptds(void *address, int value, size_t count) { return gpiMemset_ptds(address, value, count); }
gpiError_t cudaMemsetAsync(void *address, int value, size_t count, gpiStream_t stream) { return gpiMemsetAsync(address, value, count, stream); }
gpiError_t cudaMemsetAsync_ptsz(void *address, int value, size_t count, gpiStream_t stream) { return gpiMemsetAsync_ptsz(address, value, count, stream); }
gpiError_t cudaMemset2D(void *address, size_t pitch, int value, size_t width, size_t height) { return gpiMemset2D(address, pitch, value, width, height); }
gpiError_t cudaMemset2D_ptds(void *address, size_t pitch, int value, size_t width, size_t height) { return gpiMemset2D_ptds(address, pitch, value, width, height); }
gpiError_t cudaMemset2DAsync(void *address, size_t pitch, int value, size_t width, size_t height, gpiStream_t stream) { return gpiMemset2DAsync(address, pitch, value, width, height, stream); }
gpiError_t cudaMemset2DAsync_ptsz(void *address, size_t pitch, int value, size_t width, size_t height, gpiStream_t stream) { return gpiMemset2DAsync_ptsz(address, pitch, value, width, height, stream); }
gpiError_t cudaMemset3D(gpiPitchedPtr pitched, int value, gpiExtent extent) { return gpiMemset3D(pitched, value, extent); }
gpiError_t cudaMemset3D_ptds(gpiPitchedPtr pitched, int value, gpiExtent extent) { return gpiMemset3D_ptds(pitched, value, extent); }
gpiError_t cudaMemset3DAsync(gpiPitchedPtr pitched, int value, gpiExtent extent, gpiStream_t stream) { return gpiMemset3DAsync(pitched, value, extent, stream); }
gpiError_t cudaMemset3DAsync_ptsz(gpiPitchedPtr pitched, int value, gpiExtent extent, gpiStream_t stream) { return gpiMemset3DAsync_ptsz(pitched, value, extent, stream); }
gpiError_t cudaMemAdvise(const void *address, size_t count, gpiMemoryAdvise advice, int device) { return gpiMemAdvise(address, count, advice, device); }
gpiError_t cudaMemAdvise_v2(const void *address, size_t count, gpiMemoryAdvise advice, gpiMemLocation location) { return gpiMemAdvise_v2(address, count, advice, location); }
gpiError_t cudaMemPrefetchAsync(const void *address, size_t count, int device, gpiStream_t stream) { return gpiMemPrefetchAsync(address, count, device, stream); }
gpiError_t cudaMemPrefetchAsync_ptsz(const void *address, size_t count, int device, gpiStream_t stream) { return gpiMemPrefetchAsync_ptsz(address, count, device, stream); }
gpiError_t cudaMemPrefetchAsync_v2(const void *address, size_t count, gpiMemLocation location, unsigned flags, gpiStream_t stream) { return gpiMemPrefetchAsync_v2(address, count, location, flags, stream); }
gpiError_t cudaMemPrefetchAsync_v2_ptsz(const void *address, size_t count, gpiMemLocation location, unsigned flags, gpiStream_t stream) { return gpiMemPrefetchAsync_v2_ptsz(address, count, location, flags, stream); }
gpiError_t cudaMemRangeGetAttribute(void *data, size_t data_size, gpiMemRangeAttribute attribute, const void *address, size_t count) { return gpiMemRangeGetAttribute(data, data_size, attribute, address, count); }
gpiError_t cudaMemRangeGetAttributes(void **data, size_t *data_sizes, gpiMemRangeAttribute *attributes, size_t attribute_count, const void *address, size_t count) { return gpiMemRangeGetAttributes(data, data_sizes, attributes, attribute_count, address, count); }
gpiError_t cudaPointerGetAttributes(gpiPointerAttributes *attributes, const void *address) { return gpiPointerGetAttributes(attributes, address); }
gpiError_t __gpi_cuda_PointerGetRange(const void *address, void **start, size_t *size) { return gpiPointerGetRange(address, start, size); }
gpiError_t __gpi_cuda_PointerGetOne(void *data, int attribute, const void *address) { return gpiPointerGetOne(data, attribute, address); }
gpiError_t __gpi_cuda_PointerGetSeveral(unsigned count, const int *attributes, void **data, const void *address) { return gpiPointerGetSeveral(count, attributes, data, address); }
gpiError_t __gpi_cuda_PointerSetOne(const void *value, int attribute, const void *address) { return gpiPointerSetOne(value, attribute, address); }
gpiError_t __gpi_cuda_MemsetElements(void *address, size_t pitch, unsigned value, unsigned element, size_t width, size_t height, gpiStream_t stream) { return gpiMemsetElements(address, pitch, value, element, width, height, stream); }
gpiError_t __gpi_cuda_MemsetElements_ptsz(void *address, size_t pitch, unsigned value, unsigned element, size_t width, size_t height, gpiStream_t stream) { return gpiMemsetElements_ptsz(address, pitch, value, element, width, height, stream); }
gpiError_t cudaIpcGetMemHandle(gpiIpcMemHandle_t *handle, void *address) { return gpiIpcGetMemHandle(handle, address); }
gpiError_t cudaIpcOpenMemHandle(void **address, gpiIpcMemHandle_t handle, unsigned flags) { return gpiIpcOpenMemHandle(address, handle, flags); }
gpiError_t cudaIpcCloseMemHandle(void *address) { return gpiIpcCloseMemHandle(address); }
gpiError_t cudaIpcGetEventHandle(gpiIpcEventHandle_t *handle, gpiEvent_t event) { return gpiIpcGetEventHandle(handle, event); }
gpiError_t cudaIpcOpenEventHandle(gpiEvent_t *event, gpiIpcEventHandle_t handle) { return gpiIpcOpenEventHandle(event, handle); }
gpiError_t cudaMallocAsync(void **address, size_t size, gpiStream_t stream) { return gpiMallocAsync(address, size, stream); }
gpiError_t cudaMallocAsync_ptsz(void **address, size_t size, gpiStream_t stream) { return gpiMallocAsync_ptsz(address, size, stream); }
gpiError_t cudaFreeAsync(void *address, gpiStream_t stream) { return gpiFreeAsync(address, stream); }
gpiError_t cudaFreeAsync_ptsz(void *address, gpiStream_t stream) { return gpiFreeAsync_ptsz(address, stream); }
gpiError_t cudaMallocFromPoolAsync(void **address, size_t size, gpiMemPool_t pool, gpiStream_t stream) { return gpiMallocFromPoolAsync(address, size, pool, stream); }
gpiError_t cudaMallocFromPoolAsync_ptsz(void **address, size_t size, gpiMemPool_t pool, gpiStream_t stream) { return gpiMallocFromPoolAsync_ptsz(address, size, pool, stream); }
gpiError_t cudaDeviceGetDefaultMemPool(gpiMemPool_t *pool, int device) { return gpiDeviceGetDefaultMemPool(pool, device); }
gpiError_t cudaDeviceGetMemPool(gpiMemPool_t *pool, int device) { return gpiDeviceGetMemPool(pool, device); }
gpiError_t cudaDeviceSetMemPool(int device, gpiMemPool_t pool) { return gpiDeviceSetMemPool(device, pool); }
gpiError_t cudaMemPoolCreate(gpiMemPool_t *pool, const gpiMemPoolProps *properties) { return gpiMemPoolCreate(pool, properties); }
gpiError_t cudaMemPoolDestroy(gpiMemPool_t pool) { return gpiMemPoolDestroy(pool); }
gpiError_t cudaMemPoolTrimTo(gpiMemPool_t pool, size_t keep) { return gpiMemPoolTrimTo(pool, keep); }
gpiError_t cudaMemPoolSetAttribute(gpiMemPool_t pool, gpiMemPoolAttr attribute, void *value) { return gpiMemPoolSetAttribute(pool, attribute, value); }
gpiError_t cudaMemPoolGetAttribute(gpiMemPool_t pool, gpiMemPoolAttr attribute, void *value) { return gpiMemPoolGetAttribute(pool, attribute, value); }
gpiError_t cudaMemPoolSetAccess(gpiMemPool_t pool, const gpiMemAccessDesc *accesses, size_t count) { return gpiMemPoolSetAccess(pool, accesses, count); }
gpiError_t cudaMemPoolGetAccess(gpiMemAccessFlags *flags, gpiMemPool_t pool, gpiMemLocation *location) { return gpiMemPoolGetAccess(flags, pool, location); }
gpiError_t cudaLaunchKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) { return gpiLaunchKernel(kernel, grid, block, arguments, shared, stream); }
gpiError_t cudaLaunchKernel_ptsz(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) { return gpiLaunchKernel_ptsz(kernel, grid, block, arguments, shared, stream); }
gpiError_t cudaLaunchCooperativeKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) { return gpiLaunchCooperativeKernel(kernel, grid, block, arguments, shared, stream); }
gpiError_t cudaLaunchCooperativeKernel_ptsz(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) { return gpiLaunchCooperativeKernel_ptsz(kernel, grid, block, arguments, shared, stream); }
gpiError_t cudaLaunchCooperativeKernelMultiDevice(gpiLaunchParams *launches, int count, unsigned flags) { return gpiLaunchCooperativeKernelMultiDevice(launches, count, flags); }
gpiError_t cudaLaunchKernelExC(const gpiLaunchConfig_t *config, const void *kernel, void **arguments) { return gpiLaunchKernelExC(config, kernel, arguments); }
gpiError_t cudaLaunchKernelExC_ptsz(const gpiLaunchConfig_t *config, const void *kernel, void **arguments) { return gpiLaunchKernelExC_ptsz(config, kernel, arguments); }
gpiError_t cudaFuncGetAttributes(gpiFuncAttributes *attributes, const void *kernel) { return gpiFuncGetAttributes(attributes, kernel); }
gpiError_t cudaFuncSetAttribute(const void *kernel, gpiFuncAttribute attribute, int value) { return gpiFuncSetAttribute(kernel, attribute, value); }
gpiError_t cudaFuncSetCacheConfig(const void *kernel, gpiFuncCache config) { return gpiFuncSetCacheConfig(kernel, config); }
gpiError_t cudaFuncSetSharedMemConfig(const void *kernel, gpiSharedMemConfig config) { return gpiFuncSetSharedMemConfig(kernel, config); }
gpiError_t cudaFuncGetName(const char **name, const void *kernel) { return gpiFuncGetName(name, kernel); }
gpiError_t cudaOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, const void *kernel, int block_size, size_t shared) { return gpiOccupancyMaxActiveBlocksPerMultiprocessor(blocks, kernel, block_size, shared); }
gpiError_t cudaOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int *blocks, const void *kernel, int block_size, size_t shared, unsigned flags) { return gpiOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(blocks, kernel, block_size, shared, flags); }
gpiError_t cudaOccupancyAvailableDynamicSMemPerBlock(size_t *shared, const void *kernel, int blocks, int block_size) { return gpiOccupancyAvailableDynamicSMemPerBlock(shared, kernel, blocks, block_size); }
gpiError_t cudaOccupancyMaxPotentialBlockSize(int *min_grid_size, int *block_size, const void *kernel, size_t shared, int block_size_limit) { return gpiOccupancyMaxPotentialBlockSize(min_grid_size, block_size, kernel, shared, block_size_limit); }
gpiError_t cudaGetSymbolAddress(void **address, const void *symbol) { return gpiGetSymbolAddress(address, symbol); }
gpiError_t cudaGetSymbolSize(size_t *size, const void *symbol) { return gpiGetSymbolSize(size, symbol); }
gpiError_t cudaMemcpyToSymbol(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind) { return gpiMemcpyToSymbol(symbol, source, count, offset, kind); }
gpiError_t cudaMemcpyToSymbol_ptds(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind) { return gpiMemcpyToSymbol_ptds(symbol, source, count, offset, kind); }
gpiError_t cudaMemcpyToSymbolAsync(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyToSymbolAsync(symbol, source, count, offset, kind, stream); }
gpiError_t cudaMemcpyToSymbolAsync_ptsz(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyToSymbolAsync_ptsz(symbol, source, count, offset, kind, stream); }
gpiError_t cudaMemcpyFromSymbol(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind) { return gpiMemcpyFromSymbol(destination, symbol, count, offset, kind); }
gpiError_t cudaMemcpyFromSymbol_ptds(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind) { return gpiMemcpyFromSymbol_ptds(destination, symbol, count, offset, kind); }
gpiError_t cudaMemcpyFromSymbolAsync(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyFromSymbolAsync(destination, symbol, count, offset, kind, stream); }
gpiError_t cudaMemcpyFromSymbolAsync_ptsz(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyFromSymbolAsync_ptsz(destination, symbol, count, offset, kind, stream); }
gpiError_t cudaProfilerStart(void) { return gpiProfilerStart(); }
gpiError_t cudaProfilerStop(void) { return gpiProfilerStop(); }
unsigned __cudaPushCallConfiguration(gpiDim3 grid, gpiDim3 block, size_t shared, gpiStream_t stream) { return gpiPushCallConfiguration(grid, block, shared, stream); }
gpiError_t __cudaPopCallConfiguration(gpiDim3 *grid, gpiDim3 *block, size_t *shared, void *stream) { return gpiPopCallConfiguration(grid, block, shared, stream); }
void **__cudaRegisterFatBinary(void *wrapper) { return gpiRegisterFatBinary(wrapper); }
void __cudaRegisterFatBinaryEnd(void **binary) { gpiRegisterFatBinaryEnd(binary); }
void __cudaUnregisterFatBinary(void **binary) { gpiUnregisterFatBinary(binary); }
int __cudaRegisterFunction(void **binary, const char *stub, char *name, const char *device_name, int thread_limit, void *thread_idx, void *block_idx, void *block_dim, void *grid_dim, int *warp_size) { return gpiRegisterFunction(binary, stub, name, device_name, thread_limit, thread_idx, block_idx, block_dim, grid_dim, warp_size); }
void __cudaRegisterVar(void **binary, char *shadow, char *address, const char *device_name, int external, size_t size, int constant, int global) { gpiRegisterVar(binary, shadow, address, device_name, external, size, constant, global); }
void __cudaRegisterManagedVar(void **binary, void **cell, void *shadow, const char *device_name, size_t size, unsigned alignment) { gpiRegisterManagedVar(binary, cell, shadow, device_name, size, alignment); }
