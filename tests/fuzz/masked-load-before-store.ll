; vector engine, x86-64-v3, level 3, 64 lanes a warp, seed 528
; run {"warp": 64, "optimise": true, "level": 3, "without": "", "fitted": false}
; case {"kernel": "k6", "grid": [1, 1, 1], "block": [16, 8, 1], "shared_dynamic": 2048, "outputs": ["i64", "double", "float", "i64"], "seed": 2155211664}
target datalayout = "e-i64:64-i128:128-v16:16-v32:32-n16:32:64"
target triple = "nvptx64-nvidia-cuda"
@cells = internal addrspace(3) global [64 x i64] poison, align 16
@exchange = external addrspace(3) global [0 x i64], align 16
declare i32 @gpi.block.idx(i32)
declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.dim(i32)
define ptx_kernel void @k6(ptr noundef %in, ptr noundef %out, ptr noundef %acc, i32 noundef %a, i64 noundef %c, i32 noundef %b, float noundef %f) #0 {
entry:
  %0 = call i32 @gpi.thread.idx(i32 1)
  %1 = call i32 @gpi.thread.idx(i32 2)
  %2 = call i32 @gpi.block.dim(i32 1)
  %3 = mul i32 %1, %2
  %4 = add i32 %0, %3
  %5 = call i32 @gpi.thread.idx(i32 0)
  %6 = call i32 @gpi.block.dim(i32 0)
  %7 = mul i32 %4, %6
  %at.thread = add i32 %5, %7
  %8 = call i32 @gpi.block.idx(i32 0)
  %9 = mul i32 %8, 128
  %at.number = add i32 %9, %at.thread
  %10 = and i32 %at.thread, 1
  %11 = add i32 %10, 1
  br label %loop.3
loop.3:
  %12 = phi i32 [ 0, %entry ], [ %16, %loop.3 ]
  %13 = phi i64 [ %c, %entry ], [ %15, %loop.3 ]
  %at.6 = getelementptr i64, ptr %out, i32 %at.number
  store i64 %13, ptr %at.6, align 8
  %14 = atomicrmw min ptr %at.6, i64 3 monotonic, align 8
  %15 = load i64, ptr %at.6, align 8
  store i64 0, ptr %at.6, align 8
  %16 = add i32 %12, 1
  %17 = icmp ult i32 %16, %11
  br i1 %17, label %loop.3, label %exit.4
exit.4:
  %18 = xor i64 0, %15
  %19 = getelementptr i8, ptr %out, i64 3072
  %at.18 = getelementptr i64, ptr %19, i32 %at.number
  store i64 %18, ptr %at.18, align 8
  ret void
}
attributes #0 = { convergent nounwind }
