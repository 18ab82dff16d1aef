/* Allocation, as the API has it. */
#include "runtime.h"

static size_t round_up(size_t size, size_t unit) { return (size + unit - 1) / unit * unit; }

static gpiError_t allocate(void **address, size_t size, gpi_memory_kind kind, unsigned flags) {
    if (!address) return gpiErrorInvalidValue;
    *address = NULL;
    return size ? gpi_memory_allocate(size, kind, flags, address) : gpiSuccess;
}

static gpiError_t allocate_pinned(void **address, size_t size, unsigned flags) {
    const unsigned known = gpiHostAllocPortable | gpiHostAllocMapped | gpiHostAllocWriteCombined | gpiHostAllocUncached | gpiHostAllocNumaUser |
                           gpiHostAllocCoherent | gpiHostAllocNonCoherent;
    bool both = flags & gpiHostAllocCoherent && flags & gpiHostAllocNonCoherent;
    return flags & ~known || both ? gpiErrorInvalidValue : allocate(address, size, GPI_MEMORY_PINNED, flags);
}

static gpiError_t allocate_flagged(void **address, size_t size, unsigned flags) {
    bool known = flags <= gpiDeviceMallocContiguous;
    return known ? allocate(address, size, GPI_MEMORY_DEVICE, 0) : gpiErrorInvalidValue;
}

static gpiError_t allocate_managed(void **address, size_t size, unsigned flags) {
    if (!size || (flags != gpiMemAttachGlobal && flags != gpiMemAttachHost)) return gpiErrorInvalidValue;
    return allocate(address, size, GPI_MEMORY_MANAGED, flags);
}

static gpiError_t allocate_pitched(void **address, size_t *pitch, size_t width, size_t rows) {
    if (!address || !pitch) return gpiErrorInvalidValue;
    size_t bytes;
    *pitch = round_up(width, GPI_PITCH);
    if (*pitch < width || __builtin_mul_overflow(*pitch, rows, &bytes)) return gpiErrorMemoryAllocation;
    return allocate(address, bytes, GPI_MEMORY_DEVICE, 0);
}

static gpiError_t allocate_box(gpiPitchedPtr *pitched, gpiExtent extent) {
    size_t rows;
    if (!pitched) return gpiErrorInvalidValue;
    if (__builtin_mul_overflow(extent.height, extent.depth, &rows)) return gpiErrorMemoryAllocation;
    pitched->xsize = extent.width;
    pitched->ysize = extent.height;
    return allocate_pitched(&pitched->ptr, &pitched->pitch, extent.width, rows);
}

/* Work that was submitted before may use the memory, so it is waited for. */
static gpiError_t release(void *address, unsigned kinds) {
    if (!address) return gpiSuccess;
    gpi_queue_drain();
    gpi_image_flush_output();
    gpi_memory_info info = gpi_memory_find(address, 0);
    gpiError_t error = gpi_memory_free(address, kinds);
    if (!error && info.place == GPI_PLACE_DEVICE) gpi_mempool_count_freed(info.flags, info.size);
    return error ?: gpi_error_sticky();
}

gpiError_t gpiMalloc(void **address, size_t size) { return GPI_API(allocate(address, size, GPI_MEMORY_DEVICE, 0)); }
gpiError_t gpiExtMallocWithFlags(void **address, size_t size, unsigned flags) { return GPI_API(allocate_flagged(address, size, flags)); }
gpiError_t gpiMallocHost(void **address, size_t size) { return GPI_API(allocate_pinned(address, size, gpiHostAllocDefault)); }
gpiError_t gpiHostAlloc(void **address, size_t size, unsigned flags) { return GPI_API(allocate_pinned(address, size, flags)); }
gpiError_t gpiMallocManaged(void **address, size_t size, unsigned flags) { return GPI_API(allocate_managed(address, size, flags)); }
gpiError_t gpiMallocPitch(void **address, size_t *pitch, size_t width, size_t height) { return GPI_API(allocate_pitched(address, pitch, width, height)); }
gpiError_t gpiMalloc3D(gpiPitchedPtr *pitched, gpiExtent extent) { return GPI_API(allocate_box(pitched, extent)); }
gpiError_t gpiFree(void *address) { return GPI_API(release(address, GPI_MEMORY_DEVICE | GPI_MEMORY_MANAGED)); }
gpiError_t gpiFreeHost(void *address) { return GPI_API(release(address, GPI_MEMORY_PINNED)); }

/* ---- pinned memory ---- */

static gpiError_t pin(const void *address, size_t size, unsigned flags) {
    const unsigned known = gpiHostRegisterPortable | gpiHostRegisterMapped | gpiHostRegisterIoMemory | gpiHostRegisterReadOnly |
                           gpiHostRegisterUncached;
    if (!address || !size || flags & ~known || (uintptr_t)address + size < size) return gpiErrorInvalidValue;
    return gpi_memory_register(address, size, flags);
}

static gpiError_t unpin(const void *address) {
    if (!address) return gpiErrorInvalidValue;
    gpi_queue_drain();
    return gpi_memory_unregister(address);
}

static gpiError_t device_address(void **device, void *host, unsigned flags) {
    if (!device || flags || !host || gpi_memory_place(host, 0) != GPI_PLACE_PINNED) return gpiErrorInvalidValue;
    *device = host;
    return gpiSuccess;
}

static gpiError_t pinned_flags(unsigned *flags, const void *host) {
    if (!flags || !host) return gpiErrorInvalidValue;
    gpi_memory_info info = gpi_memory_find(host, 0);
    if (info.place != GPI_PLACE_PINNED) return gpiErrorInvalidValue;
    *flags = info.flags | gpiHostAllocMapped; /* all of it is */
    return gpiSuccess;
}

gpiError_t gpiHostRegister(void *address, size_t size, unsigned flags) { return GPI_API(pin(address, size, flags)); }
gpiError_t gpiHostUnregister(void *address) { return GPI_API(unpin(address)); }
gpiError_t gpiHostGetDevicePointer(void **device, void *host, unsigned flags) { return GPI_API(device_address(device, host, flags)); }
gpiError_t gpiHostGetFlags(unsigned *flags, void *host) { return GPI_API(pinned_flags(flags, host)); }

/* ---- questions ---- */

static gpiError_t memory_info(size_t *free, size_t *total) {
    gpi_memory *memory = &gpi_runtime_v1.memory;
    if (!free || !total) return gpiErrorInvalidValue;
    pthread_mutex_lock(&memory->lock);
    *free = memory->budget - memory->used;
    *total = memory->total;
    pthread_mutex_unlock(&memory->lock);
    return gpiSuccess;
}

gpiError_t gpiMemGetInfo(size_t *free, size_t *total) { return GPI_API(memory_info(free, total)); }
