/* Handles: names for objects that a program may use after their end, or never had. A handle is an index and a generation
 * dressed as a pointer and is never dereferenced, so a stale or invented one is recognised and cannot crash. */
#ifndef GPI_HANDLE_H
#define GPI_HANDLE_H

#include <stddef.h>
#include <stdint.h>

typedef struct gpi_handle_slot {
    void *object; /* null: free */
    uint32_t generation;
    uint32_t next_free;
} gpi_handle_slot;

/* A table of handles of one kind; all zero but the tag is an empty one. The caller locks. */
typedef struct gpi_handles {
    gpi_handle_slot *slots;
    uint32_t count, capacity;
    uint32_t first_free; /* 0: none, since slot 0 is never used */
    uint32_t tag;        /* 0 … 15, tells the kinds apart */
} gpi_handles;

/* A new handle of object, or null where memory is out. */
void *gpi_handles_add(gpi_handles *handles, void *object);
/* The object of a handle, or null where it is not (or no longer) one of this table. */
void *gpi_handles_get(const gpi_handles *handles, const void *handle);
/* Ends a handle; the object it had, or null. */
void *gpi_handles_remove(gpi_handles *handles, const void *handle);

#endif
