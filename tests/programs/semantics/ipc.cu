// Device memory and an event shared with another process, which is this program started again.
#include "check.h"
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

struct Shared {
    cudaIpcMemHandle_t memory;
    cudaIpcEventHandle_t event;
};

__global__ void fill(int *p, int n, int first) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) p[i] += first + i;
}

const int N = 100000;

static int second(Shared *shared) {
    int *p;
    cudaEvent_t event;
    OK(cudaIpcOpenMemHandle((void **)&p, shared->memory, cudaIpcMemLazyEnablePeerAccess));
    OK(cudaIpcOpenEventHandle(&event, shared->event));
    OK(cudaStreamWaitEvent(0, event, 0));
    fill<<<(N + 255) / 256, 256>>>(p, N, 3);
    OK(cudaDeviceSynchronize());
    OK(cudaIpcCloseMemHandle(p));
    OK(cudaEventDestroy(event));
    return 0;
}

int main(int argc, char **argv) {
    int file = argc > 1 ? atoi(argv[1]) : memfd_create("handles", 0);
    EXPECT(ftruncate(file, sizeof(Shared)) == 0);
    Shared *shared = (Shared *)mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (argc > 1) return second(shared);

    int *p = device_array<int>(N);
    cudaEvent_t event;
    OK(cudaEventCreateWithFlags(&event, cudaEventInterprocess | cudaEventDisableTiming));
    fill<<<(N + 255) / 256, 256>>>(p, N, 1); // before it is shared
    OK(cudaIpcGetMemHandle(&shared->memory, p));
    OK(cudaIpcGetEventHandle(&shared->event, event));
    fill<<<(N + 255) / 256, 256>>>(p, N, 2);
    OK(cudaEventRecord(event));
    pid_t child = fork();
    if (child == 0) {
        char number[12];
        snprintf(number, sizeof number, "%d", file);
        execl("/proc/self/exe", argv[0], number, (char *)nullptr);
        _exit(127);
    }
    int status;
    EXPECT(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
    int *host = new int[N];
    fetch(host, p, N);
    for (int i = 0; i < N; i++) EXPECT(host[i] == 6 + 3 * i);
    OK(cudaFree(p));
    OK(cudaEventDestroy(event));
}
