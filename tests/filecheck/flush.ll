; RUN: gpi opt -p flush,verify %s | filecheck %s

; What comes from outside is flushed, and so is the result; constants are known.
; CHECK-LABEL: @product
; CHECK: %[[M:.*]] = call float @llvm.fabs.f32(float %x)
; CHECK-NEXT: %[[S:.*]] = fcmp olt float %[[M]], 0x3810000000000000
; CHECK-NEXT: %[[Z:.*]] = call float @llvm.copysign.f32(float 0.000000e+00, float %x)
; CHECK-NEXT: %[[X:.*]] = select i1 %[[S]], float %[[Z]], float %x
; CHECK-NEXT: %[[P:.*]] = fmul float %[[X]], 5.000000e-01
; CHECK-NEXT: call float @llvm.fabs.f32(float %[[P]])
; CHECK: %[[R:.*]] = select i1 %{{.*}}, float %{{.*}}, float %[[P]]
; CHECK-NEXT: ret float %[[R]]
define float @product(float %x) {
  %p = fmul float %x, 5.000000e-01
  ret float %p
}

; A result that has been flushed is not flushed again.
; CHECK-LABEL: @chain
; CHECK-COUNT-4: llvm.fabs
; CHECK-NOT: llvm.fabs
; CHECK: ret float
define float @chain(float %x, float %y) {
  %p = fadd float %x, %y
  %q = fmul float %p, %p
  ret float %q
}

; double and moves keep their denormals.
; CHECK-LABEL: @kept
; CHECK-NOT: fabs
; CHECK: ret double
define double @kept(double %x, ptr %p, float %f) {
  store float %f, ptr %p
  %d = fmul double %x, 5.000000e-01
  ret double %d
}
