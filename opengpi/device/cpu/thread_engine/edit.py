"""Small edits of device IR that several steps share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from opengpi.device.errors import DeviceCompileError
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.debuginfo import DebugInfo
from opengpi.ir.rewrite import declare
from opengpi.registry.builtins import load_builtins

_TYPES: dict[str, T.Type] = {str(t): t for t in (T.VOID, T.I32, T.I64, T.I128, T.FLOAT, T.DOUBLE, T.PTR)}


def builtin_type(name: str) -> T.Type:
    """A type as the registry names it."""
    return _TYPES[name]


def call_builtin(module: M.Module, name: str, args: list[M.Value]) -> M.Call:
    """A call of a gpi.* operation, declared as the registry says."""
    builtin = load_builtins()[name]
    signature = T.function(builtin_type(builtin.result), tuple(builtin_type(type) for type, _ in builtin.params))
    return M.Call(declare(module, name, signature, ("nounwind",)), signature, args)


def split_edge(source: M.Block, target: M.Block, name: str) -> M.Block:
    """A new, empty block on the edge (all edges between the two); it ends in a branch to ``target``."""
    function = source.function
    block = M.Block(name, function)
    block.instructions.append(M.Branch([target]))
    function.blocks.insert(function.blocks.index(source) + 1, block)
    terminator = source.terminator
    terminator.operands = [block if operand is target else operand for operand in terminator.operands]
    for phi in target.phis():
        pairs = phi.incoming()
        first = next(index for index, pair in enumerate(pairs) if pair[1] is source)
        kept = [pair for index, pair in enumerate(pairs) if pair[1] is not source or index == first]
        phi.operands = [x for value, before in kept for x in (value, block if before is source else before)]
    return block


def map_constant(value: M.Constant, leaf: Callable[[M.GlobalValue], M.Constant]) -> M.Constant:
    """The constant with every global in it replaced by what ``leaf`` makes of it; the same object where nothing changes."""
    if isinstance(value, M.GlobalValue):
        return leaf(value)
    if isinstance(value, M.ConstantAggregate):
        elements = [map_constant(element, leaf) for element in value.elements]
        return value if all(a is b for a, b in zip(elements, value.elements, strict=True)) else M.ConstantAggregate(value.type, elements)
    if isinstance(value, M.ConstantExpr):
        operands = [map_constant(operand, leaf) for operand in value.operands]
        if all(a is b for a, b in zip(operands, value.operands, strict=True)):
            return value
        return M.ConstantExpr(value.type, value.opcode, operands, value.source_type, value.flags)
    return value


def refuse(module: M.Module, function: M.Function | None, instruction: M.Instruction | None, what: str, why: str, do: str) -> DeviceCompileError:
    """The error for a construct that this device does not take, placed as well as debug information tells."""
    info = DebugInfo(module)
    where = info.of(instruction, function) if instruction is not None else info.of_function(function) if function is not None else module.name
    return DeviceCompileError(where, what, why, do)


def constant_leaves(value: M.Value) -> Iterator[M.GlobalValue]:
    """The globals that a constant refers to."""
    if isinstance(value, M.GlobalValue):
        yield value
    elif isinstance(value, M.ConstantAggregate | M.ConstantExpr):
        for part in value.elements if isinstance(value, M.ConstantAggregate) else value.operands:
            yield from constant_leaves(part)
