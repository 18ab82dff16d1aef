#ifndef HIP_INCLUDE_HIP_HIP_BF16_H
#define HIP_INCLUDE_HIP_HIP_BF16_H

#ifdef __HIP_NO_BFLOAT16_OPERATORS__
#define GPI_NO_BFLOAT16_OPERATORS
#endif
#ifdef __HIP_NO_BFLOAT16_CONVERSIONS__
#define GPI_NO_BFLOAT16_CONVERSIONS
#endif
#ifdef __HIP_NO_BFLOAT162_OPERATORS__
#define GPI_NO_BFLOAT162_OPERATORS
#endif
#include "gpi/bf16.h"

typedef gpi_bfloat16 __hip_bfloat16;
typedef gpi_bfloat16 hip_bfloat16;
typedef gpi_bfloat162 __hip_bfloat162;
typedef gpi_bfloat162 hip_bfloat162;
typedef gpi_bfloat16_raw __hip_bfloat16_raw;
typedef gpi_bfloat162_raw __hip_bfloat162_raw;

#ifdef GPI_TWO_SIDES
GPI_DEVICE __hip_bfloat162 unsafeAtomicAdd(__hip_bfloat162 *address, __hip_bfloat162 value) { return atomicAdd(address, value); }
#endif

#endif
