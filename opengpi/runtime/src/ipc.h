/* Memory of other processes that this one has opened. */
#ifndef GPI_IPC_H
#define GPI_IPC_H

#include <pthread.h>
#include <sys/types.h>

typedef struct gpi_import {
    void *address;
    ino_t inode; /* of the file that backs it */
    unsigned references;
} gpi_import;

typedef struct gpi_ipc {
    pthread_mutex_t lock;
    gpi_import *imports;
    unsigned count, capacity;
} gpi_ipc;

/* Forgets what was opened; its memory is given back by gpi_memory_free_all. */
void gpi_ipc_reset(void);

#endif
