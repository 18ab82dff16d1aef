#define BLOCK 512
#define ITEMS 4
#define PIECE (BLOCK * ITEMS)

// `in` and `out` may be the same array.
kernel void scan_pieces(global const uint *in, global uint *out, global uint *sums) {
    local uint totals[BLOCK];
    const int thread = get_local_id(0), first = get_group_id(0) * PIECE + thread * ITEMS;
    uint values[ITEMS], total = 0;
    for (int k = 0; k < ITEMS; k++) values[k] = total += in[first + k];
    totals[thread] = total;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int distance = 1; distance < BLOCK; distance *= 2) {
        const uint before = thread >= distance ? totals[thread - distance] : 0;
        barrier(CLK_LOCAL_MEM_FENCE);
        totals[thread] += before;
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    const uint before = thread > 0 ? totals[thread - 1] : 0;
    for (int k = 0; k < ITEMS; k++) out[first + k] = before + values[k];
    if (thread == BLOCK - 1) sums[get_group_id(0)] = totals[thread];
}

kernel void raise(global uint *values, global const uint *sums) {
    const int block = get_group_id(0);
    const uint before = block > 0 ? sums[block - 1] : 0;
    for (int k = 0; k < ITEMS; k++) values[block * PIECE + k * BLOCK + get_local_id(0)] += before;
}
