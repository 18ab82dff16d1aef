; run {"warp": 32, "optimise": true, "level": 0, "without": "full-bodies", "fitted": true}
; case {"kernel": "k8", "grid": [2, 1, 1], "block": [128, 1, 1], "shared_dynamic": 2048, "outputs": ["i64", "i64", "i8", "i16"], "seed": 3535389157}
target datalayout = "e-i64:64-i128:128-v16:16-v32:32-n16:32:64"
target triple = "nvptx64-nvidia-cuda"
declare i32 @gpi.block.idx(i32)
declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.lane.id()
define ptx_kernel void @k8(ptr noundef %in, ptr noundef %out, ptr noundef %acc, i32 noundef %a, i64 noundef %c, i32 noundef %b, float noundef %f) #0 {
entry:
  %at.thread = call i32 @gpi.thread.idx(i32 0)
  %0 = call i32 @gpi.block.idx(i32 0)
  %1 = mul i32 %0, 128
  %at.number = add i32 %1, %at.thread
  %at.4 = add i32 %at.thread, 3
  %at.5 = getelementptr i8, ptr %in, i32 %at.4
  %2 = load i8, ptr %at.5, align 1
  %3 = add i8 %2, %2
  %4 = call i32 @gpi.lane.id()
  %5 = icmp ne i32 %4, 27
  br i1 %5, label %then.11, label %else.12
then.11:
  br label %join.13
else.12:
  %at.17 = getelementptr i64, ptr %out, i32 %at.number
  %6 = load i8, ptr %at.17, align 1
  br label %join.13
join.13:
  %7 = phi i8 [ %3, %then.11 ], [ %6, %else.12 ]
  %9 = getelementptr i8, ptr %out, i64 4096
  %at.19 = getelementptr i8, ptr %9, i32 %at.number
  store i8 %7, ptr %at.19, align 1
  ret void
}
attributes #0 = { convergent nounwind }
