"""Reconvergence, for kernels that ask which lanes are converged or rely on their lanes going in step."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from opengpi.analysis.dominators import post_dominators
from opengpi.device.cpu.thread_engine.calls import Calls
from opengpi.device.cpu.thread_engine.edit import call_builtin
from opengpi.device.cpu.thread_engine.lockstep import insert_lockstep
from opengpi.device.cpu.thread_engine.uniform import returns, varying_branches
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer

_ACTIVEMASK = "gpi.warp.activemask"
_BEHIND_WAIT = 1 << 31  # of a join's number: a wait loop's end, where those that have waited do not wait again


def insert_convergence(module: M.Module, graph: Calls, leaving: Collection[M.Block] = ()) -> None:
    """Tells libgpi where lanes part and meet, in all functions of kernels from which gpi.warp.activemask can be reached, written or inserted,
    and of kernels that share a function with one of these.

    Before: ``br i1 %c, label %a, label %b`` with immediate post-dominator %end. After: ``gpi.converge.split(i32 N, i32 direction)`` before the
    branch, equal directions for equal targets, and ``gpi.converge.join(i32 N)`` at the start of %end. N is unique in the module.

    Lanes that part at one of ``leaving``, branches out of wait loops, do not meet again: who holds a lock must not wait for those who want it.
    Nor do they meet only to end: others may wait for them to have ended.
    """
    asking = {_ACTIVEMASK} | insert_lockstep(module, graph, leaving)
    telling = asking | {function.name for function in module.functions if not function.is_declaration}
    reachable = [graph.reachable(kernel.name) & telling for kernel in module.kernels]
    names = set(asking)
    while any(not names.isdisjoint(found) and not names.issuperset(found) for found in reachable):
        names.update(*(found for found in reachable if not names.isdisjoint(found)))
    number = 0
    for function in module.functions:
        if function.name in names and not function.is_declaration:
            number = _function(module, function, leaving, number)


def _function(module: M.Module, function: M.Function, leaving: Collection[M.Block], number: int) -> int:
    _unify_returns(function)
    branches = varying_branches(function)
    after = post_dominators(function, returns(function)).parent if branches else {}
    behind = {after.get(block) for block in leaving}
    joins: dict[M.Block, int] = {}
    for block in branches:
        join = after.get(block)
        if join is None:
            continue
        apart = block in leaving or (function.is_kernel and len(join.instructions) == 1 and join.terminator.opcode == "ret")
        if apart or join not in joins:
            number += 1
        region = number if apart else joins.setdefault(join, number | (_BEHIND_WAIT if join in behind else 0))
        direction = list(_direction(block.terminator))
        split = call_builtin(module, "gpi.converge.split", [integer(T.I32, region), direction[-1]])
        block.instructions[-1:-1] = [*(i for i in direction if isinstance(i, M.Instruction)), split]
    for join, id_ in joins.items():
        position = sum(1 for _ in join.phis())
        join.instructions.insert(position, call_builtin(module, "gpi.converge.join", [integer(T.I32, id_)]))
    return number


def _direction(terminator: M.Instruction) -> Iterator[M.Value]:
    """Instructions whose last gives the number of the successor that a branch or switch takes."""
    targets = list(dict.fromkeys(operand for operand in terminator.operands if isinstance(operand, M.Block)))
    if isinstance(terminator, M.Branch):
        yield M.Instruction("select", T.I32, [terminator.operands[0], integer(T.I32, 0), integer(T.I32, 1)])
        return
    value, chosen = terminator.operands[0], integer(T.I32, 0)
    yield chosen
    result: M.Value = chosen
    for case, target in zip(terminator.operands[2::2], terminator.operands[3::2], strict=True):
        equal = M.Compare("icmp", T.I1, "eq", [value, case])
        yield equal
        result = M.Instruction("select", T.I32, [equal, integer(T.I32, targets.index(target)), result])  # type: ignore[arg-type]
        yield result


def _unify_returns(function: M.Function) -> None:
    """Leaves one block that returns."""
    blocks = returns(function)
    if len(blocks) < 2:
        return
    last = M.Block("return", function)
    values = [block.terminator.operands[0] for block in blocks if block.terminator.operands]
    result: list[M.Value] = []
    if values:
        phi = M.Phi(values[0].type, list(zip(values, blocks, strict=True)))
        last.instructions.append(phi)
        result = [phi]
    last.instructions.append(M.Instruction("ret", T.VOID, result))
    for block in blocks:
        block.instructions[-1] = M.Branch([last])
    function.blocks.append(last)
