// HIP's vectors have constructors and keep the layout of plain structs; bit fields are taken and set by functions.
#include <hip/hip_runtime.h>
#include <type_traits>

static_assert(sizeof(float3) == 12 && sizeof(float4) == 16 && alignof(float4) == 16 && std::is_trivially_copyable<float4>::value, "the host's layout");

__global__ void kernel(float4 *vectors, unsigned *bits, unsigned long long *wide) {
    const float4 all(1.5f), each(1, 2, 3, 4);
    vectors[0] = all * 2.0f + each;
    vectors[1] = float4{5, 6, 7, 8};
    bits[0] = __bitextract_u32(0xabcd1234u, 8, 12);
    bits[1] = __bitinsert_u32(0xffffffffu, 0x5u, 4, 8);
    wide[0] = __bitextract_u64(0xabcd123456789012ull, 16, 40);
    wide[1] = __bitinsert_u64(0ull, ~0ull, 60, 8);
}

int main() {
    float4 *vectors;
    unsigned *bits;
    unsigned long long *wide;
    if (hipMallocManaged(&vectors, 2 * sizeof *vectors) || hipMallocManaged(&bits, 2 * sizeof *bits) || hipMallocManaged(&wide, 2 * sizeof *wide)) return 1;
    kernel<<<1, 1>>>(vectors, bits, wide);
    if (hipDeviceSynchronize() != hipSuccess) return 2;
    if (vectors[0] != float4(4, 5, 6, 7) || vectors[1] != float4(5, 6, 7, 8)) return 3;
    if (bits[0] != 0xd12 || bits[1] != 0xfffff05fu) return 4;
    if (wide[0] != 0xcd12345678ull) return 5;
    return wide[1] == 0xf000000000000000ull ? 0 : 6;
}
