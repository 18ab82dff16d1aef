/* Complex numbers in the names of musa.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_MUSA_COMPLEX_H
#define GPI_MUSA_COMPLEX_H

#include <math.h>

#include "gpi/device.h"

#define GPI_COMPLEX static __inline__ __attribute__((unused)) __host__ __device__
typedef float2 muFloatComplex;
GPI_COMPLEX float2 make_muFloatComplex(float real, float imaginary) { float2 z; z.x = real; z.y = imaginary; return z; }
GPI_COMPLEX float muCrealf(float2 z) { return z.x; }
GPI_COMPLEX float muCimagf(float2 z) { return z.y; }
GPI_COMPLEX float2 muConjf(float2 z) { return make_muFloatComplex(z.x, -z.y); }
GPI_COMPLEX float2 muCaddf(float2 a, float2 b) { return make_muFloatComplex(a.x + b.x, a.y + b.y); }
GPI_COMPLEX float2 muCsubf(float2 a, float2 b) { return make_muFloatComplex(a.x - b.x, a.y - b.y); }
GPI_COMPLEX float2 muCmulf(float2 a, float2 b) { return make_muFloatComplex(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x); }
/* Scaled by |b|, so that |b|² cannot overflow. */
GPI_COMPLEX float2 muCdivf(float2 a, float2 b)
{
    float scale = 1 / (fabsf(b.x) + fabsf(b.y));
    float ax = a.x * scale, ay = a.y * scale, bx = b.x * scale, by = b.y * scale, inverse = 1 / (bx * bx + by * by);
    return make_muFloatComplex((ax * bx + ay * by) * inverse, (ay * bx - ax * by) * inverse);
}
GPI_COMPLEX float muCabsf(float2 z) { return hypotf(z.x, z.y); }
GPI_COMPLEX float2 muCfmaf(float2 a, float2 b, float2 c) { return muCaddf(muCmulf(a, b), c); }

typedef muFloatComplex muComplex;
GPI_COMPLEX muComplex make_muComplex(float real, float imaginary) { return make_muFloatComplex(real, imaginary); }

typedef double2 muDoubleComplex;
GPI_COMPLEX double2 make_muDoubleComplex(double real, double imaginary) { double2 z; z.x = real; z.y = imaginary; return z; }
GPI_COMPLEX double muCreal(double2 z) { return z.x; }
GPI_COMPLEX double muCimag(double2 z) { return z.y; }
GPI_COMPLEX double2 muConj(double2 z) { return make_muDoubleComplex(z.x, -z.y); }
GPI_COMPLEX double2 muCadd(double2 a, double2 b) { return make_muDoubleComplex(a.x + b.x, a.y + b.y); }
GPI_COMPLEX double2 muCsub(double2 a, double2 b) { return make_muDoubleComplex(a.x - b.x, a.y - b.y); }
GPI_COMPLEX double2 muCmul(double2 a, double2 b) { return make_muDoubleComplex(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x); }
/* Scaled by |b|, so that |b|² cannot overflow. */
GPI_COMPLEX double2 muCdiv(double2 a, double2 b)
{
    double scale = 1 / (fabs(b.x) + fabs(b.y));
    double ax = a.x * scale, ay = a.y * scale, bx = b.x * scale, by = b.y * scale, inverse = 1 / (bx * bx + by * by);
    return make_muDoubleComplex((ax * bx + ay * by) * inverse, (ay * bx - ax * by) * inverse);
}
GPI_COMPLEX double muCabs(double2 z) { return hypot(z.x, z.y); }
GPI_COMPLEX double2 muCfma(double2 a, double2 b, double2 c) { return muCadd(muCmul(a, b), c); }

GPI_COMPLEX muFloatComplex muComplexDoubleToFloat(muDoubleComplex z)
{
    return make_muFloatComplex((float)z.x, (float)z.y);
}
GPI_COMPLEX muDoubleComplex muComplexFloatToDouble(muFloatComplex z) { return make_muDoubleComplex(z.x, z.y); }

#undef GPI_COMPLEX

#endif
