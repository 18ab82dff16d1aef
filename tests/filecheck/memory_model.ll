; RUN: gpi opt -p memory-model,verify %s | filecheck %s

; Two dynamic shared arrays are one piece of memory.
; CHECK: @b = external addrspace(3) global [0 x double], align 8
; CHECK-NOT: @a =
@a = external addrspace(3) global [0 x float], align 4
@b = external addrspace(3) global [0 x double], align 8

; Other threads write behind a barrier what this one reads, whatever __restrict__ says.
; CHECK: define void @exchange(ptr nocapture %p)
; CHECK: store float 1.0, ptr addrspacecast (ptr addrspace(3) @b to ptr)
define void @exchange(ptr noalias nocapture %p) {
  store float 1.0, ptr addrspacecast (ptr addrspace(3) @a to ptr)
  call void @gpi.barrier()
  store double 1.0, ptr addrspacecast (ptr addrspace(3) @b to ptr)
  ret void
}
declare void @gpi.barrier() convergent
