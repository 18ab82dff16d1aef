; RUN: gpi opt -p regions,verify %s | filecheck %s
; Kernels cut at their barriers: what each region does, and how values get from one to the next.

@tile = internal addrspace(3) global [64 x i32] undef, align 4

declare void @gpi.barrier()
declare i32 @gpi.barrier.count(i32)
declare i32 @gpi.thread.idx(i32)

; An index is computed anew; what was loaded is kept for each thread.
; CHECK-LABEL: define ptx_kernel i32 @straight.region0(
; CHECK: %x = call i32 @gpi.thread.idx(i32 0)
; CHECK: %v = load i32, ptr %p, align 4
; CHECK: call void @gpi.state.store.i32(i32 0, i32 %own)
; CHECK: ret i32 1
; CHECK-LABEL: define ptx_kernel i32 @straight.region1(
; CHECK: %x = call i32 @gpi.thread.idx(i32 0)
; CHECK: [[OWN:%.*]] = call i32 @gpi.state.load.i32(i32 0)
; CHECK: add i32 %x, [[OWN]]
; CHECK: ret i32 -1
define ptx_kernel void @straight(ptr %p) {
  %x = call i32 @gpi.thread.idx(i32 0)
  %v = load i32, ptr %p, align 4
  %own = mul i32 %v, %x
  call void @gpi.barrier()
  %sum = add i32 %x, %own
  store i32 %sum, ptr %p, align 4
  ret void
}

; A loop: its counter is the same for the warp and kept once; an address that steps along keeps its distance between lanes.
; CHECK-LABEL: define ptx_kernel i32 @loop.region0(
; CHECK: ret i32 1
; CHECK-LABEL: define ptx_kernel i32 @loop.region1(
; CHECK: [[I:%.*]] = call i32 @gpi.state.load.uniform.i32(i32 0)
; CHECK: [[BASE:%.*]] = call ptr @gpi.state.load.uniform.p0(i32 1)
; CHECK: [[LANE:%.*]] = call i32 @gpi.lane.id()
; CHECK: [[WIDE:%.*]] = zext i32 [[LANE]] to i64
; CHECK: [[FAR:%.*]] = mul i64 [[WIDE]], 4
; CHECK: [[AT:%.*]] = getelementptr i8, ptr [[BASE]], i64 [[FAR]]
; CHECK: store i32 [[I]], ptr [[AT]], align 4
; CHECK: br i1 %more, label %loop, label %out
; CHECK: loop:
; CHECK: call void @gpi.state.store.uniform.i32(i32 0, i32 %i)
; CHECK: mul i64 {{.*}}, -4
; CHECK: call void @gpi.state.store.uniform.p0(i32 1, ptr {{.*}})
; CHECK: ret i32 1
; CHECK: ret i32 -1
define ptx_kernel void @loop(ptr %p, i32 %n) {
entry:
  %x = call range(i32 0, 1024) i32 @gpi.thread.idx(i32 0)
  %far = zext i32 %x to i64
  %first = getelementptr i32, ptr %p, i64 %far
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %next, %loop ]
  %at = phi ptr [ %first, %entry ], [ %after, %loop ]
  call void @gpi.barrier()
  store i32 %i, ptr %at, align 4
  %after = getelementptr i32, ptr %at, i64 32
  %next = add i32 %i, 1
  %more = icmp slt i32 %next, %n
  br i1 %more, label %loop, label %out
out:
  ret void
}

; Threads that end early return -1, whatever the others do next.
; CHECK-LABEL: define ptx_kernel i32 @early_exit.region0(
; CHECK: br i1 %out.of.range, label %done, label %on
; CHECK: ret i32 1
; CHECK: done:
; CHECK: ret i32 -1
define ptx_kernel void @early_exit(ptr %p, i32 %n) {
entry:
  %x = call i32 @gpi.thread.idx(i32 0)
  %out.of.range = icmp sge i32 %x, %n
  br i1 %out.of.range, label %done, label %on
on:
  call void @gpi.barrier()
  store i32 1, ptr %p, align 4
  br label %done
done:
  ret void
}

; A local array outlasts the region in memory of each thread.
; CHECK-LABEL: define ptx_kernel i32 @local_array.region0(
; CHECK: [[A:%.*]] = call ptr @gpi.state.alloca(i32 0)
; CHECK: getelementptr i32, ptr [[A]]
; CHECK-LABEL: define ptx_kernel i32 @local_array.region1(
; CHECK: [[B:%.*]] = call ptr @gpi.state.alloca(i32 0)
; CHECK: load i32, ptr [[B]]
define ptx_kernel void @local_array(ptr %p, i32 %n) {
  %array = alloca [8 x i32], align 4
  %at = getelementptr i32, ptr %array, i32 %n
  store i32 %n, ptr %at, align 4
  call void @gpi.barrier()
  %v = load i32, ptr %array, align 4
  store i32 %v, ptr %p, align 4
  ret void
}

; A barrier that counts: threads vote before it, and ask behind it.
; CHECK-LABEL: define ptx_kernel i32 @votes.region0(
; CHECK: call void @gpi.state.vote(i32 %x)
; CHECK-NEXT: ret i32 1
; CHECK-LABEL: define ptx_kernel i32 @votes.region1(
; CHECK: [[N:%.*]] = call i32 @gpi.state.count()
; CHECK: store i32 [[N]], ptr %p, align 4
define ptx_kernel void @votes(ptr %p) {
  %x = call i32 @gpi.thread.idx(i32 0)
  %n = call i32 @gpi.barrier.count(i32 %x)
  store i32 %n, ptr %p, align 4
  ret void
}

; What was defined before the barrier, and is defined again on the way to it, needs a phi where both reach.
; CHECK-LABEL: define ptx_kernel i32 @both_ways.region1(
; CHECK: [[OLD:%.*]] = call i32 @gpi.state.load.uniform.i32(i32
; CHECK: join:
; CHECK: [[PHI:%.*]] = phi i32 {{.*}}[[OLD]]
; CHECK: store i32 [[PHI]], ptr %p, align 4
define ptx_kernel void @both_ways(ptr %p, i32 %n) {
entry:
  br label %head
head:
  %i = phi i32 [ 0, %entry ], [ %next, %join ]
  %v = load i32, ptr %p, align 4
  %next = add i32 %i, 1
  %odd = icmp eq i32 %i, %n
  br i1 %odd, label %sync, label %join
sync:
  call void @gpi.barrier()
  br label %join
join:
  store i32 %v, ptr %p, align 4
  %more = icmp slt i32 %next, 10
  br i1 %more, label %head, label %out
out:
  ret void
}
