// What of the C and C++ standard library works on the device.
#include <algorithm>
#include <array>
#include <cassert>
#include <complex>
#include <cstdio>
#include <cstring>
#include <functional>
#include <initializer_list>
#include <limits>
#include <new>
#include <numeric>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

struct Shape {
    __host__ __device__ virtual ~Shape() {}
    __device__ virtual int sides() const { return 0; }
};
struct Square : Shape {
    __device__ int sides() const override { return 4; }
};

__global__ void containers(double *out, int i)
{
    std::array<int, 4> array = {1, 2, 3, 4};
    out[0] = array[i & 3] + array.size() + std::accumulate(array.begin(), array.end(), 0) + *std::max_element(array.begin(), array.end());
    auto tuple = std::make_tuple(1, 2.0);
    auto pair = std::make_pair(1, 2);
    std::swap(pair.first, pair.second);
    auto [first, second] = pair;
    std::optional<int> perhaps = 3;
    std::string_view text("abc");
    out[1] = std::get<1>(tuple) + first + second + *perhaps + text.size() + (text == "abd") + std::gcd(i, 12) + std::clamp(i, 1, 3);
    out[2] = std::numeric_limits<float>::max() + std::plus<int>()(1, 2) + std::is_same<int, float>::value;
    for (int value : {1, 2, 3})
        out[3] += value;
}

__global__ void complex_numbers(double *out)
{
    std::complex<float> a(1, 2), b(3, 4);
    a = a * b;
    a /= b;
    a = std::exp(a) + std::sqrt(b) + std::polar(1.0f, 2.0f);
    std::complex<double> z(out[1], out[2]);
    z = std::pow(z, 2.0) * std::conj(z) / z;
    out[0] = std::abs(a) + a.real() + std::norm(b) + std::arg(b) + z.imag();
}

__global__ void c_library(double *out, char *text, int i)
{
    memcpy(text + 1, text, 3), std::memcpy(text, "abc", 3), memset(text, 0, 4), memmove(text, text + 1, 2);
    strcpy(text, "x"), std::strcat(text, "y"), strncpy(text, "abc", 2);
    out[0] = strlen(text) + std::strlen(text) + strcmp(text, "a") + std::strncmp(text, "b", 1) + memcmp(text, "a", 1) + __builtin_strlen(text);
    out[1] = abs(i) + labs(i) + clock();
    assert(i == 3);
    printf("%s %d %f\n", "text", i, 2.0f);
    std::printf("%d\n", i);
    if (i > 4)
        abort();
}

__global__ void allocation(double *out)
{
    Shape *shape = new Square;
    out[0] = shape->sides();
    delete shape;
    float *array = new float[10];
    delete[] array;
    int *memory = (int *)malloc(4);
    new (memory) int(3);
    free(memory);
}
