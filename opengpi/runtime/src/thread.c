/* What a thread does alone: clocks, sleep, who runs it, what an address is. */
#define _GNU_SOURCE
#include <time.h>

#include "worker.h"

static uint64_t nanoseconds(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

uint64_t gpi_rt_clock(gpi_thread *thread)
{
    (void)thread;
#if defined(__x86_64__)
    return __builtin_ia32_rdtsc();
#else
    uint64_t ticks;
    __asm__ volatile("isb; mrs %0, cntvct_el0" : "=r"(ticks));
    return ticks;
#endif
}

uint64_t gpi_rt_globaltimer(gpi_thread *thread)
{
    (void)thread;
    return nanoseconds(CLOCK_REALTIME);
}

void gpi_rt_nanosleep(gpi_thread *thread, uint32_t duration)
{
    const launch *launch = gpi_block_of(gpi_fiber_of(thread))->launch;
    if (launch->kernel->blocks) {
        nanosleep(&(struct timespec){.tv_sec = duration / 1000000000u, .tv_nsec = duration % 1000000000u}, NULL);
        return;
    }
    uint64_t end = nanoseconds(CLOCK_MONOTONIC) + duration;
    do gpi_rt_yield(thread);
    while (nanoseconds(CLOCK_MONOTONIC) < end);
}

uint32_t gpi_rt_sm_id(gpi_thread *thread) { return gpi_block_of(gpi_fiber_of(thread))->worker->number; }

static bool between(const void *address, const void *start, size_t size) { return (uintptr_t)address - (uintptr_t)start < size; }

uint32_t gpi_rt_is_shared(gpi_thread *thread, const void *address) { return between(address, thread->block->shared, thread->block->shared_size); }

uint32_t gpi_rt_is_local(gpi_thread *thread, const void *address)
{
    const gpi_stack *stack = gpi_fiber_of(thread)->context.stack;
    return between(address, stack->base, (size_t)(stack->top - stack->base));
}

uint32_t gpi_rt_is_constant(gpi_thread *thread, const void *address)
{
    enum { CONSTANT = 1 };
    const gpi_image *image = gpi_block_of(gpi_fiber_of(thread))->launch->call->image;
    for (uint32_t i = 0; i < image->symbol_count; i++)
        if (image->symbols[i].flags & CONSTANT && between(address, image->symbols[i].address, image->symbols[i].size)) return 1;
    return 0;
}

/* As on a GPU: what is neither shared nor local nor constant is global, ordinary memory of the host too. */
uint32_t gpi_rt_is_global(gpi_thread *thread, const void *address)
{
    return !gpi_rt_is_shared(thread, address) && !gpi_rt_is_local(thread, address) && !gpi_rt_is_constant(thread, address);
}
