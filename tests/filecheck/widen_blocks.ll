; RUN: gpi opt -p vectorise %s | filecheck %s
; The loops over blocks, regions and warps; what is kept over a barrier.

declare i32 @gpi.thread.idx(i32)
declare void @gpi.barrier()

; The value that is loaded before the barrier is kept for each thread behind the warp's set of lanes, 64 bytes into its record.
; CHECK-LABEL: define internal i32 @k.row.0
; CHECK: [[V:%.*]] = load <16 x i32>
; CHECK: [[SLOT:%.*]] = getelementptr i8, ptr %state, i64 64
; CHECK: store <16 x i32> {{%.*}}, ptr [[SLOT]], align 4
; CHECK: store i32 1, ptr
; CHECK: ret i32

; CHECK-LABEL: define internal i32 @k.row.1
; CHECK: [[BACK:%.*]] = getelementptr i8, ptr %state, i64 64
; CHECK: load <16 x i32>, ptr [[BACK]], align 4
; CHECK: ret i32

; CHECK-LABEL: define internal void @k(
; CHECK: %states = alloca [{{.*}} x i8], align 64
; Rows of whole warps run the variant made for them.
; CHECK: %rest.x = urem i32 %block.x, {{32|64}}
; CHECK: next.block:
; CHECK: region.0:
; CHECK: run.full.0:
; CHECK-NEXT: switch i32 %variant, label %run.0.any [ i32 0, label %run.0.row
; CHECK: call i32 @k.row.0(
; CHECK: call i32 @k.any.0(
; CHECK: warp.end.0:
; CHECK: fence syncscope("singlethread") seq_cst
; CHECK: switch i32 %next.0, label %block.end [ i32 1, label %region.1
; CHECK: region.1:
; CHECK: call i32 @k.row.1(
; CHECK: block.end:
define ptx_kernel void @k(ptr %p) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr i32, ptr %p, i32 %t
  %v = load i32, ptr %at, align 4
  call void @gpi.barrier()
  %w = mul i32 %v, 3
  store i32 %w, ptr %at, align 4
  ret void
}
