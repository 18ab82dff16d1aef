; Functions that call themselves, and calls through pointers that differ between lanes, some of which are off.
; run {"warp": 32, "optimise": true}
; case {"kernel": "k", "grid": [2, 1, 1], "block": [48, 1, 1], "shared_dynamic": 0, "outputs": ["i32", "i32", "i32"], "seed": 9}
target datalayout = "e-i64:64-i128:128-v16:16-v32:32-n16:32:64"
target triple = "nvptx64-nvidia-cuda"
declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.idx(i32)
declare i32 @gpi.lane.id()
define internal i32 @sum(i32 %n, ptr %own) {
  %old = load i32, ptr %own
  %more = add i32 %old, 1
  store i32 %more, ptr %own
  %last = icmp eq i32 %n, 0
  br i1 %last, label %end, label %again
again:
  %m = add i32 %n, -1
  %rest = call i32 @sum(i32 %m, ptr %own)
  %s = add i32 %rest, %n
  ret i32 %s
end:
  %lane = call i32 @gpi.lane.id()
  ret i32 %lane
}
define internal i32 @double(i32 %x) {
  %y = shl i32 %x, 1
  ret i32 %y
}
define internal i32 @minus_thread(i32 %x) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %y = sub i32 %x, %t
  ret i32 %y
}
define ptx_kernel void @k(ptr %in, ptr %out, ptr %acc, i32 %a, i64 %c, i32 %b, float %f) {
entry:
  %own = alloca i32
  store i32 0, ptr %own
  %t = call i32 @gpi.thread.idx(i32 0)
  %at.block = call i32 @gpi.block.idx(i32 0)
  %at.base = mul i32 %at.block, 48
  %at.g = add i32 %at.base, %t
  %at.0 = getelementptr i64, ptr %out, i32 %at.g
  %at.1 = getelementptr i8, ptr %at.0, i32 768
  %at.2 = getelementptr i8, ptr %at.1, i32 768
  %in.at = getelementptr i64, ptr %in, i32 %t
  %x = load i32, ptr %in.at
  %n = and i32 %x, 7
  %bit = and i32 %x, 16
  %some = icmp eq i32 %bit, 0
  br i1 %some, label %then, label %join
then:
  %s = call i32 @sum(i32 %n, ptr %own)
  br label %join
join:
  %r = phi i32 [ %s, %then ], [ -1, %entry ]
  %calls = load i32, ptr %own
  %which = select i1 %some, ptr @double, ptr @minus_thread
  %y = call i32 %which(i32 %x)
  store i32 %r, ptr %at.0
  store i32 %calls, ptr %at.1
  store i32 %y, ptr %at.2
  ret void
}
