; RUN: gpi opt -p call-graph %s | filecheck %s
@table = constant [1 x ptr] [ptr @pointed]

; CHECK: define void @root(ptr %f) { ; calls: @even ; calls through pointers
define void @root(ptr %f) {
  call void @even()
  call void %f()
  ret void
}
; CHECK: define void @even() { ; calls: @odd ; recursive
define void @even() {
  call void @odd()
  ret void
}
; CHECK: define void @odd() { ; calls: @even ; recursive
define void @odd() {
  call void @even()
  ret void
}
; CHECK: define void @pointed() { ; address taken
define void @pointed() {
  ret void
}
