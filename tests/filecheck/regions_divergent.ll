; RUN: not gpi opt -p regions %s | filecheck %s
; CHECK: threads of a block may part and come to different barriers, or to one in different trips of a loop

declare void @gpi.barrier()
declare i32 @gpi.thread.idx(i32)

define ptx_kernel void @divergent() {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  %low = icmp ult i32 %x, 5
  br i1 %low, label %some, label %join
some:
  call void @gpi.barrier()
  br label %join
join:
  call void @gpi.barrier()
  ret void
}
