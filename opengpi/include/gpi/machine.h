/* The machine under the program: clocks, traps, address spaces, promises to the compiler. */
#ifndef GPI_MACHINE_H
#define GPI_MACHINE_H

#include "gpi/keywords.h"
#include "generated/gpi_builtins.h"

GPI_DEVICE long long clock64() { return (long long)__gpi_clock(); }
GPI_DEVICE void __nanosleep(unsigned int nanoseconds) { __gpi_nanosleep(nanoseconds); }
GPI_DEVICE void __trap() { __gpi_trap(); }
GPI_DEVICE void __brkpt() { __gpi_trap(); }  /* no debugger attends */
GPI_DEVICE void __prof_trigger(int) {}

GPI_DEVICE unsigned int __isGlobal(const void *address) { return __gpi_is_global(address); }
GPI_DEVICE unsigned int __isShared(const void *address) { return __gpi_is_shared(address); }
GPI_DEVICE unsigned int __isConstant(const void *address) { return __gpi_is_constant(address); }
GPI_DEVICE unsigned int __isLocal(const void *address) { return __gpi_is_local(address); }

/* A shared address is an offset; in the other spaces it is the generic one. */
GPI_DEVICE __SIZE_TYPE__ __cvta_generic_to_shared(const void *address) { return __gpi_shared_offset(address); }
GPI_DEVICE __SIZE_TYPE__ __cvta_generic_to_global(const void *address) { return (__SIZE_TYPE__)address; }
GPI_DEVICE __SIZE_TYPE__ __cvta_generic_to_local(const void *address) { return (__SIZE_TYPE__)address; }
GPI_DEVICE __SIZE_TYPE__ __cvta_generic_to_constant(const void *address) { return (__SIZE_TYPE__)address; }
GPI_DEVICE void *__cvta_shared_to_generic(__SIZE_TYPE__ address) { return __gpi_shared_address((unsigned int)address); }
GPI_DEVICE void *__cvta_global_to_generic(__SIZE_TYPE__ address) { return (void *)address; }
GPI_DEVICE void *__cvta_local_to_generic(__SIZE_TYPE__ address) { return (void *)address; }
GPI_DEVICE void *__cvta_constant_to_generic(__SIZE_TYPE__ address) { return (void *)address; }

#define __assume(condition) __builtin_assume(condition)

#endif
