// Fresh memory holds no other process's data: what this process never wrote is zero.
#include "check.h"

int main() {
    const int n = 1 << 20;
    unsigned char *p, *h = new unsigned char[n];
    OK(cudaMalloc(&p, n));
    fetch(h, p, n);
    for (int i = 0; i < n; i++) EXPECT(h[i] == 0);
}
