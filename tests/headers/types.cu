// Sizes and alignments of the vector types, the same on both sides, and what the index variables convert to.
#define LAYOUT(type, size, alignment) static_assert(sizeof(type) == size && alignof(type) == alignment, #type)
LAYOUT(char1, 1, 1); LAYOUT(char2, 2, 2); LAYOUT(char3, 3, 1); LAYOUT(char4, 4, 4); LAYOUT(uchar4, 4, 4);
LAYOUT(short1, 2, 2); LAYOUT(short2, 4, 4); LAYOUT(short3, 6, 2); LAYOUT(short4, 8, 8); LAYOUT(ushort4, 8, 8);
LAYOUT(int1, 4, 4); LAYOUT(int2, 8, 8); LAYOUT(int3, 12, 4); LAYOUT(int4, 16, 16); LAYOUT(uint3, 12, 4); LAYOUT(uint4, 16, 16);
LAYOUT(long1, 8, 8); LAYOUT(long2, 16, 16); LAYOUT(long3, 24, 8); LAYOUT(long4, 32, 16); LAYOUT(ulong4, 32, 16);
LAYOUT(longlong1, 8, 8); LAYOUT(longlong2, 16, 16); LAYOUT(longlong3, 24, 8); LAYOUT(longlong4, 32, 16); LAYOUT(ulonglong4, 32, 16);
LAYOUT(float1, 4, 4); LAYOUT(float2, 8, 8); LAYOUT(float3, 12, 4); LAYOUT(float4, 16, 16);
LAYOUT(double1, 8, 8); LAYOUT(double2, 16, 16); LAYOUT(double3, 24, 8); LAYOUT(double4, 32, 16); LAYOUT(dim3, 12, 4);

__device__ unsigned int take(uint3 a, dim3 b) { return a.x + b.y; }
__device__ int named(int warpSize) { return warpSize; }

__global__ void index_variables(float4 *out)
{
    dim3 copied = blockDim, built(threadIdx);
    uint3 index = threadIdx;
    const uint3 &bound = blockIdx;
    auto kept = threadIdx;
    out[kept.x] = make_float4(copied.x + built.y, index.z + bound.x, take(threadIdx, gridDim) + take(blockDim, blockIdx), named(warpSize));
    int lane = threadIdx.x % warpSize;
    for (int step = warpSize / 2; step > 0; step /= 2)
        out[lane + step].x += 1;
}

__managed__ int shared_by_both;
__constant__ float table[4];
__global__ void __launch_bounds__(128, 2) bounded(const __grid_constant__ int n) { shared_by_both = n + (int)table[n]; }
