/* printf in kernels: what is written must equal what the C library writes for the same calls; the test compares the
 * two halves of the output, which a line of dashes parts. */
#include <unistd.h>
#include <wchar.h>

#include "harness.h"

typedef struct packed {
    char bytes[256];
    size_t size;
} packed;

__attribute__((section("kernels"), noinline)) static void pack(packed *p, const void *value, size_t size)
{
    p->size = (p->size + size - 1) / size * size;
    memcpy(p->bytes + p->size, value, size);
    p->size += size;
}

#define PACK(p, type, value) pack(p, &(type){value}, sizeof(type))

static char words[] = "mutable words";

KERNEL(conversions)
{
    (void)params;
    packed a = {.size = 0};
    CHECK(gpi_rt_printf(t, "plain, 100%%\n", NULL) == 0);
    PACK(&a, int, -42); PACK(&a, unsigned, 42); PACK(&a, int, 255); PACK(&a, int, 8); PACK(&a, int, 'x');
    CHECK(gpi_rt_printf(t, "%d %u %#x %o %c|\n", a.bytes) == 5);
    a.size = 0;
    PACK(&a, int, 7); PACK(&a, long long, -1234567890123); PACK(&a, int, -3); PACK(&a, unsigned long, 18446744073709551615u); PACK(&a, size_t, 5);
    CHECK(gpi_rt_printf(t, "%5d|%lld|%hhd|%lu|%-8zu|\n", a.bytes) == 5);
    a.size = 0;
    PACK(&a, double, 3.14159); PACK(&a, double, 1e100); PACK(&a, double, -0.5); PACK(&a, double, 1234.5678);
    CHECK(gpi_rt_printf(t, "%f %e %g %10.2f|\n", a.bytes) == 4);
    a.size = 0;
    PACK(&a, const char *, words); PACK(&a, const char *, NULL); PACK(&a, const char *, words);
    CHECK(gpi_rt_printf(t, "[%s] [%s] [%-20.7s]\n", a.bytes) == 3);
    words[0] = 'M'; /* after the call */
    a.size = 0;
    PACK(&a, int, 6); PACK(&a, int, 12); PACK(&a, int, 9); PACK(&a, int, 3); PACK(&a, double, 2.718281828); PACK(&a, int, -8); PACK(&a, int, 5);
    CHECK(gpi_rt_printf(t, "%*d|%*.*f|%*d|\n", a.bytes) == 7);
    a.size = 0;
    PACK(&a, int, 3); PACK(&a, const char *, "abcdef"); PACK(&a, void *, (void *)0x1234); PACK(&a, long, 99);
    CHECK(gpi_rt_printf(t, "%.*s %p %+ld\n", a.bytes) == 4);
    a.size = 0;
    PACK(&a, const wchar_t *, L"wide words"); PACK(&a, const wchar_t *, NULL); PACK(&a, const wchar_t *, L"wide words");
    CHECK(gpi_rt_printf(t, "[%ls] [%ls] [%-20.6ls]\n", a.bytes) == 3);
    CHECK(gpi_rt_printf(t, NULL, NULL) == (uint32_t)-1);
}

static void expect_conversions(void)
{
    printf("plain, 100%%\n");
    printf("%d %u %#x %o %c|\n", -42, 42, 255, 8, 'x');
    printf("%5d|%lld|%hhd|%lu|%-8zu|\n", 7, -1234567890123ll, -3, 18446744073709551615ul, (size_t)5);
    printf("%f %e %g %10.2f|\n", 3.14159, 1e100, -0.5, 1234.5678);
    printf("[%s] [%s] [%-20.7s]\n", "mutable words", "(null)", "mutable words");
    printf("%*d|%*.*f|%*d|\n", 6, 12, 9, 3, 2.718281828, -8, 5);
    printf("%.*s %p %+ld\n[%s] [%s] [%-20.6s]\n", 3, "abcdef", (void *)0x1234, 99l, "wide words", "(null)", "wide words");
}

KERNEL(in_order) /* lanes of a warp in their order, twice */
{
    (void)params;
    packed a = {.size = 0};
    PACK(&a, int, (int)t->linear);
    gpi_rt_printf(t, "first %d\n", a.bytes);
    gpi_rt_barrier(t);
    gpi_rt_printf(t, "second %d\n", a.bytes);
}

static char big[100000];

KERNEL(much) /* more than the output holds before it is written out by itself */
{
    packed a = {.size = 0};
    (void)params;
    PACK(&a, int, (int)t->linear); PACK(&a, const char *, big);
    for (int i = 0; i < 3; i++) gpi_rt_printf(t, "%d %s\n", a.bytes);
}

LOOP_KERNEL(from_loop)
{
    (void)params;
    for (uint64_t i = range->first; i < range->first + range->count; i++) {
        packed a = {.size = 0};
        PACK(&a, int, (int)i);
        gpi_rt_printf(range->thread, "block %d\n", a.bytes);
    }
}

int main(void)
{
    setenv("GPI_PRINTF_FIFO", "400000", 1);
    memset(big, 'z', sizeof big - 1);
    printf("before\n");
    LAUNCH(NULL, .thread = conversions);
    gpi_flush_output();
    printf("between\n");
    LAUNCH(NULL, .thread = in_order, .block = {64});
    LAUNCH(NULL, .thread = much, .block = {4});
    LAUNCH(NULL, .blocks = from_loop, .grid = {1});
    gpi_flush_output();

    printf("--------\nbefore\n");
    expect_conversions();
    printf("between\n");
    for (int i = 0; i < 64; i++) printf("first %d\n", i);
    for (int i = 0; i < 64; i++) printf("second %d\n", i);
    for (int i = 0; i < 12; i++) printf("%d %s\n", i / 3, big);
    printf("block 0\n");
    return finish();
}
