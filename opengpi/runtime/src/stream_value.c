/* Words in memory that streams write and wait for. */
#include <sched.h>
#include <stdlib.h>
#include <unistd.h>

#include "runtime.h"

enum { SPINS = 1000, SLEEP_MICROSECONDS = 50 };

typedef struct value_work {
    gpi_work work;
    void *address;
    uint64_t value, mask;
    unsigned condition;
    bool wide; /* 64 bits, else 32 */
} value_work;

static uint64_t load(const value_work *given) {
    return given->wide ? __atomic_load_n((uint64_t *)given->address, __ATOMIC_ACQUIRE) : __atomic_load_n((uint32_t *)given->address, __ATOMIC_ACQUIRE);
}

static bool holds(const value_work *given) {
    uint64_t word = load(given) & given->mask, full = given->wide ? UINT64_MAX : UINT32_MAX;
    switch (given->condition) {
    case gpiStreamWaitValueGte:
        return word >= given->value;
    case gpiStreamWaitValueEq:
        return word == given->value;
    case gpiStreamWaitValueAnd:
        return word & given->value;
    default:
        return ~(word | (given->value & given->mask)) & full;
    }
}

/* Whoever writes the word does not know of us, so it is looked at again and again. */
static void run_wait(gpi_work *work, gpiError_t status) {
    const value_work *given = (const value_work *)work;
    for (unsigned i = 0; !status && !holds(given); i++) {
        if (i < SPINS) sched_yield();
        else usleep(SLEEP_MICROSECONDS);
        status = gpi_error_sticky();
    }
}

static void run_write(gpi_work *work, gpiError_t status) {
    const value_work *given = (const value_work *)work;
    if (status) return;
    if (given->wide) __atomic_store_n((uint64_t *)given->address, given->value, __ATOMIC_RELEASE);
    else __atomic_store_n((uint32_t *)given->address, (uint32_t)given->value, __ATOMIC_RELEASE);
}

static gpiError_t submit(gpiStream_t stream, value_work given) {
    size_t size = given.wide ? sizeof(uint64_t) : sizeof(uint32_t);
    bool aligned = (uintptr_t)given.address % size == 0;
    if (!aligned || given.condition > gpiStreamWaitValueNor || gpi_memory_place(given.address, size) == GPI_PLACE_BAD) return gpiErrorInvalidValue;
    value_work *work = malloc(sizeof *work);
    if (!work) return gpiErrorMemoryAllocation;
    *work = given;
    gpiError_t error = gpi_queue_submit(stream, &work->work);
    if (error) free(work);
    return error;
}

gpiError_t gpiStreamWaitValue32(gpiStream_t stream, void *address, unsigned value, unsigned flags, unsigned mask) {
    return GPI_API(submit(stream, (value_work){.work.run = run_wait, .address = address, .value = value, .mask = mask, .condition = flags}));
}
gpiError_t gpiStreamWaitValue64(gpiStream_t stream, void *address, unsigned long long value, unsigned flags, unsigned long long mask) {
    return GPI_API(submit(stream, (value_work){.work.run = run_wait, .address = address, .value = value, .mask = mask, .condition = flags, .wide = true}));
}
gpiError_t gpiStreamWriteValue32(gpiStream_t stream, void *address, unsigned value, unsigned flags) {
    (void)flags;
    return GPI_API(submit(stream, (value_work){.work.run = run_write, .address = address, .value = value}));
}
gpiError_t gpiStreamWriteValue64(gpiStream_t stream, void *address, unsigned long long value, unsigned flags) {
    (void)flags;
    return GPI_API(submit(stream, (value_work){.work.run = run_write, .address = address, .value = value, .wide = true}));
}
