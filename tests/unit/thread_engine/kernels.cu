// Kernels of test_thread_engine_run.py, without any header: each writes one int per thread to out[].
#define kernel extern "C" __attribute__((global)) void
#define device __attribute__((device))
#define shared __attribute__((shared))
#define noinline __attribute__((noinline))
typedef unsigned __int128 lanes;
extern "C" {
device unsigned thread_idx(int) __asm__("gpi.thread.idx");
device unsigned block_idx(int) __asm__("gpi.block.idx");
device unsigned block_dim(int) __asm__("gpi.block.dim");
device unsigned grid_dim(int) __asm__("gpi.grid.dim");
device unsigned lane_id() __asm__("gpi.lane.id");
device unsigned warp_size() __asm__("gpi.warp.size");
device unsigned shared_size() __asm__("gpi.shared.size");
device unsigned dynamic_size() __asm__("gpi.shared.dynamic.size");
device unsigned shared_offset(const void *) __asm__("gpi.shared.offset");
device void *shared_address(unsigned) __asm__("gpi.shared.address");
device void barrier() __asm__("gpi.barrier");
device void grid_sync() __asm__("gpi.grid.sync");
device void leave() __asm__("gpi.exit");
device lanes activemask() __asm__("gpi.warp.activemask");
device int shuffle_down(lanes, int, int, int) __asm__("gpi.warp.shuffle.down.i32");
device int increment(int *, int) __asm__("gpi.atomic.inc.i32");
}
static device int here() { return block_idx(0) * block_dim(0) + thread_idx(0); }

kernel index(int *out, int n) { out[here()] = thread_idx(0) + 100 * block_idx(0) + 10000 * block_dim(0) + 1000000 * grid_dim(0); }

kernel reduce(int *out, int n) {
    shared int sums[256];
    int t = thread_idx(0);
    sums[t] = t + 1;
    barrier();
    for (int half = block_dim(0) / 2; half; half >>= 1) {
        if (t < half) sums[t] += sums[t + half];
        barrier();
    }
    out[here()] = sums[0];
}

kernel warp_sum(int *out, int n) {
    int value = thread_idx(0);
    for (int distance = warp_size() / 2; distance; distance >>= 1) value += shuffle_down(~(lanes)0, value, distance, warp_size());
    out[here()] = lane_id() ? 0 : value;
}

kernel early_exit(int *out, int n) {
    shared int count;
    if (thread_idx(0) == 0) count = 0;
    barrier();
    if (thread_idx(0) % 3 == 0) return;
    __atomic_fetch_add(&count, 1, __ATOMIC_RELAXED);
    barrier();
    out[here()] = count;
}

device noinline int deeper(int depth, int *row) {
    if (depth == 0) return 1;
    row[thread_idx(0)] = depth;
    barrier();
    int next = row[(thread_idx(0) + 1) % block_dim(0)];
    barrier();
    int below = deeper(depth - 1, row);
    return below * next;
}
kernel recursion(int *out, int n) {
    shared int row[256];
    out[here()] = deeper(5, row);
}

struct Shape {
    device virtual int area(int x) = 0;
};
struct Square : Shape {
    device int area(int x) override { return x * x + (int)thread_idx(0); }
};
struct Mirror : Shape {
    device int area(int x) override {
        shared int row[256];
        row[thread_idx(0)] = x;
        barrier();
        return row[block_dim(0) - 1 - thread_idx(0)];
    }
};
device noinline int area_of(Shape *shape, int x) { return shape->area(x); }
kernel virtual_calls(int *out, int n) {
    Square square;
    Mirror mirror;
    Shape *shapes[2] = {&square, &mirror};
    int sum = 0;
    for (int i = 0; i < 2; i++) sum += area_of(shapes[i], thread_idx(0));
    out[here()] = sum;
}

device int twice(int x) { return 2 * x; }
device int thrice(int x) { return 3 * x; }
device int (*functions[2])(int) = {twice, thrice};
kernel pointers_in_memory(int *out, int n) { out[here()] = functions[here() & 1](here()); }

device int lock, guarded;
kernel spin_lock(int *out, int n) {
    for (int round = 0; round < 3; round++) {
        while (__sync_val_compare_and_swap(&lock, 0, 1) != 0) {}
        *(volatile int *)&guarded = *(volatile int *)&guarded + 1;
        __atomic_exchange_n(&lock, 0, __ATOMIC_SEQ_CST);
    }
    barrier();
    out[here()] = *(volatile int *)&guarded;
}

device unsigned arrived;
kernel hand_made_grid_barrier(int *out, int n) {
    out[here()] = 1;
    barrier();
    if (thread_idx(0) == 0) {
        __atomic_fetch_add(&arrived, 1, __ATOMIC_SEQ_CST);
        while (*(volatile unsigned *)&arrived < grid_dim(0)) {}
    }
    barrier();
    int sum = 0;
    for (int i = 0; i < n; i++) sum += ((volatile int *)out)[i] > 0;
    out[here()] = sum;
}

kernel grid_barrier(int *out, int n) {
    out[here()] = here();
    grid_sync();
    int other = out[n - 1 - here()];
    grid_sync();
    out[here()] = other;
}

extern shared int dynamic[];
extern shared char dynamic_bytes[];
device noinline int from_function(int x) {
    shared int slots[4];
    slots[thread_idx(0) & 3] = x;
    barrier();
    return slots[0];
}
kernel dynamic_shared(int *out, int n) {
    shared char odd[5];
    int t = thread_idx(0);
    odd[t % 5] = 3;
    dynamic[t] = t;
    barrier();
    bool round_trip = shared_address(shared_offset(dynamic)) == dynamic;
    out[here()] = dynamic_bytes[4 * (block_dim(0) - 1 - t)] + odd[t % 5] + from_function(7) + 1000 * dynamic_size() + 1000000 * round_trip;
}
kernel other_layout(int *out, int n) {
    shared int big[100];
    int t = thread_idx(0);
    big[t] = t;
    barrier();
    out[here()] = big[t] + from_function(11);
}

kernel local_array(int *out, int n) {
    int a[32];
    for (int i = 0; i < 32; i++) a[i] = i * thread_idx(0);
    int sum = 0;
    for (int i = 0; i < n; i++) sum += a[(i * 7 + thread_idx(0)) & 31];
    out[here()] = sum;
}

// Byte 0: lanes of the own side of a branch; 1: after it; 2: in the last trip of a loop of lane % 4 trips; 3: after the loop.
kernel active_lanes(int *out, int n) {
    lanes side, loop = 0;
    if (lane_id() & 1) side = activemask();
    else side = activemask();
    lanes after = activemask();
    for (int i = 0; i < (int)lane_id() % 4; i++) loop = activemask();
    lanes end = activemask();
    out[here()] = (int)(side & 0xff) | (int)(after & 0xff) << 8 | (int)(loop & 0xff) << 16 | (int)(end & 0x7f) << 24;
}

// The lane that has the lock goes on, although kernels with activemask keep lanes together.
device int mask_lock, masked;
kernel lock_and_active_lanes(int *out, int n) {
    while (__sync_val_compare_and_swap(&mask_lock, 0, 1) != 0) {}
    *(volatile int *)&masked = *(volatile int *)&masked + 1;
    __atomic_exchange_n(&mask_lock, 0, __ATOMIC_SEQ_CST);
    lanes active = activemask();
    barrier();
    out[here()] = *(volatile int *)&masked + 1000 * (int)(active >> lane_id() & 1);
}

kernel lock_free(int *out, int n) {
    int old = *out, assumed;
    do {
        assumed = old;
        old = __sync_val_compare_and_swap(out, assumed, assumed + 2);
    } while (old != assumed);
}

kernel exits(int *out, int n) {
    increment(out + n, 5);
    if (here() & 1) leave();
    out[here()] = 77;
}

__attribute__((constant)) int coefficients[4] = {1, 10, 100, 1000};
device int third[3] = {7, 8, 9};
device int *into_third = third + 2;
kernel variables(int *out, int n) { out[here()] = coefficients[here() & 3] + *into_third; }

kernel arithmetic(int *out, int n) {
    _Float16 half = (_Float16)(float)here();
    half = half * (_Float16)0.5f + (_Float16)1;
    unsigned __int128 wide = ((unsigned __int128)here() << 70) / 3;
    out[here()] = (int)((float)half * 2) + (int)(wide >> 70) * 1000;
}

device noinline int endless(int x) {
    volatile char frame[1000];
    frame[x % 1000] = x;
    return x < 0 ? 0 : endless(x + 1) + frame[x % 1000];
}
kernel stack_overflow(int *out, int n) { out[here()] = endless(n); }

kernel illegal(int *out, int n) {
    if (here() == 5)
        *(volatile int *)16 = 1;
    out[here()] = 1;
}
