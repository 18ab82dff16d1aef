#define _GNU_SOURCE
#include "runtime.h"

#include <dlfcn.h>
#include <stdlib.h>

/* The object by its exported name is unique in a process: the dynamic linker gives all copies of libgpi the first one, even
 * those of libraries that were opened for themselves alone. */
__asm__(".type gpi_runtime_v1, %gnu_unique_object\n.set gpi_runtime_v1, gpi_runtime_own");

extern gpi_runtime gpi_runtime_own;
__attribute__((used, visibility("hidden"))) gpi_runtime gpi_runtime_own = {
    .once = PTHREAD_ONCE_INIT,
    .memory.lock = PTHREAD_MUTEX_INITIALIZER,
    .queue.lock = PTHREAD_MUTEX_INITIALIZER,
    .queue.streams.tag = 0x5,
    .queue.events.tag = 0xe,
    .images.lock = PTHREAD_MUTEX_INITIALIZER,
    .device.lock = PTHREAD_MUTEX_INITIALIZER,
    .mempools.lock = PTHREAD_MUTEX_INITIALIZER,
    .ipc.lock = PTHREAD_MUTEX_INITIALIZER,
    .mempools.handles.tag = 0xb,
};

static _Thread_local bool in_host_function;

/* In a child. Its only thread is the one that forked, so locks that others held are free. */
static void note_fork(void) {
    gpi_runtime *runtime = &gpi_runtime_v1;
    runtime->forked = runtime->started;
    pthread_mutex_init(&runtime->images.lock, NULL); /* taken by libraries that are loaded and unloaded */
}

void gpi_runtime_keep_code(void) {
    Dl_info info;
    if (dladdr((const void *)(uintptr_t)&gpi_runtime_enter, &info)) dlopen(info.dli_fname, RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
}

static void note_exit(void) { gpi_runtime_v1.exiting = true; }

static void start(void) {
    gpi_runtime *runtime = &gpi_runtime_v1;
    runtime->start_error = gpi_memory_start(&runtime->memory);
    gpi_queue_start(&runtime->queue);
    gpi_device_start(&runtime->device);
    gpi_runtime_keep_code();
    pthread_atfork(NULL, NULL, note_fork);
    atexit(note_exit);
    runtime->started = true;
}

gpiError_t gpi_runtime_enter_failed(void) {
    gpi_runtime *runtime = &gpi_runtime_v1;
    if (runtime->forked) return gpiErrorInitializationError;
    if (in_host_function) return gpiErrorNotPermitted;
    if (!runtime->started) pthread_once(&runtime->once, start);
    return runtime->start_error;
}

gpiError_t gpi_runtime_enter(void) { return gpi_runtime_enter_failed() ?: gpi_error_sticky(); }

void gpi_runtime_host_begin(void) { in_host_function = true; }
void gpi_runtime_host_end(void) { in_host_function = false; }
