/* What of the driver interface is there, in the names of maca.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_MACA_DRIVER_H
#define GPI_MACA_DRIVER_H

#include <string.h>

#include "generated/maca_api.h"

/* What gpiDriverPointerAttribute gives. */
typedef enum mcPointer_attribute {
    MC_POINTER_ATTRIBUTE_CONTEXT = 1,
    mcPointerAttributeMemoryType = 2,
    MC_POINTER_ATTRIBUTE_DEVICE_POINTER = 3,
    MC_POINTER_ATTRIBUTE_HOST_POINTER = 4,
    MC_POINTER_ATTRIBUTE_P2P_TOKENS = 5,
    MC_POINTER_ATTRIBUTE_SYNC_MEMOPS = 6,
    MC_POINTER_ATTRIBUTE_BUFFER_ID = 7,
    MC_POINTER_ATTRIBUTE_IS_MANAGED = 8,
    mcPointerAttributeDevice = 9,
    MC_POINTER_ATTRIBUTE_IS_LEGACY_HIP_IPC_CAPABLE = 10,
    mcPointerAttributeRangeStartAddr = 11,
    mcPointerAttributeRangeSize = 12,
    MC_POINTER_ATTRIBUTE_MAPPED = 13,
    MC_POINTER_ATTRIBUTE_ALLOWED_HANDLE_TYPES = 14,
    MC_POINTER_ATTRIBUTE_IS_GPU_DIRECT_RDMA_CAPABLE = 15,
    MC_POINTER_ATTRIBUTE_ACCESS_FLAGS = 16,
    MC_POINTER_ATTRIBUTE_MEMPOOL_HANDLE = 17,
} mcPointer_attribute;


/* A device by its number. */
typedef int mcDevice_t;

/* A context. */
typedef struct MCctx_st *MCcontext;

/* A module. */
typedef struct MCmod_st *mcModule_t;

/* A kernel of a module. */
typedef struct MCfunc_st *mcFunction_t;

static inline __attribute__((unused)) const char *__gpi_result_name(mcError_t result)
{
    const char *name = mcGetErrorName(result);
    return strcmp(name, mcGetErrorName((mcError_t)-1)) ? name : NULL;
}

static inline __attribute__((unused)) mcError_t mcInit(unsigned flags)
{
    return (mcError_t)__gpi_maca_ErrorNote(flags ? mcErrorInvalidValue : mcSuccess);
}

static inline __attribute__((unused)) mcError_t mcDeviceGet(mcDevice_t *device, int ordinal)
{
    int count = 0;
    mcError_t error = mcGetDeviceCount(&count);
    if (error != mcSuccess) return (mcError_t)__gpi_maca_ErrorNote(error);
    if (!device) return (mcError_t)__gpi_maca_ErrorNote(mcErrorInvalidValue);
    if (ordinal < 0 || ordinal >= count) return (mcError_t)__gpi_maca_ErrorNote(mcErrorInvalidDevice);
    *device = ordinal;
    return (mcError_t)mcSuccess;
}

static inline __attribute__((unused)) mcError_t mcDeviceGetName(char *name, int length, mcDevice_t device)
{
    mcDeviceProp_t properties;
    mcError_t error = mcGetDeviceProperties(&properties, device);
    if (error != mcSuccess) return (mcError_t)__gpi_maca_ErrorNote(error);
    if (!name || length <= 0) return (mcError_t)__gpi_maca_ErrorNote(mcErrorInvalidValue);
    strncpy(name, properties.name, (size_t)length - 1);
    name[length - 1] = 0;
    return (mcError_t)mcSuccess;
}

static inline __attribute__((unused)) mcError_t mcDeviceTotalMem(size_t *size, mcDevice_t device)
{
    mcDeviceProp_t properties;
    mcError_t error = mcGetDeviceProperties(&properties, device);
    if (error == mcSuccess && !size) error = mcErrorInvalidValue;
    if (error == mcSuccess) *size = properties.totalGlobalMem;
    return (mcError_t)__gpi_maca_ErrorNote(error);
}

static inline __attribute__((unused)) mcError_t mcDeviceComputeCapability(int *major, int *minor, mcDevice_t device)
{
    mcDeviceProp_t properties;
    mcError_t error = mcGetDeviceProperties(&properties, device);
    if (error == mcSuccess && (!major || !minor)) error = mcErrorInvalidValue;
    if (error == mcSuccess) *major = properties.major, *minor = properties.minor;
    return (mcError_t)__gpi_maca_ErrorNote(error);
}

static inline __attribute__((unused)) mcError_t mcCtxSynchronize(void)
{
    return (mcError_t)mcDeviceSynchronize();
}

static inline __attribute__((unused)) mcError_t mcMemAllocHost(void **address, size_t size)
{
    return (mcError_t)mcMallocHost(address, size, 0);
}

static inline __attribute__((unused)) mcError_t mcMemAllocPitch(mcDeviceptr_t *address, size_t *pitch, size_t width, size_t height, unsigned element)
{
    if (element != 4 && element != 8 && element != 16) return (mcError_t)__gpi_maca_ErrorNote(mcErrorInvalidValue);
    return (mcError_t)mcMallocPitch((void **)address, pitch, width, height);
}

static inline __attribute__((unused)) mcError_t mcMemcpyHtoD(mcDeviceptr_t destination, const void *source, size_t count)
{
    return (mcError_t)mcMemcpy((void *)(size_t)destination, source, count, mcMemcpyHostToDevice);
}

static inline __attribute__((unused)) mcError_t mcMemcpyHtoDAsync(mcDeviceptr_t destination, const void *source, size_t count, mcStream_t stream)
{
    return (mcError_t)mcMemcpyAsync((void *)(size_t)destination, source, count, mcMemcpyHostToDevice, stream);
}

static inline __attribute__((unused)) mcError_t mcMemcpyDtoH(void *destination, mcDeviceptr_t source, size_t count)
{
    return (mcError_t)mcMemcpy(destination, (void *)(size_t)source, count, mcMemcpyDeviceToHost);
}

static inline __attribute__((unused)) mcError_t mcMemcpyDtoHAsync(void *destination, mcDeviceptr_t source, size_t count, mcStream_t stream)
{
    return (mcError_t)mcMemcpyAsync(destination, (void *)(size_t)source, count, mcMemcpyDeviceToHost, stream);
}

static inline __attribute__((unused)) mcError_t mcMemcpyDtoD(mcDeviceptr_t destination, mcDeviceptr_t source, size_t count)
{
    return (mcError_t)mcMemcpy((void *)(size_t)destination, (void *)(size_t)source, count, mcMemcpyDeviceToDevice);
}

static inline __attribute__((unused)) mcError_t mcMemcpyDtoDAsync(mcDeviceptr_t destination, mcDeviceptr_t source, size_t count, mcStream_t stream)
{
    return (mcError_t)mcMemcpyAsync((void *)(size_t)destination, (void *)(size_t)source, count, mcMemcpyDeviceToDevice, stream);
}

static inline __attribute__((unused)) mcError_t mcMemsetD8(mcDeviceptr_t address, unsigned char value, size_t count)
{
    return (mcError_t)__gpi_maca_MemsetElements((void *)(size_t)address, 0, value, 1, count, 1, 0);
}

static inline __attribute__((unused)) mcError_t mcMemsetD8Async(mcDeviceptr_t address, unsigned char value, size_t count, mcStream_t stream)
{
    return (mcError_t)__gpi_maca_MemsetElements((void *)(size_t)address, 0, value, 1, count, 1, stream);
}

static inline __attribute__((unused)) mcError_t mcMemsetD16(mcDeviceptr_t address, unsigned short value, size_t count)
{
    return (mcError_t)__gpi_maca_MemsetElements((void *)(size_t)address, 0, value, 2, count, 1, 0);
}

static inline __attribute__((unused)) mcError_t mcMemsetD16Async(mcDeviceptr_t address, unsigned short value, size_t count, mcStream_t stream)
{
    return (mcError_t)__gpi_maca_MemsetElements((void *)(size_t)address, 0, value, 2, count, 1, stream);
}

static inline __attribute__((unused)) mcError_t mcMemsetD32(mcDeviceptr_t address, unsigned value, size_t count)
{
    return (mcError_t)__gpi_maca_MemsetElements((void *)(size_t)address, 0, value, 4, count, 1, 0);
}

static inline __attribute__((unused)) mcError_t mcMemsetD32Async(mcDeviceptr_t address, unsigned value, size_t count, mcStream_t stream)
{
    return (mcError_t)__gpi_maca_MemsetElements((void *)(size_t)address, 0, value, 4, count, 1, stream);
}

static inline __attribute__((unused)) mcError_t mcMemGetAddressRange(mcDeviceptr_t *start, size_t *size, mcDeviceptr_t address)
{
    void *first;
    if (__gpi_maca_PointerGetRange((void *)(size_t)address, &first, size) != mcSuccess) return (mcError_t)__gpi_maca_ErrorNote(mcErrorSymbolNotFound);
    if (start) *start = (mcDeviceptr_t)(size_t)first;
    return (mcError_t)mcSuccess;
}

static inline __attribute__((unused)) mcError_t mcDeviceGetUuid(mcUuid_t *uuid, mcDevice_t device)
{
    mcDeviceProp_t properties;
    mcError_t error = uuid ? mcGetDeviceProperties(&properties, device) : mcErrorInvalidValue;
    if (error == mcSuccess) *uuid = properties.uuid;
    return (mcError_t)__gpi_maca_ErrorNote(error);
}

static inline __attribute__((unused)) mcError_t mcPointerGetAttribute(void *data, mcPointer_attribute attribute, mcDeviceptr_t address)
{
    return (mcError_t)__gpi_maca_PointerGetOne(data, (int)attribute, (const void *)(size_t)address);
}

static inline __attribute__((unused)) mcError_t mcDrvPointerGetAttributes(unsigned count, mcPointer_attribute *attributes, void **data, mcDeviceptr_t address)
{
    return (mcError_t)__gpi_maca_PointerGetSeveral(count, (const int *)attributes, data, (const void *)(size_t)address);
}

static inline __attribute__((unused)) mcError_t mcPointerSetAttribute(const void *value, mcPointer_attribute attribute, mcDeviceptr_t address)
{
    return (mcError_t)__gpi_maca_PointerSetOne(value, (int)attribute, (const void *)(size_t)address);
}

#endif
