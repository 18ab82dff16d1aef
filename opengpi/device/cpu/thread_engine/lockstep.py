"""Warp-synchronous code: lanes that exchange values through volatile memory, with nothing else to order them."""

from __future__ import annotations

from collections.abc import Collection

from opengpi.analysis.pointer_bases import LOCAL, PointerBases
from opengpi.device.cpu.thread_engine.calls import Calls
from opengpi.device.cpu.thread_engine.edit import call_builtin
from opengpi.ir import model as M


def insert_lockstep(module: M.Module, graph: Calls, leaving: Collection[M.Block]) -> set[str]:
    """Makes converged lanes meet before and after each volatile store, in functions that read volatile memory too. Returns their names.

    Before: ``store volatile i32 %sum, ptr %mine``. After: the store between two calls of gpi.warp.activemask. So what a lane
    reads is what the others wrote in the statement before, as where a warp's lanes go in step.

    Kernels with a wait loop (one that ``leaving`` leaves) are left alone: their lanes go at their own pace, and must.
    """
    waiting = {block.function.name for block in leaving}
    kernels = [reachable for kernel in module.kernels if waiting.isdisjoint(reachable := graph.reachable(kernel.name))]
    candidates = set().union(*kernels)
    stepped: set[str] = set()
    for function in module.functions:
        if function.name not in candidates:
            continue
        accesses = [i for i in function.instructions() if isinstance(i, M.Load | M.Store) and i.volatile]
        if {type(access) for access in accesses} != {M.Load, M.Store}:
            continue
        bases = PointerBases(function)
        accesses = [access for access in accesses if bases.space(access.operands[-1]) != LOCAL]
        if {type(access) for access in accesses} == {M.Load, M.Store}:
            _step(module, function)
            stepped.add(function.name)
    return stepped


def _step(module: M.Module, function: M.Function) -> None:
    for block in function.blocks:
        instructions: list[M.Instruction] = []
        for i in block.instructions:
            step = isinstance(i, M.Store) and i.volatile
            meeting = [call_builtin(module, "gpi.warp.activemask", []) for _ in range(2)] if step else []
            instructions += [*meeting[:1], i, *meeting[1:]]
        block.instructions = instructions
