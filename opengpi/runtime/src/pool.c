/* Workers: the pool's threads, and those that are inside gpi_execute. */
#define _GNU_SOURCE

#include <linux/futex.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "device.h"
#include "worker.h"

_Thread_local worker *gpi_this_worker;

static struct {
    pthread_mutex_t lock; /* of the lists */
    launch *launches;     /* published, in the order of their start */
    worker *workers;      /* all there have ever been */
    unsigned worker_total;
    bool started;
    _Atomic uint32_t epoch; /* counts published launches; idle threads sleep on it */
    _Atomic uint32_t sleepers;
    _Atomic bool lost;
    pthread_once_t once;
    pthread_key_t key; /* gives the worker of a thread that ends back */
} pool = {.lock = PTHREAD_MUTEX_INITIALIZER, .once = PTHREAD_ONCE_INIT};

enum {
    SPINS = 400,              /* of about 40 cycles, before a thread sleeps */
    PATIENCE = 2,             /* fruitless rounds before a worker whose blocks only wait takes another one */
    PATIENCE_WHEN_FULL = 256, /* likewise, where it has as many threads as a multiprocessor holds */
    ROUNDS_BEFORE_SLEEP = 2000,
};

static void futex_wait(_Atomic uint32_t *word, uint32_t value, const struct timespec *timeout)
{
    syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, value, timeout, NULL, 0);
}

static void futex_wake(_Atomic uint32_t *word, unsigned count) { syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, count, NULL, NULL, 0); }

static inline void relax(void)
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#else
    __asm__ volatile("yield");
#endif
}

static void sleep_for(long nanoseconds) { nanosleep(&(struct timespec){.tv_nsec = nanoseconds}, NULL); }

/* After fork only the forking thread exists, and locks may be held by threads that do not. */
static void lose_pool(void) { atomic_store(&pool.lost, true); }

static void give_back(void *argument)
{
    worker *worker = argument;
    gpi_this_worker = NULL;
    gpi_faults_stack(NULL, 0);
    pthread_mutex_lock(&pool.lock);
    worker->lent = false;
    pthread_mutex_unlock(&pool.lock);
}

static void initialise(void)
{
    pthread_key_create(&pool.key, give_back);
    pthread_atfork(NULL, NULL, lose_pool);
    gpi_faults_catch();
}

bool gpi_pool_lost(void) { return atomic_load_explicit(&pool.lost, memory_order_relaxed); }

/* A new worker, known to the pool; its number is that of a multiprocessor. */
static worker *make_worker(void)
{
    worker *worker = calloc(1, sizeof *worker);
    if (!worker) return NULL;
    pthread_mutex_lock(&pool.lock);
    worker->number = pool.worker_total++ % gpi_worker_count();
    worker->next = pool.workers;
    pool.workers = worker;
    worker->lent = true;
    pthread_mutex_unlock(&pool.lock);
    return worker;
}

static worker *borrow_worker(void)
{
    pthread_mutex_lock(&pool.lock);
    worker *worker = pool.workers;
    while (worker && worker->lent) worker = worker->next;
    if (worker) worker->lent = true;
    pthread_mutex_unlock(&pool.lock);
    return worker ? worker : make_worker();
}

/* Makes the calling thread the worker's. */
static void settle(worker *worker)
{
    sigset_t faults;
    sigemptyset(&faults);
    for (const int *signal = gpi_fault_signals; *signal; signal++) sigaddset(&faults, *signal);
    pthread_sigmask(SIG_UNBLOCK, &faults, NULL);
    worker->thread = pthread_self();
    gpi_context_adopt(&worker->context);
    gpi_this_worker = worker;
    gpi_faults_stack(worker->signal_stack, sizeof worker->signal_stack);
}

worker *gpi_worker_here(void)
{
    if (GPI_LIKELY(gpi_this_worker != NULL)) return gpi_this_worker;
    pthread_once(&pool.once, initialise);
    worker *worker = borrow_worker();
    if (!worker) return NULL;
    pthread_setspecific(pool.key, worker);
    settle(worker);
    return worker;
}

void gpi_launch_hold(launch *launch) { atomic_fetch_add_explicit(&launch->users, 1, memory_order_relaxed); }

void gpi_launch_release(launch *launch)
{
    /* The launch may be gone once nobody uses it: then this wakes nobody. */
    _Atomic uint32_t *users = &launch->users;
    if (atomic_fetch_sub_explicit(users, 1, memory_order_acq_rel) == 1) futex_wake(users, 1);
}

/* How many blocks of the launch reside on the worker. */
static uint64_t residents_of(const worker *worker, const launch *launch)
{
    uint64_t count = 0;
    for (const block *block = worker->residents; block; block = block->next) count += block->launch == launch;
    return count;
}

static bool may_take(const worker *worker, launch *launch)
{
    if (gpi_stopped(launch) || atomic_load_explicit(&launch->next, memory_order_relaxed) >= launch->blocks) return false;
    /* Where the other workers do not come for their share, the blocks all the same have to be resident. */
    return launch->share == UINT64_MAX || worker->fruitless >= ROUNDS_BEFORE_SLEEP || residents_of(worker, launch) < launch->share;
}

/* A launch that has blocks for the worker, held; the oldest one of the pool's, or own where that is not null. */
static launch *find_launch(const worker *worker, launch *own)
{
    if (own) {
        if (!may_take(worker, own)) return NULL;
        gpi_launch_hold(own);
        return own;
    }
    pthread_mutex_lock(&pool.lock);
    launch *found = pool.launches;
    while (found && !may_take(worker, found)) found = found->after;
    if (found) gpi_launch_hold(found);
    pthread_mutex_unlock(&pool.lock);
    return found;
}

static void leave_launch(worker *worker)
{
    if (worker->loop) gpi_block_close(worker->loop);
    worker->loop = NULL;
    gpi_launch_release(worker->launch);
    worker->launch = NULL;
}

/* Runs some blocks of a kernel with a block loop, or makes one block of another kernel resident. */
static bool take_blocks(worker *worker, launch *launch)
{
    uint64_t first = atomic_fetch_add_explicit(&launch->next, launch->chunk, memory_order_relaxed);
    if (first >= launch->blocks) return false;
    bool loops = launch->kernel->blocks != NULL;
    block *block = loops && worker->loop ? worker->loop : loops ? gpi_loop_open(worker, launch) : gpi_block_open(worker, launch, first);
    if (!block) {
        gpi_fault_launch(launch, gpiErrorMemoryAllocation, "no memory to run a block");
        return false;
    }
    if (loops) {
        worker->loop = block;
        gpi_loop_run(block, first, first + launch->chunk <= launch->blocks ? launch->chunk : launch->blocks - first);
    } else {
        gpi_launch_hold(launch);
        block->next = worker->residents;
        worker->residents = block;
        worker->resident_count++;
        worker->resident_threads += block->shape.thread_count;
    }
    return true;
}

static bool take(worker *worker, launch *own)
{
    if (worker->launch && !may_take(worker, worker->launch)) leave_launch(worker);
    if (!worker->launch) worker->launch = find_launch(worker, own);
    return worker->launch && take_blocks(worker, worker->launch);
}

/* Gives every resident block its turn; true if anything but waiting happened. */
static bool turn_all(worker *worker)
{
    bool moved = false;
    for (block **link = &worker->residents, *block; (block = *link);) {
        if (!gpi_stopped(block->launch)) gpi_block_turn(block);
        moved |= block->moved;
        if (block->live && !gpi_stopped(block->launch)) {
            link = &block->next;
            continue;
        }
        *link = block->next;
        worker->resident_count--;
        worker->resident_threads -= block->shape.thread_count;
        launch *launch = block->launch;
        gpi_block_close(block);
        gpi_grid_without(launch);
        gpi_launch_release(launch);
        moved = true;
    }
    return moved;
}

/* Lets other OS threads run when all resident blocks only wait. */
static void back_off(unsigned rounds)
{
    if (rounds <= PATIENCE) relax();
    else if (rounds < ROUNDS_BEFORE_SLEEP) sched_yield();
    else sleep_for(50 * 1000);
}

static void sleep_until_published(worker *worker)
{
    uint32_t epoch = atomic_load(&pool.epoch);
    worker->launch = find_launch(worker, NULL);
    for (unsigned i = 0; !worker->launch && i < SPINS; i++) {
        relax();
        if (atomic_load_explicit(&pool.epoch, memory_order_relaxed) != epoch) return;
    }
    if (worker->launch) return;
    atomic_fetch_add(&pool.sleepers, 1);
    futex_wait(&pool.epoch, epoch, NULL);
    atomic_fetch_sub(&pool.sleepers, 1);
}

void gpi_worker_drive(worker *worker, launch *own)
{
    worker->fruitless = 0;
    for (;;) {
        /* A launch must not wait for blocks of others, so it is not held while these run. */
        if (worker->launch && worker->resident_count > residents_of(worker, worker->launch)) leave_launch(worker);
        bool moved = turn_all(worker);
        worker->fruitless = moved ? 0 : worker->fruitless + 1;
        unsigned patience = !worker->residents ? 0 : worker->resident_threads < GPI_RESIDENT_THREADS ? PATIENCE : PATIENCE_WHEN_FULL;
        if (worker->fruitless >= patience && take(worker, own)) continue;
        if (worker->residents) {
            if (!moved) back_off(worker->fruitless);
        } else if (own) {
            if (worker->launch) leave_launch(worker);
            if (!may_take(worker, own)) return;
        } else if (!worker->launch) {
            sleep_until_published(worker);
        }
    }
}

static void *pool_thread(void *argument)
{
    settle(argument);
    gpi_worker_drive(argument, NULL);
    return NULL;
}

/* Starts the pool's threads: one processor is left to the thread that waits in gpi_execute, which works too. */
static void start_pool(void)
{
    sigset_t all, before;
    pthread_attr_t attributes;
    sigfillset(&all);
    sigdelset(&all, SIGABRT);
    pthread_sigmask(SIG_BLOCK, &all, &before); /* the program's handlers run on the program's threads */
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_attr_setstacksize(&attributes, 1 << 20);
    for (unsigned i = 1; i < gpi_worker_count(); i++) {
        worker *worker = make_worker();
        pthread_t thread;
        if (!worker || pthread_create(&thread, &attributes, pool_thread, worker) != 0) break;
    }
    pthread_attr_destroy(&attributes);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void gpi_pool_publish(launch *launch)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, start_pool);
    pthread_mutex_lock(&pool.lock);
    launch->after = NULL;
    struct launch **link = &pool.launches;
    while (*link) link = &(*link)->after;
    *link = launch;
    pthread_mutex_unlock(&pool.lock);
    atomic_fetch_add(&pool.epoch, 1);
    if (atomic_load(&pool.sleepers)) futex_wake(&pool.epoch, launch->blocks < INT32_MAX ? (unsigned)launch->blocks - 1 : INT32_MAX);
}

void gpi_pool_withdraw(launch *launch)
{
    pthread_mutex_lock(&pool.lock);
    struct launch **link = &pool.launches;
    while (*link != launch) link = &(*link)->after;
    *link = launch->after;
    pthread_mutex_unlock(&pool.lock);
    uint32_t users;
    for (unsigned i = 0; atomic_load_explicit(&launch->users, memory_order_acquire) && i < SPINS; i++) relax();
    while ((users = atomic_load_explicit(&launch->users, memory_order_acquire))) futex_wait(&launch->users, users, NULL);
}

void gpi_pool_stop(launch *launch)
{
    for (bool runs = true; runs;) {
        runs = false;
        pthread_mutex_lock(&pool.lock);
        for (worker *worker = pool.workers; worker; worker = worker->next) {
            if (worker == gpi_this_worker || atomic_load(&worker->runs) != launch) continue;
            pthread_kill(worker->thread, GPI_STOP_SIGNAL);
            runs = true;
        }
        pthread_mutex_unlock(&pool.lock);
        if (runs) sleep_for(200 * 1000);
    }
}
