"""What the thread engine does not take, told before anything is lowered."""

from __future__ import annotations

from collections.abc import Iterator

from opengpi.device.cpu.thread_engine.calls import Calls
from opengpi.device.cpu.thread_engine.edit import constant_leaves, refuse
from opengpi.device.cpu.thread_engine.shared import SPACE
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.registry.builtins import load_builtins

_DEFINE = "define it in this file, for instance in a header"


def check(module: M.Module, graph: Calls) -> None:
    """Raises DeviceCompileError for the first construct that cannot be lowered."""
    _constructors(module)
    for name in sorted(graph.address_taken):
        function = module.globals[name]
        if isinstance(function, M.Function) and function.is_declaration:
            what = f"address of device function {name} taken, which this file does not define"
            raise refuse(module, None, None, what, "without separate compilation a device function must be defined in the file that uses it", _DEFINE)
    for function in module.functions:
        if function.is_kernel and function.name in graph.address_taken:
            what = f"address of kernel {function.name} taken in device code"
            raise refuse(module, function, None, what, "kernels cannot be started by device code", "start it from the host")
        if not function.is_declaration and function.function_type.variadic:
            what = f"variadic function {function.name}"
            raise refuse(module, function, None, what, "device code has no va_list", "use a template or an array of arguments")
        for instruction in function.instructions():
            _instruction(module, function, instruction)


def _constructors(module: M.Module) -> None:
    table = module.globals.get("llvm.global_ctors")
    if isinstance(table, M.GlobalVariable) and isinstance(table.initializer, M.ConstantAggregate) and table.initializer.elements:
        what, why = "a device variable's constructor is not constant", "nothing runs on the device before the first kernel"
        raise refuse(module, None, None, what, why, "make the constructor constexpr, or fill the variable by cudaMemcpyToSymbol")


def _instruction(module: M.Module, function: M.Function, instruction: M.Instruction) -> None:
    if isinstance(instruction, M.Call):
        callee = instruction.callee
        if isinstance(callee, M.InlineAsm) and callee.text.strip():
            what = f"inline PTX instruction not supported: {callee.text.strip()!r}"
            do = "write it in CUDA C++, or guard this path with __CUDA_ARCH__"
            raise refuse(module, function, instruction, what, "it has no equivalent in device IR", do)
        if isinstance(callee, M.Function) and callee.is_declaration:
            _declared(module, function, instruction, callee)
    for variable in _variables(instruction):
        if _undefined(variable):
            what = f"device variable {variable.name} is declared but not defined in this file"
            why = "without separate compilation each file has device variables of its own"
            raise refuse(module, function, instruction, what, why, "define it in this file, or put both into one")


def _declared(module: M.Module, function: M.Function, call: M.Call, callee: M.Function) -> None:
    if callee.name.startswith("llvm.nvvm."):
        raise refuse(module, function, call, f"{callee.name} not supported", "it is NVIDIA's own operation", "use the CUDA C++ function for it")
    if not callee.name.startswith("llvm.") and callee.name not in load_builtins():
        what = f"device function {callee.name} is declared but not defined in this file"
        why = "without separate compilation a device function must be defined in the file that calls it"
        raise refuse(module, function, call, what, why, _DEFINE)


def _variables(instruction: M.Instruction) -> Iterator[M.GlobalVariable]:
    for operand in instruction.operands:
        if isinstance(operand, (M.GlobalVariable, M.ConstantExpr, M.ConstantAggregate)):
            for leaf in constant_leaves(operand):
                if isinstance(leaf, M.GlobalVariable):
                    yield leaf


def _undefined(variable: M.GlobalVariable) -> bool:
    shared = isinstance(variable.type, T.PointerType) and variable.type.space == SPACE
    return variable.initializer is None and not shared and not variable.name.startswith("llvm.")
