#ifndef HIP_INCLUDE_HIP_HIP_FP16_H
#define HIP_INCLUDE_HIP_HIP_FP16_H

#ifdef __HIP_NO_HALF_OPERATORS__
#define GPI_NO_HALF_OPERATORS
#endif
#ifdef __HIP_NO_HALF_CONVERSIONS__
#define GPI_NO_HALF_CONVERSIONS
#endif
#ifdef __HIP_NO_HALF2_OPERATORS__
#define GPI_NO_HALF2_OPERATORS
#endif
#define GPI_F16_TO_BUILTIN 1 /* HIP makes __half of it */
#include "gpi/fp16.h"

#ifdef GPI_TWO_SIDES
GPI_DEVICE __half2 unsafeAtomicAdd(__half2 *address, __half2 value) { return atomicAdd(address, value); }
#endif

#endif
