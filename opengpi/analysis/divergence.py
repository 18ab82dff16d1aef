"""Abstract interpretation of code that many threads run at once: facts on values that hold among the threads which are together.

Source: Rosemann, Moll, Hack: An Abstract Interpretation for SPMD Divergence on Reducible Control Flow Graphs, POPL 2021. Three rules
go beyond plain data flow. At a divergent branch threads part. A phi where disjoint ways from such a branch join tells which way a
thread came: it varies. A value that leaves a loop from which threads part at different trips varies outside, whatever it is inside.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

from opengpi.analysis.control_dependence import Influence
from opengpi.analysis.dominators import postorder
from opengpi.analysis.loops import Loop
from opengpi.ir import model as M

Fact = TypeVar("Fact")
_SWEEPS = 40  # over a function, until what still changes is taken to vary; it ends by itself after a few


class Domain(Protocol[Fact]):
    """The facts that an analysis is about. They form a lattice of finite height, ``varying`` at its end."""

    varying: Fact

    def of_operand(self, value: M.Value) -> Fact:
        """The fact on a constant, an argument or another value that is not an instruction."""

    def transfer(self, instruction: M.Instruction, operands: list[Fact]) -> Fact:
        """The fact on what ``instruction`` (no phi) makes of ``operands``, one an operand."""

    def join(self, phi: M.Phi, facts: list[Fact]) -> Fact:
        """The fact on a phi whose threads all come by the same edge, whichever that is."""

    def survives(self, value: M.Value, fact: Fact) -> bool:
        """Whether the fact on ``value`` holds too among values of different trips of a loop."""

    def is_uniform(self, fact: Fact) -> bool: ...


class Divergence(Generic[Fact]):
    """The facts on all values of ``function``, and where its threads part.

    ``branches``: the blocks at whose ends they may. ``blocks``: those that may run while some are elsewhere. ``joins``: those that threads
    which parted may come to by different edges. ``loops``: those that they may leave at different trips.
    """

    def __init__(self, function: M.Function, domain: Domain[Fact], influence: Influence | None = None, parted: Iterable[M.Block] = ()) -> None:
        """At the ends of ``parted`` threads part, whatever the conditions there."""
        self.function = function
        self.domain = domain
        self.influence = influence or Influence(function)
        self.nest = self.influence.nest
        self.branches: dict[M.Block, None] = {}
        self.blocks: set[M.Block] = set()
        self.joins: set[M.Block] = set()
        self.loops: set[Loop] = set()
        self.home = {instruction: block for block in function.blocks for instruction in block.instructions}
        self._facts: dict[M.Value, Fact] = {}
        for block in parted:
            self._part(block)
        self._solve()

    def of(self, value: M.Value) -> Fact:
        """The fact on ``value`` where it is computed."""
        if isinstance(value, M.Instruction):
            return self._facts.get(value, self.domain.varying)
        return self.domain.of_operand(value)

    def at(self, value: M.Value, user: M.Block) -> Fact:
        """The fact on ``value`` where ``user`` uses it (a phi uses in its own block): less if that is outside of a divergent loop."""
        fact = self.of(value)
        return self.domain.varying if self._left_loop(value, user) and not self.domain.survives(value, fact) else fact

    def _left_loop(self, value: M.Value, user: M.Block) -> bool:
        if not self.loops or not isinstance(value, M.Instruction):
            return False
        loop = self.nest.innermost.get(self.home[value])
        while loop is not None and user not in loop.blocks:
            if loop in self.loops:
                return True
            loop = loop.parent
        return False

    # --- the fixed point: every fact is at first unknown, no branch divergent ------------------

    def _solve(self) -> None:
        order = list(reversed(postorder(self.function.entry, lambda block: block.successors)))
        carried, cyclic = _carried(order)
        again = True
        sweeps = 0
        while again:
            again = False
            sweeps += 1
            for block in order:
                for instruction in block.instructions:
                    if self._visit(instruction, block, sweeps > _SWEEPS) and instruction in carried:
                        again = True
                if self._visit_branch(block) and cyclic:
                    again = True

    def _visit(self, instruction: M.Instruction, block: M.Block, give_up: bool) -> bool:
        old = self._facts.get(instruction)
        if old == self.domain.varying:
            return False
        new = self._phi(instruction, block) if isinstance(instruction, M.Phi) else self._plain(instruction, block)
        if new is None or new == old:
            return False
        self._facts[instruction] = self.domain.varying if give_up and old is not None else new
        return True

    def _known(self, value: M.Value, block: M.Block) -> Fact | None:
        if isinstance(value, M.Instruction) and value not in self._facts:
            return None
        return self.at(value, block)

    def _plain(self, instruction: M.Instruction, block: M.Block) -> Fact | None:
        operands = [self._known(operand, block) for operand in instruction.operands if not isinstance(operand, M.Block)]
        if any(operand is None for operand in operands):
            return None
        return self.domain.transfer(instruction, operands)  # type: ignore[arg-type]

    def _phi(self, phi: M.Phi, block: M.Block) -> Fact | None:
        values = dict.fromkeys(phi.operands[::2])
        facts = [fact for value in values if (fact := self._known(value, block)) is not None]
        if not facts:
            return None
        if block in self.joins and len(values) > 1:
            same = all(fact == facts[0] for fact in facts) and self.domain.survives(phi, facts[0])
            return facts[0] if same else self.domain.varying
        return self.domain.join(phi, facts)

    def _visit_branch(self, block: M.Block) -> bool:
        if block in self.branches or len(dict.fromkeys(block.successors)) < 2:
            return False
        condition = self._known(block.terminator.operands[0], block)
        if condition is None or self.domain.is_uniform(condition):
            return False
        self._part(block)
        return True

    def _part(self, block: M.Block) -> None:
        self.branches[block] = None
        self.blocks |= self.influence.region(block)
        self.joins |= self.influence.joins(block)
        meeting = self.influence.meeting(block)
        loop = self.nest.innermost.get(block)
        while loop is not None and meeting not in loop.blocks:
            self.loops.add(loop)
            loop = loop.parent


def _carried(order: list[M.Block]) -> tuple[set[M.Value], bool]:
    """What phis take from blocks behind their own in ``order``, or from it, and whether there are edges back at all. Whatever else is used has
    been visited before its users."""
    number = {block: n for n, block in enumerate(order)}
    carried: set[M.Value] = set()
    cyclic = False
    for block in order:
        cyclic = cyclic or any(number[successor] <= number[block] for successor in block.successors)
        for phi in block.phis():
            carried.update(value for value, source in phi.incoming() if number.get(source, -1) >= number[block])
    return carried, cyclic
