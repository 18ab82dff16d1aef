; RUN: gpi opt -p linearise %s | filecheck %s
; The order in which a warp runs blocks, and under which lanes' mask.

declare i32 @gpi.thread.idx(i32)

; A uniform branch within one that lanes decide, and one of theirs within that.
; CHECK-LABEL: @nested
; CHECK: br i1 %c, label %a, label %end ; both ways ; then %a
; CHECK-NEXT: a: ; own mask ; else %end
; CHECK: br i1 %u, label %b, label %d ; then %b or %d
; CHECK-NEXT: b: ; mask of %a
; CHECK: br i1 %is.odd, label %e, label %d ; both ways ; then %e
; CHECK-NEXT: e: ; own mask ; else %d
; CHECK: br label %d ; then %d
; CHECK-NEXT: d: ; mask of %a
; CHECK: br label %end ; then %end
; CHECK-NEXT: end:{{$}}
define ptx_kernel void @nested(ptr %p, i32 %n) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %c = icmp slt i32 %t, 5
  br i1 %c, label %a, label %end
a:
  %u = icmp slt i32 %n, 7
  br i1 %u, label %b, label %d
b:
  %odd = and i32 %t, 1
  %is.odd = icmp eq i32 %odd, 0
  br i1 %is.odd, label %e, label %d
e:
  store i32 1, ptr %p
  br label %d
d:
  store i32 2, ptr %p
  br label %end
end:
  ret void
}

; Both ways of a branch, one after the other. What is cheap runs without lanes too.
; CHECK-LABEL: @both
; CHECK: br i1 %c, label %a, label %b ; both ways ; then %[[FIRST:a|b]]
; CHECK-NEXT: [[FIRST]]: ; own mask
; CHECK-NOT: else
; CHECK: br label %end ; then %[[SECOND:a|b]]
; CHECK-NEXT: [[SECOND]]: ; own mask
; CHECK: br label %end ; then %end
; CHECK-NEXT: end:{{$}}
define ptx_kernel void @both(ptr %p, i32 %n) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %c = icmp slt i32 %t, 5
  br i1 %c, label %a, label %b
a:
  %x = add i32 %t, 1
  br label %end
b:
  %y = mul i32 %t, 3
  br label %end
end:
  %z = phi i32 [ %x, %a ], [ %y, %b ]
  %at = getelementptr i32, ptr %p, i32 %t
  store i32 %z, ptr %at
  ret void
}

; Lanes that leave by the break wait for the others; what is behind the loop runs under the mask of all that entered it.
; CHECK-LABEL: @breaks
; CHECK: preheader:{{$}}
; CHECK-NEXT: br label %loop ; then %loop
; CHECK-NEXT: loop: ; own mask
; CHECK: br i1 %found, label %hit, label %rest ; both ways ; then %rest
; CHECK-NEXT: rest: ; own mask
; CHECK: br i1 %more, label %latch, label %[[OUT:.*]] ; both ways ; then
; CHECK: latch: ; {{own mask|mask of %.*}}
; CHECK: br label %loop ; while any lane, then %hit
; CHECK: hit: ; own mask ; else %
; CHECK: end:{{$}}
define ptx_kernel void @breaks(ptr %p, i32 %n) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %small = icmp slt i32 %n, 3
  br i1 %small, label %end, label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %j, %rest ]
  %at = getelementptr i32, ptr %p, i32 %i
  %v = load i32, ptr %at
  %found = icmp eq i32 %v, %t
  br i1 %found, label %hit, label %rest
rest:
  %j = add i32 %i, 1
  %more = icmp slt i32 %j, %t
  br i1 %more, label %loop, label %end
hit:
  store i32 %i, ptr %p
  br label %end
end:
  ret void
}

; A loop whose counter is the same for all lanes is left as it is.
; CHECK-LABEL: @uniform_loop
; CHECK: loop:{{$}}
; CHECK: br i1 %more, label %latch, label %end ; then %latch or %end
; CHECK-NEXT: latch:{{$}}
; CHECK-NEXT: br label %loop ; then %loop
; CHECK-NEXT: end:{{$}}
define ptx_kernel void @uniform_loop(ptr %p, i32 %n) {
entry:
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %j, %loop ]
  %j = add i32 %i, 1
  %more = icmp slt i32 %j, %n
  br i1 %more, label %loop, label %end
end:
  ret void
}

; Returning early is a branch to the one return.
; CHECK-LABEL: @early
; CHECK: br i1 %out, label %gone, label %rest ; both ways ; then %rest
; CHECK-NEXT: rest: ; own mask ; else %gone
; CHECK: br label %return ; then %gone
; CHECK-NEXT: gone: ; own mask
; CHECK-NEXT: br label %return ; then %return
; CHECK-NEXT: return:{{$}}
; CHECK-NEXT: ret void
define ptx_kernel void @early(ptr %p, i32 %n) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %out = icmp sge i32 %t, %n
  br i1 %out, label %gone, label %rest
gone:
  ret void
rest:
  %at = getelementptr i32, ptr %p, i32 %t
  store i32 %t, ptr %at
  ret void
}

; A switch is a chain of compares.
; CHECK-LABEL: @chosen
; CHECK: [[ONE:%.*]] = icmp eq i32 %k, 1
; CHECK-NEXT: br i1 [[ONE]], label %one, label %case ; both ways ; then
; CHECK: case: ; own mask
; CHECK: [[FIVE:%.*]] = icmp eq i32 %k, 5
; CHECK-NEXT: br i1 [[FIVE]], label %five, label %other ; both ways ; then %[[FIRST:.*]]
; CHECK-NEXT: [[FIRST]]: ; own mask ; else %[[SECOND:.*]]
; CHECK: br label %end ; then %[[SECOND]]
; CHECK-NEXT: [[SECOND]]: ; own mask ; else %[[THIRD:.*]]
; CHECK: br label %end ; then %[[THIRD]]
; CHECK-NEXT: [[THIRD]]: ; own mask ; else %end
; CHECK: br label %end ; then %end
; CHECK-NEXT: end:{{$}}
define ptx_kernel void @chosen(ptr %p) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %k = and i32 %t, 7
  switch i32 %k, label %other [ i32 1, label %one i32 5, label %five ]
one:
  store i32 1, ptr %p
  br label %end
five:
  store i32 5, ptr %p
  br label %end
other:
  store i32 0, ptr %p
  br label %end
end:
  ret void
}
