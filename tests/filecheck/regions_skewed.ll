; RUN: not gpi opt -p regions %s | filecheck %s
; Some threads come to the barrier in a later trip than others, so that %i differs between those that are there together.
; CHECK: threads of a block may part and come to different barriers, or to one in different trips of a loop

declare void @gpi.barrier()
declare i32 @gpi.thread.idx(i32)

define ptx_kernel void @skewed(i32 %n) {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  br label %head
head:
  %i = phi i32 [ 0, %entry ], [ %next, %latch ]
  %not.yet = icmp ult i32 %i, %x
  br i1 %not.yet, label %latch, label %sync
sync:
  call void @gpi.barrier()
  %last = icmp eq i32 %i, %n
  br i1 %last, label %out, label %latch
latch:
  %next = add i32 %i, 1
  br label %head
out:
  ret void
}
