// Atomics, fences, barriers, warp operations and intrinsics: one call each; the test names the device IR that they must become.
template <class T> __device__ void atomics(T *p, T v)
{
    atomicAdd(p, v), atomicMin(p, v), atomicMax(p, v), atomicAnd(p, v), atomicOr(p, v), atomicXor(p, v), atomicExch(p, v);
    atomicCAS(p, v, v), atomicAdd_block(p, v), atomicCAS_system(p, v, v), atomicExch_block(p, v), atomicMax_system(p, v);
}

__global__ void memory(int *i, unsigned *u, long long *l, unsigned long long *ul, float *f, double *d, unsigned short *s, float4 *v)
{
    atomics(i, 1), atomics(u, 1u), atomics(ul, 1ull), atomicSub(i, 1), atomicSub_block(u, 1u), atomicMin(l, 1ll), atomicMax_system(l, 2ll);
    atomicAdd(f, 1), atomicAdd(d, 1), atomicExch(f, 2.0f), atomicAdd_system(d, 1.0), atomicAdd_block(f, 1.0f);
    atomicInc(u, 7u), atomicDec(u, 7u), atomicInc_block(u, 7u), atomicCAS(s, (unsigned short)1, (unsigned short)2);
    __threadfence(), __threadfence_block(), __threadfence_system();
    v[0] = __ldg(v + 1), v[2] = __ldcg(v + 3), v[4] = __ldcv(v + 5), f[1] = __ldcs(f + 2);
    __stcg(f, 1), __stwt(v, v[1]), __stcs(d, 2), __stwb(i, 3);
}

template <class T> __device__ T shuffles(T x)
{
    x = __shfl_sync(~0u, x, 3), x = __shfl_up_sync(~0u, x, 1), x = __shfl_down_sync(~0u, x, 2, 16), x = __shfl_xor_sync(~0u, x, 4);
    return __match_any_sync(~0u, x) ? __shfl(x, 1) : __shfl_xor(x, 2);
}

__global__ void warp(int *i, unsigned *u, long long *l, float *f, double *d)
{
    *i = shuffles(*i), *u = shuffles(*u), *l = shuffles(*l), *f = shuffles(*f), *d = shuffles(*d);
    *i += __all_sync(~0u, *i) + __any_sync(~0u, *i) + __uni_sync(~0u, *i) + __ballot_sync(~0u, *i) + __activemask() + __match_all_sync(~0u, *f, i);
    *i += __all(*i) + __any(*i) + __ballot(*i) + __reduce_add_sync(~0u, *i) + __reduce_min_sync(~0u, *u) + __reduce_xor_sync(~0u, *u);
    __syncwarp(), __syncwarp(15u), __syncthreads();
    *i += __syncthreads_count(*i) + __syncthreads_and(*i) + __syncthreads_or(*i);
}

__global__ void machine(long long *out, const void *p)
{
    out[0] = clock() + clock64() + __isGlobal(p) + __isShared(p) + __isLocal(p) + __isConstant(p) + __cvta_generic_to_shared(p);
    __nanosleep(10), __prof_trigger(1), __assume(out[1] > 0);
    if (out[1] == 3)
        __trap();
}
