/* mcr/mc_runtime_api_template_wrapper.h of the maca dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef MCR_MC_RUNTIME_API_TEMPLATE_WRAPPER_H
#define MCR_MC_RUNTIME_API_TEMPLATE_WRAPPER_H

#include "mcr/mc_runtime_api.h"
#ifdef __cplusplus
#include "generated/maca_overloads.h"
#endif

#endif
