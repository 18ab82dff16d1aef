/* musa_texture_types.h of the musa dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __MUSA_TEXTURE_TYPES_H__
#define __MUSA_TEXTURE_TYPES_H__

#include "musa_runtime_api.h"

#endif
