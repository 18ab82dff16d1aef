// Several copies in one call: in stream order, attributes from their first copy on, and the copy that an error is about.
#include <cstdint>

#include "check.h"

int main() {
    int host[3][4] = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}}, back[3][4] = {}, *device = device_array<int>(12), *other = device_array<int>(12);
    cudaStream_t stream;
    OK(cudaStreamCreate(&stream));
    void *to[] = {device, device + 4, other}, *from[] = {host[0], host[1], device};
    size_t sizes[] = {16, 16, 16}, first[] = {0, 2}, failed = 7;
    cudaMemcpyAttributes attributes[2] = {};
    attributes[0].srcAccessOrder = cudaMemcpySrcAccessOrderDuringApiCall;
    attributes[1].srcAccessOrder = cudaMemcpySrcAccessOrderStream;
    OK(cudaMemcpyBatchAsync(to, from, sizes, 2, attributes, first, 1, &failed, stream));
    host[0][0] = 100; // the source was read during the call
    OK(cudaMemcpyBatchAsync(to + 2, from + 2, sizes + 2, 1, attributes + 1, first, 1, &failed, stream));
    OK(cudaMemcpyAsync(back[0], device, 32, cudaMemcpyDeviceToHost, stream));
    OK(cudaMemcpyAsync(back[2], other, 16, cudaMemcpyDeviceToHost, stream));
    OK(cudaStreamSynchronize(stream));
    EXPECT(back[0][0] == 1 && back[1][3] == 8 && back[2][0] == 1 && back[2][3] == 4);

    void *bad[] = {device, nullptr, other};
    EXPECT(cudaMemcpyBatchAsync(bad, from, sizes, 3, attributes, first, 2, &failed, stream) == cudaErrorInvalidValue && failed == 1);
    EXPECT(cudaMemcpyBatchAsync(to, from, sizes, 3, attributes, first, 0, &failed, stream) == cudaErrorInvalidValue && failed == SIZE_MAX);
    EXPECT(cudaMemcpyBatchAsync(to, from, sizes, 0, attributes, first, 1, &failed, stream) == cudaErrorInvalidValue);
    EXPECT(cudaMemcpyBatchAsync(to, nullptr, sizes, 3, attributes, first, 1, &failed, stream) == cudaErrorInvalidValue);
    EXPECT(cudaMemcpyBatchAsync(to, from, sizes, 3, attributes, first, 1, &failed, nullptr) == cudaErrorInvalidValue);
    size_t late[] = {1};
    EXPECT(cudaMemcpyBatchAsync(to, from, sizes, 3, attributes, late, 1, &failed, stream) == cudaErrorInvalidValue);
    attributes[0].srcAccessOrder = cudaMemcpySrcAccessOrderInvalid;
    EXPECT(cudaMemcpyBatchAsync(to, from, sizes, 3, attributes, first, 1, &failed, stream) == cudaErrorInvalidValue);
    EXPECT(cudaMemcpyBatchAsync(to, from, sizes, 3, attributes + 1, first, 1, &failed, (cudaStream_t)0x77) == cudaErrorInvalidResourceHandle);
    EXPECT(cudaGetLastError() == cudaErrorInvalidResourceHandle);
}
