"""Values that stay the same while a thread is in a function, computed once at its start."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from opengpi.device.cpu.thread_engine.edit import constant_leaves
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.registry.abi import load_abi

_CONSTANT = {"invariant.load": "!{}"}


class Prelude:
    """``instructions`` collects what the function's entry has to compute.

    ``known`` gives fields that need no load, by (field, axis): a block loop has them at hand. ``special`` makes the value of a
    variable that is no plain address (shared, managed), asked for when a constant mentions it.
    """

    def __init__(self, thread: M.Value, known: Mapping[tuple[str, int], M.Value], special: Mapping[M.GlobalValue, Callable[[Prelude], M.Value]]) -> None:
        self.thread = thread
        self.instructions: list[M.Instruction] = []
        self._fields = dict(known)
        self._special = special
        self._expanded: dict[M.Value, M.Value] = {}

    def know(self, fields: Mapping[tuple[str, int], M.Value]) -> None:
        """More fields that need no load."""
        self._fields.update(fields)

    def add(self, instruction: M.Instruction) -> M.Instruction:
        self.instructions.append(instruction)
        return instruction

    def offset(self, base: M.Value, offset: int | M.Value, name: str = "") -> M.Value:
        """``base`` + ``offset`` bytes."""
        if offset == 0:
            return base
        index = M.ConstantInt(T.I64, offset) if isinstance(offset, int) else offset
        return self.add(M.GetElementPtr(T.PTR, T.I8, [base, index], ("inbounds",), name))

    def thread_field(self, name: str, axis: int = 0) -> M.Value:
        """A field of gpi_thread; the pointer to the block is the only one that no block loop changes."""
        return self._field("gpi_thread", lambda: self.thread, name, axis, constant=name == "block")

    def block_field(self, name: str, axis: int = 0) -> M.Value:
        """A field of gpi_block; a block loop changes the index only."""
        return self._field("gpi_block", lambda: self.thread_field("block"), name, axis, constant=name != "block_idx")

    def _field(self, struct: str, base: Callable[[], M.Value], name: str, axis: int, constant: bool) -> M.Value:
        if (name, axis) not in self._fields:
            field = load_abi()[struct][name]
            address = self.offset(base(), field.offset + axis * field.size)
            type: T.Type = {"u32": T.I32, "u64": T.I64, "ptr": T.PTR}[field.type]
            load = self.add(M.Load(type, address, field.size, name=name))
            load.metadata.update(_CONSTANT if constant else {})
            self._fields[name, axis] = load
        return self._fields[name, axis]

    def is_special(self, value: M.Value) -> bool:
        return isinstance(value, M.Constant) and any(leaf in self._special for leaf in constant_leaves(value))

    def expand(self, value: M.Constant) -> M.Value:
        """The value of a constant that mentions special variables: instructions for what depends on them, the rest as it was."""
        if value in self._expanded:
            return self._expanded[value]
        result: M.Value = value
        if isinstance(value, M.GlobalValue) and value in self._special:
            result = self._special[value](self)
        elif isinstance(value, M.ConstantExpr) and self.is_special(value):
            operands = [self.expand(operand) for operand in value.operands]
            flags = tuple(flag for flag in value.flags if not flag.startswith("inrange"))
            if value.source_type is not None:
                result = self.add(M.GetElementPtr(value.type, value.source_type, operands, flags))
            else:
                result = self.add(M.Instruction(value.opcode, value.type, operands, flags))
        elif isinstance(value, M.ConstantAggregate) and self.is_special(value):
            result = M.ConstantWord(value.type, "poison")
            for index, element in enumerate(value.elements):
                result = self.add(self._insert(result, self.expand(element), index))
        self._expanded[value] = result
        return result

    @staticmethod
    def _insert(aggregate: M.Value, element: M.Value, index: int) -> M.Instruction:
        if isinstance(aggregate.type, T.VectorType):
            return M.Instruction("insertelement", aggregate.type, [aggregate, element, M.ConstantInt(T.I32, index)])
        return M.InsertValue(aggregate, element, (index,))
