"""What the driver does for a block that runs as one body: see whole_block."""

from __future__ import annotations

from dataclasses import dataclass

from opengpi.device.cpu.block_loop import NEWLINE, store_position
from opengpi.ir.names import quote
from opengpi.registry.abi import load_abi


@dataclass(frozen=True)
class BlockCode:
    """For blocks of exactly ``columns`` by ``rows`` threads, both powers of two. ``regions``: by number, the function and the lanes that it runs;
    ``successors``: of each the numbers of those that may follow, -1 for the end. ``record``: the bytes that a block keeps between regions.
    ``votes``: some barrier reduces a predicate."""

    columns: int
    rows: int
    regions: list[tuple[str, int]]
    successors: list[frozenset[int]]
    record: int
    votes: bool


FENCE = '  fence syncscope("singlethread") seq_cst\n'


def count_votes(n: str) -> str:
    """Between two regions: those who voted before are asked behind."""
    return f"""  %voted.{n} = load i64, ptr %votes, align 16
  %asked.{n} = getelementptr i8, ptr %votes, i64 8
  store i64 %voted.{n}, ptr %asked.{n}, align 8
  store i64 0, ptr %votes, align 16
"""


def prologue(code: BlockCode) -> str:
    """Whether blocks have the form, %is.whole; and where their state lies."""
    return f"""
  %whole.state = alloca [{code.record} x i8], align 64
  %whole.x = icmp eq i32 %block.x, {code.columns}
  %whole.y = icmp eq i32 %block.y, {code.rows}
  %whole.z = icmp eq i32 %block.z, 1
  %whole.xy = and i1 %whole.x, %whole.y
  %whole.xyz = and i1 %whole.xy, %whole.z
  %is.whole = and i1 %whole.xyz, %small"""


def body(code: BlockCode) -> str:
    """Of the loop over blocks, from %whole.0 to %block.end."""
    return "".join(_region(number, code) for number in range(len(code.regions)))


def _region(n: int, code: BlockCode) -> str:
    """Region ``n`` of a whole block: one call, or a loop over parts of it. Constants, and no way back, let what is kept stay in registers."""
    (function, width), threads = code.regions[n], code.columns * code.rows
    position = NEWLINE.join(store_position(load_abi()["gpi_thread"], f".whole.{n}"))
    loop, number, linear, behind = "", "0", "0", ""
    if width < threads:
        number, linear = f"%number.whole.{n}", f"%linear.whole.{n}"
        loop = f"""br label %whole.{n}.part
whole.{n}.part:
  {linear} = phi i32 [ 0, %whole.{n} ], [ %linear.next.whole.{n}, %whole.{n}.part ]
  {number} = lshr exact i32 {linear}, {width.bit_length() - 1}
  """
        behind = f"""%linear.next.whole.{n} = add nuw i32 {linear}, {width}
  %more.whole.{n} = icmp ult i32 %linear.next.whole.{n}, {threads}
  br i1 %more.whole.{n}, label %whole.{n}.part, label %whole.{n}.end
whole.{n}.end:
  """
    at = f"i32 {linear}, i32 %x.whole.{n}, i32 %y.whole.{n}, i32 0, i32 {number}, i32 {width}"
    arguments = f"ptr %thread, ptr %params, {at}, ptr %whole.state, ptr %votes, i32 %index.x, i32 %index.y, i32 %index.z"
    return f"""whole.{n}:
  {loop}%x.whole.{n} = and i32 {linear}, {code.columns - 1}
  %y.whole.{n} = lshr i32 {linear}, {code.columns.bit_length() - 1}
  %z.whole.{n} = add i32 0, 0
  {position}
  %next.whole.{n} = call i32 @{quote(function)}({arguments})
  {behind}{_after(n, code)}"""


def _after(n: int, code: BlockCode) -> str:
    following = sorted(code.successors[n])
    if following == [-1]:
        return "br label %block.end\n"
    between = FENCE.lstrip() + (count_votes(f"whole.{n}") if code.votes else "")
    if len(following) == 1:
        return f"{between}  br label %whole.{following[0]}\n"
    targets = " ".join(f"i32 {number}, label %whole.{number}" for number in following if number >= 0)
    return f"{between}  switch i32 %next.whole.{n}, label %block.end [ {targets} ]\n"
