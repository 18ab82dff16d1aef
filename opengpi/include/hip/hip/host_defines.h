/* hip/host_defines.h of the hip dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef HIP_INCLUDE_HIP_HOST_DEFINES_H
#define HIP_INCLUDE_HIP_HOST_DEFINES_H

#include "hip/hip_platform.h"
#include "gpi/keywords.h"

#endif
