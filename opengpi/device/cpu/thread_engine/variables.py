"""Device variables: what the host may name, and how code reaches them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from opengpi.device.cpu.thread_engine.prelude import Prelude
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import size_of

_CONSTANT_SPACE = 4
_ANNOTATIONS = "llvm.global.annotations"
_DROPPED = ("llvm.used", "llvm.compiler.used", "llvm.global_ctors", "llvm.global_dtors", _ANNOTATIONS)


@dataclass(frozen=True)
class Symbol:
    """A variable that the host can name. ``first`` holds its first value (None: all zero); ``size`` is in bytes."""

    name: str
    first: M.GlobalVariable | None
    size: int
    constant: bool
    managed: bool


def lower_variables(module: M.Module) -> tuple[list[Symbol], dict[M.GlobalValue, Callable[[Prelude], M.Value]]]:
    """Lists the variables that the host may name and makes them ordinary data.

    A managed variable becomes a cell for the address of the host's shadow: the second result tells how its value is computed.
    Before: ``@x = addrspace(1) externally_initialized global i32 5``. After: the same, and ``@x.first`` with the value 5.
    """
    managed = _managed(module)
    symbols: list[Symbol] = []
    cells: dict[M.GlobalValue, Callable[[Prelude], M.Value]] = {}
    for name in _DROPPED:
        module.globals.pop(name, None)
    for variable in module.variables:
        if "externally_initialized" not in variable.words or variable.initializer is None:
            continue
        space = variable.type.space if isinstance(variable.type, T.PointerType) else 0
        size = size_of(variable.value_type)
        first = _first_value(module, variable)
        if variable.name in managed:
            variable.value_type, variable.initializer, variable.align = T.PTR, M.ConstantWord(T.PTR, "null"), 8
            cells[variable] = _load_cell(variable)
        variable.constant = False  # the host may write to it
        symbols.append(Symbol(variable.name, first, size, space == _CONSTANT_SPACE, variable.name in managed))
    return symbols, cells


def _managed(module: M.Module) -> set[str]:
    """Names that the headers' __managed__ has annotated."""
    annotations = module.globals.get(_ANNOTATIONS)
    if not isinstance(annotations, M.GlobalVariable) or not isinstance(annotations.initializer, M.ConstantAggregate):
        return set()
    found = set()
    for entry in annotations.initializer.elements:
        assert isinstance(entry, M.ConstantAggregate)
        variable, text = (_base(element) for element in entry.elements[:2])
        if isinstance(text, M.GlobalVariable) and isinstance(text.initializer, M.ConstantBytes) and text.initializer.data == b"gpi.managed\0":
            found.add(variable.name)
    return found


def _base(constant: M.Constant) -> M.Constant:
    while isinstance(constant, M.ConstantExpr):
        constant = constant.operands[0]
    return constant


def _first_value(module: M.Module, variable: M.GlobalVariable) -> M.GlobalVariable | None:
    if _is_zero(variable.initializer):
        return None
    name = f"{variable.name}.first"
    first = M.GlobalVariable(name, variable.value_type, ("internal",), constant=True, initializer=variable.initializer, align=variable.align)
    module.globals[first.name] = first
    return first


def _is_zero(value: M.Constant | None) -> bool:
    if isinstance(value, M.ConstantWord):
        return True
    if isinstance(value, M.ConstantInt):
        return value.value == 0
    if isinstance(value, M.ConstantFloat):
        return re.fullmatch(r"0\.0+(e\+00)?|0x[HKLMR]?0+", value.text) is not None
    if isinstance(value, M.ConstantBytes):
        return not any(value.data)
    return isinstance(value, M.ConstantAggregate) and all(map(_is_zero, value.elements))


def _load_cell(cell: M.GlobalVariable) -> Callable[[Prelude], M.Value]:
    def load(prelude: Prelude) -> M.Value:
        value = prelude.add(M.Load(T.PTR, cell, 8, name="managed"))
        value.metadata["invariant.load"] = "!{}"
        return value

    return load
