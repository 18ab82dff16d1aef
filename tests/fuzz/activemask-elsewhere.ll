; A kernel that asks nothing calls a function of one that asks who is converged: by hand
; run {"warp": 32, "optimise": false, "level": 0}
; case {"kernel": "asks", "grid": [1, 1, 1], "block": [32, 1, 1], "shared_dynamic": 16, "outputs": ["i32"], "seed": 1}
; case {"kernel": "calls", "grid": [1, 1, 1], "block": [32, 1, 1], "shared_dynamic": 16, "outputs": ["i32"], "seed": 1}
target datalayout = "e-i64:64-i128:128-v16:16-v32:32-n16:32:64"
target triple = "nvptx64-nvidia-cuda"
declare i32 @gpi.thread.idx(i32)
declare i128 @gpi.warp.activemask()
declare i32 @gpi.warp.reduce.add.i32(i128, i32)
define internal i32 @parts(i128 %mask, i32 %x) #1 {
entry:
  %bit = and i32 %x, 4
  %some = icmp eq i32 %bit, 0
  br i1 %some, label %then, label %join
then:
  %more = add i32 %x, 100
  br label %join
join:
  %y = phi i32 [ %x, %entry ], [ %more, %then ]
  %sum = call i32 @gpi.warp.reduce.add.i32(i128 %mask, i32 %y)
  ret i32 %sum
}
define ptx_kernel void @asks(ptr noundef %in, ptr noundef %out, ptr noundef %acc, i32 noundef %a, i64 noundef %c, i32 noundef %b, float noundef %f) #0 {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  %mask = call i128 @gpi.warp.activemask()
  %sum = call i32 @parts(i128 %mask, i32 %x)
  %at = getelementptr i32, ptr %out, i32 %x
  store i32 %sum, ptr %at, align 4
  ret void
}
define ptx_kernel void @calls(ptr noundef %in, ptr noundef %out, ptr noundef %acc, i32 noundef %a, i64 noundef %c, i32 noundef %b, float noundef %f) #0 {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  %bit = and i32 %x, 1
  %odd = icmp ne i32 %bit, 0
  br i1 %odd, label %odds, label %join
odds:
  %left = call i32 @parts(i128 2863311530, i32 %x)
  br label %join
join:
  %own = phi i32 [ %left, %odds ], [ %x, %entry ]
  %sum = call i32 @gpi.warp.reduce.add.i32(i128 -1, i32 %own)
  %at = getelementptr i32, ptr %out, i32 %x
  store i32 %sum, ptr %at, align 4
  ret void
}
attributes #0 = { convergent nounwind }
attributes #1 = { convergent noinline nounwind }
