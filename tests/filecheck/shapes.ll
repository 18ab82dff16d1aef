; RUN: gpi opt -p shapes-row %s | filecheck %s
; RUN: gpi opt -p shapes-row --warp 64 %s | filecheck %s
; The values of lanes relative to each other, in blocks whose rows are whole warps.

declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.idx(i32)
declare i32 @gpi.block.dim(i32)
declare i32 @gpi.lane.id()
declare i32 @gpi.warp.size()
declare i128 @gpi.warp.ballot(i128, i32)
declare i32 @gpi.warp.shuffle.idx.i32(i128, i32, i32, i32)
declare i32 @gpi.warp.shuffle.down.i32(i128, i32, i32, i32)

@tile = internal addrspace(3) global [16 x [17 x float]] undef, align 4

; CHECK-LABEL: @indices
; CHECK: %x = {{.*}} ; stride 1 align {{32|64}}
; CHECK: %y = {{.*}} ; uniform
; CHECK: %lane = {{.*}} ; stride 1
; CHECK: %i = add i32 %base, %x ; stride 1
; CHECK: %wide = sext i32 %i to i64 ; stride 1
; CHECK: %at = {{.*}} ; stride 4
; CHECK: %v = load float, ptr %at, align 4 ; varying ; at stride 4
; CHECK: %back = sub i32 %n, %x ; stride -1
; CHECK: %even = shl i32 %x, 1 ; stride 2 align {{64|128}}
; CHECK: %row = mul i32 %x, %n ; varying
; CHECK: %constant = mul i32 %x, 12 ; stride 12 align {{128|256}}
define ptx_kernel void @indices(ptr %p, i32 %n) {
  %x = call range(i32 0, 1024) i32 @gpi.thread.idx(i32 0)
  %y = call range(i32 0, 1024) i32 @gpi.thread.idx(i32 1)
  %lane = call i32 @gpi.lane.id()
  %b = call i32 @gpi.block.idx(i32 0)
  %d = call i32 @gpi.block.dim(i32 0)
  %base = mul i32 %b, %d
  %i = add i32 %base, %x
  %wide = sext i32 %i to i64
  %at = getelementptr float, ptr %p, i64 %wide
  %v = load float, ptr %at, align 4
  %back = sub i32 %n, %x
  %even = shl i32 %x, 1
  %row = mul i32 %x, %n
  %constant = mul i32 %x, 12
  ret void
}

; Bits that do not carry: the first thread of a warp has a multiple of its width.
; CHECK-LABEL: @bits
; CHECK: %warp = lshr i32 %x, 5 ; {{uniform|offsets 0( 0)* 1( 1)*}}
; CHECK: %low = and i32 %x, 3 ; offsets 0 1 2 3 0 1 2 3
; CHECK: %rem = urem i32 %x, 4 ; offsets 0 1 2 3 0 1 2 3
; CHECK: %half = udiv i32 %x, 2 ; offsets 0 0 1 1 2 2
; CHECK: %whole = and i32 %x, -128 ; uniform align 128
; CHECK: %swap = xor i32 %x, 1 ; offsets 0 -1 2 1
; CHECK: %some = lshr i32 %moved, 1 ; varying
; CHECK: %halo = add i32 %x, 1 ; stride 1
; CHECK: %wrapped = and i32 %halo, 7 ; offsets 0 1 2 3 4 5 6 -1 0 1
define ptx_kernel void @bits(i32 %n) {
  %x = call range(i32 0, 1024) i32 @gpi.thread.idx(i32 0)
  %warp = lshr i32 %x, 5
  %low = and i32 %x, 3
  %rem = urem i32 %x, 4
  %half = udiv i32 %x, 2
  %whole = and i32 %x, -128
  %swap = xor i32 %x, 1
  %moved = add i32 %x, %n
  %some = lshr i32 %moved, 1
  %halo = add i32 %x, 1
  %wrapped = and i32 %halo, 7
  ret void
}

; An extension keeps the distances where no lane can wrap: by the launch's bounds, by flags, by alignment.
; CHECK-LABEL: @extensions
; CHECK: %a = zext i32 %x to i64 ; stride 1
; CHECK: %b = sext i32 %any to i64 ; varying
; CHECK: %c = sext i32 %nsw to i64 ; stride 1
; CHECK: %d = sext i32 %scaled to i64 ; stride 4
; CHECK: %e = zext i32 %nsw to i64 ; varying
; CHECK: %f = trunc i32 %x to i8 ; stride 1
define ptx_kernel void @extensions(i32 %n) {
  %x = call range(i32 0, 1024) i32 @gpi.thread.idx(i32 0)
  %any = add i32 %x, %n
  %nsw = add nsw i32 %x, %n
  %scaled = shl nsw i32 %nsw, 2
  %a = zext i32 %x to i64
  %b = sext i32 %any to i64
  %c = sext i32 %nsw to i64
  %d = sext i32 %scaled to i64
  %e = zext i32 %nsw to i64
  %f = trunc i32 %x to i8
  ret void
}

; A grid-stride loop keeps its shape from trip to trip.
; CHECK-LABEL: @grid_stride
; CHECK: %i = phi i32 {{.*}} ; stride 1
; CHECK: %next = add i32 %i, %n ; stride 1
define ptx_kernel void @grid_stride(i32 %n) {
entry:
  %x = call range(i32 0, 1024) i32 @gpi.thread.idx(i32 0)
  br label %loop
loop:
  %i = phi i32 [ %x, %entry ], [ %next, %loop ]
  %next = add i32 %i, %n
  %more = icmp ult i32 %next, 100
  br i1 %more, label %loop, label %out
out:
  ret void
}

; CHECK-LABEL: @structures
; CHECK: %local = alloca {{.*}} ; local uniform align 16
; CHECK: %element = {{.*}} ; stride 68 align 4
; CHECK: %field = {{.*}} ; stride 16
; CHECK: %own = {{.*}} ; local stride 4
; CHECK: %same = {{.*}} ; local uniform
define ptx_kernel void @structures(ptr %p) {
  %local = alloca [32 x i32], align 16
  %x = call range(i32 0, 1024) i32 @gpi.thread.idx(i32 0)
  %wide = zext i32 %x to i64
  %element = getelementptr [16 x [17 x float]], ptr addrspace(3) @tile, i64 0, i64 %wide, i64 3
  %field = getelementptr { i64, i32 }, ptr %p, i64 %wide, i32 1
  %own = getelementptr i32, ptr %local, i64 %wide
  %same = getelementptr i32, ptr %local, i64 2
  ret void
}

; CHECK-LABEL: @warp_operations
; CHECK: %votes = {{.*}} ; uniform
; CHECK: %first = {{.*}} ; uniform
; CHECK: %next = {{.*}} ; varying
define ptx_kernel void @warp_operations() {
  %x = call range(i32 0, 1024) i32 @gpi.thread.idx(i32 0)
  %votes = call i128 @gpi.warp.ballot(i128 -1, i32 %x)
  %width = call i32 @gpi.warp.size()
  %first = call i32 @gpi.warp.shuffle.idx.i32(i128 -1, i32 %x, i32 0, i32 %width)
  %next = call i32 @gpi.warp.shuffle.down.i32(i128 -1, i32 %x, i32 1, i32 32)
  ret void
}
