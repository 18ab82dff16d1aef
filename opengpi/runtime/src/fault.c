/* What ends a launch before its time: faults in kernel code, assertions, traps, threads that wait for ever.
 *
 * Whatever happens on a fiber is noted in its worker and the fiber is left for good; the worker then finds the words,
 * on its own stack, and stops the launch. A signal handler does the same by resuming the worker's context. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "worker.h"

enum { FRAMES_SEARCHED = 16 };

const gpi_code *gpi_find_code(const gpi_image *image, const void *pc)
{
    for (uint32_t i = 0; image->codes && i < image->code_count; i++) {
        const gpi_code *code = &image->codes[i];
        if ((uintptr_t)pc - (uintptr_t)code->start < code->size) return code;
    }
    return NULL;
}

/* The source line of an address in kernel code; file is left alone and the result 0 where it is not known. */
static uint32_t find_line(const gpi_image *image, const void *pc, char *file, size_t size)
{
    const gpi_code *code = pc ? gpi_find_code(image, pc) : NULL;
    if (!code) return 0;
    const gpi_line *line = NULL;
    for (uint32_t i = 0; i < code->line_count && code->lines[i].offset <= (uintptr_t)pc - (uintptr_t)code->start; i++) line = &code->lines[i];
    if (!line || line->line == 0 || line->file >= image->file_count) return 0;
    snprintf(file, size, "%s", image->files[line->file]);
    return line->line;
}

/* Where in kernel code a fiber called libgpi, all of whose functions keep frame pointers; null where unknown. */
static const void *call_site(const fiber *fiber, const void *frame)
{
    const gpi_image *image = gpi_block_of(fiber)->launch->call->image;
    const gpi_stack *stack = fiber->context.stack;
    const void *const *record = frame; /* the caller's frame pointer, then the return address */
    for (int depth = 0; depth < FRAMES_SEARCHED; depth++, record = *record) {
        if ((const char *)record < stack->base || (const char *)(record + 2) > stack->top || (uintptr_t)record % sizeof *record) return NULL;
        if (gpi_find_code(image, gpi_before(record[1]))) return gpi_before(record[1]);
    }
    return NULL;
}

/* The names in a mangled one, without template arguments and parameters: enough to know a kernel by. */
static bool plain_name(const char *mangled, char *text, size_t size)
{
    const char *p = mangled + 2;
    if (strncmp(mangled, "_Z", 2) != 0) return false;
    bool nested = *p == 'N';
    size_t used = 0;
    for (p += nested; *p == 'L' || (*p >= '0' && *p <= '9');) {
        if (*p == 'L') { /* internal linkage */
            p++;
            continue;
        }
        char *name;
        size_t length = strtoul(p, &name, 10);
        if (length > strlen(name)) return false;
        bool unnamed = strncmp(name, "_GLOBAL__N", 10) == 0;
        used += (size_t)snprintf(text + used, size - used, "%s%.*s", used ? "::" : "", unnamed ? 11 : (int)length, unnamed ? "(anonymous)" : name);
        if (used >= size) return true;
        p = name + length;
        if (!nested) break;
    }
    return used != 0;
}

static void name_kernel(const gpi_kernel *kernel, char *text, size_t size)
{
    extern char *__cxa_demangle(const char *, char *, size_t *, int *) __attribute__((weak)); /* in programs that have it */
    char *full = __cxa_demangle ? __cxa_demangle(kernel->name, NULL, NULL, NULL) : NULL;
    if (full) snprintf(text, size, "%s", full);
    else if (!plain_name(kernel->name, text, size)) snprintf(text, size, "%s", kernel->name);
    free(full);
}

/* Appends to a text of a fixed size. */
static void append(char *text, size_t size, const char *format, ...) __attribute__((format(printf, 3, 4)));
static void append(char *text, size_t size, const char *format, ...)
{
    size_t used = strlen(text);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text + used, size - used, format, arguments);
    va_end(arguments);
}

/* Makes it the launch's fault if it is the first, and stops the launch. */
static bool stop(launch *launch, const gpi_fault *fault)
{
    pthread_mutex_lock(&launch->lock);
    bool first = !launch->error;
    if (first) {
        launch->error = fault->error;
        *launch->fault = *fault;
        atomic_store(&launch->stop, 1);
    }
    pthread_mutex_unlock(&launch->lock);
    if (first) gpi_pool_stop(launch);
    return first;
}

void gpi_fault_launch(launch *launch, gpiError_t error, const char *text)
{
    gpi_fault fault = {.error = error};
    name_kernel(launch->kernel, fault.kernel, sizeof fault.kernel);
    snprintf(fault.text, sizeof fault.text, "%s (kernel %.200s)", text, fault.kernel);
    stop(launch, &fault);
}

static void add_place(gpi_fault *fault)
{
    char *text = fault->text;
    const uint32_t *block = fault->block_idx, *thread = fault->thread_idx;
    append(text, sizeof fault->text, " in kernel %.160s, block [%u,%u,%u]", fault->kernel, block[0], block[1], block[2]);
    if (fault->thread_known) append(text, sizeof fault->text, ", thread [%u,%u,%u]", thread[0], thread[1], thread[2]);
    if (fault->line) append(text, sizeof fault->text, ", %s:%u", fault->file, fault->line);
}

void gpi_fault_report(worker *worker)
{
    raised *raised = &worker->raised;
    const block *block = gpi_block_of(raised->fiber);
    gpi_fault fault = {.error = raised->error, .thread_known = true, .address = raised->address, .line = raised->line};
    name_kernel(block->shape.kernel, fault.kernel, sizeof fault.kernel);
    memcpy(fault.block_idx, block->shape.block_idx, sizeof fault.block_idx);
    memcpy(fault.thread_idx, raised->fiber->thread.thread_idx, sizeof fault.thread_idx);
    if (fault.line) snprintf(fault.file, sizeof fault.file, "%s", raised->file);
    else fault.line = find_line(block->launch->call->image, raised->pc, fault.file, sizeof fault.file);

    snprintf(fault.text, sizeof fault.text, "%s", raised->text);
    if (raised->has_address) {
        char what[256] = "";
        if (raised->address < 65536) snprintf(what, sizeof what, "a null pointer, or close to one");
        else if (!gpi_shared_describe(block, raised->address, what, sizeof what)) gpi_memory_describe(raised->address, what, sizeof what);
        append(fault.text, sizeof fault.text, " at address 0x%llx%s%s%s", (unsigned long long)raised->address, *what ? " (" : "", what, *what ? ")" : "");
    }
    if (raised->error != gpiErrorAssert) add_place(&fault);
    if (stop(block->launch, &fault) && raised->error == gpiErrorAssert) fprintf(stderr, "%s\n", fault.text);
    raised->error = 0;
}

void gpi_raise(fiber *self, gpiError_t error, const char *format, ...)
{
    worker *worker = gpi_block_of(self)->worker;
    raised *raised = &worker->raised;
    raised->error = error;
    raised->fiber = self;
    raised->pc = call_site(self, __builtin_frame_address(0));
    raised->has_address = false;
    raised->address = 0;
    raised->line = 0;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(raised->text, sizeof raised->text, format, arguments);
    va_end(arguments);
    gpi_context_jump(&worker->context);
}

void gpi_rt_trap(gpi_thread *thread) { gpi_raise(gpi_fiber_of(thread), gpiErrorLaunchFailure, "trap"); }

void gpi_rt_stack_overflow(gpi_thread *thread)
{
    const launch *launch = thread->block->launch;
    gpi_raise(gpi_fiber_of(thread), gpiErrorHardwareStackError, "stack overflow: a thread has %zu bytes (the device limit …LimitStackSize raises it)", launch->stack_size);
}

void gpi_rt_assert_fail(gpi_thread *thread, const void *message, const void *file, uint32_t line, const void *function)
{
    fiber *self = gpi_fiber_of(thread);
    const uint32_t *block = thread->block->block_idx, *idx = thread->thread_idx;
    raised *raised = &gpi_block_of(self)->worker->raised;
    snprintf(raised->text, sizeof raised->text, "%s:%u: %s: block: [%u,%u,%u], thread: [%u,%u,%u] Assertion `%s` failed.", (const char *)file, line,
             (const char *)function, block[0], block[1], block[2], idx[0], idx[1], idx[2], (const char *)message);
    snprintf(raised->file, sizeof raised->file, "%s", (const char *)file);
    raised->error = gpiErrorAssert;
    raised->fiber = self;
    raised->has_address = false;
    raised->address = 0;
    raised->line = line;
    gpi_context_jump(&gpi_block_of(self)->worker->context);
}

/* Threads of a block that wait at one place. */
typedef struct place {
    const fiber *first;
    const void *site;
    const char *what;
    uint32_t count;
} place;

static bool queued(const queue *queue, const fiber *fiber)
{
    for (const struct fiber *f = queue->first; f; f = f->next)
        if (f == fiber) return true;
    return false;
}

static const char *what_for(const block *block, const fiber *fiber)
{
    for (int id = 0; id < BARRIERS; id++)
        if (queued(&block->barriers[id].waiting, fiber)) return "a barrier";
    return queued(&block->grid_waiting, fiber) ? "grid synchronisation" : "a warp operation";
}

/* Groups the waiting threads by place; those beyond the first few places are only counted. */
static uint32_t find_places(const block *block, place *places, uint32_t most, uint32_t *elsewhere)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < block->shape.thread_count; i++) {
        const fiber *fiber = &block->fibers[i];
        if (!fiber->context.stack) continue;
        const void *site = call_site(fiber, gpi_context_frame(&fiber->context));
        uint32_t p = 0;
        while (p < count && places[p].site != site) p++;
        if (p == most) {
            ++*elsewhere;
            continue;
        }
        if (p == count) places[count++] = (place){.first = fiber, .site = site, .what = what_for(block, fiber)};
        places[p].count++;
    }
    return count;
}

void gpi_fault_deadlock(block *block)
{
    place places[3];
    uint32_t elsewhere = 0, count = find_places(block, places, 3, &elsewhere);
    const gpi_image *image = block->launch->call->image;
    gpi_fault fault = {.error = gpiErrorLaunchFailure, .thread_known = true};
    name_kernel(block->shape.kernel, fault.kernel, sizeof fault.kernel);
    memcpy(fault.block_idx, block->shape.block_idx, sizeof fault.block_idx);
    memcpy(fault.thread_idx, places[0].first->thread.thread_idx, sizeof fault.thread_idx);
    fault.line = find_line(image, places[0].site, fault.file, sizeof fault.file);

    append(fault.text, sizeof fault.text, "threads wait for each other for ever in kernel %.120s, block [%u,%u,%u]:", fault.kernel, fault.block_idx[0],
           fault.block_idx[1], fault.block_idx[2]);
    for (const place *place = places; place < places + count; place++) {
        char file[256] = "";
        const uint32_t *thread = place->first->thread.thread_idx;
        uint32_t line = find_line(image, place->site, file, sizeof file);
        append(fault.text, sizeof fault.text, "%s %u (thread [%u,%u,%u], …) at %s", place == places ? "" : ";", place->count, thread[0], thread[1], thread[2],
               place->what);
        if (line) append(fault.text, sizeof fault.text, ", %.80s:%u", file, line);
    }
    if (elsewhere) append(fault.text, sizeof fault.text, "; %u elsewhere", elsewhere);
    if (block->live < block->shape.thread_count) append(fault.text, sizeof fault.text, "; %u have exited", block->shape.thread_count - block->live);
    stop(block->launch, &fault);
}

bool gpi_checks(void)
{
    static _Atomic int checks = -1;
    if (atomic_load_explicit(&checks, memory_order_relaxed) < 0) {
        const char *wish = getenv("GPI_CHECK");
        atomic_store(&checks, wish && *wish && strcmp(wish, "0") != 0);
    }
    return atomic_load_explicit(&checks, memory_order_relaxed) > 0;
}
