; RUN: gpi opt -p vectorise %s | filecheck %s
; Atomics in shared memory, of warps with all lanes on.

@cells = internal addrspace(3) global [256 x i32] undef, align 4
declare i32 @gpi.thread.idx(i32)

; What a lane's address is made of is loaded by the lane alone.
; CHECK-LABEL: define internal i32 @counts.row.0
; CHECK: [[B0:%.*]] = load i8, ptr [[DATA:%[^,]*]], align 1
; CHECK-NEXT: [[I0:%.*]] = zext i8 [[B0]] to i64
; CHECK-NEXT: [[A0:%.*]] = getelementptr i32, ptr [[TABLE:%.*]], i64 [[I0]]
; CHECK-NEXT: [[O0:%.*]] = load atomic i32, ptr [[A0]] monotonic
; CHECK-NEXT: [[N0:%.*]] = add i32 [[O0]], 1
; CHECK-NEXT: store atomic i32 [[N0]], ptr [[A0]] monotonic
; CHECK-NEXT: [[D1:%.*]] = getelementptr i8, ptr [[DATA]], i64 1
; CHECK-NEXT: load i8, ptr [[D1]], align 1
; CHECK: getelementptr i8, ptr [[DATA]], i64 31
; CHECK-NOT: cttz
; CHECK: ret i32
define ptx_kernel void @counts(ptr %p) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr i8, ptr %p, i32 %t
  %b = load i8, ptr %at
  %wide = zext i8 %b to i64
  %cell = getelementptr i32, ptr addrspacecast (ptr addrspace(3) @cells to ptr), i64 %wide
  %old = atomicrmw add ptr %cell, i32 1 monotonic
  ret void
}

; A store in between may have changed what was loaded: addresses are taken from the vectors, by way of memory.
; CHECK-LABEL: define internal i32 @changed.row.0
; CHECK: store i8 0, ptr
; CHECK-NOT: load i8
; CHECK: load volatile ptr, ptr
; CHECK-NOT: cttz
; CHECK: ret i32
define ptx_kernel void @changed(ptr %p, ptr %q) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr i8, ptr %p, i32 %t
  %b = load i8, ptr %at
  store i8 0, ptr %q
  %wide = zext i8 %b to i64
  %cell = getelementptr i32, ptr addrspacecast (ptr addrspace(3) @cells to ptr), i64 %wide
  %old = atomicrmw add ptr %cell, i32 1 monotonic
  ret void
}

; Results that are used come from a loop over lanes.
; CHECK-LABEL: define internal i32 @used.row.0
; CHECK: cttz
; CHECK: ret i32
define ptx_kernel void @used(ptr %p) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %slot = and i32 %t, 63
  %cell = getelementptr i32, ptr addrspacecast (ptr addrspace(3) @cells to ptr), i32 %slot
  %old = atomicrmw add ptr %cell, i32 1 monotonic
  %own = getelementptr i32, ptr %p, i32 %t
  store i32 %old, ptr %own
  ret void
}
