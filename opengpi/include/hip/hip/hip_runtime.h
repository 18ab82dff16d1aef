/* hip/hip_runtime.h of the hip dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef HIP_INCLUDE_HIP_HIP_RUNTIME_H
#define HIP_INCLUDE_HIP_HIP_RUNTIME_H

#include "hip/hip_vector_types.h"
#include "gpi/device.h"
#include <time.h>
#include <limits.h>
#include <math.h>
#include <string.h>
#include <stdint.h>
#include <stdlib.h>
#include <stdio.h>
#include <assert.h>
#include "hip/hip_runtime_api.h"
#include "hip/hip_launch.h"
#include "hip/amdgcn_builtins.h"

#endif
