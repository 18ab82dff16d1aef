"""The loop over blocks and their warps."""

from __future__ import annotations

from dataclasses import dataclass

from opengpi.ir.names import quote
from opengpi.registry.abi import Struct, load_abi


@dataclass(frozen=True)
class Bodies:
    """Names of the functions that run one warp. ``full``: by variant of the block's shape, for warps with all lanes; ``any`` for every warp."""

    full: dict[str, str]
    any: str


def drive(name: str, bodies: Bodies, warp: int, params_size: int, debug: str) -> str:
    """LLVM IR of ``name(const gpi_block_range *, const void *params)``, which runs the warps of each block one after the other.

    Indices are stored for fault reports, and volatile, for a signal handler reads them. ``debug`` is the kernel's !dbg attachment, or "".
    """
    thread, block, range_ = (load_abi()[struct] for struct in ("gpi_thread", "gpi_block", "gpi_block_range"))
    axes = "xyz"
    ranges = [_load(field.name, field.llvm, "range", field.offset) for field in range_.fields]
    dims = [_load(f"{kind}.{axes[axis]}", "i32", "block", block[f"{kind}_dim"].offset + 4 * axis) for kind in ("block", "grid") for axis in range(3)]
    block_index = [_store(f"index.{axes[axis]}", "block", block["block_idx"].offset + 4 * axis) for axis in range(3)]
    position = [_store(value, "thread", _offset(thread, value)) for value in ("x", "y", "z", "linear", "warp")]
    arguments = "ptr %thread, ptr %params, i32 %linear, i32 %x, i32 %y, i32 %z, i32 %warp, i32 %live"
    variants = list(bodies.full)
    cases = " ".join(f"i32 {number}, label %run.{variant}" for number, variant in enumerate(variants))
    runs = "".join(f"run.{variant}:\n  call void @{quote(body)}({arguments})\n  br label %warp.end\n" for variant, body in bodies.full.items())
    newline = "\n  "
    aligned = f"align 64 dereferenceable({params_size})" if params_size else ""
    return f"""
define internal void @{quote(name)}(ptr noalias readonly %range, ptr noalias readonly {aligned} %params) nounwind "frame-pointer"="all" {debug} {{
entry:
  {newline.join(ranges)}
  {newline.join(dims)}
  {_load("threads", "i32", "block", block["thread_count"].offset)}
  {_load("lane.zero", "i32", "thread", thread["lane"].offset)}
  %grid.x64 = zext i32 %grid.x to i64
  %grid.y64 = zext i32 %grid.y to i64
  {_choose(variants, warp)}
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
  br label %next.warp
next.warp:
  %warp = phi i32 [ 0, %start.block ], [ %warp.next, %warp.end ]
  %linear = phi i32 [ 0, %start.block ], [ %linear.next, %warp.end ]
  %left = sub i32 %threads, %linear
  %live = call i32 @llvm.umin.i32(i32 %left, i32 {warp})
  %x = urem i32 %linear, %block.x
  %across = udiv i32 %linear, %block.x
  %y = urem i32 %across, %block.y
  %z = udiv i32 %across, %block.y
  {newline.join(position)}
  %full = icmp eq i32 %live, {warp}
  br i1 %full, label %run.full, label %run.any
run.full:
  switch i32 %variant, label %run.any [ {cases} ]
{runs}run.any:
  call void @{quote(bodies.any)}({arguments})
  br label %warp.end
warp.end:
  %warp.next = add nuw i32 %warp, 1
  %linear.next = add i32 %linear, {warp}
  %warp.more = icmp ult i32 %linear.next, %threads
  br i1 %warp.more, label %next.warp, label %block.end
block.end:
  %number.next = add nuw i64 %number, 1
  %more = icmp ult i64 %number.next, %count
  br i1 %more, label %next.block, label %done
done:
  ret void
}}
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
  %yz = mul i32 %block.y, %block.z
  %flat = icmp eq i32 %yz, 1
  %whole = or i1 %rows, %flat
  %block.x64 = zext i32 %block.x to i64
  %across.x = mul i64 %grid.x64, %block.x64
  %small = icmp ule i64 %across.x, 2147483648
  %is.row = and i1 %whole, %small
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
