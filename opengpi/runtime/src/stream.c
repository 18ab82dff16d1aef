/* Streams, as the API has them. */
#include <stdlib.h>
#include <string.h>

#include "execute.h"
#include "runtime.h"

enum { LEAST_PRIORITY = 0, GREATEST_PRIORITY = -5 };

static gpi_queue *queue(void) { return &gpi_runtime_v1.queue; }

/* ---- making and ending ---- */

static gpi_strand *add_strand_locked(unsigned flags, int priority) {
    gpi_queue *q = queue();
    gpi_strand *strand = calloc(1, sizeof *strand);
    gpiStream_t handle = strand ? gpi_handles_add(&q->streams, strand) : NULL;
    if (!handle) {
        free(strand);
        return NULL;
    }
    strand->handle = handle;
    strand->flags = flags;
    strand->priority = priority;
    strand->id = ++q->last_id;
    return strand;
}

void gpi_strand_end_locked(gpi_strand *strand) {
    gpi_handles_remove(&queue()->streams, strand->handle);
    if (strand->head) strand->destroyed = true;
    else free(strand);
}

/* The default stream of the calling thread, made when it is first used. */
static gpi_strand *own_strand_locked(void) {
    gpi_queue *q = queue();
    gpi_strand *strand = gpi_handles_get(&q->streams, pthread_getspecific(q->own_stream));
    if (strand) return strand;
    strand = add_strand_locked(gpiStreamDefault, LEAST_PRIORITY);
    if (strand) pthread_setspecific(q->own_stream, strand->handle);
    return strand;
}

void gpi_strand_end_own(void *handle) {
    gpi_queue *q = queue();
    if (gpi_runtime_v1.forked) return;
    pthread_mutex_lock(&q->lock);
    gpi_strand *strand = gpi_handles_get(&q->streams, handle);
    if (strand) gpi_strand_end_locked(strand);
    pthread_mutex_unlock(&q->lock);
}

gpi_strand *gpi_strand_find_locked(gpiStream_t handle) {
    if (!handle || handle == gpiStreamLegacy) return &queue()->legacy;
    if (handle == gpiStreamPerThread) return own_strand_locked();
    return gpi_handles_get(&queue()->streams, handle);
}

static int nearest_priority(int priority) {
    if (priority > LEAST_PRIORITY) return LEAST_PRIORITY;
    return priority < GREATEST_PRIORITY ? GREATEST_PRIORITY : priority;
}

static gpiError_t create(gpiStream_t *stream, unsigned flags, int priority) {
    if (!stream || flags & ~(unsigned)gpiStreamNonBlocking) return gpiErrorInvalidValue;
    pthread_mutex_lock(&queue()->lock);
    gpi_strand *strand = add_strand_locked(flags, nearest_priority(priority));
    if (strand) *stream = strand->handle;
    pthread_mutex_unlock(&queue()->lock);
    return strand ? gpiSuccess : gpiErrorMemoryAllocation;
}

static gpiError_t destroy(gpiStream_t stream) {
    pthread_mutex_lock(&queue()->lock);
    gpi_strand *strand = gpi_handles_get(&queue()->streams, stream);
    if (strand) gpi_strand_end_locked(strand);
    pthread_mutex_unlock(&queue()->lock);
    return strand ? gpiSuccess : gpiErrorInvalidResourceHandle;
}

gpiError_t gpiStreamCreate(gpiStream_t *stream) { return GPI_API(create(stream, gpiStreamDefault, LEAST_PRIORITY)); }
gpiError_t gpiStreamCreateWithFlags(gpiStream_t *stream, unsigned flags) { return GPI_API(create(stream, flags, LEAST_PRIORITY)); }
gpiError_t gpiStreamCreateWithPriority(gpiStream_t *stream, unsigned flags, int priority) { return GPI_API(create(stream, flags, priority)); }
gpiError_t gpiStreamDestroy(gpiStream_t stream) { return GPI_API(destroy(stream)); }

static gpiError_t priority_range(int *least, int *greatest) {
    if (least) *least = LEAST_PRIORITY;
    if (greatest) *greatest = GREATEST_PRIORITY;
    return gpiSuccess;
}

gpiError_t gpiDeviceGetStreamPriorityRange(int *least, int *greatest) { return GPI_API(priority_range(least, greatest)); }

/* ---- waiting and asking ---- */

static gpiError_t synchronize(gpiStream_t stream) {
    gpi_queue *q = queue();
    pthread_mutex_lock(&q->lock);
    gpi_strand *strand = gpi_strand_find_locked(stream);
    if (strand) gpi_queue_wait_locked(strand, q->ticket);
    pthread_mutex_unlock(&q->lock);
    if (!strand) return gpiErrorInvalidResourceHandle;
    gpi_image_flush_output();
    return gpi_error_sticky();
}

static gpiError_t query(gpiStream_t stream) {
    gpi_queue *q = queue();
    pthread_mutex_lock(&q->lock);
    gpi_strand *strand = gpi_strand_find_locked(stream);
    bool pending = strand && strand->head;
    pthread_mutex_unlock(&q->lock);
    if (!strand) return gpiErrorInvalidResourceHandle;
    return pending ? gpiErrorNotReady : gpi_error_sticky();
}

gpiError_t gpiStreamSynchronize(gpiStream_t stream) { return GPI_API(synchronize(stream)); }
gpiError_t gpiStreamQuery(gpiStream_t stream) { return GPI_API(query(stream)); }

/* Gives what the non-null pointers ask for. `result` is the caller's own, which must not be null. */
static gpiError_t ask(gpiStream_t stream, const void *result, unsigned *flags, int *priority, unsigned long long *id) {
    if (!result) return gpiErrorInvalidValue;
    pthread_mutex_lock(&queue()->lock);
    const gpi_strand *strand = gpi_strand_find_locked(stream);
    if (strand && flags) *flags = strand->flags;
    if (strand && priority) *priority = strand->priority;
    if (strand && id) *id = strand->id;
    pthread_mutex_unlock(&queue()->lock);
    return strand ? gpiSuccess : gpiErrorInvalidResourceHandle;
}

static gpiError_t device_of(gpiStream_t stream, int *device) {
    gpiError_t error = ask(stream, device, NULL, NULL, NULL);
    if (!error) *device = 0;
    return error;
}

static gpiError_t capture_status(gpiStream_t stream, gpiStreamCaptureStatus *status) {
    gpiError_t error = ask(stream, status, NULL, NULL, NULL);
    if (!error) *status = gpiStreamCaptureStatusNone;
    return error;
}

gpiError_t gpiStreamGetFlags(gpiStream_t stream, unsigned *flags) { return GPI_API(ask(stream, flags, flags, NULL, NULL)); }
gpiError_t gpiStreamGetPriority(gpiStream_t stream, int *priority) { return GPI_API(ask(stream, priority, NULL, priority, NULL)); }
gpiError_t gpiStreamGetId(gpiStream_t stream, unsigned long long *id) { return GPI_API(ask(stream, id, NULL, NULL, id)); }
gpiError_t gpiStreamGetDevice(gpiStream_t stream, int *device) { return GPI_API(device_of(stream, device)); }
int gpiGetStreamDeviceId(gpiStream_t stream) {
    int device;
    return GPI_API(device_of(stream, &device)) ? gpiInvalidDeviceId : device;
}
gpiError_t gpiStreamIsCapturing(gpiStream_t stream, gpiStreamCaptureStatus *status) { return GPI_API(capture_status(stream, status)); }

/* ---- the processors that a stream asks for: a hint ---- */

static gpiError_t create_masked(gpiStream_t *stream, unsigned words, const unsigned *mask) {
    if (!mask || !words) return gpiErrorInvalidValue;
    gpiError_t error = create(stream, gpiStreamDefault, LEAST_PRIORITY);
    if (error) return error;
    pthread_mutex_lock(&queue()->lock);
    memcpy(gpi_strand_find_locked(*stream)->processors, mask, (words < GPI_MASK_WORDS ? words : GPI_MASK_WORDS) * sizeof *mask);
    pthread_mutex_unlock(&queue()->lock);
    return gpiSuccess;
}

/* A stream that asked for none may use all. */
static gpiError_t get_mask(gpiStream_t stream, unsigned words, unsigned *mask) {
    unsigned processors = gpi_worker_count(), all = 0;
    if (!mask || words < (processors + 31) / 32) return gpiErrorInvalidValue;
    pthread_mutex_lock(&queue()->lock);
    const gpi_strand *strand = gpi_strand_find_locked(stream);
    for (unsigned i = 0; i < words && strand; i++) all |= mask[i] = i < GPI_MASK_WORDS ? strand->processors[i] : 0;
    pthread_mutex_unlock(&queue()->lock);
    for (unsigned i = 0; i < processors && !all; i++) mask[i / 32] |= 1u << i % 32;
    return strand ? gpiSuccess : gpiErrorInvalidResourceHandle;
}

gpiError_t gpiExtStreamCreateWithCUMask(gpiStream_t *stream, unsigned words, const unsigned *mask) { return GPI_API(create_masked(stream, words, mask)); }
gpiError_t gpiExtStreamGetCUMask(gpiStream_t stream, unsigned words, unsigned *mask) { return GPI_API(get_mask(stream, words, mask)); }

/* ---- attributes: the priority, and hints that are kept ---- */

static gpiError_t set_attribute(gpiStream_t stream, gpiLaunchAttributeID attribute, const gpiLaunchAttributeValue *value) {
    if (!value) return gpiErrorInvalidValue;
    gpiError_t error = gpiSuccess;
    pthread_mutex_lock(&queue()->lock);
    gpi_strand *strand = gpi_strand_find_locked(stream);
    if (!strand) error = gpiErrorInvalidResourceHandle;
    else if (attribute == gpiLaunchAttributeAccessPolicyWindow) strand->window = value->accessPolicyWindow;
    else if (attribute == gpiLaunchAttributeSynchronizationPolicy) strand->policy = value->syncPolicy;
    else if (attribute == gpiLaunchAttributePriority) strand->priority = nearest_priority(value->priority);
    else error = gpiErrorInvalidValue;
    pthread_mutex_unlock(&queue()->lock);
    return error;
}

static gpiError_t get_attribute(gpiStream_t stream, gpiLaunchAttributeID attribute, gpiLaunchAttributeValue *value) {
    if (!value) return gpiErrorInvalidValue;
    gpiError_t error = gpiSuccess;
    pthread_mutex_lock(&queue()->lock);
    const gpi_strand *strand = gpi_strand_find_locked(stream);
    memset(value, 0, sizeof *value);
    if (!strand) error = gpiErrorInvalidResourceHandle;
    else if (attribute == gpiLaunchAttributeAccessPolicyWindow) value->accessPolicyWindow = strand->window;
    else if (attribute == gpiLaunchAttributeSynchronizationPolicy) value->syncPolicy = strand->policy ? strand->policy : gpiSyncPolicyAuto;
    else if (attribute == gpiLaunchAttributePriority) value->priority = strand->priority;
    else error = gpiErrorInvalidValue;
    pthread_mutex_unlock(&queue()->lock);
    return error;
}

static gpiError_t copy_attributes(gpiStream_t destination, gpiStream_t source) {
    pthread_mutex_lock(&queue()->lock);
    gpi_strand *to = gpi_strand_find_locked(destination);
    const gpi_strand *from = gpi_strand_find_locked(source);
    if (to && from) {
        to->window = from->window;
        to->policy = from->policy;
    }
    pthread_mutex_unlock(&queue()->lock);
    return to && from ? gpiSuccess : gpiErrorInvalidResourceHandle;
}

gpiError_t gpiStreamSetAttribute(gpiStream_t stream, gpiLaunchAttributeID attribute, const gpiLaunchAttributeValue *value) {
    return GPI_API(set_attribute(stream, attribute, value));
}
gpiError_t gpiStreamGetAttribute(gpiStream_t stream, gpiLaunchAttributeID attribute, gpiLaunchAttributeValue *value) {
    return GPI_API(get_attribute(stream, attribute, value));
}
gpiError_t gpiStreamCopyAttributes(gpiStream_t destination, gpiStream_t source) { return GPI_API(copy_attributes(destination, source)); }

/* ---- host functions ---- */

typedef struct host_work {
    gpi_work work;
    gpiStream_t stream;
    gpiHostFn_t function; /* one of the two */
    gpiStreamCallback_t callback;
    void *data;
} host_work;

static void run_host(gpi_work *work, gpiError_t status) {
    const host_work *host = (const host_work *)work;
    gpi_runtime_host_begin();
    if (host->callback) host->callback(host->stream, status, host->data);
    else if (!status) host->function(host->data);
    gpi_runtime_host_end();
}

static gpiError_t submit_host(host_work host) {
    if (!host.function && !host.callback) return gpiErrorInvalidValue;
    host_work *work = malloc(sizeof *work);
    if (!work) return gpiErrorMemoryAllocation;
    host.work = (gpi_work){.run = run_host, .host = true};
    *work = host;
    gpiError_t error = gpi_queue_submit(host.stream, &work->work);
    if (error) free(work);
    return error;
}

static gpiError_t add_callback(gpiStream_t stream, gpiStreamCallback_t callback, void *data, unsigned flags) {
    if (flags) return gpiErrorInvalidValue;
    return submit_host((host_work){.stream = stream, .callback = callback, .data = data});
}

gpiError_t gpiStreamAddCallback(gpiStream_t stream, gpiStreamCallback_t callback, void *data, unsigned flags) {
    return GPI_API(add_callback(stream, callback, data, flags));
}
gpiError_t gpiLaunchHostFunc(gpiStream_t stream, gpiHostFn_t function, void *data) {
    return GPI_API(submit_host((host_work){.stream = stream, .function = function, .data = data}));
}

/* ---- managed memory ---- */

static gpiError_t attach(gpiStream_t stream, const void *address, size_t length, unsigned flags) {
    bool known = flags == gpiMemAttachGlobal || flags == gpiMemAttachHost || flags == gpiMemAttachSingle;
    if (!known || gpi_memory_place(address, length) != GPI_PLACE_MANAGED) return gpiErrorInvalidValue;
    return ask(stream, address, NULL, NULL, NULL);
}

gpiError_t gpiStreamAttachMemAsync(gpiStream_t stream, void *address, size_t length, unsigned flags) {
    return GPI_API(attach(stream, address, length, flags));
}
