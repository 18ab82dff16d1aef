/* cuda_runtime_api.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __CUDA_RUNTIME_API_H__
#define __CUDA_RUNTIME_API_H__

#define CUDART_VERSION 12080
#define CUDART_API_VERSION CUDART_VERSION
#define __CUDART_API_VERSION CUDART_VERSION
#include "driver_types.h"

#endif
