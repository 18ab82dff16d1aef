"""Which lanes run a block, what they bring to its phis, and where control goes from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opengpi.device.cpu.vector_engine import sliced, trips
from opengpi.device.cpu.vector_engine.lanes import Mask, Slices, word
from opengpi.device.cpu.vector_engine.optimisations import Optimisation
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.ir import model as M
from opengpi.ir import types as T

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener


def make_slots(w: Widener, block: M.Block) -> None:
    lanes = w.lanes
    if w.plan.mask[block] is block and block not in w.plan.single and block is not w.plan.order[0]:
        w.mask_slots[block] = [lanes.local(lanes.kept_mask) for _ in range(lanes.count)]
    for phi in block.phis():
        if isinstance(phi.type, T.VectorType | T.StructType | T.ArrayType):
            raise Refusal(f"a phi of type {phi.type}", phi)
        if phi.type is T.BFLOAT and w.source.offsets(phi) is None:
            raise Refusal("bfloat values that differ between lanes", phi)
        if w.source.offsets(phi) is not None:
            w.phi_slots[phi] = [lanes.local(phi.type)]
        elif phi in w.source.sliced:
            w.phi_slots[phi] = [lanes.local(phi.type) for _ in range(lanes.count)]
        else:
            w.phi_slots[phi] = [lanes.local(lanes.vector(phi.type)) for _ in range(lanes.count)]


def _clear_slots(w: Widener) -> None:
    """At the start of the function no lane waits anywhere."""
    for slots in w.mask_slots.values():
        for slot in slots:
            w.lanes.store(word(slot.allocated_type, "zeroinitializer"), slot)


def enter(w: Widener, block: M.Block) -> None:
    """Finds out which lanes run the block, and goes on where there is none."""
    lanes = w.lanes
    if block is w.plan.order[0]:
        w.masks[block] = w.entry_mask
        _clear_slots(w)
        return
    if w.plan.mask[block] is not block:
        return
    if block in w.plan.single:
        mask = w.edge_masks[block]
    else:
        mask = []
        for slot in w.mask_slots[block]:
            mask.append(lanes.given(lanes.load(slot.allocated_type, slot)))
            lanes.store(word(slot.allocated_type, "zeroinitializer"), slot)
    w.masks[block] = mask
    if block in w.plan.skip:
        go = lanes.new_block(f"{block.name}.lanes")
        lanes.branch(lanes.any(mask), go, w.out[w.plan.skip[block]])
        lanes.start(go)


def read_phi(w: Widener, phi: M.Phi) -> None:
    lanes, slots = w.lanes, w.phi_slots[phi]
    values: Slices = [lanes.load(slot.allocated_type, slot) for slot in slots]
    for slot in slots:
        lanes.store(word(slot.allocated_type, "poison"), slot)
    if w.source.offsets(phi) is not None:
        w.scalars[phi] = values[0]
    elif phi in w.source.sliced:
        w.sliced[phi] = values
    else:
        w.vectors[phi] = values


def _edge(w: Widener, source: M.Block, target: M.Block, mask: Mask, blend: bool) -> None:
    """The lanes of ``mask`` go from ``source`` to ``target``; ``blend``: others have gone, or will go, there on other ways, or have left
    the loop that begins there and keep their values."""
    lanes = w.lanes
    if target in w.plan.single:
        w.edge_masks[target] = lanes.mask_slices(mask)
    elif target in w.mask_slots:
        for slot, m in zip(w.mask_slots[target], lanes.mask_slices(mask), strict=True):
            old = lanes.load(slot.allocated_type, slot)
            lanes.store(lanes.op("or", old.type, old, lanes.keep(m)), slot)
    for phi in target.phis():
        _give(w, phi, _incoming(phi, source), mask if blend else None)


def _incoming(phi: M.Phi, source: M.Block) -> M.Value:
    return next(value for value, before in phi.incoming() if before is source)


def _give(w: Widener, phi: M.Phi, value: M.Value, blend: Mask) -> None:
    """Makes ``value`` what a phi will read, of the lanes of ``blend``: others keep theirs."""
    lanes, slots = w.lanes, w.phi_slots[phi]
    if w.source.offsets(phi) is not None:
        lanes.store(w.scalar(value), slots[0])
    elif phi in w.source.sliced:
        for slot, base in zip(slots, sliced.bases(w, value) or (), strict=True):
            lanes.store(base, slot)
    else:
        for k, (slot, new) in enumerate(zip(slots, w.vector(value), strict=True)):
            if blend is not None:
                old = w.vectors[phi][k] if phi in w.vectors else lanes.load(slot.allocated_type, slot)
                new = lanes.op("select", new.type, blend[k], new, old)
            lanes.store(new, slot)


def _blends(w: Widener, source: M.Block, target: M.Block) -> bool:
    """Whether lanes of ``target`` may come by several edges. Those that left a loop run free in it: nobody looks at their values."""
    if target in w.plan.headers:
        return Optimisation.FREE_LANES not in w.lanes.optimisations
    return w.plan.mask[source] is not w.plan.mask[target]


def leave(w: Widener, block: M.Block) -> None:
    lanes, last = w.lanes, block.terminator
    if last.opcode == "ret":
        lanes.emit(M.Instruction("ret", T.VOID, [w.state.leave(w, last.operands[0])] if last.operands else []))
        return
    targets = block.successors
    if len(targets) == 1:
        _edge(w, block, targets[0], w.mask, _blends(w, block, targets[0]))
        if block in w.plan.whiles:
            _again(w, block, targets[0])
        else:
            lanes.jump(w.out[w.plan.next[block, targets[0]]])
    elif block in w.plan.divergent:
        _go_on(w, block)
        condition = w.vector(last.operands[0])
        for target, mask in zip(targets, (lanes.both(w.mask, condition), lanes.without(w.mask, condition)), strict=True):
            _edge(w, block, target, mask, blend=True)
        w.how[last] = "divergent: both ways under masks"
        lanes.jump(w.out[w.plan.next[block, targets[0]]])
    else:
        w.how[last] = "uniform"
        ways = [lanes.new_block(f"{block.name}.to.{target.name}") for target in targets]
        lanes.branch(w.scalar(last.operands[0]), *ways)
        for way, target in zip(ways, targets, strict=True):
            lanes.start(way)
            _edge(w, block, target, w.mask, _blends(w, block, target))
            lanes.jump(w.out[w.plan.next[block, target]])


def _go_on(w: Widener, block: M.Block) -> None:
    """Begins the next trip of a loop's body for full warps, or leaves the loop, where scalars tell that all lanes do; else code goes on here."""
    lanes, latch = w.lanes, trips.latch_of(w, block)
    tests = trips.all_or_none(w, block, latch) if latch is not None else None
    if latch is None or tests is None:
        return
    again, some, out, part = (lanes.new_block(f"{block.name}.{word}") for word in ("all", "not.all", "none", "part"))
    lanes.branch(tests[0], again, some)
    lanes.start(some)
    lanes.branch(tests[1], out, part)
    lanes.start(out)
    _edge(w, block, next(target for target in block.successors if target is not latch), None, blend=False)
    lanes.jump(w.out[w.plan.whiles[latch]])
    lanes.start(again)
    header = latch.successors[0]
    for phi in header.phis():
        value = _incoming(phi, latch)
        _give(w, phi, _incoming(value, block) if isinstance(value, M.Phi) and value in latch.instructions else value, None)
    lanes.jump(w.full_starts[header])
    lanes.start(part)


def _again(w: Widener, latch: M.Block, header: M.Block) -> None:
    lanes, root = w.lanes, w.plan.mask[latch]
    if root in w.plan.skip:  # there is a lane, or we were not here
        lanes.jump(w.out[header])
        return
    mask = w.mask
    assert mask is not None
    lanes.branch(lanes.any(mask), w.out[header], w.out[w.plan.whiles[latch]])
