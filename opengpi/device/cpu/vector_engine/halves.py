"""Half precision in slices. Hosts convert between half and float, and know next to nothing else of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opengpi.device.cpu.vector_engine.lanes import Lanes, Slices, mangle
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

_CUT = 29  # digits that double has and float has not


def elementwise(w: Widener, i: M.Call, plain: str) -> Slices:
    """``llvm.sqrt``, ``llvm.floor`` … in float, ``llvm.fma`` in double, then rounded to half: the result is that of one rounding.

    Float has more than twice half's digits, so a square root rounded twice is right (Figueroa, When is double rounding innocuous?, 1995).
    In double a product of halves is exact, and its sum with a third is too or is nowhere near the middle between two halves.
    """
    lanes = w.lanes
    double = plain in ("llvm.fma", "llvm.fmuladd")
    half, wide = lanes.vector(T.HALF), lanes.vector(T.DOUBLE if double else T.FLOAT)
    columns = [[lanes.op("fpext", wide, part) for part in w.vector(arg)] for arg in i.args]
    made = [lanes.call(f"{plain}.{mangle(wide)}", wide, [column[k] for column in columns]) for k in range(lanes.count)]
    return [from_double(lanes, part) if double else lanes.op("fptrunc", half, part) for part in made]


def from_double(lanes: Lanes, value: M.Value) -> M.Value:
    """A slice of doubles rounded to half, by way of float: what float has no room for stays as a one in its last place (round to odd), so that
    it does not round twice. LLVM calls a function for each lane."""
    bits = lanes.vector(T.I64)
    number = lanes.op("bitcast", bits, value)
    rest = lanes.op("and", bits, number, integer(bits, (1 << _CUT) - 1))
    some = lanes.compare("icmp", "ne", rest, integer(bits, 0))
    odd = lanes.op("select", bits, some, integer(bits, 1 << _CUT), integer(bits, 0))
    kept = lanes.op("or", bits, lanes.op("and", bits, number, integer(bits, -1 << _CUT)), odd)
    single = lanes.op("fptrunc", lanes.vector(T.FLOAT), lanes.op("bitcast", lanes.vector(T.DOUBLE), kept))
    return lanes.op("fptrunc", lanes.vector(T.HALF), single)
