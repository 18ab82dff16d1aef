/* mcr/mc_runtime_api.h of the maca dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef MCR_MC_RUNTIME_API_H
#define MCR_MC_RUNTIME_API_H

#include "mcr/mc_version.h"
#include "gpi/device.h"
#include "generated/maca_api.h"
#include "mcr/mc_driver_types.h"
#include "generated/maca_driver.h"
#include "generated/maca_missing.h"
#include "generated/maca_missing_driver.h"

#endif
