/* Events, as the API has them: a handle on the mark of the last record. */
#include <stdlib.h>

#include "runtime.h"

static gpi_queue *queue(void) { return &gpi_runtime_v1.queue; }

static gpiError_t create(gpiEvent_t *event, unsigned flags) {
    const unsigned known = gpiEventBlockingSync | gpiEventDisableTiming | gpiEventInterprocess;
    if (!event || flags & ~known) return gpiErrorInvalidValue;
    if (flags & gpiEventInterprocess) return gpiErrorNotSupported;
    gpi_event_state *state = calloc(1, sizeof *state);
    if (!state) return gpiErrorMemoryAllocation;
    state->flags = flags;
    pthread_mutex_lock(&queue()->lock);
    gpiEvent_t handle = gpi_handles_add(&queue()->events, state);
    pthread_mutex_unlock(&queue()->lock);
    if (!handle) {
        free(state);
        return gpiErrorMemoryAllocation;
    }
    state->handle = *event = handle;
    return gpiSuccess;
}

void gpi_event_end_locked(gpi_event_state *state) {
    gpi_handles_remove(&queue()->events, state->handle);
    gpi_mark_release_locked(state->mark);
    free(state);
}

static gpiError_t destroy(gpiEvent_t event) {
    pthread_mutex_lock(&queue()->lock);
    gpi_event_state *state = gpi_handles_get(&queue()->events, event);
    if (state) gpi_event_end_locked(state);
    pthread_mutex_unlock(&queue()->lock);
    return state ? gpiSuccess : gpiErrorInvalidResourceHandle;
}

static gpiError_t record_locked(gpiEvent_t event, gpiStream_t stream, gpi_work *work, gpi_mark *mark) {
    gpi_event_state *state = gpi_handles_get(&queue()->events, event);
    gpi_strand *strand = gpi_strand_find_locked(stream);
    if (!state || !strand) return gpiErrorInvalidResourceHandle;
    gpi_mark_release_locked(state->mark);
    mark->references = 2; /* the event's and the work's */
    state->mark = work->reach = mark;
    gpi_queue_push_locked(strand, work, false);
    return gpiSuccess;
}

static gpiError_t record(gpiEvent_t event, gpiStream_t stream, unsigned flags) {
    if (flags & ~(unsigned)gpiEventRecordExternal) return gpiErrorInvalidValue;
    gpi_work *work = calloc(1, sizeof *work);
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

static gpiError_t query(gpiEvent_t event) {
    pthread_mutex_lock(&queue()->lock);
    const gpi_event_state *state = gpi_handles_get(&queue()->events, event);
    bool ready = state && (!state->mark || state->mark->done);
    pthread_mutex_unlock(&queue()->lock);
    if (!state) return gpiErrorInvalidResourceHandle;
    return ready ? gpi_error_sticky() : gpiErrorNotReady;
}

static gpiError_t synchronize(gpiEvent_t event) {
    pthread_mutex_lock(&queue()->lock);
    const gpi_event_state *state = gpi_handles_get(&queue()->events, event);
    if (state && state->mark) gpi_mark_wait_locked(state->mark);
    pthread_mutex_unlock(&queue()->lock);
    if (!state) return gpiErrorInvalidResourceHandle;
    gpi_image_flush_output();
    return gpi_error_sticky();
}

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
gpiError_t gpiEventQuery(gpiEvent_t event) { return GPI_API(query(event)); }
gpiError_t gpiEventSynchronize(gpiEvent_t event) { return GPI_API(synchronize(event)); }
gpiError_t gpiEventElapsedTime(float *milliseconds, gpiEvent_t start, gpiEvent_t end) { return GPI_API(elapsed(milliseconds, start, end)); }
