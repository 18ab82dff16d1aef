/* Streams: semantics.md, "Streams". */
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

#include "fixture.h"

static int *device;

static gpiStream_t make(unsigned flags) {
    gpiStream_t stream = NULL;
    CHECK_OK(gpiStreamCreateWithFlags(&stream, flags));
    return stream;
}

static void in_order(void) {
    gpiStream_t stream = make(gpiStreamDefault);
    CHECK_OK(gpiMemset(device, 0, sizeof *device));
    for (int i = 0; i < 1000; i++) CHECK_OK(launch_add(device, i, stream));
    CHECK_OK(gpiStreamSynchronize(stream));
    CHECK(*device == 499500);
    CHECK_OK(gpiStreamDestroy(stream));
}

static void host_returns_at_once(void) {
    double start = seconds();
    CHECK_OK(launch_pause(200, 0));
    CHECK(seconds() - start < 0.1);
    CHECK_ERROR(NotReady, gpiStreamQuery(0));
    CHECK_OK(gpiGetLastError()); /* not an error */
    CHECK_OK(gpiStreamSynchronize(0));
    CHECK(seconds() - start >= 0.2);
    CHECK_OK(gpiStreamQuery(0));
}

static void streams_run_side_by_side(void) {
    atomic_int flag = 0;
    gpiStream_t first = make(gpiStreamNonBlocking), second = make(gpiStreamNonBlocking);
    CHECK_OK(launch_wait(&flag, first));
    CHECK_OK(launch_pause(1, second));
    CHECK_OK(gpiStreamSynchronize(second));
    CHECK_ERROR(NotReady, gpiStreamQuery(first));
    flag = 1;
    CHECK_OK(gpiDeviceSynchronize());
    CHECK_OK(gpiStreamDestroy(first));
    CHECK_OK(gpiStreamDestroy(second));
}

/* The legacy stream waits for blocking streams and they for it; non-blocking ones take no part. */
static void legacy_rules(void) {
    atomic_int flag = 0;
    gpiStream_t blocking = make(gpiStreamDefault), other = make(gpiStreamDefault), free_one = make(gpiStreamNonBlocking);
    CHECK_OK(launch_wait(&flag, blocking));
    CHECK_OK(launch_pause(0, 0));
    CHECK_OK(launch_pause(0, other));
    CHECK_OK(launch_pause(0, free_one));
    CHECK_OK(gpiStreamSynchronize(free_one));
    pause_ms(20);
    CHECK_ERROR(NotReady, gpiStreamQuery(gpiStreamLegacy));
    CHECK_ERROR(NotReady, gpiStreamQuery(other));
    flag = 1;
    CHECK_OK(gpiStreamSynchronize(other));
    CHECK_OK(gpiStreamQuery(blocking));
    CHECK_OK(gpiStreamQuery(0));
    flag = 0;
    CHECK_OK(launch_wait(&flag, 0));
    CHECK_OK(launch_pause(0, blocking));
    CHECK_OK(launch_pause(0, free_one));
    CHECK_OK(gpiStreamSynchronize(free_one));
    pause_ms(20);
    CHECK_ERROR(NotReady, gpiStreamQuery(blocking));
    flag = 1;
    CHECK_OK(gpiDeviceSynchronize());
    CHECK_OK(gpiStreamDestroy(blocking));
    CHECK_OK(gpiStreamDestroy(other));
    CHECK_OK(gpiStreamDestroy(free_one));
}

static void *use_own_stream(void *unused) {
    CHECK_OK(launch_add(device, 1, gpiStreamPerThread));
    CHECK_OK(gpiStreamSynchronize(gpiStreamPerThread));
    CHECK_OK(launch_pause(30, gpiStreamPerThread)); /* still runs when the thread ends */
    return unused;
}

static void stream_per_thread(void) {
    atomic_int flag = 0;
    pthread_t thread;
    CHECK_OK(launch_wait(&flag, gpiStreamPerThread));
    pthread_create(&thread, NULL, use_own_stream, NULL);
    pthread_join(thread, NULL);
    CHECK_ERROR(NotReady, gpiStreamQuery(gpiStreamPerThread));
    flag = 1;
    CHECK_OK(gpiDeviceSynchronize());
}

static void bad_handles(void) {
    gpiStream_t stream = make(gpiStreamDefault), stale = stream;
    unsigned flags;
    CHECK_OK(gpiStreamDestroy(stream));
    CHECK_ERROR(InvalidResourceHandle, gpiStreamDestroy(stale));
    stream = make(gpiStreamDefault); /* takes the place of the other */
    CHECK_ERROR(InvalidResourceHandle, gpiStreamSynchronize(stale));
    CHECK_ERROR(InvalidResourceHandle, gpiStreamQuery((gpiStream_t)(uintptr_t)0x1234567890));
    CHECK_ERROR(InvalidResourceHandle, launch_pause(0, stale));
    CHECK_ERROR(InvalidResourceHandle, gpiMemsetAsync(device, 0, 4, stale));
    CHECK_ERROR(InvalidResourceHandle, gpiStreamDestroy(0));
    CHECK_ERROR(InvalidResourceHandle, gpiStreamDestroy(gpiStreamPerThread));
    CHECK_ERROR(InvalidResourceHandle, gpiStreamGetFlags(stale, &flags));
    CHECK_ERROR(InvalidValue, gpiStreamCreate(NULL));
    CHECK_ERROR(InvalidValue, gpiStreamCreateWithFlags(&stale, 4));
    CHECK_OK(gpiStreamDestroy(stream));
}

/* Destroying a stream with work is legal; the work is done. */
static void destroy_pending(void) {
    int before = stand_in_launches;
    for (int i = 0; i < 50; i++) {
        gpiStream_t stream = make(gpiStreamDefault);
        CHECK_OK(launch_pause(1, stream));
        CHECK_OK(gpiStreamDestroy(stream));
    }
    CHECK_OK(gpiDeviceSynchronize());
    CHECK(stand_in_launches == before + 50);
}

static void many_streams(void) {
    enum { COUNT = 3000 };
    static gpiStream_t streams[COUNT];
    for (int i = 0; i < COUNT; i++) streams[i] = make(gpiStreamNonBlocking);
    int *places;
    CHECK_OK(gpiMalloc((void **)&places, COUNT * sizeof *places));
    CHECK_OK(gpiMemset(places, 0, COUNT * sizeof *places));
    CHECK_OK(gpiDeviceSynchronize());
    for (int round = 0; round < 3; round++)
        for (int i = 0; i < COUNT; i++) CHECK_OK(launch_add(places + i, i, streams[i]));
    CHECK_OK(gpiDeviceSynchronize());
    for (int i = 0; i < COUNT; i++) CHECK(places[i] == 3 * i);
    for (int i = 0; i < COUNT; i++) CHECK_OK(gpiStreamDestroy(streams[i]));
    CHECK_OK(gpiFree(places));
}

static int seen;
static gpiError_t from_host, seen_status;
static gpiStream_t seen_stream;

static void host_function(void *data) {
    seen = *(const int *)data;
    from_host = gpiMemset(device, 0, 4);
}

static void callback(gpiStream_t stream, gpiError_t status, void *data) {
    seen = *(const int *)data;
    seen_stream = stream;
    seen_status = status;
}

static void host_functions(void) {
    gpiStream_t stream = make(gpiStreamDefault);
    int number = 3, other = 4;
    CHECK_OK(launch_pause(20, stream));
    CHECK_OK(gpiLaunchHostFunc(stream, host_function, &number));
    CHECK_OK(gpiStreamSynchronize(stream));
    CHECK(seen == 3 && from_host == gpiErrorNotPermitted);
    CHECK_OK(gpiStreamAddCallback(stream, callback, &other, 0));
    CHECK_OK(gpiStreamSynchronize(stream));
    CHECK(seen == 4 && seen_stream == stream && seen_status == gpiSuccess);
    CHECK_ERROR(InvalidValue, gpiLaunchHostFunc(stream, NULL, NULL));
    CHECK_ERROR(InvalidValue, gpiStreamAddCallback(stream, callback, NULL, 1));
    CHECK_OK(gpiStreamDestroy(stream));
}

static void properties(void) {
    gpiStream_t stream;
    int priority, least, greatest, number;
    unsigned flags;
    unsigned long long id, other;
    gpiStreamCaptureStatus status;
    CHECK_OK(gpiDeviceGetStreamPriorityRange(&least, &greatest));
    CHECK(greatest < least);
    CHECK_OK(gpiStreamCreateWithPriority(&stream, gpiStreamNonBlocking, -100));
    CHECK_OK(gpiStreamGetPriority(stream, &priority));
    CHECK(priority == greatest);
    gpiLaunchAttributeValue value = {.priority = greatest - 10};
    CHECK_OK(gpiStreamSetAttribute(stream, gpiLaunchAttributePriority, &value));
    CHECK_OK(gpiStreamGetAttribute(stream, gpiLaunchAttributePriority, &value));
    CHECK(value.priority == greatest);
    CHECK_OK(gpiStreamGetFlags(stream, &flags));
    CHECK(flags == gpiStreamNonBlocking);
    CHECK_OK(gpiStreamGetId(stream, &id));
    CHECK_OK(gpiStreamGetId(0, &other));
    CHECK(id != other);
    CHECK_OK(gpiStreamGetDevice(stream, &number));
    CHECK_OK(gpiStreamIsCapturing(stream, &status));
    CHECK(number == 0 && status == gpiStreamCaptureStatusNone);
    CHECK_ERROR(InvalidValue, gpiStreamGetFlags(stream, NULL));
    CHECK_OK(gpiStreamDestroy(stream));
}

static void free_synchronises(void) {
    int *memory;
    gpiStream_t stream = make(gpiStreamNonBlocking);
    CHECK_OK(gpiMalloc((void **)&memory, sizeof *memory));
    CHECK_OK(launch_pause(30, stream));
    CHECK_OK(launch_add(memory, 1, stream));
    CHECK_OK(gpiFree(memory));
    CHECK_OK(gpiStreamQuery(stream));
    CHECK_OK(gpiStreamDestroy(stream));
}

/* Several host threads launch into one stream and into their own. */
static void *launch_many(void *stream) {
    for (int i = 0; i < 300; i++) {
        CHECK_OK(launch_add(device, 1, stream));
        if (i % 50 == 0) CHECK_OK(gpiStreamSynchronize(stream));
    }
    return NULL;
}

static void several_threads(void) {
    gpiStream_t shared = make(gpiStreamDefault);
    pthread_t threads[4];
    CHECK_OK(gpiMemset(device, 0, sizeof *device));
    CHECK_OK(gpiDeviceSynchronize());
    for (int i = 0; i < 4; i++) pthread_create(&threads[i], NULL, launch_many, shared);
    for (int i = 0; i < 4; i++) pthread_join(threads[i], NULL);
    CHECK_OK(gpiDeviceSynchronize());
    CHECK(*device == 1200);
    CHECK_OK(gpiStreamDestroy(shared));
}

int main(void) {
    fixture_register(0);
    CHECK_OK(gpiMalloc((void **)&device, sizeof *device));
    in_order();
    host_returns_at_once();
    streams_run_side_by_side();
    legacy_rules();
    stream_per_thread();
    bad_handles();
    destroy_pending();
    many_streams();
    host_functions();
    properties();
    free_synchronises();
    several_threads();
    return check_result();
}
