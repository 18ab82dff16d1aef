#define BLOCK 256

kernel void sum(global const float *values, global float *sums, int n) {
    local float partial[BLOCK];
    const int thread = get_local_id(0);
    float mine = 0;
    for (int i = get_global_id(0); i < n; i += get_global_size(0)) mine += values[i];
    partial[thread] = mine;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int half_ = BLOCK / 2; half_ > 0; half_ /= 2) {
        if (thread < half_) partial[thread] += partial[thread + half_];
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    if (thread == 0) sums[get_group_id(0)] = partial[0];
}
