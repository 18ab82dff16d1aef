/* What of the driver interface is there, in the names of maca.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_MACA_DRIVER_H
#define GPI_MACA_DRIVER_H

#include <string.h>

#include "generated/maca_api.h"


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
    return mcGetErrorName(result);
}

static inline __attribute__((unused)) mcError_t mcInit(unsigned flags)
{
    return (mcError_t)(flags ? mcErrorInvalidValue : mcSuccess);
}

static inline __attribute__((unused)) mcError_t mcDeviceGet(mcDevice_t *device, int ordinal)
{
    int count = 0;
    mcError_t error = mcGetDeviceCount(&count);
    if (error != mcSuccess) return (mcError_t)error;
    if (!device) return (mcError_t)mcErrorInvalidValue;
    if (ordinal < 0 || ordinal >= count) return (mcError_t)mcErrorInvalidDevice;
    *device = ordinal;
    return (mcError_t)mcSuccess;
}

static inline __attribute__((unused)) mcError_t mcDeviceGetName(char *name, int length, mcDevice_t device)
{
    mcDeviceProp_t properties;
    mcError_t error = mcGetDeviceProperties(&properties, device);
    if (error != mcSuccess) return (mcError_t)error;
    if (!name || length <= 0) return (mcError_t)mcErrorInvalidValue;
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
    return (mcError_t)error;
}

static inline __attribute__((unused)) mcError_t mcDeviceComputeCapability(int *major, int *minor, mcDevice_t device)
{
    mcDeviceProp_t properties;
    mcError_t error = mcGetDeviceProperties(&properties, device);
    if (error == mcSuccess && (!major || !minor)) error = mcErrorInvalidValue;
    if (error == mcSuccess) *major = properties.major, *minor = properties.minor;
    return (mcError_t)error;
}

static inline __attribute__((unused)) mcError_t mcCtxSynchronize(void)
{
    return (mcError_t)mcDeviceSynchronize();
}

#endif
