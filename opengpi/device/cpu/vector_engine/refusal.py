"""Why a kernel is not for the vector engine."""

from __future__ import annotations

from opengpi.ir import model as M
from opengpi.ir import types as T


class Refusal(Exception):
    """``reason`` in words; ``instruction`` is where, if it is one."""

    def __init__(self, reason: str, instruction: M.Instruction | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.instruction = instruction


def refuse_aggregates(i: M.Instruction) -> None:
    """Vectors and structs of a thread's own are not for slices."""
    for value in (i, *i.operands):
        if isinstance(value.type, T.VectorType | T.StructType | T.ArrayType):
            raise Refusal(f"{i.opcode} on a value of type {value.type}", i)
