/* bfloat16: gpi_bfloat16 and gpi_bfloat162; the dialects' headers give them their names.
 * GPI_NO_BFLOAT16_OPERATORS, GPI_NO_BFLOAT16_CONVERSIONS and GPI_NO_BFLOAT162_OPERATORS leave those out. */
#ifndef GPI_BF16_H
#define GPI_BF16_H

#include "gpi/float16_format.h"
#include "gpi/vector_types.h"
#ifdef GPI_TWO_SIDES
#include "gpi/atomics.h"
#include "gpi/warp.h"
#endif

#define GPI_F16 gpi_bfloat16
#define GPI_F16X2 gpi_bfloat162
#define GPI_F16_RAW gpi_bfloat16_raw
#define GPI_F16X2_RAW gpi_bfloat162_raw
#define GPI_F16_WORD bfloat16
#define GPI_F16X2_WORD bfloat162
#define GPI_F16_FORMAT __gpi_bfloat16_format
#ifndef GPI_NO_BFLOAT16_CONVERSIONS
#define GPI_F16_CONVERSIONS 1
#endif
#ifndef GPI_NO_BFLOAT16_OPERATORS
#define GPI_F16_OPERATORS 1
#endif
#ifndef GPI_NO_BFLOAT162_OPERATORS
#define GPI_F16X2_OPERATORS 1
#endif
#include "gpi/float16.inc.h"

#define CUDART_ZERO_BF16 __ushort_as_bfloat16((unsigned short)0x0000)
#define CUDART_NEG_ZERO_BF16 __ushort_as_bfloat16((unsigned short)0x8000)
#define CUDART_ONE_BF16 __ushort_as_bfloat16((unsigned short)0x3f80)
#define CUDART_INF_BF16 __ushort_as_bfloat16((unsigned short)0x7f80)
#define CUDART_NAN_BF16 __ushort_as_bfloat16((unsigned short)0x7fff)
#define CUDART_MIN_DENORM_BF16 __ushort_as_bfloat16((unsigned short)0x0001)
#define CUDART_MAX_NORMAL_BF16 __ushort_as_bfloat16((unsigned short)0x7f7f)

#endif
