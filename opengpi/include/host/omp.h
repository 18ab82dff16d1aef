// OpenMP's run-time routines: those of the runtime library, or for a program compiled without OpenMP one thread, as the specification's stub
// library answers. Source: OpenMP Application Programming Interface 5.0, section 3.
#ifndef GPI_OMP_H
#define GPI_OMP_H

typedef enum { omp_sched_static = 1, omp_sched_dynamic = 2, omp_sched_guided = 3, omp_sched_auto = 4 } omp_sched_t;
typedef enum { omp_proc_bind_false, omp_proc_bind_true, omp_proc_bind_master, omp_proc_bind_close, omp_proc_bind_spread } omp_proc_bind_t;

#ifdef _OPENMP

typedef struct { void *lock; } omp_lock_t;
typedef struct { void *lock; } omp_nest_lock_t;

#ifdef __cplusplus
extern "C" {
#endif
void omp_set_num_threads(int count);
int omp_get_num_threads(void);
int omp_get_max_threads(void);
int omp_get_thread_num(void);
int omp_get_num_procs(void);
int omp_in_parallel(void);
void omp_set_dynamic(int on);
int omp_get_dynamic(void);
void omp_set_nested(int on);
int omp_get_nested(void);
void omp_set_schedule(omp_sched_t kind, int chunk);
void omp_get_schedule(omp_sched_t *kind, int *chunk);
int omp_get_thread_limit(void);
void omp_set_max_active_levels(int levels);
int omp_get_max_active_levels(void);
int omp_get_level(void);
int omp_get_active_level(void);
int omp_get_ancestor_thread_num(int level);
int omp_get_team_size(int level);
int omp_in_final(void);
omp_proc_bind_t omp_get_proc_bind(void);
int omp_get_num_places(void);
int omp_get_cancellation(void);
int omp_get_num_devices(void);
int omp_get_default_device(void);
void omp_set_default_device(int device);
int omp_is_initial_device(void);
void omp_init_lock(omp_lock_t *lock);
void omp_destroy_lock(omp_lock_t *lock);
void omp_set_lock(omp_lock_t *lock);
void omp_unset_lock(omp_lock_t *lock);
int omp_test_lock(omp_lock_t *lock);
void omp_init_nest_lock(omp_nest_lock_t *lock);
void omp_destroy_nest_lock(omp_nest_lock_t *lock);
void omp_set_nest_lock(omp_nest_lock_t *lock);
void omp_unset_nest_lock(omp_nest_lock_t *lock);
int omp_test_nest_lock(omp_nest_lock_t *lock);
double omp_get_wtime(void);
double omp_get_wtick(void);
#ifdef __cplusplus
}
#endif

#else

#include <time.h>

typedef int omp_lock_t;
typedef int omp_nest_lock_t;

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
GPI_OMP int omp_get_num_devices(void) { return 0; }
GPI_OMP int omp_get_default_device(void) { return 0; }
GPI_OMP int omp_is_initial_device(void) { return 1; }
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
#endif
