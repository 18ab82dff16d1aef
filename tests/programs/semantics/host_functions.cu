// Host functions run in stream order and must not call the API.
#include "check.h"

__global__ void set(int *p, int value) { *p = value; }

struct Note {
    int *cell;
    int seen = -1;
    cudaError_t inner = cudaSuccess;
};

int main() {
    Note note;
    OK(cudaMallocHost(&note.cell, 4));
    cudaStream_t stream;
    OK(cudaStreamCreate(&stream));
    set<<<1, 1, 0, stream>>>(note.cell, 1);
    OK(cudaLaunchHostFunc(stream, [](void *p) {
        Note *note = static_cast<Note *>(p);
        note->seen = *note->cell;
        void *memory;
        note->inner = cudaMalloc(&memory, 4);
    }, &note));
    set<<<1, 1, 0, stream>>>(note.cell, 2);
    OK(cudaStreamSynchronize(stream));
    EXPECT(note.seen == 1 && *note.cell == 2);
    EXPECT(note.inner == cudaErrorNotPermitted);
}
