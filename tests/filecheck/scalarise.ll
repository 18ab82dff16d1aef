; RUN: gpi opt -p scalarise,verify %s | filecheck %s
%Pair = type { float, [2 x i8] }
declare <2 x float> @llvm.fma.v2f32(<2 x float>, <2 x float>, <2 x float>)
declare float @llvm.vector.reduce.fadd.v4f32(float, <4 x float>)

; CHECK-LABEL: @fields
; CHECK: load float, ptr %p, align 16
; CHECK: [[AT:%.*]] = getelementptr i8, ptr %p, i64 4
; CHECK: [[Y:%.*]] = load float, ptr [[AT]], align 4
; CHECK: load float, ptr %{{.*}}, align 8
; CHECK: load float, ptr %{{.*}}, align 4
; CHECK: ret float [[Y]]
define float @fields(ptr %p) {
  %v = load <4 x float>, ptr %p, align 16
  %y = extractelement <4 x float> %v, i32 1
  ret float %y
}

; A pair of halves is one word.
; CHECK-LABEL: @halves
; CHECK: [[WORD:%.*]] = load i32, ptr %p, align 4
; CHECK: trunc i32 [[WORD]] to i16
; CHECK: lshr i32 [[WORD]], 16
; CHECK: fadd half
; CHECK: fadd half
; CHECK: store i32
; CHECK-NOT: x half>
define void @halves(ptr %p) {
  %v = load <2 x half>, ptr %p, align 4
  %w = fadd <2 x half> %v, splat (half 0xH3C00)
  store <2 x half> %w, ptr %p, align 4
  ret void
}

; CHECK-LABEL: @volatile_pair
; CHECK: load volatile i64, ptr %p, align 8
; CHECK-NOT: load
; CHECK: ret void
define void @volatile_pair(ptr %p, ptr %q) {
  %v = load volatile <2 x i32>, ptr %p, align 8
  %x = extractelement <2 x i32> %v, i32 0
  store i32 %x, ptr %q
  ret void
}

; CHECK-LABEL: @loop
; CHECK: phi float
; CHECK-NEXT: phi float
; CHECK: call contract float @llvm.fma.f32(
; CHECK: call contract float @llvm.fma.f32(
; CHECK: select i1 %c, float
; CHECK-NOT: x float>
; CHECK: ret void
define void @loop(ptr %p, i1 %c, float %k) {
entry:
  br label %head
head:
  %v = phi <2 x float> [ zeroinitializer, %entry ], [ %s, %head ]
  %k0 = insertelement <2 x float> poison, float %k, i64 0
  %kk = shufflevector <2 x float> %k0, <2 x float> poison, <2 x i32> zeroinitializer
  %f = call contract <2 x float> @llvm.fma.v2f32(<2 x float> %v, <2 x float> %kk, <2 x float> splat (float 1.000000e+00))
  %s = select i1 %c, <2 x float> %f, <2 x float> %v
  br i1 %c, label %head, label %end
end:
  store <2 x float> %s, ptr %p, align 8
  ret void
}

; CHECK-LABEL: @anywhere
; CHECK: icmp eq i32 %at, 0
; CHECK: select i1 %{{.*}}, i32 7, i32 %a
; CHECK: select i1 %{{.*}}, i32
; CHECK: ret i32
define i32 @anywhere(i32 %a, i32 %b, i32 %at) {
  %v0 = insertelement <2 x i32> poison, i32 %a, i32 0
  %v1 = insertelement <2 x i32> %v0, i32 %b, i32 1
  %v2 = insertelement <2 x i32> %v1, i32 7, i32 %at
  %x = extractelement <2 x i32> %v2, i32 %at
  ret i32 %x
}

; CHECK-LABEL: @bits
; CHECK: trunc i32 %x to i8
; CHECK: lshr i32 %x, 8
; CHECK: zext i8
; CHECK: or i16
define i16 @bits(i32 %x) {
  %v = bitcast i32 %x to <4 x i8>
  %low = shufflevector <4 x i8> %v, <4 x i8> poison, <2 x i32> <i32 1, i32 0>
  %y = bitcast <2 x i8> %low to i16
  ret i16 %y
}

; CHECK-LABEL: @struct
; CHECK: load float
; CHECK: load i8, ptr %{{.*}}, align 4
; CHECK: load i8, ptr %{{.*}}, align 1
; CHECK: store i8 %{{.*}}, ptr %q
; CHECK: ret void
define void @struct(ptr %p, ptr %q) {
  %s = load %Pair, ptr %p, align 4
  %t = insertvalue %Pair %s, float 1.000000e+00, 0
  %x = extractvalue %Pair %t, 1, 1
  store i8 %x, ptr %q
  ret void
}

; CHECK-LABEL: @exchange
; CHECK: cmpxchg
; CHECK-NEXT: extractvalue { i32, i1 } %{{.*}}, 0
; CHECK-NEXT: extractvalue { i32, i1 } %{{.*}}, 1
; CHECK: phi i32
define i32 @exchange(ptr %p, i1 %c) {
entry:
  %a = cmpxchg ptr %p, i32 0, i32 1 monotonic monotonic, align 4
  br i1 %c, label %again, label %end
again:
  %b = cmpxchg ptr %p, i32 1, i32 2 monotonic monotonic, align 4
  br label %end
end:
  %r = phi { i32, i1 } [ %a, %entry ], [ %b, %again ]
  %x = extractvalue { i32, i1 } %r, 0
  ret i32 %x
}

; CHECK-LABEL: @sum
; CHECK-COUNT-4: fadd float
; CHECK: ret float
define float @sum(ptr %p) {
  %v = load <4 x float>, ptr %p, align 16
  %s = call float @llvm.vector.reduce.fadd.v4f32(float 0.000000e+00, <4 x float> %v)
  ret float %s
}
