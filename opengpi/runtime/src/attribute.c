/* Attributes: the properties of the device, one number at a time. */
#include <string.h>

#include "runtime.h"

typedef struct attribute_field {
    gpiDeviceAttr attribute;
    unsigned short offset, size; /* of the field of gpiDeviceProp */
} attribute_field;

#define FIELD(name, field) {gpiDevAttr##name, offsetof(gpiDeviceProp, field), sizeof(((gpiDeviceProp *)0)->field)}

static const attribute_field FIELDS[] = {
    FIELD(MaxThreadsPerBlock, maxThreadsPerBlock),
    FIELD(MaxBlockDimX, maxThreadsDim[0]),
    FIELD(MaxBlockDimY, maxThreadsDim[1]),
    FIELD(MaxBlockDimZ, maxThreadsDim[2]),
    FIELD(MaxGridDimX, maxGridSize[0]),
    FIELD(MaxGridDimY, maxGridSize[1]),
    FIELD(MaxGridDimZ, maxGridSize[2]),
    FIELD(MaxSharedMemoryPerBlock, sharedMemPerBlock),
    FIELD(TotalConstantMemory, totalConstMem),
    FIELD(WarpSize, warpSize),
    FIELD(MaxPitch, memPitch),
    FIELD(MaxRegistersPerBlock, regsPerBlock),
    FIELD(ClockRate, clockRate),
    FIELD(TextureAlignment, textureAlignment),
    FIELD(GpuOverlap, deviceOverlap),
    FIELD(MultiProcessorCount, multiProcessorCount),
    FIELD(KernelExecTimeout, kernelExecTimeoutEnabled),
    FIELD(Integrated, integrated),
    FIELD(CanMapHostMemory, canMapHostMemory),
    FIELD(ComputeMode, computeMode),
    FIELD(MaxTexture1DWidth, maxTexture1D),
    FIELD(MaxTexture2DWidth, maxTexture2D[0]),
    FIELD(MaxTexture2DHeight, maxTexture2D[1]),
    FIELD(MaxTexture3DWidth, maxTexture3D[0]),
    FIELD(MaxTexture3DHeight, maxTexture3D[1]),
    FIELD(MaxTexture3DDepth, maxTexture3D[2]),
    FIELD(MaxTexture2DLayeredWidth, maxTexture2DLayered[0]),
    FIELD(MaxTexture2DLayeredHeight, maxTexture2DLayered[1]),
    FIELD(MaxTexture2DLayeredLayers, maxTexture2DLayered[2]),
    FIELD(SurfaceAlignment, surfaceAlignment),
    FIELD(ConcurrentKernels, concurrentKernels),
    FIELD(EccEnabled, ECCEnabled),
    FIELD(PciBusId, pciBusID),
    FIELD(PciDeviceId, pciDeviceID),
    FIELD(TccDriver, tccDriver),
    FIELD(MemoryClockRate, memoryClockRate),
    FIELD(GlobalMemoryBusWidth, memoryBusWidth),
    FIELD(L2CacheSize, l2CacheSize),
    FIELD(MaxThreadsPerMultiProcessor, maxThreadsPerMultiProcessor),
    FIELD(AsyncEngineCount, asyncEngineCount),
    FIELD(UnifiedAddressing, unifiedAddressing),
    FIELD(MaxTexture1DLayeredWidth, maxTexture1DLayered[0]),
    FIELD(MaxTexture1DLayeredLayers, maxTexture1DLayered[1]),
    FIELD(MaxTexture2DGatherWidth, maxTexture2DGather[0]),
    FIELD(MaxTexture2DGatherHeight, maxTexture2DGather[1]),
    FIELD(MaxTexture3DWidthAlt, maxTexture3DAlt[0]),
    FIELD(MaxTexture3DHeightAlt, maxTexture3DAlt[1]),
    FIELD(MaxTexture3DDepthAlt, maxTexture3DAlt[2]),
    FIELD(PciDomainId, pciDomainID),
    FIELD(TexturePitchAlignment, texturePitchAlignment),
    FIELD(MaxTextureCubemapWidth, maxTextureCubemap),
    FIELD(MaxTextureCubemapLayeredWidth, maxTextureCubemapLayered[0]),
    FIELD(MaxTextureCubemapLayeredLayers, maxTextureCubemapLayered[1]),
    FIELD(MaxSurface1DWidth, maxSurface1D),
    FIELD(MaxSurface2DWidth, maxSurface2D[0]),
    FIELD(MaxSurface2DHeight, maxSurface2D[1]),
    FIELD(MaxSurface3DWidth, maxSurface3D[0]),
    FIELD(MaxSurface3DHeight, maxSurface3D[1]),
    FIELD(MaxSurface3DDepth, maxSurface3D[2]),
    FIELD(MaxSurface1DLayeredWidth, maxSurface1DLayered[0]),
    FIELD(MaxSurface1DLayeredLayers, maxSurface1DLayered[1]),
    FIELD(MaxSurface2DLayeredWidth, maxSurface2DLayered[0]),
    FIELD(MaxSurface2DLayeredHeight, maxSurface2DLayered[1]),
    FIELD(MaxSurface2DLayeredLayers, maxSurface2DLayered[2]),
    FIELD(MaxSurfaceCubemapWidth, maxSurfaceCubemap),
    FIELD(MaxSurfaceCubemapLayeredWidth, maxSurfaceCubemapLayered[0]),
    FIELD(MaxSurfaceCubemapLayeredLayers, maxSurfaceCubemapLayered[1]),
    FIELD(MaxTexture1DLinearWidth, maxTexture1DLinear),
    FIELD(MaxTexture2DLinearWidth, maxTexture2DLinear[0]),
    FIELD(MaxTexture2DLinearHeight, maxTexture2DLinear[1]),
    FIELD(MaxTexture2DLinearPitch, maxTexture2DLinear[2]),
    FIELD(MaxTexture2DMipmappedWidth, maxTexture2DMipmap[0]),
    FIELD(MaxTexture2DMipmappedHeight, maxTexture2DMipmap[1]),
    FIELD(ComputeCapabilityMajor, major),
    FIELD(ComputeCapabilityMinor, minor),
    FIELD(MaxTexture1DMipmappedWidth, maxTexture1DMipmap),
    FIELD(StreamPrioritiesSupported, streamPrioritiesSupported),
    FIELD(GlobalL1CacheSupported, globalL1CacheSupported),
    FIELD(LocalL1CacheSupported, localL1CacheSupported),
    FIELD(MaxSharedMemoryPerMultiprocessor, sharedMemPerMultiprocessor),
    FIELD(MaxRegistersPerMultiprocessor, regsPerMultiprocessor),
    FIELD(ManagedMemory, managedMemory),
    FIELD(IsMultiGpuBoard, isMultiGpuBoard),
    FIELD(MultiGpuBoardGroupID, multiGpuBoardGroupID),
    FIELD(HostNativeAtomicSupported, hostNativeAtomicSupported),
    FIELD(SingleToDoublePrecisionPerfRatio, singleToDoublePrecisionPerfRatio),
    FIELD(PageableMemoryAccess, pageableMemoryAccess),
    FIELD(ConcurrentManagedAccess, concurrentManagedAccess),
    FIELD(ComputePreemptionSupported, computePreemptionSupported),
    FIELD(CanUseHostPointerForRegisteredMem, canUseHostPointerForRegisteredMem),
    FIELD(CooperativeLaunch, cooperativeLaunch),
    FIELD(CooperativeMultiDeviceLaunch, cooperativeMultiDeviceLaunch),
    FIELD(MaxSharedMemoryPerBlockOptin, sharedMemPerBlockOptin),
    FIELD(HostRegisterSupported, hostRegisterSupported),
    FIELD(PageableMemoryAccessUsesHostPageTables, pageableMemoryAccessUsesHostPageTables),
    FIELD(DirectManagedMemAccessFromHost, directManagedMemAccessFromHost),
    FIELD(MaxBlocksPerMultiprocessor, maxBlocksPerMultiProcessor),
    FIELD(MaxPersistingL2CacheSize, persistingL2CacheMaxSize),
    FIELD(MaxAccessPolicyWindowSize, accessPolicyMaxWindowSize),
    FIELD(ReservedSharedMemoryPerBlock, reservedSharedMemPerBlock),
    FIELD(HostRegisterReadOnlySupported, hostRegisterReadOnlySupported),
    FIELD(TimelineSemaphoreInteropSupported, timelineSemaphoreInteropSupported),
    FIELD(MemoryPoolsSupported, memoryPoolsSupported),
    FIELD(IpcEventSupport, ipcEventSupported),
};

static gpiError_t get_attribute(int *value, gpiDeviceAttr attribute, int device) {
    if (!value) return gpiErrorInvalidValue;
    gpiError_t error = gpi_device_check(device);
    if (error) return error;
    gpiDeviceProp properties = gpi_device_properties();
    for (size_t i = 0; i < sizeof FIELDS / sizeof *FIELDS; i++) {
        if (FIELDS[i].attribute != attribute) continue;
        size_t wide = 0; /* little-endian: an int or a size_t */
        memcpy(&wide, (const char *)&properties + FIELDS[i].offset, FIELDS[i].size);
        *value = FIELDS[i].size == sizeof(int) || wide <= 0x7fffffff ? (int)wide : 0x7fffffff;
        return gpiSuccess;
    }
    if ((unsigned)attribute == 0 || (unsigned)attribute > gpiDevAttrHostNumaId) return gpiErrorInvalidValue;
    *value = 0; /* what the device does not have */
    return gpiSuccess;
}

gpiError_t gpiDeviceGetAttribute(int *value, gpiDeviceAttr attribute, int device) { return GPI_API(get_attribute(value, attribute, device)); }
