; RUN: gpi opt -p vectorise %s | filecheck %s
; Rows of neighbouring blocks run together where nothing tells against it.

declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.dim(i32)
declare i32 @gpi.block.idx(i32)

; The block's index is an argument, so that what does not depend on it is computed before the loop over blocks.
; CHECK-LABEL: define internal i32 @rows.row.0
; CHECK-SAME: i32 [[BLOCK:%index.x[^,]*]], i32 %index.y, i32 %index.z)
; CHECK: mul i32 [[BLOCK]],

; Rows, blocks, warps: the innermost loop is over the warps of a row of one block.
; CHECK-LABEL: define internal void @rows(
; CHECK: br i1 %is.row, label %swept.row, label %region.0
; CHECK: swept.row:
; CHECK: swept.block:
; CHECK: [[X:%.*]] = add nuw i32 %index.x, %before
; CHECK: store volatile i32 [[X]]
; CHECK: swept.warp:
; CHECK: call i32 @rows.row.0({{.*}}, i32 [[X]], i32 %index.y, i32 %index.z)
; CHECK: br i1 {{%.*}}, label %swept.warp, label %swept.block.end
; CHECK: br i1 %block.beside, label %swept.block, label %swept.row.end
; CHECK: br i1 %row.below, label %swept.row, label %block.end
; CHECK: region.0:
; CHECK-NOT: call i32 @rows.row.0
; CHECK: block.end:
; CHECK: zext i32 %run to i64
define ptx_kernel void @rows(ptr %p, i32 %n) {
  %b = call i32 @gpi.block.idx(i32 0)
  %d = call i32 @gpi.block.dim(i32 0)
  %first = mul i32 %b, %d
  %t = call i32 @gpi.thread.idx(i32 0)
  %x = add i32 %first, %t
  %y = call i32 @gpi.thread.idx(i32 1)
  %row = mul nsw i32 %y, %n
  %index = add nsw i32 %row, %x
  %wide = sext i32 %index to i64
  %own = getelementptr inbounds i32, ptr %p, i64 %wide
  store i32 %x, ptr %own
  ret void
}

; Lanes that access a column share lines with the rows below.
; CHECK-LABEL: define internal void @columns(
; CHECK-NOT: swept
; CHECK: ret void
define ptx_kernel void @columns(ptr %p, i32 %n) {
  %x = call i32 @gpi.thread.idx(i32 0)
  %y = call i32 @gpi.thread.idx(i32 1)
  %row = mul i32 %x, %n
  %index = add i32 %row, %y
  %own = getelementptr i32, ptr %p, i32 %index
  store i32 %x, ptr %own
  ret void
}

; CHECK-LABEL: define internal void @loops(
; CHECK-NOT: swept
; CHECK: ret void
define ptx_kernel void @loops(ptr %p, i32 %n) {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %j, %loop ]
  %at = add i32 %i, %x
  %own = getelementptr i32, ptr %p, i32 %at
  store i32 %x, ptr %own
  %j = add i32 %i, 1
  %more = icmp slt i32 %j, %n
  br i1 %more, label %loop, label %done
done:
  ret void
}

; CHECK-LABEL: define internal void @atomics(
; CHECK-NOT: swept
; CHECK: ret void
define ptx_kernel void @atomics(ptr %p) {
  %x = call i32 @gpi.thread.idx(i32 0)
  %old = atomicrmw add ptr %p, i32 %x monotonic
  ret void
}
