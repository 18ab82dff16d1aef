#include "mempool.h"

#include <stdlib.h>

#include "runtime.h"

static gpi_mempools *state(void) { return &gpi_runtime_v1.mempools; }

/* ---- pools ---- */

static gpi_mempool *add_locked(void) {
    gpi_mempool *pool = calloc(1, sizeof *pool);
    gpiMemPool_t handle = pool ? gpi_handles_add(&state()->handles, pool) : NULL;
    if (!handle) {
        free(pool);
        return NULL;
    }
    *pool = (gpi_mempool){.handle = handle, .reuse = {1, 1, 1}};
    return pool;
}

static gpiMemPool_t standard_locked(void) {
    gpi_mempools *pools = state();
    if (!pools->standard) {
        gpi_mempool *pool = add_locked();
        pools->standard = pools->current = pool ? pool->handle : NULL;
    }
    return pools->standard;
}

/* The pool of a handle, for work under the lock that `unlock` ends. */
static gpi_mempool *lock(gpiMemPool_t handle) {
    pthread_mutex_lock(&state()->lock);
    standard_locked();
    return gpi_handles_get(&state()->handles, handle);
}

static gpiError_t unlock(gpiError_t error) {
    pthread_mutex_unlock(&state()->lock);
    return error;
}

static gpiError_t get_standard(gpiMemPool_t *pool, int device) {
    if (!pool) return gpiErrorInvalidValue;
    gpiError_t error = gpi_device_check(device);
    if (error) return error;
    lock(NULL);
    *pool = state()->standard;
    return unlock(*pool ? gpiSuccess : gpiErrorMemoryAllocation);
}

static gpiError_t get_current(gpiMemPool_t *pool, int device) {
    if (!pool) return gpiErrorInvalidValue;
    gpiError_t error = gpi_device_check(device);
    if (error) return error;
    lock(NULL);
    *pool = state()->current;
    return unlock(*pool ? gpiSuccess : gpiErrorMemoryAllocation);
}

static gpiError_t set_current(int device, gpiMemPool_t handle) {
    gpiError_t error = gpi_device_check(device);
    if (error) return error;
    if (!lock(handle)) return unlock(gpiErrorInvalidValue);
    state()->current = handle;
    return unlock(gpiSuccess);
}

static gpiError_t create(gpiMemPool_t *handle, const gpiMemPoolProps *properties) {
    if (!handle || !properties || properties->allocType != gpiMemAllocationTypePinned) return gpiErrorInvalidValue;
    if (properties->handleTypes != gpiMemHandleTypeNone) return gpiErrorNotSupported;
    if (properties->location.type != gpiMemLocationTypeDevice || gpi_device_check(properties->location.id)) return gpiErrorInvalidValue;
    lock(NULL);
    const gpi_mempool *pool = add_locked();
    if (pool) *handle = pool->handle;
    return unlock(pool ? gpiSuccess : gpiErrorMemoryAllocation);
}

static gpiError_t destroy(gpiMemPool_t handle) {
    gpi_mempool *pool = lock(handle);
    if (!pool || handle == state()->standard) return unlock(gpiErrorInvalidValue);
    gpi_handles_remove(&state()->handles, handle);
    if (state()->current == handle) state()->current = state()->standard;
    free(pool);
    return unlock(gpiSuccess);
}

static gpiError_t set_attribute(gpiMemPool_t handle, gpiMemPoolAttr attribute, const void *value) {
    gpi_mempool *pool = lock(handle);
    if (!pool || !value) return unlock(gpiErrorInvalidValue);
    switch (attribute) {
    case gpiMemPoolReuseFollowEventDependencies:
    case gpiMemPoolReuseAllowOpportunistic:
    case gpiMemPoolReuseAllowInternalDependencies:
        pool->reuse[attribute - gpiMemPoolReuseFollowEventDependencies] = *(const int *)value;
        return unlock(gpiSuccess);
    case gpiMemPoolAttrReleaseThreshold:
        pool->threshold = *(const uint64_t *)value;
        return unlock(gpiSuccess);
    case gpiMemPoolAttrReservedMemHigh:
    case gpiMemPoolAttrUsedMemHigh: /* may only be set back */
        if (*(const uint64_t *)value) return unlock(gpiErrorInvalidValue);
        pool->used_high = pool->used;
        return unlock(gpiSuccess);
    default:
        return unlock(gpiErrorInvalidValue);
    }
}

static gpiError_t get_attribute(gpiMemPool_t handle, gpiMemPoolAttr attribute, void *value) {
    const gpi_mempool *pool = lock(handle);
    if (!pool || !value) return unlock(gpiErrorInvalidValue);
    switch (attribute) {
    case gpiMemPoolReuseFollowEventDependencies:
    case gpiMemPoolReuseAllowOpportunistic:
    case gpiMemPoolReuseAllowInternalDependencies:
        *(int *)value = pool->reuse[attribute - gpiMemPoolReuseFollowEventDependencies];
        return unlock(gpiSuccess);
    case gpiMemPoolAttrReleaseThreshold:
        *(uint64_t *)value = pool->threshold;
        return unlock(gpiSuccess);
    case gpiMemPoolAttrReservedMemCurrent:
    case gpiMemPoolAttrUsedMemCurrent:
        *(uint64_t *)value = pool->used;
        return unlock(gpiSuccess);
    case gpiMemPoolAttrReservedMemHigh:
    case gpiMemPoolAttrUsedMemHigh:
        *(uint64_t *)value = pool->used_high;
        return unlock(gpiSuccess);
    default:
        return unlock(gpiErrorInvalidValue);
    }
}

static gpiError_t set_access(gpiMemPool_t handle, const gpiMemAccessDesc *accesses, size_t count) {
    bool known = lock(handle);
    unlock(gpiSuccess);
    if (!known || (count && !accesses)) return gpiErrorInvalidValue;
    for (size_t i = 0; i < count; i++) {
        if (accesses[i].location.type != gpiMemLocationTypeDevice) return gpiErrorInvalidValue;
        gpiError_t error = gpi_device_check(accesses[i].location.id);
        if (error) return error;
        if (accesses[i].flags != gpiMemAccessFlagsProtReadWrite) return gpiErrorInvalidValue; /* the owner's own access */
    }
    return gpiSuccess;
}

static gpiError_t get_access(gpiMemAccessFlags *flags, gpiMemPool_t handle, const gpiMemLocation *location) {
    bool known = lock(handle);
    unlock(gpiSuccess);
    if (!known || !flags || !location) return gpiErrorInvalidValue;
    bool ours = location->type == gpiMemLocationTypeDevice && !gpi_device_check(location->id);
    *flags = ours ? gpiMemAccessFlagsProtReadWrite : gpiMemAccessFlagsProtNone;
    return gpiSuccess;
}

static gpiError_t trim(gpiMemPool_t handle) { return unlock(lock(handle) ? gpiSuccess : gpiErrorInvalidValue); }

void gpi_mempools_reset(void) {
    gpi_mempools *pools = state();
    pthread_mutex_lock(&pools->lock);
    for (uint32_t i = 1; i < pools->handles.count; i++) {
        gpi_mempool *pool = pools->handles.slots[i].object;
        if (!pool) continue;
        gpi_handles_remove(&pools->handles, pool->handle);
        free(pool);
    }
    pools->standard = pools->current = NULL;
    pthread_mutex_unlock(&pools->lock);
}

/* ---- allocation ---- */

/* An allocation carries the low half of its pool's handle: the index and the tag, never 0. */
static unsigned tag_of(gpiMemPool_t handle) { return (unsigned)(uintptr_t)handle; }

void gpi_mempool_count_freed(unsigned tag, uint64_t size) {
    gpi_mempools *pools = state();
    pthread_mutex_lock(&pools->lock);
    for (uint32_t i = 1; tag && i < pools->handles.count; i++) {
        gpi_mempool *pool = pools->handles.slots[i].object;
        if (pool && tag_of(pool->handle) == tag) pool->used -= pool->used < size ? pool->used : size;
    }
    pthread_mutex_unlock(&pools->lock);
}

/* Memory is there at once: what is freed in a stream is only given out again when the stream has come to it. */
static gpiError_t allocate(void **address, size_t size, gpiMemPool_t handle, gpiStream_t stream) {
    if (!address) return gpiErrorInvalidValue;
    *address = NULL;
    if (!gpi_queue_has(stream)) return gpiErrorInvalidResourceHandle;
    gpi_mempool *pool = lock(handle);
    gpiError_t error = pool ? gpiSuccess : gpiErrorInvalidValue;
    unlock(error);
    if (error || !size) return error;
    error = gpi_memory_allocate(size, GPI_MEMORY_DEVICE, tag_of(handle), address);
    pool = lock(handle);
    if (!error && pool) {
        pool->used += size;
        if (pool->used > pool->used_high) pool->used_high = pool->used;
    }
    return unlock(error);
}

static gpiError_t allocate_current(void **address, size_t size, gpiStream_t stream) {
    lock(NULL);
    gpiMemPool_t current = state()->current;
    unlock(gpiSuccess);
    return allocate(address, size, current, stream);
}

typedef struct free_work {
    gpi_work work;
    void *address;
} free_work;

static void run_free(gpi_work *work, gpiError_t status) {
    (void)status; /* memory is given back after an error too */
    void *address = ((free_work *)work)->address;
    gpi_memory_info info = gpi_memory_find(address, 0);
    gpi_memory_free_doomed(address);
    if (info.place == GPI_PLACE_DEVICE) gpi_mempool_count_freed(info.flags, info.size);
}

static gpiError_t free_later(void *address, gpiStream_t stream) {
    if (!gpi_queue_has(stream)) return gpiErrorInvalidResourceHandle;
    free_work *work = malloc(sizeof *work);
    if (!work) return gpiErrorMemoryAllocation;
    *work = (free_work){.work.run = run_free, .address = address};
    gpiError_t error = gpi_memory_doom(address) ?: gpi_queue_submit(stream, &work->work);
    if (error) free(work);
    return error;
}

gpiError_t gpiMallocAsync(void **address, size_t size, gpiStream_t stream) { return GPI_API(allocate_current(address, size, stream)); }
gpiError_t gpiMallocFromPoolAsync(void **address, size_t size, gpiMemPool_t pool, gpiStream_t stream) {
    return GPI_API(allocate(address, size, pool, stream));
}
gpiError_t gpiFreeAsync(void *address, gpiStream_t stream) { return GPI_API(free_later(address, stream)); }
gpiError_t gpiDeviceGetDefaultMemPool(gpiMemPool_t *pool, int device) { return GPI_API(get_standard(pool, device)); }
gpiError_t gpiDeviceGetMemPool(gpiMemPool_t *pool, int device) { return GPI_API(get_current(pool, device)); }
gpiError_t gpiDeviceSetMemPool(int device, gpiMemPool_t pool) { return GPI_API(set_current(device, pool)); }
gpiError_t gpiMemPoolCreate(gpiMemPool_t *pool, const gpiMemPoolProps *properties) { return GPI_API(create(pool, properties)); }
gpiError_t gpiMemPoolDestroy(gpiMemPool_t pool) { return GPI_API(destroy(pool)); }
gpiError_t gpiMemPoolTrimTo(gpiMemPool_t pool, size_t keep) {
    (void)keep; /* nothing unused is kept */
    return GPI_API(trim(pool));
}
gpiError_t gpiMemPoolSetAttribute(gpiMemPool_t pool, gpiMemPoolAttr attribute, void *value) { return GPI_API(set_attribute(pool, attribute, value)); }
gpiError_t gpiMemPoolGetAttribute(gpiMemPool_t pool, gpiMemPoolAttr attribute, void *value) { return GPI_API(get_attribute(pool, attribute, value)); }
gpiError_t gpiMemPoolSetAccess(gpiMemPool_t pool, const gpiMemAccessDesc *accesses, size_t count) { return GPI_API(set_access(pool, accesses, count)); }
gpiError_t gpiMemPoolGetAccess(gpiMemAccessFlags *flags, gpiMemPool_t pool, gpiMemLocation *location) { return GPI_API(get_access(flags, pool, location)); }
