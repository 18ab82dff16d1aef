"""Shuffles, votes, matches and reductions: the lanes of a warp are at hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from opengpi.device.cpu.vector_engine import memory
from opengpi.device.cpu.vector_engine.lanes import Lanes, Slices, word
from opengpi.device.cpu.vector_engine.optimisations import Optimisation as O
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import constant_value, integer

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

_NEUTRAL = {"add": 0, "or": 0, "xor": 0, "and": -1, "umin": -1, "umax": 0, "smin": 2**31 - 1, "smax": -(2**31)}


def lower(w: Widener, i: M.Call) -> None:
    """One warp operation. All lanes that it names and that have not ended must be there: Refusal where that is not certain."""
    operation = i.callee_name.removeprefix("gpi.warp.")
    if operation == "activemask":
        if not w.convergence.reconverged(w.block):
            raise Refusal("gpi.warp.activemask where lanes have come by different ways", i)
    elif not _names_those_here(w, i.args[0]):
        full = (1 << w.lanes.warp) - 1
        named = constant_value(i.args[0])
        if named is None or named & full != full:
            raise Refusal(f"{i.callee_name} with a mask that is not that of all lanes", i)
        if not w.converged():
            raise Refusal(f"{i.callee_name} where lanes may be elsewhere", i)
    w.how[i] = "in the warp's registers"
    if operation == "sync":
        return
    if operation == "activemask":
        w.scalars[i] = _as_mask(w.lanes, w.lanes.set_of(w.mask))
    elif operation in ("ballot", "any", "all", "uni"):
        w.scalars[i] = _vote(w, i, operation)
    elif operation.startswith("reduce."):
        name = operation.split(".")[1]
        w.scalars[i] = memory.combine(w, name, w.vector(i.args[1]), w.mask, _NEUTRAL[name])
    elif operation.startswith("shuffle."):
        _shuffle(w, i, operation.split(".")[1])
    elif operation == "match.any.i64":
        _match_any(w, i)
    else:
        w.scalars[i] = _match_all(w, i)


def _names_those_here(w: Widener, mask: M.Value) -> bool:
    """Whether the mask is what activemask gave for the same lanes."""
    if not isinstance(mask, M.Call) or mask.callee_name != "gpi.warp.activemask":
        return False
    home = next(block for block in w.plan.order if mask in block.instructions)
    return w.plan.mask[home] is w.plan.mask[w.block]


def _as_mask(lanes: Lanes, set: M.Value) -> M.Value:
    return set if set.type is T.I128 else lanes.op("zext", T.I128, set)


def _vote(w: Widener, i: M.Call, operation: str) -> M.Value:
    lanes = w.lanes
    zero = integer(lanes.vector(T.I32), 0)
    true = lanes.set_of(lanes.both(w.mask, [lanes.compare("icmp", "ne", part, zero) for part in w.vector(i.args[1])]))
    if operation == "ballot":
        return _as_mask(lanes, true)
    none = lanes.compare("icmp", "eq", true, integer(true.type, 0))
    all = lanes.compare("icmp", "eq", true, lanes.set_of(w.mask))
    if operation == "any":
        return lanes.op("zext", T.I32, lanes.op("xor", T.I1, none, integer(T.I1, -1)))
    return lanes.op("zext", T.I32, all if operation == "all" else lanes.op("or", T.I1, none, all))


# --- shuffles ------------------------------------------------------------------------------------


def _shuffle(w: Widener, i: M.Call, way: str) -> None:
    lanes = w.lanes
    _, value, distance, width = i.args
    if w.mask is None and w.is_uniform(value) and O.UNIFORM_SHUFFLES in lanes.optimisations:
        w.set(i, w.vector(value))
        return
    known = w.shapes.of(distance).lanes(32)
    segment = constant_value(width)
    if w.mask is None and known is not None and segment is not None and O.CONSTANT_SHUFFLES in lanes.optimisations:
        sources = [_source(way, lane, known[lane] % lanes.warp, segment, lanes.warp) for lane in range(lanes.warp)]
        w.set(i, [_permute(lanes, w.vector(value), sources[k * lanes.width : (k + 1) * lanes.width]) for k in range(lanes.count)])
        return
    w.set(i, _shuffle_by_memory(w, i, way))


def _source(way: str, lane: int, distance: int, width: int, warp: int) -> int:
    first, last = lane & ~(width - 1), (lane & ~(width - 1)) + width - 1
    source = {"idx": first | (distance & (width - 1)), "up": lane - distance, "down": lane + distance, "xor": lane ^ distance}[way]
    inside = {"idx": True, "up": lane >= first + distance, "down": source <= last, "xor": source <= last}[way]
    return source if inside and source < warp else lane


def _permute(lanes: Lanes, slices: Slices, sources: list[int]) -> M.Value:
    """A slice of the lanes that ``sources`` names."""
    type, width = slices[0].type, lanes.width
    made: M.Value = word(type, "poison")
    parts = list(dict.fromkeys(source // width for source in sources))
    for position, k in enumerate(parts):
        if position == 1:
            continue  # the first shuffle takes from two slices
        two = position == 0 and len(parts) > 1
        numbers = []
        for lane, source in enumerate(sources):
            if source // width == k:
                numbers.append(width + source % width if position else source % width)
            elif two and source // width == parts[1]:
                numbers.append(width + source % width)
            else:
                numbers.append(lane if position else -1)
        operands = (slices[k], slices[parts[1]] if two else word(type, "poison")) if position == 0 else (made, slices[k])
        made = lanes.emit(M.ShuffleVector(type, operands[0], operands[1], tuple(numbers)))
    return made


def _shuffle_by_memory(w: Widener, i: M.Call, way: str) -> Slices:
    """The values go to memory and come back in another order."""
    lanes = w.lanes
    _, value, distance, width = i.args
    element = value.type
    values = lanes.spill(w.vector(value), 0)
    here = lanes.spill(lanes.mask_slices(w.mask), 1) if w.mask is not None else None
    type = lanes.vector(T.I32)
    loaded: Slices = []
    own = w.vector(value)
    for k in range(lanes.count):
        number = lanes.numbers(T.I32, list(range(k * lanes.width, (k + 1) * lanes.width)))
        source, inside = _source_slice(lanes, way, number, w.vector(distance)[k], w.vector(width)[k])
        source = lanes.op("select", type, inside, source, number)
        index = lanes.op("sext", lanes.vector(T.I64), source)
        got = _take(w, values, element, index)
        if here is not None:
            known = lanes.compare("icmp", "ne", _take(w, here, T.I8, index), integer(lanes.vector(T.I8), 0))
            got = lanes.op("select", got.type, known, got, own[k])
        loaded.append(got)
    return loaded


def _take(w: Widener, array: M.Value, element: T.Type, index: M.Value) -> M.Value:
    """Elements of an array in memory, one a lane; the lanes' indices are all within it."""
    lanes = w.lanes
    type = lanes.vector(element)
    made: M.Value = word(type, "poison")
    for lane in range(lanes.width):
        position = lanes.op("extractelement", T.I64, index, integer(T.I64, lane))
        one = lanes.load(element, lanes.at(array, element, position))
        made = lanes.op("insertelement", type, made, one, integer(T.I64, lane))
    return made


def _source_slice(lanes: Lanes, way: str, lane: M.Value, distance: M.Value, width: M.Value) -> tuple[M.Value, M.Value]:
    """The lanes to take from, and whether they are within the segment's bounds."""
    type = lanes.vector(T.I32)

    def op(opcode: str, a: M.Value, b: M.Value) -> M.Value:
        return lanes.op(opcode, type, a, b)

    def compare(predicate: str, a: M.Value, b: M.Value) -> M.Value:
        return lanes.compare("icmp", predicate, a, b)

    distance = op("and", distance, integer(type, lanes.warp - 1))
    within = op("sub", width, integer(type, 1))
    first = op("and", lane, op("xor", within, integer(type, -1)))
    last = op("add", first, within)
    if way == "idx":
        source = op("or", first, op("and", distance, within))
        return source, compare("ult", source, integer(type, lanes.warp))
    if way == "up":
        return op("sub", lane, distance), compare("uge", lane, op("add", first, distance))
    source = op("add", lane, distance) if way == "down" else op("xor", lane, distance)
    bound: Callable[[M.Value], M.Value] = lambda s: op("and", s, integer(type, lanes.warp - 1))  # noqa: E731
    inside = lanes.op("and", lanes.vector(T.I1), compare("ule", source, last), compare("ult", source, integer(type, lanes.warp)))
    return bound(source), inside


# --- matches -------------------------------------------------------------------------------------


def _equal(w: Widener, value: M.Value, values: Slices) -> M.Value:
    """The lanes that hold ``value``, as a set."""
    lanes = w.lanes
    splat = lanes.splat(value)
    return lanes.set_of(lanes.both(w.mask, [lanes.compare("icmp", "eq", part, splat) for part in values]))


def _match_all(w: Widener, i: M.Call) -> M.Value:
    lanes, values = w.lanes, w.vector(i.args[1])
    here = lanes.set_of(w.mask)
    same = _equal(w, w.first(values), values)
    return _as_mask(lanes, lanes.op("select", here.type, lanes.compare("icmp", "eq", same, here), here, integer(here.type, 0)))


def _match_any(w: Widener, i: M.Call) -> None:
    values = w.vector(i.args[1])
    w.per_lane(i, lambda args: _as_mask(w.lanes, _equal(w, args[1], values)))
