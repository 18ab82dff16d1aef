"""Loads and stores of neighbouring elements, as those of a float4, made together.

Before: four loads at stride 16, of x, y, z and w. After: one load of 64 floats a slice of 16 lanes, and four shuffles that each take every fourth.
Stores likewise the other way round: shuffles, and one store. Where lanes are off, accesses stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from opengpi.device.cpu.vector_engine.anchor import Places, known_places
from opengpi.device.cpu.vector_engine.lanes import word
from opengpi.device.cpu.vector_engine.optimisations import Optimisation
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import offset_of, size_of
from opengpi.ir.rewrite import constant_value
from opengpi.registry.builtins import load_builtins

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

_WIDEST = 4  # slices that one wide access may span


@dataclass
class Group:
    """Accesses of one block, in its order, with nothing between them that they might not pass. ``offsets``: of their addresses from a common
    one, in bytes. ``places``: of the first, once it has come."""

    offsets: dict[M.Load | M.Store, int] = field(default_factory=dict)
    places: Places | None = None

    @property
    def members(self) -> list[M.Load | M.Store]:
        return list(self.offsets)


def find_groups(w: Widener, block: M.Block) -> dict[M.Instruction, Group]:
    """The groups of a block that all lanes run, by member; those of one are left out."""
    if w.mask is not None or Optimisation.GROUPED not in w.lanes.optimisations:
        return {}
    found: list[Group] = []
    loads: dict[object, Group] = {}
    stores: dict[object, Group] = {}
    for i in block.instructions:
        simple = isinstance(i, M.Load | M.Store) and not i.volatile and i.ordering is None
        if isinstance(i, M.Load) and simple:
            stores = {}
            _join(loads, found, i, i.type)
        elif isinstance(i, M.Store) and simple:
            loads = {}
            key = _join(stores, found, i, i.operands[0].type)
            stores = {key: stores[key]}
        elif isinstance(i, M.Load | M.Store) or acts(i):
            loads, stores = {}, {}
    return {i: group for group in found if len(group.offsets) > 1 for i in group.offsets}


def _join(open_: dict[object, Group], found: list[Group], i: M.Load | M.Store, type: T.Type) -> object:
    root, offset = _place(i.operands[-1])
    key = (root, type)
    if key not in open_:
        open_[key] = Group()
        found.append(open_[key])
    open_[key].offsets[i] = offset
    return key


def acts(i: M.Instruction) -> bool:
    if isinstance(i, M.Call):
        if i.callee_name.startswith("llvm."):
            return i.callee_name.startswith(("llvm.mem", "llvm.lifetime.", "llvm.trap"))
        builtin = load_builtins().get(i.callee_name)
        return builtin is None or builtin.kind != "pure"
    return isinstance(i, M.AtomicRMW | M.CompareExchange | M.Fence)


def _place(address: M.Value) -> tuple[object, int]:
    """An address as what it is based on, and a distance from there: equal bases, equal distances.

    Lanes access one object by both, so that an index has not wrapped between them: see analysis.addresses.
    """
    if not isinstance(address, M.GetElementPtr):
        return address, 0
    root, distance = _place(address.operands[0])
    type, parts = address.source_type, [root]
    for number, index in enumerate(address.operands[1:]):
        if number and isinstance(type, T.StructType):
            field_ = constant_value(index)
            assert field_ is not None
            distance += offset_of(type, field_)
            type = (type.fields or ())[field_]
            continue
        if number:
            assert isinstance(type, T.ArrayType | T.VectorType)
            type = type.element
        base, more = _index(index)
        distance += more * size_of(type)
        if base is not None:
            parts.append((base, size_of(type)))
    return tuple(parts) if len(parts) > 1 else root, distance


def _index(value: M.Value) -> tuple[object, int]:
    number = constant_value(value)
    if number is not None:
        return None, number
    if isinstance(value, M.Instruction) and value.opcode in ("sext", "zext"):
        base, more = _index(value.operands[0])
        return (value.opcode, base), more
    if isinstance(value, M.Instruction) and (value.opcode == "add" or "disjoint" in value.flags):
        number = constant_value(value.operands[1])
        if number is not None:
            base, more = _index(value.operands[0])
            return base, more + number
    return value, 0


def take(w: Widener, group: Group, i: M.Instruction) -> bool:
    """Makes a member of a group: all loads with the first, all stores with the last. False: the group is not worth it, or not any more."""
    members = group.members
    if i is members[0]:
        places = known_places(w, i.operands[-1])
        fits = _loads_fit if isinstance(i, M.Load) else _stores_fit
        group.places = places if places is not None and fits(w, group, places) else None
        if group.places is not None and isinstance(i, M.Load):
            _load(w, group, group.places)
    if group.places is not None and i is members[-1] and isinstance(i, M.Store):
        _store(w, group, group.places)
    return group.places is not None


def _stride(places: Places) -> int:
    """In bytes; 0: none, or not the same for all slices."""
    strides = {b - a for _, offsets in places for a, b in pairwise(offsets)}
    return strides.pop() if len(strides) == 1 else 0


def _loads_fit(w: Widener, group: Group, places: Places) -> bool:
    size, stride = size_of(group.members[0].type), _stride(places)
    if size not in (4, 8) or stride <= size or any((offset - min(group.offsets.values())) % size for offset in (*group.offsets.values(), stride)):
        return False
    return _span(w, group, stride, size) <= _WIDEST * w.lanes.width


def _span(w: Widener, group: Group, stride: int, size: int) -> int:
    distances = group.offsets.values()
    return ((w.lanes.width - 1) * stride + max(distances) - min(distances)) // size + 1


def _load(w: Widener, group: Group, places: Places) -> None:
    lanes, first = w.lanes, group.members[0]
    type, size, stride, least = first.type, size_of(first.type), _stride(places), min(group.offsets.values())
    wide = T.vector(_span(w, group, stride, size), type)
    wholes = [lanes.load(wide, lanes.at(base, T.I8, offsets[0] + least - group.offsets[first]), size) for base, offsets in places]
    for i, offset in group.offsets.items():
        elements = tuple((offset - least + lane * stride) // size for lane in range(lanes.width))
        w.how[i] = "interleaved with others: one wide load and shuffles"
        w.set(i, [lanes.emit(M.ShuffleVector(lanes.vector(type), whole, word(wide, "poison"), elements)) for whole in wholes])


def _stores_fit(w: Widener, group: Group, places: Places) -> bool:
    distances, size = sorted(group.offsets.values()), size_of(group.members[0].operands[0].type)
    count = len(distances)
    whole = distances == list(range(distances[0], distances[0] + count * size, size)) and _stride(places) == count * size
    return whole and size in (4, 8) and 2 <= count <= _WIDEST


def _store(w: Widener, group: Group, places: Places) -> None:
    lanes = w.lanes
    ordered = sorted(group.offsets, key=group.offsets.__getitem__)
    size = size_of(ordered[0].operands[0].type)
    for i in ordered:
        w.how[i] = "interleaved with others: shuffles and one wide store"
    shift = group.offsets[ordered[0]] - group.offsets[group.members[0]]
    columns = [w.vector(i.operands[0]) for i in ordered]
    for k, (base, offsets) in enumerate(places):
        lanes.store(_interleave(w, [column[k] for column in columns]), lanes.at(base, T.I8, offsets[0] + shift), size)


def _interleave(w: Widener, parts: list[M.Value]) -> M.Value:
    """Lane 0 of all, then lane 1 of all, …"""
    if len(parts) == 3:
        a, b, c = parts
        both, alone = _shuffle(w, a, b, range(2 * w.lanes.width)), _shuffle(w, c, c, range(2 * w.lanes.width))
        return _shuffle(w, both, alone, [lane + w.lanes.width * number for lane in range(w.lanes.width) for number in range(3)])
    while len(parts) > 1:
        half = len(parts) // 2
        count = parts[0].type.count  # type: ignore[attr-defined]
        parts = [_shuffle(w, a, b, [x for n in range(count) for x in (n, count + n)]) for a, b in zip(parts[:half], parts[half:], strict=True)]
    return parts[0]


def _shuffle(w: Widener, a: M.Value, b: M.Value, numbers: range | list[int]) -> M.Value:
    return w.lanes.emit(M.ShuffleVector(T.vector(len(numbers), a.type.element), a, b, tuple(numbers)))  # type: ignore[attr-defined]
