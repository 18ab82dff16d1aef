; RUN: gpi opt -p total,verify,optimise %s | filecheck %s
; Vectors that the program wrote are made total by elements.
; CHECK-LABEL: @convert
; CHECK: fptosi <4 x float> %x to <4 x i32>
; CHECK: fcmp oge <4 x float> %x, <float 0x41E0000000000000, float
define <4 x i32> @convert(<4 x float> %x) {
  %a = fptosi <4 x float> %x to <4 x i32>
  ret <4 x i32> %a
}
; CHECK-LABEL: @shift
; CHECK: icmp ult <2 x i64> %n, <i64 64, i64 64>
define <2 x i64> @shift(<2 x i64> %x, <2 x i64> %n) {
  %a = shl <2 x i64> %x, %n
  ret <2 x i64> %a
}
; CHECK-LABEL: @divide
; CHECK: sdiv <2 x i32>
define <2 x i32> @divide(<2 x i32> %x, <2 x i32> %n) {
  %a = sdiv <2 x i32> %x, %n
  ret <2 x i32> %a
}
; CHECK-LABEL: @by_constants
; CHECK-NEXT: 0:
; CHECK-NEXT: lshr <2 x i32> %x, <i32 3, i32 7>
define <2 x i32> @by_constants(<2 x i32> %x) {
  %a = lshr <2 x i32> %x, <i32 3, i32 7>
  ret <2 x i32> %a
}
