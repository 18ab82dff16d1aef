; RUN: gpi opt -p vectorise-v3 %s | filecheck %s
; Without registers for masks, those that go from block to block are signs of 32 bits a lane, and no phi is of <8 x i1>.

declare i32 @gpi.thread.idx(i32)

; CHECK-LABEL: define internal i32 @collatz.row.0
; CHECK-NOT: alloca <8 x i1>
; CHECK: alloca <8 x i32>
; CHECK: loop:
; CHECK: [[KEPT:%.*]] = load <8 x i32>, ptr [[SLOT:%.*]], align 32
; CHECK-NEXT: [[MASK:%.*]] = icmp slt <8 x i32> [[KEPT]], zeroinitializer
; CHECK: [[WIDE:%.*]] = sext <8 x i1> {{%.*}} to <8 x i32>
; CHECK-NEXT: [[REAL:%.*]] = bitcast <8 x i32> [[WIDE]] to <8 x float>
; CHECK-NEXT: [[OPAQUE:%.*]] = call <8 x float> @llvm.arithmetic.fence.v8f32(<8 x float> [[REAL]])
; CHECK-NEXT: [[SIGNS:%.*]] = bitcast <8 x float> [[OPAQUE]] to <8 x i32>
; CHECK-NEXT: or <8 x i32> {{%.*}}, [[SIGNS]]
; CHECK: ret i32
define ptx_kernel void @collatz(ptr %p) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %own = getelementptr i32, ptr %p, i32 %t
  %x = load i32, ptr %own
  br label %loop
loop:
  %s = phi i32 [ %x, %entry ], [ %r, %loop ]
  %i = phi i32 [ 0, %entry ], [ %j, %loop ]
  %r = mul i32 %s, 3
  %j = add i32 %i, 1
  %more = icmp slt i32 %r, 1000
  br i1 %more, label %loop, label %done
done:
  store i32 %j, ptr %own
  ret void
}
