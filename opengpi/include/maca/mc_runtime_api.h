/* mc_runtime_api.h of the maca dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef MC_RUNTIME_API_H
#define MC_RUNTIME_API_H

#include "mcr/mc_runtime_api.h"

#endif
