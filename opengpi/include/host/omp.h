// OpenMP's run-time routines for a program compiled without OpenMP: one thread, as the specification's stub library answers.
#ifndef GPI_OMP_H
#define GPI_OMP_H

#include <time.h>

typedef int omp_lock_t;
typedef int omp_nest_lock_t;
typedef enum { omp_sched_static = 1, omp_sched_dynamic = 2, omp_sched_guided = 3, omp_sched_auto = 4 } omp_sched_t;

#define GPI_OMP static inline __attribute__((unused))

GPI_OMP void omp_set_num_threads(int count) { (void)count; }
GPI_OMP int omp_get_num_threads(void) { return 1; }
GPI_OMP int omp_get_max_threads(void) { return 1; }
GPI_OMP int omp_get_thread_num(void) { return 0; }
GPI_OMP int omp_get_num_procs(void) { return 1; }
GPI_OMP int omp_in_parallel(void) { return 0; }
GPI_OMP void omp_set_dynamic(int on) { (void)on; }
GPI_OMP int omp_get_dynamic(void) { return 0; }
GPI_OMP void omp_set_nested(int on) { (void)on; }
GPI_OMP int omp_get_nested(void) { return 0; }
GPI_OMP void omp_set_schedule(omp_sched_t kind, int chunk) { (void)kind, (void)chunk; }
GPI_OMP int omp_get_thread_limit(void) { return 1; }
GPI_OMP int omp_get_level(void) { return 0; }
GPI_OMP void omp_init_lock(omp_lock_t *lock) { *lock = 0; }
GPI_OMP void omp_destroy_lock(omp_lock_t *lock) { (void)lock; }
GPI_OMP void omp_set_lock(omp_lock_t *lock) { *lock = 1; }
GPI_OMP void omp_unset_lock(omp_lock_t *lock) { *lock = 0; }
GPI_OMP int omp_test_lock(omp_lock_t *lock) { return *lock ? 0 : (*lock = 1); }
GPI_OMP double omp_get_wtime(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}
GPI_OMP double omp_get_wtick(void) { return 1e-9; }

#undef GPI_OMP
#endif
