/* HIP's vector types: the common ones, with operators that act element by element.
 * All operators are templates, so that a program's own of the same types go before them. */
#ifndef HIP_INCLUDE_HIP_HIP_VECTOR_TYPES_H
#define HIP_INCLUDE_HIP_HIP_VECTOR_TYPES_H

#include "gpi/keywords.h"

#ifdef __cplusplus
/* Constructors: of one value for all elements, and of one for each. */
#define GPI_VECTOR_MEMBERS(name, element, rank) \
    name() = default; \
    __host__ __device__ constexpr name(element value) : GPI_VECTOR_SAME_##rank {} \
    GPI_VECTOR_EACH_##rank(name, element)
#define GPI_VECTOR_SAME_1 x(value)
#define GPI_VECTOR_SAME_2 x(value), y(value)
#define GPI_VECTOR_SAME_3 x(value), y(value), z(value)
#define GPI_VECTOR_SAME_4 x(value), y(value), z(value), w(value)
#define GPI_VECTOR_EACH_1(name, element)
#define GPI_VECTOR_EACH_2(name, element) __host__ __device__ constexpr name(element x, element y) : x(x), y(y) {}
#define GPI_VECTOR_EACH_3(name, element) __host__ __device__ constexpr name(element x, element y, element z) : x(x), y(y), z(z) {}
#define GPI_VECTOR_EACH_4(name, element) \
    __host__ __device__ constexpr name(element x, element y, element z, element w) : x(x), y(y), z(z), w(w) {}
#endif

#include "gpi/vector_types.h"
#include "gpi/vector_functions.h"

#ifdef __cplusplus
extern "C++" {
template <class __V> struct __gpi_vector;

#define GPI_VECTOR_TRAITS(name, scalar, align2, align4) \
    template <> struct __gpi_vector<name##1> { typedef scalar element; static constexpr int rank = 1; }; \
    template <> struct __gpi_vector<name##2> { typedef scalar element; static constexpr int rank = 2; }; \
    template <> struct __gpi_vector<name##3> { typedef scalar element; static constexpr int rank = 3; }; \
    template <> struct __gpi_vector<name##4> { typedef scalar element; static constexpr int rank = 4; };
GPI_FOR_VECTOR_FAMILIES(GPI_VECTOR_TRAITS)
#undef GPI_VECTOR_TRAITS

/* A vector by its element and its rank, as HIP's own templates name it. */
template <class __T, unsigned rank> struct __gpi_vector_of;
#define GPI_VECTOR_OF(name, scalar, align2, align4) \
    template <> struct __gpi_vector_of<scalar, 1> { typedef name##1 type; }; \
    template <> struct __gpi_vector_of<scalar, 2> { typedef name##2 type; }; \
    template <> struct __gpi_vector_of<scalar, 3> { typedef name##3 type; }; \
    template <> struct __gpi_vector_of<scalar, 4> { typedef name##4 type; };
GPI_FOR_VECTOR_FAMILIES(GPI_VECTOR_OF)
#undef GPI_VECTOR_OF
template <class __T, unsigned rank> using HIP_vector_type = typename __gpi_vector_of<__T, rank>::type;

/* A vector whose elements all have one value. */
template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE __V __gpi_broadcast(typename __gpi_vector<__V>::element value)
{
    __V result;
    result.x = value;
    if constexpr (rank > 1) result.y = value;
    if constexpr (rank > 2) result.z = value;
    if constexpr (rank > 3) result.w = value;
    return result;
}

#define GPI_VECTOR_OPERATOR(op) \
    template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE __V &operator op##=(__V &a, const __V &b) \
    { \
        a.x op##= b.x; \
        if constexpr (rank > 1) a.y op##= b.y; \
        if constexpr (rank > 2) a.z op##= b.z; \
        if constexpr (rank > 3) a.w op##= b.w; \
        return a; \
    } \
    template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE __V &operator op##=(__V &a, typename __gpi_vector<__V>::element b) \
    { \
        return a op##= __gpi_broadcast<__V>(b); \
    } \
    template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE __V operator op(__V a, const __V &b) { return a op##= b; } \
    template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE __V operator op(__V a, typename __gpi_vector<__V>::element b) { return a op##= b; } \
    template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE __V operator op(typename __gpi_vector<__V>::element a, const __V &b) \
    { \
        return __gpi_broadcast<__V>(a) op b; \
    }

GPI_VECTOR_OPERATOR(+)
GPI_VECTOR_OPERATOR(-)
GPI_VECTOR_OPERATOR(*)
GPI_VECTOR_OPERATOR(/)
GPI_VECTOR_OPERATOR(%)
GPI_VECTOR_OPERATOR(&)
GPI_VECTOR_OPERATOR(|)
GPI_VECTOR_OPERATOR(^)
GPI_VECTOR_OPERATOR(<<)
GPI_VECTOR_OPERATOR(>>)
#undef GPI_VECTOR_OPERATOR

template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE __V operator-(const __V &a) { return __gpi_broadcast<__V>(-1) * a; }
template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE __V operator~(const __V &a) { return __gpi_broadcast<__V>(-1) ^ a; }
template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE __V &operator++(__V &a) { return a += __gpi_broadcast<__V>(1); }
template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE __V &operator--(__V &a) { return a -= __gpi_broadcast<__V>(1); }
template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE __V operator++(__V &a, int)
{
    __V before = a;
    ++a;
    return before;
}
template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE __V operator--(__V &a, int)
{
    __V before = a;
    --a;
    return before;
}
template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE bool operator==(const __V &a, const __V &b)
{
    bool equal = a.x == b.x;
    if constexpr (rank > 1) equal = equal && a.y == b.y;
    if constexpr (rank > 2) equal = equal && a.z == b.z;
    if constexpr (rank > 3) equal = equal && a.w == b.w;
    return equal;
}
template <class __V, int rank = __gpi_vector<__V>::rank> GPI_HOST_DEVICE bool operator!=(const __V &a, const __V &b) { return !(a == b); }
}
#endif

#endif
