/* device_types.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __DEVICE_TYPES_H__
#define __DEVICE_TYPES_H__

#include "gpi/keywords.h"

#endif
