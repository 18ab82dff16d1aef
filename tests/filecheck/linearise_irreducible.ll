; RUN: not gpi opt -p linearise %s | filecheck %s
; CHECK: error: k is not linearised
; CHECK-NEXT: why: its loops are irreducible

declare i32 @gpi.thread.idx(i32)

define ptx_kernel void @k(ptr %p, i32 %n) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %c = icmp slt i32 %t, %n
  br i1 %c, label %a, label %b
a:
  store volatile i32 1, ptr %p
  %d = icmp slt i32 %n, 3
  br i1 %d, label %b, label %end
b:
  store volatile i32 2, ptr %p
  br label %a
end:
  ret void
}
