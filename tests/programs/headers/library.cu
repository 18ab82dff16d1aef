// The C and C++ library on the device: strings, memory, complex numbers, containers, new and delete with virtual functions.
#include "../semantics/check.h"
#include <array>
#include <cassert>
#include <cmath>
#include <complex>
#include <cstring>
#include <new>
#include <numeric>
#include <tuple>

__device__ unsigned failures;
#define CHECK(condition) do { if (!(condition)) { failures = failures + 1; printf("line %d: %s\n", __LINE__, #condition); } } while (0)

struct Shape {
    __device__ Shape(int *count) : count(count) { ++*count; }
    __device__ virtual ~Shape() { --*count; }
    __device__ virtual int sides() const { return 0; }
    int *count;
};
struct Square : Shape {
    __device__ Square(int *count) : Shape(count) {}
    __device__ ~Square() override { *count -= 10; }
    __device__ int sides() const override { return 4; }
};

__device__ void strings()
{
    char text[32];
    strcpy(text, "abc");
    CHECK(strlen(text) == 3 && std::strcmp(text, "abc") == 0 && strcmp(text, "abd") < 0 && strncmp(text, "abx", 2) == 0 && memcmp("b", "a", 1) > 0);
    strcat(text, "def"), memmove(text + 1, text, 6), memset(text, 'x', 1);
    CHECK(std::memcmp(text, "xabcdef", 7) == 0 && memchr(text, 'c', 7) == text + 3);
    strncpy(text, "ab", 5);
    CHECK(text[4] == 0 && abs(-3) == 3 && std::abs(-3LL) == 3 && labs(-5) == 5);
}

__device__ void numbers(double inf)
{
    typedef std::complex<double> complex;
    complex a(1, 2), b(3, -4), product = a * b, quotient = product / b;
    CHECK(product == complex(11, 2) && std::abs(quotient - a) < 1e-15 && std::abs(b) == 5 && std::conj(a).imag() == -2);
    CHECK(std::abs(std::exp(complex(0, M_PI)) + 1.0) < 1e-15 && std::abs(std::sqrt(complex(-4, 0)) - complex(0, 2)) < 1e-15);
    complex infinite = complex(inf, inf) * complex(1, 1), zero = complex(1, 1) / complex(inf, 0), tiny = complex(1e-300, 1e-300) / complex(1e-300, 0);
    CHECK(std::isinf(infinite.real()) || std::isinf(infinite.imag()));
    CHECK(zero == complex(0, 0) && tiny == complex(1, 1) && std::isinf(std::abs(a / complex(0, 0))));
    std::array<int, 4> array = {4, 1, 3, 2};
    CHECK(std::accumulate(array.begin(), array.end(), 0) == 10 && *std::max_element(array.begin(), array.end()) == 4);
    CHECK(std::get<1>(std::make_tuple(1, 2.5)) == 2.5);
}

__device__ void objects()
{
    int count = 0;
    Shape *shape = new Square(&count);
    CHECK(shape->sides() == 4 && count == 1);
    delete shape;
    CHECK(count == -10);
    alignas(Square) char memory[sizeof(Square)];
    Square *placed = new (memory) Square(&count);
    CHECK(placed->sides() == 4 && count == -9);
    placed->~Square();
    int *numbers = new int[100](), *raw = (int *)malloc(4 * sizeof(int));
    CHECK(numbers[99] == 0 && raw != nullptr);
    delete[] numbers;
    free(raw);
    assert(count == -20);
}

__global__ void kernel(double inf) { strings(), numbers(inf), objects(); }

int main()
{
    kernel<<<1, 4>>>(INFINITY);
    OK(cudaDeviceSynchronize());
    unsigned wrong;
    OK(cudaMemcpyFromSymbol(&wrong, failures, sizeof wrong));
    EXPECT(wrong == 0);
    std::printf("ok\n");
}
