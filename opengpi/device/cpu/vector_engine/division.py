"""Division of integers a lane, without the host's trapping instructions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opengpi.device.cpu.vector_engine.lanes import Slices
from opengpi.device.cpu.vector_engine.optimisations import Optimisation
from opengpi.ir import model as M
from opengpi.ir import types as T

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener


def divide(w: Widener, i: M.Instruction) -> Slices:
    """The slices of sdiv, udiv, srem or urem of up to 32 bits by way of double; wider ones lane by lane.

    The quotient of two 32-bit numbers in double, cut off, is exact: the true one is at least 2**-32 of itself away from the next
    whole number that it is not, and double's error is 2**-53. By a constant LLVM multiplies and shifts.
    """
    divisor = i.operands[1]
    if isinstance(divisor, M.ConstantInt) and divisor.value not in (0, -1):
        return w.slicewise(i)
    assert isinstance(i.type, T.IntType)
    if i.type.bits > 32 or Optimisation.DIVISIONS not in w.lanes.optimisations:
        w.per_lane(i, lambda args: w.twin(i, args, i.type))
        return w.vectors[i]
    return [_slice(w, i.opcode, a, b) for a, b in zip(w.vector(i.operands[0]), w.vector(divisor), strict=True)]


def _slice(w: Widener, opcode: str, a: M.Value, b: M.Value) -> M.Value:
    lanes, signed = w.lanes, opcode[0] == "s"
    type, wide, double = a.type, lanes.vector(T.I32), lanes.vector(T.DOUBLE)
    if type is not wide:
        a, b = (lanes.op("sext" if signed else "zext", wide, x) for x in (a, b))
    quotient = lanes.op("fdiv", double, *(lanes.op("sitofp" if signed else "uitofp", double, x) for x in (a, b)))
    result = lanes.op("fptosi" if signed else "fptoui", wide, quotient)
    if opcode.endswith("rem"):
        result = lanes.op("sub", wide, a, lanes.op("mul", wide, result, b))
    return result if type is wide else lanes.op("trunc", type, result)
