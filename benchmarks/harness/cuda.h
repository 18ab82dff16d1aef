// Programs in CUDA.
#pragma once

#include <cuda_runtime.h>

#include "program.h"

inline void check(cudaError_t error) {
    if (error == cudaSuccess) return;
    std::fprintf(stderr, "%s\n", cudaGetErrorString(error));
    std::exit(2);
}

struct DeviceMemory {
    static void *allocate(size_t bytes) {
        void *array;
        check(cudaMalloc(&array, bytes));
        return array;
    }
    static void upload(void *to, const void *from, size_t bytes) { check(cudaMemcpy(to, from, bytes, cudaMemcpyHostToDevice)); }
    static void download(void *to, const void *from, size_t bytes) { check(cudaMemcpy(to, from, bytes, cudaMemcpyDeviceToHost)); }
    static void synchronise() {
        check(cudaGetLastError());
        check(cudaDeviceSynchronize());
    }
};

using Benchmark = Program<DeviceMemory>;

inline int blocks(int threads, int block) { return (threads + block - 1) / block; }
