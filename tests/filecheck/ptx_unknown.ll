; RUN: not gpi opt -p ptx %s | filecheck %s
; CHECK: add.cu:5:3: error: inline PTX instruction not supported: "add.cc.u32 $0, $1, $1"
; CHECK-NEXT: why: the modifier .cc is not translated
; CHECK-NEXT: do:
define i32 @f(i32 %x) {
  %a = call i32 asm "add.cc.u32 $0, $1, $1;", "=r,r"(i32 %x), !dbg !2
  ret i32 %a
}
!0 = !DIFile(filename: "add.cu", directory: "/")
!1 = distinct !DISubprogram(name: "f", scope: !0, file: !0, line: 4)
!2 = !DILocation(line: 5, column: 3, scope: !1)
