"""Each optimisation of the vector engine changes code, and never results."""

from __future__ import annotations

from pathlib import Path

import llvmlite.binding as llvm
import pytest

from opengpi.device.cpu.target import Target
from opengpi.device.cpu.thread_engine.lower import lower
from opengpi.device.cpu.vector_engine.engine import VectorEngine
from opengpi.device.cpu.vector_engine.optimisations import ALL, Optimisation, Optimisations, all_but
from opengpi.errors import UsageError
from opengpi.fuzz import session
from opengpi.ir.reader import parse

DOCUMENT = Path(__file__).parents[2] / "docs" / "vector-engine.md"
EVERY = pytest.mark.parametrize("optimisation", Optimisation, ids=lambda optimisation: optimisation.word)

MODULE = """
declare i32 @gpi.thread.idx(i32)
declare void @gpi.barrier()
declare i32 @gpi.warp.shuffle.down.i32(i128, i32, i32, i32)
@cells = internal addrspace(3) global [64 x i32] undef, align 4

define ptx_kernel void @accesses(ptr %p, ptr %q, i32 %n) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %own = getelementptr i32, ptr %p, i32 %t
  %x = load i32, ptr %own
  %one = load i32, ptr %q
  %twice = mul i32 %t, 2
  %even = getelementptr i32, ptr %p, i32 %twice
  %y0 = load i32, ptr %even
  %hundredth = mul i32 %t, 100
  %apart = getelementptr i32, ptr %p, i32 %hundredth
  %y1 = load i32, ptr %apart
  %y = add i32 %y0, %y1
  %any = getelementptr i32, ptr %p, i32 %x
  %z = load i32, ptr %any
  %row = mul i32 %n, %one
  %index = add i32 %row, %t
  %wide = zext i32 %index to i64
  %far = getelementptr inbounds i32, ptr %p, i64 %wide
  %w = load i32, ptr %far
  %some = add i32 %y, %z
  %all = add i32 %some, %w
  %d = sdiv i32 %all, %x
  store i32 %d, ptr %any
  ret void
}

define ptx_kernel void @atomics(ptr %p) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %sum = atomicrmw add ptr %p, i32 %t monotonic
  %slot = and i32 %t, 63
  %cell = getelementptr i32, ptr addrspacecast (ptr addrspace(3) @cells to ptr), i32 %slot
  %before = atomicrmw add ptr %cell, i32 %t monotonic
  %unseen = atomicrmw add ptr %cell, i32 %before monotonic
  %own = getelementptr i32, ptr %p, i32 %before
  store i32 %before, ptr %own
  ret void
}

define ptx_kernel void @shuffles(ptr %p, i32 %n) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %own = getelementptr i32, ptr %p, i32 %t
  %x = load i32, ptr %own
  %y = call i32 @gpi.warp.shuffle.down.i32(i128 -1, i32 %x, i32 1, i32 32)
  %u = call i32 @gpi.warp.shuffle.down.i32(i128 -1, i32 %n, i32 1, i32 32)
  %z = add i32 %y, %u
  store i32 %z, ptr %own
  ret void
}

define ptx_kernel void @loops(ptr %p, i32 %n) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %own = getelementptr i32, ptr %p, i32 %t
  %x = load i32, ptr %own
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %j, %loop ]
  %s = phi i32 [ %x, %entry ], [ %r, %loop ]
  %r = mul i32 %s, 3
  %j = add i32 %i, 1
  %more = icmp slt i32 %j, %x
  br i1 %more, label %loop, label %done
done:
  %odd = icmp sgt i32 %s, 100
  br i1 %odd, label %then, label %end
then:
  %a = mul i32 %s, 5
  %b = xor i32 %a, 77
  %c = mul i32 %b, %a
  %d = add i32 %c, %b
  br label %end
end:
  %e = phi i32 [ %d, %then ], [ %s, %done ]
  store i32 %e, ptr %own
  ret void
}

define ptx_kernel void @guarded(ptr %p, i32 %n) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %inside = icmp slt i32 %t, %n
  br i1 %inside, label %then, label %end
then:
  %own = getelementptr i32, ptr %p, i32 %t
  store i32 %t, ptr %own
  br label %end
end:
  ret void
}

define ptx_kernel void @strides(ptr %p, i32 %n) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  br label %loop
loop:
  %i = phi i32 [ %t, %entry ], [ %j, %loop ]
  %at = getelementptr i32, ptr %p, i32 %i
  store i32 %i, ptr %at
  %j = add i32 %i, 256
  %more = icmp slt i32 %j, %n
  br i1 %more, label %loop, label %end
end:
  ret void
}

define ptx_kernel void @rows(ptr %p, i32 %n) {
  %x = call i32 @gpi.thread.idx(i32 0)
  %y = call i32 @gpi.thread.idx(i32 1)
  %row = mul nsw i32 %y, %n
  %index = add nsw i32 %row, %x
  %wide = sext i32 %index to i64
  %own = getelementptr inbounds i32, ptr %p, i64 %wide
  %v = load i32, ptr %own
  %w = add i32 %v, 1
  store i32 %w, ptr %own
  ret void
}

define ptx_kernel void @gathers(ptr %p, ptr %q) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %first = getelementptr i32, ptr %p, i32 %t
  %start = load i32, ptr %first
  %next = getelementptr i32, ptr %first, i32 1
  %end = load i32, ptr %next
  br label %loop
loop:
  %k = phi i32 [ %start, %entry ], [ %j, %loop ]
  %s = phi i32 [ 0, %entry ], [ %r, %loop ]
  %at = getelementptr i32, ptr %q, i32 %k
  %column = load i32, ptr %at
  %from = getelementptr i32, ptr %q, i32 %column
  %x = load i32, ptr %from
  %r = add i32 %s, %x
  %j = add i32 %k, 1
  %more = icmp slt i32 %j, %end
  br i1 %more, label %loop, label %done
done:
  store i32 %s, ptr %first
  ret void
}

define ptx_kernel void @neighbours(ptr %p, ptr %q) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %x.at = getelementptr { i32, i32 }, ptr %p, i32 %t
  %y.at = getelementptr i8, ptr %x.at, i64 4
  %x = load i32, ptr %x.at
  %y = load i32, ptr %y.at
  %s = add i32 %x, %y
  store i32 %s, ptr %y.at
  store i32 %y, ptr %x.at
  ret void
}

define ptx_kernel void @arrays(ptr %p, i32 %n) {
  %a = alloca [8 x i32], align 4
  %t = call i32 @gpi.thread.idx(i32 0)
  %x.at = getelementptr i32, ptr %p, i32 %t
  %x = load i32, ptr %x.at
  %to = getelementptr i32, ptr %a, i32 %n
  store i32 %x, ptr %to
  %from = getelementptr i32, ptr %a, i32 %x
  %y = load i32, ptr %from
  store i32 %y, ptr %x.at
  ret void
}

define ptx_kernel void @barriers(ptr %p, i32 %n) {
  %t = call i32 @gpi.thread.idx(i32 0)
  %twice = mul i32 %n, 2
  %loaded = load i32, ptr %p
  call void @gpi.barrier()
  %v = add i32 %twice, %loaded
  %own = getelementptr i32, ptr %p, i32 %t
  store i32 %v, ptr %own
  call void @gpi.barrier()
  %back = load i32, ptr %own
  call void @gpi.barrier()
  store i32 %back, ptr %p
  call void @gpi.barrier()
  %more = load i32, ptr %own
  call void @gpi.barrier()
  store i32 %more, ptr %own
  ret void
}
"""


def lowered(optimisations: Optimisations, cpu: str) -> str:
    target = Target.parse("x86_64-linux-gnu", cpu)
    assert target.vectors is not None
    module = parse(MODULE, "k.cu")
    engine = VectorEngine(module, 32, target.vectors, optimisations)
    program = lower(module, 32, str(target.machine(0).target_data), target.triple, engine)
    left = [report.kernel for report in engine.reports.values() if report.engine != "vector"]
    assert left == ["gathers"] * (Optimisation.SCALAR_LOOPS in optimisations), engine.reports
    return program.text


@EVERY
def test_code_is_other_without_it_and_well_formed(optimisation: Optimisation) -> None:
    texts = [(lowered(ALL - {optimisation}, cpu), lowered(ALL, cpu)) for cpu in ("x86-64-v4", "x86-64-v3")]
    for text, _ in texts:
        llvm.parse_assembly(text).verify()
    assert any(text != whole for text, whole in texts)


@EVERY
@pytest.mark.parametrize(("cpu", "kernels", "level"), [("native", 3, 0), pytest.param("x86-64-v3", 10, 3, marks=pytest.mark.slow)])
def test_results_are_the_same_without_it(optimisation: Optimisation, cpu: str, kernels: int, level: int) -> None:
    number = list(Optimisation).index(optimisation)
    warp = (32, 64, 128)[number % 3]
    plan = session.Plan(seed=500 + number, kernels=kernels, warps=(warp,), cpus=(cpu,), engines=("vector",), level=level, without=optimisation.word)
    report = session.run(plan)
    assert report.kernels == kernels and not report.mismatches, "\n".join(f"seed {seed} {m.case.kernel} {m.warp}: {m.text}" for seed, m in report.mismatches)


def test_names() -> None:
    assert all_but("") == ALL
    assert all_but(" skips, wide-loads") == ALL - {Optimisation.SKIPS, Optimisation.WIDE_LOADS}
    with pytest.raises(UsageError, match=r"names speed, which is no optimisation\n  do:  name some of variants, "):
        all_but("skips,speed")


def test_the_document_lists_them() -> None:
    rows = [line for line in DOCUMENT.read_text().splitlines() if line.startswith("| `") and "gpi opt" not in line and ".py` |" not in line]
    assert rows == [f"| `{optimisation.word}` | {optimisation.value} |" for optimisation in Optimisation]
