"""How far apart the addresses are that lanes access together, where their shapes alone do not tell.

The index of most accesses is a 32-bit number, extended: ``a[row * n + col]``. Nothing may promise that it does not wrap around between
two lanes, and then the extension varies. But both lanes are within one object: had the index wrapped between them, they were nearly
2**32 elements apart, and no object is taken to have that many. So the lanes that do access are at the index's distances.

Lanes that are off tell nothing: lane 0's index may be 2**32 - 1 where lane 1's is 0. The base must come from a lane that is on.
"""

from __future__ import annotations

from opengpi.analysis import lane_arithmetic as lanes
from opengpi.analysis.lane_arithmetic import VARYING, Shape
from opengpi.analysis.shapes import Shapes, analyse, describe
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import size_of
from opengpi.ir.rewrite import constant_value


class Addresses:
    """Shapes of addresses among the lanes that access them; the function's ``shapes`` are those of values."""

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes

    def of(self, address: M.Value, user: M.Block) -> Shape:
        """The shape of ``address``, accessed in ``user``: as of the value where that is known, else with a base that only a lane gives which is on."""
        known = self._shapes.at(address, user)
        if not known.is_varying or not isinstance(address, M.Instruction):
            return known
        if isinstance(address, M.GetElementPtr) and isinstance(address.type, T.PointerType):
            return self._element(address, user)
        return self.of(address.operands[0], user) if address.opcode == "addrspacecast" else VARYING

    def _element(self, i: M.GetElementPtr, user: M.Block) -> Shape:
        """A pointer to one of an array's elements, without further fields."""
        if len(i.operands) != 2:
            return VARYING
        index = self._index(i.operands[1], user)
        return lanes.add(64, self.of(i.operands[0], user), self._times(index, size_of(i.source_type)))

    def _index(self, value: M.Value, user: M.Block) -> Shape:
        """The shape of a 64-bit index, no lane's extension wrapping."""
        known = self._shapes.at(value, user)
        if not known.is_varying or not isinstance(value, M.Instruction) or value.type is not T.I64:
            return known if value.type is T.I64 else VARYING
        if value.opcode in ("sext", "zext"):
            narrow = self._shapes.at(value.operands[0], user)
            return VARYING if narrow.is_private or value.operands[0].type is not T.I32 else Shape(narrow.offsets)
        factor = constant_value(value.operands[1]) if len(value.operands) == 2 else None
        if value.opcode == "mul" and factor is not None:
            return self._times(self._index(value.operands[0], user), factor)
        if value.opcode == "shl" and factor is not None and 0 <= factor < 64:
            return self._times(self._index(value.operands[0], user), 1 << factor)
        if value.opcode in ("add", "sub"):
            a, b = (self._index(operand, user) for operand in value.operands)
            return lanes.add(64, a, b) if value.opcode == "add" else lanes.subtract(64, a, b)
        return VARYING

    def _times(self, index: Shape, factor: int) -> Shape:
        return VARYING if index.offsets is None else lanes.multiply(64, index, lanes.constant(len(index.offsets), 64, factor))


def annotate_addresses(function: M.Function, warp: int, variant: str) -> dict[M.Value, list[str]]:
    """At loads and stores ``; at stride 4``, or ``; at stride 4 of lanes that are on``."""
    shapes = analyse(function, warp, variant)
    addresses = Addresses(shapes)
    notes: dict[M.Value, list[str]] = {}
    for block in function.blocks:
        for i in block.instructions:
            if isinstance(i, M.Load | M.Store):
                found = addresses.of(i.operands[-1], block)
                more = " of lanes that are on" if not found.is_varying and shapes.at(i.operands[-1], block).is_varying else ""
                notes[i] = [f"at {describe(found)}{more}"]
    return notes
