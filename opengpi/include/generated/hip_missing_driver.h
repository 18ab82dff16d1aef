/* What of hip's driver interface is not implemented.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_HIP_MISSING_DRIVER_H
#define GPI_HIP_MISSING_DRIVER_H

#define GPI_MISSING(name, chapter) \
    __attribute__((unavailable(#name " is not implemented by OpenGPI yet (chapter " #chapter "); see docs/coverage.md")))
#ifdef __cplusplus
#ifndef GPI_MISSING_RESULT
#define GPI_MISSING_RESULT
extern "C++" { struct gpi_missing { template <class __T> operator __T() const; }; }
#endif
extern "C" {
#define GPI_MISSING_FUNCTION(name, chapter) hipError_t name(...) GPI_MISSING(name, chapter);
#define GPI_MISSING_TEMPLATE(name, chapter) extern "C++" { template <class...> gpi_missing name(...) GPI_MISSING(name, chapter); }
#else
#define GPI_MISSING_FUNCTION(name, chapter) hipError_t name() GPI_MISSING(name, chapter);
#define GPI_MISSING_TEMPLATE(name, chapter) GPI_MISSING_FUNCTION(name, chapter)
#endif
#define GPI_MISSING_HANDLE(name, chapter) typedef void *name GPI_MISSING(name, chapter);
#define GPI_MISSING_STRUCT(name, chapter) struct GPI_MISSING(name, chapter) name { int unavailable; }; typedef struct name name GPI_MISSING(name, chapter);
#define GPI_MISSING_ENUMERATOR(name, chapter) enum { name GPI_MISSING(name, chapter) };
GPI_MISSING_FUNCTION(hipGetProcAddress, driver)
GPI_MISSING_FUNCTION(hipDevicePrimaryCtxGetState, driver)
GPI_MISSING_FUNCTION(hipDevicePrimaryCtxRelease, driver)
GPI_MISSING_FUNCTION(hipDevicePrimaryCtxReset, driver)
GPI_MISSING_FUNCTION(hipDevicePrimaryCtxRetain, driver)
GPI_MISSING_FUNCTION(hipDevicePrimaryCtxSetFlags, driver)
GPI_MISSING_FUNCTION(hipCtxCreate, driver)
GPI_MISSING_FUNCTION(hipCtxDestroy, driver)
GPI_MISSING_FUNCTION(hipCtxGetApiVersion, driver)
GPI_MISSING_FUNCTION(hipCtxGetCacheConfig, driver)
GPI_MISSING_FUNCTION(hipCtxGetCurrent, driver)
GPI_MISSING_FUNCTION(hipCtxGetDevice, driver)
GPI_MISSING_FUNCTION(hipCtxGetFlags, driver)
GPI_MISSING_FUNCTION(hipCtxGetSharedMemConfig, driver)
GPI_MISSING_FUNCTION(hipCtxPopCurrent, driver)
GPI_MISSING_FUNCTION(hipCtxPushCurrent, driver)
GPI_MISSING_FUNCTION(hipCtxSetCacheConfig, driver)
GPI_MISSING_FUNCTION(hipCtxSetCurrent, driver)
GPI_MISSING_FUNCTION(hipCtxSetSharedMemConfig, driver)
GPI_MISSING_FUNCTION(hipLinkAddData, driver)
GPI_MISSING_FUNCTION(hipLinkAddFile, driver)
GPI_MISSING_FUNCTION(hipLinkComplete, driver)
GPI_MISSING_FUNCTION(hipLinkCreate, driver)
GPI_MISSING_FUNCTION(hipLinkDestroy, driver)
GPI_MISSING_FUNCTION(hipModuleGetFunction, driver)
GPI_MISSING_FUNCTION(hipModuleGetGlobal, driver)
GPI_MISSING_FUNCTION(hipModuleLoad, driver)
GPI_MISSING_FUNCTION(hipModuleLoadData, driver)
GPI_MISSING_FUNCTION(hipModuleLoadDataEx, driver)
GPI_MISSING_FUNCTION(hipModuleUnload, driver)
GPI_MISSING_FUNCTION(hipModuleGetTexRef, driver)
GPI_MISSING_FUNCTION(hipArray3DCreate, driver)
GPI_MISSING_FUNCTION(hipArray3DGetDescriptor, driver)
GPI_MISSING_FUNCTION(hipArrayCreate, driver)
GPI_MISSING_FUNCTION(hipArrayDestroy, driver)
GPI_MISSING_FUNCTION(hipArrayGetDescriptor, driver)
GPI_MISSING_FUNCTION(hipMemcpyAtoA, driver)
GPI_MISSING_FUNCTION(hipMemcpyAtoD, driver)
GPI_MISSING_FUNCTION(hipMemcpyAtoH, driver)
GPI_MISSING_FUNCTION(hipMemcpyAtoHAsync, driver)
GPI_MISSING_FUNCTION(hipMemcpyDtoA, driver)
GPI_MISSING_FUNCTION(hipMemcpyHtoA, driver)
GPI_MISSING_FUNCTION(hipMemcpyHtoAAsync, driver)
GPI_MISSING_FUNCTION(hipMipmappedArrayCreate, driver)
GPI_MISSING_FUNCTION(hipMipmappedArrayDestroy, driver)
GPI_MISSING_FUNCTION(hipMipmappedArrayGetLevel, driver)
GPI_MISSING_FUNCTION(hipMemGetHandleForAddressRange, driver)
GPI_MISSING_FUNCTION(hipMemAddressFree, driver)
GPI_MISSING_FUNCTION(hipMemAddressReserve, driver)
GPI_MISSING_FUNCTION(hipMemCreate, driver)
GPI_MISSING_FUNCTION(hipMemExportToShareableHandle, driver)
GPI_MISSING_FUNCTION(hipMemGetAccess, driver)
GPI_MISSING_FUNCTION(hipMemGetAllocationGranularity, driver)
GPI_MISSING_FUNCTION(hipMemGetAllocationPropertiesFromHandle, driver)
GPI_MISSING_FUNCTION(hipMemImportFromShareableHandle, driver)
GPI_MISSING_FUNCTION(hipMemMap, driver)
GPI_MISSING_FUNCTION(hipMemRelease, driver)
GPI_MISSING_FUNCTION(hipMemRetainAllocationHandle, driver)
GPI_MISSING_FUNCTION(hipMemSetAccess, driver)
GPI_MISSING_FUNCTION(hipMemUnmap, driver)
GPI_MISSING_FUNCTION(hipMemMapArrayAsync, driver)
GPI_MISSING_FUNCTION(hipStreamGetCaptureInfo_v2, driver)
GPI_MISSING_FUNCTION(hipFuncGetAttribute, driver)
GPI_MISSING_FUNCTION(hipModuleLaunchCooperativeKernel, driver)
GPI_MISSING_FUNCTION(hipModuleLaunchCooperativeKernelMultiDevice, driver)
GPI_MISSING_FUNCTION(hipModuleLaunchKernel, driver)
GPI_MISSING_FUNCTION(hipDrvLaunchKernelEx, driver)
GPI_MISSING_FUNCTION(hipDrvGraphAddMemcpyNode, driver)
GPI_MISSING_FUNCTION(hipDrvGraphAddMemsetNode, driver)
GPI_MISSING_FUNCTION(hipDrvGraphMemcpyNodeGetParams, driver)
GPI_MISSING_FUNCTION(hipDrvGraphMemcpyNodeSetParams, driver)
GPI_MISSING_FUNCTION(hipDrvGraphExecMemcpyNodeSetParams, driver)
GPI_MISSING_FUNCTION(hipDrvGraphExecMemsetNodeSetParams, driver)
GPI_MISSING_FUNCTION(hipDrvGraphAddMemFreeNode, driver)
GPI_MISSING_FUNCTION(hipGraphAddBatchMemOpNode, driver)
GPI_MISSING_FUNCTION(hipGraphBatchMemOpNodeGetParams, driver)
GPI_MISSING_FUNCTION(hipGraphBatchMemOpNodeSetParams, driver)
GPI_MISSING_FUNCTION(hipGraphExecBatchMemOpNodeSetParams, driver)
GPI_MISSING_FUNCTION(hipModuleOccupancyMaxActiveBlocksPerMultiprocessor, driver)
GPI_MISSING_FUNCTION(hipModuleOccupancyMaxActiveBlocksPerMultiprocessorWithFlags, driver)
GPI_MISSING_FUNCTION(hipModuleOccupancyMaxPotentialBlockSize, driver)
GPI_MISSING_FUNCTION(hipModuleOccupancyMaxPotentialBlockSizeWithFlags, driver)
GPI_MISSING_FUNCTION(hipTexRefGetAddress, driver)
GPI_MISSING_FUNCTION(hipTexRefGetAddressMode, driver)
GPI_MISSING_FUNCTION(hipTexRefGetArray, driver)
GPI_MISSING_FUNCTION(hipTexRefGetBorderColor, driver)
GPI_MISSING_FUNCTION(hipTexRefGetFilterMode, driver)
GPI_MISSING_FUNCTION(hipTexRefGetFlags, driver)
GPI_MISSING_FUNCTION(hipTexRefGetFormat, driver)
GPI_MISSING_FUNCTION(hipTexRefGetMaxAnisotropy, driver)
GPI_MISSING_FUNCTION(hipTexRefGetMipmapFilterMode, driver)
GPI_MISSING_FUNCTION(hipTexRefGetMipmapLevelBias, driver)
GPI_MISSING_FUNCTION(hipTexRefGetMipmapLevelClamp, driver)
GPI_MISSING_FUNCTION(hipTexRefGetMipMappedArray, driver)
GPI_MISSING_FUNCTION(hipTexRefSetAddress, driver)
GPI_MISSING_FUNCTION(hipTexRefSetAddress2D, driver)
GPI_MISSING_FUNCTION(hipTexRefSetAddressMode, driver)
GPI_MISSING_FUNCTION(hipTexRefSetArray, driver)
GPI_MISSING_FUNCTION(hipTexRefSetBorderColor, driver)
GPI_MISSING_FUNCTION(hipTexRefSetFilterMode, driver)
GPI_MISSING_FUNCTION(hipTexRefSetFlags, driver)
GPI_MISSING_FUNCTION(hipTexRefSetFormat, driver)
GPI_MISSING_FUNCTION(hipTexRefSetMaxAnisotropy, driver)
GPI_MISSING_FUNCTION(hipTexRefSetMipmapFilterMode, driver)
GPI_MISSING_FUNCTION(hipTexRefSetMipmapLevelBias, driver)
GPI_MISSING_FUNCTION(hipTexRefSetMipmapLevelClamp, driver)
GPI_MISSING_FUNCTION(hipTexRefSetMipmappedArray, driver)
GPI_MISSING_FUNCTION(hipTexObjectCreate, driver)
GPI_MISSING_FUNCTION(hipTexObjectDestroy, driver)
GPI_MISSING_FUNCTION(hipTexObjectGetResourceDesc, driver)
GPI_MISSING_FUNCTION(hipTexObjectGetResourceViewDesc, driver)
GPI_MISSING_FUNCTION(hipTexObjectGetTextureDesc, driver)
GPI_MISSING_FUNCTION(hipCtxEnablePeerAccess, driver)
GPI_MISSING_FUNCTION(hipCtxDisablePeerAccess, driver)
GPI_MISSING_FUNCTION(hipStreamBatchMemOp, driver)
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
