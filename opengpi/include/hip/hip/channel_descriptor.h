/* hip/channel_descriptor.h of the hip dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef HIP_INCLUDE_HIP_CHANNEL_DESCRIPTOR_H
#define HIP_INCLUDE_HIP_CHANNEL_DESCRIPTOR_H

#include "hip/hip_runtime_api.h"

#endif
