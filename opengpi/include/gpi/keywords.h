/* The keywords of the language: function and variable spaces, launch bounds, inlining.
 * In a plain C or C++ file, where there is no device side, those that name a side mean nothing. */
#ifndef GPI_KEYWORDS_H
#define GPI_KEYWORDS_H

/* Set where there are two sides. The front end hides clang's __CUDA__, which programs do not expect, and names the dialect instead. */
#if defined(__CUDA__) || defined(GPI_LANE_MASK_BITS)
#define GPI_TWO_SIDES 1
#endif

#ifdef GPI_TWO_SIDES
#define __global__ __attribute__((global))
#define __device__ __attribute__((device))
#define __host__ __attribute__((host))
#define __shared__ __attribute__((shared))
#define __constant__ __attribute__((constant))
/* A device variable whose host shadow is to have the same address: device IR finds it by the annotation. */
#define __managed__ __attribute__((device)) __attribute__((annotate("gpi.managed")))
#define __launch_bounds__(...) __attribute__((launch_bounds(__VA_ARGS__)))
/* __noinline__ is clang's own keyword here; a macro of that name would break __attribute__((__noinline__)). */
#else
#define __global__
#define __device__
#define __host__
#define __shared__
#define __constant__
#define __managed__
#define __launch_bounds__(...)
#endif

/* Hints about hardware that this standard does not describe; and parameters are never written through, so a constant copy is no different. */
#define __maxnreg__(count)
#define __grid_constant__
#define __inline_hint__

#define __forceinline__ __inline__ __attribute__((always_inline))
#define __align__(n) __attribute__((aligned(n)))
#define __builtin_align__(n) __attribute__((aligned(n)))
#define __device_builtin__
#define __cudart_builtin__
#define CUDARTAPI
#define CUDARTAPI_CDECL
#define CUDAAPI
#define CUDA_CB
#define CUDART_CB

/* How the headers beside this one write their functions. */
#define GPI_DEVICE __inline__ __device__ __attribute__((always_inline))
#define GPI_HOST_DEVICE __inline__ __host__ __device__ __attribute__((always_inline))

#endif
