; RUN: gpi opt -p shapes-x32 --warp 64 %s | filecheck %s
; Blocks of 32 columns: 64 lanes are two rows.

declare i32 @gpi.thread.idx(i32)

; CHECK: %x = call i32 @gpi.thread.idx(i32 0) ; offsets 0 1 2 {{.*}} 31 0 1 {{.*}} 31
; CHECK: %y = call i32 @gpi.thread.idx(i32 1) ; offsets 0 0 {{.*}} 0 1 1 {{.*}} 1 align 2
define ptx_kernel void @two_rows() {
  %x = call i32 @gpi.thread.idx(i32 0)
  %y = call i32 @gpi.thread.idx(i32 1)
  ret void
}
