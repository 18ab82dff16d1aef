/* What of the driver interface is there, in the names of hip.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_HIP_DRIVER_H
#define GPI_HIP_DRIVER_H

#include <string.h>

#include "generated/hip_api.h"


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
    return hipGetErrorName(result);
}

static inline __attribute__((unused)) hipError_t hipInit(unsigned flags)
{
    return (hipError_t)(flags ? hipErrorInvalidValue : hipSuccess);
}

static inline __attribute__((unused)) hipError_t hipDeviceGet(hipDevice_t *device, int ordinal)
{
    int count = 0;
    hipError_t error = hipGetDeviceCount(&count);
    if (error != hipSuccess) return (hipError_t)error;
    if (!device) return (hipError_t)hipErrorInvalidValue;
    if (ordinal < 0 || ordinal >= count) return (hipError_t)hipErrorInvalidDevice;
    *device = ordinal;
    return (hipError_t)hipSuccess;
}

static inline __attribute__((unused)) hipError_t hipDeviceGetName(char *name, int length, hipDevice_t device)
{
    hipDeviceProp_t properties;
    hipError_t error = hipGetDeviceProperties(&properties, device);
    if (error != hipSuccess) return (hipError_t)error;
    if (!name || length <= 0) return (hipError_t)hipErrorInvalidValue;
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
    return (hipError_t)error;
}

static inline __attribute__((unused)) hipError_t hipDeviceComputeCapability(int *major, int *minor, hipDevice_t device)
{
    hipDeviceProp_t properties;
    hipError_t error = hipGetDeviceProperties(&properties, device);
    if (error == hipSuccess && (!major || !minor)) error = hipErrorInvalidValue;
    if (error == hipSuccess) *major = properties.major, *minor = properties.minor;
    return (hipError_t)error;
}

static inline __attribute__((unused)) hipError_t hipCtxSynchronize(void)
{
    return (hipError_t)hipDeviceSynchronize();
}

static inline __attribute__((unused)) hipError_t hipDrvGetErrorName(hipError_t result, const char **text)
{
    if (!text) return (hipError_t)hipErrorInvalidValue;
    *text = __gpi_result_name(result);
    return (hipError_t)(*text ? hipSuccess : hipErrorInvalidValue);
}

static inline __attribute__((unused)) hipError_t hipDrvGetErrorString(hipError_t result, const char **text)
{
    if (!text) return (hipError_t)hipErrorInvalidValue;
    *text = hipGetErrorString((hipError_t)result);
    return (hipError_t)hipSuccess;
}

#endif
