; RUN: gpi opt -p total,verify %s | filecheck %s

; CHECK-LABEL: @to_int
; CHECK: %[[RAW:.*]] = fptosi float %x to i32
; CHECK-NEXT: %[[ANY:.*]] = freeze i32 %[[RAW]]
; CHECK-NEXT: %[[HIGH:.*]] = fcmp oge float %x, 0x41E0000000000000
; CHECK-NEXT: %[[A:.*]] = select i1 %[[HIGH]], i32 2147483647, i32 %[[ANY]]
; CHECK-NEXT: %[[LOW:.*]] = fcmp ole float %x, 0xC1E0000000000000
; CHECK-NEXT: %[[B:.*]] = select i1 %[[LOW]], i32 -2147483648, i32 %[[A]]
; CHECK-NEXT: %[[NAN:.*]] = fcmp uno float %x, %x
; CHECK-NEXT: select i1 %[[NAN]], i32 0, i32 %[[B]]
define i32 @to_int(float %x) {
  %a = fptosi float %x to i32
  ret i32 %a
}

; NaN of a double, or into 64 bits, is the top bit.
; CHECK-LABEL: @nan
; CHECK: i32 -2147483648, i32
; CHECK: ret
define i32 @nan(double %x) {
  %a = fptoui double %x to i32
  ret i32 %a
}

; CHECK-LABEL: @narrow
; CHECK: fptosi half %x to i32
; CHECK: fcmp oge half %x, 0xH7C00
; CHECK: trunc i32 %{{.*}} to i8
define i8 @narrow(half %x) {
  %a = fptosi half %x to i8
  ret i8 %a
}
