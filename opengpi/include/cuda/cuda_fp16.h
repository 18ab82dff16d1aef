#ifndef __CUDA_FP16_H__
#define __CUDA_FP16_H__

#ifdef __CUDA_NO_HALF_OPERATORS__
#define GPI_NO_HALF_OPERATORS
#endif
#ifdef __CUDA_NO_HALF_CONVERSIONS__
#define GPI_NO_HALF_CONVERSIONS
#endif
#ifdef __CUDA_NO_HALF2_OPERATORS__
#define GPI_NO_HALF2_OPERATORS
#endif
#include "gpi/fp16.h"

#endif
