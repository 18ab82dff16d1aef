/* cuda.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __cuda_cuda_h__
#define __cuda_cuda_h__

#define CUDA_VERSION 12080
#define __CUDA_API_VERSION CUDA_VERSION
#include "driver_types.h"
#include "generated/cuda_driver.h"
#include "generated/cuda_missing_driver.h"

#endif
