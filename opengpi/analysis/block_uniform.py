"""Values and branches that are the same for all threads of a block, and whether they all come to the same barriers."""

from __future__ import annotations

from dataclasses import dataclass

from opengpi.analysis.control_dependence import Influence, reachable
from opengpi.analysis.divergence import Divergence
from opengpi.analysis.pointer_bases import CONSTANT, GLOBAL, LOCAL, SHARED, PointerBases, only_read
from opengpi.ir import model as M
from opengpi.ir import types as T

BARRIERS = frozenset(("gpi.barrier", "gpi.barrier.count", "gpi.barrier.and", "gpi.barrier.or"))
_UNIFORM = frozenset(
    f"gpi.{name}"
    for name in "block.idx block.dim grid.dim grid.cooperative warp.size shared.size shared.dynamic.size sm.id barrier.count barrier.and barrier.or "
    "state.count state.and state.or".split()
)
_PURE = ("gpi.math.", "gpi.is.", "gpi.shared.", "llvm.")


@dataclass(frozen=True)
class DivergentBarrier:
    """A barrier that only some of a block's threads may come to while others go to another, and the branch where they part."""

    barrier: M.Call
    branch: M.Instruction


class BlockUniform:
    """What the threads of a block have in common. Each barrier stands in a block of its own, which ends in a plain branch.

    Threads part at a branch and are together again at its immediate post-dominator, the virtual exit taken to be behind the barriers:
    those that end without coming to one are waited for by nobody.
    """

    def __init__(self, kernel: M.Function) -> None:
        self._barriers = {block: call for block in kernel.blocks for call in barriers_of(block)}
        self._influence = Influence(kernel, list(self._barriers))
        self._divergence = Divergence(kernel, _Block(kernel, set(self._barriers)), self._influence)

    def uniform(self, value: M.Value, user: M.Block) -> bool:
        """Whether ``value`` is the same in all threads that use it in ``user`` and have a barrier before them."""
        return self._divergence.at(value, user)

    def divergent_branch(self, block: M.Block) -> bool:
        """Whether threads of the block may part at the end of ``block``."""
        return block in self._divergence.branches

    def divergent_barrier(self) -> DivergentBarrier | None:
        """A barrier that threads may be at while others are at another one; None: all that have not ended come to every barrier together.

        So it is unless threads that part have barriers before them but no block that all of them pass before the first one, or some come
        to one a trip of a loop later than others.
        """
        for branch in self._divergence.branches:
            following = [self._barriers[block] for block in reachable(branch.successors) if block in self._barriers]
            skewed = any(block in loop.blocks for loop in self._influence.skewed(branch) for block in self._barriers)
            if following and (skewed or self._influence.post_dominator(branch) is None):
                return DivergentBarrier(following[0], branch.terminator)
        return None


def barriers_of(block: M.Block) -> list[M.Call]:
    return [i for i in block.instructions if isinstance(i, M.Call) and i.callee_name in BARRIERS]


class _Block:
    """The transfer functions: True is uniform over the block. Memory is uniform only where nobody writes it, and shared memory where nobody
    does between two barriers. See divergence.Domain."""

    varying = False

    def __init__(self, kernel: M.Function, barriers: set[M.Block]) -> None:
        self._bases = PointerBases(kernel)
        self._kernel = kernel
        self._barriers = barriers
        self._changed: dict[M.Value, list[M.Value]] | None = None

    def is_uniform(self, fact: bool) -> bool:
        return fact

    def survives(self, value: M.Value, fact: bool) -> bool:
        return False

    def join(self, phi: M.Phi, facts: list[bool]) -> bool:
        return all(facts)

    def of_operand(self, value: M.Value) -> bool:
        return self._kernel.is_kernel or not isinstance(value, M.Argument)

    def transfer(self, i: M.Instruction, operands: list[bool]) -> bool:
        if isinstance(i, M.Call):
            name = i.callee_name
            return name in _UNIFORM or (name.startswith(_PURE) and all(operands))
        if isinstance(i, M.Load):
            return all(operands) and not i.volatile and i.ordering is None and (self._unwritten(i.operands[0]) or self._still(i))
        return not isinstance(i, M.Alloca | M.AtomicRMW | M.CompareExchange) and i.opcode != "va_arg" and all(operands)

    def _unwritten(self, address: M.Value) -> bool:
        """Whether an address lies in constant memory or a kernel's by-value parameter, or beneath a parameter that nobody writes to."""
        base = self._bases.base(address)
        if self._bases.space(address) == CONSTANT or (isinstance(base, M.GlobalVariable) and base.constant):
            return True
        if not isinstance(base, M.Argument):
            return False
        byval = any(attr.startswith("byval") for attr in base.attrs)
        return only_read(self._kernel, base) if byval else "noalias" in base.attrs and "readonly" in base.attrs

    def _still(self, load: M.Load) -> bool:
        """Whether a load is from a shared variable that no thread writes to between the barriers before the load and those behind it."""
        base = self._bases.base(load.operands[0])
        if not isinstance(base, M.GlobalVariable) or base.type is not T.pointer(SHARED):
            return False
        if self._changed is None:
            self._changed = self._changes()
        return not any(self._may_be(base, other) for other in self._changed.get(load, []))

    def _changes(self) -> dict[M.Value, list[M.Value]]:
        """For each load the bases of what is written between the same barriers, by whichever way."""
        starts = [self._kernel.entry, *(successor for block in self._barriers for successor in block.successors)]
        found: dict[M.Value, list[M.Value]] = {}
        for start in starts:
            inside = [i for block in reachable([start], {*self._barriers}) for i in block.instructions]
            written = list(dict.fromkeys(base for i in inside for base in self._written(i)))
            for i in inside:
                if isinstance(i, M.Load):
                    found.setdefault(i, []).extend(written)
        return found

    def _written(self, i: M.Instruction) -> list[M.Value]:
        if isinstance(i, M.Store | M.AtomicRMW | M.CompareExchange):
            return [self._bases.base(i.operands[1 if isinstance(i, M.Store) else 0])]
        if not isinstance(i, M.Call) or i.callee_name.startswith(("gpi.math.", "gpi.warp.", "gpi.barrier")):
            return []
        return [self._bases.base(arg) for arg in i.args if isinstance(arg.type, T.PointerType)] if i.callee_name.startswith(("llvm.", "gpi.")) else [i]

    def _may_be(self, variable: M.GlobalVariable, other: M.Value) -> bool:
        """Whether memory with the base ``other`` may be that of a shared variable. Those of a size that the launch gives are all one."""
        if isinstance(other, M.GlobalVariable):
            return other is variable or (variable.initializer is None and other.initializer is None)
        return self._bases.space(other) not in (GLOBAL, CONSTANT, LOCAL)
