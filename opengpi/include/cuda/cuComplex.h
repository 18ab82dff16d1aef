/* Complex numbers as pairs, under CUDA's names: for C and C++, on both sides. */
#ifndef CU_COMPLEX_H_
#define CU_COMPLEX_H_

#include <math.h>
#include "gpi/vector_functions.h"

#ifdef __cplusplus
extern "C++" {
#define GPI_COMPLEX_FUNCTION GPI_HOST_DEVICE
#else
#define GPI_COMPLEX_FUNCTION static __inline__ __attribute__((unused))
#endif

typedef float2 cuFloatComplex;
typedef double2 cuDoubleComplex;
typedef cuFloatComplex cuComplex;

/* A quotient is scaled by the size of the divisor's parts, so that no square overflows on the way. */
#define GPI_COMPLEX(complex, real, suffix, pair, f) \
    GPI_COMPLEX_FUNCTION complex make_##complex(real x, real y) { return make_##pair(x, y); } \
    GPI_COMPLEX_FUNCTION real cuCreal##suffix(complex z) { return z.x; } \
    GPI_COMPLEX_FUNCTION real cuCimag##suffix(complex z) { return z.y; } \
    GPI_COMPLEX_FUNCTION complex cuConj##suffix(complex z) { return make_##pair(z.x, -z.y); } \
    GPI_COMPLEX_FUNCTION complex cuCadd##suffix(complex a, complex b) { return make_##pair(a.x + b.x, a.y + b.y); } \
    GPI_COMPLEX_FUNCTION complex cuCsub##suffix(complex a, complex b) { return make_##pair(a.x - b.x, a.y - b.y); } \
    GPI_COMPLEX_FUNCTION complex cuCmul##suffix(complex a, complex b) { return make_##pair(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x); } \
    GPI_COMPLEX_FUNCTION complex cuCfma##suffix(complex a, complex b, complex c) \
    { return make_##pair(a.x * b.x + c.x - a.y * b.y, a.x * b.y + c.y + a.y * b.x); } \
    GPI_COMPLEX_FUNCTION complex cuCdiv##suffix(complex a, complex b) \
    { \
        real size = fabs##f(b.x) + fabs##f(b.y), scale = 1 / size; \
        real ax = a.x * scale, ay = a.y * scale, bx = b.x * scale, by = b.y * scale, square = bx * bx + by * by; \
        return make_##pair((ax * bx + ay * by) / square, (ay * bx - ax * by) / square); \
    } \
    GPI_COMPLEX_FUNCTION real cuCabs##suffix(complex z) { return hypot##f(z.x, z.y); }

GPI_COMPLEX(cuFloatComplex, float, f, float2, f)
GPI_COMPLEX(cuDoubleComplex, double, , double2, )

GPI_COMPLEX_FUNCTION cuComplex make_cuComplex(float x, float y) { return make_float2(x, y); }
GPI_COMPLEX_FUNCTION cuDoubleComplex cuComplexFloatToDouble(cuFloatComplex z) { return make_double2(z.x, z.y); }
GPI_COMPLEX_FUNCTION cuFloatComplex cuComplexDoubleToFloat(cuDoubleComplex z) { return make_float2((float)z.x, (float)z.y); }

#undef GPI_COMPLEX
#undef GPI_COMPLEX_FUNCTION
#ifdef __cplusplus
}
#endif

#endif
