/* cuda_runtime.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __CUDA_RUNTIME_H__
#define __CUDA_RUNTIME_H__

#include "gpi/device.h"
#include <time.h>
#include <limits.h>
#include <math.h>
#include <string.h>
#include <stdlib.h>
#include <stdio.h>
#include <assert.h>
#include "cuda_runtime_api.h"
#ifdef __cplusplus
#include "generated/cuda_overloads.h"
#endif

#endif
