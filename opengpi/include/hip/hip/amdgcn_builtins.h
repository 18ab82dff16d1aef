/* What AMD's compiler has as builtins, as far as it says what a program means: places in the grid, lanes, bits, clocks.
 * Hints to the machine's scheduler do nothing. */
#ifndef HIP_INCLUDE_HIP_AMDGCN_BUILTINS_H
#define HIP_INCLUDE_HIP_AMDGCN_BUILTINS_H

#include "gpi/device.h"

/* Places, as kernels have them that share a source with OpenMP or OpenCL. */
#define __builtin_amdgcn_workitem_id_x() threadIdx.x
#define __builtin_amdgcn_workitem_id_y() threadIdx.y
#define __builtin_amdgcn_workitem_id_z() threadIdx.z
#define __builtin_amdgcn_workgroup_id_x() blockIdx.x
#define __builtin_amdgcn_workgroup_id_y() blockIdx.y
#define __builtin_amdgcn_workgroup_id_z() blockIdx.z
#define __builtin_amdgcn_workgroup_size_x() blockDim.x
#define __builtin_amdgcn_workgroup_size_y() blockDim.y
#define __builtin_amdgcn_workgroup_size_z() blockDim.z
#define __builtin_amdgcn_grid_size_x() (gridDim.x * blockDim.x)
#define __builtin_amdgcn_grid_size_y() (gridDim.y * blockDim.y)
#define __builtin_amdgcn_grid_size_z() (gridDim.z * blockDim.z)
#define __builtin_amdgcn_s_barrier() __syncthreads()
#define __builtin_amdgcn_wave_barrier() __syncwarp()
#define __builtin_amdgcn_fence(order, ...) __threadfence_system()
#define __builtin_amdgcn_s_sleep(cycles) __nanosleep(64 * (cycles))
#define __builtin_amdgcn_s_waitcnt(count) ((void)0)
#define __builtin_amdgcn_s_setprio(priority) ((void)0)
#define __builtin_amdgcn_sched_barrier(mask) ((void)0)

#ifdef GPI_TWO_SIDES
/* Lanes. */
GPI_DEVICE unsigned int __builtin_amdgcn_wavefrontsize() { return warpSize; }
GPI_DEVICE unsigned int __builtin_amdgcn_mbcnt_lo(unsigned int mask, unsigned int base) { return base + __popc(mask & (unsigned int)__lanemask_lt()); }
GPI_DEVICE unsigned int __builtin_amdgcn_mbcnt_hi(unsigned int mask, unsigned int base) { return base + __popc(mask & (unsigned int)(__lanemask_lt() >> 32)); }
GPI_DEVICE int __builtin_amdgcn_readfirstlane(int value) { return __shfl(value, __ffsll(__activemask()) - 1); }
GPI_DEVICE int __builtin_amdgcn_readlane(int value, int lane) { return __shfl(value, lane); }
GPI_DEVICE int __builtin_amdgcn_ds_bpermute(int address, int value) { return __shfl(value, address / 4); }
GPI_DEVICE int __hip_ds_bpermute(int address, int value) { return __builtin_amdgcn_ds_bpermute(address, value); }
GPI_DEVICE float __hip_ds_bpermutef(int address, float value) { return __shfl(value, address / 4); }
GPI_DEVICE unsigned long long __builtin_amdgcn_ballot_w64(bool value) { return __ballot(value); }
GPI_DEVICE unsigned int __builtin_amdgcn_ballot_w32(bool value) { return (unsigned int)__ballot(value); }

/* Bits. */
GPI_DEVICE unsigned int __builtin_amdgcn_alignbit(unsigned int high, unsigned int low, unsigned int shift) { return __funnelshift_r(low, high, shift); }
GPI_DEVICE unsigned int __builtin_amdgcn_ubfe(unsigned int source, unsigned int offset, unsigned int width) { return __bitextract_u32(source, offset, width); }
GPI_DEVICE int __builtin_amdgcn_sdot4(int a, int b, int c, bool) { return __dp4a(a, b, c); }
GPI_DEVICE unsigned int __builtin_amdgcn_udot4(unsigned int a, unsigned int b, unsigned int c, bool) { return __dp4a(a, b, c); }

/* Numbers; the reciprocals are exact to the last bit, where the machine's are not. */
GPI_DEVICE float __builtin_amdgcn_rcpf(float x) { return __frcp_rn(x); }
GPI_DEVICE float __builtin_amdgcn_rsqf(float x) { return __frsqrt_rn(x); }
GPI_DEVICE float __builtin_amdgcn_fmed3f(float a, float b, float c) { return fmaxf(fminf(a, b), fminf(fmaxf(a, b), c)); }

/* Clocks. */
GPI_DEVICE unsigned long long __builtin_amdgcn_s_memtime() { return (unsigned long long)clock64(); }
GPI_DEVICE unsigned long long __builtin_amdgcn_s_memrealtime() { return (unsigned long long)wall_clock64(); }
#endif

#endif
