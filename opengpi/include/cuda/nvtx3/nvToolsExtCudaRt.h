/* Names of CUDA's objects for profilers; they do nothing. */
#ifndef GPI_CUDA_NVTX3_NVTOOLSEXTCUDART_H
#define GPI_CUDA_NVTX3_NVTOOLSEXTCUDART_H

#include "cuda_runtime_api.h"
#include "nvtx3/nvToolsExt.h"

static inline __attribute__((unused)) void nvtxNameCudaDeviceA(int device, const char *name) { (void)device, (void)name; }
static inline __attribute__((unused)) void nvtxNameCudaStreamA(cudaStream_t stream, const char *name) { (void)stream, (void)name; }
static inline __attribute__((unused)) void nvtxNameCudaEventA(cudaEvent_t event, const char *name) { (void)event, (void)name; }

#endif
