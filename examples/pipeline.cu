// Copies and kernels of several streams overlap: pinned memory is cut into chunks, and each chunk is copied in, worked on and copied out in
// the stream whose turn it is. A last stream waits, by events, for all chunks and adds up their sums.
#include <cuda_runtime.h>

#include "check.h"

constexpr int STREAMS = 4, CHUNKS = 12, CHUNK = 100000, N = CHUNKS * CHUNK, BLOCK = 256, GRID = 16;

// A polynomial of degree 20, so that there is something to do for every byte moved.
__host__ __device__ inline float work(float x) {
    float sum = 0;
    for (int i = 21; i > 0; i--) sum = sum * x + 1.0f / i;
    return sum;
}

__global__ void process(float *values, unsigned *above_two) {
    unsigned count = 0;
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < CHUNK; i += gridDim.x * blockDim.x) {
        values[i] = work(values[i]);
        count += values[i] > 2;
    }
    if (count > 0) atomicAdd(above_two, count);
}

__global__ void add_up(const unsigned *counts, unsigned *total) {
    for (int i = 0; i < CHUNKS; i++) *total += counts[i];
}

static void CUDART_CB count_chunk(void *finished) { ++*static_cast<int *>(finished); }

int main() {
    float *host, *device;
    unsigned *counts, *total, *host_total;
    CHECK(cudaMallocHost(&host, N * sizeof(float)));
    CHECK(cudaMallocHost(&host_total, sizeof(unsigned)));
    CHECK(cudaMalloc(&device, STREAMS * CHUNK * sizeof(float)));  // one buffer a stream: a stream does its chunks in order
    CHECK(cudaMalloc(&counts, CHUNKS * sizeof(unsigned)));
    CHECK(cudaMalloc(&total, sizeof(unsigned)));
    Random random(11);
    for (int i = 0; i < N; i++) host[i] = random.uniform();
    const std::vector<float> input(host, host + N);

    cudaStream_t streams[STREAMS], last;
    cudaEvent_t start, done[STREAMS], stop;
    int finished[STREAMS] = {};
    for (cudaStream_t &stream : streams) CHECK(cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking));
    for (cudaEvent_t &event : done) CHECK(cudaEventCreateWithFlags(&event, cudaEventDisableTiming));
    CHECK(cudaStreamCreate(&last));
    CHECK(cudaEventCreate(&start));
    CHECK(cudaEventCreate(&stop));

    CHECK(cudaMemsetAsync(counts, 0, CHUNKS * sizeof(unsigned), last));
    CHECK(cudaMemsetAsync(total, 0, sizeof(unsigned), last));
    CHECK(cudaEventRecord(start, last));
    for (cudaStream_t stream : streams) CHECK(cudaStreamWaitEvent(stream, start, 0));
    for (int i = 0; i < CHUNKS; i++) {
        const int turn = i % STREAMS;
        float *const from = host + i * CHUNK, *const buffer = device + turn * CHUNK;
        CHECK(cudaMemcpyAsync(buffer, from, CHUNK * sizeof(float), cudaMemcpyHostToDevice, streams[turn]));
        process<<<GRID, BLOCK, 0, streams[turn]>>>(buffer, counts + i);
        CHECK(cudaGetLastError());
        CHECK(cudaMemcpyAsync(from, buffer, CHUNK * sizeof(float), cudaMemcpyDeviceToHost, streams[turn]));
        CHECK(cudaLaunchHostFunc(streams[turn], count_chunk, &finished[turn]));
    }
    for (int i = 0; i < STREAMS; i++) {
        CHECK(cudaEventRecord(done[i], streams[i]));
        CHECK(cudaStreamWaitEvent(last, done[i], 0));
    }
    add_up<<<1, 1, 0, last>>>(counts, total);
    CHECK(cudaGetLastError());
    CHECK(cudaMemcpyAsync(host_total, total, sizeof(unsigned), cudaMemcpyDeviceToHost, last));
    CHECK(cudaEventRecord(stop, last));
    CHECK(cudaEventSynchronize(stop));
    float milliseconds = 0;
    CHECK(cudaEventElapsedTime(&milliseconds, start, stop));

    std::vector<float> expected(N);
    for (int i = 0; i < N; i++) expected[i] = work(input[i]);
    const unsigned expected_total = unsigned(std::count_if(host, host + N, [](float x) { return x > 2; }));
    const double worst = difference(std::vector<float>(host, host + N), expected);
    const bool counted = *host_total == expected_total;
    const bool in_order = std::all_of(finished, finished + STREAMS, [](int count) { return count == CHUNKS / STREAMS; });
    const bool right = in_order && *host_total == expected_total;
    std::printf("pipeline: %d chunks in %d streams, %.1f ms, %u of %d values above two\n", CHUNKS, STREAMS, milliseconds, *host_total, N);

    for (cudaStream_t stream : streams) CHECK(cudaStreamDestroy(stream));
    for (cudaEvent_t event : {start, done[0], done[1], done[2], done[3], stop}) CHECK(cudaEventDestroy(event));
    CHECK(cudaStreamDestroy(last));
    CHECK(cudaFreeHost(host));
    CHECK(cudaFreeHost(host_total));
    for (void *pointer : {static_cast<void *>(device), static_cast<void *>(counts), static_cast<void *>(total)}) CHECK(cudaFree(pointer));
    return verdict("pipeline", right ? worst : HUGE_VAL, 1e-5);
}
