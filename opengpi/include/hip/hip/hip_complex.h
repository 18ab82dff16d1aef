/* Complex numbers in the names of hip.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_HIP_COMPLEX_H
#define GPI_HIP_COMPLEX_H

#include <math.h>

#include "gpi/device.h"

#define GPI_COMPLEX static __inline__ __attribute__((unused)) __host__ __device__
typedef float2 hipFloatComplex;
GPI_COMPLEX float2 make_hipFloatComplex(float real, float imaginary) { float2 z; z.x = real; z.y = imaginary; return z; }
GPI_COMPLEX float hipCrealf(float2 z) { return z.x; }
GPI_COMPLEX float hipCimagf(float2 z) { return z.y; }
GPI_COMPLEX float2 hipConjf(float2 z) { return make_hipFloatComplex(z.x, -z.y); }
GPI_COMPLEX float2 hipCaddf(float2 a, float2 b) { return make_hipFloatComplex(a.x + b.x, a.y + b.y); }
GPI_COMPLEX float2 hipCsubf(float2 a, float2 b) { return make_hipFloatComplex(a.x - b.x, a.y - b.y); }
GPI_COMPLEX float2 hipCmulf(float2 a, float2 b) { return make_hipFloatComplex(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x); }
/* Scaled by |b|, so that |b|² cannot overflow. */
GPI_COMPLEX float2 hipCdivf(float2 a, float2 b)
{
    float scale = 1 / (fabsf(b.x) + fabsf(b.y));
    float ax = a.x * scale, ay = a.y * scale, bx = b.x * scale, by = b.y * scale, inverse = 1 / (bx * bx + by * by);
    return make_hipFloatComplex((ax * bx + ay * by) * inverse, (ay * bx - ax * by) * inverse);
}
GPI_COMPLEX float hipCabsf(float2 z) { return hypotf(z.x, z.y); }
GPI_COMPLEX float2 hipCfmaf(float2 a, float2 b, float2 c) { return hipCaddf(hipCmulf(a, b), c); }
GPI_COMPLEX float hipCsqabsf(float2 z) { return z.x * z.x + z.y * z.y; }

typedef hipFloatComplex hipComplex;
GPI_COMPLEX hipComplex make_hipComplex(float real, float imaginary) { return make_hipFloatComplex(real, imaginary); }

typedef double2 hipDoubleComplex;
GPI_COMPLEX double2 make_hipDoubleComplex(double real, double imaginary) { double2 z; z.x = real; z.y = imaginary; return z; }
GPI_COMPLEX double hipCreal(double2 z) { return z.x; }
GPI_COMPLEX double hipCimag(double2 z) { return z.y; }
GPI_COMPLEX double2 hipConj(double2 z) { return make_hipDoubleComplex(z.x, -z.y); }
GPI_COMPLEX double2 hipCadd(double2 a, double2 b) { return make_hipDoubleComplex(a.x + b.x, a.y + b.y); }
GPI_COMPLEX double2 hipCsub(double2 a, double2 b) { return make_hipDoubleComplex(a.x - b.x, a.y - b.y); }
GPI_COMPLEX double2 hipCmul(double2 a, double2 b) { return make_hipDoubleComplex(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x); }
/* Scaled by |b|, so that |b|² cannot overflow. */
GPI_COMPLEX double2 hipCdiv(double2 a, double2 b)
{
    double scale = 1 / (fabs(b.x) + fabs(b.y));
    double ax = a.x * scale, ay = a.y * scale, bx = b.x * scale, by = b.y * scale, inverse = 1 / (bx * bx + by * by);
    return make_hipDoubleComplex((ax * bx + ay * by) * inverse, (ay * bx - ax * by) * inverse);
}
GPI_COMPLEX double hipCabs(double2 z) { return hypot(z.x, z.y); }
GPI_COMPLEX double2 hipCfma(double2 a, double2 b, double2 c) { return hipCadd(hipCmul(a, b), c); }
GPI_COMPLEX double hipCsqabs(double2 z) { return z.x * z.x + z.y * z.y; }

GPI_COMPLEX hipFloatComplex hipComplexDoubleToFloat(hipDoubleComplex z)
{
    return make_hipFloatComplex((float)z.x, (float)z.y);
}
GPI_COMPLEX hipDoubleComplex hipComplexFloatToDouble(hipFloatComplex z) { return make_hipDoubleComplex(z.x, z.y); }

#undef GPI_COMPLEX

#endif
