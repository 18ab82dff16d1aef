/* Warp operations at every width, against results worked out the slow way. */
#include "harness.h"

typedef unsigned __int128 lanes;

static lanes all_lanes(uint32_t count) { return ~(lanes)0 >> (128 - count); }
static bool has(lanes set, uint32_t lane) { return set >> lane & 1; }
static lanes of(gpi_mask m) { return (lanes)m.hi << 64 | m.lo; }
#define SPLIT(set) (uint64_t)(set), (uint64_t)((set) >> 64)
static uint64_t value_of(uint32_t linear) { return (uint64_t)linear * 0x9e3779b97f4a7c15u; }

KERNEL(shuffles) /* every distance and segment width; lanes beyond the block's end and exited ones give the own value */
{
    (void)params;
    uint32_t L = t->block->warp_width, count = t->block->thread_count, base = t->warp * L;
    uint32_t present = count - base < L ? count - base : L;
    if (t->lane == 3) return;
    for (uint32_t width = 1; width <= L; width *= 2)
        for (uint32_t d = 0; d < L; d++) {
            uint32_t first = t->lane / width * width, last = first + width - 1, lane = t->lane;
            uint32_t source[4] = {first + d % width, lane - d, lane + d, lane ^ d};
            bool inside[4] = {true, lane >= first + d, source[2] <= last, source[3] <= last};
            uint64_t own = value_of(t->linear), got[4];
            got[0] = gpi_rt_warp_shuffle_idx_i64(t, ALL_LANES, own, d, width);
            got[1] = gpi_rt_warp_shuffle_up_i64(t, ALL_LANES, own, d, width);
            got[2] = gpi_rt_warp_shuffle_down_i64(t, ALL_LANES, own, d, width);
            got[3] = gpi_rt_warp_shuffle_xor_i64(t, ALL_LANES, own, d, width);
            for (int k = 0; k < 4; k++)
                CHECK(got[k] == value_of(inside[k] && source[k] < present && source[k] != 3 ? base + source[k] : t->linear));
            uint32_t expected = inside[3] && source[3] < present && source[3] != 3 ? source[3] : lane;
            CHECK(gpi_rt_warp_shuffle_xor_i32(t, ALL_LANES, t->lane, d, width) == expected);
        }
}

KERNEL(votes)
{
    (void)params;
    uint32_t L = t->block->warp_width, present = t->block->thread_count - t->warp * L < L ? t->block->thread_count - t->warp * L : L;
    lanes full = all_lanes(present), third = 0;
    for (uint32_t i = 0; i < present; i += 3) third |= (lanes)1 << i;
    CHECK(of(gpi_rt_warp_ballot(t, ALL_LANES, t->lane % 3 == 0 ? 7 : 0)) == third);
    CHECK(gpi_rt_warp_all(t, ALL_LANES, 1) == 1 && gpi_rt_warp_all(t, ALL_LANES, t->lane != 1) == (present < 2));
    CHECK(gpi_rt_warp_any(t, ALL_LANES, t->lane == 0) == 1 && gpi_rt_warp_any(t, ALL_LANES, 0) == 0);
    CHECK(gpi_rt_warp_uni(t, ALL_LANES, 5) == 1 && gpi_rt_warp_uni(t, ALL_LANES, 0) == 1 && gpi_rt_warp_uni(t, ALL_LANES, t->lane == 0) == (present < 2));
    CHECK(of(gpi_rt_warp_match_any_i64(t, ALL_LANES, t->lane % 3 == 0)) == (t->lane % 3 == 0 ? third : full & ~third));
    CHECK(of(gpi_rt_warp_match_all_i64(t, ALL_LANES, 4)) == full);
    CHECK(of(gpi_rt_warp_match_all_i64(t, ALL_LANES, t->lane)) == (present == 1 ? full : 0));
    uint32_t sum = present * (present - 1) / 2, exclusive = 0;
    for (uint32_t i = 0; i < present; i++) exclusive ^= i;
    CHECK(gpi_rt_warp_reduce_add_i32(t, ALL_LANES, t->lane) == sum && gpi_rt_warp_reduce_xor_i32(t, ALL_LANES, t->lane) == exclusive);
    CHECK((int32_t)gpi_rt_warp_reduce_smin_i32(t, ALL_LANES, -t->lane) == 1 - (int32_t)present);
    CHECK(gpi_rt_warp_reduce_smax_i32(t, ALL_LANES, -t->lane) == 0 && gpi_rt_warp_reduce_umin_i32(t, ALL_LANES, t->lane + 1) == 1);
    CHECK(gpi_rt_warp_reduce_umax_i32(t, ALL_LANES, t->lane) == present - 1);
    CHECK(gpi_rt_warp_reduce_and_i32(t, ALL_LANES, ~(1u << t->lane % 32)) == (present < 32 ? ~0u << present : 0));
    CHECK(gpi_rt_warp_reduce_or_i32(t, ALL_LANES, 1u << t->lane % 32) == (present < 32 ? ~(~0u << present) : ~0u));
}

KERNEL(places) /* lanes of one operation come from both sides of a branch, while sub-masks meet on their own */
{
    (void)params;
    uint32_t L = t->block->warp_width;
    lanes full = all_lanes(L), even = 0;
    for (uint32_t i = 0; i < L; i += 2) even |= (lanes)1 << i;
    uint64_t got;
    if (t->lane % 2 == 0) {
        for (uint32_t i = 0; i < 3; i++) CHECK(gpi_rt_warp_reduce_add_i32(t, SPLIT(even), 1) == L / 2);
        got = gpi_rt_warp_shuffle_down_i64(t, SPLIT(full), t->lane, 1, L);
    } else {
        for (uint32_t i = 0; i < t->lane / 4; i++) CHECK(of(gpi_rt_warp_ballot(t, SPLIT((lanes)1 << t->lane), 1)) == (lanes)1 << t->lane);
        got = gpi_rt_warp_shuffle_down_i64(t, SPLIT(full), t->lane, 1, L);
    }
    CHECK(got == (t->lane + 1 < L ? t->lane + 1 : t->lane));
    gpi_rt_warp_sync(t, SPLIT(full));
}

KERNEL(leavers) /* lanes leave one by one while the others meet; one that is not named counts as named */
{
    (void)params;
    uint32_t L = t->block->warp_width;
    for (uint32_t i = 0; i < L; i++) {
        if (t->lane == i) return;
        lanes left = all_lanes(L) & ~all_lanes(i + 1);
        CHECK(of(gpi_rt_warp_ballot(t, ALL_LANES, 1)) >> (i + 1) == left >> (i + 1));
    }
}

KERNEL(unnamed)
{
    (void)params;
    if (t->lane < 2) CHECK(has(of(gpi_rt_warp_ballot(t, 1, 0, 1)), t->lane));
}

KERNEL(publish) /* shared memory between lanes through a warp barrier */
{
    (void)params;
    volatile uint32_t *shared = t->block->shared;
    for (uint32_t turn = 0; turn < 10; turn++) {
        shared[t->linear] = turn * 100 + t->lane;
        gpi_rt_warp_sync(t, ALL_LANES);
        CHECK(shared[t->linear ^ 1] == turn * 100 + (t->lane ^ 1));
        gpi_rt_warp_sync(t, ALL_LANES);
    }
}

int main(void)
{
    for (uint32_t L = 32; L <= 128; L *= 2) {
        LAUNCH(NULL, .thread = shuffles, .block = {L + L / 2 - 5}, .width = L);
        for (uint32_t n = L - 31; n <= L + 17; n += 12) LAUNCH(NULL, .thread = votes, .block = {n}, .width = L);
        LAUNCH(NULL, .thread = places, .grid = {3}, .block = {4 * L}, .width = L);
        LAUNCH(NULL, .thread = leavers, .block = {2 * L}, .width = L);
        LAUNCH(NULL, .thread = unnamed, .block = {L}, .width = L);
        LAUNCH(NULL, .thread = publish, .block = {256}, .width = L, .shared = 1024);
    }
    return finish();
}
