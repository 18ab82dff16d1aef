/* Barriers of a block and of the grid: arrivals are counted, thread by thread, wherever in the program they come from. */
#include "worker.h"

static bool complete(const block *block, const barrier *barrier)
{
    if (barrier->expected) return barrier->arrived >= barrier->expected;
    uint32_t ended = block->shape.thread_count - block->live;
    return barrier->arrived + ended - barrier->gone == block->shape.thread_count;
}

static void release(block *block, uint32_t id)
{
    barrier *barrier = &block->barriers[id];
    if (barrier->silent)
        for (uint32_t i = 0; i < block->started; i++) block->fibers[i].arrivals &= ~(1u << id);
    barrier->result_count = barrier->truths;
    barrier->result_all = barrier->truths == barrier->arrived;
    barrier->arrived = barrier->truths = barrier->silent = barrier->gone = 0;
    gpi_queue_move(&block->ready, &barrier->waiting);
    block->barriers_open &= ~(1u << id);
    block->moved = true;
}

/* Counts an arrival. The last one to come queues behind the others, so that threads go on in the order they came. */
static barrier *arrive(fiber *self, uint32_t id, uint32_t count, bool truth, bool waits)
{
    gpi_check_fiber(self, "a barrier");
    block *block = gpi_block_of(self);
    if (GPI_UNLIKELY(id >= BARRIERS)) gpi_raise(self, gpiErrorLaunchFailure, "barrier %u: there are barriers 0 to %d", id, BARRIERS - 1);
    barrier *barrier = &block->barriers[id];
    barrier->expected = count == block->shape.thread_count ? 0 : count;
    barrier->arrived++;
    barrier->truths += truth;
    block->barriers_open |= 1u << id;
    if (waits) {
        gpi_queue_add(&barrier->waiting, self);
    } else {
        self->arrivals |= 1u << id;
        barrier->silent++;
    }
    if (complete(block, barrier)) release(block, id);
    if (waits) gpi_fiber_wait(self);
    return barrier;
}

void gpi_rt_barrier(gpi_thread *thread) { arrive(gpi_fiber_of(thread), 0, 0, false, true); }

uint32_t gpi_rt_barrier_count(gpi_thread *thread, uint32_t predicate)
{
    return arrive(gpi_fiber_of(thread), 0, 0, predicate != 0, true)->result_count;
}

uint32_t gpi_rt_barrier_and(gpi_thread *thread, uint32_t predicate)
{
    return arrive(gpi_fiber_of(thread), 0, 0, predicate != 0, true)->result_all;
}

uint32_t gpi_rt_barrier_or(gpi_thread *thread, uint32_t predicate)
{
    return arrive(gpi_fiber_of(thread), 0, 0, predicate != 0, true)->result_count != 0;
}

void gpi_rt_barrier_sync(gpi_thread *thread, uint32_t id, uint32_t count)
{
    arrive(gpi_fiber_of(thread), id, count, false, true);
}

void gpi_rt_barrier_arrive(gpi_thread *thread, uint32_t id, uint32_t count)
{
    arrive(gpi_fiber_of(thread), id, count, false, false);
}

/* The grid's barrier counts blocks; a block has come when all its live threads have, and when it has ended. */
static void grid_complete(launch *launch)
{
    if (launch->grid_arrived == 0 || launch->grid_arrived + launch->grid_ended < launch->blocks) return;
    launch->grid_arrived = 0;
    atomic_fetch_add_explicit(&launch->grid_round, 1, memory_order_release);
}

static void grid_arrive(block *block)
{
    launch *launch = block->launch;
    block->grid_round = atomic_load_explicit(&launch->grid_round, memory_order_relaxed);
    block->worker->critical++;
    pthread_mutex_lock(&launch->lock);
    launch->grid_arrived++;
    grid_complete(launch);
    pthread_mutex_unlock(&launch->lock);
    block->worker->critical--;
    gpi_grid_poll(block);
}

void gpi_grid_poll(block *block)
{
    if (block->grid_count < block->live || atomic_load_explicit(&block->launch->grid_round, memory_order_acquire) == block->grid_round) return;
    gpi_queue_move(&block->ready, &block->grid_waiting);
    block->grid_count = 0;
    block->moved = true;
}

void gpi_grid_without(launch *launch)
{
    if (!launch->call->cooperative) return;
    pthread_mutex_lock(&launch->lock);
    launch->grid_ended++;
    grid_complete(launch);
    pthread_mutex_unlock(&launch->lock);
}

void gpi_rt_grid_sync(gpi_thread *thread)
{
    fiber *self = gpi_fiber_of(thread);
    block *block = gpi_block_of(self);
    gpi_check_fiber(self, "grid synchronisation");
    if (!block->shape.cooperative) gpi_raise(self, gpiErrorLaunchFailure, "grid synchronisation needs a cooperative launch");
    gpi_queue_add(&block->grid_waiting, self);
    if (++block->grid_count == block->live) grid_arrive(block);
    gpi_fiber_wait(self);
}

void gpi_barriers_without(fiber *ended)
{
    block *block = gpi_block_of(ended);
    for (uint32_t open = block->barriers_open; open; open &= open - 1) {
        uint32_t id = (uint32_t)__builtin_ctz(open);
        if (ended->arrivals >> id & 1) block->barriers[id].gone++;
        if (complete(block, &block->barriers[id])) release(block, id);
    }
    if (block->grid_count && block->grid_count == block->live) grid_arrive(block);
}
