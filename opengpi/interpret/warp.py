"""What warp operations compute, once all lanes named have come.

``arguments`` maps each lane that has come to its arguments behind the mask; the result maps each to what it gets.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import reduce

from opengpi.interpret.arithmetic import signed

Arguments = dict[int, tuple[int, ...]]
Results = dict[int, int]


def mask_of(lanes: object) -> int:
    """The mask that names ``lanes``."""
    return sum(1 << lane for lane in lanes)  # type: ignore[attr-defined]


def resolve(name: str, arguments: Arguments, width: int) -> Results:
    """``name`` without ``gpi.warp.``; ``width`` is L."""
    if name.startswith("shuffle."):
        return _shuffle(name.split(".")[1], arguments, width)
    if name == "match.any.i64":
        return {lane: mask_of(other for other in arguments if arguments[other] == own) for lane, own in arguments.items()}
    return dict.fromkeys(arguments, _ALIKE[name](arguments))


def _shuffle(kind: str, arguments: Arguments, warp: int) -> Results:
    """The own value where the source lies outside of the segment (xor: behind it), or is not among those that have come."""
    results = {}
    for lane, (value, distance, width) in arguments.items():
        first = lane // width * width
        distance %= warp
        if kind == "idx":
            source = first + distance % width
        elif kind == "up":
            source = lane - distance if lane - distance >= first else lane
        else:
            source = lane + distance if kind == "down" else lane ^ distance
            source = source if source < first + width else lane
        results[lane] = arguments.get(source, (value,))[0]
    return results


def _truths(arguments: Arguments) -> list[int]:
    return [lane for lane, (predicate,) in arguments.items() if predicate]


def _all_equal(arguments: Arguments) -> int:
    return mask_of(arguments) if len(set(arguments.values())) == 1 else 0


def _reduction(combine: Callable[[int, int], int]) -> Callable[[Arguments], int]:
    return lambda arguments: reduce(combine, [value for (value,) in arguments.values()]) & 0xFFFFFFFF


_ALIKE: dict[str, Callable[[Arguments], int]] = {
    "sync": lambda arguments: 0,
    "activemask": mask_of,
    "ballot": lambda arguments: mask_of(_truths(arguments)),
    "all": lambda arguments: int(len(_truths(arguments)) == len(arguments)),
    "any": lambda arguments: int(bool(_truths(arguments))),
    "uni": lambda arguments: int(len(_truths(arguments)) in (0, len(arguments))),
    "match.all.i64": _all_equal,
    "reduce.add.i32": _reduction(operator.add),
    "reduce.and.i32": _reduction(operator.and_),
    "reduce.or.i32": _reduction(operator.or_),
    "reduce.xor.i32": _reduction(operator.xor),
    "reduce.umin.i32": _reduction(min),
    "reduce.umax.i32": _reduction(max),
    "reduce.smin.i32": _reduction(lambda a, b: min(a, b, key=lambda value: signed(value, 32))),
    "reduce.smax.i32": _reduction(lambda a, b: max(a, b, key=lambda value: signed(value, 32))),
}
"""Operations that give every lane the same."""
