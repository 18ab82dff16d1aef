/* Who waits for whom: lanes, blocks, launches; none may starve another. */
#include <pthread.h>
#include <unistd.h>

#include "harness.h"

static uint32_t load(uint32_t *p) { return __atomic_load_n(p, __ATOMIC_ACQUIRE); }
static void store(uint32_t *p, uint32_t value) { __atomic_store_n(p, value, __ATOMIC_RELEASE); }
static uint32_t add(uint32_t *p, uint32_t value) { return __atomic_fetch_add(p, value, __ATOMIC_ACQ_REL); }

KERNEL(lane_lock) /* every thread takes one spin lock; in the critical section it even yields */
{
    uint32_t *words = *(uint32_t *const *)params;
    uint32_t expected = 0;
    while (!__atomic_compare_exchange_n(&words[0], &expected, 1, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) {
        expected = 0;
        gpi_rt_yield(t);
    }
    uint32_t value = words[1];
    gpi_rt_yield(t);
    words[1] = value + 1;
    store(&words[0], 0);
}

KERNEL(grid_barrier) /* hand-written, and more blocks than workers */
{
    uint32_t *words = *(uint32_t *const *)params, blocks = t->block->grid_dim[0];
    for (uint32_t round = 1; round <= 3; round++) {
        gpi_rt_barrier(t);
        if (t->linear == 0) {
            add(&words[0], 1);
            while (load(&words[0]) < round * blocks) gpi_rt_yield(t);
        }
        gpi_rt_barrier(t);
        CHECK(load(&words[0]) >= round * blocks);
    }
}

KERNEL(look_back) /* a prefix over blocks: each waits for the one before it */
{
    uint32_t *words = *(uint32_t *const *)params, b = t->block->block_idx[0];
    if (t->linear) return;
    while (b && load(&words[b - 1]) == 0) gpi_rt_yield(t);
    store(&words[b], (b ? words[b - 1] : 0) + 1);
}

KERNEL(grid_sync)
{
    uint32_t *words = *(uint32_t *const *)params, blocks = t->block->grid_dim[0], b = t->block->block_idx[0];
    if (t->linear == 5) return; /* exited threads and blocks count as arrived */
    for (uint32_t round = 0; round < 4; round++) {
        if (t->linear == 0) words[b * 4 + round] = b + round;
        gpi_rt_grid_sync(t);
        CHECK(words[(b + 1) % blocks * 4 + round] == (b + 1) % blocks + round);
    }
    if (b == 1) return;
    gpi_rt_grid_sync(t);
}

static uint32_t ping, pong;

KERNEL(pinger)
{
    (void)params;
    store(&ping, 1);
    while (!load(&pong)) gpi_rt_yield(t);
}

KERNEL(ponger)
{
    (void)params;
    while (!load(&ping)) gpi_rt_yield(t);
    store(&pong, 1);
}

static void *run_pinger(void *unused)
{
    (void)unused;
    LAUNCH(NULL, .thread = pinger, .grid = {3}, .block = {32});
    return NULL;
}

KERNEL(sleeper)
{
    (void)params;
    uint64_t start = gpi_rt_globaltimer(t);
    gpi_rt_nanosleep(t, 100000);
    CHECK(gpi_rt_globaltimer(t) - start >= 90000);
    CHECK(gpi_rt_sm_id(t) < gpi_worker_count() && gpi_rt_clock(t) != 0);
}

KERNEL(counting)
{
    add(*(uint32_t *const *)params, 1);
    gpi_rt_barrier(t);
}

static void *run_counting(void *params)
{
    for (int i = 0; i < 30; i++) LAUNCH(&params, .thread = counting, .grid = {5}, .block = {64});
    return NULL;
}

static void test_host_threads(void) /* launches from several threads at once, which come and go */
{
    static uint32_t counts[4];
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) pthread_create(&threads[i], NULL, run_counting, &counts[i]);
    for (int i = 0; i < 4; i++) {
        pthread_join(threads[i], NULL);
        CHECK(counts[i] == 30 * 5 * 64);
    }
}

int main(void)
{
    static uint32_t words[400];
    uint32_t *params = words;
    alarm(60);
    LAUNCH(&params, .thread = lane_lock, .grid = {4}, .block = {48});
    CHECK(words[1] == 4 * 48);
    words[0] = words[1] = 0;
    LAUNCH(&params, .thread = grid_barrier, .grid = {20}, .block = {64});
    memset(words, 0, sizeof words);
    LAUNCH(&params, .thread = look_back, .grid = {400}, .block = {32});
    CHECK(words[399] == 400);
    memset(words, 0, sizeof words);
    LAUNCH(&params, .thread = grid_sync, .grid = {9}, .block = {40}, .cooperative = true);
    LAUNCH(NULL, .thread = sleeper, .block = {4});

    pthread_t other;
    pthread_create(&other, NULL, run_pinger, NULL);
    LAUNCH(NULL, .thread = ponger, .grid = {3}, .block = {32});
    pthread_join(other, NULL);
    test_host_threads();
    return finish();
}
