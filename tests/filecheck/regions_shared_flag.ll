; RUN: gpi opt -p regions %s | filecheck %s
; A loop that ends by a flag in shared memory, which nobody writes between the barriers around its load: all of the block leave together.
@flag = internal addrspace(3) global i32 undef, align 4
@other = internal addrspace(3) global i32 undef, align 4
declare void @gpi.barrier()
declare i32 @gpi.thread.idx(i32)

; CHECK: define ptx_kernel i32 @loop.region0(
; CHECK: define ptx_kernel i32 @loop.region1(
; CHECK: define ptx_kernel i32 @loop.region2(
define ptx_kernel void @loop(ptr %p) {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  br label %head
head:
  %at = getelementptr i32, ptr %p, i32 %x
  %v = load i32, ptr %at
  store i32 %v, ptr addrspacecast (ptr addrspace(3) @flag to ptr)
  call void @gpi.barrier()
  %go = load i32, ptr addrspacecast (ptr addrspace(3) @flag to ptr)
  store i32 %x, ptr addrspacecast (ptr addrspace(3) @other to ptr)
  store i32 %x, ptr %at
  %c = icmp eq i32 %go, 0
  br i1 %c, label %end, label %sync
sync:
  call void @gpi.barrier()
  br label %head
end:
  call void @gpi.barrier()
  store i32 1, ptr %p
  ret void
}
