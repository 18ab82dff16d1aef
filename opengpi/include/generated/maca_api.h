/* The host API in the names of maca.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_MACA_API_H
#define GPI_MACA_API_H

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
typedef enum mcError_t {
    mcSuccess = 0,
    mcErrorInvalidValue = 1,
    mcErrorMemoryAllocation = 2,
    mcErrorInitializationError = 3,
    mcErrorDeinitialized = 4,
    mcErrorProfilerDisabled = 5,
    mcErrorProfilerNotInitialized = 6,
    mcErrorProfilerAlreadyStarted = 7,
    mcErrorProfilerAlreadyStopped = 8,
    mcErrorInvalidConfiguration = 9,
    mcErrorInvalidPitchValue = 12,
    mcErrorInvalidSymbol = 13,
    mcErrorInvalidHostPointer = 16,
    mcErrorInvalidDevicePointer = 17,
    mcErrorInvalidTexture = 18,
    mcErrorInvalidTextureBinding = 19,
    mcErrorInvalidChannelDescriptor = 20,
    mcErrorInvalidMemcpyDirection = 21,
    mcErrorAddressOfConstant = 22,
    mcErrorTextureFetchFailed = 23,
    mcErrorTextureNotBound = 24,
    mcErrorSynchronizationError = 25,
    mcErrorInvalidFilterSetting = 26,
    mcErrorInvalidNormSetting = 27,
    mcErrorMixedDeviceExecution = 28,
    mcErrorNotYetImplemented = 31,
    mcErrorMemoryValueTooLarge = 32,
    mcErrorStubLibrary = 34,
    mcErrorInsufficientDriver = 35,
    mcErrorCallRequiresNewerDriver = 36,
    mcErrorInvalidSurface = 37,
    mcErrorDuplicateVariableName = 43,
    mcErrorDuplicateTextureName = 44,
    mcErrorDuplicateSurfaceName = 45,
    mcErrorDevicesUnavailable = 46,
    mcErrorIncompatibleDriverContext = 49,
    mcErrorMissingConfiguration = 52,
    mcErrorPriorLaunchFailure = 53,
    mcErrorLaunchMaxDepthExceeded = 65,
    mcErrorLaunchFileScopedTex = 66,
    mcErrorLaunchFileScopedSurf = 67,
    mcErrorSyncDepthExceeded = 68,
    mcErrorLaunchPendingCountExceeded = 69,
    mcErrorInvalidDeviceFunction = 98,
    mcErrorNoDevice = 100,
    mcErrorInvalidDevice = 101,
    mcErrorDeviceNotLicensed = 102,
    mcErrorSoftwareValidityNotEstablished = 103,
    mcErrorStartupFailure = 127,
    mcErrorInvalidKernelImage = 200,
    mcErrorDeviceUninitialized = 201,
    mcErrorMapBufferObjectFailed = 205,
    mcErrorUnmapBufferObjectFailed = 206,
    mcErrorArrayIsMapped = 207,
    mcErrorAlreadyMapped = 208,
    mcErrorNoKernelImageForDevice = 209,
    mcErrorAlreadyAcquired = 210,
    mcErrorNotMapped = 211,
    mcErrorNotMappedAsArray = 212,
    mcErrorNotMappedAsPointer = 213,
    mcErrorECCUncorrectable = 214,
    mcErrorUnsupportedLimit = 215,
    mcErrorDeviceAlreadyInUse = 216,
    mcErrorPeerAccessUnsupported = 217,
    mcErrorInvalidKernelFile = 218,
    mcErrorInvalidGraphicsContext = 219,
    mcErrorMxlinkUncorrectable = 220,
    mcErrorJitCompilerNotFound = 221,
    mcErrorUnsupportedKernelVersion = 222,
    mcErrorJitCompilationDisabled = 223,
    mcErrorUnsupportedExecAffinity = 224,
    mcErrorUnsupportedDevSideSync = 225,
    mcErrorContained = 226,
    mcErrorInvalidSource = 300,
    mcErrorFileNotFound = 301,
    mcErrorSharedObjectSymbolNotFound = 302,
    mcErrorSharedObjectInitFailed = 303,
    mcErrorOperatingSystem = 304,
    mcErrorInvalidResourceHandle = 400,
    mcErrorIllegalState = 401,
    mcErrorLossyQuery = 402,
    mcErrorSymbolNotFound = 500,
    mcErrorNotReady = 600,
    mcErrorIllegalAddress = 700,
    mcErrorLaunchOutOfResources = 701,
    mcErrorLaunchTimeout = 702,
    mcErrorLaunchIncompatibleTexturing = 703,
    mcErrorPeerAccessAlreadyEnabled = 704,
    mcErrorPeerAccessNotEnabled = 705,
    mcErrorSetOnActiveProcess = 708,
    mcErrorContextIsDestroyed = 709,
    mcErrorAssert = 710,
    mcErrorTooManyPeers = 711,
    mcErrorHostMemoryAlreadyRegistered = 712,
    mcErrorHostMemoryNotRegistered = 713,
    mcErrorHardwareStackError = 714,
    mcErrorIllegalInstruction = 715,
    mcErrorMisalignedAddress = 716,
    mcErrorInvalidAddressSpace = 717,
    mcErrorInvalidPc = 718,
    mcErrorLaunchFailure = 719,
    mcErrorCooperativeLaunchTooLarge = 720,
    mcErrorTensorMemoryLeak = 721,
    mcErrorNotPermitted = 800,
    mcErrorNotSupported = 801,
    mcErrorSystemNotReady = 802,
    mcErrorSystemDriverMismatch = 803,
    mcErrorCompatNotSupportedOnDevice = 804,
    mcErrorMpsConnectionFailed = 805,
    mcErrorMpsRpcFailure = 806,
    mcErrorMpsServerNotReady = 807,
    mcErrorMpsMaxClientsReached = 808,
    mcErrorMpsMaxConnectionsReached = 809,
    mcErrorMpsClientTerminated = 810,
    mcErrorCdpNotSupported = 811,
    mcErrorCdpVersionMismatch = 812,
    mcErrorStreamCaptureUnsupported = 900,
    mcErrorStreamCaptureInvalidated = 901,
    mcErrorStreamCaptureMerge = 902,
    mcErrorStreamCaptureUnmatched = 903,
    mcErrorStreamCaptureUnjoined = 904,
    mcErrorStreamCaptureIsolation = 905,
    mcErrorStreamCaptureImplicit = 906,
    mcErrorCapturedEvent = 907,
    mcErrorStreamCaptureWrongThread = 908,
    mcErrorTimeout = 909,
    mcErrorGraphExecUpdateFailure = 910,
    mcErrorExternalDevice = 911,
    mcErrorInvalidClusterSize = 912,
    mcErrorFunctionNotLoaded = 913,
    mcErrorInvalidResourceType = 914,
    mcErrorInvalidResourceConfiguration = 915,
    mcErrorUnknown = 999,
    mcErrorApiFailureBase = 10000,
} mcError_t;

/* Who may use a device. */
typedef enum mcComputeMode {
    mcComputeModeDefault = 0,
    mcComputeModeExclusive = 1,
    mcComputeModeProhibited = 2,
    mcComputeModeExclusiveProcess = 3,
} mcComputeMode;

/* Whether shared memory or cache is preferred. */
typedef enum mcFuncCache_t {
    mcFuncCachePreferNone = 0,
    mcFuncCachePreferShared = 1,
    mcFuncCachePreferL1 = 2,
    mcFuncCachePreferEqual = 3,
} mcFuncCache_t;

/* Width of shared memory banks. */
typedef enum mcSharedMemConfig {
    mcSharedMemBankSizeDefault = 0,
    mcSharedMemBankSizeFourByte = 1,
    mcSharedMemBankSizeEightByte = 2,
} mcSharedMemConfig;

/* What gpiDeviceSetLimit sets. */
typedef enum mcLimit_t {
    mcLimitStackSize = 0,
    mcLimitPrintfFifoSize = 1,
    mcLimitMallocHeapSize = 2,
    mcLimitDevRuntimeSyncDepth = 3,
    mcLimitDevRuntimePendingLaunchCount = 4,
    mcLimitMaxL2FetchGranularity = 5,
    mcLimitPersistingL2CacheSize = 6,
} mcLimit_t;

/* What gpiDeviceGetP2PAttribute gives. */
typedef enum mcDeviceP2PAttr {
    mcDevP2PAttrPerformanceRank = 1,
    mcDevP2PAttrAccessSupported = 2,
    mcDevP2PAttrNativeAtomicSupported = 3,
    mcDevP2PAttrHipArrayAccessSupported = 4,
} mcDeviceP2PAttr;

/* What gpiDeviceGetAttribute gives. */
typedef enum mcDeviceAttribute_t {
    mcDeviceAttributeMaxThreadsPerBlock = 1,
    mcDeviceAttributeMaxBlockDimX = 2,
    mcDeviceAttributeMaxBlockDimY = 3,
    mcDeviceAttributeMaxBlockDimZ = 4,
    mcDeviceAttributeMaxGridDimX = 5,
    mcDeviceAttributeMaxGridDimY = 6,
    mcDeviceAttributeMaxGridDimZ = 7,
    mcDeviceAttributeMaxSharedMemoryPerBlock = 8,
    mcDeviceAttributeTotalConstantMemory = 9,
    mcDeviceAttributeWarpSize = 10,
    mcDeviceAttributeMaxPitch = 11,
    mcDeviceAttributeMaxRegistersPerBlock = 12,
    mcDeviceAttributeClockRate = 13,
    mcDeviceAttributeTextureAlignment = 14,
    mcDeviceAttributeGpuOverlap = 15,
    mcDeviceAttributeMultiProcessorCount = 16,
    mcDeviceAttributeKernelExecTimeout = 17,
    mcDeviceAttributeIntegrated = 18,
    mcDeviceAttributeCanMapHostMemory = 19,
    mcDeviceAttributeComputeMode = 20,
    mcDeviceAttributeMaxTexture1DWidth = 21,
    mcDeviceAttributeMaxTexture2DWidth = 22,
    mcDeviceAttributeMaxTexture2DHeight = 23,
    mcDeviceAttributeMaxTexture3DWidth = 24,
    mcDeviceAttributeMaxTexture3DHeight = 25,
    mcDeviceAttributeMaxTexture3DDepth = 26,
    mcDeviceAttributeSurfaceAlignment = 30,
    mcDeviceAttributeConcurrentKernels = 31,
    mcDeviceAttributeEccEnabled = 32,
    mcDeviceAttributePciBusId = 33,
    mcDeviceAttributePciDeviceId = 34,
    mcDeviceAttributeTccDriver = 35,
    mcDeviceAttributeMemoryClockRate = 36,
    mcDeviceAttributeMemoryBusWidth = 37,
    mcDeviceAttributeL2CacheSize = 38,
    mcDeviceAttributeMaxThreadsPerMultiProcessor = 39,
    mcDeviceAttributeAsyncEngineCount = 40,
    mcDeviceAttributeUnifiedAddressing = 41,
    mcDeviceAttributeMaxTexture2DGather = 45,
    mcDeviceAttributeMaxTexture3DAlt = 47,
    mcDeviceAttributePciDomainId = 50,
    mcDeviceAttributeTexturePitchAlignment = 51,
    mcDeviceAttributeMaxTexture1DLinear = 69,
    mcDeviceAttributeMaxTexture2DLinear = 70,
    mcDeviceAttributeComputeCapabilityMajor = 75,
    mcDeviceAttributeComputeCapabilityMinor = 76,
    mcDeviceAttributeMaxSharedMemoryPerMultiprocessor = 81,
    mcDeviceAttributeMaxRegistersPerMultiprocessor = 82,
    mcDeviceAttributeManagedMemory = 83,
    mcDeviceAttributeIsMultiGpuBoard = 84,
    mcDeviceAttributeMultiGpuBoardGroupID = 85,
    mcDeviceAttributeHostNativeAtomicSupported = 86,
    mcDeviceAttributePageableMemoryAccess = 88,
    mcDeviceAttributeConcurrentManagedAccess = 89,
    mcDeviceAttributeComputePreemptionSupported = 90,
    mcDeviceAttributeCanUseHostPointerForRegisteredMem = 91,
    mcDeviceAttributeCanUseStreamWaitValue = 94,
    mcDeviceAttributeCooperativeLaunch = 95,
    mcDeviceAttributeCooperativeMultiDeviceLaunch = 96,
    mcDeviceAttributeMaxSharedMemoryPerBlockOptin = 97,
    mcDeviceAttributeCanFlushRemoteWrites = 98,
    mcDeviceAttributePageableMemoryAccessUsesHostPageTables = 100,
    mcDeviceAttributeDirectManagedMemAccessFromHost = 101,
    mcDevAttrMaxBlocksPerMultiprocessor = 106,
    mcDeviceAttributeMaxPersistingL2CacheSize = 108,
    mcDeviceAttributeMaxAccessPolicyWindowSize = 109,
    mcDeviceAttributeMemoryPoolsSupported = 115,
    mcDeviceAttributeMemoryPoolSupportedHandleTypes = 119,
} mcDeviceAttribute_t;

/* Whether a stream is being captured. */
typedef enum mcStreamCaptureStatus {
    mcStreamCaptureStatusNone = 0,
    mcStreamCaptureStatusActive = 1,
    mcStreamCaptureStatusInvalidated = 2,
} mcStreamCaptureStatus;

/* What a capture forbids. */
typedef enum mcStreamCaptureMode {
    mcStreamCaptureModeGlobal = 0,
    mcStreamCaptureModeThreadLocal = 1,
    mcStreamCaptureModeRelaxed = 2,
} mcStreamCaptureMode;

/* How long data should stay in the cache. */
typedef enum mcAccessProperty {
    mcAccessPropertyNormal = 0,
    mcAccessPropertyStreaming = 1,
    mcAccessPropertyPersisting = 2,
} mcAccessProperty;

/* How the host waits. */
typedef enum mcSynchronizationPolicy {
    mcSyncPolicyAuto = 1,
    mcSyncPolicySpin = 2,
    mcSyncPolicyYield = 3,
    mcSyncPolicyBlockingSync = 4,
} mcSynchronizationPolicy;

/* From where to where a copy goes. */
typedef enum mcMemcpyKind {
    mcMemcpyHostToHost = 0,
    mcMemcpyHostToDevice = 1,
    mcMemcpyDeviceToHost = 2,
    mcMemcpyDeviceToDevice = 3,
    mcMemcpyDefault = 4,
} mcMemcpyKind;

/* Kinds of memory. */
typedef enum mcMemoryType {
    mcMemoryTypeUnregistered = 0,
    mcMemoryTypeHost = 1,
    mcMemoryTypeDevice = 2,
    mcMemoryTypeManaged = 3,
} mcMemoryType;

/* How managed memory will be used. */
typedef enum mcMemoryAdvise {
    mcMemAdviseSetReadMostly = 1,
    mcMemAdviseUnsetReadMostly = 2,
    mcMemAdviseSetPreferredLocation = 3,
    mcMemAdviseUnsetPreferredLocation = 4,
    mcMemAdviseSetAccessedBy = 5,
    mcMemAdviseUnsetAccessedBy = 6,
} mcMemoryAdvise;

/* What was advised for managed memory. */
typedef enum mcMemRangeAttribute {
    mcMemRangeAttributeReadMostly = 1,
    mcMemRangeAttributePreferredLocation = 2,
    mcMemRangeAttributeAccessedBy = 3,
    mcMemRangeAttributeLastPrefetchLocation = 4,
} mcMemRangeAttribute;

/* Kinds of places. */
typedef enum mcMemLocationType {
    mcMemLocationTypeInvalid = 0,
    mcMemLocationTypeDevice = 1,
} mcMemLocationType;

/* Attributes of a pool. */
typedef enum mcMemPoolAttr {
    mcMemPoolReuseFollowEventDependencies = 1,
    mcMemPoolReuseAllowOpportunistic = 2,
    mcMemPoolReuseAllowInternalDependencies = 3,
    mcMemPoolAttrReleaseThreshold = 4,
    mcMemPoolAttrReservedMemCurrent = 5,
    mcMemPoolAttrReservedMemHigh = 6,
    mcMemPoolAttrUsedMemCurrent = 7,
    mcMemPoolAttrUsedMemHigh = 8,
} mcMemPoolAttr;

/* How memory may be used. */
typedef enum mcMemAccessFlags {
    mcMemAccessFlagsProtNone = 0,
    mcMemAccessFlagsProtRead = 1,
    mcMemAccessFlagsProtReadWrite = 3,
} mcMemAccessFlags;

/* Kinds of allocations. */
typedef enum mcMemAllocationType {
    mcMemAllocationTypeInvalid = 0,
    mcMemAllocationTypePinned = 1,
    mcMemAllocationTypeMax = 2147483647,
} mcMemAllocationType;

/* How memory is shared with other processes. */
typedef enum mcMemAllocationHandleType {
    mcMemHandleTypeNone = 0,
    mcMemHandleTypePosixFileDescriptor = 1,
    mcMemHandleTypeWin32 = 2,
    mcMemHandleTypeWin32Kmt = 4,
    mcMemHandleTypeFabric = 8,
} mcMemAllocationHandleType;

/* What gpiFuncSetAttribute sets. */
typedef enum mcFuncAttribute {
    mcFuncAttributeMaxDynamicSharedMemorySize = 8,
    mcFuncAttributePreferredSharedMemoryCarveout = 9,
    mcFuncAttributeMax = 16,
} mcFuncAttribute;

/* Share of shared memory, in percent. */
typedef enum mcSharedCarveout {
    mcSharedmemCarveoutDefault = -1,
    mcSharedmemCarveoutMaxShared = 100,
    mcSharedmemCarveoutMaxL1 = 0,
} mcSharedCarveout;

/* How clusters are placed. */
typedef enum mcClusterSchedulingPolicy {
    mcClusterSchedulingPolicyDefault = 0,
    mcClusterSchedulingPolicySpread = 1,
    mcClusterSchedulingPolicyLoadBalancing = 2,
} mcClusterSchedulingPolicy;

/* Domains of memory order. */
typedef enum mcLaunchMemSyncDomain {
    mcLaunchMemSyncDomainDefault = 0,
    mcLaunchMemSyncDomainRemote = 1,
} mcLaunchMemSyncDomain;

/* Attributes of launches and streams. */
typedef enum mcLaunchAttributeID {
    mcLaunchAttributeAccessPolicyWindow = 1,
    mcLaunchAttributeCooperative = 2,
    mcLaunchAttributeProgrammaticStreamSerialization = 6,
    mcLaunchAttributePriority = 8,
} mcLaunchAttributeID;

#define mcDeviceScheduleAuto 0x0
#define mcDeviceScheduleSpin 0x1
#define mcDeviceScheduleYield 0x2
#define mcDeviceScheduleBlockingSync 0x4
#define mcDeviceScheduleMask 0x7
#define mcDeviceMapHost 0x8
#define mcDeviceLmemResizeToMax 0x10
#define mcCpuDeviceId (-1)
#define mcInvalidDeviceId (-2)
#define mcEventDefault 0x0
#define mcEventBlockingSync 0x1
#define mcEventDisableTiming 0x2
#define mcEventInterprocess 0x4
#define mcStreamDefault 0x0
#define mcStreamNonBlocking 0x1
#define mcStreamLegacy ((mcStream_t)0x1)
#define mcStreamPerThread ((mcStream_t)0x2)
#define mcStreamAttributeAccessPolicyWindow mcLaunchAttributeAccessPolicyWindow
#define mcMallocHostDefault 0x0
#define mcMallocHostPortable 0x1
#define mcMallocHostMapped 0x2
#define mcMallocHostWriteCombined 0x4
#define mcHostRegisterDefault 0x0
#define mcHostRegisterPortable 0x1
#define mcHostRegisterMapped 0x2
#define mcHostRegisterIoMemory 0x4
#define mcHostRegisterReadOnly 0x8
#define mcMemAttachGlobal 0x1
#define mcMemAttachHost 0x2
#define mcMemAttachSingle 0x4
#define mcIpcMemLazyEnablePeerAccess 0x1
#define mcOccupancyDefault 0x0
#define mcOccupancyDisableCachingOverride 0x1

/* A number that no other device has. */
typedef struct mcUuid_t {
    char bytes[16];
} mcUuid_t;

/* All that is constant about a device. Sizes are bytes, rates kHz. */
typedef struct mcDeviceProp_t {
    char name[256];
    mcUuid_t uuid;
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
    int sparseMcArraySupported;
    int hostRegisterReadOnlySupported;
    int timelineSemaphoreInteropSupported;
    int memoryPoolsSupported;
    int gpuDirectRDMASupported;
    unsigned gpuDirectRDMAFlushWritesOptions;
    int gpuDirectRDMAWritesOrdering;
    unsigned memoryPoolSupportedHandleTypes;
    int deferredMappingMcArraySupported;
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
} mcDeviceProp_t;

/* An event. */
typedef struct MCevent_st *mcEvent_t;

/* A stream; null is the default stream. */
typedef struct MCstream_st *mcStream_t;

/* A host function that a stream calls. */
typedef void (*mcStreamCallback_t)(mcStream_t stream, mcError_t status, void *data);

/* A host function that a stream calls. */
typedef void (*mcHostFn_t)(void *data);

/* Memory that should stay in the cache. */
typedef struct mcAccessPolicyWindow {
    void *base_ptr;
    size_t num_bytes;
    float hitRatio;
    mcAccessProperty hitProp;
    mcAccessProperty missProp;
} mcAccessPolicyWindow;

/* An array of texels. There is no call that makes one yet. */
typedef struct mcArray *mcArray_t;

/* Sizes of a box; width in bytes. */
typedef struct mcExtent {
    size_t width;
    size_t height;
    size_t depth;
} mcExtent;

/* A place in a box; x in bytes. */
typedef struct mcPos {
    size_t x;
    size_t y;
    size_t z;
} mcPos;

/* Rows in memory: bytes from row to row, bytes in a row that are used, rows in a slice. */
typedef struct mcPitchedPtr {
    void *ptr;
    size_t pitch;
    size_t xsize;
    size_t ysize;
} mcPitchedPtr;

/* A copy of a box. The arrays are null. */
typedef struct mcMemcpy3DParms {
    mcArray_t srcArray;
    mcPos srcPos;
    mcPitchedPtr srcPtr;
    mcArray_t dstArray;
    mcPos dstPos;
    mcPitchedPtr dstPtr;
    mcExtent extent;
    mcMemcpyKind kind;
} mcMemcpy3DParms;

/* A copy of a box between devices. The arrays are null. */
typedef struct mcMemcpy3DPeerParms {
    mcArray_t srcArray;
    mcPos srcPos;
    mcPitchedPtr srcPtr;
    int srcDevice;
    mcArray_t dstArray;
    mcPos dstPos;
    mcPitchedPtr dstPtr;
    int dstDevice;
    mcExtent extent;
} mcMemcpy3DPeerParms;

/* What memory an address lies in. */
typedef struct mcPointerAttribute_t {
    mcMemoryType type;
    int device;
    void *devicePointer;
    void *hostPointer;
    int gpi_reserved_4;
    unsigned gpi_reserved_5;
} mcPointerAttribute_t;

/* A place: a device by its number, or the host. */
typedef struct mcMemLocation {
    mcMemLocationType type;
    int id;
} mcMemLocation;

/* Gives an extent. */
static inline __attribute__((unused)) mcExtent make_mcExtent(size_t width, size_t height, size_t depth) { mcExtent result = {width, height, depth}; return result; }

/* Gives a place. */
static inline __attribute__((unused)) mcPos make_mcPos(size_t x, size_t y, size_t z) { mcPos result = {x, y, z}; return result; }

/* Gives rows in memory. */
static inline __attribute__((unused)) mcPitchedPtr make_mcPitchedPtr(void *ptr, size_t pitch, size_t xsize, size_t ysize) { mcPitchedPtr result = {ptr, pitch, xsize, ysize}; return result; }

/* What another process opens device memory with; bytes to be sent as they are. */
typedef struct mcIpcMemHandle_st {
    char reserved[64];
} mcIpcMemHandle_st;

/* The usual name of the same. */
typedef struct mcIpcMemHandle_st mcIpcMemHandle_t;

/* What another process opens an event with; bytes to be sent as they are. */
typedef struct mcIpcEventHandle_st {
    char reserved[64];
} mcIpcEventHandle_st;

/* The usual name of the same. */
typedef struct mcIpcEventHandle_st mcIpcEventHandle_t;

/* A pool of memory. */
typedef struct MCmemPoolHandle_st *mcMemPool_t;

/* What a place may do with memory. */
typedef struct mcMemAccessDesc {
    mcMemLocation location;
    mcMemAccessFlags flags;
} mcMemAccessDesc;

/* How a pool is made. */
typedef struct mcMemPoolProps {
    mcMemAllocationType allocType;
    mcMemAllocationHandleType handleTypes;
    mcMemLocation location;
    void *win32SecurityAttributes;
    size_t maxSize;
    unsigned short usage;
    unsigned char reserved[54];
} mcMemPoolProps;

/* The value of an attribute; which member, its id says. */
typedef union mcLaunchAttributeValue {
    char pad[64];
    mcAccessPolicyWindow accessPolicyWindow;
    int cooperative;
    mcSynchronizationPolicy syncPolicy;
    struct { unsigned x, y, z; } clusterDim;
    mcClusterSchedulingPolicy clusterSchedulingPolicyPreference;
    int programmaticStreamSerializationAllowed;
    struct { mcEvent_t event; int flags; int triggerAtBlockStart; } programmaticEvent;
    int priority;
    struct { unsigned char default_, remote; } memSyncDomainMap;
    mcLaunchMemSyncDomain memSyncDomain;
    struct { mcEvent_t event; int flags; } launchCompletionEvent;
    unsigned sharedMemCarveout;
} mcLaunchAttributeValue;

/* An attribute of a launch. */
typedef struct mcLaunchAttribute {
    mcLaunchAttributeID id;
    char pad[8 - sizeof(int)];
    mcLaunchAttributeValue val;
} mcLaunchAttribute;

/* A launch of gpiLaunchCooperativeKernelMultiDevice. */
typedef struct mcLaunchParams {
    void *func;
    dim3 gridDim;
    dim3 blockDim;
    void **args;
    size_t sharedMem;
    mcStream_t stream;
} mcLaunchParams;

/* How gpiLaunchKernelExC launches. */
typedef struct mcLaunchConfig_t {
    dim3 gridDim;
    dim3 blockDim;
    size_t dynamicSmemBytes;
    mcStream_t stream;
    mcLaunchAttribute *attrs;
    unsigned numAttrs;
} mcLaunchConfig_t;

/* What a kernel needs: bytes, and counts of threads and registers. */
typedef struct mcFuncAttributes {
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
} mcFuncAttributes;

/* What a stream's attributes are written with. */
typedef mcLaunchAttributeID mcStreamAttrID;

/* What a stream's attributes are written with. */
typedef mcLaunchAttributeValue mcStreamAttrValue;

#ifdef __cplusplus
extern "C" {
#endif
mcError_t mcGetLastError(void);
mcError_t mcPeekAtLastError(void);
const char *mcGetErrorName(mcError_t error);
const char *mcGetErrorString(mcError_t error);
mcError_t __gpi_maca_ErrorNote(mcError_t error);
mcError_t mcGetDeviceCount(int *count);
mcError_t mcGetDevice(int *device);
mcError_t mcSetDevice(int device);
mcError_t mcSetValidDevices(int *devices, int count);
mcError_t mcChooseDevice(int *device, const mcDeviceProp_t *wanted);
mcError_t mcInitDevice(int device, unsigned device_flags, unsigned flags);
mcError_t mcGetDeviceProperties(mcDeviceProp_t *properties, int device);
mcError_t mcDeviceGetAttribute(int *value, mcDeviceAttribute_t attribute, int device);
mcError_t mcDeviceGetByPCIBusId(int *device, const char *bus_id);
mcError_t mcDeviceGetPCIBusId(char *bus_id, int size, int device);
mcError_t mcDeviceSynchronize(void);
mcError_t mcDeviceReset(void);
mcError_t mcDeviceSetLimit(mcLimit_t limit, size_t value);
mcError_t mcDeviceGetLimit(size_t *value, mcLimit_t limit);
mcError_t mcDeviceSetCacheConfig(mcFuncCache_t config);
mcError_t mcDeviceGetCacheConfig(mcFuncCache_t *config);
mcError_t mcDeviceSetSharedMemConfig(mcSharedMemConfig config);
mcError_t mcDeviceGetSharedMemConfig(mcSharedMemConfig *config);
mcError_t mcDeviceGetStreamPriorityRange(int *least, int *greatest);
mcError_t mcSetDeviceFlags(unsigned flags);
mcError_t mcGetDeviceFlags(unsigned *flags);
mcError_t mcDeviceGetP2PAttribute(int *value, mcDeviceP2PAttr attribute, int source, int destination);
mcError_t mcDeviceCanAccessPeer(int *can, int device, int peer);
mcError_t mcDeviceEnablePeerAccess(int peer, unsigned flags);
mcError_t mcDeviceDisablePeerAccess(int peer);
mcError_t mcDriverGetVersion(int *version);
mcError_t mcRuntimeGetVersion(int *version);
mcError_t mcCtxResetPersistingL2Cache(void);
mcError_t mcEventCreate(mcEvent_t *event);
mcError_t mcEventCreateWithFlags(mcEvent_t *event, unsigned flags);
mcError_t mcEventDestroy(mcEvent_t event);
mcError_t mcEventRecord(mcEvent_t event, mcStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiEventRecord_ptsz);
mcError_t mcEventRecordWithFlags(mcEvent_t event, mcStream_t stream GPI_DEFAULT(0), unsigned flags GPI_DEFAULT(0)) GPI_PER_THREAD(gpiEventRecordWithFlags_ptsz);
mcError_t mcEventSynchronize(mcEvent_t event);
mcError_t mcEventQuery(mcEvent_t event);
mcError_t mcEventElapsedTime(float *milliseconds, mcEvent_t start, mcEvent_t end);
mcError_t mcStreamCreate(mcStream_t *stream);
mcError_t mcStreamCreateWithFlags(mcStream_t *stream, unsigned flags);
mcError_t mcStreamCreateWithPriority(mcStream_t *stream, unsigned flags, int priority);
mcError_t mcStreamDestroy(mcStream_t stream);
mcError_t mcStreamSynchronize(mcStream_t stream) GPI_PER_THREAD(gpiStreamSynchronize_ptsz);
mcError_t mcStreamQuery(mcStream_t stream) GPI_PER_THREAD(gpiStreamQuery_ptsz);
mcError_t mcStreamWaitEvent(mcStream_t stream, mcEvent_t event, unsigned flags GPI_DEFAULT(0)) GPI_PER_THREAD(gpiStreamWaitEvent_ptsz);
mcError_t mcStreamGetFlags(mcStream_t stream, unsigned *flags) GPI_PER_THREAD(gpiStreamGetFlags_ptsz);
mcError_t mcStreamGetPriority(mcStream_t stream, int *priority) GPI_PER_THREAD(gpiStreamGetPriority_ptsz);
mcError_t mcStreamGetId(mcStream_t stream, unsigned long long *id) GPI_PER_THREAD(gpiStreamGetId_ptsz);
mcError_t mcStreamGetDevice(mcStream_t stream, int *device) GPI_PER_THREAD(gpiStreamGetDevice_ptsz);
mcError_t mcStreamAddCallback(mcStream_t stream, mcStreamCallback_t callback, void *data, unsigned flags) GPI_PER_THREAD(gpiStreamAddCallback_ptsz);
mcError_t mcLaunchHostFunc(mcStream_t stream, mcHostFn_t function, void *data) GPI_PER_THREAD(gpiLaunchHostFunc_ptsz);
mcError_t mcStreamAttachMemAsync(mcStream_t stream, void *address, size_t length GPI_DEFAULT(0), unsigned flags GPI_DEFAULT(mcMemAttachSingle)) GPI_PER_THREAD(gpiStreamAttachMemAsync_ptsz);
mcError_t mcStreamIsCapturing(mcStream_t stream, mcStreamCaptureStatus *status) GPI_PER_THREAD(gpiStreamIsCapturing_ptsz);
mcError_t mcStreamSetAttribute(mcStream_t stream, mcLaunchAttributeID attribute, const mcLaunchAttributeValue *value) GPI_PER_THREAD(gpiStreamSetAttribute_ptsz);
mcError_t mcStreamGetAttribute(mcStream_t stream, mcLaunchAttributeID attribute, mcLaunchAttributeValue *value) GPI_PER_THREAD(gpiStreamGetAttribute_ptsz);
mcError_t mcStreamCopyAttributes(mcStream_t destination, mcStream_t source);
mcError_t mcMalloc(void **address, size_t size);
mcError_t mcFree(void *address);
mcError_t mcMallocHost(void **address, size_t size, unsigned flags GPI_DEFAULT(0));
mcError_t mcHostAlloc(void **address, size_t size, unsigned flags GPI_DEFAULT(0));
mcError_t mcFreeHost(void *address);
mcError_t mcMallocManaged(void **address, size_t size, unsigned flags GPI_DEFAULT(mcMemAttachGlobal));
mcError_t mcMallocPitch(void **address, size_t *pitch, size_t width, size_t height);
mcError_t mcMalloc3D(mcPitchedPtr *pitched, mcExtent extent);
mcError_t mcHostRegister(void *address, size_t size, unsigned flags);
mcError_t mcHostUnregister(void *address);
mcError_t mcHostGetDevicePointer(void **device, void *host, unsigned flags);
mcError_t mcHostGetFlags(unsigned *flags, void *host);
mcError_t mcMemGetInfo(size_t *free, size_t *total);
mcError_t mcMemcpy(void *destination, const void *source, size_t count, mcMemcpyKind kind) GPI_PER_THREAD(gpiMemcpy_ptds);
mcError_t mcMemcpyAsync(void *destination, const void *source, size_t count, mcMemcpyKind kind, mcStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpyAsync_ptsz);
mcError_t mcMemcpy2D(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, mcMemcpyKind kind) GPI_PER_THREAD(gpiMemcpy2D_ptds);
mcError_t mcMemcpy2DAsync(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height, mcMemcpyKind kind, mcStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpy2DAsync_ptsz);
mcError_t mcMemcpy3D(const mcMemcpy3DParms *parameters) GPI_PER_THREAD(gpiMemcpy3D_ptds);
mcError_t mcMemcpy3DAsync(const mcMemcpy3DParms *parameters, mcStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpy3DAsync_ptsz);
mcError_t mcMemcpy3DPeer(const mcMemcpy3DPeerParms *parameters) GPI_PER_THREAD(gpiMemcpy3DPeer_ptds);
mcError_t mcMemcpy3DPeerAsync(const mcMemcpy3DPeerParms *parameters, mcStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpy3DPeerAsync_ptsz);
mcError_t mcMemcpyPeer(void *destination, int destination_device, const void *source, int source_device, size_t count);
mcError_t mcMemcpyPeerAsync(void *destination, int destination_device, const void *source, int source_device, size_t count, mcStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpyPeerAsync_ptsz);
mcError_t mcMemset(void *address, int value, size_t count) GPI_PER_THREAD(gpiMemset_ptds);
mcError_t mcMemsetAsync(void *address, int value, size_t count, mcStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemsetAsync_ptsz);
mcError_t mcMemset2D(void *address, size_t pitch, int value, size_t width, size_t height) GPI_PER_THREAD(gpiMemset2D_ptds);
mcError_t mcMemset2DAsync(void *address, size_t pitch, int value, size_t width, size_t height, mcStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemset2DAsync_ptsz);
mcError_t mcMemset3D(mcPitchedPtr pitched, int value, mcExtent extent) GPI_PER_THREAD(gpiMemset3D_ptds);
mcError_t mcMemset3DAsync(mcPitchedPtr pitched, int value, mcExtent extent, mcStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemset3DAsync_ptsz);
mcError_t mcMemAdvise(const void *address, size_t count, mcMemoryAdvise advice, int device);
mcError_t mcMemAdvise_v2(const void *address, size_t count, mcMemoryAdvise advice, mcMemLocation location);
mcError_t mcMemPrefetchAsync(const void *address, size_t count, int device, mcStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemPrefetchAsync_ptsz);
mcError_t mcMemPrefetchAsync_v2(const void *address, size_t count, mcMemLocation location, unsigned flags, mcStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemPrefetchAsync_v2_ptsz);
mcError_t mcMemRangeGetAttribute(void *data, size_t data_size, mcMemRangeAttribute attribute, const void *address, size_t count);
mcError_t mcMemRangeGetAttributes(void **data, size_t *data_sizes, mcMemRangeAttribute *attributes, size_t attribute_count, const void *address, size_t count);
mcError_t mcPointerGetAttributes(mcPointerAttribute_t *attributes, const void *address);
mcError_t __gpi_maca_PointerGetRange(const void *address, void **start, size_t *size);
mcError_t __gpi_maca_PointerGetOne(void *data, int attribute, const void *address);
mcError_t __gpi_maca_PointerGetSeveral(unsigned count, const int *attributes, void **data, const void *address);
mcError_t __gpi_maca_PointerSetOne(const void *value, int attribute, const void *address);
mcError_t __gpi_maca_MemsetElements(void *address, size_t pitch, unsigned value, unsigned element, size_t width, size_t height, mcStream_t stream) GPI_PER_THREAD(gpiMemsetElements_ptsz);
mcError_t mcIpcGetMemHandle(mcIpcMemHandle_t *handle, void *address);
mcError_t mcIpcOpenMemHandle(void **address, mcIpcMemHandle_t handle, unsigned flags);
mcError_t mcIpcCloseMemHandle(void *address);
mcError_t mcIpcGetEventHandle(mcIpcEventHandle_t *handle, mcEvent_t event);
mcError_t mcIpcOpenEventHandle(mcEvent_t *event, mcIpcEventHandle_t handle);
mcError_t mcMallocAsync(void **address, size_t size, mcStream_t stream) GPI_PER_THREAD(gpiMallocAsync_ptsz);
mcError_t mcFreeAsync(void *address, mcStream_t stream) GPI_PER_THREAD(gpiFreeAsync_ptsz);
mcError_t mcMallocFromPoolAsync(void **address, size_t size, mcMemPool_t pool, mcStream_t stream) GPI_PER_THREAD(gpiMallocFromPoolAsync_ptsz);
mcError_t mcDeviceGetDefaultMemPool(mcMemPool_t *pool, int device);
mcError_t mcDeviceGetMemPool(mcMemPool_t *pool, int device);
mcError_t mcDeviceSetMemPool(int device, mcMemPool_t pool);
mcError_t mcMemPoolCreate(mcMemPool_t *pool, const mcMemPoolProps *properties);
mcError_t mcMemPoolDestroy(mcMemPool_t pool);
mcError_t mcMemPoolTrimTo(mcMemPool_t pool, size_t keep);
mcError_t mcMemPoolSetAttribute(mcMemPool_t pool, mcMemPoolAttr attribute, void *value);
mcError_t mcMemPoolGetAttribute(mcMemPool_t pool, mcMemPoolAttr attribute, void *value);
mcError_t mcMemPoolSetAccess(mcMemPool_t pool, const mcMemAccessDesc *accesses, size_t count);
mcError_t mcMemPoolGetAccess(mcMemAccessFlags *flags, mcMemPool_t pool, mcMemLocation *location);
mcError_t mcLaunchKernel(const void *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, mcStream_t stream) GPI_PER_THREAD(gpiLaunchKernel_ptsz);
#ifdef GPI_TWO_SIDES
mcError_t cudaLaunchKernel(const void *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, mcStream_t stream);
mcError_t cudaLaunchKernel_ptsz(const void *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, mcStream_t stream);
#endif
mcError_t mcLaunchCooperativeKernel(const void *kernel, dim3 grid, dim3 block, void **arguments, size_t shared, mcStream_t stream) GPI_PER_THREAD(gpiLaunchCooperativeKernel_ptsz);
mcError_t mcLaunchCooperativeKernelMultiDevice(mcLaunchParams *launches, int count, unsigned flags GPI_DEFAULT(0));
mcError_t mcLaunchKernelExC(const mcLaunchConfig_t *config, const void *kernel, void **arguments) GPI_PER_THREAD(gpiLaunchKernelExC_ptsz);
mcError_t mcFuncGetAttributes(mcFuncAttributes *attributes, const void *kernel);
mcError_t mcFuncSetAttribute(const void *kernel, mcFuncAttribute attribute, int value);
mcError_t mcFuncSetCacheConfig(const void *kernel, mcFuncCache_t config);
mcError_t mcFuncSetSharedMemConfig(const void *kernel, mcSharedMemConfig config);
mcError_t mcFuncGetName(const char **name, const void *kernel);
mcError_t mcOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, const void *kernel, int block_size, size_t shared);
mcError_t mcOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(int *blocks, const void *kernel, int block_size, size_t shared, unsigned flags);
mcError_t mcOccupancyAvailableDynamicSMemPerBlock(size_t *shared, const void *kernel, int blocks, int block_size);
mcError_t mcOccupancyMaxPotentialBlockSize(int *min_grid_size, int *block_size, const void *kernel, size_t shared, int block_size_limit);
mcError_t mcGetSymbolAddress(void **address, const void *symbol);
mcError_t mcGetSymbolSize(size_t *size, const void *symbol);
mcError_t mcMemcpyToSymbol(const void *symbol, const void *source, size_t count, size_t offset GPI_DEFAULT(0), mcMemcpyKind kind GPI_DEFAULT(mcMemcpyHostToDevice)) GPI_PER_THREAD(gpiMemcpyToSymbol_ptds);
mcError_t mcMemcpyToSymbolAsync(const void *symbol, const void *source, size_t count, size_t offset, mcMemcpyKind kind, mcStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpyToSymbolAsync_ptsz);
mcError_t mcMemcpyFromSymbol(void *destination, const void *symbol, size_t count, size_t offset GPI_DEFAULT(0), mcMemcpyKind kind GPI_DEFAULT(mcMemcpyDeviceToHost)) GPI_PER_THREAD(gpiMemcpyFromSymbol_ptds);
mcError_t mcMemcpyFromSymbolAsync(void *destination, const void *symbol, size_t count, size_t offset, mcMemcpyKind kind, mcStream_t stream GPI_DEFAULT(0)) GPI_PER_THREAD(gpiMemcpyFromSymbolAsync_ptsz);
mcError_t mcProfilerStart(void);
mcError_t mcProfilerStop(void);
#ifdef GPI_TWO_SIDES
unsigned __cudaPushCallConfiguration(dim3 grid, dim3 block, size_t shared GPI_DEFAULT(0), mcStream_t stream GPI_DEFAULT(0));
#endif
#ifdef GPI_TWO_SIDES
mcError_t __cudaPopCallConfiguration(dim3 *grid, dim3 *block, size_t *shared, void *stream);
#endif

#ifdef __cplusplus
}
#endif

#undef GPI_DEFAULT
#undef GPI_PER_THREAD

#endif
