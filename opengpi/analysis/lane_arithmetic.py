"""Arithmetic on the values that the lanes of a warp hold, known as offsets from lane 0's and what divides that.

Lane l holds ``base + offsets[l]`` modulo 2**bits, where ``base``, lane 0's value, is ``residue`` modulo ``modulus``, a power of two up
to 2**bits; at 2**bits the base is known. Many operations on the lanes' bits are known although the base is not, because they cannot
carry: in a warp of 32 whose first thread index is a multiple of 32, ``tid >> 5`` is uniform and ``tid & 15`` is 0 … 15, 0 … 15.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from opengpi.ir import model as M
from opengpi.ir.constants import wrap

Offsets = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """What is known of a value in the lanes of a warp.

    ``offsets``: each lane's distance from lane 0's value, one signed number a lane (in bytes for an address); None: varying, nothing
    is known. It holds for the lanes that compute the value; that of lane 0 is a base to compute with, even where lane 0 is off.
    ``modulus`` and ``residue``: see above. ``alloca``: the value is an address within each lane's own copy of this
    local variable (an alloca, or a call of gpi.state.alloca); base and offsets count from the start of the copy.
    """

    offsets: Offsets | None
    modulus: int = 1
    residue: int = 0
    alloca: M.Instruction | None = None

    @property
    def is_varying(self) -> bool:
        return self.offsets is None

    @property
    def is_uniform(self) -> bool:
        """Whether all lanes hold the same; never true of an address in local memory."""
        return self.alloca is None and self.offsets is not None and not any(self.offsets)

    @property
    def is_private(self) -> bool:
        """Whether it is an address in local memory whose variable is known."""
        return self.alloca is not None

    @property
    def align(self) -> int:
        """The largest power of two known to divide lane 0's value; for a value known to be 0 it is 2**bits."""
        return self.residue & -self.residue or self.modulus

    @property
    def stride(self) -> int | None:
        """The difference between neighbouring lanes, where it is one: 0 for uniform values."""
        if self.offsets is None:
            return None
        steps = {b - a for a, b in zip(self.offsets, self.offsets[1:], strict=False)}
        return steps.pop() if len(steps) == 1 else None

    def lanes(self, bits: int) -> list[int] | None:
        """Every lane's value, unsigned, where it is known."""
        if self.offsets is None or self.modulus != 1 << bits or self.alloca is not None:
            return None
        return [(self.residue + offset) % self.modulus for offset in self.offsets]


VARYING = Shape(None)


@cache
def zeros(warp: int) -> Offsets:
    return (0,) * warp


def uniform(warp: int, modulus: int = 1, residue: int = 0) -> Shape:
    return Shape(zeros(warp), modulus, residue % modulus)


def constant(warp: int, bits: int, value: int) -> Shape:
    return uniform(warp, 1 << bits, value)


def of_lanes(bits: int, values: list[int]) -> Shape:
    """The shape of values that are all known."""
    return Shape(tuple(wrap(value - values[0], bits) for value in values), 1 << bits, values[0] % (1 << bits))


def join(a: Shape, b: Shape) -> Shape:
    """What holds of a value that is either, the same for all lanes."""
    if a.offsets is None or a.offsets != b.offsets or a.alloca is not b.alloca:
        return VARYING
    modulus = min(a.modulus, b.modulus, _power_in(a.residue - b.residue))
    return Shape(a.offsets, modulus, a.residue % modulus, a.alloca)


# --- sums and products, which hold whatever the base is ------------------------------------------


def add(bits: int, a: Shape, b: Shape) -> Shape:
    return _sum(bits, a, b, 1)


def subtract(bits: int, a: Shape, b: Shape) -> Shape:
    return VARYING if b.alloca is not None else _sum(bits, a, b, -1)


def _sum(bits: int, a: Shape, b: Shape, sign: int) -> Shape:
    if a.offsets is None or b.offsets is None or (a.alloca is not None and b.alloca is not None):
        return VARYING
    modulus = min(a.modulus, b.modulus)
    offsets = tuple([wrap(x + sign * y, bits) for x, y in zip(a.offsets, b.offsets, strict=True)]) if any(b.offsets) else a.offsets
    return Shape(offsets, modulus, (a.residue + sign * b.residue) % modulus, a.alloca or b.alloca)


def multiply(bits: int, a: Shape, b: Shape) -> Shape:
    """Known where one of the two is a constant, or both are uniform."""
    if a.offsets is None or b.offsets is None or a.alloca is not None or b.alloca is not None:
        return VARYING
    if any(a.offsets):
        a, b = b, a
    assert a.offsets is not None
    assert b.offsets is not None
    if any(a.offsets):
        values, others = a.lanes(bits), b.lanes(bits)
        return VARYING if values is None or others is None else of_lanes(bits, [x * y for x, y in zip(values, others, strict=True)])
    if any(b.offsets) and a.modulus != 1 << bits:
        return VARYING
    known = min(_power_in(a.residue) * b.modulus, _power_in(b.residue) * a.modulus, a.modulus * b.modulus, 1 << bits)
    offsets = tuple([wrap(a.residue * offset, bits) for offset in b.offsets]) if any(b.offsets) else b.offsets
    return Shape(offsets, known, a.residue * b.residue % known)


def shift_left(bits: int, a: Shape, amount: int) -> Shape:
    return VARYING if a.offsets is None else multiply(bits, a, constant(len(a.offsets), bits, 1 << amount))


def _power_in(number: int) -> int:
    """The largest power of two that divides ``number``; beyond all for 0."""
    return number & -number or 1 << 256


# --- operations on bits, which are known where nothing carries from the part that differs between lanes ------


def low_parts(bits: int, a: Shape, modulus: int) -> list[int] | None:
    """Every lane's value less a multiple of ``modulus`` that is the same for all: 0 … modulus - 1 each. None: there is none such known."""
    if a.offsets is None or a.modulus < modulus or a.alloca is not None:
        return None
    parts = [a.residue % modulus + offset for offset in a.offsets]
    if modulus == 1 << bits:
        return [part % modulus for part in parts]
    return parts if min(parts) >= 0 and max(parts) < modulus else None


def bitwise(bits: int, opcode: str, a: Shape, b: Shape) -> Shape:
    """and, or, xor."""
    if opcode == "and":
        for value, mask in ((a, b), (b, a)):
            if mask.modulus == 1 << bits and mask.is_uniform and mask.residue < value.modulus and value.offsets is not None and value.alloca is None:
                return of_lanes(bits, [(value.residue + offset) & mask.residue for offset in value.offsets])
    modulus = min(a.modulus, b.modulus)
    left, right = low_parts(bits, a, modulus), low_parts(bits, b, modulus)
    if left is None or right is None:
        return VARYING
    low = [_BITWISE[opcode](x, y) for x, y in zip(left, right, strict=True)]
    if opcode == "and" and not any(low):
        modulus = max(modulus, a.align, b.align)
    return Shape(tuple(part - low[0] for part in low), modulus, low[0])


_BITWISE: dict[str, Callable[[int, int], int]] = {"and": lambda x, y: x & y, "or": lambda x, y: x | y, "xor": lambda x, y: x ^ y}


def shift_right(bits: int, a: Shape, amount: int, no_wrap: bool) -> Shape:
    """By a constant. ``no_wrap``: the lanes' values do not wrap around between each other, in the shift's sense of sign."""
    unit = 1 << amount
    if a.modulus < unit or a.offsets is None or a.alloca is not None:
        return VARYING
    parts = low_parts(bits, a, a.modulus)
    if parts is None:
        if not no_wrap:
            return VARYING
        parts = [a.residue + offset for offset in a.offsets]
    low = [part >> amount for part in parts]
    modulus = max(a.modulus >> amount, 1)
    return Shape(tuple(part - low[0] for part in low), modulus, low[0] % modulus)


# --- comparisons -------------------------------------------------------------------------------


def compare(bits: int, predicate: str, a: Shape, b: Shape) -> Shape:
    """icmp: uniform where the lanes' low parts all compare alike. For where those above are equal, the low parts decide, and else those above do."""
    if a.offsets is None or b.offsets is None or a.alloca is not None or b.alloca is not None:
        return VARYING
    if (a.is_uniform and b.is_uniform) or (predicate in ("eq", "ne") and a.offsets == b.offsets):
        return uniform(len(a.offsets))
    left, right = a.lanes(bits), b.lanes(bits)
    if left is not None and right is not None:
        if predicate[0] == "s":
            left, right = [wrap(x, bits) for x in left], [wrap(x, bits) for x in right]
        return of_lanes(1, [int(_PREDICATES[predicate.lstrip("su")](x, y)) for x, y in zip(left, right, strict=True)])
    modulus = min(a.modulus, b.modulus)
    left, right = low_parts(bits, a, modulus), low_parts(bits, b, modulus)
    if left is None or right is None:
        return VARYING
    results = {_PREDICATES[predicate.lstrip("su")](x, y) for x, y in zip(left, right, strict=True)}
    return uniform(len(left)) if len(results) == 1 else VARYING


_PREDICATES: dict[str, Callable[[int, int], bool]] = {
    "eq": lambda x, y: x == y,
    "ne": lambda x, y: x != y,
    "lt": lambda x, y: x < y,
    "le": lambda x, y: x <= y,
    "gt": lambda x, y: x > y,
    "ge": lambda x, y: x >= y,
}


def evaluate(opcode: str, bits: int, a: int, b: int) -> int | None:
    """An operation on two unsigned numbers, modulo 2**bits or to be taken so; None where it has no defined result."""
    if opcode in ("shl", "lshr", "ashr"):
        return None if b >= bits else a << b if opcode == "shl" else a >> b if opcode == "lshr" else wrap(a, bits) >> b
    if opcode in ("udiv", "urem", "sdiv", "srem"):
        if b == 0:
            return None
        x, y = (wrap(a, bits), wrap(b, bits)) if opcode[0] == "s" else (a, b)
        quotient = abs(x) // abs(y) * (1 if (x < 0) == (y < 0) else -1)
        return quotient if opcode.endswith("div") else x - quotient * y
    return {"add": a + b, "sub": a - b, "mul": a * b, "and": a & b, "or": a | b, "xor": a ^ b}[opcode]
