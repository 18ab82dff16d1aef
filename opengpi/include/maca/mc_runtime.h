/* mc_runtime.h of the maca dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __INCLUDE_MC_RUNTIME_H__
#define __INCLUDE_MC_RUNTIME_H__

#include "mcr/mc_runtime.h"

#endif
