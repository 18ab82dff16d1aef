; RUN: gpi opt -p vectorise %s | filecheck %s
; Warp operations: lanes are elements of vectors.

declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.warp.shuffle.xor.i32(i128, i32, i32, i32)
declare i32 @gpi.warp.shuffle.down.i32(i128, i32, i32, i32)
declare i32 @gpi.warp.shuffle.idx.i32(i128, i32, i32, i32)
declare i128 @gpi.warp.ballot(i128, i32)
declare i32 @gpi.warp.any(i128, i32)
declare i32 @gpi.warp.reduce.add.i32(i128, i32)

; The lanes to take from are known: shuffles of registers. By 16 lanes, the slices change places.
; CHECK-LABEL: define internal i32 @known.row.0
; CHECK-DAG: shufflevector <16 x i32> {{.*}} <16 x i32> <i32 1, i32 0, i32 3, i32 2,
; CHECK-DAG: shufflevector <16 x i32> {{.*}} <16 x i32> <i32 0, i32 1, i32 2, i32 3,
; CHECK-DAG: shufflevector <16 x i32> {{.*}} <16 x i32> <i32 1, i32 2, {{.*}}, i32 15, i32 16>
; CHECK-DAG: shufflevector <16 x i32> {{.*}} <16 x i32> <i32 1, i32 2, {{.*}}, i32 15, i32 15>
; CHECK: ret i32
define ptx_kernel void @known(ptr %p) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr i32, ptr %p, i32 %t
  %v = load i32, ptr %at, align 4
  %a = call i32 @gpi.warp.shuffle.xor.i32(i128 -1, i32 %v, i32 1, i32 32)
  %b = call i32 @gpi.warp.shuffle.xor.i32(i128 -1, i32 %a, i32 16, i32 32)
  %c = call i32 @gpi.warp.shuffle.down.i32(i128 -1, i32 %b, i32 1, i32 32)
  store i32 %c, ptr %at, align 4
  ret void
}

; Votes are bits of masks; sums one reduction.
; CHECK-LABEL: define internal i32 @votes.row.0
; CHECK: [[LOW:%.*]] = bitcast <16 x i1> {{%.*}} to i16
; CHECK: [[HIGH:%.*]] = bitcast <16 x i1> {{%.*}} to i16
; CHECK: [[WIDE:%.*]] = zext i16 [[LOW]] to i32
; CHECK: [[ABOVE:%.*]] = zext i16 [[HIGH]] to i32
; CHECK: [[MOVED:%.*]] = shl i32 [[ABOVE]], 16
; CHECK: or i32 [[WIDE]], [[MOVED]]
; CHECK: [[SUM:%.*]] = add <16 x i32>
; CHECK: call i32 @llvm.vector.reduce.add.v16i32(<16 x i32> [[SUM]])
; CHECK: ret i32
define ptx_kernel void @votes(ptr %p) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr i32, ptr %p, i32 %t
  %v = load i32, ptr %at, align 4
  %odd = and i32 %v, 1
  %set = call i128 @gpi.warp.ballot(i128 -1, i32 %odd)
  %bits = trunc i128 %set to i32
  %sum = call i32 @gpi.warp.reduce.add.i32(i128 -1, i32 %v)
  %w = add i32 %bits, %sum
  store i32 %w, ptr %at, align 4
  ret void
}
