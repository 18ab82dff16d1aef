/* Allocation: semantics.md, "Allocation", and what programs do wrong. */
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "execute.h"
#include "fixture.h"

static sigjmp_buf back;
static void jump(int signal) {
    (void)signal;
    siglongjmp(back, 1);
}

static int faults(const volatile char *address) {
    struct sigaction action = {.sa_handler = jump}, before;
    sigaction(SIGSEGV, &action, &before);
    int caught = sigsetjmp(back, 1);
    if (!caught) (void)*address;
    sigaction(SIGSEGV, &before, NULL);
    return caught;
}

static void guard_and_quarantine(void) {
    static const size_t sizes[] = {1, 100, 256, 4000, 4096, 70000, 1 << 20, (5 << 20) + 12};
    char text[256];
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char *memory;
        size_t size = sizes[i];
        CHECK_OK(gpiMalloc((void **)&memory, size));
        CHECK((uintptr_t)memory % 256 == 0);
        for (size_t byte = 0; byte < size; byte += 97) CHECK(memory[byte] == 0);
        memset(memory, 1, size);
        CHECK(!faults(memory + size + 63)); /* wide loads */
        CHECK(faults(memory + size + 4096));
        CHECK(gpi_memory_contains(memory) && !gpi_memory_contains(&size));
        gpi_memory_describe((uintptr_t)memory + size + 4, text, sizeof text);
        CHECK(strstr(text, "4 bytes past the end of an allocation of"));
        CHECK_OK(gpiFree(memory));
        CHECK(faults(memory));
        gpi_memory_describe((uintptr_t)memory, text, sizeof text);
        CHECK(strstr(text, "has been freed"));
        char *again;
        CHECK_OK(gpiMalloc((void **)&again, size));
        CHECK(again != memory);
        CHECK_OK(gpiFree(again));
    }
    gpi_memory_describe(8, text, sizeof text);
    CHECK(strstr(text, "null pointer"));
}

static void wrong_use(void) {
    char *memory, *pinned, local = 0;
    CHECK_OK(gpiFree(NULL));
    CHECK_OK(gpiFreeHost(NULL));
    CHECK_ERROR(InvalidValue, gpiMalloc(NULL, 4));
    CHECK_OK(gpiMalloc((void **)&memory, 0));
    CHECK(memory == NULL);
    CHECK_ERROR(MemoryAllocation, gpiMalloc((void **)&memory, (size_t)-4));
    CHECK_ERROR(MemoryAllocation, gpiMallocHost((void **)&memory, (size_t)1 << 60));
    CHECK_ERROR(MemoryAllocation, gpiGetLastError());
    CHECK_OK(gpiGetLastError());
    CHECK_OK(gpiMalloc((void **)&memory, 1000));
    CHECK_OK(gpiMallocHost((void **)&pinned, 1000));
    CHECK_ERROR(InvalidValue, gpiFree(memory + 256));
    CHECK_ERROR(InvalidValue, gpiFree(&local));
    CHECK_ERROR(InvalidValue, gpiFree(pinned));
    CHECK_ERROR(InvalidValue, gpiFreeHost(memory));
    CHECK_OK(gpiFree(memory));
    CHECK_ERROR(InvalidValue, gpiFree(memory));
    CHECK_OK(gpiFreeHost(pinned));
    CHECK_ERROR(InvalidValue, gpiFreeHost(pinned));
}

static void limit(void) {
    size_t free_before, free_after, total;
    char *memory, *more;
    CHECK_OK(gpiMemGetInfo(&free_before, &total));
    CHECK(total == 64 << 20); /* GPI_MEMORY_LIMIT */
    CHECK_OK(gpiMalloc((void **)&memory, 48 << 20));
    CHECK_ERROR(MemoryAllocation, gpiMalloc((void **)&more, 17 << 20));
    CHECK_OK(gpiMemGetInfo(&free_after, &total));
    CHECK(free_before - free_after == 48 << 20);
    CHECK_OK(gpiFree(memory));
    CHECK_OK(gpiMalloc((void **)&memory, 64 << 20));
    CHECK_OK(gpiFree(memory));
    CHECK_ERROR(InvalidValue, gpiMemGetInfo(NULL, &total));
}

/* More allocations than a process may have mappings. */
static void many(void) {
    enum { COUNT = 100000 };
    char **all = malloc(COUNT * sizeof *all);
    double start = seconds();
    for (int i = 0; i < COUNT; i++) {
        CHECK_OK(gpiMalloc((void **)&all[i], 16));
        memcpy(all[i], &i, sizeof i);
    }
    for (int i = 0; i < COUNT; i++) {
        CHECK(memcmp(all[i], &i, sizeof i) == 0);
        CHECK_OK(gpiFree(all[i]));
    }
    fprintf(stderr, "%d allocations: %.2f s\n", COUNT, seconds() - start);
    free(all);
}

/* Allocations of all sizes, in any order, keep what is written to them. */
static void random_use(void) {
    enum { LIVE = 300, ROUNDS = 5000 };
    static unsigned char *memory[LIVE];
    static size_t sizes[LIVE];
    srand(1);
    for (int round = 0; round < ROUNDS; round++) {
        int i = rand() % LIVE;
        if (memory[i]) {
            unsigned char tag = (unsigned char)i;
            CHECK(memory[i][0] == tag && memory[i][sizes[i] / 2] == tag && memory[i][sizes[i] - 1] == tag);
            CHECK_OK(gpiFree(memory[i]));
            memory[i] = NULL;
        } else {
            sizes[i] = 1 + (size_t)rand() % ((size_t)1 << rand() % 18);
            CHECK_OK(gpiMalloc((void **)&memory[i], sizes[i]));
            memset(memory[i], i, sizes[i]);
        }
    }
    for (int i = 0; i < LIVE; i++) CHECK_OK(gpiFree(memory[i]));
}

static void pitched(void) {
    void *memory;
    size_t pitch;
    CHECK_OK(gpiMallocPitch(&memory, &pitch, 100, 10));
    CHECK(pitch == 512);
    CHECK_OK(gpiFree(memory));
    CHECK_ERROR(MemoryAllocation, gpiMallocPitch(&memory, &pitch, (size_t)1 << 40, (size_t)1 << 40));
    gpiPitchedPtr box;
    CHECK_OK(gpiMalloc3D(&box, (gpiExtent){100, 4, 3}));
    CHECK(box.pitch == 512 && box.xsize == 100 && box.ysize == 4);
    CHECK_OK(gpiMemset3D(box, 3, (gpiExtent){100, 4, 3}));
    CHECK_ERROR(InvalidValue, gpiMemset3D(box, 3, (gpiExtent){100, 4, 4}));
    CHECK_OK(gpiFree(box.ptr));
}

static void pinned(void) {
    static char own[10000];
    void *device;
    unsigned flags;
    CHECK_OK(gpiHostRegister(own, sizeof own, gpiHostRegisterMapped));
    CHECK_ERROR(HostMemoryAlreadyRegistered, gpiHostRegister(own + 500, 10, 0));
    CHECK_OK(gpiHostGetDevicePointer(&device, own + 8, 0));
    CHECK(device == own + 8);
    CHECK_OK(gpiHostUnregister(own));
    CHECK_ERROR(HostMemoryNotRegistered, gpiHostUnregister(own));
    CHECK_ERROR(InvalidValue, gpiHostGetDevicePointer(&device, own, 0));
    CHECK_ERROR(InvalidValue, gpiHostAlloc(&device, 8, 0x100));
    CHECK_OK(gpiHostAlloc(&device, 8, gpiHostAllocPortable));
    CHECK_OK(gpiHostGetFlags(&flags, device));
    CHECK(flags & gpiHostAllocPortable);
    CHECK_OK(gpiFreeHost(device));
}

static void attributes(void) {
    gpiPointerAttributes found;
    char *memory, local = 0;
    CHECK_OK(gpiMalloc((void **)&memory, 100));
    CHECK_OK(gpiPointerGetAttributes(&found, memory + 50));
    CHECK(found.type == gpiMemoryTypeDevice && found.devicePointer == memory + 50 && !found.hostPointer && found.device == 0);
    CHECK_OK(gpiFree(memory));
    CHECK_OK(gpiPointerGetAttributes(&found, &local));
    CHECK(found.type == gpiMemoryTypeUnregistered && !found.devicePointer);
    CHECK_OK(gpiMallocManaged((void **)&memory, 100, gpiMemAttachGlobal));
    CHECK_OK(gpiPointerGetAttributes(&found, memory));
    CHECK(found.type == gpiMemoryTypeManaged && found.devicePointer == found.hostPointer);
    CHECK_OK(gpiMemAdvise(memory, 100, gpiMemAdviseSetPreferredLocation, 0));
    CHECK_ERROR(InvalidDevice, gpiMemAdvise(memory, 100, gpiMemAdviseSetPreferredLocation, 3));
    int place = 9;
    CHECK_OK(gpiMemRangeGetAttribute(&place, sizeof place, gpiMemRangeAttributePreferredLocation, memory, 100));
    CHECK(place == 0);
    CHECK_OK(gpiMemPrefetchAsync(memory, 100, gpiCpuDeviceId, 0));
    CHECK_ERROR(InvalidValue, gpiMemPrefetchAsync(&local, 1, 0, 0));
    CHECK_OK(gpiStreamAttachMemAsync(0, memory, 0, gpiMemAttachSingle));
    CHECK_OK(gpiFree(memory));
    CHECK_ERROR(InvalidValue, gpiMallocManaged((void **)&memory, 0, gpiMemAttachGlobal));
}

static void pools(void) {
    gpiMemPool_t pool, own;
    void *memory;
    uint64_t number = 12345;
    CHECK_OK(gpiDeviceGetDefaultMemPool(&pool, 0));
    CHECK_OK(gpiMemPoolSetAttribute(pool, gpiMemPoolAttrReleaseThreshold, &number));
    number = 0;
    CHECK_OK(gpiMemPoolGetAttribute(pool, gpiMemPoolAttrReleaseThreshold, &number));
    CHECK(number == 12345);
    CHECK_OK(gpiMallocAsync(&memory, 1000, 0));
    CHECK_OK(gpiMemPoolGetAttribute(pool, gpiMemPoolAttrUsedMemCurrent, &number));
    CHECK(number == 1000);
    CHECK_OK(gpiFreeAsync(memory, 0));
    CHECK_ERROR(InvalidValue, gpiFreeAsync(memory, 0));
    CHECK_OK(gpiStreamSynchronize(0));
    CHECK_ERROR(InvalidValue, gpiFree(memory));
    CHECK_OK(gpiMemPoolGetAttribute(pool, gpiMemPoolAttrUsedMemCurrent, &number));
    CHECK(number == 0);
    gpiMemPoolProps properties = {.allocType = gpiMemAllocationTypePinned, .location = {gpiMemLocationTypeDevice, 0}};
    CHECK_OK(gpiMemPoolCreate(&own, &properties));
    CHECK_OK(gpiMallocFromPoolAsync(&memory, 64, own, 0));
    CHECK_OK(gpiMemPoolDestroy(own));
    CHECK_ERROR(InvalidValue, gpiMemPoolDestroy(own));
    CHECK_ERROR(InvalidValue, gpiMemPoolDestroy(pool));
    CHECK_OK(gpiFree(memory));
    CHECK_ERROR(InvalidResourceHandle, gpiMallocAsync(&memory, 1000, (gpiStream_t)(uintptr_t)0xdead5));
}

int main(void) {
    setenv("GPI_MEMORY_LIMIT", "64m", 1);
    guard_and_quarantine();
    wrong_use();
    limit();
    many();
    random_use();
    pitched();
    pinned();
    attributes();
    pools();
    return check_result();
}
