/* erfinv, erfcinv, normcdfinv in w = -log(1 - x^2): x P(w) near 0, where x is exact; beyond, s P((s - q) / (s + q)) with s = sqrt(w).
 * Source of the variables: Giles, Approximating the erfinv function, GPU Computing Gems 2 (2011). */
#pragma once
#include "logarithm.h"

/* erfinv(x) / x - 1 in w: w < 5 in float, 6.25 in double. */
GPI_INLINE float erfinv_middle(float w)
{
    return polynomial(w, -0x1.d203bp-4f, 0x1.db29ecp-3f, 0x1.7a7b3ap-7f, -0x1.328452p-9f, -0x1.ffba66p-14f, 0x1.53a532p-15f, 0x1.878f56p-18f,
                      -0x1.4f39c6p-19f, 0x1.4c98d8p-22f, -0x1.26c3e8p-26f, 0x1.70c68p-32f);
}
GPI_INLINE double erfinv_middle(double w)
{
    return polynomial(w - 3.125, 0x1.4eabcf9335d0cp-1, 0x1.ebd80d9b13dfap-3, -0x1.8b6c33114ead6p-8, -0x1.84576948356adp-11, 0x1.879c2a20b5292p-13,
                      -0x1.d1d1f7ca221b9p-17, -0x1.6e8a53cde8f8ep-20, 0x1.c6b4f88beacd6p-22, -0x1.f36ced46a3e63p-26, -0x1.1a9eb0efa74fp-28,
                      0x1.20f5363f9f997p-30, -0x1.dc3f13ae399eep-35, -0x1.c8a3f96655c47p-37, 0x1.7235e0b089524p-39, -0x1.6bdbdb1f0b65fp-44,
                      -0x1.686e68f137afbp-45, 0x1.d6c6c9dee868cp-48, -0x1.6fcb56c672531p-55, -0x1.1ca6e9a58cd08p-53, 0x1.1ec18be644648p-56,
                      0x1.9a9f6d1b0adf2p-61, -0x1.9bbe26ccbae97p-62, 0x1.3873559746206p-66, 0x1.e67bb3e8b26c7p-69, -0x1.6ae83b545ade2p-72);
}
GPI_INLINE bool in_middle(float w) { return w < 5; }
GPI_INLINE bool in_middle(double w) { return w < 6.25; }

/* erfinv / s beyond; 1 - x reaches down to the smallest number of the format in erfcinv: s to 10.3, 27.4. */
GPI_INLINE float erfinv_tail(float s)
{
    float u = (s - 4.75f) / (s + 4.75f);
    return polynomial(u, 0x1.ef8b1cp-1f, 0x1.5be20ep-4f, -0x1.57a772p-4f, 0x1.e9ed24p-6f, 0x1.57357p-5f, -0x1.e020c4p-4f, 0x1.68d1fep-3f, -0x1.e9e756p-3f,
                      0x1.b8a9c2p-2f, -0x1.0a3a84p-6f, -0x1.c1324cp+1f, 0x1.79856cp+2f, 0x1.4ee53p+2f, -0x1.aa379ep+3f);
}
GPI_INLINE double erfinv_tail(double s)
{
    bool far = s > 6.295;
    double middle = far ? 13.125 : 4.0, u = (s - middle) / (s + middle);
    double near_value = polynomial(u, 0x1.eb7e0744d23eap-1, 0x1.95e7d8ae965e5p-4, -0x1.43bfdcf5a2117p-4, -0x1.4edfbb18349e6p-7, 0x1.d2f800e99a205p-4,
                                   -0x1.a546fd9171daap-3, 0x1.e6c4615418d9bp-3, -0x1.d6e226c992f37p-5, -0x1.a92119e5f2c73p-1, 0x1.a0222e0314eb6p+1,
                                   -0x1.6eed0c07b59cdp+2, -0x1.0c0c5cf1b825dp+2, 0x1.90a94bd83b18dp+5, -0x1.6a95c89361025p+6, -0x1.115374a7879b4p+7,
                                   0x1.8bc88859884cp+9, -0x1.4a2c742d0b477p+8, -0x1.ef96cdf43ee9cp+11, 0x1.406e6c3b0ef8ep+12, 0x1.de8ce868acbe3p+13,
                                   -0x1.b46d492584e58p+14, -0x1.7597b0562f21cp+15, 0x1.6874773d3f13fp+16, 0x1.607bd7387c25dp+16, -0x1.277e68583ec71p+17);
    double far_value = polynomial(u, 0x1.fc58c962bff4ep-1, 0x1.74f56acb1d162p-6, -0x1.1681de1ce6027p-5, 0x1.33eb9027cd583p-5, -0x1.3262ef7972238p-5,
                                  0x1.1874ebc0f4b94p-5, -0x1.d9ec7accfddc5p-6, 0x1.66b2dbe19d841p-6, -0x1.bd0e396a314b4p-7, 0x1.1a52a7cd7a8d7p-8,
                                  0x1.6f148925b1c4fp-8, -0x1.0417a8561e718p-6, 0x1.ae0eaafc19f8cp-6, -0x1.2b90116d1ac34p-5, 0x1.7d1c406d02049p-5,
                                  -0x1.c229b44971335p-5, 0x1.02c9901c40487p-4, -0x1.463e03787d214p-4, 0x1.6e0487fd48728p-4, -0x1.7d4d8f09febd1p-5,
                                  0x1.58a4f3ddf75a3p-5, -0x1.a0cfea8f46057p-3, 0x1.c2a8c1b676879p-3);
    return far ? far_value : near_value;
}

/* erfinv(x) for a known 1 - x^2. */
template <class T> GPI_INLINE T erfinv_of(T x, T one_minus_square)
{
    T w = -gpi_log(one_minus_square), s = sqrt(w), tail = s * erfinv_tail(s), middle = fma(abs(x), erfinv_middle(w), abs(x));
    T end = one_minus_square == 0 ? Format<T>::infinity : Format<T>::nan;
    T inside = in_middle(w) ? middle : tail;
    return copysign(one_minus_square > 0 ? inside : end, x);
}

template <class T> GPI_INLINE T gpi_erfinv(T x) { return erfinv_of(x, fma(-x, x, (T)1)); }

template <class T> GPI_INLINE T gpi_erfcinv(T c)
{
    T x = (T)1 - c, near = fma(-x, x, (T)1), far = c * ((T)2 - c);
    return erfinv_of(x, c < (T)0.5 ? far : near);
}

template <class T> GPI_INLINE T gpi_normcdfinv(T p) { return (T)0 - Format<T>::sqrt_half * 2 * gpi_erfcinv(2 * p); }
