/* The groups: all threads of a grid, of a block, of a tile of a block, and the lanes that happen to be together. */
#ifndef GPI_COOPERATIVE_GROUPS_GROUPS_H
#define GPI_COOPERATIVE_GROUPS_GROUPS_H

#include "gpi/cooperative_groups/lanes.h"
#include "gpi/cooperative_groups/wide.h"
#include "gpi/vector_types.h"
#include "gpi/warp.h"

namespace cooperative_groups {

namespace detail {
struct access;
/* A word with a bit for each thread of a tile. */
template <unsigned Size, class = void> struct tile_bits { using type = unsigned; };
template <> struct tile_bits<64> { using type = unsigned long long; };
template <> struct tile_bits<128> { using type = lanes; };
} // namespace detail

/* Any group, its kind known at run time. The typed groups derive from it. */
class thread_group {
  protected:
    enum class span : unsigned { grid, block, wide, lanes };
    span span_;
    unsigned size_ = 0;      // threads of a wide tile
    unsigned meta_rank_ = 0; // number of this group among its siblings
    unsigned meta_size_ = 1; // how many siblings the parent was parted into
    detail::lanes lanes_ = 0;
    detail::scratch scratch_ = {}; // of a block or wide tile: shared memory for tiles wider than a warp

    friend struct detail::access;
    __device__ explicit thread_group(span kind) : span_(kind) {}

  public:
    /* Whether its threads can wait for each other: all can but those of a grid that was not launched for it. */
    __device__ bool is_valid() const { return span_ != span::grid || __gpi_grid_cooperative() != 0; }
    __device__ unsigned long long thread_rank() const {
        switch (span_) {
        case span::grid: return rank_in_grid();
        case span::block: return detail::thread_in_block();
        case span::wide: return detail::thread_in_block() % size_;
        case span::lanes: return detail::rank_in(lanes_);
        }
    }
    __device__ unsigned long long num_threads() const {
        switch (span_) {
        case span::grid: return threads_of_grid();
        case span::block: return detail::threads_of_block();
        case span::wide: return size_;
        case span::lanes: return detail::count(lanes_);
        }
    }
    __device__ unsigned long long size() const { return num_threads(); }
    __device__ void sync() const {
        switch (span_) {
        case span::grid: return __gpi_grid_sync();
        case span::block: return __gpi_barrier();
        case span::wide: return scratch_.sync(meta_rank_, size_);
        case span::lanes: return detail::sync_lanes(lanes_);
        }
    }

  protected:
    static __device__ unsigned long long block_in_grid() {
        return __gpi_block_idx(0) + (unsigned long long)__gpi_grid_dim(0) * (__gpi_block_idx(1) + (unsigned long long)__gpi_grid_dim(1) * __gpi_block_idx(2));
    }
    static __device__ unsigned long long blocks_of_grid() { return (unsigned long long)__gpi_grid_dim(0) * __gpi_grid_dim(1) * __gpi_grid_dim(2); }
    static __device__ unsigned long long rank_in_grid() { return block_in_grid() * detail::threads_of_block() + detail::thread_in_block(); }
    static __device__ unsigned long long threads_of_grid() { return blocks_of_grid() * detail::threads_of_block(); }
    static __device__ dim3 block_index_() { return dim3(__gpi_block_idx(0), __gpi_block_idx(1), __gpi_block_idx(2)); }
    static __device__ dim3 thread_index_() { return dim3(__gpi_thread_idx(0), __gpi_thread_idx(1), __gpi_thread_idx(2)); }
    static __device__ dim3 block_dim_() { return dim3(__gpi_block_dim(0), __gpi_block_dim(1), __gpi_block_dim(2)); }
    static __device__ dim3 grid_dim_() { return dim3(__gpi_grid_dim(0), __gpi_grid_dim(1), __gpi_grid_dim(2)); }
};

/* What barrier_arrive returns and barrier_wait takes. Waiting is the whole barrier, so arriving has nothing to do:
 * all that happened before the arrivals is seen after the waits. */
class arrival_token {};

class grid_group : public thread_group {
    __device__ grid_group() : thread_group(span::grid) {}
    friend __device__ grid_group this_grid();

  public:
    using arrival_token = cooperative_groups::arrival_token;
    __device__ void sync() const { __gpi_grid_sync(); }
    __device__ arrival_token barrier_arrive() const { return {}; }
    __device__ void barrier_wait(arrival_token &&) const { __gpi_grid_sync(); }
    static __device__ unsigned long long thread_rank() { return rank_in_grid(); }
    static __device__ unsigned long long block_rank() { return block_in_grid(); }
    static __device__ unsigned long long num_threads() { return threads_of_grid(); }
    static __device__ unsigned long long size() { return threads_of_grid(); }
    static __device__ unsigned long long num_blocks() { return blocks_of_grid(); }
    static __device__ dim3 dim_blocks() { return grid_dim_(); }
    static __device__ dim3 dim_threads() {
        return dim3(__gpi_grid_dim(0) * __gpi_block_dim(0), __gpi_grid_dim(1) * __gpi_block_dim(1), __gpi_grid_dim(2) * __gpi_block_dim(2));
    }
    static __device__ dim3 group_dim() { return grid_dim_(); }
    static __device__ dim3 block_index() { return block_index_(); }
    static __device__ dim3 thread_index() {
        return dim3(__gpi_block_idx(0) * __gpi_block_dim(0) + __gpi_thread_idx(0), __gpi_block_idx(1) * __gpi_block_dim(1) + __gpi_thread_idx(1),
                    __gpi_block_idx(2) * __gpi_block_dim(2) + __gpi_thread_idx(2));
    }
};

class thread_block : public thread_group {
    __device__ thread_block() : thread_group(span::block) {}
    friend __device__ thread_block this_thread_block();
    template <unsigned Threads> friend __device__ thread_block this_thread_block(block_tile_memory<Threads> &memory);

  public:
    using arrival_token = cooperative_groups::arrival_token;
    static __device__ void sync() { __gpi_barrier(); }
    static __device__ arrival_token barrier_arrive() { return {}; }
    static __device__ void barrier_wait(arrival_token &&) { __gpi_barrier(); }
    static __device__ unsigned thread_rank() { return detail::thread_in_block(); }
    static __device__ unsigned num_threads() { return detail::threads_of_block(); }
    static __device__ unsigned size() { return detail::threads_of_block(); }
    static __device__ dim3 group_index() { return block_index_(); }
    static __device__ dim3 thread_index() { return thread_index_(); }
    static __device__ dim3 dim_threads() { return block_dim_(); }
    static __device__ dim3 group_dim() { return block_dim_(); }
};

/* Some lanes of one warp; a thread's rank is the number of members below its lane. */
class coalesced_group : public thread_group {
    __device__ explicit coalesced_group(detail::lanes members) : thread_group(span::lanes) { lanes_ = members; }
    friend struct detail::access;
    using bits = __gpi_lane_mask;

  public:
    __device__ unsigned num_threads() const { return detail::count(lanes_); }
    __device__ unsigned size() const { return num_threads(); }
    __device__ unsigned thread_rank() const { return detail::rank_in(lanes_); }
    __device__ unsigned meta_group_rank() const { return meta_rank_; }
    __device__ unsigned meta_group_size() const { return meta_size_; }
    __device__ void sync() const { detail::sync_lanes(lanes_); }

    template <class Value> __device__ detail::plain_t<Value> shfl(Value &&value, int rank) const {
        return from<detail::plain_t<Value>>(value, (unsigned)rank % num_threads());
    }
    template <class Value> __device__ detail::plain_t<Value> shfl_up(Value &&value, unsigned delta) const {
        const unsigned rank = thread_rank();
        return from<detail::plain_t<Value>>(value, rank >= delta ? rank - delta : rank);
    }
    template <class Value> __device__ detail::plain_t<Value> shfl_down(Value &&value, unsigned delta) const {
        const unsigned rank = thread_rank();
        return from<detail::plain_t<Value>>(value, delta < num_threads() - rank ? rank + delta : rank);
    }
    __device__ int any(int predicate) const { return __gpi_warp_any(lanes_, predicate); }
    __device__ int all(int predicate) const { return __gpi_warp_all(lanes_, predicate); }
    __device__ bits ballot(int predicate) const { return (bits)detail::packed(__gpi_warp_ballot(lanes_, predicate), lanes_); }
    template <class Value> __device__ bits match_any(Value value) const {
        return (bits)detail::packed(__gpi_warp_match_any_i64(lanes_, detail::bits_of(value)), lanes_);
    }
    template <class Value> __device__ bits match_all(Value value, int &same) const {
        const detail::lanes matching = __gpi_warp_match_all_i64(lanes_, detail::bits_of(value));
        same = matching != 0;
        return (bits)detail::packed(matching, lanes_);
    }

  private:
    template <class Value> __device__ Value from(const Value &value, unsigned rank) const {
        return detail::moved<detail::move::from>(lanes_, value, detail::lane_of(lanes_, rank), __gpi_warp_size());
    }
};

template <unsigned Size, class Parent = void> class thread_block_tile;

/* Size consecutive threads of a block, Size a power of two. Up to a warp they are lanes; a wider tile
 * works through the shared memory that its block was given (wide.h). */
template <unsigned Size> class thread_block_tile<Size, void> : public thread_group {
    static_assert(Size != 0 && (Size & (Size - 1)) == 0 && Size <= 1024, "the size of a tile is a power of two up to 1024");
    using bits = typename detail::tile_bits<Size>::type;

  protected:
    __device__ thread_block_tile(unsigned meta_rank, unsigned meta_size, detail::scratch scratch) : thread_group(span::lanes) {
        meta_rank_ = meta_rank;
        meta_size_ = meta_size;
        if (is_wide()) {
            GPI_CG_REQUIRE(scratch.is_there(), "a tile wider than a warp needs memory: __shared__ block_tile_memory<N> m; this_thread_block(m)");
            span_ = span::wide;
            size_ = Size;
            scratch_ = scratch;
        } else {
            lanes_ = detail::lowest(Size) << base();
        }
    }
    friend struct detail::access;
    static __device__ bool is_wide() { return Size > 32 && Size > __gpi_warp_size(); }
    static __device__ unsigned base() { return __gpi_lane_id() & ~(Size - 1); }
    __device__ static void require_warp() {
        static_assert(Size <= 128, "this operation is for tiles within a warp");
        GPI_CG_REQUIRE(!is_wide(), "this operation is for tiles within a warp");
    }

  public:
    static __device__ constexpr unsigned num_threads() { return Size; }
    static __device__ constexpr unsigned size() { return Size; }
    static __device__ unsigned thread_rank() { return (is_wide() ? detail::thread_in_block() : __gpi_lane_id()) & (Size - 1); }
    __device__ unsigned meta_group_rank() const { return meta_rank_; }
    __device__ unsigned meta_group_size() const { return meta_size_; }
    __device__ void sync() const {
        if (is_wide()) scratch_.sync(meta_rank_, Size);
        else detail::sync_lanes(lanes_);
    }

    template <class Value> __device__ detail::plain_t<Value> shfl(Value &&value, int rank) const {
        if (is_wide()) return scratch_.broadcast<detail::plain_t<Value>>(value, meta_rank_, Size, (unsigned)rank % Size);
        return detail::moved<detail::move::from, detail::plain_t<Value>>(lanes_, value, rank, Size);
    }
    template <class Value> __device__ detail::plain_t<Value> shfl_up(Value &&value, unsigned delta) const {
        require_warp();
        return detail::moved<detail::move::up, detail::plain_t<Value>>(lanes_, value, delta, Size);
    }
    template <class Value> __device__ detail::plain_t<Value> shfl_down(Value &&value, unsigned delta) const {
        require_warp();
        return detail::moved<detail::move::down, detail::plain_t<Value>>(lanes_, value, delta, Size);
    }
    template <class Value> __device__ detail::plain_t<Value> shfl_xor(Value &&value, unsigned mask) const {
        require_warp();
        return detail::moved<detail::move::flip, detail::plain_t<Value>>(lanes_, value, mask, Size);
    }
    __device__ int any(int predicate) const {
        if (is_wide()) return scratch_.combine<int>(predicate != 0, meta_rank_, Size, [](int a, int b) { return a | b; });
        return __gpi_warp_any(lanes_, predicate);
    }
    __device__ int all(int predicate) const {
        if (is_wide()) return scratch_.combine<int>(predicate != 0, meta_rank_, Size, [](int a, int b) { return a & b; });
        return __gpi_warp_all(lanes_, predicate);
    }
    __device__ bits ballot(int predicate) const {
        require_warp();
        return (bits)(__gpi_warp_ballot(lanes_, predicate) >> base());
    }
    template <class Value> __device__ bits match_any(Value value) const {
        require_warp();
        return (bits)(__gpi_warp_match_any_i64(lanes_, detail::bits_of(value)) >> base());
    }
    template <class Value> __device__ bits match_all(Value value, int &same) const {
        require_warp();
        const detail::lanes matching = __gpi_warp_match_all_i64(lanes_, detail::bits_of(value));
        same = matching != 0;
        return (bits)(matching >> base());
    }
};

template <unsigned Size, class Parent> class thread_block_tile : public thread_block_tile<Size, void> {
    using thread_block_tile<Size, void>::thread_block_tile;
    friend struct detail::access;
};

namespace detail {
/* The one place that makes groups out of their parts. */
struct access {
    static __device__ lanes members(const thread_group &group) { return group.lanes_; }
    static __device__ const scratch &memory(const thread_group &group) { return group.scratch_; }
    static __device__ bool is_block(const thread_group &group) { return group.span_ == thread_group::span::block; }
    static __device__ bool is_lanes(const thread_group &group) { return group.span_ == thread_group::span::lanes; }
    template <unsigned Size> static __device__ bool is_wide(const thread_block_tile<Size, void> &) { return thread_block_tile<Size, void>::is_wide(); }
    static __device__ coalesced_group coalesced(lanes members, unsigned meta_rank, unsigned meta_size) {
        coalesced_group group(members);
        group.meta_rank_ = meta_rank;
        group.meta_size_ = meta_size;
        return group;
    }
    template <unsigned Size, class Parent>
    static __device__ thread_block_tile<Size, Parent> tile(unsigned meta_rank, unsigned meta_size, const scratch &memory) {
        return thread_block_tile<Size, Parent>(meta_rank, meta_size, memory);
    }
};
} // namespace detail

__device__ inline grid_group this_grid() { return grid_group(); }
__device__ inline thread_block this_thread_block() { return thread_block(); }

template <unsigned Threads> __device__ thread_block this_thread_block(block_tile_memory<Threads> &memory) {
    thread_block block;
    block.scratch_ = detail::scratch(memory);
    return block;
}

/* The lanes that are converged with the caller. */
__device__ inline coalesced_group coalesced_threads() { return detail::access::coalesced(__gpi_warp_activemask(), 0, 1); }

class cluster_group {};
class multi_grid_group {};
__attribute__((unavailable("thread block clusters describe hardware that no portable device has; use this_grid() or one block"))) __device__
    cluster_group this_cluster();
__attribute__((unavailable("grids over several devices are not supported; use this_grid() in a cooperative launch on each device"))) __device__
    multi_grid_group this_multi_grid();

template <class Group> __device__ void sync(const Group &group) { group.sync(); }
template <class Group> __device__ auto thread_rank(const Group &group) -> decltype(group.thread_rank()) { return group.thread_rank(); }
template <class Group> __device__ auto group_size(const Group &group) -> decltype(group.size()) { return group.size(); }

} // namespace cooperative_groups

#endif
