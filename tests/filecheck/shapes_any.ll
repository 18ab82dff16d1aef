; RUN: gpi opt -p shapes-any %s | filecheck %s
; Of a block's form nothing is known: thread indices vary, lane and warp do not change.

declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.idx(i32)
declare i32 @gpi.lane.id()
declare i32 @gpi.warp.id()

; CHECK-LABEL: @indices
; CHECK: %x = {{.*}} ; varying
; CHECK: %y = {{.*}} ; varying
; CHECK: %lane = {{.*}} ; stride 1
; CHECK: %warp = {{.*}} ; uniform
; CHECK: %first = icmp eq i32 %lane, 0 ; offsets 0 -1 -1 -1
define ptx_kernel void @indices() {
  %x = call i32 @gpi.thread.idx(i32 0)
  %y = call i32 @gpi.thread.idx(i32 1)
  %lane = call i32 @gpi.lane.id()
  %warp = call i32 @gpi.warp.id()
  %first = icmp eq i32 %lane, 0
  ret void
}
