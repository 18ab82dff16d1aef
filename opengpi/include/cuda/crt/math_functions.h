/* crt/math_functions.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __CRT_MATH_FUNCTIONS_H__
#define __CRT_MATH_FUNCTIONS_H__

#include "gpi/device.h"

#endif
