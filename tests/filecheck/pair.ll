; RUN: gpi opt -p pair,verify %s | filecheck %s
; A kernel for warps of 32 lanes becomes one for warps of 64: what it sees of warps stays.

declare i32 @gpi.lane.id()
declare i32 @gpi.warp.id()
declare i32 @gpi.warp.size()

; CHECK-LABEL: define ptx_kernel void @indices(
; CHECK: [[PLACE:%.*]] = call i32 @gpi.lane.id()
; CHECK: [[LANE:%.*]] = and i32 [[PLACE]], 31
; CHECK: [[PLACE2:%.*]] = call i32 @gpi.lane.id()
; CHECK: [[PAIR:%.*]] = call i32 @gpi.warp.id()
; CHECK: [[TWICE:%.*]] = shl i32 [[PAIR]], 1
; CHECK: [[UPPER:%.*]] = lshr i32 [[PLACE2]], 5
; CHECK: [[WARP:%.*]] = or i32 [[TWICE]], [[UPPER]]
; CHECK-NOT: gpi.warp.size
; CHECK: %at = mul i32 [[WARP]], 32
; CHECK: %sum = add i32 %at, [[LANE]]
define ptx_kernel void @indices(ptr %p) {
  %lane = call i32 @gpi.lane.id()
  %warp = call i32 @gpi.warp.id()
  %size = call i32 @gpi.warp.size()
  %at = mul i32 %warp, %size
  %sum = add i32 %at, %lane
  store i32 %sum, ptr %p, align 4
  ret void
}
