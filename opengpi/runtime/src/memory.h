/* Memory that programs allocate: device, pinned and managed. It all comes from one reserved range of addresses, the arena,
 * so that what a kernel may touch is a comparison, and a mistake is caught instead of hitting something else.
 *
 * The arena is cut into regions of equal size, one a size class; a region is an array of slots of a power of two bytes, so
 * finding the allocation of an address is two shifts. In guarded classes an allocation ends just below a closed page, and a
 * freed slot is closed and goes to the end of its class's queue: addresses are cheap, only open pages cost memory. Since the
 * kernel limits the number of mappings of a process, small allocations beyond MOST_GUARDED share open pages (dense classes).
 *
 * One lock, never held together with another. */
#ifndef GPI_MEMORY_H
#define GPI_MEMORY_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "gpi_api.h"

/* Bits, so that a call can name those it takes. */
typedef enum gpi_memory_kind {
    GPI_MEMORY_FREED = 0,
    GPI_MEMORY_DEVICE = 1,
    GPI_MEMORY_PINNED = 2,
    GPI_MEMORY_MANAGED = 4,
    GPI_MEMORY_IMPORTED = 8, /* device memory of another process */
} gpi_memory_kind;

/* Where a range of addresses lies. */
typedef enum gpi_place {
    GPI_PLACE_PAGEABLE, /* ordinary memory of the host */
    GPI_PLACE_PINNED,   /* allocated or registered page-locked host memory */
    GPI_PLACE_DEVICE,   /* device memory, a symbol included */
    GPI_PLACE_MANAGED,
    GPI_PLACE_BAD, /* null or close to it; in the arena, but not inside one allocation */
} gpi_place;

/* What a program has said about managed memory: hints, kept so that they can be asked for. */
typedef struct gpi_advice {
    bool read_mostly, used_by_device, used_by_host;
    signed char preferred, prefetched; /* device 0, gpiCpuDeviceId, or gpiInvalidDeviceId for none */
} gpi_advice;

typedef struct gpi_slot {
    uint64_t size;   /* bytes asked for; kept after the end for messages */
    uint64_t number; /* that no other allocation of the process has */
    uint32_t offset; /* of the allocation from the slot's start */
    uint32_t next;   /* in the queue of freed slots */
    uint32_t flags;  /* as given to gpiHostAlloc, … */
    gpi_memory_kind kind;
    bool doomed; /* will be freed when a stream comes to it */
    int file;    /* that backs memory shared with other processes; -1: none */
    gpi_advice advice;
} gpi_slot;

typedef struct gpi_size_class {
    unsigned shift; /* a slot has 1 << shift bytes */
    bool guarded;
    char *base;
    gpi_slot *slots;
    uint32_t count, capacity, most; /* slots ever used, room in `slots`, slots of the region */
    uint32_t oldest, newest, freed; /* queue of freed slots and its length */
    size_t opened;                  /* dense: bytes open from the base on */
} gpi_size_class;

typedef struct gpi_host_range {
    const char *start;
    size_t size;
    unsigned flags;
} gpi_host_range;

enum { GPI_MEMORY_CLASSES = 64 };

typedef struct gpi_memory {
    pthread_mutex_t lock;
    char *base;
    size_t region_size, page;
    size_t lead, padding;                       /* open bytes before an allocation and past its end */
    unsigned class_count;
    gpi_size_class classes[GPI_MEMORY_CLASSES]; /* the dense ones first; each sort ascending */
    unsigned guarded_count;                     /* live guarded allocations */
    uint64_t total, budget;                     /* bytes of memory; of it for programs to allocate */
    uint64_t used, pinned;                      /* device and managed bytes; pinned ones */
    uint64_t last_number;                       /* of an allocation */
    gpi_host_range *ranges;                     /* registered by the program */
    unsigned range_count, range_capacity;
} gpi_memory;

typedef struct gpi_memory_info {
    gpi_place place;
    const char *start; /* of the allocation; null where pageable */
    size_t size;
    unsigned flags;
    uint64_t number; /* of the allocation; 0: memory of the program's own */
} gpi_memory_info;

/* Reserves the arena. gpiErrorMemoryAllocation where the process may not. */
gpiError_t gpi_memory_start(gpi_memory *memory);

/* size > 0. gpiErrorMemoryAllocation where the limit or the system's memory is reached. */
gpiError_t gpi_memory_allocate(size_t size, gpi_memory_kind kind, unsigned flags, void **pointer);
/* Frees an allocation of one of the kinds (bits) that starts here; gpiErrorInvalidValue where none does. */
gpiError_t gpi_memory_free(const void *pointer, unsigned kinds);
/* Marks device or managed memory as freed in stream order: it cannot be freed again, but is still used. */
gpiError_t gpi_memory_doom(const void *pointer);
void gpi_memory_free_doomed(const void *pointer);
/* All allocations and registered ranges. */
void gpi_memory_free_all(void);

/* Makes device memory that starts here one that other processes can map, with the contents it has; gives its file, which stays
 * the allocation's, and its size. Nothing may write it meanwhile. gpiErrorNotSupported for memory that shares pages. */
gpiError_t gpi_memory_share(const void *pointer, int *file, uint64_t *size);
/* Maps memory that another process has shared. gpiErrorInvalidResourceHandle where the file does not hold `size` bytes of it. */
gpiError_t gpi_memory_import(int file, uint64_t size, void **pointer);

/* Pins a range of the program's own; gpiErrorHostMemoryAlreadyRegistered where part of it is pinned. */
gpiError_t gpi_memory_register(const void *pointer, size_t size, unsigned flags);
gpiError_t gpi_memory_unregister(const void *pointer);

/* The advice on the managed allocation that a range lies in. False: it lies in none. */
bool gpi_memory_get_advice(const void *pointer, size_t size, gpi_advice *advice);
bool gpi_memory_set_advice(const void *pointer, size_t size, gpi_advice advice);

gpi_memory_info gpi_memory_find(const void *pointer, size_t size);
gpi_place gpi_memory_place(const void *pointer, size_t size);

#endif
