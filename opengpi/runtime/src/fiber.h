/* Stacks of our own and the switch between them. A context is a place where execution left off. */
#ifndef GPI_FIBER_H
#define GPI_FIBER_H

#include <stddef.h>
#include <stdint.h>

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
#define GPI_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer) || __has_feature(address_sanitizer)
#define GPI_SANITIZED 1
#endif
#endif

/* Bytes below a thread's frames for what it calls, libgpi and the C library, and for the program's signal handlers: a
 * thread of the program that waits for a kernel works on it. */
#ifdef GPI_SANITIZED
#define GPI_STACK_RESERVE (96 * 1024)
#else
#define GPI_STACK_RESERVE (48 * 1024)
#endif

/* A stack, touched lazily and used again and again. It has no guard page: generated code never needs more than its
 * kernel says, or checks gpi_thread.stack_limit. */
typedef struct gpi_stack {
    struct gpi_stack *next; /* in its pool's free list */
    char *base, *top;       /* usable bytes; tops are spread over the cache's sets */
    void *tsan_fiber;
    unsigned class;
} gpi_stack;

/* The stacks of one worker, by size; never shared, so unlocked. */
enum { GPI_STACK_CLASSES = 32 };
typedef struct gpi_stack_pool {
    gpi_stack *free[GPI_STACK_CLASSES];
    struct gpi_stack_slab *slabs;
} gpi_stack_pool;

/* The class of the stacks that have size bytes besides the reserve; GPI_STACK_CLASSES or more: none has. */
unsigned gpi_stack_class(size_t size);
/* A stack of the class, or null when memory is used up. */
gpi_stack *gpi_stack_take(gpi_stack_pool *pool, unsigned class);
void gpi_stack_give(gpi_stack_pool *pool, gpi_stack *stack);

/* A suspended execution. */
typedef struct gpi_context {
    void *sp;
    gpi_stack *stack; /* null: a stack of the system's */
#ifdef GPI_SANITIZED
    void *tsan_fiber, *asan_fake;
    const void *bottom;
    size_t size;
#endif
} gpi_context;

/* Makes a context that calls entry(argument) on the stack, which must not return. The top of the stack may be in use
 * by frames that will never be returned to. */
void gpi_context_make(gpi_context *context, gpi_stack *stack, void (*entry)(void *), void *argument);
/* The frame pointer of a suspended context: that of the function that called the switch. */
void *gpi_context_frame(const gpi_context *context);
/* Makes a context of the calling OS thread's own stack. */
void gpi_context_adopt(gpi_context *context);

/* Saves the callee-saved registers at *save and goes on at sp. Floating-point control words belong to the OS thread. */
void gpi_fiber_switch(void **save, void *sp);
/* Goes on at sp; the running stack is left for good. */
_Noreturn void gpi_fiber_jump(void *sp);
/* Where a switch goes on once the stack pointer is a saved one: the fault handler resumes a context here. */
void gpi_fiber_resume(void);

#ifdef GPI_SANITIZED
void gpi_sanitizer_leave(gpi_context *from, const gpi_context *to);
void gpi_sanitizer_arrive(gpi_context *self);
#else
static inline void gpi_sanitizer_leave(gpi_context *from, const gpi_context *to)
{
    (void)from;
    (void)to;
}
static inline void gpi_sanitizer_arrive(gpi_context *self) { (void)self; }
#endif

/* Leaves from for to; returns when something switches back to from. */
static inline void gpi_context_switch(gpi_context *from, gpi_context *to)
{
    gpi_sanitizer_leave(from, to);
    gpi_fiber_switch(&from->sp, to->sp);
    gpi_sanitizer_arrive(from);
}

/* Leaves the running context for good. */
_Noreturn static inline void gpi_context_jump(gpi_context *to)
{
    gpi_sanitizer_leave(NULL, to);
    gpi_fiber_jump(to->sp);
}

#endif
