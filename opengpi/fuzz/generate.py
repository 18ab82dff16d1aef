"""Random structured kernels in device IR, many a module; the same seed gives the same module.

All that a kernel does is defined and independent of order: threads write cells of their own; others' values are seen through
barriers and warp operations only; atomics on common cells commute and their old values go unused; a shuffle's result counts
where its source lane is here. So every engine must give the interpreter's bits.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from opengpi.fuzz import aggregates, operations, sharing, warp_statements
from opengpi.fuzz.builder import Builder
from opengpi.fuzz.case import ACCUMULATORS, KINDS, PAIRS, Case
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse
from opengpi.ir.rewrite import integer
from opengpi.ir.verifier import verify

_LAYOUT = "e-i64:64-i128:128-v16:16-v32:32-n16:32:64"
_TRIPLE = "nvptx64-nvidia-cuda"
_BLOCKS = ((33, 1, 1), (7, 5, 1), (48, 1, 1), (5, 4, 3), (64, 1, 1), (32, 1, 1), (16, 4, 1), (70, 1, 1), (96, 1, 1), (1, 37, 1), (8, 8, 1), (3, 1, 1))
_PARAMETERS: tuple[T.Type, ...] = (T.PTR, T.PTR, T.PTR, T.I32, T.I64, T.I32, T.FLOAT)
SHARED_CELLS, DYNAMIC = "cells", "exchange"
_AGGREGATES = 0.3
"""The share of kernels that compute with vectors, structs and numbers of uncommon width."""
Statements = dict[Callable[[Builder], None], int]


def generate(seed: int, kernels: int, warp: int, contract: bool = False) -> tuple[M.Module, list[Case]]:
    """A module of ``kernels`` kernels for warps of ``warp`` lanes, and a launch for each.

    ``contract``: with sums that are to become multiply-adds, for a pipeline in which nobody rewrites them before.
    """
    source = random.Random(f"{seed} {warp}")
    statements: Statements = dict(operations.STATEMENTS)
    if contract:
        statements[operations.contracted_sum] = 4
    module = M.Module(f"seed-{seed}", _LAYOUT, _TRIPLE)
    for name, count, initializer in ((SHARED_CELLS, ACCUMULATORS, M.ConstantWord(T.array(ACCUMULATORS, T.I64), "poison")), (DYNAMIC, 0, None)):
        words = ("external",) if initializer is None else ("internal",)
        module.globals[name] = M.GlobalVariable(name, T.array(count, T.I64), words, 3, initializer=initializer, align=16)
    helpers: dict[bool, M.Function] = {}
    cases = []
    for number in range(kernels):
        if number % 4 == 0:
            helpers = {acts: _helper(Builder(module, source, warp), statements, f"helper{number // 4}.{acts:d}", acts) for acts in (False, True)}
        cases.append(_kernel(Builder(module, source, warp), statements, f"k{number}", helpers))
    module = parse(print_module(module), module.name)  # names made unique, shared constants interned: as if it had been read
    verify(module)
    return module, cases


def _block_shape(source: random.Random, warp: int) -> tuple[int, int, int]:
    if source.random() < 0.3:
        return (warp, 1, 1) if source.random() < 0.5 else (warp // 4, 4, 1)
    return source.choice(_BLOCKS)


def _kernel(builder: Builder, statements: Statements, name: str, helpers: dict[bool, M.Function]) -> Case:
    source = builder.source
    block = _block_shape(source, builder.warp)
    grid = source.choice(((1, 1, 1), (1, 1, 1), (2, 1, 1)))
    args = [M.Argument(type, arg, ("noundef",), index) for index, (type, arg) in enumerate(zip(_PARAMETERS, "in out acc a c b f".split(), strict=True))]
    builder.begin(M.Function(name, T.function(T.VOID, _PARAMETERS), args, ("ptx_kernel",), attrs=("convergent", "nounwind")))
    if source.random() < _AGGREGATES:
        statements = statements | aggregates.STATEMENTS
        builder.vectors = True
    builder.axes = 1 if block[1:] == (1, 1) and source.random() < 0.8 else 3
    acts = source.random() < 0.6
    shares = source.random() < (0.7 if acts else 0.3)
    writer = _Writer(builder, statements, math.prod(block), math.prod(grid) * math.prod(block), list(helpers.values())[: 1 + acts])
    writer.kernel(acts, shares)
    return Case(name, grid, block, 16 * math.prod(block), tuple(map(str, writer.outputs)), source.getrandbits(32))


def _helper(builder: Builder, statements: Statements, name: str, acts: bool) -> M.Function:
    """A function that is not inlined; its mask argument names the lanes that call it together, if it ``acts`` with them."""
    source = builder.source
    params = (T.PTR, T.I128, *source.choices(KINDS, k=3))
    result = source.choice(KINDS)
    args = [M.Argument(type, f"p{index}", ("noundef",), index) for index, type in enumerate(params)]
    builder.begin(M.Function(name, T.function(result, params), args, ("internal",), attrs=("convergent", "noinline", "nounwind")))
    _Writer(builder, statements, 0, 0, []).helper(acts)
    return builder.function


class _Loop:
    """An enclosing loop that may be left, or continued at its latch: where to, and with what."""

    def __init__(self, exit: M.Block, latch: M.Block, types: list[T.Type], counted: bool) -> None:
        self.exit = exit
        self.latch = latch
        self.types = types
        self.counted = counted  # who leaves alone would be missed by those that count lanes, or meet at barriers
        self.leaving: list[tuple[M.Block, list[M.Value]]] = []
        self.continuing: list[tuple[M.Block, list[M.Value]]] = []


class _Writer:
    """Writes one function, statement by statement."""

    def __init__(self, builder: Builder, statements: Statements, threads: int, total: int, helpers: list[M.Function]) -> None:
        self.b = builder
        self.computations = list(statements)
        self.weights = list(statements.values())
        self.threads = threads
        self.total = total
        self.helpers = helpers
        self.outputs: list[T.Type] = []
        self.loop: _Loop | None = None
        self.arrays: list[tuple[M.Value, T.Type]] = []
        self.budget = min(builder.source.randrange(5, 34) for _ in range(2))
        self.depth = 0
        self.is_kernel = bool(helpers)
        self.asks = self.is_kernel and self.b.chance(0.1)  # who is converged: LLVM may move where lanes meet that could have returned before
        self.may_return = self.is_kernel and not self.asks

    # --- whole functions -------------------------------------------------------------------------

    def kernel(self, acts: bool, shares: bool) -> None:
        """``acts``: with warp operations; ``shares``: with shared memory and barriers."""
        b = self.b
        self.input, self.out, self.acc, *rest = b.function.args
        b.uniform = [rest[0], rest[2], b.axis("block.idx", 0), b.axis("grid.dim", 0)]
        for arg in rest:
            b.keep(arg)
        self.thread = self.linear_thread()
        self.number = b.e.binary("add", b.e.binary("mul", b.axis("block.idx", 0), self.threads), self.thread)
        self.number.name, self.thread.name = "at.number", "at.thread"
        b.keep(self.thread)
        b.keep(self.number)
        b.keep(b.builtin("gpi.lane.id", T.I32))
        for type in KINDS:
            if b.chance(0.7):
                sharing.load_input(b, self.input, self.thread, type, varied=True)
        self.shared = [b.module.globals[SHARED_CELLS], b.module.globals[DYNAMIC]]
        self.arrays = [sharing.local_array(b) for _ in range(b.source.randrange(3))]
        self.shares = shares
        if shares:
            self.clear_shared()
        b.mask = integer(T.I128, -1) if acts else None
        b.together = shares
        self.statements(self.budget)
        if not b.ended:
            self.finish()

    def linear_thread(self) -> M.Value:
        b = self.b
        if b.axes == 1:
            return b.axis("thread.idx", 0)
        row = b.e.binary("add", b.axis("thread.idx", 1), b.e.binary("mul", b.axis("thread.idx", 2), b.axis("block.dim", 1)))
        return b.e.binary("add", b.axis("thread.idx", 0), b.e.binary("mul", row, b.axis("block.dim", 0)))

    def clear_shared(self) -> None:
        """Gives every cell of shared memory a first value."""
        b = self.b
        for half in (0, 8 * self.threads):
            b.e.store(b.e.cast("zext", self.thread, T.I64), b.address(b.e.offset(self.shared[1], half), T.I64, self.thread), 8)
        cells = b.new_block("cells")
        after = b.new_block("start")
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
        """Stores what has been computed, and what shared memory has accumulated."""
        b = self.b
        for type in (*KINDS, T.FLOAT, *[b.vector_type(PAIRS)] * b.vectors):
            if b.pool[type]:
                self.output(type)
        if self.shares:
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

    def helper(self, acts: bool) -> None:
        b = self.b
        self.input, mask, *rest = b.function.args
        for arg in rest:
            b.keep(arg)
        for type in b.source.sample(KINDS, 3):
            sharing.load_input(b, self.input, integer(T.I32, b.source.randrange(8)), type)
        b.uniform = [integer(T.I32, b.source.randrange(8))]
        self.arrays = [sharing.local_array(b)] if b.chance(0.3) else []
        self.may_return = not acts  # who returns early would be missed by those that count lanes
        b.mask = mask if acts else None
        self.statements(self.budget // 2)
        if not b.ended:
            b.end(M.Instruction("ret", T.VOID, [b.value(b.function.function_type.result, 0)]))

    # --- statements ------------------------------------------------------------------------------

    def statements(self, count: int) -> None:
        for _ in range(count):
            if self.b.ended:
                return
            self.statement()

    def statement(self) -> None:
        b = self.b
        choices: dict[Callable[[], None], int] = {self.compute: 60, self.memory: 14}
        if self.depth < 3:
            choices |= {self.branch: 6, self.uniform_branch: 2, self.counted_loop: 5, self.switch: 2}
        if b.mask is not None:
            choices |= {self.act: 9, self.sub_mask: 2 if self.depth < 3 else 0}
        if self.helpers:
            choices[self.call] = 3
        if b.together:
            choices[self.trade] = 6
        if self.depth:
            choices |= {self.leave: 2 if self.may_return else 0, self.leave_loop: 6 if self.loop is not None and not self.loop.counted else 0}
        chosen = b.source.choices(list(choices), list(choices.values()))[0]
        chosen()

    def compute(self) -> None:
        self.b.source.choices(self.computations, self.weights)[0](self.b)

    def memory(self) -> None:
        b, kind = self.b, self.b.source.randrange(8)
        if kind < 2:
            sharing.load_input(b, self.input, self.thread if self.is_kernel else integer(T.I32, 3), b.any_type())
        elif kind == 2 and b.vectors:
            sharing.load_vector(b, self.input, self.thread if self.is_kernel else integer(T.I32, 5))
        elif kind < 5 and self.arrays:
            sharing.use_local(b, *b.source.choice(self.arrays), self.input)
        elif self.is_kernel:
            self.kernel_memory()

    def kernel_memory(self) -> None:
        b = self.b
        cells = self.shared[0] if self.shares and b.chance(0.5) else self.acc
        kind = b.source.randrange(4)
        if kind == 0:
            sharing.accumulate(b, cells, ACCUMULATORS)
        elif kind == 1:
            sharing.scattered_accumulate(b, cells, ACCUMULATORS)
        elif kind == 2 and len(self.outputs) < 12:
            sharing.own_atomic(b, self.own_cell(T.I64))
        elif len(self.outputs) < 12:
            self.output(b.any_type())

    def own_cell(self, type: T.Type) -> M.Value:
        """The address of this thread's element of a new output."""
        array = self.b.e.offset(self.out, 8 * self.total * len(self.outputs))
        self.outputs.append(type)
        return self.b.address(array, type, self.number)

    def output(self, type: T.Type) -> None:
        """Stores a value; integers mixed with others, so that much of what was computed counts."""
        b = self.b
        value = b.value(type, 0)
        if isinstance(type, T.IntType):
            for other in b.pool[type][-4:]:
                value = b.e.binary("xor", b.e.binary("mul", value, 3), other)
        b.e.store(value, self.own_cell(type), sharing.SIZES[type])

    def act(self) -> None:
        if self.asks and self.b.chance(0.4):
            warp_statements.active(self.b)
        else:
            warp_statements.warp_operation(self.b)

    def trade(self) -> None:
        sharing.exchange(self.b, self.shared[1], self.thread, self.threads)

    def call(self) -> None:
        b = self.b
        helper = b.source.choice(self.helpers) if b.mask is not None else self.helpers[0]
        args = [self.input, b.mask or integer(T.I128, 0), *(b.value(type) for type in helper.function_type.params[2:])]
        b.keep(b.e.add(M.Call(helper, helper.function_type, args)))

    # --- control ---------------------------------------------------------------------------------

    def branch(self) -> None:
        """Lanes part by a condition of their own."""
        b = self.b
        condition = b.condition()
        if b.mask is not None and b.chance(0.6):
            there = warp_statements.ballot(b, b.mask, condition)
            self.ways(condition, (there, self.without(b.mask, there)))
        else:
            self.ways(condition, (None, None))

    def without(self, mask: M.Value, gone: M.Value) -> M.Value:
        b = self.b
        rest = b.e.binary("and", mask, b.e.binary("xor", gone, -1))
        rest.name = b.fresh("at")
        return rest

    def uniform_branch(self) -> None:
        """All lanes of the block, or of the warp, go one way."""
        b = self.b
        if self.is_kernel and b.chance(0.3):
            warp = b.builtin("gpi.warp.id", T.I32)
            condition = b.e.compare("eq", b.e.binary("and", warp, 1), b.source.randrange(2))
            self.ways(condition, (b.mask, b.mask))
        else:
            condition = b.uniform_condition()
            self.ways(condition, (b.mask, b.mask), b.together)

    def sub_mask(self) -> None:
        """A constant set of lanes goes aside."""
        b = self.b
        assert b.mask is not None
        bits = b.source.choice((0x7F, 0x55555555, 0xFFFF, 1 << 5, 0x0FF0, (1 << b.warp) - 2, b.source.getrandbits(b.warp), 1 << (b.warp - 1)))
        lane = b.e.cast("zext", b.builtin("gpi.lane.id", T.I32), T.I128)
        inside = b.e.cast("trunc", b.e.binary("lshr", integer(T.I128, bits), lane), T.I1)
        inside.name = b.fresh("at")
        whole = b.mask
        there = b.e.binary("and", whole, bits)
        there.name = b.fresh("at")
        self.ways(inside, (there, self.without(whole, there)))

    def ways(self, condition: M.Value, masks: tuple[M.Value | None, M.Value | None], together: bool = False) -> None:
        """if and, mostly, else; what either has computed can be used behind them."""
        b = self.b
        then, other, after = b.new_block("then"), b.new_block("else"), b.new_block("join")
        lonely = b.chance(0.3)
        b.end(M.Branch([condition, then, after if lonely else other]))
        ends = [(b.block, b.scope())] if lonely else []
        before, mask, was_together, uniform = b.scope(), b.mask, b.together, list(b.uniform)
        for block, lanes in list(zip((then, other), masks, strict=True))[: 1 if lonely else 2]:
            b.pool, b.mask, b.together, b.uniform = {type: list(values) for type, values in before.items()}, lanes, together, list(uniform)
            b.enter(block)
            self.depth += 1
            self.statements(b.source.randrange(1, 6))
            self.depth -= 1
            if not b.ended:
                ends.append((b.block, b.scope()))
                b.go(after)
        b.pool, b.mask, b.together, b.uniform = before, mask, was_together, uniform
        if ends:
            b.enter(after)
            self.merge(ends)

    def merge(self, ends: list[tuple[M.Block, dict[T.Type, list[M.Value]]]]) -> None:
        """Phis of a few values, different ones by the way that was taken."""
        b = self.b
        for type in [b.any_type() for _ in range(b.source.randrange(1, 4))] + [T.I1] * b.chance(0.3) + [b.vector_type()] * (b.vectors and b.chance(0.2)):
            if all(scope[type] for _, scope in ends):
                b.keep(b.e.add(M.Phi(type, [(b.source.choice(scope[type][-6:]), block) for block, scope in ends])))

    def switch(self) -> None:
        """Cases that may fall through to the next."""
        b = self.b
        value = b.e.binary("and", b.value(T.I32, 0), 3)
        cases = b.source.sample(range(5), b.source.randrange(1, 4))
        blocks = [b.new_block("case") for _ in cases]
        default, after = b.new_block("default"), b.new_block("join")
        operands: list[M.Value] = [value, default]
        for case, block in zip(cases, blocks, strict=True):
            operands += [integer(T.I32, case), block]
        b.end(M.Switch(operands))
        before, mask, together = b.scope(), b.mask, b.together
        b.mask, b.together = None, False
        ends = []
        for block, following in zip([*blocks, default], [*blocks[1:], default, after], strict=True):
            b.pool = {type: list(values) for type, values in before.items()}
            b.enter(block)
            self.depth += 1
            self.statements(b.source.randrange(1, 4))
            self.depth -= 1
            if b.ended:
                continue
            if following is after or not b.chance(0.3):
                ends.append((b.block, b.scope()))
                b.go(after)
            else:
                b.go(following)
        b.pool, b.mask, b.together = before, mask, together
        if ends:
            b.enter(after)
            self.merge(ends)

    def counted_loop(self) -> None:
        """A loop of a few trips, as many for all or by lane; its carried values can be used behind it."""
        b = self.b
        divergent = b.chance(0.6)
        limit = b.source.choice(b.uniform) if not divergent else b.value(T.I32, 0)
        trips = b.e.binary("add", b.e.binary("and", limit, 3), 1)
        types = [b.any_type() for _ in range(b.source.randrange(1, 4))] + [b.vector_type()] * (b.vectors and b.chance(0.15))
        initial = [b.value(type) for type in types]
        tracked = b.mask if not divergent or b.chance(0.5) else None
        header, exit = b.new_block("loop"), b.new_block("exit")
        source, saved = b.block, (b.mask, b.together, self.loop, b.scope(), list(b.uniform))
        b.go(header)
        b.enter(header)
        count = b.e.add(M.Phi(T.I32, [(integer(T.I32, 0), source)]))
        carried = [b.e.add(M.Phi(type, [(value, source)])) for type, value in zip(types, initial, strict=True)]
        lanes: M.Value | None = tracked
        if divergent and tracked is not None:
            lanes = b.e.add(M.Phi(T.I128, [(tracked, source)]))
            lanes.name = b.fresh("at")
        for phi in (count, *carried):
            b.keep(phi)
        b.mask, b.together = lanes, b.together and not divergent
        b.uniform = [*b.uniform, count] if not divergent else b.uniform
        self.loop = _Loop(exit, b.new_block("latch"), types, lanes is not None or b.together)
        self.depth += 1
        self.statements(b.source.randrange(1, 7))
        self.depth -= 1
        loop = self.loop
        if not b.ended and loop.continuing:
            loop.continuing.append((b.block, [b.value(type) for type in types]))
            b.go(loop.latch)
        if not b.ended or loop.continuing:
            self.close_loop(header, exit, [count, *carried, *([lanes] if lanes is not tracked else [])], trips, loop)  # type: ignore[list-item]
        b.mask, b.together, self.loop, b.pool, b.uniform = saved
        if loop.leaving:
            b.enter(exit)
            for position, type in enumerate(types):
                b.keep(b.e.add(M.Phi(type, [(values[position], block) for block, values in loop.leaving])))

    def close_loop(self, header: M.Block, exit: M.Block, phis: list[M.Phi], trips: M.Value, loop: _Loop) -> None:
        b = self.b
        if loop.continuing:
            b.enter(loop.latch)
            columns = [[(values[position], block) for block, values in loop.continuing] for position in range(len(loop.types))]
            carried: list[M.Value] = [b.e.add(M.Phi(type, column)) for type, column in zip(loop.types, columns, strict=True)]
        else:
            carried = [b.value(type) for type in loop.types]
        following: list[M.Value] = [b.e.binary("add", phis[0], 1), *carried]
        again = b.e.compare("ult", following[0], trips)
        if len(phis) > len(following):
            following.append(warp_statements.ballot(b, phis[-1], again))
        for phi, value in zip(phis, following, strict=True):
            phi.operands += [value, b.block]
        loop.leaving.append((b.block, following[1 : 1 + len(loop.types)]))
        b.end(M.Branch([again, header, exit]))

    def leave_loop(self) -> None:
        """break or continue, for the lanes of a condition; nobody counts lanes here."""
        b, loop = self.b, self.loop
        assert loop is not None
        rest, leaves = b.new_block("stay"), b.chance(0.6)
        (loop.leaving if leaves else loop.continuing).append((b.block, [b.value(type) for type in loop.types]))
        b.end(M.Branch([b.condition(), loop.exit if leaves else loop.latch, rest]))
        b.enter(rest)

    def leave(self) -> None:
        """return, for the lanes of a condition, or for all that are here."""
        b = self.b
        if b.chance(0.8):
            gone, rest = b.new_block("leave"), b.new_block("stay")
            b.end(M.Branch([b.condition(), gone, rest]))
            b.enter(gone)
            self.leave_now()
            b.enter(rest)
        elif self.depth > 1:
            self.leave_now()

    def leave_now(self) -> None:
        b = self.b
        if self.is_kernel:
            b.end(M.Instruction("ret", T.VOID, []))
        else:
            b.end(M.Instruction("ret", T.VOID, [b.value(b.function.function_type.result, 0)]))
