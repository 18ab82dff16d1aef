"""__half and __nv_bfloat16: conversions and arithmetic against exact rational arithmetic, on the host side."""

from __future__ import annotations

import ctypes
import itertools
import math
import operator
import random
import struct
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from opengpi.frontend.toolchain import find_toolchain
from opengpi.settings import package_dir

SOURCE = Path(__file__).parents[1] / "headers" / "half.cpp"
MODES = ("_rn", "_rz", "_rd", "_ru")
NAN = math.nan
Number = Fraction | float  # a float only for zeros, infinities and NaN


@dataclass(frozen=True)
class Format:
    """A binary format of ``width`` bits, ``digits`` of them significand (with the hidden one)."""

    name: str
    digits: int
    width: int = 16

    @property
    def bias(self) -> int:
        return (1 << (self.width - self.digits - 1)) - 1

    @property
    def infinity(self) -> int:
        return (2 * self.bias + 1) << (self.digits - 1)

    def value(self, bits: int) -> Number:
        sign, magnitude = bits >> (self.width - 1), bits & ((1 << (self.width - 1)) - 1)
        if magnitude >= self.infinity:
            return NAN if magnitude > self.infinity else (-math.inf if sign else math.inf)
        if magnitude == 0:
            return -0.0 if sign else 0.0
        field, fraction = magnitude >> (self.digits - 1), magnitude & ((1 << (self.digits - 1)) - 1)
        mantissa = fraction | (1 << (self.digits - 1) if field else 0)
        result = Fraction(mantissa) * Fraction(2) ** (max(field, 1) - self.bias - self.digits + 1)
        return -result if sign else result

    def rounded(self, x: Number, mode: str = "_rn") -> int:
        """The bits of ``x`` rounded once."""
        top = 1 << (self.width - 1)
        if isinstance(x, float):
            if math.isnan(x):
                return top - 1
            return (top if math.copysign(1, x) < 0 else 0) | (self.infinity if math.isinf(x) else 0)
        if x == 0:
            return 0
        magnitude = abs(x)
        exponent = magnitude.numerator.bit_length() - magnitude.denominator.bit_length()
        exponent -= magnitude < Fraction(2) ** exponent
        exponent = max(exponent, 1 - self.bias)
        scaled = magnitude / Fraction(2) ** (exponent - self.digits + 1)
        kept = scaled.numerator // scaled.denominator
        rest = scaled - kept
        away = mode == "_ru" if x > 0 else mode == "_rd"
        if (rest > Fraction(1, 2) or (rest == Fraction(1, 2) and kept & 1)) if mode == "_rn" else (rest != 0 and away):
            kept += 1
        bits = kept + ((exponent + self.bias - 1) << (self.digits - 1))
        if bits >= self.infinity:
            bits = self.infinity if mode == "_rn" or away else self.infinity - 1
        return bits | (top if x < 0 else 0)

    def same(self, got: int, expected: int) -> bool:
        """Equal bits, or both NaN."""
        magnitude = (1 << (self.width - 1)) - 1
        return got == expected or min(got & magnitude, expected & magnitude) > self.infinity


FORMATS = [Format("half", 11), Format("bfloat16", 8)]
SINGLE = Format("float", 24, 32)
formats = pytest.mark.parametrize("form", FORMATS, ids=[form.name for form in FORMATS])


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    toolchain = find_toolchain()
    built = tmp_path_factory.mktemp("half") / "half.so"
    command = [str(toolchain.zig), "cc", "-x", "c++", "-std=c++14", "-O1", "-fno-sanitize=all", "-fPIC", "-shared"]
    command += ["-isystem", str(package_dir() / "include"), str(SOURCE), "-lm", "-o", str(built)]
    subprocess.run(command, check=True, env=toolchain.environment(), timeout=300)
    return ctypes.CDLL(str(built))


def call(library: ctypes.CDLL, name: str, out: Any, *columns: tuple[Any, Sequence[float]]) -> list[float]:
    """The results of a function of half.cpp on columns of arguments, each with its C type."""
    count = len(columns[0][1])
    arrays = [(kind * count)(*values) for kind, values in columns]
    result = (out * count)()
    getattr(library, name)(count, *arrays, result)
    return list(result)


def check(form: Format, got: Sequence[float], expected: Sequence[int], *arguments: Sequence[object]) -> None:
    wrong = [i for i, (a, b) in enumerate(zip(got, expected, strict=True)) if not form.same(int(a), b)]
    assert not wrong, [(hex(int(got[i])), hex(expected[i]), *(column[i] for column in arguments)) for i in wrong[:5]]


def as_float(bits: int) -> float:
    return float(struct.unpack("<f", struct.pack("<I", bits))[0])


def as_number(x: float) -> Number:
    return Fraction(x) if x and math.isfinite(x) else x


def samples(form: Format, count: int) -> list[int]:
    """Random numbers of all magnitudes after every pair of special ones."""
    one = form.bias << (form.digits - 1)
    special = [0, 1, 2, form.infinity - 1, form.infinity, form.infinity + 1, one, one + 1, one - 1, 1 << (form.digits - 1), (1 << (form.digits - 1)) - 1]
    special += [bits | 0x8000 for bits in special]
    return special + random.Random(form.digits).choices(range(1 << 16), k=count)


@formats
def test_to_float_is_exact(library: ctypes.CDLL, form: Format) -> None:
    got = call(library, f"{form.name}_to_float", ctypes.c_float, (ctypes.c_ushort, range(1 << 16)))
    for bits, x in enumerate(got):
        value = form.value(bits)
        assert x == value or (math.isnan(x) and math.isnan(value)), hex(bits)
        assert math.copysign(1, x) == (-1 if bits >> 15 else 1) or math.isnan(x)


def boundaries(form: Format) -> list[float]:
    """Floats at, just below and just above every number of a sample and the midpoint to its next."""
    result = []
    for bits in samples(form, 700):
        value = form.value(bits)
        following = form.value(bits + 1) if bits & 0x7FFF < form.infinity - 1 else value
        for point in (value, (Fraction(value) + Fraction(following)) / 2) if math.isfinite(value) else (value,):
            near = SINGLE.rounded(as_number(point) if isinstance(point, float) else point)
            result += [as_float((near + step) & 0xFFFFFFFF) for step in (-1, 0, 1)]
    return result


@formats
@pytest.mark.parametrize("mode", MODES)
def test_from_float(library: ctypes.CDLL, form: Format, mode: str) -> None:
    points = boundaries(form)
    got = call(library, f"{form.name}_from_float{mode}", ctypes.c_ushort, (ctypes.c_float, points))
    check(form, got, [form.rounded(as_number(x), mode) for x in points], points)


@formats
def test_from_double_rounds_once(library: ctypes.CDLL, form: Format) -> None:
    points = [math.nextafter(x, to) for x in boundaries(form) for to in (-math.inf, math.inf)] + [1e-320, -1e-320, 1e300, -1e300, 5e-324]
    got = call(library, f"{form.name}_from_double", ctypes.c_ushort, (ctypes.c_double, points))
    check(form, got, [form.rounded(as_number(x)) for x in points], points)


INTEGERS = {
    "short": (ctypes.c_short, -(1 << 15), (1 << 15) - 1),
    "ushort": (ctypes.c_ushort, 0, (1 << 16) - 1),
    "int": (ctypes.c_int, -(1 << 31), (1 << 31) - 1),
    "uint": (ctypes.c_uint, 0, (1 << 32) - 1),
    "ll": (ctypes.c_longlong, -(1 << 63), (1 << 63) - 1),
    "ull": (ctypes.c_ulonglong, 0, (1 << 64) - 1),
}


@formats
@pytest.mark.parametrize("name", INTEGERS)
def test_integers(library: ctypes.CDLL, form: Format, name: str) -> None:
    kind, least, greatest = INTEGERS[name]
    tops = [top << shift for top in (1, 257, 259, 2049, 2051, 4095) for shift in range(0, 64, 3)]
    numbers = {sign * (top + step) for sign in (1, -1) for top in tops for step in (-1, 0, 1)}
    values = sorted(x for x in numbers | {least, greatest} if least <= x <= greatest)
    halves = samples(form, 700)
    whole: dict[str, Callable[[Fraction], int]] = {"_rn": round, "_rz": math.trunc, "_rd": math.floor, "_ru": math.ceil}
    for mode in MODES:
        got = call(library, f"{form.name}_from_{name}{mode}", ctypes.c_ushort, (kind, values))
        check(form, got, [form.rounded(Fraction(x) if x else 0.0, mode) for x in values], values)
        back = call(library, f"{form.name}_to_{name}{mode}", kind, (ctypes.c_ushort, halves))
        for bits, integer in zip(halves, back, strict=True):
            x = form.value(bits)
            if math.isnan(x):
                expected = 0 if ctypes.sizeof(kind) < 8 else kind(1 << 63).value
            elif math.isinf(x):
                expected = greatest if x > 0 else least
            else:
                expected = min(max(whole[mode](Fraction(x)), least), greatest)
            assert integer == expected, (hex(bits), mode)


def exact(op: Callable[[Fraction, Fraction], Fraction], a: Number, b: Number) -> Number:
    """IEEE 754's result of + - * before rounding."""
    if all(isinstance(x, Fraction) for x in (a, b)):
        result = op(Fraction(a), Fraction(b))
        return result if result else 0.0
    low = [x if isinstance(x, float) else math.copysign(1.0, x) if math.isinf(y) or y != y else x for x, y in ((a, b), (b, a))]
    if all(isinstance(x, float) for x in low):
        return op(low[0], low[1])  # type: ignore[arg-type, return-value]
    result = op(Fraction(low[0]), Fraction(low[1]))
    return result if result else math.copysign(0.0, a) * math.copysign(1.0, b)


def quotient(a: Number, b: Number) -> Number:
    if math.isnan(a) or math.isnan(b) or (a == 0 and b == 0) or (math.isinf(a) and math.isinf(b)):
        return NAN
    sign = math.copysign(1.0, a) * math.copysign(1.0, b)
    if math.isinf(a) or b == 0:
        return sign * math.inf
    return sign * 0.0 if math.isinf(b) or a == 0 else Fraction(a) / Fraction(b)


OPERATIONS: dict[str, Callable[[Number, Number], Number]] = {
    "__hadd": lambda a, b: exact(operator.add, a, b),
    "__hsub": lambda a, b: exact(operator.sub, a, b),
    "__hmul": lambda a, b: exact(operator.mul, a, b),
    "__hdiv": quotient,
}


def pairs(form: Format) -> tuple[list[int], list[int]]:
    special = samples(form, 0)
    combined = list(itertools.product(special, special)) + list(zip(samples(form, 2000), reversed(samples(form, 2000)), strict=True))
    return [a for a, _ in combined], [b for _, b in combined]


@formats
@pytest.mark.parametrize("name", OPERATIONS)
def test_arithmetic_rounds_once(library: ctypes.CDLL, form: Format, name: str) -> None:
    a, b = pairs(form)
    got = call(library, f"{form.name}_{name}", ctypes.c_ushort, (ctypes.c_ushort, a), (ctypes.c_ushort, b))
    check(form, got, [form.rounded(OPERATIONS[name](form.value(x), form.value(y))) for x, y in zip(a, b, strict=True)], a, b)


@formats
def test_fused_multiply_add_rounds_once(library: ctypes.CDLL, form: Format) -> None:
    choose = random.Random(7)
    finite = [bits for bits in range(1 << 16) if 0 < bits & 0x7FFF < form.infinity]
    a, b = choose.choices(finite, k=8000), choose.choices(finite, k=8000)
    # Half of the addends decide a product that lies on a midpoint, or are on a midpoint's scale themselves.
    near = [form.rounded(Fraction(form.value(x)) * Fraction(form.value(y)) / (1 << choose.randint(0, 40))) for x, y in zip(a, b, strict=True)]
    c = [bits if i % 2 and 0 < bits & 0x7FFF < form.infinity else finite[(i * 7919) % len(finite)] for i, bits in enumerate(near)]
    sums = [Fraction(form.value(x)) * Fraction(form.value(y)) + Fraction(form.value(z)) for x, y, z in zip(a, b, c, strict=True)]
    columns = [(ctypes.c_ushort, column) for column in (a, b, c)]
    got = call(library, f"{form.name}___hfma", ctypes.c_ushort, *columns)
    expected = [form.rounded(x) for x in sums]
    check(form, got, expected, a, b, c)
    one = form.bias << (form.digits - 1)
    saturated = [0 if bits >> 15 else min(bits, one) for bits in expected]
    check(form, call(library, f"{form.name}___hfma_sat", ctypes.c_ushort, *columns), saturated, a, b, c)
    check(form, call(library, f"{form.name}___hfma_relu", ctypes.c_ushort, *columns), [0 if bits >> 15 else bits for bits in expected], a, b, c)


@formats
def test_comparisons(library: ctypes.CDLL, form: Format) -> None:
    a, b = pairs(form)
    columns = ((ctypes.c_ushort, a), (ctypes.c_ushort, b))
    values = [(form.value(x), form.value(y)) for x, y in zip(a, b, strict=True)]
    for name in ("eq", "ne", "lt", "le", "gt", "ge"):
        for suffix, with_nan in (("", False), ("u", True)):
            got = call(library, f"{form.name}___h{name}{suffix}", ctypes.c_ushort, *columns)
            compare = getattr(operator, name)
            assert [bool(x) for x in got] == [with_nan if math.isnan(x) or math.isnan(y) else compare(x, y) for x, y in values], name + suffix


@formats
def test_extremes(library: ctypes.CDLL, form: Format) -> None:
    a, b = pairs(form)
    columns = ((ctypes.c_ushort, a), (ctypes.c_ushort, b))
    nan = 0x7FFF
    for name, choose in (("max", max), ("min", min)):
        # Signed zeros are told apart by the sign that comes second in the key.
        plain, strict = [], []
        for x, y in zip(a, b, strict=True):
            numbers = [bits for bits in (x, y) if not math.isnan(form.value(bits))]
            best = choose(numbers, key=lambda bits: (form.value(bits), -(bits >> 15))) if numbers else nan
            plain.append(best)
            strict.append(best if len(numbers) == 2 else nan)
        check(form, call(library, f"{form.name}___h{name}", ctypes.c_ushort, *columns), plain, a, b)
        check(form, call(library, f"{form.name}___h{name}_nan", ctypes.c_ushort, *columns), strict, a, b)


FUNCTIONS: dict[str, tuple[Callable[[float], float], float, float]] = {
    "hsqrt": (math.sqrt, 0, math.inf),
    "hrcp": (lambda x: 1 / x, -math.inf, math.inf),
    "hrsqrt": (lambda x: 1 / math.sqrt(x), 0, math.inf),
    "hceil": (math.ceil, -1e6, 1e6),
    "hfloor": (math.floor, -1e6, 1e6),
    "htrunc": (math.trunc, -1e6, 1e6),
    "hrint": (round, -1e6, 1e6),
    "hexp": (math.exp, -100, 80),
    "hexp2": (lambda x: 2.0**x, -140, 120),
    "hexp10": (lambda x: 10.0**x, -40, 35),
    "hlog": (math.log, 0, math.inf),
    "hlog2": (math.log2, 0, math.inf),
    "hlog10": (math.log10, 0, math.inf),
    "hsin": (math.sin, -1e4, 1e4),
    "hcos": (math.cos, -1e4, 1e4),
    "htanh": (math.tanh, -1e4, 1e4),
}


@formats
@pytest.mark.parametrize("name", FUNCTIONS)
def test_functions_within_one_place(library: ctypes.CDLL, form: Format, name: str) -> None:
    function, low, high = FUNCTIONS[name]
    arguments = [bits for bits in range(0, 1 << 16, 13) if low < form.value(bits) < high and form.value(bits) != 0]
    got = call(library, f"{form.name}_{name}", ctypes.c_ushort, (ctypes.c_ushort, arguments))
    allowed = 0 if name in ("hsqrt", "hrcp", "hceil", "hfloor", "htrunc", "hrint") else 1
    for bits, result in zip(arguments, got, strict=True):
        expected = form.rounded(as_number(float(function(float(form.value(bits))))))
        assert abs((int(result) & 0x7FFF) - (expected & 0x7FFF)) <= allowed, hex(bits)
