; RUN: gpi opt -p ptx,verify %s | filecheck %s

; CHECK-LABEL: @registers
; CHECK: call i32 @gpi.lane.id()
; CHECK: call i64 @gpi.clock()
define i32 @registers() {
  %a = call i32 asm "mov.u32 $0, %laneid;", "=r"()
  %b = call i64 asm sideeffect "mov.u64 $0, %clock64;", "=l"()
  ret i32 %a
}

; CHECK-LABEL: @scope
; CHECK: %[[P:.*]] = icmp ne i32 %x, 0
; CHECK-NEXT: %[[R:.*]] = select i1 %[[P]], i32 1, i32 2
; CHECK-NEXT: %[[S:.*]] = add i32 %[[R]], 7
; CHECK-NEXT: ret i32 %[[S]]
define i32 @scope(i32 %x) {
  %a = call i32 asm "{ .reg .pred p; .reg .u32 r<2>;\0A setp.ne.u32 p, $1, 0; selp.u32 r1, 1, 2, p; add.u32 $0, r1, 7; }", "=r,r"(i32 %x)
  ret i32 %a
}

; CHECK-LABEL: @memory
; CHECK: fence syncscope("singlethread") seq_cst
; CHECK-NEXT: load atomic i32, ptr %p acquire, align 4
; CHECK: store volatile float %f, ptr %{{.*}}, align 4
; CHECK: load i32, ptr %p, align 4
; CHECK: insertvalue { i32, i32 }
; CHECK: call ptr @gpi.shared.address(i32 %{{.*}})
define void @memory(ptr %p, float %f, i64 %s) {
  %a = call i32 asm sideeffect "ld.acquire.gpu.global.u32 $0, [$1];", "=r,l,~{memory}"(ptr %p)
  call void asm sideeffect "st.volatile.global.f32 [$0+8], $1;", "l,f"(ptr %p, float %f)
  %b = call { i32, i32 } asm "ld.global.cg.v2.u32 {$0, $1}, [$2];", "=r,=r,l"(ptr %p)
  %c = call i32 asm "ld.shared.u32 $0, [$1];", "=r,l"(i64 %s)
  ret void
}

; The second operand is tied to the first.
; CHECK-LABEL: @tied
; CHECK: %[[R:.*]] = add i32 %x, 5
; CHECK-NEXT: ret i32 %[[R]]
define i32 @tied(i32 %x) {
  %a = call i32 asm "add.u32 $0, $0, 5; // five more", "=r,0"(i32 %x)
  ret i32 %a
}

; CHECK-LABEL: @threads
; CHECK: call void @gpi.barrier.sync(i32 1, i32 64)
; CHECK-NEXT: fence seq_cst
; CHECK-NEXT: call void @gpi.exit()
define void @threads() {
  call void asm sideeffect "bar.sync 1, 64; membar.gl; exit;", ""()
  ret void
}

; CHECK-LABEL: @asynchronous_copy
; CHECK: call ptr @gpi.shared.address(i32 %s)
; CHECK-COUNT-4: store i32
; CHECK-NOT: store
; CHECK: ret void
define void @asynchronous_copy(i32 %s, ptr %p) {
  call void asm sideeffect "cp.async.cg.shared.global.L2::128B [$0], [$1], 16; cp.async.commit_group; cp.async.wait_group 0;", "r,l"(i32 %s, ptr %p)
  ret void
}
