/* driver_types.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __DRIVER_TYPES_H__
#define __DRIVER_TYPES_H__

#include "gpi/device.h"
#include "generated/cuda_api.h"
#include "generated/cuda_missing.h"

#endif
