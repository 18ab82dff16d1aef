; thread engine, native, level 0, 32 lanes a warp, seed 2
; run {"warp": 32, "optimise": true, "level": 0, "without": ""}
; case {"kernel": "k7", "grid": [2, 1, 1], "block": [7, 5, 1], "shared_dynamic": 560, "outputs": ["i32", "i8", "i16", "i32", "i64", "half", "float", "float", "<2 x i32>", "i32"], "seed": 4235859334}
target datalayout = "e-i64:64-i128:128-v16:16-v32:32-n16:32:64"
target triple = "nvptx64-nvidia-cuda"
@cells = internal addrspace(3) global [64 x i64] poison, align 16
@exchange = external addrspace(3) global [0 x i64], align 16
declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.dim(i32)
declare void @gpi.barrier()
define ptx_kernel void @k7(ptr noundef %in, ptr noundef %out, ptr noundef %acc, i32 noundef %a, i64 noundef %c, i32 noundef %b, float noundef %f) #0 {
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
  %8 = getelementptr i8, ptr %in, i64 8192
  %9 = add i32 %at.thread, 1
  %at.6 = zext i32 %9 to i64
  %at.7 = getelementptr i32, ptr %8, i64 %at.6
  %10 = load i32, ptr %at.7, align 4
  %at.15 = getelementptr i64, ptr addrspace(3) @exchange, i32 %at.thread
  store i64 0, ptr addrspace(3) %at.15, align 8
  %11 = getelementptr i8, ptr addrspace(3) @exchange, i64 280
  %at.16 = getelementptr i64, ptr addrspace(3) %11, i32 %at.thread
  store i64 0, ptr addrspace(3) %at.16, align 8
  %at.19 = urem i32 0, 64
  %at.20 = getelementptr i64, ptr addrspace(3) @cells, i32 %at.19
  store atomic i64 0, ptr addrspace(3) %at.20 monotonic, align 8
  %at.21 = urem i32 0, 64
  %at.22 = getelementptr i64, ptr addrspace(3) @cells, i32 %at.21
  store atomic i64 0, ptr addrspace(3) %at.22 monotonic, align 8
  call void @gpi.barrier()
  %at.23 = call i128 @gpi.warp.activemask()
  %12 = trunc i128 %at.23 to i64
  %13 = and i64 %12, 7
  %14 = icmp ne i64 %13, 2
  br i1 %14, label %then.24, label %join.26
then.24:
  %15 = and i32 %10, 3
  %16 = icmp eq i32 %15, 1
  br i1 %16, label %then.30, label %else.31
then.30:
  ret void
else.31:
  br label %join.26
join.26:
  call void @gpi.barrier()
  ret void
}
declare i128 @gpi.warp.activemask()
attributes #0 = { convergent nounwind }
