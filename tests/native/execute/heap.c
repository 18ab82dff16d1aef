/* malloc and free in kernels. */
#include "harness.h"

KERNEL(churn) /* every thread keeps a few allocations of changing sizes, and none may overlap another */
{
    (void)params;
    enum { KEPT = 4, TURNS = 60 };
    uint32_t seed = global_block(t) * 977 + t->linear;
    uint32_t *kept[KEPT] = {0}, sizes[KEPT] = {0};
    for (uint32_t turn = 0; turn < TURNS; turn++) {
        uint32_t i = turn % KEPT;
        for (uint32_t w = 0; w < sizes[i]; w++) CHECK(kept[i][w] == seed + i);
        gpi_rt_free(t, kept[i]);
        sizes[i] = 1 + (seed * 31 + turn * 17) % 50;
        kept[i] = gpi_rt_malloc(t, sizes[i] * 4);
        CHECK(kept[i] && (uintptr_t)kept[i] % 16 == 0 && gpi_rt_is_global(t, kept[i]));
        for (uint32_t w = 0; w < sizes[i]; w++) kept[i][w] = seed + i;
        if (turn % 7 == 0) gpi_rt_barrier(t);
    }
    for (uint32_t i = 0; i < KEPT; i++) gpi_rt_free(t, kept[i]);
}

KERNEL(exhaust) /* null when it is used up; all of it is there again after free */
{
    (void)params;
    void *blocks[128];
    CHECK(!gpi_rt_malloc(t, 64 << 20) && !gpi_rt_malloc(t, UINT64_MAX) && !gpi_rt_malloc(t, 0));
    for (int turn = 0; turn < 2; turn++) {
        int count = 0;
        while (count < 128 && (blocks[count] = gpi_rt_malloc(t, 1 << 20))) count++;
        CHECK(count == 15);
        for (int i = 0; i < count; i++) gpi_rt_free(t, blocks[(i * 7) % count]);
    }
    void *all = gpi_rt_malloc(t, (16 << 20) - 16);
    CHECK(all);
    gpi_rt_free(t, all);
    gpi_rt_free(t, NULL);
}

KERNEL(free_twice)
{
    (void)params;
    void *neighbour = gpi_rt_malloc(t, 64), *address = gpi_rt_malloc(t, 64);
    gpi_rt_free(t, neighbour);
    gpi_rt_free(t, address);
    gpi_rt_free(t, address);
}

KERNEL(free_inside)
{
    (void)params;
    gpi_rt_free(t, (char *)gpi_rt_malloc(t, 64) + 16);
}

KERNEL(free_foreign) { gpi_rt_free(t, (void *)params); }

KERNEL(free_overrun) /* the one before it was written past its end */
{
    (void)params;
    char *first = gpi_rt_malloc(t, 64), *second = gpi_rt_malloc(t, 64);
    memset(second - 16, 0xff, 16);
    gpi_rt_free(t, second);
    gpi_rt_free(t, first);
}

int main(void)
{
    CHECK(gpi_heap_limit() == 8 << 20);
    CHECK(gpi_heap_set_limit(16 << 20) == gpiSuccess && gpi_heap_limit() == 16 << 20);
    LAUNCH(NULL, .thread = exhaust);
    LAUNCH(NULL, .thread = churn, .grid = {6}, .block = {64});
    LAUNCH(NULL, .thread = exhaust);
    CHECK(gpi_heap_set_limit(32 << 20) == gpiErrorInvalidValue);
    void (*const wrong[])(gpi_thread *, const void *) = {free_twice, free_inside, free_foreign, free_overrun};
    int here = 0;
    for (int i = 0; i < 4; i++) {
        gpi_fault fault;
        CHECK(launch((setup){.thread = wrong[i]}, &here, &fault) == gpiErrorLaunchFailure);
        CHECK(strstr(fault.text, "which is not allocated, or no longer in kernel kernel, block [0,0,0], thread [0,0,0], kernels.cu:42"));
    }
    return finish();
}
