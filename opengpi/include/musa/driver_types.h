/* driver_types.h of the musa dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __DRIVER_TYPES_H__
#define __DRIVER_TYPES_H__

#include "musa_runtime_api.h"

#endif
