#define _GNU_SOURCE
#include "memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "execute.h"
#include "image.h"
#include "limit.h"
#include "runtime.h"

#define ALIGNMENT 256u       /* of every allocation */
#define LEAST_PADDING 64u    /* bytes past the end that may be read: wide loads */
#define DENSE_FIRST 9u       /* dense slots: 512 bytes … */
#define DENSE_LAST 20u       /* … 1 MiB */
#define MOST_GUARDED 12000u  /* each takes two of the 65530 mappings that Linux grants */
#define QUARANTINE 256u      /* freed slots of a class that rest before the first is used again */
#define HUGE_PAGE ((size_t)2 << 20)
#define HUGE_FROM (2 * HUGE_PAGE) /* bytes from which huge pages pay */
#define MOST_REGION ((size_t)2 << 40)
#define LEAST_REGION ((size_t)1 << 26)
#define MOST_PADDING ((size_t)1 << 32)

static gpi_memory *state(void) { return &gpi_runtime_v1.memory; }

static size_t round_up(size_t size, size_t unit) { return (size + unit - 1) & ~(unit - 1); }

/* ---- the arena ---- */

static void add_classes(gpi_memory *memory, unsigned first, unsigned last, bool guarded) {
    for (unsigned shift = first; shift <= last; shift++) {
        size_t most = memory->region_size >> shift;
        memory->classes[memory->class_count] = (gpi_size_class){
            .shift = shift,
            .guarded = guarded,
            .base = memory->base + memory->class_count * memory->region_size,
            .most = most < UINT32_MAX ? (uint32_t)most : UINT32_MAX,
        };
        memory->class_count++;
    }
}

/* GPI_PADDING lets programs run that read a little beside an allocation, which no GPU notices. */
static void read_padding(gpi_memory *memory) {
    const char *text = getenv("GPI_PADDING");
    size_t wish = text ? strtoul(text, NULL, 10) : 0;
    memory->lead = round_up(wish < MOST_PADDING ? wish : MOST_PADDING, ALIGNMENT);
    memory->padding = memory->lead > LEAST_PADDING ? memory->lead : LEAST_PADDING;
}

/* Addresses that the process may have (ulimit -v), in bytes. */
static size_t address_limit(void) {
    struct rlimit limit;
    return getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY ? (size_t)limit.rlim_cur : SIZE_MAX;
}

/* Where addresses are limited, half of them are the program's own, and a region bounds what can be allocated. */
gpiError_t gpi_memory_start(gpi_memory *memory) {
    gpi_limit_memory(&memory->total, &memory->budget);
    memory->page = (size_t)sysconf(_SC_PAGESIZE);
    read_padding(memory);
    size_t limit = address_limit();
    unsigned guarded_first = (unsigned)__builtin_ctzl(memory->page) + 1;
    size_t region = LEAST_REGION;
    while (region < MOST_REGION && region < 8 * memory->total) region *= 2;
    for (; region >= LEAST_REGION; region /= 2) {
        unsigned guarded_last = (unsigned)__builtin_ctzl(region);
        size_t size = (DENSE_LAST - DENSE_FIRST + 1 + guarded_last - guarded_first + 1) * region + HUGE_PAGE;
        if (size > limit / 2) continue;
        void *base = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (base == MAP_FAILED) continue;
        memory->region_size = region;
        memory->base = (char *)round_up((size_t)base, HUGE_PAGE);
        if (memory->total > region) memory->total = region;
        if (memory->budget > region) memory->budget = region;
        add_classes(memory, DENSE_FIRST, DENSE_LAST, false);
        add_classes(memory, guarded_first, guarded_last, true);
        return gpiSuccess;
    }
    fprintf(stderr, "gpi: device memory needs a range of addresses, and this process may have only %zu MiB of them; raise its limit (ulimit -v)\n", limit >> 20);
    return gpiErrorMemoryAllocation;
}

bool gpi_memory_contains(const void *address) {
    const gpi_memory *memory = state();
    return memory->base && (size_t)((const char *)address - memory->base) < memory->class_count * memory->region_size;
}

/* ---- slots ---- */

static char *slot_base(const gpi_size_class *class, uint32_t index) { return class->base + ((size_t)index << class->shift); }

/* Open bytes of a guarded slot. */
static size_t open_size(size_t size) { return round_up(state()->lead + size + state()->padding, state()->page); }

static gpi_size_class *choose_class(size_t size, bool guarded) {
    gpi_memory *memory = state();
    size_t need = guarded ? open_size(size) + memory->page : memory->lead + size + memory->padding;
    for (unsigned i = 0; i < memory->class_count; i++) {
        gpi_size_class *class = &memory->classes[i];
        if (class->guarded == guarded && need <= (size_t)1 << class->shift) return class;
    }
    return NULL;
}

/* A closed slot that has not been used, or not for long; false where there is none or no memory to note it. */
static bool take_slot(gpi_size_class *class, uint32_t *index) {
    bool fresh = class->count < class->most;
    if (class->freed && (class->freed > QUARANTINE || !fresh)) {
        *index = class->oldest;
        class->oldest = class->slots[*index].next;
        class->freed--;
        return true;
    }
    if (!fresh) return false;
    if (class->count == class->capacity) {
        uint32_t capacity = class->capacity ? 2 * class->capacity : 64;
        gpi_slot *slots = realloc(class->slots, capacity * sizeof *slots);
        if (!slots) return false;
        class->slots = slots;
        class->capacity = capacity;
    }
    *index = class->count++;
    class->slots[*index] = (gpi_slot){0};
    return true;
}

static void return_slot(gpi_size_class *class, uint32_t index) {
    class->slots[index].kind = GPI_MEMORY_FREED;
    if (class->freed) class->slots[class->newest].next = index;
    else class->oldest = index;
    class->newest = index;
    class->freed++;
}

/* Dense classes are opened a chunk at a time and stay open. */
static bool open_slot(gpi_size_class *class, uint32_t index, size_t size) {
    if (class->guarded) {
        size_t bytes = open_size(size);
        if (mprotect(slot_base(class, index), bytes, PROT_READ | PROT_WRITE) != 0) return false;
        if (bytes >= HUGE_FROM) madvise(slot_base(class, index), bytes, MADV_HUGEPAGE);
        return true;
    }
    size_t chunk = (size_t)1 << DENSE_LAST;
    size_t end = (size_t)(index + 1) << class->shift;
    if (end <= class->opened) return true;
    if (mprotect(class->base + class->opened, chunk, PROT_READ | PROT_WRITE) != 0) return false;
    class->opened += chunk;
    return true;
}

/* Gives the pages back to the system; they read as zero when used again. */
static void close_slot(gpi_size_class *class, uint32_t index) {
    char *base = slot_base(class, index);
    const gpi_slot *slot = &class->slots[index];
    if (class->guarded) {
        size_t bytes = open_size(slot->size);
        int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED;
        if (mmap(base, bytes, PROT_NONE, flags, -1, 0) == MAP_FAILED) madvise(base, bytes, MADV_DONTNEED);
    } else if ((size_t)1 << class->shift >= state()->page) {
        madvise(base, (size_t)1 << class->shift, MADV_DONTNEED);
    }
}

static bool place_in(gpi_size_class *class, size_t size, uint32_t *index) {
    if (!class || !take_slot(class, index)) return false;
    gpi_slot *slot = &class->slots[*index];
    slot->size = size;
    slot->offset = class->guarded ? (uint32_t)(open_size(size) - round_up(size + state()->padding, ALIGNMENT)) : (uint32_t)state()->lead;
    if (open_slot(class, *index, size)) return true;
    return_slot(class, *index);
    return false;
}

static uint64_t *counter(gpi_memory_kind kind) { return kind == GPI_MEMORY_PINNED ? &state()->pinned : &state()->used; }

gpiError_t gpi_memory_allocate(size_t size, gpi_memory_kind kind, unsigned flags, void **pointer) {
    gpi_memory *memory = state();
    pthread_mutex_lock(&memory->lock);
    uint64_t *used = counter(kind);
    uint64_t limit = kind == GPI_MEMORY_PINNED ? memory->total : memory->budget;
    gpi_size_class *class = NULL;
    uint32_t index = 0;
    if (size <= limit && *used <= limit - size) {
        if (memory->guarded_count < MOST_GUARDED || !choose_class(size, false)) class = choose_class(size, true);
        if (!place_in(class, size, &index)) {
            class = choose_class(size, false);
            if (!place_in(class, size, &index)) class = NULL;
        }
    }
    if (class) {
        gpi_slot *slot = &class->slots[index];
        slot->kind = kind;
        slot->number = ++memory->last_number;
        slot->flags = flags;
        slot->doomed = false;
        slot->file = -1;
        slot->advice = (gpi_advice){.preferred = gpiInvalidDeviceId, .prefetched = gpiInvalidDeviceId};
        *used += size;
        memory->guarded_count += class->guarded;
        *pointer = slot_base(class, index) + slot->offset;
    }
    pthread_mutex_unlock(&memory->lock);
    return class ? gpiSuccess : gpiErrorMemoryAllocation;
}

/* The class and the slot of an address in the arena; false where the slot has never been used. */
static bool find_slot(const void *address, gpi_size_class **class, uint32_t *index) {
    gpi_memory *memory = state();
    if (!gpi_memory_contains(address)) return false;
    *class = &memory->classes[(size_t)((const char *)address - memory->base) / memory->region_size];
    size_t number = (size_t)((const char *)address - (*class)->base) >> (*class)->shift;
    *index = (uint32_t)number;
    return number < (*class)->count;
}

static void free_slot(gpi_size_class *class, uint32_t index) {
    gpi_slot *slot = &class->slots[index];
    *counter(slot->kind) -= slot->size;
    state()->guarded_count -= class->guarded;
    close_slot(class, index);
    if (slot->file >= 0) close(slot->file);
    return_slot(class, index);
}

/* The slot of a live allocation that starts here, or null. */
static gpi_slot *find_start(const void *pointer, gpi_size_class **class, uint32_t *index) {
    if (!find_slot(pointer, class, index)) return NULL;
    gpi_slot *slot = &(*class)->slots[*index];
    return slot->kind != GPI_MEMORY_FREED && slot_base(*class, *index) + slot->offset == (const char *)pointer ? slot : NULL;
}

gpiError_t gpi_memory_free(const void *pointer, unsigned kinds) {
    gpi_memory *memory = state();
    gpi_size_class *class;
    uint32_t index;
    pthread_mutex_lock(&memory->lock);
    const gpi_slot *slot = find_start(pointer, &class, &index);
    bool found = slot && !slot->doomed && slot->kind & kinds;
    if (found) free_slot(class, index);
    pthread_mutex_unlock(&memory->lock);
    return found ? gpiSuccess : gpiErrorInvalidValue;
}

gpiError_t gpi_memory_doom(const void *pointer) {
    gpi_memory *memory = state();
    gpi_size_class *class;
    uint32_t index;
    pthread_mutex_lock(&memory->lock);
    gpi_slot *slot = find_start(pointer, &class, &index);
    bool found = slot && !slot->doomed && slot->kind & (GPI_MEMORY_DEVICE | GPI_MEMORY_MANAGED);
    if (found) slot->doomed = true;
    pthread_mutex_unlock(&memory->lock);
    return found ? gpiSuccess : gpiErrorInvalidValue;
}

void gpi_memory_free_doomed(const void *pointer) {
    gpi_memory *memory = state();
    gpi_size_class *class;
    uint32_t index;
    pthread_mutex_lock(&memory->lock);
    const gpi_slot *slot = find_start(pointer, &class, &index);
    if (slot && slot->doomed) free_slot(class, index);
    pthread_mutex_unlock(&memory->lock);
}

void gpi_memory_free_all(void) {
    gpi_memory *memory = state();
    pthread_mutex_lock(&memory->lock);
    for (unsigned i = 0; i < memory->class_count; i++) {
        gpi_size_class *class = &memory->classes[i];
        for (uint32_t index = 0; index < class->count; index++)
            if (class->slots[index].kind != GPI_MEMORY_FREED) free_slot(class, index);
    }
    memory->range_count = 0;
    pthread_mutex_unlock(&memory->lock);
}

/* ---- memory shared with other processes ---- */

static bool is_zero(const char *page, size_t size) { return *page == 0 && memcmp(page, page + 1, size - 1) == 0; }

/* A file with the bytes that are given, -1 where there is no room for it. Zero pages take no memory in it. */
static int copy_to_file(const char *bytes, size_t size) {
    size_t page = state()->page;
    int file = memfd_create("gpi memory", MFD_CLOEXEC);
    bool good = file >= 0 && ftruncate(file, (off_t)size) == 0;
    for (size_t i = 0; i < size && good; i += page) good = is_zero(bytes + i, page) || pwrite(file, bytes + i, page, (off_t)i) == (ssize_t)page;
    if (good || file < 0) return file;
    close(file);
    return -1;
}

/* Puts a file in the place of a slot's pages. Dense slots share theirs. */
static gpiError_t map_file(gpi_size_class *class, uint32_t index, int file) {
    void *map = mmap(slot_base(class, index), open_size(class->slots[index].size), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file, 0);
    return map == MAP_FAILED ? gpiErrorMapBufferObjectFailed : gpiSuccess;
}

static gpiError_t share_slot(gpi_size_class *class, uint32_t index) {
    gpi_slot *slot = &class->slots[index];
    if (!class->guarded) return gpiErrorNotSupported;
    int file = copy_to_file(slot_base(class, index), open_size(slot->size));
    if (file < 0) return gpiErrorMemoryAllocation;
    slot->file = file;
    return map_file(class, index, file);
}

gpiError_t gpi_memory_share(const void *pointer, int *file, uint64_t *size) {
    gpi_memory *memory = state();
    gpi_size_class *class;
    uint32_t index;
    pthread_mutex_lock(&memory->lock);
    const gpi_slot *slot = find_start(pointer, &class, &index);
    gpiError_t error = slot && slot->kind == GPI_MEMORY_DEVICE && !slot->flags ? gpiSuccess : gpiErrorInvalidValue; /* flags: of a pool */
    if (!error && slot->file < 0) error = share_slot(class, index);
    if (!error) {
        *file = slot->file;
        *size = slot->size;
    }
    pthread_mutex_unlock(&memory->lock);
    return error;
}

gpiError_t gpi_memory_import(int file, uint64_t size, void **pointer) {
    gpi_memory *memory = state();
    gpi_size_class *class;
    uint32_t index;
    struct stat status;
    if (fstat(file, &status) != 0 || !size || (uint64_t)status.st_size != open_size(size)) return gpiErrorInvalidResourceHandle;
    gpiError_t error = gpi_memory_allocate(size, GPI_MEMORY_IMPORTED, 0, pointer);
    if (error) return error;
    pthread_mutex_lock(&memory->lock);
    find_start(*pointer, &class, &index);
    error = class->guarded ? map_file(class, index, file) : gpiErrorNotSupported;
    pthread_mutex_unlock(&memory->lock);
    if (error) gpi_memory_free(*pointer, GPI_MEMORY_IMPORTED);
    return error;
}

/* ---- memory of the program's own ---- */

gpiError_t gpi_memory_register(const void *pointer, size_t size, unsigned flags) {
    gpi_memory *memory = state();
    const char *start = pointer;
    gpiError_t error = gpi_memory_contains(pointer) ? gpiErrorHostMemoryAlreadyRegistered : gpiSuccess;
    pthread_mutex_lock(&memory->lock);
    for (unsigned i = 0; i < memory->range_count; i++) {
        const gpi_host_range *range = &memory->ranges[i];
        if (start < range->start + range->size && range->start < start + size) error = gpiErrorHostMemoryAlreadyRegistered;
    }
    if (!error && memory->range_count == memory->range_capacity) {
        unsigned capacity = memory->range_capacity ? 2 * memory->range_capacity : 16;
        gpi_host_range *ranges = realloc(memory->ranges, capacity * sizeof *ranges);
        if (ranges) {
            memory->ranges = ranges;
            memory->range_capacity = capacity;
        } else {
            error = gpiErrorMemoryAllocation;
        }
    }
    if (!error) memory->ranges[memory->range_count++] = (gpi_host_range){start, size, flags};
    pthread_mutex_unlock(&memory->lock);
    return error;
}

gpiError_t gpi_memory_unregister(const void *pointer) {
    gpi_memory *memory = state();
    gpiError_t error = gpiErrorHostMemoryNotRegistered;
    pthread_mutex_lock(&memory->lock);
    for (unsigned i = 0; i < memory->range_count; i++) {
        if (memory->ranges[i].start != (const char *)pointer) continue;
        memory->ranges[i] = memory->ranges[--memory->range_count];
        error = gpiSuccess;
    }
    pthread_mutex_unlock(&memory->lock);
    return error;
}

/* ---- questions ---- */

static const gpi_place PLACES[] = {
    [GPI_MEMORY_FREED] = GPI_PLACE_BAD,
    [GPI_MEMORY_DEVICE] = GPI_PLACE_DEVICE,
    [GPI_MEMORY_PINNED] = GPI_PLACE_PINNED,
    [GPI_MEMORY_MANAGED] = GPI_PLACE_MANAGED,
    [GPI_MEMORY_IMPORTED] = GPI_PLACE_DEVICE,
};

/* The slot of an allocation that a range touches, and whether it lies inside; null where the slot was never used. */
static gpi_slot *find_allocation(const char *pointer, size_t size, const char **start, bool *inside) {
    gpi_size_class *class;
    uint32_t index;
    if (!find_slot(pointer, &class, &index)) return NULL;
    gpi_slot *slot = &class->slots[index];
    *start = slot_base(class, index) + slot->offset;
    size_t offset = (size_t)(pointer - *start);
    *inside = pointer >= *start && offset <= slot->size && size <= slot->size - offset;
    return slot;
}

static gpi_memory_info find_in_arena(const char *pointer, size_t size) {
    const char *start;
    bool inside;
    const gpi_slot *slot = find_allocation(pointer, size, &start, &inside);
    if (!slot) return (gpi_memory_info){.place = GPI_PLACE_BAD};
    gpi_place place = inside ? PLACES[slot->kind] : GPI_PLACE_BAD;
    return (gpi_memory_info){.place = place, .start = start, .size = slot->size, .flags = slot->flags, .number = slot->number};
}

static gpi_memory_info find_range(const char *pointer, size_t size) {
    const gpi_memory *memory = state();
    for (unsigned i = 0; i < memory->range_count; i++) {
        const gpi_host_range *range = &memory->ranges[i];
        size_t offset = (size_t)(pointer - range->start);
        if (pointer >= range->start && offset <= range->size && size <= range->size - offset)
            return (gpi_memory_info){.place = GPI_PLACE_PINNED, .start = range->start, .size = range->size, .flags = range->flags};
    }
    return (gpi_memory_info){.place = GPI_PLACE_PAGEABLE};
}

gpi_memory_info gpi_memory_find(const void *pointer, size_t size) {
    gpi_memory *memory = state();
    if ((uintptr_t)pointer < memory->page) return (gpi_memory_info){.place = GPI_PLACE_BAD}; /* a null pointer and its members */
    pthread_mutex_lock(&memory->lock);
    gpi_memory_info info = gpi_memory_contains(pointer) ? find_in_arena(pointer, size) : find_range(pointer, size);
    pthread_mutex_unlock(&memory->lock);
    if (info.place == GPI_PLACE_PAGEABLE) gpi_image_find_symbol(pointer, size, &info);
    return info;
}

gpi_place gpi_memory_place(const void *pointer, size_t size) { return gpi_memory_find(pointer, size).place; }

/* The advice on managed memory, read or written under the lock. */
static bool exchange_advice(const void *pointer, size_t size, gpi_advice *read, const gpi_advice *write) {
    const char *start;
    bool inside = false;
    pthread_mutex_lock(&state()->lock);
    gpi_slot *slot = find_allocation(pointer, size, &start, &inside);
    bool found = slot && inside && slot->kind == GPI_MEMORY_MANAGED;
    if (found && read) *read = slot->advice;
    if (found && write) slot->advice = *write;
    pthread_mutex_unlock(&state()->lock);
    return found;
}

bool gpi_memory_get_advice(const void *pointer, size_t size, gpi_advice *advice) { return exchange_advice(pointer, size, advice, NULL); }
bool gpi_memory_set_advice(const void *pointer, size_t size, gpi_advice advice) { return exchange_advice(pointer, size, NULL, &advice); }

void gpi_memory_describe(uint64_t address, char *text, size_t size) {
    gpi_memory *memory = state();
    const char *pointer = (const char *)(uintptr_t)address;
    gpi_size_class *class;
    uint32_t index;
    text[0] = 0;
    if (address < 4096) {
        snprintf(text, size, "a null pointer%s", address ? " plus an offset" : "");
        return;
    }
    pthread_mutex_lock(&memory->lock);
    bool found = find_slot(pointer, &class, &index) || (gpi_memory_contains(pointer) && index > 0 && index-- == class->count);
    if (found) {
        const gpi_slot *slot = &class->slots[index];
        const char *start = slot_base(class, index) + slot->offset, *end = start + slot->size;
        unsigned long long bytes = slot->size, past = (unsigned long long)(pointer - end), before = (unsigned long long)(start - pointer);
        if (slot->kind == GPI_MEMORY_FREED) snprintf(text, size, "in an allocation of %llu bytes that has been freed", bytes);
        else if (pointer >= end) snprintf(text, size, "%llu bytes past the end of an allocation of %llu bytes", past, bytes);
        else if (pointer < start) snprintf(text, size, "%llu bytes before the start of an allocation of %llu bytes", before, bytes);
    }
    pthread_mutex_unlock(&memory->lock);
}
