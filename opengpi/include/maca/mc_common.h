/* mc_common.h of the maca dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef MC_COMMON_H
#define MC_COMMON_H

#include "mcr/mc_runtime.h"

#endif
