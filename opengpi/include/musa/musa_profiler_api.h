/* musa_profiler_api.h of the musa dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __MUSA_PROFILER_API_H__
#define __MUSA_PROFILER_API_H__

#include "musa_runtime_api.h"

#endif
