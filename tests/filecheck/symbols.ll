; RUN: gpi opt -p internalise,symbols,verify %s | filecheck %s
; What no kernel reaches goes, with what only it refers to; a table keeps its functions.
; CHECK-NOT: @unused
; CHECK-NOT: @elsewhere
; CHECK: define internal void @in_table.device()
; CHECK: define internal void @used.device()
@table = internal addrspace(1) global [1 x ptr] [ptr @in_table]
@dynamic = external addrspace(3) global [0 x i32]

define void @in_table() {
  ret void
}
define void @unused() {
  call void @elsewhere()
  ret void
}
define void @used() {
  store i32 0, ptr addrspacecast (ptr addrspace(3) @dynamic to ptr)
  ret void
}
define ptx_kernel void @k() {
  call void @used()
  ret void
}
declare void @elsewhere()
