/* What of the driver interface is there, in the names of musa.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_MUSA_DRIVER_H
#define GPI_MUSA_DRIVER_H

#include <string.h>

#include "generated/musa_api.h"

/* Results of the driver interface. HIP and MACA have the runtime's. */
typedef enum musaError_enum {
    MUSA_SUCCESS = 0,
    MUSA_ERROR_INVALID_VALUE = 1,
    MUSA_ERROR_OUT_OF_MEMORY = 2,
    MUSA_ERROR_NOT_INITIALIZED = 3,
    MUSA_ERROR_DEINITIALIZED = 4,
    MUSA_ERROR_PROFILER_DISABLED = 5,
    MUSA_ERROR_PROFILER_NOT_INITIALIZED = 6,
    MUSA_ERROR_PROFILER_ALREADY_STARTED = 7,
    MUSA_ERROR_PROFILER_ALREADY_STOPPED = 8,
    MUSA_ERROR_NO_DEVICE = 100,
    MUSA_ERROR_INVALID_DEVICE = 101,
    MUSA_ERROR_INVALID_IMAGE = 200,
    MUSA_ERROR_INVALID_CONTEXT = 201,
    MUSA_ERROR_CONTEXT_ALREADY_CURRENT = 202,
    MUSA_ERROR_MAP_FAILED = 205,
    MUSA_ERROR_UNMAP_FAILED = 206,
    MUSA_ERROR_ARRAY_IS_MAPPED = 207,
    MUSA_ERROR_ALREADY_MAPPED = 208,
    MUSA_ERROR_NO_BINARY_FOR_GPU = 209,
    MUSA_ERROR_ALREADY_ACQUIRED = 210,
    MUSA_ERROR_NOT_MAPPED = 211,
    MUSA_ERROR_NOT_MAPPED_AS_ARRAY = 212,
    MUSA_ERROR_NOT_MAPPED_AS_POINTER = 213,
    MUSA_ERROR_ECC_UNCORRECTABLE = 214,
    MUSA_ERROR_UNSUPPORTED_LIMIT = 215,
    MUSA_ERROR_CONTEXT_ALREADY_IN_USE = 216,
    MUSA_ERROR_PEER_ACCESS_UNSUPPORTED = 217,
    MUSA_ERROR_INVALID_PTX = 218,
    MUSA_ERROR_INVALID_GRAPHICS_CONTEXT = 219,
    MUSA_ERROR_INVALID_SOURCE = 300,
    MUSA_ERROR_FILE_NOT_FOUND = 301,
    MUSA_ERROR_SHARED_OBJECT_SYMBOL_NOT_FOUND = 302,
    MUSA_ERROR_SHARED_OBJECT_INIT_FAILED = 303,
    MUSA_ERROR_OPERATING_SYSTEM = 304,
    MUSA_ERROR_INVALID_HANDLE = 400,
    MUSA_ERROR_ILLEGAL_STATE = 401,
    MUSA_ERROR_NOT_FOUND = 500,
    MUSA_ERROR_NOT_READY = 600,
    MUSA_ERROR_ILLEGAL_ADDRESS = 700,
    MUSA_ERROR_LAUNCH_OUT_OF_RESOURCES = 701,
    MUSA_ERROR_LAUNCH_TIMEOUT = 702,
    MUSA_ERROR_PEER_ACCESS_ALREADY_ENABLED = 704,
    MUSA_ERROR_PEER_ACCESS_NOT_ENABLED = 705,
    MUSA_ERROR_PRIMARY_CONTEXT_ACTIVE = 708,
    MUSA_ERROR_CONTEXT_IS_DESTROYED = 709,
    MUSA_ERROR_ASSERT = 710,
    MUSA_ERROR_HOST_MEMORY_ALREADY_REGISTERED = 712,
    MUSA_ERROR_HOST_MEMORY_NOT_REGISTERED = 713,
    MUSA_ERROR_LAUNCH_FAILED = 719,
    MUSA_ERROR_COOPERATIVE_LAUNCH_TOO_LARGE = 720,
    MUSA_ERROR_NOT_PERMITTED = 800,
    MUSA_ERROR_NOT_SUPPORTED = 801,
    MUSA_ERROR_STREAM_CAPTURE_UNSUPPORTED = 900,
    MUSA_ERROR_STREAM_CAPTURE_INVALIDATED = 901,
    MUSA_ERROR_STREAM_CAPTURE_MERGE = 902,
    MUSA_ERROR_STREAM_CAPTURE_UNMATCHED = 903,
    MUSA_ERROR_STREAM_CAPTURE_UNJOINED = 904,
    MUSA_ERROR_STREAM_CAPTURE_ISOLATION = 905,
    MUSA_ERROR_STREAM_CAPTURE_IMPLICIT = 906,
    MUSA_ERROR_CAPTURED_EVENT = 907,
    MUSA_ERROR_STREAM_CAPTURE_WRONG_THREAD = 908,
    MUSA_ERROR_GRAPH_EXEC_UPDATE_FAILURE = 910,
    MUSA_ERROR_UNKNOWN = 999,
} MUresult;

/* Attributes of the driver interface; numbers are those of gpiDeviceAttr. */
typedef enum MUdevice_attribute_enum {
    MU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_BLOCK = 1,
    MU_DEVICE_ATTRIBUTE_MAX_BLOCK_DIM_X = 2,
    MU_DEVICE_ATTRIBUTE_MAX_BLOCK_DIM_Y = 3,
    MU_DEVICE_ATTRIBUTE_MAX_BLOCK_DIM_Z = 4,
    MU_DEVICE_ATTRIBUTE_MAX_GRID_DIM_X = 5,
    MU_DEVICE_ATTRIBUTE_MAX_GRID_DIM_Y = 6,
    MU_DEVICE_ATTRIBUTE_MAX_GRID_DIM_Z = 7,
    MU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK = 8,
    MU_DEVICE_ATTRIBUTE_SHARED_MEMORY_PER_BLOCK = 8,
    MU_DEVICE_ATTRIBUTE_TOTAL_CONSTANT_MEMORY = 9,
    MU_DEVICE_ATTRIBUTE_WARP_SIZE = 10,
    MU_DEVICE_ATTRIBUTE_MAX_PITCH = 11,
    MU_DEVICE_ATTRIBUTE_MAX_REGISTERS_PER_BLOCK = 12,
    MU_DEVICE_ATTRIBUTE_REGISTERS_PER_BLOCK = 12,
    MU_DEVICE_ATTRIBUTE_CLOCK_RATE = 13,
    MU_DEVICE_ATTRIBUTE_TEXTURE_ALIGNMENT = 14,
    MU_DEVICE_ATTRIBUTE_GPU_OVERLAP = 15,
    MU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT = 16,
    MU_DEVICE_ATTRIBUTE_KERNEL_EXEC_TIMEOUT = 17,
    MU_DEVICE_ATTRIBUTE_INTEGRATED = 18,
    MU_DEVICE_ATTRIBUTE_CAN_MAP_HOST_MEMORY = 19,
    MU_DEVICE_ATTRIBUTE_COMPUTE_MODE = 20,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE1D_WIDTH = 21,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_WIDTH = 22,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_HEIGHT = 23,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE3D_WIDTH = 24,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE3D_HEIGHT = 25,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE3D_DEPTH = 26,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_LAYERED_WIDTH = 27,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_LAYERED_HEIGHT = 28,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_ARRAY_WIDTH = 27,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_ARRAY_HEIGHT = 28,
    MU_DEVICE_ATTRIBUTE_SURFACE_ALIGNMENT = 30,
    MU_DEVICE_ATTRIBUTE_CONCURRENT_KERNELS = 31,
    MU_DEVICE_ATTRIBUTE_ECC_ENABLED = 32,
    MU_DEVICE_ATTRIBUTE_PCI_BUS_ID = 33,
    MU_DEVICE_ATTRIBUTE_PCI_DEVICE_ID = 34,
    MU_DEVICE_ATTRIBUTE_TCC_DRIVER = 35,
    MU_DEVICE_ATTRIBUTE_MEMORY_CLOCK_RATE = 36,
    MU_DEVICE_ATTRIBUTE_GLOBAL_MEMORY_BUS_WIDTH = 37,
    MU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE = 38,
    MU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_MULTIPROCESSOR = 39,
    MU_DEVICE_ATTRIBUTE_ASYNC_ENGINE_COUNT = 40,
    MU_DEVICE_ATTRIBUTE_UNIFIED_ADDRESSING = 41,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE1D_LAYERED_WIDTH = 42,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_GATHER_WIDTH = 45,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_GATHER_HEIGHT = 46,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE3D_WIDTH_ALTERNATE = 47,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE3D_HEIGHT_ALTERNATE = 48,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE3D_DEPTH_ALTERNATE = 49,
    MU_DEVICE_ATTRIBUTE_PCI_DOMAIN_ID = 50,
    MU_DEVICE_ATTRIBUTE_TEXTURE_PITCH_ALIGNMENT = 51,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURECUBEMAP_WIDTH = 52,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURECUBEMAP_LAYERED_WIDTH = 53,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE1D_WIDTH = 55,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE2D_WIDTH = 56,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE2D_HEIGHT = 57,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE3D_WIDTH = 58,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE3D_HEIGHT = 59,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE3D_DEPTH = 60,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE1D_LAYERED_WIDTH = 61,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE2D_LAYERED_WIDTH = 63,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE2D_LAYERED_HEIGHT = 64,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACECUBEMAP_WIDTH = 66,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACECUBEMAP_LAYERED_WIDTH = 67,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE1D_LINEAR_WIDTH = 69,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_LINEAR_WIDTH = 70,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_LINEAR_HEIGHT = 71,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_LINEAR_PITCH = 72,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_MIPMAPPED_WIDTH = 73,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_MIPMAPPED_HEIGHT = 74,
    MU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR = 75,
    MU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR = 76,
    MU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE1D_MIPMAPPED_WIDTH = 77,
    MU_DEVICE_ATTRIBUTE_STREAM_PRIORITIES_SUPPORTED = 78,
    MU_DEVICE_ATTRIBUTE_GLOBAL_L1_CACHE_SUPPORTED = 79,
    MU_DEVICE_ATTRIBUTE_LOCAL_L1_CACHE_SUPPORTED = 80,
    MU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_MULTIPROCESSOR = 81,
    MU_DEVICE_ATTRIBUTE_MAX_REGISTERS_PER_MULTIPROCESSOR = 82,
    MU_DEVICE_ATTRIBUTE_MANAGED_MEMORY = 83,
    MU_DEVICE_ATTRIBUTE_MULTI_GPU_BOARD = 84,
    MU_DEVICE_ATTRIBUTE_MULTI_GPU_BOARD_GROUP_ID = 85,
    MU_DEVICE_ATTRIBUTE_HOST_NATIVE_ATOMIC_SUPPORTED = 86,
    MU_DEVICE_ATTRIBUTE_SINGLE_TO_DOUBLE_PRECISION_PERF_RATIO = 87,
    MU_DEVICE_ATTRIBUTE_PAGEABLE_MEMORY_ACCESS = 88,
    MU_DEVICE_ATTRIBUTE_CONCURRENT_MANAGED_ACCESS = 89,
    MU_DEVICE_ATTRIBUTE_COMPUTE_PREEMPTION_SUPPORTED = 90,
    MU_DEVICE_ATTRIBUTE_CAN_USE_HOST_POINTER_FOR_REGISTERED_MEM = 91,
    MU_DEVICE_ATTRIBUTE_CAN_USE_STREAM_WAIT_VALUE_NOR = 94,
    MU_DEVICE_ATTRIBUTE_CAN_USE_STREAM_WAIT_VALUE_NOR_V1 = 94,
    MU_DEVICE_ATTRIBUTE_COOPERATIVE_LAUNCH = 95,
    MU_DEVICE_ATTRIBUTE_COOPERATIVE_MULTI_DEVICE_LAUNCH = 96,
    MU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN = 97,
    MU_DEVICE_ATTRIBUTE_HOST_REGISTER_SUPPORTED = 99,
    MU_DEVICE_ATTRIBUTE_PAGEABLE_MEMORY_ACCESS_USES_HOST_PAGE_TABLES = 100,
    MU_DEVICE_ATTRIBUTE_DIRECT_MANAGED_MEM_ACCESS_FROM_HOST = 101,
    MU_DEVICE_ATTRIBUTE_VIRTUAL_ADDRESS_MANAGEMENT_SUPPORTED = 102,
    MU_DEVICE_ATTRIBUTE_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR_SUPPORTED = 103,
    MU_DEVICE_ATTRIBUTE_MAX_BLOCKS_PER_MULTIPROCESSOR = 106,
    MU_DEVICE_ATTRIBUTE_GPU_DIRECT_RDMA_WITH_MUSA_VMM_SUPPORTED = 110,
    MU_DEVICE_ATTRIBUTE_MEMORY_POOLS_SUPPORTED = 115,
    MU_DEVICE_ATTRIBUTE_HANDLE_TYPE_FABRIC_SUPPORTED = 128,
} MUdevice_attribute;

/* What gpiDriverPointerAttribute gives. */
typedef enum MUpointer_attribute {
    MU_POINTER_ATTRIBUTE_CONTEXT = 1,
    MU_POINTER_ATTRIBUTE_MEMORY_TYPE = 2,
    MU_POINTER_ATTRIBUTE_DEVICE_POINTER = 3,
    MU_POINTER_ATTRIBUTE_HOST_POINTER = 4,
    MU_POINTER_ATTRIBUTE_P2P_TOKENS = 5,
    MU_POINTER_ATTRIBUTE_SYNC_MEMOPS = 6,
    MU_POINTER_ATTRIBUTE_BUFFER_ID = 7,
    MU_POINTER_ATTRIBUTE_IS_MANAGED = 8,
    MU_POINTER_ATTRIBUTE_DEVICE_ORDINAL = 9,
    MU_POINTER_ATTRIBUTE_IS_LEGACY_MUSA_IPC_CAPABLE = 10,
    MU_POINTER_ATTRIBUTE_RANGE_START_ADDR = 11,
    MU_POINTER_ATTRIBUTE_RANGE_SIZE = 12,
    MU_POINTER_ATTRIBUTE_MAPPED = 13,
    MU_POINTER_ATTRIBUTE_ALLOWED_HANDLE_TYPES = 14,
    MU_POINTER_ATTRIBUTE_IS_GPU_DIRECT_RDMA_CAPABLE = 15,
    MU_POINTER_ATTRIBUTE_ACCESS_FLAGS = 16,
    MU_POINTER_ATTRIBUTE_MEMPOOL_HANDLE = 17,
} MUpointer_attribute;


/* A device by its number. */
typedef int MUdevice;

/* A device address as a number; a pointer in HIP and MACA. */
typedef unsigned long long MUdeviceptr;

/* A context. */
typedef struct MUctx_st *MUcontext;

/* A module. */
typedef struct MUmod_st *MUmodule;

/* A kernel of a module. */
typedef struct MUfunc_st *MUfunction;

/* The driver's word for it. */
typedef struct MUstream_st *MUstream;

/* The driver's word for it. */
typedef struct MUevent_st *MUevent;

/* The driver's word for it. */
typedef musaUUID_t MUuuid;

static inline __attribute__((unused)) const char *__gpi_result_name(MUresult result)
{
    switch (result) {
    case MUSA_SUCCESS: return "MUSA_SUCCESS";
    case MUSA_ERROR_INVALID_VALUE: return "MUSA_ERROR_INVALID_VALUE";
    case MUSA_ERROR_OUT_OF_MEMORY: return "MUSA_ERROR_OUT_OF_MEMORY";
    case MUSA_ERROR_NOT_INITIALIZED: return "MUSA_ERROR_NOT_INITIALIZED";
    case MUSA_ERROR_DEINITIALIZED: return "MUSA_ERROR_DEINITIALIZED";
    case MUSA_ERROR_PROFILER_DISABLED: return "MUSA_ERROR_PROFILER_DISABLED";
    case MUSA_ERROR_PROFILER_NOT_INITIALIZED: return "MUSA_ERROR_PROFILER_NOT_INITIALIZED";
    case MUSA_ERROR_PROFILER_ALREADY_STARTED: return "MUSA_ERROR_PROFILER_ALREADY_STARTED";
    case MUSA_ERROR_PROFILER_ALREADY_STOPPED: return "MUSA_ERROR_PROFILER_ALREADY_STOPPED";
    case MUSA_ERROR_NO_DEVICE: return "MUSA_ERROR_NO_DEVICE";
    case MUSA_ERROR_INVALID_DEVICE: return "MUSA_ERROR_INVALID_DEVICE";
    case MUSA_ERROR_INVALID_IMAGE: return "MUSA_ERROR_INVALID_IMAGE";
    case MUSA_ERROR_INVALID_CONTEXT: return "MUSA_ERROR_INVALID_CONTEXT";
    case MUSA_ERROR_CONTEXT_ALREADY_CURRENT: return "MUSA_ERROR_CONTEXT_ALREADY_CURRENT";
    case MUSA_ERROR_MAP_FAILED: return "MUSA_ERROR_MAP_FAILED";
    case MUSA_ERROR_UNMAP_FAILED: return "MUSA_ERROR_UNMAP_FAILED";
    case MUSA_ERROR_ARRAY_IS_MAPPED: return "MUSA_ERROR_ARRAY_IS_MAPPED";
    case MUSA_ERROR_ALREADY_MAPPED: return "MUSA_ERROR_ALREADY_MAPPED";
    case MUSA_ERROR_NO_BINARY_FOR_GPU: return "MUSA_ERROR_NO_BINARY_FOR_GPU";
    case MUSA_ERROR_ALREADY_ACQUIRED: return "MUSA_ERROR_ALREADY_ACQUIRED";
    case MUSA_ERROR_NOT_MAPPED: return "MUSA_ERROR_NOT_MAPPED";
    case MUSA_ERROR_NOT_MAPPED_AS_ARRAY: return "MUSA_ERROR_NOT_MAPPED_AS_ARRAY";
    case MUSA_ERROR_NOT_MAPPED_AS_POINTER: return "MUSA_ERROR_NOT_MAPPED_AS_POINTER";
    case MUSA_ERROR_ECC_UNCORRECTABLE: return "MUSA_ERROR_ECC_UNCORRECTABLE";
    case MUSA_ERROR_UNSUPPORTED_LIMIT: return "MUSA_ERROR_UNSUPPORTED_LIMIT";
    case MUSA_ERROR_CONTEXT_ALREADY_IN_USE: return "MUSA_ERROR_CONTEXT_ALREADY_IN_USE";
    case MUSA_ERROR_PEER_ACCESS_UNSUPPORTED: return "MUSA_ERROR_PEER_ACCESS_UNSUPPORTED";
    case MUSA_ERROR_INVALID_PTX: return "MUSA_ERROR_INVALID_PTX";
    case MUSA_ERROR_INVALID_GRAPHICS_CONTEXT: return "MUSA_ERROR_INVALID_GRAPHICS_CONTEXT";
    case MUSA_ERROR_INVALID_SOURCE: return "MUSA_ERROR_INVALID_SOURCE";
    case MUSA_ERROR_FILE_NOT_FOUND: return "MUSA_ERROR_FILE_NOT_FOUND";
    case MUSA_ERROR_SHARED_OBJECT_SYMBOL_NOT_FOUND: return "MUSA_ERROR_SHARED_OBJECT_SYMBOL_NOT_FOUND";
    case MUSA_ERROR_SHARED_OBJECT_INIT_FAILED: return "MUSA_ERROR_SHARED_OBJECT_INIT_FAILED";
    case MUSA_ERROR_OPERATING_SYSTEM: return "MUSA_ERROR_OPERATING_SYSTEM";
    case MUSA_ERROR_INVALID_HANDLE: return "MUSA_ERROR_INVALID_HANDLE";
    case MUSA_ERROR_ILLEGAL_STATE: return "MUSA_ERROR_ILLEGAL_STATE";
    case MUSA_ERROR_NOT_FOUND: return "MUSA_ERROR_NOT_FOUND";
    case MUSA_ERROR_NOT_READY: return "MUSA_ERROR_NOT_READY";
    case MUSA_ERROR_ILLEGAL_ADDRESS: return "MUSA_ERROR_ILLEGAL_ADDRESS";
    case MUSA_ERROR_LAUNCH_OUT_OF_RESOURCES: return "MUSA_ERROR_LAUNCH_OUT_OF_RESOURCES";
    case MUSA_ERROR_LAUNCH_TIMEOUT: return "MUSA_ERROR_LAUNCH_TIMEOUT";
    case MUSA_ERROR_PEER_ACCESS_ALREADY_ENABLED: return "MUSA_ERROR_PEER_ACCESS_ALREADY_ENABLED";
    case MUSA_ERROR_PEER_ACCESS_NOT_ENABLED: return "MUSA_ERROR_PEER_ACCESS_NOT_ENABLED";
    case MUSA_ERROR_PRIMARY_CONTEXT_ACTIVE: return "MUSA_ERROR_PRIMARY_CONTEXT_ACTIVE";
    case MUSA_ERROR_CONTEXT_IS_DESTROYED: return "MUSA_ERROR_CONTEXT_IS_DESTROYED";
    case MUSA_ERROR_ASSERT: return "MUSA_ERROR_ASSERT";
    case MUSA_ERROR_HOST_MEMORY_ALREADY_REGISTERED: return "MUSA_ERROR_HOST_MEMORY_ALREADY_REGISTERED";
    case MUSA_ERROR_HOST_MEMORY_NOT_REGISTERED: return "MUSA_ERROR_HOST_MEMORY_NOT_REGISTERED";
    case MUSA_ERROR_LAUNCH_FAILED: return "MUSA_ERROR_LAUNCH_FAILED";
    case MUSA_ERROR_COOPERATIVE_LAUNCH_TOO_LARGE: return "MUSA_ERROR_COOPERATIVE_LAUNCH_TOO_LARGE";
    case MUSA_ERROR_NOT_PERMITTED: return "MUSA_ERROR_NOT_PERMITTED";
    case MUSA_ERROR_NOT_SUPPORTED: return "MUSA_ERROR_NOT_SUPPORTED";
    case MUSA_ERROR_STREAM_CAPTURE_UNSUPPORTED: return "MUSA_ERROR_STREAM_CAPTURE_UNSUPPORTED";
    case MUSA_ERROR_STREAM_CAPTURE_INVALIDATED: return "MUSA_ERROR_STREAM_CAPTURE_INVALIDATED";
    case MUSA_ERROR_STREAM_CAPTURE_MERGE: return "MUSA_ERROR_STREAM_CAPTURE_MERGE";
    case MUSA_ERROR_STREAM_CAPTURE_UNMATCHED: return "MUSA_ERROR_STREAM_CAPTURE_UNMATCHED";
    case MUSA_ERROR_STREAM_CAPTURE_UNJOINED: return "MUSA_ERROR_STREAM_CAPTURE_UNJOINED";
    case MUSA_ERROR_STREAM_CAPTURE_ISOLATION: return "MUSA_ERROR_STREAM_CAPTURE_ISOLATION";
    case MUSA_ERROR_STREAM_CAPTURE_IMPLICIT: return "MUSA_ERROR_STREAM_CAPTURE_IMPLICIT";
    case MUSA_ERROR_CAPTURED_EVENT: return "MUSA_ERROR_CAPTURED_EVENT";
    case MUSA_ERROR_STREAM_CAPTURE_WRONG_THREAD: return "MUSA_ERROR_STREAM_CAPTURE_WRONG_THREAD";
    case MUSA_ERROR_GRAPH_EXEC_UPDATE_FAILURE: return "MUSA_ERROR_GRAPH_EXEC_UPDATE_FAILURE";
    case MUSA_ERROR_UNKNOWN: return "MUSA_ERROR_UNKNOWN";
    default: return NULL;
    }
}

static inline __attribute__((unused)) MUresult muInit(unsigned flags)
{
    return (MUresult)__gpi_musa_ErrorNote(flags ? musaErrorInvalidValue : musaSuccess);
}

static inline __attribute__((unused)) MUresult muDriverGetVersion(int *version)
{
    return (MUresult)musaDriverGetVersion(version);
}

static inline __attribute__((unused)) MUresult muDeviceGetCount(int *count)
{
    return (MUresult)musaGetDeviceCount(count);
}

static inline __attribute__((unused)) MUresult muDeviceGet(MUdevice *device, int ordinal)
{
    int count = 0;
    musaError_t error = musaGetDeviceCount(&count);
    if (error != musaSuccess) return (MUresult)__gpi_musa_ErrorNote(error);
    if (!device) return (MUresult)__gpi_musa_ErrorNote(musaErrorInvalidValue);
    if (ordinal < 0 || ordinal >= count) return (MUresult)__gpi_musa_ErrorNote(musaErrorInvalidDevice);
    *device = ordinal;
    return (MUresult)musaSuccess;
}

static inline __attribute__((unused)) MUresult muDeviceGetName(char *name, int length, MUdevice device)
{
    musaDeviceProp properties;
    musaError_t error = musaGetDeviceProperties(&properties, device);
    if (error != musaSuccess) return (MUresult)__gpi_musa_ErrorNote(error);
    if (!name || length <= 0) return (MUresult)__gpi_musa_ErrorNote(musaErrorInvalidValue);
    strncpy(name, properties.name, (size_t)length - 1);
    name[length - 1] = 0;
    return (MUresult)musaSuccess;
}

static inline __attribute__((unused)) MUresult muDeviceGetAttribute(int *value, MUdevice_attribute attribute, MUdevice device)
{
    return (MUresult)musaDeviceGetAttribute(value, (musaDeviceAttr)attribute, device);
}

static inline __attribute__((unused)) MUresult muDeviceTotalMem(size_t *size, MUdevice device)
{
    musaDeviceProp properties;
    musaError_t error = musaGetDeviceProperties(&properties, device);
    if (error == musaSuccess && !size) error = musaErrorInvalidValue;
    if (error == musaSuccess) *size = properties.totalGlobalMem;
    return (MUresult)__gpi_musa_ErrorNote(error);
}

static inline __attribute__((unused)) MUresult muDeviceComputeCapability(int *major, int *minor, MUdevice device)
{
    musaDeviceProp properties;
    musaError_t error = musaGetDeviceProperties(&properties, device);
    if (error == musaSuccess && (!major || !minor)) error = musaErrorInvalidValue;
    if (error == musaSuccess) *major = properties.major, *minor = properties.minor;
    return (MUresult)__gpi_musa_ErrorNote(error);
}

static inline __attribute__((unused)) MUresult muCtxSynchronize(void)
{
    return (MUresult)musaDeviceSynchronize();
}

static inline __attribute__((unused)) MUresult muMemGetInfo(size_t *free, size_t *total)
{
    return (MUresult)musaMemGetInfo(free, total);
}

static inline __attribute__((unused)) MUresult muGetErrorName(MUresult result, const char **text)
{
    if (!text) return (MUresult)__gpi_musa_ErrorNote(musaErrorInvalidValue);
    *text = __gpi_result_name(result);
    return (MUresult)__gpi_musa_ErrorNote(*text ? musaSuccess : musaErrorInvalidValue);
}

static inline __attribute__((unused)) MUresult muGetErrorString(MUresult result, const char **text)
{
    if (!text) return (MUresult)__gpi_musa_ErrorNote(musaErrorInvalidValue);
    *text = __gpi_result_name(result) ? musaGetErrorString((musaError_t)result) : NULL;
    return (MUresult)__gpi_musa_ErrorNote(*text ? musaSuccess : musaErrorInvalidValue);
}

static inline __attribute__((unused)) MUresult muMemAllocHost(void **address, size_t size)
{
    return (MUresult)musaHostAlloc(address, size, 0);
}

static inline __attribute__((unused)) MUresult muMemAllocHost_v2(void **address, size_t size)
{
    return (MUresult)musaHostAlloc(address, size, 0);
}

static inline __attribute__((unused)) MUresult muMemAllocPitch(MUdeviceptr *address, size_t *pitch, size_t width, size_t height, unsigned element)
{
    if (element != 4 && element != 8 && element != 16) return (MUresult)__gpi_musa_ErrorNote(musaErrorInvalidValue);
    return (MUresult)musaMallocPitch((void **)address, pitch, width, height);
}

static inline __attribute__((unused)) MUresult muMemAllocPitch_v2(MUdeviceptr *address, size_t *pitch, size_t width, size_t height, unsigned element)
{
    if (element != 4 && element != 8 && element != 16) return (MUresult)__gpi_musa_ErrorNote(musaErrorInvalidValue);
    return (MUresult)musaMallocPitch((void **)address, pitch, width, height);
}

static inline __attribute__((unused)) MUresult muMemcpyHtoD(MUdeviceptr destination, const void *source, size_t count)
{
    return (MUresult)musaMemcpy((void *)(size_t)destination, source, count, musaMemcpyHostToDevice);
}

static inline __attribute__((unused)) MUresult muMemcpyHtoD_v2(MUdeviceptr destination, const void *source, size_t count)
{
    return (MUresult)musaMemcpy((void *)(size_t)destination, source, count, musaMemcpyHostToDevice);
}

static inline __attribute__((unused)) MUresult muMemcpyHtoDAsync(MUdeviceptr destination, const void *source, size_t count, MUstream stream)
{
    return (MUresult)musaMemcpyAsync((void *)(size_t)destination, source, count, musaMemcpyHostToDevice, stream);
}

static inline __attribute__((unused)) MUresult muMemcpyHtoDAsync_v2(MUdeviceptr destination, const void *source, size_t count, MUstream stream)
{
    return (MUresult)musaMemcpyAsync((void *)(size_t)destination, source, count, musaMemcpyHostToDevice, stream);
}

static inline __attribute__((unused)) MUresult muMemcpyDtoH(void *destination, MUdeviceptr source, size_t count)
{
    return (MUresult)musaMemcpy(destination, (void *)(size_t)source, count, musaMemcpyDeviceToHost);
}

static inline __attribute__((unused)) MUresult muMemcpyDtoH_v2(void *destination, MUdeviceptr source, size_t count)
{
    return (MUresult)musaMemcpy(destination, (void *)(size_t)source, count, musaMemcpyDeviceToHost);
}

static inline __attribute__((unused)) MUresult muMemcpyDtoHAsync(void *destination, MUdeviceptr source, size_t count, MUstream stream)
{
    return (MUresult)musaMemcpyAsync(destination, (void *)(size_t)source, count, musaMemcpyDeviceToHost, stream);
}

static inline __attribute__((unused)) MUresult muMemcpyDtoHAsync_v2(void *destination, MUdeviceptr source, size_t count, MUstream stream)
{
    return (MUresult)musaMemcpyAsync(destination, (void *)(size_t)source, count, musaMemcpyDeviceToHost, stream);
}

static inline __attribute__((unused)) MUresult muMemcpyDtoD(MUdeviceptr destination, MUdeviceptr source, size_t count)
{
    return (MUresult)musaMemcpy((void *)(size_t)destination, (void *)(size_t)source, count, musaMemcpyDeviceToDevice);
}

static inline __attribute__((unused)) MUresult muMemcpyDtoD_v2(MUdeviceptr destination, MUdeviceptr source, size_t count)
{
    return (MUresult)musaMemcpy((void *)(size_t)destination, (void *)(size_t)source, count, musaMemcpyDeviceToDevice);
}

static inline __attribute__((unused)) MUresult muMemcpyDtoDAsync(MUdeviceptr destination, MUdeviceptr source, size_t count, MUstream stream)
{
    return (MUresult)musaMemcpyAsync((void *)(size_t)destination, (void *)(size_t)source, count, musaMemcpyDeviceToDevice, stream);
}

static inline __attribute__((unused)) MUresult muMemcpyDtoDAsync_v2(MUdeviceptr destination, MUdeviceptr source, size_t count, MUstream stream)
{
    return (MUresult)musaMemcpyAsync((void *)(size_t)destination, (void *)(size_t)source, count, musaMemcpyDeviceToDevice, stream);
}

static inline __attribute__((unused)) MUresult muMemsetD8(MUdeviceptr address, unsigned char value, size_t count)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, 0, value, 1, count, 1, 0);
}

static inline __attribute__((unused)) MUresult muMemsetD8_v2(MUdeviceptr address, unsigned char value, size_t count)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, 0, value, 1, count, 1, 0);
}

static inline __attribute__((unused)) MUresult muMemsetD8Async(MUdeviceptr address, unsigned char value, size_t count, MUstream stream)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, 0, value, 1, count, 1, stream);
}

static inline __attribute__((unused)) MUresult muMemsetD2D8(MUdeviceptr address, size_t pitch, unsigned char value, size_t width, size_t height)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, pitch, value, 1, width, height, 0);
}

static inline __attribute__((unused)) MUresult muMemsetD2D8_v2(MUdeviceptr address, size_t pitch, unsigned char value, size_t width, size_t height)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, pitch, value, 1, width, height, 0);
}

static inline __attribute__((unused)) MUresult muMemsetD2D8Async(MUdeviceptr address, size_t pitch, unsigned char value, size_t width, size_t height, MUstream stream)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, pitch, value, 1, width, height, stream);
}

static inline __attribute__((unused)) MUresult muMemsetD16(MUdeviceptr address, unsigned short value, size_t count)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, 0, value, 2, count, 1, 0);
}

static inline __attribute__((unused)) MUresult muMemsetD16_v2(MUdeviceptr address, unsigned short value, size_t count)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, 0, value, 2, count, 1, 0);
}

static inline __attribute__((unused)) MUresult muMemsetD16Async(MUdeviceptr address, unsigned short value, size_t count, MUstream stream)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, 0, value, 2, count, 1, stream);
}

static inline __attribute__((unused)) MUresult muMemsetD2D16(MUdeviceptr address, size_t pitch, unsigned short value, size_t width, size_t height)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, pitch, value, 2, width, height, 0);
}

static inline __attribute__((unused)) MUresult muMemsetD2D16_v2(MUdeviceptr address, size_t pitch, unsigned short value, size_t width, size_t height)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, pitch, value, 2, width, height, 0);
}

static inline __attribute__((unused)) MUresult muMemsetD2D16Async(MUdeviceptr address, size_t pitch, unsigned short value, size_t width, size_t height, MUstream stream)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, pitch, value, 2, width, height, stream);
}

static inline __attribute__((unused)) MUresult muMemsetD32(MUdeviceptr address, unsigned value, size_t count)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, 0, value, 4, count, 1, 0);
}

static inline __attribute__((unused)) MUresult muMemsetD32_v2(MUdeviceptr address, unsigned value, size_t count)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, 0, value, 4, count, 1, 0);
}

static inline __attribute__((unused)) MUresult muMemsetD32Async(MUdeviceptr address, unsigned value, size_t count, MUstream stream)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, 0, value, 4, count, 1, stream);
}

static inline __attribute__((unused)) MUresult muMemsetD2D32(MUdeviceptr address, size_t pitch, unsigned value, size_t width, size_t height)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, pitch, value, 4, width, height, 0);
}

static inline __attribute__((unused)) MUresult muMemsetD2D32_v2(MUdeviceptr address, size_t pitch, unsigned value, size_t width, size_t height)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, pitch, value, 4, width, height, 0);
}

static inline __attribute__((unused)) MUresult muMemsetD2D32Async(MUdeviceptr address, size_t pitch, unsigned value, size_t width, size_t height, MUstream stream)
{
    return (MUresult)__gpi_musa_MemsetElements((void *)(size_t)address, pitch, value, 4, width, height, stream);
}

static inline __attribute__((unused)) MUresult muMemGetAddressRange(MUdeviceptr *start, size_t *size, MUdeviceptr address)
{
    void *first;
    if (__gpi_musa_PointerGetRange((void *)(size_t)address, &first, size) != musaSuccess) return (MUresult)__gpi_musa_ErrorNote(musaErrorSymbolNotFound);
    if (start) *start = (MUdeviceptr)(size_t)first;
    return (MUresult)musaSuccess;
}

static inline __attribute__((unused)) MUresult muMemGetAddressRange_v2(MUdeviceptr *start, size_t *size, MUdeviceptr address)
{
    void *first;
    if (__gpi_musa_PointerGetRange((void *)(size_t)address, &first, size) != musaSuccess) return (MUresult)__gpi_musa_ErrorNote(musaErrorSymbolNotFound);
    if (start) *start = (MUdeviceptr)(size_t)first;
    return (MUresult)musaSuccess;
}

static inline __attribute__((unused)) MUresult muDeviceGetUuid(musaUUID_t *uuid, MUdevice device)
{
    musaDeviceProp properties;
    musaError_t error = uuid ? musaGetDeviceProperties(&properties, device) : musaErrorInvalidValue;
    if (error == musaSuccess) *uuid = properties.uuid;
    return (MUresult)__gpi_musa_ErrorNote(error);
}

static inline __attribute__((unused)) MUresult muDeviceGetUuid_v2(musaUUID_t *uuid, MUdevice device)
{
    musaDeviceProp properties;
    musaError_t error = uuid ? musaGetDeviceProperties(&properties, device) : musaErrorInvalidValue;
    if (error == musaSuccess) *uuid = properties.uuid;
    return (MUresult)__gpi_musa_ErrorNote(error);
}

static inline __attribute__((unused)) MUresult muPointerGetAttribute(void *data, MUpointer_attribute attribute, MUdeviceptr address)
{
    return (MUresult)__gpi_musa_PointerGetOne(data, (int)attribute, (const void *)(size_t)address);
}

static inline __attribute__((unused)) MUresult muPointerGetAttributes(unsigned count, MUpointer_attribute *attributes, void **data, MUdeviceptr address)
{
    return (MUresult)__gpi_musa_PointerGetSeveral(count, (const int *)attributes, data, (const void *)(size_t)address);
}

static inline __attribute__((unused)) MUresult muPointerSetAttribute(const void *value, MUpointer_attribute attribute, MUdeviceptr address)
{
    return (MUresult)__gpi_musa_PointerSetOne(value, (int)attribute, (const void *)(size_t)address);
}

#endif
