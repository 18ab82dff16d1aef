; The compiler's own library, which the conversion of halves needs, must not bring its exp along.
; run {"warp": 32, "optimise": true}
; case {"kernel": "k", "grid": [1, 1, 1], "block": [64, 1, 1], "shared_dynamic": 0, "outputs": ["float", "half"], "seed": 12}
target datalayout = "e-i64:64-i128:128-v16:16-v32:32-n16:32:64"
target triple = "nvptx64-nvidia-cuda"
declare i32 @gpi.thread.idx(i32)
declare float @gpi.math.exp.f32(float)
define ptx_kernel void @k(ptr %in, ptr %out, ptr %acc, i32 %a, i64 %c, i32 %b, float %f) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %floats = getelementptr i8, ptr %in, i64 2560
  %x.at = getelementptr float, ptr %floats, i32 %t
  %x = load float, ptr %x.at
  %e = call float @gpi.math.exp.f32(float %x)
  %0 = getelementptr i64, ptr %out, i32 %t
  store float %e, ptr %0
  %h = fptrunc float %x to half
  %r = frem half %h, 0xH4200
  %t64 = add i32 %t, 64
  %1 = getelementptr i64, ptr %out, i32 %t64
  store half %r, ptr %1
  ret void
}
