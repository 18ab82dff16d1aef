/* The operators that reduce and scan know by name, and the value that changes nothing under each. */
#ifndef GPI_COOPERATIVE_GROUPS_OPERATORS_H
#define GPI_COOPERATIVE_GROUPS_OPERATORS_H

#include "gpi/cooperative_groups/groups.h"
#include <limits>

namespace cooperative_groups {

#define GPI_CG_OPERATOR(name, expression)                                                                                                                      \
    template <class T> struct name {                                                                                                                           \
        __device__ T operator()(T a, T b) const { return expression; }                                                                                         \
    };
GPI_CG_OPERATOR(plus, a + b)
GPI_CG_OPERATOR(less, b < a ? b : a)
GPI_CG_OPERATOR(greater, a < b ? b : a)
GPI_CG_OPERATOR(bit_and, a & b)
GPI_CG_OPERATOR(bit_or, a | b)
GPI_CG_OPERATOR(bit_xor, a ^ b)
#undef GPI_CG_OPERATOR

namespace detail {

template <class Op> struct identity {
    template <class T> static __device__ T of() { return T(); }
};
template <class U> struct identity<less<U>> {
    template <class T> static __device__ T of() {
        return std::numeric_limits<T>::has_infinity ? std::numeric_limits<T>::infinity() : std::numeric_limits<T>::max();
    }
};
template <class U> struct identity<greater<U>> {
    template <class T> static __device__ T of() {
        return std::numeric_limits<T>::has_infinity ? -std::numeric_limits<T>::infinity() : std::numeric_limits<T>::lowest();
    }
};
template <class U> struct identity<bit_and<U>> {
    template <class T> static __device__ T of() { return ~T(); }
};

/* The type in which an operator combines values of type T. */
template <class T, class Op> using combined_t = plain_t<decltype(declare<Op &>()(declare<plain_t<T> &>(), declare<plain_t<T> &>()))>;

} // namespace detail
} // namespace cooperative_groups

#endif
