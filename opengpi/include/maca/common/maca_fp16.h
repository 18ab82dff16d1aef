#ifndef COMMON_MACA_FP16_H
#define COMMON_MACA_FP16_H

#ifdef __MACA_NO_HALF_OPERATORS__
#define GPI_NO_HALF_OPERATORS
#endif
#ifdef __MACA_NO_HALF_CONVERSIONS__
#define GPI_NO_HALF_CONVERSIONS
#endif
#ifdef __MACA_NO_HALF2_OPERATORS__
#define GPI_NO_HALF2_OPERATORS
#endif
#include "gpi/fp16.h"

#endif
