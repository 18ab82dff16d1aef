// Programs in C++ with OpenMP. A parallel region ends with its work, so there is nothing to synchronise.
#pragma once

#include "program.h"

struct HostMemory {
    static void *allocate(size_t bytes) { return std::aligned_alloc(4096, (bytes + 4095) / 4096 * 4096); }
    static void upload(void *to, const void *from, size_t bytes) { std::memcpy(to, from, bytes); }
    static void download(void *to, const void *from, size_t bytes) { std::memcpy(to, from, bytes); }
    static void synchronise() {}
};

using Benchmark = Program<HostMemory>;
