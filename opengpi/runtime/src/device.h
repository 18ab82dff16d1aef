/* The device: the processors of this machine, described in CUDA's terms. */
#ifndef GPI_DEVICE_H
#define GPI_DEVICE_H

#include <pthread.h>
#include <stdatomic.h>

#include "gpi_api.h"

enum {
    GPI_BLOCK_THREADS = 1024,
    GPI_BLOCK_Z = 64,
    GPI_GRID_X = 0x7fffffff,
    GPI_GRID_YZ = 65535,
    GPI_SHARED_DEFAULT = 48 << 10, /* bytes of shared memory that a block may have unasked, */
    GPI_SHARED_MOST = 227 << 10,   /* and with gpiFuncAttributeMaxDynamicSharedMemorySize */
    GPI_SHARED_RESERVED = 1 << 10, /* of each block, as real devices have it */
    GPI_RESIDENT_THREADS = 2048,   /* of a multiprocessor, which is a worker */
    GPI_RESIDENT_BLOCKS = 32,
    GPI_PITCH = 512,               /* bytes that rows are aligned to */
};

typedef struct gpi_device {
    pthread_mutex_t lock;
    gpiDeviceProp properties; /* constant after the start, but for the warp width */
    unsigned flags;
    gpiFuncCache cache_config;
    atomic_size_t limits[8]; /* by gpiLimit; heap size is kept by the heap */
} gpi_device;

void gpi_device_start(gpi_device *device);
/* The properties as of now: a library loaded later may have brought the first image, and with it the warp width. */
gpiDeviceProp gpi_device_properties(void);
/* gpiLimitStackSize, in bytes. */
size_t gpi_device_stack_limit(void);
/* gpiErrorInvalidDevice unless it is ours. */
gpiError_t gpi_device_check(int device);

#endif
