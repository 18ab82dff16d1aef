/* library_types.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __LIBRARY_TYPES_H__
#define __LIBRARY_TYPES_H__

#include "driver_types.h"

#endif
