; RUN: gpi opt -p addresses %s | filecheck %s
; Indices that may wrap as far as anybody promises: lanes that access one object are at known distances all the same.

declare i32 @gpi.thread.idx(i32)

; CHECK-LABEL: @row_major
; CHECK: load float, ptr %at, align 4 ; at stride 4 of lanes that are on
; CHECK: load float, ptr %next, align 4 ; at stride 4 of lanes that are on
; CHECK: load float, ptr %loose, align 4 ; at stride 4 of lanes that are on
; CHECK: load float, ptr %far, align 4 ; at stride 12 of lanes that are on
; CHECK: load float, ptr %anywhere, align 4 ; at varying
define ptx_kernel void @row_major(ptr %p, i32 %n, i32 %row) {
  %x = call i32 @gpi.thread.idx(i32 0)
  %first = mul i32 %row, %n
  %i = add i32 %first, %x
  %wide = zext i32 %i to i64
  %at = getelementptr inbounds float, ptr %p, i64 %wide
  %a = load float, ptr %at, align 4
  %more = add i64 %wide, 5
  %next = getelementptr inbounds float, ptr %p, i64 %more
  %b = load float, ptr %next, align 4
  %loose = getelementptr float, ptr %p, i64 %wide
  %c = load float, ptr %loose, align 4
  %three = mul i64 %wide, 3
  %far = getelementptr inbounds float, ptr %p, i64 %three
  %d = load float, ptr %far, align 4
  %across = mul i32 %x, %n
  %e.wide = sext i32 %across to i64
  %anywhere = getelementptr inbounds float, ptr %p, i64 %e.wide
  %e = load float, ptr %anywhere, align 4
  ret void
}
