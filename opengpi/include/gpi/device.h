/* All of the neutral device language: what every dialect's main header includes first.
 * In a plain C or C++ file: keywords and vector types only. */
#ifndef GPI_DEVICE_H
#define GPI_DEVICE_H

#include "gpi/keywords.h"
#include "gpi/vector_types.h"
#include "gpi/vector_functions.h"

#ifdef GPI_TWO_SIDES
#include "gpi/standard.h"
#include "gpi/index.h"
#include "gpi/synchronise.h"
#include "gpi/atomics.h"
#include "gpi/warp.h"
#if GPI_LANE_MASK_BITS == 64
#include "gpi/wide_warp.h"
#endif
#include "gpi/intrinsics.h"
/* Programs count on these through the main header, as they may with the usual compilers. */
#include <cmath>
#include <cstdlib>
#include <utility>
#pragma clang force_cuda_host_device begin
#include <__algorithm/copy.h>
#include <__algorithm/equal.h>
#include <__algorithm/fill.h>
#include <__algorithm/fill_n.h>
#include <__algorithm/lower_bound.h>
#include <__algorithm/max.h>
#include <__algorithm/min.h>
#pragma clang force_cuda_host_device end
#endif

#endif
