#ifndef MUSA_FP16_H
#define MUSA_FP16_H

#ifdef __MUSA_NO_HALF_OPERATORS__
#define GPI_NO_HALF_OPERATORS
#endif
#ifdef __MUSA_NO_HALF_CONVERSIONS__
#define GPI_NO_HALF_CONVERSIONS
#endif
#ifdef __MUSA_NO_HALF2_OPERATORS__
#define GPI_NO_HALF2_OPERATORS
#endif
#include "gpi/fp16.h"

#endif
