// Loops in which lanes count up to one end: whole warps stay, some lanes do, and numbers come near the largest.
// warp: 32 64
#include "check.h"
#include <climits>

template <typename T> struct Trips {
    T from, to, step;
    bool to_the_end;  // <=, else <
};

template <typename T> __host__ __device__ unsigned walk(const Trips<T> &trips, T i, const unsigned *in) {
    unsigned sum = 1;
    int left = 40;  // of trips, for those that come past the largest number
    if (trips.to_the_end) {
        for (; i <= trips.to && left > 0; i = T((unsigned long long)i + trips.step), left--) sum = sum * 31 + in[(unsigned)i % 256];
    } else {
        for (; trips.to > i; i = T((unsigned long long)i + trips.step)) {
            sum = sum * 31 + in[(unsigned)i % 256];
            if (--left == 0) break;
        }
    }
    return sum;
}

template <typename T> __host__ __device__ unsigned plain(const Trips<T> &trips, T i, const unsigned *in) {
    unsigned sum = 1;
    for (; i < trips.to; i += trips.step) sum += in[i - trips.from] * (unsigned)i;
    return sum;
}

template <typename T> __global__ void limited(Trips<T> trips, const unsigned *in, unsigned *out) { out[threadIdx.x] = walk(trips, T(trips.from + threadIdx.x), in); }
template <typename T> __global__ void counted(Trips<T> trips, const unsigned *in, unsigned *out) { out[threadIdx.x] = plain(trips, T(trips.from + threadIdx.x), in); }

constexpr int THREADS = 128, CELLS = 4096;

template <typename T> static void compare(Trips<T> trips, bool simple, const unsigned *in, const unsigned *copy, unsigned *out) {
    unsigned got[THREADS];
    if (simple) counted<<<1, THREADS>>>(trips, in, out);
    else limited<<<1, THREADS>>>(trips, in, out);
    fetch(got, out, THREADS);
    for (int t = 0; t < THREADS; t++) EXPECT(got[t] == (simple ? plain(trips, T(trips.from + t), copy) : walk(trips, T(trips.from + t), copy)));
}

template <typename T> static void around(T largest, const unsigned *in, const unsigned *copy, unsigned *out) {
    for (const T to : {T(0), T(1), T(31), T(32), T(33), T(127), T(128), T(129), T(1000), T(1024), T(1031)}) {
        compare<T>({0, to, 128, false}, true, in, copy, out);
        compare<T>({0, to, 128, true}, false, in, copy, out);
        compare<T>({5, T(to + 7), 64, false}, true, in, copy, out);
    }
    for (int below = 0; below < 300; below += 13) {
        const T to = T(largest - T(below));
        compare<T>({T(largest - 500), to, 128, false}, false, in, copy, out);
        compare<T>({T(largest - 500), to, 128, true}, false, in, copy, out);
        compare<T>({T(largest - 90), to, 128, false}, false, in, copy, out);
    }
}

int main() {
    unsigned *in = device_array<unsigned>(CELLS), *out = device_array<unsigned>(THREADS);
    static unsigned copy[CELLS];
    for (int i = 0; i < CELLS; i++) copy[i] = i * 2654435761u;
    OK(cudaMemcpy(in, copy, sizeof copy, cudaMemcpyHostToDevice));
    around<unsigned>(UINT_MAX, in, copy, out);
    around<long long>(LLONG_MAX - 1000, in, copy, out);
    around<unsigned long long>(ULLONG_MAX, in, copy, out);
    around<int>(INT_MAX - 1000, in, copy, out);
    return 0;
}
