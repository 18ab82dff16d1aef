"""The vector engine's order of blocks, its convergence, and what it refuses."""

from __future__ import annotations

import llvmlite.binding as llvm
import pytest

from opengpi.analysis.shapes import analyse, analyse_slices
from opengpi.device.cpu.compiler import compile_module
from opengpi.device.cpu.target import Target
from opengpi.device.cpu.thread_engine.lower import lower
from opengpi.device.cpu.vector_engine.canonical import canonicalise, clone
from opengpi.device.cpu.vector_engine.convergence import Convergence
from opengpi.device.cpu.vector_engine.engine import VectorEngine
from opengpi.device.cpu.vector_engine.lanes import Host
from opengpi.device.cpu.vector_engine.linearise import Linear, linearise
from opengpi.device.errors import DeviceCompileError
from opengpi.ir import model as M
from opengpi.ir.reader import parse

DECLARATIONS = """
declare i32 @gpi.thread.idx(i32)
declare void @gpi.barrier()
declare i128 @gpi.warp.ballot(i128, i32)
declare i128 @gpi.warp.activemask()
declare float @gpi.math.sin.f32(float)
"""
WIDE, NARROW = Host(16, True, True, True, True, True), Host(8, True, False, False, False, False)


def kernel(body: str, parameters: str = "ptr %p, i32 %n") -> M.Module:
    return parse(f"{DECLARATIONS}define ptx_kernel void @k({parameters}) {{\nentry:\n  %t = call i32 @gpi.thread.idx(i32 0)\n{body}\n}}\n", "k.cu")


def planned(body: str) -> tuple[M.Function, Linear]:
    function = clone(kernel(body).kernels[0])
    canonicalise(function)
    shapes = analyse(function, 32, "row")
    return function, linearise(function, [block for block in function.blocks if shapes.divergent_branch(block)])


def named(function: M.Function, name: str) -> M.Block:
    return next(block for block in function.blocks if block.name == name)


DIAMOND = """
  %c = icmp slt i32 {on}, 5
  br i1 %c, label %a, label %b
a:
  store i32 1, ptr %p
  br label %join
b:
  store i32 2, ptr %p
  br label %join
join:
  ret void"""


def test_both_ways_of_a_divergent_branch_run() -> None:
    function, plan = planned(DIAMOND.format(on="%t"))
    entry, a, b, join = (named(function, name) for name in ("entry", "a", "b", "join"))
    assert plan.next[entry, a] is plan.next[entry, b]
    assert {plan.next[a, join], plan.skip[a]} == {b} or {plan.next[b, join], plan.skip[b]} == {a}
    assert plan.mask[a] is a and plan.mask[b] is b and plan.mask[join] is entry


def test_a_uniform_branch_stays() -> None:
    function, plan = planned(DIAMOND.format(on="%n"))
    entry, a, b = (named(function, name) for name in ("entry", "a", "b"))
    assert plan.next[entry, a] is a and plan.next[entry, b] is b
    assert plan.mask[a] is entry and not plan.skip


LOOP = """
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %j, %loop ]
  %j = add i32 %i, 1
  %c = icmp slt i32 %j, {limit}
  br i1 %c, label %loop, label %end
end:
  store i32 %j, ptr %p
  ret void"""


def test_a_divergent_loop_runs_while_any_lane_is_in_it() -> None:
    function, plan = planned(LOOP.format(limit="%t"))
    loop, end = named(function, "loop"), named(function, "end")
    assert list(plan.whiles.values()) == [end]
    assert plan.mask[loop] is loop and plan.mask[end] is function.entry


def test_a_uniform_loop_has_no_mask() -> None:
    function, plan = planned(LOOP.format(limit="%n"))
    assert not plan.whiles and plan.mask[named(function, "loop")] is function.entry


def test_convergence_after_an_early_return() -> None:
    function, plan = planned(
        """
  %c = icmp slt i32 %t, 5
  br i1 %c, label %rest, label %gone
gone:
  ret void
rest:
  %b = call i128 @gpi.warp.ballot(i128 4294967295, i32 %t)
  ret void"""
    )
    assert Convergence(function, plan.divergent).complete(named(function, "rest"))


def test_no_convergence_where_another_way_has_a_vote_too() -> None:
    function, plan = planned(
        """
  %c = icmp slt i32 %t, 5
  br i1 %c, label %a, label %b
a:
  %x = call i128 @gpi.warp.ballot(i128 4294967295, i32 %t)
  br label %join
b:
  %y = call i128 @gpi.warp.ballot(i128 4294967295, i32 %t)
  br label %join
join:
  ret void"""
    )
    assert not Convergence(function, plan.divergent).complete(named(function, "a"))


def test_values_leave_a_loop_through_phis_where_one_exit_leads_to_another() -> None:
    function, _ = planned(
        """
  br label %loop
loop:
  %v = add i32 %t, 1
  %c = icmp slt i32 %v, %n
  br i1 %c, label %stay, label %first
stay:
  %d = icmp slt i32 %v, 100
  br i1 %d, label %loop, label %second
first:
  br label %second
second:
  %x = phi i32 [ %v, %stay ], [ %v, %first ]
  store i32 %x, ptr %p
  ret void"""
    )
    loop, first = named(function, "loop"), named(function, "first")
    v = next(i for i in loop.instructions if i.name == "v")
    users = [(block.name, i.opcode) for block in (first, named(function, "second")) for i in block.instructions if v in i.operands]
    assert users and all(opcode == "phi" for _, opcode in users)
    assert all(before is not first for i in named(function, "second").phis() for value, before in i.incoming() if value is v)


@pytest.mark.parametrize("width", [8, 16])
def test_a_slice_may_begin_at_any_row_and_within_it(width: int) -> None:
    function = kernel("  %y = call i32 @gpi.thread.idx(i32 1)\n  %odd = and i32 %y, 1\n  %u = and i32 %t, 15\n  ret void").kernels[0]
    slices = analyse_slices(function, 64, width, analyse(function, 64, "x16"))
    y, odd, u = function.blocks[0].instructions[1:4]
    assert slices.of(y).is_uniform and slices.of(y).modulus == 1 and slices.of(odd).modulus == 1
    assert slices.of(u).lanes(32) == (list(range(16)) if width == 16 else None)


@pytest.mark.parametrize("host", [WIDE, NARROW])
@pytest.mark.parametrize("warp", [32, 64, 128])
def test_code_is_well_formed(host: Host, warp: int) -> None:
    target = Target.parse("x86_64-linux-gnu", "x86-64-v4")
    module = kernel(
        """
  %at = getelementptr float, ptr %p, i32 %t
  %x = load float, ptr %at
  %y = call float @gpi.math.sin.f32(float %x)
  call void @gpi.barrier()
  %c = icmp slt i32 %t, %n
  br i1 %c, label %then, label %end
then:
  %q = udiv i32 %t, %n
  %to = getelementptr float, ptr %p, i32 %q
  store float %y, ptr %to
  br label %end
end:
  ret void"""
    )
    engine = VectorEngine(module, warp, host)
    program = lower(module, warp, str(target.machine(0).target_data), target.triple, engine)
    assert engine.reports["k"].engine == "vector", engine.reports
    llvm.parse_assembly(program.text).verify()
    assert all(k.block_loop for k in program.kernels)


FROM_BRANCHES = """
  %c = icmp ult i32 %t, %n
  br i1 %c, label %a, label %b
a:
  %near = call i128 @gpi.warp.activemask()
  %x = call i128 @gpi.warp.ballot(i128 {mask}, i32 %t)
  br label %join
b:
  %y = call i128 @gpi.warp.ballot(i128 3, i32 %t)
  br label %join
join:
  ret void"""


def compiled(body: str, engine: str = "vector") -> list[bytes]:
    return compile_module(kernel(body), image_id=bytes(16), warp=32, target=Target.parse("x86_64-linux-gnu", "x86-64-v3"), engine=engine)


def test_a_mask_made_by_those_here_needs_nobody_else() -> None:
    beside = FROM_BRANCHES.replace("@gpi.warp.ballot(i128 3", "@gpi.warp.ballot(i128 %two").replace("b:\n", "b:\n  %two = call i128 @gpi.warp.activemask()\n")
    assert compiled(beside.format(mask="%near"))
    with pytest.raises(DeviceCompileError, match="mask that may name lanes elsewhere"):
        compiled(beside.format(mask="%n128").replace("  %c = ", "  %n128 = zext i32 %n to i128\n  %c = "))


def test_refused_kernels_are_an_error_only_where_the_vector_engine_is_insisted_on() -> None:
    body = FROM_BRANCHES.format(mask="7")
    assert len(compiled(body, "auto")) == 2
    with pytest.raises(DeviceCompileError, match="mask that may name lanes elsewhere"):
        compiled(body)


def test_functions_that_may_wait_are_not_called_lane_by_lane() -> None:
    deep = """
define void @deep(i32 %n) {{
  {wait}
  %c = icmp eq i32 %n, 0
  br i1 %c, label %end, label %again
again:
  %m = add i32 %n, -1
  call void @deep(i32 %m)
  br label %end
end:
  ret void
}}
"""

    def module(wait: str) -> M.Module:
        text = f"{DECLARATIONS}{deep.format(wait=wait)}define ptx_kernel void @k(i32 %n) {{\n  call void @deep(i32 %n)\n  ret void\n}}\n"
        return parse(text, "k.cu")

    target = Target.parse("x86_64-linux-gnu", "x86-64-v3")
    assert compile_module(module(""), image_id=bytes(16), warp=32, target=target, engine="vector")
    with pytest.raises(DeviceCompileError, match="it calls deep, which may wait for other threads"):
        compile_module(module("call void @gpi.barrier()"), image_id=bytes(16), warp=32, target=target, engine="vector")
