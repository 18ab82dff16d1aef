/* sm_12_atomic_functions.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __SM_12_ATOMIC_FUNCTIONS_H__
#define __SM_12_ATOMIC_FUNCTIONS_H__

#include "gpi/device.h"

#endif
