"""Bounds of integer values, over all threads."""

from __future__ import annotations

import re

from opengpi.ir import model as M
from opengpi.ir import types as T

Range = tuple[int, int]
"""The least and the greatest value, both included, read as signed."""

_CALLS: dict[str, Range] = {
    "gpi.thread.idx": (0, 1023),
    "gpi.block.dim": (1, 1024),
    "gpi.block.idx": (0, (1 << 31) - 2),
    "gpi.grid.dim": (1, (1 << 31) - 1),
    "gpi.lane.id": (0, 127),
    "gpi.warp.id": (0, 31),
    "gpi.warp.size": (32, 128),
}
_ATTRIBUTE = re.compile(r"range\(i\d+ (-?\d+), (-?\d+)\)")


class Ranges:
    """Bounds of the values of a function, found on demand; a value of which nothing is known has those of its type.

    ``few_threads``: the launch has at most 2**31 threads along axis 0, so that ``block.idx * block.dim + thread.idx`` does not wrap.
    ``flags``: trust nsw and nneg, which promise nothing for a lane that is off.
    """

    def __init__(self, few_threads: bool, flags: bool = True) -> None:
        self._known: dict[M.Value, Range] = {}
        self._few_threads = few_threads
        self._flags = flags

    def of(self, value: M.Value) -> Range:
        if isinstance(value, M.ConstantInt):
            return value.value, value.value
        if not isinstance(value, M.Instruction) or not isinstance(value.type, T.IntType):
            return full(value.type)
        if value not in self._known:
            self._known[value] = full(value.type)  # until it is found, as a phi may ask for itself
            self._known[value] = self._find(value, value.type.bits)
        return self._known[value]

    def _find(self, i: M.Instruction, bits: int) -> Range:
        if isinstance(i, M.Call):
            return self._call(i)
        if isinstance(i, M.Phi):
            ranges = [self.of(value) for value in i.operands[::2]]
            return min(low for low, _ in ranges), max(high for _, high in ranges)
        if i.opcode == "select":
            (a, b), (c, d) = self.of(i.operands[1]), self.of(i.operands[2])
            return min(a, c), max(b, d)
        if self._few_threads and _is_global_index(i):
            return 0, (1 << 31) - 1
        found = self._arithmetic(i) if len(i.operands) == 2 else self._cast(i)
        low, high = full(i.type)
        if found is None:
            return low, high
        if found[0] >= low and found[1] <= high:
            return found
        return (max(found[0], low), min(found[1], high)) if self._flags and "nsw" in i.flags and found[0] <= high and found[1] >= low else (low, high)

    def _call(self, call: M.Call) -> Range:
        for attr in call.result_attrs:
            match = _ATTRIBUTE.fullmatch(attr)
            if match and int(match[1]) < int(match[2]):
                return int(match[1]), int(match[2]) - 1
        if call.callee_name in _CALLS:
            return _CALLS[call.callee_name]
        word = call.callee_name.split(".")[1] if call.callee_name.startswith("llvm.") else ""
        if word in ("smin", "smax"):
            choose = min if word == "smin" else max
            (a, b), (c, d) = self.of(call.args[0]), self.of(call.args[1])
            return choose(a, c), choose(b, d)
        return full(call.type)

    def _cast(self, i: M.Instruction) -> Range | None:
        if not i.operands or not isinstance(i.operands[0].type, T.IntType):
            return None
        low, high = self.of(i.operands[0])
        if i.opcode in ("sext", "trunc", "freeze"):
            return low, high
        if i.opcode == "zext":
            return (max(low, 0), high) if low >= 0 or (self._flags and "nneg" in i.flags) else (0, (1 << i.operands[0].type.bits) - 1)
        return None

    def _arithmetic(self, i: M.Instruction) -> Range | None:
        (a, b), (c, d) = self.of(i.operands[0]), self.of(i.operands[1])
        known = c == d
        match i.opcode:
            case "add":
                return a + c, b + d
            case "sub":
                return a - d, b - c
            case "mul":
                products = (a * c, a * d, b * c, b * d)
                return min(products), max(products)
            case "shl" if known and c >= 0:
                return a << c, b << c
            case "ashr" if known and c >= 0:
                return a >> c, b >> c
            case "lshr" if known and c >= 0:
                bits = i.type.bits  # type: ignore[attr-defined]
                return (a >> c, b >> c) if a >= 0 else (0, ((1 << bits) - 1) >> c) if c else None
            case "and" if a >= 0 or c >= 0:
                return 0, min(x for low, x in ((a, b), (c, d)) if low >= 0)
            case "or" | "xor" if a >= 0 and c >= 0:
                return 0, (1 << max(b, d).bit_length()) - 1
            case "udiv" if c > 0 and a >= 0:
                return a // d, b // c
            case "sdiv" if c > 0:
                return (a // d if a >= 0 else -(-a // c)), (b // c if b >= 0 else 0)
            case "urem" if c > 0:
                return 0, min(d - 1, b) if a >= 0 else d - 1
            case "srem" if c > 0:
                return (0 if a >= 0 else -(d - 1)), (min(d - 1, b) if b >= 0 else 0)
        return None


def full(type: T.Type) -> Range:
    bits = type.bits if isinstance(type, T.IntType) else 64
    return -(1 << (bits - 1)), (1 << (bits - 1)) - 1


def _is_global_index(i: M.Instruction) -> bool:
    """block.idx(0) * block.dim(0), alone or plus thread.idx(0)."""
    if i.opcode == "mul":
        return {_axis_zero(operand) for operand in i.operands} == {"gpi.block.idx", "gpi.block.dim"}
    if i.opcode != "add":
        return False
    a, b = i.operands if _axis_zero(i.operands[1]) == "gpi.thread.idx" else reversed(i.operands)
    return _axis_zero(b) == "gpi.thread.idx" and isinstance(a, M.Instruction) and a.opcode == "mul" and _is_global_index(a)


def _axis_zero(value: M.Value) -> str:
    """The name of the gpi operation called for axis 0, else ""."""
    if isinstance(value, M.Call) and len(value.args) == 1 and isinstance(value.args[0], M.ConstantInt) and value.args[0].value == 0:
        return value.callee_name
    return ""
