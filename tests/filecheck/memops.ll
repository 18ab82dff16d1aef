; RUN: gpi opt -p memops,verify %s | filecheck %s
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)

; CHECK-LABEL: @copy
; CHECK: load i32, ptr %b, align 4
; CHECK: load i32, ptr %{{.*}}, align 4
; CHECK: load i8, ptr %{{.*}}, align 4
; CHECK: store i32 %{{.*}}, ptr %a, align 8
; CHECK-NOT: memcpy
; CHECK: ret void
define void @copy(ptr %a, ptr %b) {
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %a, ptr align 4 %b, i64 9, i1 false)
  ret void
}

; CHECK-LABEL: @long
; CHECK: @llvm.memcpy
define void @long(ptr %a, ptr %b) {
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %a, ptr align 4 %b, i64 65, i1 false)
  ret void
}

; CHECK-LABEL: @fill
; CHECK: store i64 72340172838076673, ptr %a, align 8
; CHECK: store i32 16843009, ptr
; CHECK-NEXT: ret void
define void @fill(ptr %a) {
  call void @llvm.memset.p0.i64(ptr align 8 %a, i8 1, i64 12, i1 false)
  ret void
}
