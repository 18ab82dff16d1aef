/* cyl_bessel_i0, cyl_bessel_i1: a polynomial in x^2 below 8, beyond e^x / sqrt(x) P(1 / x). */
#pragma once
#include "exponential.h"

GPI_INLINE float i_near(float z, int n)
{
    float i0 = polynomial(z, 0x1p+0f, 0x1p-2f, 0x1.000002p-6f, 0x1.c71c3ap-12f, 0x1.c71ef8p-18f, 0x1.233576p-24f, 0x1.035ffcp-31f, 0x1.4dd8fp-39f,
                          0x1.6accb8p-47f, 0x1.6f509cp-56f, 0x1.40562ep-63f);
    float i1 = polynomial(z, 0x1p-1f, 0x1.000002p-4f, 0x1.555534p-9f, 0x1.c71edp-15f, 0x1.6c029ap-21f, 0x1.8518a2p-28f, 0x1.23e1e6p-35f, 0x1.6c4964p-43f,
                          0x1.941e44p-52f, 0x1.95dc04p-59f);
    return n ? i1 : i0;
}
GPI_INLINE double i_near(double z, int n)
{
    double i0 = polynomial(z, 0x1p+0, 0x1p-2, 0x1.ffffffffffff3p-7, 0x1.c71c71c71c85bp-12, 0x1.c71c71c71a941p-18, 0x1.23456789c5dfbp-24,
                           0x1.02e85c06c9aadp-31, 0x1.522a4421881dbp-39, 0x1.522a4126fcd0dp-47, 0x1.0b3153e43266fp-55, 0x1.55ff4daa173f6p-64,
                           0x1.69e61ddaa927fp-73, 0x1.40a5e5f28dbd8p-82, 0x1.f2a2aa2c45682p-92, 0x1.108c3e46a6474p-101, 0x1.1caecffeff5a6p-110);
    double i1 = polynomial(z, 0x1p-1, 0x1p-4, 0x1.5555555555552p-9, 0x1.c71c71c71c7a1p-15, 0x1.6c16c16c160bdp-21, 0x1.845c8a0cf770ep-28,
                           0x1.27e4fb7658597p-35, 0x1.522a4411456e1p-43, 0x1.2c9757300fb6fp-51, 0x1.ab82105bcfe66p-60, 0x1.f17427e97d04dp-69,
                           0x1.e2808923ec55ap-78, 0x1.8ad6b0e8ad83p-87, 0x1.1c18593cc6e6ap-96, 0x1.26fe679dbd03bp-106, 0x1.17cdff88fc3b9p-115);
    return n ? i1 : i0;
}
/* In t = 1 / x <= 1/8; in double about the middle. */
GPI_INLINE float i_far(float t, int n)
{
    float i0 = polynomial(t, 0x1.988454p-2f, 0x1.988358p-5f, 0x1.cc68b4p-6f, 0x1.bbb72p-6f, 0x1.65b78ep-4f, -0x1.473c16p-2f, 0x1.dc936p+0f);
    float i1 = polynomial(t, 0x1.988454p-2f, -0x1.3262f6p-3f, -0x1.7f75b4p-5f, -0x1.3b1fe6p-5f, -0x1.b1c8e8p-4f, 0x1.69d60cp-2f, -0x1.0ea1d4p+1f);
    return n ? i1 : i0;
}
GPI_INLINE double i_far(double t, int n)
{
    t -= 0.0625;
    double i0 = polynomial(t, 0x1.9bd428ad249a5p-2, 0x1.b87969bb93b9ep-5, 0x1.1daa72b5e2768p-5, 0x1.75e5ee7104aeap-5, 0x1.8e513a7946715p-4,
                           0x1.3f49a9cb026b3p-2, 0x1.7d0f09c3a3c89p+0, 0x1.51cda830631abp+3, 0x1.72350dec8a935p+6, 0x1.03aa381fd5fd6p+9,
                           -0x1.cfeeb5e8e015ap+12, -0x1.cd1b9a2031b0ap+17, -0x1.726f61e3cb56dp+20, 0x1.0490adeaab907p+25, 0x1.fbff51d267241p+28,
                           -0x1.e994c4ebcfd0ap+31, -0x1.947e4d4478bb7p+36, 0x1.b426ece3bd1a5p+38, 0x1.e944d7dc077a9p+43, -0x1.5575ce7291a5ep+45,
                           -0x1.ad60b2a37a82cp+50, 0x1.7e1591cad03dp+51, 0x1.dd31989a76fddp+56, -0x1.a83396f598de1p+56, -0x1.efe75371dae71p+61);
    double i1 = polynomial(t, 0x1.8ebe783a8403p-2, -0x1.3f796198ee633p-3, -0x1.cbc54df1e8e1bp-5, -0x1.f89c2305868bfp-5, -0x1.ec8e107726abdp-4,
                           -0x1.7613816f28d97p-2, -0x1.ad8d468cf5b22p+0, -0x1.727946ed25f69p+3, -0x1.919204a5a0c37p+6, -0x1.21a9df676ecf8p+9,
                           0x1.cf0948f6ee898p+12, 0x1.e2981ea3ba97ep+17, 0x1.998ab0f6d040ep+20, -0x1.07a744b4737bbp+25, -0x1.0dae141c79fe2p+29,
                           0x1.dea5702393496p+31, 0x1.a830c59e2764bp+36, -0x1.9ddbd3e9be602p+38, -0x1.fe6b2e89c8626p+43, 0x1.3e7b69138fc26p+45,
                           0x1.bef2e4c69c8e8p+50, -0x1.6273664261eep+51, -0x1.f04a61cf84a8ep+56, 0x1.89e464d8a2c66p+56, 0x1.01cf94c88c16fp+62);
    return n ? i1 : i0;
}

/* e^x leaves the range before the result does. */
GPI_INLINE float clamp_bessel(float x) { return x > 100 ? 100 : x; }
GPI_INLINE double clamp_bessel(double x) { return x > 720 ? 720 : x; }

template <class T> GPI_INLINE T bessel_i(T x, int n)
{
    T size = clamp_bessel(abs(x)), half = (T)0.5 * size, near = i_near(size * size, n);
    Power<T> e = exp_in_two(half, (T)0);
    T sum = e.high + e.low, rest = (e.high - sum) + e.low, high = sum * sum, low = fma(sum, sum, -high) + 2 * sum * rest, root = sqrt(size);
    T far = scale((high + low) * (i_far((T)1 / size, n) / root), 2 * e.exponent);
    T result = size < 8 ? (n ? size * near : near) : far;
    return x != x ? x : n ? copysign(result, x) : result;
}
template <class T> GPI_INLINE T gpi_cyl_bessel_i0(T x) { return bessel_i(x, 0); }
template <class T> GPI_INLINE T gpi_cyl_bessel_i1(T x) { return bessel_i(x, 1); }
