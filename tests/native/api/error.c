/* Errors: the last one of a thread, and the sticky one after a kernel has failed. */
#include <pthread.h>
#include <string.h>

#include "fixture.h"

static void *other_thread(void *unused) {
    CHECK_OK(gpiPeekAtLastError());
    return unused;
}

static void last_error(void) {
    pthread_t thread;
    CHECK_ERROR(InvalidValue, gpiMalloc(NULL, 1));
    CHECK_ERROR(InvalidValue, gpiPeekAtLastError());
    CHECK_OK(gpiDeviceSynchronize()); /* success leaves it */
    pthread_create(&thread, NULL, other_thread, NULL);
    pthread_join(thread, NULL);
    CHECK_ERROR(InvalidValue, gpiGetLastError());
    CHECK_OK(gpiGetLastError());
    CHECK(strcmp(gpiGetErrorName(gpiErrorIllegalAddress), "gpiErrorIllegalAddress") == 0);
    CHECK(strcmp(gpiGetErrorString(gpiErrorIllegalAddress), "an illegal memory access was encountered") == 0);
    CHECK(strcmp(gpiGetErrorString((gpiError_t)12345), "unrecognized error code") == 0);
}

static int calls;
static gpiError_t status;
static void callback(gpiStream_t stream, gpiError_t given, void *data) {
    (void)stream, (void)data;
    calls++;
    status = given;
}
static void host_function(void *data) {
    (void)data;
    calls += 100;
}

static void sticky_error(void) {
    int *device;
    gpiStream_t stream;
    gpiEvent_t event;
    CHECK_OK(gpiStreamCreate(&stream));
    CHECK_OK(gpiEventCreate(&event));
    CHECK_OK(gpiMalloc((void **)&device, sizeof *device));
    CHECK_OK(gpiMemset(device, 0, sizeof *device));
    CHECK_OK(launch_pause(20, stream));
    CHECK_OK(launch_fail(gpiErrorIllegalAddress, stream));
    CHECK_OK(gpiStreamAddCallback(stream, callback, NULL, 0));
    CHECK_OK(gpiLaunchHostFunc(stream, host_function, NULL));
    CHECK_OK(launch_add(device, 1, stream)); /* is not run */
    CHECK_OK(gpiEventRecord(event, stream));
    CHECK_ERROR(IllegalAddress, gpiStreamSynchronize(stream));
    CHECK(calls == 1 && status == gpiErrorIllegalAddress && *device == 0);
    void *memory;
    CHECK_ERROR(IllegalAddress, gpiMalloc(&memory, 1));
    CHECK_ERROR(IllegalAddress, launch_add(device, 1, 0));
    CHECK_ERROR(IllegalAddress, gpiDeviceSynchronize());
    CHECK_ERROR(IllegalAddress, gpiFree(device));
    CHECK_ERROR(IllegalAddress, gpiGetLastError());
    CHECK_ERROR(IllegalAddress, gpiGetLastError()); /* stays */
    CHECK_ERROR(IllegalAddress, gpiEventQuery(event));
    CHECK_OK(gpiDeviceReset());
    CHECK_OK(gpiGetLastError());
    CHECK_ERROR(InvalidResourceHandle, gpiStreamSynchronize(stream)); /* ended by the reset */
    CHECK_ERROR(InvalidResourceHandle, gpiEventQuery(event));
    CHECK_ERROR(InvalidValue, gpiFree(device));
    CHECK_ERROR(InvalidValue, gpiGetLastError());
    CHECK_OK(gpiMalloc(&memory, 1));
    CHECK_OK(gpiFree(memory));
}

int main(void) {
    fixture_register(1);
    last_error();
    sticky_error();
    return check_result();
}
