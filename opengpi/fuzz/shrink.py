"""Make a kernel that shows a mismatch smaller, as long as it shows one.

Instructions give way to zeros, branches to one of their ways. What addresses and masks are computed from carries names that begin
with ``at`` and stays, as do barriers and the first values of memory: without them a kernel would have no defined result. A
candidate that the interpreter refuses is no mismatch.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from opengpi.analysis.callgraph import call_graph
from opengpi.analysis.dominators import postorder
from opengpi.fuzz.compare import only
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.errors import IRError
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse
from opengpi.ir.rewrite import replace_uses
from opengpi.ir.uses import Uses
from opengpi.ir.verifier import verify

Change = Callable[[M.Module], bool]
_KEPT_CALLS = ("gpi.barrier", "gpi.warp.sync")


def shrink(module: M.Module, kernel: str, still_wrong: Callable[[M.Module], bool], seconds: float) -> M.Module:
    """The smallest module found in about ``seconds``; ``module`` is left as it is."""
    end = time.monotonic() + seconds
    text = print_module(only(module, kernel))
    progress = True
    while progress and time.monotonic() < end:
        progress = False
        for change in _changes(parse(text)):
            if time.monotonic() > end:
                break
            smaller = _try(text, change, still_wrong)
            if smaller is not None:
                text, progress = smaller, True
    return parse(text, module.name)


def _try(text: str, change: Change, still_wrong: Callable[[M.Module], bool]) -> str | None:
    """The text after ``change``, if that did anything and the mismatch is still there."""
    module = parse(text)
    if not change(module):
        return None
    _clean(module)
    try:
        verify(module)
    except IRError:
        return None
    changed = print_module(module)
    return changed if len(changed) < len(text) and still_wrong(parse(changed)) else None


def _changes(module: M.Module) -> Iterator[Change]:
    """What may be tried, kernel first, coarse first. Numbers count from the end, so that they mean much the same after other changes."""
    functions = sorted((function for function in module.functions if not function.is_declaration), key=lambda function: not function.is_kernel)
    for name in [function.name for function in functions]:
        function = _function(module, name)
        count = sum(1 for _ in function.instructions())
        for size in (count // 2, count // 4, count // 8, count // 16):
            yield from (_dropping(name, start, size) for start in range(0, count, max(size, 1)))
        for number in range(len(function.blocks)):
            yield from (_straightening(name, number, way) for way in range(3))
        for size in (4, 1):
            yield from (_dropping(name, start, size) for start in range(0, count, size))


def _dropping(name: str, start: int, size: int) -> Change:
    return lambda module: _drop(_function(module, name), start, size)


def _straightening(name: str, number: int, way: int) -> Change:
    return lambda module: _straighten(_function(module, name), number, way)


def _function(module: M.Module, name: str) -> M.Function:
    """The function, or an empty one where it has been dropped."""
    found = module.globals.get(name)
    return found if isinstance(found, M.Function) else M.Function(name, T.function(T.VOID, ()), [])


def _straighten(function: M.Function, number: int, way: int) -> bool:
    """Block ``number`` always goes the ``way``-th of its ways."""
    if number >= len(function.blocks):
        return False
    block = function.blocks[-1 - number]
    successors = list(dict.fromkeys(block.successors))
    if len(successors) < 2 or way >= len(successors):
        return False
    block.instructions[-1] = M.Branch([successors[way]])
    for lost in successors[:way] + successors[way + 1 :]:
        _forget(lost, block)
    reached = set(postorder(function.entry, lambda b: b.successors))
    for dead in [b for b in function.blocks if b not in reached]:
        for successor in dict.fromkeys(dead.successors):
            _forget(successor, dead)
    function.blocks = [b for b in function.blocks if b in reached]
    return True


def _forget(block: M.Block, source: M.Block) -> None:
    """``block`` is no longer reached from ``source``."""
    for phi in block.phis():
        phi.operands = [x for value, other in phi.incoming() if other is not source for x in (value, other)]


def _drop(function: M.Function, start: int, size: int) -> bool:
    """Zeros in place of up to ``size`` instructions."""
    instructions = list(function.instructions())[::-1][start : start + size]
    entry = function.entry.instructions if function.blocks else []
    gone = {i for i in instructions if _may_go(i) and not (isinstance(i, M.Store) and i in entry)} - _numbering(function)
    if not gone:
        return False
    replace_uses(function, {i: M.ConstantWord(i.type, "zeroinitializer") if _parts(i.type) else _zero(i.type) for i in gone if i.type is not T.VOID})
    for block in function.blocks:
        block.instructions = [i for i in block.instructions if i not in gone]
    return True


def _numbering(function: M.Function) -> set[M.Instruction]:
    """What a thread's number comes from: threads that took each other for themselves would race."""
    work: list[M.Value] = [i for i in function.instructions() if i.name in ("at.thread", "at.number")]
    found: set[M.Instruction] = set()
    while work:
        value = work.pop()
        if isinstance(value, M.Instruction) and value not in found:
            found.add(value)
            work += value.operands
    return found


def _may_go(i: M.Instruction) -> bool:
    if i.name.startswith("at") or i.opcode in ("br", "switch", "ret", "unreachable", "alloca"):
        return False
    if isinstance(i, M.Store) and isinstance(i.operands[1].type, T.PointerType) and i.operands[1].type.space == 3:
        return False
    return not (isinstance(i, M.Call) and i.callee_name.startswith(_KEPT_CALLS))


def _parts(type: T.Type) -> bool:
    return isinstance(type, T.VectorType | T.StructType | T.ArrayType)


def _zero(type: T.Type) -> M.Constant:
    if isinstance(type, T.IntType):
        return M.ConstantInt(type, 0)
    if isinstance(type, T.PointerType):
        return M.ConstantWord(type, "null")
    return M.ConstantFloat(type, "0xH0000" if type is T.HALF else "0.0")


def _clean(module: M.Module) -> None:
    """Drops phis of one way, what nobody uses, arrays that are only written, and functions that nobody calls."""
    for function in module.functions:
        single: dict[M.Value, M.Value] = {phi: phi.operands[0] for block in function.blocks for phi in block.phis() if len(phi.operands) == 2}
        replace_uses(function, single)
        for block in function.blocks:
            block.instructions = [i for i in block.instructions if i not in single]
        if function.blocks:
            _join_straight(function)
        while _drop_unused(function):
            pass
    for kernel in module.kernels:
        reachable = set(call_graph(module).reachable(kernel))
        for function in module.functions:
            if function not in reachable and not function.is_kernel:
                del module.globals[function.name]


def _join_straight(function: M.Function) -> None:
    """Blocks that only one other leads to, and that alone, become part of it."""
    before: dict[M.Block, list[M.Block]] = {block: [] for block in function.blocks}
    for block in function.blocks:
        for successor in block.successors:
            before[successor].append(block)
    for block in [block for block in function.blocks if block in before]:
        while len(block.successors) == 1 and before[block.successors[0]] == [block]:
            following = block.successors[0]
            block.instructions[-1:] = following.instructions
            function.blocks.remove(following)
            for successor in dict.fromkeys(block.successors):
                before[successor] = [block if other is following else other for other in before[successor]]
                for phi in successor.phis():
                    phi.operands = [block if operand is following else operand for operand in phi.operands]


def _drop_unused(function: M.Function) -> bool:
    uses = Uses(function)
    arrays = {i for i in function.instructions() if isinstance(i, M.Alloca) and _only_written(i, uses)}
    unused = {i for i in function.instructions() if i.type is not T.VOID and not uses.count(i) and _harmless(i)}
    unused |= {i for i in function.instructions() if isinstance(i, M.Store) and _base(i.operands[1]) in arrays}
    for block in function.blocks:
        block.instructions = [i for i in block.instructions if i not in unused]
    return bool(unused)


def _harmless(i: M.Instruction) -> bool:
    if isinstance(i, M.Call):
        return i.callee_name.startswith(("llvm.", "gpi.math", "gpi.lane", "gpi.thread", "gpi.block", "gpi.grid", "gpi.warp"))
    return not isinstance(i, M.AtomicRMW | M.CompareExchange)


def _base(address: M.Value) -> M.Value:
    while isinstance(address, M.GetElementPtr):
        address = address.operands[0]
    return address


def _only_written(value: M.Value, uses: Uses) -> bool:
    return all(
        (isinstance(user, M.Store) and user.operands[0] is not value) or (isinstance(user, M.GetElementPtr) and _only_written(user, uses))
        for user in uses.of(value)
    )
