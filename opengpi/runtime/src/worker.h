/* What the lower half of libgpi shares among its files: workers run resident blocks, blocks run fibers.
 *
 * A worker is an OS thread: one of the pool's, or one that is inside gpi_execute and works on that launch only. It
 * runs a block until all threads of the block have ended or only wait, then gives other resident blocks a turn.
 * Everything of a block is touched by its worker alone; launches and the pool are shared. */
#ifndef GPI_WORKER_H
#define GPI_WORKER_H

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>

#include "execute.h"
#include "fiber.h"
#include "gpi_builtins_cpu.h"

#define GPI_LIKELY(x) __builtin_expect(!!(x), 1)
#define GPI_UNLIKELY(x) __builtin_expect(!!(x), 0)

typedef unsigned __int128 gpi_lanes; /* bit i names lane i */

typedef struct launch launch;
typedef struct worker worker;
typedef struct block block;
typedef struct fiber fiber;

/* The lanes that have come to one warp operation so far; the first comer's fiber holds it. */
typedef struct meeting {
    gpi_lanes mask, here; /* named by the callers; arrived */
    uint32_t kind;        /* warp_kind */
    uint64_t tag;
    struct meeting *next;
} meeting;

/* A queue of fibers. */
typedef struct queue {
    fiber *first, *last;
} queue;

/* One thread of a block. What a switch touches is one cache line. */
struct fiber {
    _Alignas(64) gpi_thread thread; /* first: a gpi_thread * of generated code is a fiber * */
    fiber *next;         /* in a queue */
    gpi_context context; /* stack is null before the thread starts and after it ends */

    uint32_t arrivals;     /* barrier.c: those it arrived at without waiting, in their present round */
    uint32_t region_count; /* converge.c */
    gpi_lanes converged;
    struct region *regions;
    uint32_t region_capacity;

    uint32_t source, width; /* warp.c: what it brings to an operation; what it gets */
    uint64_t value;
    gpi_lanes result;
    meeting meeting; /* the one it opened */
};

typedef struct warp {
    gpi_lanes live; /* lanes that have not exited */
    meeting *meetings;
    fiber *lanes;
} warp;

enum { BARRIERS = 16 };
typedef struct barrier {
    queue waiting;
    uint32_t expected; /* arrivals that complete it; 0: all of the block */
    uint32_t arrived, truths;
    uint32_t silent, gone;           /* of the arrived: how many do not wait; how many of those have exited since */
    uint32_t result_count, result_all; /* of the last round */
} barrier;

/* A resident block; or, for a kernel with a block loop, what a worker needs to run chunks of it on one fiber. */
struct block {
    gpi_block shape; /* first: a gpi_block * of generated code is a block * */
    launch *launch;
    worker *worker;
    block *next; /* among the worker's residents or spares */
    fiber *fibers;
    warp *warps;
    queue ready;
    uint32_t started, live; /* threads */
    uint32_t turns;         /* how many more yields until other blocks get a turn */
    bool moved;             /* something but waiting has happened in this turn */
    bool loops;             /* its kernel has a block loop */
    barrier barriers[BARRIERS];
    uint32_t barriers_open; /* bit i: barrier i has arrivals */
    queue grid_waiting;
    uint32_t grid_count, grid_round;
    gpi_block_range range;
    size_t fiber_capacity, warp_capacity, shared_capacity;
};

struct launch {
    const gpi_launch *call;
    const gpi_kernel *kernel;
    uint64_t blocks, chunk; /* blocks of the grid; how many are taken at once */
    uint64_t share;         /* most blocks resident on one worker */
    size_t stack_size; /* bytes a thread may use */
    unsigned stack_class;
    _Atomic uint64_t next;  /* first block not taken */
    _Atomic uint32_t stop;  /* not 0: no thread of it may run on */
    _Atomic uint32_t users; /* resident blocks, and workers that take blocks */
    launch *after;          /* in the pool's list */
    pthread_mutex_t lock;   /* of the rest */
    uint64_t grid_arrived, grid_ended;
    _Atomic uint32_t grid_round;
    gpiError_t error;
    gpi_fault *fault;
};

/* What ended a thread against its will, from where it happened to the worker's own stack. */
typedef struct raised {
    gpiError_t error; /* 0: nothing */
    fiber *fiber;
    const void *pc; /* in kernel code, or null */
    uint64_t address;
    bool has_address;
    char file[256];
    uint32_t line;
    char text[512];
} raised;

struct worker {
    gpi_context context; /* the scheduler: the OS thread's own stack */
    gpi_stack_pool stacks;
    fiber *volatile running;         /* null in the scheduler */
    volatile sig_atomic_t critical;  /* > 0: holds a lock; must not be torn out of what it does */
    _Atomic(launch *) runs;          /* of running */
    raised raised;
    void (*request)(void); /* to be called on the worker's own stack, by gpi_on_worker_stack */
    block *residents, *spares;
    unsigned resident_count, resident_threads;
    unsigned fruitless; /* turns of all residents since anything but waiting happened */
    launch *launch; /* the one whose blocks it takes */
    block *loop;    /* runs the chunks of launch, if that has a block loop */
    unsigned number;
    pthread_t thread;
    worker *next; /* in the pool's list of all workers */
    bool lent;    /* to an OS thread */
    char signal_stack[64 << 10];
};

static inline fiber *gpi_fiber_of(gpi_thread *thread) { return (fiber *)thread; }
static inline block *gpi_block_of(const fiber *self) { return (block *)self->thread.block; }
static inline bool gpi_stopped(const launch *launch) { return atomic_load_explicit(&launch->stop, memory_order_relaxed) != 0; }

static inline void gpi_queue_add(queue *queue, fiber *fiber)
{
    fiber->next = NULL;
    if (queue->first) queue->last->next = fiber;
    else queue->first = fiber;
    queue->last = fiber;
}

static inline fiber *gpi_queue_take(queue *queue)
{
    fiber *fiber = queue->first;
    if (fiber) queue->first = fiber->next;
    return fiber;
}

/* Moves all of from to the end of to. */
static inline void gpi_queue_move(queue *to, queue *from)
{
    if (!from->first) return;
    if (to->first) to->last->next = from->first;
    else to->first = from->first;
    to->last = from->last;
    from->first = NULL;
}

/* block.c: threads of a block */
block *gpi_block_open(worker *worker, launch *launch, uint64_t index); /* null when memory is used up */
/* Describes an address near the block's shared memory ("128 bytes past the end of the block's 1024 bytes of shared memory"), or returns false. */
bool gpi_shared_describe(const block *block, uint64_t address, char *text, size_t size);
block *gpi_loop_open(worker *worker, launch *launch);                  /* for chunks; likewise */
void gpi_block_turn(block *block); /* runs it until it has ended, only waits, or every thread has had a turn */
void gpi_loop_run(block *block, uint64_t first, uint64_t count);
void gpi_block_close(block *block);
void gpi_fiber_wait(fiber *self); /* until somebody puts self into the ready queue and its turn comes */
void gpi_on_worker_stack(fiber *self, void (*call)(void));       /* for what needs a big stack */
_Noreturn void gpi_refuse_in_loop(fiber *self, const char *operation);
_Noreturn void gpi_fiber_leave(fiber *self);                     /* the launch has been stopped */

/* Ends the launch where threads are not fibers of their own. */
static inline void gpi_check_fiber(fiber *self, const char *operation)
{
    if (GPI_UNLIKELY(gpi_block_of(self)->loops)) gpi_refuse_in_loop(self, operation);
}

/* pool.c: workers */
worker *gpi_worker_here(void);                       /* the calling OS thread's; null when memory is used up */
void gpi_worker_drive(worker *worker, launch *own);  /* works until own has no block left to take or to end */
void gpi_pool_publish(launch *launch);               /* lets the pool's threads work on it */
void gpi_pool_withdraw(launch *launch);              /* and waits until none does */
void gpi_pool_stop(launch *launch);                  /* returns when no worker runs code of it */
bool gpi_pool_lost(void);                            /* after fork: the pool's threads are the parent's */
void gpi_launch_hold(launch *launch);
void gpi_launch_release(launch *launch);
extern _Thread_local worker *gpi_this_worker; /* null: not inside libgpi so far */

/* barrier.c and warp.c: what a thread's end means to those who wait for it */
void gpi_barriers_without(fiber *ended);
void gpi_warp_without(fiber *ended);
void gpi_grid_poll(block *block);          /* makes its threads ready if the grid has come together */
void gpi_grid_without(launch *launch);     /* a block has ended */

/* warp.c: self has come to the operation kind of the lanes of mask with self->value; back with self->result when all
 * of these that live have come. tag tells apart places that must not be taken for each other. */
typedef enum warp_kind {
    WARP_SYNC, WARP_BALLOT, WARP_ALL, WARP_ANY, WARP_UNI, WARP_IDX, WARP_UP, WARP_DOWN, WARP_XOR, WARP_MATCH_ANY, WARP_MATCH_ALL,
    WARP_ADD, WARP_SMIN, WARP_SMAX, WARP_UMIN, WARP_UMAX, WARP_BITAND, WARP_BITOR, WARP_BITXOR, WARP_SPLIT, WARP_KINDS,
} warp_kind;
#define GPI_TAG_ACTIVE (1ull << 62)
#define GPI_TAG_CONVERGE (1ull << 63)
void gpi_warp_meet(fiber *self, gpi_lanes mask, warp_kind kind, uint64_t tag);

/* fault.c */
_Noreturn void gpi_raise(fiber *self, gpiError_t error, const char *format, ...) __attribute__((format(printf, 3, 4)));
void gpi_fault_report(worker *worker);                 /* takes what the worker's raised says to the launch */
void gpi_fault_launch(launch *launch, gpiError_t error, const char *text);
void gpi_fault_deadlock(block *block);
bool gpi_checks(void);                                 /* GPI_CHECK=1 */
const gpi_code *gpi_find_code(const gpi_image *image, const void *pc); /* the function that holds it, or null */
/* An address in the call that returns there: the next instruction may belong to another line. */
static inline const void *gpi_before(const void *return_address) { return (const void *)((uintptr_t)return_address - 1); }

/* signal.c */
void gpi_faults_catch(void);                           /* installs the signal handlers, once */
void gpi_faults_catch_again(void);                     /* puts them before those that the program has set since */
void gpi_faults_stack(void *stack, size_t size);       /* the calling thread's stack for them; null: none any more */
extern const int gpi_fault_signals[];                  /* ends with 0; never blocked in a worker */

enum { GPI_STOP_SIGNAL = SIGURG }; /* tears a worker out of kernel code; harmless where nobody expects it */

#endif
