"""Bases of addresses that lanes access at known distances although the addresses' values do not tell: see analysis.addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opengpi.analysis.addresses import Addresses
from opengpi.device.cpu.vector_engine.optimisations import Optimisation
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

Known = tuple[M.Value, tuple[int, ...]]
"""Lane 0's address, which it may not have itself, and each lane's distance from it in bytes."""


def known_address(w: Widener, address: M.Value) -> Known | None:
    """Of an access in the present block; None where lanes' addresses are anywhere."""
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
    number = lane if value.type is T.I64 else w.lanes.op("trunc", value.type, lane)
    return w.lanes.op("add", value.type, base, w.lanes.op("mul", value.type, number, integer(value.type, stride)))
