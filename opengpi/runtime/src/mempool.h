/* Pools of memory for allocation in stream order. A pool only keeps count: memory comes from the arena and goes back to the
 * system when it is freed, so nothing is held in reserve. */
#ifndef GPI_MEMPOOL_H
#define GPI_MEMPOOL_H

#include <pthread.h>
#include <stdint.h>

#include "gpi_api.h"
#include "handle.h"

typedef struct gpi_mempool {
    gpiMemPool_t handle;
    int reuse[3];       /* gpiMemPoolReuse…: kept, of no effect */
    uint64_t threshold; /* gpiMemPoolAttrReleaseThreshold: likewise */
    uint64_t used, used_high;
} gpi_mempool;

typedef struct gpi_mempools {
    pthread_mutex_t lock;
    gpi_handles handles;
    gpiMemPool_t standard, current; /* the device's default pool, null until it is first asked for, and the one in use */
} gpi_mempools;

/* Notes that memory has come from or gone back to a pool; `tag` is the allocation's flags, 0 for memory of no pool. */
void gpi_mempool_count_freed(unsigned tag, uint64_t size);
/* Ends all pools. */
void gpi_mempools_reset(void);

#endif
