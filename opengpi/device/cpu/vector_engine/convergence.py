"""Where the lanes that run a block are all that can come to it."""

from __future__ import annotations

from collections.abc import Collection

from opengpi.analysis.dominators import post_dominators
from opengpi.analysis.loops import Loop, find_loops
from opengpi.device.cpu.vector_engine.regions import ENDED
from opengpi.ir import model as M
from opengpi.registry.builtins import load_builtins


class Convergence:
    """What is certain of the lanes that run a block of a canonical function whose lanes part at ``divergent`` branches."""

    def __init__(self, function: M.Function, divergent: Collection[M.Block]) -> None:
        self.divergent = divergent
        self.loop_of = find_loops(function).innermost
        self.meetings = {block for block in function.blocks if any(_waits(i) for i in block.instructions)}
        self.after = post_dominators(function).parent
        self.barriers = _barriers(function)
        self._reach: dict[M.Block, set[M.Block]] = {}
        self._forward: dict[tuple[M.Block, M.Block | None], set[M.Block]] = {}

    def complete(self, block: M.Block) -> bool:
        """Whether every lane of the warp that is not here has ended, or never comes here any more: a warp operation need not wait for it."""
        for branch in self.divergent:
            if self._before(branch, block):
                fine = all(self._comes(way, block) or self._ends(way, block) for way in branch.successors)
            elif self._returns(branch, block):
                common = self._common_loop(branch, block)
                fine = all((common is not None and way in common.blocks) or self._ends(way, block) for way in branch.successors)
            else:
                fine = True
            if not fine:
                return False
        return True

    def reconverged(self, block: M.Block) -> bool:
        """Whether the lanes here are what reconvergence at immediate post-dominators gives: none have come by different ways without that."""
        for branch in self.divergent:
            if not self._before(branch, block) or sum(self._comes(way, block) for way in branch.successors) < 2:
                continue
            meeting = self.after.get(branch)
            if meeting is None or not (meeting is block or self._before(meeting, block)):
                return False
        return True

    def _common_loop(self, a: M.Block, b: M.Block) -> Loop | None:
        loop = self.loop_of.get(a)
        while loop is not None and b not in loop.blocks:
            loop = loop.parent
        return loop

    def _before(self, branch: M.Block, block: M.Block) -> bool:
        return branch is not block and self._comes(branch, block)

    def _comes(self, start: M.Block, block: M.Block) -> bool:
        """Whether a way leads from ``start`` to ``block`` within one trip of the loops around ``block``."""
        loop = self.loop_of.get(block)
        key = (start, loop.header if loop is not None else None)
        if key not in self._forward:
            latches = set()
            while loop is not None:
                latches.add(loop.latches[0])
                loop = loop.parent
            self._forward[key] = _reached(start, latches)
        return block in self._forward[key]

    def _ends(self, start: M.Block, block: M.Block) -> bool:
        """Whether lanes that go to ``start`` come neither to ``block`` nor to another warp operation, nor to a barrier that is not for those here:
        there they would wait for those here."""
        if self._returns(start, block) or any(other in self.meetings for other in self._reach[start]):
            return False
        return self._waits_at(start) <= self._waits_at(block)

    def _waits_at(self, start: M.Block) -> set[int]:
        """The numbers of the regions behind the barriers that ``start`` leads to."""
        self._returns(start, start)
        return {number for block in self._reach[start] for number in self.barriers.get(block, ())}

    def _returns(self, start: M.Block, block: M.Block) -> bool:
        if start not in self._reach:
            self._reach[start] = _reached(start, set())
        return block in self._reach[start]


def _barriers(function: M.Function) -> dict[M.Block, set[int]]:
    """Blocks after which a region ends at a barrier, with the numbers of the regions behind it."""
    found: dict[M.Block, set[int]] = {}
    for block in function.blocks:
        last = block.terminator
        value = last.operands[0] if last.opcode == "ret" and last.operands else None
        ways = value.incoming() if isinstance(value, M.Phi) else [(value, block)]
        for number, source in ways:
            if isinstance(number, M.ConstantInt) and number.value != ENDED:
                found.setdefault(source, set()).add(number.value)
    return found


def _waits(i: M.Instruction) -> bool:
    return isinstance(i, M.Call) and i.callee_name.startswith("gpi.warp.") and load_builtins()[i.callee_name].kind == "convergent"


def _reached(start: M.Block, ends: set[M.Block]) -> set[M.Block]:
    """``start`` and what is reached from it, not by way of ``ends``."""
    found = {start}
    work = [start]
    while work:
        block = work.pop()
        for successor in block.successors if block not in ends else ():
            if successor not in found:
                found.add(successor)
                work.append(successor)
    return found
