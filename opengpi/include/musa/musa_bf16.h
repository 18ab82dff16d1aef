#ifndef MUSA_BF16_H
#define MUSA_BF16_H

#ifdef __MUSA_NO_BFLOAT16_OPERATORS__
#define GPI_NO_BFLOAT16_OPERATORS
#endif
#ifdef __MUSA_NO_BFLOAT16_CONVERSIONS__
#define GPI_NO_BFLOAT16_CONVERSIONS
#endif
#ifdef __MUSA_NO_BFLOAT162_OPERATORS__
#define GPI_NO_BFLOAT162_OPERATORS
#endif
#include "gpi/bf16.h"

typedef gpi_bfloat16 __mt_bfloat16;
typedef gpi_bfloat16 mt_bfloat16;
typedef gpi_bfloat162 __mt_bfloat162;
typedef gpi_bfloat162 mt_bfloat162;
typedef gpi_bfloat16_raw __mt_bfloat16_raw;
typedef gpi_bfloat162_raw __mt_bfloat162_raw;

#endif
