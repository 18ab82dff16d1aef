"""Translate the inline PTX that real programs use; refuse the rest by name and line.

Before: calls of inline assembler, as clang passes it on ("mov.u32 $0, %laneid;"). After: IR and gpi.* operations.
A statement is run on IR values: registers (the operands $N and those that ``.reg`` declares) hold values, and each
instruction of ``ptx_operations`` makes new ones. There are no branches or predicated instructions.
"""

from __future__ import annotations

import re

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.debuginfo import DebugInfo
from opengpi.ir.errors import UnsupportedError
from opengpi.ir.rewrite import NOTHING, Emitter, rewrite_function
from opengpi.transform.ptx_operations import OPERATIONS, Machine, Refused

_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
_DECLARATION = re.compile(r"\.reg\s+(?:\.v[24]\s+)?\.\w+\s+(.*)", re.DOTALL)
_NUMBERED = re.compile(r"(.+)<(\d+)>")


def translate_ptx(module: M.Module, debug: DebugInfo) -> None:
    """Rewrites every asm call of ``module``. Raises UnsupportedError, which names the instruction and its source line."""
    for function in module.functions:
        rewrite_function(module, function, lambda e, i, function=function: _visit(e, i, function, debug))  # type: ignore[misc]


def _visit(e: Emitter, i: M.Instruction, function: M.Function, debug: DebugInfo) -> M.Value | None:
    if not isinstance(i, M.Call) or not isinstance(i.callee, M.InlineAsm):
        return None
    statement = ""
    try:
        machine = _machine(e, i, i.callee)
        _order_memory(e, i.callee)
        for statement in _statements(i.callee.text):
            _run(machine, statement)
        _order_memory(e, i.callee)
        return _result(e, i, machine)
    except Refused as refused:
        raise UnsupportedError(
            debug.of(i, function), f'inline PTX instruction not supported: "{statement or i.callee.text.strip()}"', str(refused),
            "guard this path with __CUDA_ARCH__ and keep a plain one, or use the CUDA function that does the same",
        ) from None  # fmt: skip


def _order_memory(e: Emitter, asm: M.InlineAsm) -> None:
    """Keeps the compiler from carrying values across an asm that says it touches memory."""
    if "~{memory}" in asm.constraints:
        e.add(M.Fence(M.Ordering("seq_cst", "singlethread")))


def _statements(text: str) -> list[str]:
    """The instructions and declarations, without comments and the braces of scopes."""
    parts = _COMMENT.sub(" ", text).split(";")
    return [statement for part in parts if (statement := " ".join(part.lstrip("{} \t\r\n").split()))]


def _machine(e: Emitter, call: M.Call, asm: M.InlineAsm) -> Machine:
    """Registers of an asm call: outputs first, then inputs; an input tied to an output is that output's first value."""
    constraints = [constraint for constraint in asm.constraints.split(",") if constraint and not constraint.startswith("~")]
    outputs = [constraint for constraint in constraints if constraint.startswith("=")]
    machine = Machine(e, {f"${index}": None for index in range(len(constraints))}, len(outputs))
    for index, (constraint, value) in enumerate(zip(constraints[len(outputs) :], call.args, strict=True)):
        machine.registers[f"${constraint}" if constraint.isdigit() else f"${index + len(outputs)}"] = value
    return machine


def _run(machine: Machine, statement: str) -> None:
    declaration = _DECLARATION.fullmatch(statement)
    if declaration:
        for name in declaration[1].replace(",", " ").split():
            numbered = _NUMBERED.fullmatch(name)
            names = [f"{numbered[1]}{index}" for index in range(int(numbered[2]))] if numbered else [name]
            machine.registers.update(dict.fromkeys(names))
        return
    opcode, _, rest = statement.partition(" ")
    if opcode[0] == "@" or opcode[-1] == ":":
        raise Refused("branches and predicated instructions are not translated")
    root, *modifiers = opcode.split(".")
    operation = OPERATIONS.get(root)
    if operation is None:
        raise Refused("only the instructions that have a portable meaning are translated")
    operation(machine, modifiers, _operands(rest))


def _operands(text: str) -> list[str]:
    """The operands between commas; a vector ``{a, b}`` is one."""
    return [part.strip() for part in re.findall(r"\{[^}]*\}|\[[^\]]*\]|[^,\s][^,]*", text)]


def _result(e: Emitter, call: M.Call, machine: Machine) -> M.Value:
    if call.type is T.VOID:
        return NOTHING
    if not isinstance(call.type, T.StructType):
        return machine.read("$0", call.type)
    result: M.Value = M.ConstantWord(call.type, "poison")
    for index, type in enumerate(call.type.fields or ()):
        result = e.add(M.InsertValue(result, machine.read(f"${index}", type), (index,)))
    return result
