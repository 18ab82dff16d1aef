/* operator new and delete on the device, over its heap; placement new. */
#ifndef GPI_NEW_H
#define GPI_NEW_H

#include <__new/align_val_t.h>
#include <__new/nothrow_t.h>
#include "gpi/library.h"

#pragma clang force_cuda_host_device begin
#include <__new/placement_new_delete.h>
#pragma clang force_cuda_host_device end

#define GPI_NEW(form) \
    inline __device__ void *operator new form(__SIZE_TYPE__ size) { return __gpi_malloc(size); } \
    inline __device__ void *operator new form(__SIZE_TYPE__ size, const std::nothrow_t &) noexcept { return __gpi_malloc(size); } \
    inline __device__ void operator delete form(void *address) noexcept { __gpi_free(address); } \
    inline __device__ void operator delete form(void *address, __SIZE_TYPE__) noexcept { __gpi_free(address); } \
    inline __device__ void operator delete form(void *address, const std::nothrow_t &) noexcept { __gpi_free(address); }

GPI_NEW()
GPI_NEW([])

#undef GPI_NEW

#endif
