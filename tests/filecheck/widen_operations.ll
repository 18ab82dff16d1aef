; RUN: gpi opt -p vectorise %s | filecheck %s
; Atomics, division, half precision, what goes lane by lane.

declare i32 @gpi.thread.idx(i32)
declare half @llvm.fma.f16(half, half, half)
@cells = internal addrspace(3) global [64 x i32] undef, align 4

; A sum for one address that nobody looks at is one atomic operation.
; CHECK-LABEL: define internal i32 @combined.row.0
; CHECK: [[SUM:%.*]] = call i32 @llvm.vector.reduce.add.v16i32
; CHECK: atomicrmw add ptr %p, i32 [[SUM]]
; CHECK: ret i32
define ptx_kernel void @combined(ptr %p, ptr %q) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr i32, ptr %q, i32 %t
  %v = load i32, ptr %at, align 4
  %old = atomicrmw add ptr %p, i32 %v monotonic
  ret void
}

; In shared memory nobody comes between; the lanes take turns.
; CHECK-LABEL: define internal i32 @histogram.row.0
; CHECK-NOT: atomicrmw
; CHECK: load atomic i32
; CHECK-NOT: atomicrmw
; CHECK: ret i32
define ptx_kernel void @histogram(ptr %q) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr i32, ptr %q, i32 %t
  %v = load i32, ptr %at, align 4
  %slot = and i32 %v, 63
  %cell = getelementptr i32, ptr addrspacecast (ptr addrspace(3) @cells to ptr), i32 %slot
  %old = atomicrmw add ptr %cell, i32 1 monotonic
  store i32 %old, ptr %at, align 4
  ret void
}

; By way of double; by constants as it stands; of 64 bits in two steps, with signs aside.
; CHECK-LABEL: define internal i32 @divided.row.0
; CHECK: sitofp <16 x i32> {{.*}} to <16 x double>
; CHECK: fdiv <16 x double>
; CHECK: fptosi <16 x double> {{.*}} to <16 x i32>
; CHECK: udiv <16 x i32> {{.*}}, splat (i32 7)
; CHECK: icmp slt <16 x i64>
; CHECK-COUNT-2: fdiv <16 x double>
; CHECK: icmp uge <16 x i64>
; CHECK-NOT: sdiv
; CHECK: ret i32
define ptx_kernel void @divided(ptr %p, ptr %q) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr i32, ptr %p, i32 %t
  %v = load i32, ptr %at, align 4
  %w = sdiv i32 1000, %v
  %x = udiv i32 %w, 7
  %wide = sext i32 %x to i64
  %y = sdiv i64 1000000000000, %wide
  %to = getelementptr i64, ptr %q, i32 %t
  store i64 %y, ptr %to, align 8
  ret void
}

; Half by way of double, rounded once.
; CHECK-LABEL: define internal i32 @halves.row.0
; CHECK: fpext <16 x half> {{.*}} to <16 x double>
; CHECK: call <16 x double> @llvm.fma.v16f64
; CHECK: and <16 x i64> {{.*}}, splat (i64 536870911)
; CHECK: fptrunc <16 x double> {{.*}} to <16 x float>
; CHECK: fptrunc <16 x float> {{.*}} to <16 x half>
; CHECK: ret i32
define ptx_kernel void @halves(ptr %p) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr half, ptr %p, i32 %t
  %v = load half, ptr %at, align 2
  %w = call half @llvm.fma.f16(half %v, half %v, half %v)
  store half %w, ptr %at, align 2
  ret void
}
