"""Rows of neighbouring blocks run together, so that memory is read and written in long rows.

A block of 32 by 8 threads reads eight short rows, each far from the next: prefetching sees little of them, and what depends on the row alone
is computed anew for each. Blocks without barriers may run in any order, so the first rows of some neighbours run, then their second ones:

Before: for each block, for each of its rows, for each warp of the row. After: for each row, for each block, for each warp of the row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opengpi.analysis.addresses import Addresses
from opengpi.device.cpu.block_loop import NEWLINE, store, store_position
from opengpi.ir import model as M
from opengpi.ir.layout import size_of
from opengpi.ir.names import quote
from opengpi.registry.abi import load_abi
from opengpi.registry.builtins import load_builtins

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Source

_MOST_BLOCKS = 32
"""That run together: rows of some kilobytes, so that the caches still hold what one row shares with the next."""
_FAR = 4
"""Elements between neighbouring lanes, as in an array of float4."""


def worth(source: Source) -> bool:
    """Whether a kernel's blocks had better run row by row: it has no loops, whose data the rows of a block may share, and what the lanes of a warp
    access lies in one row of memory. ``source``: in blocks whose rows are whole warps."""
    addresses = Addresses(source.shapes)
    return not source.shapes.loops and all(_in_row(addresses, i, block) for block in source.function.blocks for i in block.instructions)


def _in_row(addresses: Addresses, i: M.Instruction, block: M.Block) -> bool:
    if isinstance(i, M.Load | M.Store):
        shape = addresses.of(i.operands[-1], block)
        size = size_of(i.type if isinstance(i, M.Load) else i.operands[0].type)
        return shape.is_private or (shape.stride is not None and abs(shape.stride) <= _FAR * size)
    if isinstance(i, M.Call):
        builtin = load_builtins().get(i.callee_name)
        return builtin.kind == "pure" if builtin else i.callee_name.startswith("llvm.")
    return not isinstance(i, M.AtomicRMW | M.CompareExchange | M.Fence)


def body(function: str, arguments: str, warp: int) -> str:
    """LLVM IR from %start.block on: where ``%is.row`` holds, all rows of the next %run blocks by ``function``, else what follows at %region.0.
    ``arguments``: of names that end in ".swept"."""
    abi = load_abi()
    return f"""  %left.x = sub i32 %grid.x, %index.x
  %left.count = sub i64 %count, %number
  %many = icmp ugt i64 %left.count, {_MOST_BLOCKS}
  %left.32 = trunc i64 %left.count to i32
  %left = select i1 %many, i32 {_MOST_BLOCKS}, i32 %left.32
  %in.line = call i32 @llvm.umin.i32(i32 %left.x, i32 %left)
  %run = select i1 %is.row, i32 %in.line, i32 1
  br i1 %is.row, label %swept.row, label %region.0
swept.row:
  %linear.row = phi i32 [ 0, %start.block ], [ %linear.below, %swept.row.end ]
  %warp.row = phi i32 [ 0, %start.block ], [ %warp.next, %swept.row.end ]
  %y.swept = phi i32 [ 0, %start.block ], [ %y.below, %swept.row.end ]
  %z.swept = phi i32 [ 0, %start.block ], [ %z.below, %swept.row.end ]
  br label %swept.block
swept.block:
  %before = phi i32 [ 0, %swept.row ], [ %before.next, %swept.block.end ]
  %index.x.swept = add nuw i32 %index.x, %before
  {store("index.x.swept", "block", abi["gpi_block"]["block_idx"].offset)}
  br label %swept.warp
swept.warp:
  %x.swept = phi i32 [ 0, %swept.block ], [ %x.beside.swept, %swept.warp ]
  %warp.swept = phi i32 [ %warp.row, %swept.block ], [ %warp.next, %swept.warp ]
  %linear.swept = add nuw i32 %linear.row, %x.swept
  {NEWLINE.join(store_position(abi["gpi_thread"], ".swept"))}
  %unused = call i32 @{quote(function)}({arguments})
  %x.beside.swept = add nuw i32 %x.swept, {warp}
  %warp.next = add nuw i32 %warp.swept, 1
  %in.row.swept = icmp ult i32 %x.beside.swept, %block.x
  br i1 %in.row.swept, label %swept.warp, label %swept.block.end
swept.block.end:
  %before.next = add nuw i32 %before, 1
  %block.beside = icmp ult i32 %before.next, %run
  br i1 %block.beside, label %swept.block, label %swept.row.end
swept.row.end:
  %linear.below = add nuw i32 %linear.row, %block.x
  %y.more.swept = add nuw i32 %y.swept, 1
  %plane.swept = icmp eq i32 %y.more.swept, %block.y
  %y.below = select i1 %plane.swept, i32 0, i32 %y.more.swept
  %plane.done = zext i1 %plane.swept to i32
  %z.below = add nuw i32 %z.swept, %plane.done
  %row.below = icmp ult i32 %linear.below, %threads
  br i1 %row.below, label %swept.row, label %block.end
"""
