"""Atomics of a warp: lane after lane, which in shared memory is a plain load and store each."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from opengpi.analysis.pointer_bases import SHARED
from opengpi.device.cpu.thread_engine.shared_atomics import plain_update
from opengpi.device.cpu.vector_engine import grouped
from opengpi.device.cpu.vector_engine.anchor import known_places
from opengpi.device.cpu.vector_engine.lanes import Mask, Slices, mangle
from opengpi.device.cpu.vector_engine.optimisations import Optimisation as O
from opengpi.device.cpu.vector_engine.per_lane import per_lane
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import align_of
from opengpi.ir.rewrite import Emitter, integer

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

_REDUCED = {"add": 0, "or": 0, "xor": 0, "and": -1}
_FREE = frozenset(("zext", "sext", "trunc", "getelementptr"))
"""What an address of the host computes along the way, or a load."""
_CHEAP = frozenset(("add", "sub", "and", "or", "xor", "shl", "lshr", "ashr"))
_FEW = 2  # of the latter, which scalars do as fast as vectors that are to be taken apart


def atomic(w: Widener, i: M.AtomicRMW | M.CompareExchange) -> None:
    """Lane after lane; in shared memory by plain loads and stores, for a block never leaves its worker. Sums that nobody looks at at one
    address are added up first."""
    unused = i not in w.used and isinstance(i.type, T.IntType) and O.COMBINED_ATOMICS in w.lanes.optimisations
    if isinstance(i, M.AtomicRMW) and unused and i.operation in _REDUCED and w.is_uniform(i.operands[0]):
        w.how[i] = "atomic: combined in the warp"
        total = combine(w, i.operation, w.vector(i.operands[1]), w.mask, _REDUCED[i.operation])
        _update(w, i, [w.scalar(i.operands[0]), total])
    elif isinstance(i, M.AtomicRMW) and w.mask is None and i not in w.used and w.source.spaces.get(i) == SHARED and O.UNROLLED_ATOMICS in w.lanes.optimisations:
        w.how[i] = "atomic: lane by lane, unrolled"
        _unrolled(w, i)
    else:
        per_lane(w, i, lambda args: _update(w, i, args))


def _unrolled(w: Widener, i: M.AtomicRMW) -> None:
    """All lanes are on, and nobody looks at the results: no loop, and no vector where scalars do. A lane may load after another lane's store: those
    are different threads, and ``i`` is all that comes between."""
    operands = [_scalars(w, operand, i) or _taken_apart(w, operand, number) for number, operand in enumerate(i.operands)]
    for lane in range(w.lanes.warp):
        _update(w, i, [of_lane(lane) for of_lane in operands])


OfLane = Callable[[int], M.Value]
"""Makes code for the value of one lane."""


def _taken_apart(w: Widener, value: M.Value, number: int) -> OfLane:
    """By way of memory, which nothing may look through: taking the elements from registers is slower, and their addresses come late."""
    memory = w.lanes.spill(w.vector(value), number)
    return lambda lane: w.lanes.emit(M.Load(value.type, w.lanes.at(memory, value.type, lane), align_of(value.type), volatile=True))


def _scalars(w: Widener, value: M.Value, user: M.Instruction) -> OfLane | None:
    """A value made of what is loaded at known places, or is at known distances, in few steps of a scalar; else None."""
    return _of_lane(w, value, user) if _steps(w, value, user) <= _FEW else None


def _steps(w: Widener, value: M.Value, user: M.Instruction) -> float:
    if w.base(value) is not None and not w.shapes.of(value).is_private:
        return 0
    if isinstance(value, M.Load) and _unchanged(w, value, user) and known_places(w, value.operands[0]) is not None:
        return 0
    if isinstance(value, M.Instruction) and value.opcode in _FREE | _CHEAP and isinstance(value.type, T.IntType | T.PointerType):
        return (value.opcode in _CHEAP) + sum(_steps(w, operand, user) for operand in value.operands)
    return math.inf


def _unchanged(w: Widener, load: M.Load, user: M.Instruction) -> bool:
    """Whether memory cannot have changed between a load and ``user``, which follows in the present block."""
    instructions = w.block.instructions
    if load not in instructions or load.volatile or load.ordering is not None or load.type is T.I1:
        return False
    between = instructions[instructions.index(load) + 1 : instructions.index(user)]
    return not any(isinstance(i, M.Store) or grouped.acts(i) for i in between)


def _of_lane(w: Widener, value: M.Value, user: M.Instruction) -> OfLane:
    lanes, base = w.lanes, w.base(value)
    if base is not None:
        offsets = w.offsets(value)
        if isinstance(value.type, T.PointerType):
            return lambda lane: lanes.at(base, T.I8, offsets[lane])
        return lambda lane: lanes.op("add", value.type, base, integer(value.type, offsets[lane])) if offsets[lane] else base
    assert isinstance(value, M.Instruction)
    if isinstance(value, M.Load):
        places = known_places(w, value.operands[0])
        assert places is not None

        def load(lane: int) -> M.Value:
            start, distances = places[lane // lanes.width]
            return lanes.load(value.type, lanes.at(start, T.I8, distances[lane % lanes.width]), value.align or align_of(value.type))

        return load
    operands = [_of_lane(w, operand, user) for operand in value.operands]
    return lambda lane: w.twin(value, [operand(lane) for operand in operands], value.type)


def _update(w: Widener, i: M.AtomicRMW | M.CompareExchange, args: list[M.Value]) -> M.Value:
    made = w.twin_of(i, args)
    if w.source.spaces.get(i) == SHARED and O.SHARED_ATOMICS in w.lanes.optimisations:
        emitter = Emitter(w.lanes.module)
        value = plain_update(emitter, made)  # type: ignore[arg-type]
        if value is not None:
            for instruction in emitter.out:
                w.lanes.emit(instruction)
            return value
    return w.lanes.emit(made)


def combine(w: Widener, operation: str, values: Slices, mask: Mask, neutral: int) -> M.Value:
    """The values of all lanes combined by an operation that does not mind their order; ``neutral`` stands for lanes that are off."""
    lanes = w.lanes
    type = values[0].type
    element = type.element  # type: ignore[attr-defined]
    if mask is not None:
        off = lanes.numbers(element, [neutral] * lanes.width)
        values = [lanes.op("select", type, m, value, off) for m, value in zip(mask, values, strict=True)]
    total = values[0]
    for value in values[1:]:
        if operation in ("add", "and", "or", "xor"):
            total = lanes.op(operation, type, total, value)
        else:
            total = lanes.call(f"llvm.{operation}.{mangle(type)}", type, [total, value])
    return lanes.call(f"llvm.vector.reduce.{operation}.{mangle(type)}", element, [total])
