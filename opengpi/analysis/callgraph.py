"""Who calls whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from opengpi.ir import model as M
from opengpi.ir import types as T


def constant_leaves(constant: M.Value) -> Iterator[M.GlobalValue]:
    """The globals that a value, as a constant, refers to."""
    if isinstance(constant, M.GlobalValue):
        yield constant
    elif isinstance(constant, M.ConstantAggregate):
        for element in constant.elements:
            yield from constant_leaves(element)
    elif isinstance(constant, M.ConstantExpr):
        for operand in constant.operands:
            yield from constant_leaves(operand)


def _type_of(module: M.Module, name: str) -> T.FunctionType:
    function = module.globals[name]
    assert isinstance(function, M.Function)
    return function.function_type


class CallGraph:
    """``callees`` of every function, by name: what it calls directly and, where it calls through a pointer,
    every function of the call's type whose address is taken anywhere in the module (``address_taken``)."""

    def __init__(self, module: M.Module) -> None:
        self.module = module
        self.address_taken: set[str] = set()
        self.callees: dict[str, set[str]] = {}
        indirect: dict[str, set[T.FunctionType]] = {}
        for variable in module.variables:
            if variable.initializer is not None and not variable.name.startswith("llvm."):
                self._take(constant_leaves(variable.initializer))
        for function in module.functions:
            called = self.callees[function.name] = set()
            for instruction in function.instructions():
                operands = instruction.operands
                if isinstance(instruction, M.Call):
                    operands = instruction.args
                    if isinstance(instruction.callee, M.Function):
                        called.add(instruction.callee.name)
                    elif not isinstance(instruction.callee, M.InlineAsm):
                        indirect.setdefault(function.name, set()).add(instruction.function_type)
                        self._take(constant_leaves(instruction.callee))
                for operand in operands:
                    if isinstance(operand, M.Constant):
                        self._take(constant_leaves(operand))
        for name, types in indirect.items():
            self.callees[name] |= {target for target in self.address_taken if _type_of(module, target) in types}

    def _take(self, leaves: Iterable[M.GlobalValue]) -> None:
        self.address_taken.update(leaf.name for leaf in leaves if isinstance(leaf, M.Function))

    def reachable(self, root: str) -> set[str]:
        """Names of ``root`` and of all that it may call, at any depth."""
        seen, work = {root}, [root]
        while work:
            for name in self.callees.get(work.pop(), ()):
                if name not in seen:
                    seen.add(name)
                    work.append(name)
        return seen

    def recursive(self) -> set[str]:
        """Names of the functions that may be active more than once."""
        return {name for name, called in self.callees.items() if called and any(name in self.reachable(callee) for callee in called)}
