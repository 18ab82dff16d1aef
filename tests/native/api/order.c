/* Random work in blocking and non-blocking streams and the legacy one, with events between them: each piece checks that
 * everything that must come before it has been done. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"

enum { STREAMS = 10, EVENTS = 12, WORKS = 6000, MOST = 24, LEGACY = 0 }; /* stream 0 is the legacy one, odd ones do not block */

/* Pieces of work by number; 0: none. */
typedef struct set {
    int count, works[MOST];
} set;

typedef struct piece {
    int number;
    set before;
} piece;

static piece pieces[WORKS + 1];
static atomic_bool done[WORKS + 1];
static atomic_int failures;

static gpiStream_t streams[STREAMS];
static int last[STREAMS];     /* the last piece submitted to a stream */
static set awaited[STREAMS];  /* what its waits since then wait for */
static gpiEvent_t events[EVENTS];
static set recorded[EVENTS];

static void add(set *to, int work) {
    if (!work || atomic_load(&done[work])) return;
    for (int i = 0; i < to->count; i++)
        if (to->works[i] == work) return;
    if (to->count < MOST) to->works[to->count++] = work;
}

static void add_all(set *to, const set *from) {
    for (int i = 0; i < from->count; i++) add(to, from->works[i]);
}

static void add_stream(set *to, int stream) {
    add(to, last[stream]);
    add_all(to, &awaited[stream]);
}

/* What work that is submitted to a stream now comes after. */
static set before(int stream) {
    set result = {0};
    add_stream(&result, stream);
    if (stream == LEGACY)
        for (int other = 2; other < STREAMS; other += 2) add_stream(&result, other);
    else if (stream % 2 == 0)
        add_stream(&result, LEGACY);
    return result;
}

static void run_piece(void *data) {
    const piece *own = data;
    for (int i = 0; i < own->before.count; i++)
        if (!atomic_load(&done[own->before.works[i]])) atomic_fetch_add(&failures, 1);
    if (own->number % 50 == 0) pause_ms(1);
    atomic_store(&done[own->number], true);
}

static void submit(int number, int stream) {
    piece *own = &pieces[number];
    *own = (piece){.number = number, .before = before(stream)};
    if (number % 3 == 0) CHECK_OK(gpiLaunchHostFunc(streams[stream], run_piece, own));
    else CHECK_OK(launch_call(run_piece, own, streams[stream]));
    last[stream] = number;
    awaited[stream].count = 0;
}

static void synchronise(int stream) {
    set waited = before(stream);
    CHECK_OK(gpiStreamSynchronize(streams[stream]));
    for (int i = 0; i < waited.count; i++) CHECK(atomic_load(&done[waited.works[i]]));
}

int main(void) {
    fixture_register(1);
    srand(20);
    for (int i = 1; i < STREAMS; i++) CHECK_OK(gpiStreamCreateWithPriority(&streams[i], i % 2 ? gpiStreamNonBlocking : gpiStreamDefault, -(i % 3)));
    for (int i = 0; i < EVENTS; i++) CHECK_OK(gpiEventCreate(&events[i]));
    for (int number = 1; number <= WORKS; number++) {
        int stream = rand() % 4 ? 1 + rand() % (STREAMS - 1) : rand() % STREAMS, event = rand() % EVENTS, choice = rand() % 100;
        submit(number, stream);
        if (choice < 20) {
            recorded[event] = before(stream);
            CHECK_OK(gpiEventRecord(events[event], streams[stream]));
        } else if (choice < 40) {
            add_all(&awaited[stream], &recorded[event]);
            CHECK_OK(gpiStreamWaitEvent(streams[stream], events[event], 0));
        } else if (choice == 40) {
            synchronise(stream);
        } else if (choice == 41) {
            set waited = recorded[event];
            CHECK_OK(gpiEventSynchronize(events[event]));
            for (int i = 0; i < waited.count; i++) CHECK(atomic_load(&done[waited.works[i]]));
        } else if (choice == 42 && stream != LEGACY) {
            CHECK_OK(gpiStreamDestroy(streams[stream]));
            CHECK_OK(gpiStreamCreateWithFlags(&streams[stream], stream % 2 ? gpiStreamNonBlocking : gpiStreamDefault));
            last[stream] = awaited[stream].count = 0;
        }
    }
    CHECK_OK(gpiDeviceSynchronize());
    for (int number = 1; number <= WORKS; number++) CHECK(atomic_load(&done[number]));
    CHECK(failures == 0);
    return check_result();
}
