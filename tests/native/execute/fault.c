/* What goes wrong in kernels: how it is told, and that the rest of the process goes on. */
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "harness.h"

static bool has(const gpi_fault *fault, const char *part)
{
    if (strstr(fault->text, part)) return true;
    fprintf(stderr, "\"%s\" is not in \"%s\"\n", part, fault->text);
    return false;
}

#define FAULTS(expected, fault, params, ...)                                      \
    memset(&(fault), 0, sizeof(fault));                                           \
    CHECK(launch((setup){__VA_ARGS__}, params, &(fault)) == (expected)); \
    CHECK((fault).error == (expected))

KERNEL(bad_store)
{
    if (t->linear == 37 && t->block->block_idx[1] == 2) *(volatile int *)*(void *const *)params = 1;
    gpi_rt_barrier(t);
}

KERNEL(bad_copy)
{
    if (t->linear == 1) memcpy(*(void *const *)params, t, 40 + t->block->thread_count);
}

KERNEL(bad_printf)
{
    gpi_rt_printf(t, "%s\n", params);
}

LOOP_KERNEL(bad_loop)
{
    range->block->block_idx[0] = 3;
    range->thread->thread_idx[0] = 17;
    **(volatile int *volatile *)params = 1;
}

static void test_addresses(void)
{
    gpi_fault fault;
    char *closed = mmap(NULL, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), text[64];
    FAULTS(gpiErrorIllegalAddress, fault, &closed, .name = "_ZN3app9bad_storeIiEEvPT_", .thread = bad_store, .grid = {3, 4}, .block = {10, 10});
    CHECK(fault.block_idx[1] == 2 && fault.thread_idx[0] == 7 && fault.thread_idx[1] == 3 && fault.thread_known);
    CHECK(fault.line == 42 && strcmp(fault.file, "kernels.cu") == 0 && fault.address == (uintptr_t)closed);
    snprintf(text, sizeof text, "illegal memory access at address %p in kernel app::bad_store", (void *)closed);
    CHECK(has(&fault, text) && has(&fault, ", thread [7,3,0], kernels.cu:42"));

    void *null = NULL;
    FAULTS(gpiErrorIllegalAddress, fault, &null, .thread = bad_store, .grid = {1, 3}, .block = {64});
    CHECK(fault.address == 0 && has(&fault, "at address 0x0 (a null pointer, or close to one)"));
    FAULTS(gpiErrorIllegalAddress, fault, &closed, .thread = bad_copy, .block = {64});
    CHECK(fault.thread_idx[0] == 1);
    FAULTS(gpiErrorIllegalAddress, fault, &closed, .thread = bad_printf);
    FAULTS(gpiErrorIllegalAddress, fault, &closed, .blocks = bad_loop, .grid = {5}, .block = {32});
    CHECK(fault.block_idx[0] == 3 && fault.thread_idx[0] == 17 && fault.line == 42);
    munmap(closed, 4096);
}

KERNEL(asserts)
{
    (void)params;
    if (t->linear == 9) gpi_rt_assert_fail(t, "x < 9", "app.cu", 12, "void k(int)");
    gpi_rt_barrier(t);
}

KERNEL(traps)
{
    (void)params;
    gpi_rt_trap(t);
}

KERNEL(overflows)
{
    (void)params;
    gpi_rt_stack_overflow(t);
}

KERNEL(bad_instruction)
{
    (void)params;
    if (t->linear == 3) __builtin_trap();
}

KERNEL(not_cooperative)
{
    (void)params;
    gpi_rt_grid_sync(t);
}

static void test_ends(void)
{
    gpi_fault fault;
    fprintf(stderr, "expected: ");
    FAULTS(gpiErrorAssert, fault, NULL, .thread = asserts, .grid = {2}, .block = {64});
    CHECK(has(&fault, "app.cu:12: void k(int): block: [") && has(&fault, ",0,0], thread: [9,0,0] Assertion `x < 9` failed.") && fault.line == 12);
    FAULTS(gpiErrorLaunchFailure, fault, NULL, .thread = traps, .grid = {8}, .block = {8});
    CHECK(has(&fault, "trap in kernel kernel, block ["));
    FAULTS(gpiErrorHardwareStackError, fault, NULL, .thread = overflows);
    CHECK(has(&fault, "stack overflow: a thread has 2048 bytes"));
    FAULTS(gpiErrorIllegalInstruction, fault, NULL, .thread = bad_instruction, .block = {8});
    CHECK(fault.thread_idx[0] == 3 && has(&fault, "illegal instruction in kernel"));
    FAULTS(gpiErrorLaunchFailure, fault, NULL, .thread = not_cooperative);
    CHECK(has(&fault, "grid synchronisation needs a cooperative launch"));
}

KERNEL(half_barrier)
{
    (void)params;
    if (t->linear == 0) gpi_rt_barrier_sync(t, 1, 64);
    if (t->linear >= 60) return;
    gpi_rt_barrier(t);
}

KERNEL(half_warp)
{
    (void)params;
    if (t->lane % 2) gpi_rt_warp_sync(t, ALL_LANES);
    else gpi_rt_warp_ballot(t, ALL_LANES, 1);
}

KERNEL(half_grid)
{
    (void)params;
    if (t->linear) gpi_rt_grid_sync(t);
    else gpi_rt_barrier(t);
}

static void test_deadlocks(void)
{
    gpi_fault fault;
    FAULTS(gpiErrorLaunchFailure, fault, NULL, .thread = half_barrier, .grid = {3}, .block = {64});
    CHECK(has(&fault, "threads wait for each other for ever in kernel kernel, block ["));
    CHECK(has(&fault, "1 (thread [0,0,0], …) at a barrier, kernels.cu:42; 59 (thread [1,0,0], …) at a barrier, kernels.cu:42; 4 have exited"));
    FAULTS(gpiErrorLaunchFailure, fault, NULL, .thread = half_warp, .block = {32});
    CHECK(has(&fault, "16 (thread [0,0,0], …) at a warp operation, kernels.cu:42; 16 (thread [1,0,0], …) at a warp operation"));
    FAULTS(gpiErrorLaunchFailure, fault, NULL, .thread = half_grid, .block = {32}, .cooperative = true);
    CHECK(has(&fault, "1 (thread [0,0,0], …) at a barrier") && has(&fault, "31 (thread [1,0,0], …) at grid synchronisation"));
}

static uint32_t started;

KERNEL(hangs_but_one) /* all blocks but the last run for ever; that one faults */
{
    (void)params;
    __atomic_fetch_add(&started, 1, __ATOMIC_RELAXED);
    if (t->block->block_idx[0] == t->block->grid_dim[0] - 1) {
        while (__atomic_load_n(&started, __ATOMIC_RELAXED) < t->block->grid_dim[0]) gpi_rt_yield(t);
        gpi_rt_trap(t);
    }
    for (volatile int i = 0;; i++) {}
}

LOOP_KERNEL(loop_hangs_but_one)
{
    (void)params;
    if (range->first) gpi_rt_trap(range->thread);
    for (volatile int i = 0;; i++) {}
}

static void test_stop(void)
{
    gpi_fault fault;
    started = 0;
    FAULTS(gpiErrorLaunchFailure, fault, NULL, .thread = hangs_but_one, .grid = {gpi_worker_count()}, .block = {1});
    FAULTS(gpiErrorLaunchFailure, fault, NULL, .blocks = loop_hangs_but_one, .grid = {gpi_worker_count()}, .block = {1});
}

static sigjmp_buf back;
static void own_handler(int signal)
{
    (void)signal;
    siglongjmp(back, 1);
}

static void test_own_handler(void) /* a fault of the program's own is the program's own affair */
{
    volatile int handled = 0;
    if (sigsetjmp(back, 1) == 0) *(volatile int *)(uintptr_t)16 = 1;
    else handled = 1;
    CHECK(handled);
}

KERNEL(plain)
{
    (void)t;
    ++**(uint32_t *const *)params;
}

KERNEL(endless)
{
    (void)params;
    __atomic_store_n(&started, 1, __ATOMIC_RELAXED);
    for (;;) gpi_rt_yield(t);
}

static void *run_endless(void *unused)
{
    (void)unused;
    LAUNCH(NULL, .thread = endless, .grid = {3}, .block = {64});
    return NULL;
}

static void test_processes(void) /* fork: the child gets an error; exit while a kernel runs is an exit */
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        gpi_fault fault;
        uint32_t count = 0, *params = &count;
        gpi_flush_output();
        FAULTS(gpiErrorInitializationError, fault, &params, .thread = plain);
        _exit(failures != 0 || count);
    }
    CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);

    started = 0;
    pthread_t thread;
    pthread_create(&thread, NULL, run_endless, NULL);
    while (!__atomic_load_n(&started, __ATOMIC_RELAXED)) usleep(1000);
}

KERNEL(unnamed)
{
    (void)params;
    gpi_rt_warp_sync(t, 1, 0);
}

int main(void)
{
    alarm(60);
    setenv("GPI_CHECK", "1", 1);
    signal(SIGSEGV, own_handler);
    uint32_t count = 0, *params = &count;
    for (int i = 0; i < 3; i++) {
        test_addresses();
        test_ends();
        test_deadlocks();
        if (gpi_worker_count() > 1) test_stop();
        LAUNCH(&params, .thread = plain); /* what came before leaves nothing behind */
        CHECK(count == (uint32_t)i + 1);
        test_own_handler();
    }
    gpi_fault fault;
    FAULTS(gpiErrorLaunchFailure, fault, NULL, .thread = unnamed, .block = {2});
    CHECK(has(&fault, "the mask of a warp operation does not name lane 1, which calls it"));
    test_processes();
    exit(finish());
}
