; RUN: gpi opt -p slices-x16 %s | filecheck %s
; Slices of 16 lanes in blocks of 16 columns: each is a row, and has a base of its own where the warp has none.

declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.lane.id()

; CHECK-LABEL: @tile
; CHECK: %x = {{.*}} ; stride 1
; CHECK: %y = {{.*}} ; uniform{{$}}
; CHECK: %lane = {{.*}} ; stride 1 align 16
; CHECK: %at = {{.*}} ; stride 4
; CHECK: %across = {{.*}} ; varying
; CHECK: br i1 %first, label %some, label %join
; CHECK: %chosen = phi i32 [ %y, %some ], [ 0, %entry ] ; varying
define ptx_kernel void @tile(ptr %p, i32 %n) {
entry:
  %x = call range(i32 0, 1024) i32 @gpi.thread.idx(i32 0)
  %y = call range(i32 0, 1024) i32 @gpi.thread.idx(i32 1)
  %lane = call i32 @gpi.lane.id()
  %row = mul nsw i32 %y, %n
  %i = add nsw i32 %row, %x
  %wide = sext i32 %i to i64
  %at = getelementptr float, ptr %p, i64 %wide
  %across = mul i32 %x, %n
  %first = icmp eq i32 %y, 0
  br i1 %first, label %some, label %join
some:
  br label %join
join:
  %chosen = phi i32 [ %y, %some ], [ 0, %entry ]
  ret void
}
