// jn and yn of orders up to 300, negative ones, and at every kind of argument: as the host's within 1e-12, or 1e-14 where that is more.
#include <cmath>
#include <vector>
#include "../semantics/check.h"

const int orders[] = {-7, -2, -1, 0, 1, 2, 3, 8, 50, 128, 300};
const double arguments[] = {0.,  -0., 1e-300, 1e-40, 1e-9, 0.01, 0.5,  1.,   2.,    3.3,  7.9,   8.,        15.,        49.5,
                            50., 51., 128.,   129.,  200., 1e3,  1e6, 1e15, -0.5, -20., -128., INFINITY, -INFINITY, NAN};

__global__ void run(int n, const double *x, int count, double *out) {
    int i = threadIdx.x;
    if (i < count) out[i] = jn(n, x[i]), out[count + i] = yn(n, x[i]), out[2 * count + i] = jnf(n, (float)x[i]), out[3 * count + i] = ynf(n, (float)x[i]);
}

bool near(double got, double expected, double relative, double absolute) {
    if (std::isnan(expected) || std::isinf(expected)) return std::isnan(expected) ? std::isnan(got) : got == expected;
    return std::fabs(got - expected) <= relative * std::fabs(expected) + absolute;
}

int main() {
    constexpr int count = sizeof arguments / sizeof *arguments;
    double *x = device_array<double>(count), *out = device_array<double>(4 * count);
    OK(cudaMemcpy(x, arguments, sizeof arguments, cudaMemcpyHostToDevice));
    for (int n : orders) {
        run<<<1, 32>>>(n, x, count, out);
        std::vector<double> got(4 * count);
        fetch(got.data(), out, 4 * count);
        for (int i = 0; i < count; ++i) {
            double wide = arguments[i], narrow = (float)arguments[i];
            bool right = near(got[i], jn(n, wide), 1e-12, 1e-14) && near(got[count + i], yn(n, wide), 1e-12, 1e-14) &&
                         near(got[2 * count + i], (float)jn(n, narrow), 1e-6, 1e-14) && near(got[3 * count + i], (float)yn(n, narrow), 1e-6, 1e-14);
            if (!right) std::printf("order %d at %g: %g %g %g %g\n", n, wide, got[i], got[count + i], got[2 * count + i], got[3 * count + i]);
            EXPECT(right);
        }
    }
}
