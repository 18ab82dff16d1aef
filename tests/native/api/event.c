/* Events. */
#include <stdint.h>

#include "fixture.h"

static void ordering(void) {
    atomic_int flag = 0;
    gpiStream_t first, second;
    gpiEvent_t event;
    CHECK_OK(gpiStreamCreateWithFlags(&first, gpiStreamNonBlocking));
    CHECK_OK(gpiStreamCreateWithFlags(&second, gpiStreamNonBlocking));
    CHECK_OK(gpiEventCreate(&event));
    CHECK_OK(launch_wait(&flag, first));
    CHECK_OK(gpiEventRecord(event, first));
    CHECK_OK(gpiStreamWaitEvent(second, event, 0));
    CHECK_OK(launch_pause(0, second));
    pause_ms(20);
    CHECK_ERROR(NotReady, gpiStreamQuery(second));
    CHECK_ERROR(NotReady, gpiEventQuery(event));
    CHECK_OK(gpiGetLastError());
    /* what waits, waits for the record that was; a new record and the event's end do not matter */
    CHECK_OK(gpiEventRecord(event, second));
    CHECK_OK(gpiEventDestroy(event));
    flag = 1;
    CHECK_OK(gpiStreamSynchronize(second));
    CHECK_OK(gpiStreamQuery(first));
    CHECK_OK(gpiStreamDestroy(first));
    CHECK_OK(gpiStreamDestroy(second));
}

static void timing(void) {
    gpiEvent_t start, end, untimed;
    float ms = -1;
    CHECK_OK(gpiEventCreate(&start));
    CHECK_OK(gpiEventCreate(&end));
    CHECK_OK(gpiEventCreateWithFlags(&untimed, gpiEventDisableTiming | gpiEventBlockingSync));
    CHECK_ERROR(InvalidResourceHandle, gpiEventElapsedTime(&ms, start, end)); /* never recorded */
    CHECK_OK(gpiEventQuery(start));
    CHECK_OK(gpiEventSynchronize(start));
    CHECK_OK(gpiEventRecord(start, 0));
    CHECK_OK(launch_pause(50, 0));
    CHECK_OK(gpiEventRecord(end, 0));
    CHECK_ERROR(NotReady, gpiEventElapsedTime(&ms, start, end));
    CHECK_OK(gpiEventSynchronize(end));
    CHECK_OK(gpiEventElapsedTime(&ms, start, end));
    CHECK(ms >= 50 && ms < 500);
    CHECK_OK(gpiEventRecord(start, 0));
    CHECK_OK(gpiEventRecord(end, 0));
    CHECK_OK(gpiEventElapsedTime(&ms, start, end));
    CHECK(ms > 0 && ms < 1);
    CHECK_OK(gpiEventRecord(untimed, 0));
    CHECK_ERROR(InvalidResourceHandle, gpiEventElapsedTime(&ms, start, untimed));
    CHECK_ERROR(InvalidValue, gpiEventElapsedTime(NULL, start, end));
    CHECK_OK(gpiEventDestroy(start));
    CHECK_ERROR(InvalidResourceHandle, gpiEventElapsedTime(&ms, start, end));
    CHECK_OK(gpiEventDestroy(end));
    CHECK_OK(gpiEventDestroy(untimed));
}

static void bad_use(void) {
    gpiEvent_t event;
    gpiStream_t stream;
    CHECK_OK(gpiStreamCreate(&stream));
    CHECK_OK(gpiEventCreate(&event));
    CHECK_OK(gpiStreamWaitEvent(stream, event, 0)); /* never recorded: nothing to wait for */
    CHECK_OK(gpiEventDestroy(event));
    CHECK_ERROR(InvalidResourceHandle, gpiEventDestroy(event));
    CHECK_ERROR(InvalidResourceHandle, gpiEventRecord(event, 0));
    CHECK_ERROR(InvalidResourceHandle, gpiEventQuery(event));
    CHECK_ERROR(InvalidResourceHandle, gpiEventSynchronize(NULL));
    CHECK_ERROR(InvalidResourceHandle, gpiStreamWaitEvent(stream, event, 0));
    CHECK_ERROR(InvalidResourceHandle, gpiStreamWaitEvent(stream, (gpiEvent_t)stream, 0)); /* a handle of another kind */
    CHECK_ERROR(InvalidValue, gpiStreamWaitEvent(stream, event, 8));
    CHECK_ERROR(InvalidValue, gpiEventCreateWithFlags(&event, 64));
    CHECK_ERROR(InvalidValue, gpiEventCreateWithFlags(&event, gpiEventInterprocess)); /* with timing */
    CHECK_OK(gpiStreamDestroy(stream));
}

/* A chain through many streams, each waiting for the one before. */
static void chain(void) {
    enum { COUNT = 200 };
    gpiStream_t streams[COUNT];
    gpiEvent_t events[COUNT];
    int *device;
    CHECK_OK(gpiMallocManaged((void **)&device, sizeof *device, gpiMemAttachGlobal));
    for (int i = 0; i < COUNT; i++) {
        CHECK_OK(gpiStreamCreateWithFlags(&streams[i], gpiStreamNonBlocking));
        CHECK_OK(gpiEventCreateWithFlags(&events[i], gpiEventDisableTiming));
    }
    atomic_int flag = 0;
    CHECK_OK(launch_wait(&flag, streams[0]));
    for (int i = 0; i < COUNT; i++) {
        if (i) CHECK_OK(gpiStreamWaitEvent(streams[i], events[i - 1], 0));
        CHECK_OK(launch_add(device, 1, streams[i]));
        CHECK_OK(gpiEventRecord(events[i], streams[i]));
    }
    flag = 1;
    CHECK_OK(gpiEventSynchronize(events[COUNT - 1]));
    CHECK(*device == COUNT);
    for (int i = 0; i < COUNT; i++) {
        CHECK_OK(gpiStreamDestroy(streams[i]));
        CHECK_OK(gpiEventDestroy(events[i]));
    }
    CHECK_OK(gpiFree(device));
}

int main(void) {
    fixture_register(1);
    ordering();
    timing();
    bad_use();
    chain();
    return check_result();
}
