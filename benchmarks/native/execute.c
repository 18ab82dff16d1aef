/* What the lower half of libgpi costs: prints nanoseconds. Build it like tests/native/execute. */
#include <time.h>

#include "../../tests/native/execute/harness.h"

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

enum { BARRIER_TURNS = 1000, WARP_TURNS = 1000, YIELD_TURNS = 1000 };

KERNEL(empty)
{
    (void)t;
    (void)params;
}

LOOP_KERNEL(empty_loop)
{
    (void)range;
    (void)params;
}

KERNEL(barriers)
{
    (void)params;
    for (int i = 0; i < BARRIER_TURNS; i++) gpi_rt_barrier(t);
}

KERNEL(shuffles)
{
    (void)params;
    uint32_t value = t->lane;
    for (int i = 0; i < WARP_TURNS; i++) value += gpi_rt_warp_shuffle_xor_i32(t, UINT32_MAX, 0, value, 1, 32);
    *(volatile uint32_t *)t->block->shared = value;
}

KERNEL(yields)
{
    (void)params;
    for (int i = 0; i < YIELD_TURNS; i++) gpi_rt_yield(t);
}

KERNEL(one_barrier)
{
    (void)params;
    gpi_rt_barrier(t);
}

static void measure(const char *what, setup s, int repeats, double events)
{
    launch(s, NULL, NULL);
    double best = 1e30;
    for (int i = 0; i < repeats; i++) {
        double start = now();
        launch(s, NULL, NULL);
        double time = (now() - start) / events;
        if (time < best) best = time;
    }
    printf("%-48s %10.1f ns\n", what, best);
}

int main(void)
{
    printf("%u workers\n", gpi_worker_count());
    measure("launch, 1 block, loop", (setup){.blocks = empty_loop}, 1000, 1);
    measure("launch, 64 blocks, loop", (setup){.blocks = empty_loop, .grid = {64}, .block = {256}}, 1000, 1);
    measure("launch, 1 block of 1 thread, fibers", (setup){.thread = empty}, 1000, 1);
    measure("thread that does not wait", (setup){.thread = empty, .block = {1024}}, 100, 1024);
    measure("block of 1 thread, per block", (setup){.thread = empty, .grid = {10000}}, 10, 10000);
    measure("block of 128 with a barrier, per block", (setup){.thread = one_barrier, .grid = {5000}, .block = {128}}, 10, 5000);
    measure("barrier and switch, 1 block of 64, per thread", (setup){.thread = barriers, .block = {64}}, 10, 64.0 * BARRIER_TURNS);
    measure("barrier and switch, 1 block of 256, per thread", (setup){.thread = barriers, .block = {256}}, 10, 256.0 * BARRIER_TURNS);
    measure("barrier and switch, 1 block of 1024, per thread", (setup){.thread = barriers, .block = {1024}}, 5, 1024.0 * BARRIER_TURNS);
    measure("shuffle, per lane", (setup){.thread = shuffles, .block = {256}, .shared = 4}, 10, 256.0 * WARP_TURNS);
    measure("yield and switch, per thread", (setup){.thread = yields, .block = {256}}, 10, 256.0 * YIELD_TURNS);
    return finish();
}
