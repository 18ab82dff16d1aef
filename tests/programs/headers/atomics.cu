// Atomic operations on every type, in global and in shared memory, by many threads at once.
#include "../semantics/check.h"

const int threads = 256, blocks = 8, total = threads * blocks;

template <class T> struct Cells { T add, sub, least, most, all, some, odd, exchanged, swapped; };

__device__ void subtract(unsigned long long *p, unsigned long long v) { atomicAdd(p, -v); }
template <class T> __device__ void subtract(T *p, T v) { atomicSub(p, v); }

template <class T> __device__ void integer_operations(Cells<T> *c, T i)
{
    atomicAdd(&c->add, i), subtract(&c->sub, i), atomicMin(&c->least, i), atomicMax(&c->most, i);
    atomicAnd(&c->all, ~(T)0 - ((T)1 << i % 8)), atomicOr(&c->some, (T)1 << i % 16), atomicXor(&c->odd, (T)1 << i % 7);
    atomicExch(&c->exchanged, i);
    T seen = c->swapped, expected;
    do {
        expected = seen;
        seen = atomicCAS(&c->swapped, expected, expected + 2);
    } while (seen != expected);
}

template <class T> __global__ void integers(Cells<T> *global, Cells<T> *from_shared)
{
    __shared__ Cells<T> cells;
    if (threadIdx.x == 0)
        cells = {0, 0, 100, 0, ~(T)0, 0, 0, 0, 0};
    __syncthreads();
    integer_operations(&cells, (T)threadIdx.x);
    integer_operations(global, (T)(blockIdx.x * blockDim.x + threadIdx.x));
    __syncthreads();
    if (threadIdx.x == 0)
        from_shared[blockIdx.x] = cells;
}

template <class T> bool as_expected(const Cells<T> &c, T n, T least)
{
    T odd = 0;
    for (T i = 0; i < n; i++)
        odd ^= (T)1 << i % 7;
    return c.add == n * (n - 1) / 2 && c.sub == (T)0 - n * (n - 1) / 2 && c.least == least && c.most == n - 1 && c.all == (T)~255 && c.some == 0xffff &&
           c.odd == odd && c.exchanged < n && c.swapped == 2 * n;
}

template <class T> void check_integers()
{
    Cells<T> *global, *from_shared;
    OK(cudaMallocManaged(&global, sizeof *global));
    OK(cudaMallocManaged(&from_shared, blocks * sizeof *from_shared));
    *global = {0, 0, 100, 0, ~(T)0, 0, 0, 0, 0};
    integers<<<blocks, threads>>>(global, from_shared);
    OK(cudaDeviceSynchronize());
    EXPECT(as_expected<T>(*global, total, 0));
    for (int i = 0; i < blocks; i++)
        EXPECT(as_expected<T>(from_shared[i], threads, 0));
}

struct Others { long long least, most; float f, f_exchanged; double d, d_block; unsigned up, down; unsigned short half; };

__global__ void others(Others *o)
{
    long long i = blockIdx.x * blockDim.x + threadIdx.x;
    atomicMin(&o->least, -i), atomicMax(&o->most, i), atomicAdd(&o->f, 0.5f), atomicAdd_system(&o->d, 0.25), atomicAdd_block(&o->d_block, 1.0);
    atomicExch(&o->f_exchanged, 7.0f);
    atomicInc(&o->up, 99), atomicDec(&o->down, 99);
    unsigned short seen = o->half, expected;
    do {
        expected = seen;
        seen = atomicCAS(&o->half, expected, (unsigned short)(expected + 1));
    } while (seen != expected);
}

int main()
{
    check_integers<int>(), check_integers<unsigned>(), check_integers<unsigned long long>();
    Others *o;
    OK(cudaMallocManaged(&o, sizeof *o));
    *o = {};
    others<<<blocks, threads>>>(o);
    OK(cudaDeviceSynchronize());
    EXPECT(o->f == total * 0.5f && o->d == total * 0.25 && o->d_block == total && o->f_exchanged == 7 && o->least == 1 - total && o->most == total - 1);
    EXPECT(o->up == total % 100 && o->down == (100 - total % 100) % 100 && o->half == total);
    std::printf("ok\n");
}
