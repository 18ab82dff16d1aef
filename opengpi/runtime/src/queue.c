#include "queue.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>

#include "runtime.h"

enum {
    MOST_DISPATCHERS = 128, /* as many launches run side by side; CUDA promises no more */
    IDLE_SECONDS = 2,       /* a dispatcher without work ends after this long */
};

/* A thread that waits until a stream has come as far as a ticket. */
struct gpi_waiter {
    gpi_waiter *next;
    const gpi_strand *strand;
    uint64_t ticket;
    bool done;
    pthread_cond_t cond;
};

static gpi_queue *queue(void) { return &gpi_runtime_v1.queue; }

static uint64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

gpi_mark *gpi_mark_new(void) {
    gpi_mark *mark = calloc(1, sizeof *mark);
    if (mark) mark->references = 1;
    return mark;
}

void gpi_mark_release_locked(gpi_mark *mark) {
    if (mark && --mark->references == 0) free(mark);
}

/* ---- which stream may run ---- */

static bool is_legacy(const gpi_strand *strand) { return strand == &queue()->legacy; }
static bool is_blocking(const gpi_strand *strand) { return !is_legacy(strand) && !(strand->flags & gpiStreamNonBlocking); }

bool gpi_strand_pending_locked(const gpi_strand *strand, uint64_t ticket) { return strand->head && strand->head->ticket <= ticket; }

/* Whether the legacy stream's rules hold the stream's first work up. */
static bool held_by_legacy(const gpi_strand *strand) {
    if (is_blocking(strand)) return gpi_strand_pending_locked(&queue()->legacy, strand->head->ticket);
    if (!is_legacy(strand)) return false;
    for (const gpi_strand *other = queue()->active; other; other = other->next_active)
        if (is_blocking(other) && gpi_strand_pending_locked(other, strand->head->ticket)) return true;
    return false;
}

/* Whether the first work may run; where a mark holds it up, the mark will call for it. */
static bool may_run(gpi_strand *strand) {
    gpi_mark *mark = strand->head->wait;
    if (mark && !mark->done) {
        strand->next_waiting = mark->waiting;
        mark->waiting = strand;
        return false;
    }
    return !held_by_legacy(strand);
}

static void wake_dispatcher(void);

static void make_ready(gpi_strand *strand, bool wake) {
    gpi_strand **place = &queue()->ready;
    while (*place && (*place)->priority <= strand->priority) place = &(*place)->next_ready;
    strand->next_ready = *place;
    *place = strand;
    queue()->ready_count++;
    strand->state = GPI_STRAND_READY;
    if (wake) wake_dispatcher();
}

static void claim(gpi_strand *strand) {
    gpi_strand **place = &queue()->ready;
    while (*place != strand) place = &(*place)->next_ready;
    *place = strand->next_ready;
    queue()->ready_count--;
    strand->state = GPI_STRAND_RUNNING;
}

/* Looks again at a stream that did not run. */
static void consider(gpi_strand *strand, bool wake) {
    if (may_run(strand)) make_ready(strand, wake);
    else strand->state = GPI_STRAND_BLOCKED;
}

/* ---- the end of a piece of work ---- */

static void reach(gpi_mark *mark) {
    mark->done = true;
    mark->time = now();
    gpi_strand *strand = mark->waiting;
    mark->waiting = NULL;
    while (strand) {
        gpi_strand *next = strand->next_waiting;
        consider(strand, true);
        strand = next;
    }
}

static void link_active(gpi_strand *strand) {
    strand->previous_active = NULL;
    strand->next_active = queue()->active;
    if (strand->next_active) strand->next_active->previous_active = strand;
    queue()->active = strand;
}

static void unlink_active(gpi_strand *strand) {
    if (strand->next_active) strand->next_active->previous_active = strand->previous_active;
    if (strand->previous_active) strand->previous_active->next_active = strand->next_active;
    else queue()->active = strand->next_active;
}

/* Streams that the legacy rules may have held up until now. */
static void release_held(const gpi_strand *strand) {
    gpi_strand *legacy = &queue()->legacy;
    if (is_blocking(strand) && legacy->state == GPI_STRAND_BLOCKED && !(legacy->head->wait && !legacy->head->wait->done)) consider(legacy, true);
    if (!is_legacy(strand)) return;
    for (gpi_strand *other = queue()->active; other; other = other->next_active)
        if (is_blocking(other) && other->state == GPI_STRAND_BLOCKED && !(other->head->wait && !other->head->wait->done)) consider(other, true);
}

static void tell_waiters(const gpi_strand *strand) {
    for (gpi_waiter **place = &queue()->waiters; *place;) {
        gpi_waiter *waiter = *place;
        if (waiter->strand == strand && !gpi_strand_pending_locked(strand, waiter->ticket)) {
            *place = waiter->next;
            waiter->done = true;
            pthread_cond_signal(&waiter->cond);
        } else {
            place = &waiter->next;
        }
    }
}

/* Takes the first work off the stream. Returns false where that was the end of a destroyed stream. */
static bool complete(gpi_strand *strand) {
    gpi_work *work = strand->head;
    strand->head = work->next;
    if (work->reach) reach(work->reach);
    gpi_mark_release_locked(work->reach);
    gpi_mark_release_locked(work->wait);
    if (!work->on_stack) free(work);
    if (!strand->head) unlink_active(strand);
    release_held(strand);
    if (queue()->waiters) tell_waiters(strand);
    if (strand->head || !strand->destroyed) return true;
    free(strand);
    return false;
}

/* ---- running ---- */

/* Runs a claimed stream until it is held up or, on a thread that synchronises, until the ticket is done. */
static void run_strand(gpi_strand *strand, uint64_t ticket, bool dispatcher) {
    gpi_queue *q = queue();
    while (strand->head) {
        gpi_work *work = strand->head;
        bool leave = !dispatcher && (work->host || work->ticket > ticket);
        if (leave || !may_run(strand)) {
            if (leave) consider(strand, true);
            else strand->state = GPI_STRAND_BLOCKED;
            return;
        }
        if (work->run) {
            pthread_mutex_unlock(&q->lock);
            work->run(work, gpi_error_sticky());
            pthread_mutex_lock(&q->lock);
        }
        if (!complete(strand)) return;
    }
    strand->state = GPI_STRAND_IDLE;
}

static void *dispatch(void *unused) {
    gpi_queue *q = queue();
    pthread_mutex_lock(&q->lock);
    for (;;) {
        struct timespec until;
        clock_gettime(CLOCK_MONOTONIC, &until);
        until.tv_sec += IDLE_SECONDS;
        for (int status = 0; !q->ready && status != ETIMEDOUT;) {
            q->idle++;
            status = pthread_cond_timedwait(&q->wake, &q->lock, &until);
            q->idle--;
        }
        gpi_strand *strand = q->ready;
        if (!strand) break;
        claim(strand);
        run_strand(strand, 0, true);
    }
    q->dispatchers--;
    pthread_mutex_unlock(&q->lock);
    return unused;
}

/* A dispatcher takes no signals of the program's but those that its own instructions raise. */
static bool start_dispatcher(void) {
    sigset_t blocked, before;
    sigfillset(&blocked);
    const int own[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) sigdelset(&blocked, own[i]);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_sigmask(SIG_SETMASK, &blocked, &before);
    pthread_t thread;
    int status = pthread_create(&thread, &attributes, dispatch, NULL);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    return status == 0;
}

/* Every ready stream finds a dispatcher, as long as there may be more of them. Where no thread can be had, work runs when a
 * dispatcher is free or somebody synchronises. */
static void wake_dispatcher(void) {
    gpi_queue *q = queue();
    if (q->ready_count > q->idle && q->dispatchers < MOST_DISPATCHERS && start_dispatcher()) q->dispatchers++;
    else if (q->idle) pthread_cond_signal(&q->wake);
}

void gpi_queue_push_locked(gpi_strand *strand, gpi_work *work, bool waits) {
    work->ticket = ++queue()->ticket;
    work->next = NULL;
    if (work->reach) {
        work->reach->strand = strand;
        work->reach->ticket = work->ticket;
    }
    if (strand->head) {
        strand->tail = strand->tail->next = work;
        return;
    }
    strand->head = strand->tail = work;
    link_active(strand);
    if (!may_run(strand)) {
        strand->state = GPI_STRAND_BLOCKED;
    } else if (work->run) {
        make_ready(strand, !waits);
    } else {
        complete(strand);
        strand->state = GPI_STRAND_IDLE;
    }
}

void gpi_queue_wait_locked(gpi_strand *strand, uint64_t ticket) {
    gpi_queue *q = queue();
    if (!gpi_strand_pending_locked(strand, ticket)) return;
    gpi_waiter waiter = {.strand = strand, .ticket = ticket, .cond = PTHREAD_COND_INITIALIZER, .next = q->waiters};
    q->waiters = &waiter; /* before helping: the stream may end meanwhile */
    if (strand->state == GPI_STRAND_READY && !strand->head->host) {
        claim(strand);
        run_strand(strand, ticket, false);
    }
    while (!waiter.done && !q->dispatchers && q->ready) { /* no thread could be started: this one does their work */
        gpi_strand *ready = q->ready;
        claim(ready);
        run_strand(ready, 0, true);
    }
    while (!waiter.done) pthread_cond_wait(&waiter.cond, &q->lock);
    pthread_cond_destroy(&waiter.cond);
}

void gpi_mark_wait_locked(gpi_mark *mark) {
    if (!mark->done) gpi_queue_wait_locked(mark->strand, mark->ticket);
}

void gpi_queue_wait_all_locked(uint64_t ticket) {
    for (gpi_strand *strand = queue()->active; strand;) {
        if (gpi_strand_pending_locked(strand, ticket)) {
            gpi_queue_wait_locked(strand, ticket);
            strand = queue()->active; /* the list has changed meanwhile */
        } else {
            strand = strand->next_active;
        }
    }
}

gpiError_t gpi_queue_submit(gpiStream_t handle, gpi_work *work) {
    gpi_queue *q = queue();
    pthread_mutex_lock(&q->lock);
    gpi_strand *strand = gpi_strand_find_locked(handle);
    if (strand) {
        bool waits = work->on_stack;
        gpi_queue_push_locked(strand, work, waits);
        if (waits) gpi_queue_wait_locked(strand, work->ticket);
    }
    pthread_mutex_unlock(&q->lock);
    return strand ? gpiSuccess : gpiErrorInvalidResourceHandle;
}

bool gpi_queue_has(gpiStream_t handle) {
    pthread_mutex_lock(&queue()->lock);
    bool has = gpi_strand_find_locked(handle);
    pthread_mutex_unlock(&queue()->lock);
    return has;
}

bool gpi_queue_clear(gpiStream_t handle) {
    gpi_queue *q = queue();
    pthread_mutex_lock(&q->lock);
    const gpi_strand *strand = gpi_strand_find_locked(handle);
    bool clear = strand && !strand->head && !(is_blocking(strand) && q->legacy.head);
    for (const gpi_strand *other = q->active; clear && is_legacy(strand) && other; other = other->next_active) clear = !is_blocking(other);
    pthread_mutex_unlock(&q->lock);
    return clear;
}

void gpi_queue_drain(void) {
    gpi_queue *q = queue();
    pthread_mutex_lock(&q->lock);
    gpi_queue_wait_all_locked(q->ticket);
    pthread_mutex_unlock(&q->lock);
}

void gpi_queue_start(gpi_queue *q) {
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&q->wake, &attributes);
    pthread_condattr_destroy(&attributes);
    pthread_key_create(&q->own_stream, gpi_strand_end_own);
}

void gpi_queue_reset(void) {
    gpi_queue *q = queue();
    pthread_mutex_lock(&q->lock);
    gpi_queue_wait_all_locked(q->ticket);
    for (uint32_t i = 1; i < q->streams.count; i++) {
        gpi_strand *strand = q->streams.slots[i].object;
        if (strand) gpi_strand_end_locked(strand);
    }
    for (uint32_t i = 1; i < q->events.count; i++) {
        gpi_event_state *state = q->events.slots[i].object;
        if (state) gpi_event_end_locked(state);
    }
    pthread_mutex_unlock(&q->lock);
}
