/* The calls that take or imply a stream, with a default stream per thread.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#include "gpi_api.h"

gpiError_t gpiEventRecord_ptsz(gpiEvent_t event, gpiStream_t stream) { return gpiEventRecord(event, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiEventRecordWithFlags_ptsz(gpiEvent_t event, gpiStream_t stream, unsigned flags) { return gpiEventRecordWithFlags(event, stream ? stream : gpiStreamPerThread, flags); }
gpiError_t gpiStreamSynchronize_ptsz(gpiStream_t stream) { return gpiStreamSynchronize(stream ? stream : gpiStreamPerThread); }
gpiError_t gpiStreamQuery_ptsz(gpiStream_t stream) { return gpiStreamQuery(stream ? stream : gpiStreamPerThread); }
gpiError_t gpiStreamWaitEvent_ptsz(gpiStream_t stream, gpiEvent_t event, unsigned flags) { return gpiStreamWaitEvent(stream ? stream : gpiStreamPerThread, event, flags); }
gpiError_t gpiStreamGetFlags_ptsz(gpiStream_t stream, unsigned *flags) { return gpiStreamGetFlags(stream ? stream : gpiStreamPerThread, flags); }
gpiError_t gpiStreamGetPriority_ptsz(gpiStream_t stream, int *priority) { return gpiStreamGetPriority(stream ? stream : gpiStreamPerThread, priority); }
gpiError_t gpiStreamGetId_ptsz(gpiStream_t stream, unsigned long long *id) { return gpiStreamGetId(stream ? stream : gpiStreamPerThread, id); }
gpiError_t gpiStreamGetDevice_ptsz(gpiStream_t stream, int *device) { return gpiStreamGetDevice(stream ? stream : gpiStreamPerThread, device); }
gpiError_t gpiStreamAddCallback_ptsz(gpiStream_t stream, gpiStreamCallback_t callback, void *data, unsigned flags) { return gpiStreamAddCallback(stream ? stream : gpiStreamPerThread, callback, data, flags); }
gpiError_t gpiLaunchHostFunc_ptsz(gpiStream_t stream, gpiHostFn_t function, void *data) { return gpiLaunchHostFunc(stream ? stream : gpiStreamPerThread, function, data); }
gpiError_t gpiStreamAttachMemAsync_ptsz(gpiStream_t stream, void *address, size_t length, unsigned flags) { return gpiStreamAttachMemAsync(stream ? stream : gpiStreamPerThread, address, length, flags); }
gpiError_t gpiStreamIsCapturing_ptsz(gpiStream_t stream, gpiStreamCaptureStatus *status) { return gpiStreamIsCapturing(stream ? stream : gpiStreamPerThread, status); }
gpiError_t gpiStreamSetAttribute_ptsz(gpiStream_t stream, gpiLaunchAttributeID attribute, const gpiLaunchAttributeValue *value) { return gpiStreamSetAttribute(stream ? stream : gpiStreamPerThread, attribute, value); }
gpiError_t gpiStreamGetAttribute_ptsz(gpiStream_t stream, gpiLaunchAttributeID attribute, gpiLaunchAttributeValue *value) { return gpiStreamGetAttribute(stream ? stream : gpiStreamPerThread, attribute, value); }
gpiError_t gpiMemcpy_ptds(void *destination, const void *source, size_t count, gpiMemcpyKind kind) { gpiError_t error = gpiMemcpyAsync(destination, source, count, kind, gpiStreamPerThread); return error ? error : gpiStreamSynchronize(gpiStreamPerThread); }
gpiError_t gpiMemcpyAsync_ptsz(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyAsync(destination, source, count, kind, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMemcpy2D_ptds(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind) { gpiError_t error = gpiMemcpy2DAsync(destination, destination_pitch, source, source_pitch, width, height, kind, gpiStreamPerThread); return error ? error : gpiStreamSynchronize(gpiStreamPerThread); }
gpiError_t gpiMemcpy2DAsync_ptsz(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpy2DAsync(destination, destination_pitch, source, source_pitch, width, height, kind, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMemcpy3D_ptds(const gpiMemcpy3DParms *parameters) { gpiError_t error = gpiMemcpy3DAsync(parameters, gpiStreamPerThread); return error ? error : gpiStreamSynchronize(gpiStreamPerThread); }
gpiError_t gpiMemcpy3DAsync_ptsz(const gpiMemcpy3DParms *parameters, gpiStream_t stream) { return gpiMemcpy3DAsync(parameters, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMemcpy3DPeer_ptds(const gpiMemcpy3DPeerParms *parameters) { gpiError_t error = gpiMemcpy3DPeerAsync(parameters, gpiStreamPerThread); return error ? error : gpiStreamSynchronize(gpiStreamPerThread); }
gpiError_t gpiMemcpy3DPeerAsync_ptsz(const gpiMemcpy3DPeerParms *parameters, gpiStream_t stream) { return gpiMemcpy3DPeerAsync(parameters, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMemcpyPeerAsync_ptsz(void *destination, int destination_device, const void *source, int source_device, size_t count, gpiStream_t stream) { return gpiMemcpyPeerAsync(destination, destination_device, source, source_device, count, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMemset_ptds(void *address, int value, size_t count) { gpiError_t error = gpiMemsetAsync(address, value, count, gpiStreamPerThread); return error ? error : gpiStreamSynchronize(gpiStreamPerThread); }
gpiError_t gpiMemsetAsync_ptsz(void *address, int value, size_t count, gpiStream_t stream) { return gpiMemsetAsync(address, value, count, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMemset2D_ptds(void *address, size_t pitch, int value, size_t width, size_t height) { gpiError_t error = gpiMemset2DAsync(address, pitch, value, width, height, gpiStreamPerThread); return error ? error : gpiStreamSynchronize(gpiStreamPerThread); }
gpiError_t gpiMemset2DAsync_ptsz(void *address, size_t pitch, int value, size_t width, size_t height, gpiStream_t stream) { return gpiMemset2DAsync(address, pitch, value, width, height, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMemset3D_ptds(gpiPitchedPtr pitched, int value, gpiExtent extent) { gpiError_t error = gpiMemset3DAsync(pitched, value, extent, gpiStreamPerThread); return error ? error : gpiStreamSynchronize(gpiStreamPerThread); }
gpiError_t gpiMemset3DAsync_ptsz(gpiPitchedPtr pitched, int value, gpiExtent extent, gpiStream_t stream) { return gpiMemset3DAsync(pitched, value, extent, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMemPrefetchAsync_ptsz(const void *address, size_t count, int device, gpiStream_t stream) { return gpiMemPrefetchAsync(address, count, device, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMemPrefetchAsync_v2_ptsz(const void *address, size_t count, gpiMemLocation location, unsigned flags, gpiStream_t stream) { return gpiMemPrefetchAsync_v2(address, count, location, flags, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMemsetElements_ptsz(void *address, size_t pitch, unsigned value, unsigned element, size_t width, size_t height, gpiStream_t stream) { return gpiMemsetElements(address, pitch, value, element, width, height, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMallocAsync_ptsz(void **address, size_t size, gpiStream_t stream) { return gpiMallocAsync(address, size, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiFreeAsync_ptsz(void *address, gpiStream_t stream) { return gpiFreeAsync(address, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMallocFromPoolAsync_ptsz(void **address, size_t size, gpiMemPool_t pool, gpiStream_t stream) { return gpiMallocFromPoolAsync(address, size, pool, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiLaunchKernel_ptsz(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) { return gpiLaunchKernel(kernel, grid, block, arguments, shared, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiLaunchCooperativeKernel_ptsz(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) { return gpiLaunchCooperativeKernel(kernel, grid, block, arguments, shared, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiLaunchKernelExC_ptsz(const gpiLaunchConfig_t *config, const void *kernel, void **arguments) { gpiLaunchConfig_t local = *config; if (!local.stream) local.stream = gpiStreamPerThread; return gpiLaunchKernelExC(&local, kernel, arguments); }
gpiError_t gpiMemcpyToSymbol_ptds(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind) { gpiError_t error = gpiMemcpyToSymbolAsync(symbol, source, count, offset, kind, gpiStreamPerThread); return error ? error : gpiStreamSynchronize(gpiStreamPerThread); }
gpiError_t gpiMemcpyToSymbolAsync_ptsz(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyToSymbolAsync(symbol, source, count, offset, kind, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMemcpyFromSymbol_ptds(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind) { gpiError_t error = gpiMemcpyFromSymbolAsync(destination, symbol, count, offset, kind, gpiStreamPerThread); return error ? error : gpiStreamSynchronize(gpiStreamPerThread); }
gpiError_t gpiMemcpyFromSymbolAsync_ptsz(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyFromSymbolAsync(destination, symbol, count, offset, kind, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMemcpyWithStream_ptsz(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream) { return gpiMemcpyWithStream(destination, source, count, kind, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiStreamWaitValue32_ptsz(gpiStream_t stream, void *address, unsigned value, unsigned flags, unsigned mask) { return gpiStreamWaitValue32(stream ? stream : gpiStreamPerThread, address, value, flags, mask); }
gpiError_t gpiStreamWaitValue64_ptsz(gpiStream_t stream, void *address, unsigned long long value, unsigned flags, unsigned long long mask) { return gpiStreamWaitValue64(stream ? stream : gpiStreamPerThread, address, value, flags, mask); }
gpiError_t gpiStreamWriteValue32_ptsz(gpiStream_t stream, void *address, unsigned value, unsigned flags) { return gpiStreamWriteValue32(stream ? stream : gpiStreamPerThread, address, value, flags); }
gpiError_t gpiStreamWriteValue64_ptsz(gpiStream_t stream, void *address, unsigned long long value, unsigned flags) { return gpiStreamWriteValue64(stream ? stream : gpiStreamPerThread, address, value, flags); }
gpiError_t gpiExtStreamGetCUMask_ptsz(gpiStream_t stream, unsigned words, unsigned *mask) { return gpiExtStreamGetCUMask(stream ? stream : gpiStreamPerThread, words, mask); }
int gpiGetStreamDeviceId_ptsz(gpiStream_t stream) { return gpiGetStreamDeviceId(stream ? stream : gpiStreamPerThread); }
gpiError_t gpiExtLaunchKernel_ptsz(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream, gpiEvent_t start, gpiEvent_t stop, int flags) { return gpiExtLaunchKernel(kernel, grid, block, arguments, shared, stream ? stream : gpiStreamPerThread, start, stop, flags); }
const char *gpiKernelNameRefByPtr_ptsz(const void *kernel, gpiStream_t stream) { return gpiKernelNameRefByPtr(kernel, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiMemcpyParam2D_ptds(const gpiMemcpyParams2D *copy) { gpiError_t error = gpiMemcpyParam2DAsync(copy, gpiStreamPerThread); return error ? error : gpiStreamSynchronize(gpiStreamPerThread); }
gpiError_t gpiMemcpyParam2DAsync_ptsz(const gpiMemcpyParams2D *copy, gpiStream_t stream) { return gpiMemcpyParam2DAsync(copy, stream ? stream : gpiStreamPerThread); }
gpiError_t gpiDrvMemcpy2DUnaligned_ptsz(const gpiMemcpyParams2D *copy) { gpiError_t error = gpiMemcpyParam2DAsync(copy, gpiStreamPerThread); return error ? error : gpiStreamSynchronize(gpiStreamPerThread); }
gpiError_t gpiDrvMemcpy3D_ptds(const gpiMemcpyParams3D *copy) { gpiError_t error = gpiDrvMemcpy3DAsync(copy, gpiStreamPerThread); return error ? error : gpiStreamSynchronize(gpiStreamPerThread); }
gpiError_t gpiDrvMemcpy3DAsync_ptsz(const gpiMemcpyParams3D *copy, gpiStream_t stream) { return gpiDrvMemcpy3DAsync(copy, stream ? stream : gpiStreamPerThread); }
