#ifndef COMMON_MACA_BFLOAT16_H
#define COMMON_MACA_BFLOAT16_H

#ifdef __MACA_NO_BFLOAT16_OPERATORS__
#define GPI_NO_BFLOAT16_OPERATORS
#endif
#ifdef __MACA_NO_BFLOAT16_CONVERSIONS__
#define GPI_NO_BFLOAT16_CONVERSIONS
#endif
#ifdef __MACA_NO_BFLOAT162_OPERATORS__
#define GPI_NO_BFLOAT162_OPERATORS
#endif
#include "gpi/bf16.h"

typedef gpi_bfloat16 __maca_bfloat16;
typedef gpi_bfloat16 maca_bfloat16;
typedef gpi_bfloat162 __maca_bfloat162;
typedef gpi_bfloat162 maca_bfloat162;
typedef gpi_bfloat16_raw __maca_bfloat16_raw;
typedef gpi_bfloat162_raw __maca_bfloat162_raw;

#endif
