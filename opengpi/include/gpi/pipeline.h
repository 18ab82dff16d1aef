/* Copies from global to shared memory by stages. The copy is made at the call: a stage is complete when it is committed. */
#ifndef GPI_PIPELINE_H
#define GPI_PIPELINE_H

#include "gpi/keywords.h"

/* 4, 8 or 16 bytes, aligned alike; the last `zeros` of them become 0. */
GPI_DEVICE void __pipeline_memcpy_async(void *shared, const void *global, unsigned long size, unsigned long zeros = 0)
{
    __builtin_memcpy(shared, global, size - zeros);
    __builtin_memset((char *)shared + size - zeros, 0, zeros);
}
GPI_DEVICE void __pipeline_commit() {}
GPI_DEVICE void __pipeline_wait_prior(unsigned long) {}

#endif
