; RUN: gpi opt -p pointer-bases %s | filecheck %s
@tile = internal addrspace(3) global [32 x float] undef
@table = internal addrspace(4) constant [4 x float] zeroinitializer

; CHECK-LABEL: @k
; CHECK: %local = alloca float ; local
; CHECK: %s = getelementptr {{.*}} ; shared
; CHECK: load float, ptr %s ; accesses shared
; CHECK: load {{.*}}@table to ptr) ; accesses constant
; CHECK: %g = phi ptr {{.*}} ; global
; CHECK: %either = select {{.*}} ; generic
define ptx_kernel void @k(ptr %in, i64 %i, i1 %c) {
entry:
  %local = alloca float
  %s = getelementptr float, ptr addrspacecast (ptr addrspace(3) @tile to ptr), i64 %i
  %x = load float, ptr %s
  %y = load float, ptr addrspacecast (ptr addrspace(4) @table to ptr)
  br label %loop
loop:
  %g = phi ptr [ %in, %entry ], [ %next, %loop ]
  %next = getelementptr float, ptr %g, i64 1
  br i1 %c, label %loop, label %done
done:
  %either = select i1 %c, ptr %s, ptr %g
  store float %x, ptr %either
  ret void
}
