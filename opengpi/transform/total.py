"""Give every integer operation and conversion a result for every operand: the GPU's, where LLVM would have poison or a trap.

Before: fptosi and fptoui, shifts, divisions and remainders as clang wrote them. After: the same operations on operands that
are always in range, and selects. Guards that a constant makes needless are left out.

    shl, lshr      amount >= width: 0
    ashr           amount >= width: the sign in every bit
    sdiv, udiv     by zero: all ones; MIN / -1: MIN
    srem, urem     by zero: the dividend; MIN % -1: 0
    fpto[su]i      toward zero, saturating; NaN: 0, or 1 << (N-1) from double or into 64 bits and more.
                   Into fewer than 32 bits: by way of 32 bits, as CUDA's compilers convert.

Source: PTX ISA, shl, shr, div, rem and cvt; CUDA C++ Programming Guide.
"""

from __future__ import annotations

import math
import struct

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import Emitter, constant_value, integer, rewrite, scalar


def make_total(module: M.Module) -> None:
    """Rewrites all of ``module``; run it before any pass of LLVM's sees the code."""
    rewrite(module, _visit)


def _visit(e: Emitter, i: M.Instruction) -> M.Value | None:
    if i.opcode in ("shl", "lshr", "ashr"):
        return _shift(e, i)
    if i.opcode in ("sdiv", "udiv", "srem", "urem"):
        return _divide(e, i)
    if i.opcode in ("fptosi", "fptoui"):
        return _convert(e, i.operands[0], i.type, i.opcode == "fptosi")
    return None


def _bits(type: T.Type) -> int:
    element = scalar(type)
    assert isinstance(element, T.IntType)
    return element.bits


# --- shifts --------------------------------------------------------------------------------------


def _shift(e: Emitter, i: M.Instruction) -> M.Value | None:
    value, amount = i.operands
    width = _bits(i.type)
    if _limit(amount) < width:
        return None
    if i.opcode == "ashr":
        last = integer(i.type, width - 1)
        return e.binary("ashr", value, e.select(e.compare("ult", amount, width), amount, last))
    inside = e.compare("ult", amount, width)
    safe = e.select(inside, amount, integer(i.type, 0))
    return e.select(inside, e.binary(i.opcode, value, safe, i.flags), integer(i.type, 0))


def _limit(value: M.Value) -> int:
    """A number that ``value``, read as unsigned, does not exceed."""
    most = (1 << _bits(value.type)) - 1
    number = constant_value(value)
    if number is not None:
        return number & most
    if isinstance(value, M.ConstantAggregate):
        return max(_limit(element) for element in value.elements)
    if not isinstance(value, M.Instruction):
        return most
    if value.opcode == "and":
        return min(_limit(operand) for operand in value.operands)
    if value.opcode == "zext":
        return _limit(value.operands[0])
    if value.opcode == "urem":
        return min(most, max(_limit(value.operands[1]) - 1, 0)) if constant_value(value.operands[1]) else most
    return most


# --- division ------------------------------------------------------------------------------------


def _divide(e: Emitter, i: M.Instruction) -> M.Value | None:
    """A divisor that is never zero, nor -1 under MIN; it is frozen so that both of its uses see one number."""
    dividend, divisor = i.operands
    number = constant_value(divisor)
    signed = i.opcode[0] == "s"
    if number is not None and number != 0 and not (signed and number == -1):
        return None
    one = integer(i.type, 1)
    frozen = divisor if isinstance(divisor, M.Constant) else e.unary("freeze", divisor)
    zero = e.compare("eq", frozen, 0)
    unsafe = zero
    if signed:
        top = integer(i.type, -(1 << (_bits(i.type) - 1)))
        dividend = dividend if isinstance(dividend, M.Constant) else e.unary("freeze", dividend)
        overflow = e.binary("and", e.compare("eq", frozen, -1), e.compare("eq", dividend, top))
        unsafe = e.binary("or", zero, overflow)
    result = e.binary(i.opcode, dividend, e.select(unsafe, one, frozen), i.flags)
    return e.select(zero, integer(i.type, -1) if i.opcode[1:] == "div" else dividend, result)


# --- floating to integer -------------------------------------------------------------------------


def _convert(e: Emitter, value: M.Value, type: T.Type, signed: bool) -> M.Value:
    width = _bits(type)
    if width < 32:
        wide = T.vector(type.count, T.I32) if isinstance(type, T.VectorType) else T.I32
        return e.cast("trunc", _convert(e, value, wide, signed), type)
    low, high = (-(1 << (width - 1)), 1 << (width - 1)) if signed else (0, 1 << width)
    nan = 1 << (width - 1) if width > 32 or scalar(value.type) is T.DOUBLE else 0
    raw = e.unary("freeze", e.cast("fptosi" if signed else "fptoui", value, type))
    below = e.select(e.compare("oge", value, _power(value.type, high)), integer(type, high - 1), raw)
    inside = e.select(e.compare("ole", value, _power(value.type, low)), integer(type, low), below)
    return e.select(e.compare("uno", value, value), integer(type, nan), inside)


_MOST: dict[T.Type, int] = {T.HALF: 1 << 16, T.BFLOAT: 1 << 128, T.FLOAT: 1 << 128, T.DOUBLE: 1 << 1024}


def _power(type: T.Type, number: int) -> M.Constant:
    """``number``, zero or plus or minus a power of two, as a floating constant; infinity beyond the type's range."""
    if isinstance(type, T.VectorType):
        return M.ConstantAggregate(type, [_power(type.element, number)] * type.count)
    infinite = abs(number) >= _MOST[type]
    return M.ConstantFloat(type, _spell(type, math.copysign(math.inf, number) if infinite else float(number)))


def _spell(type: T.Type, number: float) -> str:
    """LLVM's hexadecimal spelling of a number that ``type`` holds exactly."""
    if type is T.HALF:
        return f"0xH{struct.unpack('<H', struct.pack('<e', number))[0]:04X}"
    if type is T.BFLOAT:
        return f"0xR{struct.unpack('<I', struct.pack('<f', number))[0] >> 16:04X}"
    return f"0x{struct.unpack('<Q', struct.pack('<d', number))[0]:016X}"
