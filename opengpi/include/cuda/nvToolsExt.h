/* nvToolsExt.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_CUDA_NVTOOLSEXT_H
#define GPI_CUDA_NVTOOLSEXT_H

#include "nvtx3/nvToolsExt.h"

#endif
