"""Modules in parts: large ones for code to be generated side by side, and what the vector engine has widened apart from the rest, for LLVM
has less to do for it.

What is a kernel's own may go elsewhere; the rest, and what the image says, stays in the first part. Where the cuts are depends on the
module alone, so equal programs give equal objects on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from opengpi.device.cpu.codegen import Part
from opengpi.ir import model as M
from opengpi.ir.debuginfo import reached_nodes
from opengpi.ir.names import quote
from opengpi.ir.printer import print_module

_PART = 20_000
"""Instructions: some seconds of code generation, where another process's start does not matter."""
_MOST = 16


@dataclass(frozen=True)
class Unit:
    """A kernel's own code: its ``functions``, and the ``text`` of the function that has its name, which calls them. ``widened``: it is the vector
    engine's."""

    kernel: str
    functions: tuple[M.Function, ...]
    text: str
    widened: bool = False

    @property
    def size(self) -> int:
        return sum(len(block.instructions) for function in self.functions for block in function.blocks)


@dataclass(frozen=True)
class Divided:
    """``symbols``: names in the object code of kernels that are not in the first of the ``parts``."""

    parts: list[Part]
    symbols: dict[str, str]


def divide(module: M.Module, units: Sequence[Unit], suffix: str) -> Divided:
    """``module`` with its units, cut into parts. ``suffix`` makes names unique in a program; "": one part."""
    first, further = _assign(module, units, whole=not suffix)
    shared: dict[str, M.GlobalVariable] = {}
    parts, symbols = [], {}
    for bin in further:
        for unit in bin.units:
            symbols[unit.kernel] = f"{unit.kernel}.{suffix}"
            for function in unit.functions:
                del module.globals[function.name]
        parts.append(Part(_text(module, bin.units, suffix, shared), bin.widened))
    own = "".join(unit.text for unit in first.units)
    if further:
        module.metadata = reached_nodes(module.metadata, module.functions, own)
    text = print_module(module) + own
    text += "".join(f"@{quote(f'{v.name}.{suffix}')} = hidden alias {v.value_type}, ptr @{quote(v.name)}\n" for v in shared.values())
    text += "".join(f"declare hidden void @{quote(symbol)}(ptr, ptr)\n" for symbol in symbols.values())
    return Divided([Part(text, first.widened), *parts], symbols)


@dataclass
class _Bin:
    """The units of a part. ``load``: instructions, of what else stands there too."""

    units: list[Unit]
    widened: bool
    load: int = 0


def _assign(module: M.Module, units: Sequence[Unit], whole: bool) -> tuple[_Bin, list[_Bin]]:
    """The units of the first part and of the others, which there are none of if it is to be ``whole``. What is widened and what is not have
    parts of their own."""
    total = sum(len(block.instructions) for function in module.functions for block in function.blocks)
    movable = [unit for unit in units if _stands_alone(unit)]
    widened, others = [unit for unit in movable if unit.widened], [unit for unit in movable if not unit.widened]
    rest = total - sum(unit.size for unit in movable)
    count = min(_MOST, -(-total // _PART))
    if whole:
        return _Bin(list(units), not rest and not others), []
    if not rest and not others:
        first, *further = _spread(widened, _Bin([], True), count)
    else:
        first = _Bin([unit for unit in units if unit not in movable], False, rest)
        first, *further = _spread(others, first, count)
        if widened:
            further += _spread(widened, _Bin([], True), count)
    return first, further


def _spread(units: Sequence[Unit], first: _Bin, most: int) -> list[_Bin]:
    """At most ``most`` parts of ``units``, the largest first to the lightest; ``first`` is one of them."""
    count = min(most, -(-(first.load + sum(unit.size for unit in units)) // _PART), len(units) or 1)
    bins = [first, *(_Bin([], first.widened) for _ in range(count - 1))]
    for unit in sorted(units, key=lambda unit: -unit.size):
        lightest = min(bins, key=lambda bin: bin.load)
        lightest.units.append(unit)
        lightest.load += unit.size
    return bins


def _stands_alone(unit: Unit) -> bool:
    """Whether it calls nothing that others may call, and LLVM may want to inline."""
    own = set(unit.functions)
    return not any(isinstance(value, M.Function) and value.blocks and value not in own for value in _named(unit))


def _named(unit: Unit) -> dict[M.GlobalValue, None]:
    """Everything with a name of the module's that a unit uses, in order."""
    found: dict[M.GlobalValue, None] = {}
    seen: set[M.Value] = set()
    work: list[M.Value] = [operand for function in unit.functions for i in function.instructions() for operand in i.operands if isinstance(operand, M.Constant)]
    for value in work:
        if value in seen:
            continue
        seen.add(value)
        if isinstance(value, M.GlobalValue):
            found[value] = None
        elif isinstance(value, M.ConstantExpr):
            work += value.operands
        elif isinstance(value, M.ConstantAggregate):
            work += value.elements
    return found


def _text(module: M.Module, part: Sequence[Unit], suffix: str, shared: dict[str, M.GlobalVariable]) -> str:
    """A part beside the first. Variables of the first that it uses have other names here, and are entered in ``shared``."""
    own: dict[str, M.GlobalValue] = {function.name: function for unit in part for function in unit.functions}
    renamed: list[tuple[M.GlobalVariable, str]] = []
    globals: dict[str, M.GlobalValue] = {}
    for value in dict.fromkeys(value for unit in part for value in _named(unit)):
        if isinstance(value, M.GlobalVariable) and value.initializer is not None:
            renamed.append((value, value.name))
            shared.setdefault(value.name, value)
            value.name = f"{value.name}.{suffix}"
            globals[value.name] = M.GlobalVariable(value.name, value.value_type, ("external", "hidden"), 0, value.constant, None, value.align)
        elif value.name not in own:
            globals[value.name] = value
    header = [line for line in module.header if not line.startswith("module asm")]
    metadata = {name: text for name, text in module.metadata.items() if "@" not in text}
    metadata = reached_nodes(metadata, (function for unit in part for function in unit.functions), "".join(unit.text for unit in part))
    text = print_module(M.Module(module.name, module.datalayout, module.triple, header, module.structs, [], globals | own, metadata))
    for variable, name in renamed:
        variable.name = name
    for unit in part:
        text += unit.text.replace(f"define internal void @{quote(unit.kernel)}(", f"define hidden void @{quote(f'{unit.kernel}.{suffix}')}(", 1)
    return text
