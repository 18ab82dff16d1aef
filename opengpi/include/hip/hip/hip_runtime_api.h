/* hip/hip_runtime_api.h of the hip dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef HIP_INCLUDE_HIP_HIP_RUNTIME_API_H
#define HIP_INCLUDE_HIP_HIP_RUNTIME_API_H

#include "hip/hip_platform.h"
#include "hip/hip_version.h"
#include "hip/hip_vector_types.h"
#include "gpi/device.h"
#include "generated/hip_api.h"
#include "hip/hip_driver_types.h"
#include "generated/hip_driver.h"
#include "generated/hip_missing.h"
#include "generated/hip_missing_driver.h"
#ifdef __cplusplus
#include "generated/hip_overloads.h"
#endif

#endif
