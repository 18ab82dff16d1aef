"""Division of integers a lane, without the host's trapping instructions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opengpi.device.cpu.vector_engine.lanes import Lanes, Slices
from opengpi.device.cpu.vector_engine.optimisations import Optimisation
from opengpi.device.cpu.vector_engine.per_lane import per_lane
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener


def divide(w: Widener, i: M.Instruction) -> Slices:
    """The slices of sdiv, udiv, srem or urem by way of double: up to 32 bits, and 64 where vectors of 512 bits convert them; else lane by lane.
    By a constant LLVM multiplies and shifts."""
    divisor = i.operands[1]
    if isinstance(divisor, M.ConstantInt) and divisor.value not in (0, -1):
        return w.slicewise(i)
    assert isinstance(i.type, T.IntType)
    most = 64 if w.lanes.host.lanes >= 16 else 32  # AVX2 converts 64-bit integers one by one, which takes longer than to divide them
    if i.type.bits > most or Optimisation.DIVISIONS not in w.lanes.optimisations:
        per_lane(w, i, lambda args: w.twin(i, args, i.type))
        return w.vectors[i]
    slice_of = _slice if i.type.bits <= 32 else _wide_slice
    return [slice_of(w.lanes, i.opcode, a, b) for a, b in zip(w.vector(i.operands[0]), w.vector(divisor), strict=True)]


def _slice(lanes: Lanes, opcode: str, a: M.Value, b: M.Value) -> M.Value:
    """The quotient of two 32-bit numbers in double, cut off, is exact: the true one is at least 2**-32 of itself away from the next whole
    number that it is not, and double's error is 2**-53."""
    signed = opcode[0] == "s"
    type, wide, double = a.type, lanes.vector(T.I32), lanes.vector(T.DOUBLE)
    if type is not wide:
        a, b = (lanes.op("sext" if signed else "zext", wide, x) for x in (a, b))
    quotient = lanes.op("fdiv", double, *(lanes.op("sitofp" if signed else "uitofp", double, x) for x in (a, b)))
    result = lanes.op("fptosi" if signed else "fptoui", wide, quotient)
    if opcode.endswith("rem"):
        result = lanes.op("sub", wide, a, lanes.op("mul", wide, result, b))
    return result if type is wide else lanes.op("trunc", type, result)


def _wide_slice(lanes: Lanes, opcode: str, a: M.Value, b: M.Value) -> M.Value:
    """Numbers of 64 bits, without their signs, in two steps. Four roundings make a step's quotient at most 2**-51 of itself too large, which
    the factor takes back, so that the rest is never negative. It is below 2**15 b after the first step, below 2 b after the second."""
    word, double = a.type, lanes.vector(T.DOUBLE)
    zero = integer(word, 0)
    negative = [lanes.compare("icmp", "slt", x, zero) for x in (a, b)] if opcode[0] == "s" else []
    if negative:
        a, b = (lanes.op("select", word, sign, lanes.op("sub", word, zero, x), x) for sign, x in zip(negative, (a, b), strict=True))
    less = M.ConstantAggregate(double, [M.ConstantFloat(T.DOUBLE, "0x3FEFFFFFFFFFFFFC")] * lanes.width)  # 1 - 2**-51
    divisor = lanes.op("uitofp", double, b)
    quotient: M.Value = zero
    rest = a
    for _ in range(2):
        estimate = lanes.op("fmul", double, lanes.op("fdiv", double, lanes.op("uitofp", double, rest), divisor), less)
        part = lanes.op("fptoui", word, estimate)
        quotient, rest = lanes.op("add", word, quotient, part), lanes.op("sub", word, rest, lanes.op("mul", word, part, b))
    once_more = lanes.compare("icmp", "uge", rest, b)
    if opcode.endswith("rem"):
        result, sign = lanes.op("sub", word, rest, lanes.op("select", word, once_more, b, zero)), negative[:1]
    else:
        result, sign = lanes.op("add", word, quotient, lanes.op("zext", word, once_more)), negative[:2]
    if not sign:
        return result
    flipped = sign[0] if len(sign) == 1 else lanes.op("xor", sign[0].type, *sign)
    return lanes.op("select", word, flipped, lanes.op("sub", word, zero, result), result)
