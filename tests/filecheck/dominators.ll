; RUN: gpi opt -p dominators,post-dominators %s | filecheck %s

; CHECK-LABEL: @diamond
; CHECK-NEXT: entry: ; idom: none ; ipdom: %join
; CHECK-NEXT: br
; CHECK-NEXT: then: ; idom: %entry ; ipdom: %join
; CHECK: else: ; idom: %entry ; ipdom: %join
; CHECK: join: ; idom: %entry ; ipdom: exit
define void @diamond(i1 %c) {
entry:
  br i1 %c, label %then, label %else
then:
  br label %join
else:
  br label %join
join:
  ret void
}

; Two ends, and a loop that never ends.
; CHECK-LABEL: @ends
; CHECK: entry: ; idom: none ; ipdom: exit
; CHECK: spin: ; idom: %entry ; ipdom: exit
; CHECK: trap: ; idom: %entry ; ipdom: exit
; CHECK: dead: ; unreachable
define void @ends(i1 %c) {
entry:
  br i1 %c, label %spin, label %trap
spin:
  br label %spin
trap:
  unreachable
dead:
  ret void
}
