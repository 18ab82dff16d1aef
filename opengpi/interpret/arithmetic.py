"""Integer and floating operations on single values: one Python function an operation and type.

Integers are bit patterns. Where LLVM says poison or undefined, the result is the GPU's: shifts by the width or more give 0 (ashr
the sign), division by zero all ones, its remainder the dividend, MIN / -1 is MIN; conversions to integers saturate. Flags that
promise something (nsw, exact, nnan, …) are not looked at.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from opengpi.interpret import floating
from opengpi.interpret.errors import NotInterpreted
from opengpi.interpret.floating import ROUND
from opengpi.interpret.layout import FLOAT_SIZES, size_of
from opengpi.ir import types as T

Function = Callable[..., Any]


def signed(value: int, bits: int) -> int:
    """The pattern ``value`` read as a signed number."""
    return value - (1 << bits) if value >> (bits - 1) else value


def bits_of(type: T.Type) -> int:
    """Width of an integer or pointer, or of a floating type."""
    if isinstance(type, T.IntType):
        return type.bits
    return 8 * size_of(type)


def binary(opcode: str, type: T.Type) -> Function:
    """add … xor and fadd … frem on scalars of ``type``."""
    if opcode in _FLOATING:
        function, rounded = _FLOATING[opcode], ROUND[type]
        return function if type is T.DOUBLE else lambda a, b: rounded(function(a, b))
    return _integer(opcode, bits_of(type))


_FLOATING: dict[str, Callable[[float, float], float]] = {
    "fadd": operator.add, "fsub": operator.sub, "fmul": operator.mul, "fdiv": floating.divide, "frem": floating.remainder,
}  # fmt: skip
_BITWISE = {"and": operator.and_, "or": operator.or_, "xor": operator.xor}


def _integer(opcode: str, bits: int) -> Function:
    most = (1 << bits) - 1
    if opcode in _BITWISE:
        return _BITWISE[opcode]
    functions: dict[str, Function] = {
        "add": lambda a, b: a + b & most,
        "sub": lambda a, b: a - b & most,
        "mul": lambda a, b: a * b & most,
        "shl": lambda a, b: a << b & most if b < bits else 0,
        "lshr": lambda a, b: a >> b if b < bits else 0,
        "ashr": lambda a, b: signed(a, bits) >> min(b, bits - 1) & most,
        "udiv": lambda a, b: a // b if b else most,
        "urem": lambda a, b: a % b if b else a,
        "sdiv": lambda a, b: _quotient(signed(a, bits), signed(b, bits)) & most,
        "srem": lambda a, b: _remainder(signed(a, bits), signed(b, bits)) & most,
        "smin": lambda a, b: a if signed(a, bits) < signed(b, bits) else b,
        "smax": lambda a, b: a if signed(a, bits) > signed(b, bits) else b,
        "umin": min,
        "umax": max,
        "uadd.sat": lambda a, b: min(a + b, most),
        "usub.sat": lambda a, b: max(a - b, 0),
        "sadd.sat": lambda a, b: _clamp(signed(a, bits) + signed(b, bits), bits),
        "ssub.sat": lambda a, b: _clamp(signed(a, bits) - signed(b, bits), bits),
        "ushl.sat": lambda a, b: min(a << b, most) if b < bits else most if a else 0,
    }
    if opcode not in functions:
        raise NotInterpreted(f"integer operation {opcode}")
    return functions[opcode]


def _quotient(a: int, b: int) -> int:
    return -1 if b == 0 else abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)


def _remainder(a: int, b: int) -> int:
    return a if b == 0 else a - b * _quotient(a, b)


def _clamp(value: int, bits: int) -> int:
    return max(-(1 << (bits - 1)), min(value, (1 << (bits - 1)) - 1)) & ((1 << bits) - 1)


def compare(opcode: str, predicate: str, type: T.Type) -> Function:
    """icmp and fcmp on scalars of ``type``; the result is 0 or 1."""
    if opcode == "icmp":
        relation = _RELATIONS[predicate.lstrip("su") if predicate not in ("eq", "ne") else predicate]
        if predicate[0] != "s":
            return lambda a, b: int(relation(a, b))
        half = 1 << (bits_of(type) - 1)  # signed order is unsigned order with the sign bit turned
        return lambda a, b: int(relation(a ^ half, b ^ half))
    if predicate in ("true", "false"):
        return lambda a, b: int(predicate == "true")
    if predicate in ("ord", "uno"):
        return lambda a, b: int((a != a or b != b) == (predicate == "uno"))
    relation, unordered = _RELATIONS[predicate[1:]], int(predicate[0] == "u")
    return lambda a, b: unordered if a != a or b != b else int(relation(a, b))


_RELATIONS = {"eq": operator.eq, "ne": operator.ne, "lt": operator.lt, "le": operator.le, "gt": operator.gt, "ge": operator.ge}


def cast(opcode: str, source: T.Type, target: T.Type) -> Function:
    """A cast of scalars."""
    if opcode in ("addrspacecast", "ptrtoaddr"):
        return _same
    bits = bits_of(source)
    most = (1 << bits_of(target)) - 1
    if opcode in ("trunc", "zext", "ptrtoint", "inttoptr"):
        return lambda a: a & most
    if opcode == "sext":
        return lambda a: signed(a, bits) & most
    if opcode in ("fptrunc", "fpext"):
        return ROUND[target]
    if opcode in ("sitofp", "uitofp"):
        return lambda a: floating.from_integer(target, signed(a, bits) if opcode == "sitofp" else a)
    if opcode in ("fptosi", "fptoui"):
        return lambda a: floating.to_integer(a, bits_of(target), opcode == "fptosi", source is T.DOUBLE)
    if opcode == "bitcast":
        return _bitcast(source, target)
    raise NotInterpreted(f"cast {opcode}")


def _same(a: Any) -> Any:
    return a


def _bitcast(source: T.Type, target: T.Type) -> Function:
    if source in FLOAT_SIZES and target not in FLOAT_SIZES:
        return lambda a: floating.to_bits(source, a)
    if target in FLOAT_SIZES and source not in FLOAT_SIZES:
        return lambda a: floating.from_bits(target, a)
    return _same


# --- LLVM's intrinsics on one value, by name without ``llvm.`` and types ---------------------------

_OF_TWO = frozenset(("smin", "smax", "umin", "umax", "uadd.sat", "usub.sat", "sadd.sat", "ssub.sat", "ushl.sat"))


def intrinsic(name: str, type: T.Type, argument: T.Type) -> Function | None:
    """The scalar function of ``llvm.name`` with result ``type`` and first argument ``argument``, or None."""
    if type in FLOAT_SIZES:
        return _floating_intrinsic(name, type)
    if not isinstance(type, T.IntType):
        return None
    bits = type.bits
    if name in _OF_TWO:
        return _integer(name, bits)
    if name in ("fptosi.sat", "fptoui.sat"):
        return lambda a: floating.saturated(a, bits, name == "fptosi.sat")
    most = (1 << bits) - 1
    functions: dict[str, Function] = {
        "abs": lambda a, poison: abs(signed(a, bits)) & most,
        "ctpop": int.bit_count,
        "ctlz": lambda a, poison: bits - a.bit_length(),
        "cttz": lambda a, poison: (a & -a).bit_length() - 1 if a else bits,
        "bswap": lambda a: int.from_bytes(a.to_bytes(bits // 8, "little"), "big"),
        "bitreverse": lambda a: int(f"{a:0{bits}b}"[::-1], 2),
        "fshl": lambda a, b, n: ((a << bits | b) << n % bits) >> bits & most,
        "fshr": lambda a, b, n: (a << bits | b) >> n % bits & most,
    }
    return functions.get(name)


def _floating_intrinsic(name: str, type: T.Type) -> Function | None:
    if name in ("fma", "fmuladd"):
        return floating.fused(type)
    if name == "powi":
        return None
    function = floating.UNARY.get(name) or floating.BINARY.get(name)
    rounded = ROUND[type]
    return None if function is None else lambda *args: rounded(function(*args))


def with_overflow(name: str, bits: int) -> Function | None:
    """llvm.{s,u}{add,sub,mul}.with.overflow: the result and whether it is wrong."""
    if not name.endswith(".with.overflow"):
        return None
    exact = {"add": operator.add, "sub": operator.sub, "mul": operator.mul}[name[1:4]]
    most, is_signed = (1 << bits) - 1, name[0] == "s"

    def function(a: int, b: int) -> tuple[int, int]:
        result = exact(signed(a, bits), signed(b, bits)) if is_signed else exact(a, b)
        wrapped = result & most
        return wrapped, int((signed(wrapped, bits) if is_signed else wrapped) != result)

    return function


def atomic(operation: str, type: T.Type) -> Function:
    """What atomicrmw stores, from the old value and the operand."""
    if operation == "xchg":
        return lambda old, value: value
    if operation in ("fadd", "fsub"):
        return binary(operation, type)
    if operation in ("fmax", "fmin"):
        return floating.BINARY["maxnum" if operation == "fmax" else "minnum"]
    bits = bits_of(type)
    most = (1 << bits) - 1
    own: dict[str, Function] = {
        "nand": lambda old, value: ~(old & value) & most,
        "uinc_wrap": lambda old, value: 0 if old >= value else old + 1,
        "udec_wrap": lambda old, value: value if old == 0 or old > value else old - 1,
    }
    return own.get(operation) or _integer({"max": "smax", "min": "smin"}.get(operation, operation), bits)
