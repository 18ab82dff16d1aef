/* mcr/mc_runtime.h of the maca dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef MCR_MC_RUNTIME_H
#define MCR_MC_RUNTIME_H

#include "gpi/device.h"
#include <time.h>
#include <limits.h>
#include <math.h>
#include <string.h>
#include <stdint.h>
#include <stdlib.h>
#include <stdio.h>
#include <assert.h>
#include "mcr/mc_runtime_api.h"
#ifdef __cplusplus
#include "mcr/mc_runtime_api_template_wrapper.h"
#endif

#endif
