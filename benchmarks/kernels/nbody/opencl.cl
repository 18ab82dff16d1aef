#define BLOCK 256

kernel void accelerate(global const float4 *bodies, global float4 *accelerations, int n) {
    local float4 tile[BLOCK];
    const int i = get_global_id(0), thread = get_local_id(0);
    const float4 mine = bodies[i];
    float x = 0, y = 0, z = 0;
    for (int start = 0; start < n; start += BLOCK) {
        tile[thread] = bodies[start + thread];
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int k = 0; k < BLOCK; k++) {
            const float4 other = tile[k];
            const float dx = other.x - mine.x, dy = other.y - mine.y, dz = other.z - mine.z;
            const float inverse = rsqrt(dx * dx + dy * dy + dz * dz + 0.01f), strength = other.w * inverse * inverse * inverse;
            x += strength * dx, y += strength * dy, z += strength * dz;
        }
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    accelerations[i] = (float4)(x, y, z, 0);
}
