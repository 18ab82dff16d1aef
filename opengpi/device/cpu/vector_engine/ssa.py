"""One value with several definitions, put back into SSA form."""

from __future__ import annotations

from opengpi.analysis.dominators import postorder, predecessors
from opengpi.ir import model as M
from opengpi.ir import types as T


class Variable:
    """A variable that the blocks of ``definitions`` assign, the entry block among them; finds which value reaches where, and adds phis.

    What defines it in a block is taken to come before all uses in that block but those by phis. ``finish`` puts the phis that are
    needed in their blocks.
    """

    def __init__(self, function: M.Function, type: T.Type, definitions: dict[M.Block, M.Value], name: str = "") -> None:
        self._starts: dict[M.Block, M.Value] = {function.entry: definitions[function.entry]}
        self._ends: dict[M.Block, M.Value] = {}
        self._phis: dict[M.Phi, M.Block] = {}
        before = predecessors(function)
        order = list(reversed(postorder(function.entry, lambda block: block.successors)))
        for block in order:
            if block is not function.entry:
                if len(before[block]) == 1:
                    self._starts[block] = self._ends[before[block][0]]
                else:
                    self._starts[block] = phi = M.Phi(type, [])
                    phi.name = name
                    self._phis[phi] = block
            self._ends[block] = definitions[block] if block in definitions else self._starts[block]
        for phi, block in self._phis.items():
            phi.operands = [x for source in before[block] if source in self._ends for x in (self._ends[source], source)]
        self._replaced = self._trivial()

    def _trivial(self) -> dict[M.Value, M.Value]:
        """Phis that are only ever one other value, and that value."""
        replaced: dict[M.Value, M.Value] = {}
        changed = True
        while changed:
            changed = False
            for phi in self._phis:
                values = {_settled(value, replaced) for value in phi.operands[::2]} - {phi}
                if phi not in replaced and len(values) == 1:
                    replaced[phi] = values.pop()
                    changed = True
        return replaced

    def at_start(self, block: M.Block) -> M.Value:
        return _settled(self._starts[block], self._replaced)

    def at_end(self, block: M.Block) -> M.Value:
        return _settled(self._ends[block], self._replaced)

    def finish(self, used: set[M.Value]) -> None:
        """Inserts the phis among ``used`` and those which these need."""
        work = list(used)
        needed: set[M.Value] = set()
        while work:
            value = work.pop()
            if isinstance(value, M.Phi) and value in self._phis and value not in needed:
                needed.add(value)
                value.operands = [_settled(operand, self._replaced) for operand in value.operands]
                work += value.operands[::2]
        for phi, block in self._phis.items():
            if phi in needed:
                block.instructions.insert(0, phi)


def _settled(value: M.Value, replaced: dict[M.Value, M.Value]) -> M.Value:
    while value in replaced:
        value = replaced[value]
    return value
