// Integer and SIMD-in-a-word intrinsics against plain definitions of them.
#include "../semantics/check.h"
#include <algorithm>
#include <cstdint>
#include <random>

typedef uint32_t u32;
typedef uint64_t u64;
const int count = 2000, results = 110;

/* One list for both sides: device(name…) and what the host expects. X(intrinsic, definition) over words a, b, c. */
#define INTEGER(X) \
    X(__popc(a), bits(a)) X(__popcll(wide), bits(a) + bits(b)) X(__clz(a), leading(a, 32)) X(__clzll(wide), leading(wide, 64)) \
    X(__ffs(a), first(a)) X(__ffsll(wide), first(wide)) X(__brev(a), reversed(a)) X(__brevll(wide), reversed(a)) X(__brevll(wide) >> 32, reversed(b)) \
    X(__byte_perm(a, b, c), permuted(a, b, c)) \
    X(__funnelshift_l(a, b, c), shifted(wide_ba, c & 31) >> 32) X(__funnelshift_r(a, b, c), wide_ba >> (c & 31)) \
    X(__funnelshift_lc(a, b, c & 63), shifted(wide_ba, std::min(c & 63, 32u)) >> 32) X(__funnelshift_rc(a, b, c & 63), wide_ba >> std::min(c & 63, 32u)) \
    X(__mul24(a, b), (int64_t)((int)(a << 8) >> 8) * ((int)(b << 8) >> 8)) X(__umul24(a, b), (u64)(a & 0xffffff) * (b & 0xffffff)) \
    X(__mulhi(a, b), (int64_t)(int)a * (int)b >> 32) X(__umulhi(a, b), (u64)a * b >> 32) \
    X(__umul64hi(wide, wide_ba), (unsigned __int128)wide * wide_ba >> 64) \
    X(__umul64hi(wide, wide_ba) >> 32, (unsigned __int128)wide * wide_ba >> 96) \
    X(__mul64hi(wide, wide_ba), (__int128)(int64_t)wide * (int64_t)wide_ba >> 64) \
    X(__mul64hi(wide, wide_ba) >> 32, (__int128)(int64_t)wide * (int64_t)wide_ba >> 96) \
    X(__sad(a, b, c), std::abs((int64_t)(int)a - (int)b) + c) X(__usad(a, b, c), std::abs((int64_t)a - b) + c) \
    X(__hadd(a, b), ((int64_t)(int)a + (int)b) >> 1) X(__rhadd(a, b), ((int64_t)(int)a + (int)b + 1) >> 1) \
    X(__uhadd(a, b), ((u64)a + b) >> 1) X(__urhadd(a, b), ((u64)a + b + 1) >> 1) \
    X(__dp4a((int)a, (int)b, (int)c), (dot<int8_t, int8_t>(a, b, c, 0, 4))) X(__dp4a(a, b, c), (dot<uint8_t, uint8_t>(a, b, c, 0, 4))) \
    X(__dp2a_lo((int)a, (int)b, (int)c), (dot<int16_t, int8_t>(a, b, c, 0, 2))) X(__dp2a_hi((int)a, (int)b, (int)c), (dot<int16_t, int8_t>(a, b, c, 2, 2))) \
    X(__dp2a_lo(a, b, c), (dot<uint16_t, uint8_t>(a, b, c, 0, 2))) X(__dp2a_hi(a, b, c), (dot<uint16_t, uint8_t>(a, b, c, 2, 2)))

#define BOTH(X, name, kind, expression) \
    X(name##2(a, b), (each<kind##int16_t>(a, b, [](int x, int y, int low, int high) { (void)low, (void)high; return expression; }))) \
    X(name##4(a, b), (each<kind##int8_t>(a, b, [](int x, int y, int low, int high) { (void)low, (void)high; return expression; })))
#define COMPARE(X, suffix, kind, condition) BOTH(X, __vcmp##suffix, kind, (condition) ? -1 : 0) BOTH(X, __vset##suffix, kind, (condition) ? 1 : 0)
#define VIDEO(X) \
    BOTH(X, __vadd, u, x + y) BOTH(X, __vsub, u, x - y) \
    BOTH(X, __vaddss, , std::clamp(x + y, low, high)) BOTH(X, __vaddus, u, std::clamp(x + y, low, high)) \
    BOTH(X, __vsubss, , std::clamp(x - y, low, high)) BOTH(X, __vsubus, u, std::clamp(x - y, low, high)) \
    BOTH(X, __vabsdiffs, , std::abs(x - y)) \
    BOTH(X, __vabsdiffu, u, std::abs(x - y)) BOTH(X, __vavgu, u, (x + y + 1) / 2) BOTH(X, __vhaddu, u, (x + y) / 2) BOTH(X, __vmaxs, , std::max(x, y)) \
    BOTH(X, __vmaxu, u, std::max(x, y)) BOTH(X, __vmins, , std::min(x, y)) BOTH(X, __vminu, u, std::min(x, y)) \
    COMPARE(X, eq, u, x == y) COMPARE(X, ne, u, x != y) \
    COMPARE(X, ges, , x >= y) COMPARE(X, geu, u, x >= y) COMPARE(X, gts, , x > y) COMPARE(X, gtu, u, x > y) \
    COMPARE(X, les, , x <= y) COMPARE(X, leu, u, x <= y) \
    COMPARE(X, lts, , x < y) COMPARE(X, ltu, u, x < y) \
    X(__vabs2(a), (each<int16_t>(a, 0, [](int x, int, int, int) { return std::abs(x); }))) \
    X(__vabsss4(a), (each<int8_t>(a, 0, [](int x, int, int, int high) { return std::min(std::abs(x), high); }))) \
    X(__vneg4(a), (each<int8_t>(a, 0, [](int x, int, int, int) { return -x; }))) \
    X(__vnegss2(a), (each<int16_t>(a, 0, [](int x, int, int, int high) { return std::min(-x, high); }))) \
    X(__vsads4(a, b), (total<int8_t>(a, b))) X(__vsadu4(a, b), (total<uint8_t>(a, b))) \
    X(__vsads2(a, b), (total<int16_t>(a, b))) X(__vsadu2(a, b), (total<uint16_t>(a, b)))

__global__ void compute(const u32 *in, u32 *out)
{
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= count)
        return;
    u32 a = in[i], b = in[i + 1], c = in[i + 2];
    u64 wide = (u64)a << 32 | b, wide_ba = (u64)b << 32 | a;
    out += i * results;
    int n = 0;
#define DEVICE(intrinsic, definition) out[n++] = (u32)(intrinsic);
    INTEGER(DEVICE)
    VIDEO(DEVICE)
    while (n < results)
        out[n++] = 0;
}

int bits(u32 x) { int n = 0; for (; x; x >>= 1) n += x & 1; return n; }
int leading(u64 x, int width) { int n = 0; while (n < width && !(x >> (width - 1 - n) & 1)) n++; return n; }
int first(u64 x) { for (int i = 0; i < 64; i++) if (x >> i & 1) return i + 1; return 0; }
u32 reversed(u32 x) { u32 r = 0; for (int i = 0; i < 32; i++) r |= (x >> i & 1) << (31 - i); return r; }
u64 shifted(u64 x, int count) { return x << count; }
u32 permuted(u32 a, u32 b, u32 s)
{
    u32 r = 0;
    for (int i = 0; i < 4; i++) {
        int k = s >> 4 * i & 7;
        r |= ((k < 4 ? a >> 8 * k : b >> 8 * (k - 4)) & 255) << 8 * i;
    }
    return r;
}
template <class A, class B> u32 dot(u32 a, u32 b, u32 c, int start, int n)
{
    for (int i = 0; i < n; i++)
        c += (int)(A)(a >> i * sizeof(A) * 8) * (int)(B)(b >> (start + i) * 8);
    return c;
}
template <class T, class F> u32 each(u32 a, u32 b, F f)
{
    const int width = sizeof(T) * 8;
    const int low = T(-1) < 0 ? -(1 << (width - 1)) : 0, high = T(-1) < 0 ? (1 << (width - 1)) - 1 : (1 << width) - 1;
    u32 r = 0;
    for (int i = 0; i < 32; i += width)
        r |= ((u32)f((T)(a >> i), (T)(b >> i), low, high) & ((1u << width) - 1)) << i;
    return r;
}
template <class T> u32 total(u32 a, u32 b)
{
    u32 sum = 0;
    for (unsigned i = 0; i < 32; i += sizeof(T) * 8)
        sum += std::abs((T)(a >> i) - (T)(b >> i));
    return sum;
}

int main()
{
    u32 *in;
    u32 *out;
    OK(cudaMallocManaged(&in, (count + 2) * sizeof *in));
    OK(cudaMallocManaged(&out, count * results * sizeof *out));
    std::mt19937 random(1);
    for (int i = 0; i < count + 2; i++)
        in[i] = i % 4 ? random() : i % 8 ? random() & 0x80008080 : random() >> random() % 32;
    compute<<<(count + 63) / 64, 64>>>(in, out);
    OK(cudaDeviceSynchronize());
    for (int i = 0; i < count; i++) {
        u32 a = in[i], b = in[i + 1], c = in[i + 2];
        u64 wide = (u64)a << 32 | b, wide_ba = (u64)b << 32 | a;
        const u32 *got = out + i * results;
        int n = 0;
#define HOST(intrinsic, definition) \
        if (got[n] != (u32)(definition)) { \
            std::printf("%s of %08x %08x %08x: %08x, not %08x\n", #intrinsic, a, b, c, got[n], (u32)(definition)); \
            return 1; \
        } \
        n++;
        INTEGER(HOST)
        VIDEO(HOST)
        EXPECT(n <= results);
    }
    std::printf("ok\n");
}
