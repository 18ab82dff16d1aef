/* mcr/maca.h of the maca dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef MCR_MACA_H
#define MCR_MACA_H

#include "mcr/mc_runtime_api.h"

#endif
