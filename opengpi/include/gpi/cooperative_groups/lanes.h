/* Sets of lanes, and the exchange of values between lanes: what the groups stand on.
 * A set is 128 bits wide whatever the warp width, so one text serves 32, 64 and 128 lanes. */
#ifndef GPI_COOPERATIVE_GROUPS_LANES_H
#define GPI_COOPERATIVE_GROUPS_LANES_H

#include "generated/gpi_builtins.h"
#include "gpi/keywords.h"

namespace cooperative_groups {
namespace detail {

using lanes = unsigned __int128;

/* The lowest n lanes, n <= 128. */
__device__ constexpr lanes lowest(unsigned n) { return n >= 128 ? ~(lanes)0 : ((lanes)1 << n) - 1; }

__device__ inline unsigned count(lanes set) {
    return __builtin_popcountll((unsigned long long)set) + __builtin_popcountll((unsigned long long)(set >> 64));
}

/* How many lanes of the set lie below the caller's. */
__device__ inline unsigned rank_in(lanes set) { return count(set & lowest(__gpi_lane_id())); }

/* Lane number of the lane with this rank; rank < count(set). */
__device__ inline unsigned lane_of(lanes set, unsigned rank) {
    for (; rank != 0; --rank) set &= set - 1;
    const unsigned long long low = (unsigned long long)set;
    return low != 0 ? __builtin_ctzll(low) : 64 + __builtin_ctzll((unsigned long long)(set >> 64));
}

/* The lanes whose ranks in `set` are first … first + n - 1. */
__device__ inline lanes ranks(lanes set, unsigned first, unsigned n) {
    lanes chosen = 0;
    for (unsigned rank = 0; set != 0; ++rank, set &= set - 1)
        if (rank - first < n) chosen |= set & (~set + 1);
    return chosen;
}

/* Bit r of the result: whether the lane of rank r in `set` is in `subset`. */
__device__ inline lanes packed(lanes subset, lanes set) {
    lanes result = 0;
    for (unsigned rank = 0; set != 0; ++rank, set &= set - 1)
        if ((subset & set & (~set + 1)) != 0) result |= (lanes)1 << rank;
    return result;
}

/* Waits for the lanes; what each wrote before, all see after. */
__device__ inline void sync_lanes(lanes set) {
    __scoped_atomic_thread_fence(__ATOMIC_ACQ_REL, __MEMORY_SCOPE_WRKGRP);
    __gpi_warp_sync(set);
    __scoped_atomic_thread_fence(__ATOMIC_ACQ_REL, __MEMORY_SCOPE_WRKGRP);
}

__device__ inline unsigned thread_in_block() { return __gpi_warp_id() * __gpi_warp_size() + __gpi_lane_id(); }

__device__ inline unsigned threads_of_block() { return __gpi_block_dim(0) * __gpi_block_dim(1) * __gpi_block_dim(2); }

#define GPI_CG_REQUIRE(condition, message) ((condition) ? (void)0 : __gpi_assert_fail(message, __FILE__, __LINE__, "cooperative_groups"))

template <class Value> struct plain { using type = Value; };
template <class Value> struct plain<const Value> { using type = Value; };
template <class Value> struct plain<volatile Value> { using type = Value; };
template <class Value> struct plain<const volatile Value> { using type = Value; };
template <class Value> struct plain<Value &> : plain<Value> {};
template <class Value> struct plain<Value &&> : plain<Value> {};
template <class Value> using plain_t = typename plain<Value>::type;

template <class Value> __host__ __device__ Value declare();

enum class move { from, up, down, flip };

template <move Kind> __device__ unsigned move_word(lanes members, unsigned word, unsigned lane, unsigned width) {
    switch (Kind) {
    case move::from: return __gpi_warp_shuffle_idx_i32(members, word, lane, width);
    case move::up: return __gpi_warp_shuffle_up_i32(members, word, lane, width);
    case move::down: return __gpi_warp_shuffle_down_i32(members, word, lane, width);
    case move::flip: return __gpi_warp_shuffle_xor_i32(members, word, lane, width);
    }
}

template <move Kind> __device__ unsigned long long move_word(lanes members, unsigned long long word, unsigned lane, unsigned width) {
    switch (Kind) {
    case move::from: return __gpi_warp_shuffle_idx_i64(members, word, lane, width);
    case move::up: return __gpi_warp_shuffle_up_i64(members, word, lane, width);
    case move::down: return __gpi_warp_shuffle_down_i64(members, word, lane, width);
    case move::flip: return __gpi_warp_shuffle_xor_i64(members, word, lane, width);
    }
}

/* A value of any trivially copyable type, moved between lanes in words of 64 bits (32 for the small). */
template <move Kind, class Value> __device__ Value moved(lanes members, const Value &value, unsigned lane, unsigned width) {
    static_assert(__is_trivially_copyable(Value), "only trivially copyable values can move between threads");
    Value result(value);
    if (sizeof(Value) <= sizeof(unsigned)) {
        unsigned word = 0;
        __builtin_memcpy(&word, &value, sizeof(Value) <= sizeof word ? sizeof(Value) : 0);
        word = move_word<Kind>(members, word, lane, width);
        __builtin_memcpy((void *)&result, &word, sizeof(Value) <= sizeof word ? sizeof(Value) : 0);
        return result;
    }
    unsigned long long words[(sizeof(Value) + 7) / 8] = {};
    __builtin_memcpy(words, &value, sizeof(Value));
#pragma unroll
    for (unsigned i = 0; i < sizeof words / sizeof *words; ++i) words[i] = move_word<Kind>(members, words[i], lane, width);
    __builtin_memcpy((void *)&result, words, sizeof(Value));
    return result;
}

template <class Value> __device__ unsigned long long bits_of(const Value &value) {
    static_assert(sizeof(Value) <= 8, "match compares values of up to 8 bytes");
    unsigned long long bits = 0;
    __builtin_memcpy(&bits, &value, sizeof(Value));
    return bits;
}

} // namespace detail
} // namespace cooperative_groups

#endif
