; run {"warp": 32, "optimise": true, "level": 0, "without": "", "fitted": false}
; case {"kernel": "k1", "grid": [1, 1, 1], "block": [64, 1, 1], "shared_dynamic": 0, "outputs": ["i32"], "seed": 3366710301}
; case {"kernel": "k2", "grid": [1, 1, 1], "block": [64, 1, 1], "shared_dynamic": 0, "outputs": ["i32"], "seed": 3366710302}
target datalayout = "e-i64:64-i128:128-v16:16-v32:32-n16:32:64"
target triple = "nvptx64-nvidia-cuda"
declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.lane.id()
declare i128 @gpi.warp.activemask()
define ptx_kernel void @k1(ptr noundef %in, ptr noundef %out, ptr noundef %acc, i32 noundef %a, i64 noundef %c, i32 noundef %b, float noundef %f) #0 {
entry:
  %at.thread = call i32 @gpi.thread.idx(i32 0)
  %at.1 = call i128 @gpi.warp.activemask()
  %0 = trunc i128 %at.1 to i32
  %1 = call i32 @again(i32 %at.thread)
  %2 = xor i32 %0, %1
  %at.2 = getelementptr i32, ptr %out, i32 %at.thread
  store i32 %2, ptr %at.2, align 4
  ret void
}
define ptx_kernel void @k2(ptr noundef %in, ptr noundef %out, ptr noundef %acc, i32 noundef %a, i64 noundef %c, i32 noundef %b, float noundef %f) #0 {
entry:
  %at.thread = call i32 @gpi.thread.idx(i32 0)
  %0 = call i32 @again(i32 %at.thread)
  %at.2 = getelementptr i32, ptr %out, i32 %at.thread
  store i32 %0, ptr %at.2, align 4
  ret void
}
define internal i32 @again(i32 noundef %p0) #1 {
entry:
  %at.1 = and i32 %p0, 3
  %0 = icmp eq i32 %at.1, 0
  br i1 %0, label %end, label %further
end:
  ret i32 %p0
further:
  %at.2 = sub i32 %at.1, 1
  %1 = call i32 @again(i32 %at.2)
  %2 = mul i32 %1, 3
  %3 = xor i32 %2, %p0
  ret i32 %3
}
attributes #0 = { convergent nounwind }
attributes #1 = { convergent noinline nounwind }
