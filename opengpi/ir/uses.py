"""Who uses what, found on demand."""

from __future__ import annotations

from opengpi.ir import model as M


class Uses:
    """The uses within one function as it stands now; it does not follow later changes."""

    def __init__(self, function: M.Function) -> None:
        self._users: dict[M.Value, list[M.Instruction]] = {}
        for instruction in function.instructions():
            for operand in instruction.operands:
                self._users.setdefault(operand, []).append(instruction)

    def of(self, value: M.Value) -> list[M.Instruction]:
        """The instructions that have ``value`` as an operand, once an operand, in program order."""
        return self._users.get(value, [])

    def count(self, value: M.Value) -> int:
        return len(self._users.get(value, ()))
