// A program's macros of one letter do not reach into the headers.
// options: -DA=( -DB=( -DC=( -DD=( -DE=( -DF=( -DG=( -DH=( -DI=( -DJ=( -DK=( -DL=( -DM=( -DN=( -DO=( -DP=( -DQ=( -DR=( -DS=( -DT=( -DU=( -DV=( -DW=( -DX=( -DY=( -DZ=(
#include <cooperative_groups.h>
#include <cooperative_groups/reduce.h>
#include <cuComplex.h>
#include <cuda_bf16.h>
#include <cuda_fp16.h>
#include <cuda_runtime.h>
#include <math_constants.h>

__global__ void half_of(float *x) { x[threadIdx.x] = __half2float(__hmul(__float2half(x[threadIdx.x]), __float2half(0.5f))); }

int main() {
    float *x;
    cudaMallocManaged(&x, 32 * sizeof *x);
    for (int i = 0; i < 32; i++) x[i] = i;
    half_of<<<1, 32>>>(x);
    if (cudaDeviceSynchronize() != cudaSuccess) return 2;
    for (int i = 0; i < 32; i++)
        if (x[i] != i * 0.5f) return 1;
}
