#define _GNU_SOURCE
#include "shared_event.h"

#include <errno.h>
#include <limits.h>
#include <linux/futex.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { RECORDS = 250, /* records under way at once whose ends are told apart */ LOOK_NS = 100000000 };

typedef struct page {
    _Atomic uint64_t last;
    _Atomic uint32_t changes; /* what waiting processes sleep on */
    struct {
        _Atomic uint64_t done; /* the highest number that is complete here */
        _Atomic pid_t process; /* of the last record that began here */
    } records[RECORDS];
} page;

struct gpi_shared_event {
    page *page;
    int file;
    atomic_uint references;
};

gpi_shared_event *gpi_shared_event_open(int file) {
    struct stat status;
    gpi_shared_event *event = malloc(sizeof *event);
    void *map = event && fstat(file, &status) == 0 && status.st_size == sizeof(page)
                    ? mmap(NULL, sizeof(page), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
                    : MAP_FAILED;
    if (map == MAP_FAILED) {
        free(event);
        close(file);
        return NULL;
    }
    event->page = map;
    event->file = file;
    event->references = 1;
    return event;
}

gpi_shared_event *gpi_shared_event_new(void) {
    int file = memfd_create("gpi event", MFD_CLOEXEC);
    if (file < 0) return NULL;
    if (ftruncate(file, sizeof(page)) == 0) return gpi_shared_event_open(file);
    close(file);
    return NULL;
}

gpi_shared_event *gpi_shared_event_hold(gpi_shared_event *event) {
    event->references++;
    return event;
}

void gpi_shared_event_release(gpi_shared_event *event) {
    if (!event || --event->references) return;
    munmap(event->page, sizeof(page));
    close(event->file);
    free(event);
}

int gpi_shared_event_file(const gpi_shared_event *event) { return event->file; }

uint64_t gpi_shared_event_record(gpi_shared_event *event) {
    uint64_t number = ++event->page->last;
    event->page->records[number % RECORDS].process = getpid();
    return number;
}

void gpi_shared_event_complete(gpi_shared_event *event, uint64_t number) {
    _Atomic uint64_t *done = &event->page->records[number % RECORDS].done;
    uint64_t before = *done;
    while (before < number && !atomic_compare_exchange_weak(done, &before, number)) {}
    event->page->changes++;
    syscall(SYS_futex, &event->page->changes, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
}

uint64_t gpi_shared_event_last(const gpi_shared_event *event) { return event->page->last; }

bool gpi_shared_event_done(const gpi_shared_event *event, uint64_t number) {
    return number == 0 || event->page->records[number % RECORDS].done >= number;
}

void gpi_shared_event_wait(const gpi_shared_event *event, uint64_t number) {
    page *page = event->page;
    const struct timespec look = {.tv_nsec = LOOK_NS};
    for (;;) {
        uint32_t seen = page->changes;
        if (gpi_shared_event_done(event, number)) return;
        bool late = syscall(SYS_futex, &page->changes, FUTEX_WAIT, seen, &look, NULL, 0) != 0 && errno == ETIMEDOUT;
        if (late && kill(page->records[number % RECORDS].process, 0) != 0 && errno == ESRCH) return;
    }
}
