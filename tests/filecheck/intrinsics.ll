; RUN: gpi opt -p intrinsics,attributes,verify %s | filecheck %s

; CHECK-LABEL: @threads
; CHECK: call i32 @gpi.thread.idx(i32 1)
; CHECK-NEXT: call i32 @gpi.grid.dim(i32 2)
; CHECK-NEXT: call void @gpi.barrier()
; CHECK: call i32 @gpi.barrier.count(i32
; CHECK: call i32 @gpi.warp.shuffle.down.i32(i128 {{.*}}, i32 %x, i32 1, i32
; CHECK: call i128 @gpi.warp.ballot(
; CHECK: fence syncscope("block") acq_rel
; CHECK: call void @gpi.warp.sync(i128
; CHECK-NEXT: fence syncscope("block") acq_rel
define void @threads(i32 %x) {
  %a = call i32 @llvm.nvvm.read.ptx.sreg.tid.y()
  %b = call i32 @llvm.nvvm.read.ptx.sreg.nctaid.z()
  call void @llvm.nvvm.barrier.cta.sync.aligned.all(i32 0)
  %p = icmp ne i32 %x, 0
  %c = call i32 @llvm.nvvm.barrier.cta.red.popc.aligned.all(i32 0, i1 %p)
  %d = call i32 @llvm.nvvm.shfl.sync.down.i32(i32 -1, i32 %x, i32 1, i32 31)
  %e = call i32 @llvm.nvvm.vote.ballot.sync(i32 -1, i1 %p)
  call void @llvm.nvvm.bar.warp.sync(i32 -1)
  ret void
}

; CHECK-LABEL: @library
; CHECK: call i32 @gpi.printf(ptr %p, ptr %p)
; CHECK: call void @gpi.assert.fail(ptr %p, ptr %p, i32 7, ptr %p)
; CHECK: call double @gpi.math.erf.f64(double
; CHECK: call float @llvm.fabs.f32(float
; CHECK: call float @gpi.math.pow.f32(float
; CHECK: call float @gpi.math.fmod.f32(float
; CHECK: call void @gpi.trap()
define void @library(ptr %p, float %x, double %y) {
  %a = call i32 @vprintf(ptr %p, ptr %p)
  call void @__assertfail(ptr %p, ptr %p, i32 7, ptr %p, i64 1)
  %b = call double @erf(double %y)
  %c = call float @fabsf(float %x)
  %d = call float @llvm.powi.f32.i32(float %x, i32 3)
  %e = frem float %x, %d
  call void @llvm.trap()
  ret void
}

declare i32 @llvm.nvvm.read.ptx.sreg.tid.y()
declare i32 @llvm.nvvm.read.ptx.sreg.nctaid.z()
declare void @llvm.nvvm.barrier.cta.sync.aligned.all(i32)
declare i32 @llvm.nvvm.barrier.cta.red.popc.aligned.all(i32, i1)
declare i32 @llvm.nvvm.shfl.sync.down.i32(i32, i32, i32, i32)
declare i32 @llvm.nvvm.vote.ballot.sync(i32, i1)
declare void @llvm.nvvm.bar.warp.sync(i32)
declare i32 @vprintf(ptr, ptr)
declare void @__assertfail(ptr, ptr, i32, ptr, i64)
declare double @erf(double)
declare float @fabsf(float)
declare float @llvm.powi.f32.i32(float, i32)
declare void @llvm.trap()

; CHECK: declare noundef range(i32 0, 1024) i32 @gpi.thread.idx(i32) #[[PURE:[0-9]+]]
; CHECK: declare void @gpi.barrier() #[[BARRIER:[0-9]+]]
; CHECK: declare i128 @gpi.warp.ballot(i128, i32) #[[WARP:[0-9]+]]
; CHECK: attributes #[[PURE]] = { nounwind willreturn nocallback nofree nosync memory(none) }
; CHECK-NEXT: attributes #[[BARRIER]] = { convergent nounwind }
; CHECK-NEXT: attributes #[[WARP]] = { convergent nounwind nocallback memory(inaccessiblemem: readwrite) }
