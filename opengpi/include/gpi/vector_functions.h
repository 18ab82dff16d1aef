/* make_char1 … make_double4. */
#ifndef GPI_VECTOR_FUNCTIONS_H
#define GPI_VECTOR_FUNCTIONS_H

#include "gpi/vector_types.h"

#ifdef __cplusplus
extern "C++" {
#define GPI_MAKE GPI_HOST_DEVICE
#else
#define GPI_MAKE static __inline__ __attribute__((unused))
#endif

#define GPI_MAKE_VECTORS(name, element, align2, align4) \
    GPI_MAKE name##1 make_##name##1(element x) { name##1 v = {x}; return v; } \
    GPI_MAKE name##2 make_##name##2(element x, element y) { name##2 v = {x, y}; return v; } \
    GPI_MAKE name##3 make_##name##3(element x, element y, element z) \
    { name##3 v = {x, y, z}; return v; } \
    GPI_MAKE name##4 make_##name##4(element x, element y, element z, element w) \
    { name##4 v = {x, y, z, w}; return v; }

GPI_FOR_VECTOR_FAMILIES(GPI_MAKE_VECTORS)

#undef GPI_MAKE_VECTORS
#undef GPI_MAKE
#ifdef __cplusplus
}
#endif

#endif
