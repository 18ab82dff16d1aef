"""The loop over blocks and their warps."""

from __future__ import annotations

from dataclasses import dataclass

from opengpi.ir.names import quote
from opengpi.registry.abi import Struct, load_abi

MOST_THREADS = 1024
"""Of a block."""


@dataclass(frozen=True)
class WarpCode:
    """``regions``: names of the functions that run one warp, region by region: by variant of the block's shape for warps with all lanes, and
    last "any", for every warp. ``record``: the bytes that a warp keeps between regions. ``ends``: it, or lanes of it, may end before others."""

    regions: dict[str, list[str]]
    warp: int
    record: int
    ends: bool

    @property
    def count(self) -> int:
        return len(self.regions["any"])


def drive(name: str, code: WarpCode, params_size: int, debug: str) -> str:
    """LLVM IR of ``name(const gpi_block_range *, const void *params)``, which runs the warps of each block one after the other, region by region.

    Indices are stored for fault reports, and volatile, for a signal handler reads them. ``debug`` is the kernel's !dbg attachment, or "".
    """
    warp = code.warp
    block, range_ = load_abi()["gpi_block"], load_abi()["gpi_block_range"]
    axes = "xyz"
    ranges = [_load(field.name, field.llvm, "range", field.offset) for field in range_.fields]
    dims = [_load(f"{kind}.{axes[axis]}", "i32", "block", block[f"{kind}_dim"].offset + 4 * axis) for kind in ("block", "grid") for axis in range(3)]
    block_index = [_store(f"index.{axes[axis]}", "block", block["block_idx"].offset + 4 * axis) for axis in range(3)]
    regions = "".join(_region(number, code) for number in range(code.count))
    newline = "\n  "
    aligned = f"align 64 dereferenceable({params_size})" if params_size else ""
    return f"""
define internal void @{quote(name)}(ptr noalias readonly %range, ptr noalias readonly {aligned} %params) nounwind "frame-pointer"="all" {debug} {{
entry:
  %states = alloca [{code.record * (MOST_THREADS // warp)} x i8], align 64
  %votes = alloca [2 x i64], align 16
  {newline.join(ranges)}
  {newline.join(dims)}
  {_load("threads", "i32", "block", block["thread_count"].offset)}
  %grid.x64 = zext i32 %grid.x to i64
  %grid.y64 = zext i32 %grid.y to i64
  {_choose([variant for variant in code.regions if variant != "any"], warp)}
  %none = icmp eq i64 %count, 0
  br i1 %none, label %done, label %next.block
next.block:
  %number = phi i64 [ 0, %entry ], [ %number.next, %block.end ]
  %stopped = load volatile i32, ptr %stop, align 4
  %go = icmp eq i32 %stopped, 0
  br i1 %go, label %start.block, label %done
start.block:
  %global = add i64 %first, %number
  %row = udiv i64 %global, %grid.x64
  %column = urem i64 %global, %grid.x64
  %plane = udiv i64 %row, %grid.y64
  %row.in = urem i64 %row, %grid.y64
  %index.x = trunc i64 %column to i32
  %index.y = trunc i64 %row.in to i32
  %index.z = trunc i64 %plane to i32
  {newline.join(block_index)}
  store [2 x i64] zeroinitializer, ptr %votes, align 16
  br label %region.0
{regions}block.end:
  %number.next = add nuw i64 %number, 1
  %more = icmp ult i64 %number.next, %count
  br i1 %more, label %next.block, label %done
done:
  ret void
}}
"""


def _region(n: int, code: WarpCode) -> str:
    """The loop over a block's warps in region ``n``, and where to go behind it.

    Memory of other threads is not kept in registers over a barrier. ``%votes``: how many have voted, and how many for it; then the same of
    the last barrier.
    """
    warp, thread = code.warp, load_abi()["gpi_thread"]
    position = [_store(f"{value}.{n}", "thread", _offset(thread, value)) for value in ("x", "y", "z", "linear", "warp")]
    arguments = f"ptr %thread, ptr %params, i32 %linear.{n}, i32 %x.{n}, i32 %y.{n}, i32 %z.{n}, i32 %warp.{n}, i32 %live.{n}, ptr %state.{n}, ptr %votes"
    variants = [variant for variant in code.regions if variant != "any"]
    cases = " ".join(f"i32 {number}, label %run.{n}.{variant}" for number, variant in enumerate(variants))
    runs = "".join(
        f"run.{n}.{variant}:\n  %result.{n}.{variant} = call i32 @{quote(regions[n])}({arguments})\n  br label %warp.end.{n}\n"
        for variant, regions in code.regions.items()
    )
    results = [f"[ %result.{n}.{variant}, %run.{n}.{variant} ]" for variant in code.regions]
    which = f"  br label %lanes.{n}\n"
    if code.ends and n:
        results.append(f"[ -1, %next.warp.{n} ]")
        which = f"""  %here.{n} = load i{warp}, ptr %state.{n}, align 64
  %some.{n} = icmp ne i{warp} %here.{n}, 0
  br i1 %some.{n}, label %lanes.{n}, label %warp.end.{n}
"""
    full = f"icmp eq i{warp} %here.{n}, -1" if code.ends and n else f"icmp eq i32 %live.{n}, {warp}"
    newline = "\n  "
    return f"""region.{n}:
  br label %next.warp.{n}
next.warp.{n}:
  %warp.{n} = phi i32 [ 0, %region.{n} ], [ %warp.next.{n}, %warp.end.{n} ]
  %linear.{n} = phi i32 [ 0, %region.{n} ], [ %linear.next.{n}, %warp.end.{n} ]
  %so.far.{n} = phi i32 [ -1, %region.{n} ], [ %next.{n}, %warp.end.{n} ]
  %left.{n} = sub i32 %threads, %linear.{n}
  %live.{n} = call i32 @llvm.umin.i32(i32 %left.{n}, i32 {warp})
  %record.{n} = mul i32 %warp.{n}, {code.record}
  %state.{n} = getelementptr i8, ptr %states, i32 %record.{n}
{which}lanes.{n}:
  %x.{n} = urem i32 %linear.{n}, %block.x
  %across.{n} = udiv i32 %linear.{n}, %block.x
  %y.{n} = urem i32 %across.{n}, %block.y
  %z.{n} = udiv i32 %across.{n}, %block.y
  {newline.join(position)}
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
  br i1 %warp.more.{n}, label %next.warp.{n}, label %region.end.{n}
region.end.{n}:
{_after(n, code.count)}"""


def _after(n: int, count: int) -> str:
    """What follows region ``n``."""
    if count == 1:
        return "  br label %block.end\n"
    targets = " ".join(f"i32 {number}, label %region.{number}" for number in range(1, count))
    return f"""  fence syncscope("singlethread") seq_cst
  %voted.{n} = load i64, ptr %votes, align 16
  %asked.{n} = getelementptr i8, ptr %votes, i64 8
  store i64 %voted.{n}, ptr %asked.{n}, align 8
  store i64 0, ptr %votes, align 16
  switch i32 %next.{n}, label %block.end [ {targets} ]
"""


def _offset(thread: Struct, value: str) -> int:
    return thread["thread_idx"].offset + 4 * "xyz".index(value) if value in "xyz" else thread[value].offset


def _address(result: str, base: str, offset: int) -> str:
    return f"%{result}.at = getelementptr inbounds i8, ptr %{base}, i64 {offset}"


def _load(result: str, type: str, base: str, offset: int) -> str:
    return f"{_address(result, base, offset)}\n  %{result} = load {type}, ptr %{result}.at, !invariant.load !{{}}"


def _store(value: str, base: str, offset: int) -> str:
    return f"{_address(value + '.stored', base, offset)}\n  store volatile i32 %{value}, ptr %{value}.stored.at"


def _choose(variants: list[str], warp: int) -> str:
    """Which variant the block's shape allows; see opengpi.analysis.shapes. A number beyond all of them: none."""
    text = f"""%rest.x = urem i32 %block.x, {warp}
  %rows = icmp eq i32 %rest.x, 0
  %block.x64 = zext i32 %block.x to i64
  %across.x = mul i64 %grid.x64, %block.x64
  %small = icmp ule i64 %across.x, 2147483648
  %is.row = and i1 %rows, %small
  %one.z = icmp eq i32 %block.z, 1"""
    for width in (8, 16):
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
