/* __clang_maca_device_functions.h of the maca dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_CLANG_MACA_DEVICE_FUNCTIONS_H
#define GPI_CLANG_MACA_DEVICE_FUNCTIONS_H

#include "gpi/device.h"

#endif
