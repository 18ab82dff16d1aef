// Gaussian blur as a separable convolution: a pass along the rows, then one along the columns. The filter lies in constant memory, the
// pixels of a block with an apron on either side in shared memory.
#include <cuda_runtime.h>

#include "check.h"

constexpr int RADIUS = 8, TAPS = 2 * RADIUS + 1, BLOCK = 128;

__constant__ float filter[TAPS];

// Convolves along an axis of `length` pixels that are `stride` apart; blockIdx.y picks the line, whose first pixel is blockIdx.y * line.
// Outside the image the edge pixel counts.
__global__ void convolve(const float *__restrict__ in, float *__restrict__ out, int length, int stride, int line) {
    __shared__ float pixels[BLOCK + 2 * RADIUS];
    const int start = blockIdx.x * BLOCK;
    in += size_t(blockIdx.y) * line;
    out += size_t(blockIdx.y) * line;
    for (int i = threadIdx.x; i < BLOCK + 2 * RADIUS; i += BLOCK)
        pixels[i] = in[size_t(min(max(start + i - RADIUS, 0), length - 1)) * stride];
    __syncthreads();

    const int i = start + threadIdx.x;
    if (i >= length) return;
    float sum = 0;
#pragma unroll
    for (int tap = 0; tap < TAPS; tap++) sum += filter[tap] * pixels[threadIdx.x + tap];
    out[size_t(i) * stride] = sum;
}

static std::vector<float> gaussian() {
    std::vector<float> taps(TAPS);
    float sum = 0;
    for (int i = 0; i < TAPS; i++) sum += taps[i] = std::exp(-0.5f * (i - RADIUS) * (i - RADIUS) / (RADIUS / 2.5f) / (RADIUS / 2.5f));
    for (float &tap : taps) tap /= sum;
    return taps;
}

static std::vector<float> reference(const std::vector<float> &in, int width, int height, const std::vector<float> &taps) {
    std::vector<float> rows(in.size()), out(in.size());
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++) {
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) sum += double(taps[tap]) * in[y * width + std::clamp(x + tap - RADIUS, 0, width - 1)];
            rows[y * width + x] = float(sum);
        }
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++) {
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) sum += double(taps[tap]) * rows[std::clamp(y + tap - RADIUS, 0, height - 1) * width + x];
            out[y * width + x] = float(sum);
        }
    return out;
}

int main() {
    const int width = 613, height = 401;
    Random random(7);
    const std::vector<float> image = random.vector(size_t(width) * height), taps = gaussian();
    std::vector<float> result(image.size());

    const size_t bytes = image.size() * sizeof(float);
    float *pixels, *rows;
    CHECK(cudaMalloc(&pixels, bytes));
    CHECK(cudaMalloc(&rows, bytes));
    CHECK(cudaMemcpy(pixels, image.data(), bytes, cudaMemcpyHostToDevice));
    CHECK(cudaMemcpyToSymbol(filter, taps.data(), TAPS * sizeof(float)));
    convolve<<<dim3((width + BLOCK - 1) / BLOCK, height), BLOCK>>>(pixels, rows, width, 1, width);
    convolve<<<dim3((height + BLOCK - 1) / BLOCK, width), BLOCK>>>(rows, pixels, height, width, 1);
    CHECK(cudaGetLastError());
    CHECK(cudaMemcpy(result.data(), pixels, bytes, cudaMemcpyDeviceToHost));
    CHECK(cudaFree(pixels));
    CHECK(cudaFree(rows));
    return verdict("convolution", difference(result, reference(image, width, height, taps)), 1e-5);
}
