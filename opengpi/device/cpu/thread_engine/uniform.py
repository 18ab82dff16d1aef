"""Which branches all lanes of a warp take alike, as far as is plain to see."""

from __future__ import annotations

from opengpi.analysis.dominators import post_dominators
from opengpi.ir import model as M

_UNIFORM_CALLS = frozenset(f"gpi.{name}" for name in "block.idx block.dim grid.dim grid.cooperative warp.size warp.id shared.size shared.dynamic.size".split())
_VARYING = (M.Load, M.AtomicRMW, M.CompareExchange, M.Alloca)


def varying_branches(function: M.Function) -> list[M.Block]:
    """The blocks whose branch lanes of one warp may take apart.

    Uniform are constants, a kernel's parameters, block index and dimensions, and what is computed from them alone; phis too,
    but for those between a varying branch and where its lanes meet. Nothing is known of memory.
    """
    after = post_dominators(function, returns(function)).parent
    varying: set[M.Value] = set() if function.is_kernel else set(function.args)
    branches: list[M.Block] = []
    changed = True
    while changed:
        changed = False
        for block in function.blocks:
            for instruction in block.instructions:
                if instruction not in varying and _varies(instruction, varying):
                    varying.add(instruction)
                    changed = True
            if block not in branches and len(block.successors) > 1 and block.terminator.operands[0] in varying:
                branches.append(block)
                varying.update(phi for between in _influenced(block, after.get(block)) for phi in between.phis())
                changed = True
    return branches


def returns(function: M.Function) -> list[M.Block]:
    """The blocks that return: lanes that end otherwise meet nobody any more."""
    return [block for block in function.blocks if block.terminator.opcode == "ret"]


def _varies(instruction: M.Instruction, varying: set[M.Value]) -> bool:
    if isinstance(instruction, M.Call) and not instruction.callee_name.startswith("llvm."):
        return instruction.callee_name not in _UNIFORM_CALLS
    return isinstance(instruction, _VARYING) or not varying.isdisjoint(instruction.operands)


def _influenced(branch: M.Block, join: M.Block | None) -> set[M.Block]:
    """The blocks after a branch up to where its ways meet, that block included."""
    found: set[M.Block] = set()
    work = branch.successors
    while work:
        block = work.pop()
        if block not in found:
            found.add(block)
            if block is not join:
                work += block.successors
    return found
