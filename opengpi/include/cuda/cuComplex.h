/* Complex numbers in the names of cuda.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_CUDA_COMPLEX_H
#define GPI_CUDA_COMPLEX_H

#include <math.h>

#include "gpi/device.h"

#define GPI_COMPLEX static __inline__ __attribute__((unused)) __host__ __device__
typedef float2 cuFloatComplex;
GPI_COMPLEX float2 make_cuFloatComplex(float real, float imaginary) { float2 z; z.x = real; z.y = imaginary; return z; }
GPI_COMPLEX float cuCrealf(float2 z) { return z.x; }
GPI_COMPLEX float cuCimagf(float2 z) { return z.y; }
GPI_COMPLEX float2 cuConjf(float2 z) { return make_cuFloatComplex(z.x, -z.y); }
GPI_COMPLEX float2 cuCaddf(float2 a, float2 b) { return make_cuFloatComplex(a.x + b.x, a.y + b.y); }
GPI_COMPLEX float2 cuCsubf(float2 a, float2 b) { return make_cuFloatComplex(a.x - b.x, a.y - b.y); }
GPI_COMPLEX float2 cuCmulf(float2 a, float2 b) { return make_cuFloatComplex(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x); }
/* Scaled by |b|, so that |b|² cannot overflow. */
GPI_COMPLEX float2 cuCdivf(float2 a, float2 b)
{
    float scale = 1 / (fabsf(b.x) + fabsf(b.y));
    float ax = a.x * scale, ay = a.y * scale, bx = b.x * scale, by = b.y * scale, inverse = 1 / (bx * bx + by * by);
    return make_cuFloatComplex((ax * bx + ay * by) * inverse, (ay * bx - ax * by) * inverse);
}
GPI_COMPLEX float cuCabsf(float2 z) { return hypotf(z.x, z.y); }
GPI_COMPLEX float2 cuCfmaf(float2 a, float2 b, float2 c) { return cuCaddf(cuCmulf(a, b), c); }

typedef cuFloatComplex cuComplex;
GPI_COMPLEX cuComplex make_cuComplex(float real, float imaginary) { return make_cuFloatComplex(real, imaginary); }

typedef double2 cuDoubleComplex;
GPI_COMPLEX double2 make_cuDoubleComplex(double real, double imaginary) { double2 z; z.x = real; z.y = imaginary; return z; }
GPI_COMPLEX double cuCreal(double2 z) { return z.x; }
GPI_COMPLEX double cuCimag(double2 z) { return z.y; }
GPI_COMPLEX double2 cuConj(double2 z) { return make_cuDoubleComplex(z.x, -z.y); }
GPI_COMPLEX double2 cuCadd(double2 a, double2 b) { return make_cuDoubleComplex(a.x + b.x, a.y + b.y); }
GPI_COMPLEX double2 cuCsub(double2 a, double2 b) { return make_cuDoubleComplex(a.x - b.x, a.y - b.y); }
GPI_COMPLEX double2 cuCmul(double2 a, double2 b) { return make_cuDoubleComplex(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x); }
/* Scaled by |b|, so that |b|² cannot overflow. */
GPI_COMPLEX double2 cuCdiv(double2 a, double2 b)
{
    double scale = 1 / (fabs(b.x) + fabs(b.y));
    double ax = a.x * scale, ay = a.y * scale, bx = b.x * scale, by = b.y * scale, inverse = 1 / (bx * bx + by * by);
    return make_cuDoubleComplex((ax * bx + ay * by) * inverse, (ay * bx - ax * by) * inverse);
}
GPI_COMPLEX double cuCabs(double2 z) { return hypot(z.x, z.y); }
GPI_COMPLEX double2 cuCfma(double2 a, double2 b, double2 c) { return cuCadd(cuCmul(a, b), c); }

GPI_COMPLEX cuFloatComplex cuComplexDoubleToFloat(cuDoubleComplex z)
{
    return make_cuFloatComplex((float)z.x, (float)z.y);
}
GPI_COMPLEX cuDoubleComplex cuComplexFloatToDouble(cuFloatComplex z) { return make_cuDoubleComplex(z.x, z.y); }

#undef GPI_COMPLEX

#endif
