/* mc_runtime.h of the maca dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef MC_RUNTIME_H
#define MC_RUNTIME_H

#include "mcr/mc_runtime.h"

#endif
