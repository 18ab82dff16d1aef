; Lanes that leave a loop which waits meet the others where these wait for them, around the loop: seed 100002 of 64 lanes, cut down by hand
; run {"warp": 32, "optimise": false, "level": 0}
; case {"kernel": "k", "grid": [1, 1, 1], "block": [32, 1, 1], "shared_dynamic": 16, "outputs": ["i32", "i32"], "seed": 1}
target datalayout = "e-i64:64-i128:128-v16:16-v32:32-n16:32:64"
target triple = "nvptx64-nvidia-cuda"
declare i32 @gpi.thread.idx(i32)
declare i128 @gpi.warp.activemask()
declare void @gpi.barrier()
define ptx_kernel void @k(ptr noundef %in, ptr noundef %out, ptr noundef %acc, i32 noundef %a, i64 noundef %c, i32 noundef %b, float noundef %f) #0 {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr i32, ptr %out, i32 %x
  %bit = and i32 %x, 1
  %odd = icmp ne i32 %bit, 0
  br i1 %odd, label %loop, label %join
loop:
  %flag = load atomic i32, ptr %at monotonic, align 4
  %set = icmp ne i32 %flag, 0
  br i1 %set, label %loop, label %exit
exit:
  br label %join
join:
  call void @gpi.barrier()
  %mask = call i128 @gpi.warp.activemask()
  %low = trunc i128 %mask to i32
  %second = getelementptr i8, ptr %at, i64 256
  store i32 %low, ptr %second, align 4
  ret void
}
attributes #0 = { convergent nounwind }
