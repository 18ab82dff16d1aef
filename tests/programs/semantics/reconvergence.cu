// Lanes that part at a branch meet at its immediate post-dominator; a loop runs until no lane is left in it; activemask is what that gives.
#include "check.h"

__global__ void kernel(unsigned *out) {
    int lane = threadIdx.x;
    unsigned inside;
    if (lane % 2) inside = __activemask();
    else inside = __activemask();
    unsigned after = __activemask();
    unsigned seen = 0;
    for (int i = 0; i < lane % 4; i++) {
        unsigned mask = __activemask();
        if (i == lane % 4 - 1) seen = mask;
    }
    unsigned loop_end = __activemask();
    unsigned nested = 0;
    if (lane < 16) {
        if (lane < 8) nested = __activemask();
        nested |= __activemask() << 16;
    }
    out[lane * 5 + 0] = inside;
    out[lane * 5 + 1] = after;
    out[lane * 5 + 2] = seen;
    out[lane * 5 + 3] = loop_end;
    out[lane * 5 + 4] = nested;
}

int main() {
    unsigned *d = device_array<unsigned>(160), h[160];
    kernel<<<1, 32>>>(d);
    fetch(h, d, 160);
    for (int lane = 0; lane < 32; lane++) {
        EXPECT(h[lane * 5] == (lane % 2 ? 0xaaaaaaaau : 0x55555555u));
        EXPECT(h[lane * 5 + 1] == 0xffffffffu);
        // In trip i the lanes with lane % 4 > i are still there.
        unsigned left[] = {0, 0xeeeeeeeeu, 0xccccccccu, 0x88888888u};
        EXPECT(h[lane * 5 + 2] == left[lane % 4]);
        EXPECT(h[lane * 5 + 3] == 0xffffffffu);
        EXPECT(h[lane * 5 + 4] == (lane < 8 ? 0xffff00ffu : lane < 16 ? 0xffff0000u : 0u));
    }
}
