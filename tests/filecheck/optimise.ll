; RUN: gpi opt -p attributes,optimise,verify %s | filecheck %s
target datalayout = "e-p6:32:32-i64:64-i128:128-i256:256-v16:16-v32:32-n16:32:64"
target triple = "nvptx64-nvidia-cuda"

; Equal questions are asked once; a barrier stays between the accesses; two activemasks stay two.
; CHECK-LABEL: define ptx_kernel void @k(
; CHECK-COUNT-1: call i32 @gpi.thread.idx(i32 0)
; CHECK: store i32 {{.*}}, ptr %p
; CHECK-NEXT: call void @gpi.barrier()
; CHECK: store i32 {{.*}}, ptr %p
; CHECK: call i128 @gpi.warp.activemask()
; CHECK: call i128 @gpi.warp.activemask()
; CHECK: ret void
define ptx_kernel void @k(ptr %p, ptr %q) {
  %a = call i32 @gpi.thread.idx(i32 0)
  %b = call i32 @gpi.thread.idx(i32 0)
  %c = add i32 %a, %b
  store i32 %c, ptr %p
  call void @gpi.barrier()
  %d = mul i32 %c, 3
  store i32 %d, ptr %p
  %m = call i128 @gpi.warp.activemask()
  %n = call i128 @gpi.warp.activemask()
  %o = xor i128 %m, %n
  store i128 %o, ptr %q
  ret void
}
declare i32 @gpi.thread.idx(i32)
declare void @gpi.barrier()
declare i128 @gpi.warp.activemask()

; An index is never negative.
; CHECK-LABEL: @index(
; CHECK: zext nneg i32
define i64 @index() {
  %a = call i32 @gpi.thread.idx(i32 0)
  %b = sext i32 %a to i64
  ret i64 %b
}

; A loop of which nobody knows how often lanes go round it stays as it is.
; CHECK-LABEL: @rounds(
; CHECK-COUNT-1: load volatile i32
; CHECK-NOT: load volatile i32
; CHECK: ret i32
define i32 @rounds(ptr %p, i32 %n) {
entry:
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %j, %loop ]
  %s = phi i32 [ 0, %entry ], [ %r, %loop ]
  %at = getelementptr i32, ptr %p, i32 %i
  %x = load volatile i32, ptr %at
  %r = add i32 %s, %x
  %j = add i32 %i, 1
  %c = icmp slt i32 %j, %n
  br i1 %c, label %loop, label %end
end:
  ret i32 %r
}
