/* Loads and stores with a cache hint. A hint changes no value: they are plain accesses, but for cv and wt, which are volatile. */
#ifndef GPI_CACHE_HINTS_H
#define GPI_CACHE_HINTS_H

#include "gpi/keywords.h"

template <class __T> struct __gpi_identity { typedef __T type; };

/* An unsigned integer of so many bytes that may stand for any type. */
template <int size> struct __gpi_word;
template <> struct __gpi_word<1> { typedef unsigned char __attribute__((may_alias)) type; };
template <> struct __gpi_word<2> { typedef unsigned short __attribute__((may_alias)) type; };
template <> struct __gpi_word<4> { typedef unsigned int __attribute__((may_alias)) type; };
template <> struct __gpi_word<8> { typedef unsigned long long __attribute__((may_alias)) type; };

/* Copies a value word by word, each word untorn. */
template <class __T, class To, class From> GPI_DEVICE void __gpi_copy_volatile(To *to, From *from)
{
    typedef typename __gpi_word<(alignof(__T) < 8 ? alignof(__T) : 8)>::type word;
    for (int i = 0; i < (int)(sizeof(__T) / sizeof(word)); ++i)
        ((volatile word *)to)[i] = ((const volatile word *)from)[i];
}

template <class __T> GPI_DEVICE __T __ldg(const __T *address) { return *address; }
template <class __T> GPI_DEVICE __T __ldca(const __T *address) { return *address; }
template <class __T> GPI_DEVICE __T __ldcg(const __T *address) { return *address; }
template <class __T> GPI_DEVICE __T __ldcs(const __T *address) { return *address; }
template <class __T> GPI_DEVICE __T __ldlu(const __T *address) { return *address; }
template <class __T> GPI_DEVICE __T __ldcv(const __T *address)
{
    __T value;
    __gpi_copy_volatile<__T>(&value, address);
    return value;
}

template <class __T> GPI_DEVICE void __stwb(__T *address, typename __gpi_identity<__T>::type value) { *address = value; }
template <class __T> GPI_DEVICE void __stcg(__T *address, typename __gpi_identity<__T>::type value) { *address = value; }
template <class __T> GPI_DEVICE void __stcs(__T *address, typename __gpi_identity<__T>::type value) { *address = value; }
template <class __T> GPI_DEVICE void __stwt(__T *address, typename __gpi_identity<__T>::type value) { __gpi_copy_volatile<__T>(address, &value); }

#endif
