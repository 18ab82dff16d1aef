// A program's own signal handlers, whenever set, get the program's faults and not those of kernels.
// stdout: ^(before|after): own handler$
#include "check.h"
#include <csetjmp>
#include <csignal>

static sigjmp_buf back;
static volatile sig_atomic_t caught;

static void handler(int) {
    caught = caught + 1;
    siglongjmp(back, 1);
}

__global__ void good(int *p) { *p = 1; }
__global__ void bad(int *p) { *p = 1; }

static void fault_on_both_sides(const char *when) {
    int before = caught;
    bad<<<1, 1>>>(nullptr);
    EXPECT(cudaDeviceSynchronize() == cudaErrorIllegalAddress && caught == before);
    if (sigsetjmp(back, 1) == 0) *(volatile int *)8 = 1;
    EXPECT(caught == before + 1);
    std::printf("%s: own handler\n", when);
    OK(cudaDeviceReset());
}

int main() {
    signal(SIGSEGV, handler);
    int *p = device_array<int>(1);
    good<<<1, 1>>>(p);
    OK(cudaDeviceSynchronize());
    fault_on_both_sides("before");
    signal(SIGSEGV, handler);
    fault_on_both_sides("after");
    fault_on_both_sides("again");
}
