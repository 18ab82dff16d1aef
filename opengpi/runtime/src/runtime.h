/* The one runtime object, its start, and the questions that every API call asks first. */
#ifndef GPI_RUNTIME_H
#define GPI_RUNTIME_H

#include <pthread.h>
#include <stdatomic.h>

#include "device.h"
#include "error.h"
#include "image.h"
#include "ipc.h"
#include "memory.h"
#include "mempool.h"
#include "queue.h"

/* No lock of ours is taken while another is held. */
typedef struct gpi_runtime {
    pthread_once_t once;
    atomic_bool started;
    atomic_bool forked;  /* this is the child of a process that had started: its threads are gone */
    atomic_bool exiting; /* exit() runs: work is abandoned, not waited for */
    atomic_bool host_pointer_seen; /* a kernel was given one, and it has been said */
    _Atomic gpiError_t start_error, sticky;
    gpi_memory memory;
    gpi_queue queue;
    gpi_images images;
    gpi_device device;
    gpi_mempools mempools;
    gpi_ipc ipc;
} gpi_runtime;

/* Its name carries the version of its layout. Exported: the copies of libgpi in a process, one in the executable and in each
 * library with kernels, agree on one. */
extern __attribute__((visibility("default"))) gpi_runtime gpi_runtime_v1;

/* Starts the runtime on the first call. The error that this call has to return, or gpiSuccess. */
gpiError_t gpi_runtime_enter(void);
/* The same for calls that work in spite of a sticky error. */
gpiError_t gpi_runtime_enter_failed(void);

/* The code of our threads must stay: closing the library that holds this copy of it will not unload it. */
void gpi_runtime_keep_code(void);

/* Around a host function, in which API calls are not permitted. */
void gpi_runtime_host_begin(void);
void gpi_runtime_host_end(void);

#endif
