/* HIP's launches with events, and its other extensions, which stand in the runtime's header. */
#ifndef HIP_INCLUDE_HIP_HIP_EXT_H
#define HIP_INCLUDE_HIP_HIP_EXT_H

#include "hip/hip_runtime.h"

#if defined(__cplusplus) && defined(GPI_TWO_SIDES)
extern "C++" {
/* Launches a kernel between two events, either of which may be null. Flags allow it to overtake others, and are ignored. */
template <class __K, class... __A>
static inline void hipExtLaunchKernelGGL(__K kernel, const dim3 &grid, const dim3 &block, unsigned shared, hipStream_t stream, hipEvent_t start,
                                         hipEvent_t stop, unsigned, __A... arguments)
{
    if (start)
        (void)hipEventRecord(start, stream);
    kernel<<<grid, block, shared, stream>>>(arguments...);
    if (stop)
        (void)hipEventRecord(stop, stream);
}
}
#endif

#endif
