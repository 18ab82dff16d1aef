/* The device heap: malloc and free in kernels. A region of its own, cut into chunks; neighbours that are free are
 * always one chunk. Free chunks are listed by the power of two below their size. */
#define _GNU_SOURCE
#include <sys/mman.h>

#include "worker.h"

enum { BINS = 64, UNIT = 16, HEADER = 16, CHUNK_MIN = 32, DEFAULT_LIMIT = 8 << 20 };

typedef struct chunk {
    size_t size;   /* bytes with this header; bit 0: in use */
    size_t before; /* bytes of the chunk before it; 0: it is the first */
    struct chunk *next, *last; /* in the bin, while it is free */
} chunk;

static struct {
    pthread_mutex_t lock;
    size_t limit;
    char *base; /* null before the first use */
    chunk *bins[BINS];
    uint64_t filled; /* bit i: bin i is not empty */
} heap = {.lock = PTHREAD_MUTEX_INITIALIZER, .limit = DEFAULT_LIMIT};

static size_t size_of(const chunk *c) { return c->size & ~(size_t)1; }
static bool used(const chunk *c) { return c->size & 1; }
static chunk *after(chunk *c) { return (chunk *)((char *)c + size_of(c)); }
static bool inside(const void *address) { return heap.base && (uintptr_t)address - (uintptr_t)heap.base < heap.limit; }
static unsigned bin_of(size_t size) { return 63u - (unsigned)__builtin_clzll(size); }

static void list(chunk *c)
{
    unsigned bin = bin_of(size_of(c));
    c->last = NULL;
    c->next = heap.bins[bin];
    if (c->next) c->next->last = c;
    heap.bins[bin] = c;
    heap.filled |= 1ull << bin;
}

static void unlist(chunk *c)
{
    unsigned bin = bin_of(size_of(c));
    if (c->last) c->last->next = c->next;
    else heap.bins[bin] = c->next;
    if (c->next) c->next->last = c->last;
    if (!heap.bins[bin]) heap.filled &= ~(1ull << bin);
}

static void resize(chunk *c, size_t size, bool in_use)
{
    c->size = size | in_use;
    if (inside(after(c))) after(c)->before = size;
}

static bool start(void)
{
    if (heap.base) return true;
    heap.limit = (heap.limit + 4095) / 4096 * 4096;
    void *memory = mmap(NULL, heap.limit, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) return false;
    heap.base = memory;
    chunk *all = memory;
    all->size = heap.limit;
    list(all);
    return true;
}

/* A free chunk of at least size bytes: one of its own bin that is big enough, else any of the next bin. */
static chunk *find(size_t size)
{
    unsigned bin = bin_of(size);
    for (chunk *c = heap.bins[bin]; c; c = c->next)
        if (size_of(c) >= size) return c;
    uint64_t bigger = bin == BINS - 1 ? 0 : heap.filled >> (bin + 1) << (bin + 1);
    return bigger ? heap.bins[__builtin_ctzll(bigger)] : NULL;
}

static void *allocate(size_t bytes)
{
    if (bytes == 0 || !start() || bytes > heap.limit) return NULL;
    size_t size = (bytes + HEADER + UNIT - 1) / UNIT * UNIT;
    if (size < CHUNK_MIN) size = CHUNK_MIN;
    chunk *c = find(size);
    if (!c) return NULL;
    unlist(c);
    size_t rest = size_of(c) - size;
    if (rest < CHUNK_MIN) {
        resize(c, size + rest, true);
    } else {
        resize(c, size, true);
        after(c)->before = size;
        resize(after(c), rest, false);
        list(after(c));
    }
    return (char *)c + HEADER;
}

/* Whether it is a chunk in use, by all that its neighbours say. */
static bool is_allocated(chunk *c)
{
    if (!inside(c) || (uintptr_t)c % UNIT || !used(c) || (size_of(c) | c->before) % UNIT) return false;
    const chunk *next = after(c), *last = (const chunk *)((const char *)c - c->before);
    return (!inside(next) || next->before == size_of(c)) && (!c->before || (inside(last) && size_of(last) == c->before));
}

/* False: the address is not that of an allocation. */
static bool release(void *address)
{
    chunk *c = (chunk *)((char *)address - HEADER);
    if (!is_allocated(c)) return false;
    size_t size = size_of(c);
    chunk *next = after(c), *last = (chunk *)((char *)c - c->before);
    if (inside(next) && !used(next)) {
        unlist(next);
        size += size_of(next);
    }
    c->size = size; /* where a second free of the address looks */
    if (c->before && !used(last)) {
        unlist(last);
        size += size_of(last);
        c = last;
    }
    resize(c, size, false);
    list(c);
    return true;
}

void *gpi_rt_malloc(gpi_thread *thread, uint64_t size)
{
    fiber *self = gpi_fiber_of(thread);
    if (gpi_stopped(gpi_block_of(self)->launch)) gpi_fiber_leave(self);
    volatile sig_atomic_t *critical = &gpi_block_of(self)->worker->critical;
    ++*critical;
    pthread_mutex_lock(&heap.lock);
    void *address = allocate(size);
    pthread_mutex_unlock(&heap.lock);
    --*critical;
    return address;
}

void gpi_rt_free(gpi_thread *thread, void *address)
{
    if (!address) return;
    fiber *self = gpi_fiber_of(thread);
    volatile sig_atomic_t *critical = &gpi_block_of(self)->worker->critical;
    ++*critical;
    pthread_mutex_lock(&heap.lock);
    bool known = release(address);
    pthread_mutex_unlock(&heap.lock);
    --*critical;
    if (!known) gpi_raise(self, gpiErrorLaunchFailure, "free of %p, which is not allocated, or no longer", address);
}

gpiError_t gpi_heap_set_limit(size_t bytes)
{
    pthread_mutex_lock(&heap.lock);
    gpiError_t error = heap.base || bytes < 4096 ? gpiErrorInvalidValue : gpiSuccess;
    if (error == gpiSuccess) heap.limit = bytes;
    pthread_mutex_unlock(&heap.lock);
    return error;
}

size_t gpi_heap_limit(void) { return heap.limit; }

bool gpi_heap_contains(const void *address)
{
    pthread_mutex_lock(&heap.lock);
    bool contained = inside(address);
    pthread_mutex_unlock(&heap.lock);
    return contained;
}
