/* Operations among the lanes of a warp: shuffles, votes, matches, reductions.
 * The dialect's mask type has GPI_LANE_MASK_BITS bits (32 unless said otherwise); bit i names lane i, and it is zero-extended to the
 * operation's 128. So on a wider warp a 32-bit mask names lanes 0 to 31 only, and a 32-bit ballot returns those. */
#ifndef GPI_WARP_H
#define GPI_WARP_H

#include "gpi/index.h"

#ifndef GPI_LANE_MASK_BITS
#define GPI_LANE_MASK_BITS 32
#endif

#if GPI_LANE_MASK_BITS == 32
typedef unsigned int __gpi_lane_mask;
#elif GPI_LANE_MASK_BITS == 64
typedef unsigned long long __gpi_lane_mask;
#else
#error "GPI_LANE_MASK_BITS must be 32 or 64"
#endif

typedef unsigned __int128 __gpi_lanes;

/* The lanes that a mask names. MUSA has 32-bit masks on warps of 128 lanes too: there, and only there, a full one names the whole warp. */
GPI_DEVICE __gpi_lanes __gpi_lanes_of(__gpi_lane_mask mask)
{
#ifdef GPI_DIALECT_MUSA
    return mask == (__gpi_lane_mask)-1 ? (__gpi_lanes)-1 : mask;
#else
    return mask;
#endif
}

GPI_DEVICE __gpi_lane_mask __activemask() { return (__gpi_lane_mask)__gpi_warp_activemask(); }
GPI_DEVICE void __syncwarp(__gpi_lane_mask mask = (__gpi_lane_mask)-1)
{
    __scoped_atomic_thread_fence(__ATOMIC_ACQ_REL, __MEMORY_SCOPE_WRKGRP);
    __gpi_warp_sync(__gpi_lanes_of(mask));
    __scoped_atomic_thread_fence(__ATOMIC_ACQ_REL, __MEMORY_SCOPE_WRKGRP);
}

/* Votes. */
GPI_DEVICE int __all_sync(__gpi_lane_mask mask, int predicate) { return (int)__gpi_warp_all(__gpi_lanes_of(mask), predicate); }
GPI_DEVICE int __any_sync(__gpi_lane_mask mask, int predicate) { return (int)__gpi_warp_any(__gpi_lanes_of(mask), predicate); }
GPI_DEVICE int __uni_sync(__gpi_lane_mask mask, int predicate) { return (int)__gpi_warp_uni(__gpi_lanes_of(mask), predicate); }
GPI_DEVICE __gpi_lane_mask __ballot_sync(__gpi_lane_mask mask, int predicate) { return (__gpi_lane_mask)__gpi_warp_ballot(__gpi_lanes_of(mask), predicate); }

/* Votes without a mask act on the lanes converged here. */
GPI_DEVICE int __all(int predicate) { return (int)__gpi_warp_all(__gpi_warp_activemask(), predicate); }
GPI_DEVICE int __any(int predicate) { return (int)__gpi_warp_any(__gpi_warp_activemask(), predicate); }
GPI_DEVICE __gpi_lane_mask __ballot(int predicate) { return (__gpi_lane_mask)__gpi_warp_ballot(__gpi_warp_activemask(), predicate); }

/* Shuffles of 32- and 64-bit values; __gpi_shuffle_KIND takes the lanes, __shfl_KIND_sync a mask, __shfl_KIND those converged here. */
#define GPI_SHUFFLE(name, kind, lane_type, type, bits, builtin) \
    GPI_DEVICE type __gpi_shuffle_##kind(__gpi_lanes lanes, type value, lane_type lane, int width) \
    { return __builtin_bit_cast(type, (bits)builtin(lanes, __builtin_bit_cast(bits, value), lane, width)); } \
    GPI_DEVICE type name##_sync(__gpi_lane_mask mask, type value, lane_type lane, int width = warpSize) \
    { return __gpi_shuffle_##kind(__gpi_lanes_of(mask), value, lane, width); } \
    GPI_DEVICE type name(type value, lane_type lane, int width = warpSize) \
    { return __gpi_shuffle_##kind(__gpi_warp_activemask(), value, lane, width); }

#define GPI_SHUFFLES(type, bits, suffix) \
    GPI_SHUFFLE(__shfl, idx, int, type, bits, __gpi_warp_shuffle_idx_##suffix) \
    GPI_SHUFFLE(__shfl_up, up, unsigned int, type, bits, __gpi_warp_shuffle_up_##suffix) \
    GPI_SHUFFLE(__shfl_down, down, unsigned int, type, bits, __gpi_warp_shuffle_down_##suffix) \
    GPI_SHUFFLE(__shfl_xor, xor, int, type, bits, __gpi_warp_shuffle_xor_##suffix)

GPI_SHUFFLES(int, unsigned int, i32)
GPI_SHUFFLES(unsigned int, unsigned int, i32)
GPI_SHUFFLES(float, unsigned int, i32)
GPI_SHUFFLES(long, unsigned long, i64)
GPI_SHUFFLES(unsigned long, unsigned long, i64)
GPI_SHUFFLES(long long, unsigned long long, i64)
GPI_SHUFFLES(unsigned long long, unsigned long long, i64)
GPI_SHUFFLES(double, unsigned long long, i64)

#undef GPI_SHUFFLES
#undef GPI_SHUFFLE

/* Matches compare bits. */
#define GPI_MATCH(type, bits) \
    GPI_DEVICE __gpi_lane_mask __match_any_sync(__gpi_lane_mask mask, type value) \
    { return (__gpi_lane_mask)__gpi_warp_match_any_i64(__gpi_lanes_of(mask), __builtin_bit_cast(bits, value)); } \
    GPI_DEVICE __gpi_lane_mask __match_all_sync(__gpi_lane_mask mask, type value, int *predicate) \
    { \
        __gpi_lane_mask same = (__gpi_lane_mask)__gpi_warp_match_all_i64(__gpi_lanes_of(mask), __builtin_bit_cast(bits, value)); \
        *predicate = same != 0; \
        return same; \
    }

GPI_MATCH(int, unsigned int)
GPI_MATCH(unsigned int, unsigned int)
GPI_MATCH(float, unsigned int)
GPI_MATCH(long, unsigned long)
GPI_MATCH(unsigned long, unsigned long)
GPI_MATCH(long long, unsigned long long)
GPI_MATCH(unsigned long long, unsigned long long)
GPI_MATCH(double, unsigned long long)

#undef GPI_MATCH

/* Reductions. */
GPI_DEVICE int __reduce_add_sync(__gpi_lane_mask mask, int value) { return (int)__gpi_warp_reduce_add_i32(__gpi_lanes_of(mask), value); }
GPI_DEVICE int __reduce_min_sync(__gpi_lane_mask mask, int value) { return (int)__gpi_warp_reduce_smin_i32(__gpi_lanes_of(mask), value); }
GPI_DEVICE int __reduce_max_sync(__gpi_lane_mask mask, int value) { return (int)__gpi_warp_reduce_smax_i32(__gpi_lanes_of(mask), value); }
GPI_DEVICE unsigned int __reduce_add_sync(__gpi_lane_mask mask, unsigned int value) { return __gpi_warp_reduce_add_i32(__gpi_lanes_of(mask), value); }
GPI_DEVICE unsigned int __reduce_min_sync(__gpi_lane_mask mask, unsigned int value) { return __gpi_warp_reduce_umin_i32(__gpi_lanes_of(mask), value); }
GPI_DEVICE unsigned int __reduce_max_sync(__gpi_lane_mask mask, unsigned int value) { return __gpi_warp_reduce_umax_i32(__gpi_lanes_of(mask), value); }
GPI_DEVICE unsigned int __reduce_and_sync(__gpi_lane_mask mask, unsigned int value) { return __gpi_warp_reduce_and_i32(__gpi_lanes_of(mask), value); }
GPI_DEVICE unsigned int __reduce_or_sync(__gpi_lane_mask mask, unsigned int value) { return __gpi_warp_reduce_or_i32(__gpi_lanes_of(mask), value); }
GPI_DEVICE unsigned int __reduce_xor_sync(__gpi_lane_mask mask, unsigned int value) { return __gpi_warp_reduce_xor_i32(__gpi_lanes_of(mask), value); }

#endif
