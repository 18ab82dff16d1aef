#define _GNU_SOURCE
#include "fiber.h"

#include <stdlib.h>
#include <sys/mman.h>

/* The frame that a saved stack pointer points to is what gpi_fiber_switch pushes. gpi_fiber_start is the return
 * address of a context that has not run: it calls the first saved register with the second. It first steps below the
 * frame it came from, so that the same stack can be made ready again while it is in use. */
#if defined(__x86_64__)
enum { FRAME_WORDS = 7, FRAME_FUNCTION = 3, FRAME_ARGUMENT = 2, FRAME_POINTER = 5, FRAME_RETURN = 6 };
__asm__(".text\n"
        ".p2align 4\n"
        ".hidden gpi_fiber_switch\n.globl gpi_fiber_switch\n.type gpi_fiber_switch,@function\n"
        "gpi_fiber_switch:\n"
        "  pushq %rbp\n  pushq %rbx\n  pushq %r12\n  pushq %r13\n  pushq %r14\n  pushq %r15\n"
        "  movq %rsp, (%rdi)\n"
        "  movq %rsi, %rsp\n"
        ".hidden gpi_fiber_resume\n.globl gpi_fiber_resume\n.type gpi_fiber_resume,@function\n"
        "gpi_fiber_resume:\n"
        "  popq %r15\n  popq %r14\n  popq %r13\n  popq %r12\n  popq %rbx\n  popq %rbp\n"
        "  ret\n"
        ".hidden gpi_fiber_jump\n.globl gpi_fiber_jump\n.type gpi_fiber_jump,@function\n"
        "gpi_fiber_jump:\n"
        "  movq %rdi, %rsp\n"
        "  jmp gpi_fiber_resume\n"
        ".hidden gpi_fiber_start\n.globl gpi_fiber_start\n.type gpi_fiber_start,@function\n"
        "gpi_fiber_start:\n"
        "  .cfi_startproc\n  .cfi_undefined %rip\n"
        "  subq $64, %rsp\n"
        "  xorl %ebp, %ebp\n"
        "  movq %r13, %rdi\n"
        "  callq *%r12\n"
        "  ud2\n"
        "  .cfi_endproc\n");
#elif defined(__aarch64__)
enum { FRAME_WORDS = 20, FRAME_FUNCTION = 0, FRAME_ARGUMENT = 1, FRAME_POINTER = 10, FRAME_RETURN = 11 };
__asm__(".text\n"
        ".p2align 4\n"
        ".hidden gpi_fiber_switch\n.globl gpi_fiber_switch\n.type gpi_fiber_switch,%function\n"
        "gpi_fiber_switch:\n"
        "  sub sp, sp, #160\n"
        "  stp x19, x20, [sp]\n  stp x21, x22, [sp, #16]\n  stp x23, x24, [sp, #32]\n  stp x25, x26, [sp, #48]\n"
        "  stp x27, x28, [sp, #64]\n  stp x29, x30, [sp, #80]\n"
        "  stp d8, d9, [sp, #96]\n  stp d10, d11, [sp, #112]\n  stp d12, d13, [sp, #128]\n  stp d14, d15, [sp, #144]\n"
        "  mov x2, sp\n"
        "  str x2, [x0]\n"
        "  mov sp, x1\n"
        ".hidden gpi_fiber_resume\n.globl gpi_fiber_resume\n.type gpi_fiber_resume,%function\n"
        "gpi_fiber_resume:\n"
        "  ldp x19, x20, [sp]\n  ldp x21, x22, [sp, #16]\n  ldp x23, x24, [sp, #32]\n  ldp x25, x26, [sp, #48]\n"
        "  ldp x27, x28, [sp, #64]\n  ldp x29, x30, [sp, #80]\n"
        "  ldp d8, d9, [sp, #96]\n  ldp d10, d11, [sp, #112]\n  ldp d12, d13, [sp, #128]\n  ldp d14, d15, [sp, #144]\n"
        "  add sp, sp, #160\n"
        "  ret\n"
        ".hidden gpi_fiber_jump\n.globl gpi_fiber_jump\n.type gpi_fiber_jump,%function\n"
        "gpi_fiber_jump:\n"
        "  mov sp, x0\n"
        "  b gpi_fiber_resume\n"
        ".hidden gpi_fiber_start\n.globl gpi_fiber_start\n.type gpi_fiber_start,%function\n"
        "gpi_fiber_start:\n"
        "  .cfi_startproc\n  .cfi_undefined x30\n"
        "  sub sp, sp, #160\n"
        "  mov x29, xzr\n"
        "  mov x0, x20\n"
        "  blr x19\n"
        "  brk #1\n"
        "  .cfi_endproc\n");
#else
#error "libgpi switches stacks on x86-64 and AArch64 only"
#endif

void gpi_fiber_start(void);

#ifdef GPI_SANITIZED
/* Thread sanitizer's and address sanitizer's interfaces; whichever is not linked in is null. */
#define WEAK __attribute__((weak))
WEAK void *__tsan_create_fiber(unsigned flags);
WEAK void *__tsan_get_current_fiber(void);
WEAK void __tsan_switch_to_fiber(void *fiber, unsigned flags);
WEAK void __sanitizer_start_switch_fiber(void **fake_stack, const void *bottom, size_t size);
WEAK void __sanitizer_finish_switch_fiber(void *fake_stack, const void **bottom_old, size_t *size_old);
WEAK void __asan_unpoison_memory_region(const volatile void *address, size_t size);

/* Not instrumented: they begin in one fiber's trace of calls and end in another's. */
#ifdef __clang__
#define PLAIN __attribute__((disable_sanitizer_instrumentation))
#else
#define PLAIN __attribute__((no_sanitize("thread", "address")))
#endif

PLAIN void gpi_sanitizer_leave(gpi_context *from, const gpi_context *to)
{
    if (__tsan_switch_to_fiber) __tsan_switch_to_fiber(to->tsan_fiber, 0);
    if (__sanitizer_start_switch_fiber) __sanitizer_start_switch_fiber(from ? &from->asan_fake : NULL, to->bottom, to->size);
}

PLAIN void gpi_sanitizer_arrive(gpi_context *self)
{
    if (__tsan_switch_to_fiber && __tsan_get_current_fiber() != self->tsan_fiber) __tsan_switch_to_fiber(self->tsan_fiber, 0);
    if (!__sanitizer_finish_switch_fiber) return;
    const void *bottom;
    size_t size;
    __sanitizer_finish_switch_fiber(self->asan_fake, &bottom, &size);
}
#endif

void gpi_context_make(gpi_context *context, gpi_stack *stack, void (*entry)(void *), void *argument)
{
    void **frame = (void **)stack->top - FRAME_WORDS;
    frame[FRAME_FUNCTION] = (void *)entry;
    frame[FRAME_ARGUMENT] = argument;
    frame[FRAME_RETURN] = (void *)gpi_fiber_start;
    context->sp = frame;
    context->stack = stack;
#ifdef GPI_SANITIZED
    if (__tsan_create_fiber && !stack->tsan_fiber) stack->tsan_fiber = __tsan_create_fiber(0);
    context->tsan_fiber = stack->tsan_fiber;
    context->asan_fake = NULL;
    context->bottom = stack->base;
    context->size = (size_t)(stack->top - stack->base);
    if (__asan_unpoison_memory_region) __asan_unpoison_memory_region(stack->base, context->size);
#endif
}

void *gpi_context_frame(const gpi_context *context) { return ((void **)context->sp)[FRAME_POINTER]; }

void gpi_context_adopt(gpi_context *context)
{
    context->stack = NULL;
#ifdef GPI_SANITIZED
    if (__tsan_get_current_fiber) context->tsan_fiber = __tsan_get_current_fiber();
    if (!__sanitizer_start_switch_fiber) return;
    /* The sanitizer tells the bounds of the running stack only in the course of a switch: switch to where we are. */
    void *fake;
    __sanitizer_start_switch_fiber(&fake, NULL, 0);
    __sanitizer_finish_switch_fiber(fake, &context->bottom, &context->size);
    __sanitizer_start_switch_fiber(&fake, context->bottom, context->size);
    __sanitizer_finish_switch_fiber(fake, NULL, NULL);
#endif
}

/* Stacks are cut from slabs, so that thousands of them are few mappings. */
typedef struct gpi_stack_slab {
    struct gpi_stack_slab *next;
    gpi_stack stacks[];
} gpi_stack_slab;

enum { PAGE = 4096, CACHE_SPREAD = PAGE, SLAB_BYTES = 16 << 20, SLAB_STACKS_MIN = 16 };

/* Bytes of the stacks of a class: powers of two from four pages on, each followed by its three halves. */
static size_t stride_of(unsigned class)
{
    size_t power = (size_t)4 * PAGE << class / 2;
    return class % 2 ? power + power / 2 : power;
}

unsigned gpi_stack_class(size_t size)
{
    unsigned class = 0;
    while (class < GPI_STACK_CLASSES && stride_of(class) < size + GPI_STACK_RESERVE + CACHE_SPREAD) class++;
    return class;
}

static gpi_stack *make_slab(gpi_stack_pool *pool, unsigned class)
{
    size_t stride = stride_of(class), count = SLAB_BYTES / stride;
    if (count < SLAB_STACKS_MIN) count = SLAB_STACKS_MIN;
    char *memory = mmap(NULL, count * stride, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) return NULL;
    madvise(memory, count * stride, MADV_NOHUGEPAGE); /* most of a stack is never touched */
    gpi_stack_slab *slab = calloc(1, sizeof *slab + count * sizeof(gpi_stack));
    if (!slab) {
        munmap(memory, count * stride);
        return NULL;
    }
    slab->next = pool->slabs;
    pool->slabs = slab;
    for (size_t i = 0; i < count; i++) {
        char *base = memory + i * stride;
        /* Without the spread, the tops of all stacks would fall into the same few sets of the first-level cache. */
        slab->stacks[i] = (gpi_stack){.base = base, .top = base + stride - i * 128 % CACHE_SPREAD, .class = class};
        slab->stacks[i].next = i + 1 < count ? &slab->stacks[i + 1] : NULL;
    }
    return slab->stacks;
}

gpi_stack *gpi_stack_take(gpi_stack_pool *pool, unsigned class)
{
    if (!pool->free[class]) pool->free[class] = make_slab(pool, class);
    gpi_stack *stack = pool->free[class];
    if (stack) pool->free[class] = stack->next;
    return stack;
}

void gpi_stack_give(gpi_stack_pool *pool, gpi_stack *stack)
{
    stack->next = pool->free[stack->class];
    pool->free[stack->class] = stack;
}
