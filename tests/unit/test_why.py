"""What `gpi build --why` says of accesses and branches is what the host's IR has at their lines."""

from __future__ import annotations

import re

import pytest
from debug_info import UNIT

from opengpi.device.cpu.target import Target
from opengpi.device.cpu.thread_engine.lower import lower
from opengpi.device.cpu.vector_engine.engine import Report, VectorEngine
from opengpi.ir.reader import parse

KERNEL = (
    """
declare i32 @gpi.thread.idx(i32)
define ptx_kernel void @k(ptr %p, ptr %q, i32 %n) !dbg !4 {
entry:
  %t = call i32 @gpi.thread.idx(i32 0), !dbg !10
  %one = load i32, ptr %p, !dbg !11
  %own = getelementptr i32, ptr %p, i32 %t, !dbg !12
  %x = load i32, ptr %own, !dbg !12
  %twice = mul i32 %t, 2, !dbg !13
  %even = getelementptr i32, ptr %p, i32 %twice, !dbg !13
  %y = load i32, ptr %even, !dbg !13
  %any = getelementptr i32, ptr %q, i32 %x, !dbg !14
  %z = load i32, ptr %any, !dbg !14
  %s = add i32 %y, %z, !dbg !15
  store i32 %s, ptr %any, !dbg !15
  %v = load volatile i32, ptr %own, !dbg !16
  %u = icmp slt i32 %n, 3, !dbg !17
  br i1 %u, label %a, label %b, !dbg !17
a:
  store i32 %v, ptr %q, !dbg !18
  br label %b, !dbg !18
b:
  %d = icmp slt i32 %t, %n, !dbg !19
  br i1 %d, label %c, label %end, !dbg !19
c:
  store i32 %one, ptr %own, !dbg !20
  br label %end, !dbg !20
end:
  ret void, !dbg !20
}
!llvm.module.flags = !{!2}
"""
    + UNIT
    + "".join(f"!{line} = !DILocation(line: {line}, column: 1, scope: !4)\n" for line in range(10, 21))
)

SHOWN_BY = {
    "uniform: one load": r"= load i32, ptr",
    "uniform: one store": r"store i32 ",
    "consecutive: vector load": r"load <16 x i32>, ptr",
    "consecutive: vector store": r"store <16 x i32> ",
    "close together: wide load and shuffle": r"load <31 x i32>, ptr",
    "gather": r"@llvm\.masked\.gather",
    "scatter": r"@llvm\.masked\.scatter",
    "lane by lane": r"load volatile i32, ptr",
    "divergent: both ways under masks": r"xor <16 x i1>",
    "uniform": r"br i1 ",
}
"""Of each manner, what its line has in the host's IR."""


@pytest.fixture(scope="module")
def compiled() -> tuple[Report, str]:
    target = Target.parse("x86_64-linux-gnu", "x86-64-v4")
    module = parse(KERNEL, "k.cu")
    engine = VectorEngine(module, 32, target.vectors)  # type: ignore[arg-type]
    text = lower(module, 32, str(target.machine(0).target_data), target.triple, engine).text
    return engine.reports["k"], text


def test_manners_by_line(compiled: tuple[Report, str]) -> None:
    report, _ = compiled
    row = [(int(re.split(":", place)[1]), how["row"].partition("; under")[0]) for place, how in report.accesses]
    assert row == [
        (11, "uniform: one load"),
        (12, "consecutive: vector load"),
        (13, "close together: wide load and shuffle"),
        (14, "gather"),
        (15, "scatter"),
        (16, "lane by lane"),
        (17, "uniform"),
        (18, "uniform: one store"),
        (19, "divergent: both ways under masks"),
        (20, "consecutive: vector store"),
    ]
    assert [how["any"].partition("; under")[0] for place, how in report.accesses if ":12:" in place] == ["gather"]


@pytest.mark.parametrize("variant", ["row", "any"])
def test_the_host_ir_has_what_is_said(compiled: tuple[Report, str], variant: str) -> None:
    report, text = compiled
    body = re.search(rf"^define internal i32 @k\.{variant}\.0\(.*?^}}", text, re.MULTILINE | re.DOTALL)
    assert body is not None
    checked = 0
    for place, how in report.accesses:
        line = place.split(":")[1]
        lines = [row for row in body[0].splitlines() if row.endswith(f"!dbg !{line}")]
        manner, _, masked = how[variant].partition("; under a mask: ")
        assert any(re.search(SHOWN_BY[manner], row) for row in lines), (place, manner, lines)
        if masked == "the same" and manner.startswith(("consecutive", "gather", "scatter")):
            assert any("masked." in row for row in lines), (place, lines)
        checked += 1
    assert checked == 10
