/* How much memory this process may use. */
#ifndef GPI_LIMIT_H
#define GPI_LIMIT_H

#include <stdint.h>

/* total: bytes of the machine, or of the container (cgroup 1 or 2) if that is less; budget: of it not in use by others now.
 * GPI_MEMORY_LIMIT (bytes, or with K, M, G, T) overrides both. */
void gpi_limit_memory(uint64_t *total, uint64_t *budget);

#endif
