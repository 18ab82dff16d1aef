; RUN: gpi opt -p internalise,verify %s | filecheck %s
$_Z1fv = comdat any

; CHECK: define internal noundef float @_Z1fv() align 2 {
define linkonce_odr dso_local noundef float @_Z1fv() comdat align 2 {
  ret float 0.0
}
; CHECK: define dso_local ptx_kernel void @k() {
define dso_local ptx_kernel void @k() {
  %a = call float @_Z1fv()
  ret void
}
; CHECK: define internal float @expf.device(float %x) {
define float @expf(float %x) {
  ret float %x
}
