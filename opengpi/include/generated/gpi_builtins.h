/* The device builtins of the gpi.* family, spelled so that clang writes them into device IR.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_BUILTINS_H
#define GPI_BUILTINS_H

#define GPI_PURE __attribute__((device, nothrow, noconvergent, const))
#define GPI_CONVERGENT __attribute__((device, nothrow, convergent))
#define GPI_EFFECT __attribute__((device, nothrow, noconvergent))
#define GPI_NORETURN __attribute__((device, nothrow, noconvergent, noreturn))

extern "C" {
GPI_PURE unsigned __gpi_thread_idx(unsigned axis) __asm__("gpi.thread.idx");
GPI_PURE unsigned __gpi_block_idx(unsigned axis) __asm__("gpi.block.idx");
GPI_PURE unsigned __gpi_block_dim(unsigned axis) __asm__("gpi.block.dim");
GPI_PURE unsigned __gpi_grid_dim(unsigned axis) __asm__("gpi.grid.dim");
GPI_PURE unsigned __gpi_lane_id(void) __asm__("gpi.lane.id");
GPI_PURE unsigned __gpi_warp_id(void) __asm__("gpi.warp.id");
GPI_PURE unsigned __gpi_warp_size(void) __asm__("gpi.warp.size");
GPI_PURE unsigned __gpi_shared_size(void) __asm__("gpi.shared.size");
GPI_PURE unsigned __gpi_shared_dynamic_size(void) __asm__("gpi.shared.dynamic.size");
GPI_CONVERGENT void __gpi_barrier(void) __asm__("gpi.barrier");
GPI_CONVERGENT unsigned __gpi_barrier_count(unsigned predicate) __asm__("gpi.barrier.count");
GPI_CONVERGENT unsigned __gpi_barrier_and(unsigned predicate) __asm__("gpi.barrier.and");
GPI_CONVERGENT unsigned __gpi_barrier_or(unsigned predicate) __asm__("gpi.barrier.or");
GPI_CONVERGENT void __gpi_barrier_sync(unsigned id, unsigned count) __asm__("gpi.barrier.sync");
GPI_CONVERGENT void __gpi_barrier_arrive(unsigned id, unsigned count) __asm__("gpi.barrier.arrive");
GPI_CONVERGENT void __gpi_grid_sync(void) __asm__("gpi.grid.sync");
GPI_PURE unsigned __gpi_grid_cooperative(void) __asm__("gpi.grid.cooperative");
GPI_CONVERGENT void __gpi_warp_sync(unsigned __int128 mask) __asm__("gpi.warp.sync");
GPI_CONVERGENT unsigned __int128 __gpi_warp_activemask(void) __asm__("gpi.warp.activemask");
GPI_CONVERGENT unsigned __int128 __gpi_warp_ballot(unsigned __int128 mask, unsigned predicate) __asm__("gpi.warp.ballot");
GPI_CONVERGENT unsigned __gpi_warp_all(unsigned __int128 mask, unsigned predicate) __asm__("gpi.warp.all");
GPI_CONVERGENT unsigned __gpi_warp_any(unsigned __int128 mask, unsigned predicate) __asm__("gpi.warp.any");
GPI_CONVERGENT unsigned __gpi_warp_uni(unsigned __int128 mask, unsigned predicate) __asm__("gpi.warp.uni");
GPI_CONVERGENT unsigned __gpi_warp_shuffle_idx_i32(unsigned __int128 mask, unsigned value, unsigned lane, unsigned width) __asm__("gpi.warp.shuffle.idx.i32");
GPI_CONVERGENT unsigned __gpi_warp_shuffle_up_i32(unsigned __int128 mask, unsigned value, unsigned lane, unsigned width) __asm__("gpi.warp.shuffle.up.i32");
GPI_CONVERGENT unsigned __gpi_warp_shuffle_down_i32(unsigned __int128 mask, unsigned value, unsigned lane, unsigned width) __asm__("gpi.warp.shuffle.down.i32");
GPI_CONVERGENT unsigned __gpi_warp_shuffle_xor_i32(unsigned __int128 mask, unsigned value, unsigned lane, unsigned width) __asm__("gpi.warp.shuffle.xor.i32");
GPI_CONVERGENT unsigned long long __gpi_warp_shuffle_idx_i64(unsigned __int128 mask, unsigned long long value, unsigned lane, unsigned width) __asm__("gpi.warp.shuffle.idx.i64");
GPI_CONVERGENT unsigned long long __gpi_warp_shuffle_up_i64(unsigned __int128 mask, unsigned long long value, unsigned lane, unsigned width) __asm__("gpi.warp.shuffle.up.i64");
GPI_CONVERGENT unsigned long long __gpi_warp_shuffle_down_i64(unsigned __int128 mask, unsigned long long value, unsigned lane, unsigned width) __asm__("gpi.warp.shuffle.down.i64");
GPI_CONVERGENT unsigned long long __gpi_warp_shuffle_xor_i64(unsigned __int128 mask, unsigned long long value, unsigned lane, unsigned width) __asm__("gpi.warp.shuffle.xor.i64");
GPI_CONVERGENT unsigned __int128 __gpi_warp_match_any_i64(unsigned __int128 mask, unsigned long long value) __asm__("gpi.warp.match.any.i64");
GPI_CONVERGENT unsigned __int128 __gpi_warp_match_all_i64(unsigned __int128 mask, unsigned long long value) __asm__("gpi.warp.match.all.i64");
GPI_CONVERGENT unsigned __gpi_warp_reduce_add_i32(unsigned __int128 mask, unsigned value) __asm__("gpi.warp.reduce.add.i32");
GPI_CONVERGENT unsigned __gpi_warp_reduce_smin_i32(unsigned __int128 mask, unsigned value) __asm__("gpi.warp.reduce.smin.i32");
GPI_CONVERGENT unsigned __gpi_warp_reduce_smax_i32(unsigned __int128 mask, unsigned value) __asm__("gpi.warp.reduce.smax.i32");
GPI_CONVERGENT unsigned __gpi_warp_reduce_umin_i32(unsigned __int128 mask, unsigned value) __asm__("gpi.warp.reduce.umin.i32");
GPI_CONVERGENT unsigned __gpi_warp_reduce_umax_i32(unsigned __int128 mask, unsigned value) __asm__("gpi.warp.reduce.umax.i32");
GPI_CONVERGENT unsigned __gpi_warp_reduce_and_i32(unsigned __int128 mask, unsigned value) __asm__("gpi.warp.reduce.and.i32");
GPI_CONVERGENT unsigned __gpi_warp_reduce_or_i32(unsigned __int128 mask, unsigned value) __asm__("gpi.warp.reduce.or.i32");
GPI_CONVERGENT unsigned __gpi_warp_reduce_xor_i32(unsigned __int128 mask, unsigned value) __asm__("gpi.warp.reduce.xor.i32");
GPI_EFFECT unsigned __gpi_atomic_inc_i32(void *address, unsigned limit) __asm__("gpi.atomic.inc.i32");
GPI_EFFECT unsigned __gpi_atomic_dec_i32(void *address, unsigned limit) __asm__("gpi.atomic.dec.i32");
GPI_EFFECT unsigned long long __gpi_clock(void) __asm__("gpi.clock");
GPI_EFFECT unsigned long long __gpi_globaltimer(void) __asm__("gpi.globaltimer");
GPI_EFFECT void __gpi_nanosleep(unsigned nanoseconds) __asm__("gpi.nanosleep");
GPI_EFFECT void __gpi_yield(void) __asm__("gpi.yield");
GPI_EFFECT unsigned __gpi_sm_id(void) __asm__("gpi.sm.id");
GPI_EFFECT unsigned __gpi_printf(const void *format, const void *arguments) __asm__("gpi.printf");
GPI_EFFECT void *__gpi_malloc(unsigned long long size) __asm__("gpi.malloc");
GPI_EFFECT void __gpi_free(void *address) __asm__("gpi.free");
GPI_NORETURN void __gpi_assert_fail(const void *message, const void *file, unsigned line, const void *function) __asm__("gpi.assert.fail");
GPI_NORETURN void __gpi_trap(void) __asm__("gpi.trap");
GPI_NORETURN void __gpi_exit(void) __asm__("gpi.exit");
GPI_NORETURN void __gpi_stack_overflow(void) __asm__("gpi.stack.overflow");
GPI_EFFECT void __gpi_warp_unnamed(void) __asm__("gpi.warp.unnamed");
GPI_PURE unsigned __gpi_is_global(const void *address) __asm__("gpi.is.global");
GPI_PURE unsigned __gpi_is_shared(const void *address) __asm__("gpi.is.shared");
GPI_PURE unsigned __gpi_is_local(const void *address) __asm__("gpi.is.local");
GPI_PURE unsigned __gpi_is_constant(const void *address) __asm__("gpi.is.constant");
GPI_PURE unsigned __gpi_shared_offset(const void *address) __asm__("gpi.shared.offset");
GPI_PURE void *__gpi_shared_address(unsigned offset) __asm__("gpi.shared.address");
GPI_CONVERGENT void __gpi_converge_split(unsigned join, unsigned direction) __asm__("gpi.converge.split");
GPI_CONVERGENT void __gpi_converge_join(unsigned join) __asm__("gpi.converge.join");
GPI_PURE float __gpi_math_sin_f32(float x) __asm__("gpi.math.sin.f32");
GPI_PURE float __gpi_math_cos_f32(float x) __asm__("gpi.math.cos.f32");
GPI_PURE float __gpi_math_tan_f32(float x) __asm__("gpi.math.tan.f32");
GPI_PURE float __gpi_math_asin_f32(float x) __asm__("gpi.math.asin.f32");
GPI_PURE float __gpi_math_acos_f32(float x) __asm__("gpi.math.acos.f32");
GPI_PURE float __gpi_math_atan_f32(float x) __asm__("gpi.math.atan.f32");
GPI_PURE float __gpi_math_sinh_f32(float x) __asm__("gpi.math.sinh.f32");
GPI_PURE float __gpi_math_cosh_f32(float x) __asm__("gpi.math.cosh.f32");
GPI_PURE float __gpi_math_tanh_f32(float x) __asm__("gpi.math.tanh.f32");
GPI_PURE float __gpi_math_asinh_f32(float x) __asm__("gpi.math.asinh.f32");
GPI_PURE float __gpi_math_acosh_f32(float x) __asm__("gpi.math.acosh.f32");
GPI_PURE float __gpi_math_atanh_f32(float x) __asm__("gpi.math.atanh.f32");
GPI_PURE float __gpi_math_exp_f32(float x) __asm__("gpi.math.exp.f32");
GPI_PURE float __gpi_math_exp2_f32(float x) __asm__("gpi.math.exp2.f32");
GPI_PURE float __gpi_math_exp10_f32(float x) __asm__("gpi.math.exp10.f32");
GPI_PURE float __gpi_math_expm1_f32(float x) __asm__("gpi.math.expm1.f32");
GPI_PURE float __gpi_math_log_f32(float x) __asm__("gpi.math.log.f32");
GPI_PURE float __gpi_math_log2_f32(float x) __asm__("gpi.math.log2.f32");
GPI_PURE float __gpi_math_log10_f32(float x) __asm__("gpi.math.log10.f32");
GPI_PURE float __gpi_math_log1p_f32(float x) __asm__("gpi.math.log1p.f32");
GPI_PURE float __gpi_math_cbrt_f32(float x) __asm__("gpi.math.cbrt.f32");
GPI_PURE float __gpi_math_erf_f32(float x) __asm__("gpi.math.erf.f32");
GPI_PURE float __gpi_math_erfc_f32(float x) __asm__("gpi.math.erfc.f32");
GPI_PURE float __gpi_math_lgamma_f32(float x) __asm__("gpi.math.lgamma.f32");
GPI_PURE float __gpi_math_tgamma_f32(float x) __asm__("gpi.math.tgamma.f32");
GPI_PURE float __gpi_math_j0_f32(float x) __asm__("gpi.math.j0.f32");
GPI_PURE float __gpi_math_j1_f32(float x) __asm__("gpi.math.j1.f32");
GPI_PURE float __gpi_math_y0_f32(float x) __asm__("gpi.math.y0.f32");
GPI_PURE float __gpi_math_y1_f32(float x) __asm__("gpi.math.y1.f32");
GPI_PURE double __gpi_math_sin_f64(double x) __asm__("gpi.math.sin.f64");
GPI_PURE double __gpi_math_cos_f64(double x) __asm__("gpi.math.cos.f64");
GPI_PURE double __gpi_math_tan_f64(double x) __asm__("gpi.math.tan.f64");
GPI_PURE double __gpi_math_asin_f64(double x) __asm__("gpi.math.asin.f64");
GPI_PURE double __gpi_math_acos_f64(double x) __asm__("gpi.math.acos.f64");
GPI_PURE double __gpi_math_atan_f64(double x) __asm__("gpi.math.atan.f64");
GPI_PURE double __gpi_math_sinh_f64(double x) __asm__("gpi.math.sinh.f64");
GPI_PURE double __gpi_math_cosh_f64(double x) __asm__("gpi.math.cosh.f64");
GPI_PURE double __gpi_math_tanh_f64(double x) __asm__("gpi.math.tanh.f64");
GPI_PURE double __gpi_math_asinh_f64(double x) __asm__("gpi.math.asinh.f64");
GPI_PURE double __gpi_math_acosh_f64(double x) __asm__("gpi.math.acosh.f64");
GPI_PURE double __gpi_math_atanh_f64(double x) __asm__("gpi.math.atanh.f64");
GPI_PURE double __gpi_math_exp_f64(double x) __asm__("gpi.math.exp.f64");
GPI_PURE double __gpi_math_exp2_f64(double x) __asm__("gpi.math.exp2.f64");
GPI_PURE double __gpi_math_exp10_f64(double x) __asm__("gpi.math.exp10.f64");
GPI_PURE double __gpi_math_expm1_f64(double x) __asm__("gpi.math.expm1.f64");
GPI_PURE double __gpi_math_log_f64(double x) __asm__("gpi.math.log.f64");
GPI_PURE double __gpi_math_log2_f64(double x) __asm__("gpi.math.log2.f64");
GPI_PURE double __gpi_math_log10_f64(double x) __asm__("gpi.math.log10.f64");
GPI_PURE double __gpi_math_log1p_f64(double x) __asm__("gpi.math.log1p.f64");
GPI_PURE double __gpi_math_cbrt_f64(double x) __asm__("gpi.math.cbrt.f64");
GPI_PURE double __gpi_math_erf_f64(double x) __asm__("gpi.math.erf.f64");
GPI_PURE double __gpi_math_erfc_f64(double x) __asm__("gpi.math.erfc.f64");
GPI_PURE double __gpi_math_lgamma_f64(double x) __asm__("gpi.math.lgamma.f64");
GPI_PURE double __gpi_math_tgamma_f64(double x) __asm__("gpi.math.tgamma.f64");
GPI_PURE double __gpi_math_j0_f64(double x) __asm__("gpi.math.j0.f64");
GPI_PURE double __gpi_math_j1_f64(double x) __asm__("gpi.math.j1.f64");
GPI_PURE double __gpi_math_y0_f64(double x) __asm__("gpi.math.y0.f64");
GPI_PURE double __gpi_math_y1_f64(double x) __asm__("gpi.math.y1.f64");
GPI_PURE float __gpi_math_rcbrt_f32(float x) __asm__("gpi.math.rcbrt.f32");
GPI_PURE float __gpi_math_sinpi_f32(float x) __asm__("gpi.math.sinpi.f32");
GPI_PURE float __gpi_math_cospi_f32(float x) __asm__("gpi.math.cospi.f32");
GPI_PURE float __gpi_math_erfinv_f32(float x) __asm__("gpi.math.erfinv.f32");
GPI_PURE float __gpi_math_erfcinv_f32(float x) __asm__("gpi.math.erfcinv.f32");
GPI_PURE float __gpi_math_erfcx_f32(float x) __asm__("gpi.math.erfcx.f32");
GPI_PURE float __gpi_math_normcdf_f32(float x) __asm__("gpi.math.normcdf.f32");
GPI_PURE float __gpi_math_normcdfinv_f32(float x) __asm__("gpi.math.normcdfinv.f32");
GPI_PURE float __gpi_math_cyl_bessel_i0_f32(float x) __asm__("gpi.math.cyl_bessel_i0.f32");
GPI_PURE float __gpi_math_cyl_bessel_i1_f32(float x) __asm__("gpi.math.cyl_bessel_i1.f32");
GPI_PURE double __gpi_math_rcbrt_f64(double x) __asm__("gpi.math.rcbrt.f64");
GPI_PURE double __gpi_math_sinpi_f64(double x) __asm__("gpi.math.sinpi.f64");
GPI_PURE double __gpi_math_cospi_f64(double x) __asm__("gpi.math.cospi.f64");
GPI_PURE double __gpi_math_erfinv_f64(double x) __asm__("gpi.math.erfinv.f64");
GPI_PURE double __gpi_math_erfcinv_f64(double x) __asm__("gpi.math.erfcinv.f64");
GPI_PURE double __gpi_math_erfcx_f64(double x) __asm__("gpi.math.erfcx.f64");
GPI_PURE double __gpi_math_normcdf_f64(double x) __asm__("gpi.math.normcdf.f64");
GPI_PURE double __gpi_math_normcdfinv_f64(double x) __asm__("gpi.math.normcdfinv.f64");
GPI_PURE double __gpi_math_cyl_bessel_i0_f64(double x) __asm__("gpi.math.cyl_bessel_i0.f64");
GPI_PURE double __gpi_math_cyl_bessel_i1_f64(double x) __asm__("gpi.math.cyl_bessel_i1.f64");
GPI_PURE float __gpi_math_fast_sin_f32(float x) __asm__("gpi.math.fast.sin.f32");
GPI_PURE float __gpi_math_fast_cos_f32(float x) __asm__("gpi.math.fast.cos.f32");
GPI_PURE float __gpi_math_fast_tan_f32(float x) __asm__("gpi.math.fast.tan.f32");
GPI_PURE float __gpi_math_fast_exp_f32(float x) __asm__("gpi.math.fast.exp.f32");
GPI_PURE float __gpi_math_fast_exp10_f32(float x) __asm__("gpi.math.fast.exp10.f32");
GPI_PURE float __gpi_math_fast_log_f32(float x) __asm__("gpi.math.fast.log.f32");
GPI_PURE float __gpi_math_fast_log2_f32(float x) __asm__("gpi.math.fast.log2.f32");
GPI_PURE float __gpi_math_fast_log10_f32(float x) __asm__("gpi.math.fast.log10.f32");
GPI_PURE float __gpi_math_pow_f32(float x, float y) __asm__("gpi.math.pow.f32");
GPI_PURE float __gpi_math_atan2_f32(float x, float y) __asm__("gpi.math.atan2.f32");
GPI_PURE float __gpi_math_fmod_f32(float x, float y) __asm__("gpi.math.fmod.f32");
GPI_PURE float __gpi_math_remainder_f32(float x, float y) __asm__("gpi.math.remainder.f32");
GPI_PURE float __gpi_math_hypot_f32(float x, float y) __asm__("gpi.math.hypot.f32");
GPI_PURE float __gpi_math_nextafter_f32(float x, float y) __asm__("gpi.math.nextafter.f32");
GPI_PURE double __gpi_math_pow_f64(double x, double y) __asm__("gpi.math.pow.f64");
GPI_PURE double __gpi_math_atan2_f64(double x, double y) __asm__("gpi.math.atan2.f64");
GPI_PURE double __gpi_math_fmod_f64(double x, double y) __asm__("gpi.math.fmod.f64");
GPI_PURE double __gpi_math_remainder_f64(double x, double y) __asm__("gpi.math.remainder.f64");
GPI_PURE double __gpi_math_hypot_f64(double x, double y) __asm__("gpi.math.hypot.f64");
GPI_PURE double __gpi_math_nextafter_f64(double x, double y) __asm__("gpi.math.nextafter.f64");
GPI_PURE float __gpi_math_fast_pow_f32(float x, float y) __asm__("gpi.math.fast.pow.f32");
GPI_PURE float __gpi_math_jn_f32(int n, float x) __asm__("gpi.math.jn.f32");
GPI_PURE float __gpi_math_yn_f32(int n, float x) __asm__("gpi.math.yn.f32");
GPI_PURE double __gpi_math_jn_f64(int n, double x) __asm__("gpi.math.jn.f64");
GPI_PURE double __gpi_math_yn_f64(int n, double x) __asm__("gpi.math.yn.f64");
}

#undef GPI_PURE
#undef GPI_CONVERGENT
#undef GPI_EFFECT
#undef GPI_NORETURN

#endif
