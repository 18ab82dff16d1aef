"""Measures the errors of device math functions by a CUDA program that runs through OpenGPI itself."""

from __future__ import annotations

import subprocess
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from opengpi.settings import package_dir

TWO_ARGUMENTS = ("pow", "atan2", "hypot")
_OWN_REFERENCES = ("sinpi", "cospi", "rcbrt")
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
    def type(self) -> str:
        return "double" if self.format == "double" else "float"

    @property
    def binary(self) -> bool:
        return self.name in TWO_ARGUMENTS

    @property
    def exhaustible(self) -> bool:
        """Whether all arguments can be tried."""
        return self.type == "float" and not self.binary

    def device_call(self) -> str:
        """The CUDA expression of x and y."""
        arguments = "(x, y)" if self.binary else "(x)"
        return {"float": f"{self.name}f", "double": self.name, "fast": f"__{self.name}f"}[self.format] + arguments

    def reference(self) -> str:
        """The host's expression of x and y, in a wider format: double, or long double."""
        name = f"reference_{self.name}" if self.name in _OWN_REFERENCES else self.name + ("l" if self.format == "double" else "")
        return f"{name}({'x, y' if self.binary else 'x'})"


@dataclass(frozen=True)
class Result:
    """``error`` is the largest error in ulps against the exact result: ``got`` at ``x`` (and ``y``). ``wrong`` counts results that are further
    than ``bound`` from the correctly rounded one, the worst of them at ``wrong_x``."""

    function: Function
    points: int
    error: float
    x: float
    y: float
    got: float
    wrong: int
    wrong_error: float
    wrong_x: float
    wrong_y: float
    wrong_got: float


@cache
def functions() -> dict[str, Function]:
    """All functions whose errors are documented, by key."""
    table = tomllib.loads((package_dir() / "library" / "bounds.toml").read_text())
    found = [Function(name, format, str(bound)) for format, bounds in table.items() for name, bound in bounds.items()]
    return {function.key: function for function in found}


def program(chosen: Iterable[Function]) -> str:
    """The CUDA program that measures ``chosen``: for each three words, key, all or some, and points a band of sign and exponent."""
    kernels, calls = [], []
    for function in chosen:
        symbol = function.key.replace(".", "_")
        kernels.append(f"FUNCTION({symbol}, {function.type}, {function.device_call()})")
        wide = "long double" if function.format == "double" else "double"
        reference = f"[]({wide} x, {wide} y) {{ (void)y; return {function.reference()}; }}"
        allowed = f"[](double x, double ulp) -> double {{ (void)x, (void)ulp; return {function.bound}; }}"
        arguments = f"name, {str(function.binary).lower()}, exhaustive, points, {symbol}, {reference}, {allowed}"
        calls.append(f'        if (!strcmp(name, "{function.key}")) measure<{function.type}>({arguments});')
    template = (package_dir() / "library" / "accuracy.cu.in").read_text()
    return template.replace("@KERNELS@", "\n".join(kernels)).replace("@CALLS@", "\n".join(calls))


def measure(executable: str, function: Function, exhaustive: bool, points: int, progress: Callable[[float], None]) -> Result:
    """Runs the program for one function; ``progress`` is told the share that is done."""
    words = [executable, function.key, "all" if exhaustive and function.exhaustible else "some", str(points)]
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
    _, count, error, *worst, wrong, wrong_error = fields[:8]
    x, y, got, *others = map(float.fromhex, worst + fields[8:])
    return Result(function, int(count), float(error), x, y, got, int(wrong), float(wrong_error), *others)
