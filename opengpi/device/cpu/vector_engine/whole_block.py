"""A block of the form that a kernel seems to be written for, as one body: its barriers are then nothing but the order of instructions.

Kernels with barriers mostly are written for one size of blocks. It shows in launch bounds and in the shared arrays, which have an element
for each thread. For blocks of just that form the kernel is made for one warp of as many lanes, cut into regions, and each region runs once.
What outlives a region is not kept in memory then, but in registers; thread indices are constants, and so are the masks of trees
(``if (tid < 64)``), whose slices without lanes vanish.

A region whose values do not fit into the registers so often, or in which warps go ways of their own, runs as a loop over parts of the block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opengpi.analysis.block_uniform import barriers_of
from opengpi.analysis.liveness import live_in
from opengpi.analysis.loops import Loop
from opengpi.analysis.pointer_bases import SHARED
from opengpi.analysis.shapes import Shapes
from opengpi.device.cpu.thread_engine.edit import constant_leaves
from opengpi.device.cpu.vector_engine import budget
from opengpi.device.cpu.vector_engine.canonical import canonicalise
from opengpi.device.cpu.vector_engine.driver import Block
from opengpi.device.cpu.vector_engine.lanes import Host
from opengpi.device.cpu.vector_engine.optimisations import Optimisations
from opengpi.device.cpu.vector_engine.pair import OF_THE_WARP, combine
from opengpi.device.cpu.vector_engine.regions import ENDED, split
from opengpi.device.cpu.vector_engine.sources import RegionFacts
from opengpi.device.cpu.vector_engine.state import Record
from opengpi.device.cpu.vector_engine.widen import Source
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import size_of
from opengpi.ir.rewrite import Emitter, constant_value, integer, rewrite_function

_FEWEST, _MOST = 64, 1024  # threads of a block
_LONG = 64  # instructions of a loop that has enough to do while it waits
_APART = 24  # instructions of a region that only some lanes run
_STRAIGHT = 1000  # host instructions of a region without loops that are worth having for the whole block
_FEW = 4  # values at once, of a region without loops that is made for the whole block although registers do not hold them


@dataclass(frozen=True)
class Whole:
    """A kernel for blocks of ``columns`` by ``rows`` threads, cut into regions. ``widths``: the lanes of each region's body; the region runs as
    often as the block has so many. ``successors``: the numbers that it may return. ``votes``: there are barriers that reduce a predicate."""

    columns: int
    rows: int
    sources: list[Source]
    widths: list[int]
    successors: list[frozenset[int]]
    record: Record
    votes: bool

    @property
    def threads(self) -> int:
        return self.columns * self.rows

    @property
    def variant(self) -> str:
        return f"{self.columns}x{self.rows}"

    @property
    def functions(self) -> list[M.Function]:
        return [source.function for source in self.sources]


def prepare(kernel: M.Function, module: M.Module, warp: int, host: Host, optimisations: Optimisations, block: Block | None = None) -> Whole | None:
    """``kernel``, whose calls are inlined, for the blocks that it seems to be written for; it is used up. ``block``: that of its
    launches, where it is known. None: there is nothing to be won."""
    if not any(barriers_of(part) for part in kernel.blocks):
        return None
    form = guess(kernel) if block is None else _known(block)
    if form is None or form[0] * form[1] < 2 * warp or any(_not_taken(i) for i in kernel.instructions()):
        return None
    threads, variant = form[0] * form[1], f"{form[0]}x{form[1]}"
    combine(kernel, module, warp, threads // warp)
    parts = split(kernel, module, threads, variant, optimisations)
    sizes = [slot.size for slot in parts.slots]
    sources, widths = [], []
    for number, region in enumerate(parts.regions):
        function = region.function
        function.name = f"{kernel.name}.block.{number}"
        canonicalise(function)
        facts = RegionFacts(function, host, sizes, optimisations)
        together = ENDED not in region.successors or len(region.successors) == 1 or _ends_together(function, facts.shapes(threads, variant))
        if not together:
            return None
        width = _width(facts, threads, variant, warp)
        if width < threads:
            _narrow(function, module, width)
        sources.append(facts.source(width, variant, facts.shapes(width, variant)))
        widths.append(width)
    most = sum(width > warp for width in widths) * 2 > len(widths)
    size = sum(budget.estimate([source], width, host.lanes, False) for source, width in zip(sources, widths, strict=True))
    if not most or size > budget.BLOCK:
        return None
    return Whole(*form, sources, widths, [region.successors for region in parts.regions], Record.of(parts.slots, threads), parts.votes)


def _not_taken(i: M.Instruction) -> bool:
    """Functions that are called ask for the lane's own number; local memory is laid out for warps (see interleave)."""
    return isinstance(i, M.Alloca) or (isinstance(i, M.Call) and not i.callee_name.startswith(("gpi.", "llvm.")))


def _ends_together(region: M.Function, shapes: Shapes) -> bool:
    """Whether all threads of a block go on to the same region, or all end."""
    last = next(block for block in region.blocks if block.terminator.opcode == "ret")
    return shapes.at(last.terminator.operands[0], last).is_uniform


# --- the form ------------------------------------------------------------------------------------


def guess(kernel: M.Function) -> tuple[int, int] | None:
    """Columns and rows, powers of two, of the blocks that a kernel seems to be written for, one layer of them; None: not known."""
    indices = [i for i in kernel.instructions() if isinstance(i, M.Call) and i.callee_name == "gpi.thread.idx"]
    axes = {constant_value(i.args[0]) for i in indices}
    bounds = [int(found[1]) for attr in kernel.attrs if (found := re.fullmatch(r'"nvvm\.maxntid"="(\d+).*"', attr))]
    forms = [form for dims in _shared_arrays(kernel) if (form := _form(dims, 1 in axes))]
    for bound in bounds:
        forms = [form for form in forms if form[0] * form[1] == bound] or [_form_of(bound, 1 in axes)]
    columns, rows = min(forms, default=_form_of(256, 1 in axes))
    return (columns, rows) if _is_power(columns * rows) and _FEWEST <= columns * rows <= _MOST else None


def _known(block: Block) -> tuple[int, int] | None:
    columns, rows, layers = block
    fits = layers == 1 and _is_power(columns) and _is_power(rows) and _FEWEST <= columns * rows <= _MOST
    return (columns, rows) if fits else None


def _form(dims: Sequence[int], rows: bool) -> tuple[int, int] | None:
    """Of blocks with a thread for each element of a shared array; a column may be added to keep rows in different banks."""
    count = 1
    for extent in dims:
        count *= extent
    if not rows or len(dims) == 1:
        return _form_of(count, rows) if _is_power(count) and _FEWEST <= count <= _MOST else None
    columns = next((columns for columns in (dims[-1], dims[-1] - 1) if _is_power(columns)), 0)
    return (columns, dims[-2]) if columns and _is_power(dims[-2]) and _FEWEST <= columns * dims[-2] <= _MOST else None


def _form_of(threads: int, rows: bool) -> tuple[int, int]:
    columns = threads if not rows else 16 if threads <= 256 else 32
    return columns, threads // columns


def _is_power(number: int) -> bool:
    return number > 0 and number & (number - 1) == 0


def _shared_arrays(kernel: M.Function) -> Iterator[list[int]]:
    """The extents of those that a kernel mentions."""
    mentioned = [leaf for i in kernel.instructions() for operand in i.operands if isinstance(operand, M.Constant) for leaf in constant_leaves(operand)]
    for variable in dict.fromkeys(mentioned):
        if isinstance(variable, M.GlobalVariable) and variable.type is T.pointer(SHARED):
            dims, type = [], variable.value_type
            while isinstance(type, T.ArrayType):
                dims.append(type.count)
                type = type.element
            if dims:
                yield dims


# --- the widths of regions -----------------------------------------------------------------------


def _width(facts: RegionFacts, threads: int, variant: str, warp: int) -> int:
    """The lanes that a region's body is for: as many as the registers hold the values of, and ``warp`` where warps go ways of their own."""
    function, host = facts.function, facts.host
    if any(_lane_by_lane(i) for i in function.instructions()):
        return warp
    slices = facts.shapes(host.lanes, variant)
    pressure = _pressure(function, slices)
    count = sum(len(block.instructions) for block in function.blocks)
    width = threads
    straight = not slices.loops and pressure <= _FEW and count * threads <= _STRAIGHT * host.lanes
    while width > warp and not straight and pressure * width > host.registers * host.lanes:
        width //= 2
    if any(sum(len(block.instructions) for block in loop.blocks) > _LONG for loop in slices.loops):
        width = min(width, 2 * warp if host.registers * host.lanes >= 16 * warp else warp)
    return width if width == warp or not _apart(function, facts.shapes(width, variant)) else warp


def _lane_by_lane(i: M.Instruction) -> bool:
    """What is done for one lane after the other, or among the lanes of a warp."""
    if isinstance(i, M.Call):
        name = i.callee_name
        return name.startswith("gpi.warp.") and name not in OF_THE_WARP
    return isinstance(i, M.AtomicRMW | M.CompareExchange) or (isinstance(i, M.Load | M.Store) and (i.volatile or i.ordering is not None))


def _pressure(function: M.Function, shapes: Shapes) -> int:
    """The most registers a slice that are needed at once, for values that lanes have of their own and the same block touches."""
    live, most = live_in(function), 0
    uses: dict[M.Value, int] = {}
    for i in function.instructions():
        for operand in i.operands:
            uses[operand] = uses.get(operand, 0) + 1

    def counts(value: M.Value, block: M.Block) -> bool:
        if not isinstance(value, M.Instruction) or not shapes.at(value, block).is_varying:
            return False
        return not (isinstance(value, M.Load) and uses.get(value) == 1) and value.type is not T.I1

    for block in function.blocks:
        touched = {value for i in block.instructions for value in (i, *i.operands)}
        behind = {value for successor in block.successors for value in live.get(successor, ())}
        behind |= {value for successor in block.successors for phi in successor.phis() for value, before in phi.incoming() if before is block}  # type: ignore[misc]
        now: set[M.Value] = {value for value in behind if value in touched and counts(value, block)}
        for i in reversed(block.instructions):
            most = max(most, sum(max(1, size_of(value.type) // 4) for value in now))
            now.discard(i)
            if not isinstance(i, M.Phi):
                now |= {operand for operand in i.operands if counts(operand, block)}
    return most


def _apart(function: M.Function, shapes: Shapes) -> bool:
    """Whether there is much that only some lanes run, but for loops that lanes leave by their numbers, nearly together."""
    together = {block for loop in shapes.divergent_loops if _counted(loop, shapes) for block in loop.blocks}
    loops = {block for loop in shapes.loops for block in loop.blocks}
    parted = [block for block in function.blocks if shapes.divergent_block(block) and block not in together]
    return any(block in loops for block in parted) or sum(len(block.instructions) - 1 for block in parted) > _APART


def _counted(loop: Loop, shapes: Shapes) -> bool:
    """Whether what decides on leaving a loop compares values at known distances, as in ``for (i = tid; i < n; i += size)``."""
    for block, _ in loop.exits:
        condition = block.terminator.operands[0]
        if shapes.divergent_branch(block) and not (
            isinstance(condition, M.Compare) and not any(shapes.at(operand, block).is_varying for operand in condition.operands)
        ):
            return False
    return not any(shapes.divergent_branch(block) for block in loop.blocks if all(successor in loop.blocks for successor in block.successors))


def _narrow(function: M.Function, module: M.Module, width: int) -> None:
    """Makes a region for one warp of a whole block one for warps of ``width`` lanes.

    Before: ``%l = call i32 @gpi.lane.id()``. After: ``%w = call i32 @gpi.warp.id()``, ``%o = call i32 @gpi.lane.id()``, and %l is %w * width + %o;
    the number of the warp was 0.
    """

    def visit(emit: Emitter, i: M.Instruction) -> M.Value | None:
        if not isinstance(i, M.Call) or i.callee_name not in ("gpi.lane.id", "gpi.warp.id"):
            return None
        if i.callee_name == "gpi.warp.id":
            return integer(T.I32, 0)
        first = emit.binary("shl", emit.call("gpi.warp.id", T.I32, []), width.bit_length() - 1)
        return emit.binary("or", first, emit.call("gpi.lane.id", T.I32, []))

    rewrite_function(module, function, visit)
