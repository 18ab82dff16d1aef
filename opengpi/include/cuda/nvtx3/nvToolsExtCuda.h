/* nvtx3/nvToolsExtCuda.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_CUDA_NVTOOLSEXTCUDA_H
#define GPI_CUDA_NVTOOLSEXTCUDA_H

#include "nvtx3/nvToolsExt.h"
#include "cuda.h"

#endif
