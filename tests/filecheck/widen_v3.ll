; RUN: gpi opt -p vectorise-v3 %s | filecheck %s
; AVX2: four slices of eight lanes; gathers, but no scatters, and no masked accesses of less than 32 bits.

declare i32 @gpi.thread.idx(i32)

; CHECK-LABEL: define internal i32 @k.row.0
; CHECK: load <8 x i32>, ptr {{.*}}, align 4
; CHECK: load <8 x i32>, ptr {{.*}}, align 4
; CHECK: load <8 x i32>, ptr {{.*}}, align 4
; CHECK: load <8 x i32>, ptr {{.*}}, align 4
; CHECK: call <8 x i32> @llvm.masked.gather.v8i32.v8p0
; CHECK-NOT: scatter
; CHECK: ret i32
define ptx_kernel void @k(ptr %p, ptr %q) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr i32, ptr %p, i32 %t
  %i = load i32, ptr %at, align 4
  %from = getelementptr i32, ptr %q, i32 %i
  %v = load i32, ptr %from, align 4
  store i32 %t, ptr %from, align 4
  store i32 %v, ptr %at, align 4
  ret void
}
