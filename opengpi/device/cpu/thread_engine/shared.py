"""Shared memory: one offset a variable, sizes a kernel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from opengpi.device.cpu.thread_engine.calls import Calls
from opengpi.device.cpu.thread_engine.edit import constant_leaves
from opengpi.device.cpu.thread_engine.prelude import Prelude
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import align_of, align_up, size_of

SPACE = 3
_DYNAMIC_ALIGN = 16  # where libgpi begins the dynamic part: the next multiple after the static one


@dataclass(frozen=True)
class SharedLayout:
    """``offsets`` of the static variables from the block's shared memory, ``sizes`` of it by kernel, in bytes; ``dynamic`` the
    ``extern __shared__`` arrays, all of which begin where the launch says that the dynamic part does."""

    offsets: dict[M.GlobalVariable, int]
    sizes: dict[str, int]
    dynamic: list[M.GlobalVariable]

    def values(self) -> dict[M.GlobalValue, Callable[[Prelude], M.Value]]:
        """How each variable's address is computed."""
        made: dict[M.GlobalValue, Callable[[Prelude], M.Value]] = {variable: _static(offset) for variable, offset in self.offsets.items()}
        return made | dict.fromkeys(self.dynamic, _dynamic)


def lay_out(module: M.Module, graph: Calls) -> SharedLayout:
    """Places every shared variable once for the whole module, so that functions which several kernels share need no table.

    Two variables may overlap only where no kernel reaches both: then each kernel's memory is about as small as were it alone.
    """
    variables = [v for v in module.variables if isinstance(v.type, T.PointerType) and v.type.space == SPACE]
    users = _users(module, graph, set(variables))
    static = [v for v in variables if v.initializer is not None]
    placed: list[tuple[int, int, set[str]]] = []
    offsets = {}
    for variable in sorted(static, key=lambda v: (-len(users[v]), -_align(v))):
        size = size_of(variable.value_type)
        offsets[variable] = _lowest(size, _align(variable), [(start, end) for start, end, others in placed if others & users[variable]])
        placed.append((offsets[variable], offsets[variable] + size, users[variable]))
    dynamic = [v for v in variables if v.initializer is None]
    sizes = {}
    for kernel in module.kernels:
        end = max((end for _, end, others in placed if kernel.name in others), default=0)
        strictest = max((_align(v) for v in dynamic if kernel.name in users[v]), default=0)
        sizes[kernel.name] = align_up(end, strictest) if strictest > _DYNAMIC_ALIGN else end
    return SharedLayout(offsets, sizes, dynamic)


def _align(variable: M.GlobalVariable) -> int:
    return max(variable.align, align_of(variable.value_type))


def _users(module: M.Module, graph: Calls, variables: set[M.GlobalVariable]) -> dict[M.GlobalVariable, set[str]]:
    """The kernels that reach each variable."""
    mentions: dict[str, set[M.GlobalVariable]] = {}
    for function in module.functions:
        operands = [o for i in function.instructions() for o in i.operands if isinstance(o, (M.GlobalVariable, M.ConstantExpr, M.ConstantAggregate))]
        mentions[function.name] = {leaf for operand in operands for leaf in constant_leaves(operand) if leaf in variables}  # type: ignore[misc]
    users: dict[M.GlobalVariable, set[str]] = {variable: set() for variable in variables}
    for kernel in module.kernels:
        for name in graph.reachable(kernel.name):
            for variable in mentions.get(name, ()):
                users[variable].add(kernel.name)
    return users


def _lowest(size: int, align: int, taken: list[tuple[int, int]]) -> int:
    """The lowest aligned offset at which ``size`` bytes meet none of the ranges."""
    offset = 0
    for start, end in sorted(taken):
        if offset + size <= start:
            break
        offset = max(offset, align_up(end, align))
    return offset


def _static(offset: int) -> Callable[[Prelude], M.Value]:
    return lambda prelude: prelude.offset(prelude.block_field("shared"), offset, "shared")


def _dynamic(prelude: Prelude) -> M.Value:
    offset = prelude.add(M.Instruction("zext", T.I64, [prelude.block_field("shared_dynamic")]))
    return prelude.offset(prelude.block_field("shared"), offset, "shared")
