/* vector_types.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __VECTOR_TYPES_H__
#define __VECTOR_TYPES_H__

#include "gpi/vector_types.h"

#endif
