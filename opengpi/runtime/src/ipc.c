/* Memory and events shared with other processes. Each lives in a memory file of the process that made it; a handle names the
 * file by process, descriptor and inode, so one whose file is gone is recognised. */
#include "ipc.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime.h"

enum content { MEMORY = 0x4d495047, EVENT = 0x45495047 }; /* "GPIM" and "GPIE" */

typedef struct token {
    uint32_t content;
    int32_t process, file, zero; /* no padding: equal tokens are equal bytes */
    uint64_t inode, size; /* size: bytes of the allocation */
} token;

_Static_assert(sizeof(token) <= sizeof(gpiIpcMemHandle_t) && sizeof(token) <= sizeof(gpiIpcEventHandle_t), "handles hold a token");

static gpi_ipc *state(void) { return &gpi_runtime_v1.ipc; }

/* ---- handles ---- */

static gpiError_t write_token(void *handle, size_t handle_size, enum content content, int file, uint64_t size) {
    struct stat status;
    if (fstat(file, &status) != 0) return gpiErrorInvalidResourceHandle;
    memset(handle, 0, handle_size);
    memcpy(handle, &(token){.content = content, .process = getpid(), .file = file, .inode = status.st_ino, .size = size}, sizeof(token));
    return gpiSuccess;
}

/* Opens the file that a handle names. As in CUDA, the process that made the handle cannot. */
static gpiError_t open_token(const void *handle, enum content content, token *token, int *file) {
    memcpy(token, handle, sizeof *token);
    if (token->content != (uint32_t)content) return gpiErrorInvalidResourceHandle;
    if (token->process == getpid()) return gpiErrorDeviceUninitialized;
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/fd/%d", token->process, token->file);
    *file = open(path, O_RDWR | O_CLOEXEC);
    if (*file < 0) return gpiErrorInvalidResourceHandle;
    struct stat status;
    if (fstat(*file, &status) == 0 && status.st_ino == token->inode) return gpiSuccess;
    close(*file);
    return gpiErrorInvalidResourceHandle;
}

/* ---- memory ---- */

static gpiError_t export_memory(gpiIpcMemHandle_t *handle, const void *address) {
    int file;
    uint64_t size;
    if (!handle || !address) return gpiErrorInvalidValue;
    gpi_queue_drain();
    return gpi_memory_share(address, &file, &size) ?: write_token(handle, sizeof *handle, MEMORY, file, size);
}

static void *find_import(ino_t inode) {
    gpi_ipc *ipc = state();
    void *address = NULL;
    pthread_mutex_lock(&ipc->lock);
    for (unsigned i = 0; i < ipc->count && !address; i++) {
        if (ipc->imports[i].inode != inode) continue;
        ipc->imports[i].references++;
        address = ipc->imports[i].address;
    }
    pthread_mutex_unlock(&ipc->lock);
    return address;
}

static gpiError_t add_import(void *address, ino_t inode) {
    gpi_ipc *ipc = state();
    pthread_mutex_lock(&ipc->lock);
    if (ipc->count == ipc->capacity) {
        unsigned capacity = ipc->capacity ? 2 * ipc->capacity : 16;
        gpi_import *imports = realloc(ipc->imports, capacity * sizeof *imports);
        if (imports) {
            ipc->imports = imports;
            ipc->capacity = capacity;
        }
    }
    bool room = ipc->count < ipc->capacity;
    if (room) ipc->imports[ipc->count++] = (gpi_import){.address = address, .inode = inode, .references = 1};
    pthread_mutex_unlock(&ipc->lock);
    return room ? gpiSuccess : gpiErrorMemoryAllocation;
}

static gpiError_t import_memory(void **address, gpiIpcMemHandle_t handle, unsigned flags) {
    token token;
    int file;
    if (!address || flags & ~(unsigned)gpiIpcMemLazyEnablePeerAccess) return gpiErrorInvalidValue;
    gpiError_t error = open_token(&handle, MEMORY, &token, &file);
    if (error) return error;
    *address = find_import((ino_t)token.inode);
    if (!*address) {
        error = gpi_memory_import(file, token.size, address);
        if (!error && (error = add_import(*address, (ino_t)token.inode))) gpi_memory_free(*address, GPI_MEMORY_IMPORTED);
    }
    close(file); /* the mapping keeps it */
    return error;
}

static gpiError_t close_memory(const void *address) {
    gpi_ipc *ipc = state();
    bool known = false, last = false;
    gpi_queue_drain();
    pthread_mutex_lock(&ipc->lock);
    for (unsigned i = 0; i < ipc->count && !known; i++) {
        if (ipc->imports[i].address != address) continue;
        known = true;
        last = --ipc->imports[i].references == 0;
        if (last) ipc->imports[i] = ipc->imports[--ipc->count];
    }
    pthread_mutex_unlock(&ipc->lock);
    if (!known) return gpiErrorInvalidValue;
    return (last ? gpi_memory_free(address, GPI_MEMORY_IMPORTED) : gpiSuccess) ?: gpi_error_sticky();
}

void gpi_ipc_reset(void) {
    pthread_mutex_lock(&state()->lock);
    state()->count = 0;
    pthread_mutex_unlock(&state()->lock);
}

gpiError_t gpiIpcGetMemHandle(gpiIpcMemHandle_t *handle, void *address) { return GPI_API(export_memory(handle, address)); }
gpiError_t gpiIpcOpenMemHandle(void **address, gpiIpcMemHandle_t handle, unsigned flags) { return GPI_API(import_memory(address, handle, flags)); }
gpiError_t gpiIpcCloseMemHandle(void *address) { return GPI_API(close_memory(address)); }

/* ---- events ---- */

static gpiError_t export_event(gpiIpcEventHandle_t *handle, gpiEvent_t event) {
    if (!handle) return gpiErrorInvalidValue;
    gpi_queue *queue = &gpi_runtime_v1.queue;
    pthread_mutex_lock(&queue->lock);
    const gpi_event_state *known = gpi_handles_get(&queue->events, event);
    gpi_shared_event *shared = known && known->shared ? gpi_shared_event_hold(known->shared) : NULL;
    pthread_mutex_unlock(&queue->lock);
    if (!known) return gpiErrorInvalidResourceHandle;
    if (!shared) return gpiErrorInvalidValue;
    gpiError_t error = write_token(handle, sizeof *handle, EVENT, gpi_shared_event_file(shared), 0);
    gpi_shared_event_release(shared);
    return error;
}

static gpiError_t import_event(gpiEvent_t *event, gpiIpcEventHandle_t handle) {
    token token;
    int file;
    if (!event) return gpiErrorInvalidValue;
    gpiError_t error = open_token(&handle, EVENT, &token, &file);
    if (error) return error;
    gpi_shared_event *shared = gpi_shared_event_open(file);
    return shared ? gpi_event_add(event, gpiEventDisableTiming | gpiEventInterprocess, shared) : gpiErrorMapBufferObjectFailed;
}

gpiError_t gpiIpcGetEventHandle(gpiIpcEventHandle_t *handle, gpiEvent_t event) { return GPI_API(export_event(handle, event)); }
gpiError_t gpiIpcOpenEventHandle(gpiEvent_t *event, gpiIpcEventHandle_t handle) { return GPI_API(import_event(event, handle)); }
