kernel void mandelbrot(global int *steps, int n, int limit) {
    const int column = get_global_id(0), row = get_global_id(1);
    if (column >= n || row >= n) return;
    const float cx = -2.0f + column * (2.5f / n), cy = -1.25f + row * (2.5f / n);
    float x = 0, y = 0;
    int step = 0;
    while (step < limit && x * x + y * y < 4.0f) {
        const float next = x * x - y * y + cx;
        y = 2.0f * x * y + cy;
        x = next;
        step++;
    }
    steps[row * n + column] = step;
}
