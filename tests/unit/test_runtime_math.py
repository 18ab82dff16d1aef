"""libgpi's own math functions against arithmetic of 60 digits."""

from __future__ import annotations

import ctypes
import math
import random
import struct
import subprocess
from collections.abc import Callable
from typing import Any

import mpmath
import pytest
from mpmath import mpf

from opengpi.frontend.toolchain import find_toolchain
from opengpi.settings import package_dir

Draw = Callable[[random.Random], float]
INF = math.inf


def erfcx(x: Any) -> Any:
    if x < 1e4:
        return mpmath.exp(x * x) * mpmath.erfc(x)
    return (1 - 1 / (2 * x * x) + 3 / (4 * x**4) - 15 / (8 * x**6) + 105 / (16 * x**8)) / (x * mpmath.sqrt(mpmath.pi))


def erfcinv(c: Any) -> Any:
    if c > 1:
        return -erfcinv(2 - c)
    if c > 0.4:
        return mpmath.erfinv(1 - c)
    y = mpmath.sqrt(-mpmath.log(c))
    for _ in range(8):
        y -= (y * y - mpmath.log(erfcx(y)) + mpmath.log(c)) * erfcx(y) * mpmath.sqrt(mpmath.pi) / 2
    return y


def erfinv(x: Any) -> Any:
    return mpmath.erfinv(x) if abs(x) < 0.6 else mpmath.sign(x) * erfcinv(1 - abs(x))


REFERENCES: dict[str, Callable[[Any], Any]] = {
    "rcbrt": lambda x: mpmath.sign(x) / mpmath.cbrt(abs(x)),
    "sinpi": mpmath.sinpi,
    "cospi": mpmath.cospi,
    "erfinv": erfinv,
    "erfcinv": erfcinv,
    "erfcx": erfcx,
    "normcdf": lambda x: mpmath.erfc(-x / mpmath.sqrt(2)) / 2,
    "normcdfinv": lambda p: -mpmath.sqrt(2) * erfcinv(2 * p),
    "cyl_bessel_i0": lambda x: mpmath.besseli(0, x),
    "cyl_bessel_i1": lambda x: mpmath.besseli(1, x),
}


def between(low: float, high: float) -> Draw:
    return lambda source: source.uniform(low, high)


def magnitudes(low: float, high: float, offset: float = 0.0) -> Draw:
    """offset + 10^u, or offset - 10^u where the offset is not 0."""
    return lambda source: offset - 10 ** source.uniform(low, high) if offset else 10 ** source.uniform(low, high)


# Allowed error in units in the last place, and where arguments are drawn from.
CASES: dict[str, tuple[float, list[Draw]]] = {
    "rcbrt": (1, [magnitudes(-320, 308), between(-10, 10)]),
    "sinpi": (2, [between(-3, 3), magnitudes(-300, 15), between(-1e6, 1e6)]),
    "cospi": (2, [between(-3, 3), magnitudes(-20, 15), between(0.49, 0.51)]),
    "erfinv": (4, [between(-1, 1), magnitudes(-310, 0), magnitudes(-16, 0, 1.0), between(0.45, 0.55)]),
    "erfcinv": (4, [between(0, 2), magnitudes(-323, 0), between(0.4, 0.6), magnitudes(-15, 0, 2.0)]),
    "erfcx": (4, [between(-26, 5), between(0, 10), magnitudes(-10, 300)]),
    "normcdf": (4, [between(-38, 10), between(-1, 1), magnitudes(-20, 1), between(-38.6, -37)]),
    "normcdfinv": (4, [between(0, 1), magnitudes(-323, 0), between(0.2, 0.3)]),
    "cyl_bessel_i0": (4, [between(-20, 20), between(0, 713), magnitudes(-10, 0), between(6, 10)]),
    "cyl_bessel_i1": (4, [between(-20, 20), between(0, 713), magnitudes(-300, 0), between(6, 10)]),
}

# Exact results at the ends of the ranges; the sign of a zero counts.
SPECIAL: dict[str, list[tuple[float, float]]] = {
    "rcbrt": [(0.0, INF), (-0.0, -INF), (INF, 0.0), (-INF, -0.0), (8.0, 0.5), (-27.0, -1 / 3), (5e-324, 2.0**358)],
    "sinpi": [(0.0, 0.0), (-0.0, -0.0), (3.0, 0.0), (-2.0, -0.0), (0.5, 1.0), (1.5, -1.0), (-0.5, -1.0), (1e300, 0.0), (INF, math.nan)],
    "cospi": [(0.0, 1.0), (-1.0, -1.0), (0.5, 0.0), (-1.5, 0.0), (2.5, 0.0), (1e300, 1.0), (-INF, math.nan), (2.0**52 + 1, -1.0)],
    "erfinv": [(0.0, 0.0), (-0.0, -0.0), (1.0, INF), (-1.0, -INF), (1.0000000000000002, math.nan), (-INF, math.nan)],
    "erfcinv": [(0.0, INF), (-0.0, INF), (2.0, -INF), (1.0, 0.0), (-1e-300, math.nan), (2.0000000000000004, math.nan), (INF, math.nan)],
    "erfcx": [(0.0, 1.0), (INF, 0.0), (-INF, INF), (-27.0, INF), (1e308, 5.641895835477563e-309)],
    "normcdf": [(0.0, 0.5), (INF, 1.0), (-INF, 0.0), (-40.0, 0.0), (9.0, 1.0)],
    "normcdfinv": [(0.0, -INF), (1.0, INF), (0.5, 0.0), (-0.1, math.nan), (1.1, math.nan)],
    "cyl_bessel_i0": [(0.0, 1.0), (-0.0, 1.0), (INF, INF), (-INF, INF), (720.0, INF)],
    "cyl_bessel_i1": [(0.0, 0.0), (-0.0, -0.0), (INF, INF), (-INF, -INF), (-720.0, -INF)],
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    toolchain = find_toolchain()
    built = tmp_path_factory.mktemp("math") / "math.so"
    source = package_dir() / "runtime" / "src" / "math.c"
    command = [str(toolchain.zig), "cc", "-std=c11", "-Wall", "-Wextra", "-Werror", "-O2", "-fno-sanitize=all", "-fPIC", "-shared"]
    subprocess.run([*command, str(source), "-lm", "-o", str(built)], check=True, env=toolchain.environment(), timeout=300)
    return ctypes.CDLL(str(built))


def function(library: ctypes.CDLL, name: str, kind: Any = ctypes.c_double) -> Callable[[float], float]:
    found = library[f"gpi_math_{name}" + ("f" if kind is ctypes.c_float else "")]
    found.restype = kind
    found.argtypes = [kind]
    return found


@pytest.mark.parametrize("name", CASES)
def test_error_in_units_of_the_last_place(library: ctypes.CDLL, name: str) -> None:
    allowed, draws = CASES[name]
    call, source = function(library, name), random.Random(name)
    with mpmath.workdps(60):
        for draw in draws:
            for _ in range(60):
                x = draw(source)
                expected = REFERENCES[name](mpf(x))
                error = abs(mpf(call(x)) - expected) / mpf(math.ulp(float(expected)))
                assert error <= allowed, f"{name}({x!r}): {float(error):.2f} ulp"


@pytest.mark.parametrize("kind", [ctypes.c_double, ctypes.c_float], ids=["double", "float"])
@pytest.mark.parametrize("name", SPECIAL)
def test_ends_of_the_range(library: ctypes.CDLL, name: str, kind: Any) -> None:
    call = function(library, name, kind)
    assert math.isnan(call(math.nan))
    for x, expected in SPECIAL[name]:
        if kind is ctypes.c_float and kind(x).value != x:
            continue
        got, wanted = call(x), kind(expected).value
        assert (math.isnan(got) and math.isnan(wanted)) or (got == wanted and math.copysign(1, got) == math.copysign(1, wanted)), (x, got)


@pytest.mark.parametrize("name", CASES)
def test_float_is_the_double_rounded(library: ctypes.CDLL, name: str) -> None:
    source = random.Random(name)
    for draw in CASES[name][1]:
        x = ctypes.c_float(draw(source)).value
        expected = ctypes.c_float(function(library, name)(x)).value
        assert struct.pack("f", function(library, name, ctypes.c_float)(x)) == struct.pack("f", expected)
