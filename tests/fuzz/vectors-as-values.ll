; Vectors and structs of each lane's own: loads and stores, loops, choices, elements at any index, the same bits as other types.
; run {"warp": 32, "optimise": true}
; case {"kernel": "k", "grid": [2, 1, 1], "block": [48, 1, 1], "shared_dynamic": 0, "outputs": ["float", "i32", "i32", "i32", "i64", "float", "i32", "i32", "half", "i64", "i32", "i32"], "seed": 5}
target datalayout = "e-i64:64-i128:128-v16:16-v32:32-n16:32:64"
target triple = "nvptx64-nvidia-cuda"
%Pair = type { i32, [2 x i8] }
declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.idx(i32)
declare <2 x float> @llvm.fma.v2f32(<2 x float>, <2 x float>, <2 x float>)
declare <4 x i32> @llvm.smax.v4i32(<4 x i32>, <4 x i32>)
declare { i32, i1 } @llvm.sadd.with.overflow.i32(i32, i32)
define ptx_kernel void @k(ptr %in, ptr %out, ptr %acc, i32 %a, i64 %c, i32 %b, float %f) {
entry:
  %local = alloca %Pair, align 16
  %t = call i32 @gpi.thread.idx(i32 0)
  %at.block = call i32 @gpi.block.idx(i32 0)
  %at.base = mul i32 %at.block, 48
  %at.g = add i32 %at.base, %t
  %at.o = getelementptr i64, ptr %out, i32 %at.g
  %at.even = and i32 %t, 62
  %at.4 = and i32 %t, 60
  %ints = getelementptr i8, ptr %in, i64 1024
  %int.at = getelementptr i64, ptr %ints, i32 %at.even
  %v = load <4 x i32>, ptr %int.at, align 8
  %floats = getelementptr i8, ptr %in, i64 2560
  %float.at = getelementptr i64, ptr %floats, i32 %at.4
  %p = load <2 x float>, ptr %float.at, align 8
  %h.at = getelementptr i64, ptr %in, i32 %at.4
  %h = load <4 x half>, ptr %h.at, align 8
  %bytes = load <4 x i8>, ptr %int.at, align 4
  %x = extractelement <4 x i32> %v, i32 0
  %odd32 = and i32 %x, 1
  %odd = icmp eq i32 %odd32, 1
  br label %head
head:
  %i = phi i32 [ 0, %entry ], [ %i2, %latch ]
  %w = phi <2 x float> [ %p, %entry ], [ %w2, %latch ]
  %swap = shufflevector <2 x float> %w, <2 x float> %p, <2 x i32> <i32 3, i32 0>
  br i1 %odd, label %some, label %latch
some:
  %m = call <2 x float> @llvm.fma.v2f32(<2 x float> %w, <2 x float> splat (float 5.000000e-01), <2 x float> %swap)
  br label %latch
latch:
  %w2 = phi <2 x float> [ %m, %some ], [ %swap, %head ]
  %i2 = add i32 %i, 1
  %trips = and i32 %x, 3
  %more = icmp ult i32 %i, %trips
  br i1 %more, label %head, label %end
end:
  %w.0 = extractelement <2 x float> %w2, i64 0
  store float %w.0, ptr %at.o
  %at.any = and i32 %x, 3
  %e = extractelement <4 x i32> %v, i32 %at.any
  %at.1 = getelementptr i64, ptr %out, i32 96
  %o1 = getelementptr i64, ptr %at.1, i32 %at.g
  store i32 %e, ptr %o1
  %v2 = insertelement <4 x i32> %v, i32 %a, i32 %at.any
  %v3 = call <4 x i32> @llvm.smax.v4i32(<4 x i32> %v2, <4 x i32> <i32 1, i32 -5, i32 0, i32 7>)
  %sum = extractelement <4 x i32> %v3, i32 2
  %at.2 = getelementptr i64, ptr %at.1, i32 96
  %o2 = getelementptr i64, ptr %at.2, i32 %at.g
  store i32 %sum, ptr %o2
  %less = icmp slt <4 x i32> %v, %v3
  %chosen = select <4 x i1> %less, <4 x i32> %v, <4 x i32> zeroinitializer
  %narrow = trunc <4 x i32> %chosen to <4 x i8>
  %mixed = xor <4 x i8> %narrow, %bytes
  %word = bitcast <4 x i8> %mixed to i32
  %at.3 = getelementptr i64, ptr %at.2, i32 96
  %o3 = getelementptr i64, ptr %at.3, i32 %at.g
  store i32 %word, ptr %o3
  %two = shufflevector <4 x i32> %v, <4 x i32> %v3, <2 x i32> <i32 2, i32 5>
  %long = bitcast <2 x i32> %two to i64
  %at.4b = getelementptr i64, ptr %at.3, i32 96
  %o4 = getelementptr i64, ptr %at.4b, i32 %at.g
  store i64 %long, ptr %o4
  %cond = select i1 %odd, <2 x float> %w2, <2 x float> %p
  %y = extractelement <2 x float> %cond, i32 1
  %at.5 = getelementptr i64, ptr %at.4b, i32 96
  %o5 = getelementptr i64, ptr %at.5, i32 %at.g
  store float %y, ptr %o5
  %pair = load %Pair, ptr %int.at, align 4
  %pair2 = insertvalue %Pair %pair, i8 7, 1, 1
  %pair3 = select i1 %odd, %Pair %pair2, %Pair { i32 3, [2 x i8] c"ab" }
  store %Pair %pair3, ptr %local, align 4
  %field.at = getelementptr i8, ptr %local, i64 5
  %field = load i8, ptr %field.at
  %field32 = zext i8 %field to i32
  %at.6 = getelementptr i64, ptr %at.5, i32 96
  %o6 = getelementptr i64, ptr %at.6, i32 %at.g
  store i32 %field32, ptr %o6
  %over = call { i32, i1 } @llvm.sadd.with.overflow.i32(i32 %x, i32 %x)
  %bit = extractvalue { i32, i1 } %over, 1
  %bit32 = zext i1 %bit to i32
  %at.7 = getelementptr i64, ptr %at.6, i32 96
  %o7 = getelementptr i64, ptr %at.7, i32 %at.g
  store i32 %bit32, ptr %o7
  %h2 = fadd <4 x half> %h, <half 0xH3C00, half 0xH4000, half 0xH0000, half 0xHC000>
  %h.2 = extractelement <4 x half> %h2, i32 3
  %at.8 = getelementptr i64, ptr %at.7, i32 96
  %o8 = getelementptr i64, ptr %at.8, i32 %at.g
  store half %h.2, ptr %o8
  %at.9 = getelementptr i64, ptr %at.8, i32 96
  %o9 = getelementptr i64, ptr %at.9, i32 %at.g
  store <2 x i32> %two, ptr %o9, align 8
  %at.10 = getelementptr i64, ptr %at.9, i32 96
  %o10 = getelementptr i64, ptr %at.10, i32 %at.g
  store <2 x i16> <i16 3, i16 4>, ptr %o10, align 4
  %at.11 = getelementptr i64, ptr %at.10, i32 96
  %o11 = getelementptr i64, ptr %at.11, i32 %at.g
  store <4 x i8> %mixed, ptr %o11, align 1
  ret void
}
