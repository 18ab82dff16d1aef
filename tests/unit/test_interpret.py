"""The interpreter, where what it must say is known: reconvergence, rendezvous, barriers, memory, numbers."""

from __future__ import annotations

import struct

import pytest

from opengpi.interpret.errors import InterpretError, Trapped
from opengpi.interpret.interpreter import launch, run
from opengpi.interpret.memory import Memory
from opengpi.interpret.program import Program
from opengpi.ir.reader import parse

PROLOGUE = """
declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.idx(i32)
declare i32 @gpi.lane.id()
declare void @gpi.barrier()
declare i32 @gpi.barrier.count(i32)
declare void @gpi.grid.sync()
declare void @gpi.exit()
declare void @gpi.trap()
declare i32 @gpi.printf(ptr, ptr)
declare i128 @gpi.warp.activemask()
declare i128 @gpi.warp.ballot(i128, i32)
declare i32 @gpi.warp.reduce.add.i32(i128, i32)
declare i32 @gpi.warp.shuffle.down.i32(i128, i32, i32, i32)
@shared = internal addrspace(3) global [64 x i32] poison, align 4
"""
HEAD = """
define ptx_kernel void @k(ptr %out) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %p = getelementptr i32, ptr %out, i32 %t
"""


def results(body: str, threads: int = 32, warp: int = 32, grid: int = 1, before: str = "", cooperative: bool = False) -> list[int]:
    """What each thread of the first block leaves in its word."""
    memory = Memory()
    out = memory.allocate(4 * 64)
    module = parse(f"{PROLOGUE}{before}{HEAD}{body}\n}}\n")
    program = Program(module, memory)
    launch(program, "k", (grid, 1, 1), (threads, 1, 1), 0, struct.pack("<Q", out), warp, cooperative, limit=20_000)
    return list(struct.unpack(f"<{threads}I", memory.bytes_at(out)[: 4 * threads]))


def test_lanes_meet_behind_a_branch_and_in_a_loop() -> None:
    body = """
  %odd = trunc i32 %t to i1
  br i1 %odd, label %then, label %join
then:
  %inside = call i128 @gpi.warp.activemask()
  br label %join
join:
  %m = phi i128 [ %inside, %then ], [ 0, %entry ]
  %n = and i32 %t, 3
  br label %loop
loop:
  %i = phi i32 [ 0, %join ], [ %next, %loop ]
  %here = call i128 @gpi.warp.activemask()
  %next = add i32 %i, 1
  %more = icmp ult i32 %i, %n
  br i1 %more, label %loop, label %done
done:
  %after = call i128 @gpi.warp.activemask()
  %a = xor i128 %m, %here
  %b = xor i128 %a, %after
  %r = trunc i128 %b to i32
  store i32 %r, ptr %p
  ret void"""
    last = [0xFF, 0xEE, 0xCC, 0x88]
    expected = [(0xAA if t % 2 else 0) ^ last[t % 4] ^ 0xFF for t in range(8)]
    assert results(body, threads=8) == expected


def test_a_rendezvous_from_two_branches() -> None:
    body = """
  %low = icmp ult i32 %t, 10
  br i1 %low, label %then, label %else
then:
  %a = call i32 @gpi.warp.reduce.add.i32(i128 -1, i32 %t)
  br label %join
else:
  %b = call i32 @gpi.warp.reduce.add.i32(i128 -1, i32 1)
  br label %join
join:
  %r = phi i32 [ %a, %then ], [ %b, %else ]
  store i32 %r, ptr %p
  ret void"""
    assert results(body) == [45 + 22] * 32


def test_a_rendezvous_is_not_held_up_by_reconvergence() -> None:
    body = """
  %low = icmp ult i32 %t, 10
  br i1 %low, label %then, label %join
then:
  %a = call i32 @gpi.warp.reduce.add.i32(i128 -1, i32 1)
  store i32 %a, ptr %p
  ret void
join:
  %b = call i32 @gpi.warp.reduce.add.i32(i128 -1, i32 2)
  store i32 %b, ptr %p
  ret void"""
    assert results(body) == [10 + 44] * 32


def test_exited_lanes_are_not_named_and_count_at_barriers() -> None:
    body = """
  %low = icmp ult i32 %t, 4
  br i1 %low, label %gone, label %rest
gone:
  call void @gpi.exit()
  unreachable
rest:
  %m = call i128 @gpi.warp.ballot(i128 -1, i32 1)
  %n = call i32 @gpi.barrier.count(i32 1)
  %bits = trunc i128 %m to i32
  %r = add i32 %bits, %n
  store i32 %r, ptr %p
  ret void"""
    assert results(body, threads=8) == [0] * 4 + [0xF0 + 4] * 4


@pytest.mark.parametrize("warp", [32, 64])
def test_partial_warps_and_shuffles(warp: int) -> None:
    body = f"""
  %r = call i32 @gpi.warp.shuffle.down.i32(i128 -1, i32 %t, i32 1, i32 {warp})
  store i32 %r, ptr %p
  ret void"""
    assert results(body, threads=40, warp=warp) == [t if t % warp == warp - 1 or t == 39 else t + 1 for t in range(40)]


def test_barriers_and_shared_memory() -> None:
    body = """
  %mine = getelementptr [64 x i32], ptr addrspace(3) @shared, i32 0, i32 %t
  store i32 %t, ptr addrspace(3) %mine
  call void @gpi.barrier()
  %other = sub i32 39, %t
  %theirs = getelementptr [64 x i32], ptr addrspace(3) @shared, i32 0, i32 %other
  %r = load i32, ptr addrspace(3) %theirs
  store i32 %r, ptr %p
  ret void"""
    assert results(body, threads=40) == list(range(39, -1, -1))


def test_grid_barrier() -> None:
    body = """
  %first = atomicrmw add ptr %out, i32 1 monotonic
  call void @gpi.grid.sync()
  %all = load i32, ptr %out
  call void @gpi.grid.sync()
  store i32 %all, ptr %p
  ret void"""
    assert results(body, threads=2, grid=3, cooperative=True) == [6, 6]


def test_recursion_and_calls_by_pointer() -> None:
    before = """
define i32 @factorial(i32 %n) {
  %small = icmp ult i32 %n, 2
  br i1 %small, label %one, label %more
one:
  ret i32 1
more:
  %less = sub i32 %n, 1
  %below = call i32 @factorial(i32 %less)
  %r = mul i32 %n, %below
  ret i32 %r
}
define i32 @twice(i32 %n) {
  %r = mul i32 %n, 2
  ret i32 %r
}
"""
    body = """
  %odd = trunc i32 %t to i1
  %f = select i1 %odd, ptr @factorial, ptr @twice
  %r = call i32 %f(i32 %t)
  %m = call i128 @gpi.warp.activemask()
  %bits = trunc i128 %m to i32
  %all = icmp eq i32 %bits, 63
  %v = select i1 %all, i32 %r, i32 -1
  store i32 %v, ptr %p
  ret void"""
    assert results(body, threads=6, before=before) == [0, 1, 4, 6, 8, 120]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("shl i32 1, %t", [1 << t if t < 32 else 0 for t in range(40)]),
        ("ashr i32 -8, %t", [(-8 >> min(t, 31)) & 0xFFFFFFFF for t in range(40)]),
        ("sdiv i32 -2147483648, %m", [0x80000000 if t == 0 else 0xFFFFFFFF if t == 1 else 0x80000000 // (t - 1) for t in range(3)]),
        ("urem i32 7, %z", [7, 0, 1, 1]),
    ],
)
def test_every_operand_has_a_result(expression: str, expected: list[int]) -> None:
    body = f"""
  %m = sub i32 %t, 1
  %z = add i32 %t, 0
  %r = {expression}
  store i32 %r, ptr %p
  ret void"""
    assert results(body, threads=len(expected)) == expected


def test_conversions_saturate() -> None:
    body = """
  %x = uitofp i32 %t to float
  %y = fmul float %x, 1.0e9
  %n = fdiv float 0.0, %x
  %a = fptosi float %y to i32
  %b = fptosi float %n to i32
  %r = add i32 %a, %b
  store i32 %r, ptr %p
  ret void"""
    assert results(body, threads=4) == [0, 10**9, 2 * 10**9, 0x7FFFFFFF]


def test_contracted_sums_are_rounded_once() -> None:
    body = """
  %e = uitofp i32 %t to float
  %one = fadd float %e, 0x3FF0002000000000
  %square = fmul contract float %one, %one
  %sum = fsub contract float %square, 0x3FF0004000000000
  %r = bitcast float %sum to i32
  store i32 %r, ptr %p
  ret void"""
    assert results(body, threads=1) == list(struct.unpack("<I", struct.pack("<f", 2.0**-30)))


def test_printf() -> None:
    memory = Memory()
    text = """
@format = private constant [15 x i8] c"%d %5.2f|%s|%%\\00", align 1
@word = private constant [3 x i8] c"ab\\00", align 1
define ptx_kernel void @k() {
  %args = alloca { i32, double, ptr }, align 8
  store i32 -3, ptr %args
  %b = getelementptr i8, ptr %args, i64 8
  store double 1.5, ptr %b
  %c = getelementptr i8, ptr %args, i64 16
  store ptr @word, ptr %c
  %n = call i32 @gpi.printf(ptr @format, ptr %args)
  ret void
}
"""
    run(parse(PROLOGUE + text), "k", (1, 1, 1), (1, 1, 1), 0, b"", memory, 32)
    assert memory.output == ["-3  1.50|ab|%"]


@pytest.mark.parametrize(
    ("body", "error", "message"),
    [
        ("  %q = getelementptr i32, ptr %out, i32 64\n  store i32 1, ptr %q\n  ret void", InterpretError, "illegal address"),
        ("  %r = call i32 @gpi.warp.reduce.add.i32(i128 1, i32 1)\n  ret void", InterpretError, "does not name lane 1"),
        ("  call void @gpi.trap()\n  unreachable", Trapped, "gpi.trap"),
        ("  br label %on\non:\n  br label %on", InterpretError, "does not end"),
        ("  %q = getelementptr i8, ptr %out, i32 1\n  store i32 1, ptr %q, align 4\n  ret void", InterpretError, "not aligned"),
    ],
)
def test_what_has_no_result_is_an_error(body: str, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        results(body)
