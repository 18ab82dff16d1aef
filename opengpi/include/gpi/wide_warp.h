/* What the dialects with 64-bit lane masks (HIP and its kin) have beyond the common warp operations and atomics. */
#ifndef GPI_WIDE_WARP_H
#define GPI_WIDE_WARP_H

#include "gpi/atomics.h"
#include "gpi/integer.h"
#include "gpi/warp.h"

GPI_DEVICE unsigned int __lane_id() { return __gpi_lane_id(); }
GPI_DEVICE unsigned long long __ballot64(int predicate) { return __ballot(predicate); }

GPI_DEVICE unsigned long long __lanemask_eq() { return 1ull << __gpi_lane_id(); }
GPI_DEVICE unsigned long long __lanemask_lt() { return __lanemask_eq() - 1; }
GPI_DEVICE unsigned long long __lanemask_le() { return __lanemask_lt() | __lanemask_eq(); }
GPI_DEVICE unsigned long long __lanemask_gt() { return ~__lanemask_le(); }
GPI_DEVICE unsigned long long __lanemask_ge() { return ~__lanemask_lt(); }

/* A field of width bits (at most the type's) from bit offset on: taken out, and put in. */
#define GPI_BIT_FIELD(suffix, type, bits) \
    GPI_DEVICE type __bitextract_##suffix(type source, unsigned int offset, unsigned int width) \
    { \
        offset &= bits - 1, width &= bits - 1; \
        return source >> offset & (((type)1 << width) - 1); \
    } \
    GPI_DEVICE type __bitinsert_##suffix(type target, type source, unsigned int offset, unsigned int width) \
    { \
        offset &= bits - 1, width &= bits - 1; \
        type mask = ((type)1 << width) - 1; \
        return (target & ~(mask << offset)) | (source & mask) << offset; \
    }
GPI_BIT_FIELD(u32, unsigned int, 32)
GPI_BIT_FIELD(u64, unsigned long long, 64)
#undef GPI_BIT_FIELD

/* The |offset|-th set bit of the mask, as __fns has it; base and offset of 64 lanes. */
GPI_DEVICE int __fns64(unsigned long long mask, unsigned int base, int offset)
{
    int step = offset < 0 ? -1 : 1, wanted = offset == 0 ? 1 : offset * step;
    for (int i = (int)base; i >= 0 && i < 64; i += step) {
        if (mask >> i & 1 && --wanted == 0)
            return i;
        if (offset == 0)
            break;
    }
    return -1;
}
GPI_DEVICE int __fns32(unsigned long long mask, unsigned int base, int offset) { return (int)__fns((unsigned int)mask, base, offset); }

/* The place of the lowest set bit, -1 where there is none. */
GPI_DEVICE unsigned int __lastbit_u32_u32(unsigned int x) { return (unsigned int)(__ffs((int)x) - 1); }
GPI_DEVICE unsigned int __lastbit_u32_u64(unsigned long long x) { return (unsigned int)(__ffsll((long long)x) - 1); }

/* Matches among the lanes that are here. */
template <class __T> GPI_DEVICE __gpi_lane_mask __match_any(__T value) { return __match_any_sync(__activemask(), value); }
template <class __T> GPI_DEVICE __gpi_lane_mask __match_all(__T value, int *predicate) { return __match_all_sync(__activemask(), value, predicate); }

GPI_DEVICE long long wall_clock64() { return (long long)__gpi_globaltimer(); }

/* Atomics that may be quicker, or whose result is not wanted. */
GPI_DEVICE float unsafeAtomicAdd(float *address, float value) { return atomicAdd(address, value); }
GPI_DEVICE double unsafeAtomicAdd(double *address, double value) { return atomicAdd(address, value); }
GPI_DEVICE float safeAtomicAdd(float *address, float value) { return atomicAdd(address, value); }
GPI_DEVICE double safeAtomicAdd(double *address, double value) { return atomicAdd(address, value); }
GPI_DEVICE void atomicAddNoRet(float *address, float value) { atomicAdd(address, value); }
#ifdef GPI_DIALECT_HIP
GPI_DEVICE float unsafeAtomicMax(float *address, float value) { return atomicMax(address, value); }
GPI_DEVICE float unsafeAtomicMin(float *address, float value) { return atomicMin(address, value); }
GPI_DEVICE double unsafeAtomicMax(double *address, double value) { return atomicMax(address, value); }
GPI_DEVICE double unsafeAtomicMin(double *address, double value) { return atomicMin(address, value); }
GPI_DEVICE float safeAtomicMax(float *address, float value) { return atomicMax(address, value); }
GPI_DEVICE float safeAtomicMin(float *address, float value) { return atomicMin(address, value); }
GPI_DEVICE double safeAtomicMax(double *address, double value) { return atomicMax(address, value); }
GPI_DEVICE double safeAtomicMin(double *address, double value) { return atomicMin(address, value); }
#endif

/* Atomics with order and scope. Each is done at the system's scope, which holds for every narrower one. */
#define __HIP_MEMORY_SCOPE_SINGLETHREAD 1
#define __HIP_MEMORY_SCOPE_WAVEFRONT 2
#define __HIP_MEMORY_SCOPE_WORKGROUP 3
#define __HIP_MEMORY_SCOPE_AGENT 4
#define __HIP_MEMORY_SCOPE_SYSTEM 5

#define __GPI_VALUE_AT(address) __remove_cv(__remove_reference_t(__typeof__(*(address))))
#define __hip_atomic_load(address, order, scope) \
    ({ __GPI_VALUE_AT(address) __gpi_value; __scoped_atomic_load((address), &__gpi_value, order, __MEMORY_SCOPE_SYSTEM); __gpi_value; })
#define __hip_atomic_store(address, value, order, scope) \
    ({ __GPI_VALUE_AT(address) __gpi_value = (value); __scoped_atomic_store((address), &__gpi_value, order, __MEMORY_SCOPE_SYSTEM); })
#define __hip_atomic_exchange(address, value, order, scope) \
    ({ __GPI_VALUE_AT(address) __gpi_value = (value), __gpi_old; \
       __scoped_atomic_exchange((address), &__gpi_value, &__gpi_old, order, __MEMORY_SCOPE_SYSTEM); __gpi_old; })
#define __hip_atomic_compare_exchange_strong(address, expected, value, success, failure, scope) \
    ({ __GPI_VALUE_AT(address) __gpi_value = (value); \
       __scoped_atomic_compare_exchange((address), (expected), &__gpi_value, false, success, failure, __MEMORY_SCOPE_SYSTEM); })
#define __hip_atomic_compare_exchange_weak __hip_atomic_compare_exchange_strong
#define __hip_atomic_fetch_add(address, value, order, scope) __scoped_atomic_fetch_add(address, value, order, __MEMORY_SCOPE_SYSTEM)
#define __hip_atomic_fetch_sub(address, value, order, scope) __scoped_atomic_fetch_sub(address, value, order, __MEMORY_SCOPE_SYSTEM)
#define __hip_atomic_fetch_and(address, value, order, scope) __scoped_atomic_fetch_and(address, value, order, __MEMORY_SCOPE_SYSTEM)
#define __hip_atomic_fetch_or(address, value, order, scope) __scoped_atomic_fetch_or(address, value, order, __MEMORY_SCOPE_SYSTEM)
#define __hip_atomic_fetch_xor(address, value, order, scope) __scoped_atomic_fetch_xor(address, value, order, __MEMORY_SCOPE_SYSTEM)
#define __hip_atomic_fetch_min(address, value, order, scope) __scoped_atomic_fetch_min(address, value, order, __MEMORY_SCOPE_SYSTEM)
#define __hip_atomic_fetch_max(address, value, order, scope) __scoped_atomic_fetch_max(address, value, order, __MEMORY_SCOPE_SYSTEM)

#endif
