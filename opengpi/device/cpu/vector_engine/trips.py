"""Trips of a loop that all lanes run again, or none, told by scalars.

Before: in the body for full warps of ``for (i = thread; i < n; i += 256)``, a comparison in vectors gives the mask of the lanes that go on, and the
next trip asks whether it is full. After: ``n - i > 31``, for lane 0's i, tells that all go on, and the body begins anew without any mask; ``i >= n``
that all leave. Only where neither holds are there masks: they cost AVX2, which has no registers for them, more than a short body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opengpi.device.cpu.vector_engine.optimisations import Optimisation
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

_INVERSE = {"slt": "sge", "sge": "slt", "sle": "sgt", "sgt": "sle", "ult": "uge", "uge": "ult", "ule": "ugt", "ugt": "ule"}
_SWAPPED = {"slt": "sgt", "sgt": "slt", "sle": "sge", "sge": "sle", "ult": "ugt", "ugt": "ult", "ule": "uge", "uge": "ule"}
_BELOW = {"slt": "ugt", "ult": "ugt", "sle": "uge", "ule": "uge"}
"""How the distance to the end compares with that of the last lane, for lanes that all are before it."""


def latch_of(w: Widener, block: M.Block) -> M.Block | None:
    """The latch that a divergent branch leads to, where the loop's body for full warps is being made and nothing is left to do in this trip."""
    if w.mask is not None or Optimisation.FULL_TRIPS not in w.lanes.optimisations:
        return None
    for target in block.successors:
        if target in w.plan.whiles and target.successors[0] in w.full_starts and len(target.instructions) == len(list(target.phis())) + 1:
            return target
    return None


def all_or_none(w: Widener, block: M.Block, latch: M.Block) -> tuple[M.Value, M.Value] | None:
    """Scalars that hold only if all lanes, or none, go from ``block`` to ``latch``; None where lanes do not count up to what is the same for all."""
    condition = block.terminator.operands[0]
    if not isinstance(condition, M.Compare) or not isinstance(condition.operands[0].type, T.IntType):
        return None
    bits = condition.operands[0].type.bits
    predicate = condition.predicate if latch is block.successors[0] else _INVERSE.get(condition.predicate, "")
    first, end = condition.operands
    if w.is_uniform(first):
        first, end, predicate = end, first, _SWAPPED.get(predicate, "")
    if predicate not in _BELOW or w.base(first) is None or w.shapes.of(first).is_private or not w.is_uniform(end) or min(w.offsets(first)) < 0:
        return None
    lanes, base, limit, last = w.lanes, w.scalar(first), w.scalar(end), max(w.offsets(first))
    before = lanes.compare("icmp", predicate, base, limit)
    room = lanes.op("sub", base.type, limit, base)
    all = lanes.op("and", before.type, before, lanes.compare("icmp", _BELOW[predicate], room, integer(base.type, last)))
    signed = predicate in ("slt", "sle")
    greatest = (1 << bits - signed) - 1
    beyond = lanes.compare("icmp", _INVERSE[predicate], base, limit)
    none = lanes.op("and", before.type, beyond, lanes.compare("icmp", "sle" if signed else "ule", base, integer(base.type, greatest - last)))
    return all, none
