/* The order of work: streams as queues, marks as the points that events and waits share, and the threads that run them.
 *
 * Every piece of work has a ticket from one counter, so "before" is a comparison. A stream runs its work in order, one
 * piece at a time. Work of a blocking stream waits for all earlier work of the legacy stream and the other way round. A
 * stream whose first work may run is ready; a dispatcher claims it, or a thread that synchronises with it.
 *
 * One lock guards it all; functions named ..._locked expect it held. It is never held while work runs. */
#ifndef GPI_QUEUE_H
#define GPI_QUEUE_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

#include "gpi_api.h"
#include "handle.h"
#include "shared_event.h"

/* The queue of a stream. (gpi_stream is what the API calls the handle's type.) */
typedef struct gpi_strand gpi_strand;

/* A point in a stream's work. Shared by an event and what waits for it; counted. */
typedef struct gpi_mark {
    unsigned references;
    bool done;
    uint64_t time;       /* ns of the monotonic clock when it was reached */
    gpi_strand *strand;  /* of the work that reaches it, until then */
    uint64_t ticket;     /* of that work */
    gpi_strand *waiting; /* streams held up by it, linked by next_waiting */
} gpi_mark;

/* What an event's handle names. */
typedef struct gpi_event_state {
    gpiEvent_t handle;
    unsigned flags;
    gpi_mark *mark; /* null: never recorded here */
    gpi_shared_event *shared; /* where other processes may know it, else null */
    uint64_t number;          /* of the record that `mark` stands for, in the shared one */
} gpi_event_state;

/* A piece of work; the first member of what its maker allocates. */
typedef struct gpi_work {
    struct gpi_work *next;
    uint64_t ticket;
    void (*run)(struct gpi_work *work, gpiError_t status); /* status: the sticky error so far; null: nothing to run */
    bool on_stack; /* the maker waits for it and keeps it; else it is freed when it has run */
    bool host;     /* runs code of the program, so never on a thread that synchronises */
    gpi_mark *wait, *reach; /* must be reached before it runs; is reached when it has run; each holds a reference */
} gpi_work;

enum gpi_strand_state { GPI_STRAND_IDLE, GPI_STRAND_BLOCKED, GPI_STRAND_READY, GPI_STRAND_RUNNING };

enum { GPI_MASK_WORDS = 32 };

struct gpi_strand {
    gpiStream_t handle;
    unsigned flags;
    int priority; /* lower is more urgent */
    uint64_t id;
    enum gpi_strand_state state;
    bool destroyed; /* freed once its work is done */
    gpi_work *head, *tail; /* head is the one that runs */
    gpiAccessPolicyWindow window; /* hints, kept */
    gpiSynchronizationPolicy policy;
    unsigned processors[GPI_MASK_WORDS]; /* a bit for each that it asks for */
    gpi_strand *next_ready, *next_waiting;
    gpi_strand *next_active, *previous_active; /* the streams that have work */
};

typedef struct gpi_waiter gpi_waiter;

typedef struct gpi_queue {
    pthread_mutex_t lock;
    pthread_cond_t wake; /* dispatchers */
    gpi_handles streams, events;
    gpi_strand legacy;
    gpi_strand *active, *ready; /* with work; with work that may run, by priority */
    uint64_t ticket, last_id;
    unsigned ready_count, dispatchers, idle;
    gpi_waiter *waiters;
    pthread_key_t own_stream; /* handle of the calling thread's default stream */
} gpi_queue;

void gpi_queue_start(gpi_queue *queue);

/* Appends work and takes it over; wakes a dispatcher unless `waits`: the caller waits for it at once. */
void gpi_queue_push_locked(gpi_strand *strand, gpi_work *work, bool waits);
/* Returns when all work of the stream up to the ticket has run; lends a hand. Unlocks meanwhile. */
void gpi_queue_wait_locked(gpi_strand *strand, uint64_t ticket);
/* The same for all streams. */
void gpi_queue_wait_all_locked(uint64_t ticket);
/* Whether any work up to the ticket is left in the stream. */
bool gpi_strand_pending_locked(const gpi_strand *strand, uint64_t ticket);

/* What a handle names: 0 and 1 the legacy stream, 2 the thread's own. Null: no such stream. */
gpi_strand *gpi_strand_find_locked(gpiStream_t handle);
/* Ends a handle; what has been submitted still runs. */
void gpi_strand_end_locked(gpi_strand *strand);
/* A new event, which takes `shared` over (null: the process's own); it ends where memory is out. */
gpiError_t gpi_event_add(gpiEvent_t *event, unsigned flags, gpi_shared_event *shared);
void gpi_event_end_locked(gpi_event_state *state);
/* Ends a thread's default stream: the destructor of gpi_queue.own_stream. */
void gpi_strand_end_own(void *handle);

/* Pushes work, and waits for it where it is on the stack. InvalidResourceHandle where the stream is none:
 * then the work is not taken over. */
gpiError_t gpi_queue_submit(gpiStream_t stream, gpi_work *work);
/* Whether the handle names a stream. */
bool gpi_queue_has(gpiStream_t stream);
/* Whether work that is pushed now would run at once. */
bool gpi_queue_clear(gpiStream_t stream);

/* Waits for all work that has been submitted to any stream. */
void gpi_queue_drain(void);
/* Ends all streams and events. */
void gpi_queue_reset(void);

gpi_mark *gpi_mark_new(void);
void gpi_mark_release_locked(gpi_mark *mark);
/* Returns when the mark has been reached; lends a hand. Unlocks meanwhile. */
void gpi_mark_wait_locked(gpi_mark *mark);

#endif
