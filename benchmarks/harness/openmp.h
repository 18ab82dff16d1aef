// Programs in C++ with OpenMP. A parallel region ends with its work, so there is nothing to synchronise.
#pragma once

#include <sys/mman.h>

#include "program.h"

struct HostMemory {
    // In huge pages, without which large arrays are slow by no fault of the program.
    static void *allocate(size_t bytes) {
        constexpr size_t page = size_t(1) << 21;
        const size_t size = (bytes + page - 1) / page * page;
        void *array = std::aligned_alloc(page, size);
        madvise(array, size, MADV_HUGEPAGE);
        return array;
    }
    static void upload(void *to, const void *from, size_t bytes) { std::memcpy(to, from, bytes); }
    static void download(void *to, const void *from, size_t bytes) { std::memcpy(to, from, bytes); }
    static void synchronise() {}
};

using Benchmark = Program<HostMemory>;
