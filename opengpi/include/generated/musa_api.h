/* The host API in the names of musa.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_MUSA_API_H
#define GPI_MUSA_API_H

#include <stddef.h>

#include "gpi/vector_types.h"

#ifdef __cplusplus
#define GPI_DEFAULT(value) = value
#else
#define GPI_DEFAULT(value)
#endif

/* With a default stream per thread, calls that take or imply a stream go to functions of their own. */
#if defined(CUDA_API_PER_THREAD_DEFAULT_STREAM) || defined(__CUDA_API_PER_THREAD_DEFAULT_STREAM) || defined(HIP_API_PER_THREAD_DEFAULT_STREAM)
#define GPI_PER_THREAD(function) __asm__(#function)
#else
#define GPI_PER_THREAD(function)
#endif

/* What went wrong; numbers are CUDA's in every dialect. */
typedef enum musaError {
    musaSuccess = 0,
    musaErrorInvalidValue = 1,
    musaErrorMemoryAllocation = 2,
    musaErrorInitializationError = 3,
    musaErrorMusartUnloading = 4,
    musaErrorProfilerDisabled = 5,
    musaErrorProfilerNotInitialized = 6,
    musaErrorProfilerAlreadyStarted = 7,
    musaErrorProfilerAlreadyStopped = 8,
    musaErrorInvalidConfiguration = 9,
    musaErrorInvalidPitchValue = 12,
    musaErrorInvalidSymbol = 13,
    musaErrorInvalidHostPointer = 16,
    musaErrorInvalidDevicePointer = 17,
    musaErrorInvalidTexture = 18,
    musaErrorInvalidTextureBinding = 19,
    musaErrorInvalidChannelDescriptor = 20,
    musaErrorInvalidMemcpyDirection = 21,
    musaErrorAddressOfConstant = 22,
    musaErrorTextureFetchFailed = 23,
    musaErrorTextureNotBound = 24,
    musaErrorSynchronizationError = 25,
    musaErrorInvalidFilterSetting = 26,
    musaErrorInvalidNormSetting = 27,
    musaErrorMixedDeviceExecution = 28,
    musaErrorNotYetImplemented = 31,
    musaErrorMemoryValueTooLarge = 32,
    musaErrorStubLibrary = 34,
    musaErrorInsufficientDriver = 35,
    musaErrorCallRequiresNewerDriver = 36,
    musaErrorInvalidSurface = 37,
    musaErrorDuplicateVariableName = 43,
    musaErrorDuplicateTextureName = 44,
    musaErrorDuplicateSurfaceName = 45,
    musaErrorDevicesUnavailable = 46,
    musaErrorIncompatibleDriverContext = 49,
    musaErrorMissingConfiguration = 52,
    musaErrorPriorLaunchFailure = 53,
    musaErrorLaunchMaxDepthExceeded = 65,
    musaErrorLaunchFileScopedTex = 66,
    musaErrorLaunchFileScopedSurf = 67,
    musaErrorSyncDepthExceeded = 68,
    musaErrorLaunchPendingCountExceeded = 69,
    musaErrorInvalidDeviceFunction = 98,
    musaErrorNoDevice = 100,
    musaErrorInvalidDevice = 101,
    musaErrorDeviceNotLicensed = 102,
    musaErrorSoftwareValidityNotEstablished = 103,
    musaErrorStartupFailure = 127,
    musaErrorInvalidKernelImage = 200,
    musaErrorDeviceUninitialized = 201,
    musaErrorMapBufferObjectFailed = 205,
    musaErrorUnmapBufferObjectFailed = 206,
    musaErrorArrayIsMapped = 207,
    musaErrorAlreadyMapped = 208,
    musaErrorNoKernelImageForDevice = 209,
    musaErrorAlreadyAcquired = 210,
    musaErrorNotMapped = 211,
    musaErrorNotMappedAsArray = 212,
    musaErrorNotMappedAsPointer = 213,
    musaErrorECCUncorrectable = 214,
    musaErrorUnsupportedLimit = 215,
    musaErrorDeviceAlreadyInUse = 216,
    musaErrorPeerAccessUnsupported = 217,
    musaErrorInvalidPtx = 218,
    musaErrorInvalidGraphicsContext = 219,
    musaErrorMtlinkUncorrectable = 220,
    musaErrorJitCompilerNotFound = 221,
    musaErrorUnsupportedPtxVersion = 222,
    musaErrorJitCompilationDisabled = 223,
    musaErrorUnsupportedExecAffinity = 224,
    musaErrorUnsupportedDevSideSync = 225,
    musaErrorContained = 226,
    musaErrorInvalidSource = 300,
    musaErrorFileNotFound = 301,
    musaErrorSharedObjectSymbolNotFound = 302,
    musaErrorSharedObjectInitFailed = 303,
    musaErrorOperatingSystem = 304,
    musaErrorInvalidResourceHandle = 400,
    musaErrorIllegalState = 401,
    musaErrorLossyQuery = 402,
    musaErrorSymbolNotFound = 500,
    musaErrorNotReady = 600,
    musaErrorIllegalAddress = 700,
    musaErrorLaunchOutOfResources = 701,
    musaErrorLaunchTimeout = 702,
    musaErrorLaunchIncompatibleTexturing = 703,
    musaErrorPeerAccessAlreadyEnabled = 704,
    musaErrorPeerAccessNotEnabled = 705,
    musaErrorSetOnActiveProcess = 708,
    musaErrorContextIsDestroyed = 709,
    musaErrorAssert = 710,
    musaErrorTooManyPeers = 711,
    musaErrorHostMemoryAlreadyRegistered = 712,
    musaErrorHostMemoryNotRegistered = 713,
    musaErrorHardwareStackError = 714,
    musaErrorIllegalInstruction = 715,
    musaErrorMisalignedAddress = 716,
    musaErrorInvalidAddressSpace = 717,
    musaErrorInvalidPc = 718,
    musaErrorLaunchFailure = 719,
    musaErrorCooperativeLaunchTooLarge = 720,
    musaErrorTensorMemoryLeak = 721,
    musaErrorNotPermitted = 800,
    musaErrorNotSupported = 801,
    musaErrorSystemNotReady = 802,
    musaErrorSystemDriverMismatch = 803,
    musaErrorCompatNotSupportedOnDevice = 804,
    musaErrorMpsConnectionFailed = 805,
    musaErrorMpsRpcFailure = 806,
    musaErrorMpsServerNotReady = 807,
    musaErrorMpsMaxClientsReached = 808,
    musaErrorMpsMaxConnectionsReached = 809,
    musaErrorMpsClientTerminated = 810,
    musaErrorCdpNotSupported = 811,
    musaErrorCdpVersionMismatch = 812,
    musaErrorStreamCaptureUnsupported = 900,
    musaErrorStreamCaptureInvalidated = 901,
    musaErrorStreamCaptureMerge = 902,
    musaErrorStreamCaptureUnmatched = 903,
    musaErrorStreamCaptureUnjoined = 904,
    musaErrorStreamCaptureIsolation = 905,
    musaErrorStreamCaptureImplicit = 906,
    musaErrorCapturedEvent = 907,
    musaErrorStreamCaptureWrongThread = 908,
    musaErrorTimeout = 909,
    musaErrorGraphExecUpdateFailure = 910,
    musaErrorExternalDevice = 911,
    musaErrorInvalidClusterSize = 912,
    musaErrorFunctionNotLoaded = 913,
    musaErrorInvalidResourceType = 914,
    musaErrorInvalidResourceConfiguration = 915,
    musaErrorUnknown = 999,
    musaErrorApiFailureBase = 10000,
} musaError_t;

/* Who may use a device. */
typedef enum musaComputeMode {
    musaComputeModeDefault = 0,
    musaComputeModeExclusive = 1,
    musaComputeModeProhibited = 2,
    musaComputeModeExclusiveProcess = 3,
} musaComputeMode;

/* Whether shared memory or cache is preferred. */
typedef enum musaFuncCache {
    musaFuncCachePreferNone = 0,
    musaFuncCachePreferShared = 1,
    musaFuncCachePreferL1 = 2,
    musaFuncCachePreferEqual = 3,
} musaFuncCache;

/* Width of shared memory banks. */
typedef enum musaSharedMemConfig {
    musaSharedMemBankSizeDefault = 0,
    musaSharedMemBankSizeFourByte = 1,
    musaSharedMemBankSizeEightByte = 2,
} musaSharedMemConfig;

/* What gpiDeviceSetLimit sets. */
typedef enum musaLimit {
    musaLimitStackSize = 0,
    musaLimitPrintfFifoSize = 1,
    musaLimitMallocHeapSize = 2,
    musaLimitDevRuntimeSyncDepth = 3,
    musaLimitDevRuntimePendingLaunchCount = 4,
    musaLimitMaxL2FetchGranularity = 5,
    musaLimitPersistingL2CacheSize = 6,
} musaLimit;

/* What gpiDeviceGetP2PAttribute gives. */
typedef enum musaDeviceP2PAttr {
    musaDevP2PAttrPerformanceRank = 1,
    musaDevP2PAttrAccessSupported = 2,
    musaDevP2PAttrNativeAtomicSupported = 3,
    musaDevP2PAttrMusaArrayAccessSupported = 4,
} musaDeviceP2PAttr;

/* What gpiDeviceGetAttribute gives. */
typedef enum musaDeviceAttr {
    musaDevAttrMaxThreadsPerBlock = 1,
    musaDevAttrMaxBlockDimX = 2,
    musaDevAttrMaxBlockDimY = 3,
    musaDevAttrMaxBlockDimZ = 4,
    musaDevAttrMaxGridDimX = 5,
    musaDevAttrMaxGridDimY = 6,
    musaDevAttrMaxGridDimZ = 7,
    musaDevAttrMaxSharedMemoryPerBlock = 8,
    musaDevAttrTotalConstantMemory = 9,
    musaDevAttrWarpSize = 10,
    musaDevAttrMaxPitch = 11,
    musaDevAttrMaxRegistersPerBlock = 12,
    musaDevAttrClockRate = 13,
    musaDevAttrTextureAlignment = 14,
    musaDevAttrGpuOverlap = 15,
    musaDevAttrMultiProcessorCount = 16,
    musaDevAttrKernelExecTimeout = 17,
    musaDevAttrIntegrated = 18,
    musaDevAttrCanMapHostMemory = 19,
    musaDevAttrComputeMode = 20,
    musaDevAttrMaxTexture1DWidth = 21,
    musaDevAttrMaxTexture2DWidth = 22,
    musaDevAttrMaxTexture2DHeight = 23,
    musaDevAttrMaxTexture3DWidth = 24,
    musaDevAttrMaxTexture3DHeight = 25,
    musaDevAttrMaxTexture3DDepth = 26,
    musaDevAttrMaxTexture2DLayeredWidth = 27,
    musaDevAttrMaxTexture2DLayeredHeight = 28,
    musaDevAttrMaxTexture2DLayeredLayers = 29,
    musaDevAttrSurfaceAlignment = 30,
    musaDevAttrConcurrentKernels = 31,
    musaDevAttrEccEnabled = 32,
    musaDevAttrPciBusId = 33,
    musaDevAttrPciDeviceId = 34,
    musaDevAttrTccDriver = 35,
    musaDevAttrMemoryClockRate = 36,
    musaDevAttrGlobalMemoryBusWidth = 37,
    musaDevAttrL2CacheSize = 38,
    musaDevAttrMaxThreadsPerMultiProcessor = 39,
    musaDevAttrAsyncEngineCount = 40,
    musaDevAttrUnifiedAddressing = 41,
    musaDevAttrMaxTexture1DLayeredWidth = 42,
    musaDevAttrMaxTexture1DLayeredLayers = 43,
    musaDevAttrMaxTexture2DGatherWidth = 45,
    musaDevAttrMaxTexture2DGatherHeight = 46,
    musaDevAttrMaxTexture3DWidthAlt = 47,
    musaDevAttrMaxTexture3DHeightAlt = 48,
    musaDevAttrMaxTexture3DDepthAlt = 49,
    musaDevAttrPciDomainId = 50,
    musaDevAttrTexturePitchAlignment = 51,
    musaDevAttrMaxTextureCubemapWidth = 52,
    musaDevAttrMaxTextureCubemapLayeredWidth = 53,
    musaDevAttrMaxTextureCubemapLayeredLayers = 54,
    musaDevAttrMaxSurface1DWidth = 55,
    musaDevAttrMaxSurface2DWidth = 56,
    musaDevAttrMaxSurface2DHeight = 57,
    musaDevAttrMaxSurface3DWidth = 58,
    musaDevAttrMaxSurface3DHeight = 59,
    musaDevAttrMaxSurface3DDepth = 60,
    musaDevAttrMaxSurface1DLayeredWidth = 61,
    musaDevAttrMaxSurface1DLayeredLayers = 62,
    musaDevAttrMaxSurface2DLayeredWidth = 63,
    musaDevAttrMaxSurface2DLayeredHeight = 64,
    musaDevAttrMaxSurface2DLayeredLayers = 65,
    musaDevAttrMaxSurfaceCubemapWidth = 66,
    musaDevAttrMaxSurfaceCubemapLayeredWidth = 67,
    musaDevAttrMaxSurfaceCubemapLayeredLayers = 68,
    musaDevAttrMaxTexture1DLinearWidth = 69,
    musaDevAttrMaxTexture2DLinearWidth = 70,
    musaDevAttrMaxTexture2DLinearHeight = 71,
    musaDevAttrMaxTexture2DLinearPitch = 72,
    musaDevAttrMaxTexture2DMipmappedWidth = 73,
    musaDevAttrMaxTexture2DMipmappedHeight = 74,
    musaDevAttrComputeCapabilityMajor = 75,
    musaDevAttrComputeCapabilityMinor = 76,
    musaDevAttrMaxTexture1DMipmappedWidth = 77,
    musaDevAttrStreamPrioritiesSupported = 78,
    musaDevAttrGlobalL1CacheSupported = 79,
    musaDevAttrLocalL1CacheSupported = 80,
    musaDevAttrMaxSharedMemoryPerMultiprocessor = 81,
    musaDevAttrMaxRegistersPerMultiprocessor = 82,
    musaDevAttrManagedMemory = 83,
    musaDevAttrIsMultiGpuBoard = 84,
    musaDevAttrMultiGpuBoardGroupID = 85,
    musaDevAttrHostNativeAtomicSupported = 86,
    musaDevAttrSingleToDoublePrecisionPerfRatio = 87,
    musaDevAttrPageableMemoryAccess = 88,
    musaDevAttrConcurrentManagedAccess = 89,
    musaDevAttrComputePreemptionSupported = 90,
    musaDevAttrCanUseHostPointerForRegisteredMem = 91,
    musaDevAttrReserved92 = 92,
    musaDevAttrReserved93 = 93,
    musaDevAttrReserved94 = 94,
    musaDevAttrCooperativeLaunch = 95,
    musaDevAttrCooperativeMultiDeviceLaunch = 96,
    musaDevAttrMaxSharedMemoryPerBlockOptin = 97,
    musaDevAttrCanFlushRemoteWrites = 98,
    musaDevAttrHostRegisterSupported = 99,
    musaDevAttrPageableMemoryAccessUsesHostPageTables = 100,
    musaDevAttrDirectManagedMemAccessFromHost = 101,
    musaDevAttrMaxBlocksPerMultiprocessor = 106,
    musaDevAttrMaxPersistingL2CacheSize = 108,
    musaDevAttrMaxAccessPolicyWindowSize = 109,
    musaDevAttrReservedSharedMemoryPerBlock = 111,
    musaDevAttrSparseMusaArraySupported = 112,
    musaDevAttrHostRegisterReadOnlySupported = 113,
    musaDevAttrTimelineSemaphoreInteropSupported = 114,
    musaDevAttrMemoryPoolsSupported = 115,
    musaDevAttrGPUDirectRDMASupported = 116,
    musaDevAttrGPUDirectRDMAFlushWritesOptions = 117,
    musaDevAttrGPUDirectRDMAWritesOrdering = 118,
    musaDevAttrMemoryPoolSupportedHandleTypes = 119,
    musaDevAttrClusterLaunch = 120,
    musaDevAttrDeferredMappingMusaArraySupported = 121,
    musaDevAttrIpcEventSupport = 125,
    musaDevAttrMemSyncDomainCount = 126,
    musaDevAttrNumaConfig = 130,
    musaDevAttrNumaId = 131,
    musaDevAttrMpsEnabled = 133,
    musaDevAttrHostNumaId = 134,
} musaDeviceAttr;

/* Whether a stream is being captured. */
typedef enum musaStreamCaptureStatus {
    musaStreamCaptureStatusNone = 0,
    musaStreamCaptureStatusActive = 1,
    musaStreamCaptureStatusInvalidated = 2,
} musaStreamCaptureStatus;

/* What a capture forbids. */
typedef enum musaStreamCaptureMode {
    musaStreamCaptureModeGlobal = 0,
    musaStreamCaptureModeThreadLocal = 1,
    musaStreamCaptureModeRelaxed = 2,
} musaStreamCaptureMode;

/* How long data should stay in the cache. */
typedef enum musaAccessProperty {
    musaAccessPropertyNormal = 0,
    musaAccessPropertyStreaming = 1,
    musaAccessPropertyPersisting = 2,
} musaAccessProperty;

/* How the host waits. */
typedef enum musaSynchronizationPolicy {
    musaSyncPolicyAuto = 1,
    musaSyncPolicySpin = 2,
    musaSyncPolicyYield = 3,
    musaSyncPolicyBlockingSync = 4,
} musaSynchronizationPolicy;

/* From where to where a copy goes. */
typedef enum musaMemcpyKind {
    musaMemcpyHostToHost = 0,
    musaMemcpyHostToDevice = 1,
    musaMemcpyDeviceToHost = 2,
    musaMemcpyDeviceToDevice = 3,
    musaMemcpyDefault = 4,
} musaMemcpyKind;

/* Kinds of memory. */
typedef enum musaMemoryType {
    musaMemoryTypeUnregistered = 0,
    musaMemoryTypeHost = 1,
    musaMemoryTypeDevice = 2,
    musaMemoryTypeManaged = 3,
} musaMemoryType;

/* How managed memory will be used. */
typedef enum musaMemoryAdvise {
    musaMemAdviseSetReadMostly = 1,
    musaMemAdviseUnsetReadMostly = 2,
    musaMemAdviseSetPreferredLocation = 3,
    musaMemAdviseUnsetPreferredLocation = 4,
    musaMemAdviseSetAccessedBy = 5,
    musaMemAdviseUnsetAccessedBy = 6,
} musaMemoryAdvise;

/* What was advised for managed memory. */
typedef enum musaMemRangeAttribute {
    musaMemRangeAttributeReadMostly = 1,
    musaMemRangeAttributePreferredLocation = 2,
    musaMemRangeAttributeAccessedBy = 3,
    musaMemRangeAttributeLastPrefetchLocation = 4,
    musaMemRangeAttributePreferredLocationType = 5,
    musaMemRangeAttributePreferredLocationId = 6,
    musaMemRangeAttributeLastPrefetchLocationType = 7,
    musaMemRangeAttributeLastPrefetchLocationId = 8,
} musaMemRangeAttribute;

/* Kinds of places. */
typedef enum musaMemLocationType {
    musaMemLocationTypeInvalid = 0,
    musaMemLocationTypeDevice = 1,
    musaMemLocationTypeHost = 2,
    musaMemLocationTypeHostNuma = 3,
    musaMemLocationTypeHostNumaCurrent = 4,
} musaMemLocationType;

/* Attributes of a pool. */
typedef enum musaMemPoolAttr {
    musaMemPoolReuseFollowEventDependencies = 1,
    musaMemPoolReuseAllowOpportunistic = 2,
    musaMemPoolReuseAllowInternalDependencies = 3,
    musaMemPoolAttrReleaseThreshold = 4,
    musaMemPoolAttrReservedMemCurrent = 5,
    musaMemPoolAttrReservedMemHigh = 6,
    musaMemPoolAttrUsedMemCurrent = 7,
    musaMemPoolAttrUsedMemHigh = 8,
} musaMemPoolAttr;

/* How memory may be used. */
typedef enum musaMemAccessFlags {
    musaMemAccessFlagsProtNone = 0,
    musaMemAccessFlagsProtRead = 1,
    musaMemAccessFlagsProtReadWrite = 3,
} musaMemAccessFlags;

/* Kinds of allocations. */
typedef enum musaMemAllocationType {
    musaMemAllocationTypeInvalid = 0,
    musaMemAllocationTypePinned = 1,
    musaMemAllocationTypeMax = 2147483647,
} musaMemAllocationType;

/* How memory is shared with other processes. */
typedef enum musaMemAllocationHandleType {
    musaMemHandleTypeNone = 0,
    musaMemHandleTypePosixFileDescriptor = 1,
    musaMemHandleTypeWin32 = 2,
    musaMemHandleTypeWin32Kmt = 4,
    musaMemHandleTypeFabric = 8,
} musaMemAllocationHandleType;

/* What gpiFuncSetAttribute sets. */
typedef enum musaFuncAttribute {
    musaFuncAttributeMaxDynamicSharedMemorySize = 8,
    musaFuncAttributePreferredSharedMemoryCarveout = 9,
    musaFuncAttributeClusterDimMustBeSet = 10,
    musaFuncAttributeRequiredClusterWidth = 11,
    musaFuncAttributeRequiredClusterHeight = 12,
    musaFuncAttributeRequiredClusterDepth = 13,
    musaFuncAttributeNonPortableClusterSizeAllowed = 14,
    musaFuncAttributeClusterSchedulingPolicyPreference = 15,
    musaFuncAttributeMax = 16,
} musaFuncAttribute;

/* Share of shared memory, in percent. */
typedef enum musaSharedCarveout {
    musaSharedmemCarveoutDefault = -1,
    musaSharedmemCarveoutMaxShared = 100,
    musaSharedmemCarveoutMaxL1 = 0,
} musaSharedCarveout;

/* How clusters are placed. */
typedef enum musaClusterSchedulingPolicy {
    musaClusterSchedulingPolicyDefault = 0,
    musaClusterSchedulingPolicySpread = 1,
    musaClusterSchedulingPolicyLoadBalancing = 2,
} musaClusterSchedulingPolicy;

/* Domains of memory order. */
typedef enum musaLaunchMemSyncDomain {
    musaLaunchMemSyncDomainDefault = 0,
    musaLaunchMemSyncDomainRemote = 1,
} musaLaunchMemSyncDomain;

/* Attributes of launches and streams. */
typedef enum musaLaunchAttributeID {
    musaLaunchAttributeIgnore = 0,
    musaLaunchAttributeAccessPolicyWindow = 1,
    musaLaunchAttributeCooperative = 2,
    musaLaunchAttributeSynchronizationPolicy = 3,
    musaLaunchAttributeClusterDimension = 4,
    musaLaunchAttributeClusterSchedulingPolicyPreference = 5,
    musaLaunchAttributeProgrammaticEvent = 7,
    musaLaunchAttributePriority = 8,
    musaLaunchAttributeMemSyncDomainMap = 9,
    musaLaunchAttributeMemSyncDomain = 10,
    musaLaunchAttributePreferredClusterDimension = 11,
    musaLaunchAttributeLaunchCompletionEvent = 12,
    musaLaunchAttributeDeviceUpdatableKernelNode = 13,
    musaLaunchAttributePreferredSharedMemoryCarveout = 14,
} musaLaunchAttributeID;

/* A type of number: R real, C complex, the bits, and F floating, I signed or U unsigned. */
typedef enum musaDataType_t {
    MUSA_R_32F = 0,
    MUSA_R_64F = 1,
    MUSA_R_16F = 2,
    MUSA_R_8I = 3,
    MUSA_C_32F = 4,
    MUSA_C_64F = 5,
    MUSA_C_16F = 6,
    MUSA_C_8I = 7,
    MUSA_R_8U = 8,
    MUSA_C_8U = 9,
    MUSA_R_32I = 10,
    MUSA_C_32I = 11,
    MUSA_R_32U = 12,
    MUSA_C_32U = 13,
    MUSA_R_16BF = 14,
    MUSA_C_16BF = 15,
    MUSA_R_4I = 16,
    MUSA_C_4I = 17,
    MUSA_R_4U = 18,
    MUSA_C_4U = 19,
    MUSA_R_16I = 20,
    MUSA_C_16I = 21,
    MUSA_R_16U = 22,
    MUSA_C_16U = 23,
    MUSA_R_64I = 24,
    MUSA_C_64I = 25,
    MUSA_R_64U = 26,
    MUSA_C_64U = 27,
    MUSA_R_8F_E4M3 = 28,
    MUSA_R_8F_E5M2 = 29,
} musaDataType;

#define musaDeviceScheduleAuto 0x0
#define musaDeviceScheduleSpin 0x1
#define musaDeviceScheduleYield 0x2
#define musaDeviceScheduleBlockingSync 0x4
#define musaDeviceBlockingSync 0x4
#define musaDeviceScheduleMask 0x7
#define musaDeviceMapHost 0x8
#define musaDeviceLmemResizeToMax 0x10
#define musaDeviceSyncMemops 0x80
#define musaDeviceMask 0xff
#define musaInitDeviceFlagsAreValid 0x1
#define musaCpuDeviceId (-1)
#define musaInvalidDeviceId (-2)
#define musaPeerAccessDefault 0x0
#define musaEventDefault 0x0
#define musaEventBlockingSync 0x1
#define musaEventDisableTiming 0x2
#define musaEventInterprocess 0x4
#define musaEventRecordDefault 0x0
#define musaEventRecordExternal 0x1
#define musaEventWaitDefault 0x0
#define musaEventWaitExternal 0x1
#define musaStreamDefault 0x0
#define musaStreamNonBlocking 0x1
#define musaStreamLegacy ((musaStream_t)0x1)
#define musaStreamPerThread ((musaStream_t)0x2)
#define musaStreamAttributeAccessPolicyWindow musaLaunchAttributeAccessPolicyWindow
#define musaStreamAttributeSynchronizationPolicy musaLaunchAttributeSynchronizationPolicy
#define musaStreamAttributePriority musaLaunchAttributePriority
#define musaHostAllocDefault 0x0
#define musaHostAllocPortable 0x1
#define musaHostAllocMapped 0x2
#define musaHostAllocWriteCombined 0x4
#define musaHostRegisterDefault 0x0
#define musaHostRegisterPortable 0x1
#define musaHostRegisterMapped 0x2
#define musaHostRegisterIoMemory 0x4
#define musaHostRegisterReadOnly 0x8
#define musaMemAttachGlobal 0x1
#define musaMemAttachHost 0x2
#define musaMemAttachSingle 0x4
#define musaIpcMemLazyEnablePeerAccess 0x1
#define musaOccupancyDefault 0x0
#define musaOccupancyDisableCachingOverride 0x1

/* A number that no other device has. */
typedef struct musaUUID_t {
    char bytes[16];
} musaUUID_t;

/* All that is constant about a device. Sizes are bytes, rates kHz. */
typedef struct musaDeviceProp {
    char name[256];
    musaUUID_t uuid;
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
    int sparseMusaArraySupported;
    int hostRegisterReadOnlySupported;
    int timelineSemaphoreInteropSupported;
    int memoryPoolsSupported;
    int gpuDirectRDMASupported;
    unsigned gpuDirectRDMAFlushWritesOptions;
    int gpuDirectRDMAWritesOrdering;
    unsigned memoryPoolSupportedHandleTypes;
    int deferredMappingMusaArraySupported;
    int ipcEventSupported;
    int clusterLaunch;
    int unifiedFunctionPointers;
    int reserved[63];
    char gpi_reserved_94[256];
    size_t gpi_reserved_95;
    int gpi_reserved_96;
    unsigned gpi_reserved_97;
    unsigned *gpi_reserved_98;
    unsigned *gpi_reserved_99;
    int gpi_reserved_100;
    int gpi_reserved_101;
    int gpi_reserved_102;
    int gpi_reserved_103;
    int gpi_reserved_104;
    int gpi_reserved_105;
} musaDeviceProp;

/* An event. */
typedef struct MUevent_st *musaEvent_t;

/* A stream; null is the default stream. */
typedef struct MUstream_st *musaStream_t;

/* A host function that a stream calls. */
typedef void (*musaStreamCallback_t)(musaStream_t stream, musaError_t status, void *data);

/* A host function that a stream calls. */
typedef void (*musaHostFn_t)(void *data);

/* Memory that should stay in the cache. */
typedef struct musaAccessPolicyWindow {
    void *base_ptr;
    size_t num_bytes;
    float hitRatio;
    musaAccessProperty hitProp;
    musaAccessProperty missProp;
} musaAccessPolicyWindow;

/* An array of texels. There is no call that makes one yet. */
typedef struct musaArray *musaArray_t;

/* Sizes of a box; width in bytes. */
typedef struct musaExtent {
    size_t width;
    size_t height;
    size_t depth;
} musaExtent;

/* A place in a box; x in bytes. */
typedef struct musaPos {
    size_t x;
    size_t y;
    size_t z;
} musaPos;

/* Rows in memory: bytes from row to row, bytes in a row that are used, rows in a slice. */
typedef struct musaPitchedPtr {
    void *ptr;
    size_t pitch;
    size_t xsize;
    size_t ysize;
} musaPitchedPtr;

/* A copy of a box. The arrays are null. */
typedef struct musaMemcpy3DParms {
    musaArray_t srcArray;
    musaPos srcPos;
    musaPitchedPtr srcPtr;
    musaArray_t dstArray;
    musaPos dstPos;
    musaPitchedPtr dstPtr;
    musaExtent extent;
    musaMemcpyKind kind;
} musaMemcpy3DParms;

/* A copy of a box between devices. The arrays are null. */
typedef struct musaMemcpy3DPeerParms {
    musaArray_t srcArray;
    musaPos srcPos;
    musaPitchedPtr srcPtr;
    int srcDevice;
    musaArray_t dstArray;
    musaPos dstPos;
    musaPitchedPtr dstPtr;
    int dstDevice;
    musaExtent extent;
} musaMemcpy3DPeerParms;

/* What memory an address lies in. */
typedef struct musaPointerAttributes {
    musaMemoryType type;
    int device;
    void *devicePointer;
    void *hostPointer;
    int gpi_reserved_4;
    unsigned gpi_reserved_5;
} musaPointerAttributes;

/* A place: a device by its number, or the host. */
typedef struct musaMemLocation {
    musaMemLocationType type;
    int id;
} musaMemLocation;

/* Gives an extent. */
static inline __attribute__((unused)) musaExtent make_musaExtent(size_t width, size_t height, size_t depth) { musaExtent result = {width, height, depth}; return result; }

/* Gives a place. */
static inline __attribute__((unused)) musaPos make_musaPos(size_t x, size_t y, size_t z) { musaPos result = {x, y, z}; return result; }

/* Gives rows in memory. */
static inline __attribute__((unused)) musaPitchedPtr make_musaPitchedPtr(void *ptr, size_t pitch, size_t xsize, size_t ysize) { musaPitchedPtr result = {ptr, pitch, xsize, ysize}; return result; }

/* What another process opens device memory with; bytes to be sent as they are. */
typedef struct musaIpcMemHandle_st {
    char reserved[64];
} musaIpcMemHandle_st;

/* The usual name of the same. */
typedef struct musaIpcMemHandle_st musaIpcMemHandle_t;

/* What another process opens an event with; bytes to be sent as they are. */
typedef struct musaIpcEventHandle_st {
    char reserved[64];
} musaIpcEventHandle_st;

/* The usual name of the same. */
typedef struct musaIpcEventHandle_st musaIpcEventHandle_t;

/* A pool of memory. */
typedef struct MUmemPoolHandle_st *musaMemPool_t;

/* What a place may do with memory. */
typedef struct musaMemAccessDesc {
    musaMemLocation location;
    musaMemAccessFlags flags;
} musaMemAccessDesc;

/* How a pool is made. */
typedef struct musaMemPoolProps {
    musaMemAllocationType allocType;
    musaMemAllocationHandleType handleTypes;
    musaMemLocation location;
    void *win32SecurityAttributes;
    size_t maxSize;
    unsigned short usage;
    unsigned char reserved[54];
} musaMemPoolProps;

/* The value of an attribute; which member, its id says. */
typedef union musaLaunchAttributeValue {
    char pad[64];
    musaAccessPolicyWindow accessPolicyWindow;
    int cooperative;
    musaSynchronizationPolicy syncPolicy;
    struct { unsigned x, y, z; } clusterDim;
    musaClusterSchedulingPolicy clusterSchedulingPolicyPreference;
    int programmaticStreamSerializationAllowed;
    struct { musaEvent_t event; int flags; int triggerAtBlockStart; } programmaticEvent;
    int priority;
    struct { unsigned char default_, remote; } memSyncDomainMap;
    musaLaunchMemSyncDomain memSyncDomain;
    struct { musaEvent_t event; int flags; } launchCompletionEvent;
    unsigned sharedMemCarveout;
} musaLaunchAttributeValue;

/* An attribute of a launch. */
typedef struct musaLaunchAttribute {
    musaLaunchAttributeID id;
    char pad[8 - sizeof(int)];
    musaLaunchAttributeValue val;
} musaLaunchAttribute;

/* A launch of gpiLaunchCooperativeKernelMultiDevice. */
typedef struct musaLaunchParams {
    void *func;
    dim3 gridDim;
    dim3 blockDim;
    void **args;
    size_t sharedMem;
    musaStream_t stream;
} musaLaunchParams;

/* How gpiLaunchKernelExC launches. */
typedef struct musaLaunchConfig_t {
    dim3 gridDim;
    dim3 blockDim;
    size_t dynamicSmemBytes;
    musaStream_t stream;
    musaLaunchAttribute *attrs;
    unsigned numAttrs;
} musaLaunchConfig_t;

/* What a kernel needs: bytes, and counts of threads and registers. */
typedef struct musaFuncAttributes {
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
} musaFuncAttributes;

/* What a stream's attributes are written with. */
typedef musaLaunchAttributeID musaStreamAttrID;

/* What a stream's attributes are written with. */
typedef musaLaunchAttributeValue musaStreamAttrValue;

#ifdef __cplusplus
extern "C" {
#endif
musaError_t musaGetLastError(void);
musaError_t musaPeekAtLastError(void);
const char *musaGetErrorName(musaError_t error);
const char *musaGetErrorString(musaError_t error);
musaError_t __gpi_musa_ErrorNote(musaError_t error);
musaError_t musaGetDeviceCount(int *count);
musaError_t musaGetDevice(int *device);
musaError_t musaSetDevice(int device);
musaError_t musaSetValidDevices(int *devices, int count);
musaError_t musaChooseDevice(int *device, const musaDeviceProp *wanted);
musaError_t musaInitDevice(int device, unsigned device_flags, unsigned flags);
musaError_t musaGetDeviceProperties(musaDeviceProp *properties, int device);
musaError_t musaDeviceGetAttribute(int *value, musaDeviceAttr attribute, int device);
musaError_t musaDeviceGetByPCIBusId(int *device, const char *bus_id);
musaError_t musaDeviceGetPCIBusId(char *bus_id, int size, int device);
musaError_t musaDeviceSynchronize(void);
musaError_t musaThreadSynchronize(void);
musaError_t musaDeviceReset(void);
musaError_t musaThreadExit(void);
musaError_t musaDeviceSetLimit(musaLimit limit, size_t value);
musaError_t musaThreadSetLimit(musaLimit limit, size_t value);
musaError_t musaDeviceGetLimit(size_t *value, musaLimit limit);
musaError_t musaThreadGetLimit(size_t *value, musaLimit limit);
musaError_t musaDeviceSetCacheConfig(musaFuncCache config);
musaError_t musaThreadSetCacheConfig(musaFuncCache config);
musaError_t musaDeviceGetCacheConfig(musaFuncCache *config);
musaError_t musaThreadGetCacheConfig(musaFuncCache *config);
musaError_t musaDeviceSetSharedMemConfig(musaSharedMemConfig config);
musaError_t musaDeviceGetSharedMemConfig(musaSharedMemConfig *config);
musaError_t musaDeviceGetStreamPriorityRange(int *least, int *greatest);
musaError_t musaSetDeviceFlags(unsigned flags);
musaError_t musaGetDeviceFlags(unsigned *flags);
musaError_t musaDeviceGetP2PAttribute(int *value, musaDeviceP2PAttr attribute, int source, int destination);
musaError_t musaDeviceCanAccessPeer(int *can, int device, int peer);
musaError_t musaDeviceEnablePeerAccess(int peer, unsigned flags);
musaError_t musaDeviceDisablePeerAccess(int peer);
musaError_t musaDriverGetVersion(int *version);
musaError_t musaRuntimeGetVersion(int *version);
musaError_t musaCtxResetPersistingL2Cache(void);
musaError_t musaEventCreate(musaEvent_t *event);
musaError_t musaEventCreateWithFlags(musaEvent_t *event, unsigned flags);
musaError_t musaEventDestroy(musaEvent_t event);
musaError_t musaEventRecord(musaEvent_t event, musaStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiEventRecord_ptsz);
musaError_t musaEventRecordWithFlags(musaEvent_t event, musaStream_t stream GPI_DEFAULT(0), unsigned flags GPI_DEFAULT(0)) GPI_PER_THREAD(gpiEventRecordWithFlags_ptsz);
musaError_t musaEventSynchronize(musaEvent_t event);
musaError_t musaEventQuery(musaEvent_t event);
musaError_t musaEventElapsedTime(float *milliseconds, musaEvent_t start, musaEvent_t end);
musaError_t musaStreamCreate(musaStream_t *stream);
musaError_t musaStreamCreateWithFlags(musaStream_t *stream, unsigned flags);
musaError_t musaStreamCreateWithPriority(musaStream_t *stream, unsigned flags, int priority);
musaError_t musaStreamDestroy(musaStream_t stream);
musaError_t musaStreamSynchronize(musaStream_t stream) GPI_PER_THREAD(gpiStreamSynchronize_ptsz);
musaError_t musaStreamQuery(musaStream_t stream) GPI_PER_THREAD(gpiStreamQuery_ptsz);
musaError_t musaStreamWaitEvent(musaStream_t stream, musaEvent_t event, unsigned flags GPI_DEFAULT(0)) GPI_PER_THREAD(gpiStreamWaitEvent_ptsz);
musaError_t musaStreamGetFlags(musaStream_t stream, unsigned *flags) GPI_PER_THREAD(gpiStreamGetFlags_ptsz);
musaError_t musaStreamGetPriority(musaStream_t stream, int *priority) GPI_PER_THREAD(gpiStreamGetPriority_ptsz);
musaError_t musaStreamGetId(musaStream_t stream, unsigned long long *id) GPI_PER_THREAD(gpiStreamGetId_ptsz);
musaError_t musaStreamGetDevice(musaStream_t stream, int *device) GPI_PER_THREAD(gpiStreamGetDevice_ptsz);
musaError_t musaStreamAddCallback(musaStream_t stream, musaStreamCallback_t callback, void *data, unsigned flags) GPI_PER_THREAD(gpiStreamAddCallback_ptsz);
musaError_t musaLaunchHostFunc(musaStream_t stream, musaHostFn_t function, void *data) GPI_PER_THREAD(gpiLaunchHostFunc_ptsz);
musaError_t musaStreamAttachMemAsync(musaStream_t stream, void *address, size_t length GPI_DEFAULT(0), unsigned flags GPI_DEFAULT(musaMemAttachSingle)) GPI_PER_THREAD(gpiStreamAttachMemAsync_ptsz);
musaError_t musaStreamIsCapturing(musaStream_t stream, musaStreamCaptureStatus *status) GPI_PER_THREAD(gpiStreamIsCapturing_ptsz);
musaError_t musaStreamSetAttribute(musaStream_t stream, musaLaunchAttributeID attribute, const musaLaunchAttributeValue *value) GPI_PER_THREAD(gpiStreamSetAttribute_ptsz);
musaError_t musaStreamGetAttribute(musaStream_t stream, musaLaunchAttributeID attribute, musaLaunchAttributeValue *value) GPI_PER_THREAD(gpiStreamGetAttribute_ptsz);
musaError_t musaStreamCopyAttributes(musaStream_t destination, musaStream_t source);
musaError_t musaMalloc(void **address, size_t size);
musaError_t musaFree(void *address);
musaError_t musaMallocHost(void **address, size_t size);
musaError_t musaHostAlloc(void **address, size_t size, unsigned flags GPI_DEFAULT(0));
musaError_t musaFreeHost(void *address);
musaError_t musaMallocManaged(void **address, size_t size, unsigned flags GPI_DEFAULT(musaMemAttachGlobal));
musaError_t musaMallocPitch(void **address, size_t *pitch, size_t width, size_t height);
musaError_t musaMalloc3D(musaPitchedPtr *pitched, musaExtent extent);
musaError_t musaHostRegister(void *address, size_t size, unsigned flags);
musaError_t musaHostUnregister(void *address);
musaError_t musaHostGetDevicePointer(void **device, void *host, unsigned flags);
musaError_t musaHostGetFlags(unsigned *flags, void *host);
musaError_t musaMemGetInfo(size_t *free, size_t *total);
musaError_t musaMemcpy(void *destination, const void *source, size_t count, musaMemcpyKind kind) GPI_PER_THREAD(gpiMemcpy_ptds);
musaError_t musaMemcpyAsync(void *destination, const void *source, size_t count, musaMemcpyKind kind, musaStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpyAsync_ptsz);
musaError_t musaMemcpy2D(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, musaMemcpyKind kind) GPI_PER_THREAD(gpiMemcpy2D_ptds);
musaError_t musaMemcpy2DAsync(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, musaMemcpyKind kind, musaStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpy2DAsync_ptsz);
musaError_t musaMemcpy3D(const musaMemcpy3DParms *parameters) GPI_PER_THREAD(gpiMemcpy3D_ptds);
musaError_t musaMemcpy3DAsync(const musaMemcpy3DParms *parameters, musaStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpy3DAsync_ptsz);
musaError_t musaMemcpy3DPeer(const musaMemcpy3DPeerParms *parameters) GPI_PER_THREAD(gpiMemcpy3DPeer_ptds);
musaError_t musaMemcpy3DPeerAsync(const musaMemcpy3DPeerParms *parameters, musaStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpy3DPeerAsync_ptsz);
musaError_t musaMemcpyPeer(void *destination, int destination_device, const void *source, int source_device, size_t count);
musaError_t musaMemcpyPeerAsync(void *destination, int destination_device, const void *source, int source_device, size_t count, musaStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpyPeerAsync_ptsz);
musaError_t musaMemset(void *address, int value, size_t count) GPI_PER_THREAD(gpiMemset_ptds);
musaError_t musaMemsetAsync(void *address, int value, size_t count, musaStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemsetAsync_ptsz);
musaError_t musaMemset2D(void *address, size_t pitch, int value, size_t width, size_t height) GPI_PER_THREAD(gpiMemset2D_ptds);
musaError_t musaMemset2DAsync(void *address, size_t pitch, int value, size_t width, size_t height, musaStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemset2DAsync_ptsz);
musaError_t musaMemset3D(musaPitchedPtr pitched, int value, musaExtent extent) GPI_PER_THREAD(gpiMemset3D_ptds);
musaError_t musaMemset3DAsync(musaPitchedPtr pitched, int value, musaExtent extent, musaStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemset3DAsync_ptsz);
musaError_t musaMemAdvise(const void *address, size_t count, musaMemoryAdvise advice, int device);
musaError_t musaMemAdvise_v2(const void *address, size_t count, musaMemoryAdvise advice, musaMemLocation location);
musaError_t musaMemPrefetchAsync(const void *address, size_t count, int device, musaStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemPrefetchAsync_ptsz);
musaError_t musaMemPrefetchAsync_v2(const void *address, size_t count, musaMemLocation location, unsigned flags, musaStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemPrefetchAsync_v2_ptsz);
musaError_t musaMemRangeGetAttribute(void *data, size_t data_size, musaMemRangeAttribute attribute, const void *address, size_t count);
musaError_t musaMemRangeGetAttributes(void **data, size_t *data_sizes, musaMemRangeAttribute *attributes, size_t attribute_count, const void *address, size_t count);
musaError_t musaPointerGetAttributes(musaPointerAttributes *attributes, const void *address);
musaError_t __gpi_musa_PointerGetRange(const void *address, void **start, size_t *size);
musaError_t __gpi_musa_PointerGetOne(void *data, int attribute, const void *address);
musaError_t __gpi_musa_PointerGetSeveral(unsigned count, const int *attributes, void **data, const void *address);
musaError_t __gpi_musa_PointerSetOne(const void *value, int attribute, const void *address);
musaError_t __gpi_musa_MemsetElements(void *address, size_t pitch, unsigned value, unsigned element, size_t width, size_t height, musaStream_t stream) GPI_PER_THREAD(gpiMemsetElements_ptsz);
musaError_t musaIpcGetMemHandle(musaIpcMemHandle_t *handle, void *address);
musaError_t musaIpcOpenMemHandle(void **address, musaIpcMemHandle_t handle, unsigned flags);
musaError_t musaIpcCloseMemHandle(void *address);
musaError_t musaIpcGetEventHandle(musaIpcEventHandle_t *handle, musaEvent_t event);
musaError_t musaIpcOpenEventHandle(musaEvent_t *event, musaIpcEventHandle_t handle);
musaError_t musaMallocAsync(void **address, size_t size, musaStream_t stream) GPI_PER_THREAD(gpiMallocAsync_ptsz);
musaError_t musaFreeAsync(void *address, musaStream_t stream) GPI_PER_THREAD(gpiFreeAsync_ptsz);
musaError_t musaMallocFromPoolAsync(void **address, size_t size, musaMemPool_t pool, musaStream_t stream) GPI_PER_THREAD(gpiMallocFromPoolAsync_ptsz);
musaError_t musaDeviceGetDefaultMemPool(musaMemPool_t *pool, int device);
musaError_t musaDeviceGetMemPool(musaMemPool_t *pool, int device);
musaError_t musaDeviceSetMemPool(int device, musaMemPool_t pool);
musaError_t musaMemPoolCreate(musaMemPool_t *pool, const musaMemPoolProps *properties);
musaError_t musaMemPoolDestroy(musaMemPool_t pool);
musaError_t musaMemPoolTrimTo(musaMemPool_t pool, size_t keep);
musaError_t musaMemPoolSetAttribute(musaMemPool_t pool, musaMemPoolAttr attribute, void *value);
musaError_t musaMemPoolGetAttribute(musaMemPool_t pool, musaMemPoolAttr attribute, void *value);
musaError_t musaMemPoolSetAccess(musaMemPool_t pool, const musaMemAccessDesc *accesses, size_t count);
musaError_t musaMemPoolGetAccess(musaMemAccessFlags *flags, musaMemPool_t pool, musaMemLocation *location);
musaError_t musaLaunchKernel(const void *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, musaStream_t stream) GPI_PER_THREAD(gpiLaunchKernel_ptsz);
#ifdef GPI_TWO_SIDES
musaError_t cudaLaunchKernel(const void *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, musaStream_t stream);
musaError_t cudaLaunchKernel_ptsz(const void *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, musaStream_t stream);
#endif
musaError_t musaLaunchCooperativeKernel(const void *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, musaStream_t stream) GPI_PER_THREAD(gpiLaunchCooperativeKernel_ptsz);
musaError_t musaLaunchCooperativeKernelMultiDevice(musaLaunchParams *launches, int count, unsigned flags GPI_DEFAULT(0));
musaError_t musaLaunchKernelExC(const musaLaunchConfig_t *config, const void *kernel, void **arguments) GPI_PER_THREAD(gpiLaunchKernelExC_ptsz);
musaError_t musaFuncGetAttributes(musaFuncAttributes *attributes, const void *kernel);
musaError_t musaFuncSetAttribute(const void *kernel, musaFuncAttribute attribute, int value);
musaError_t musaFuncSetCacheConfig(const void *kernel, musaFuncCache config);
musaError_t musaFuncSetSharedMemConfig(const void *kernel, musaSharedMemConfig config);
musaError_t musaFuncGetName(const char **name, const void *kernel);
musaError_t musaOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, const void *kernel, int block_size, size_t shared);
musaError_t musaOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int *blocks, const void *kernel, int block_size, size_t shared, unsigned flags);
musaError_t musaOccupancyAvailableDynamicSMemPerBlock(size_t *shared, const void *kernel, int blocks, int block_size);
musaError_t musaOccupancyMaxPotentialBlockSize(int *min_grid_size, int *block_size, const void *kernel, size_t shared, int block_size_limit);
musaError_t musaGetSymbolAddress(void **address, const void *symbol);
musaError_t musaGetSymbolSize(size_t *size, const void *symbol);
musaError_t musaMemcpyToSymbol(const void *symbol, const void *source, size_t count, size_t offset GPI_DEFAULT(0), musaMemcpyKind kind GPI_DEFAULT(musaMemcpyHostToDevice)) GPI_PER_THREAD(gpiMemcpyToSymbol_ptds);
musaError_t musaMemcpyToSymbolAsync(const void *symbol, const void *source, size_t count, size_t offset, musaMemcpyKind kind, musaStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpyToSymbolAsync_ptsz);
musaError_t musaMemcpyFromSymbol(void *destination, const void *symbol, size_t count, size_t offset GPI_DEFAULT(0), musaMemcpyKind kind GPI_DEFAULT(musaMemcpyDeviceToHost)) GPI_PER_THREAD(gpiMemcpyFromSymbol_ptds);
musaError_t musaMemcpyFromSymbolAsync(void *destination, const void *symbol, size_t count, size_t offset, musaMemcpyKind kind, musaStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpyFromSymbolAsync_ptsz);
musaError_t musaProfilerStart(void);
musaError_t musaProfilerStop(void);
#ifdef GPI_TWO_SIDES
unsigned __cudaPushCallConfiguration(dim3 grid, dim3 block, size_t shared GPI_DEFAULT(0), musaStream_t stream GPI_DEFAULT(0));
#endif
#ifdef GPI_TWO_SIDES
musaError_t __cudaPopCallConfiguration(dim3 *grid, dim3 *block, size_t *shared, void *stream);
#endif

#ifdef __cplusplus
}
#endif

#undef GPI_DEFAULT
#undef GPI_PER_THREAD

#endif
