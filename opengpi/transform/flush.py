"""Float denormals become zero, as -ftz=true asks.

Before: float arithmetic that keeps denormals. After: every operand of float arithmetic that may be a denormal, and every
result, is replaced by a zero of its sign where its magnitude is below the smallest normal number. double is left alone.
It runs behind ``fuse``, so that a fused multiply-add flushes once. Source: PTX ISA, the .ftz modifier.

    fadd float %a, %b  ->  flushed(fadd float (flushed %a), (flushed %b))
"""

from __future__ import annotations

import re
import struct
from copy import copy

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import Emitter, rewrite

_ARITHMETIC = frozenset(("fadd", "fsub", "fmul", "fdiv", "frem"))
_INTRINSICS = re.compile(r"llvm\.(fma|sqrt|minnum|maxnum|minimum|maximum)\.f32")
_NEVER_DENORMAL = frozenset(("sitofp", "uitofp"))
_SMALLEST_NORMAL = M.ConstantFloat(T.FLOAT, "0x3810000000000000")
_ZERO = M.ConstantFloat(T.FLOAT, "0.000000e+00")


def flush_denormals(module: M.Module) -> None:
    """Flushes all of ``module``."""
    flushed: set[M.Value] = set()

    def visit(e: Emitter, i: M.Instruction) -> M.Value | None:
        if not _flushes(i):
            return None
        for index, operand in enumerate(i.operands):
            if operand.type is T.FLOAT and not _is_normal(operand, flushed):
                i.operands[index] = _flush(e, operand)
        if i.type is not T.FLOAT:
            return None
        result = _flush(e, e.add(copy(i)))
        flushed.update((i, result))
        return result

    rewrite(module, visit)


def _flushes(i: M.Instruction) -> bool:
    if i.opcode in _ARITHMETIC:
        return i.type is T.FLOAT
    if i.opcode in ("fcmp", "fpext", "fptrunc"):
        return T.FLOAT in (i.type, i.operands[0].type)
    return isinstance(i, M.Call) and _INTRINSICS.fullmatch(i.callee_name) is not None


def _is_normal(value: M.Value, flushed: set[M.Value]) -> bool:
    if isinstance(value, M.ConstantFloat):
        return not 0 < abs(_number(value.text)) < 2.0**-126
    # A flushed result stands for itself in the instructions behind it, which still name the unflushed one.
    return value in flushed or (isinstance(value, M.Instruction) and value.opcode in _NEVER_DENORMAL)


def _number(text: str) -> float:
    if text.startswith("0x"):
        return float(struct.unpack(">d", bytes.fromhex(text[2:].zfill(16)))[0])
    return float(text)


def _flush(e: Emitter, value: M.Value) -> M.Value:
    magnitude = e.call("llvm.fabs.f32", T.FLOAT, [value])
    small = e.compare("olt", magnitude, _SMALLEST_NORMAL)
    return e.select(small, e.call("llvm.copysign.f32", T.FLOAT, [_ZERO, value]), value)
