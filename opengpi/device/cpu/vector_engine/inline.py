"""Calls of a kernel's own functions, replaced by what they do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from opengpi.analysis.pointer_bases import only_read
from opengpi.device.cpu.thread_engine.calls import Calls
from opengpi.device.cpu.thread_engine.forms import may_suspend
from opengpi.device.cpu.thread_engine.kernels import by_value
from opengpi.device.cpu.vector_engine.canonical import clone
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.debuginfo import free_nodes
from opengpi.ir.layout import align_of, size_of
from opengpi.ir.rewrite import declare, integer, replace_uses, split_block

_MOST = 20_000
"""Instructions that a kernel may come to have."""


def inline(kernel: M.Function, module: M.Module) -> M.Function:
    """A copy of ``kernel`` in which every function that it calls by name, at any depth, stands in place of the call.

    Before: ``%y = call float @f(float %x)``. After: the blocks of @f, and a phi of what it returns. Source locations stay those of @f.
    Calls of functions that call themselves, and through pointers, are left to be made for one lane after the other. Refusal where what they call
    may wait for other threads.
    """
    recursive = _recursive(kernel)
    twin = clone(kernel)
    _own_copies(twin, module)
    work = list(twin.blocks)
    size = sum(len(block.instructions) for block in work)
    left: list[M.Call] = []
    while work:
        block = work.pop()
        for position, i in enumerate(block.instructions):
            if not isinstance(i, M.Call) or isinstance(i.callee, M.InlineAsm) or (isinstance(i.callee, M.Function) and i.callee.is_declaration):
                continue
            callee = i.callee
            if not isinstance(callee, M.Function) or callee in recursive:
                left.append(i)
                continue
            size += sum(len(b.instructions) for b in callee.blocks)
            if size > _MOST:
                raise Refusal("it is too large with all that it calls", i)
            work += _place(twin, block, position, i, callee, module)
            break
    if left:
        _check_left(left, module)
    return twin


def refuse_converging(functions: Sequence[M.Function], module: M.Module) -> None:
    """Refusal where a call that is left leads to where libgpi is told how lanes part and meet, which only threads with a stack of their own may.

    That is known once the thread engine has put it there, into all functions that a kernel shares with one that asks for activemask.
    """
    calls = [i for function in functions for i in function.instructions() if isinstance(i, M.Call)]
    left = [i for i in calls if not isinstance(i.callee, M.InlineAsm) and not (isinstance(i.callee, M.Function) and i.callee.is_declaration)]
    if left:
        graph = Calls(module)
        if any(name.startswith("gpi.converge.") for function in functions for name in graph.reachable(function.name)):
            raise Refusal("it calls what a kernel that asks for activemask calls too, and not inlined", left[0])


def _check_left(calls: list[M.Call], module: M.Module) -> None:
    graph = Calls(module)
    for call in calls:
        by_name = isinstance(call.callee, M.Function)
        names = [call.callee_name] if by_name else [f.name for f in module.functions if f.name in graph.address_taken and f.function_type is call.function_type]
        if any(may_suspend(name, graph) for name in names):
            raise Refusal(f"it calls {call.callee_name or 'through a pointer what'}{',' * by_name} which may wait for other threads", call)


def _recursive(kernel: M.Function) -> set[M.Function]:
    """The functions that ``kernel`` calls by name, at any depth, and that call themselves. (The module's call graph would be made for each kernel.)"""
    callees: dict[M.Function, set[M.Function]] = {}
    work = [kernel]
    while work:
        function = work.pop()
        if function not in callees:
            callees[function] = {i.callee for i in function.instructions() if isinstance(i, M.Call) and isinstance(i.callee, M.Function)}
            work += callees[function]
    found = set()
    for function in callees:
        reached: set[M.Function] = set()
        work = [*callees[function]]
        while work:
            other = work.pop()
            if other not in reached:
                reached.add(other)
                work += callees[other]
        if function in reached:
            found.add(function)
    return found


def _place(function: M.Function, block: M.Block, position: int, call: M.Call, callee: M.Function, module: M.Module) -> list[M.Block]:
    """Puts the callee in place of the call at ``position``; returns the blocks that may hold further calls."""
    body = clone(callee)
    replaced: dict[M.Value, M.Value] = dict(zip(callee.args, call.args, strict=True))
    copies = []
    for arg, given in zip(callee.args, call.args, strict=True):
        type = by_value(arg, module)
        if type is not None:
            copies.append(_copied(arg, given, type, module))
            copies[-1].metadata.update({kind: node for kind, node in call.metadata.items() if kind == "dbg"})
            replaced[arg] = copies[-1].args[0]
    places = _Places(module, call)
    for inner in body.blocks:
        inner.function = function
        inner.name = f"{callee.name}.{inner.name}"
        for i in inner.instructions:
            i.operands = [replaced.get(operand, operand) for operand in i.operands]
            place = places.of(i.metadata.pop("dbg", ""))
            i.metadata.update({"dbg": place} if place else {})
    behind = split_block(block, position + 1, "behind")
    block.instructions[position:] = [*copies, M.Branch([body.entry])]
    function.entry.instructions[:0] = [copy.args[0] for copy in copies]  # type: ignore[misc]
    allocas = [i for i in body.entry.instructions if isinstance(i, M.Alloca)]
    body.entry.instructions = [i for i in body.entry.instructions if i not in set(allocas)]
    function.entry.instructions[:0] = allocas
    returns = [inner for inner in body.blocks if inner.terminator.opcode == "ret"]
    values = [(inner.terminator.operands[0], inner) for inner in returns if inner.terminator.operands]
    for inner in returns:
        inner.instructions[-1] = M.Branch([behind])
    at = function.blocks.index(block) + 1
    function.blocks[at:at] = body.blocks
    if call.type is not T.VOID:
        result: M.Value = M.ConstantWord(call.type, "poison")
        if values:
            result = M.Phi(call.type, values)
            behind.instructions.insert(0, result)
        replace_uses(function, {call: result})
    return [*body.blocks, behind]


def _copied(arg: M.Argument, given: M.Value, type: T.Type, module: M.Module) -> M.Call:
    """The copy of a struct passed by value to a local variable, its first argument."""
    align = next((int(attr[6:]) for attr in arg.attrs if attr.startswith("align ")), align_of(type))
    own = M.Alloca(T.PTR, type, align=align)
    signature = T.function(T.VOID, (T.PTR, T.PTR, T.I64, T.I1))
    copy = declare(module, "llvm.memcpy.p0.p0.i64", signature)
    return M.Call(copy, signature, [own, given, integer(T.I64, size_of(type)), integer(T.I1, 0)], arg_attrs=[(f"align {align}",), (f"align {align}",), (), ()])


def _own_copies(kernel: M.Function, module: M.Module) -> None:
    """Gives each thread its own copy of a struct parameter that is written to, as the language has it."""
    for arg in kernel.args:
        type = by_value(arg, module)
        if type is not None and not only_read(kernel, arg):
            copy = _copied(arg, arg, type, module)
            own = copy.args[0]
            replace_uses(kernel, {arg: own})
            kernel.entry.instructions[:0] = [own, copy]  # type: ignore[list-item]


class _Places:
    """Source locations within what a call has brought, which tell of the call too."""

    def __init__(self, module: M.Module, call: M.Call) -> None:
        self.metadata = module.metadata
        self.call = call.metadata.get("dbg")
        self.made: dict[str, str] = {}

    def of(self, node: str) -> str | None:
        """The node for ``node`` as it is inlined at the call; None where the call has no location."""
        if self.call is None or "DILocation(" not in self.metadata.get(node, ""):
            return None
        if node not in self.made:
            text = self.metadata[node]
            outer = re.search(r"inlinedAt: (![0-9]+)", text)
            at = (self.of(outer[1]) or self.call) if outer else self.call
            text = text.replace(outer[0], f"inlinedAt: {at}") if outer else f"{text.rstrip(')')}, inlinedAt: {at})"
            self.made[node] = next(free_nodes(self.metadata))
            self.metadata[self.made[node]] = text
        return self.made[node]
