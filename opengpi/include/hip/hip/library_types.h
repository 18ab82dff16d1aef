/* hip/library_types.h of the hip dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef HIP_INCLUDE_HIP_LIBRARY_TYPES_H
#define HIP_INCLUDE_HIP_LIBRARY_TYPES_H

#include "hip/hip_runtime_api.h"

#endif
