/* The functions that code of the thread engine calls for device builtins.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_BUILTINS_CPU_H
#define GPI_BUILTINS_CPU_H

#include <stdint.h>

#include "gpi_abi.h"

void gpi_rt_barrier(gpi_thread *thread);
uint32_t gpi_rt_barrier_count(gpi_thread *thread, uint32_t predicate);
uint32_t gpi_rt_barrier_and(gpi_thread *thread, uint32_t predicate);
uint32_t gpi_rt_barrier_or(gpi_thread *thread, uint32_t predicate);
void gpi_rt_barrier_sync(gpi_thread *thread, uint32_t id, uint32_t count);
void gpi_rt_barrier_arrive(gpi_thread *thread, uint32_t id, uint32_t count);
void gpi_rt_grid_sync(gpi_thread *thread);
void gpi_rt_warp_sync(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi);
gpi_mask gpi_rt_warp_activemask(gpi_thread *thread);
gpi_mask gpi_rt_warp_ballot(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t predicate);
uint32_t gpi_rt_warp_all(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t predicate);
uint32_t gpi_rt_warp_any(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t predicate);
uint32_t gpi_rt_warp_uni(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t predicate);
uint32_t gpi_rt_warp_shuffle_idx_i32(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t value, uint32_t lane, uint32_t width);
uint32_t gpi_rt_warp_shuffle_up_i32(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t value, uint32_t lane, uint32_t width);
uint32_t gpi_rt_warp_shuffle_down_i32(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t value, uint32_t lane, uint32_t width);
uint32_t gpi_rt_warp_shuffle_xor_i32(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t value, uint32_t lane, uint32_t width);
uint64_t gpi_rt_warp_shuffle_idx_i64(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint64_t value, uint32_t lane, uint32_t width);
uint64_t gpi_rt_warp_shuffle_up_i64(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint64_t value, uint32_t lane, uint32_t width);
uint64_t gpi_rt_warp_shuffle_down_i64(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint64_t value, uint32_t lane, uint32_t width);
uint64_t gpi_rt_warp_shuffle_xor_i64(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint64_t value, uint32_t lane, uint32_t width);
gpi_mask gpi_rt_warp_match_any_i64(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint64_t value);
gpi_mask gpi_rt_warp_match_all_i64(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint64_t value);
uint32_t gpi_rt_warp_reduce_add_i32(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t value);
uint32_t gpi_rt_warp_reduce_smin_i32(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t value);
uint32_t gpi_rt_warp_reduce_smax_i32(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t value);
uint32_t gpi_rt_warp_reduce_umin_i32(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t value);
uint32_t gpi_rt_warp_reduce_umax_i32(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t value);
uint32_t gpi_rt_warp_reduce_and_i32(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t value);
uint32_t gpi_rt_warp_reduce_or_i32(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t value);
uint32_t gpi_rt_warp_reduce_xor_i32(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t value);
uint64_t gpi_rt_clock(gpi_thread *thread);
uint64_t gpi_rt_globaltimer(gpi_thread *thread);
void gpi_rt_nanosleep(gpi_thread *thread, uint32_t nanoseconds);
void gpi_rt_yield(gpi_thread *thread);
uint32_t gpi_rt_sm_id(gpi_thread *thread);
uint32_t gpi_rt_printf(gpi_thread *thread, const void *format, const void *arguments);
void *gpi_rt_malloc(gpi_thread *thread, uint64_t size);
void gpi_rt_free(gpi_thread *thread, void *address);
_Noreturn void gpi_rt_assert_fail(gpi_thread *thread, const void *message, const void *file, uint32_t line, const void *function);
_Noreturn void gpi_rt_trap(gpi_thread *thread);
_Noreturn void gpi_rt_exit(gpi_thread *thread);
_Noreturn void gpi_rt_stack_overflow(gpi_thread *thread);
void gpi_rt_warp_unnamed(gpi_thread *thread);
uint32_t gpi_rt_is_global(gpi_thread *thread, const void *address);
uint32_t gpi_rt_is_shared(gpi_thread *thread, const void *address);
uint32_t gpi_rt_is_local(gpi_thread *thread, const void *address);
uint32_t gpi_rt_is_constant(gpi_thread *thread, const void *address);
void gpi_rt_converge_split(gpi_thread *thread, uint32_t join, uint32_t direction);
void gpi_rt_converge_join(gpi_thread *thread, uint32_t join);
float gpi_math_rcbrtf(float x);
float gpi_math_sinpif(float x);
float gpi_math_cospif(float x);
float gpi_math_erfinvf(float x);
float gpi_math_erfcinvf(float x);
float gpi_math_erfcxf(float x);
float gpi_math_normcdff(float x);
float gpi_math_normcdfinvf(float x);
float gpi_math_cyl_bessel_i0f(float x);
float gpi_math_cyl_bessel_i1f(float x);
double gpi_math_rcbrt(double x);
double gpi_math_sinpi(double x);
double gpi_math_cospi(double x);
double gpi_math_erfinv(double x);
double gpi_math_erfcinv(double x);
double gpi_math_erfcx(double x);
double gpi_math_normcdf(double x);
double gpi_math_normcdfinv(double x);
double gpi_math_cyl_bessel_i0(double x);
double gpi_math_cyl_bessel_i1(double x);

#endif
