// A team of host threads, each of which launches a kernel; runs with and without an OpenMP runtime.
// options: -Xcompiler -fopenmp
// stdout: [14] threads, 0 wrong
#include <cstdio>
#include <omp.h>

__global__ void square(int *x, int n) {
    const int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) x[i] *= x[i];
}

int main() {
    const int parts = 4, n = 1000;
    int *x, threads = 0, bad = 0;
    cudaMallocManaged(&x, parts * n * sizeof *x);
    for (int i = 0; i < parts * n; i++) x[i] = i;
#pragma omp parallel num_threads(parts)
    {
#pragma omp single
        threads = omp_get_num_threads();
#pragma omp for
        for (int part = 0; part < parts; part++) square<<<(n + 127) / 128, 128>>>(x + part * n, n);
    }
    if (cudaDeviceSynchronize() != cudaSuccess) return 2;
#pragma omp parallel for reduction(+ : bad)
    for (int i = 0; i < parts * n; i++) bad += x[i] != i * i;
    omp_lock_t lock;
    omp_init_lock(&lock);
    omp_set_lock(&lock);
    bad += omp_test_lock(&lock) != 0;
    omp_unset_lock(&lock);
    omp_destroy_lock(&lock);
    printf("%d threads, %d wrong\n", threads, bad);
    return bad != 0;
}
