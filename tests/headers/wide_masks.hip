// What HIP has beyond the common language: 64-bit lane masks, vectors with constructors and operators, scoped atomics.
__global__ void lanes(unsigned long long *out, float *values)
{
    static_assert(sizeof(__ballot(1)) == 8 && sizeof(__activemask()) == 8, "masks have 64 bits");
    out[0] = __ballot(out[1] > 2) | __ballot64(1) | __activemask() | __lanemask_lt() | __lanemask_ge() | __lane_id();
    values[0] = __shfl(values[1], 3) + __shfl_xor(values[2], 4, 16) + __shfl_down(values[3], 1);
    out[3] = wall_clock64() + __popcll(out[0]);
}

__global__ void vectors(float4 *v, int2 *w)
{
    float4 a = v[0], b(1.0f), c(1, 2, 3, 4), d = {0, 0, 0, 0};
    a = a + b * 2.0f - c / d;
    a *= 3.0f;
    v[1] = -a;
    w[0] = make_int2(1, 2) << int2(3);
    w[1].x = w[2] == w[3];
}

__global__ void atomics(int *i, float *f, unsigned long long *u)
{
    i[0] = __hip_atomic_load(i + 1, __ATOMIC_RELAXED, __HIP_MEMORY_SCOPE_AGENT);
    __hip_atomic_store(f, 2.0f, __ATOMIC_RELEASE, __HIP_MEMORY_SCOPE_SYSTEM);
    i[1] = __hip_atomic_fetch_add(i, 3, __ATOMIC_RELAXED, __HIP_MEMORY_SCOPE_WORKGROUP);
    f[1] = __hip_atomic_exchange(f, 2.0f, __ATOMIC_RELAXED, __HIP_MEMORY_SCOPE_AGENT);
    unsigned long long expected = 1;
    while (!__hip_atomic_compare_exchange_strong(u, &expected, 2ull, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED, __HIP_MEMORY_SCOPE_AGENT))
        ;
    unsafeAtomicAdd(f, 1.0f), atomicAddNoRet(f, 1.0f), atomicMax(f, 2.0f);
}
