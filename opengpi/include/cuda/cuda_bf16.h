#ifndef __CUDA_BF16_H__
#define __CUDA_BF16_H__

#ifdef __CUDA_NO_BFLOAT16_OPERATORS__
#define GPI_NO_BFLOAT16_OPERATORS
#endif
#ifdef __CUDA_NO_BFLOAT16_CONVERSIONS__
#define GPI_NO_BFLOAT16_CONVERSIONS
#endif
#ifdef __CUDA_NO_BFLOAT162_OPERATORS__
#define GPI_NO_BFLOAT162_OPERATORS
#endif
#include "gpi/bf16.h"

typedef gpi_bfloat16 __nv_bfloat16;
typedef gpi_bfloat16 nv_bfloat16;
typedef gpi_bfloat162 __nv_bfloat162;
typedef gpi_bfloat162 nv_bfloat162;
typedef gpi_bfloat16_raw __nv_bfloat16_raw;
typedef gpi_bfloat162_raw __nv_bfloat162_raw;

#endif
