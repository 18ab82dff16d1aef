; RUN: gpi opt -p vectorise %s | filecheck %s
; Lanes that count up to one end: two scalars tell that all go on, or none.

declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.dim(i32)

; CHECK-LABEL: define internal i32 @sum.row.0
; CHECK: [[FULL:loop.full[^:]*]]:
; CHECK: [[J:%.*]] = add i32 {{.*}}, 256
; CHECK: [[BEFORE:%.*]] = icmp slt i32 [[J]], %n
; CHECK: [[ROOM:%.*]] = sub i32 %n, [[J]]
; CHECK: [[ENOUGH:%.*]] = icmp ugt i32 [[ROOM]], 63
; CHECK: [[ALL:%.*]] = and i1 [[BEFORE]], [[ENOUGH]]
; CHECK: [[BEYOND:%.*]] = icmp sge i32 [[J]], %n
; A lane may have wrapped around to a number before the end.
; CHECK: [[SMALL:%.*]] = icmp sle i32 [[J]], 2147483584
; CHECK: [[NONE:%.*]] = and i1 [[BEYOND]], [[SMALL]]
; CHECK: br i1 [[ALL]], label %[[AGAIN:[^,]*]], label %[[SOME:[^,]*]]
; CHECK: [[SOME]]:
; CHECK: br i1 [[NONE]],
; CHECK: [[AGAIN]]:
; CHECK-NOT: i1
; CHECK: br label %[[FULL]]
; CHECK: icmp slt <16 x i32>
; CHECK: ret i32
define ptx_kernel void @sum(ptr %p, ptr %q, i32 %n) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  br label %loop
loop:
  %i = phi i32 [ %t, %entry ], [ %j, %loop ]
  %s = phi float [ 0.0, %entry ], [ %r, %loop ]
  %wide = sext i32 %i to i64
  %at = getelementptr inbounds float, ptr %p, i64 %wide
  %x = load float, ptr %at
  %r = fadd float %s, %x
  %j = add nsw i32 %i, 256
  %more = icmp slt i32 %j, %n
  br i1 %more, label %loop, label %done
done:
  %own = getelementptr float, ptr %q, i32 %t
  store float %r, ptr %own
  ret void
}

; Each lane has an end of its own.
; CHECK-LABEL: define internal i32 @apart.row.0
; CHECK-NOT: loop.all
; CHECK: ret i32
define ptx_kernel void @apart(ptr %p, ptr %q) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %own = getelementptr i32, ptr %q, i32 %t
  %n = load i32, ptr %own
  br label %loop
loop:
  %i = phi i32 [ %t, %entry ], [ %j, %loop ]
  %at = getelementptr inbounds i32, ptr %p, i32 %i
  store i32 %i, ptr %at
  %j = add nsw i32 %i, 256
  %more = icmp slt i32 %j, %n
  br i1 %more, label %loop, label %done
done:
  ret void
}
