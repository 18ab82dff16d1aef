// Solves the Poisson equation on a square by conjugate gradients, all iterations in one cooperative launch: grid.sync() stands between the
// phases, cg::reduce sums over a warp, and an atomic add over the grid.
#include <cooperative_groups.h>
#include <cooperative_groups/reduce.h>
#include <cuda_runtime.h>

#include "check.h"

namespace cg = cooperative_groups;

constexpr int SIDE = 64, UNKNOWNS = SIDE * SIDE, BLOCK = 128, MOST_ITERATIONS = 300;

// Row i of the 5-point Laplacian times x; the border is zero.
__host__ __device__ inline double laplacian(const double *x, int i) {
    const int row = i / SIDE, column = i % SIDE;
    double sum = 4 * x[i];
    if (column > 0) sum -= x[i - 1];
    if (column < SIDE - 1) sum -= x[i + 1];
    if (row > 0) sum -= x[i - SIDE];
    if (row < SIDE - 1) sum -= x[i + SIDE];
    return sum;
}

struct Problem {
    double *x, *residual, *direction, *product;  // UNKNOWNS each; x starts at zero, residual and direction at the right-hand side
    double *sums;                                // 2 * MOST_ITERATIONS + 1 zeros: every sum has a place of its own, none needs clearing
    int *iterations;
};

__device__ void add_to(double *sum, double value) {
    const cg::thread_block_tile<32> warp = cg::tiled_partition<32>(cg::this_thread_block());
    value = cg::reduce(warp, value, cg::plus<double>());
    if (warp.thread_rank() == 0) atomicAdd(sum, value);
}

__global__ void solve(Problem problem, double tolerance) {
    const cg::grid_group grid = cg::this_grid();
    const int first = int(grid.thread_rank()), stride = int(grid.size());
    const auto [x, r, p, ap, sums, iterations] = problem;

    double sum = 0;
    for (int i = first; i < UNKNOWNS; i += stride) sum += r[i] * r[i];
    add_to(&sums[0], sum);
    grid.sync();
    const double goal = tolerance * tolerance * sums[0];

    int iteration = 0;
    while (iteration < MOST_ITERATIONS && sums[2 * iteration] > goal) {  // the same for every thread
        const double old_square = sums[2 * iteration];
        sum = 0;
        for (int i = first; i < UNKNOWNS; i += stride) sum += p[i] * (ap[i] = laplacian(p, i));
        add_to(&sums[2 * iteration + 1], sum);
        grid.sync();

        const double alpha = old_square / sums[2 * iteration + 1];
        sum = 0;
        for (int i = first; i < UNKNOWNS; i += stride) {
            x[i] += alpha * p[i];
            r[i] -= alpha * ap[i];
            sum += r[i] * r[i];
        }
        add_to(&sums[2 * iteration + 2], sum);
        grid.sync();

        const double beta = sums[2 * iteration + 2] / old_square;
        for (int i = first; i < UNKNOWNS; i += stride) p[i] = r[i] + beta * p[i];
        grid.sync();
        iteration++;
    }
    if (first == 0) *iterations = iteration;
}

int main() {
    Random random(13);
    std::vector<double> solution(UNKNOWNS), right(UNKNOWNS), result(UNKNOWNS);
    for (double &value : solution) value = random.uniform();
    for (int i = 0; i < UNKNOWNS; i++) right[i] = laplacian(solution.data(), i);

    const size_t bytes = UNKNOWNS * sizeof(double), sums_bytes = (2 * MOST_ITERATIONS + 1) * sizeof(double);
    Problem problem;
    for (double **pointer : {&problem.x, &problem.residual, &problem.direction, &problem.product}) CHECK(cudaMalloc(pointer, bytes));
    CHECK(cudaMalloc(&problem.sums, sums_bytes));
    CHECK(cudaMalloc(&problem.iterations, sizeof(int)));
    CHECK(cudaMemset(problem.x, 0, bytes));
    CHECK(cudaMemset(problem.sums, 0, sums_bytes));
    CHECK(cudaMemcpy(problem.residual, right.data(), bytes, cudaMemcpyHostToDevice));
    CHECK(cudaMemcpy(problem.direction, right.data(), bytes, cudaMemcpyHostToDevice));

    // All blocks of a cooperative launch must fit on the device at once.
    int per_processor = 0, processors = 0;
    CHECK(cudaOccupancyMaxActiveBlocksPerMultiprocessor(&per_processor, solve, BLOCK, 0));
    CHECK(cudaDeviceGetAttribute(&processors, cudaDevAttrMultiProcessorCount, 0));
    const int blocks = std::min(per_processor * processors, UNKNOWNS / BLOCK);
    double tolerance = 1e-10;
    void *arguments[] = {&problem, &tolerance};
    CHECK(cudaLaunchCooperativeKernel(reinterpret_cast<void *>(solve), dim3(blocks), dim3(BLOCK), arguments, 0, nullptr));

    int iterations = 0;
    CHECK(cudaMemcpy(&iterations, problem.iterations, sizeof(int), cudaMemcpyDeviceToHost));
    CHECK(cudaMemcpy(result.data(), problem.x, bytes, cudaMemcpyDeviceToHost));
    for (double *pointer : {problem.x, problem.residual, problem.direction, problem.product, problem.sums}) CHECK(cudaFree(pointer));
    CHECK(cudaFree(problem.iterations));
    std::printf("conjugate gradient: %d unknowns, %d blocks, %d iterations\n", UNKNOWNS, blocks, iterations);
    return verdict("conjugate_gradient", difference(result, solution), 1e-7);
}
