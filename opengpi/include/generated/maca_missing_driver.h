/* What of maca's driver interface is not implemented.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_MACA_MISSING_DRIVER_H
#define GPI_MACA_MISSING_DRIVER_H

#define GPI_MISSING(name, chapter) \
    __attribute__((unavailable(#name " is not implemented by OpenGPI yet (chapter " #chapter "); see docs/coverage.md")))
#ifdef __cplusplus
#ifndef GPI_MISSING_RESULT
#define GPI_MISSING_RESULT
extern "C++" { struct gpi_missing { template <class __T> operator __T() const; }; }
#endif
extern "C" {
#define GPI_MISSING_FUNCTION(name, chapter) mcError_t name(...) GPI_MISSING(name, chapter);
#define GPI_MISSING_TEMPLATE(name, chapter) extern "C++" { template <class...> gpi_missing name(...) GPI_MISSING(name, chapter); }
#else
#define GPI_MISSING_FUNCTION(name, chapter) mcError_t name() GPI_MISSING(name, chapter);
#define GPI_MISSING_TEMPLATE(name, chapter) GPI_MISSING_FUNCTION(name, chapter)
#endif
#define GPI_MISSING_HANDLE(name, chapter) typedef void *name GPI_MISSING(name, chapter);
#define GPI_MISSING_STRUCT(name, chapter) struct GPI_MISSING(name, chapter) name { int unavailable; }; typedef struct name name GPI_MISSING(name, chapter);
#define GPI_MISSING_ENUMERATOR(name, chapter) enum { name GPI_MISSING(name, chapter) };
GPI_MISSING_FUNCTION(mcGetDriverEntryPoint, driver)
GPI_MISSING_FUNCTION(mcGetDriverEntryPointByVersion, driver)
GPI_MISSING_FUNCTION(mcDevicePrimaryCtxGetState, driver)
GPI_MISSING_FUNCTION(mcDevicePrimaryCtxRelease, driver)
GPI_MISSING_FUNCTION(mcDevicePrimaryCtxReset, driver)
GPI_MISSING_FUNCTION(mcDevicePrimaryCtxRetain, driver)
GPI_MISSING_FUNCTION(mcDevicePrimaryCtxSetFlags, driver)
GPI_MISSING_FUNCTION(mcCtxCreate, driver)
GPI_MISSING_FUNCTION(mcCtxDestroy, driver)
GPI_MISSING_FUNCTION(mcCtxGetApiVersion, driver)
GPI_MISSING_FUNCTION(mcCtxGetCacheConfig, driver)
GPI_MISSING_FUNCTION(mcCtxGetCurrent, driver)
GPI_MISSING_FUNCTION(mcCtxGetDevice, driver)
GPI_MISSING_FUNCTION(mcCtxGetFlags, driver)
GPI_MISSING_FUNCTION(mcCtxGetLimit, driver)
GPI_MISSING_FUNCTION(mcCtxGetSharedMemConfig, driver)
GPI_MISSING_FUNCTION(mcCtxPopCurrent, driver)
GPI_MISSING_FUNCTION(mcCtxPushCurrent, driver)
GPI_MISSING_FUNCTION(mcCtxSetCacheConfig, driver)
GPI_MISSING_FUNCTION(mcCtxSetCurrent, driver)
GPI_MISSING_FUNCTION(mcCtxSetLimit, driver)
GPI_MISSING_FUNCTION(mcCtxSetSharedMemConfig, driver)
GPI_MISSING_FUNCTION(mcModuleGetFunction, driver)
GPI_MISSING_FUNCTION(mcModuleGetGlobal, driver)
GPI_MISSING_FUNCTION(mcModuleLoad, driver)
GPI_MISSING_FUNCTION(mcModuleLoadData, driver)
GPI_MISSING_FUNCTION(mcModuleLoadDataEx, driver)
GPI_MISSING_FUNCTION(mcModuleUnload, driver)
GPI_MISSING_FUNCTION(mcModuleGetTexRef, driver)
GPI_MISSING_FUNCTION(mcArray3DCreate, driver)
GPI_MISSING_FUNCTION(mcArray3DGetDescriptor, driver)
GPI_MISSING_FUNCTION(mcArrayCreate, driver)
GPI_MISSING_FUNCTION(mcArrayDestroy, driver)
GPI_MISSING_FUNCTION(mcArrayGetDescriptor, driver)
GPI_MISSING_FUNCTION(mcMemcpyParam2D, driver)
GPI_MISSING_FUNCTION(mcMemcpyParam2DAsync, driver)
GPI_MISSING_FUNCTION(mcDrvMemcpy2DUnaligned, driver)
GPI_MISSING_FUNCTION(mcDrvMemcpy3D, driver)
GPI_MISSING_FUNCTION(mcDrvMemcpy3DAsync, driver)
GPI_MISSING_FUNCTION(mcMemcpyAtoA, driver)
GPI_MISSING_FUNCTION(mcMemcpyAtoD, driver)
GPI_MISSING_FUNCTION(mcMemcpyAtoH, driver)
GPI_MISSING_FUNCTION(mcMemcpyAtoHAsync, driver)
GPI_MISSING_FUNCTION(mcMemcpyDtoA, driver)
GPI_MISSING_FUNCTION(mcMemcpyHtoA, driver)
GPI_MISSING_FUNCTION(mcMemcpyHtoAAsync, driver)
GPI_MISSING_FUNCTION(mcMipmappedArrayCreate, driver)
GPI_MISSING_FUNCTION(mcMipmappedArrayDestroy, driver)
GPI_MISSING_FUNCTION(mcMipmappedArrayGetLevel, driver)
GPI_MISSING_FUNCTION(mcMemGetHandleForAddressRange, driver)
GPI_MISSING_FUNCTION(mcMemAddressFree, driver)
GPI_MISSING_FUNCTION(mcMemAddressReserve, driver)
GPI_MISSING_FUNCTION(mcMemCreate, driver)
GPI_MISSING_FUNCTION(mcMemExportToShareableHandle, driver)
GPI_MISSING_FUNCTION(mcMemGetAccess, driver)
GPI_MISSING_FUNCTION(mcMemGetAllocationGranularity, driver)
GPI_MISSING_FUNCTION(mcMemGetAllocationPropertiesFromHandle, driver)
GPI_MISSING_FUNCTION(mcMemImportFromShareableHandle, driver)
GPI_MISSING_FUNCTION(mcMemMap, driver)
GPI_MISSING_FUNCTION(mcMemRelease, driver)
GPI_MISSING_FUNCTION(mcMemRetainAllocationHandle, driver)
GPI_MISSING_FUNCTION(mcMemSetAccess, driver)
GPI_MISSING_FUNCTION(mcMemUnmap, driver)
GPI_MISSING_FUNCTION(mcMemMapArrayAsync, driver)
GPI_MISSING_FUNCTION(mcStreamGetCaptureInfo_v2, driver)
GPI_MISSING_FUNCTION(mcStreamWaitValue32, driver)
GPI_MISSING_FUNCTION(mcStreamWaitValue64, driver)
GPI_MISSING_FUNCTION(mcStreamWriteValue32, driver)
GPI_MISSING_FUNCTION(mcStreamWriteValue64, driver)
GPI_MISSING_FUNCTION(mcFuncGetAttribute, driver)
GPI_MISSING_FUNCTION(mcModuleLaunchCooperativeKernel, driver)
GPI_MISSING_FUNCTION(mcModuleLaunchCooperativeKernelMultiDevice, driver)
GPI_MISSING_FUNCTION(mcModuleLaunchKernel, driver)
GPI_MISSING_FUNCTION(mcModuleLaunchKernelEx, driver)
GPI_MISSING_FUNCTION(mcDrvGraphAddMemcpyNode, driver)
GPI_MISSING_FUNCTION(mcDrvGraphAddMemsetNode, driver)
GPI_MISSING_FUNCTION(mcDrvGraphMemcpyNodeGetParams, driver)
GPI_MISSING_FUNCTION(mcDrvGraphMemcpyNodeSetParams, driver)
GPI_MISSING_FUNCTION(mcDrvGraphExecMemcpyNodeSetParams, driver)
GPI_MISSING_FUNCTION(mcDrvGraphExecMemsetNodeSetParams, driver)
GPI_MISSING_FUNCTION(mcDrvGraphAddMemFreeNode, driver)
GPI_MISSING_FUNCTION(mcGraphAddBatchMemOpNode, driver)
GPI_MISSING_FUNCTION(mcGraphBatchMemOpNodeGetParams, driver)
GPI_MISSING_FUNCTION(mcGraphBatchMemOpNodeSetParams, driver)
GPI_MISSING_FUNCTION(mcGraphExecBatchMemOpNodeSetParams, driver)
GPI_MISSING_FUNCTION(mcModuleOccupancyMaxActiveBlocksPerMultiprocessor, driver)
GPI_MISSING_FUNCTION(mcModuleOccupancyMaxActiveBlocksPerMultiprocessorWithFlags, driver)
GPI_MISSING_FUNCTION(mcModuleOccupancyMaxPotentialBlockSize, driver)
GPI_MISSING_FUNCTION(mcModuleOccupancyMaxPotentialBlockSizeWithFlags, driver)
GPI_MISSING_FUNCTION(mcTexRefGetAddress, driver)
GPI_MISSING_FUNCTION(mcTexRefGetAddressMode, driver)
GPI_MISSING_FUNCTION(mcTexRefGetArray, driver)
GPI_MISSING_FUNCTION(mcTexRefGetBorderColor, driver)
GPI_MISSING_FUNCTION(mcTexRefGetFilterMode, driver)
GPI_MISSING_FUNCTION(mcTexRefGetFlags, driver)
GPI_MISSING_FUNCTION(mcTexRefGetFormat, driver)
GPI_MISSING_FUNCTION(mcTexRefGetMaxAnisotropy, driver)
GPI_MISSING_FUNCTION(mcTexRefGetMipmapFilterMode, driver)
GPI_MISSING_FUNCTION(mcTexRefGetMipmapLevelBias, driver)
GPI_MISSING_FUNCTION(mcTexRefGetMipmapLevelClamp, driver)
GPI_MISSING_FUNCTION(mcTexRefGetMipMappedArray, driver)
GPI_MISSING_FUNCTION(mcTexRefSetAddress, driver)
GPI_MISSING_FUNCTION(mcTexRefSetAddress2D, driver)
GPI_MISSING_FUNCTION(mcTexRefSetAddressMode, driver)
GPI_MISSING_FUNCTION(mcTexRefSetArray, driver)
GPI_MISSING_FUNCTION(mcTexRefSetBorderColor, driver)
GPI_MISSING_FUNCTION(mcTexRefSetFilterMode, driver)
GPI_MISSING_FUNCTION(mcTexRefSetFlags, driver)
GPI_MISSING_FUNCTION(mcTexRefSetFormat, driver)
GPI_MISSING_FUNCTION(mcTexRefSetMaxAnisotropy, driver)
GPI_MISSING_FUNCTION(mcTexRefSetMipmapFilterMode, driver)
GPI_MISSING_FUNCTION(mcTexRefSetMipmapLevelBias, driver)
GPI_MISSING_FUNCTION(mcTexRefSetMipmapLevelClamp, driver)
GPI_MISSING_FUNCTION(mcTexRefSetMipmappedArray, driver)
GPI_MISSING_FUNCTION(mcTexObjectCreate, driver)
GPI_MISSING_FUNCTION(mcTexObjectDestroy, driver)
GPI_MISSING_FUNCTION(mcTexObjectGetResourceDesc, driver)
GPI_MISSING_FUNCTION(mcTexObjectGetResourceViewDesc, driver)
GPI_MISSING_FUNCTION(mcTexObjectGetTextureDesc, driver)
GPI_MISSING_FUNCTION(mcCtxEnablePeerAccess, driver)
GPI_MISSING_FUNCTION(mcCtxDisablePeerAccess, driver)
GPI_MISSING_FUNCTION(mcGetProcAddress, driver)
#ifdef __cplusplus
}
#endif
#undef GPI_MISSING
#undef GPI_MISSING_FUNCTION
#undef GPI_MISSING_TEMPLATE
#undef GPI_MISSING_HANDLE
#undef GPI_MISSING_STRUCT
#undef GPI_MISSING_ENUMERATOR

#endif
