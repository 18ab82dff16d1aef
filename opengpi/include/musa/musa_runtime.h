/* musa_runtime.h of the musa dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __MUSA_RUNTIME_H__
#define __MUSA_RUNTIME_H__

#include "gpi/device.h"
#include <time.h>
#include <limits.h>
#include <math.h>
#include <string.h>
#include <stdlib.h>
#include <stdio.h>
#include <assert.h>
#include "musa_runtime_api.h"
#ifdef __cplusplus
#include "generated/musa_overloads.h"
#endif

#endif
