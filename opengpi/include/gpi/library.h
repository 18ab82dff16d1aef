/* The part of the C library that exists on the device. Each function is an overload for the device of the host's; it must be declared
 * before the host's header, because libc++ takes names into std:: from what is declared by then.
 * extern "C" where clang writes calls of the function itself (__builtin_strlen); the memory functions are intrinsics and must not
 * be defined under their own name, or the code generator's call of memcpy would be a call of this one. */
#ifndef GPI_LIBRARY_H
#define GPI_LIBRARY_H

#include "gpi/keywords.h"
#include "generated/gpi_builtins.h"

GPI_DEVICE void *memcpy(void *to, const void *from, __SIZE_TYPE__ size) { return __builtin_memcpy(to, from, size); }
GPI_DEVICE void *memmove(void *to, const void *from, __SIZE_TYPE__ size) { return __builtin_memmove(to, from, size); }
GPI_DEVICE void *memset(void *to, int value, __SIZE_TYPE__ size) { return __builtin_memset(to, value, size); }

extern "C" {

/* clang packs the arguments and calls vprintf(format, packed arguments). */
__device__ int printf(const char *format, ...) __attribute__((format(printf, 1, 2)));

inline __device__ void __assert_fail(const char *message, const char *file, unsigned int line, const char *function)
{ __gpi_assert_fail(message, file, line, function); }
inline __device__ __attribute__((noreturn)) void abort() { __gpi_trap(); }

GPI_DEVICE void *malloc(__SIZE_TYPE__ size) { return __gpi_malloc(size); }
GPI_DEVICE void free(void *address) { __gpi_free(address); }
GPI_DEVICE long clock() { return (long)__gpi_clock(); }

GPI_DEVICE int abs(int x) { return x < 0 ? (int)-(unsigned int)x : x; }
GPI_DEVICE long labs(long x) { return x < 0 ? (long)-(unsigned long)x : x; }
GPI_DEVICE long long llabs(long long x) { return x < 0 ? (long long)-(unsigned long long)x : x; }

inline __device__ int memcmp(const void *a, const void *b, __SIZE_TYPE__ size)
{
    const unsigned char *p = (const unsigned char *)a, *q = (const unsigned char *)b;
    for (; size; --size, ++p, ++q)
        if (*p != *q)
            return *p - *q;
    return 0;
}

inline __device__ void *memchr(const void *text, int value, __SIZE_TYPE__ size)
{
    for (const unsigned char *p = (const unsigned char *)text; size; --size, ++p)
        if (*p == (unsigned char)value)
            return (void *)p;
    return nullptr;
}

inline __device__ __SIZE_TYPE__ strlen(const char *text)
{
    __SIZE_TYPE__ length = 0;
    while (text[length])
        ++length;
    return length;
}

inline __device__ int strncmp(const char *a, const char *b, __SIZE_TYPE__ size)
{
    for (; size; --size, ++a, ++b)
        if (*a != *b || !*a)
            return (unsigned char)*a - (unsigned char)*b;
    return 0;
}
inline __device__ int strcmp(const char *a, const char *b) { return strncmp(a, b, (__SIZE_TYPE__)-1); }

inline __device__ char *strncpy(char *to, const char *from, __SIZE_TYPE__ size)
{
    __SIZE_TYPE__ i = 0;
    for (; i < size && from[i]; ++i)
        to[i] = from[i];
    for (; i < size; ++i)
        to[i] = 0;
    return to;
}

inline __device__ char *strcpy(char *to, const char *from)
{
    __SIZE_TYPE__ i = 0;
    do
        to[i] = from[i];
    while (from[i++]);
    return to;
}

inline __device__ char *strcat(char *to, const char *from)
{
    strcpy(to + strlen(to), from);
    return to;
}

}  /* extern "C" */

GPI_DEVICE long abs(long x) { return labs(x); }
GPI_DEVICE long long abs(long long x) { return llabs(x); }

#endif
