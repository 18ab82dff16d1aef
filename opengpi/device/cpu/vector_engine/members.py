"""Who takes part in a warp operation: the lanes that its mask names and that are there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opengpi.device.cpu.thread_engine.builtins import lower_call
from opengpi.device.cpu.vector_engine.lanes import Mask, Slices
from opengpi.device.cpu.vector_engine.per_lane import tell
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer
from opengpi.registry.builtins import load_builtins

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

_SUBSETS = frozenset(f"gpi.warp.{name}" for name in ("activemask", "ballot", "match.any.i64", "match.all.i64"))
"""Operations whose results name only lanes that are there."""
_NARROWING = frozenset(("zext", "trunc", "freeze"))


@dataclass(frozen=True)
class Members:
    """``mask``: the lanes here that are named. ``sets``: where lanes name different ones, each lane's set as an integer of L bits; None where
    all that take part name ``mask``. ``known``: each lane's set where that is known now."""

    mask: Mask
    sets: Slices | None
    known: list[int] | None


def take_part(w: Widener, call: M.Call) -> Members:
    """The members of a warp operation; Refusal where lanes that it names may be elsewhere and come yet.

    It is certain that none does where the lanes here are all that ever come, and where the mask was made by the same lanes as are here.
    """
    lanes, named, type = w.lanes, call.args[0], T.int_type(w.lanes.warp)
    full = (1 << lanes.warp) - 1
    known = w.shapes.of(named).lanes(128)
    known = None if known is None else [set & full for set in known]
    if not w.converged() and not _within(w, named, set()):
        raise Refusal(f"{call.callee_name} with a mask that may name lanes elsewhere", call)
    if known == [full] * lanes.warp or _names_those_here(w, named):
        return Members(w.mask, None, [full] * lanes.warp)
    if known is None and not w.is_uniform(named):
        sets = [part if type is T.I128 else lanes.op("trunc", lanes.vector(type), part) for part in w.vector(named)]
        _check_callers(w, [_own_bit(w, set, k) for k, set in enumerate(sets)])
        return Members(w.mask, sets, None)
    if known is not None and len(set(known)) > 1:
        if not all(set >> lane & 1 for lane, set in enumerate(known)):
            _check_callers(w, [_lanes_of(w, [not set >> lane & 1 for lane, set in enumerate(known)], k) for k in range(lanes.count)])
        return Members(w.mask, [lanes.numbers(type, known[k * lanes.width : (k + 1) * lanes.width]) for k in range(lanes.count)], known)
    if known is not None:
        mask: Slices = [_lanes_of(w, [bool(known[0] >> lane & 1) for lane in range(lanes.warp)], k) for k in range(lanes.count)]
    else:
        given = w.scalar(named)
        mask = lanes.mask_of(given if type is T.I128 else lanes.op("trunc", type, given))
    _check_callers(w, lanes.without(None, mask))
    return Members(lanes.both(w.mask, mask), None, known)


def each_group(w: Widener, members: Members, body: Callable[[Slices], None]) -> None:
    """A loop over the groups of lanes that name the same set; ``body`` gets the lanes of one."""
    assert members.sets is not None
    lanes, type = w.lanes, T.int_type(w.lanes.warp)
    left, sets = lanes.local(type), lanes.spill(members.sets, 0)
    here = lanes.set_of(w.mask)
    lanes.store(here, left)
    loop, done = lanes.new_block("group"), lanes.new_block("groups.done")
    lanes.jump(loop)
    lanes.start(loop)
    rest = lanes.load(type, left)
    group = lanes.op("and", type, lanes.pick(sets, type, lanes.lowest(rest)), here)
    body(lanes.mask_of(group))
    # The lowest lane goes too where its mask misses it.
    less = lanes.op("and", type, lanes.op("and", type, rest, lanes.op("add", type, rest, integer(type, -1))), lanes.op("xor", type, group, integer(type, -1)))
    lanes.store(less, left)
    lanes.branch(lanes.compare("icmp", "ne", less, integer(type, 0)), loop, done)
    lanes.start(done)


def _names_those_here(w: Widener, mask: M.Value) -> bool:
    """Whether the mask is what activemask gave for the same lanes."""
    return isinstance(mask, M.Call) and mask.callee_name == "gpi.warp.activemask" and _made_by_those_here(w, mask)


def _within(w: Widener, mask: M.Value, seen: set[M.Value]) -> bool:
    """Whether a mask names only lanes here: it is made, by the same lanes, of the results of operations among them."""
    if not isinstance(mask, M.Instruction):
        return False
    if mask in seen:
        return True
    seen.add(mask)
    if isinstance(mask, M.Call):
        return mask.callee_name in _SUBSETS and _made_by_those_here(w, mask)
    if mask.opcode == "and":
        return any(_within(w, operand, set(seen)) for operand in mask.operands)
    if mask.opcode in _NARROWING:
        return _within(w, mask.operands[0], seen)
    if mask.opcode == "select" or isinstance(mask, M.Phi):
        chosen = mask.operands[::2] if isinstance(mask, M.Phi) else mask.operands[1:]
        return _made_by_those_here(w, mask) and all(_within(w, operand, seen) for operand in chosen)
    return False


def _made_by_those_here(w: Widener, made: M.Instruction) -> bool:
    home = next(block for block in w.plan.order if made in block.instructions)
    return w.plan.mask[home] is w.plan.mask[w.block]


# --- masks that miss the caller, an error when libgpi checks --------------------------------------


def _own_bit(w: Widener, sets: M.Value, k: int) -> M.Value:
    """Whether each lane of a slice is missing in its own set."""
    lanes = w.lanes
    element = T.int_type(lanes.warp)
    own = lanes.numbers(element, [1 << lane for lane in range(k * lanes.width, (k + 1) * lanes.width)])
    return lanes.compare("icmp", "eq", lanes.op("and", sets.type, sets, own), integer(sets.type, 0))


def _lanes_of(w: Widener, lanes: list[bool], k: int) -> M.Value:
    return w.lanes.numbers(T.I1, [-int(lane) for lane in lanes[k * w.lanes.width : (k + 1) * w.lanes.width]])


def _check_callers(w: Widener, missing: Slices) -> None:
    """Tells libgpi of the first lane here that is ``missing`` in the mask it gives."""
    lanes = w.lanes
    missing = lanes.both(w.mask, missing) if w.mask is not None else missing
    report, go = lanes.new_block("unnamed"), lanes.new_block("named")
    lanes.branch(lanes.any(missing), report, go)
    lanes.start(report)
    tell(w, lanes.lowest(lanes.set_of(missing)))
    lower_call(lanes.module, load_builtins()["gpi.warp.unnamed"], [], w.thread, lanes.emit)
    lanes.jump(go)
    lanes.start(go)
