// What HIP has beside CUDA's forms.
__constant__ float coefficients[4];

__global__ void scale(float4 *data)
{
    HIP_DYNAMIC_SHARED(float, buffer);
    buffer[hipThreadIdx_x] = coefficients[hipBlockIdx_x & 3];
    data[hipThreadIdx_x] = data[hipBlockIdx_x] * 2 + make_float4(1, 2, 3, 4);
    data[0] += data[hipBlockDim_x - 1] / buffer[0];
}

template <class T, int n> __global__ void fill(T *data) { data[threadIdx.x] = T(n); }

hipError_t calls(float4 *data, float *values, hipStream_t stream)
{
    int count;
    hipDeviceProp_t properties;
    hipPointerAttribute_t attributes;
    hipLaunchKernelGGL(scale, dim3(1), dim3(64), 256, stream, data);
    hipLaunchKernelGGL(HIP_KERNEL_NAME(fill<float, 3>), 1, 64, 0, 0, values);
    scale<<<1, 64, 256>>>(data);
    (void)hipMalloc(&values, 4);
    (void)hipHostMalloc(&values, 4);
    (void)hipHostMalloc((void **)&values, 4, hipHostMallocDefault);
    (void)hipHostFree(values);
    (void)hipMemcpyToSymbol(HIP_SYMBOL(coefficients), values, 16);
    (void)hipGetDeviceProperties(&properties, 0);
    (void)hipPointerGetAttributes(&attributes, values);
    (void)hipDeviceGetAttribute(&count, hipDeviceAttributeMultiprocessorCount, 0);
    printf("%s %d %d\n", properties.gcnArchName, properties.arch.hasDoubles, attributes.isManaged);
    static_assert(hipErrorOutOfMemory == hipErrorMemoryAllocation && HIP_VERSION_MAJOR >= 5);
    return hipGetLastError();
}

uint2 vectors(uint2 a, uint2 b) { return a == b ? (a + b) * 2u : -(a ^ b) << 1u; }
