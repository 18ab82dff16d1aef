; RUN: not gpi opt -p vectorise %s | filecheck %s
; CHECK: error: kernel k is not for the vector engine
; CHECK-NEXT: why: gpi.warp.ballot
; CHECK-NEXT: do:  look at gpi build --why

declare i32 @gpi.thread.idx(i32)
declare i128 @gpi.warp.ballot(i128, i32)

; Both ways of the branch ask the whole warp: neither may wait for the other.
define ptx_kernel void @k(ptr %p) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %c = icmp slt i32 %t, 5
  br i1 %c, label %a, label %b
a:
  %x = call i128 @gpi.warp.ballot(i128 4294967295, i32 %t)
  br label %join
b:
  %y = call i128 @gpi.warp.ballot(i128 4294967295, i32 1)
  br label %join
join:
  %z = phi i128 [ %x, %a ], [ %y, %b ]
  store i128 %z, ptr %p
  ret void
}
