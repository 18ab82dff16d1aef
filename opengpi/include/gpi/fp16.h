/* binary16: __half and __half2. GPI_NO_HALF_OPERATORS, GPI_NO_HALF_CONVERSIONS and GPI_NO_HALF2_OPERATORS leave those out. */
#ifndef GPI_FP16_H
#define GPI_FP16_H

#include "gpi/float16_format.h"
#include "gpi/vector_types.h"
#ifdef GPI_TWO_SIDES
#include "gpi/atomics.h"
#include "gpi/warp.h"
#endif

#define GPI_F16 __half
#define GPI_F16X2 __half2
#define GPI_F16_RAW __half_raw
#define GPI_F16X2_RAW __half2_raw
#define GPI_F16_WORD half
#define GPI_F16X2_WORD half2
#define GPI_F16_FORMAT __gpi_binary16
#ifndef GPI_NO_HALF_CONVERSIONS
#define GPI_F16_CONVERSIONS 1
#endif
#ifndef GPI_NO_HALF_OPERATORS
#define GPI_F16_OPERATORS 1
#endif
#ifndef GPI_NO_HALF2_OPERATORS
#define GPI_F16X2_OPERATORS 1
#endif
#include "gpi/float16.inc.h"

typedef __half half;
typedef __half2 half2;
typedef __half nv_half;
typedef __half2 nv_half2;

#define CUDART_ZERO_FP16 __ushort_as_half((unsigned short)0x0000)
#define CUDART_NEG_ZERO_FP16 __ushort_as_half((unsigned short)0x8000)
#define CUDART_ONE_FP16 __ushort_as_half((unsigned short)0x3c00)
#define CUDART_INF_FP16 __ushort_as_half((unsigned short)0x7c00)
#define CUDART_NAN_FP16 __ushort_as_half((unsigned short)0x7fff)
#define CUDART_MIN_DENORM_FP16 __ushort_as_half((unsigned short)0x0001)
#define CUDART_MAX_NORMAL_FP16 __ushort_as_half((unsigned short)0x7bff)

#endif
