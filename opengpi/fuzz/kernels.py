"""Writes a random kernel: the shape of its launch, its size, what it does with memory of others and with its block, and what it leaves behind."""

from __future__ import annotations

import math

from opengpi.fuzz import aggregates, sharing, warp_statements
from opengpi.fuzz.builder import Builder, Source
from opengpi.fuzz.case import ACCUMULATORS, KINDS, PAIRS, Case
from opengpi.fuzz.functions import Functions
from opengpi.fuzz.writer import Choices, Size, Statements, Writer
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer

SHARED_CELLS, DYNAMIC = "cells", "exchange"
_PARAMETERS: tuple[T.Type, ...] = (T.PTR, T.PTR, T.PTR, T.I32, T.I64, T.I32, T.FLOAT)
_RAGGED = ((33, 1, 1), (7, 5, 1), (48, 1, 1), (5, 4, 3), (70, 1, 1), (100, 1, 1), (1, 37, 1), (8, 8, 1), (3, 1, 1), (20, 1, 1))
_COLUMNS = ((16, 4, 1), (32, 2, 1), (16, 3, 2), (16, 8, 1), (32, 4, 1), (16, 5, 1))
_MOST = 256
"""Threads of a block: the interpreter runs them one by one."""
_THREADS = 256
"""Threads of a launch, in blocks of fewer."""
_SIZES = (Size(3, 4, 1), Size(4, 4, 2), Size(6, 5, 2), Size(12, 5, 3), Size(33, 6, 3))
_SHARES = (60, 30, 10, 3, 1)
"""Most kernels are small: nearly all faults show in those, and many of them take the time of a large one."""
_AGGREGATES = 0.25
"""The share of kernels that compute with vectors, structs and numbers of uncommon width."""
_OUTPUTS = 12
"""Values that a thread may store, beside the last ones."""


def _block_shape(source: Source, warp: int) -> tuple[int, int, int]:
    """Of whole warps in one row or in several, of few columns, with a warp of one lane, or of any other form."""
    form = source.random()
    if form < 0.33:
        return (warp * source.choice((1, 1, 2) if warp < 128 else (1,)) + 1, 1, 1)
    if form < 0.57:
        count = source.choice([count for count in (1, 1, 1, 1, 2, 2, 4, 8) if count * warp <= _MOST])
        return (warp * count, 1, 1) if source.random() < 0.7 else (warp // 4, 4 * count, 1)
    return source.choice(_COLUMNS if form < 0.67 else _RAGGED)


def kernel(builder: Builder, statements: Statements, name: str, functions: Functions) -> Case:
    """Writes a kernel, and says how it is launched."""
    source = builder.source
    block = _block_shape(source, builder.warp)
    most = max(1, min(4, _THREADS // math.prod(block)))
    grid = (source.choice((1, most, most)), 1, 1)
    args = [M.Argument(type, arg, ("noundef",), index) for index, (type, arg) in enumerate(zip(_PARAMETERS, "in out acc a c b f".split(), strict=True))]
    builder.begin(M.Function(name, T.function(T.VOID, _PARAMETERS), args, ("ptx_kernel",), attrs=("convergent", "nounwind")))
    if builder.chance(_AGGREGATES):
        statements = statements | aggregates.STATEMENTS
        builder.vectors = True
    builder.axes = 1 if block[1:] == (1, 1) and builder.chance(0.8) else 3
    size = source.choices(_SIZES, _SHARES)[0]
    writer = KernelWriter(builder, statements, size, math.prod(block), math.prod(grid), functions)
    writer.kernel()
    return Case(name, grid, block, 16 * math.prod(block), tuple(map(str, writer.outputs)), source.getrandbits(32))


class KernelWriter(Writer):
    """``exchanges``, ``counts``: threads meet at barriers and give each other values, or add up in shared memory."""

    def __init__(self, builder: Builder, statements: Statements, size: Size, threads: int, blocks: int, functions: Functions) -> None:
        super().__init__(builder, statements, size, threads)
        self.total = threads * blocks
        self.functions = functions
        self.outputs: list[T.Type] = []
        self.atomics: int | None = None
        acts = self.b.chance(0.6)
        self.exchanges, self.counts = (self.b.chance(0.25 if acts else 0.12) for _ in range(2))
        self.asks = self.b.chance(0.1)  # who is converged: LLVM may move where lanes meet that could have returned before
        self.may_return = not self.asks
        self.b.mask = integer(T.I128, -1) if acts else None

    def kernel(self) -> None:
        """The whole of it."""
        b = self.b
        input, self.out, self.acc, *rest = b.function.args
        b.uniform = [rest[0], rest[2], b.axis("block.idx", 0), b.axis("grid.dim", 0)]
        for arg in rest:
            b.keep(arg)
        self.begin(input, self.linear_thread())
        self.number = b.e.binary("add", b.e.binary("mul", b.axis("block.idx", 0), self.threads), self.thread)
        self.number.name, self.thread.name = "at.number", "at.thread"
        b.keep(self.thread)
        b.keep(self.number)
        b.keep(b.builtin("gpi.lane.id", T.I32))
        for type in b.source.sample(KINDS, b.source.randrange(3)):
            self.supply(type)
        self.shared = [b.module.globals[SHARED_CELLS], b.module.globals[DYNAMIC]]
        self.arrays = [sharing.local_array(b, self.input) for _ in range(b.source.choice((0, 0, 0, 0, 1 if self.size.small else 2)))]
        if self.exchanges or self.counts:
            self.clear_shared()
        b.together = self.exchanges
        self.statements(b.source.randrange(2, self.size.statements + 1))
        if not b.ended:
            self.finish()

    def linear_thread(self) -> M.Value:
        b = self.b
        if b.axes == 1:
            return b.axis("thread.idx", 0)
        row = b.e.binary("add", b.axis("thread.idx", 1), b.e.binary("mul", b.axis("thread.idx", 2), b.axis("block.dim", 1)))
        return b.e.binary("add", b.axis("thread.idx", 0), b.e.binary("mul", row, b.axis("block.dim", 0)))

    def clear_shared(self) -> None:
        """Gives every cell of shared memory that is used a first value."""
        b = self.b
        for half in (0, 8 * self.threads) if self.exchanges else ():
            b.e.store(b.e.cast("zext", self.thread, T.I64), b.address(b.e.offset(self.shared[1], half), T.I64, self.thread), 8)
        if self.counts:
            cells, after = b.new_block("cells"), b.new_block("start")
            few = b.e.compare("ult", self.thread, ACCUMULATORS)
            b.end(M.Branch([few, cells, after]))
            b.enter(cells)
            for first in range(0, ACCUMULATORS, self.threads) if self.threads < ACCUMULATORS else [0]:
                cell = b.e.binary("urem", b.e.binary("add", self.thread, first), integer(T.I32, ACCUMULATORS))
                cell.name = b.fresh("at")
                word = b.e.binary("mul", b.e.cast("zext", cell, T.I64), 0x0101)
                b.e.add(M.Store(word, b.address(self.shared[0], T.I64, cell), 8, ordering=M.Ordering("monotonic")))
            b.go(after)
            b.enter(after)
        b.builtin("gpi.barrier", T.VOID)

    def finish(self) -> None:
        """Stores of what has been computed, and what shared memory has accumulated."""
        b = self.b
        known = [type for type in (*KINDS, *[b.vector_type(PAIRS)] * b.vectors) if b.pool[type]]
        for type in known if not self.size.small else b.source.sample(known, min(3, len(known))):
            self.output(type)
        if self.counts:
            self.accumulated()
        b.end(M.Instruction("ret", T.VOID, []))

    def accumulated(self) -> None:
        b = self.b
        b.builtin("gpi.barrier", T.VOID)
        cell = b.e.binary("and", self.thread, ACCUMULATORS - 1)
        cell.name = b.fresh("at")
        type = b.source.choice((T.I32, T.I64))
        b.keep(b.e.load(type, b.address(self.shared[0], T.I64, cell), sharing.SIZES[type]))
        self.output(type)

    # --- statements ------------------------------------------------------------------------------

    def choices(self) -> Choices:
        choices = super().choices() | {self.accumulate: 12 if self.counts else 3, self.own_atomic: 15, self.call: 3}
        if len(self.outputs) < _OUTPUTS:
            choices[self.store] = 3
        if self.b.together:
            choices[self.trade] = 22
        return choices

    def act(self) -> None:
        if self.asks and self.b.chance(0.4):
            warp_statements.active(self.b)
        else:
            super().act()

    def accumulate(self) -> None:
        b = self.b
        cells = self.shared[0] if self.counts and b.chance(0.8) else self.acc
        b.source.choice((sharing.accumulate, sharing.scattered_accumulate))(b, cells, ACCUMULATORS)

    def own_atomic(self) -> None:
        """All of them on one cell, which is left as it was."""
        if self.atomics is None:
            self.atomics = len(self.outputs)
            self.outputs.append(T.I64)
        sharing.own_atomic(self.b, self.cell(self.atomics, T.I64))

    def store(self) -> None:
        self.output(self.b.any_type())

    def cell(self, output: int, type: T.Type) -> M.Value:
        """The address of this thread's element of an output."""
        return self.b.address(self.b.e.offset(self.out, 8 * self.total * output), type, self.number)

    def output(self, type: T.Type) -> None:
        """Stores a value; integers mixed with others, so that much of what was computed counts."""
        b = self.b
        value = b.value(type, 0)
        if isinstance(type, T.IntType):
            for other in b.pool[type][-3:]:
                value = b.e.binary("xor", b.e.binary("mul", value, 3), other)
        self.outputs.append(type)
        b.e.store(value, self.cell(len(self.outputs) - 1, type), sharing.SIZES[type])

    def trade(self) -> None:
        sharing.exchange(self.b, self.shared[1], self.thread, self.threads)

    def call(self) -> None:
        """A function by its name, or one of two through a pointer that lanes choose."""
        b = self.b
        kind = b.source.random()
        if kind < 0.7:
            acts = b.mask is not None and kind < 0.35
            function = self.functions.some(acts)
        elif kind < 0.85:
            function = self.functions.recursive()
        else:
            function, other = self.functions.alike()
        callee: M.Value = function
        if kind >= 0.85:
            callee = b.e.select(b.condition() if b.chance(0.7) else b.uniform_condition(), function, other)
            callee.name = b.fresh("at")
        type = function.function_type
        b.keep(b.e.add(M.Call(callee, type, [self.input, b.mask or integer(T.I128, 0), *(b.value(param) for param in type.params[2:])])))
