// What libraries share (library_types.h) and the names of the driver interface's results.
#include <cuda.h>
#include <library_types.h>
#include <cstring>

static_assert(CUDA_R_32F == 0 && CUDA_C_64F == 5 && CUDA_R_16BF == 14 && CUDA_R_8F_E5M2 == 29 && MINOR_VERSION == 1, "CUDA's numbers");

int main() {
    cudaDataType kind = CUDA_R_16F;
    cudaDataType_t same = kind;
    const char *name = nullptr;
    if (same != 2) return 1;
    if (cuGetErrorName(CUDA_ERROR_INVALID_VALUE, &name) != CUDA_SUCCESS || strcmp(name, "CUDA_ERROR_INVALID_VALUE")) return 2;
    if (cuGetErrorName((CUresult)12345, &name) != CUDA_ERROR_INVALID_VALUE || name) return 3;
    return cuGetErrorName(CUDA_SUCCESS, nullptr) != CUDA_ERROR_INVALID_VALUE;
}
