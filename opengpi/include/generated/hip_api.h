/* The host API in the names of hip.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_HIP_API_H
#define GPI_HIP_API_H

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
typedef enum hipError_t {
    hipSuccess = 0,
    hipErrorInvalidValue = 1,
    hipErrorOutOfMemory = 2,
    hipErrorMemoryAllocation = 2,
    hipErrorNotInitialized = 3,
    hipErrorInitializationError = 3,
    hipErrorDeinitialized = 4,
    hipErrorProfilerDisabled = 5,
    hipErrorProfilerNotInitialized = 6,
    hipErrorProfilerAlreadyStarted = 7,
    hipErrorProfilerAlreadyStopped = 8,
    hipErrorInvalidConfiguration = 9,
    hipErrorInvalidPitchValue = 12,
    hipErrorInvalidSymbol = 13,
    hipErrorInvalidDevicePointer = 17,
    hipErrorInvalidMemcpyDirection = 21,
    hipErrorInsufficientDriver = 35,
    hipErrorMissingConfiguration = 52,
    hipErrorPriorLaunchFailure = 53,
    hipErrorInvalidDeviceFunction = 98,
    hipErrorNoDevice = 100,
    hipErrorInvalidDevice = 101,
    hipErrorInvalidImage = 200,
    hipErrorInvalidContext = 201,
    hipErrorContextAlreadyCurrent = 202,
    hipErrorMapFailed = 205,
    hipErrorMapBufferObjectFailed = 205,
    hipErrorUnmapFailed = 206,
    hipErrorArrayIsMapped = 207,
    hipErrorAlreadyMapped = 208,
    hipErrorNoBinaryForGpu = 209,
    hipErrorAlreadyAcquired = 210,
    hipErrorNotMapped = 211,
    hipErrorNotMappedAsArray = 212,
    hipErrorNotMappedAsPointer = 213,
    hipErrorECCNotCorrectable = 214,
    hipErrorUnsupportedLimit = 215,
    hipErrorContextAlreadyInUse = 216,
    hipErrorPeerAccessUnsupported = 217,
    hipErrorInvalidKernelFile = 218,
    hipErrorInvalidGraphicsContext = 219,
    hipErrorInvalidSource = 300,
    hipErrorFileNotFound = 301,
    hipErrorSharedObjectSymbolNotFound = 302,
    hipErrorSharedObjectInitFailed = 303,
    hipErrorOperatingSystem = 304,
    hipErrorInvalidHandle = 400,
    hipErrorInvalidResourceHandle = 400,
    hipErrorIllegalState = 401,
    hipErrorLossyQuery = 402,
    hipErrorNotFound = 500,
    hipErrorNotReady = 600,
    hipErrorIllegalAddress = 700,
    hipErrorLaunchOutOfResources = 701,
    hipErrorLaunchTimeOut = 702,
    hipErrorPeerAccessAlreadyEnabled = 704,
    hipErrorPeerAccessNotEnabled = 705,
    hipErrorSetOnActiveProcess = 708,
    hipErrorContextIsDestroyed = 709,
    hipErrorAssert = 710,
    hipErrorHostMemoryAlreadyRegistered = 712,
    hipErrorHostMemoryNotRegistered = 713,
    hipErrorLaunchFailure = 719,
    hipErrorCooperativeLaunchTooLarge = 720,
    hipErrorNotSupported = 801,
    hipErrorStreamCaptureUnsupported = 900,
    hipErrorStreamCaptureInvalidated = 901,
    hipErrorStreamCaptureMerge = 902,
    hipErrorStreamCaptureUnmatched = 903,
    hipErrorStreamCaptureUnjoined = 904,
    hipErrorStreamCaptureIsolation = 905,
    hipErrorStreamCaptureImplicit = 906,
    hipErrorCapturedEvent = 907,
    hipErrorStreamCaptureWrongThread = 908,
    hipErrorGraphExecUpdateFailure = 910,
    hipErrorUnknown = 999,
    hipErrorRuntimeMemory = 1052,
    hipErrorRuntimeOther = 1053,
} hipError_t;

/* Who may use a device. */
typedef enum hipComputeMode {
    hipComputeModeDefault = 0,
    hipComputeModeExclusive = 1,
    hipComputeModeProhibited = 2,
    hipComputeModeExclusiveProcess = 3,
} hipComputeMode;

/* Whether shared memory or cache is preferred. */
typedef enum hipFuncCache_t {
    hipFuncCachePreferNone = 0,
    hipFuncCachePreferShared = 1,
    hipFuncCachePreferL1 = 2,
    hipFuncCachePreferEqual = 3,
} hipFuncCache_t;

/* Width of shared memory banks. */
typedef enum hipSharedMemConfig {
    hipSharedMemBankSizeDefault = 0,
    hipSharedMemBankSizeFourByte = 1,
    hipSharedMemBankSizeEightByte = 2,
} hipSharedMemConfig;

/* What gpiDeviceSetLimit sets. */
typedef enum hipLimit_t {
    hipLimitStackSize = 0,
    hipLimitPrintfFifoSize = 1,
    hipLimitMallocHeapSize = 2,
} hipLimit_t;

/* What gpiDeviceGetP2PAttribute gives. */
typedef enum hipDeviceP2PAttr {
    hipDevP2PAttrPerformanceRank = 1,
    hipDevP2PAttrAccessSupported = 2,
    hipDevP2PAttrNativeAtomicSupported = 3,
    hipDevP2PAttrHipArrayAccessSupported = 4,
} hipDeviceP2PAttr;

/* What gpiDeviceGetAttribute gives. */
typedef enum hipDeviceAttribute_t {
    hipDeviceAttributeMaxThreadsPerBlock = 1,
    hipDeviceAttributeMaxBlockDimX = 2,
    hipDeviceAttributeMaxBlockDimY = 3,
    hipDeviceAttributeMaxBlockDimZ = 4,
    hipDeviceAttributeMaxGridDimX = 5,
    hipDeviceAttributeMaxGridDimY = 6,
    hipDeviceAttributeMaxGridDimZ = 7,
    hipDeviceAttributeMaxSharedMemoryPerBlock = 8,
    hipDeviceAttributeTotalConstantMemory = 9,
    hipDeviceAttributeWarpSize = 10,
    hipDeviceAttributeMaxPitch = 11,
    hipDeviceAttributeMaxRegistersPerBlock = 12,
    hipDeviceAttributeClockRate = 13,
    hipDeviceAttributeTextureAlignment = 14,
    hipDeviceAttributeDeviceOverlap = 15,
    hipDeviceAttributeMultiprocessorCount = 16,
    hipDeviceAttributeKernelExecTimeout = 17,
    hipDeviceAttributeIntegrated = 18,
    hipDeviceAttributeCanMapHostMemory = 19,
    hipDeviceAttributeComputeMode = 20,
    hipDeviceAttributeMaxTexture1DWidth = 21,
    hipDeviceAttributeMaxTexture2DWidth = 22,
    hipDeviceAttributeMaxTexture2DHeight = 23,
    hipDeviceAttributeMaxTexture3DWidth = 24,
    hipDeviceAttributeMaxTexture3DHeight = 25,
    hipDeviceAttributeMaxTexture3DDepth = 26,
    hipDeviceAttributeMaxTexture2DLayered = 27,
    hipDeviceAttributeSurfaceAlignment = 30,
    hipDeviceAttributeConcurrentKernels = 31,
    hipDeviceAttributeEccEnabled = 32,
    hipDeviceAttributePciBusId = 33,
    hipDeviceAttributePciDeviceId = 34,
    hipDeviceAttributeTccDriver = 35,
    hipDeviceAttributeMemoryClockRate = 36,
    hipDeviceAttributeMemoryBusWidth = 37,
    hipDeviceAttributeL2CacheSize = 38,
    hipDeviceAttributeMaxThreadsPerMultiProcessor = 39,
    hipDeviceAttributeAsyncEngineCount = 40,
    hipDeviceAttributeUnifiedAddressing = 41,
    hipDeviceAttributeMaxTexture1DLayered = 42,
    hipDeviceAttributeMaxTexture2DGather = 45,
    hipDeviceAttributeMaxTexture3DAlt = 47,
    hipDeviceAttributePciDomainID = 50,
    hipDeviceAttributePciDomainId = 50,
    hipDeviceAttributeTexturePitchAlignment = 51,
    hipDeviceAttributeMaxTextureCubemap = 52,
    hipDeviceAttributeMaxTextureCubemapLayered = 53,
    hipDeviceAttributeMaxSurface1D = 55,
    hipDeviceAttributeMaxSurface2D = 56,
    hipDeviceAttributeMaxSurface3D = 58,
    hipDeviceAttributeMaxSurface1DLayered = 61,
    hipDeviceAttributeMaxSurface2DLayered = 63,
    hipDeviceAttributeMaxSurfaceCubemap = 66,
    hipDeviceAttributeMaxSurfaceCubemapLayered = 67,
    hipDeviceAttributeMaxTexture1DLinear = 69,
    hipDeviceAttributeMaxTexture2DLinear = 70,
    hipDeviceAttributeMaxTexture2DMipmap = 73,
    hipDeviceAttributeComputeCapabilityMajor = 75,
    hipDeviceAttributeComputeCapabilityMinor = 76,
    hipDeviceAttributeMaxTexture1DMipmap = 77,
    hipDeviceAttributeStreamPrioritiesSupported = 78,
    hipDeviceAttributeGlobalL1CacheSupported = 79,
    hipDeviceAttributeLocalL1CacheSupported = 80,
    hipDeviceAttributeMaxSharedMemoryPerMultiprocessor = 81,
    hipDeviceAttributeMaxRegistersPerMultiprocessor = 82,
    hipDeviceAttributeManagedMemory = 83,
    hipDeviceAttributeIsMultiGpuBoard = 84,
    hipDeviceAttributeMultiGpuBoardGroupID = 85,
    hipDeviceAttributeHostNativeAtomicSupported = 86,
    hipDeviceAttributeSingleToDoublePrecisionPerfRatio = 87,
    hipDeviceAttributePageableMemoryAccess = 88,
    hipDeviceAttributeConcurrentManagedAccess = 89,
    hipDeviceAttributeComputePreemptionSupported = 90,
    hipDeviceAttributeCanUseHostPointerForRegisteredMem = 91,
    hipDeviceAttributeCanUseStreamWaitValue = 94,
    hipDeviceAttributeCooperativeLaunch = 95,
    hipDeviceAttributeCooperativeMultiDeviceLaunch = 96,
    hipDeviceAttributeSharedMemPerBlockOptin = 97,
    hipDeviceAttributeHostRegisterSupported = 99,
    hipDeviceAttributePageableMemoryAccessUsesHostPageTables = 100,
    hipDeviceAttributeDirectManagedMemAccessFromHost = 101,
    hipDeviceAttributeMaxBlocksPerMultiprocessor = 106,
    hipDeviceAttributeMaxBlocksPerMultiProcessor = 106,
    hipDeviceAttributePersistingL2CacheMaxSize = 108,
    hipDeviceAttributeAccessPolicyMaxWindowSize = 109,
    hipDeviceAttributeReservedSharedMemPerBlock = 111,
    hipDeviceAttributeMemoryPoolsSupported = 115,
    hipDeviceAttributeMemoryPoolSupportedHandleTypes = 119,
    hipDeviceAttributeTotalGlobalMem = 10000,
    hipDeviceAttributeSharedMemPerMultiprocessor = 10001,
    hipDeviceAttributeMaxThreadsDim = 10002,
    hipDeviceAttributeLuid = 10003,
    hipDeviceAttributeLuidDeviceNodeMask = 10004,
    hipDeviceAttributeVirtualMemoryManagementSupported = 10005,
    hipDeviceAttributeClockInstructionRate = 10006,
    hipDeviceAttributeHdpMemFlushCntl = 10007,
    hipDeviceAttributeHdpRegFlushCntl = 10008,
    hipDeviceAttributeCooperativeMultiDeviceUnmatchedFunc = 10009,
    hipDeviceAttributeCooperativeMultiDeviceUnmatchedGridDim = 10010,
    hipDeviceAttributeCooperativeMultiDeviceUnmatchedBlockDim = 10011,
    hipDeviceAttributeCooperativeMultiDeviceUnmatchedSharedMem = 10012,
    hipDeviceAttributeIsLargeBar = 10013,
    hipDeviceAttributeAsicRevision = 10014,
    hipDeviceAttributeImageSupport = 10015,
    hipDeviceAttributePhysicalMultiProcessorCount = 10016,
    hipDeviceAttributeFineGrainSupport = 10017,
    hipDeviceAttributeWallClockRate = 10018,
    hipDeviceAttributeNumberOfXccs = 10019,
} hipDeviceAttribute_t;

/* Whether a stream is being captured. */
typedef enum hipStreamCaptureStatus {
    hipStreamCaptureStatusNone = 0,
    hipStreamCaptureStatusActive = 1,
    hipStreamCaptureStatusInvalidated = 2,
} hipStreamCaptureStatus;

/* What a capture forbids. */
typedef enum hipStreamCaptureMode {
    hipStreamCaptureModeGlobal = 0,
    hipStreamCaptureModeThreadLocal = 1,
    hipStreamCaptureModeRelaxed = 2,
} hipStreamCaptureMode;

/* How long data should stay in the cache. */
typedef enum hipAccessProperty {
    hipAccessPropertyNormal = 0,
    hipAccessPropertyStreaming = 1,
    hipAccessPropertyPersisting = 2,
} hipAccessProperty;

/* How the host waits. */
typedef enum hipSynchronizationPolicy {
    hipSyncPolicyAuto = 1,
    hipSyncPolicySpin = 2,
    hipSyncPolicyYield = 3,
    hipSyncPolicyBlockingSync = 4,
} hipSynchronizationPolicy;

/* From where to where a copy goes. */
typedef enum hipMemcpyKind {
    hipMemcpyHostToHost = 0,
    hipMemcpyHostToDevice = 1,
    hipMemcpyDeviceToHost = 2,
    hipMemcpyDeviceToDevice = 3,
    hipMemcpyDefault = 4,
    hipMemcpyDeviceToDeviceNoCU = 1024,
} hipMemcpyKind;

/* Kinds of memory. */
typedef enum hipMemoryType {
    hipMemoryTypeUnregistered = 0,
    hipMemoryTypeHost = 1,
    hipMemoryTypeDevice = 2,
    hipMemoryTypeManaged = 3,
    hipMemoryTypeArray = 10,
    hipMemoryTypeUnified = 11,
} hipMemoryType;

/* How managed memory will be used. */
typedef enum hipMemoryAdvise {
    hipMemAdviseSetReadMostly = 1,
    hipMemAdviseUnsetReadMostly = 2,
    hipMemAdviseSetPreferredLocation = 3,
    hipMemAdviseUnsetPreferredLocation = 4,
    hipMemAdviseSetAccessedBy = 5,
    hipMemAdviseUnsetAccessedBy = 6,
    hipMemAdviseSetCoarseGrain = 100,
    hipMemAdviseUnsetCoarseGrain = 101,
} hipMemoryAdvise;

/* What was advised for managed memory. */
typedef enum hipMemRangeAttribute {
    hipMemRangeAttributeReadMostly = 1,
    hipMemRangeAttributePreferredLocation = 2,
    hipMemRangeAttributeAccessedBy = 3,
    hipMemRangeAttributeLastPrefetchLocation = 4,
    hipMemRangeAttributeCoherencyMode = 100,
} hipMemRangeAttribute;

/* Whether host and device see each other's writes while a kernel runs. */
typedef enum hipMemRangeCoherencyMode {
    hipMemRangeCoherencyModeFineGrain = 0,
    hipMemRangeCoherencyModeCoarseGrain = 1,
    hipMemRangeCoherencyModeIndeterminate = 2,
} hipMemRangeCoherencyMode;

/* When the source of a copy may be read. */
typedef enum hipMemcpySrcAccessOrder {
    hipMemcpySrcAccessOrderInvalid = 0,
    hipMemcpySrcAccessOrderStream = 1,
    hipMemcpySrcAccessOrderDuringApiCall = 2,
    hipMemcpySrcAccessOrderAny = 3,
} hipMemcpySrcAccessOrder;

/* Kinds of places. */
typedef enum hipMemLocationType {
    hipMemLocationTypeInvalid = 0,
    hipMemLocationTypeDevice = 1,
} hipMemLocationType;

/* Attributes of a pool. */
typedef enum hipMemPoolAttr {
    hipMemPoolReuseFollowEventDependencies = 1,
    hipMemPoolReuseAllowOpportunistic = 2,
    hipMemPoolReuseAllowInternalDependencies = 3,
    hipMemPoolAttrReleaseThreshold = 4,
    hipMemPoolAttrReservedMemCurrent = 5,
    hipMemPoolAttrReservedMemHigh = 6,
    hipMemPoolAttrUsedMemCurrent = 7,
    hipMemPoolAttrUsedMemHigh = 8,
} hipMemPoolAttr;

/* How memory may be used. */
typedef enum hipMemAccessFlags {
    hipMemAccessFlagsProtNone = 0,
    hipMemAccessFlagsProtRead = 1,
    hipMemAccessFlagsProtReadWrite = 3,
} hipMemAccessFlags;

/* Kinds of allocations. */
typedef enum hipMemAllocationType {
    hipMemAllocationTypeInvalid = 0,
    hipMemAllocationTypePinned = 1,
    hipMemAllocationTypeMax = 2147483647,
} hipMemAllocationType;

/* How memory is shared with other processes. */
typedef enum hipMemAllocationHandleType {
    hipMemHandleTypeNone = 0,
    hipMemHandleTypePosixFileDescriptor = 1,
    hipMemHandleTypeWin32 = 2,
    hipMemHandleTypeWin32Kmt = 4,
} hipMemAllocationHandleType;

/* What gpiFuncSetAttribute sets. */
typedef enum hipFuncAttribute {
    hipFuncAttributeMaxDynamicSharedMemorySize = 8,
    hipFuncAttributePreferredSharedMemoryCarveout = 9,
    hipFuncAttributeMax = 16,
} hipFuncAttribute;

/* Share of shared memory, in percent. */
typedef enum hipSharedCarveout {
    hipSharedmemCarveoutDefault = -1,
    hipSharedmemCarveoutMaxShared = 100,
    hipSharedmemCarveoutMaxL1 = 0,
} hipSharedCarveout;

/* How clusters are placed. */
typedef enum hipClusterSchedulingPolicy {
    hipClusterSchedulingPolicyDefault = 0,
    hipClusterSchedulingPolicySpread = 1,
    hipClusterSchedulingPolicyLoadBalancing = 2,
} hipClusterSchedulingPolicy;

/* Domains of memory order. */
typedef enum hipLaunchMemSyncDomain {
    hipLaunchMemSyncDomainDefault = 0,
    hipLaunchMemSyncDomainRemote = 1,
} hipLaunchMemSyncDomain;

/* Attributes of launches and streams. */
typedef enum hipLaunchAttributeID {
    hipLaunchAttributeAccessPolicyWindow = 1,
    hipLaunchAttributeCooperative = 2,
    hipLaunchAttributePriority = 8,
} hipLaunchAttributeID;

/* A type of number: R real, C complex, the bits, and F floating, I signed or U unsigned. */
typedef enum hipDataType {
    HIP_R_32F = 0,
    HIP_R_64F = 1,
    HIP_R_16F = 2,
    HIP_R_8I = 3,
    HIP_C_32F = 4,
    HIP_C_64F = 5,
    HIP_C_16F = 6,
    HIP_C_8I = 7,
    HIP_R_8U = 8,
    HIP_C_8U = 9,
    HIP_R_32I = 10,
    HIP_C_32I = 11,
    HIP_R_32U = 12,
    HIP_C_32U = 13,
    HIP_R_16BF = 14,
    HIP_C_16BF = 15,
    HIP_R_4I = 16,
    HIP_C_4I = 17,
    HIP_R_4U = 18,
    HIP_C_4U = 19,
    HIP_R_16I = 20,
    HIP_C_16I = 21,
    HIP_R_16U = 22,
    HIP_C_16U = 23,
    HIP_R_64I = 24,
    HIP_C_64I = 25,
    HIP_R_64U = 26,
    HIP_C_64U = 27,
    HIP_R_8F_E4M3 = 28,
    HIP_R_8F_E5M2 = 29,
} hipDataType;

#define hipDeviceScheduleAuto 0x0
#define hipDeviceScheduleSpin 0x1
#define hipDeviceScheduleYield 0x2
#define hipDeviceScheduleBlockingSync 0x4
#define hipDeviceScheduleMask 0x7
#define hipDeviceMapHost 0x8
#define hipDeviceLmemResizeToMax 0x10
#define hipCpuDeviceId (-1)
#define hipInvalidDeviceId (-2)
#define hipEventDefault 0x0
#define hipEventBlockingSync 0x1
#define hipEventDisableTiming 0x2
#define hipEventInterprocess 0x4
#define hipEventRecordDefault 0x0
#define hipEventRecordExternal 0x1
#define hipEventWaitDefault 0x0
#define hipEventWaitExternal 0x1
#define hipEventDisableSystemFence 0x20000000
#define hipEventReleaseToDevice 0x40000000
#define hipEventReleaseToSystem 0x80000000u
#define hipStreamDefault 0x0
#define hipStreamNonBlocking 0x1
#define hipStreamLegacy ((hipStream_t)0x1)
#define hipStreamPerThread ((hipStream_t)0x2)
#define hipHostMallocDefault 0x0
#define hipHostMallocPortable 0x1
#define hipHostMallocMapped 0x2
#define hipHostMallocWriteCombined 0x4
#define hipHostMallocUncached 0x10000000
#define hipHostMallocNumaUser 0x20000000
#define hipHostMallocCoherent 0x40000000
#define hipHostMallocNonCoherent 0x80000000u
#define hipHostRegisterDefault 0x0
#define hipHostRegisterPortable 0x1
#define hipHostRegisterMapped 0x2
#define hipHostRegisterIoMemory 0x4
#define hipHostRegisterReadOnly 0x8
#define hipExtHostRegisterUncached 0x80000000u
#define hipMemAttachGlobal 0x1
#define hipMemAttachHost 0x2
#define hipMemAttachSingle 0x4
#define hipIpcMemLazyEnablePeerAccess 0x1
#define hipOccupancyDefault 0x0
#define hipOccupancyDisableCachingOverride 0x1
#define hipHostAllocDefault hipHostMallocDefault
#define hipHostAllocPortable hipHostMallocPortable
#define hipHostAllocMapped hipHostMallocMapped
#define hipHostAllocWriteCombined hipHostMallocWriteCombined
#define hipHostAllocUncached hipHostMallocUncached
#define hipExtHostRegisterCoarseGrained 0x8
#define hipCooperativeLaunchMultiDeviceNoPreSync 0x1
#define hipCooperativeLaunchMultiDeviceNoPostSync 0x2
#define hipDeviceMallocDefault 0x0
#define hipDeviceMallocFinegrained 0x1
#define hipMallocSignalMemory 0x2
#define hipDeviceMallocUncached 0x3
#define hipDeviceMallocContiguous 0x4
#define hipStreamWaitValueGte 0x0
#define hipStreamWaitValueEq 0x1
#define hipStreamWaitValueAnd 0x2
#define hipStreamWaitValueNor 0x3

/* A number that no other device has. */
typedef struct hipUUID {
    char bytes[16];
} hipUUID;

/* What HIP programs ask a device for, a bit each. */
typedef struct hipDeviceArch_t {
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
} hipDeviceArch_t;

/* All that is constant about a device. Sizes are bytes, rates kHz. */
typedef struct hipDeviceProp_t {
    char name[256];
    hipUUID uuid;
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
    int sparseHipArraySupported;
    int hostRegisterReadOnlySupported;
    int timelineSemaphoreInteropSupported;
    int memoryPoolsSupported;
    int gpuDirectRDMASupported;
    unsigned gpuDirectRDMAFlushWritesOptions;
    int gpuDirectRDMAWritesOrdering;
    unsigned memoryPoolSupportedHandleTypes;
    int deferredMappingHipArraySupported;
    int ipcEventSupported;
    int clusterLaunch;
    int unifiedFunctionPointers;
    int reserved[63];
    char gcnArchName[256];
    size_t maxSharedMemoryPerMultiProcessor;
    int clockInstructionRate;
    hipDeviceArch_t arch;
    unsigned *hdpMemFlushCntl;
    unsigned *hdpRegFlushCntl;
    int cooperativeMultiDeviceUnmatchedFunc;
    int cooperativeMultiDeviceUnmatchedGridDim;
    int cooperativeMultiDeviceUnmatchedBlockDim;
    int cooperativeMultiDeviceUnmatchedSharedMem;
    int isLargeBar;
    int asicRevision;
} hipDeviceProp_t;

/* An event. */
typedef struct ihipEvent_t *hipEvent_t;

/* A stream; null is the default stream. */
typedef struct ihipStream_t *hipStream_t;

/* A host function that a stream calls. */
typedef void (*hipStreamCallback_t)(hipStream_t stream, hipError_t status, void *data);

/* A host function that a stream calls. */
typedef void (*hipHostFn_t)(void *data);

/* Memory that should stay in the cache. */
typedef struct hipAccessPolicyWindow {
    void *base_ptr;
    size_t num_bytes;
    float hitRatio;
    hipAccessProperty hitProp;
    hipAccessProperty missProp;
} hipAccessPolicyWindow;

/* An array of texels. There is no call that makes one yet. */
typedef struct hipArray *hipArray_t;

/* Sizes of a box; width in bytes. */
typedef struct hipExtent {
    size_t width;
    size_t height;
    size_t depth;
} hipExtent;

/* A place in a box; x in bytes. */
typedef struct hipPos {
    size_t x;
    size_t y;
    size_t z;
} hipPos;

/* Rows in memory: bytes from row to row, bytes in a row that are used, rows in a slice. */
typedef struct hipPitchedPtr {
    void *ptr;
    size_t pitch;
    size_t xsize;
    size_t ysize;
} hipPitchedPtr;

/* A copy of a box. The arrays are null. */
typedef struct hipMemcpy3DParms {
    hipArray_t srcArray;
    hipPos srcPos;
    hipPitchedPtr srcPtr;
    hipArray_t dstArray;
    hipPos dstPos;
    hipPitchedPtr dstPtr;
    hipExtent extent;
    hipMemcpyKind kind;
} hipMemcpy3DParms;

/* A copy of a box between devices. The arrays are null. */
typedef struct hipMemcpy3DPeerParms {
    hipArray_t srcArray;
    hipPos srcPos;
    hipPitchedPtr srcPtr;
    int srcDevice;
    hipArray_t dstArray;
    hipPos dstPos;
    hipPitchedPtr dstPtr;
    int dstDevice;
    hipExtent extent;
} hipMemcpy3DPeerParms;

/* What memory an address lies in. */
typedef struct hipPointerAttribute_t {
    hipMemoryType type;
    int device;
    void *devicePointer;
    void *hostPointer;
    int isManaged;
    unsigned allocationFlags;
} hipPointerAttribute_t;

/* A place: a device by its number, or the host. */
typedef struct hipMemLocation {
    hipMemLocationType type;
    int id;
} hipMemLocation;

/* How some copies of a batch are done: when their sources are read, and hints where the memory is. */
typedef struct hipMemcpyAttributes {
    hipMemcpySrcAccessOrder srcAccessOrder;
    hipMemLocation srcLocHint;
    hipMemLocation dstLocHint;
    unsigned flags;
} hipMemcpyAttributes;

/* Gives an extent. */
static inline __attribute__((unused)) hipExtent make_hipExtent(size_t width, size_t height, size_t depth) { hipExtent result = {width, height, depth}; return result; }

/* Gives a place. */
static inline __attribute__((unused)) hipPos make_hipPos(size_t x, size_t y, size_t z) { hipPos result = {x, y, z}; return result; }

/* Gives rows in memory. */
static inline __attribute__((unused)) hipPitchedPtr make_hipPitchedPtr(void *ptr, size_t pitch, size_t xsize, size_t ysize) { hipPitchedPtr result = {ptr, pitch, xsize, ysize}; return result; }

/* What another process opens device memory with; bytes to be sent as they are. */
typedef struct hipIpcMemHandle_st {
    char reserved[64];
} hipIpcMemHandle_st;

/* The usual name of the same. */
typedef struct hipIpcMemHandle_st hipIpcMemHandle_t;

/* What another process opens an event with; bytes to be sent as they are. */
typedef struct hipIpcEventHandle_st {
    char reserved[64];
} hipIpcEventHandle_st;

/* The usual name of the same. */
typedef struct hipIpcEventHandle_st hipIpcEventHandle_t;

/* A pool of memory. */
typedef struct ihipMemPoolHandle_t *hipMemPool_t;

/* What a place may do with memory. */
typedef struct hipMemAccessDesc {
    hipMemLocation location;
    hipMemAccessFlags flags;
} hipMemAccessDesc;

/* How a pool is made. */
typedef struct hipMemPoolProps {
    hipMemAllocationType allocType;
    hipMemAllocationHandleType handleTypes;
    hipMemLocation location;
    void *win32SecurityAttributes;
    size_t maxSize;
    unsigned short usage;
    unsigned char reserved[54];
} hipMemPoolProps;

/* The value of an attribute; which member, its id says. */
typedef union hipLaunchAttributeValue {
    char pad[64];
    hipAccessPolicyWindow accessPolicyWindow;
    int cooperative;
    hipSynchronizationPolicy syncPolicy;
    struct { unsigned x, y, z; } clusterDim;
    hipClusterSchedulingPolicy clusterSchedulingPolicyPreference;
    int programmaticStreamSerializationAllowed;
    struct { hipEvent_t event; int flags; int triggerAtBlockStart; } programmaticEvent;
    int priority;
    struct { unsigned char default_, remote; } memSyncDomainMap;
    hipLaunchMemSyncDomain memSyncDomain;
    struct { hipEvent_t event; int flags; } launchCompletionEvent;
    unsigned sharedMemCarveout;
} hipLaunchAttributeValue;

/* An attribute of a launch. */
typedef struct hipLaunchAttribute {
    hipLaunchAttributeID id;
    char pad[8 - sizeof(int)];
    hipLaunchAttributeValue val;
} hipLaunchAttribute;

/* A launch of gpiLaunchCooperativeKernelMultiDevice. */
typedef struct hipLaunchParams {
    void *func;
    dim3 gridDim;
    dim3 blockDim;
    void **args;
    size_t sharedMem;
    hipStream_t stream;
} hipLaunchParams;

/* How gpiLaunchKernelExC launches. */
typedef struct hipLaunchConfig_t {
    dim3 gridDim;
    dim3 blockDim;
    size_t dynamicSmemBytes;
    hipStream_t stream;
    hipLaunchAttribute *attrs;
    unsigned numAttrs;
} hipLaunchConfig_t;

/* What a kernel needs: bytes, and counts of threads and registers. */
typedef struct hipFuncAttributes {
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
} hipFuncAttributes;

/* What a stream's attributes are written with. */
typedef hipLaunchAttributeID hipStreamAttrID;

/* What a stream's attributes are written with. */
typedef hipLaunchAttributeValue hipStreamAttrValue;

/* A copy of rows, either side on the host or on the device. The arrays are null. */
typedef struct hip_Memcpy2D {
    size_t srcXInBytes;
    size_t srcY;
    hipMemoryType srcMemoryType;
    const void *srcHost;
    void *srcDevice;
    hipArray_t srcArray;
    size_t srcPitch;
    size_t dstXInBytes;
    size_t dstY;
    hipMemoryType dstMemoryType;
    void *dstHost;
    void *dstDevice;
    hipArray_t dstArray;
    size_t dstPitch;
    size_t WidthInBytes;
    size_t Height;
} hip_Memcpy2D;

/* A copy of a box, either side on the host or on the device. The arrays are null. */
typedef struct HIP_MEMCPY3D {
    size_t srcXInBytes;
    size_t srcY;
    size_t srcZ;
    size_t srcLOD;
    hipMemoryType srcMemoryType;
    const void *srcHost;
    void *srcDevice;
    hipArray_t srcArray;
    size_t srcPitch;
    size_t srcHeight;
    size_t dstXInBytes;
    size_t dstY;
    size_t dstZ;
    size_t dstLOD;
    hipMemoryType dstMemoryType;
    void *dstHost;
    void *dstDevice;
    hipArray_t dstArray;
    size_t dstPitch;
    size_t dstHeight;
    size_t WidthInBytes;
    size_t Height;
    size_t Depth;
} HIP_MEMCPY3D;

#ifdef __cplusplus
extern "C" {
#endif
hipError_t hipGetLastError(void);
hipError_t hipExtGetLastError(void);
hipError_t hipPeekAtLastError(void);
const char *hipGetErrorName(hipError_t error);
const char *hipGetErrorString(hipError_t error);
hipError_t __gpi_hip_ErrorNote(hipError_t error);
hipError_t hipGetDeviceCount(int *count);
hipError_t hipGetDevice(int *device);
hipError_t hipSetDevice(int device);
hipError_t hipSetValidDevices(int *devices, int count);
hipError_t hipChooseDevice(int *device, const hipDeviceProp_t *wanted);
hipError_t hipGetDeviceProperties(hipDeviceProp_t *properties, int device);
hipError_t hipDeviceGetAttribute(int *value, hipDeviceAttribute_t attribute, int device);
hipError_t hipDeviceGetByPCIBusId(int *device, const char *bus_id);
hipError_t hipDeviceGetPCIBusId(char *bus_id, int size, int device);
hipError_t hipDeviceSynchronize(void);
hipError_t hipDeviceReset(void);
hipError_t hipDeviceSetLimit(hipLimit_t limit, size_t value);
hipError_t hipDeviceGetLimit(size_t *value, hipLimit_t limit);
hipError_t hipDeviceSetCacheConfig(hipFuncCache_t config);
hipError_t hipDeviceGetCacheConfig(hipFuncCache_t *config);
hipError_t hipDeviceSetSharedMemConfig(hipSharedMemConfig config);
hipError_t hipDeviceGetSharedMemConfig(hipSharedMemConfig *config);
hipError_t hipDeviceGetStreamPriorityRange(int *least, int *greatest);
hipError_t hipSetDeviceFlags(unsigned flags);
hipError_t hipGetDeviceFlags(unsigned *flags);
hipError_t hipDeviceGetP2PAttribute(int *value, hipDeviceP2PAttr attribute, int source, int destination);
hipError_t hipDeviceCanAccessPeer(int *can, int device, int peer);
hipError_t hipDeviceEnablePeerAccess(int peer, unsigned flags);
hipError_t hipDeviceDisablePeerAccess(int peer);
hipError_t hipDriverGetVersion(int *version);
hipError_t hipRuntimeGetVersion(int *version);
hipError_t hipEventCreate(hipEvent_t *event);
hipError_t hipEventCreateWithFlags(hipEvent_t *event, unsigned flags);
hipError_t hipEventDestroy(hipEvent_t event);
hipError_t hipEventRecord(hipEvent_t event, hipStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiEventRecord_ptsz);
hipError_t hipEventRecordWithFlags(hipEvent_t event, hipStream_t stream GPI_DEFAULT(0), unsigned flags GPI_DEFAULT(0)) GPI_PER_THREAD(gpiEventRecordWithFlags_ptsz);
hipError_t hipEventSynchronize(hipEvent_t event);
hipError_t hipEventQuery(hipEvent_t event);
hipError_t hipEventElapsedTime(float *milliseconds, hipEvent_t start, hipEvent_t end);
hipError_t hipStreamCreate(hipStream_t *stream);
hipError_t hipStreamCreateWithFlags(hipStream_t *stream, unsigned flags);
hipError_t hipStreamCreateWithPriority(hipStream_t *stream, unsigned flags, int priority);
hipError_t hipStreamDestroy(hipStream_t stream);
hipError_t hipStreamSynchronize(hipStream_t stream) GPI_PER_THREAD(gpiStreamSynchronize_ptsz);
hipError_t hipStreamQuery(hipStream_t stream) GPI_PER_THREAD(gpiStreamQuery_ptsz);
hipError_t hipStreamWaitEvent(hipStream_t stream, hipEvent_t event, unsigned flags GPI_DEFAULT(0)) GPI_PER_THREAD(gpiStreamWaitEvent_ptsz);
hipError_t hipStreamGetFlags(hipStream_t stream, unsigned *flags) GPI_PER_THREAD(gpiStreamGetFlags_ptsz);
hipError_t hipStreamGetPriority(hipStream_t stream, int *priority) GPI_PER_THREAD(gpiStreamGetPriority_ptsz);
hipError_t hipStreamGetId(hipStream_t stream, unsigned long long *id) GPI_PER_THREAD(gpiStreamGetId_ptsz);
hipError_t hipStreamGetDevice(hipStream_t stream, int *device) GPI_PER_THREAD(gpiStreamGetDevice_ptsz);
hipError_t hipStreamAddCallback(hipStream_t stream, hipStreamCallback_t callback, void *data, unsigned flags) GPI_PER_THREAD(gpiStreamAddCallback_ptsz);
hipError_t hipLaunchHostFunc(hipStream_t stream, hipHostFn_t function, void *data) GPI_PER_THREAD(gpiLaunchHostFunc_ptsz);
hipError_t hipStreamAttachMemAsync(hipStream_t stream, void *address, size_t length GPI_DEFAULT(0), unsigned flags GPI_DEFAULT(hipMemAttachSingle)) GPI_PER_THREAD(gpiStreamAttachMemAsync_ptsz);
hipError_t hipStreamIsCapturing(hipStream_t stream, hipStreamCaptureStatus *status) GPI_PER_THREAD(gpiStreamIsCapturing_ptsz);
hipError_t hipStreamSetAttribute(hipStream_t stream, hipLaunchAttributeID attribute, const hipLaunchAttributeValue *value) GPI_PER_THREAD(gpiStreamSetAttribute_ptsz);
hipError_t hipStreamGetAttribute(hipStream_t stream, hipLaunchAttributeID attribute, hipLaunchAttributeValue *value) GPI_PER_THREAD(gpiStreamGetAttribute_ptsz);
hipError_t hipStreamCopyAttributes(hipStream_t destination, hipStream_t source);
hipError_t hipMalloc(void **address, size_t size);
hipError_t hipFree(void *address);
hipError_t hipMallocHost(void **address, size_t size);
hipError_t hipHostAlloc(void **address, size_t size, unsigned flags GPI_DEFAULT(0));
hipError_t hipHostMalloc(void **address, size_t size, unsigned flags GPI_DEFAULT(0));
hipError_t hipHostFree(void *address);
hipError_t hipFreeHost(void *address);
hipError_t hipMallocManaged(void **address, size_t size, unsigned flags GPI_DEFAULT(hipMemAttachGlobal));
hipError_t hipMallocPitch(void **address, size_t *pitch, size_t width, size_t height);
hipError_t hipMalloc3D(hipPitchedPtr *pitched, hipExtent extent);
hipError_t hipHostRegister(void *address, size_t size, unsigned flags);
hipError_t hipHostUnregister(void *address);
hipError_t hipHostGetDevicePointer(void **device, void *host, unsigned flags);
hipError_t hipHostGetFlags(unsigned *flags, void *host);
hipError_t hipMemGetInfo(size_t *free, size_t *total);
hipError_t hipMemcpy(void *destination, const void *source, size_t count, hipMemcpyKind kind) GPI_PER_THREAD(gpiMemcpy_ptds);
hipError_t hipMemcpyAsync(void *destination, const void *source, size_t count, hipMemcpyKind kind, hipStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpyAsync_ptsz);
hipError_t hipMemcpyBatchAsync(void **destinations, void **sources, size_t *sizes, size_t count, hipMemcpyAttributes *attributes, size_t *first, size_t attribute_count, size_t *failed, hipStream_t stream) GPI_PER_THREAD(gpiMemcpyBatchAsync_ptsz);
hipError_t hipMemcpy2D(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, hipMemcpyKind kind) GPI_PER_THREAD(gpiMemcpy2D_ptds);
hipError_t hipMemcpy2DAsync(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, hipMemcpyKind kind, hipStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpy2DAsync_ptsz);
hipError_t hipMemcpy3D(const hipMemcpy3DParms *parameters) GPI_PER_THREAD(gpiMemcpy3D_ptds);
hipError_t hipMemcpy3DAsync(const hipMemcpy3DParms *parameters, hipStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpy3DAsync_ptsz);
hipError_t hipMemcpy3DPeer(const hipMemcpy3DPeerParms *parameters) GPI_PER_THREAD(gpiMemcpy3DPeer_ptds);
hipError_t hipMemcpy3DPeerAsync(const hipMemcpy3DPeerParms *parameters, hipStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpy3DPeerAsync_ptsz);
hipError_t hipMemcpyPeer(void *destination, int destination_device, const void *source, int source_device, size_t count);
hipError_t hipMemcpyPeerAsync(void *destination, int destination_device, const void *source, int source_device, size_t count, hipStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpyPeerAsync_ptsz);
hipError_t hipMemset(void *address, int value, size_t count) GPI_PER_THREAD(gpiMemset_ptds);
hipError_t hipMemsetAsync(void *address, int value, size_t count, hipStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemsetAsync_ptsz);
hipError_t hipMemset2D(void *address, size_t pitch, int value, size_t width, size_t height) GPI_PER_THREAD(gpiMemset2D_ptds);
hipError_t hipMemset2DAsync(void *address, size_t pitch, int value, size_t width, size_t height, hipStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemset2DAsync_ptsz);
hipError_t hipMemset3D(hipPitchedPtr pitched, int value, hipExtent extent) GPI_PER_THREAD(gpiMemset3D_ptds);
hipError_t hipMemset3DAsync(hipPitchedPtr pitched, int value, hipExtent extent, hipStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemset3DAsync_ptsz);
hipError_t hipMemAdvise(const void *address, size_t count, hipMemoryAdvise advice, int device);
hipError_t hipMemAdvise_v2(const void *address, size_t count, hipMemoryAdvise advice, hipMemLocation location);
hipError_t hipMemPrefetchAsync(const void *address, size_t count, int device, hipStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemPrefetchAsync_ptsz);
hipError_t hipMemPrefetchAsync_v2(const void *address, size_t count, hipMemLocation location, unsigned flags, hipStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemPrefetchAsync_v2_ptsz);
hipError_t hipMemRangeGetAttribute(void *data, size_t data_size, hipMemRangeAttribute attribute, const void *address, size_t count);
hipError_t hipMemRangeGetAttributes(void **data, size_t *data_sizes, hipMemRangeAttribute *attributes, size_t attribute_count, const void *address, size_t count);
hipError_t __gpi_hip_PointerGetRange(const void *address, void **start, size_t *size);
hipError_t __gpi_hip_PointerGetOne(void *data, int attribute, const void *address);
hipError_t __gpi_hip_PointerGetSeveral(unsigned count, const int *attributes, void **data, const void *address);
hipError_t __gpi_hip_PointerSetOne(const void *value, int attribute, const void *address);
hipError_t __gpi_hip_MemsetElements(void *address, size_t pitch, unsigned value, unsigned element, size_t width, size_t height, hipStream_t stream) GPI_PER_THREAD(gpiMemsetElements_ptsz);
hipError_t hipIpcGetMemHandle(hipIpcMemHandle_t *handle, void *address);
hipError_t hipIpcOpenMemHandle(void **address, hipIpcMemHandle_t handle, unsigned flags);
hipError_t hipIpcCloseMemHandle(void *address);
hipError_t hipIpcGetEventHandle(hipIpcEventHandle_t *handle, hipEvent_t event);
hipError_t hipIpcOpenEventHandle(hipEvent_t *event, hipIpcEventHandle_t handle);
hipError_t hipMallocAsync(void **address, size_t size, hipStream_t stream) GPI_PER_THREAD(gpiMallocAsync_ptsz);
hipError_t hipFreeAsync(void *address, hipStream_t stream) GPI_PER_THREAD(gpiFreeAsync_ptsz);
hipError_t hipMallocFromPoolAsync(void **address, size_t size, hipMemPool_t pool, hipStream_t stream) GPI_PER_THREAD(gpiMallocFromPoolAsync_ptsz);
hipError_t hipDeviceGetDefaultMemPool(hipMemPool_t *pool, int device);
hipError_t hipDeviceGetMemPool(hipMemPool_t *pool, int device);
hipError_t hipDeviceSetMemPool(int device, hipMemPool_t pool);
hipError_t hipMemPoolCreate(hipMemPool_t *pool, const hipMemPoolProps *properties);
hipError_t hipMemPoolDestroy(hipMemPool_t pool);
hipError_t hipMemPoolTrimTo(hipMemPool_t pool, size_t keep);
hipError_t hipMemPoolSetAttribute(hipMemPool_t pool, hipMemPoolAttr attribute, void *value);
hipError_t hipMemPoolGetAttribute(hipMemPool_t pool, hipMemPoolAttr attribute, void *value);
hipError_t hipMemPoolSetAccess(hipMemPool_t pool, const hipMemAccessDesc *accesses, size_t count);
hipError_t hipMemPoolGetAccess(hipMemAccessFlags *flags, hipMemPool_t pool, hipMemLocation *location);
hipError_t hipLaunchKernel(const void *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, hipStream_t stream) GPI_PER_THREAD(gpiLaunchKernel_ptsz);
#ifdef GPI_TWO_SIDES
hipError_t cudaLaunchKernel(const void *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, hipStream_t stream);
hipError_t cudaLaunchKernel_ptsz(const void *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, hipStream_t stream);
#endif
hipError_t hipLaunchCooperativeKernel(const void *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, hipStream_t stream) GPI_PER_THREAD(gpiLaunchCooperativeKernel_ptsz);
hipError_t hipLaunchCooperativeKernelMultiDevice(hipLaunchParams *launches, int count, unsigned flags GPI_DEFAULT(0));
hipError_t hipLaunchKernelExC(const hipLaunchConfig_t *config, const void *kernel, void **arguments) GPI_PER_THREAD(gpiLaunchKernelExC_ptsz);
hipError_t hipFuncGetAttributes(hipFuncAttributes *attributes, const void *kernel);
hipError_t hipFuncSetAttribute(const void *kernel, hipFuncAttribute attribute, int value);
hipError_t hipFuncSetCacheConfig(const void *kernel, hipFuncCache_t config);
hipError_t hipFuncSetSharedMemConfig(const void *kernel, hipSharedMemConfig config);
hipError_t hipOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, const void *kernel, int block_size, size_t shared);
hipError_t hipOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int *blocks, const void *kernel, int block_size, size_t shared, unsigned flags);
hipError_t hipOccupancyAvailableDynamicSMemPerBlock(size_t *shared, const void *kernel, int blocks, int block_size);
hipError_t hipOccupancyMaxPotentialBlockSize(int *min_grid_size, int *block_size, const void *kernel, size_t shared, int block_size_limit);
hipError_t hipGetSymbolAddress(void **address, const void *symbol);
hipError_t hipGetSymbolSize(size_t *size, const void *symbol);
hipError_t hipMemcpyToSymbol(const void *symbol, const void *source, size_t count, size_t offset GPI_DEFAULT(0), hipMemcpyKind kind GPI_DEFAULT(hipMemcpyHostToDevice)) GPI_PER_THREAD(gpiMemcpyToSymbol_ptds);
hipError_t hipMemcpyToSymbolAsync(const void *symbol, const void *source, size_t count, size_t offset, hipMemcpyKind kind, hipStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpyToSymbolAsync_ptsz);
hipError_t hipMemcpyFromSymbol(void *destination, const void *symbol, size_t count, size_t offset GPI_DEFAULT(0), hipMemcpyKind kind GPI_DEFAULT(hipMemcpyDeviceToHost)) GPI_PER_THREAD(gpiMemcpyFromSymbol_ptds);
hipError_t hipMemcpyFromSymbolAsync(void *destination, const void *symbol, size_t count, size_t offset, hipMemcpyKind kind, hipStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpyFromSymbolAsync_ptsz);
hipError_t hipPointerGetAttributes(hipPointerAttribute_t *attributes, const void *address);
hipError_t hipExtMallocWithFlags(void **address, size_t size, unsigned flags);
hipError_t hipMemPtrGetInfo(void *address, size_t *size);
hipError_t hipMemcpyWithStream(void *destination, const void *source, size_t count, hipMemcpyKind kind, hipStream_t stream) GPI_PER_THREAD(gpiMemcpyWithStream_ptsz);
hipError_t hipStreamWaitValue32(hipStream_t stream, void *address, unsigned value, unsigned flags, unsigned mask GPI_DEFAULT(0xffffffff)) GPI_PER_THREAD(gpiStreamWaitValue32_ptsz);
hipError_t hipStreamWaitValue64(hipStream_t stream, void *address, unsigned long long value, unsigned flags, unsigned long long mask GPI_DEFAULT(0xffffffffffffffffull)) GPI_PER_THREAD(gpiStreamWaitValue64_ptsz);
hipError_t hipStreamWriteValue32(hipStream_t stream, void *address, unsigned value, unsigned flags) GPI_PER_THREAD(gpiStreamWriteValue32_ptsz);
hipError_t hipStreamWriteValue64(hipStream_t stream, void *address, unsigned long long value, unsigned flags) GPI_PER_THREAD(gpiStreamWriteValue64_ptsz);
hipError_t hipExtStreamCreateWithCUMask(hipStream_t *stream, unsigned words, const unsigned *mask);
hipError_t hipExtStreamGetCUMask(hipStream_t stream, unsigned words, unsigned *mask) GPI_PER_THREAD(gpiExtStreamGetCUMask_ptsz);
int hipGetStreamDeviceId(hipStream_t stream) GPI_PER_THREAD(gpiGetStreamDeviceId_ptsz);
hipError_t hipExtGetLinkTypeAndHopCount(int device, int peer, unsigned *type, unsigned *hops);
hipError_t hipExtLaunchKernel(const void *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, hipStream_t stream, hipEvent_t start, hipEvent_t stop, int flags) GPI_PER_THREAD(gpiExtLaunchKernel_ptsz);
hipError_t hipExtLaunchMultiKernelMultiDevice(hipLaunchParams *launches, int count, unsigned flags);
const char *hipKernelNameRefByPtr(const void *kernel, hipStream_t stream) GPI_PER_THREAD(gpiKernelNameRefByPtr_ptsz);
hipError_t hipMemcpyParam2D(const hip_Memcpy2D *copy) GPI_PER_THREAD(gpiMemcpyParam2D_ptds);
hipError_t hipMemcpyParam2DAsync(const hip_Memcpy2D *copy, hipStream_t stream) GPI_PER_THREAD(gpiMemcpyParam2DAsync_ptsz);
hipError_t hipDrvMemcpy2DUnaligned(const hip_Memcpy2D *copy) GPI_PER_THREAD(gpiDrvMemcpy2DUnaligned_ptsz);
hipError_t hipDrvMemcpy3D(const HIP_MEMCPY3D *copy) GPI_PER_THREAD(gpiDrvMemcpy3D_ptds);
hipError_t hipDrvMemcpy3DAsync(const HIP_MEMCPY3D *copy, hipStream_t stream) GPI_PER_THREAD(gpiDrvMemcpy3DAsync_ptsz);
hipError_t hipProfilerStart(void);
hipError_t hipProfilerStop(void);
#ifdef GPI_TWO_SIDES
unsigned __cudaPushCallConfiguration(dim3 grid, dim3 block, size_t shared GPI_DEFAULT(0), hipStream_t stream GPI_DEFAULT(0));
#endif
#ifdef GPI_TWO_SIDES
hipError_t __cudaPopCallConfiguration(dim3 *grid, dim3 *block, size_t *shared, void *stream);
#endif

#ifdef __cplusplus
}
#endif

#undef GPI_DEFAULT
#undef GPI_PER_THREAD

#endif
