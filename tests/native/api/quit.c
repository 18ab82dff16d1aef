/* main returns while a kernel runs that would never end: the process ends all the same. */
#include <stdlib.h>
#include <unistd.h>

#include "fixture.h"

static void **handle;
static atomic_int never;
static void unregister(void) { gpiUnregisterFatBinary(handle); }

int main(void) {
    handle = fixture_register(1);
    atexit(unregister);
    alarm(20);
    gpiStream_t stream;
    CHECK_OK(gpiStreamCreate(&stream));
    CHECK_OK(launch_wait(&never, stream));
    return check_result();
}
