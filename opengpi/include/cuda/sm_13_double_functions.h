/* sm_13_double_functions.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __SM_13_DOUBLE_FUNCTIONS_H__
#define __SM_13_DOUBLE_FUNCTIONS_H__

#include "gpi/device.h"

#endif
