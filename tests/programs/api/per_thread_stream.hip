// With -fgpu-default-stream=per-thread, as AMD's compiler has it, the default stream is the thread's own and waits for no other.
// options: -fgpu-default-stream=per-thread
#include "check.h"

__global__ void wait_for(volatile int *gate) {
    while (*gate == 0) {}
}
__global__ void set(volatile int *p, int value) { *p = value; }

int main() {
    int *gate;
    hipStream_t stream;
    OK(hipHostMalloc(&gate, sizeof *gate));
    *gate = 0;
    OK(hipStreamCreate(&stream));
    wait_for<<<1, 1, 0, stream>>>(gate);
    OK(hipStreamSynchronize(0));
    ERROR(hipStreamQuery(stream), hipErrorNotReady);
    set<<<1, 1>>>(gate, 1);
    OK(hipMemcpyWithStream(gate, gate, 0, hipMemcpyDefault, 0));
    OK(hipStreamSynchronize(stream));
    CHECK(*gate == 1);
    return failures;
}
