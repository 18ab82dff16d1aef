"""What is done for one lane after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.registry.abi import load_abi

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener


def per_lane(w: Widener, i: M.Instruction, body: Callable[[list[M.Value]], M.Value], tells_lane: bool = False) -> None:
    """Does ``i`` for one lane after the other: ``body`` makes its code from the lane's operands. ``tells_lane``: libgpi is told who asks."""
    lanes = w.lanes
    w.how[i] = "lane by lane"
    operands = i.args if isinstance(i, M.Call) and isinstance(i.callee, M.Function) else i.operands
    spilled = {operand: lanes.spill(w.vector(operand), n) for n, operand in enumerate(dict.fromkeys(operands)) if not w.is_uniform(operand)}
    results: list[tuple[M.Alloca, T.Type]] = []

    def one(lane: M.Value) -> None:
        if tells_lane:
            tell(w, lane)
        result = body([_of_lane(w, operand, spilled, lane) for operand in operands])
        for index, type in enumerate(_fields(i.type)):
            value = result if type is i.type else lanes.emit(M.ExtractValue(type, result, (index,)))
            stored = T.I8 if type is T.I1 else type
            if index == len(results):
                results.append((lanes.buffer(stored, 8 + index), type))
            lanes.store(lanes.op("zext", T.I8, value) if type is T.I1 else value, lanes.at(results[index][0], stored, lane))

    lanes.each_lane(w.mask, one)
    loaded = [lanes.unspill(memory_, type) for memory_, type in results]
    if isinstance(i.type, T.StructType):
        w.parts.update({(i, index): part for index, part in enumerate(loaded)})
    elif loaded:
        w.set(i, loaded[0])


def _of_lane(w: Widener, operand: M.Value, spilled: dict[M.Value, M.Alloca], lane: M.Value) -> M.Value:
    if operand not in spilled:
        return w.scalar(operand)
    return w.lanes.pick(spilled[operand], operand.type, lane)


def tell(w: Widener, lane: M.Value) -> None:
    """Makes the gpi_thread that libgpi sees the lane's."""
    lanes, prelude = w.lanes, w.lanes.prelude
    number = lanes.op("trunc", T.I32, lane)
    linear = lanes.op("add", T.I32, prelude.thread_field("linear"), number)
    row = lanes.op("udiv", T.I32, linear, prelude.block_field("block_dim", 0))
    x = lanes.op("urem", T.I32, linear, prelude.block_field("block_dim", 0))
    y, z = (lanes.op(opcode, T.I32, row, prelude.block_field("block_dim", 1)) for opcode in ("urem", "udiv"))
    struct = load_abi()["gpi_thread"]
    fields = [(struct["thread_idx"].offset + 4 * axis, value) for axis, value in enumerate((x, y, z))]
    for offset, value in [*fields, (struct["linear"].offset, linear), (struct["lane"].offset, number)]:
        lanes.store(value, lanes.at(w.thread, T.I8, offset))


def _fields(type: T.Type) -> list[T.Type]:
    if type is T.VOID:
        return []
    return list(type.fields or ()) if isinstance(type, T.StructType) else [type]
