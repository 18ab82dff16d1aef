// Heat flow in a box: a 7-point stencil in 3D. A block owns a 2D tile of the plane and marches along z; the current plane lies in shared
// memory with a halo of one cell, the planes below and above in registers.
#include <cuda_runtime.h>

#include "check.h"

constexpr int TILE_X = 32, TILE_Y = 8;

struct Box {
    int nx, ny, nz;
    __host__ __device__ size_t cells() const { return size_t(nx) * ny * nz; }
    __host__ __device__ size_t at(int x, int y, int z) const { return (size_t(z) * ny + y) * nx + x; }
    __host__ __device__ bool inside(int x, int y, int z) const { return x > 0 && x < nx - 1 && y > 0 && y < ny - 1 && z > 0 && z < nz - 1; }
};

__host__ __device__ inline float relax(float centre, float west, float east, float south, float north, float below, float above) {
    return centre + 0.1f * (west + east + south + north + below + above - 6 * centre);
}

// Cells on the faces of the box keep their values.
__global__ void heat(Box box, const float *__restrict__ in, float *__restrict__ out) {
    __shared__ float plane[TILE_Y + 2][TILE_X + 2];
    const int x = blockIdx.x * TILE_X + threadIdx.x, y = blockIdx.y * TILE_Y + threadIdx.y;
    const int tx = threadIdx.x + 1, ty = threadIdx.y + 1;
    const bool here = x < box.nx && y < box.ny;
    float below = 0, centre = here ? in[box.at(x, y, 0)] : 0, above = here ? in[box.at(x, y, 1)] : 0;
    if (here) out[box.at(x, y, 0)] = centre;

    for (int z = 1; z < box.nz - 1; z++) {
        below = centre, centre = above;
        above = here ? in[box.at(x, y, z + 1)] : 0;
        __syncthreads();  // the last step's reads are done
        plane[ty][tx] = centre;
        if (threadIdx.x == 0 && here && x > 0) plane[ty][0] = in[box.at(x - 1, y, z)];
        if (threadIdx.x == TILE_X - 1 && here && x + 1 < box.nx) plane[ty][TILE_X + 1] = in[box.at(x + 1, y, z)];
        if (threadIdx.y == 0 && here && y > 0) plane[0][tx] = in[box.at(x, y - 1, z)];
        if (threadIdx.y == TILE_Y - 1 && here && y + 1 < box.ny) plane[TILE_Y + 1][tx] = in[box.at(x, y + 1, z)];
        __syncthreads();
        if (!here) continue;
        out[box.at(x, y, z)] = box.inside(x, y, z)
            ? relax(centre, plane[ty][tx - 1], plane[ty][tx + 1], plane[ty - 1][tx], plane[ty + 1][tx], below, above)
            : centre;
    }
    if (here) out[box.at(x, y, box.nz - 1)] = above;
}

static void cpu_step(Box box, const std::vector<float> &in, std::vector<float> &out) {
    for (int z = 0; z < box.nz; z++)
        for (int y = 0; y < box.ny; y++)
            for (int x = 0; x < box.nx; x++) {
                const size_t i = box.at(x, y, z), row = box.nx, slice = size_t(box.nx) * box.ny;
                out[i] = box.inside(x, y, z) ? relax(in[i], in[i - 1], in[i + 1], in[i - row], in[i + row], in[i - slice], in[i + slice]) : in[i];
            }
}

int main() {
    const Box box = {90, 61, 40};  // no multiple of the tile
    const int steps = 12;
    Random random(6);
    std::vector<float> cells = random.vector(box.cells()), next(box.cells()), result(box.cells());

    const size_t bytes = box.cells() * sizeof(float);
    float *in, *out;
    CHECK(cudaMalloc(&in, bytes));
    CHECK(cudaMalloc(&out, bytes));
    CHECK(cudaMemcpy(in, cells.data(), bytes, cudaMemcpyHostToDevice));
    const dim3 block(TILE_X, TILE_Y), grid((box.nx + TILE_X - 1) / TILE_X, (box.ny + TILE_Y - 1) / TILE_Y);
    for (int step = 0; step < steps; step++) {
        heat<<<grid, block>>>(box, in, out);
        std::swap(in, out);
    }
    CHECK(cudaGetLastError());
    CHECK(cudaMemcpy(result.data(), in, bytes, cudaMemcpyDeviceToHost));
    CHECK(cudaFree(in));
    CHECK(cudaFree(out));

    for (int step = 0; step < steps; step++) {
        cpu_step(box, cells, next);
        std::swap(cells, next);
    }
    return verdict("stencil", difference(result, cells), 1e-5);
}
