"""Bases of addresses that lanes access at known distances although the addresses' values do not tell: see analysis.addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opengpi.analysis.addresses import Addresses
from opengpi.device.cpu.vector_engine import sliced
from opengpi.device.cpu.vector_engine.optimisations import Optimisation
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

Places = list[tuple[M.Value, tuple[int, ...]]]
"""For each slice an address, which perhaps no lane has, and each lane's distance from it in bytes."""


def known_places(w: Widener, address: M.Value) -> Places | None:
    """Of an access in the present block; None where lanes' addresses are anywhere."""
    known = _of_warp(w, address)
    if known is None:
        return sliced.known_places(w, address)
    base, offsets = known
    width = w.lanes.width
    return [(base, offsets[first : first + width]) for first in range(0, w.lanes.warp, width)]


def _of_warp(w: Widener, address: M.Value) -> tuple[M.Value, tuple[int, ...]] | None:
    """Lane 0's address, which it may not have itself, and each lane's distance from it."""
    base = w.base(address)
    if base is not None:
        return base, w.offsets(address)
    if Optimisation.ANCHORS not in w.lanes.optimisations:
        return None
    shape = Addresses(w.shapes).of(address, w.block)
    if shape.offsets is None or shape.alloca is not None or shape.stride is None:
        return None
    lane = None if w.mask is None else w.lanes.lowest(w.lanes.set_of(w.mask))
    own = _of_lane(w, address, lane)
    if own is None:
        return None
    if lane is not None:
        own = w.lanes.at(own, T.I8, w.lanes.op("mul", T.I64, lane, integer(T.I64, -shape.stride)))
    return own, shape.offsets


def extended(w: Widener, i: M.Instruction) -> M.Value:
    """The base of a sext or zext whose lanes are at their distances only if they are on: that of such a lane, less its distance.

    ``a[j - 1]`` for the lanes with j > 0: where lane 0's j is 0, its index as an unsigned number is 2**32 - 1, and lane 1's 0.
    """
    lanes, narrow = w.lanes, i.operands[0]
    lane = lanes.lowest(lanes.set_of(w.mask))
    value = lanes.op("add", narrow.type, w.scalar(narrow), _distance(w, narrow, lane))
    return lanes.op("sub", i.type, w.twin(i, [value], i.type), _distance(w, i, lane))


def _distance(w: Widener, value: M.Value, lane: M.Value) -> M.Value:
    """How far a lane's value is from lane 0's, a number of its type."""
    lanes, type = w.lanes, value.type
    stride = w.shapes.of(value).stride
    if stride is None:
        offsets = w.offsets(value)
        parts: list[M.Value] = [lanes.numbers(type, offsets[k * lanes.width : (k + 1) * lanes.width]) for k in range(lanes.count)]
        return lanes.pick(lanes.spill(parts, 0), type, lane)
    number = lane if type is T.I64 else lanes.op("trunc", type, lane)
    return lanes.op("mul", type, number, integer(type, stride))


def _of_lane(w: Widener, value: M.Value, lane: M.Value | None) -> M.Value | None:
    """The value of a lane (None: lane 0) that runs, computed as a scalar from the last values that are known for all lanes."""
    base = w.base(value)
    if base is not None:
        return base if lane is None or w.is_uniform(value) else _moved(w, value, base, lane)
    assert isinstance(value, M.Instruction)
    operands = [_of_lane(w, operand, lane) for operand in value.operands]
    return None if None in operands else w.twin(value, operands, value.type)  # type: ignore[arg-type]


def _moved(w: Widener, value: M.Value, base: M.Value, lane: M.Value) -> M.Value | None:
    stride = w.shapes.of(value).stride
    if stride is None or not isinstance(value.type, T.IntType | T.PointerType):
        return None
    if isinstance(value.type, T.PointerType):
        return w.lanes.at(base, T.I8, w.lanes.op("mul", T.I64, lane, integer(T.I64, stride)))
    return w.lanes.op("add", value.type, base, _distance(w, value, lane))
