; RUN: not gpi opt -p intrinsics %s | filecheck %s
; CHECK: scan.cu:41:7: error: NVIDIA builtin not supported: llvm.nvvm.tensormap.replace
; CHECK-NEXT: why:
; CHECK-NEXT: do:
define void @f(ptr %p) {
  call void @llvm.nvvm.tensormap.replace(ptr %p), !dbg !2
  ret void
}
declare void @llvm.nvvm.tensormap.replace(ptr)
!0 = !DIFile(filename: "scan.cu", directory: "/")
!1 = distinct !DISubprogram(name: "f", scope: !0, file: !0, line: 40)
!2 = !DILocation(line: 41, column: 7, scope: !1)
