"""Values that are scalars a slice: each slice has a base of its own, and its lanes are at known distances from it.

In blocks of 16 columns, ``row * n + column`` is at unknown distances over a warp, for its rows are n apart; but a slice lies within one
row. So a load of it is a vector a slice, not a gather, and ``a[row * n + k]`` is one element a slice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opengpi.analysis.addresses import Addresses
from opengpi.analysis.shapes import Shapes
from opengpi.ir import model as M
from opengpi.ir import types as T

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

_PLAIN = frozenset("add sub mul shl lshr ashr and or xor trunc zext sext ptrtoint inttoptr bitcast addrspacecast freeze getelementptr select".split())
"""What is computed once a slice; it must not trap where a slice has no lane. Floating point is as good in vectors."""


def find_sliced(function: M.Function, shapes: Shapes, slices: Shapes) -> frozenset[M.Value]:
    """The integers and addresses at distances that are known within slices, not within the warp, and are made of such, or of better known ones."""

    def better(value: M.Value) -> bool:
        known = shapes.of(value)
        return not isinstance(value, M.Instruction) or (not known.is_varying and not known.is_private)

    def may_be(i: M.Instruction) -> bool:
        scalar = isinstance(i.type, T.IntType | T.PointerType) and i not in slices.promised  # whose base only a lane tells that is on
        known = slices.of(i)
        return scalar and (isinstance(i, M.Phi) or i.opcode in _PLAIN) and shapes.of(i).is_varying and not known.is_varying and not known.is_private

    def operands(i: M.Instruction) -> list[M.Value]:
        return i.operands[::2] if isinstance(i, M.Phi) else i.operands

    found = {i for i in function.instructions() if may_be(i)}
    while True:
        lost = {i for i in found if not all(operand in found or better(operand) for operand in operands(i))}
        if not lost:
            return frozenset(found)
        found -= lost


def bases(w: Widener, value: M.Value) -> list[M.Value] | None:
    """Lane 0's value of each slice, where the slice's other lanes' are at known distances from it."""
    lanes = w.lanes
    if value in w.sliced:
        return w.sliced[value]
    base = w.base(value)
    if base is None or w.shapes.of(value).is_private:
        return None
    return [lanes.moved(base, offset) for offset in w.offsets(value)[:: lanes.width]]


def compute(w: Widener, i: M.Instruction) -> None:
    """An instruction of ``find_sliced``, once a slice."""
    columns = [bases(w, operand) for operand in i.operands]
    made = []
    for k in range(w.lanes.count):
        operands = [column[k] for column in columns if column is not None]
        assert len(operands) == len(columns), i
        made.append(_twin(w, i, operands))
    w.sliced[i] = made


def _twin(w: Widener, i: M.Instruction, operands: list[M.Value]) -> M.Value:
    """An ``or`` of bases, which may have bits in common, is a sum where that of the lanes' values is."""
    return w.lanes.op("add", i.type, *operands) if "disjoint" in i.flags else w.twin(i, operands, i.type)


def known_places(w: Widener, address: M.Value) -> list[tuple[M.Value, tuple[int, ...]]] | None:
    """Of an access in the present block, at distances that are known within slices.

    Those whose values do not tell (see analysis.addresses) need lanes that are on: they are taken where all are.
    """
    slices = w.source.slices
    if slices is None:
        return None
    found = bases(w, address)
    if found is not None:
        return [(base, _distances(w, slices, address)) for base in found]
    shape = Addresses(slices).of(address, w.block)
    if w.mask is not None or shape.offsets is None or shape.is_private:
        return None
    own = [_of_slice(w, address, k) for k in range(w.lanes.count)]
    return None if None in own else [(base, shape.offsets) for base in own]  # type: ignore[misc]


def _distances(w: Widener, slices: Shapes, value: M.Value) -> tuple[int, ...]:
    offsets = slices.of(value).offsets
    assert offsets is not None, value
    return offsets


def vector(w: Widener, value: M.Value) -> list[M.Value]:
    """Every lane's value of one that is known slice by slice."""
    assert w.source.slices is not None
    return [w.lanes.at_offsets(base, _distances(w, w.source.slices, value)) for base in w.sliced[value]]


def _of_slice(w: Widener, value: M.Value, k: int) -> M.Value | None:
    """The value of a slice's lane 0, which runs, computed as a scalar from the last values that are known for the slice."""
    found = bases(w, value)
    if found is not None:
        return found[k]
    if not isinstance(value, M.Instruction) or value.opcode not in _PLAIN:
        return None
    operands = [_of_slice(w, operand, k) for operand in value.operands]
    return None if None in operands else _twin(w, value, operands)  # type: ignore[arg-type]
