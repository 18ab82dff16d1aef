"""The loop over blocks and their warps."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from opengpi.device.cpu.block_loop import NEWLINE, block_loop, load, store_position
from opengpi.device.cpu.vector_engine import sweep, whole_driver
from opengpi.device.cpu.vector_engine.whole_driver import FENCE, BlockCode, count_votes
from opengpi.ir.names import quote
from opengpi.registry.abi import load_abi

MOST_THREADS = 1024
"""Of a block."""
Block = tuple[int, int, int]


@dataclass(frozen=True)
class WarpCode:
    """``regions``: names of the functions that run one warp, region by region: by variant of the block's shape for warps with all lanes, and
    last "any", for every warp, unless no launch needs it. ``record``: the bytes that a warp keeps between regions. ``ends``: it, or lanes of it,
    may end before others. ``swept``: name of the function that runs one warp of a row, where blocks whose rows are whole warps run together
    (see sweep)."""

    regions: dict[str, list[str]]
    warp: int
    record: int
    ends: bool
    swept: str | None = None

    @property
    def count(self) -> int:
        return len(next(iter(self.regions.values()), ()))


def needed(variants: Iterable[str], block: Block, warp: int, ends: bool) -> list[str]:
    """Those of the variants that launches with blocks of this shape run."""
    full = [name for name in variants if name != "any" and _fits(name, block, warp)]
    return full if full and math.prod(block) % warp == 0 and not ends else [*full, "any"]


def _fits(variant: str, block: Block, warp: int) -> bool:
    """What ``_choose`` asks, of a launch of less than 2**31 threads."""
    x, y, z = block
    if variant == "row":
        return x % warp == 0
    width = int(variant[1:])
    return x == width and (z == 1 or y % (warp // width) == 0)


def drive(name: str, code: WarpCode, whole: BlockCode | None, params_size: int, debug: str) -> str:
    """LLVM IR of ``name(const gpi_block_range *, const void *params)``, which runs the warps of each block one after the other, region by region;
    those of a block of a form that there is code for as one."""
    warp, block = code.warp, load_abi()["gpi_block"]
    prologue = f"""%states = alloca [{code.record * (MOST_THREADS // warp)} x i8], align 64
  %votes = alloca [2 x i64], align 16
  {load("threads", "i32", "block", block["thread_count"].offset)}
  {_choose([variant for variant in code.regions if variant != "any"], warp)}"""
    regions = "".join(_region(number, code) for number in range(code.count))
    if not code.regions:
        regions = "region.0:\n  call void @llvm.trap()\n  unreachable\n"
    start = "br label %region.0"
    if code.swept:
        start = sweep.body(code.swept, _arguments(".swept", str(warp), "%states", "%index.x.swept"), warp).strip()
    elif whole is not None:
        prologue += whole_driver.prologue(whole)
        start = "br i1 %is.whole, label %whole.0, label %region.0"
        regions += whole_driver.body(whole)
    body = f"""  store [2 x i64] zeroinitializer, ptr %votes, align 16
  {start}
{regions}"""
    return block_loop(name, params_size, debug, prologue, body, "%run" if code.swept else "1")


def _arguments(suffix: str, live: str, state: str, index_x: str) -> str:
    """Of the function that runs one warp; see engine."""
    position = "".join(f", i32 %{word}{suffix}" for word in ("linear", "x", "y", "z", "warp"))
    return f"ptr %thread, ptr %params{position}, i32 {live}, ptr {state}, ptr %votes, i32 {index_x}, i32 %index.y, i32 %index.z"


def _region(n: int, code: WarpCode) -> str:
    """The loop over a block's warps in region ``n``, and where to go behind it. A division is for warps that begin in another row only.

    Memory of other threads is not kept in registers over a barrier. ``%votes``: how many have voted, and how many for it; then the same of
    the last barrier.
    """
    warp = code.warp
    position = store_position(load_abi()["gpi_thread"], f".{n}")
    arguments = _arguments(f".{n}", f"%live.{n}", f"%state.{n}", "%index.x")
    variants = [variant for variant in code.regions if variant != "any"]
    cases = " ".join(f"i32 {number}, label %run.{n}.{variant}" for number, variant in enumerate(variants))
    runs = "".join(
        f"run.{n}.{variant}:\n  %result.{n}.{variant} = call i32 @{quote(regions[n])}({arguments})\n  br label %warp.end.{n}\n"
        for variant, regions in code.regions.items()
    )
    if "any" not in code.regions:
        runs += f"run.{n}.any:\n  call void @llvm.trap()\n  unreachable\n"
    results = [f"[ %result.{n}.{variant}, %run.{n}.{variant} ]" for variant in code.regions]
    which = f"  br label %lanes.{n}\n"
    if code.ends and n:
        results.append(f"[ -1, %next.warp.{n} ]")
        which = f"""  %here.{n} = load i{warp}, ptr %state.{n}, align 64
  %some.{n} = icmp ne i{warp} %here.{n}, 0
  br i1 %some.{n}, label %lanes.{n}, label %warp.end.{n}
"""
    full = f"icmp eq i{warp} %here.{n}, -1" if code.ends and n else f"icmp eq i32 %live.{n}, {warp}"
    start = f"[ 0, %region.{n} ]"
    return f"""region.{n}:
  br label %next.warp.{n}
next.warp.{n}:
  %warp.{n} = phi i32 {start}, [ %warp.next.{n}, %step.{n} ]
  %linear.{n} = phi i32 {start}, [ %linear.next.{n}, %step.{n} ]
  %x.{n} = phi i32 {start}, [ %x.next.{n}, %step.{n} ]
  %y.{n} = phi i32 {start}, [ %y.next.{n}, %step.{n} ]
  %z.{n} = phi i32 {start}, [ %z.next.{n}, %step.{n} ]
  %so.far.{n} = phi i32 [ -1, %region.{n} ], [ %next.{n}, %step.{n} ]
  %left.{n} = sub i32 %threads, %linear.{n}
  %live.{n} = call i32 @llvm.umin.i32(i32 %left.{n}, i32 {warp})
  %record.{n} = mul i32 %warp.{n}, {code.record}
  %state.{n} = getelementptr i8, ptr %states, i32 %record.{n}
{which}lanes.{n}:
  {NEWLINE.join(position)}
  %full.{n} = {full}
  br i1 %full.{n}, label %run.full.{n}, label %run.{n}.any
run.full.{n}:
  switch i32 %variant, label %run.{n}.any [ {cases} ]
{runs}warp.end.{n}:
  %result.{n} = phi i32 {", ".join(results)}
  %next.{n} = call i32 @llvm.smax.i32(i32 %so.far.{n}, i32 %result.{n})
  %warp.next.{n} = add nuw i32 %warp.{n}, 1
  %linear.next.{n} = add i32 %linear.{n}, {warp}
  %warp.more.{n} = icmp ult i32 %linear.next.{n}, %threads
  br i1 %warp.more.{n}, label %warp.beside.{n}, label %region.end.{n}
warp.beside.{n}:
  %x.beside.{n} = add i32 %x.{n}, {warp}
  %in.row.{n} = icmp ult i32 %x.beside.{n}, %block.x
  br i1 %in.row.{n}, label %step.{n}, label %warp.below.{n}
warp.below.{n}:
  %x.below.{n} = urem i32 %linear.next.{n}, %block.x
  %across.{n} = udiv i32 %linear.next.{n}, %block.x
  %y.below.{n} = urem i32 %across.{n}, %block.y
  %z.below.{n} = udiv i32 %across.{n}, %block.y
  br label %step.{n}
step.{n}:
  %x.next.{n} = phi i32 [ %x.beside.{n}, %warp.beside.{n} ], [ %x.below.{n}, %warp.below.{n} ]
  %y.next.{n} = phi i32 [ %y.{n}, %warp.beside.{n} ], [ %y.below.{n}, %warp.below.{n} ]
  %z.next.{n} = phi i32 [ %z.{n}, %warp.beside.{n} ], [ %z.below.{n}, %warp.below.{n} ]
  br label %next.warp.{n}
region.end.{n}:
{_after(n, code.count)}"""


def _after(n: int, count: int) -> str:
    """What follows region ``n``."""
    if count == 1:
        return "  br label %block.end\n"
    targets = " ".join(f"i32 {number}, label %region.{number}" for number in range(1, count))
    return f"""{FENCE}{count_votes(str(n))}  switch i32 %next.{n}, label %block.end [ {targets} ]
"""


def _choose(variants: list[str], warp: int) -> str:
    """Which variant the block's shape allows; see opengpi.analysis.shapes. A number beyond all of them: none."""
    text = f"""%rest.x = urem i32 %block.x, {warp}
  %rows = icmp eq i32 %rest.x, 0
  %block.x64 = zext i32 %block.x to i64
  %across.x = mul i64 %grid.x64, %block.x64
  %small = icmp ule i64 %across.x, 2147483648
  %is.row = and i1 %rows, %small
  %one.z = icmp eq i32 %block.z, 1"""
    for width in (int(variant[1:]) for variant in variants if variant != "row"):
        text += f"""
  %wide.{width} = icmp eq i32 %block.x, {width}
  %rest.{width} = urem i32 %block.y, {warp // width}
  %even.{width} = icmp eq i32 %rest.{width}, 0
  %one.or.even.{width} = or i1 %one.z, %even.{width}
  %is.x{width} = and i1 %wide.{width}, %one.or.even.{width}"""
    value = str(len(variants))
    for number, variant in enumerate(variants):
        text += f"\n  %variant.{number} = select i1 %is.{variant}, i32 {number}, i32 {value}"
        value = f"%variant.{number}"
    return text + f"\n  %variant = add i32 {value}, 0"
