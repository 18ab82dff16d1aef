// A forked child gets an error from the API, not a hang.
#include "check.h"
#include <sys/wait.h>
#include <unistd.h>

__global__ void kernel(int *p) { *p = 1; }

int main() {
    int *p = device_array<int>(1);
    kernel<<<1, 1>>>(p);
    OK(cudaDeviceSynchronize());
    pid_t child = fork();
    if (child == 0) {
        alarm(20);
        kernel<<<1, 1>>>(p);
        cudaError_t launched = cudaGetLastError(), finished = cudaDeviceSynchronize();
        int *q;
        cudaError_t allocated = cudaMalloc(&q, 4);
        _exit(launched != cudaSuccess && finished != cudaSuccess && allocated != cudaSuccess ? 0 : 1);
    }
    int status;
    EXPECT(waitpid(child, &status, 0) == child);
    EXPECT(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    kernel<<<1, 1>>>(p);
    OK(cudaDeviceSynchronize());
}
