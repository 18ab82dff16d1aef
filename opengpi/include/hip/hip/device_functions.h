/* hip/device_functions.h of the hip dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef HIP_INCLUDE_HIP_DEVICE_FUNCTIONS_H
#define HIP_INCLUDE_HIP_DEVICE_FUNCTIONS_H

#include "hip/hip_runtime.h"

#endif
