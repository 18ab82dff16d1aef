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


def places_of_uses(function: M.Function) -> dict[M.Value, set[M.Block]]:
    """The blocks where each instruction's result is used: by a phi at the end of the block that it comes from."""
    places: dict[M.Value, set[M.Block]] = {}
    for block in function.blocks:
        for i in block.instructions:
            pairs = i.incoming() if isinstance(i, M.Phi) else [(operand, block) for operand in i.operands]
            for value, place in pairs:
                if isinstance(value, M.Instruction):
                    places.setdefault(value, set()).add(place)
    return places
