/* What of the driver interface is there, in the names of hip.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_HIP_DRIVER_H
#define GPI_HIP_DRIVER_H

#include <string.h>

#include "generated/hip_api.h"

/* What gpiDriverPointerAttribute gives. */
typedef enum hipPointer_attribute {
    HIP_POINTER_ATTRIBUTE_CONTEXT = 1,
    HIP_POINTER_ATTRIBUTE_MEMORY_TYPE = 2,
    HIP_POINTER_ATTRIBUTE_DEVICE_POINTER = 3,
    HIP_POINTER_ATTRIBUTE_HOST_POINTER = 4,
    HIP_POINTER_ATTRIBUTE_P2P_TOKENS = 5,
    HIP_POINTER_ATTRIBUTE_SYNC_MEMOPS = 6,
    HIP_POINTER_ATTRIBUTE_BUFFER_ID = 7,
    HIP_POINTER_ATTRIBUTE_IS_MANAGED = 8,
    HIP_POINTER_ATTRIBUTE_DEVICE_ORDINAL = 9,
    HIP_POINTER_ATTRIBUTE_IS_LEGACY_HIP_IPC_CAPABLE = 10,
    HIP_POINTER_ATTRIBUTE_RANGE_START_ADDR = 11,
    HIP_POINTER_ATTRIBUTE_RANGE_SIZE = 12,
    HIP_POINTER_ATTRIBUTE_MAPPED = 13,
    HIP_POINTER_ATTRIBUTE_ALLOWED_HANDLE_TYPES = 14,
    HIP_POINTER_ATTRIBUTE_IS_GPU_DIRECT_RDMA_CAPABLE = 15,
    HIP_POINTER_ATTRIBUTE_ACCESS_FLAGS = 16,
    HIP_POINTER_ATTRIBUTE_MEMPOOL_HANDLE = 17,
} hipPointer_attribute;


/* A device by its number. */
typedef int hipDevice_t;

/* A context. */
typedef struct ihipCtx_t *hipCtx_t;

/* A module. */
typedef struct ihipModule_t *hipModule_t;

/* A kernel of a module. */
typedef struct ihipModuleSymbol_t *hipFunction_t;

static inline __attribute__((unused)) const char *__gpi_result_name(hipError_t result)
{
    const char *name = hipGetErrorName(result);
    return strcmp(name, hipGetErrorName((hipError_t)-1)) ? name : NULL;
}

static inline __attribute__((unused)) hipError_t hipInit(unsigned flags)
{
    return (hipError_t)__gpi_hip_ErrorNote(flags ? hipErrorInvalidValue : hipSuccess);
}

static inline __attribute__((unused)) hipError_t hipDeviceGet(hipDevice_t *device, int ordinal)
{
    int count = 0;
    hipError_t error = hipGetDeviceCount(&count);
    if (error != hipSuccess) return (hipError_t)__gpi_hip_ErrorNote(error);
    if (!device) return (hipError_t)__gpi_hip_ErrorNote(hipErrorInvalidValue);
    if (ordinal < 0 || ordinal >= count) return (hipError_t)__gpi_hip_ErrorNote(hipErrorInvalidDevice);
    *device = ordinal;
    return (hipError_t)hipSuccess;
}

static inline __attribute__((unused)) hipError_t hipDeviceGetName(char *name, int length, hipDevice_t device)
{
    hipDeviceProp_t properties;
    hipError_t error = hipGetDeviceProperties(&properties, device);
    if (error != hipSuccess) return (hipError_t)__gpi_hip_ErrorNote(error);
    if (!name || length <= 0) return (hipError_t)__gpi_hip_ErrorNote(hipErrorInvalidValue);
    strncpy(name, properties.name, (size_t)length - 1);
    name[length - 1] = 0;
    return (hipError_t)hipSuccess;
}

static inline __attribute__((unused)) hipError_t hipDeviceTotalMem(size_t *size, hipDevice_t device)
{
    hipDeviceProp_t properties;
    hipError_t error = hipGetDeviceProperties(&properties, device);
    if (error == hipSuccess && !size) error = hipErrorInvalidValue;
    if (error == hipSuccess) *size = properties.totalGlobalMem;
    return (hipError_t)__gpi_hip_ErrorNote(error);
}

static inline __attribute__((unused)) hipError_t hipDeviceComputeCapability(int *major, int *minor, hipDevice_t device)
{
    hipDeviceProp_t properties;
    hipError_t error = hipGetDeviceProperties(&properties, device);
    if (error == hipSuccess && (!major || !minor)) error = hipErrorInvalidValue;
    if (error == hipSuccess) *major = properties.major, *minor = properties.minor;
    return (hipError_t)__gpi_hip_ErrorNote(error);
}

static inline __attribute__((unused)) hipError_t hipCtxSynchronize(void)
{
    return (hipError_t)hipDeviceSynchronize();
}

static inline __attribute__((unused)) hipError_t hipDrvGetErrorName(hipError_t result, const char **text)
{
    if (!text) return (hipError_t)__gpi_hip_ErrorNote(hipErrorInvalidValue);
    *text = __gpi_result_name(result);
    return (hipError_t)__gpi_hip_ErrorNote(*text ? hipSuccess : hipErrorInvalidValue);
}

static inline __attribute__((unused)) hipError_t hipDrvGetErrorString(hipError_t result, const char **text)
{
    if (!text) return (hipError_t)__gpi_hip_ErrorNote(hipErrorInvalidValue);
    *text = __gpi_result_name(result) ? hipGetErrorString((hipError_t)result) : NULL;
    return (hipError_t)__gpi_hip_ErrorNote(*text ? hipSuccess : hipErrorInvalidValue);
}

static inline __attribute__((unused)) hipError_t hipMemAllocHost(void **address, size_t size)
{
    return (hipError_t)hipHostAlloc(address, size, 0);
}

static inline __attribute__((unused)) hipError_t hipMemAllocPitch(hipDeviceptr_t *address, size_t *pitch, size_t width, size_t height, unsigned element)
{
    if (element != 4 && element != 8 && element != 16) return (hipError_t)__gpi_hip_ErrorNote(hipErrorInvalidValue);
    return (hipError_t)hipMallocPitch((void **)address, pitch, width, height);
}

static inline __attribute__((unused)) hipError_t hipMemcpyHtoD(hipDeviceptr_t destination, const void *source, size_t count)
{
    return (hipError_t)hipMemcpy((void *)(size_t)destination, source, count, hipMemcpyHostToDevice);
}

static inline __attribute__((unused)) hipError_t hipMemcpyHtoDAsync(hipDeviceptr_t destination, const void *source, size_t count, hipStream_t stream)
{
    return (hipError_t)hipMemcpyAsync((void *)(size_t)destination, source, count, hipMemcpyHostToDevice, stream);
}

static inline __attribute__((unused)) hipError_t hipMemcpyDtoH(void *destination, hipDeviceptr_t source, size_t count)
{
    return (hipError_t)hipMemcpy(destination, (void *)(size_t)source, count, hipMemcpyDeviceToHost);
}

static inline __attribute__((unused)) hipError_t hipMemcpyDtoHAsync(void *destination, hipDeviceptr_t source, size_t count, hipStream_t stream)
{
    return (hipError_t)hipMemcpyAsync(destination, (void *)(size_t)source, count, hipMemcpyDeviceToHost, stream);
}

static inline __attribute__((unused)) hipError_t hipMemcpyDtoD(hipDeviceptr_t destination, hipDeviceptr_t source, size_t count)
{
    return (hipError_t)hipMemcpy((void *)(size_t)destination, (void *)(size_t)source, count, hipMemcpyDeviceToDevice);
}

static inline __attribute__((unused)) hipError_t hipMemcpyDtoDAsync(hipDeviceptr_t destination, hipDeviceptr_t source, size_t count, hipStream_t stream)
{
    return (hipError_t)hipMemcpyAsync((void *)(size_t)destination, (void *)(size_t)source, count, hipMemcpyDeviceToDevice, stream);
}

static inline __attribute__((unused)) hipError_t hipMemsetD8(hipDeviceptr_t address, unsigned char value, size_t count)
{
    return (hipError_t)__gpi_hip_MemsetElements((void *)(size_t)address, 0, value, 1, count, 1, 0);
}

static inline __attribute__((unused)) hipError_t hipMemsetD8Async(hipDeviceptr_t address, unsigned char value, size_t count, hipStream_t stream)
{
    return (hipError_t)__gpi_hip_MemsetElements((void *)(size_t)address, 0, value, 1, count, 1, stream);
}

static inline __attribute__((unused)) hipError_t hipMemsetD2D8(hipDeviceptr_t address, size_t pitch, unsigned char value, size_t width, size_t height)
{
    return (hipError_t)__gpi_hip_MemsetElements((void *)(size_t)address, pitch, value, 1, width, height, 0);
}

static inline __attribute__((unused)) hipError_t hipMemsetD2D8Async(hipDeviceptr_t address, size_t pitch, unsigned char value, size_t width, size_t height, hipStream_t stream)
{
    return (hipError_t)__gpi_hip_MemsetElements((void *)(size_t)address, pitch, value, 1, width, height, stream);
}

static inline __attribute__((unused)) hipError_t hipMemsetD16(hipDeviceptr_t address, unsigned short value, size_t count)
{
    return (hipError_t)__gpi_hip_MemsetElements((void *)(size_t)address, 0, value, 2, count, 1, 0);
}

static inline __attribute__((unused)) hipError_t hipMemsetD16Async(hipDeviceptr_t address, unsigned short value, size_t count, hipStream_t stream)
{
    return (hipError_t)__gpi_hip_MemsetElements((void *)(size_t)address, 0, value, 2, count, 1, stream);
}

static inline __attribute__((unused)) hipError_t hipMemsetD2D16(hipDeviceptr_t address, size_t pitch, unsigned short value, size_t width, size_t height)
{
    return (hipError_t)__gpi_hip_MemsetElements((void *)(size_t)address, pitch, value, 2, width, height, 0);
}

static inline __attribute__((unused)) hipError_t hipMemsetD2D16Async(hipDeviceptr_t address, size_t pitch, unsigned short value, size_t width, size_t height, hipStream_t stream)
{
    return (hipError_t)__gpi_hip_MemsetElements((void *)(size_t)address, pitch, value, 2, width, height, stream);
}

static inline __attribute__((unused)) hipError_t hipMemsetD32(hipDeviceptr_t address, unsigned value, size_t count)
{
    return (hipError_t)__gpi_hip_MemsetElements((void *)(size_t)address, 0, value, 4, count, 1, 0);
}

static inline __attribute__((unused)) hipError_t hipMemsetD32Async(hipDeviceptr_t address, unsigned value, size_t count, hipStream_t stream)
{
    return (hipError_t)__gpi_hip_MemsetElements((void *)(size_t)address, 0, value, 4, count, 1, stream);
}

static inline __attribute__((unused)) hipError_t hipMemsetD2D32(hipDeviceptr_t address, size_t pitch, unsigned value, size_t width, size_t height)
{
    return (hipError_t)__gpi_hip_MemsetElements((void *)(size_t)address, pitch, value, 4, width, height, 0);
}

static inline __attribute__((unused)) hipError_t hipMemsetD2D32Async(hipDeviceptr_t address, size_t pitch, unsigned value, size_t width, size_t height, hipStream_t stream)
{
    return (hipError_t)__gpi_hip_MemsetElements((void *)(size_t)address, pitch, value, 4, width, height, stream);
}

static inline __attribute__((unused)) hipError_t hipMemGetAddressRange(hipDeviceptr_t *start, size_t *size, hipDeviceptr_t address)
{
    void *first;
    if (__gpi_hip_PointerGetRange((void *)(size_t)address, &first, size) != hipSuccess) return (hipError_t)__gpi_hip_ErrorNote(hipErrorNotFound);
    if (start) *start = (hipDeviceptr_t)(size_t)first;
    return (hipError_t)hipSuccess;
}

static inline __attribute__((unused)) hipError_t hipDeviceGetUuid(hipUUID *uuid, hipDevice_t device)
{
    hipDeviceProp_t properties;
    hipError_t error = uuid ? hipGetDeviceProperties(&properties, device) : hipErrorInvalidValue;
    if (error == hipSuccess) *uuid = properties.uuid;
    return (hipError_t)__gpi_hip_ErrorNote(error);
}

static inline __attribute__((unused)) hipError_t hipPointerGetAttribute(void *data, hipPointer_attribute attribute, hipDeviceptr_t address)
{
    return (hipError_t)__gpi_hip_PointerGetOne(data, (int)attribute, (const void *)(size_t)address);
}

static inline __attribute__((unused)) hipError_t hipDrvPointerGetAttributes(unsigned count, hipPointer_attribute *attributes, void **data, hipDeviceptr_t address)
{
    return (hipError_t)__gpi_hip_PointerGetSeveral(count, (const int *)attributes, data, (const void *)(size_t)address);
}

static inline __attribute__((unused)) hipError_t hipPointerSetAttribute(const void *value, hipPointer_attribute attribute, hipDeviceptr_t address)
{
    return (hipError_t)__gpi_hip_PointerSetOne(value, (int)attribute, (const void *)(size_t)address);
}

#endif
