#define BLOCK 256

kernel void softmax(global const float *in, global float *out, int columns) {
    local float shared[BLOCK];
    const int thread = get_local_id(0);
    global const float *x = in + get_group_id(0) * (size_t)columns;
    global float *y = out + get_group_id(0) * (size_t)columns;

    float largest = -INFINITY;
    for (int i = thread; i < columns; i += BLOCK) largest = fmax(largest, x[i]);
    shared[thread] = largest;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int half_ = BLOCK / 2; half_ > 0; half_ /= 2) {
        if (thread < half_) shared[thread] = fmax(shared[thread], shared[thread + half_]);
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    largest = shared[0];
    barrier(CLK_LOCAL_MEM_FENCE);

    float sum = 0;
    for (int i = thread; i < columns; i += BLOCK) sum += y[i] = exp(x[i] - largest);
    shared[thread] = sum;
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int half_ = BLOCK / 2; half_ > 0; half_ /= 2) {
        if (thread < half_) shared[thread] += shared[thread + half_];
        barrier(CLK_LOCAL_MEM_FENCE);
    }
    const float scale = 1.0f / shared[0];
    for (int i = thread; i < columns; i += BLOCK) y[i] *= scale;
}
