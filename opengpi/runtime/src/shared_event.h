/* What several processes know of an event: its records, numbered, in a page that all of them map. Whoever comes later, in
 * whatever process, waits for the record that was the last one then. Counted: an event's handle and work that waits keep it. */
#ifndef GPI_SHARED_EVENT_H
#define GPI_SHARED_EVENT_H

#include <stdbool.h>
#include <stdint.h>

typedef struct gpi_shared_event gpi_shared_event;

/* A new one, or null where the system has no memory for it. */
gpi_shared_event *gpi_shared_event_new(void);
/* That of another process's file, which is taken over; null where it is none. */
gpi_shared_event *gpi_shared_event_open(int file);
gpi_shared_event *gpi_shared_event_hold(gpi_shared_event *event);
void gpi_shared_event_release(gpi_shared_event *event); /* may be null */
int gpi_shared_event_file(const gpi_shared_event *event);

/* Begins a record; its number, from 1 on. */
uint64_t gpi_shared_event_record(gpi_shared_event *event);
void gpi_shared_event_complete(gpi_shared_event *event, uint64_t number);
/* The number of the last record of any process; 0: there is none. */
uint64_t gpi_shared_event_last(const gpi_shared_event *event);
bool gpi_shared_event_done(const gpi_shared_event *event, uint64_t number);
/* Returns when the record is complete, or its process has ended without completing it. */
void gpi_shared_event_wait(const gpi_shared_event *event, uint64_t number);

#endif
