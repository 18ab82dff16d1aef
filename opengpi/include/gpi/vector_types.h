/* Vector types char1 … ulonglong4, float1 … double4 and dim3, with the sizes and alignments that the host and every device agree on.
 * A dialect whose vectors are more than aggregates (HIP) defines GPI_VECTOR_MEMBERS before. */
#ifndef GPI_VECTOR_TYPES_H
#define GPI_VECTOR_TYPES_H

#include "gpi/keywords.h"

#ifdef __cplusplus
extern "C++" {  /* programs include headers of ours in extern "C" */
#endif

#ifndef GPI_VECTOR_MEMBERS
#define GPI_VECTOR_MEMBERS(name, element, rank)
#endif

#define GPI_VECTOR_TYPE_1(name, element) \
    struct name##1 { element x; GPI_VECTOR_MEMBERS(name##1, element, 1) }; typedef struct name##1 name##1;
#define GPI_VECTOR_TYPE_2(name, element, align) \
    struct __attribute__((aligned(align))) name##2 { element x, y; GPI_VECTOR_MEMBERS(name##2, element, 2) }; typedef struct name##2 name##2;
#define GPI_VECTOR_TYPE_3(name, element) \
    struct name##3 { element x, y, z; GPI_VECTOR_MEMBERS(name##3, element, 3) }; typedef struct name##3 name##3;
#define GPI_VECTOR_TYPE_4(name, element, align) \
    struct __attribute__((aligned(align))) name##4 { element x, y, z, w; GPI_VECTOR_MEMBERS(name##4, element, 4) }; typedef struct name##4 name##4;

/* Calls what(name, element, alignment of name2, alignment of name4) for each family. */
#define GPI_FOR_VECTOR_FAMILIES(what) \
    what(char, signed char, 2, 4) \
    what(uchar, unsigned char, 2, 4) \
    what(short, short, 4, 8) \
    what(ushort, unsigned short, 4, 8) \
    what(int, int, 8, 16) \
    what(uint, unsigned int, 8, 16) \
    what(long, long, 16, 16) \
    what(ulong, unsigned long, 16, 16) \
    what(longlong, long long, 16, 16) \
    what(ulonglong, unsigned long long, 16, 16) \
    what(float, float, 8, 16) \
    what(double, double, 16, 16)

#define GPI_VECTOR_FAMILY(name, element, align2, align4) \
    GPI_VECTOR_TYPE_1(name, element) \
    GPI_VECTOR_TYPE_2(name, element, align2) \
    GPI_VECTOR_TYPE_3(name, element) \
    GPI_VECTOR_TYPE_4(name, element, align4)

GPI_FOR_VECTOR_FAMILIES(GPI_VECTOR_FAMILY)

#undef GPI_VECTOR_FAMILY
#undef GPI_VECTOR_TYPE_1
#undef GPI_VECTOR_TYPE_2
#undef GPI_VECTOR_TYPE_3
#undef GPI_VECTOR_TYPE_4

#ifdef __cplusplus
template <int kind> struct __gpi_index;  /* threadIdx and its kin: gpi/index.h */
#endif

struct dim3 {
    unsigned int x, y, z;
#ifdef __cplusplus
    __host__ __device__ constexpr dim3(unsigned int x = 1, unsigned int y = 1, unsigned int z = 1) : x(x), y(y), z(z) {}
    __host__ __device__ constexpr dim3(uint3 v) : x(v.x), y(v.y), z(v.z) {}
    template <int kind> __device__ dim3(const __gpi_index<kind> &v) : x(v.x), y(v.y), z(v.z) {}
    __host__ __device__ constexpr operator uint3() const { return uint3{x, y, z}; }
#endif
};
typedef struct dim3 dim3;

#ifdef __cplusplus
}
#endif

#endif
