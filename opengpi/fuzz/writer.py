"""Writes one function of a random kernel, statement by statement: control flow, and what stands in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from opengpi.fuzz import sharing, warp_statements
from opengpi.fuzz.builder import VECTORS, Builder
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer

Statements = dict[Callable[[Builder], None], int]
Choices = dict[Callable[[], None], int]
"""How often each is chosen, relative to the others."""


@dataclass(frozen=True)
class Size:
    """``statements`` of the function at most, and of each branch or loop in it (``inner``), which nest ``depth`` deep."""

    statements: int
    inner: int
    depth: int

    @property
    def small(self) -> bool:
        return self.inner < 6


class _Loop:
    """An enclosing loop that may be left, or continued at its latch: where to, and with what."""

    def __init__(self, exit: M.Block, latch: M.Block, types: list[T.Type], counted: bool) -> None:
        self.exit = exit
        self.latch = latch
        self.types = types
        self.counted = counted  # who leaves alone would be missed by those that count lanes, or meet at barriers
        self.leaving: list[tuple[M.Block, list[M.Value]]] = []
        self.continuing: list[tuple[M.Block, list[M.Value]]] = []


class Writer:
    """Writes one function. ``thread``: a number below ``threads`` that differs among the lanes of a warp. Without a ``mask`` nobody knows who is here."""

    def __init__(self, builder: Builder, statements: Statements, size: Size, threads: int) -> None:
        self.b = builder
        self.computations = list(statements)
        self.weights = list(statements.values())
        self.size = size
        self.threads = threads
        self.loop: _Loop | None = None
        self.arrays: list[tuple[M.Value, T.Type]] = []
        self.depth = 0
        self.may_return = True
        builder.supply = self.supply

    def begin(self, input: M.Value, thread: M.Value) -> None:
        """``input``: the address of what may be loaded."""
        self.input, self.thread = input, thread

    def supply(self, type: T.Type) -> M.Value:
        """A value of a type of which there is none."""
        b = self.b
        if type is T.I1:
            b.keep(b.condition())
        elif isinstance(type, T.VectorType):
            sharing.load_vector(b, self.input, self.thread, self.threads, type)
        else:
            sharing.load_input(b, self.input, self.thread, self.threads, type, varied=True)
        return b.pool[type][-1]

    # --- statements ------------------------------------------------------------------------------

    def statements(self, count: int) -> None:
        for _ in range(count):
            if self.b.ended:
                return
            choices = self.choices()
            self.b.source.choices(list(choices), list(choices.values()))[0]()

    def choices(self) -> Choices:
        """What may stand here. Small functions part more, but not in many ways at once."""
        b, small = self.b, self.size.small
        choices: Choices = {self.compute: 60, self.load: 4}
        if self.arrays:
            choices[self.local] = 6
        if self.depth < self.size.depth:
            rate = (4, 1, 1)[min(self.depth, 2)] if small else 1
            choices |= {self.branch: 6 * rate, self.uniform_branch: 2 * rate, self.counted_loop: 5 * rate, self.switch: 2 * rate}
            if b.mask is not None:
                choices[self.sub_mask] = 2 * rate
        if b.mask is not None:
            choices[self.act] = 16
        if self.depth:
            choices |= {self.leave: 2 if self.may_return else 0, self.leave_loop: 6 if self.loop is not None and not self.loop.counted else 0}
        return choices

    def inner(self) -> None:
        """The statements of a branch or loop."""
        self.depth += 1
        self.statements(self.b.source.randrange(1, self.size.inner + 1))
        self.depth -= 1

    def compute(self) -> None:
        self.b.source.choices(self.computations, self.weights)[0](self.b)

    def load(self) -> None:
        b = self.b
        if b.vectors and b.chance(0.3):
            sharing.load_vector(b, self.input, self.thread, self.threads, b.source.choice(VECTORS))
        else:
            sharing.load_input(b, self.input, self.thread, self.threads, b.any_type())

    def local(self) -> None:
        sharing.use_local(self.b, *self.b.source.choice(self.arrays), self.input)

    def act(self) -> None:
        warp_statements.warp_operation(self.b)

    def give_back(self) -> None:
        """The function's return."""
        b, before = self.b, self.b.scope()
        result = b.function.function_type.result
        b.end(M.Instruction("ret", T.VOID, [] if result is T.VOID else [b.value(result, 0)]))
        b.pool = before

    # --- control ---------------------------------------------------------------------------------

    def branch(self) -> None:
        """Lanes part by a condition of their own."""
        b = self.b
        condition = self.parting()
        if b.mask is not None and b.chance(0.6):
            there = warp_statements.ballot(b, b.mask, condition)
            self.ways(condition, (there, self.without(b.mask, there)))
        else:
            self.ways(condition, (None, None))

    def parting(self) -> M.Value:
        """Lanes part by data that they have, by where they stand, or for one of them."""
        b = self.b
        kind = b.source.random()
        if kind < 0.3:
            return b.condition()
        if kind < 0.4:
            return b.e.compare("ult", self.thread, b.source.randrange(1, self.threads + 1))
        if kind < 0.55:
            return b.e.compare(b.choose("eq eq ne"), self.thread, b.source.randrange(self.threads))
        if kind < 0.9:
            return b.e.compare(b.choose("eq eq ne"), b.builtin("gpi.lane.id", T.I32), b.source.randrange(min(b.warp, self.threads)))
        return b.e.compare("eq", b.e.binary("and", b.value(T.I32, 0), b.source.choice((15, 63))), b.source.randrange(16))

    def without(self, mask: M.Value, gone: M.Value) -> M.Value:
        b = self.b
        rest = b.e.binary("and", mask, b.e.binary("xor", gone, -1))
        rest.name = b.fresh("at")
        return rest

    def uniform_branch(self) -> None:
        """All lanes of the block, or of the warp, go one way."""
        b = self.b
        if b.chance(0.3):
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
            self.inner()
            if not b.ended:
                ends.append((b.block, b.scope()))
                b.go(after)
        b.pool, b.mask, b.together, b.uniform = before, mask, was_together, uniform
        if ends:
            b.enter(after)
            self.merge(ends)

    def merge(self, ends: list[tuple[M.Block, dict[T.Type, list[M.Value]]]]) -> None:
        """Phis of a few values, different ones by the way that was taken: of what has been computed there, mostly."""
        b = self.b
        common = [type for type in b.pool if all(scope[type] for _, scope in ends)]
        made = [type for type in common if any(len(scope[type]) > len(b.pool[type]) for _, scope in ends)]
        for type in b.source.sample(made, min(3, len(made))) + b.source.sample(common, 1) * b.chance(0.3):
            b.keep(b.e.add(M.Phi(type, [(b.source.choice(scope[type][-2:]), block) for block, scope in ends])))

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
            self.inner()
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
        trips = b.e.binary("add", b.e.binary("and", limit, b.source.choice((1, 1, 3))), 1)
        types = [b.any_type() for _ in range(b.source.randrange(1, 3))] + [b.vector_type()] * (b.vectors and b.chance(0.15))
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
        self.inner()
        loop = self.loop
        if not b.ended and loop.continuing:
            loop.continuing.append((b.block, [b.value(type) for type in types]))
            b.go(loop.latch)
        straight = not (b.ended or loop.continuing or loop.leaving)
        if not b.ended or loop.continuing:
            self.close_loop(header, exit, [count, *carried, *([lanes] if lanes is not tracked else [])], trips, loop)  # type: ignore[list-item]
        inside = b.pool
        b.mask, b.together, self.loop, b.pool, b.uniform = saved
        if loop.leaving:
            b.enter(exit)
            if straight:  # what a lane computed in its last trip counts
                for type in b.source.sample(made := [type for type in inside if len(inside[type]) > len(b.pool[type])], min(2, len(made))):
                    b.keep(inside[type][-1])
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
            self.give_back()
            b.enter(rest)
        elif self.depth > 1:
            self.give_back()
