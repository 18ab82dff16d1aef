/* The intrinsics that need neither memory nor other threads, and those about the machine. */
#ifndef GPI_INTRINSICS_H
#define GPI_INTRINSICS_H

#include "gpi/integer.h"
#include "gpi/video.h"
#include "gpi/dynamic_programming.h"
#include "gpi/conversions.h"
#include "gpi/directed_rounding.h"
#include "gpi/cache_hints.h"
#include "gpi/machine.h"

#endif
