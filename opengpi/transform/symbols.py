"""Drop functions that no kernel reaches, and refuse what is declared but nowhere defined: one file is a whole program.

Before: device IR, optimised, so that dead uses are gone. After: every function is reached from a kernel or a variable and
is defined or an operation; every variable has a value or is dynamic shared memory; no declaration is unused.
"""

from __future__ import annotations

from collections.abc import Iterator

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.debuginfo import DebugInfo
from opengpi.ir.errors import UnsupportedError

_STANDARD = ("_ZNSt", "_ZNKSt", "_ZSt")
"""How the mangled names of namespace std begin."""


def check_symbols(module: M.Module, debug: DebugInfo) -> None:
    """Raises UnsupportedError for the first use of an undefined symbol, with its source line."""
    reached: dict[M.GlobalValue, None] = {}
    for variable in module.variables:
        if variable.initializer is not None:
            for symbol in _symbols(variable.initializer):
                _check(symbol, f"{debug.source}: in the value of {variable.name}")
                reached[symbol] = None
    work = [function for function in module.functions if not function.is_declaration and (function in reached or "internal" not in function.words)]
    reached.update(dict.fromkeys(work))
    for function in work:
        for instruction in function.instructions():
            for operand in instruction.operands:
                for symbol in _symbols(operand):
                    if symbol not in reached:
                        _check(symbol, debug.of(instruction, function))
                        reached[symbol] = None
                        if isinstance(symbol, M.Function) and not symbol.is_declaration:
                            work.append(symbol)
    for name, value in list(module.globals.items()):
        if value not in reached and (isinstance(value, M.Function) or _undefined(value)):
            del module.globals[name]


def _symbols(value: M.Value) -> Iterator[M.GlobalValue]:
    """The globals in a constant, through aliases."""
    if isinstance(value, M.GlobalValue):
        yield value
        if isinstance(value, M.Alias):
            yield from _symbols(value.aliasee)
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
    if symbol.name.startswith(_STANDARD):
        raise UnsupportedError(
            place, f"undefined device {kind}: {symbol.name}",
            "this part of the C++ standard library is compiled code, for the host alone",
            "use a part that is a template: std::sort of plain numbers with a comparison of your own, [](auto a, auto b) { return a < b; }",
        )  # fmt: skip
    raise UnsupportedError(
        place, f"undefined device {kind}: {symbol.name}",
        "device code of one file cannot refer to another's: separate compilation (-rdc=true) is not supported",
        f"define the {kind} in this file or in a header that it includes, or include the .cu file that defines it",
    )  # fmt: skip
