/* The operators that reduce and scan know by name, and the value that changes nothing under each. */
#ifndef GPI_COOPERATIVE_GROUPS_OPERATORS_H
#define GPI_COOPERATIVE_GROUPS_OPERATORS_H

#include "gpi/cooperative_groups/groups.h"
#include <limits>

namespace cooperative_groups {

#define GPI_CG_OPERATOR(name, expression) \
    template <class Value> struct name { \
        __device__ Value operator()(Value a, Value b) const { return expression; } \
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
    template <class Value> static __device__ Value of() { return Value(); }
};
template <class Of> struct identity<less<Of>> {
    template <class Value> static __device__ Value of() {
        return std::numeric_limits<Value>::has_infinity ? std::numeric_limits<Value>::infinity() : (std::numeric_limits<Value>::max)();
    }
};
template <class Of> struct identity<greater<Of>> {
    template <class Value> static __device__ Value of() {
        return std::numeric_limits<Value>::has_infinity ? -std::numeric_limits<Value>::infinity() : std::numeric_limits<Value>::lowest();
    }
};
template <class Of> struct identity<bit_and<Of>> {
    template <class Value> static __device__ Value of() { return ~Value(); }
};

/* The type in which an operator combines values of type Value. */
template <class Value, class Op> using combined_t = plain_t<decltype(declare<Op &>()(declare<plain_t<Value> &>(), declare<plain_t<Value> &>()))>;

} // namespace detail
} // namespace cooperative_groups

#endif
