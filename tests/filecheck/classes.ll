; RUN: gpi opt -p classes %s | filecheck %s

; Positive, finite, not zero: 128 + 256.
; CHECK-LABEL: @positive
; CHECK-NEXT: :
; CHECK-NEXT: %1 = bitcast float %x to i32
; CHECK-NEXT: %2 = sub i32 %1, 1
; CHECK-NEXT: %3 = icmp ule i32 %2, 2139095038
; CHECK-NEXT: ret i1 %3
define i1 @positive(float %x) {
  %r = call i1 @llvm.is.fpclass.f32(float %x, i32 384)
  ret i1 %r
}

; Infinities and NaNs, whose patterns end each sign's.
; CHECK-LABEL: @not_finite
; CHECK-NEXT: :
; CHECK-NEXT: %1 = bitcast double %x to i64
; CHECK-NEXT: %2 = sub i64 %1, 9218868437227405312
; CHECK-NEXT: %3 = icmp ule i64 %2, 4503599627370495
; CHECK-NEXT: %4 = sub i64 %1, -4503599627370496
; CHECK-NEXT: %5 = icmp ule i64 %4, 4503599627370495
; CHECK-NEXT: %6 = or i1 %3, %5
define i1 @not_finite(double %x) {
  %r = call i1 @llvm.is.fpclass.f64(double %x, i32 519)
  ret i1 %r
}

; Signs apart: negative zero and below, but for NaN.
; CHECK-LABEL: @negatives
; CHECK: sub <2 x i16> %1, <i16 -32768, i16 -32768>
; CHECK: icmp ule <2 x i16> %2, <i16 31744, i16 31744>
define <2 x i1> @negatives(<2 x half> %x) {
  %r = call <2 x i1> @llvm.is.fpclass.v2f16(<2 x half> %x, i32 60)
  ret <2 x i1> %r
}

declare i1 @llvm.is.fpclass.f32(float, i32)
declare i1 @llvm.is.fpclass.f64(double, i32)
declare <2 x i1> @llvm.is.fpclass.v2f16(<2 x half>, i32)
