/* Barriers: in loops, with exits, from several places, counted, named; and the indices that threads see. */
#include "harness.h"

KERNEL(reduce) /* tree sum in shared memory, a barrier in every turn */
{
    uint64_t *out = *(uint64_t *const *)params;
    volatile uint32_t *shared = t->block->shared;
    uint32_t n = t->block->thread_count;
    shared[t->linear] = t->linear + global_block(t);
    gpi_rt_barrier(t);
    for (uint32_t half = n / 2; half; half /= 2) {
        if (t->linear < half) shared[t->linear] += shared[t->linear + half];
        gpi_rt_barrier(t);
    }
    if (t->linear == 0) out[global_block(t)] = shared[0];
}

static void test_reduce(void)
{
    static uint64_t out[24];
    uint64_t *params = out;
    LAUNCH(&params, .thread = reduce, .grid = {4, 3, 2}, .block = {32, 4, 8}, .shared = 4096);
    for (uint64_t i = 0; i < 24; i++) CHECK(out[i] == 1024 * 1023 / 2 + 1024 * i);
}

KERNEL(indices)
{
    uint32_t *out = *(uint32_t *const *)params;
    const gpi_block *b = t->block;
    CHECK(t->linear == t->thread_idx[0] + b->block_dim[0] * (t->thread_idx[1] + b->block_dim[1] * t->thread_idx[2]));
    CHECK(t->lane == t->linear % 32 && t->warp == t->linear / 32);
    CHECK((uintptr_t)b->shared % 256 == 0 && b->shared_dynamic == 16 && b->shared_size == 116);
    out[global_block(t) * b->thread_count + t->linear]++;
}

static void test_indices(void)
{
    static uint32_t out[3 * 5 * 2 * 7 * 3 * 11];
    uint32_t *params = out;
    LAUNCH(&params, .thread = indices, .grid = {3, 5, 2}, .block = {7, 3, 11}, .shared = 9, .shared_dynamic = 100);
    for (size_t i = 0; i < sizeof out / sizeof *out; i++) CHECK(out[i] == 1);
}

KERNEL(early_exits) /* a third of the threads leave before each barrier, some by exit from within a call */
{
    uint32_t *out = *(uint32_t *const *)params;
    if (t->linear % 3 == 0) return;
    gpi_rt_barrier(t);
    if (t->linear % 3 == 1) gpi_rt_exit(t);
    out[0] = gpi_rt_barrier_count(t, t->linear % 2);
    out[1] = gpi_rt_barrier_and(t, t->linear % 3 == 2);
    out[2] = gpi_rt_barrier_and(t, t->linear != 2);
    out[3] = gpi_rt_barrier_or(t, t->linear == 2);
    out[4] = gpi_rt_barrier_or(t, 0);
}

static void test_early_exits(void)
{
    uint32_t out[5] = {9, 9, 9, 9, 9}, *params = out;
    LAUNCH(&params, .thread = early_exits, .block = {300});
    CHECK(out[0] == 50 && out[1] == 1 && out[2] == 0 && out[3] == 1 && out[4] == 0);
}

KERNEL(two_places) /* threads of one barrier come from both sides of a branch, and from a recursive call */
{
    uint32_t *out = *(uint32_t *const *)params;
    uint32_t *shared = t->block->shared;
    if (t->linear % 2) {
        shared[t->linear] = t->linear;
        gpi_rt_barrier(t);
    } else {
        shared[t->linear] = t->linear;
        gpi_rt_barrier(t);
    }
    out[t->linear] = shared[(t->linear + 1) % t->block->thread_count];
}

static void test_two_places(void)
{
    uint32_t out[96], *params = out;
    LAUNCH(&params, .thread = two_places, .block = {96}, .shared = 4 * 96);
    for (uint32_t i = 0; i < 96; i++) CHECK(out[i] == (i + 1) % 96);
}

KERNEL(pipeline) /* warps 0 and 1 produce for warps 2 and 3: arrive and sync at named barriers */
{
    uint32_t *out = *(uint32_t *const *)params;
    volatile uint32_t *shared = t->block->shared;
    for (uint32_t turn = 0; turn < 5; turn++) {
        if (t->warp < 2) {
            gpi_rt_barrier_sync(t, 2, 128); /* empty */
            shared[t->linear] = turn * 1000 + t->linear;
            gpi_rt_barrier_arrive(t, 1, 128); /* full */
        } else {
            gpi_rt_barrier_arrive(t, 2, 128);
            gpi_rt_barrier_sync(t, 1, 128);
            out[turn * 64 + t->linear - 64] = shared[t->linear - 64];
            gpi_rt_barrier_sync(t, 3, 64);
        }
    }
}

static void test_pipeline(void)
{
    uint32_t out[5 * 64], *params = out;
    LAUNCH(&params, .thread = pipeline, .block = {128}, .shared = 256);
    for (uint32_t i = 0; i < 5 * 64; i++) CHECK(out[i] == i / 64 * 1000 + i % 64);
}

KERNEL(arrive_and_exit) /* a thread that has arrived and then exited counts once */
{
    uint32_t *out = *(uint32_t *const *)params;
    volatile uint32_t *shared = t->block->shared;
    if (t->linear < 8) {
        shared[t->linear] = 1;
        gpi_rt_barrier_arrive(t, 4, 64);
        return;
    }
    shared[t->linear] = 1;
    gpi_rt_barrier_sync(t, 4, 64);
    uint32_t sum = 0;
    for (uint32_t i = 0; i < 64; i++) sum += shared[i];
    out[t->linear] = sum;
}

static void test_arrive_and_exit(void)
{
    uint32_t out[64] = {0}, *params = out;
    LAUNCH(&params, .thread = arrive_and_exit, .block = {64}, .shared = 256);
    for (uint32_t i = 8; i < 64; i++) CHECK(out[i] == 64);
}

LOOP_KERNEL(loop)
{
    uint32_t *out = *(uint32_t *const *)params;
    for (uint64_t i = range->first; i < range->first + range->count && !*range->stop; i++)
        for (uint32_t linear = 0; linear < range->block->thread_count; linear++) {
            range->thread->linear = linear;
            out[i * range->block->thread_count + linear]++;
        }
}

static void test_loop(void)
{
    static uint32_t out[1000 * 10];
    uint32_t *params = out;
    LAUNCH(&params, .blocks = loop, .grid = {10, 10, 10}, .block = {10});
    for (size_t i = 0; i < sizeof out / sizeof *out; i++) CHECK(out[i] == 1);
}

int main(void)
{
    for (int i = 0; i < 3; i++) { /* stacks and blocks are used again */
        test_reduce();
        test_two_places();
        test_early_exits();
        test_pipeline();
        test_arrive_and_exit();
    }
    test_indices();
    test_loop();
    return finish();
}
