/* Copies, fills and symbols. */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"

enum { SIZE = 1000 };

static void kinds(void) {
    char from[SIZE], to[SIZE], *a, *b;
    memset(from, 7, SIZE);
    CHECK_OK(gpiMalloc((void **)&a, SIZE));
    CHECK_OK(gpiMalloc((void **)&b, SIZE));
    CHECK_OK(gpiMemcpy(a, from, SIZE, gpiMemcpyHostToDevice));
    CHECK_OK(gpiMemcpy(b, a, SIZE, gpiMemcpyDeviceToDevice));
    CHECK_OK(gpiMemcpy(to, b, SIZE, gpiMemcpyDeviceToHost));
    CHECK(memcmp(from, to, SIZE) == 0);
    CHECK_OK(gpiMemset(a, 0x1ff, SIZE));
    CHECK_OK(gpiMemcpy(to, a, SIZE, gpiMemcpyDefault));
    CHECK((unsigned char)to[SIZE - 1] == 0xff);
    CHECK_OK(gpiMemcpy(to, from, SIZE, gpiMemcpyHostToHost));
    CHECK_OK(gpiMemcpyPeer(a, 0, b, 0, SIZE));
    CHECK_ERROR(InvalidDevice, gpiMemcpyPeer(a, 1, b, 0, SIZE));
    CHECK_OK(gpiMemcpy(a + 10, a, SIZE - 10, gpiMemcpyDeviceToDevice)); /* overlapping */

    CHECK_OK(gpiMemcpy(NULL, NULL, 0, gpiMemcpyHostToDevice));
    CHECK_ERROR(InvalidValue, gpiMemcpy(NULL, from, 1, gpiMemcpyHostToDevice));
    CHECK_ERROR(InvalidValue, gpiMemcpy(a, NULL, 1, gpiMemcpyHostToDevice));
    CHECK_ERROR(InvalidValue, gpiMemcpy(a, (const void *)8, 1, gpiMemcpyHostToDevice)); /* a null pointer's member */
    CHECK_ERROR(InvalidValue, gpiMemcpy((void *)8, from, 1, gpiMemcpyDefault));
    CHECK_ERROR(InvalidMemcpyDirection, gpiMemcpy(a, from, 1, (gpiMemcpyKind)5));
    CHECK_ERROR(InvalidMemcpyDirection, gpiMemcpy(a, from, 1, (gpiMemcpyKind)-1));
    CHECK_ERROR(InvalidValue, gpiMemcpy(a, from, SIZE + 1, gpiMemcpyHostToDevice));
    CHECK_ERROR(InvalidValue, gpiMemcpy(a, from, (size_t)-1, gpiMemcpyHostToDevice));
    CHECK_ERROR(InvalidValue, gpiMemcpy(from, a, SIZE, gpiMemcpyHostToDevice)); /* the wrong way round */
    CHECK_ERROR(InvalidValue, gpiMemset(from, 0, SIZE));
    CHECK_ERROR(InvalidValue, gpiMemset(a, 0, SIZE + 1));
    CHECK_OK(gpiFree(b));
    CHECK_ERROR(InvalidValue, gpiMemcpy(to, b, SIZE, gpiMemcpyDeviceToHost)); /* freed */
    CHECK_OK(gpiFree(a));
}

static void boxes(void) {
    unsigned char host[4 * 10 * 3], back[4 * 10 * 3], *device;
    size_t pitch;
    for (unsigned i = 0; i < sizeof host; i++) host[i] = (unsigned char)i;
    CHECK_OK(gpiMallocPitch((void **)&device, &pitch, 10, 12));
    CHECK_OK(gpiMemcpy2D(device, pitch, host, 10, 10, 12, gpiMemcpyHostToDevice));
    CHECK_OK(gpiMemset2D(device, pitch, 255, 5, 1));
    CHECK_OK(gpiMemcpy2DAsync(back, 10, device, pitch, 10, 12, gpiMemcpyDeviceToHost, 0));
    CHECK(back[0] == 255 && back[4] == 255 && memcmp(back + 5, host + 5, sizeof host - 5) == 0);
    CHECK_ERROR(InvalidPitchValue, gpiMemcpy2D(device, 5, host, 10, 10, 12, gpiMemcpyHostToDevice));
    CHECK_ERROR(InvalidValue, gpiMemset2D(device, 5, 0, 10, 1));
    CHECK_ERROR(InvalidValue, gpiMemcpy2D(device, pitch, host, 10, 10, 13, gpiMemcpyHostToDevice));

    gpiPitchedPtr box;
    CHECK_OK(gpiMalloc3D(&box, (gpiExtent){10, 4, 3}));
    gpiMemcpy3DParms copy = {.srcPtr = {host, 10, 10, 4}, .dstPtr = box, .extent = {10, 4, 3}, .kind = gpiMemcpyHostToDevice};
    CHECK_OK(gpiMemcpy3D(&copy));
    memset(back, 0, sizeof back);
    /* the last 2 rows of each slice, from byte 3 on */
    copy = (gpiMemcpy3DParms){.srcPtr = box, .srcPos = {3, 2, 0}, .dstPtr = {back, 10, 10, 4}, .extent = {7, 2, 3}, .kind = gpiMemcpyDeviceToHost};
    CHECK_OK(gpiMemcpy3D(&copy));
    for (unsigned z = 0; z < 3; z++)
        for (unsigned y = 0; y < 2; y++) CHECK(memcmp(back + 40 * z + 10 * y, host + 40 * z + 10 * (y + 2) + 3, 7) == 0);
    CHECK_ERROR(InvalidValue, gpiMemcpy3D(NULL));

    gpiPitchedPtr other;
    CHECK_OK(gpiMalloc3D(&other, (gpiExtent){10, 4, 3}));
    CHECK_OK(gpiMemset3D(other, 0, (gpiExtent){10, 4, 3}));
    gpiMemcpy3DPeerParms peer = {.srcPtr = box, .srcPos = {1, 0, 0}, .dstPtr = other, .extent = {9, 4, 3}};
    CHECK_OK(gpiMemcpy3DPeer(&peer));
    CHECK_OK(gpiMemcpy3DPeerAsync(&peer, 0));
    CHECK_OK(gpiMemcpy(back, other.ptr, 10, gpiMemcpyDeviceToHost));
    CHECK(memcmp(back, host + 1, 9) == 0 && back[9] == 0);
    peer.dstDevice = 1;
    CHECK_ERROR(InvalidDevice, gpiMemcpy3DPeer(&peer));
    CHECK_ERROR(InvalidValue, gpiMemcpy3DPeerAsync(NULL, 0));
    CHECK_OK(gpiFree(other.ptr));
    CHECK_OK(gpiFree(device));
    CHECK_OK(gpiFree(box.ptr));
}

/* semantics.md: pageable host-to-device copies are staged before the call returns, device-to-host ones return after the copy. */
static void staging(void) {
    atomic_int flag = 0;
    int source = 1, result = 0, *device, *pinned;
    gpiStream_t stream;
    CHECK_OK(gpiStreamCreateWithFlags(&stream, gpiStreamNonBlocking));
    CHECK_OK(gpiMalloc((void **)&device, sizeof *device));
    CHECK_OK(gpiMallocHost((void **)&pinned, sizeof *pinned));
    CHECK_OK(launch_wait(&flag, stream));
    CHECK_OK(gpiMemcpyAsync(device, &source, sizeof source, gpiMemcpyHostToDevice, stream));
    source = 2;
    CHECK_OK(gpiMemcpyAsync(pinned, device, sizeof *pinned, gpiMemcpyDeviceToHost, stream)); /* pinned: does not wait */
    CHECK_ERROR(NotReady, gpiStreamQuery(stream));
    flag = 1;
    CHECK_OK(gpiMemcpyAsync(&result, device, sizeof result, gpiMemcpyDeviceToHost, stream));
    CHECK(result == 1);
    CHECK(*pinned == 1);
    CHECK_OK(gpiStreamDestroy(stream));
    CHECK_OK(gpiFreeHost(pinned));
    CHECK_OK(gpiFree(device));
    CHECK_ERROR(InvalidResourceHandle, gpiMemcpyAsync(pinned, device, 0, gpiMemcpyDeviceToHost, stream) ?: gpiStreamQuery(stream));
}

/* memset is asynchronous. */
static void fill_is_asynchronous(void) {
    atomic_int flag = 0;
    int *device;
    CHECK_OK(gpiMalloc((void **)&device, sizeof *device));
    CHECK_OK(launch_wait(&flag, 0));
    CHECK_OK(gpiMemset(device, 1, sizeof *device));
    CHECK_ERROR(NotReady, gpiStreamQuery(0));
    flag = 1;
    CHECK_OK(gpiDeviceSynchronize());
    CHECK(*device == 0x01010101);
    CHECK_OK(gpiFree(device));
}

static void symbols(void) {
    int value = 0, *address;
    size_t size;
    CHECK_OK(gpiMemcpyFromSymbol(&value, &counter_shadow, sizeof value, 0, gpiMemcpyDeviceToHost));
    CHECK(value == 5);
    value = 9;
    CHECK_OK(gpiMemcpyToSymbol("counter", &value, sizeof value, 0, gpiMemcpyHostToDevice));
    CHECK_OK(gpiGetSymbolAddress((void **)&address, &counter_shadow));
    CHECK_OK(gpiGetSymbolSize(&size, &counter_shadow));
    CHECK(*address == 9 && size == sizeof(int));
    CHECK_OK(gpiMemset(address, 0, size)); /* the address is device memory */
    CHECK_OK(launch_add(address, 3, 0));
    CHECK_OK(gpiMemcpy(&value, address, sizeof value, gpiMemcpyDeviceToHost));
    CHECK(value == 3);
    CHECK_OK(gpiMemcpyToSymbolAsync(table_shadow, "abc", 4, 60, gpiMemcpyHostToDevice, 0));
    char text[4];
    CHECK_OK(gpiMemcpyFromSymbol(text, table_shadow, 4, 60, gpiMemcpyDeviceToHost));
    CHECK(strcmp(text, "abc") == 0);
    CHECK_ERROR(InvalidValue, gpiMemcpyToSymbol(table_shadow, "abc", 5, 60, gpiMemcpyHostToDevice));
    CHECK_ERROR(InvalidValue, gpiMemcpyToSymbol(table_shadow, "abc", 4, (size_t)-2, gpiMemcpyHostToDevice));
    CHECK_ERROR(InvalidMemcpyDirection, gpiMemcpyToSymbol(table_shadow, "abc", 4, 0, gpiMemcpyDeviceToHost));
    CHECK_ERROR(InvalidSymbol, gpiGetSymbolAddress((void **)&address, "nothing"));
    CHECK_ERROR(InvalidSymbol, gpiGetSymbolAddress((void **)&address, NULL));
    /* a managed variable is the host's shadow, with its first value */
    CHECK(managed_shadow == 7);
    CHECK_OK(gpiGetSymbolAddress((void **)&address, &managed_shadow));
    CHECK(address == &managed_shadow);
}

int main(void) {
    fixture_register(1);
    kinds();
    boxes();
    staging();
    fill_is_asynchronous();
    symbols();
    return check_result();
}
