// HIP's launches with events, streams that wait for words in memory, and streams with a mask of multiprocessors.
#include <hip/hip_ext.h>

#include <cstdint>
#include <cstring>
#include <string>

#include "check.h"

__global__ void add(int *p, int value) { p[threadIdx.x] += value; }
template <class T> __global__ void set(T *p, T value) { *p = value; }

static void launches(int *p, hipStream_t stream) {
    hipEvent_t start, stop;
    OK(hipEventCreate(&start));
    OK(hipEventCreate(&stop));
    int value = 5, *managed = p;
    float milliseconds = -1;
    void *arguments[] = {&managed, &value};
    OK(hipExtLaunchKernel((const void *)add, dim3(1), dim3(64), arguments, 0, stream, start, stop, 0));
    OK(hipEventSynchronize(stop));
    OK(hipEventElapsedTime(&milliseconds, start, stop));
    CHECK(p[63] == 5 && milliseconds >= 0);
    OK(hipExtLaunchKernel(add, dim3(1), dim3(64), arguments, 0, stream, nullptr, nullptr, 0));
    hipExtLaunchKernelGGL(add, dim3(1), dim3(64), 0, stream, start, stop, 0, p, 1);
    hipExtLaunchKernelGGL(set<int>, dim3(1), dim3(1), 0, stream, nullptr, nullptr, 0, p + 1, 99);
    OK(hipStreamSynchronize(stream));
    CHECK(p[63] == 11 && p[1] == 99);
    ERROR(hipExtLaunchKernel(nullptr, dim3(1), dim3(64), arguments, 0, stream, nullptr, nullptr, 0), hipErrorInvalidDeviceFunction);
    ERROR(hipExtLaunchKernel((const void *)add, dim3(0), dim3(64), arguments, 0, stream, nullptr, nullptr, 0), hipErrorInvalidConfiguration);
    ERROR(hipExtLaunchKernel((const void *)add, dim3(1), dim3(64), arguments, 0, stream, (hipEvent_t)0x77, nullptr, 0), hipErrorInvalidHandle);

    hipLaunchParams launch = {(void *)add, dim3(1), dim3(64), arguments, 0, stream};
    OK(hipLaunchCooperativeKernelMultiDevice(&launch, 1, 0));
    OK(hipExtLaunchMultiKernelMultiDevice(&launch, 1, 0));
    OK(hipStreamSynchronize(stream));
    CHECK(p[63] == 21);
    ERROR(hipLaunchCooperativeKernelMultiDevice(nullptr, 1, 0), hipErrorInvalidValue);
    ERROR(hipLaunchCooperativeKernelMultiDevice(&launch, 0, 0), hipErrorInvalidValue);
    ERROR(hipLaunchCooperativeKernelMultiDevice(&launch, 2, 0), hipErrorInvalidValue);
    ERROR(hipLaunchCooperativeKernelMultiDevice(&launch, 1, 99), hipErrorInvalidValue);
    launch.stream = nullptr;
    ERROR(hipLaunchCooperativeKernelMultiDevice(&launch, 1, 0), hipErrorInvalidHandle);

    hipLaunchConfig_t config = {};
    config.gridDim = dim3(1);
    config.blockDim = dim3(64);
    config.stream = stream;
    OK(hipLaunchKernelExC(&config, (const void *)add, arguments));
    OK(hipLaunchKernelEx(&config, add, p, 1));
    OK(hipStreamSynchronize(stream));
    CHECK(p[63] == 27);
    CHECK(std::string(hipKernelNameRefByPtr((const void *)add, stream)).find("add") != std::string::npos);
    CHECK(hipKernelNameRefByPtr(nullptr, stream) == nullptr && hipExtGetLastError() == hipErrorInvalidDeviceFunction);
    CHECK(hipExtGetLastError() == hipSuccess);

    hipEvent_t event;
    ERROR(hipEventCreateWithFlags(&event, hipEventReleaseToDevice | hipEventReleaseToSystem), hipErrorInvalidValue);
    OK(hipEventCreateWithFlags(&event, hipEventReleaseToSystem | hipEventDisableTiming));
    OK(hipEventDestroy(event));
    OK(hipEventDestroy(start));
    OK(hipEventDestroy(stop));
}

static void values(int *p, hipStream_t stream) {
    uint64_t *signal;
    OK(hipExtMallocWithFlags((void **)&signal, 8, hipMallocSignalMemory));
    uint32_t *half = (uint32_t *)signal;
    struct {
        unsigned flags, before, value, mask, after;
    } waits[] = {
        {hipStreamWaitValueGte, 3, 10, ~0u, 10},
        {hipStreamWaitValueEq, 1, 7, 0xff, 0x107},
        {hipStreamWaitValueAnd, 8, 6, ~0u, 4},
        {hipStreamWaitValueNor, ~0u, 0xf, ~0u, 0xffffff00},
    };
    for (auto wait : waits) {
        *half = wait.before;
        p[0] = 0;
        OK(hipStreamWaitValue32(stream, signal, wait.value, wait.flags, wait.mask));
        add<<<1, 1, 0, stream>>>(p, 1);
        ERROR(hipStreamQuery(stream), hipErrorNotReady);
        CHECK(p[0] == 0);
        __atomic_store_n(half, wait.after, __ATOMIC_RELEASE);
        OK(hipStreamSynchronize(stream));
        CHECK(p[0] == 1);
    }
    *signal = 0;
    hipStream_t writer;
    OK(hipStreamCreateWithFlags(&writer, hipStreamNonBlocking));
    OK(hipStreamWaitValue64(stream, signal, 1ull << 40, hipStreamWaitValueEq));
    OK(hipStreamWriteValue32(writer, signal, 5, 0));
    OK(hipStreamSynchronize(writer));
    CHECK(*half == 5);
    ERROR(hipStreamQuery(stream), hipErrorNotReady);
    OK(hipStreamWriteValue64(writer, signal, 1ull << 40, 0));
    OK(hipStreamSynchronize(stream));
    CHECK(*signal == 1ull << 40);
    ERROR(hipStreamWaitValue32(stream, nullptr, 0, hipStreamWaitValueEq, ~0u), hipErrorInvalidValue);
    ERROR(hipStreamWaitValue32(stream, signal, 0, 9, ~0u), hipErrorInvalidValue);
    ERROR(hipStreamWaitValue64((hipStream_t)0x77, signal, 0, hipStreamWaitValueEq), hipErrorInvalidHandle);
    ERROR(hipStreamWriteValue32(stream, nullptr, 0, 0), hipErrorInvalidValue);
    ERROR(hipStreamWriteValue64(stream, (char *)signal + 4, 0, 0), hipErrorInvalidValue);
    OK(hipStreamDestroy(writer));
    OK(hipFree(signal));
}

static void masks(int *p) {
    hipStream_t stream;
    uint32_t mask[32] = {1}, got[32] = {};
    OK(hipExtStreamCreateWithCUMask(&stream, 1, mask));
    OK(hipExtStreamGetCUMask(stream, 32, got));
    CHECK(std::memcmp(mask, got, sizeof got) == 0);
    p[0] = 0;
    add<<<1, 1, 0, stream>>>(p, 3);
    OK(hipStreamSynchronize(stream));
    CHECK(p[0] == 3);
    OK(hipExtStreamGetCUMask(nullptr, 32, got));
    CHECK(got[0] & 1);
    CHECK(hipGetStreamDeviceId(stream) == 0 && hipGetStreamDeviceId(nullptr) == 0);
    ERROR(hipExtStreamGetCUMask(stream, 0, got), hipErrorInvalidValue);
    ERROR(hipExtStreamGetCUMask(stream, 32, nullptr), hipErrorInvalidValue);
    ERROR(hipExtStreamCreateWithCUMask(&stream, 0, mask), hipErrorInvalidValue);
    ERROR(hipExtStreamCreateWithCUMask(nullptr, 1, mask), hipErrorInvalidValue);
    OK(hipStreamDestroy(stream));
}

int main() {
    int *p;
    hipStream_t stream;
    OK(hipMallocManaged(&p, 64 * sizeof *p));
    std::memset(p, 0, 64 * sizeof *p);
    OK(hipStreamCreate(&stream));
    launches(p, stream);
    values(p, stream);
    masks(p);
    OK(hipStreamDestroy(stream));
    OK(hipFree(p));
    return failures;
}
