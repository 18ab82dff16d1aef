; Doubles in and beside the middle between two halves, and operations on halves that go by way of float or double.
; run {"warp": 32, "optimise": true}
; case {"kernel": "k", "grid": [1, 1, 1], "block": [64, 1, 1], "shared_dynamic": 0, "outputs": ["half", "half", "half", "half", "half"], "seed": 12}
target datalayout = "e-i64:64-i128:128-v16:16-v32:32-n16:32:64"
target triple = "nvptx64-nvidia-cuda"
declare i32 @gpi.thread.idx(i32)
declare half @llvm.fma.f16(half, half, half)
declare half @llvm.sqrt.f16(half)
declare half @llvm.fabs.f16(half)
declare half @llvm.floor.f16(half)
declare half @llvm.maxnum.f16(half, half)
define ptx_kernel void @k(ptr %in, ptr %out, ptr %acc, i32 %a, i64 %c, i32 %b, float %f) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %k = or i32 %t, 3
  %number = uitofp i32 %k to double
  %part = fmul double %number, 0x3F40000000000000
  %middle = fadd double %part, 0x3FF0000000000000
  %side = and i32 %t, 3
  %little = icmp eq i32 %side, 1
  %less = icmp eq i32 %side, 2
  %some = select i1 %little, double 0x3CE0000000000000, double 0.0
  %beside = select i1 %less, double 0xBCE0000000000000, double %some
  %x = fadd double %middle, %beside
  %h = fptrunc double %x to half
  %0 = getelementptr i64, ptr %out, i32 %t
  store half %h, ptr %0
  %halves = getelementptr i8, ptr %in, i64 2048
  %p.at = getelementptr half, ptr %halves, i32 %t
  %p = load half, ptr %p.at
  %from.end = xor i32 %t, 63
  %q.at = getelementptr half, ptr %halves, i32 %from.end
  %q = load half, ptr %q.at
  %r.other = xor i32 %t, 21
  %r.at = getelementptr half, ptr %halves, i32 %r.other
  %r = load half, ptr %r.at
  %fma = call half @llvm.fma.f16(half %p, half %q, half %r)
  %t1 = add i32 %t, 64
  %1 = getelementptr i64, ptr %out, i32 %t1
  store half %fma, ptr %1
  %abs = call half @llvm.fabs.f16(half %p)
  %root = call half @llvm.sqrt.f16(half %abs)
  %t2 = add i32 %t, 128
  %2 = getelementptr i64, ptr %out, i32 %t2
  store half %root, ptr %2
  %floor = call half @llvm.floor.f16(half %q)
  %t3 = add i32 %t, 192
  %3 = getelementptr i64, ptr %out, i32 %t3
  store half %floor, ptr %3
  %most = call half @llvm.maxnum.f16(half %p, half %r)
  %t4 = add i32 %t, 256
  %4 = getelementptr i64, ptr %out, i32 %t4
  store half %most, ptr %4
  ret void
}
