/* The host API under its neutral names. Error numbers and enumerators are CUDA's.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_API_H
#define GPI_API_H

#include <stddef.h>

#ifdef __cplusplus
#define GPI_DEFAULT(value) = value
#else
#define GPI_DEFAULT(value)
#endif

/* Extents of a grid or a block; C++ sees dim3. */
typedef struct gpiDim3 {
    unsigned x, y, z;
} gpiDim3;

/* What went wrong; numbers are CUDA's in every dialect. */
typedef enum gpiError {
    gpiSuccess = 0,
    gpiErrorInvalidValue = 1,
    gpiErrorMemoryAllocation = 2,
    gpiErrorInitializationError = 3,
    gpiErrorCudartUnloading = 4,
    gpiErrorProfilerDisabled = 5,
    gpiErrorProfilerNotInitialized = 6,
    gpiErrorProfilerAlreadyStarted = 7,
    gpiErrorProfilerAlreadyStopped = 8,
    gpiErrorInvalidConfiguration = 9,
    gpiErrorInvalidPitchValue = 12,
    gpiErrorInvalidSymbol = 13,
    gpiErrorInvalidHostPointer = 16,
    gpiErrorInvalidDevicePointer = 17,
    gpiErrorInvalidTexture = 18,
    gpiErrorInvalidTextureBinding = 19,
    gpiErrorInvalidChannelDescriptor = 20,
    gpiErrorInvalidMemcpyDirection = 21,
    gpiErrorAddressOfConstant = 22,
    gpiErrorTextureFetchFailed = 23,
    gpiErrorTextureNotBound = 24,
    gpiErrorSynchronizationError = 25,
    gpiErrorInvalidFilterSetting = 26,
    gpiErrorInvalidNormSetting = 27,
    gpiErrorMixedDeviceExecution = 28,
    gpiErrorNotYetImplemented = 31,
    gpiErrorMemoryValueTooLarge = 32,
    gpiErrorStubLibrary = 34,
    gpiErrorInsufficientDriver = 35,
    gpiErrorCallRequiresNewerDriver = 36,
    gpiErrorInvalidSurface = 37,
    gpiErrorDuplicateVariableName = 43,
    gpiErrorDuplicateTextureName = 44,
    gpiErrorDuplicateSurfaceName = 45,
    gpiErrorDevicesUnavailable = 46,
    gpiErrorIncompatibleDriverContext = 49,
    gpiErrorMissingConfiguration = 52,
    gpiErrorPriorLaunchFailure = 53,
    gpiErrorLaunchMaxDepthExceeded = 65,
    gpiErrorLaunchFileScopedTex = 66,
    gpiErrorLaunchFileScopedSurf = 67,
    gpiErrorSyncDepthExceeded = 68,
    gpiErrorLaunchPendingCountExceeded = 69,
    gpiErrorInvalidDeviceFunction = 98,
    gpiErrorNoDevice = 100,
    gpiErrorInvalidDevice = 101,
    gpiErrorDeviceNotLicensed = 102,
    gpiErrorSoftwareValidityNotEstablished = 103,
    gpiErrorStartupFailure = 127,
    gpiErrorInvalidKernelImage = 200,
    gpiErrorDeviceUninitialized = 201,
    gpiErrorContextAlreadyCurrent = 202,
    gpiErrorMapBufferObjectFailed = 205,
    gpiErrorUnmapBufferObjectFailed = 206,
    gpiErrorArrayIsMapped = 207,
    gpiErrorAlreadyMapped = 208,
    gpiErrorNoKernelImageForDevice = 209,
    gpiErrorAlreadyAcquired = 210,
    gpiErrorNotMapped = 211,
    gpiErrorNotMappedAsArray = 212,
    gpiErrorNotMappedAsPointer = 213,
    gpiErrorECCUncorrectable = 214,
    gpiErrorUnsupportedLimit = 215,
    gpiErrorDeviceAlreadyInUse = 216,
    gpiErrorPeerAccessUnsupported = 217,
    gpiErrorInvalidPtx = 218,
    gpiErrorInvalidGraphicsContext = 219,
    gpiErrorNvlinkUncorrectable = 220,
    gpiErrorJitCompilerNotFound = 221,
    gpiErrorUnsupportedPtxVersion = 222,
    gpiErrorJitCompilationDisabled = 223,
    gpiErrorUnsupportedExecAffinity = 224,
    gpiErrorUnsupportedDevSideSync = 225,
    gpiErrorContained = 226,
    gpiErrorInvalidSource = 300,
    gpiErrorFileNotFound = 301,
    gpiErrorSharedObjectSymbolNotFound = 302,
    gpiErrorSharedObjectInitFailed = 303,
    gpiErrorOperatingSystem = 304,
    gpiErrorInvalidResourceHandle = 400,
    gpiErrorIllegalState = 401,
    gpiErrorLossyQuery = 402,
    gpiErrorSymbolNotFound = 500,
    gpiErrorNotReady = 600,
    gpiErrorIllegalAddress = 700,
    gpiErrorLaunchOutOfResources = 701,
    gpiErrorLaunchTimeout = 702,
    gpiErrorLaunchIncompatibleTexturing = 703,
    gpiErrorPeerAccessAlreadyEnabled = 704,
    gpiErrorPeerAccessNotEnabled = 705,
    gpiErrorSetOnActiveProcess = 708,
    gpiErrorContextIsDestroyed = 709,
    gpiErrorAssert = 710,
    gpiErrorTooManyPeers = 711,
    gpiErrorHostMemoryAlreadyRegistered = 712,
    gpiErrorHostMemoryNotRegistered = 713,
    gpiErrorHardwareStackError = 714,
    gpiErrorIllegalInstruction = 715,
    gpiErrorMisalignedAddress = 716,
    gpiErrorInvalidAddressSpace = 717,
    gpiErrorInvalidPc = 718,
    gpiErrorLaunchFailure = 719,
    gpiErrorCooperativeLaunchTooLarge = 720,
    gpiErrorTensorMemoryLeak = 721,
    gpiErrorNotPermitted = 800,
    gpiErrorNotSupported = 801,
    gpiErrorSystemNotReady = 802,
    gpiErrorSystemDriverMismatch = 803,
    gpiErrorCompatNotSupportedOnDevice = 804,
    gpiErrorMpsConnectionFailed = 805,
    gpiErrorMpsRpcFailure = 806,
    gpiErrorMpsServerNotReady = 807,
    gpiErrorMpsMaxClientsReached = 808,
    gpiErrorMpsMaxConnectionsReached = 809,
    gpiErrorMpsClientTerminated = 810,
    gpiErrorCdpNotSupported = 811,
    gpiErrorCdpVersionMismatch = 812,
    gpiErrorStreamCaptureUnsupported = 900,
    gpiErrorStreamCaptureInvalidated = 901,
    gpiErrorStreamCaptureMerge = 902,
    gpiErrorStreamCaptureUnmatched = 903,
    gpiErrorStreamCaptureUnjoined = 904,
    gpiErrorStreamCaptureIsolation = 905,
    gpiErrorStreamCaptureImplicit = 906,
    gpiErrorCapturedEvent = 907,
    gpiErrorStreamCaptureWrongThread = 908,
    gpiErrorTimeout = 909,
    gpiErrorGraphExecUpdateFailure = 910,
    gpiErrorExternalDevice = 911,
    gpiErrorInvalidClusterSize = 912,
    gpiErrorFunctionNotLoaded = 913,
    gpiErrorInvalidResourceType = 914,
    gpiErrorInvalidResourceConfiguration = 915,
    gpiErrorUnknown = 999,
    gpiErrorRuntimeMemory = 1052,
    gpiErrorRuntimeOther = 1053,
    gpiErrorApiFailureBase = 10000,
} gpiError_t;

/* Who may use a device. */
typedef enum gpiComputeMode {
    gpiComputeModeDefault = 0,
    gpiComputeModeExclusive = 1,
    gpiComputeModeProhibited = 2,
    gpiComputeModeExclusiveProcess = 3,
} gpiComputeMode;

/* Whether shared memory or cache is preferred. */
typedef enum gpiFuncCache {
    gpiFuncCachePreferNone = 0,
    gpiFuncCachePreferShared = 1,
    gpiFuncCachePreferL1 = 2,
    gpiFuncCachePreferEqual = 3,
} gpiFuncCache;

/* Width of shared memory banks. */
typedef enum gpiSharedMemConfig {
    gpiSharedMemBankSizeDefault = 0,
    gpiSharedMemBankSizeFourByte = 1,
    gpiSharedMemBankSizeEightByte = 2,
} gpiSharedMemConfig;

/* What gpiDeviceSetLimit sets. */
typedef enum gpiLimit {
    gpiLimitStackSize = 0,
    gpiLimitPrintfFifoSize = 1,
    gpiLimitMallocHeapSize = 2,
    gpiLimitDevRuntimeSyncDepth = 3,
    gpiLimitDevRuntimePendingLaunchCount = 4,
    gpiLimitMaxL2FetchGranularity = 5,
    gpiLimitPersistingL2CacheSize = 6,
} gpiLimit;

/* What gpiDeviceGetP2PAttribute gives. */
typedef enum gpiDeviceP2PAttr {
    gpiDevP2PAttrPerformanceRank = 1,
    gpiDevP2PAttrAccessSupported = 2,
    gpiDevP2PAttrNativeAtomicSupported = 3,
    gpiDevP2PAttrCudaArrayAccessSupported = 4,
} gpiDeviceP2PAttr;

/* What gpiDeviceGetAttribute gives. */
typedef enum gpiDeviceAttr {
    gpiDevAttrMaxThreadsPerBlock = 1,
    gpiDevAttrMaxBlockDimX = 2,
    gpiDevAttrMaxBlockDimY = 3,
    gpiDevAttrMaxBlockDimZ = 4,
    gpiDevAttrMaxGridDimX = 5,
    gpiDevAttrMaxGridDimY = 6,
    gpiDevAttrMaxGridDimZ = 7,
    gpiDevAttrMaxSharedMemoryPerBlock = 8,
    gpiDevAttrTotalConstantMemory = 9,
    gpiDevAttrWarpSize = 10,
    gpiDevAttrMaxPitch = 11,
    gpiDevAttrMaxRegistersPerBlock = 12,
    gpiDevAttrClockRate = 13,
    gpiDevAttrTextureAlignment = 14,
    gpiDevAttrGpuOverlap = 15,
    gpiDevAttrMultiProcessorCount = 16,
    gpiDevAttrKernelExecTimeout = 17,
    gpiDevAttrIntegrated = 18,
    gpiDevAttrCanMapHostMemory = 19,
    gpiDevAttrComputeMode = 20,
    gpiDevAttrMaxTexture1DWidth = 21,
    gpiDevAttrMaxTexture2DWidth = 22,
    gpiDevAttrMaxTexture2DHeight = 23,
    gpiDevAttrMaxTexture3DWidth = 24,
    gpiDevAttrMaxTexture3DHeight = 25,
    gpiDevAttrMaxTexture3DDepth = 26,
    gpiDevAttrMaxTexture2DLayeredWidth = 27,
    gpiDevAttrMaxTexture2DLayeredHeight = 28,
    gpiDevAttrMaxTexture2DLayeredLayers = 29,
    gpiDevAttrSurfaceAlignment = 30,
    gpiDevAttrConcurrentKernels = 31,
    gpiDevAttrEccEnabled = 32,
    gpiDevAttrPciBusId = 33,
    gpiDevAttrPciDeviceId = 34,
    gpiDevAttrTccDriver = 35,
    gpiDevAttrMemoryClockRate = 36,
    gpiDevAttrGlobalMemoryBusWidth = 37,
    gpiDevAttrL2CacheSize = 38,
    gpiDevAttrMaxThreadsPerMultiProcessor = 39,
    gpiDevAttrAsyncEngineCount = 40,
    gpiDevAttrUnifiedAddressing = 41,
    gpiDevAttrMaxTexture1DLayeredWidth = 42,
    gpiDevAttrMaxTexture1DLayeredLayers = 43,
    gpiDevAttrMaxTexture2DGatherWidth = 45,
    gpiDevAttrMaxTexture2DGatherHeight = 46,
    gpiDevAttrMaxTexture3DWidthAlt = 47,
    gpiDevAttrMaxTexture3DHeightAlt = 48,
    gpiDevAttrMaxTexture3DDepthAlt = 49,
    gpiDevAttrPciDomainId = 50,
    gpiDevAttrTexturePitchAlignment = 51,
    gpiDevAttrMaxTextureCubemapWidth = 52,
    gpiDevAttrMaxTextureCubemapLayeredWidth = 53,
    gpiDevAttrMaxTextureCubemapLayeredLayers = 54,
    gpiDevAttrMaxSurface1DWidth = 55,
    gpiDevAttrMaxSurface2DWidth = 56,
    gpiDevAttrMaxSurface2DHeight = 57,
    gpiDevAttrMaxSurface3DWidth = 58,
    gpiDevAttrMaxSurface3DHeight = 59,
    gpiDevAttrMaxSurface3DDepth = 60,
    gpiDevAttrMaxSurface1DLayeredWidth = 61,
    gpiDevAttrMaxSurface1DLayeredLayers = 62,
    gpiDevAttrMaxSurface2DLayeredWidth = 63,
    gpiDevAttrMaxSurface2DLayeredHeight = 64,
    gpiDevAttrMaxSurface2DLayeredLayers = 65,
    gpiDevAttrMaxSurfaceCubemapWidth = 66,
    gpiDevAttrMaxSurfaceCubemapLayeredWidth = 67,
    gpiDevAttrMaxSurfaceCubemapLayeredLayers = 68,
    gpiDevAttrMaxTexture1DLinearWidth = 69,
    gpiDevAttrMaxTexture2DLinearWidth = 70,
    gpiDevAttrMaxTexture2DLinearHeight = 71,
    gpiDevAttrMaxTexture2DLinearPitch = 72,
    gpiDevAttrMaxTexture2DMipmappedWidth = 73,
    gpiDevAttrMaxTexture2DMipmappedHeight = 74,
    gpiDevAttrComputeCapabilityMajor = 75,
    gpiDevAttrComputeCapabilityMinor = 76,
    gpiDevAttrMaxTexture1DMipmappedWidth = 77,
    gpiDevAttrStreamPrioritiesSupported = 78,
    gpiDevAttrGlobalL1CacheSupported = 79,
    gpiDevAttrLocalL1CacheSupported = 80,
    gpiDevAttrMaxSharedMemoryPerMultiprocessor = 81,
    gpiDevAttrMaxRegistersPerMultiprocessor = 82,
    gpiDevAttrManagedMemory = 83,
    gpiDevAttrIsMultiGpuBoard = 84,
    gpiDevAttrMultiGpuBoardGroupID = 85,
    gpiDevAttrHostNativeAtomicSupported = 86,
    gpiDevAttrSingleToDoublePrecisionPerfRatio = 87,
    gpiDevAttrPageableMemoryAccess = 88,
    gpiDevAttrConcurrentManagedAccess = 89,
    gpiDevAttrComputePreemptionSupported = 90,
    gpiDevAttrCanUseHostPointerForRegisteredMem = 91,
    gpiDevAttrReserved92 = 92,
    gpiDevAttrReserved93 = 93,
    gpiDevAttrReserved94 = 94,
    gpiDevAttrCooperativeLaunch = 95,
    gpiDevAttrCooperativeMultiDeviceLaunch = 96,
    gpiDevAttrMaxSharedMemoryPerBlockOptin = 97,
    gpiDevAttrCanFlushRemoteWrites = 98,
    gpiDevAttrHostRegisterSupported = 99,
    gpiDevAttrPageableMemoryAccessUsesHostPageTables = 100,
    gpiDevAttrDirectManagedMemAccessFromHost = 101,
    gpiDevAttrMaxBlocksPerMultiprocessor = 106,
    gpiDevAttrMaxPersistingL2CacheSize = 108,
    gpiDevAttrMaxAccessPolicyWindowSize = 109,
    gpiDevAttrReservedSharedMemoryPerBlock = 111,
    gpiDevAttrSparseCudaArraySupported = 112,
    gpiDevAttrHostRegisterReadOnlySupported = 113,
    gpiDevAttrTimelineSemaphoreInteropSupported = 114,
    gpiDevAttrMemoryPoolsSupported = 115,
    gpiDevAttrGPUDirectRDMASupported = 116,
    gpiDevAttrGPUDirectRDMAFlushWritesOptions = 117,
    gpiDevAttrGPUDirectRDMAWritesOrdering = 118,
    gpiDevAttrMemoryPoolSupportedHandleTypes = 119,
    gpiDevAttrClusterLaunch = 120,
    gpiDevAttrDeferredMappingCudaArraySupported = 121,
    gpiDevAttrIpcEventSupport = 125,
    gpiDevAttrMemSyncDomainCount = 126,
    gpiDevAttrNumaConfig = 130,
    gpiDevAttrNumaId = 131,
    gpiDevAttrMpsEnabled = 133,
    gpiDevAttrHostNumaId = 134,
    gpiDevAttrExtTotalGlobalMem = 10000,
    gpiDevAttrExtSharedMemPerMultiprocessor = 10001,
    gpiDevAttrExtMaxThreadsDim = 10002,
    gpiDevAttrExtLuid = 10003,
    gpiDevAttrExtLuidDeviceNodeMask = 10004,
    gpiDevAttrExtVirtualMemoryManagementSupported = 10005,
    gpiDevAttrExtClockInstructionRate = 10006,
    gpiDevAttrExtHdpMemFlushCntl = 10007,
    gpiDevAttrExtHdpRegFlushCntl = 10008,
    gpiDevAttrExtCooperativeMultiDeviceUnmatchedFunc = 10009,
    gpiDevAttrExtCooperativeMultiDeviceUnmatchedGridDim = 10010,
    gpiDevAttrExtCooperativeMultiDeviceUnmatchedBlockDim = 10011,
    gpiDevAttrExtCooperativeMultiDeviceUnmatchedSharedMem = 10012,
    gpiDevAttrExtIsLargeBar = 10013,
    gpiDevAttrExtAsicRevision = 10014,
    gpiDevAttrExtImageSupport = 10015,
    gpiDevAttrExtPhysicalMultiProcessorCount = 10016,
    gpiDevAttrExtFineGrainSupport = 10017,
    gpiDevAttrExtWallClockRate = 10018,
    gpiDevAttrExtNumberOfXccs = 10019,
} gpiDeviceAttr;

/* Whether a stream is being captured. */
typedef enum gpiStreamCaptureStatus {
    gpiStreamCaptureStatusNone = 0,
    gpiStreamCaptureStatusActive = 1,
    gpiStreamCaptureStatusInvalidated = 2,
} gpiStreamCaptureStatus;

/* What a capture forbids. */
typedef enum gpiStreamCaptureMode {
    gpiStreamCaptureModeGlobal = 0,
    gpiStreamCaptureModeThreadLocal = 1,
    gpiStreamCaptureModeRelaxed = 2,
} gpiStreamCaptureMode;

/* How long data should stay in the cache. */
typedef enum gpiAccessProperty {
    gpiAccessPropertyNormal = 0,
    gpiAccessPropertyStreaming = 1,
    gpiAccessPropertyPersisting = 2,
} gpiAccessProperty;

/* How the host waits. */
typedef enum gpiSynchronizationPolicy {
    gpiSyncPolicyAuto = 1,
    gpiSyncPolicySpin = 2,
    gpiSyncPolicyYield = 3,
    gpiSyncPolicyBlockingSync = 4,
} gpiSynchronizationPolicy;

/* From where to where a copy goes. */
typedef enum gpiMemcpyKind {
    gpiMemcpyHostToHost = 0,
    gpiMemcpyHostToDevice = 1,
    gpiMemcpyDeviceToHost = 2,
    gpiMemcpyDeviceToDevice = 3,
    gpiMemcpyDefault = 4,
    gpiMemcpyDeviceToDeviceNoCU = 1024,
} gpiMemcpyKind;

/* Kinds of memory. */
typedef enum gpiMemoryType {
    gpiMemoryTypeUnregistered = 0,
    gpiMemoryTypeHost = 1,
    gpiMemoryTypeDevice = 2,
    gpiMemoryTypeManaged = 3,
    gpiMemoryTypeArray = 10,
    gpiMemoryTypeUnified = 11,
} gpiMemoryType;

/* How managed memory will be used. */
typedef enum gpiMemoryAdvise {
    gpiMemAdviseSetReadMostly = 1,
    gpiMemAdviseUnsetReadMostly = 2,
    gpiMemAdviseSetPreferredLocation = 3,
    gpiMemAdviseUnsetPreferredLocation = 4,
    gpiMemAdviseSetAccessedBy = 5,
    gpiMemAdviseUnsetAccessedBy = 6,
    gpiMemAdviseSetCoarseGrain = 100,
    gpiMemAdviseUnsetCoarseGrain = 101,
} gpiMemoryAdvise;

/* What was advised for managed memory. */
typedef enum gpiMemRangeAttribute {
    gpiMemRangeAttributeReadMostly = 1,
    gpiMemRangeAttributePreferredLocation = 2,
    gpiMemRangeAttributeAccessedBy = 3,
    gpiMemRangeAttributeLastPrefetchLocation = 4,
    gpiMemRangeAttributePreferredLocationType = 5,
    gpiMemRangeAttributePreferredLocationId = 6,
    gpiMemRangeAttributeLastPrefetchLocationType = 7,
    gpiMemRangeAttributeLastPrefetchLocationId = 8,
    gpiMemRangeAttributeCoherencyMode = 100,
} gpiMemRangeAttribute;

/* Whether host and device see each other's writes while a kernel runs. */
typedef enum gpiMemRangeCoherencyMode {
    gpiMemRangeCoherencyModeFineGrain = 0,
    gpiMemRangeCoherencyModeCoarseGrain = 1,
    gpiMemRangeCoherencyModeIndeterminate = 2,
} gpiMemRangeCoherencyMode;

/* When the source of a copy may be read. */
typedef enum gpiMemcpySrcAccessOrder {
    gpiMemcpySrcAccessOrderInvalid = 0,
    gpiMemcpySrcAccessOrderStream = 1,
    gpiMemcpySrcAccessOrderDuringApiCall = 2,
    gpiMemcpySrcAccessOrderAny = 3,
} gpiMemcpySrcAccessOrder;

/* Kinds of places. */
typedef enum gpiMemLocationType {
    gpiMemLocationTypeInvalid = 0,
    gpiMemLocationTypeDevice = 1,
    gpiMemLocationTypeHost = 2,
    gpiMemLocationTypeHostNuma = 3,
    gpiMemLocationTypeHostNumaCurrent = 4,
} gpiMemLocationType;

/* Attributes of a pool. */
typedef enum gpiMemPoolAttr {
    gpiMemPoolReuseFollowEventDependencies = 1,
    gpiMemPoolReuseAllowOpportunistic = 2,
    gpiMemPoolReuseAllowInternalDependencies = 3,
    gpiMemPoolAttrReleaseThreshold = 4,
    gpiMemPoolAttrReservedMemCurrent = 5,
    gpiMemPoolAttrReservedMemHigh = 6,
    gpiMemPoolAttrUsedMemCurrent = 7,
    gpiMemPoolAttrUsedMemHigh = 8,
} gpiMemPoolAttr;

/* How memory may be used. */
typedef enum gpiMemAccessFlags {
    gpiMemAccessFlagsProtNone = 0,
    gpiMemAccessFlagsProtRead = 1,
    gpiMemAccessFlagsProtReadWrite = 3,
} gpiMemAccessFlags;

/* Kinds of allocations. */
typedef enum gpiMemAllocationType {
    gpiMemAllocationTypeInvalid = 0,
    gpiMemAllocationTypePinned = 1,
    gpiMemAllocationTypeMax = 2147483647,
} gpiMemAllocationType;

/* How memory is shared with other processes. */
typedef enum gpiMemAllocationHandleType {
    gpiMemHandleTypeNone = 0,
    gpiMemHandleTypePosixFileDescriptor = 1,
    gpiMemHandleTypeWin32 = 2,
    gpiMemHandleTypeWin32Kmt = 4,
    gpiMemHandleTypeFabric = 8,
} gpiMemAllocationHandleType;

/* What gpiFuncSetAttribute sets. */
typedef enum gpiFuncAttribute {
    gpiFuncAttributeMaxDynamicSharedMemorySize = 8,
    gpiFuncAttributePreferredSharedMemoryCarveout = 9,
    gpiFuncAttributeClusterDimMustBeSet = 10,
    gpiFuncAttributeRequiredClusterWidth = 11,
    gpiFuncAttributeRequiredClusterHeight = 12,
    gpiFuncAttributeRequiredClusterDepth = 13,
    gpiFuncAttributeNonPortableClusterSizeAllowed = 14,
    gpiFuncAttributeClusterSchedulingPolicyPreference = 15,
    gpiFuncAttributeMax = 16,
} gpiFuncAttribute;

/* Share of shared memory, in percent. */
typedef enum gpiSharedCarveout {
    gpiSharedmemCarveoutDefault = -1,
    gpiSharedmemCarveoutMaxShared = 100,
    gpiSharedmemCarveoutMaxL1 = 0,
} gpiSharedCarveout;

/* How clusters are placed. */
typedef enum gpiClusterSchedulingPolicy {
    gpiClusterSchedulingPolicyDefault = 0,
    gpiClusterSchedulingPolicySpread = 1,
    gpiClusterSchedulingPolicyLoadBalancing = 2,
} gpiClusterSchedulingPolicy;

/* Domains of memory order. */
typedef enum gpiLaunchMemSyncDomain {
    gpiLaunchMemSyncDomainDefault = 0,
    gpiLaunchMemSyncDomainRemote = 1,
} gpiLaunchMemSyncDomain;

/* Attributes of launches and streams. */
typedef enum gpiLaunchAttributeID {
    gpiLaunchAttributeIgnore = 0,
    gpiLaunchAttributeAccessPolicyWindow = 1,
    gpiLaunchAttributeCooperative = 2,
    gpiLaunchAttributeSynchronizationPolicy = 3,
    gpiLaunchAttributeClusterDimension = 4,
    gpiLaunchAttributeClusterSchedulingPolicyPreference = 5,
    gpiLaunchAttributeProgrammaticStreamSerialization = 6,
    gpiLaunchAttributeProgrammaticEvent = 7,
    gpiLaunchAttributePriority = 8,
    gpiLaunchAttributeMemSyncDomainMap = 9,
    gpiLaunchAttributeMemSyncDomain = 10,
    gpiLaunchAttributePreferredClusterDimension = 11,
    gpiLaunchAttributeLaunchCompletionEvent = 12,
    gpiLaunchAttributeDeviceUpdatableKernelNode = 13,
    gpiLaunchAttributePreferredSharedMemoryCarveout = 14,
} gpiLaunchAttributeID;

/* A type of number: R real, C complex, the bits, and F floating, I signed or U unsigned. */
typedef enum gpiDataType_t {
    gpi_data_R_32F = 0,
    gpi_data_R_64F = 1,
    gpi_data_R_16F = 2,
    gpi_data_R_8I = 3,
    gpi_data_C_32F = 4,
    gpi_data_C_64F = 5,
    gpi_data_C_16F = 6,
    gpi_data_C_8I = 7,
    gpi_data_R_8U = 8,
    gpi_data_C_8U = 9,
    gpi_data_R_32I = 10,
    gpi_data_C_32I = 11,
    gpi_data_R_32U = 12,
    gpi_data_C_32U = 13,
    gpi_data_R_16BF = 14,
    gpi_data_C_16BF = 15,
    gpi_data_R_4I = 16,
    gpi_data_C_4I = 17,
    gpi_data_R_4U = 18,
    gpi_data_C_4U = 19,
    gpi_data_R_16I = 20,
    gpi_data_C_16I = 21,
    gpi_data_R_16U = 22,
    gpi_data_C_16U = 23,
    gpi_data_R_64I = 24,
    gpi_data_C_64I = 25,
    gpi_data_R_64U = 26,
    gpi_data_C_64U = 27,
    gpi_data_R_8F_E4M3 = 28,
    gpi_data_R_8F_E5M2 = 29,
    gpi_data_R_8F_UE8M0 = 30,
    gpi_data_R_6F_E2M3 = 31,
    gpi_data_R_6F_E3M2 = 32,
    gpi_data_R_4F_E2M1 = 33,
} gpiDataType;

/* What a library's version consists of. */
typedef enum gpi_library_property_t {
    gpi_library_major = 0,
    gpi_library_minor = 1,
    gpi_library_patch = 2,
} gpi_library_property;

/* What gpiDriverPointerAttribute gives. */
typedef enum gpiPointerAttribute {
    gpiPointerAttributeContext = 1,
    gpiPointerAttributeMemoryType = 2,
    gpiPointerAttributeDevicePointer = 3,
    gpiPointerAttributeHostPointer = 4,
    gpiPointerAttributeP2pTokens = 5,
    gpiPointerAttributeSyncMemops = 6,
    gpiPointerAttributeBufferId = 7,
    gpiPointerAttributeIsManaged = 8,
    gpiPointerAttributeDeviceOrdinal = 9,
    gpiPointerAttributeIsLegacyIpcCapable = 10,
    gpiPointerAttributeRangeStartAddr = 11,
    gpiPointerAttributeRangeSize = 12,
    gpiPointerAttributeMapped = 13,
    gpiPointerAttributeAllowedHandleTypes = 14,
    gpiPointerAttributeIsGpuDirectRdmaCapable = 15,
    gpiPointerAttributeAccessFlags = 16,
    gpiPointerAttributeMempoolHandle = 17,
} gpiPointerAttribute;

#define gpiDeviceScheduleAuto 0x0
#define gpiDeviceScheduleSpin 0x1
#define gpiDeviceScheduleYield 0x2
#define gpiDeviceScheduleBlockingSync 0x4
#define gpiDeviceBlockingSync 0x4
#define gpiDeviceScheduleMask 0x7
#define gpiDeviceMapHost 0x8
#define gpiDeviceLmemResizeToMax 0x10
#define gpiDeviceSyncMemops 0x80
#define gpiDeviceMask 0xff
#define gpiInitDeviceFlagsAreValid 0x1
#define gpiCpuDeviceId (-1)
#define gpiInvalidDeviceId (-2)
#define gpiPeerAccessDefault 0x0
#define gpiEventDefault 0x0
#define gpiEventBlockingSync 0x1
#define gpiEventDisableTiming 0x2
#define gpiEventInterprocess 0x4
#define gpiEventRecordDefault 0x0
#define gpiEventRecordExternal 0x1
#define gpiEventWaitDefault 0x0
#define gpiEventWaitExternal 0x1
#define gpiEventDisableSystemFence 0x20000000
#define gpiEventReleaseToDevice 0x40000000
#define gpiEventReleaseToSystem 0x80000000u
#define gpiStreamDefault 0x0
#define gpiStreamNonBlocking 0x1
#define gpiStreamLegacy ((gpiStream_t)0x1)
#define gpiStreamPerThread ((gpiStream_t)0x2)
#define gpiStreamAttributeAccessPolicyWindow gpiLaunchAttributeAccessPolicyWindow
#define gpiStreamAttributeSynchronizationPolicy gpiLaunchAttributeSynchronizationPolicy
#define gpiStreamAttributePriority gpiLaunchAttributePriority
#define gpiHostAllocDefault 0x0
#define gpiHostAllocPortable 0x1
#define gpiHostAllocMapped 0x2
#define gpiHostAllocWriteCombined 0x4
#define gpiHostAllocUncached 0x10000000
#define gpiHostAllocNumaUser 0x20000000
#define gpiHostAllocCoherent 0x40000000
#define gpiHostAllocNonCoherent 0x80000000u
#define gpiHostRegisterDefault 0x0
#define gpiHostRegisterPortable 0x1
#define gpiHostRegisterMapped 0x2
#define gpiHostRegisterIoMemory 0x4
#define gpiHostRegisterReadOnly 0x8
#define gpiHostRegisterUncached 0x80000000u
#define gpiMemAttachGlobal 0x1
#define gpiMemAttachHost 0x2
#define gpiMemAttachSingle 0x4
#define gpiIpcMemLazyEnablePeerAccess 0x1
#define gpiOccupancyDefault 0x0
#define gpiOccupancyDisableCachingOverride 0x1
#define gpiHostAllocationDefault gpiHostAllocDefault
#define gpiHostAllocationPortable gpiHostAllocPortable
#define gpiHostAllocationMapped gpiHostAllocMapped
#define gpiHostAllocationWriteCombined gpiHostAllocWriteCombined
#define gpiHostAllocationUncached gpiHostAllocUncached
#define gpiHostRegisterCoarseGrained 0x8
#define gpiCooperativeLaunchMultiDeviceNoPreSync 0x1
#define gpiCooperativeLaunchMultiDeviceNoPostSync 0x2
#define gpiDeviceMallocDefault 0x0
#define gpiDeviceMallocFinegrained 0x1
#define gpiMallocSignalMemory 0x2
#define gpiDeviceMallocUncached 0x3
#define gpiDeviceMallocContiguous 0x4
#define gpiStreamWaitValueGte 0x0
#define gpiStreamWaitValueEq 0x1
#define gpiStreamWaitValueAnd 0x2
#define gpiStreamWaitValueNor 0x3

/* A number that no other device has. */
typedef struct gpiUUID_t {
    char bytes[16];
} gpiUUID_t;

/* What HIP programs ask a device for, a bit each. */
typedef struct gpiDeviceArch {
    unsigned hasGlobalInt32Atomics : 1;
    unsigned hasGlobalFloatAtomicExch : 1;
    unsigned hasSharedInt32Atomics : 1;
    unsigned hasSharedFloatAtomicExch : 1;
    unsigned hasFloatAtomicAdd : 1;
    unsigned hasGlobalInt64Atomics : 1;
    unsigned hasSharedInt64Atomics : 1;
    unsigned hasDoubles : 1;
    unsigned hasWarpVote : 1;
    unsigned hasWarpBallot : 1;
    unsigned hasWarpShuffle : 1;
    unsigned hasFunnelShift : 1;
    unsigned hasThreadFenceSystem : 1;
    unsigned hasSyncThreadsExt : 1;
    unsigned hasSurfaceFuncs : 1;
    unsigned has3dGrid : 1;
    unsigned hasDynamicParallelism : 1;
} gpiDeviceArch;

/* All that is constant about a device. Sizes are bytes, rates kHz. */
typedef struct gpiDeviceProp {
    char name[256];
    gpiUUID_t uuid;
    char luid[8];
    unsigned luidDeviceNodeMask;
    size_t totalGlobalMem;
    size_t sharedMemPerBlock;
    int regsPerBlock;
    int warpSize;
    size_t memPitch;
    int maxThreadsPerBlock;
    int maxThreadsDim[3];
    int maxGridSize[3];
    int clockRate;
    size_t totalConstMem;
    int major;
    int minor;
    size_t textureAlignment;
    size_t texturePitchAlignment;
    int deviceOverlap;
    int multiProcessorCount;
    int kernelExecTimeoutEnabled;
    int integrated;
    int canMapHostMemory;
    int computeMode;
    int maxTexture1D;
    int maxTexture1DMipmap;
    int maxTexture1DLinear;
    int maxTexture2D[2];
    int maxTexture2DMipmap[2];
    int maxTexture2DLinear[3];
    int maxTexture2DGather[2];
    int maxTexture3D[3];
    int maxTexture3DAlt[3];
    int maxTextureCubemap;
    int maxTexture1DLayered[2];
    int maxTexture2DLayered[3];
    int maxTextureCubemapLayered[2];
    int maxSurface1D;
    int maxSurface2D[2];
    int maxSurface3D[3];
    int maxSurface1DLayered[2];
    int maxSurface2DLayered[3];
    int maxSurfaceCubemap;
    int maxSurfaceCubemapLayered[2];
    size_t surfaceAlignment;
    int concurrentKernels;
    int ECCEnabled;
    int pciBusID;
    int pciDeviceID;
    int pciDomainID;
    int tccDriver;
    int asyncEngineCount;
    int unifiedAddressing;
    int memoryClockRate;
    int memoryBusWidth;
    int l2CacheSize;
    int persistingL2CacheMaxSize;
    int maxThreadsPerMultiProcessor;
    int streamPrioritiesSupported;
    int globalL1CacheSupported;
    int localL1CacheSupported;
    size_t sharedMemPerMultiprocessor;
    int regsPerMultiprocessor;
    int managedMemory;
    int isMultiGpuBoard;
    int multiGpuBoardGroupID;
    int hostNativeAtomicSupported;
    int singleToDoublePrecisionPerfRatio;
    int pageableMemoryAccess;
    int concurrentManagedAccess;
    int computePreemptionSupported;
    int canUseHostPointerForRegisteredMem;
    int cooperativeLaunch;
    int cooperativeMultiDeviceLaunch;
    size_t sharedMemPerBlockOptin;
    int pageableMemoryAccessUsesHostPageTables;
    int directManagedMemAccessFromHost;
    int maxBlocksPerMultiProcessor;
    int accessPolicyMaxWindowSize;
    size_t reservedSharedMemPerBlock;
    int hostRegisterSupported;
    int sparseGpiArraySupported;
    int hostRegisterReadOnlySupported;
    int timelineSemaphoreInteropSupported;
    int memoryPoolsSupported;
    int gpuDirectRDMASupported;
    unsigned gpuDirectRDMAFlushWritesOptions;
    int gpuDirectRDMAWritesOrdering;
    unsigned memoryPoolSupportedHandleTypes;
    int deferredMappingGpiArraySupported;
    int ipcEventSupported;
    int clusterLaunch;
    int unifiedFunctionPointers;
    int reserved[63];
    char gcnArchName[256];
    size_t maxSharedMemoryPerMultiProcessor;
    int clockInstructionRate;
    gpiDeviceArch arch;
    unsigned *hdpMemFlushCntl;
    unsigned *hdpRegFlushCntl;
    int cooperativeMultiDeviceUnmatchedFunc;
    int cooperativeMultiDeviceUnmatchedGridDim;
    int cooperativeMultiDeviceUnmatchedBlockDim;
    int cooperativeMultiDeviceUnmatchedSharedMem;
    int isLargeBar;
    int asicRevision;
} gpiDeviceProp;

/* An event. */
typedef struct gpi_event *gpiEvent_t;

/* A stream; null is the default stream. */
typedef struct gpi_stream *gpiStream_t;

/* A host function that a stream calls. */
typedef void (*gpiStreamCallback_t)(gpiStream_t stream, gpiError_t status, void *data);

/* A host function that a stream calls. */
typedef void (*gpiHostFn_t)(void *data);

/* Memory that should stay in the cache. */
typedef struct gpiAccessPolicyWindow {
    void *base_ptr;
    size_t num_bytes;
    float hitRatio;
    gpiAccessProperty hitProp;
    gpiAccessProperty missProp;
} gpiAccessPolicyWindow;

/* An array of texels. There is no call that makes one yet. */
typedef struct gpi_array *gpiArray_t;

/* Sizes of a box; width in bytes. */
typedef struct gpiExtent {
    size_t width;
    size_t height;
    size_t depth;
} gpiExtent;

/* A place in a box; x in bytes. */
typedef struct gpiPos {
    size_t x;
    size_t y;
    size_t z;
} gpiPos;

/* Rows in memory: bytes from row to row, bytes in a row that are used, rows in a slice. */
typedef struct gpiPitchedPtr {
    void *ptr;
    size_t pitch;
    size_t xsize;
    size_t ysize;
} gpiPitchedPtr;

/* A copy of a box. The arrays are null. */
typedef struct gpiMemcpy3DParms {
    gpiArray_t srcArray;
    gpiPos srcPos;
    gpiPitchedPtr srcPtr;
    gpiArray_t dstArray;
    gpiPos dstPos;
    gpiPitchedPtr dstPtr;
    gpiExtent extent;
    gpiMemcpyKind kind;
} gpiMemcpy3DParms;

/* A copy of a box between devices. The arrays are null. */
typedef struct gpiMemcpy3DPeerParms {
    gpiArray_t srcArray;
    gpiPos srcPos;
    gpiPitchedPtr srcPtr;
    int srcDevice;
    gpiArray_t dstArray;
    gpiPos dstPos;
    gpiPitchedPtr dstPtr;
    int dstDevice;
    gpiExtent extent;
} gpiMemcpy3DPeerParms;

/* What memory an address lies in. */
typedef struct gpiPointerAttributes {
    gpiMemoryType type;
    int device;
    void *devicePointer;
    void *hostPointer;
    int isManaged;
    unsigned allocationFlags;
} gpiPointerAttributes;

/* A place: a device by its number, or the host. */
typedef struct gpiMemLocation {
    gpiMemLocationType type;
    int id;
} gpiMemLocation;

/* How some copies of a batch are done: when their sources are read, and hints where the memory is. */
typedef struct gpiMemcpyAttributes {
    gpiMemcpySrcAccessOrder srcAccessOrder;
    gpiMemLocation srcLocHint;
    gpiMemLocation dstLocHint;
    unsigned flags;
} gpiMemcpyAttributes;

/* Gives an extent. */
static inline __attribute__((unused)) gpiExtent make_gpiExtent(size_t width, size_t height, size_t depth) { gpiExtent result = {width, height, depth}; return result; }

/* Gives a place. */
static inline __attribute__((unused)) gpiPos make_gpiPos(size_t x, size_t y, size_t z) { gpiPos result = {x, y, z}; return result; }

/* Gives rows in memory. */
static inline __attribute__((unused)) gpiPitchedPtr make_gpiPitchedPtr(void *ptr, size_t pitch, size_t xsize, size_t ysize) { gpiPitchedPtr result = {ptr, pitch, xsize, ysize}; return result; }

/* What another process opens device memory with; bytes to be sent as they are. */
typedef struct gpiIpcMemHandle_st {
    char reserved[64];
} gpiIpcMemHandle_st;

/* The usual name of the same. */
typedef struct gpiIpcMemHandle_st gpiIpcMemHandle_t;

/* What another process opens an event with; bytes to be sent as they are. */
typedef struct gpiIpcEventHandle_st {
    char reserved[64];
} gpiIpcEventHandle_st;

/* The usual name of the same. */
typedef struct gpiIpcEventHandle_st gpiIpcEventHandle_t;

/* A pool of memory. */
typedef struct gpi_mem_pool *gpiMemPool_t;

/* What a place may do with memory. */
typedef struct gpiMemAccessDesc {
    gpiMemLocation location;
    gpiMemAccessFlags flags;
} gpiMemAccessDesc;

/* How a pool is made. */
typedef struct gpiMemPoolProps {
    gpiMemAllocationType allocType;
    gpiMemAllocationHandleType handleTypes;
    gpiMemLocation location;
    void *win32SecurityAttributes;
    size_t maxSize;
    unsigned short usage;
    unsigned char reserved[54];
} gpiMemPoolProps;

/* The value of an attribute; which member, its id says. */
typedef union gpiLaunchAttributeValue {
    char pad[64];
    gpiAccessPolicyWindow accessPolicyWindow;
    int cooperative;
    gpiSynchronizationPolicy syncPolicy;
    struct { unsigned x, y, z; } clusterDim;
    gpiClusterSchedulingPolicy clusterSchedulingPolicyPreference;
    int programmaticStreamSerializationAllowed;
    struct { gpiEvent_t event; int flags; int triggerAtBlockStart; } programmaticEvent;
    int priority;
    struct { unsigned char default_, remote; } memSyncDomainMap;
    gpiLaunchMemSyncDomain memSyncDomain;
    struct { gpiEvent_t event; int flags; } launchCompletionEvent;
    unsigned sharedMemCarveout;
} gpiLaunchAttributeValue;

/* An attribute of a launch. */
typedef struct gpiLaunchAttribute {
    gpiLaunchAttributeID id;
    char pad[8 - sizeof(int)];
    gpiLaunchAttributeValue val;
} gpiLaunchAttribute;

/* A launch of gpiLaunchCooperativeKernelMultiDevice. */
typedef struct gpiLaunchParams {
    void *func;
    gpiDim3 gridDim;
    gpiDim3 blockDim;
    void **args;
    size_t sharedMem;
    gpiStream_t stream;
} gpiLaunchParams;

/* How gpiLaunchKernelExC launches. */
typedef struct gpiLaunchConfig_t {
    gpiDim3 gridDim;
    gpiDim3 blockDim;
    size_t dynamicSmemBytes;
    gpiStream_t stream;
    gpiLaunchAttribute *attrs;
    unsigned numAttrs;
} gpiLaunchConfig_t;

/* What a kernel needs: bytes, and counts of threads and registers. */
typedef struct gpiFuncAttributes {
    size_t sharedSizeBytes;
    size_t constSizeBytes;
    size_t localSizeBytes;
    int maxThreadsPerBlock;
    int numRegs;
    int ptxVersion;
    int binaryVersion;
    int cacheModeCA;
    int maxDynamicSharedSizeBytes;
    int preferredShmemCarveout;
    int clusterDimMustBeSet;
    int requiredClusterWidth;
    int requiredClusterHeight;
    int requiredClusterDepth;
    int clusterSchedulingPolicyPreference;
    int nonPortableClusterSizeAllowed;
    int reserved[16];
} gpiFuncAttributes;

/* What a stream's attributes are written with. */
typedef gpiLaunchAttributeID gpiStreamAttrID;

/* What a stream's attributes are written with. */
typedef gpiLaunchAttributeValue gpiStreamAttrValue;

/* A copy of rows, either side on the host or on the device. The arrays are null. */
typedef struct gpiMemcpyParams2D {
    size_t srcXInBytes;
    size_t srcY;
    gpiMemoryType srcMemoryType;
    const void *srcHost;
    void *srcDevice;
    gpiArray_t srcArray;
    size_t srcPitch;
    size_t dstXInBytes;
    size_t dstY;
    gpiMemoryType dstMemoryType;
    void *dstHost;
    void *dstDevice;
    gpiArray_t dstArray;
    size_t dstPitch;
    size_t WidthInBytes;
    size_t Height;
} gpiMemcpyParams2D;

/* A copy of a box, either side on the host or on the device. The arrays are null. */
typedef struct gpiMemcpyParams3D {
    size_t srcXInBytes;
    size_t srcY;
    size_t srcZ;
    size_t srcLOD;
    gpiMemoryType srcMemoryType;
    const void *srcHost;
    void *srcDevice;
    gpiArray_t srcArray;
    size_t srcPitch;
    size_t srcHeight;
    size_t dstXInBytes;
    size_t dstY;
    size_t dstZ;
    size_t dstLOD;
    gpiMemoryType dstMemoryType;
    void *dstHost;
    void *dstDevice;
    gpiArray_t dstArray;
    size_t dstPitch;
    size_t dstHeight;
    size_t WidthInBytes;
    size_t Height;
    size_t Depth;
} gpiMemcpyParams3D;

/* The driver's word for it. */
typedef gpiUUID_t gpiDriverUuid;

#ifdef __cplusplus
extern "C" {
#endif

/* Gives the calling host thread's last error, and sets it back to Success. An error that has broken the device
 * stays. */
gpiError_t gpiGetLastError(void);

/* Gives the calling host thread's last error and leaves it as it is. */
gpiError_t gpiPeekAtLastError(void);

/* Gives the enumerator's name in the caller's dialect, or "unrecognized error code". The text is constant. */
const char *gpiGetErrorName(gpiError_t error);

/* Gives a few words that say what an error means, or "unrecognized error code". The text is constant. */
const char *gpiGetErrorString(gpiError_t error);

/* Makes an error that a call of the headers has found the thread's last one. Returns it; Success changes nothing. */
gpiError_t gpiErrorNote(gpiError_t error);

/* Gives the number of devices that this process may use. Error InvalidValue: count is null. Error NoDevice: there is
 * none. */
gpiError_t gpiGetDeviceCount(int *count);

/* Gives the current device of the calling host thread; 0 until it chooses another. Error InvalidValue: device is
 * null. */
gpiError_t gpiGetDevice(int *device);

/* Makes `device` the current one of the calling host thread. Allocations, streams, events and launches that follow
 * belong to it. Error InvalidDevice: there is no device of this number. */
gpiError_t gpiSetDevice(int device);

/* Gives the order in which devices are tried when none was chosen. An empty list restores the first order. Error
 * InvalidValue: devices is null or count is out of range. Error InvalidDevice: a number names no device. */
gpiError_t gpiSetValidDevices(int *devices, int count);

/* Gives the device that fits `wanted` best. Error InvalidValue: a pointer is null. */
gpiError_t gpiChooseDevice(int *device, const gpiDeviceProp *wanted);

/* Makes `device` ready for use without making it the current one. With bit 0 of `flags` set, `device_flags` are set
 * as by gpiSetDeviceFlags. Error InvalidDevice: there is no device of this number. Error InvalidValue: unknown flag
 * bits. */
gpiError_t gpiInitDevice(int device, unsigned device_flags, unsigned flags);

/* Fills in all that is constant about a device. Error InvalidValue: properties is null. Error InvalidDevice: there
 * is no device of this number. */
gpiError_t gpiGetDeviceProperties(gpiDeviceProp *properties, int device);

/* Gives one number about a device; cheaper than all its properties. Error InvalidValue: value is null or the
 * attribute is not known. Error InvalidDevice: there is no device of this number. */
gpiError_t gpiDeviceGetAttribute(int *value, gpiDeviceAttr attribute, int device);

/* Gives the device at a PCI address, written domain:bus:device.function; domain and function may be left out. Error
 * InvalidValue: a pointer is null, or no device has this address. */
gpiError_t gpiDeviceGetByPCIBusId(int *device, const char *bus_id);

/* Writes a device's PCI address as domain:bus:device.function, in hexadecimal. Error InvalidValue: bus_id is null or
 * size is too small for the text and its end. Error InvalidDevice: there is no device of this number. */
gpiError_t gpiDeviceGetPCIBusId(char *bus_id, int size, int device);

/* Waits until all work of the current device has completed, and writes out what kernels have printed. Error any
 * error of unfinished work: it is reported here. */
gpiError_t gpiDeviceSynchronize(void);

/* Waits for the current device's work, then gives back all its memory, streams and events; device variables get
 * their first values back. A sticky error ends here. */
gpiError_t gpiDeviceReset(void);

/* Asks for a limit. It may be rounded; gpiDeviceGetLimit tells. Error UnsupportedLimit: the device does not have
 * this limit. Error InvalidValue: the limit can no longer be changed. */
gpiError_t gpiDeviceSetLimit(gpiLimit limit, size_t value);

/* Gives a limit's present value. Error InvalidValue: value is null. Error UnsupportedLimit: the device does not have
 * this limit. */
gpiError_t gpiDeviceGetLimit(size_t *value, gpiLimit limit);

/* Says whether kernels prefer shared memory or cache. A hint; never changes what a program computes. Error
 * InvalidValue: config is not one of the values. */
gpiError_t gpiDeviceSetCacheConfig(gpiFuncCache config);

/* Gives what gpiDeviceSetCacheConfig set. Error InvalidValue: config is null. */
gpiError_t gpiDeviceGetCacheConfig(gpiFuncCache *config);

/* Says how wide shared memory banks should be. A hint; never changes what a program computes. Error InvalidValue:
 * config is not one of the values. */
gpiError_t gpiDeviceSetSharedMemConfig(gpiSharedMemConfig config);

/* Gives the bank width in use. Error InvalidValue: config is null. */
gpiError_t gpiDeviceGetSharedMemConfig(gpiSharedMemConfig *config);

/* Gives the priorities a stream may have; greater priority is the lower number. Both are 0 where priorities make no
 * difference. Either pointer may be null. */
gpiError_t gpiDeviceGetStreamPriorityRange(int *least, int *greatest);

/* Says how the host waits for the current device, and that host memory may be mapped. Error InvalidValue: unknown
 * flag bits. */
gpiError_t gpiSetDeviceFlags(unsigned flags);

/* Gives the flags of the current device. Error InvalidValue: flags is null. */
gpiError_t gpiGetDeviceFlags(unsigned *flags);

/* Gives one number about the link between two devices. Error InvalidValue: value is null or the attribute is not
 * known. Error InvalidDevice: there is no device of this number, or both are the same. */
gpiError_t gpiDeviceGetP2PAttribute(int *value, gpiDeviceP2PAttr attribute, int source, int destination);

/* Tells whether kernels of `device` can use memory of `peer` directly. A device is not its own peer. Error
 * InvalidValue: can is null. Error InvalidDevice: there is no device of this number. */
gpiError_t gpiDeviceCanAccessPeer(int *can, int device, int peer);

/* Lets kernels of the current device use memory of `peer`. Error InvalidValue: flags is not 0. Error InvalidDevice:
 * there is no device of this number, or it is the current one. Error PeerAccessAlreadyEnabled: it was allowed
 * before. */
gpiError_t gpiDeviceEnablePeerAccess(int peer, unsigned flags);

/* Takes gpiDeviceEnablePeerAccess back. Error InvalidDevice: there is no device of this number. Error
 * PeerAccessNotEnabled: it was not allowed. */
gpiError_t gpiDeviceDisablePeerAccess(int peer);

/* Gives the newest CUDA version whose calls are understood, as 1000 * major + 10 * minor. Error InvalidValue:
 * version is null. */
gpiError_t gpiDriverGetVersion(int *version);

/* Gives the CUDA version that the headers follow, as 1000 * major + 10 * minor. Error InvalidValue: version is null. */
gpiError_t gpiRuntimeGetVersion(int *version);

/* Gives back what accesses have marked to stay in the cache. A hint. */
gpiError_t gpiCtxResetPersistingL2Cache(void);

/* Makes an event with timing. Error InvalidValue: event is null. */
gpiError_t gpiEventCreate(gpiEvent_t *event);

/* Makes an event; flags are gpiEvent… bits. Error InvalidValue: event is null or a flag bit is not known. Error
 * InvalidValue: gpiEventInterprocess without gpiEventDisableTiming. */
gpiError_t gpiEventCreateWithFlags(gpiEvent_t *event, unsigned flags);

/* Ends an event. Work that waits for it still gets it. Error InvalidResourceHandle: event is not alive. */
gpiError_t gpiEventDestroy(gpiEvent_t event);

/* The event completes when all work before it in the stream has. Replaces an earlier record. Error
 * InvalidResourceHandle: event or stream is not alive. */
gpiError_t gpiEventRecord(gpiEvent_t event, gpiStream_t stream GPI_DEFAULT(0));
gpiError_t gpiEventRecord_ptsz(gpiEvent_t event, gpiStream_t stream GPI_DEFAULT(0));

/* As gpiEventRecord. Error InvalidValue: unknown flag bits. Error InvalidResourceHandle: event or stream is not
 * alive. */
gpiError_t gpiEventRecordWithFlags(gpiEvent_t event, gpiStream_t stream GPI_DEFAULT(0), unsigned flags GPI_DEFAULT(0));
gpiError_t gpiEventRecordWithFlags_ptsz(gpiEvent_t event, gpiStream_t stream GPI_DEFAULT(0), unsigned flags GPI_DEFAULT(0));

/* Waits until the event has completed; one never recorded has. Error InvalidResourceHandle: event is not alive. */
gpiError_t gpiEventSynchronize(gpiEvent_t event);

/* Tells whether the event has completed; one never recorded has. NotReady does not become the last error. Error
 * InvalidResourceHandle: event is not alive. Error NotReady: the event has not completed. */
gpiError_t gpiEventQuery(gpiEvent_t event);

/* Gives the time from `start` to `end`. Error InvalidValue: milliseconds is null. Error InvalidResourceHandle: an
 * event is not alive, was never recorded, or has no timing. Error NotReady: an event has not completed. */
gpiError_t gpiEventElapsedTime(float *milliseconds, gpiEvent_t start, gpiEvent_t end);

/* Makes a stream that waits for, and is waited for by, the legacy default stream. Error InvalidValue: stream is
 * null. */
gpiError_t gpiStreamCreate(gpiStream_t *stream);

/* Makes a stream; with gpiStreamNonBlocking the legacy default stream and it do not wait for each other. Error
 * InvalidValue: stream is null or a flag bit is not known. */
gpiError_t gpiStreamCreateWithFlags(gpiStream_t *stream, unsigned flags);

/* Makes a stream with a priority, brought into the range that there is. Error InvalidValue: stream is null or a flag
 * bit is not known. */
gpiError_t gpiStreamCreateWithPriority(gpiStream_t *stream, unsigned flags, int priority);

/* Ends a stream. Returns at once; work in it is completed first. Error InvalidResourceHandle: stream is not alive,
 * or is a default stream. */
gpiError_t gpiStreamDestroy(gpiStream_t stream);

/* Waits until all work in the stream has completed. Error InvalidResourceHandle: stream is not alive. Error any
 * error of the stream's work: it is reported here. */
gpiError_t gpiStreamSynchronize(gpiStream_t stream);
gpiError_t gpiStreamSynchronize_ptsz(gpiStream_t stream);

/* Tells whether all work in the stream has completed. NotReady does not become the last error. Error
 * InvalidResourceHandle: stream is not alive. Error NotReady: work is unfinished. */
gpiError_t gpiStreamQuery(gpiStream_t stream);
gpiError_t gpiStreamQuery_ptsz(gpiStream_t stream);

/* Work submitted to `stream` after this call starts only when `event` has completed; does not block the caller.
 * Waits for the event's last record before this call; with none it does nothing. Error InvalidResourceHandle: event
 * or stream is not alive. Error InvalidValue: unknown flag bits. */
gpiError_t gpiStreamWaitEvent(gpiStream_t stream, gpiEvent_t event, unsigned flags GPI_DEFAULT(0));
gpiError_t gpiStreamWaitEvent_ptsz(gpiStream_t stream, gpiEvent_t event, unsigned flags GPI_DEFAULT(0));

/* Gives the flags that a stream was made with. Error InvalidValue: flags is null. Error InvalidResourceHandle:
 * stream is not alive. */
gpiError_t gpiStreamGetFlags(gpiStream_t stream, unsigned *flags);
gpiError_t gpiStreamGetFlags_ptsz(gpiStream_t stream, unsigned *flags);

/* Gives a stream's priority. Error InvalidValue: priority is null. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiStreamGetPriority(gpiStream_t stream, int *priority);
gpiError_t gpiStreamGetPriority_ptsz(gpiStream_t stream, int *priority);

/* Gives a number that no other stream of the process has. Error InvalidValue: id is null. Error
 * InvalidResourceHandle: stream is not alive. */
gpiError_t gpiStreamGetId(gpiStream_t stream, unsigned long long *id);
gpiError_t gpiStreamGetId_ptsz(gpiStream_t stream, unsigned long long *id);

/* Gives the device of a stream. Error InvalidValue: device is null. Error InvalidResourceHandle: stream is not
 * alive. */
gpiError_t gpiStreamGetDevice(gpiStream_t stream, int *device);
gpiError_t gpiStreamGetDevice_ptsz(gpiStream_t stream, int *device);

/* Calls a host function when the work before it has completed or failed; it gets the stream, the status and `data`,
 * and must not call the API. Work after it waits for it. Error InvalidValue: callback is null or flags is not 0.
 * Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiStreamAddCallback(gpiStream_t stream, gpiStreamCallback_t callback, void *data, unsigned flags);
gpiError_t gpiStreamAddCallback_ptsz(gpiStream_t stream, gpiStreamCallback_t callback, void *data, unsigned flags);

/* Calls a host function when the work before it has completed; it must not call the API. Work after it waits for it.
 * It is not called after an error. Error InvalidValue: function is null. Error InvalidResourceHandle: stream is not
 * alive. */
gpiError_t gpiLaunchHostFunc(gpiStream_t stream, gpiHostFn_t function, void *data);
gpiError_t gpiLaunchHostFunc_ptsz(gpiStream_t stream, gpiHostFn_t function, void *data);

/* Says which streams will use managed memory. A hint. Error InvalidValue: address is not managed memory or flags is
 * not an attach flag. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiStreamAttachMemAsync(gpiStream_t stream, void *address, size_t length GPI_DEFAULT(0), unsigned flags GPI_DEFAULT(gpiMemAttachSingle));
gpiError_t gpiStreamAttachMemAsync_ptsz(gpiStream_t stream, void *address, size_t length GPI_DEFAULT(0), unsigned flags GPI_DEFAULT(gpiMemAttachSingle));

/* Tells whether a stream is being captured into a graph; as capture is not there yet, always
 * gpiStreamCaptureStatusNone. Error InvalidValue: status is null. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiStreamIsCapturing(gpiStream_t stream, gpiStreamCaptureStatus *status);
gpiError_t gpiStreamIsCapturing_ptsz(gpiStream_t stream, gpiStreamCaptureStatus *status);

/* Sets an attribute of a stream. The access policy window is a hint. Error InvalidValue: value is null or a stream
 * does not have this attribute. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiStreamSetAttribute(gpiStream_t stream, gpiLaunchAttributeID attribute, const gpiLaunchAttributeValue *value);
gpiError_t gpiStreamSetAttribute_ptsz(gpiStream_t stream, gpiLaunchAttributeID attribute, const gpiLaunchAttributeValue *value);

/* Gives an attribute of a stream. Error InvalidValue: value is null or a stream does not have this attribute. Error
 * InvalidResourceHandle: stream is not alive. */
gpiError_t gpiStreamGetAttribute(gpiStream_t stream, gpiLaunchAttributeID attribute, gpiLaunchAttributeValue *value);
gpiError_t gpiStreamGetAttribute_ptsz(gpiStream_t stream, gpiLaunchAttributeID attribute, gpiLaunchAttributeValue *value);

/* Copies all attributes from one stream to another. Error InvalidResourceHandle: a stream is not alive. */
gpiError_t gpiStreamCopyAttributes(gpiStream_t destination, gpiStream_t source);

/* Allocates device memory, aligned to 256 bytes. Its contents are not defined. A size of 0 gives null and Success.
 * Error InvalidValue: address is null. Error MemoryAllocation: there is not enough memory. */
gpiError_t gpiMalloc(void **address, size_t size);

/* Waits for the device's work and gives memory back. Null is allowed. Also takes managed memory and memory of
 * gpiMallocAsync. Error InvalidValue: address is not the start of an allocation that is alive. */
gpiError_t gpiFree(void *address);

/* Allocates pinned host memory that kernels can use at the same address. Error InvalidValue: address is null. Error
 * MemoryAllocation: there is not enough memory. */
gpiError_t gpiMallocHost(void **address, size_t size);

/* Allocates pinned host memory; flags are gpiHostAlloc… bits. All of it is coherent. Error InvalidValue: address is
 * null, a flag bit is not known, or flags ask for coherent and for other memory. Error MemoryAllocation: there is
 * not enough memory. */
gpiError_t gpiHostAlloc(void **address, size_t size, unsigned flags GPI_DEFAULT(0));

/* Gives pinned host memory back. Null is allowed. Error InvalidValue: address is not the start of pinned memory that
 * is alive. */
gpiError_t gpiFreeHost(void *address);

/* Allocates memory that host and device use at the same address. Error InvalidValue: address is null, size is 0, or
 * flags is neither attach flag. Error MemoryAllocation: there is not enough memory. */
gpiError_t gpiMallocManaged(void **address, size_t size, unsigned flags GPI_DEFAULT(gpiMemAttachGlobal));

/* Allocates `height` rows of at least `width` bytes; `pitch` becomes the bytes from row to row. Error InvalidValue:
 * a pointer is null. Error MemoryAllocation: there is not enough memory. */
gpiError_t gpiMallocPitch(void **address, size_t *pitch, size_t width, size_t height);

/* Allocates depth * height rows of at least width bytes. Error InvalidValue: pitched is null. Error
 * MemoryAllocation: there is not enough memory. */
gpiError_t gpiMalloc3D(gpiPitchedPtr *pitched, gpiExtent extent);

/* Pins host memory of the program's own, so that kernels can use it. Error InvalidValue: address is null, size is 0,
 * or a flag bit is not known. Error HostMemoryAlreadyRegistered: part of the range is pinned already. */
gpiError_t gpiHostRegister(void *address, size_t size, unsigned flags);

/* Takes gpiHostRegister back. Error HostMemoryNotRegistered: address is not the start of a pinned range. */
gpiError_t gpiHostUnregister(void *address);

/* Gives the address at which kernels see pinned memory; it is the same one. Error InvalidValue: host does not lie in
 * pinned memory, or flags is not 0. */
gpiError_t gpiHostGetDevicePointer(void **device, void *host, unsigned flags);

/* Gives the flags that pinned memory was allocated with. Error InvalidValue: flags is null or host does not lie in
 * memory of gpiHostAlloc. */
gpiError_t gpiHostGetFlags(unsigned *flags, void *host);

/* Gives the device's free and total memory in bytes. Error InvalidValue: a pointer is null. */
gpiError_t gpiMemGetInfo(size_t *free, size_t *total);

/* Copies `count` bytes after the work before it in the default stream. Returns when the source may be reused; where
 * the destination is host memory, when the copy is done. Error InvalidValue: a range does not lie in memory that may
 * be used so. Error InvalidMemcpyDirection: kind is not one of the values. */
gpiError_t gpiMemcpy(void *destination, const void *source, size_t count, gpiMemcpyKind kind);
gpiError_t gpiMemcpy_ptds(void *destination, const void *source, size_t count, gpiMemcpyKind kind);

/* Copies in stream order. From pageable host memory it returns once the source is staged; to pageable host memory
 * once the copy is done. Error InvalidValue: a range does not lie in memory that may be used so. Error
 * InvalidMemcpyDirection: kind is not one of the values. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemcpyAsync(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream GPI_DEFAULT(0));
gpiError_t gpiMemcpyAsync_ptsz(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream GPI_DEFAULT(0));

/* Copies several ranges in stream order. Attribute i is that of the copies from first[i] on. *failed is the copy
 * that an error is about, the largest number where it is about none. Error InvalidValue: a pointer is null, count or
 * attribute_count is 0, attributes do not begin at 0 and ascend, the stream is the default stream, or a range does
 * not lie in memory that may be used so. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemcpyBatchAsync(void **destinations, void **sources, size_t *sizes, size_t count, gpiMemcpyAttributes *attributes, size_t *first, size_t attribute_count, size_t *failed, gpiStream_t stream);
gpiError_t gpiMemcpyBatchAsync_ptsz(void **destinations, void **sources, size_t *sizes, size_t count, gpiMemcpyAttributes *attributes, size_t *first, size_t attribute_count, size_t *failed, gpiStream_t stream);

/* Copies `height` rows of `width` bytes; as gpiMemcpy otherwise. Error InvalidValue: a range does not lie in memory
 * that may be used so. Error InvalidPitchValue: a pitch is less than width. Error InvalidMemcpyDirection: kind is
 * not one of the values. */
gpiError_t gpiMemcpy2D(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind);
gpiError_t gpiMemcpy2D_ptds(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind);

/* Copies rows in stream order; as gpiMemcpyAsync otherwise. Error InvalidValue: a range does not lie in memory that
 * may be used so. Error InvalidPitchValue: a pitch is less than width. Error InvalidMemcpyDirection: kind is not one
 * of the values. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemcpy2DAsync(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind, gpiStream_t stream GPI_DEFAULT(0));
gpiError_t gpiMemcpy2DAsync_ptsz(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, gpiMemcpyKind kind, gpiStream_t stream GPI_DEFAULT(0));

/* Copies a box of bytes between two pitched allocations; as gpiMemcpy otherwise. Error InvalidValue: parameters is
 * null, names an array, or a range does not lie in memory that may be used so. Error InvalidPitchValue: a pitch is
 * less than the width copied. Error InvalidMemcpyDirection: kind is not one of the values. */
gpiError_t gpiMemcpy3D(const gpiMemcpy3DParms *parameters);
gpiError_t gpiMemcpy3D_ptds(const gpiMemcpy3DParms *parameters);

/* Copies a box in stream order. Error InvalidValue: parameters is null, names an array, or a range does not lie in
 * memory that may be used so. Error InvalidPitchValue: a pitch is less than the width copied. Error
 * InvalidMemcpyDirection: kind is not one of the values. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemcpy3DAsync(const gpiMemcpy3DParms *parameters, gpiStream_t stream GPI_DEFAULT(0));
gpiError_t gpiMemcpy3DAsync_ptsz(const gpiMemcpy3DParms *parameters, gpiStream_t stream GPI_DEFAULT(0));

/* Copies a box between devices; the host does not wait. Error InvalidValue: parameters is null, names an array, or a
 * range does not lie in memory that may be used so. Error InvalidPitchValue: a pitch is less than the width copied.
 * Error InvalidDevice: a device number is not one. */
gpiError_t gpiMemcpy3DPeer(const gpiMemcpy3DPeerParms *parameters);
gpiError_t gpiMemcpy3DPeer_ptds(const gpiMemcpy3DPeerParms *parameters);

/* Copies a box between devices in stream order. Error InvalidValue: parameters is null, names an array, or a range
 * does not lie in memory that may be used so. Error InvalidPitchValue: a pitch is less than the width copied. Error
 * InvalidDevice: a device number is not one. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemcpy3DPeerAsync(const gpiMemcpy3DPeerParms *parameters, gpiStream_t stream GPI_DEFAULT(0));
gpiError_t gpiMemcpy3DPeerAsync_ptsz(const gpiMemcpy3DPeerParms *parameters, gpiStream_t stream GPI_DEFAULT(0));

/* Copies between two devices; returns once the copy is in order with both devices' work. Error InvalidValue: a range
 * does not lie in memory of its device. Error InvalidDevice: there is no device of this number. */
gpiError_t gpiMemcpyPeer(void *destination, int destination_device, const void *source, int source_device, size_t count);

/* Copies between two devices in stream order. Error InvalidValue: a range does not lie in memory of its device.
 * Error InvalidDevice: there is no device of this number. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemcpyPeerAsync(void *destination, int destination_device, const void *source, int source_device, size_t count, gpiStream_t stream GPI_DEFAULT(0));
gpiError_t gpiMemcpyPeerAsync_ptsz(void *destination, int destination_device, const void *source, int source_device, size_t count, gpiStream_t stream GPI_DEFAULT(0));

/* Sets each byte to the low 8 bits of `value`. Error InvalidValue: the range does not lie in device memory. */
gpiError_t gpiMemset(void *address, int value, size_t count);
gpiError_t gpiMemset_ptds(void *address, int value, size_t count);

/* Sets bytes in stream order. Error InvalidValue: the range does not lie in device memory. Error
 * InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemsetAsync(void *address, int value, size_t count, gpiStream_t stream GPI_DEFAULT(0));
gpiError_t gpiMemsetAsync_ptsz(void *address, int value, size_t count, gpiStream_t stream GPI_DEFAULT(0));

/* Sets the first `width` bytes of each of `height` rows. Error InvalidValue: the range does not lie in device
 * memory, or pitch is less than width. */
gpiError_t gpiMemset2D(void *address, size_t pitch, int value, size_t width, size_t height);
gpiError_t gpiMemset2D_ptds(void *address, size_t pitch, int value, size_t width, size_t height);

/* Sets rows in stream order. Error InvalidValue: the range does not lie in device memory. Error
 * InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemset2DAsync(void *address, size_t pitch, int value, size_t width, size_t height, gpiStream_t stream GPI_DEFAULT(0));
gpiError_t gpiMemset2DAsync_ptsz(void *address, size_t pitch, int value, size_t width, size_t height, gpiStream_t stream GPI_DEFAULT(0));

/* Sets the bytes of a box. Error InvalidValue: the range does not lie in device memory. */
gpiError_t gpiMemset3D(gpiPitchedPtr pitched, int value, gpiExtent extent);
gpiError_t gpiMemset3D_ptds(gpiPitchedPtr pitched, int value, gpiExtent extent);

/* Sets the bytes of a box in stream order. Error InvalidValue: the range does not lie in device memory. Error
 * InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemset3DAsync(gpiPitchedPtr pitched, int value, gpiExtent extent, gpiStream_t stream GPI_DEFAULT(0));
gpiError_t gpiMemset3DAsync_ptsz(gpiPitchedPtr pitched, int value, gpiExtent extent, gpiStream_t stream GPI_DEFAULT(0));

/* Says how managed memory will be used. A hint, remembered for gpiMemRangeGetAttribute. Error InvalidValue: the
 * range does not lie in managed memory, or the advice is not known. Error InvalidDevice: there is no device of this
 * number. */
gpiError_t gpiMemAdvise(const void *address, size_t count, gpiMemoryAdvise advice, int device);

/* As gpiMemAdvise; the place may also be the host. Error InvalidValue: the range does not lie in managed memory, or
 * advice or location is not known. Error InvalidDevice: there is no device of this number. */
gpiError_t gpiMemAdvise_v2(const void *address, size_t count, gpiMemoryAdvise advice, gpiMemLocation location);

/* Moves managed memory to a device, or with gpiCpuDeviceId to the host, in stream order. Error InvalidValue: the
 * range does not lie in managed memory. Error InvalidDevice: there is no device of this number. Error
 * InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemPrefetchAsync(const void *address, size_t count, int device, gpiStream_t stream GPI_DEFAULT(0));
gpiError_t gpiMemPrefetchAsync_ptsz(const void *address, size_t count, int device, gpiStream_t stream GPI_DEFAULT(0));

/* As gpiMemPrefetchAsync, to a place. Error InvalidValue: the range does not lie in managed memory, location is not
 * known, or flags is not 0. Error InvalidDevice: there is no device of this number. Error InvalidResourceHandle:
 * stream is not alive. */
gpiError_t gpiMemPrefetchAsync_v2(const void *address, size_t count, gpiMemLocation location, unsigned flags, gpiStream_t stream GPI_DEFAULT(0));
gpiError_t gpiMemPrefetchAsync_v2_ptsz(const void *address, size_t count, gpiMemLocation location, unsigned flags, gpiStream_t stream GPI_DEFAULT(0));

/* Gives what was advised for managed memory. Error InvalidValue: data is null or too small, the attribute is not
 * known, or the range does not lie in managed memory. */
gpiError_t gpiMemRangeGetAttribute(void *data, size_t data_size, gpiMemRangeAttribute attribute, const void *address, size_t count);

/* Gives several attributes at once. Error InvalidValue: as gpiMemRangeGetAttribute. */
gpiError_t gpiMemRangeGetAttributes(void **data, size_t *data_sizes, gpiMemRangeAttribute *attributes, size_t attribute_count, const void *address, size_t count);

/* Says what kind of memory an address lies in; gpiMemoryTypeUnregistered for ordinary host memory. Error
 * InvalidValue: attributes is null. */
gpiError_t gpiPointerGetAttributes(gpiPointerAttributes *attributes, const void *address);

/* Gives the allocation that an address lies in. Either pointer may be null. Error InvalidValue: address lies in no
 * allocation. */
gpiError_t gpiPointerGetRange(const void *address, void **start, size_t *size);

/* Gives an attribute of the driver interface: 4 bytes, or 8 for addresses, sizes and handles. Error InvalidValue:
 * data is null, there is no such attribute, or address lies in no allocation. */
gpiError_t gpiPointerGetOne(void *data, int attribute, const void *address);

/* Gives several at once; they are 0 where address lies in no allocation. Error InvalidValue: count is 0, a pointer
 * is null, or there is no such attribute. */
gpiError_t gpiPointerGetSeveral(unsigned count, const int *attributes, void **data, const void *address);

/* Sets gpiPointerAttributeSyncMemops, which makes no difference. Error InvalidValue: value is null, the attribute
 * cannot be set, or address lies in no allocation. */
gpiError_t gpiPointerSetOne(const void *value, int attribute, const void *address);

/* Sets rows of `width` elements of 1, 2 or 4 bytes in stream order. A pitch of 0 is that of one row. Error
 * InvalidValue: address is null, not a multiple of element, or the range does not lie in memory of the device. Error
 * InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemsetElements(void *address, size_t pitch, unsigned value, unsigned element, size_t width, size_t height, gpiStream_t stream);
gpiError_t gpiMemsetElements_ptsz(void *address, size_t pitch, unsigned value, unsigned element, size_t width, size_t height, gpiStream_t stream);

/* Gives a handle by which other processes of the same user can open the allocation, as long as this process lives
 * and keeps it. The first call for an allocation waits for all work; no other thread may write to the allocation
 * during it. Error InvalidValue: handle or address is null, or no allocation of gpiMalloc starts at address. Error
 * MemoryAllocation: no memory or no file descriptor for the shared copy. Error NotSupported: more than some 12,000
 * allocations are alive, and this is one of those that share pages. */
gpiError_t gpiIpcGetMemHandle(gpiIpcMemHandle_t *handle, void *address);

/* Gives the address of another process's allocation in this one. Opened twice it has one address and must be closed
 * twice. Error InvalidValue: address is null or a flag bit is not known. Error InvalidResourceHandle: the handle is
 * none, or its process or allocation is gone. Error DeviceUninitialized: the handle is this process's own. Error
 * MemoryAllocation: the device's memory is used up. Error MapBufferObjectFailed: the system refuses the mapping. */
gpiError_t gpiIpcOpenMemHandle(void **address, gpiIpcMemHandle_t handle, unsigned flags);

/* Ends the use of another process's allocation, after all work. The allocation itself stays. Error InvalidValue:
 * address was not given by gpiIpcOpenMemHandle, or is closed. */
gpiError_t gpiIpcCloseMemHandle(void *address);

/* Gives a handle by which other processes of the same user can open the event, as long as this process lives and
 * keeps it. Error InvalidValue: handle is null, or the event was made without gpiEventInterprocess. Error
 * InvalidResourceHandle: event is not alive. */
gpiError_t gpiIpcGetEventHandle(gpiIpcEventHandle_t *handle, gpiEvent_t event);

/* Gives an event of this process for another process's event: a record in either is one for both. It is to be
 * destroyed like any other. A record of a process that ends before reaching it counts as reached. Error
 * InvalidValue: event is null. Error InvalidResourceHandle: the handle is none, or its process or event is gone.
 * Error DeviceUninitialized: the handle is this process's own. Error MapBufferObjectFailed: the system refuses the
 * mapping. */
gpiError_t gpiIpcOpenEventHandle(gpiEvent_t *event, gpiIpcEventHandle_t handle);

/* Allocates from the device's pool; the memory may be used by work that follows in the stream. Error InvalidValue:
 * address is null. Error MemoryAllocation: there is not enough memory. Error InvalidResourceHandle: stream is not
 * alive. */
gpiError_t gpiMallocAsync(void **address, size_t size, gpiStream_t stream);
gpiError_t gpiMallocAsync_ptsz(void **address, size_t size, gpiStream_t stream);

/* Gives memory back when the stream comes to it. Error InvalidValue: address is not the start of an allocation that
 * is alive. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiFreeAsync(void *address, gpiStream_t stream);
gpiError_t gpiFreeAsync_ptsz(void *address, gpiStream_t stream);

/* As gpiMallocAsync, from a pool. Error InvalidValue: address or pool is null. Error MemoryAllocation: there is not
 * enough memory. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMallocFromPoolAsync(void **address, size_t size, gpiMemPool_t pool, gpiStream_t stream);
gpiError_t gpiMallocFromPoolAsync_ptsz(void **address, size_t size, gpiMemPool_t pool, gpiStream_t stream);

/* Gives the pool that a device starts with. Error InvalidValue: pool is null. Error InvalidDevice: there is no
 * device of this number. */
gpiError_t gpiDeviceGetDefaultMemPool(gpiMemPool_t *pool, int device);

/* Gives the pool that gpiMallocAsync takes from. Error InvalidValue: pool is null. Error InvalidDevice: there is no
 * device of this number. */
gpiError_t gpiDeviceGetMemPool(gpiMemPool_t *pool, int device);

/* Sets the pool that gpiMallocAsync takes from. Error InvalidValue: pool is null or of another device. Error
 * InvalidDevice: there is no device of this number. */
gpiError_t gpiDeviceSetMemPool(int device, gpiMemPool_t pool);

/* Makes a pool. Error InvalidValue: a pointer is null or a property is not known. Error NotSupported: memory is to
 * be shared with other processes. */
gpiError_t gpiMemPoolCreate(gpiMemPool_t *pool, const gpiMemPoolProps *properties);

/* Ends a pool. Memory taken from it stays until it is freed. Error InvalidValue: pool is null or a device's default
 * pool. */
gpiError_t gpiMemPoolDestroy(gpiMemPool_t pool);

/* Gives unused memory of a pool back until `keep` bytes are left. Error InvalidValue: pool is null. */
gpiError_t gpiMemPoolTrimTo(gpiMemPool_t pool, size_t keep);

/* Sets an attribute: an int for the reuse rules, else a 64-bit number. Error InvalidValue: a pointer is null or the
 * attribute cannot be set. */
gpiError_t gpiMemPoolSetAttribute(gpiMemPool_t pool, gpiMemPoolAttr attribute, void *value);

/* Gives an attribute. Error InvalidValue: a pointer is null or the attribute is not known. */
gpiError_t gpiMemPoolGetAttribute(gpiMemPool_t pool, gpiMemPoolAttr attribute, void *value);

/* Says which devices may use a pool's memory. Error InvalidValue: a pointer is null or an access is not known. Error
 * InvalidDevice: there is no device of this number. */
gpiError_t gpiMemPoolSetAccess(gpiMemPool_t pool, const gpiMemAccessDesc *accesses, size_t count);

/* Tells whether a place may use a pool's memory. Error InvalidValue: a pointer is null. */
gpiError_t gpiMemPoolGetAccess(gpiMemAccessFlags *flags, gpiMemPool_t pool, gpiMemLocation *location);

/* Launches a kernel in stream order. `arguments` holds the address of each argument; they are copied before the call
 * returns. `shared` is the dynamic part in bytes. Error InvalidDeviceFunction: kernel is not a kernel of this
 * program. Error InvalidConfiguration: an extent is 0 or beyond the device's limits. Error InvalidValue: more shared
 * memory than the kernel may have. Error LaunchOutOfResources: the block has more threads than the kernel was built
 * for. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiLaunchKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream);
gpiError_t gpiLaunchKernel_ptsz(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream);

/* As gpiLaunchKernel; all blocks are resident at once, so that the kernel may synchronise the grid. Error
 * InvalidDeviceFunction: kernel is not a kernel of this program. Error InvalidConfiguration: an extent is 0 or
 * beyond the device's limits. Error CooperativeLaunchTooLarge: not all blocks can be resident at once. Error
 * InvalidResourceHandle: stream is not alive. */
gpiError_t gpiLaunchCooperativeKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream);
gpiError_t gpiLaunchCooperativeKernel_ptsz(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream);

/* Launches a kernel on each device, in streams of theirs. Error InvalidValue: launches is null, count is not from 1
 * to the number of devices, or a flag bit is not known. Error InvalidResourceHandle: a stream is a default stream or
 * not alive. Error as gpiLaunchCooperativeKernel. */
gpiError_t gpiLaunchCooperativeKernelMultiDevice(gpiLaunchParams *launches, int count, unsigned flags GPI_DEFAULT(0));

/* Launches a kernel as `config` says. Attributes that are hints are ignored. Error InvalidValue: config is null.
 * Error NotSupported: an attribute asks for clusters or another thing that the device does not have. Error as
 * gpiLaunchKernel, or as gpiLaunchCooperativeKernel where that attribute is set. */
gpiError_t gpiLaunchKernelExC(const gpiLaunchConfig_t *config, const void *kernel, void **arguments);
gpiError_t gpiLaunchKernelExC_ptsz(const gpiLaunchConfig_t *config, const void *kernel, void **arguments);

/* Says what a kernel needs. Error InvalidValue: attributes is null. Error InvalidDeviceFunction: kernel is not a
 * kernel of this program. */
gpiError_t gpiFuncGetAttributes(gpiFuncAttributes *attributes, const void *kernel);

/* Sets the most dynamic shared memory that launches of a kernel may ask for, or a hint. Error InvalidValue: the
 * attribute is not known or the value is out of its range. Error InvalidDeviceFunction: kernel is not a kernel of
 * this program. */
gpiError_t gpiFuncSetAttribute(const void *kernel, gpiFuncAttribute attribute, int value);

/* Says whether a kernel prefers shared memory or cache. A hint. Error InvalidValue: config is not one of the values.
 * Error InvalidDeviceFunction: kernel is not a kernel of this program. */
gpiError_t gpiFuncSetCacheConfig(const void *kernel, gpiFuncCache config);

/* Says how wide shared memory banks should be for a kernel. A hint. Error InvalidValue: config is not one of the
 * values. Error InvalidDeviceFunction: kernel is not a kernel of this program. */
gpiError_t gpiFuncSetSharedMemConfig(const void *kernel, gpiSharedMemConfig config);

/* Gives a kernel's mangled name. Error InvalidValue: name is null. Error InvalidDeviceFunction: kernel is not a
 * kernel of this program. */
gpiError_t gpiFuncGetName(const char **name, const void *kernel);

/* Gives how many blocks of this size one multiprocessor can hold; 0 where a block is too large. Error InvalidValue:
 * blocks is null or block_size is not positive. Error InvalidDeviceFunction: kernel is not a kernel of this program. */
gpiError_t gpiOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, const void *kernel, int block_size, size_t shared);

/* As gpiOccupancyMaxActiveBlocksPerMultiprocessor. Error InvalidValue: as above, or unknown flag bits. Error
 * InvalidDeviceFunction: kernel is not a kernel of this program. */
gpiError_t gpiOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int *blocks, const void *kernel, int block_size, size_t shared, unsigned flags);

/* Gives the most dynamic shared memory with which `blocks` blocks still fit. Error InvalidValue: shared is null or a
 * count is not positive. Error InvalidDeviceFunction: kernel is not a kernel of this program. */
gpiError_t gpiOccupancyAvailableDynamicSMemPerBlock(size_t *shared, const void *kernel, int blocks, int block_size);

/* Suggests the block size with the most resident threads, and the smallest grid that fills the device with it. A
 * limit of 0 is none. Error InvalidValue: a pointer is null or the limit is negative. Error InvalidDeviceFunction:
 * kernel is not a kernel of this program. */
gpiError_t gpiOccupancyMaxPotentialBlockSize(int *min_grid_size, int *block_size, const void *kernel, size_t shared, int block_size_limit);

/* Gives a device variable's address. `symbol` is the variable itself, or its name as a string. Error InvalidValue:
 * address is null. Error InvalidSymbol: symbol is not a device variable. */
gpiError_t gpiGetSymbolAddress(void **address, const void *symbol);

/* Gives a device variable's size in bytes. Error InvalidValue: size is null. Error InvalidSymbol: symbol is not a
 * device variable. */
gpiError_t gpiGetSymbolSize(size_t *size, const void *symbol);

/* Copies into a device variable, from `offset` bytes on; as gpiMemcpy otherwise. Error InvalidSymbol: symbol is not
 * a device variable. Error InvalidValue: the range goes past the variable's end. Error InvalidMemcpyDirection: kind
 * does not lead to a device. */
gpiError_t gpiMemcpyToSymbol(const void *symbol, const void *source, size_t count, size_t offset GPI_DEFAULT(0), gpiMemcpyKind kind GPI_DEFAULT(gpiMemcpyHostToDevice));
gpiError_t gpiMemcpyToSymbol_ptds(const void *symbol, const void *source, size_t count, size_t offset GPI_DEFAULT(0), gpiMemcpyKind kind GPI_DEFAULT(gpiMemcpyHostToDevice));

/* Copies into a device variable in stream order. Error InvalidSymbol: symbol is not a device variable. Error
 * InvalidValue: the range goes past the variable's end. Error InvalidMemcpyDirection: kind does not lead to a
 * device. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemcpyToSymbolAsync(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream GPI_DEFAULT(0));
gpiError_t gpiMemcpyToSymbolAsync_ptsz(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream GPI_DEFAULT(0));

/* Copies out of a device variable, from `offset` bytes on; as gpiMemcpy otherwise. Error InvalidSymbol: symbol is
 * not a device variable. Error InvalidValue: the range goes past the variable's end. Error InvalidMemcpyDirection:
 * kind does not lead from a device. */
gpiError_t gpiMemcpyFromSymbol(void *destination, const void *symbol, size_t count, size_t offset GPI_DEFAULT(0), gpiMemcpyKind kind GPI_DEFAULT(gpiMemcpyDeviceToHost));
gpiError_t gpiMemcpyFromSymbol_ptds(void *destination, const void *symbol, size_t count, size_t offset GPI_DEFAULT(0), gpiMemcpyKind kind GPI_DEFAULT(gpiMemcpyDeviceToHost));

/* Copies out of a device variable in stream order. Error InvalidSymbol: symbol is not a device variable. Error
 * InvalidValue: the range goes past the variable's end. Error InvalidMemcpyDirection: kind does not lead from a
 * device. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemcpyFromSymbolAsync(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream GPI_DEFAULT(0));
gpiError_t gpiMemcpyFromSymbolAsync_ptsz(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream GPI_DEFAULT(0));

/* As gpiPointerGetAttributes of CUDA before version 11: ordinary host memory is an error. Error InvalidValue:
 * attributes is null, or address lies in no memory that the device knows. */
gpiError_t gpiPointerGetKnownAttributes(gpiPointerAttributes *attributes, const void *address);

/* As gpiMalloc; all memory is coherent, so flags make no difference. Error InvalidValue: address is null or flags is
 * none of gpiDeviceMalloc…. Error MemoryAllocation: there is not enough memory. */
gpiError_t gpiExtMallocWithFlags(void **address, size_t size, unsigned flags);

/* Gives the size of the allocation that an address lies in. Error InvalidValue: size is null, or address lies in no
 * allocation. */
gpiError_t gpiMemPtrGetInfo(void *address, size_t *size);

/* Copies in stream order and waits for it. Error InvalidMemcpyDirection: kind is none. Error InvalidValue: as
 * gpiMemcpy. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemcpyWithStream(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream);
gpiError_t gpiMemcpyWithStream_ptsz(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream);

/* Work after it waits until the word at `address`, masked, compares with `value` as flags say: not below it, equal
 * to it, a bit in common, or not all bits set in either. Error InvalidValue: address is null or flags is none of
 * gpiStreamWaitValue…. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiStreamWaitValue32(gpiStream_t stream, void *address, unsigned value, unsigned flags, unsigned mask GPI_DEFAULT(0xffffffff));
gpiError_t gpiStreamWaitValue32_ptsz(gpiStream_t stream, void *address, unsigned value, unsigned flags, unsigned mask GPI_DEFAULT(0xffffffff));

/* As gpiStreamWaitValue32, for 64 bits. Error InvalidValue: address is null or flags is none of gpiStreamWaitValue….
 * Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiStreamWaitValue64(gpiStream_t stream, void *address, unsigned long long value, unsigned flags, unsigned long long mask GPI_DEFAULT(0xffffffffffffffffull));
gpiError_t gpiStreamWaitValue64_ptsz(gpiStream_t stream, void *address, unsigned long long value, unsigned flags, unsigned long long mask GPI_DEFAULT(0xffffffffffffffffull));

/* Writes a word when the work before it has completed. Flags are ignored. Error InvalidValue: address is null. Error
 * InvalidResourceHandle: stream is not alive. */
gpiError_t gpiStreamWriteValue32(gpiStream_t stream, void *address, unsigned value, unsigned flags);
gpiError_t gpiStreamWriteValue32_ptsz(gpiStream_t stream, void *address, unsigned value, unsigned flags);

/* As gpiStreamWriteValue32, for 64 bits. Error InvalidValue: address is null. Error InvalidResourceHandle: stream is
 * not alive. */
gpiError_t gpiStreamWriteValue64(gpiStream_t stream, void *address, unsigned long long value, unsigned flags);
gpiError_t gpiStreamWriteValue64_ptsz(gpiStream_t stream, void *address, unsigned long long value, unsigned flags);

/* Makes a stream and keeps which multiprocessors it asks for. A hint: its kernels run on all. Error InvalidValue: a
 * pointer is null or words is 0. */
gpiError_t gpiExtStreamCreateWithCUMask(gpiStream_t *stream, unsigned words, const unsigned *mask);

/* Gives the multiprocessors that a stream was made for; all of them for other streams. Error InvalidValue: mask is
 * null, or has not a bit for each multiprocessor. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiExtStreamGetCUMask(gpiStream_t stream, unsigned words, unsigned *mask);
gpiError_t gpiExtStreamGetCUMask_ptsz(gpiStream_t stream, unsigned words, unsigned *mask);

/* Gives the device of a stream; gpiInvalidDeviceId where the stream is not alive. */
int gpiGetStreamDeviceId(gpiStream_t stream);
int gpiGetStreamDeviceId_ptsz(gpiStream_t stream);

/* Tells how two devices are connected. Error InvalidValue: a pointer is null, or both are one device. Error
 * InvalidDevice: there is no device of this number. */
gpiError_t gpiExtGetLinkTypeAndHopCount(int device, int peer, unsigned *type, unsigned *hops);

/* As gpiLaunchKernel, with events, either may be null, that are recorded before and after it. Flags allow a kernel
 * to overtake others, and are ignored. Error as gpiLaunchKernel. Error InvalidResourceHandle: an event is not alive. */
gpiError_t gpiExtLaunchKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream, gpiEvent_t start, gpiEvent_t stop, int flags);
gpiError_t gpiExtLaunchKernel_ptsz(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream, gpiEvent_t start, gpiEvent_t stop, int flags);

/* Launches a kernel on each device, without that their blocks can wait for each other. Error as
 * gpiLaunchCooperativeKernelMultiDevice. */
gpiError_t gpiExtLaunchMultiKernelMultiDevice(gpiLaunchParams *launches, int count, unsigned flags);

/* Gives a kernel's name as the compiler spells it; null where there is no such kernel. */
const char *gpiKernelNameRefByPtr(const void *kernel, gpiStream_t stream);
const char *gpiKernelNameRefByPtr_ptsz(const void *kernel, gpiStream_t stream);

/* Copies rows. A pitch of 0 is that of rows side by side. Error InvalidValue: copy is null, names an array, a pitch
 * is less than a row, or a range does not lie in memory that may be used so. */
gpiError_t gpiMemcpyParam2D(const gpiMemcpyParams2D *copy);
gpiError_t gpiMemcpyParam2D_ptds(const gpiMemcpyParams2D *copy);

/* Copies rows in stream order. Error InvalidValue: copy is null, names an array, a pitch is less than a row, or a
 * range does not lie in memory that may be used so. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiMemcpyParam2DAsync(const gpiMemcpyParams2D *copy, gpiStream_t stream);
gpiError_t gpiMemcpyParam2DAsync_ptsz(const gpiMemcpyParams2D *copy, gpiStream_t stream);

/* As gpiMemcpyParam2D. Error InvalidValue: copy is null, names an array, a pitch is less than a row, or a range does
 * not lie in memory that may be used so. */
gpiError_t gpiDrvMemcpy2DUnaligned(const gpiMemcpyParams2D *copy);
gpiError_t gpiDrvMemcpy2DUnaligned_ptsz(const gpiMemcpyParams2D *copy);

/* Copies a box. A pitch or height of 0 is that of rows and slices side by side. Error InvalidValue: copy is null,
 * names an array, a pitch is less than a row, or a range does not lie in memory that may be used so. */
gpiError_t gpiDrvMemcpy3D(const gpiMemcpyParams3D *copy);
gpiError_t gpiDrvMemcpy3D_ptds(const gpiMemcpyParams3D *copy);

/* Copies a box in stream order. Error InvalidValue: copy is null, names an array, a pitch is less than a row, or a
 * range does not lie in memory that may be used so. Error InvalidResourceHandle: stream is not alive. */
gpiError_t gpiDrvMemcpy3DAsync(const gpiMemcpyParams3D *copy, gpiStream_t stream);
gpiError_t gpiDrvMemcpy3DAsync_ptsz(const gpiMemcpyParams3D *copy, gpiStream_t stream);

/* Marks where a profiler starts to record. Does nothing without one. */
gpiError_t gpiProfilerStart(void);

/* Marks where a profiler stops to record. Does nothing without one. */
gpiError_t gpiProfilerStop(void);

/* Keeps the configuration of the launch that follows, for the calling host thread. Error a result that is not 0
 * tells the caller to leave the launch out. */
unsigned gpiPushCallConfiguration(gpiDim3 grid, gpiDim3 block, size_t shared GPI_DEFAULT(0), gpiStream_t stream GPI_DEFAULT(0));

/* Takes the configuration back; `stream` points to a stream. Error MissingConfiguration: none was kept. */
gpiError_t gpiPopCallConfiguration(gpiDim3 *grid, gpiDim3 *block, size_t *shared, void *stream);

/* Makes a host object's fat binary known. The wrapper is clang's: u32 magic, u32 version, pointer to the data,
 * pointer; the data are the 8 bytes OPENGPI\0, then the image's id. The result stands for it in the other calls. */
void **gpiRegisterFatBinary(void *wrapper);

/* All kernels and variables of the fat binary have been registered. */
void gpiRegisterFatBinaryEnd(void **binary);

/* The host object goes away: at exit or dlclose. The handle ends; its kernels and variables are forgotten. */
void gpiUnregisterFatBinary(void **binary);

/* Tells that the host address `stub` stands for the kernel `device_name`. */
int gpiRegisterFunction(void **binary, const char *stub, char *name, const char *device_name, int thread_limit, void *thread_idx, void *block_idx, void *block_dim, void *grid_dim, int *warp_size);

/* Tells that the host address `shadow` stands for the device variable `device_name`. */
void gpiRegisterVar(void **binary, char *shadow, char *address, const char *device_name, int external, size_t size, int constant, int global);

/* Tells that the managed variable `device_name` lives at the address that `cell` is to hold. */
void gpiRegisterManagedVar(void **binary, void **cell, void *shadow, const char *device_name, size_t size, unsigned alignment);

#ifdef __cplusplus
}
#endif

#endif
