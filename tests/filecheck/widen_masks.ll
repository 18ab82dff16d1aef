; RUN: gpi opt -p vectorise %s | filecheck %s
; What lanes that are off take no part in.

declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.dim(i32)

; CHECK-LABEL: define internal i32 @guarded.row.0
; CHECK: [[C:%.*]] = icmp slt <16 x i32> {{.*}}, 
; CHECK: [[D:%.*]] = icmp slt <16 x i32> {{.*}}, 
; The block is skipped where no lane comes to it.
; CHECK: [[ANY:%.*]] = or <16 x i1> [[C]], [[D]]
; CHECK: [[BITS:%.*]] = bitcast <16 x i1> [[ANY]] to i16
; CHECK: [[SOME:%.*]] = icmp ne i16 [[BITS]], 0
; CHECK: br i1 [[SOME]], label %then.lanes, label %end
; Accesses are under the mask where some come, and not where all do.
; CHECK: [[M:%.*]] = call <16 x float> @llvm.masked.load.v16f32.p0(ptr align 4 {{%.*}}, <16 x i1> [[C]], <16 x float> poison)
; CHECK-NEXT: freeze <16 x float> [[M]]
; CHECK: call <16 x float> @llvm.masked.load.v16f32.p0(ptr align 4 {{%.*}}, <16 x i1> [[D]], <16 x float> poison)
; CHECK: call void @llvm.masked.store.v16f32.p0(<16 x float> {{%.*}}, ptr align 4 {{%.*}}, <16 x i1> [[C]])
; CHECK: load <16 x float>
; CHECK: store <16 x float>
; CHECK: ret i32

; A warp with missing lanes begins with the mask of those there are.
; CHECK-LABEL: define internal i32 @guarded.any.0
; CHECK: [[LIVE:%.*]] = shufflevector <16 x i32> {{%.*}}, <16 x i32> poison, <16 x i32> zeroinitializer
; CHECK: icmp ult <16 x i32> <i32 0, i32 1, {{.*}}, i32 15>, 
; CHECK: icmp ult <16 x i32> <i32 16, i32 17, {{.*}}, i32 31>, 
define ptx_kernel void @guarded(ptr %p, i32 %n) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %c = icmp slt i32 %t, %n
  br i1 %c, label %then, label %end
then:
  %at = getelementptr float, ptr %p, i32 %t
  %v = load float, ptr %at, align 4
  %w = fadd float %v, 1.0
  store float %w, ptr %at, align 4
  br label %end
end:
  ret void
}

; Where both ways meet, each lane takes its way's value.
; CHECK-LABEL: define internal i32 @chosen.row.0
; CHECK: select <16 x i1> {{%.*}}, <16 x i32> {{%.*}}, <16 x i32> {{%.*}}
; CHECK: ret i32
define ptx_kernel void @chosen(ptr %p, i32 %n) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr i32, ptr %p, i32 %t
  %v = load i32, ptr %at, align 4
  %c = icmp slt i32 %v, %n
  br i1 %c, label %a, label %b
a:
  %x = add i32 %v, 1
  br label %end
b:
  %y = mul i32 %v, 3
  br label %end
end:
  %z = phi i32 [ %x, %a ], [ %y, %b ]
  store i32 %z, ptr %at, align 4
  ret void
}

; A loop runs while any lane is in it. Lanes that have left it go on computing; what they had at their end is kept apart.
; CHECK-LABEL: define internal i32 @loop.row.0
; CHECK: loop:
; CHECK: mul <16 x i32>
; CHECK: latch:
; CHECK: [[BITS:%.*]] = bitcast <16 x i1> {{%.*}} to i16
; CHECK: [[LEFT:%.*]] = icmp ne i16 [[BITS]], 0
; CHECK: br i1 [[LEFT]], label %loop, label %end
; CHECK: ret i32
define ptx_kernel void @loop(ptr %p, i32 %n) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %at = getelementptr i32, ptr %p, i32 %t
  %v = load i32, ptr %at, align 4
  br label %loop
loop:
  %s = phi i32 [ %v, %entry ], [ %r, %loop ]
  %r = mul i32 %s, 3
  %more = icmp slt i32 %r, %n
  br i1 %more, label %loop, label %end
end:
  store i32 %r, ptr %at, align 4
  ret void
}
