/* Memory and events between two processes: this program starts itself again, and both take turns over two pipes. */
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"

enum { SIZE = 5000 };

typedef struct handles {
    gpiIpcMemHandle_t memory;
    gpiIpcEventHandle_t event;
} handles;

static int incoming, outgoing;

static void send(const void *data, size_t size) { CHECK(write(outgoing, data, size) == (ssize_t)size); }
static void receive(void *data, size_t size) { CHECK(read(incoming, data, size) == (ssize_t)size); }
static void pass_turn(void) { send("", 1); }
static void take_turn(void) { receive(&(char){0}, 1); }

static gpiStream_t new_stream(void) {
    gpiStream_t stream = NULL;
    CHECK_OK(gpiStreamCreateWithFlags(&stream, gpiStreamNonBlocking));
    return stream;
}

/* ---- the second process ---- */

static int *open_memory(gpiIpcMemHandle_t handle) {
    int *memory = NULL, *again = NULL, value;
    CHECK_OK(gpiIpcOpenMemHandle((void **)&memory, handle, gpiIpcMemLazyEnablePeerAccess));
    CHECK_OK(gpiIpcOpenMemHandle((void **)&again, handle, 0));
    CHECK(memory == again);
    CHECK_OK(gpiIpcCloseMemHandle(again));
    gpiPointerAttributes attributes;
    CHECK_OK(gpiPointerGetAttributes(&attributes, memory));
    CHECK(attributes.type == gpiMemoryTypeDevice);
    CHECK_ERROR(InvalidValue, gpiFree(memory));
    CHECK_OK(gpiMemcpy(&value, memory, sizeof value, gpiMemcpyDeviceToHost));
    CHECK(value == 0x07070707);
    CHECK_ERROR(InvalidValue, gpiMemset((char *)memory + SIZE - 1, 0, 2)); /* it has its size here too */
    CHECK_OK(gpiMemset((char *)memory + SIZE - 1, 8, 1));
    CHECK_ERROR(InvalidValue, gpiIpcOpenMemHandle((void **)&again, handle, 2));
    handle.reserved[0]++;
    CHECK_ERROR(InvalidResourceHandle, gpiIpcOpenMemHandle((void **)&again, handle, 0));
    return memory;
}

static int second(void) {
    atomic_int flag = 0;
    handles given;
    receive(&given, sizeof given);
    int *memory = open_memory(given.memory);
    gpiEvent_t event = NULL;
    gpiStream_t stream = new_stream();
    CHECK_OK(gpiIpcOpenEventHandle(&event, given.event));
    CHECK_ERROR(NotReady, gpiEventQuery(event)); /* recorded there, and not reached */
    CHECK_OK(gpiStreamWaitEvent(stream, event, 0));
    CHECK_OK(launch_add(memory, 5, stream));
    pass_turn();
    CHECK_OK(gpiStreamSynchronize(stream)); /* the first process comes to its record meanwhile */
    CHECK_OK(gpiEventQuery(event));
    CHECK_OK(launch_wait(&flag, stream));
    CHECK_OK(launch_add(memory, 6, stream));
    CHECK_OK(gpiEventRecord(event, stream));
    pass_turn();
    take_turn(); /* the first process waits for the record */
    flag = 1;
    CHECK_OK(gpiEventSynchronize(event));
    CHECK_OK(gpiIpcCloseMemHandle(memory));
    CHECK_ERROR(InvalidValue, gpiIpcCloseMemHandle(memory));
    take_turn();
    CHECK_ERROR(InvalidResourceHandle, gpiIpcOpenMemHandle((void **)&memory, given.memory, 0)); /* freed there */
    flag = 0;
    CHECK_OK(launch_wait(&flag, stream));
    CHECK_OK(gpiEventRecord(event, stream));
    pass_turn();
    _exit(check_result()); /* the record is never reached */
}

/* ---- the first process ---- */

static void bad_calls(int *memory, handles given) {
    gpiEvent_t own;
    void *address;
    CHECK_ERROR(DeviceUninitialized, gpiIpcOpenMemHandle(&address, given.memory, 0));
    CHECK_ERROR(DeviceUninitialized, gpiIpcOpenEventHandle(&own, given.event));
    CHECK_ERROR(InvalidValue, gpiIpcGetMemHandle(&given.memory, memory + 1));
    CHECK_ERROR(InvalidValue, gpiIpcGetMemHandle(&given.memory, NULL));
    CHECK_ERROR(InvalidValue, gpiIpcGetMemHandle(NULL, memory));
    CHECK_ERROR(InvalidValue, gpiIpcCloseMemHandle(memory));
    CHECK_OK(gpiMallocHost(&address, 64));
    CHECK_ERROR(InvalidValue, gpiIpcGetMemHandle(&given.memory, address));
    CHECK_OK(gpiFreeHost(address));
    CHECK_ERROR(InvalidValue, gpiEventCreateWithFlags(&own, gpiEventInterprocess));
    CHECK_OK(gpiEventCreateWithFlags(&own, gpiEventDisableTiming));
    CHECK_ERROR(InvalidValue, gpiIpcGetEventHandle(&given.event, own));
    CHECK_OK(gpiEventDestroy(own));
    CHECK_ERROR(InvalidResourceHandle, gpiIpcGetEventHandle(&given.event, own));
}

static void first(gpiEvent_t *shared) {
    atomic_int flag = 0;
    handles given, again;
    int *memory, value;
    char last;
    gpiEvent_t event;
    gpiStream_t stream = new_stream();
    CHECK_OK(gpiMalloc((void **)&memory, SIZE));
    CHECK_OK(gpiMemset(memory, 7, SIZE));
    CHECK_OK(gpiEventCreateWithFlags(&event, gpiEventDisableTiming | gpiEventInterprocess));
    CHECK_OK(gpiEventQuery(event));
    CHECK_OK(gpiIpcGetMemHandle(&given.memory, memory));
    CHECK_OK(gpiIpcGetMemHandle(&again.memory, memory));
    CHECK(memcmp(&given.memory, &again.memory, sizeof given.memory) == 0);
    CHECK_OK(gpiIpcGetEventHandle(&given.event, event));
    bad_calls(memory, given);
    CHECK_OK(launch_wait(&flag, stream));
    CHECK_OK(gpiEventRecord(event, stream));
    send(&given, sizeof given);
    take_turn(); /* the second process waits for the record */
    pause_ms(20);
    CHECK_OK(gpiMemcpy(&value, memory, sizeof value, gpiMemcpyDeviceToHost));
    CHECK(value == 0x07070707);
    flag = 1;
    CHECK_OK(gpiStreamSynchronize(stream));
    take_turn(); /* and has recorded again */
    CHECK_ERROR(NotReady, gpiEventQuery(event));
    CHECK_OK(gpiStreamWaitEvent(stream, event, 0));
    CHECK_OK(launch_add(memory, 1, stream));
    pass_turn();
    CHECK_OK(gpiEventSynchronize(event));
    CHECK_OK(gpiStreamSynchronize(stream));
    CHECK_OK(gpiMemcpy(&value, memory, sizeof value, gpiMemcpyDeviceToHost));
    CHECK(value == 0x07070707 + 12);
    CHECK_OK(gpiMemcpy(&last, (char *)memory + SIZE - 1, 1, gpiMemcpyDeviceToHost));
    CHECK(last == 8);
    CHECK_OK(gpiFree(memory));
    pass_turn();
    take_turn(); /* the second process ends without coming to its record */
    *shared = event;
}

int main(int count, char **arguments) {
    fixture_register(1);
    if (count > 1) {
        incoming = atoi(arguments[1]);
        outgoing = atoi(arguments[2]);
        return second();
    }
    gpiEvent_t event;
    int down[2], up[2], status;
    CHECK(pipe(down) == 0 && pipe(up) == 0);
    pid_t child = fork();
    if (child == 0) {
        char from[12], to[12];
        snprintf(from, sizeof from, "%d", down[0]);
        snprintf(to, sizeof to, "%d", up[1]);
        execl("/proc/self/exe", arguments[0], from, to, NULL);
        _exit(127);
    }
    incoming = up[0];
    outgoing = down[1];
    first(&event);
    CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
    CHECK_OK(gpiEventSynchronize(event));
    return check_result();
}
