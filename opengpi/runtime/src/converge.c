/* Which lanes are converged, for kernels that ask for activemask.
 *
 * The engine calls split before every branch that may diverge and join at the start of the branch's immediate
 * post-dominator. Each lane keeps a stack of regions it is inside of: the join that ends the region and the lanes that
 * entered it together. Lanes that leave a loop one after the other wait at the same join, so a split whose join is
 * already on top enters no new region. The address of the caller's frame tells the activations of a recursive
 * function apart: regions of frames below it have been left by return, without a join. */
#include <stdlib.h>

#include "worker.h"

static const uint32_t BEHIND_WAIT = UINT32_C(1) << 31; /* in a join's number */

typedef struct region {
    uintptr_t frame;
    uint32_t join;
    gpi_lanes lanes;
} region;

/* The innermost region of the frame, or of one that called it; null if there is none. */
static region *innermost(fiber *self, uintptr_t frame)
{
    while (self->region_count && self->regions[self->region_count - 1].frame < frame) self->region_count--;
    return self->region_count ? &self->regions[self->region_count - 1] : NULL;
}

static bool ends(const region *region, uintptr_t frame, uint32_t join) { return region && region->frame == frame && region->join == join; }

/* The region that ends at the join; those above it are of wait loops, whose lanes part for good, but only until a join around the loop:
 * others wait for them there. Behind the loop itself they wait for nobody, for they may hold what those in it want. */
static region *ending(fiber *self, uintptr_t frame, uint32_t join)
{
    innermost(self, frame);
    for (uint32_t count = self->region_count; count && self->regions[count - 1].frame == frame; count--) {
        if (self->regions[count - 1].join == join) {
            self->region_count = count;
            return &self->regions[count - 1];
        }
        if (join & BEHIND_WAIT) break;
    }
    return NULL;
}

static void enter(fiber *self, uintptr_t frame, uint32_t join)
{
    if (self->region_count == self->region_capacity) {
        uint32_t capacity = self->region_capacity ? 2 * self->region_capacity : 16;
        volatile sig_atomic_t *critical = &gpi_block_of(self)->worker->critical;
        ++*critical;
        region *regions = realloc(self->regions, capacity * sizeof *regions);
        --*critical;
        if (!regions) gpi_raise(self, gpiErrorMemoryAllocation, "no memory to keep track of diverged lanes");
        self->regions = regions;
        self->region_capacity = capacity;
    }
    self->regions[self->region_count++] = (region){.frame = frame, .join = join, .lanes = self->converged};
}

/* Lanes at different depths of regions never meet. */
static uint64_t tag_of(const fiber *self, uint32_t join) { return GPI_TAG_CONVERGE | (uint64_t)self->region_count << 32 | join; }

void gpi_rt_converge_split(gpi_thread *thread, uint32_t join, uint32_t direction)
{
    fiber *self = gpi_fiber_of(thread);
    uintptr_t frame = (uintptr_t)__builtin_frame_address(0);
    gpi_check_fiber(self, "activemask");
    if (!ends(innermost(self, frame), frame, join)) enter(self, frame, join);
    self->value = direction;
    gpi_warp_meet(self, self->converged, WARP_SPLIT, tag_of(self, join));
    self->converged = self->result;
}

void gpi_rt_converge_join(gpi_thread *thread, uint32_t join)
{
    fiber *self = gpi_fiber_of(thread);
    uintptr_t frame = (uintptr_t)__builtin_frame_address(0);
    gpi_check_fiber(self, "activemask");
    for (const region *region; (region = ending(self, frame, join));) {
        gpi_warp_meet(self, region->lanes, WARP_SYNC, tag_of(self, join));
        self->region_count--;
        self->converged = self->result;
    }
}
