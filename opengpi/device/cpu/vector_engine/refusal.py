"""Why a kernel is not for the vector engine."""

from __future__ import annotations

from opengpi.ir import model as M


class Refusal(Exception):
    """``reason`` in words; ``instruction`` is where, if it is one."""

    def __init__(self, reason: str, instruction: M.Instruction | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.instruction = instruction
