/* Loads and stores with a cache hint. A hint changes no value: they are plain accesses, but for cv and wt, which are volatile. */
#ifndef GPI_CACHE_HINTS_H
#define GPI_CACHE_HINTS_H

#include "gpi/keywords.h"

template <class T> struct __gpi_identity { typedef T type; };

/* An unsigned integer of so many bytes that may stand for any type. */
template <int size> struct __gpi_word;
template <> struct __gpi_word<1> { typedef unsigned char __attribute__((may_alias)) type; };
template <> struct __gpi_word<2> { typedef unsigned short __attribute__((may_alias)) type; };
template <> struct __gpi_word<4> { typedef unsigned int __attribute__((may_alias)) type; };
template <> struct __gpi_word<8> { typedef unsigned long long __attribute__((may_alias)) type; };

/* Copies a value word by word, each word untorn. */
template <class T, class To, class From> GPI_DEVICE void __gpi_copy_volatile(To *to, From *from)
{
    typedef typename __gpi_word<(alignof(T) < 8 ? alignof(T) : 8)>::type word;
    for (int i = 0; i < (int)(sizeof(T) / sizeof(word)); ++i)
        ((volatile word *)to)[i] = ((const volatile word *)from)[i];
}

template <class T> GPI_DEVICE T __ldg(const T *address) { return *address; }
template <class T> GPI_DEVICE T __ldca(const T *address) { return *address; }
template <class T> GPI_DEVICE T __ldcg(const T *address) { return *address; }
template <class T> GPI_DEVICE T __ldcs(const T *address) { return *address; }
template <class T> GPI_DEVICE T __ldlu(const T *address) { return *address; }
template <class T> GPI_DEVICE T __ldcv(const T *address)
{
    T value;
    __gpi_copy_volatile<T>(&value, address);
    return value;
}

template <class T> GPI_DEVICE void __stwb(T *address, typename __gpi_identity<T>::type value) { *address = value; }
template <class T> GPI_DEVICE void __stcg(T *address, typename __gpi_identity<T>::type value) { *address = value; }
template <class T> GPI_DEVICE void __stcs(T *address, typename __gpi_identity<T>::type value) { *address = value; }
template <class T> GPI_DEVICE void __stwt(T *address, typename __gpi_identity<T>::type value) { __gpi_copy_volatile<T>(address, &value); }

#endif
