// Kernel printf: order within a lane and a warp's call, every conversion, formats that are not literals, its results, and a flush at synchronisation.
// stdout: ^before$
// stdout: ^d -5 5 u 4294967291 x ff X FF o 17 #x 0xff c A %$
// stdout: ^f 3\.250000 3\.3 e 1\.50e\+10 g 1e-05 a 0x1\.8p\+0 \+3\.00 0003\.5$
// stdout: ^ld 123456789012 hhd -1 hd 65535 s text \[  right\] \[left  \] \[cut\] \*   42$
// stdout: ^p 0x
// stdout: ^dynamic 7 seven$
// stdout: ^results 3 0$
// stdout: ^lane 0 first\nlane 1 first\nlane 2 first\nlane 3 first\nlane 0 second
// stdout: ^after$
#include "check.h"

__device__ const char *formats[2] = {"unused %d\n", "dynamic %d %s\n"};

__global__ void conversions(int pick) {
    printf("d %d %i u %u x %x X %X o %o #x %#x c %c %%\n", -5, 5, -5, 255, 255, 15, 255, 'A');
    printf("f %f %.1f e %.2e g %g a %a %+.2f %06.1f\n", 3.25, 3.3f, 1.5e10, 1e-5, 1.5, 3.0, 3.5);
    printf("ld %lld hhd %d hd %d s %s [%7s] [%-6s] [%.3s] * %*d\n", 123456789012ll, -1, 65535, "text", "right", "left", "cut off", 4, 42);
    printf("p %p\n", (void *)&formats);
    printf(formats[pick], 7, "seven");
    int three = printf("%d %d %d\n", 1, 2, 3), none = printf("none\n");
    printf("results %d %d\n", three, none);
}

__global__ void order() {
    printf("lane %d first\n", threadIdx.x);
    __syncwarp();
    printf("lane %d second\n", threadIdx.x);
}

int main() {
    std::printf("before\n");
    conversions<<<1, 1>>>(1);
    OK(cudaDeviceSynchronize());
    order<<<1, 4>>>();
    OK(cudaDeviceSynchronize());
    std::printf("after\n");
}
