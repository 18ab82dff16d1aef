/* device_atomic_functions.hpp of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __DEVICE_ATOMIC_FUNCTIONS_HPP__
#define __DEVICE_ATOMIC_FUNCTIONS_HPP__

#include "gpi/device.h"

#endif
