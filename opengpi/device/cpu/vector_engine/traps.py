"""Forms of vector code that LLVM takes apart lane by lane, calls a library for, or dies of. The engine has other code for each.

What is here was found by compiling every operation on every type for AVX2 and AVX-512 and counting instructions and calls
(tests/unit/test_traps.py does so again).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from opengpi.device.cpu.vector_engine.lanes import Host
from opengpi.errors import GpiError
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import size_of


class TrapError(GpiError):
    """A defect of the engine: it has emitted a form that it must not."""

    def __init__(self, kernel: str, form: str) -> None:
        super().__init__(
            f"gpi: internal error: the vector engine's code for kernel {kernel} has {form}\n"
            "  why: it has other code for that, which was not used: a defect of OpenGPI, please report it\n"
            "  do:  set GPI_ENGINE to thread meanwhile"
        )


HALF_BY_CALLS = frozenset(
    f"llvm.{name}" for name in "fma fmuladd sqrt ceil floor trunc rint nearbyint round roundeven minnum maxnum minimumnum maximumnum canonicalize".split()
)
"""Of half, these are calls or conversions lane by lane; and no code can be generated for canonicalize."""
_MATH = "exp exp2 exp10 log log2 log10 pow powi ldexp sin cos tan asin acos atan atan2 sinh cosh tanh sincos modf frexp lrint llrint lround llround".split()
_DIVISIONS = frozenset(("sdiv", "udiv", "srem", "urem"))
_BFLOAT_IS_FINE = frozenset("load store bitcast fpext shufflevector insertelement extractelement".split())
_DEINTERLEAVE = re.compile(r"llvm\.vector\.(de)?interleave[3-9]\.")


def refuse_traps(function: M.Function, kernel: str, host: Host) -> None:
    """Raises TrapError for the first trap in host IR whose slices are of ``host.lanes`` lanes. Vectors of other sizes than a slice are a
    program's own, or wide accesses; for masks any size is looked at."""
    for i in function.instructions():
        form = trap(i, host)
        if form is not None:
            raise TrapError(kernel, form)


def trap(i: M.Instruction, host: Host) -> str | None:
    """The form in words if ``i`` is a trap on ``host``."""
    opcode = i.opcode
    if opcode == "phi" or opcode == "alloca":
        type = i.allocated_type if isinstance(i, M.Alloca) else i.type
        wide = isinstance(type, T.VectorType) and type.element is T.I1 and type.count > host.lanes
        return f"a mask of type {type} in memory or a phi" if wide else None
    slices = [value.type for value in (i, *i.operands) if isinstance(value.type, T.VectorType) and value.type.count == host.lanes]
    if not slices:
        return None
    if opcode == "call":
        form = _call(i, slices[0], host)  # type: ignore[arg-type]
    else:
        rule = _RULES.get(opcode)
        form = rule(i) if rule is not None else None
    if form is None and opcode not in _BFLOAT_IS_FINE and any(type.element is T.BFLOAT for type in slices):
        form = f"{opcode} of {slices[0]}"
    return form


def _call(i: M.Call, slice: T.VectorType, host: Host) -> str | None:
    name = i.callee_name
    if not name.startswith("llvm."):
        return None
    if name.startswith("llvm.masked."):
        return _masked(i, name, host)
    words = name.split(".")
    bad = (
        words[1] in _MATH
        or name.startswith(("llvm.fptosi.sat.", "llvm.fptoui.sat."))
        or (slice.element is T.HALF and f"llvm.{words[1]}" in HALF_BY_CALLS)
        or _DEINTERLEAVE.match(name) is not None
    )
    return name if bad else None


def _masked(i: M.Call, name: str, host: Host) -> str | None:
    access = name.split(".")[2]
    value = i.args[0].type if access in ("store", "scatter", "compressstore") else i.type
    assert isinstance(value, T.VectorType)
    narrow = size_of(value.element) < 4
    able = {"gather": host.gathers and not narrow, "scatter": host.scatters and not narrow}.get(access, host.masks_bytes or not narrow)
    return None if able else name


def _division(i: M.Instruction) -> str | None:
    divisor = i.operands[1]
    constant = isinstance(divisor, M.ConstantAggregate) and all(isinstance(e, M.ConstantInt) and e.value != 0 for e in divisor.elements)
    return None if constant else f"{i.opcode} of {i.type}"


def _truncation(i: M.Instruction) -> str | None:
    source, target = i.operands[0].type.element, i.type.element  # type: ignore[attr-defined]
    slow = target is T.BFLOAT or (source is T.DOUBLE and target is T.HALF)
    return f"fptrunc of {i.operands[0].type} to {i.type}" if slow else None


def _element(i: M.Instruction) -> str | None:
    return None if isinstance(i.operands[-1], M.ConstantInt) else f"{i.opcode} at an index that is not constant"


_RULES: dict[str, Callable[[M.Instruction], str | None]] = {
    **dict.fromkeys(_DIVISIONS, _division),
    "frem": lambda i: f"frem of {i.type}",
    "fptrunc": _truncation,
    "extractelement": _element,
    "insertelement": _element,
}
