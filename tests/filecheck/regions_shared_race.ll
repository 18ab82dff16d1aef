; RUN: not gpi opt -p regions %s | filecheck %s
; The flag is written again before the next barrier: a thread that comes later may see another one.
; CHECK: threads of a block may part and come to different barriers
@flag = internal addrspace(3) global i32 undef, align 4
declare void @gpi.barrier()
declare i32 @gpi.thread.idx(i32)
define ptx_kernel void @loop(ptr %p) {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  br label %head
head:
  call void @gpi.barrier()
  %go = load i32, ptr addrspacecast (ptr addrspace(3) @flag to ptr)
  %c = icmp eq i32 %go, 0
  br i1 %c, label %end, label %sync
sync:
  store i32 %x, ptr addrspacecast (ptr addrspace(3) @flag to ptr)
  call void @gpi.barrier()
  br label %head
end:
  call void @gpi.barrier()
  store i32 1, ptr %p
  ret void
}
