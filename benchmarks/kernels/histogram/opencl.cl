#define BINS 256

kernel void clear(global uint *counts) { counts[get_global_id(0)] = 0; }

kernel void histogram(global const uchar *data, global uint *counts, int n) {
    local uint mine[BINS];
    const int thread = get_local_id(0);
    mine[thread] = 0;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int i = get_global_id(0); i < n; i += get_global_size(0)) atomic_inc(&mine[data[i]]);
    barrier(CLK_LOCAL_MEM_FENCE);
    atomic_add(&counts[thread], mine[thread]);
}
