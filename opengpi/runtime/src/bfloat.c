/* What LLVM calls to round to bfloat, and the wheel's compiler runtime lacks. */
#include <stdint.h>
#include <string.h>

__bf16 __truncsfbf2(float x);
__bf16 __truncdfbf2(double x);

static __bf16 of_bits(uint16_t bits)
{
    __bf16 result;
    memcpy(&result, &bits, sizeof result);
    return result;
}

/* To nearest, ties to even; a NaN stays one. */
__attribute__((weak)) __bf16 __truncsfbf2(float x)
{
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    if (x != x) return of_bits((uint16_t)(bits >> 16 | 0x40));
    return of_bits((uint16_t)((bits + 0x7fff + (bits >> 16 & 1)) >> 16));
}

/* By way of the float before it toward zero, its last bit telling that there was more: so nothing is rounded twice. */
__attribute__((weak)) __bf16 __truncdfbf2(double x)
{
    float near = (float)x;
    if (near == x || x != x) return __truncsfbf2(near);
    uint32_t bits;
    memcpy(&bits, &near, sizeof bits);
    if (__builtin_fabs((double)near) > __builtin_fabs(x)) bits--;
    bits |= 1;
    memcpy(&near, &bits, sizeof near);
    return __truncsfbf2(near);
}
