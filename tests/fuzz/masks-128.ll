; Masks that differ among lanes: of tiles, of equal values, of odd and even lanes; and one of lanes in a branch of theirs.
; run {"warp": 128, "optimise": true}
; case {"kernel": "k", "grid": [2, 1, 1], "block": [192, 1, 1], "shared_dynamic": 0, "outputs": ["i64", "i64", "i32", "i32", "i32", "i32", "i64", "i32", "i64", "i32", "i64", "i32", "i64", "i32", "i32", "i32", "i32", "i64", "i64", "i64", "i64", "i64", "i64", "i32", "i32", "i32", "i32", "i64", "i32", "i64", "i32", "i64", "i32", "i64", "i32", "i32", "i32", "i32", "i64", "i64", "i64", "i64", "i64", "i64", "i32", "i32", "i32", "i32", "i64", "i32", "i64", "i32", "i64", "i32", "i64", "i32", "i32", "i32", "i32", "i64", "i64", "i64", "i64", "i64", "i64", "i32", "i32", "i32", "i32", "i64", "i32", "i64", "i32", "i64", "i32", "i64", "i32", "i32", "i32", "i32", "i64", "i64", "i64", "i64"], "seed": 12}
target datalayout = "e-i64:64-i128:128-v16:16-v32:32-n16:32:64"
target triple = "nvptx64-nvidia-cuda"
declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.idx(i32)
declare i32 @gpi.block.dim(i32)
declare i32 @gpi.lane.id()
declare i128 @gpi.warp.match.any.i64(i128, i64)
declare i128 @gpi.warp.ballot(i128, i32)
declare i32 @gpi.warp.all(i128, i32)
declare i32 @gpi.warp.any(i128, i32)
declare i128 @gpi.warp.match.all.i64(i128, i64)
declare i32 @gpi.warp.reduce.add.i32(i128, i32)
declare i32 @gpi.warp.reduce.smin.i32(i128, i32)
declare i32 @gpi.warp.reduce.umax.i32(i128, i32)
declare i32 @gpi.warp.reduce.xor.i32(i128, i32)
declare i32 @gpi.warp.shuffle.down.i32(i128, i32, i32, i32)
declare i64 @gpi.warp.shuffle.down.i64(i128, i64, i32, i32)
declare i32 @gpi.warp.shuffle.idx.i32(i128, i32, i32, i32)
declare i64 @gpi.warp.shuffle.idx.i64(i128, i64, i32, i32)
declare i32 @gpi.warp.shuffle.up.i32(i128, i32, i32, i32)
declare i64 @gpi.warp.shuffle.up.i64(i128, i64, i32, i32)
declare i32 @gpi.warp.shuffle.xor.i32(i128, i32, i32, i32)
declare i64 @gpi.warp.shuffle.xor.i64(i128, i64, i32, i32)
declare i32 @gpi.warp.uni(i128, i32)
define ptx_kernel void @k(ptr %in, ptr %out, ptr %acc, i32 %a, i64 %c, i32 %b, float %f) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %n = call i32 @gpi.block.dim(i32 0)
  %at.b = call i32 @gpi.block.idx(i32 0)
  %base = mul i32 %at.b, %n
  %g = add i32 %base, %t
  %threads = mul i32 %n, 2
  %in32 = getelementptr i8, ptr %in, i64 1024
  %t63 = and i32 %t, 63
  %x.at = getelementptr i64, ptr %in, i32 %t63
  %x = load i32, ptr %x.at
  %x64.at = getelementptr i64, ptr %in32, i32 %t63
  %x64 = load i64, ptr %x64.at
  %p = and i32 %x, 1
  %d = and i32 %x, 7
  %few32 = and i32 %x, 3
  %few = zext i32 %few32 to i64
  %lane = call i32 @gpi.lane.id()
  %at.row = and i32 %lane, 120
  %at.row128 = zext i32 %at.row to i128
  %tile = shl i128 255, %at.row128
  %equal = call i128 @gpi.warp.match.any.i64(i128 340282366920938463463374607431768211455, i64 %few)
  %at.bit = and i32 %lane, 1
  %at.odd = icmp eq i32 %at.bit, 1
  %odd = select i1 %at.odd, i128 226854911280625642308916404954512140970, i128 113427455640312821154458202477256070485
  %pair32 = and i32 %x, 8
  %pair = zext i32 %pair32 to i64
  %match = call i128 @gpi.warp.match.any.i64(i128 %tile, i64 %pair)
  %r1 = call i128 @gpi.warp.ballot(i128 %tile, i32 %p)
  %lo2 = trunc i128 %r1 to i64
  %c0 = mul i32 %threads, 0
  %i0 = add i32 %g, %c0
  %o0 = getelementptr i64, ptr %out, i32 %i0
  store i64 %lo2, ptr %o0
  %sh2 = lshr i128 %r1, 64
  %hi2 = trunc i128 %sh2 to i64
  %c1 = mul i32 %threads, 1
  %i1 = add i32 %g, %c1
  %o1 = getelementptr i64, ptr %out, i32 %i1
  store i64 %hi2, ptr %o1
  %r3 = call i32 @gpi.warp.any(i128 %tile, i32 %p)
  %c2 = mul i32 %threads, 2
  %i2 = add i32 %g, %c2
  %o2 = getelementptr i64, ptr %out, i32 %i2
  store i32 %r3, ptr %o2
  %r4 = call i32 @gpi.warp.all(i128 %tile, i32 %p)
  %c3 = mul i32 %threads, 3
  %i3 = add i32 %g, %c3
  %o3 = getelementptr i64, ptr %out, i32 %i3
  store i32 %r4, ptr %o3
  %r5 = call i32 @gpi.warp.uni(i128 %tile, i32 %p)
  %c4 = mul i32 %threads, 4
  %i4 = add i32 %g, %c4
  %o4 = getelementptr i64, ptr %out, i32 %i4
  store i32 %r5, ptr %o4
  %r6 = call i32 @gpi.warp.shuffle.idx.i32(i128 %tile, i32 %x, i32 3, i32 128)
  %c5 = mul i32 %threads, 5
  %i5 = add i32 %g, %c5
  %o5 = getelementptr i64, ptr %out, i32 %i5
  store i32 %r6, ptr %o5
  %r7 = call i64 @gpi.warp.shuffle.idx.i64(i128 %tile, i64 %x64, i32 %d, i32 8)
  %c6 = mul i32 %threads, 6
  %i6 = add i32 %g, %c6
  %o6 = getelementptr i64, ptr %out, i32 %i6
  store i64 %r7, ptr %o6
  %r8 = call i32 @gpi.warp.shuffle.up.i32(i128 %tile, i32 %x, i32 3, i32 128)
  %c7 = mul i32 %threads, 7
  %i7 = add i32 %g, %c7
  %o7 = getelementptr i64, ptr %out, i32 %i7
  store i32 %r8, ptr %o7
  %r9 = call i64 @gpi.warp.shuffle.up.i64(i128 %tile, i64 %x64, i32 %d, i32 8)
  %c8 = mul i32 %threads, 8
  %i8 = add i32 %g, %c8
  %o8 = getelementptr i64, ptr %out, i32 %i8
  store i64 %r9, ptr %o8
  %r10 = call i32 @gpi.warp.shuffle.down.i32(i128 %tile, i32 %x, i32 3, i32 128)
  %c9 = mul i32 %threads, 9
  %i9 = add i32 %g, %c9
  %o9 = getelementptr i64, ptr %out, i32 %i9
  store i32 %r10, ptr %o9
  %r11 = call i64 @gpi.warp.shuffle.down.i64(i128 %tile, i64 %x64, i32 %d, i32 8)
  %c10 = mul i32 %threads, 10
  %i10 = add i32 %g, %c10
  %o10 = getelementptr i64, ptr %out, i32 %i10
  store i64 %r11, ptr %o10
  %r12 = call i32 @gpi.warp.shuffle.xor.i32(i128 %tile, i32 %x, i32 3, i32 128)
  %c11 = mul i32 %threads, 11
  %i11 = add i32 %g, %c11
  %o11 = getelementptr i64, ptr %out, i32 %i11
  store i32 %r12, ptr %o11
  %r13 = call i64 @gpi.warp.shuffle.xor.i64(i128 %tile, i64 %x64, i32 %d, i32 8)
  %c12 = mul i32 %threads, 12
  %i12 = add i32 %g, %c12
  %o12 = getelementptr i64, ptr %out, i32 %i12
  store i64 %r13, ptr %o12
  %r14 = call i32 @gpi.warp.reduce.add.i32(i128 %tile, i32 %x)
  %c13 = mul i32 %threads, 13
  %i13 = add i32 %g, %c13
  %o13 = getelementptr i64, ptr %out, i32 %i13
  store i32 %r14, ptr %o13
  %r15 = call i32 @gpi.warp.reduce.smin.i32(i128 %tile, i32 %x)
  %c14 = mul i32 %threads, 14
  %i14 = add i32 %g, %c14
  %o14 = getelementptr i64, ptr %out, i32 %i14
  store i32 %r15, ptr %o14
  %r16 = call i32 @gpi.warp.reduce.umax.i32(i128 %tile, i32 %x)
  %c15 = mul i32 %threads, 15
  %i15 = add i32 %g, %c15
  %o15 = getelementptr i64, ptr %out, i32 %i15
  store i32 %r16, ptr %o15
  %r17 = call i32 @gpi.warp.reduce.xor.i32(i128 %tile, i32 %x)
  %c16 = mul i32 %threads, 16
  %i16 = add i32 %g, %c16
  %o16 = getelementptr i64, ptr %out, i32 %i16
  store i32 %r17, ptr %o16
  %r18 = call i128 @gpi.warp.match.any.i64(i128 %tile, i64 %few)
  %lo19 = trunc i128 %r18 to i64
  %c17 = mul i32 %threads, 17
  %i17 = add i32 %g, %c17
  %o17 = getelementptr i64, ptr %out, i32 %i17
  store i64 %lo19, ptr %o17
  %sh19 = lshr i128 %r18, 64
  %hi19 = trunc i128 %sh19 to i64
  %c18 = mul i32 %threads, 18
  %i18 = add i32 %g, %c18
  %o18 = getelementptr i64, ptr %out, i32 %i18
  store i64 %hi19, ptr %o18
  %r20 = call i128 @gpi.warp.match.all.i64(i128 %tile, i64 %few)
  %lo21 = trunc i128 %r20 to i64
  %c19 = mul i32 %threads, 19
  %i19 = add i32 %g, %c19
  %o19 = getelementptr i64, ptr %out, i32 %i19
  store i64 %lo21, ptr %o19
  %sh21 = lshr i128 %r20, 64
  %hi21 = trunc i128 %sh21 to i64
  %c20 = mul i32 %threads, 20
  %i20 = add i32 %g, %c20
  %o20 = getelementptr i64, ptr %out, i32 %i20
  store i64 %hi21, ptr %o20
  %r22 = call i128 @gpi.warp.ballot(i128 %equal, i32 %p)
  %lo23 = trunc i128 %r22 to i64
  %c21 = mul i32 %threads, 21
  %i21 = add i32 %g, %c21
  %o21 = getelementptr i64, ptr %out, i32 %i21
  store i64 %lo23, ptr %o21
  %sh23 = lshr i128 %r22, 64
  %hi23 = trunc i128 %sh23 to i64
  %c22 = mul i32 %threads, 22
  %i22 = add i32 %g, %c22
  %o22 = getelementptr i64, ptr %out, i32 %i22
  store i64 %hi23, ptr %o22
  %r24 = call i32 @gpi.warp.any(i128 %equal, i32 %p)
  %c23 = mul i32 %threads, 23
  %i23 = add i32 %g, %c23
  %o23 = getelementptr i64, ptr %out, i32 %i23
  store i32 %r24, ptr %o23
  %r25 = call i32 @gpi.warp.all(i128 %equal, i32 %p)
  %c24 = mul i32 %threads, 24
  %i24 = add i32 %g, %c24
  %o24 = getelementptr i64, ptr %out, i32 %i24
  store i32 %r25, ptr %o24
  %r26 = call i32 @gpi.warp.uni(i128 %equal, i32 %p)
  %c25 = mul i32 %threads, 25
  %i25 = add i32 %g, %c25
  %o25 = getelementptr i64, ptr %out, i32 %i25
  store i32 %r26, ptr %o25
  %r27 = call i32 @gpi.warp.shuffle.idx.i32(i128 %equal, i32 %x, i32 3, i32 128)
  %c26 = mul i32 %threads, 26
  %i26 = add i32 %g, %c26
  %o26 = getelementptr i64, ptr %out, i32 %i26
  store i32 %r27, ptr %o26
  %r28 = call i64 @gpi.warp.shuffle.idx.i64(i128 %equal, i64 %x64, i32 %d, i32 8)
  %c27 = mul i32 %threads, 27
  %i27 = add i32 %g, %c27
  %o27 = getelementptr i64, ptr %out, i32 %i27
  store i64 %r28, ptr %o27
  %r29 = call i32 @gpi.warp.shuffle.up.i32(i128 %equal, i32 %x, i32 3, i32 128)
  %c28 = mul i32 %threads, 28
  %i28 = add i32 %g, %c28
  %o28 = getelementptr i64, ptr %out, i32 %i28
  store i32 %r29, ptr %o28
  %r30 = call i64 @gpi.warp.shuffle.up.i64(i128 %equal, i64 %x64, i32 %d, i32 8)
  %c29 = mul i32 %threads, 29
  %i29 = add i32 %g, %c29
  %o29 = getelementptr i64, ptr %out, i32 %i29
  store i64 %r30, ptr %o29
  %r31 = call i32 @gpi.warp.shuffle.down.i32(i128 %equal, i32 %x, i32 3, i32 128)
  %c30 = mul i32 %threads, 30
  %i30 = add i32 %g, %c30
  %o30 = getelementptr i64, ptr %out, i32 %i30
  store i32 %r31, ptr %o30
  %r32 = call i64 @gpi.warp.shuffle.down.i64(i128 %equal, i64 %x64, i32 %d, i32 8)
  %c31 = mul i32 %threads, 31
  %i31 = add i32 %g, %c31
  %o31 = getelementptr i64, ptr %out, i32 %i31
  store i64 %r32, ptr %o31
  %r33 = call i32 @gpi.warp.shuffle.xor.i32(i128 %equal, i32 %x, i32 3, i32 128)
  %c32 = mul i32 %threads, 32
  %i32 = add i32 %g, %c32
  %o32 = getelementptr i64, ptr %out, i32 %i32
  store i32 %r33, ptr %o32
  %r34 = call i64 @gpi.warp.shuffle.xor.i64(i128 %equal, i64 %x64, i32 %d, i32 8)
  %c33 = mul i32 %threads, 33
  %i33 = add i32 %g, %c33
  %o33 = getelementptr i64, ptr %out, i32 %i33
  store i64 %r34, ptr %o33
  %r35 = call i32 @gpi.warp.reduce.add.i32(i128 %equal, i32 %x)
  %c34 = mul i32 %threads, 34
  %i34 = add i32 %g, %c34
  %o34 = getelementptr i64, ptr %out, i32 %i34
  store i32 %r35, ptr %o34
  %r36 = call i32 @gpi.warp.reduce.smin.i32(i128 %equal, i32 %x)
  %c35 = mul i32 %threads, 35
  %i35 = add i32 %g, %c35
  %o35 = getelementptr i64, ptr %out, i32 %i35
  store i32 %r36, ptr %o35
  %r37 = call i32 @gpi.warp.reduce.umax.i32(i128 %equal, i32 %x)
  %c36 = mul i32 %threads, 36
  %i36 = add i32 %g, %c36
  %o36 = getelementptr i64, ptr %out, i32 %i36
  store i32 %r37, ptr %o36
  %r38 = call i32 @gpi.warp.reduce.xor.i32(i128 %equal, i32 %x)
  %c37 = mul i32 %threads, 37
  %i37 = add i32 %g, %c37
  %o37 = getelementptr i64, ptr %out, i32 %i37
  store i32 %r38, ptr %o37
  %r39 = call i128 @gpi.warp.match.any.i64(i128 %equal, i64 %few)
  %lo40 = trunc i128 %r39 to i64
  %c38 = mul i32 %threads, 38
  %i38 = add i32 %g, %c38
  %o38 = getelementptr i64, ptr %out, i32 %i38
  store i64 %lo40, ptr %o38
  %sh40 = lshr i128 %r39, 64
  %hi40 = trunc i128 %sh40 to i64
  %c39 = mul i32 %threads, 39
  %i39 = add i32 %g, %c39
  %o39 = getelementptr i64, ptr %out, i32 %i39
  store i64 %hi40, ptr %o39
  %r41 = call i128 @gpi.warp.match.all.i64(i128 %equal, i64 %few)
  %lo42 = trunc i128 %r41 to i64
  %c40 = mul i32 %threads, 40
  %i40 = add i32 %g, %c40
  %o40 = getelementptr i64, ptr %out, i32 %i40
  store i64 %lo42, ptr %o40
  %sh42 = lshr i128 %r41, 64
  %hi42 = trunc i128 %sh42 to i64
  %c41 = mul i32 %threads, 41
  %i41 = add i32 %g, %c41
  %o41 = getelementptr i64, ptr %out, i32 %i41
  store i64 %hi42, ptr %o41
  %r43 = call i128 @gpi.warp.ballot(i128 %match, i32 %p)
  %lo44 = trunc i128 %r43 to i64
  %c42 = mul i32 %threads, 42
  %i42 = add i32 %g, %c42
  %o42 = getelementptr i64, ptr %out, i32 %i42
  store i64 %lo44, ptr %o42
  %sh44 = lshr i128 %r43, 64
  %hi44 = trunc i128 %sh44 to i64
  %c43 = mul i32 %threads, 43
  %i43 = add i32 %g, %c43
  %o43 = getelementptr i64, ptr %out, i32 %i43
  store i64 %hi44, ptr %o43
  %r45 = call i32 @gpi.warp.any(i128 %match, i32 %p)
  %c44 = mul i32 %threads, 44
  %i44 = add i32 %g, %c44
  %o44 = getelementptr i64, ptr %out, i32 %i44
  store i32 %r45, ptr %o44
  %r46 = call i32 @gpi.warp.all(i128 %match, i32 %p)
  %c45 = mul i32 %threads, 45
  %i45 = add i32 %g, %c45
  %o45 = getelementptr i64, ptr %out, i32 %i45
  store i32 %r46, ptr %o45
  %r47 = call i32 @gpi.warp.uni(i128 %match, i32 %p)
  %c46 = mul i32 %threads, 46
  %i46 = add i32 %g, %c46
  %o46 = getelementptr i64, ptr %out, i32 %i46
  store i32 %r47, ptr %o46
  %r48 = call i32 @gpi.warp.shuffle.idx.i32(i128 %match, i32 %x, i32 3, i32 128)
  %c47 = mul i32 %threads, 47
  %i47 = add i32 %g, %c47
  %o47 = getelementptr i64, ptr %out, i32 %i47
  store i32 %r48, ptr %o47
  %r49 = call i64 @gpi.warp.shuffle.idx.i64(i128 %match, i64 %x64, i32 %d, i32 8)
  %c48 = mul i32 %threads, 48
  %i48 = add i32 %g, %c48
  %o48 = getelementptr i64, ptr %out, i32 %i48
  store i64 %r49, ptr %o48
  %r50 = call i32 @gpi.warp.shuffle.up.i32(i128 %match, i32 %x, i32 3, i32 128)
  %c49 = mul i32 %threads, 49
  %i49 = add i32 %g, %c49
  %o49 = getelementptr i64, ptr %out, i32 %i49
  store i32 %r50, ptr %o49
  %r51 = call i64 @gpi.warp.shuffle.up.i64(i128 %match, i64 %x64, i32 %d, i32 8)
  %c50 = mul i32 %threads, 50
  %i50 = add i32 %g, %c50
  %o50 = getelementptr i64, ptr %out, i32 %i50
  store i64 %r51, ptr %o50
  %r52 = call i32 @gpi.warp.shuffle.down.i32(i128 %match, i32 %x, i32 3, i32 128)
  %c51 = mul i32 %threads, 51
  %i51 = add i32 %g, %c51
  %o51 = getelementptr i64, ptr %out, i32 %i51
  store i32 %r52, ptr %o51
  %r53 = call i64 @gpi.warp.shuffle.down.i64(i128 %match, i64 %x64, i32 %d, i32 8)
  %c52 = mul i32 %threads, 52
  %i52 = add i32 %g, %c52
  %o52 = getelementptr i64, ptr %out, i32 %i52
  store i64 %r53, ptr %o52
  %r54 = call i32 @gpi.warp.shuffle.xor.i32(i128 %match, i32 %x, i32 3, i32 128)
  %c53 = mul i32 %threads, 53
  %i53 = add i32 %g, %c53
  %o53 = getelementptr i64, ptr %out, i32 %i53
  store i32 %r54, ptr %o53
  %r55 = call i64 @gpi.warp.shuffle.xor.i64(i128 %match, i64 %x64, i32 %d, i32 8)
  %c54 = mul i32 %threads, 54
  %i54 = add i32 %g, %c54
  %o54 = getelementptr i64, ptr %out, i32 %i54
  store i64 %r55, ptr %o54
  %r56 = call i32 @gpi.warp.reduce.add.i32(i128 %match, i32 %x)
  %c55 = mul i32 %threads, 55
  %i55 = add i32 %g, %c55
  %o55 = getelementptr i64, ptr %out, i32 %i55
  store i32 %r56, ptr %o55
  %r57 = call i32 @gpi.warp.reduce.smin.i32(i128 %match, i32 %x)
  %c56 = mul i32 %threads, 56
  %i56 = add i32 %g, %c56
  %o56 = getelementptr i64, ptr %out, i32 %i56
  store i32 %r57, ptr %o56
  %r58 = call i32 @gpi.warp.reduce.umax.i32(i128 %match, i32 %x)
  %c57 = mul i32 %threads, 57
  %i57 = add i32 %g, %c57
  %o57 = getelementptr i64, ptr %out, i32 %i57
  store i32 %r58, ptr %o57
  %r59 = call i32 @gpi.warp.reduce.xor.i32(i128 %match, i32 %x)
  %c58 = mul i32 %threads, 58
  %i58 = add i32 %g, %c58
  %o58 = getelementptr i64, ptr %out, i32 %i58
  store i32 %r59, ptr %o58
  %r60 = call i128 @gpi.warp.match.any.i64(i128 %match, i64 %few)
  %lo61 = trunc i128 %r60 to i64
  %c59 = mul i32 %threads, 59
  %i59 = add i32 %g, %c59
  %o59 = getelementptr i64, ptr %out, i32 %i59
  store i64 %lo61, ptr %o59
  %sh61 = lshr i128 %r60, 64
  %hi61 = trunc i128 %sh61 to i64
  %c60 = mul i32 %threads, 60
  %i60 = add i32 %g, %c60
  %o60 = getelementptr i64, ptr %out, i32 %i60
  store i64 %hi61, ptr %o60
  %r62 = call i128 @gpi.warp.match.all.i64(i128 %match, i64 %few)
  %lo63 = trunc i128 %r62 to i64
  %c61 = mul i32 %threads, 61
  %i61 = add i32 %g, %c61
  %o61 = getelementptr i64, ptr %out, i32 %i61
  store i64 %lo63, ptr %o61
  %sh63 = lshr i128 %r62, 64
  %hi63 = trunc i128 %sh63 to i64
  %c62 = mul i32 %threads, 62
  %i62 = add i32 %g, %c62
  %o62 = getelementptr i64, ptr %out, i32 %i62
  store i64 %hi63, ptr %o62
  %r64 = call i128 @gpi.warp.ballot(i128 %odd, i32 %p)
  %lo65 = trunc i128 %r64 to i64
  %c63 = mul i32 %threads, 63
  %i63 = add i32 %g, %c63
  %o63 = getelementptr i64, ptr %out, i32 %i63
  store i64 %lo65, ptr %o63
  %sh65 = lshr i128 %r64, 64
  %hi65 = trunc i128 %sh65 to i64
  %c64 = mul i32 %threads, 64
  %i64 = add i32 %g, %c64
  %o64 = getelementptr i64, ptr %out, i32 %i64
  store i64 %hi65, ptr %o64
  %r66 = call i32 @gpi.warp.any(i128 %odd, i32 %p)
  %c65 = mul i32 %threads, 65
  %i65 = add i32 %g, %c65
  %o65 = getelementptr i64, ptr %out, i32 %i65
  store i32 %r66, ptr %o65
  %r67 = call i32 @gpi.warp.all(i128 %odd, i32 %p)
  %c66 = mul i32 %threads, 66
  %i66 = add i32 %g, %c66
  %o66 = getelementptr i64, ptr %out, i32 %i66
  store i32 %r67, ptr %o66
  %r68 = call i32 @gpi.warp.uni(i128 %odd, i32 %p)
  %c67 = mul i32 %threads, 67
  %i67 = add i32 %g, %c67
  %o67 = getelementptr i64, ptr %out, i32 %i67
  store i32 %r68, ptr %o67
  %r69 = call i32 @gpi.warp.shuffle.idx.i32(i128 %odd, i32 %x, i32 3, i32 128)
  %c68 = mul i32 %threads, 68
  %i68 = add i32 %g, %c68
  %o68 = getelementptr i64, ptr %out, i32 %i68
  store i32 %r69, ptr %o68
  %r70 = call i64 @gpi.warp.shuffle.idx.i64(i128 %odd, i64 %x64, i32 %d, i32 8)
  %c69 = mul i32 %threads, 69
  %i69 = add i32 %g, %c69
  %o69 = getelementptr i64, ptr %out, i32 %i69
  store i64 %r70, ptr %o69
  %r71 = call i32 @gpi.warp.shuffle.up.i32(i128 %odd, i32 %x, i32 3, i32 128)
  %c70 = mul i32 %threads, 70
  %i70 = add i32 %g, %c70
  %o70 = getelementptr i64, ptr %out, i32 %i70
  store i32 %r71, ptr %o70
  %r72 = call i64 @gpi.warp.shuffle.up.i64(i128 %odd, i64 %x64, i32 %d, i32 8)
  %c71 = mul i32 %threads, 71
  %i71 = add i32 %g, %c71
  %o71 = getelementptr i64, ptr %out, i32 %i71
  store i64 %r72, ptr %o71
  %r73 = call i32 @gpi.warp.shuffle.down.i32(i128 %odd, i32 %x, i32 3, i32 128)
  %c72 = mul i32 %threads, 72
  %i72 = add i32 %g, %c72
  %o72 = getelementptr i64, ptr %out, i32 %i72
  store i32 %r73, ptr %o72
  %r74 = call i64 @gpi.warp.shuffle.down.i64(i128 %odd, i64 %x64, i32 %d, i32 8)
  %c73 = mul i32 %threads, 73
  %i73 = add i32 %g, %c73
  %o73 = getelementptr i64, ptr %out, i32 %i73
  store i64 %r74, ptr %o73
  %r75 = call i32 @gpi.warp.shuffle.xor.i32(i128 %odd, i32 %x, i32 3, i32 128)
  %c74 = mul i32 %threads, 74
  %i74 = add i32 %g, %c74
  %o74 = getelementptr i64, ptr %out, i32 %i74
  store i32 %r75, ptr %o74
  %r76 = call i64 @gpi.warp.shuffle.xor.i64(i128 %odd, i64 %x64, i32 %d, i32 8)
  %c75 = mul i32 %threads, 75
  %i75 = add i32 %g, %c75
  %o75 = getelementptr i64, ptr %out, i32 %i75
  store i64 %r76, ptr %o75
  %r77 = call i32 @gpi.warp.reduce.add.i32(i128 %odd, i32 %x)
  %c76 = mul i32 %threads, 76
  %i76 = add i32 %g, %c76
  %o76 = getelementptr i64, ptr %out, i32 %i76
  store i32 %r77, ptr %o76
  %r78 = call i32 @gpi.warp.reduce.smin.i32(i128 %odd, i32 %x)
  %c77 = mul i32 %threads, 77
  %i77 = add i32 %g, %c77
  %o77 = getelementptr i64, ptr %out, i32 %i77
  store i32 %r78, ptr %o77
  %r79 = call i32 @gpi.warp.reduce.umax.i32(i128 %odd, i32 %x)
  %c78 = mul i32 %threads, 78
  %i78 = add i32 %g, %c78
  %o78 = getelementptr i64, ptr %out, i32 %i78
  store i32 %r79, ptr %o78
  %r80 = call i32 @gpi.warp.reduce.xor.i32(i128 %odd, i32 %x)
  %c79 = mul i32 %threads, 79
  %i79 = add i32 %g, %c79
  %o79 = getelementptr i64, ptr %out, i32 %i79
  store i32 %r80, ptr %o79
  %r81 = call i128 @gpi.warp.match.any.i64(i128 %odd, i64 %few)
  %lo82 = trunc i128 %r81 to i64
  %c80 = mul i32 %threads, 80
  %i80 = add i32 %g, %c80
  %o80 = getelementptr i64, ptr %out, i32 %i80
  store i64 %lo82, ptr %o80
  %sh82 = lshr i128 %r81, 64
  %hi82 = trunc i128 %sh82 to i64
  %c81 = mul i32 %threads, 81
  %i81 = add i32 %g, %c81
  %o81 = getelementptr i64, ptr %out, i32 %i81
  store i64 %hi82, ptr %o81
  %r83 = call i128 @gpi.warp.match.all.i64(i128 %odd, i64 %few)
  %lo84 = trunc i128 %r83 to i64
  %c82 = mul i32 %threads, 82
  %i82 = add i32 %g, %c82
  %o82 = getelementptr i64, ptr %out, i32 %i82
  store i64 %lo84, ptr %o82
  %sh84 = lshr i128 %r83, 64
  %hi84 = trunc i128 %sh84 to i64
  %c83 = mul i32 %threads, 83
  %i83 = add i32 %g, %c83
  %o83 = getelementptr i64, ptr %out, i32 %i83
  store i64 %hi84, ptr %o83
  %q = icmp ne i32 %p, 0
  %vote = call i128 @gpi.warp.ballot(i128 340282366920938463463374607431768211455, i32 %p)
  br i1 %q, label %some, label %end
some:
  %sum = call i32 @gpi.warp.reduce.add.i32(i128 %vote, i32 %x)
  %near = call i32 @gpi.warp.shuffle.down.i32(i128 %vote, i32 %x, i32 1, i32 128)
  %mix = xor i32 %sum, %near
  %accs = and i32 %t, 15
  %acc.at = getelementptr i64, ptr %acc, i32 %accs
  %old = atomicrmw xor ptr %acc.at, i32 %mix monotonic
  br label %end
end:
  ret void
}
