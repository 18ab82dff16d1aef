"""Shuffles, votes, matches and reductions: the lanes of a warp are at hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from opengpi.device.cpu.vector_engine import atomics
from opengpi.device.cpu.vector_engine.lanes import Lanes, Mask, Slices, word
from opengpi.device.cpu.vector_engine.members import Members, each_group, take_part
from opengpi.device.cpu.vector_engine.optimisations import Optimisation as O
from opengpi.device.cpu.vector_engine.per_lane import per_lane
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import constant_value, integer

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

_ZERO = integer(T.I64, 0)
_NEUTRAL = {"add": 0, "or": 0, "xor": 0, "and": -1, "umin": -1, "umax": 0, "smin": 2**31 - 1, "smax": -(2**31)}


def lower(w: Widener, i: M.Call) -> None:
    """One warp operation; Refusal where not all lanes that it names are certain to be there."""
    operation = i.callee_name.removeprefix("gpi.warp.")
    if operation == "activemask":
        if not w.convergence.reconverged(w.block):
            raise Refusal("gpi.warp.activemask where lanes have come by different ways", i)
        w.scalars[i] = _as_mask(w.lanes, w.lanes.set_of(w.mask))
        return
    members = take_part(w, i)
    w.how[i] = "in the warp's registers"
    if operation == "sync":
        return
    if operation in ("ballot", "any", "all", "uni"):
        _vote(w, i, members, operation)
    elif operation.startswith("reduce."):
        _reduce(w, i, members, operation.split(".")[1])
    elif operation.startswith("shuffle."):
        _shuffle(w, i, members, operation.split(".")[1])
    elif operation == "match.any.i64":
        _match_any(w, i, members)
    else:
        _match_all(w, i, members)


def _as_mask(lanes: Lanes, set: M.Value) -> M.Value:
    """A set of lanes, or a slice of sets, as masks of device IR."""
    type = lanes.vector(T.I128) if isinstance(set.type, T.VectorType) else T.I128
    return set if set.type is type else lanes.op("zext", type, set)


def _vote(w: Widener, i: M.Call, members: Members, operation: str) -> None:
    lanes = w.lanes
    zero = integer(lanes.vector(T.I32), 0)
    true = lanes.set_of(lanes.both(members.mask, [lanes.compare("icmp", "ne", part, zero) for part in w.vector(i.args[1])]))
    here = lanes.set_of(members.mask)
    if members.sets is None:
        w.scalars[i] = _verdict(lanes, operation, true, here)
    else:
        true, here = lanes.splat(true), lanes.splat(here)
        pairs = [(lanes.op("and", set.type, set, true), lanes.op("and", set.type, set, here)) for set in members.sets]
        w.set(i, [_verdict(lanes, operation, *pair) for pair in pairs])


def _verdict(lanes: Lanes, operation: str, true: M.Value, here: M.Value) -> M.Value:
    """Of the lanes ``true`` among ``here``; for sets, or slices of them."""
    if operation == "ballot":
        return _as_mask(lanes, true)
    none = lanes.compare("icmp", "eq", true, integer(true.type, 0))
    all = lanes.compare("icmp", "eq", true, here)
    bit, number = none.type, lanes.vector(T.I32) if isinstance(true.type, T.VectorType) else T.I32
    if operation == "any":
        return lanes.op("zext", number, lanes.op("xor", bit, none, integer(bit, -1)))
    return lanes.op("zext", number, all if operation == "all" else lanes.op("or", bit, none, all))


def _reduce(w: Widener, i: M.Call, members: Members, name: str) -> None:
    lanes, values, neutral = w.lanes, w.vector(i.args[1]), _NEUTRAL[name]
    if members.sets is None:
        w.scalars[i] = atomics.combine(w, name, values, members.mask, neutral)
        return
    result = lanes.buffer(T.I32, 8)

    def one(group: Slices) -> None:
        total = lanes.op("insertelement", lanes.vector(T.I32), word(lanes.vector(T.I32), "poison"), atomics.combine(w, name, values, group, neutral), _ZERO)
        total = lanes.emit(M.ShuffleVector(total.type, total, word(total.type, "poison"), (0,) * lanes.width))
        for k, (part, old) in enumerate(zip(group, lanes.unspill(result, T.I32), strict=True)):
            lanes.store(lanes.op("select", total.type, part, total, old), lanes.at(result, T.I32, k * lanes.width), 4)

    each_group(w, members, one)
    w.set(i, lanes.unspill(result, T.I32))


# --- shuffles ------------------------------------------------------------------------------------


def _shuffle(w: Widener, i: M.Call, members: Members, way: str) -> None:
    lanes = w.lanes
    _, value, distance, width = i.args
    if w.mask is None and w.is_uniform(value) and O.UNIFORM_SHUFFLES in lanes.optimisations:
        w.set(i, w.vector(value))
        return
    known = w.shapes.of(distance).lanes(32)
    segment = constant_value(width)
    constant = known is not None and segment is not None and O.CONSTANT_SHUFFLES in lanes.optimisations
    if w.mask is None and members.known is not None and constant:
        assert known is not None
        assert segment is not None
        sources = [_source(way, lane, known[lane] % lanes.warp, segment, members.known[lane]) for lane in range(lanes.warp)]
        w.set(i, [_permute(lanes, w.vector(value), sources[k * lanes.width : (k + 1) * lanes.width]) for k in range(lanes.count)])
        return
    w.set(i, _shuffle_by_memory(w, i, members, way))


def _source(way: str, lane: int, distance: int, width: int, named: int) -> int:
    """The lane that ``lane`` gets its value from: one of those ``named``, else itself."""
    first, last = lane & ~(width - 1), (lane & ~(width - 1)) + width - 1
    source = {"idx": first | (distance & (width - 1)), "up": lane - distance, "down": lane + distance, "xor": lane ^ distance}[way]
    inside = {"idx": True, "up": lane >= first + distance, "down": source <= last, "xor": source <= last}[way]
    return source if inside and named >> source & 1 else lane


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


def _shuffle_by_memory(w: Widener, i: M.Call, members: Members, way: str) -> Slices:
    """The values go to memory and come back in another order."""
    lanes = w.lanes
    _, value, distance, width = i.args
    element = value.type
    values = lanes.spill(w.vector(value), 0)
    here = lanes.spill(lanes.mask_slices(members.mask), 1) if members.mask is not None else None
    type = lanes.vector(T.I32)
    loaded: Slices = []
    own = w.vector(value)
    for k in range(lanes.count):
        number = lanes.numbers(T.I32, list(range(k * lanes.width, (k + 1) * lanes.width)))
        source, inside = _source_slice(lanes, way, number, w.vector(distance)[k], w.vector(width)[k])
        source = lanes.op("select", type, inside, source, number)
        if members.sets is not None:
            source = lanes.op("select", type, _names(lanes, members.sets[k], source), source, number)
        index = lanes.op("sext", lanes.vector(T.I64), source)
        got = _take(w, values, element, index)
        if here is not None:
            known = lanes.compare("icmp", "ne", _take(w, here, T.I8, index), integer(lanes.vector(T.I8), 0))
            got = lanes.op("select", got.type, known, got, own[k])
        loaded.append(got)
    return loaded


def _names(lanes: Lanes, sets: M.Value, source: M.Value) -> M.Value:
    """Whether each lane's set has the lane that it takes from."""
    if sets.type is not source.type:
        source = lanes.op("zext", sets.type, source)
    return lanes.op("trunc", lanes.vector(T.I1), lanes.op("lshr", sets.type, sets, source))


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


def _equal(w: Widener, value: M.Value, values: Slices, mask: Mask) -> M.Value:
    """The lanes of ``mask`` that hold ``value``, as a set."""
    lanes = w.lanes
    splat = lanes.splat(value)
    return lanes.set_of(lanes.both(mask, [lanes.compare("icmp", "eq", part, splat) for part in values]))


def _match_all(w: Widener, i: M.Call, members: Members) -> None:
    lanes, values = w.lanes, w.vector(i.args[1])
    if members.sets is not None:
        _match_any(w, i, members)
        here = lanes.splat(lanes.set_of(w.mask))
        full = [_as_mask(lanes, lanes.op("and", set.type, set, here)) for set in members.sets]
        w.set(i, [_if_equal(lanes, same, all) for same, all in zip(w.vectors[i], full, strict=True)])
        return
    here = lanes.set_of(members.mask)
    first = w.pick(values, lanes.lowest(here)) if members.mask is not None else w.first(values)
    w.scalars[i] = _as_mask(lanes, _if_equal(lanes, _equal(w, first, values, members.mask), here))


def _if_equal(lanes: Lanes, same: M.Value, all: M.Value) -> M.Value:
    return lanes.op("select", all.type, lanes.compare("icmp", "eq", same, all), all, integer(all.type, 0))


def _match_any(w: Widener, i: M.Call, members: Members) -> None:
    """Each lane's own value compared to all."""
    lanes, values = w.lanes, w.vector(i.args[1])
    per_lane(w, i, lambda args: _as_mask(lanes, _equal(w, args[1], values, members.mask)))
    if members.sets is not None:
        w.set(i, [lanes.op("and", same.type, same, _as_mask(lanes, set)) for same, set in zip(w.vectors[i], members.sets, strict=True)])
