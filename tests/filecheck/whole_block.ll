; RUN: gpi opt -p vectorise,verify %s | filecheck %s
; A shared array of 64 elements: blocks of 64 threads run as one body. Both regions run once, and the upper half's slices are not there.

@values = internal addrspace(3) global [64 x i32] poison, align 4

declare i32 @gpi.thread.idx(i32)
declare void @gpi.barrier()

; CHECK-LABEL: define internal void @halves(
; CHECK: %whole.x = icmp eq i32 %block.x, 64
; CHECK: br i1 %is.whole, label %whole.0, label %region.0
; CHECK: whole.0:
; CHECK: call i32 @halves.block.0(ptr %thread, ptr %params, i32 0, i32 %x.whole.0, i32 %y.whole.0, i32 0, i32 0, i32 64,
; CHECK: fence syncscope("singlethread") seq_cst
; CHECK-NEXT: br label %whole.1
; CHECK: whole.1:
; CHECK: call i32 @halves.block.1(
; CHECK: br label %block.end
define ptx_kernel void @halves(ptr %p) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %index = zext i32 %t to i64
  %own = getelementptr i32, ptr addrspacecast (ptr addrspace(3) @values to ptr), i64 %index
  store i32 %t, ptr %own, align 4
  call void @gpi.barrier()
  %low = icmp ult i32 %t, 32
  br i1 %low, label %add, label %done

add:
  %other = getelementptr i32, ptr %own, i64 32
  %x = load i32, ptr %other, align 4
  %to = getelementptr i32, ptr %p, i64 %index
  store i32 %x, ptr %to, align 4
  br label %done

done:
  ret void
}
