; RUN: gpi opt -p promote,verify %s | filecheck %s
declare void @use(ptr)
declare void @llvm.lifetime.start.p0(ptr)

; A counter and the address of another variable, as code for a debugger keeps them.
; CHECK-LABEL: @sum
; CHECK-NOT: alloca
; CHECK: head:
; CHECK-DAG: phi i32 [ 0, %entry ], [ %next, %body ]
; CHECK-DAG: phi i32 [ 0, %entry ], [ %more, %body ]
; CHECK-NOT: load
; CHECK: ret i32
define i32 @sum(i32 %n) {
entry:
  %i = alloca i32
  %total = alloca i32
  %at = alloca ptr
  call void @llvm.lifetime.start.p0(ptr %i)
  store i32 0, ptr %i
  store i32 0, ptr %total
  store ptr %total, ptr %at
  br label %head
head:
  %x = load i32, ptr %i
  %c = icmp slt i32 %x, %n
  br i1 %c, label %body, label %end
body:
  %to = load ptr, ptr %at
  %old = load i32, ptr %to
  %more = add i32 %old, %x
  store i32 %more, ptr %to
  %y = load i32, ptr %i
  %next = add i32 %y, 1
  store i32 %next, ptr %i
  br label %head
end:
  %r = load i32, ptr %total
  ret i32 %r
}

; CHECK-LABEL: @kept
; CHECK-COUNT-3: alloca
define void @kept(i32 %n) {
  %known = alloca i32
  %volatile = alloca i32
  %two = alloca i32
  store i32 %n, ptr %known
  call void @use(ptr %known)
  store volatile i32 %n, ptr %volatile
  store i32 %n, ptr %two
  %x = load float, ptr %two
  ret void
}

; CHECK-LABEL: @one_way
; CHECK: phi i32 [ %n, %entry ], [ 7, %set ]
define i32 @one_way(i32 %n, i1 %c) {
entry:
  %v = alloca i32
  store i32 %n, ptr %v
  br i1 %c, label %set, label %end
set:
  store i32 7, ptr %v
  br label %end
end:
  %x = load i32, ptr %v
  ret i32 %x
}
