"""The loop over a launch's blocks, around what an engine does for each of them."""

from __future__ import annotations

from opengpi.ir.names import quote
from opengpi.registry.abi import Struct, load_abi

AXES = "xyz"
NEWLINE = "\n  "


def block_loop(name: str, params_size: int, debug: str, prologue: str, body: str, run: str = "1") -> str:
    """LLVM IR of ``name(const gpi_block_range *, const void *params)``.

    ``prologue`` runs once; ``body`` runs for every block: it begins behind a label, has %block.x … %grid.z and %index.x … %index.z, and ends in
    a branch to %block.end; ``run`` is how many blocks beside each other it has run. ``debug`` is the kernel's !dbg attachment, or "". Indices are
    stored for fault reports, and volatile, for a signal handler reads them. Divisions, which take longer than a small block, are for the first
    block only: the next one is beside it.
    """
    block, range_ = load_abi()["gpi_block"], load_abi()["gpi_block_range"]
    ranges = [load(field.name, field.llvm, "range", field.offset) for field in range_.fields]
    dims = [load(f"{kind}.{axis}", "i32", "block", block[f"{kind}_dim"].offset + 4 * n) for kind in ("block", "grid") for n, axis in enumerate(AXES)]
    indices = [store(f"index.{axis}", "block", block["block_idx"].offset + 4 * n) for n, axis in enumerate(AXES)]
    aligned = f"align 64 dereferenceable({params_size})" if params_size else ""
    return f"""
define internal void @{quote(name)}(ptr noalias readonly %range, ptr noalias readonly {aligned} %params) nounwind "frame-pointer"="all" {debug} {{
entry:
  {NEWLINE.join(ranges)}
  {NEWLINE.join(dims)}
  %grid.x64 = zext i32 %grid.x to i64
  %grid.y64 = zext i32 %grid.y to i64
  %row = udiv i64 %first, %grid.x64
  %column = urem i64 %first, %grid.x64
  %plane = udiv i64 %row, %grid.y64
  %row.in = urem i64 %row, %grid.y64
  %first.x = trunc i64 %column to i32
  %first.y = trunc i64 %row.in to i32
  %first.z = trunc i64 %plane to i32
  {prologue}
  %none = icmp eq i64 %count, 0
  br i1 %none, label %done, label %next.block
next.block:
  %number = phi i64 [ 0, %entry ], [ %number.next, %block.end ]
  %index.x = phi i32 [ %first.x, %entry ], [ %index.x.next, %block.end ]
  %index.y = phi i32 [ %first.y, %entry ], [ %index.y.next, %block.end ]
  %index.z = phi i32 [ %first.z, %entry ], [ %index.z.next, %block.end ]
  %stopped = load volatile i32, ptr %stop, align 4
  %go = icmp eq i32 %stopped, 0
  br i1 %go, label %start.block, label %done
start.block:
  {NEWLINE.join(indices)}
{body}
block.end:
  %run.64 = zext i32 {run} to i64
  %number.next = add nuw i64 %number, %run.64
  %index.x.more = add nuw i32 %index.x, {run}
  %row.ends = icmp eq i32 %index.x.more, %grid.x
  %index.x.next = select i1 %row.ends, i32 0, i32 %index.x.more
  %row.ended = zext i1 %row.ends to i32
  %index.y.more = add nuw i32 %index.y, %row.ended
  %plane.ends = icmp eq i32 %index.y.more, %grid.y
  %index.y.next = select i1 %plane.ends, i32 0, i32 %index.y.more
  %plane.ended = zext i1 %plane.ends to i32
  %index.z.next = add i32 %index.z, %plane.ended
  %more = icmp ult i64 %number.next, %count
  br i1 %more, label %next.block, label %done
done:
  ret void
}}
"""


def load(result: str, type: str, base: str, offset: int) -> str:
    """``%result``, from ``offset`` bytes behind ``%base``; it never changes."""
    return f"{_address(result, base, offset)}\n  %{result} = load {type}, ptr %{result}.at, !invariant.load !{{}}"


def store(value: str, base: str, offset: int) -> str:
    """Stores ``%value``, an i32, where a signal handler may look for it."""
    return f"{_address(value + '.stored', base, offset)}\n  store volatile i32 %{value}, ptr %{value}.stored.at"


def store_position(thread: Struct, suffix: str = "") -> list[str]:
    """Stores of ``%x``, ``%y``, ``%z``, each with ``suffix``, as the thread that runs."""
    return [store(f"{axis}{suffix}", "thread", thread["thread_idx"].offset + 4 * n) for n, axis in enumerate(AXES)]


def _address(result: str, base: str, offset: int) -> str:
    return f"%{result}.at = getelementptr inbounds i8, ptr %{base}, i64 {offset}"
