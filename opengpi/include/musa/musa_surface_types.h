/* musa_surface_types.h of the musa dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __MUSA_SURFACE_TYPES_H__
#define __MUSA_SURFACE_TYPES_H__

#include "musa_runtime_api.h"

#endif
