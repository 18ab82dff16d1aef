"""Floating arithmetic, rounded once, to half, bfloat, float and double.

Every value is a Python float. Sums, products, quotients and square roots of the narrower types are rounded from the double
result: a double has more than twice their digits and two more, so the second rounding changes nothing (Figueroa, When is
double rounding innocuous?, 1995). NaNs have neither sign nor payload here.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import math
import struct
from collections.abc import Callable
from functools import cache
from typing import Any

from opengpi.ir import types as T

_LIBM = ctypes.CDLL(ctypes.util.find_library("m") or "libm.so.6")
DIGITS: dict[T.Type, int] = {T.HALF: 11, T.BFLOAT: 8, T.FLOAT: 24, T.DOUBLE: 53}
"""Bits of the significand, the hidden one included."""


def _round_half(x: float) -> float:
    try:
        return float(struct.unpack("<e", struct.pack("<e", x))[0])
    except OverflowError:
        return math.copysign(math.inf, x)


def _round_float(x: float) -> float:
    return ctypes.c_float(x).value


def _round_bfloat(x: float) -> float:
    """To nearest even on the 64-bit pattern's upper part; the range is float's."""
    if x == 0 or not math.isfinite(x):
        return x
    _, exponent = math.frexp(x)
    unit = math.ldexp(1.0, max(exponent - 8, -133))
    rounded = math.copysign(round(abs(x) / unit) * unit, x)
    return rounded if abs(rounded) < 2.0**128 else math.copysign(math.inf, x)


def _as_it_is(x: float) -> float:
    return x


ROUND: dict[T.Type, Callable[[float], float]] = {T.HALF: _round_half, T.BFLOAT: _round_bfloat, T.FLOAT: _round_float, T.DOUBLE: _as_it_is}
"""From a double to the nearest number of the type, to even where two are."""


def to_bits(type: T.Type, x: float) -> int:
    """The bit pattern of ``x``, a number of ``type``."""
    if type is T.DOUBLE:
        return int.from_bytes(struct.pack("<d", x), "little")
    if type is T.HALF:
        return int.from_bytes(struct.pack("<e", x), "little")
    bits = int.from_bytes(struct.pack("<f", x), "little")
    return bits >> 16 if type is T.BFLOAT else bits


def from_bits(type: T.Type, bits: int) -> float:
    if type is T.DOUBLE:
        return float(struct.unpack("<d", bits.to_bytes(8, "little"))[0])
    if type is T.HALF:
        return float(struct.unpack("<e", bits.to_bytes(2, "little"))[0])
    return float(struct.unpack("<f", (bits << 16 if type is T.BFLOAT else bits).to_bytes(4, "little"))[0])


def divide(x: float, y: float) -> float:
    if y:
        return x / y
    return math.nan if x == 0 or x != x or y != y else math.copysign(math.inf, x) * math.copysign(1, y)


def remainder(x: float, y: float) -> float:
    """C's fmod: exact, so no type rounds it."""
    return math.fmod(x, y) if math.isfinite(x) and y else math.nan


def square_root(x: float) -> float:
    return math.sqrt(x) if x >= 0 else math.nan


@cache
def library(name: str, type: T.Type, count: int) -> Callable[..., float]:
    """A function of the C library: ``count`` arguments and the result of ``type``, float or double."""
    function = getattr(_LIBM, name)
    number = ctypes.c_float if type is T.FLOAT else ctypes.c_double
    function.argtypes, function.restype = [number] * count, number
    return function  # type: ignore[no-any-return]


def fused(type: T.Type) -> Callable[[float, float, float], float]:
    """a * b + c, rounded once.

    For half and bfloat the product is exact in a double. Where it reaches half a unit of the sum's last place all of the sum
    is within 53 bits and exact; where it does not, the sum is no tie: so rounding it twice is innocuous as well.
    """
    if type in (T.FLOAT, T.DOUBLE):
        return library("fmaf" if type is T.FLOAT else "fma", type, 3)
    rounded = ROUND[type]
    return lambda a, b, c: rounded(a * b + c)


def from_integer(type: T.Type, value: int) -> float:
    """The nearest number of ``type``: digits that do not matter leave one bit that tells that there were some."""
    excess = value.bit_length() - DIGITS[type] - 2
    if excess > 0:
        magnitude = abs(value)
        kept = magnitude >> excess | (magnitude & ((1 << excess) - 1) != 0)
        value = (kept if value >= 0 else -kept) << excess
    return ROUND[type](float(value))


def to_integer(x: float, bits: int, signed: bool, double: bool) -> int:
    """As a GPU converts: toward zero, saturating; NaN is 0, or 1 << (bits - 1) from a double or to 64 bits; below 32 bits by way of 32."""
    if bits < 32:
        return to_integer(x, 32, signed, double) & ((1 << bits) - 1)
    if x != x:
        return 1 << (bits - 1) if double or bits > 32 else 0
    return saturated(x, bits, signed)


def saturated(x: float, bits: int, signed: bool) -> int:
    """Toward zero, into the range of the type; NaN is 0. The result is a bit pattern."""
    if x != x:
        return 0
    low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if signed else (0, (1 << bits) - 1)
    number = (high if x > 0 else low) if math.isinf(x) else max(low, min(high, int(x)))
    return number & ((1 << bits) - 1)


def _whole(function: Callable[[float], Any]) -> Callable[[float], float]:
    """``function`` to a whole number, where ``x`` is not one already; zeros keep their sign."""
    return lambda x: math.copysign(float(function(x)), x) if math.isfinite(x) else x


def _round_away(x: float) -> int:
    whole = math.trunc(x)
    return whole + (1 if x > 0 else -1) if abs(x - whole) >= 0.5 else whole


def _minimum(x: float, y: float) -> float:
    return y if x != x else x if y != y else min(x, y)


def _maximum(x: float, y: float) -> float:
    return y if x != x else x if y != y else max(x, y)


UNARY: dict[str, Callable[[float], float]] = {
    "fabs": abs, "sqrt": square_root, "floor": _whole(math.floor), "ceil": _whole(math.ceil), "trunc": _whole(math.trunc),
    "rint": _whole(round), "nearbyint": _whole(round), "roundeven": _whole(round), "round": _whole(_round_away),
}  # fmt: skip
BINARY: dict[str, Callable[[float, float], float]] = {"minnum": _minimum, "maxnum": _maximum, "copysign": math.copysign}
"""LLVM's intrinsics whose result the type holds, or that are rounded to it. Which of two zeros is the smaller is not told."""
