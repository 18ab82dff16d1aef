; RUN: gpi opt -p warp-size,verify --warp 64 %s | filecheck %s
; CHECK-LABEL: @f
; CHECK: ret i32 64
define i32 @f() {
  %a = call i32 @gpi.warp.size()
  ret i32 %a
}
declare i32 @gpi.warp.size()
