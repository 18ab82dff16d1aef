"""Expand questions for a number's class to comparisons of its bits.

Before: llvm.is.fpclass, which LLVM's scalar passes write for tests such as ``x > 0 && x < INFINITY``. After: the classes asked for, which lie
side by side in the order of bit patterns, as ranges, each a subtraction and an unsigned comparison.
"""

from __future__ import annotations

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import Emitter, constant_value, integer, rewrite, scalar

_FORMATS: dict[T.Type, tuple[int, int]] = {T.HALF: (16, 10), T.BFLOAT: (16, 7), T.FLOAT: (32, 23), T.DOUBLE: (64, 52)}
"""Bits of a number, and of its fraction."""

# Bits of the mask, from the least pattern of a sign to the greatest: zero, subnormal, normal, infinity, signalling NaN, quiet NaN.
_POSITIVE = (6, 7, 8, 9, 0, 1)
_NEGATIVE = (5, 4, 3, 2, 0, 1)


def expand_classes(module: M.Module) -> None:
    """Rewrites all of ``module``."""
    rewrite(module, _visit)


def _visit(e: Emitter, i: M.Instruction) -> M.Value | None:
    if not isinstance(i, M.Call) or not i.callee_name.startswith("llvm.is.fpclass."):
        return None
    number, mask = i.args[0], constant_value(i.args[1])
    assert mask is not None
    width, fraction = _FORMATS[scalar(number.type)]
    word: T.Type = T.int_type(width)
    if isinstance(number.type, T.VectorType):
        word = T.vector(number.type.count, word)
    pattern = e.cast("bitcast", number, word)
    found: M.Value | None = None
    for low, high in _ranges(mask, width, fraction):
        distance = e.binary("sub", pattern, low) if low else pattern
        inside = e.compare("ule", distance, high - low)
        found = inside if found is None else e.binary("or", found, inside)
    return integer(i.type, 0) if found is None else found


def _ranges(mask: int, width: int, fraction: int) -> list[tuple[int, int]]:
    """First and last bit pattern of each run of classes in ``mask``."""
    infinity = (1 << (width - 1)) - (1 << fraction)
    quiet = 1 << (fraction - 1)
    starts = [0, 1, 1 << fraction, infinity, infinity + 1, infinity + quiet, 1 << (width - 1)]
    runs: list[tuple[int, int]] = []
    for sign, order in ((0, _POSITIVE), (1 << (width - 1), _NEGATIVE)):
        for index, bit in enumerate(order):
            low, high = sign + starts[index], sign + starts[index + 1] - 1
            if mask >> bit & 1 and runs and runs[-1][1] == low - 1:
                runs[-1] = (runs[-1][0], high)
            elif mask >> bit & 1:
                runs.append((low, high))
    return runs
