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

#define CUDART_ZERO_BF16 __ushort_as_bfloat16((unsigned short)0x0000)
#define CUDART_NEG_ZERO_BF16 __ushort_as_bfloat16((unsigned short)0x8000)
#define CUDART_ONE_BF16 __ushort_as_bfloat16((unsigned short)0x3f80)
#define CUDART_INF_BF16 __ushort_as_bfloat16((unsigned short)0x7f80)
#define CUDART_NAN_BF16 __ushort_as_bfloat16((unsigned short)0x7fff)
#define CUDART_MIN_DENORM_BF16 __ushort_as_bfloat16((unsigned short)0x0001)
#define CUDART_MAX_NORMAL_BF16 __ushort_as_bfloat16((unsigned short)0x7f7f)

#endif
