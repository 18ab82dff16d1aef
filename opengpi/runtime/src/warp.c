/* Warp operations. Lanes meet by mask and operation, from wherever in the program they come; the last one to come, or
 * the end of the last one missed, works out the results of all. */
#include "worker.h"

static inline bool has(gpi_lanes set, uint32_t lane) { return set >> lane & 1; }

static inline uint32_t lowest(gpi_lanes set)
{
    uint64_t lo = (uint64_t)set;
    return (uint32_t)(lo ? __builtin_ctzll(lo) : 64 + __builtin_ctzll((uint64_t)(set >> 64)));
}

/* Each lane of a set, in order; half by half, for one word is quicker than two. */
#define FOR_LANES(lane, set)                                                                    \
    for (uint32_t half_ = 0; half_ < 128; half_ += 64)                                          \
        for (uint64_t left_ = (uint64_t)((set) >> half_); left_ && ((lane) = half_ + (uint32_t)__builtin_ctzll(left_), true); left_ &= left_ - 1)

static void give_all(fiber *lanes, gpi_lanes here, gpi_lanes result)
{
    uint32_t lane;
    FOR_LANES(lane, here) lanes[lane].result = result;
}

static gpi_lanes truths(const fiber *lanes, gpi_lanes here)
{
    gpi_lanes set = 0;
    uint32_t lane;
    FOR_LANES(lane, here) set |= (gpi_lanes)(lanes[lane].value != 0) << lane;
    return set;
}

static void do_sync(fiber *lanes, gpi_lanes here) { give_all(lanes, here, here); }
static void do_ballot(fiber *lanes, gpi_lanes here) { give_all(lanes, here, truths(lanes, here)); }
static void do_all(fiber *lanes, gpi_lanes here) { give_all(lanes, here, truths(lanes, here) == here); }
static void do_any(fiber *lanes, gpi_lanes here) { give_all(lanes, here, truths(lanes, here) != 0); }

static void do_uni(fiber *lanes, gpi_lanes here)
{
    gpi_lanes set = truths(lanes, here);
    give_all(lanes, here, set == 0 || set == here);
}

/* The value of the source lane where that is inside the segment's bounds and has come; else the own one. */
static inline void shuffle(fiber *lanes, gpi_lanes here, uint32_t lane, uint32_t source, bool inside)
{
    lanes[lane].result = lanes[inside && has(here, source) ? source : lane].value;
}

#define SHUFFLE(name, source_lane, inside)                                                    \
    static void do_##name(fiber *lanes, gpi_lanes here)                                       \
    {                                                                                         \
        uint32_t lane, warp_width = lanes[lowest(here)].thread.block->warp_width;             \
        FOR_LANES(lane, here)                                                                 \
        {                                                                                     \
            uint32_t width = lanes[lane].width, first = lane & ~(width - 1), last = first + width - 1; \
            uint32_t distance = lanes[lane].source & (warp_width - 1), source = (source_lane); \
            (void)first, (void)last;                                                          \
            shuffle(lanes, here, lane, source, (inside));                                     \
        }                                                                                     \
    }

SHUFFLE(idx, first | (distance & (width - 1)), true)
SHUFFLE(up, lane - distance, lane >= first + distance)
SHUFFLE(down, lane + distance, source <= last)
SHUFFLE(xor, lane ^ distance, source <= last)

static void do_match_any(fiber *lanes, gpi_lanes here)
{
    while (here) {
        uint64_t value = lanes[lowest(here)].value;
        gpi_lanes same = 0;
        uint32_t lane;
        FOR_LANES(lane, here) if (lanes[lane].value == value) same |= (gpi_lanes)1 << lane;
        give_all(lanes, same, same);
        here &= ~same;
    }
}

static void do_match_all(fiber *lanes, gpi_lanes here)
{
    uint64_t value = lanes[lowest(here)].value;
    gpi_lanes result = here;
    uint32_t lane;
    FOR_LANES(lane, here) if (lanes[lane].value != value) result = 0;
    give_all(lanes, here, result);
}

#define REDUCE(name, type, combined)                        \
    static void do_##name(fiber *lanes, gpi_lanes here)     \
    {                                                       \
        uint32_t lane;                                      \
        type a = (type)lanes[lowest(here)].value, b;        \
        FOR_LANES(lane, here & (here - 1))                  \
        {                                                   \
            b = (type)lanes[lane].value;                    \
            a = (combined);                                 \
        }                                                   \
        give_all(lanes, here, (uint32_t)a);                 \
    }

REDUCE(add, uint32_t, a + b)
REDUCE(smin, int32_t, a < b ? a : b)
REDUCE(smax, int32_t, a > b ? a : b)
REDUCE(umin, uint32_t, a < b ? a : b)
REDUCE(umax, uint32_t, a > b ? a : b)
REDUCE(bitand, uint32_t, a & b)
REDUCE(bitor, uint32_t, a | b)
REDUCE(bitxor, uint32_t, a ^ b)

static void (*const resolve[WARP_KINDS])(fiber *lanes, gpi_lanes here) = {
    [WARP_SYNC] = do_sync, [WARP_BALLOT] = do_ballot, [WARP_ALL] = do_all, [WARP_ANY] = do_any, [WARP_UNI] = do_uni,
    [WARP_IDX] = do_idx, [WARP_UP] = do_up, [WARP_DOWN] = do_down, [WARP_XOR] = do_xor,
    [WARP_MATCH_ANY] = do_match_any, [WARP_MATCH_ALL] = do_match_all,
    [WARP_ADD] = do_add, [WARP_SMIN] = do_smin, [WARP_SMAX] = do_smax, [WARP_UMIN] = do_umin, [WARP_UMAX] = do_umax,
    [WARP_BITAND] = do_bitand, [WARP_BITOR] = do_bitor, [WARP_BITXOR] = do_bitxor,
    [WARP_SPLIT] = do_match_any,
};

/* Everyone has come: results, and all that waited are ready, in the order of lanes. */
static void finish(block *block, warp *warp, meeting *meeting)
{
    uint32_t lane;
    resolve[meeting->kind](warp->lanes, meeting->here);
    FOR_LANES(lane, meeting->here) gpi_queue_add(&block->ready, &warp->lanes[lane]);
    block->moved = true;
}

void gpi_rt_warp_unnamed(gpi_thread *thread)
{
    if (gpi_checks())
        gpi_raise(gpi_fiber_of(thread), gpiErrorLaunchFailure, "the mask of a warp operation does not name lane %u, which calls it", thread->lane);
}

void gpi_warp_meet(fiber *self, gpi_lanes mask, warp_kind kind, uint64_t tag)
{
    gpi_check_fiber(self, "a warp operation");
    block *block = gpi_block_of(self);
    warp *warp = &block->warps[self->thread.warp];
    gpi_lanes own = (gpi_lanes)1 << self->thread.lane;
    if (GPI_UNLIKELY(!(mask & own))) gpi_rt_warp_unnamed(&self->thread);

    meeting **link = &warp->meetings, *meeting;
    while ((meeting = *link) && !(meeting->mask == mask && meeting->kind == kind && meeting->tag == tag)) link = &meeting->next;
    gpi_lanes here = (meeting ? meeting->here : 0) | own;
    if (((mask & warp->live) | here) != here) { /* some are still to come */
        if (!meeting) {
            self->meeting.mask = mask;
            self->meeting.kind = kind;
            self->meeting.tag = tag;
            self->meeting.next = warp->meetings;
            warp->meetings = meeting = &self->meeting;
        }
        meeting->here = here;
        gpi_fiber_wait(self);
        return;
    }
    if (!meeting) { /* alone */
        resolve[kind](warp->lanes, own);
        return;
    }
    *link = meeting->next;
    meeting->here = here;
    finish(block, warp, meeting);
    gpi_fiber_wait(self);
}

void gpi_warp_without(fiber *ended)
{
    block *block = gpi_block_of(ended);
    warp *warp = &block->warps[ended->thread.warp];
    warp->live &= ~((gpi_lanes)1 << ended->thread.lane);
    for (meeting **link = &warp->meetings, *meeting; (meeting = *link);) {
        if (((meeting->mask & warp->live) | meeting->here) != meeting->here) {
            link = &meeting->next;
            continue;
        }
        *link = meeting->next;
        finish(block, warp, meeting);
    }
}

static inline gpi_lanes lanes_of(uint64_t lo, uint64_t hi) { return (gpi_lanes)hi << 64 | lo; }
static inline gpi_mask mask_of(gpi_lanes lanes) { return (gpi_mask){.lo = (uint64_t)lanes, .hi = (uint64_t)(lanes >> 64)}; }

static inline gpi_lanes operate(gpi_thread *thread, gpi_lanes mask, warp_kind kind, uint64_t value)
{
    fiber *self = gpi_fiber_of(thread);
    self->value = value;
    gpi_warp_meet(self, mask, kind, 0);
    return self->result;
}

void gpi_rt_warp_sync(gpi_thread *thread, uint64_t lo, uint64_t hi) { operate(thread, lanes_of(lo, hi), WARP_SYNC, 0); }

gpi_mask gpi_rt_warp_activemask(gpi_thread *thread)
{
    fiber *self = gpi_fiber_of(thread);
    gpi_warp_meet(self, self->converged, WARP_SYNC, GPI_TAG_ACTIVE);
    return mask_of(self->result);
}

gpi_mask gpi_rt_warp_ballot(gpi_thread *thread, uint64_t lo, uint64_t hi, uint32_t predicate)
{
    return mask_of(operate(thread, lanes_of(lo, hi), WARP_BALLOT, predicate));
}

#define VOTE(name, kind)                                                                              \
    uint32_t gpi_rt_warp_##name(gpi_thread *thread, uint64_t lo, uint64_t hi, uint32_t predicate)     \
    {                                                                                                 \
        return (uint32_t)operate(thread, lanes_of(lo, hi), kind, predicate); \
    }

VOTE(all, WARP_ALL)
VOTE(any, WARP_ANY)
VOTE(uni, WARP_UNI)

#define SHUFFLES(name, kind, bits)                                                                                                          \
    uint##bits##_t gpi_rt_warp_shuffle_##name##_i##bits(gpi_thread *thread, uint64_t lo, uint64_t hi, uint##bits##_t value, uint32_t lane, uint32_t width) \
    {                                                                                                                                       \
        gpi_fiber_of(thread)->source = lane;                                                                                                \
        gpi_fiber_of(thread)->width = width;                                                                                                \
        return (uint##bits##_t)operate(thread, lanes_of(lo, hi), kind, value);                                 \
    }

SHUFFLES(idx, WARP_IDX, 32)
SHUFFLES(up, WARP_UP, 32)
SHUFFLES(down, WARP_DOWN, 32)
SHUFFLES(xor, WARP_XOR, 32)
SHUFFLES(idx, WARP_IDX, 64)
SHUFFLES(up, WARP_UP, 64)
SHUFFLES(down, WARP_DOWN, 64)
SHUFFLES(xor, WARP_XOR, 64)

gpi_mask gpi_rt_warp_match_any_i64(gpi_thread *thread, uint64_t lo, uint64_t hi, uint64_t value)
{
    return mask_of(operate(thread, lanes_of(lo, hi), WARP_MATCH_ANY, value));
}

gpi_mask gpi_rt_warp_match_all_i64(gpi_thread *thread, uint64_t lo, uint64_t hi, uint64_t value)
{
    return mask_of(operate(thread, lanes_of(lo, hi), WARP_MATCH_ALL, value));
}

#define REDUCTION(name, kind)                                                                             \
    uint32_t gpi_rt_warp_reduce_##name##_i32(gpi_thread *thread, uint64_t lo, uint64_t hi, uint32_t value) \
    {                                                                                                     \
        return (uint32_t)operate(thread, lanes_of(lo, hi), kind, value);     \
    }

REDUCTION(add, WARP_ADD)
REDUCTION(smin, WARP_SMIN)
REDUCTION(smax, WARP_SMAX)
REDUCTION(umin, WARP_UMIN)
REDUCTION(umax, WARP_UMAX)
REDUCTION(and, WARP_BITAND)
REDUCTION(or, WARP_BITOR)
REDUCTION(xor, WARP_BITXOR)
