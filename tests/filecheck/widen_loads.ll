; RUN: gpi opt -p vectorise %s | filecheck %s
; RUN: gpi opt -p vectorise --warp 64 %s | filecheck %s
; Loads of a warp whose lanes all run, by the addresses' distances.

declare i32 @gpi.thread.idx(i32)

; One address: one load.
; CHECK-LABEL: define internal i32 @uniform.row.0
; CHECK: load i32, ptr %p, align 4
; CHECK-NOT: gather
; CHECK: ret i32
define ptx_kernel void @uniform(ptr %p, ptr %q) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %v = load i32, ptr %p, align 4
  %to = getelementptr i32, ptr %q, i32 %t
  store i32 %v, ptr %to, align 4
  ret void
}

; Neighbours: a vector a slice; the address is lane 0's.
; CHECK-LABEL: define internal i32 @consecutive.row.0
; CHECK: [[AT:%.*]] = getelementptr float, ptr %p, i32 %x
; CHECK: load <16 x float>, ptr [[AT]], align 4
; CHECK: [[NEXT:%.*]] = getelementptr i8, ptr [[AT]], i64 64
; CHECK: load <16 x float>, ptr [[NEXT]], align 4
; CHECK: [[TO:%.*]] = getelementptr float, ptr %q, i32 %x
; CHECK: store <16 x float> {{.*}}, ptr [[TO]], align 4
; CHECK: ret i32
define ptx_kernel void @consecutive(ptr %p, ptr %q) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr float, ptr %p, i32 %t
  %v = load float, ptr %at, align 4
  %to = getelementptr float, ptr %q, i32 %t
  store float %v, ptr %to, align 4
  ret void
}

; Close together: one wide load, and a shuffle. Nothing is read behind the last lane's element.
; CHECK-LABEL: define internal i32 @strided.row.0
; CHECK: [[WIDE:%.*]] = load <31 x i32>, ptr {{.*}}, align 4
; CHECK-NEXT: shufflevector <31 x i32> [[WIDE]], <31 x i32> poison, <16 x i32> <i32 0, i32 2, i32 4, {{.*}}, i32 30>
; CHECK: ret i32
define ptx_kernel void @strided(ptr %p, ptr %q) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %i = mul i32 %t, 2
  %at = getelementptr i32, ptr %p, i32 %i
  %v = load i32, ptr %at, align 4
  %to = getelementptr i32, ptr %q, i32 %t
  store i32 %v, ptr %to, align 4
  ret void
}

; The other way round.
; CHECK-LABEL: define internal i32 @reversed.row.0
; CHECK: [[BACK:%.*]] = getelementptr i8, ptr {{.*}}, i64 -60
; CHECK: [[WHOLE:%.*]] = load <16 x i32>, ptr [[BACK]], align 4
; CHECK-NEXT: shufflevector <16 x i32> [[WHOLE]], <16 x i32> poison, <16 x i32> <i32 15, i32 14, {{.*}}, i32 0>
; CHECK: ret i32
define ptx_kernel void @reversed(ptr %p, ptr %q) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %i = sub i32 100, %t
  %at = getelementptr i32, ptr %p, i32 %i
  %v = load i32, ptr %at, align 4
  %to = getelementptr i32, ptr %q, i32 %t
  store i32 %v, ptr %to, align 4
  ret void
}

; Anywhere: gathers and scatters, with a scalar base.
; CHECK-LABEL: define internal i32 @anywhere.row.0
; CHECK: [[FROM:%.*]] = getelementptr float, ptr %p, <16 x i32>
; CHECK: call <16 x float> @llvm.masked.gather.v16f32.v16p0(<16 x ptr> align 4 [[FROM]], <16 x i1> splat (i1 true), <16 x float> poison)
; CHECK: call void @llvm.masked.scatter.v16f32.v16p0(<16 x float> {{.*}}, <16 x ptr> align 4 {{.*}}, <16 x i1> splat (i1 true))
; CHECK: ret i32
define ptx_kernel void @anywhere(ptr %p, ptr %q) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %index = getelementptr i32, ptr %q, i32 %t
  %i = load i32, ptr %index, align 4
  %at = getelementptr float, ptr %p, i32 %i
  %v = load float, ptr %at, align 4
  %to = getelementptr float, ptr %q, i32 %i
  store float %v, ptr %to, align 4
  ret void
}

; Bytes from anywhere: the words around them.
; CHECK-LABEL: define internal i32 @bytes.row.0
; CHECK: and <16 x i64> {{.*}}, splat (i64 -4)
; CHECK: call <16 x i32> @llvm.masked.gather.v16i32.v16p0
; CHECK: lshr <16 x i32>
; CHECK: trunc <16 x i32> {{.*}} to <16 x i8>
; CHECK: ret i32
define ptx_kernel void @bytes(ptr %p, ptr %q) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %index = getelementptr i32, ptr %q, i32 %t
  %i = load i32, ptr %index, align 4
  %at = getelementptr i8, ptr %p, i32 %i
  %v = load i8, ptr %at, align 1
  %w = zext i8 %v to i32
  store i32 %w, ptr %index, align 4
  ret void
}

; Volatile: lane after lane.
; CHECK-LABEL: define internal i32 @volatile.row.0
; CHECK: lane:
; CHECK: load volatile i32, ptr
; CHECK: br i1 {{.*}}, label %lane, label %lanes.done
; CHECK: ret i32
define ptx_kernel void @volatile(ptr %p) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr i32, ptr %p, i32 %t
  %v = load volatile i32, ptr %at, align 4
  store i32 %v, ptr %at, align 4
  ret void
}

; In blocks of 16 columns each slice is a row of its own.
; CHECK-LABEL: define internal i32 @rows.x16.0
; CHECK: [[ROW:%.*]] = load <16 x float>, ptr {{.*}}, align 4
; CHECK: ret i32
define ptx_kernel void @rows(ptr %p) {
  %x = call i32 @gpi.thread.idx(i32 0)
  %y = call i32 @gpi.thread.idx(i32 1)
  %row = mul i32 %y, 32
  %i = add i32 %row, %x
  %at = getelementptr float, ptr %p, i32 %i
  %v = load float, ptr %at, align 4
  %w = fadd float %v, %v
  store float %w, ptr %at, align 4
  ret void
}
