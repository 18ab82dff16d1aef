/* Threads of a block: fibers that hand over to each other directly, and to the worker when none can run. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "worker.h"

/* Shared memory lies between margins, where near misses do no harm, as on GPUs, and wide loads may read, and guards, where far ones are faults. */
enum { PAGE = 4096, SHARED_MARGIN = PAGE, SHARED_GUARD = 16 * PAGE };

/* The next thread in x-fastest order. */
static fiber *next_thread(block *block)
{
    uint32_t linear = block->started++;
    fiber *self = &block->fibers[linear];
    uint32_t x = linear ? self[-1].thread.thread_idx[0] + 1 : 0, y = linear ? self[-1].thread.thread_idx[1] : 0;
    uint32_t z = linear ? self[-1].thread.thread_idx[2] : 0;
    if (x == block->shape.block_dim[0]) x = 0, y++;
    if (y == block->shape.block_dim[1]) y = 0, z++;
    uint32_t warp = linear / block->shape.warp_width;
    uint32_t lane = linear - warp * block->shape.warp_width;
    self->thread = (gpi_thread){.thread_idx = {x, y, z}, .linear = linear, .lane = lane, .warp = warp, .block = &block->shape};
    self->arrivals = 0;
    self->region_count = 0;
    self->converged = ~(gpi_lanes)0;
    block->moved = true;
    return self;
}

/* Fetches what the next fiber in the queue will need: the stacks of a block do not fit into the first-level cache. */
static inline void look_ahead(const block *block)
{
    const fiber *soon = block->ready.first;
    if (!soon) return;
    __builtin_prefetch(soon->next);
    for (int line = 0; line < 4; line++) __builtin_prefetch((const char *)soon->context.sp + 64 * line);
}

static void set_stack_limit(fiber *self) { self->thread.stack_limit = self->context.stack->base + GPI_STACK_RESERVE; }

/* Ends a thread and returns the next one, which runs on the same stack; or goes elsewhere and does not return. */
static fiber *end_thread(fiber *self)
{
    block *block = gpi_block_of(self);
    worker *worker = block->worker;
    gpi_context context = self->context;
    self->context.stack = NULL;
    block->live--;
    block->moved = true;
    gpi_warp_without(self);
    gpi_barriers_without(self);
    fiber *next = NULL;
    if (GPI_LIKELY(!gpi_stopped(block->launch))) {
        next = gpi_queue_take(&block->ready);
        if (!next && block->started < block->shape.thread_count) {
            next = next_thread(block);
            next->context = context;
            set_stack_limit(next);
            return worker->running = next;
        }
    }
    gpi_stack_give(&worker->stacks, context.stack);
    look_ahead(block);
    if (next) worker->running = next;
    gpi_context_jump(next ? &next->context : &worker->context);
}

static void thread_main(void *argument)
{
    fiber *self = argument;
    gpi_sanitizer_arrive(&self->context);
    const block *block = gpi_block_of(self);
    void (*code)(gpi_thread *, const void *) = block->shape.kernel->thread;
    const void *params = block->launch->call->params;
    for (;;) {
        code(&self->thread, params);
        self = end_thread(self);
    }
}

void gpi_rt_exit(gpi_thread *thread)
{
    fiber *self = gpi_fiber_of(thread);
    gpi_check_fiber(self, "exit");
    gpi_stack *stack = self->context.stack;
    fiber *next = end_thread(self);
    gpi_context_make(&next->context, stack, thread_main, next);
    gpi_context_jump(&next->context);
}

/* A thread that has not run yet, on a stack of its own, or null. running is the one to blame if memory is used up. */
static fiber *start_thread(block *block, fiber *running)
{
    if (block->started == block->shape.thread_count) return NULL;
    gpi_stack *stack = gpi_stack_take(&block->worker->stacks, block->launch->stack_class);
    if (!stack) {
        if (running) gpi_raise(running, gpiErrorMemoryAllocation, "no memory for the stacks of a block's threads");
        gpi_fault_launch(block->launch, gpiErrorMemoryAllocation, "no memory for the stacks of a block's threads");
        return NULL;
    }
    fiber *self = next_thread(block);
    gpi_context_make(&self->context, stack, thread_main, self);
    set_stack_limit(self);
    return self;
}

void gpi_fiber_leave(fiber *self) { gpi_context_jump(&gpi_block_of(self)->worker->context); }

/* Hands over to next, or to the worker where that is null; returns when it is self's turn again. */
static void hand_over(fiber *self, fiber *next)
{
    block *block = gpi_block_of(self);
    worker *worker = block->worker;
    if (next != self) {
        if (next) worker->running = next;
        look_ahead(block);
        gpi_context_switch(&self->context, next ? &next->context : &worker->context);
    }
    if (GPI_UNLIKELY(gpi_stopped(block->launch))) gpi_fiber_leave(self);
}

void gpi_fiber_wait(fiber *self)
{
    block *block = gpi_block_of(self);
    fiber *next = gpi_queue_take(&block->ready);
    hand_over(self, next ? next : start_thread(block, self));
}

void gpi_rt_yield(gpi_thread *thread)
{
    fiber *self = gpi_fiber_of(thread);
    block *block = gpi_block_of(self);
    gpi_check_fiber(self, "a wait loop");
    fiber *next = start_thread(block, self);
    if (!next && (!block->ready.first || --block->turns == 0)) {
        gpi_queue_add(&block->ready, self);
        hand_over(self, NULL);
        return;
    }
    gpi_queue_add(&block->ready, self);
    hand_over(self, next ? next : gpi_queue_take(&block->ready));
}

/* Lets a fiber of the worker run until it, or one it hands over to, comes back. */
static void enter(worker *worker, fiber *fiber)
{
    atomic_store_explicit(&worker->runs, gpi_block_of(fiber)->launch, memory_order_relaxed);
    for (;;) {
        worker->running = fiber;
        gpi_context_switch(&worker->context, &fiber->context);
        fiber = worker->running;
        worker->running = NULL;
        if (!worker->request) break;
        worker->request();
        worker->request = NULL;
    }
    atomic_store_explicit(&worker->runs, NULL, memory_order_relaxed);
    if (worker->raised.error) gpi_fault_report(worker);
}

void gpi_on_worker_stack(fiber *self, void (*call)(void))
{
    worker *worker = gpi_block_of(self)->worker;
    worker->request = call;
    gpi_context_switch(&self->context, &worker->context);
}

void gpi_block_turn(block *block)
{
    block->moved = false;
    if (block->grid_waiting.first) gpi_grid_poll(block);
    fiber *next = gpi_queue_take(&block->ready);
    if (!next) next = start_thread(block, NULL);
    if (!next) return;
    block->turns = block->live;
    enter(block->worker, next);
    if (gpi_stopped(block->launch) || block->live == 0 || block->ready.first) return;
    if (block->grid_count < block->live) gpi_fault_deadlock(block);
}

static void loop_main(void *argument)
{
    fiber *self = argument;
    gpi_sanitizer_arrive(&self->context);
    block *block = gpi_block_of(self);
    for (;;) {
        block->shape.kernel->blocks(&block->range, block->launch->call->params);
        gpi_context_switch(&self->context, &block->worker->context);
    }
}

void gpi_loop_run(block *block, uint64_t first, uint64_t count)
{
    block->range.first = first;
    block->range.count = count;
    enter(block->worker, block->fibers);
}

void gpi_refuse_in_loop(fiber *self, const char *operation)
{
    gpi_raise(self, gpiErrorLaunchFailure, "%s in a kernel that was compiled as a plain loop over threads", operation);
}

/* Each makes room for what a block needs; what was there is lost. */
static bool reserve_fibers(block *block, size_t count)
{
    if (block->fiber_capacity >= count) return true;
    for (size_t i = 0; i < block->fiber_capacity; i++) free(block->fibers[i].regions);
    free(block->fibers);
    block->fibers = aligned_alloc(_Alignof(fiber), count * sizeof(fiber));
    block->fiber_capacity = block->fibers ? count : 0;
    if (block->fibers) memset(block->fibers, 0, count * sizeof(fiber));
    return block->fibers != NULL;
}

static bool reserve_warps(block *block, size_t count)
{
    if (block->warp_capacity >= count) return true;
    free(block->warps);
    block->warps = aligned_alloc(_Alignof(warp), count * sizeof(warp));
    block->warp_capacity = block->warps ? count : 0;
    return block->warps != NULL;
}

static bool reserve_shared(block *block, size_t size)
{
    size = (size + PAGE - 1) / PAGE * PAGE;
    char *memory = block->shape.shared;
    if (memory && block->shared_capacity >= size) return true;
    const size_t before = SHARED_GUARD + SHARED_MARGIN, around = 2 * before;
    if (memory) munmap(memory - before, block->shared_capacity + around);
    block->shape.shared = NULL;
    block->shared_capacity = 0;
    memory = mmap(NULL, size + around, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) return false;
    if (mprotect(memory + SHARED_GUARD, size + 2 * SHARED_MARGIN, PROT_READ | PROT_WRITE)) {
        munmap(memory, size + around);
        return false;
    }
    /* Present from now on: vector loads under a mask whose lanes that are off lie on an absent page are slow. */
    memset(memory + SHARED_GUARD, 0, size + 2 * SHARED_MARGIN);
    block->shape.shared = memory + before;
    block->shared_capacity = size;
    return true;
}

bool gpi_shared_describe(const block *block, uint64_t address, char *text, size_t size)
{
    const uint64_t start = (uint64_t)(uintptr_t)block->shape.shared, end = start + block->shape.shared_size;
    const bool before = address < start;
    const uint64_t distance = before ? start - address : address - end;
    if (!start || (address >= start && address < end) || distance > SHARED_GUARD + SHARED_MARGIN + PAGE) return false;
    snprintf(text, size, "%llu bytes %s of the block's %u bytes of shared memory", (unsigned long long)distance, before ? "before the start" : "past the end",
             block->shape.shared_size);
    return true;
}

/* A spare block made fit for the launch, without threads. */
static block *prepare(worker *worker, launch *launch, size_t fibers, size_t warps)
{
    block *block = worker->spares;
    if (block) worker->spares = block->next;
    else block = calloc(1, sizeof *block);
    if (!block) return NULL;
    block->launch = launch;
    block->worker = worker;
    const gpi_launch *call = launch->call;
    uint32_t dynamic = (launch->kernel->shared_static + 15) / 16 * 16;
    uint32_t threads = call->block[0] * call->block[1] * call->block[2];
    if (!reserve_fibers(block, fibers) || !reserve_warps(block, warps) || !reserve_shared(block, dynamic + (size_t)call->shared_dynamic)) {
        block->next = worker->spares;
        worker->spares = block;
        return NULL;
    }
    block->shape = (gpi_block){
        .block_dim = {call->block[0], call->block[1], call->block[2]},
        .grid_dim = {call->grid[0], call->grid[1], call->grid[2]},
        .thread_count = threads,
        .warp_width = call->image->warp_width,
        .shared_size = dynamic + call->shared_dynamic,
        .shared_dynamic = dynamic,
        .cooperative = call->cooperative,
        .shared = block->shape.shared,
        .kernel = launch->kernel,
        .launch = launch,
        .runtime = block,
    };
    block->started = block->live = 0;
    block->loops = launch->kernel->blocks != NULL;
    block->ready.first = block->grid_waiting.first = NULL;
    return block;
}

block *gpi_block_open(worker *worker, launch *launch, uint64_t index)
{
    uint32_t width = launch->call->image->warp_width, threads = launch->call->block[0] * launch->call->block[1] * launch->call->block[2];
    uint32_t warps = (threads + width - 1) / width;
    block *block = prepare(worker, launch, threads, warps);
    if (!block) return NULL;
    const uint32_t *grid = launch->call->grid;
    block->shape.block_idx[0] = (uint32_t)(index % grid[0]);
    block->shape.block_idx[1] = (uint32_t)(index / grid[0] % grid[1]);
    block->shape.block_idx[2] = (uint32_t)(index / grid[0] / grid[1]);
    block->live = threads;
    for (uint32_t i = 0; i < warps; i++) {
        uint32_t lanes = i + 1 < warps ? width : threads - i * width;
        block->warps[i] = (warp){.live = ~(gpi_lanes)0 >> (128 - lanes), .lanes = &block->fibers[i * width]};
    }
    memset(block->barriers, 0, sizeof block->barriers);
    block->barriers_open = 0;
    block->grid_count = 0;
    return block;
}

block *gpi_loop_open(worker *worker, launch *launch)
{
    block *block = prepare(worker, launch, 1, 0);
    if (!block) return NULL;
    fiber *self = block->fibers;
    gpi_stack *stack = gpi_stack_take(&worker->stacks, launch->stack_class);
    if (!stack) {
        gpi_block_close(block);
        return NULL;
    }
    block->started = 1;
    self->thread = (gpi_thread){.block = &block->shape};
    self->region_count = 0;
    gpi_context_make(&self->context, stack, loop_main, self);
    set_stack_limit(self);
    block->range = (gpi_block_range){.block = &block->shape, .thread = &self->thread, .stop = (const uint32_t *)&launch->stop};
    return block;
}

void gpi_block_close(block *block)
{
    for (uint32_t i = 0; i < block->started; i++) {
        if (block->fibers[i].context.stack) gpi_stack_give(&block->worker->stacks, block->fibers[i].context.stack);
        block->fibers[i].context.stack = NULL;
    }
    block->next = block->worker->spares;
    block->worker->spares = block;
}
