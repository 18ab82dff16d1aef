"""The operations that random kernels have to have run, each with all lanes, with some, with one and with none: rows of the table of hits."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import permutations

from opengpi.fuzz.builder import FLOATS, INTEGERS, NAMES
from opengpi.fuzz.case import KINDS
from opengpi.fuzz.operations import FLOATING, INTEGER, INTRINSICS, OVERFLOWS, ROUNDINGS
from opengpi.fuzz.sharing import ATOMICS, FLOATING_ATOMICS
from opengpi.interpret.coverage import STATES
from opengpi.registry.builtins import load_builtins

ENOUGH = 50
"""How often at least."""
_INTEGER = f"{INTEGER} icmp select load store".split()
_FLOATING = f"{FLOATING} fcmp select load store".split()
_OVERFLOWS = [f"{name}.with.overflow" for name in OVERFLOWS.split()]
_MATHS = f"fma fmuladd {ROUNDINGS}".split()
_TOGETHER = ("gpi.barrier", "alloca")
"""Where all threads come, or a function begins: no branch that lanes decide leads past it."""


@cache
def rows() -> tuple[str, ...]:
    """The names, as ``interpret.coverage`` writes them."""
    return tuple(dict.fromkeys(_rows()))


def _rows() -> Iterator[str]:
    yield from (f"{operation} {type}" for type in INTEGERS for operation in _INTEGER)
    yield from (f"{operation} {type}" for type in FLOATS for operation in _FLOATING)
    yield from (f"llvm.{name}.{type}" for type in INTEGERS for name in (*INTRINSICS.split(), *_OVERFLOWS) if (name, str(type)) != ("bswap", "i8"))
    yield from (f"llvm.{name}.{NAMES[type]}" for type in FLOATS for name in _MATHS)
    for narrow, wide in ((a, b) for a, b in permutations(INTEGERS, 2) if INTEGERS.index(a) < INTEGERS.index(b)):
        yield from (f"zext {narrow} {wide}", f"sext {narrow} {wide}", f"trunc {wide} {narrow}")
    for narrow, wide in ((a, b) for a, b in permutations(FLOATS, 2) if FLOATS.index(a) < FLOATS.index(b)):
        yield from (f"fpext {narrow} {wide}", f"fptrunc {wide} {narrow}")
    for number in INTEGERS:
        yield from (f"{opcode} {number} {type}" for type in FLOATS for opcode in ("sitofp", "uitofp"))
        yield from (f"{opcode} {type} {number}" for type in FLOATS for opcode in ("fptosi", "fptoui"))
        yield from (f"llvm.{name}.sat.{number}.{NAMES[type]}" for type in FLOATS for name in ("fptosi", "fptoui"))
        yield from (f"atomicrmw {operation} {number}" for operation in ATOMICS.split())
        yield f"cmpxchg {{ {number}, i1 }}"
    yield from (f"atomicrmw {operation} {type}" for type in FLOATS for operation in FLOATING_ATOMICS.split())
    yield from (name for name, builtin in load_builtins().items() if name.startswith("gpi.warp.") and builtin.kind == "convergent" and _written(name))
    yield from ("gpi.barrier", "gpi.barrier.count", "gpi.barrier.and", "gpi.barrier.or", "call", "br", "switch", "getelementptr", "alloca")
    yield from (f"load {type}" for type in KINDS)


def _written(name: str) -> bool:
    """Whether programs write the operation: the engines alone call what tells libgpi of a wrong mask."""
    return name != "gpi.warp.unnamed"


def lacking(name: str, counts: tuple[int, ...]) -> list[str]:
    """The states in which an operation has run less often than enough."""
    return [f"{state} {count}" for state, count in zip(STATES, counts, strict=True) if count < ENOUGH and not (state == "empty" and name.startswith(_TOGETHER))]
