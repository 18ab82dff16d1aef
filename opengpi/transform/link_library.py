"""Give the math operations that the device library defines their bodies.

Before: ``call float @gpi.math.exp.f32(float %x)`` and its declaration. After: the call goes to ``define internal float
@library.exp.f32(float %x)``, which LLVM's pipeline always inlines; what the library does not define stays an operation.

The library comes as text, a module a function, from whoever knows where it is kept: ``Library`` below.
"""

from __future__ import annotations

from collections.abc import Callable

from opengpi.ir import model as M
from opengpi.ir.errors import IRError
from opengpi.ir.reader import parse

Library = Callable[[str], str | None]
"""The text of a module that defines the named operation and declares only intrinsics; None where the library lacks it."""

PREFIX = "gpi.math."
ATTRIBUTES: M.Attributes = ("alwaysinline", "nounwind", "willreturn", "nofree", "nosync", "memory(none)")


def link_library(module: M.Module, library: Library) -> None:
    """Defines every declared gpi.math.* function that ``library`` has. Raises IRError where a definition does not fit its declaration."""
    for function in module.functions:
        if function.name.startswith(PREFIX) and function.is_declaration:
            text = library(function.name)
            if text is not None:
                _define(module, function, parse(text, function.name))
    module.globals = {value.name: value for value in module.globals.values()}


def _define(module: M.Module, function: M.Function, source: M.Module) -> None:
    """Moves the body out of ``source``, which is used up, into the declaration."""
    body = source.globals[function.name]
    if not isinstance(body, M.Function) or body.is_declaration or body.function_type is not function.function_type:
        raise IRError(f"{module.name}: error: the device library's {function.name} is not a {function.function_type}")
    callees: dict[M.Value, M.GlobalValue] = {callee: module.globals.setdefault(callee.name, callee) for callee in source.functions if callee is not body}
    for instruction in body.instructions():
        instruction.operands = [callees.get(operand, operand) for operand in instruction.operands]
    for block in body.blocks:
        block.function = function
    function.args, function.blocks = body.args, body.blocks
    function.words, function.attrs, function.result_attrs = ("internal",), ATTRIBUTES, ()
    function.name = "library." + function.name.removeprefix(PREFIX)
