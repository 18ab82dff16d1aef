; RUN: gpi opt -p fuse,verify %s | filecheck %s

; CHECK-LABEL: @sum
; CHECK-NEXT: :
; CHECK-NEXT: %[[R:.*]] = call float @llvm.fma.f32(float %a, float %b, float %c)
; CHECK-NEXT: ret float %[[R]]
define float @sum(float %a, float %b, float %c) {
  %m = fmul contract float %a, %b
  %s = fadd contract float %m, %c
  ret float %s
}

; Without permission on both, nothing happens.
; CHECK-LABEL: @forbidden
; CHECK: fmul float
; CHECK-NEXT: fadd float
define float @forbidden(float %a, float %b, float %c) {
  %m = fmul float %a, %b
  %s = fadd contract float %m, %c
  ret float %s
}

; CHECK-LABEL: @differences
; CHECK: %[[NC:.*]] = fneg double %c
; CHECK-NEXT: call double @llvm.fma.f64(double %a, double %b, double %[[NC]])
; CHECK-NEXT: %[[NA:.*]] = fneg double %a
; CHECK-NEXT: call double @llvm.fma.f64(double %[[NA]], double %b, double %c)
define double @differences(double %a, double %b, double %c) {
  %m = fmul contract double %a, %b
  %s = fsub contract double %m, %c
  %m2 = fmul contract double %a, %b
  %t = fsub contract double %c, %m2
  %r = fdiv contract double %s, %t
  ret double %r
}

; A product used twice is fused twice; of two products the one with fewer uses is fused.
; CHECK-LABEL: @shared
; CHECK: %m = fmul float %a, %b
; CHECK-NEXT: call float @llvm.fma.f32(float %c, float %c, float %m)
; CHECK-NEXT: call float @llvm.fma.f32(float %a, float %b, float %c)
define float @shared(float %a, float %b, float %c) {
  %m = fmul contract float %a, %b
  %n = fmul contract float %c, %c
  %s = fadd contract float %m, %n
  %t = fadd contract float %m, %c
  %r = fdiv contract float %s, %t
  ret float %r
}

; CHECK-LABEL: @fast
; CHECK: fadd reassoc nnan ninf nsz arcp afn float
define float @fast(float %a, float %b) {
  %s = fadd fast float %a, %b
  ret float %s
}
