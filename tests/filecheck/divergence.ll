; RUN: gpi opt -p divergence %s | filecheck %s
; Which branches lanes take apart, where they join, and what varies for it.

declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.idx(i32)

; A phi where the ways of a divergent branch join varies, though what it chooses from does not.
; CHECK-LABEL: @sync_dependence
; CHECK: br i1 %low, label %a, label %join ; divergent
; CHECK: a: ; divergent
; CHECK: join: ; join
; CHECK: %chosen = phi i32 {{.*}} ; divergent
; CHECK: %other = add i32 %n, 1 ; uniform
define ptx_kernel void @sync_dependence(i32 %n) {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  %low = icmp ult i32 %x, 5
  br i1 %low, label %a, label %join
a:
  br label %join
join:
  %chosen = phi i32 [ 1, %a ], [ 2, %entry ]
  %other = add i32 %n, 1
  ret void
}

; A branch that all lanes take alike leaves a phi uniform; so does one on a bound that is a multiple of the warp's width.
; CHECK-LABEL: @uniform_branches
; CHECK: br i1 %c, label %a, label %join ; uniform
; CHECK: %chosen = phi i32 {{.*}} ; uniform
; CHECK: br i1 %warps, label %b, label %end ; uniform
define ptx_kernel void @uniform_branches(i32 %n) {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  %c = icmp eq i32 %n, 0
  br i1 %c, label %a, label %join
a:
  br label %join
join:
  %chosen = phi i32 [ 1, %a ], [ 2, %entry ]
  %warps = icmp ult i32 %x, 64
  br i1 %warps, label %b, label %end
b:
  br label %end
end:
  ret void
}

; Lanes leave the loop at different trips: the counter is uniform among those in it, and varies outside.
; CHECK-LABEL: @temporal
; CHECK: loop: ; divergent ; divergent loop
; CHECK: %i = phi i32 {{.*}} ; uniform
; CHECK: br i1 %more, label %loop, label %out ; divergent
; CHECK: %last = phi i32 [ %i, %loop ] ; divergent
; CHECK: %twice = mul i32 %i, 2 ; divergent
define ptx_kernel void @temporal(i32 %n) {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %next, %loop ]
  %next = add i32 %i, 1
  %more = icmp ult i32 %next, %x
  br i1 %more, label %loop, label %out
out:
  %last = phi i32 [ %i, %loop ]
  %twice = mul i32 %i, 2
  ret void
}

; The exit's condition is uniform, but only some lanes come to it: the loop is divergent all the same.
; CHECK-LABEL: @exit_under_divergent_control
; CHECK: head: ; divergent ; divergent loop
; CHECK: br i1 %stop, label %out, label %latch ; uniform
; CHECK: %last = phi i32 [ %i, %some ] ; divergent
define ptx_kernel void @exit_under_divergent_control(i32 %n) {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  br label %head
head:
  %i = phi i32 [ 0, %entry ], [ %next, %latch ]
  %mine = icmp eq i32 %x, %i
  br i1 %mine, label %some, label %latch
some:
  %stop = icmp sgt i32 %n, 3
  br i1 %stop, label %out, label %latch
latch:
  %next = add i32 %i, 1
  br label %head
out:
  %last = phi i32 [ %i, %some ]
  ret void
}

; Two exits of a divergent loop that meet: which one it was varies.
; CHECK-LABEL: @two_exits
; CHECK: join: ; join
; CHECK: %which = phi i32 {{.*}} ; divergent
define ptx_kernel void @two_exits(i32 %n) {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  br label %head
head:
  %i = phi i32 [ 0, %entry ], [ %next, %latch ]
  %mine = icmp eq i32 %x, %i
  br i1 %mine, label %first, label %latch
latch:
  %next = add i32 %i, 1
  %all = icmp eq i32 %next, %n
  br i1 %all, label %second, label %head
first:
  br label %join
second:
  br label %join
join:
  %which = phi i32 [ 1, %first ], [ 2, %second ]
  ret void
}

; What comes of a switch.
; CHECK-LABEL: @switch
; CHECK: switch {{.*}} ; divergent
; CHECK: %which = phi i32 {{.*}} ; divergent
define ptx_kernel void @switch() {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  switch i32 %x, label %c [
    i32 0, label %a
    i32 1, label %b
  ]
a:
  br label %join
b:
  br label %join
c:
  br label %join
join:
  %which = phi i32 [ 1, %a ], [ 2, %b ], [ 3, %c ]
  ret void
}

; CHECK-LABEL: @memory
; CHECK: %one = load i32, ptr %p, align 4 ; uniform
; CHECK: %volatile = load volatile i32, ptr %p, align 4 ; divergent
; CHECK: %old = atomicrmw add ptr %p, i32 1 monotonic, align 4 ; divergent
; CHECK: %own = load i32, ptr %local, align 4 ; divergent
define ptx_kernel void @memory(ptr %p) {
  %local = alloca i32
  %one = load i32, ptr %p, align 4
  %volatile = load volatile i32, ptr %p, align 4
  %old = atomicrmw add ptr %p, i32 1 monotonic, align 4
  store i32 %old, ptr %local, align 4
  %own = load i32, ptr %local, align 4
  ret void
}
