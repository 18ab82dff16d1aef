/* The system grants no further thread: work is done by who synchronises. */
#include <errno.h>
#include <pthread.h>

#include "fixture.h"

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *), void *data) {
    (void)thread, (void)attributes, (void)start, (void)data;
    return EAGAIN;
}

static int calls;
static void host_function(void *data) { calls += *(int *)data; }

int main(void) {
    fixture_register(1);
    int *device, two = 2;
    gpiStream_t first, second;
    gpiEvent_t event;
    CHECK_OK(gpiMallocManaged((void **)&device, sizeof *device, gpiMemAttachGlobal));
    CHECK_OK(gpiStreamCreate(&first));
    CHECK_OK(gpiStreamCreateWithFlags(&second, gpiStreamNonBlocking));
    CHECK_OK(gpiEventCreate(&event));
    CHECK_OK(launch_add(device, 1, 0));
    CHECK_OK(launch_add(device, 1, first));
    CHECK_OK(gpiLaunchHostFunc(first, host_function, &two));
    CHECK_OK(gpiEventRecord(event, first));
    CHECK_OK(gpiStreamWaitEvent(second, event, 0));
    CHECK_OK(launch_add(device, 1, second));
    CHECK_OK(gpiStreamSynchronize(second));
    CHECK(*device == 3 && calls == 2);
    CHECK_OK(gpiDeviceSynchronize());
    return check_result();
}
