/* Where the two halves of libgpi meet: what runs a launch, below streams and the API, above the pool and fibers. */
#ifndef GPI_EXECUTE_H
#define GPI_EXECUTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "gpi_abi.h"
#include "gpi_api.h"

/* One launch, sizes already checked against the device's and the kernel's limits. The caller keeps params alive. */
typedef struct gpi_launch {
    const gpi_image *image;
    const gpi_kernel *kernel;
    uint32_t grid[3], block[3];
    uint32_t shared_dynamic; /* bytes */
    size_t stack_size;       /* bytes of stack that the program has asked for (gpiLimitStackSize); kernels that need more get it */
    const void *params;      /* packed as kernel->params says; 64-byte aligned */
    bool cooperative;        /* keep every block resident: gpi.grid.sync may be used */
} gpi_launch;

/* What went wrong, for the error message; texts are empty where unknown. */
typedef struct gpi_fault {
    gpiError_t error;   /* e.g. gpiErrorIllegalAddress, gpiErrorAssert, gpiErrorLaunchFailure */
    char kernel[256];   /* demangled where possible */
    uint32_t block_idx[3], thread_idx[3];
    bool thread_known;  /* else only the block is */
    char file[256];
    uint32_t line;      /* 0: unknown */
    uint64_t address;   /* of an illegal access */
    char text[512];     /* one line that says it all */
} gpi_fault;

/* Runs every block on the worker pool; returns when all have ended, or one has failed and the rest have been stopped
 * (then *fault is filled). Blocks start in order; a block never changes its worker. May be called from several
 * threads at once: launches share the pool, and a wait loop of one does not starve another. */
gpiError_t gpi_execute(const gpi_launch *launch, gpi_fault *fault);

/* How many workers there are: the processors this process may use (affinity and cgroup quota). */
unsigned gpi_worker_count(void);

/* How many blocks of this shape can be resident on one worker at once. */
unsigned gpi_blocks_per_worker(const gpi_kernel *kernel, unsigned threads_per_block, size_t shared_dynamic);

/* Writes out what kernels have printed so far, in order, to stdout. Called by every synchronising API call. */
void gpi_flush_output(void);

/* Device heap (malloc in kernels). The limit may only be set before its first use. */
gpiError_t gpi_heap_set_limit(size_t bytes);
size_t gpi_heap_limit(void);
bool gpi_heap_contains(const void *address);

/* Whether misuse that would pass on this device is to be an error: GPI_CHECK=1. */
bool gpi_checks(void);

/* In memory.c: whether an address lies in the device arena, for gpi.is.global and for fault messages. */
bool gpi_memory_contains(const void *address);
/* In memory.c: describes an illegal address ("128 bytes past the end of an allocation of 4096 bytes"), or "". */
void gpi_memory_describe(uint64_t address, char *text, size_t size);

#endif
