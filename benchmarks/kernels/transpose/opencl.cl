#define TILE 32
#define ROWS 8

kernel void transpose(global const float *in, global float *out, int n) {
    local float tile[TILE][TILE + 1];
    const int x = get_local_id(0), y = get_local_id(1), column = get_group_id(0) * TILE, row = get_group_id(1) * TILE;
    for (int k = 0; k < TILE; k += ROWS) tile[y + k][x] = in[(row + y + k) * n + column + x];
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int k = 0; k < TILE; k += ROWS) out[(column + y + k) * n + row + x] = tile[x][y + k];
}
