"""Refuse what is declared but nowhere defined: one file is a whole program on the device.

Before: device IR, optimised, so that dead uses are gone. After: the same, without unused declarations;
every function left is defined here or an operation, every variable has a value or is dynamic shared memory.
"""

from __future__ import annotations

from collections.abc import Iterator

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.debuginfo import DebugInfo
from opengpi.ir.errors import UnsupportedError


def check_symbols(module: M.Module, debug: DebugInfo) -> None:
    """Raises UnsupportedError for the first use of an undefined symbol, with its source line."""
    used: set[M.GlobalValue] = set()
    for function in module.functions:
        for instruction in function.instructions():
            for operand in instruction.operands:
                for symbol in _symbols(operand):
                    if symbol not in used:
                        used.add(symbol)
                        _check(symbol, debug.of(instruction, function))
    for variable in module.variables:
        if variable.initializer is not None:
            for symbol in _symbols(variable.initializer):
                used.add(symbol)
                _check(symbol, f"{debug.source}: in the value of {variable.name}")
    for name, value in list(module.globals.items()):
        if value not in used and _undefined(value):
            del module.globals[name]


def _symbols(value: M.Value) -> Iterator[M.GlobalValue]:
    if isinstance(value, M.GlobalValue):
        yield value
    elif isinstance(value, M.ConstantExpr):
        for operand in value.operands:
            yield from _symbols(operand)
    elif isinstance(value, M.ConstantAggregate):
        for element in value.elements:
            yield from _symbols(element)


def _undefined(value: M.GlobalValue) -> bool:
    if isinstance(value, M.Function):
        return value.is_declaration
    return isinstance(value, M.GlobalVariable) and value.initializer is None


def _check(symbol: M.GlobalValue, place: str) -> None:
    if not _undefined(symbol) or symbol.name.startswith(("llvm.", "gpi.")) or symbol.type is T.pointer(3):
        return
    kind = "function" if isinstance(symbol, M.Function) else "variable"
    raise UnsupportedError(
        place, f"undefined device {kind}: {symbol.name}",
        "device code of one file cannot refer to another's: separate compilation (-rdc=true) is not supported",
        f"define the {kind} in this file or in a header that it includes, or include the .cu file that defines it",
    )  # fmt: skip
