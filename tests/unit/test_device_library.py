"""The device library: how it is linked, what stands in it, and how far its results are from the exact ones."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import mpmath
import pytest
from mpmath import mpf

from opengpi.frontend.toolchain import find_toolchain
from opengpi.ir import model as M
from opengpi.ir.errors import IRError
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse
from opengpi.ir.verifier import verify
from opengpi.library.accuracy import functions
from opengpi.library.store import device_library
from opengpi.registry.builtins import load_builtins
from opengpi.transform.link_library import link_library
from opengpi.transform.normalise import NormaliseOptions, normalise

KERNEL = """
declare float @gpi.math.exp.f32(float)
declare float @gpi.math.lgamma.f32(float)
declare float @llvm.fma.f32(float, float, float)
define ptx_kernel void @k(ptr %p, float %x) {
  %a = call float @gpi.math.exp.f32(float %x)
  %b = call float @gpi.math.lgamma.f32(float %a)
  %c = call float @llvm.fma.f32(float %a, float %b, float %x)
  store float %c, ptr %p, align 4
  ret void
}
"""
EXP = """
declare float @llvm.fma.f32(float, float, float)
declare float @llvm.rint.f32(float)
define float @gpi.math.exp.f32(float %x) {
  %r = call float @llvm.rint.f32(float %x)
  %s = call float @llvm.fma.f32(float %r, float %x, float %x)
  ret float %s
}
"""


def test_a_function_of_the_library_takes_the_place_of_its_declaration() -> None:
    module = parse(KERNEL)
    link_library(module, {"gpi.math.exp.f32": EXP}.get)
    verify(module)
    text = print_module(module)
    assert "call float @library.exp.f32(float %x)" in text and "call float @gpi.math.lgamma.f32(float %a)" in text
    assert text.count("declare float @llvm.fma.f32") == 1 and text.count("declare float @llvm.rint.f32") == 1
    assert "define internal float @library.exp.f32(float %x)" in text and "alwaysinline" in text and "@gpi.math.exp.f32" not in text


def test_a_definition_of_another_type_is_refused() -> None:
    with pytest.raises(IRError, match=r"gpi\.math\.exp\.f32 is not a float \(float\)"):
        link_library(parse(KERNEL), {"gpi.math.exp.f32": "define double @gpi.math.exp.f32(double %x) {\n  ret double %x\n}\n"}.get)


@pytest.mark.parametrize("optimise", [True, False])
def test_normalised_kernels_hold_the_function(optimise: bool) -> None:
    own = device_library(find_toolchain())
    module = normalise(KERNEL, NormaliseOptions(optimise=optimise, library=lambda name: None if "lgamma" in name else own(name)))
    names = {function.name for function in module.functions}
    assert "gpi.math.exp.f32" not in names and "gpi.math.lgamma.f32" in names
    assert ("library.exp.f32" in names) is not optimise


_HUGE = ("sin", "cos", "tan", "j0", "j1", "y0", "y1")
_LOOPS = ("fmod", "remainder", "jn", "yn")


def test_every_operation_of_the_registry_is_in_the_library_as_straight_code() -> None:
    """No calls or memory; loops only where their number of trips depends on the arguments, branches else only around huge angles."""
    library = device_library(find_toolchain())
    for name in load_builtins():
        if not name.startswith("gpi.math."):
            continue
        text = library(name)
        assert text is not None, name
        module = parse(text, name)
        verify(module)
        function = module.globals[name]
        assert isinstance(function, M.Function)
        assert all(other is function or other.name.startswith("llvm.") for other in module.functions)
        assert not [i.opcode for i in function.instructions() if i.opcode in ("load", "store", "alloca", "switch", "getelementptr")], name
        stem = name.split(".")[2]
        assert len(function.blocks) == (3 if stem in _HUGE else 1) or stem in _LOOPS, name


@pytest.fixture(scope="module")
def measured() -> list[dict[str, Any]]:
    """Every function at 20 points a band, and where it is known to be hard."""
    command = [sys.executable, "-m", "opengpi.cli.main", "accuracy", "--json", "--points", "20"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=280)
    assert run.returncode in (0, 1), run.stderr
    return json.loads(run.stdout)


def test_no_error_exceeds_the_documented_bound(measured: list[dict[str, Any]]) -> None:
    assert [result["function"] for result in measured] == list(functions())
    assert not [result for result in measured if result["wrong"]]
    exact = {result["function"] for result in measured if result["max_ulp"] < 0.4}
    assert exact == {f"{name}.{format}" for name in ("fmod", "remainder", "nextafter") for format in ("f32", "f64")}, "no error at all is not believable"


_OTHER_NAMES = {"log1p": mpmath.log1p, "cbrt": lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)), "rcbrt": lambda x: mpmath.sign(x) / mpmath.cbrt(abs(x))}
_OTHER_NAMES |= {"exp2": lambda x: mpf(2) ** x, "exp10": lambda x: mpf(10) ** x, "log2": lambda x: mpmath.log(x) / mpmath.log(2), "pow": mpmath.power}
_OTHER_NAMES |= {
    "expm1": lambda x: mpmath.expm1(x),
    "log10": mpmath.log10,
    "rsqrt": lambda x: 1 / mpmath.sqrt(x),
    "rhypot": lambda x, y: 1 / mpmath.hypot(x, y),
}
_OTHER_NAMES |= {"fdim": lambda x, y: x - y, "tgamma": mpmath.gamma, "lgamma": lambda x: mpmath.log(abs(mpmath.gamma(x))) if x < 0 else mpmath.loggamma(x)}
_OTHER_NAMES |= {"erfcx": lambda x: mpmath.exp(x * x) * mpmath.erfc(x), "normcdf": lambda x: mpmath.erfc(-x / mpmath.sqrt(2)) / 2}
_OTHER_NAMES |= {"erfcinv": lambda x: mpmath.erfinv(1 - x), "normcdfinv": lambda x: -mpmath.sqrt(2) * mpmath.erfinv(1 - 2 * x)}
_OTHER_NAMES |= {f"{kind}{n}": lambda x, f=f, n=n: f(n, x) for kind, f in (("j", mpmath.besselj), ("y", mpmath.bessely)) for n in (0, 1)}
_OTHER_NAMES |= {f"{kind}n{n}": lambda x, f=f, n=n: f(n, x) for kind, f in (("j", mpmath.besselj), ("y", mpmath.bessely)) for n in (2, 7)}
_OTHER_NAMES |= {f"cyl_bessel_i{n}": lambda x, n=n: mpmath.besseli(n, x) for n in (0, 1)}


def test_errors_are_what_arithmetic_of_many_digits_finds(measured: list[dict[str, Any]]) -> None:
    """The worst point of every function again: the references of the measuring program are good enough."""
    for result in measured:
        if result["max_ulp"] == 0:
            continue
        name, format = result["function"].split(".")
        digits, lowest = (52, -1022) if format == "f64" else (23, -126)
        with mpmath.workdps(400):
            exact = _OTHER_NAMES.get(name, getattr(mpmath, name, None))(*(mpf(float.fromhex(x)) for x in result["at"]))
            exponent = max(int(mpmath.floor(mpmath.log(abs(exact), 2))), lowest)
            error = abs(mpf(float.fromhex(result["got"])) - exact) / mpf(2) ** (exponent - digits)
            assert abs(error - result["max_ulp"]) < 0.01 + 1e-3 * error, (result, float(error))
