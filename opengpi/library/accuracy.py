"""Measures the errors of device math functions by a CUDA program that runs through OpenGPI itself."""

from __future__ import annotations

import subprocess
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from opengpi.settings import package_dir

TWO_ARGUMENTS = ("pow", "atan2", "hypot", "rhypot", "fmod", "remainder", "fdim", "nextafter")
_OWN_REFERENCES = {"sinpi", "cospi", "rcbrt", "rsqrt", "rhypot", "nextafter", "erfcx", "normcdf", "erfinv", "erfcinv", "normcdfinv"}
_OWN_REFERENCES |= {"cyl_bessel_i0", "cyl_bessel_i1", "j0", "j1", "y0", "y1"}
_EVEN = ("cos", "cosh", "cospi", "j0", "jn2", "cyl_bessel_i0")
_ODD = ("sin", "tan", "sinpi", "asin", "atan", "sinh", "tanh", "asinh", "atanh", "cbrt", "rcbrt", "erf", "erfinv", "j1", "jn7", "cyl_bessel_i1")
_ORDERS = {"jn2": ("jn", 2), "jn7": ("jn", 7), "yn2": ("yn", 2), "yn7": ("yn", 7)}
"""Functions of an order as well, at one order."""
_FORMATS = {"float": "f32", "fast": "fast", "double": "f64"}


@dataclass(frozen=True)
class Function:
    """A function in one format. ``bound`` is what CUDA documents: ulps, or a C++ expression of x and ulp."""

    name: str
    format: str
    """float, double, or fast: the float intrinsic."""
    bound: str

    @property
    def key(self) -> str:
        """What the command line calls it: sin.f32, sin.f64, sin.fast."""
        return f"{self.name}.{_FORMATS[self.format]}"

    @property
    def operation(self) -> str:
        """Its name in device IR, where it has one."""
        name = _ORDERS[self.name][0] if self.name in _ORDERS else self.name
        return f"gpi.math.fast.{name}.f32" if self.format == "fast" else f"gpi.math.{name}.{_FORMATS[self.format]}"

    @property
    def type(self) -> str:
        return "double" if self.format == "double" else "float"

    @property
    def binary(self) -> bool:
        return self.name in TWO_ARGUMENTS

    @property
    def symmetry(self) -> int:
        """1 where f(-x) = f(x), -1 where it is -f(x), else 0."""
        return 1 if self.name in _EVEN else -1 if self.name in _ODD else 0

    @property
    def exhaustible(self) -> bool:
        """Whether all arguments can be tried."""
        return self.type == "float" and not self.binary

    def _call(self, before: str, after: str) -> str:
        name, *order = _ORDERS.get(self.name, (self.name,))
        return f"{before}{name}{after}({', '.join([*map(str, order), 'x', *(['y'] if self.binary else [])])})"

    def device_call(self) -> str:
        """The CUDA expression of x and y."""
        return self._call("__" if self.format == "fast" else "", "" if self.format == "double" else "f")

    def reference(self) -> str:
        """The host's expression of x and y, in a wider format: double, or long double."""
        return self._call("reference_", "") if self.name in _OWN_REFERENCES else self._call("", "l" if self.format == "double" else "")

    def definition(self) -> str:
        """Its kernel, reference and bound in the measuring program."""
        plain = str(self.bound.isdigit()).lower()
        return f"FUNCTION({self.key.replace('.', '_')}, {self.type}, ({self.device_call()}), ({self.reference()}), ({self.bound}), {plain})"

    def measured_by(self) -> tuple[str, ...]:
        """The texts that decide how it is measured, its own code excepted."""
        return _text("accuracy.cu.in"), self.definition(), _text("references.h") if self.name in _OWN_REFERENCES else ""


@dataclass(frozen=True)
class Result:
    """``error`` is the largest error in ulps against the exact result: ``got`` at ``x`` (and ``y``). ``wrong`` counts results that are further
    than ``bound`` from the correctly rounded one, the worst of them at ``wrong_x``. ``digest`` is of all results in their order."""

    points: int
    digest: str
    error: float
    x: float
    y: float
    got: float
    wrong: int
    wrong_error: float
    wrong_x: float
    wrong_y: float
    wrong_got: float


def _text(name: str) -> str:
    return (package_dir() / "library" / name).read_text()


@cache
def functions() -> dict[str, Function]:
    """All functions whose errors are documented, by key."""
    table = tomllib.loads(_text("bounds.toml"))
    found = [Function(name, format, str(bound)) for format, bounds in table.items() for name, bound in bounds.items()]
    return {function.key: function for function in found}


def program(chosen: Iterable[Function]) -> str:
    """The CUDA program that measures ``chosen``: for each three words, key, points a band of sign and exponent (0: all arguments), and 1
    to compare with references, 0 to tell no more than a digest of the results."""
    kernels, calls = [], []
    for function in chosen:
        symbol = function.key.replace(".", "_")
        kernels.append(function.definition())
        arguments = f"name, {str(function.binary).lower()}, {function.symmetry}, points, compared, {symbol}, check<{function.type}, {symbol}_truth>"
        calls.append(f'        if (!strcmp(name, "{function.key}")) measure<{function.type}>({arguments});')
    template = _text("accuracy.cu.in").replace("@REFERENCES@", _text("references.h"))
    return template.replace("@KERNELS@", "\n".join(kernels)).replace("@CALLS@", "\n".join(calls))


def measure(executable: str, function: Function, points: int, compared: bool, progress: Callable[[float], None]) -> Result:
    """Runs the program for one function; ``progress`` is told the share that is done. ``points`` 0 tries all arguments."""
    words = [executable, function.key, str(points), "1" if compared else "0"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        fields: list[str] = []
        for line in process.stdout:
            word, *rest = line.split()
            if word == "progress":
                progress(float(rest[0]))
            elif word == "result":
                fields = rest
    if process.returncode != 0 or not fields:
        raise RuntimeError(f"measuring {function.key} ended with status {process.returncode}")
    _, count, digest, error, *worst, wrong, wrong_error = fields[:9]
    x, y, got, *others = map(float.fromhex, worst + fields[9:])
    return Result(int(count), digest, float(error), x, y, got, int(wrong), float(wrong_error), *others)
