/* Atomic operations on memory: relaxed, returning the old value; at the scope of the device, and with _block and _system. */
#ifndef GPI_ATOMICS_H
#define GPI_ATOMICS_H

#include "gpi/keywords.h"
#include "generated/gpi_builtins.h"

/* Calls what(suffix, scope) for each scope. */
#define GPI_FOR_SCOPES(what, ...) \
    what(, __MEMORY_SCOPE_DEVICE, __VA_ARGS__) \
    what(_block, __MEMORY_SCOPE_WRKGRP, __VA_ARGS__) \
    what(_system, __MEMORY_SCOPE_SYSTEM, __VA_ARGS__)

#define GPI_ATOMIC_FETCH(suffix, scope, name, operation, type) \
    GPI_DEVICE type name##suffix(type *address, type value) { return __scoped_atomic_##operation(address, value, __ATOMIC_RELAXED, scope); }
#define GPI_ATOMIC_CAS(suffix, scope, type) \
    GPI_DEVICE type atomicCAS##suffix(type *address, type compare, type value) \
    { \
        __scoped_atomic_compare_exchange_n(address, &compare, value, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED, scope); \
        return compare; \
    }

#define GPI_ATOMIC_ADD(type) GPI_FOR_SCOPES(GPI_ATOMIC_FETCH, atomicAdd, fetch_add, type)
#define GPI_ATOMIC_SUB(type) GPI_FOR_SCOPES(GPI_ATOMIC_FETCH, atomicSub, fetch_sub, type)
#define GPI_ATOMIC_ORDER(type) \
    GPI_FOR_SCOPES(GPI_ATOMIC_FETCH, atomicMin, fetch_min, type) \
    GPI_FOR_SCOPES(GPI_ATOMIC_FETCH, atomicMax, fetch_max, type)
#define GPI_ATOMIC_BITS(type) \
    GPI_FOR_SCOPES(GPI_ATOMIC_FETCH, atomicAnd, fetch_and, type) \
    GPI_FOR_SCOPES(GPI_ATOMIC_FETCH, atomicOr, fetch_or, type) \
    GPI_FOR_SCOPES(GPI_ATOMIC_FETCH, atomicXor, fetch_xor, type) \
    GPI_FOR_SCOPES(GPI_ATOMIC_FETCH, atomicExch, exchange_n, type) \
    GPI_FOR_SCOPES(GPI_ATOMIC_CAS, type)

/* Exactly CUDA's list: what is not in it, programs define under these names themselves. */
#define GPI_ATOMIC_INTEGER(type) GPI_ATOMIC_ADD(type) GPI_ATOMIC_ORDER(type) GPI_ATOMIC_BITS(type)
GPI_ATOMIC_INTEGER(int)
GPI_ATOMIC_INTEGER(unsigned int)
GPI_ATOMIC_INTEGER(unsigned long long)
GPI_ATOMIC_SUB(int)
GPI_ATOMIC_SUB(unsigned int)
GPI_ATOMIC_ORDER(long long)
GPI_ATOMIC_ADD(float)
GPI_ATOMIC_ADD(double)
GPI_FOR_SCOPES(GPI_ATOMIC_CAS, unsigned short)

/* The exchange of a floating-point number is that of its bits. */
#define GPI_ATOMIC_EXCHANGE_BITS(suffix, scope, type, bits) \
    GPI_DEVICE type atomicExch##suffix(type *address, type value) \
    { \
        bits old = __scoped_atomic_exchange_n((bits *)address, __builtin_bit_cast(bits, value), __ATOMIC_RELAXED, scope); \
        return __builtin_bit_cast(type, old); \
    }

GPI_FOR_SCOPES(GPI_ATOMIC_EXCHANGE_BITS, float, unsigned int)

#ifdef GPI_DIALECT_HIP
GPI_ATOMIC_INTEGER(unsigned long)
GPI_ATOMIC_SUB(unsigned long)
GPI_ATOMIC_SUB(unsigned long long)
GPI_ATOMIC_SUB(float)
GPI_ATOMIC_SUB(double)
GPI_ATOMIC_ORDER(float)
GPI_ATOMIC_ORDER(double)
GPI_FOR_SCOPES(GPI_ATOMIC_EXCHANGE_BITS, double, unsigned long long)

/* Compares bits, as the exchange does. */
#define GPI_ATOMIC_CAS_BITS(suffix, scope, type, bits) \
    GPI_DEVICE type atomicCAS##suffix(type *address, type compare, type value) \
    { return __builtin_bit_cast(type, atomicCAS##suffix((bits *)address, __builtin_bit_cast(bits, compare), __builtin_bit_cast(bits, value))); }
GPI_FOR_SCOPES(GPI_ATOMIC_CAS_BITS, float, unsigned int)
GPI_FOR_SCOPES(GPI_ATOMIC_CAS_BITS, double, unsigned long long)
#undef GPI_ATOMIC_CAS_BITS
#endif

/* Wrapping counters have one scope, the system's, which is as strong as any. */
#define GPI_ATOMIC_WRAP(suffix, scope, name, builtin) \
    GPI_DEVICE unsigned int name##suffix(unsigned int *address, unsigned int limit) { return builtin(address, limit); }
GPI_FOR_SCOPES(GPI_ATOMIC_WRAP, atomicInc, __gpi_atomic_inc_i32)
GPI_FOR_SCOPES(GPI_ATOMIC_WRAP, atomicDec, __gpi_atomic_dec_i32)

#undef GPI_ATOMIC_WRAP
#undef GPI_ATOMIC_EXCHANGE_BITS
#undef GPI_ATOMIC_INTEGER
#undef GPI_ATOMIC_BITS
#undef GPI_ATOMIC_ORDER
#undef GPI_ATOMIC_SUB
#undef GPI_ATOMIC_ADD
#undef GPI_ATOMIC_CAS
#undef GPI_ATOMIC_FETCH

#endif
