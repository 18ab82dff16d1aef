; RUN: gpi opt -p total,verify %s | filecheck %s

; CHECK-LABEL: @by_constant
; CHECK: sdiv i32 %x, 7
; CHECK-NEXT: urem i32 %x, 10
define i32 @by_constant(i32 %x) {
  %a = sdiv i32 %x, 7
  %b = urem i32 %x, 10
  %c = add i32 %a, %b
  ret i32 %c
}

; CHECK-LABEL: @unsigned
; CHECK: %[[D:.*]] = freeze i32 %d
; CHECK-NEXT: %[[ZERO:.*]] = icmp eq i32 %[[D]], 0
; CHECK-NEXT: %[[SAFE:.*]] = select i1 %[[ZERO]], i32 1, i32 %[[D]]
; CHECK-NEXT: %[[Q:.*]] = udiv i32 %x, %[[SAFE]]
; CHECK-NEXT: select i1 %[[ZERO]], i32 -1, i32 %[[Q]]
define i32 @unsigned(i32 %x, i32 %d) {
  %a = udiv i32 %x, %d
  ret i32 %a
}

; CHECK-LABEL: @signed_remainder
; CHECK: icmp eq i32 %{{.*}}, -2147483648
; CHECK: srem i32
define i32 @signed_remainder(i32 %x, i32 %d) {
  %a = srem i32 %x, %d
  ret i32 %a
}
