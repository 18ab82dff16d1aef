/* Signals of kernel code: a fault leaves its fiber for good and goes on in the worker, which reports it; a worker that is
 * asked to stop does the same. Signals that stem from elsewhere go to who would have got them without us. */
#define _GNU_SOURCE
#include <string.h>
#include <ucontext.h>

#include "worker.h"

enum { STACK_WORDS_SEARCHED = 512 };

/* The place a signal came from, in the words of the machine. */
#if defined(__x86_64__)
static uintptr_t *pc_of(ucontext_t *context) { return (uintptr_t *)&context->uc_mcontext.gregs[REG_RIP]; }
static uintptr_t *sp_of(ucontext_t *context) { return (uintptr_t *)&context->uc_mcontext.gregs[REG_RSP]; }
static void forget_flags(ucontext_t *context) { context->uc_mcontext.gregs[REG_EFL] &= ~0x400LL; /* string direction */ }
#else
static uintptr_t *pc_of(ucontext_t *context) { return (uintptr_t *)&context->uc_mcontext.pc; }
static uintptr_t *sp_of(ucontext_t *context) { return (uintptr_t *)&context->uc_mcontext.sp; }
static void forget_flags(ucontext_t *context) { (void)context; }
#endif

const int gpi_fault_signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, GPI_STOP_SIGNAL, 0};
enum { SIGNALS = sizeof gpi_fault_signals / sizeof *gpi_fault_signals - 1 };
static struct sigaction previous[SIGNALS];

/* Who else would have got the signal gets it. */
static void pass_on(int signal, siginfo_t *info, void *context)
{
    int i = 0;
    while (gpi_fault_signals[i] != signal) i++;
    if (previous[i].sa_flags & SA_SIGINFO) previous[i].sa_sigaction(signal, info, context);
    else if (previous[i].sa_handler == SIG_DFL && signal != GPI_STOP_SIGNAL) sigaction(signal, &previous[i], NULL); /* it happens again and ends the process */
    else if (previous[i].sa_handler != SIG_DFL && previous[i].sa_handler != SIG_IGN) previous[i].sa_handler(signal);
    if (info->si_code <= 0 && previous[i].sa_handler == SIG_DFL && signal != GPI_STOP_SIGNAL) raise(signal);
}

/* Where in kernel code the fiber is: at pc, or in what called the library function that pc is in. */
static const void *kernel_pc(const fiber *fiber, uintptr_t pc, uintptr_t sp)
{
    const gpi_image *image = gpi_block_of(fiber)->launch->call->image;
    if (gpi_find_code(image, (const void *)pc)) return (const void *)pc;
    const gpi_stack *stack = fiber->context.stack;
    if (sp < (uintptr_t)stack->base) return NULL;
    const void *const *word = (const void *const *)(sp & ~(uintptr_t)7), *const *top = (const void *const *)(void *)stack->top;
    for (int i = 0; i < STACK_WORDS_SEARCHED && word + i < top; i++)
        if (gpi_find_code(image, gpi_before(word[i]))) return gpi_before(word[i]);
    return NULL;
}

static void note(raised *raised, fiber *fiber, int signal, const siginfo_t *info, const void *pc)
{
    static const struct { int signal; gpiError_t error; const char *text; } kinds[] = {
        {SIGSEGV, gpiErrorIllegalAddress, "illegal memory access"}, {SIGBUS, gpiErrorIllegalAddress, "illegal memory access"},
        {SIGILL, gpiErrorIllegalInstruction, "illegal instruction"}, {SIGFPE, gpiErrorLaunchFailure, "arithmetic exception"},
        {SIGTRAP, gpiErrorLaunchFailure, "trap"},
    };
    int i = 0;
    while (kinds[i].signal != signal) i++;
    raised->error = kinds[i].error;
    strcpy(raised->text, kinds[i].text);
    raised->fiber = fiber;
    raised->pc = pc;
    raised->line = 0;
    raised->has_address = kinds[i].error == gpiErrorIllegalAddress && info->si_code != SI_KERNEL; /* that one does not tell */
    raised->address = raised->has_address ? (uintptr_t)info->si_addr : 0;
}

static void on_signal(int signal, siginfo_t *info, void *context)
{
    worker *worker = gpi_this_worker;
    fiber *fiber = worker ? worker->running : NULL;
    uintptr_t *pc = pc_of(context), *sp = sp_of(context);
    bool asked = signal == GPI_STOP_SIGNAL;
    if (!fiber || worker->critical || (!asked && info->si_code <= 0)) {
        pass_on(signal, info, context);
        return;
    }
    const launch *launch = gpi_block_of(fiber)->launch;
    if (asked) { /* between two instructions of libgpi nothing may be torn out; the next call from the kernel sees the stop */
        if (!gpi_stopped(launch)) pass_on(signal, info, context);
        if (!gpi_stopped(launch) || !gpi_find_code(launch->call->image, (const void *)*pc)) return;
    } else {
        note(&worker->raised, fiber, signal, info, kernel_pc(fiber, *pc, *sp));
    }
    gpi_sanitizer_leave(NULL, &worker->context);
    *sp = (uintptr_t)worker->context.sp;
    *pc = (uintptr_t)gpi_fiber_resume;
    forget_flags(context);
}

static void take_signal(int i)
{
    struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaddset(&action.sa_mask, GPI_STOP_SIGNAL);
    sigaction(gpi_fault_signals[i], &action, &previous[i]);
}

/* Whether the handler is libgpi's, of this copy or of one that passes on what is not its own. It shows by what it blocks. */
static bool is_taken(int i)
{
    struct sigaction now;
    if (sigaction(gpi_fault_signals[i], NULL, &now) != 0) return true;
    return now.sa_flags & SA_SIGINFO && sigismember(&now.sa_mask, GPI_STOP_SIGNAL) && !sigismember(&now.sa_mask, SIGTERM);
}

void gpi_faults_catch(void)
{
    for (int i = 0; i < SIGNALS; i++) take_signal(i);
}

void gpi_faults_catch_again(void)
{
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    enum { FIRST = 0 /* SIGSEGV: who sets handlers sets this one */ };
    if (is_taken(FIRST)) return;
    pthread_mutex_lock(&lock);
    for (int i = SIGNALS - 1; i >= 0; i--) /* the first last: it says that all is done */
        if (!is_taken(i)) take_signal(i);
    pthread_mutex_unlock(&lock);
}

void gpi_faults_stack(void *stack, size_t size)
{
    stack_t own = {.ss_sp = stack, .ss_size = size}, present;
    if (!stack) own.ss_flags = SS_DISABLE;
    if (sigaltstack(NULL, &present) == 0 && (stack ? (present.ss_flags & SS_DISABLE) != 0 : (present.ss_flags & SS_DISABLE) == 0)) sigaltstack(&own, NULL);
}
