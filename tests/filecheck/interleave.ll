; RUN: gpi opt -p interleave %s | filecheck %s

declare i32 @gpi.thread.idx(i32)
declare void @use(ptr)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.lifetime.start.p0(ptr)

; Elements are 32 lanes apart; an array begins at its lane's place among the first elements.
; CHECK-LABEL: @indexed
; CHECK-NOT: alloca
; CHECK: [[M:%.*]] = call ptr @gpi.state.local(i64 1024)
; CHECK: [[L:%.*]] = call i32 @gpi.lane.id()
; CHECK: [[A:%.*]] = getelementptr i32, ptr [[M]], i32 [[L]]
; CHECK-NOT: lifetime
; CHECK: [[P:%.*]] = getelementptr inbounds [32 x float], ptr [[A]], i32 %k
; CHECK: store float 1.{{.*}}, ptr [[P]], align 4
; CHECK: [[Q:%.*]] = getelementptr [32 x i8], ptr [[A]], i64 12
; CHECK: load i32, ptr [[Q]], align 4
define ptx_kernel void @indexed(i32 %k, ptr %out) {
  %a = alloca [8 x float], align 16
  call void @llvm.lifetime.start.p0(ptr %a)
  %p = getelementptr inbounds float, ptr %a, i32 %k
  store float 1.0, ptr %p, align 4
  %q = getelementptr i8, ptr %a, i64 12
  %x = load i32, ptr %q, align 4
  store i32 %x, ptr %out
  ret void
}

; Fields of structures, and addresses that meet.
; CHECK-LABEL: @fields
; CHECK: call ptr @gpi.state.local(i64 2048)
; CHECK: getelementptr { [32 x i32], [32 x float] }, ptr {{.*}}, i32 %k, i32 1
; CHECK: phi ptr
define ptx_kernel void @fields(i32 %k, i1 %c, ptr %out) {
entry:
  %a = alloca [8 x { i32, float }], align 4
  %p = getelementptr { i32, float }, ptr %a, i32 %k, i32 1
  store float 1.0, ptr %p, align 4
  br i1 %c, label %then, label %end
then:
  br label %end
end:
  %r = phi ptr [ %p, %entry ], [ %a, %then ]
  %x = load i32, ptr %r, align 4
  store i32 %x, ptr %out
  ret void
}

; CHECK-LABEL: @filled
; CHECK: [[A:%.*]] = getelementptr i32, ptr {{.*}}, i32
; CHECK-NOT: llvm.mem
; CHECK: fill:
; CHECK: [[AT:%.*]] = phi i64 [ 0, %entry ], [ [[NEXT:%.*]], %fill ]
; CHECK: [[P:%.*]] = getelementptr [32 x i8], ptr [[A]], i64 [[AT]]
; CHECK: store i32 {{.*}}, ptr [[P]], align 4
; CHECK: [[NEXT]] = add i64 [[AT]], 4
; CHECK: icmp ult i64 [[NEXT]], 128
; CHECK: [[TO:%.*]] = getelementptr i8, ptr %out, i64
; CHECK: store i32 {{.*}}, ptr [[TO]], align 2
define ptx_kernel void @filled(i32 %k, ptr %out) {
entry:
  %a = alloca [32 x i32], align 4
  call void @llvm.memset.p0.i64(ptr align 4 %a, i8 1, i64 128, i1 false)
  %p = getelementptr i32, ptr %a, i32 %k
  store i32 %k, ptr %p, align 4
  call void @llvm.memcpy.p0.p0.i64(ptr align 2 %out, ptr align 4 %a, i64 128, i1 false)
  ret void
}

; Left alone: accesses of two sizes, an address that others know, and padding.
; CHECK-LABEL: @left
; CHECK-COUNT-3: alloca
; CHECK-NOT: call ptr @gpi.state.local
define ptx_kernel void @left(i32 %k, ptr %out) {
  %two = alloca [8 x i32], align 8
  %known = alloca [8 x i32], align 4
  %padded = alloca [8 x { i8, i32 }], align 4
  %p = getelementptr i32, ptr %two, i32 %k
  store i32 1, ptr %p, align 4
  %x = load i64, ptr %two, align 8
  %q = getelementptr i32, ptr %known, i32 %k
  store i32 2, ptr %q, align 4
  call void @use(ptr %known)
  %r = getelementptr { i8, i32 }, ptr %padded, i32 %k, i32 1
  store i32 3, ptr %r, align 4
  store i64 %x, ptr %out
  ret void
}
