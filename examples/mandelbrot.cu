// The Mandelbrot set with smooth colours, written as mandelbrot.png (or the file named on the command line).
#include <cuda_runtime.h>

#include "check.h"
#include "png.h"

constexpr int WIDTH = 480, HEIGHT = 320, MOST_STEPS = 256;

// How many steps z = z^2 + c takes to leave the circle of radius 16, with a smooth fraction; MOST_STEPS where it stays.
__host__ __device__ inline float escape_steps(float cx, float cy) {
    float x = 0, y = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
        const float xx = x * x, yy = y * y;
        if (xx + yy > 256) return step + 1 - log2f(log2f(xx + yy) / 2);
        y = 2 * x * y + cy;
        x = xx - yy + cx;
    }
    return MOST_STEPS;
}

__host__ __device__ inline uchar3 colour(float steps) {
    if (steps >= MOST_STEPS) return make_uchar3(0, 0, 0);
    const float phase = 0.3f * sqrtf(fmaxf(steps, 0));
    const auto channel = [phase](float shift) { return static_cast<unsigned char>(127.5f + 127.5f * cosf(2 * phase + shift)); };
    return make_uchar3(channel(3.0f), channel(2.4f), channel(1.8f));
}

__host__ __device__ inline uchar3 pixel(int x, int y) {
    return colour(escape_steps(-2.2f + 3.2f * (x + 0.5f) / WIDTH, -1.0667f + 2.1333f * (y + 0.5f) / HEIGHT));
}

__global__ void mandelbrot(uchar3 *image) {
    const int x = blockIdx.x * blockDim.x + threadIdx.x, y = blockIdx.y * blockDim.y + threadIdx.y;
    if (x < WIDTH && y < HEIGHT) image[y * WIDTH + x] = pixel(x, y);
}

int main(int argc, char **argv) {
    const char *path = argc > 1 ? argv[1] : "mandelbrot.png";
    std::vector<uchar3> image(WIDTH * HEIGHT);
    uchar3 *device_image;
    CHECK(cudaMalloc(&device_image, image.size() * sizeof(uchar3)));
    const dim3 block(16, 16), grid((WIDTH + 15) / 16, (HEIGHT + 15) / 16);
    mandelbrot<<<grid, block>>>(device_image);
    CHECK(cudaGetLastError());
    CHECK(cudaMemcpy(image.data(), device_image, image.size() * sizeof(uchar3), cudaMemcpyDeviceToHost));
    CHECK(cudaFree(device_image));

    // A fused multiply-add on one side only turns a pixel on the boundary, where the set is chaotic; one in a hundred may differ.
    size_t different = 0;
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            const uchar3 a = image[y * WIDTH + x], b = pixel(x, y);
            different += std::abs(a.x - b.x) > 2 || std::abs(a.y - b.y) > 2 || std::abs(a.z - b.z) > 2;
        }
    const bool written = write_png(path, WIDTH, HEIGHT, reinterpret_cast<const uint8_t *>(image.data()));
    std::printf("mandelbrot: %zu of %zu pixels differ from the CPU's; %s %s\n", different, image.size(), written ? "wrote" : "could not write", path);
    return verdict("mandelbrot", written && different * 100 < image.size());
}
