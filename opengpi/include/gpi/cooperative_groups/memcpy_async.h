/* Copies shared out over the threads of a group. The copy is made at the call, which the asynchronous interface
 * allows; as its rules demand, what was copied may be read after wait. */
#ifndef GPI_COOPERATIVE_GROUPS_MEMCPY_ASYNC_H
#define GPI_COOPERATIVE_GROUPS_MEMCPY_ASYNC_H

#include "gpi/cooperative_groups/groups.h"

namespace cooperative_groups {
namespace detail {

template <class Word, class Group> __device__ void copy_words(const Group &group, void *destination, const void *source, unsigned long long bytes) {
    Word *to = static_cast<Word *>(destination);
    const Word *from = static_cast<const Word *>(source);
    for (unsigned long long i = group.thread_rank(); i < bytes / sizeof(Word); i += group.size()) to[i] = from[i];
}

struct alignas(16) quad {
    unsigned long long low, high;
};

template <class Group> __device__ void copy(const Group &group, void *destination, const void *source, unsigned long long bytes) {
    const unsigned long long shape = (unsigned long long)destination | (unsigned long long)source | bytes;
    if (shape % 16 == 0) copy_words<quad>(group, destination, source, bytes);
    else if (shape % 4 == 0) copy_words<unsigned>(group, destination, source, bytes);
    else copy_words<unsigned char>(group, destination, source, bytes);
}

} // namespace detail

/* bytes: a number, or cuda::aligned_size_t. */
template <class Group, class To, class From, class Bytes>
__device__ void memcpy_async(const Group &group, To *destination, const From *source, const Bytes &bytes) {
    detail::copy(group, destination, source, (unsigned long long)bytes);
}

/* Room in the destination and length of the source, in elements; the smaller counts. */
template <class Group, class Value, class Room, class Length>
__device__ void memcpy_async(const Group &group, Value *destination, const Room &room, const Value *source, const Length &length) {
    const unsigned long long most = (unsigned long long)room, there = (unsigned long long)length;
    detail::copy(group, destination, source, (most < there ? most : there) * sizeof(Value));
}

template <class Group> __device__ void wait(const Group &group) { group.sync(); }
template <unsigned Stages, class Group> __device__ void wait_prior(const Group &group) { group.sync(); }

} // namespace cooperative_groups

#endif
