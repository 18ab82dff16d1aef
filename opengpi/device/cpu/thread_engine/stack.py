"""How much stack a thread needs."""

from __future__ import annotations

from dataclasses import dataclass

from opengpi.device.cpu.thread_engine.calls import Calls
from opengpi.ir import model as M
from opengpi.ir.layout import size_of

_BASE = 32 << 10  # what libgpi and the C library take below the deepest frame, and the signal-free red zones
_FRAME = 256  # return address, saved registers, alignment
_SPILL = 16  # an instruction's value kept on the stack: few are, but vectors are long
_SPILL_LIMIT = 16 << 10
_UNKNOWN_DEPTH = 512 << 10  # a kernel that recurses: the check at each entry ends it before it runs out


@dataclass(frozen=True)
class StackNeed:
    """Bytes: ``local`` of local arrays on the deepest path, ``stack`` for a fiber."""

    local: int
    stack: int


class Stack:
    """Estimates from device IR; frames are virtual memory, so estimates are generous."""

    def __init__(self, module: M.Module, graph: Calls) -> None:
        self.graph = graph
        self.recursive = graph.recursive()
        self.locals = {function.name: _locals(function) for function in module.functions}
        self.frames = {function.name: _frame(function, self.locals[function.name]) for function in module.functions}
        self._needs: dict[str, tuple[int, int]] = {}

    def checked(self) -> dict[str, int]:
        """Functions that look at the stack when entered, with their frames' bytes: those that may be active more than once."""
        return {name: self.frames[name] for name in self.recursive}

    def need(self, kernel: str) -> StackNeed:
        local, frames = self._deepest(kernel)
        unknown = not self.recursive.isdisjoint(self.graph.reachable(kernel))
        return StackNeed(local, _BASE + frames + _UNKNOWN_DEPTH * unknown)

    def _deepest(self, name: str) -> tuple[int, int]:
        if name not in self._needs:
            self._needs[name] = (0, 0)  # a cycle counts once
            below = [self._deepest(callee) for callee in self.graph.callees.get(name, ()) if callee in self.frames]
            local = self.locals[name] + max((need[0] for need in below), default=0)
            frames = self.frames[name] + max((need[1] for need in below), default=0)
            self._needs[name] = (local, frames)
        return self._needs[name]


def _locals(function: M.Function) -> int:
    total = 0
    for i in function.instructions():
        if isinstance(i, M.Alloca):
            count = i.operands[0].value if i.operands and isinstance(i.operands[0], M.ConstantInt) else 1
            total += size_of(i.allocated_type) * count + i.align
    return total


def _frame(function: M.Function, local: int) -> int:
    if function.is_declaration:
        return 0
    return _FRAME + local + min(_SPILL * sum(len(block.instructions) for block in function.blocks), _SPILL_LIMIT)
