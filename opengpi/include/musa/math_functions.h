/* math_functions.h of the musa dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __MATH_FUNCTIONS_H__
#define __MATH_FUNCTIONS_H__

#include "gpi/device.h"
#include <math.h>

#endif
