/* semantics.md, "Life of a process", as far as one executable can show it. */
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"

static int *from_constructor;
static void **handle;

/* Kernels launched from static constructors. */
__attribute__((constructor)) static void early(void) {
    handle = fixture_register(0);
    CHECK_OK(gpiMalloc((void **)&from_constructor, sizeof(int)));
    CHECK_OK(gpiMemset(from_constructor, 0, sizeof(int)));
    CHECK_OK(launch_add(from_constructor, 6, 0));
}

/* gpiFree from destructors after the fat binary is gone. */
static void late(void) {
    CHECK_OK(gpiFree(from_constructor));
    CHECK_ERROR(InvalidDeviceFunction, launch_add(from_constructor, 6, 0));
    if (check_failures) _exit(3);
}

static void reset(void) {
    int value = 40, *memory;
    CHECK_OK(gpiMemcpyToSymbol(&counter_shadow, &value, sizeof value, 0, gpiMemcpyHostToDevice));
    CHECK_OK(gpiMemcpyToSymbol(table_shadow, &value, sizeof value, 0, gpiMemcpyHostToDevice));
    managed_shadow = 40;
    CHECK_OK(gpiMalloc((void **)&memory, 4));
    CHECK_OK(gpiDeviceReset());
    CHECK_ERROR(InvalidValue, gpiFree(memory));
    CHECK_OK(gpiMemcpyFromSymbol(&value, &counter_shadow, sizeof value, 0, gpiMemcpyDeviceToHost));
    CHECK(value == 5 && managed_shadow == 7);
    CHECK_OK(gpiMemcpyFromSymbol(&value, table_shadow, sizeof value, 0, gpiMemcpyDeviceToHost));
    CHECK(value == 0);
    CHECK_OK(gpiDeviceReset());
}

/* The child of a process that has used the device gets an error, not a hang. */
static void in_child(void) {
    int count;
    void *memory;
    alarm(20);
    CHECK_ERROR(InitializationError, gpiMalloc(&memory, 4));
    CHECK_ERROR(InitializationError, gpiDeviceSynchronize());
    CHECK_ERROR(InitializationError, gpiGetDeviceCount(&count));
    CHECK_ERROR(InitializationError, launch_pause(0, 0));
    CHECK_ERROR(InitializationError, gpiGetLastError());
    gpiUnregisterFatBinary(handle);
    _exit(check_failures != 0);
}

static void forked(void) {
    atomic_int flag = 0;
    int status = -1;
    CHECK_OK(launch_wait(&flag, 0)); /* a dispatcher is at work */
    pid_t child = fork();
    if (child == 0) in_child();
    CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
    flag = 1;
    CHECK_OK(gpiDeviceSynchronize());
}

int main(void) {
    int value = 0;
    CHECK_OK(gpiMemcpy(&value, from_constructor, sizeof value, gpiMemcpyDeviceToHost));
    CHECK(value == 6);
    reset();
    forked();
    CHECK_OK(gpiMalloc((void **)&from_constructor, sizeof(int)));
    atexit(late);
    gpiUnregisterFatBinary(handle);
    return check_result();
}
