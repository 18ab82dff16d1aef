; RUN: gpi opt -p shapes-x16 %s | filecheck %s
; Blocks of 16 columns: a warp is two rows.

declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.dim(i32)

; CHECK-LABEL: @indices
; CHECK: %x = {{.*}} ; offsets 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 0 1 2 3 4
; CHECK: %y = {{.*}} ; offsets 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1
; CHECK: %linear = add i32 %row, %x ; stride 1 align 32
; CHECK: %pitch = mul i32 %y, %n ; varying
define ptx_kernel void @indices(i32 %n) {
  %x = call i32 @gpi.thread.idx(i32 0)
  %y = call i32 @gpi.thread.idx(i32 1)
  %width = call i32 @gpi.block.dim(i32 0)
  %row = mul i32 %y, %width
  %linear = add i32 %row, %x
  %pitch = mul i32 %y, %n
  ret void
}
