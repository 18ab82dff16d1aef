// nvcc takes launches whose brackets are split by blanks; templates keep theirs.
#include "check.h"
#include <vector>

template <int N> __global__ void kernel(int *p) { *p = N; }

int main() {
    std::vector<std::vector<std::vector<int>> > nested(1);
    int *p = device_array<int>(1), h;
    kernel<3> << < 1, 1 >> > (p);
    fetch(&h, p, 1);
    EXPECT(h == 3);
    kernel<4> << <dim3(1 + (8 >> 3)), 1 >> >(p);
    fetch(&h, p, 1);
    EXPECT(h == 4 && (1 << 2) == 4);
}
