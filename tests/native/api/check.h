/* Checks for the tests of libgpi's upper half: they report, count and go on; main returns check_result(). */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <time.h>

#include "gpi_api.h"

static int check_failures;

#define CHECK(condition) \
    do { \
        if (!(condition)) { \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
            check_failures++; \
        } \
    } while (0)

/* The call must return this error, without its prefix: CHECK_ERROR(InvalidValue, gpiMalloc(0, 1)). */
#define CHECK_ERROR(name, call) check_error(gpiError##name, call, #call, __FILE__, __LINE__)
#define CHECK_OK(call) check_error(gpiSuccess, call, #call, __FILE__, __LINE__)

static inline void check_error(gpiError_t expected, gpiError_t found, const char *call, const char *file, int line) {
    if (found == expected) return;
    fprintf(stderr, "%s:%d: %s gives %s, not %s\n", file, line, call, gpiGetErrorName(found), gpiGetErrorName(expected));
    check_failures++;
}

static inline int check_result(void) { return check_failures != 0; }

static inline double seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static inline void pause_ms(long ms) { nanosleep(&(struct timespec){ms / 1000, ms % 1000 * 1000000}, NULL); }

#endif
