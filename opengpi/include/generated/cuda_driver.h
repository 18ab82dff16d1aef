/* What of the driver interface is there, in the names of cuda.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_CUDA_DRIVER_H
#define GPI_CUDA_DRIVER_H

#include <string.h>

#include "generated/cuda_api.h"

/* Results of the driver interface. HIP and MACA have the runtime's. */
typedef enum cudaError_enum {
    CUDA_SUCCESS = 0,
    CUDA_ERROR_INVALID_VALUE = 1,
    CUDA_ERROR_OUT_OF_MEMORY = 2,
    CUDA_ERROR_NOT_INITIALIZED = 3,
    CUDA_ERROR_DEINITIALIZED = 4,
    CUDA_ERROR_PROFILER_DISABLED = 5,
    CUDA_ERROR_PROFILER_NOT_INITIALIZED = 6,
    CUDA_ERROR_PROFILER_ALREADY_STARTED = 7,
    CUDA_ERROR_PROFILER_ALREADY_STOPPED = 8,
    CUDA_ERROR_NO_DEVICE = 100,
    CUDA_ERROR_INVALID_DEVICE = 101,
    CUDA_ERROR_INVALID_IMAGE = 200,
    CUDA_ERROR_INVALID_CONTEXT = 201,
    CUDA_ERROR_CONTEXT_ALREADY_CURRENT = 202,
    CUDA_ERROR_MAP_FAILED = 205,
    CUDA_ERROR_UNMAP_FAILED = 206,
    CUDA_ERROR_ARRAY_IS_MAPPED = 207,
    CUDA_ERROR_ALREADY_MAPPED = 208,
    CUDA_ERROR_NO_BINARY_FOR_GPU = 209,
    CUDA_ERROR_ALREADY_ACQUIRED = 210,
    CUDA_ERROR_NOT_MAPPED = 211,
    CUDA_ERROR_NOT_MAPPED_AS_ARRAY = 212,
    CUDA_ERROR_NOT_MAPPED_AS_POINTER = 213,
    CUDA_ERROR_ECC_UNCORRECTABLE = 214,
    CUDA_ERROR_UNSUPPORTED_LIMIT = 215,
    CUDA_ERROR_CONTEXT_ALREADY_IN_USE = 216,
    CUDA_ERROR_PEER_ACCESS_UNSUPPORTED = 217,
    CUDA_ERROR_INVALID_PTX = 218,
    CUDA_ERROR_INVALID_GRAPHICS_CONTEXT = 219,
    CUDA_ERROR_INVALID_SOURCE = 300,
    CUDA_ERROR_FILE_NOT_FOUND = 301,
    CUDA_ERROR_SHARED_OBJECT_SYMBOL_NOT_FOUND = 302,
    CUDA_ERROR_SHARED_OBJECT_INIT_FAILED = 303,
    CUDA_ERROR_OPERATING_SYSTEM = 304,
    CUDA_ERROR_INVALID_HANDLE = 400,
    CUDA_ERROR_ILLEGAL_STATE = 401,
    CUDA_ERROR_NOT_FOUND = 500,
    CUDA_ERROR_NOT_READY = 600,
    CUDA_ERROR_ILLEGAL_ADDRESS = 700,
    CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES = 701,
    CUDA_ERROR_LAUNCH_TIMEOUT = 702,
    CUDA_ERROR_PEER_ACCESS_ALREADY_ENABLED = 704,
    CUDA_ERROR_PEER_ACCESS_NOT_ENABLED = 705,
    CUDA_ERROR_PRIMARY_CONTEXT_ACTIVE = 708,
    CUDA_ERROR_CONTEXT_IS_DESTROYED = 709,
    CUDA_ERROR_ASSERT = 710,
    CUDA_ERROR_HOST_MEMORY_ALREADY_REGISTERED = 712,
    CUDA_ERROR_HOST_MEMORY_NOT_REGISTERED = 713,
    CUDA_ERROR_LAUNCH_FAILED = 719,
    CUDA_ERROR_COOPERATIVE_LAUNCH_TOO_LARGE = 720,
    CUDA_ERROR_NOT_PERMITTED = 800,
    CUDA_ERROR_NOT_SUPPORTED = 801,
    CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED = 900,
    CUDA_ERROR_STREAM_CAPTURE_INVALIDATED = 901,
    CUDA_ERROR_STREAM_CAPTURE_MERGE = 902,
    CUDA_ERROR_STREAM_CAPTURE_UNMATCHED = 903,
    CUDA_ERROR_STREAM_CAPTURE_UNJOINED = 904,
    CUDA_ERROR_STREAM_CAPTURE_ISOLATION = 905,
    CUDA_ERROR_STREAM_CAPTURE_IMPLICIT = 906,
    CUDA_ERROR_CAPTURED_EVENT = 907,
    CUDA_ERROR_STREAM_CAPTURE_WRONG_THREAD = 908,
    CUDA_ERROR_GRAPH_EXEC_UPDATE_FAILURE = 910,
    CUDA_ERROR_UNKNOWN = 999,
} CUresult;

/* Attributes of the driver interface; numbers are those of gpiDeviceAttr. */
typedef enum CUdevice_attribute_enum {
    CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_BLOCK = 1,
    CU_DEVICE_ATTRIBUTE_MAX_BLOCK_DIM_X = 2,
    CU_DEVICE_ATTRIBUTE_MAX_BLOCK_DIM_Y = 3,
    CU_DEVICE_ATTRIBUTE_MAX_BLOCK_DIM_Z = 4,
    CU_DEVICE_ATTRIBUTE_MAX_GRID_DIM_X = 5,
    CU_DEVICE_ATTRIBUTE_MAX_GRID_DIM_Y = 6,
    CU_DEVICE_ATTRIBUTE_MAX_GRID_DIM_Z = 7,
    CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK = 8,
    CU_DEVICE_ATTRIBUTE_SHARED_MEMORY_PER_BLOCK = 8,
    CU_DEVICE_ATTRIBUTE_TOTAL_CONSTANT_MEMORY = 9,
    CU_DEVICE_ATTRIBUTE_WARP_SIZE = 10,
    CU_DEVICE_ATTRIBUTE_MAX_PITCH = 11,
    CU_DEVICE_ATTRIBUTE_MAX_REGISTERS_PER_BLOCK = 12,
    CU_DEVICE_ATTRIBUTE_REGISTERS_PER_BLOCK = 12,
    CU_DEVICE_ATTRIBUTE_CLOCK_RATE = 13,
    CU_DEVICE_ATTRIBUTE_TEXTURE_ALIGNMENT = 14,
    CU_DEVICE_ATTRIBUTE_GPU_OVERLAP = 15,
    CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT = 16,
    CU_DEVICE_ATTRIBUTE_KERNEL_EXEC_TIMEOUT = 17,
    CU_DEVICE_ATTRIBUTE_INTEGRATED = 18,
    CU_DEVICE_ATTRIBUTE_CAN_MAP_HOST_MEMORY = 19,
    CU_DEVICE_ATTRIBUTE_COMPUTE_MODE = 20,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE1D_WIDTH = 21,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_WIDTH = 22,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_HEIGHT = 23,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE3D_WIDTH = 24,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE3D_HEIGHT = 25,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE3D_DEPTH = 26,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_LAYERED_WIDTH = 27,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_LAYERED_HEIGHT = 28,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_ARRAY_WIDTH = 27,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_ARRAY_HEIGHT = 28,
    CU_DEVICE_ATTRIBUTE_SURFACE_ALIGNMENT = 30,
    CU_DEVICE_ATTRIBUTE_CONCURRENT_KERNELS = 31,
    CU_DEVICE_ATTRIBUTE_ECC_ENABLED = 32,
    CU_DEVICE_ATTRIBUTE_PCI_BUS_ID = 33,
    CU_DEVICE_ATTRIBUTE_PCI_DEVICE_ID = 34,
    CU_DEVICE_ATTRIBUTE_TCC_DRIVER = 35,
    CU_DEVICE_ATTRIBUTE_MEMORY_CLOCK_RATE = 36,
    CU_DEVICE_ATTRIBUTE_GLOBAL_MEMORY_BUS_WIDTH = 37,
    CU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE = 38,
    CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_MULTIPROCESSOR = 39,
    CU_DEVICE_ATTRIBUTE_ASYNC_ENGINE_COUNT = 40,
    CU_DEVICE_ATTRIBUTE_UNIFIED_ADDRESSING = 41,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE1D_LAYERED_WIDTH = 42,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_GATHER_WIDTH = 45,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_GATHER_HEIGHT = 46,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE3D_WIDTH_ALTERNATE = 47,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE3D_HEIGHT_ALTERNATE = 48,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE3D_DEPTH_ALTERNATE = 49,
    CU_DEVICE_ATTRIBUTE_PCI_DOMAIN_ID = 50,
    CU_DEVICE_ATTRIBUTE_TEXTURE_PITCH_ALIGNMENT = 51,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURECUBEMAP_WIDTH = 52,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURECUBEMAP_LAYERED_WIDTH = 53,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE1D_WIDTH = 55,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE2D_WIDTH = 56,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE2D_HEIGHT = 57,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE3D_WIDTH = 58,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE3D_HEIGHT = 59,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE3D_DEPTH = 60,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE1D_LAYERED_WIDTH = 61,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE2D_LAYERED_WIDTH = 63,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACE2D_LAYERED_HEIGHT = 64,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACECUBEMAP_WIDTH = 66,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_SURFACECUBEMAP_LAYERED_WIDTH = 67,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE1D_LINEAR_WIDTH = 69,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_LINEAR_WIDTH = 70,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_LINEAR_HEIGHT = 71,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_LINEAR_PITCH = 72,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_MIPMAPPED_WIDTH = 73,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE2D_MIPMAPPED_HEIGHT = 74,
    CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR = 75,
    CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR = 76,
    CU_DEVICE_ATTRIBUTE_MAXIMUM_TEXTURE1D_MIPMAPPED_WIDTH = 77,
    CU_DEVICE_ATTRIBUTE_STREAM_PRIORITIES_SUPPORTED = 78,
    CU_DEVICE_ATTRIBUTE_GLOBAL_L1_CACHE_SUPPORTED = 79,
    CU_DEVICE_ATTRIBUTE_LOCAL_L1_CACHE_SUPPORTED = 80,
    CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_MULTIPROCESSOR = 81,
    CU_DEVICE_ATTRIBUTE_MAX_REGISTERS_PER_MULTIPROCESSOR = 82,
    CU_DEVICE_ATTRIBUTE_MANAGED_MEMORY = 83,
    CU_DEVICE_ATTRIBUTE_MULTI_GPU_BOARD = 84,
    CU_DEVICE_ATTRIBUTE_MULTI_GPU_BOARD_GROUP_ID = 85,
    CU_DEVICE_ATTRIBUTE_HOST_NATIVE_ATOMIC_SUPPORTED = 86,
    CU_DEVICE_ATTRIBUTE_SINGLE_TO_DOUBLE_PRECISION_PERF_RATIO = 87,
    CU_DEVICE_ATTRIBUTE_PAGEABLE_MEMORY_ACCESS = 88,
    CU_DEVICE_ATTRIBUTE_CONCURRENT_MANAGED_ACCESS = 89,
    CU_DEVICE_ATTRIBUTE_COMPUTE_PREEMPTION_SUPPORTED = 90,
    CU_DEVICE_ATTRIBUTE_CAN_USE_HOST_POINTER_FOR_REGISTERED_MEM = 91,
    CU_DEVICE_ATTRIBUTE_CAN_USE_STREAM_WAIT_VALUE_NOR = 94,
    CU_DEVICE_ATTRIBUTE_CAN_USE_STREAM_WAIT_VALUE_NOR_V1 = 94,
    CU_DEVICE_ATTRIBUTE_COOPERATIVE_LAUNCH = 95,
    CU_DEVICE_ATTRIBUTE_COOPERATIVE_MULTI_DEVICE_LAUNCH = 96,
    CU_DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN = 97,
    CU_DEVICE_ATTRIBUTE_HOST_REGISTER_SUPPORTED = 99,
    CU_DEVICE_ATTRIBUTE_PAGEABLE_MEMORY_ACCESS_USES_HOST_PAGE_TABLES = 100,
    CU_DEVICE_ATTRIBUTE_DIRECT_MANAGED_MEM_ACCESS_FROM_HOST = 101,
    CU_DEVICE_ATTRIBUTE_VIRTUAL_MEMORY_MANAGEMENT_SUPPORTED = 102,
    CU_DEVICE_ATTRIBUTE_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR_SUPPORTED = 103,
    CU_DEVICE_ATTRIBUTE_MAX_BLOCKS_PER_MULTIPROCESSOR = 106,
    CU_DEVICE_ATTRIBUTE_GPU_DIRECT_RDMA_WITH_CUDA_VMM_SUPPORTED = 110,
    CU_DEVICE_ATTRIBUTE_MEMORY_POOLS_SUPPORTED = 115,
    CU_DEVICE_ATTRIBUTE_HANDLE_TYPE_FABRIC_SUPPORTED = 128,
} CUdevice_attribute;

/* What gpiDriverPointerAttribute gives. */
typedef enum CUpointer_attribute {
    CU_POINTER_ATTRIBUTE_CONTEXT = 1,
    CU_POINTER_ATTRIBUTE_MEMORY_TYPE = 2,
    CU_POINTER_ATTRIBUTE_DEVICE_POINTER = 3,
    CU_POINTER_ATTRIBUTE_HOST_POINTER = 4,
    CU_POINTER_ATTRIBUTE_P2P_TOKENS = 5,
    CU_POINTER_ATTRIBUTE_SYNC_MEMOPS = 6,
    CU_POINTER_ATTRIBUTE_BUFFER_ID = 7,
    CU_POINTER_ATTRIBUTE_IS_MANAGED = 8,
    CU_POINTER_ATTRIBUTE_DEVICE_ORDINAL = 9,
    CU_POINTER_ATTRIBUTE_IS_LEGACY_CUDA_IPC_CAPABLE = 10,
    CU_POINTER_ATTRIBUTE_RANGE_START_ADDR = 11,
    CU_POINTER_ATTRIBUTE_RANGE_SIZE = 12,
    CU_POINTER_ATTRIBUTE_MAPPED = 13,
    CU_POINTER_ATTRIBUTE_ALLOWED_HANDLE_TYPES = 14,
    CU_POINTER_ATTRIBUTE_IS_GPU_DIRECT_RDMA_CAPABLE = 15,
    CU_POINTER_ATTRIBUTE_ACCESS_FLAGS = 16,
    CU_POINTER_ATTRIBUTE_MEMPOOL_HANDLE = 17,
} CUpointer_attribute;


/* A device by its number. */
typedef int CUdevice;

/* A device address as a number; a pointer in HIP and MACA. */
typedef unsigned long long CUdeviceptr;

/* A context. */
typedef struct CUctx_st *CUcontext;

/* A module. */
typedef struct CUmod_st *CUmodule;

/* A kernel of a module. */
typedef struct CUfunc_st *CUfunction;

/* The driver's word for it. */
typedef struct CUstream_st *CUstream;

/* The driver's word for it. */
typedef struct CUevent_st *CUevent;

/* The driver's word for it. */
typedef cudaUUID_t CUuuid;

static inline __attribute__((unused)) const char *__gpi_result_name(CUresult result)
{
    switch (result) {
    case CUDA_SUCCESS: return "CUDA_SUCCESS";
    case CUDA_ERROR_INVALID_VALUE: return "CUDA_ERROR_INVALID_VALUE";
    case CUDA_ERROR_OUT_OF_MEMORY: return "CUDA_ERROR_OUT_OF_MEMORY";
    case CUDA_ERROR_NOT_INITIALIZED: return "CUDA_ERROR_NOT_INITIALIZED";
    case CUDA_ERROR_DEINITIALIZED: return "CUDA_ERROR_DEINITIALIZED";
    case CUDA_ERROR_PROFILER_DISABLED: return "CUDA_ERROR_PROFILER_DISABLED";
    case CUDA_ERROR_PROFILER_NOT_INITIALIZED: return "CUDA_ERROR_PROFILER_NOT_INITIALIZED";
    case CUDA_ERROR_PROFILER_ALREADY_STARTED: return "CUDA_ERROR_PROFILER_ALREADY_STARTED";
    case CUDA_ERROR_PROFILER_ALREADY_STOPPED: return "CUDA_ERROR_PROFILER_ALREADY_STOPPED";
    case CUDA_ERROR_NO_DEVICE: return "CUDA_ERROR_NO_DEVICE";
    case CUDA_ERROR_INVALID_DEVICE: return "CUDA_ERROR_INVALID_DEVICE";
    case CUDA_ERROR_INVALID_IMAGE: return "CUDA_ERROR_INVALID_IMAGE";
    case CUDA_ERROR_INVALID_CONTEXT: return "CUDA_ERROR_INVALID_CONTEXT";
    case CUDA_ERROR_CONTEXT_ALREADY_CURRENT: return "CUDA_ERROR_CONTEXT_ALREADY_CURRENT";
    case CUDA_ERROR_MAP_FAILED: return "CUDA_ERROR_MAP_FAILED";
    case CUDA_ERROR_UNMAP_FAILED: return "CUDA_ERROR_UNMAP_FAILED";
    case CUDA_ERROR_ARRAY_IS_MAPPED: return "CUDA_ERROR_ARRAY_IS_MAPPED";
    case CUDA_ERROR_ALREADY_MAPPED: return "CUDA_ERROR_ALREADY_MAPPED";
    case CUDA_ERROR_NO_BINARY_FOR_GPU: return "CUDA_ERROR_NO_BINARY_FOR_GPU";
    case CUDA_ERROR_ALREADY_ACQUIRED: return "CUDA_ERROR_ALREADY_ACQUIRED";
    case CUDA_ERROR_NOT_MAPPED: return "CUDA_ERROR_NOT_MAPPED";
    case CUDA_ERROR_NOT_MAPPED_AS_ARRAY: return "CUDA_ERROR_NOT_MAPPED_AS_ARRAY";
    case CUDA_ERROR_NOT_MAPPED_AS_POINTER: return "CUDA_ERROR_NOT_MAPPED_AS_POINTER";
    case CUDA_ERROR_ECC_UNCORRECTABLE: return "CUDA_ERROR_ECC_UNCORRECTABLE";
    case CUDA_ERROR_UNSUPPORTED_LIMIT: return "CUDA_ERROR_UNSUPPORTED_LIMIT";
    case CUDA_ERROR_CONTEXT_ALREADY_IN_USE: return "CUDA_ERROR_CONTEXT_ALREADY_IN_USE";
    case CUDA_ERROR_PEER_ACCESS_UNSUPPORTED: return "CUDA_ERROR_PEER_ACCESS_UNSUPPORTED";
    case CUDA_ERROR_INVALID_PTX: return "CUDA_ERROR_INVALID_PTX";
    case CUDA_ERROR_INVALID_GRAPHICS_CONTEXT: return "CUDA_ERROR_INVALID_GRAPHICS_CONTEXT";
    case CUDA_ERROR_INVALID_SOURCE: return "CUDA_ERROR_INVALID_SOURCE";
    case CUDA_ERROR_FILE_NOT_FOUND: return "CUDA_ERROR_FILE_NOT_FOUND";
    case CUDA_ERROR_SHARED_OBJECT_SYMBOL_NOT_FOUND: return "CUDA_ERROR_SHARED_OBJECT_SYMBOL_NOT_FOUND";
    case CUDA_ERROR_SHARED_OBJECT_INIT_FAILED: return "CUDA_ERROR_SHARED_OBJECT_INIT_FAILED";
    case CUDA_ERROR_OPERATING_SYSTEM: return "CUDA_ERROR_OPERATING_SYSTEM";
    case CUDA_ERROR_INVALID_HANDLE: return "CUDA_ERROR_INVALID_HANDLE";
    case CUDA_ERROR_ILLEGAL_STATE: return "CUDA_ERROR_ILLEGAL_STATE";
    case CUDA_ERROR_NOT_FOUND: return "CUDA_ERROR_NOT_FOUND";
    case CUDA_ERROR_NOT_READY: return "CUDA_ERROR_NOT_READY";
    case CUDA_ERROR_ILLEGAL_ADDRESS: return "CUDA_ERROR_ILLEGAL_ADDRESS";
    case CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES: return "CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES";
    case CUDA_ERROR_LAUNCH_TIMEOUT: return "CUDA_ERROR_LAUNCH_TIMEOUT";
    case CUDA_ERROR_PEER_ACCESS_ALREADY_ENABLED: return "CUDA_ERROR_PEER_ACCESS_ALREADY_ENABLED";
    case CUDA_ERROR_PEER_ACCESS_NOT_ENABLED: return "CUDA_ERROR_PEER_ACCESS_NOT_ENABLED";
    case CUDA_ERROR_PRIMARY_CONTEXT_ACTIVE: return "CUDA_ERROR_PRIMARY_CONTEXT_ACTIVE";
    case CUDA_ERROR_CONTEXT_IS_DESTROYED: return "CUDA_ERROR_CONTEXT_IS_DESTROYED";
    case CUDA_ERROR_ASSERT: return "CUDA_ERROR_ASSERT";
    case CUDA_ERROR_HOST_MEMORY_ALREADY_REGISTERED: return "CUDA_ERROR_HOST_MEMORY_ALREADY_REGISTERED";
    case CUDA_ERROR_HOST_MEMORY_NOT_REGISTERED: return "CUDA_ERROR_HOST_MEMORY_NOT_REGISTERED";
    case CUDA_ERROR_LAUNCH_FAILED: return "CUDA_ERROR_LAUNCH_FAILED";
    case CUDA_ERROR_COOPERATIVE_LAUNCH_TOO_LARGE: return "CUDA_ERROR_COOPERATIVE_LAUNCH_TOO_LARGE";
    case CUDA_ERROR_NOT_PERMITTED: return "CUDA_ERROR_NOT_PERMITTED";
    case CUDA_ERROR_NOT_SUPPORTED: return "CUDA_ERROR_NOT_SUPPORTED";
    case CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED: return "CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED";
    case CUDA_ERROR_STREAM_CAPTURE_INVALIDATED: return "CUDA_ERROR_STREAM_CAPTURE_INVALIDATED";
    case CUDA_ERROR_STREAM_CAPTURE_MERGE: return "CUDA_ERROR_STREAM_CAPTURE_MERGE";
    case CUDA_ERROR_STREAM_CAPTURE_UNMATCHED: return "CUDA_ERROR_STREAM_CAPTURE_UNMATCHED";
    case CUDA_ERROR_STREAM_CAPTURE_UNJOINED: return "CUDA_ERROR_STREAM_CAPTURE_UNJOINED";
    case CUDA_ERROR_STREAM_CAPTURE_ISOLATION: return "CUDA_ERROR_STREAM_CAPTURE_ISOLATION";
    case CUDA_ERROR_STREAM_CAPTURE_IMPLICIT: return "CUDA_ERROR_STREAM_CAPTURE_IMPLICIT";
    case CUDA_ERROR_CAPTURED_EVENT: return "CUDA_ERROR_CAPTURED_EVENT";
    case CUDA_ERROR_STREAM_CAPTURE_WRONG_THREAD: return "CUDA_ERROR_STREAM_CAPTURE_WRONG_THREAD";
    case CUDA_ERROR_GRAPH_EXEC_UPDATE_FAILURE: return "CUDA_ERROR_GRAPH_EXEC_UPDATE_FAILURE";
    case CUDA_ERROR_UNKNOWN: return "CUDA_ERROR_UNKNOWN";
    default: return NULL;
    }
}

static inline __attribute__((unused)) CUresult cuInit(unsigned flags)
{
    return (CUresult)__gpi_cuda_ErrorNote(flags ? cudaErrorInvalidValue : cudaSuccess);
}

static inline __attribute__((unused)) CUresult cuDriverGetVersion(int *version)
{
    return (CUresult)cudaDriverGetVersion(version);
}

static inline __attribute__((unused)) CUresult cuDeviceGetCount(int *count)
{
    return (CUresult)cudaGetDeviceCount(count);
}

static inline __attribute__((unused)) CUresult cuDeviceGet(CUdevice *device, int ordinal)
{
    int count = 0;
    cudaError_t error = cudaGetDeviceCount(&count);
    if (error != cudaSuccess) return (CUresult)__gpi_cuda_ErrorNote(error);
    if (!device) return (CUresult)__gpi_cuda_ErrorNote(cudaErrorInvalidValue);
    if (ordinal < 0 || ordinal >= count) return (CUresult)__gpi_cuda_ErrorNote(cudaErrorInvalidDevice);
    *device = ordinal;
    return (CUresult)cudaSuccess;
}

static inline __attribute__((unused)) CUresult cuDeviceGetName(char *name, int length, CUdevice device)
{
    cudaDeviceProp properties;
    cudaError_t error = cudaGetDeviceProperties(&properties, device);
    if (error != cudaSuccess) return (CUresult)__gpi_cuda_ErrorNote(error);
    if (!name || length <= 0) return (CUresult)__gpi_cuda_ErrorNote(cudaErrorInvalidValue);
    strncpy(name, properties.name, (size_t)length - 1);
    name[length - 1] = 0;
    return (CUresult)cudaSuccess;
}

static inline __attribute__((unused)) CUresult cuDeviceGetAttribute(int *value, CUdevice_attribute attribute, CUdevice device)
{
    return (CUresult)cudaDeviceGetAttribute(value, (cudaDeviceAttr)attribute, device);
}

static inline __attribute__((unused)) CUresult cuDeviceTotalMem(size_t *size, CUdevice device)
{
    cudaDeviceProp properties;
    cudaError_t error = cudaGetDeviceProperties(&properties, device);
    if (error == cudaSuccess && !size) error = cudaErrorInvalidValue;
    if (error == cudaSuccess) *size = properties.totalGlobalMem;
    return (CUresult)__gpi_cuda_ErrorNote(error);
}

static inline __attribute__((unused)) CUresult cuDeviceComputeCapability(int *major, int *minor, CUdevice device)
{
    cudaDeviceProp properties;
    cudaError_t error = cudaGetDeviceProperties(&properties, device);
    if (error == cudaSuccess && (!major || !minor)) error = cudaErrorInvalidValue;
    if (error == cudaSuccess) *major = properties.major, *minor = properties.minor;
    return (CUresult)__gpi_cuda_ErrorNote(error);
}

static inline __attribute__((unused)) CUresult cuCtxSynchronize(void)
{
    return (CUresult)cudaDeviceSynchronize();
}

static inline __attribute__((unused)) CUresult cuMemGetInfo(size_t *free, size_t *total)
{
    return (CUresult)cudaMemGetInfo(free, total);
}

static inline __attribute__((unused)) CUresult cuGetErrorName(CUresult result, const char **text)
{
    if (!text) return (CUresult)__gpi_cuda_ErrorNote(cudaErrorInvalidValue);
    *text = __gpi_result_name(result);
    return (CUresult)__gpi_cuda_ErrorNote(*text ? cudaSuccess : cudaErrorInvalidValue);
}

static inline __attribute__((unused)) CUresult cuGetErrorString(CUresult result, const char **text)
{
    if (!text) return (CUresult)__gpi_cuda_ErrorNote(cudaErrorInvalidValue);
    *text = __gpi_result_name(result) ? cudaGetErrorString((cudaError_t)result) : NULL;
    return (CUresult)__gpi_cuda_ErrorNote(*text ? cudaSuccess : cudaErrorInvalidValue);
}

static inline __attribute__((unused)) CUresult cuMemAllocHost(void **address, size_t size)
{
    return (CUresult)cudaHostAlloc(address, size, 0);
}

static inline __attribute__((unused)) CUresult cuMemAllocHost_v2(void **address, size_t size)
{
    return (CUresult)cudaHostAlloc(address, size, 0);
}

static inline __attribute__((unused)) CUresult cuMemAllocPitch(CUdeviceptr *address, size_t *pitch, size_t width, size_t height, unsigned element)
{
    if (element != 4 && element != 8 && element != 16) return (CUresult)__gpi_cuda_ErrorNote(cudaErrorInvalidValue);
    return (CUresult)cudaMallocPitch((void **)address, pitch, width, height);
}

static inline __attribute__((unused)) CUresult cuMemAllocPitch_v2(CUdeviceptr *address, size_t *pitch, size_t width, size_t height, unsigned element)
{
    if (element != 4 && element != 8 && element != 16) return (CUresult)__gpi_cuda_ErrorNote(cudaErrorInvalidValue);
    return (CUresult)cudaMallocPitch((void **)address, pitch, width, height);
}

static inline __attribute__((unused)) CUresult cuMemcpyHtoD(CUdeviceptr destination, const void *source, size_t count)
{
    return (CUresult)cudaMemcpy((void *)(size_t)destination, source, count, cudaMemcpyHostToDevice);
}

static inline __attribute__((unused)) CUresult cuMemcpyHtoD_v2(CUdeviceptr destination, const void *source, size_t count)
{
    return (CUresult)cudaMemcpy((void *)(size_t)destination, source, count, cudaMemcpyHostToDevice);
}

static inline __attribute__((unused)) CUresult cuMemcpyHtoDAsync(CUdeviceptr destination, const void *source, size_t count, CUstream stream)
{
    return (CUresult)cudaMemcpyAsync((void *)(size_t)destination, source, count, cudaMemcpyHostToDevice, stream);
}

static inline __attribute__((unused)) CUresult cuMemcpyHtoDAsync_v2(CUdeviceptr destination, const void *source, size_t count, CUstream stream)
{
    return (CUresult)cudaMemcpyAsync((void *)(size_t)destination, source, count, cudaMemcpyHostToDevice, stream);
}

static inline __attribute__((unused)) CUresult cuMemcpyDtoH(void *destination, CUdeviceptr source, size_t count)
{
    return (CUresult)cudaMemcpy(destination, (void *)(size_t)source, count, cudaMemcpyDeviceToHost);
}

static inline __attribute__((unused)) CUresult cuMemcpyDtoH_v2(void *destination, CUdeviceptr source, size_t count)
{
    return (CUresult)cudaMemcpy(destination, (void *)(size_t)source, count, cudaMemcpyDeviceToHost);
}

static inline __attribute__((unused)) CUresult cuMemcpyDtoHAsync(void *destination, CUdeviceptr source, size_t count, CUstream stream)
{
    return (CUresult)cudaMemcpyAsync(destination, (void *)(size_t)source, count, cudaMemcpyDeviceToHost, stream);
}

static inline __attribute__((unused)) CUresult cuMemcpyDtoHAsync_v2(void *destination, CUdeviceptr source, size_t count, CUstream stream)
{
    return (CUresult)cudaMemcpyAsync(destination, (void *)(size_t)source, count, cudaMemcpyDeviceToHost, stream);
}

static inline __attribute__((unused)) CUresult cuMemcpyDtoD(CUdeviceptr destination, CUdeviceptr source, size_t count)
{
    return (CUresult)cudaMemcpy((void *)(size_t)destination, (void *)(size_t)source, count, cudaMemcpyDeviceToDevice);
}

static inline __attribute__((unused)) CUresult cuMemcpyDtoD_v2(CUdeviceptr destination, CUdeviceptr source, size_t count)
{
    return (CUresult)cudaMemcpy((void *)(size_t)destination, (void *)(size_t)source, count, cudaMemcpyDeviceToDevice);
}

static inline __attribute__((unused)) CUresult cuMemcpyDtoDAsync(CUdeviceptr destination, CUdeviceptr source, size_t count, CUstream stream)
{
    return (CUresult)cudaMemcpyAsync((void *)(size_t)destination, (void *)(size_t)source, count, cudaMemcpyDeviceToDevice, stream);
}

static inline __attribute__((unused)) CUresult cuMemcpyDtoDAsync_v2(CUdeviceptr destination, CUdeviceptr source, size_t count, CUstream stream)
{
    return (CUresult)cudaMemcpyAsync((void *)(size_t)destination, (void *)(size_t)source, count, cudaMemcpyDeviceToDevice, stream);
}

static inline __attribute__((unused)) CUresult cuMemsetD8(CUdeviceptr address, unsigned char value, size_t count)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, 0, value, 1, count, 1, 0);
}

static inline __attribute__((unused)) CUresult cuMemsetD8_v2(CUdeviceptr address, unsigned char value, size_t count)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, 0, value, 1, count, 1, 0);
}

static inline __attribute__((unused)) CUresult cuMemsetD8Async(CUdeviceptr address, unsigned char value, size_t count, CUstream stream)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, 0, value, 1, count, 1, stream);
}

static inline __attribute__((unused)) CUresult cuMemsetD2D8(CUdeviceptr address, size_t pitch, unsigned char value, size_t width, size_t height)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, pitch, value, 1, width, height, 0);
}

static inline __attribute__((unused)) CUresult cuMemsetD2D8_v2(CUdeviceptr address, size_t pitch, unsigned char value, size_t width, size_t height)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, pitch, value, 1, width, height, 0);
}

static inline __attribute__((unused)) CUresult cuMemsetD2D8Async(CUdeviceptr address, size_t pitch, unsigned char value, size_t width, size_t height, CUstream stream)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, pitch, value, 1, width, height, stream);
}

static inline __attribute__((unused)) CUresult cuMemsetD16(CUdeviceptr address, unsigned short value, size_t count)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, 0, value, 2, count, 1, 0);
}

static inline __attribute__((unused)) CUresult cuMemsetD16_v2(CUdeviceptr address, unsigned short value, size_t count)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, 0, value, 2, count, 1, 0);
}

static inline __attribute__((unused)) CUresult cuMemsetD16Async(CUdeviceptr address, unsigned short value, size_t count, CUstream stream)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, 0, value, 2, count, 1, stream);
}

static inline __attribute__((unused)) CUresult cuMemsetD2D16(CUdeviceptr address, size_t pitch, unsigned short value, size_t width, size_t height)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, pitch, value, 2, width, height, 0);
}

static inline __attribute__((unused)) CUresult cuMemsetD2D16_v2(CUdeviceptr address, size_t pitch, unsigned short value, size_t width, size_t height)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, pitch, value, 2, width, height, 0);
}

static inline __attribute__((unused)) CUresult cuMemsetD2D16Async(CUdeviceptr address, size_t pitch, unsigned short value, size_t width, size_t height, CUstream stream)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, pitch, value, 2, width, height, stream);
}

static inline __attribute__((unused)) CUresult cuMemsetD32(CUdeviceptr address, unsigned value, size_t count)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, 0, value, 4, count, 1, 0);
}

static inline __attribute__((unused)) CUresult cuMemsetD32_v2(CUdeviceptr address, unsigned value, size_t count)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, 0, value, 4, count, 1, 0);
}

static inline __attribute__((unused)) CUresult cuMemsetD32Async(CUdeviceptr address, unsigned value, size_t count, CUstream stream)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, 0, value, 4, count, 1, stream);
}

static inline __attribute__((unused)) CUresult cuMemsetD2D32(CUdeviceptr address, size_t pitch, unsigned value, size_t width, size_t height)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, pitch, value, 4, width, height, 0);
}

static inline __attribute__((unused)) CUresult cuMemsetD2D32_v2(CUdeviceptr address, size_t pitch, unsigned value, size_t width, size_t height)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, pitch, value, 4, width, height, 0);
}

static inline __attribute__((unused)) CUresult cuMemsetD2D32Async(CUdeviceptr address, size_t pitch, unsigned value, size_t width, size_t height, CUstream stream)
{
    return (CUresult)__gpi_cuda_MemsetElements((void *)(size_t)address, pitch, value, 4, width, height, stream);
}

static inline __attribute__((unused)) CUresult cuMemGetAddressRange(CUdeviceptr *start, size_t *size, CUdeviceptr address)
{
    void *first;
    if (__gpi_cuda_PointerGetRange((void *)(size_t)address, &first, size) != cudaSuccess) return (CUresult)__gpi_cuda_ErrorNote(cudaErrorSymbolNotFound);
    if (start) *start = (CUdeviceptr)(size_t)first;
    return (CUresult)cudaSuccess;
}

static inline __attribute__((unused)) CUresult cuMemGetAddressRange_v2(CUdeviceptr *start, size_t *size, CUdeviceptr address)
{
    void *first;
    if (__gpi_cuda_PointerGetRange((void *)(size_t)address, &first, size) != cudaSuccess) return (CUresult)__gpi_cuda_ErrorNote(cudaErrorSymbolNotFound);
    if (start) *start = (CUdeviceptr)(size_t)first;
    return (CUresult)cudaSuccess;
}

static inline __attribute__((unused)) CUresult cuDeviceGetUuid(cudaUUID_t *uuid, CUdevice device)
{
    cudaDeviceProp properties;
    cudaError_t error = uuid ? cudaGetDeviceProperties(&properties, device) : cudaErrorInvalidValue;
    if (error == cudaSuccess) *uuid = properties.uuid;
    return (CUresult)__gpi_cuda_ErrorNote(error);
}

static inline __attribute__((unused)) CUresult cuDeviceGetUuid_v2(cudaUUID_t *uuid, CUdevice device)
{
    cudaDeviceProp properties;
    cudaError_t error = uuid ? cudaGetDeviceProperties(&properties, device) : cudaErrorInvalidValue;
    if (error == cudaSuccess) *uuid = properties.uuid;
    return (CUresult)__gpi_cuda_ErrorNote(error);
}

static inline __attribute__((unused)) CUresult cuPointerGetAttribute(void *data, CUpointer_attribute attribute, CUdeviceptr address)
{
    return (CUresult)__gpi_cuda_PointerGetOne(data, (int)attribute, (const void *)(size_t)address);
}

static inline __attribute__((unused)) CUresult cuPointerGetAttributes(unsigned count, CUpointer_attribute *attributes, void **data, CUdeviceptr address)
{
    return (CUresult)__gpi_cuda_PointerGetSeveral(count, (const int *)attributes, data, (const void *)(size_t)address);
}

static inline __attribute__((unused)) CUresult cuPointerSetAttribute(const void *value, CUpointer_attribute attribute, CUdeviceptr address)
{
    return (CUresult)__gpi_cuda_PointerSetOne(value, (int)attribute, (const void *)(size_t)address);
}

#endif
