"""Whether a kernel is worth its vectors: gathers cost as much as the scalar loads that they are made of.

Cycles for 32 lanes and one trip of a loop, measured on Zen 4; what they are compared for is far from equal on either side.
"""

from __future__ import annotations

from opengpi.analysis.addresses import Addresses
from opengpi.analysis.loops import Loop
from opengpi.analysis.shapes import Shapes
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.ir import model as M

_GATHER, _SCATTER, _PLAIN = 45.0, 55.0, 1.5
_LANES = 32
_IPC = 3.0  # scalar instructions in a cycle
_CHAIN = 4.0  # cycles that a lane's trip takes at least, for the sum that it adds to
_WASTE = 2.0  # trips of the lane that stays longest, over those of the average lane


def refuse_scalar(function: M.Function, shapes: Shapes) -> None:
    """Raises Refusal for a kernel without barriers that had better run thread by thread, and names a loop for which that is so.

    Such are kernels without warp operations all of whose innermost loops are left by lanes at different trips and do little but gather, as
    in ``for (k = start[row]; k < start[row + 1]; k++) sum += value[k] * x[column[k]]``. Not so where lanes part within a loop, which scalar
    code would have to guess, or where a load tells where the next trip loads, which makes every lane wait for its memory.
    """
    if any(isinstance(i, M.Call) and i.callee_name.startswith("gpi.warp.") for i in function.instructions()):
        return
    loops = [loop for loop in shapes.loops if not any(other.parent is loop for other in shapes.loops)]
    if loops and all(_better_scalar(loop, shapes) for loop in loops):
        raise Refusal("its loops do little but load from anywhere, and lanes leave them at different trips: scalar code is faster", loops[0].header.terminator)


def _better_scalar(loop: Loop, shapes: Shapes) -> bool:
    if not shapes.divergent_loop(loop) or _parts(loop, shapes) or _chases(loop):
        return False
    body = [(i, block) for block in loop.blocks for i in block.instructions if not isinstance(i, M.Phi)]
    if any(isinstance(i, M.AtomicRMW | M.CompareExchange) or (isinstance(i, M.Call) and not i.callee_name.startswith("llvm.")) for i, _ in body):
        return False
    addresses = Addresses(shapes)
    vectors = sum(_cycles(i, block, addresses, shapes) for i, block in body)
    return _LANES * max(_CHAIN, len(body) / _IPC) < _WASTE * vectors


def _cycles(i: M.Instruction, block: M.Block, addresses: Addresses, shapes: Shapes) -> float:
    if isinstance(i, M.Load | M.Store) and addresses.of(i.operands[-1], block).is_varying:
        return _GATHER if isinstance(i, M.Load) else _SCATTER
    return _PLAIN if shapes.of(i).is_varying and i is not block.terminator else 0.0


def _parts(loop: Loop, shapes: Shapes) -> bool:
    """Whether lanes part within the loop, but for leaving it."""
    return any(shapes.divergent_branch(block) and all(successor in loop.blocks for successor in block.successors) for block in loop.blocks)


def _chases(loop: Loop) -> bool:
    """Whether an address in the loop depends on what an earlier trip has loaded."""
    inside = {i for block in loop.blocks for i in block.instructions}
    phis = [i for i in loop.header.instructions if isinstance(i, M.Phi)]

    def made_of(value: M.Value) -> set[M.Value]:
        found: set[M.Value] = set()
        work = [value]
        while work:
            one = work.pop()
            if one in inside and one not in found:
                found.add(one)
                work += one.operands if isinstance(one, M.Instruction) else []
        return found

    accesses = [i for i in inside if isinstance(i, M.Load | M.Store)]
    leading = set().union(*(made_of(i.operands[-1]) for i in accesses)) if accesses else set()
    return any(isinstance(part, M.Load) for phi in phis if phi in leading for value in phi.operands[::2] for part in made_of(value))
