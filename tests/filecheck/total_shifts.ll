; RUN: gpi opt -p total,verify %s | filecheck %s

; A constant amount below the width needs no guard; neither does one masked to it.
; CHECK-LABEL: @needless
; CHECK: shl i32 %x, 3
; CHECK-NEXT: %masked = and i32 %n, 31
; CHECK-NEXT: lshr i32 %{{.*}}, %masked
; CHECK-NEXT: ret
define i32 @needless(i32 %x, i32 %n) {
  %a = shl i32 %x, 3
  %masked = and i32 %n, 31
  %b = lshr i32 %a, %masked
  ret i32 %b
}

; CHECK-LABEL: @left
; CHECK: %[[IN:.*]] = icmp ult i32 %n, 32
; CHECK-NEXT: %[[SAFE:.*]] = select i1 %[[IN]], i32 %n, i32 0
; CHECK-NEXT: %[[SHIFTED:.*]] = shl i32 %x, %[[SAFE]]
; CHECK-NEXT: select i1 %[[IN]], i32 %[[SHIFTED]], i32 0
define i32 @left(i32 %x, i32 %n) {
  %a = shl i32 %x, %n
  ret i32 %a
}

; CHECK-LABEL: @arithmetic
; CHECK: %[[IN:.*]] = icmp ult i64 %n, 64
; CHECK-NEXT: %[[SAFE:.*]] = select i1 %[[IN]], i64 %n, i64 63
; CHECK-NEXT: ashr i64 %x, %[[SAFE]]
define i64 @arithmetic(i64 %x, i64 %n) {
  %a = ashr i64 %x, %n
  ret i64 %a
}
