/* Events, as the API has them: a handle on the mark of the last record, and on its number where other processes know it. */
#include <stdlib.h>

#include "runtime.h"

static gpi_queue *queue(void) { return &gpi_runtime_v1.queue; }

gpiError_t gpi_event_add(gpiEvent_t *event, unsigned flags, gpi_shared_event *shared) {
    gpi_event_state *state = calloc(1, sizeof *state);
    pthread_mutex_lock(&queue()->lock);
    gpiEvent_t handle = state ? gpi_handles_add(&queue()->events, state) : NULL;
    if (handle) *state = (gpi_event_state){.handle = handle, .flags = flags, .shared = shared};
    pthread_mutex_unlock(&queue()->lock);
    if (!handle) {
        gpi_shared_event_release(shared);
        free(state);
        return gpiErrorMemoryAllocation;
    }
    *event = handle;
    return gpiSuccess;
}

static gpiError_t create(gpiEvent_t *event, unsigned flags) {
    const unsigned fences = gpiEventReleaseToDevice | gpiEventReleaseToSystem; /* hints, of which there may be one */
    const unsigned known = gpiEventBlockingSync | gpiEventDisableTiming | gpiEventInterprocess | gpiEventDisableSystemFence | fences;
    if (!event || flags & ~known || (flags & fences) == fences) return gpiErrorInvalidValue;
    if (!(flags & gpiEventInterprocess)) return gpi_event_add(event, flags, NULL);
    if (!(flags & gpiEventDisableTiming)) return gpiErrorInvalidValue; /* clocks are a process's own */
    gpi_shared_event *shared = gpi_shared_event_new();
    return shared ? gpi_event_add(event, flags, shared) : gpiErrorMemoryAllocation;
}

void gpi_event_end_locked(gpi_event_state *state) {
    gpi_handles_remove(&queue()->events, state->handle);
    gpi_mark_release_locked(state->mark);
    gpi_shared_event_release(state->shared);
    free(state);
}

static gpiError_t destroy(gpiEvent_t event) {
    pthread_mutex_lock(&queue()->lock);
    gpi_event_state *state = gpi_handles_get(&queue()->events, event);
    if (state) gpi_event_end_locked(state);
    pthread_mutex_unlock(&queue()->lock);
    return state ? gpiSuccess : gpiErrorInvalidResourceHandle;
}

/* ---- recording ---- */

/* Work that other processes wait for, or that waits for them. */
typedef struct event_work {
    gpi_work work;
    gpi_shared_event *shared; /* null: the process's own marks say it all */
    uint64_t number;
} event_work;

static void run_complete(gpi_work *work, gpiError_t status) {
    (void)status; /* after an error too: others shall not wait for ever */
    const event_work *given = (const event_work *)work;
    gpi_shared_event_complete(given->shared, given->number);
    gpi_shared_event_release(given->shared);
}

static gpiError_t record_locked(gpiEvent_t event, gpiStream_t stream, event_work *work, gpi_mark *mark) {
    gpi_event_state *state = gpi_handles_get(&queue()->events, event);
    gpi_strand *strand = gpi_strand_find_locked(stream);
    if (!state || !strand) return gpiErrorInvalidResourceHandle;
    gpi_mark_release_locked(state->mark);
    mark->references = 2; /* the event's and the work's */
    state->mark = work->work.reach = mark;
    if (state->shared) {
        work->work.run = run_complete;
        work->shared = gpi_shared_event_hold(state->shared);
        work->number = state->number = gpi_shared_event_record(state->shared);
    }
    gpi_queue_push_locked(strand, &work->work, false);
    return gpiSuccess;
}

static gpiError_t record(gpiEvent_t event, gpiStream_t stream, unsigned flags) {
    if (flags & ~(unsigned)gpiEventRecordExternal) return gpiErrorInvalidValue;
    event_work *work = calloc(1, sizeof *work);
    gpi_mark *mark = gpi_mark_new();
    gpiError_t error = gpiErrorMemoryAllocation;
    if (work && mark) {
        pthread_mutex_lock(&queue()->lock);
        error = record_locked(event, stream, work, mark);
        pthread_mutex_unlock(&queue()->lock);
    }
    if (error) {
        free(work);
        free(mark);
    }
    return error;
}

/* ---- waiting ---- */

/* The record that was the last one: by a mark where this process has made it, else by its number. */
typedef struct last_record {
    gpi_mark *mark; /* null: reached, or not ours */
    gpi_shared_event *shared; /* null: complete, or ours */
    uint64_t number;
} last_record;

static last_record find_last(const gpi_event_state *state) {
    last_record last = {0};
    if (state->shared) last.number = gpi_shared_event_last(state->shared);
    if (state->mark && state->number == last.number) {
        if (!state->mark->done) last.mark = state->mark;
    } else if (state->shared && !gpi_shared_event_done(state->shared, last.number)) {
        last.shared = state->shared;
    }
    return last;
}

static void run_wait(gpi_work *work, gpiError_t status) {
    const event_work *given = (const event_work *)work;
    if (!status) gpi_shared_event_wait(given->shared, given->number);
    gpi_shared_event_release(given->shared);
}

static gpiError_t wait_event(gpiStream_t stream, gpiEvent_t event, unsigned flags) {
    if (flags & ~(unsigned)gpiEventWaitExternal) return gpiErrorInvalidValue;
    event_work *work = calloc(1, sizeof *work);
    if (!work) return gpiErrorMemoryAllocation;
    pthread_mutex_lock(&queue()->lock);
    gpi_strand *strand = gpi_strand_find_locked(stream);
    const gpi_event_state *state = gpi_handles_get(&queue()->events, event);
    last_record last = strand && state ? find_last(state) : (last_record){0};
    if (last.mark) {
        work->work.wait = last.mark;
        last.mark->references++;
    } else if (last.shared) {
        work->work.run = run_wait;
        work->shared = gpi_shared_event_hold(last.shared);
        work->number = last.number;
    }
    bool waits = last.mark || last.shared;
    if (waits) gpi_queue_push_locked(strand, &work->work, false);
    pthread_mutex_unlock(&queue()->lock);
    if (!waits) free(work);
    return strand && state ? gpiSuccess : gpiErrorInvalidResourceHandle;
}

static gpiError_t query(gpiEvent_t event) {
    pthread_mutex_lock(&queue()->lock);
    const gpi_event_state *state = gpi_handles_get(&queue()->events, event);
    last_record last = state ? find_last(state) : (last_record){0};
    pthread_mutex_unlock(&queue()->lock);
    if (!state) return gpiErrorInvalidResourceHandle;
    return last.mark || last.shared ? gpiErrorNotReady : gpi_error_sticky();
}

static gpiError_t synchronize(gpiEvent_t event) {
    pthread_mutex_lock(&queue()->lock);
    const gpi_event_state *state = gpi_handles_get(&queue()->events, event);
    last_record last = state ? find_last(state) : (last_record){0};
    if (last.shared) gpi_shared_event_hold(last.shared);
    if (last.mark) gpi_mark_wait_locked(last.mark);
    pthread_mutex_unlock(&queue()->lock);
    if (!state) return gpiErrorInvalidResourceHandle;
    if (last.shared) {
        gpi_shared_event_wait(last.shared, last.number);
        gpi_shared_event_release(last.shared);
    }
    gpi_image_flush_output();
    return gpi_error_sticky();
}

/* ---- timing ---- */

static gpiError_t elapsed_locked(float *milliseconds, gpiEvent_t start, gpiEvent_t end) {
    const gpi_event_state *from = gpi_handles_get(&queue()->events, start), *to = gpi_handles_get(&queue()->events, end);
    if (!from || !to || !from->mark || !to->mark || (from->flags | to->flags) & gpiEventDisableTiming) return gpiErrorInvalidResourceHandle;
    if (!from->mark->done || !to->mark->done) return gpiErrorNotReady;
    *milliseconds = (float)((double)(int64_t)(to->mark->time - from->mark->time) * 1e-6);
    return gpiSuccess;
}

static gpiError_t elapsed(float *milliseconds, gpiEvent_t start, gpiEvent_t end) {
    if (!milliseconds) return gpiErrorInvalidValue;
    pthread_mutex_lock(&queue()->lock);
    gpiError_t error = elapsed_locked(milliseconds, start, end);
    pthread_mutex_unlock(&queue()->lock);
    return error;
}

gpiError_t gpiEventCreate(gpiEvent_t *event) { return GPI_API(create(event, gpiEventDefault)); }
gpiError_t gpiEventCreateWithFlags(gpiEvent_t *event, unsigned flags) { return GPI_API(create(event, flags)); }
gpiError_t gpiEventDestroy(gpiEvent_t event) { return GPI_API(destroy(event)); }
gpiError_t gpiEventRecord(gpiEvent_t event, gpiStream_t stream) { return GPI_API(record(event, stream, gpiEventRecordDefault)); }
gpiError_t gpiEventRecordWithFlags(gpiEvent_t event, gpiStream_t stream, unsigned flags) { return GPI_API(record(event, stream, flags)); }
gpiError_t gpiStreamWaitEvent(gpiStream_t stream, gpiEvent_t event, unsigned flags) { return GPI_API(wait_event(stream, event, flags)); }
gpiError_t gpiEventQuery(gpiEvent_t event) { return GPI_API(query(event)); }
gpiError_t gpiEventSynchronize(gpiEvent_t event) { return GPI_API(synchronize(event)); }
gpiError_t gpiEventElapsedTime(float *milliseconds, gpiEvent_t start, gpiEvent_t end) { return GPI_API(elapsed(milliseconds, start, end)); }
