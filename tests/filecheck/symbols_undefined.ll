; RUN: not gpi opt -p symbols %s | filecheck %s
; CHECK: main.cu:3: error: undefined device function: _Z5otheri
; CHECK: separate compilation
define void @f(i32 %x) !dbg !1 {
  call void @_Z5otheri(i32 %x)
  ret void
}
declare void @_Z5otheri(i32)
!0 = !DIFile(filename: "main.cu", directory: "/")
!1 = distinct !DISubprogram(name: "f", scope: !0, file: !0, line: 3)
