/* vector_functions.h of the musa dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __VECTOR_FUNCTIONS_H__
#define __VECTOR_FUNCTIONS_H__

#include "gpi/vector_types.h"
#include "gpi/vector_functions.h"

#endif
