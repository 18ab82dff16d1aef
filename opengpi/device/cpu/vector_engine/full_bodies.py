"""Code made twice: for warps all of whose lanes run it, and under a mask.

Nearly every kernel begins with ``if (i < n)``, and nearly every warp passes it as a whole. With all lanes on, memory is read and written
without a mask (which AVX2's stores pay ten times the price for), addresses come from lane 0 and not from the first lane that is on, and
shuffles are permutations. So a block with a mask of its own asks whether that is full:

Before: the block, with all that is reached by it alone, under a mask. After: ``br i1 %all, label %full, label %some``, and both bodies.
A loop that lanes leave at different trips asks at each trip, and so runs its full body until the first lane leaves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opengpi.analysis.addresses import Addresses
from opengpi.device.cpu.vector_engine.optimisations import Optimisation
from opengpi.ir import model as M

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

_MOST = 600  # instructions for a thread that are worth having twice
_EACH = 50  # … for each of them that is cheaper with all lanes on


def worth(w: Widener, block: M.Block) -> list[M.Block]:
    """What to make twice at ``block``, which has been entered; empty: nothing."""
    if Optimisation.FULL_BODIES not in w.lanes.optimisations or not w.full or w.plan.mask[block] is not block or w.masks[block] is None:
        return []
    below = w.plan.below[block]
    size = sum(len(part.instructions) for part in below)
    if size > _MOST:
        return []
    if not _closed(w, below):
        return []
    found = [Addresses(shapes) for shapes in (w.shapes, w.source.slices) if shapes is not None]
    cheaper = sum(any(_gains(addresses, i, part) for addresses in found) for part in below for i in part.instructions)
    return below if 0 < size <= _EACH * cheaper else []


def _closed(w: Widener, below: list[M.Block]) -> bool:
    """Whether what is computed in ``below`` is used there, and by phis at its edges, but nowhere else: there would be two of it."""
    inside = set(below)
    return all(w.places.get(i, inside) <= inside for block in below for i in block.instructions)


def _gains(addresses: Addresses, i: M.Instruction, block: M.Block) -> bool:
    """Whether an instruction is cheaper with all lanes on."""
    if isinstance(i, M.Load | M.Store):
        shape = addresses.of(i.operands[-1], block)
        return not shape.is_varying and (isinstance(i, M.Store) or not shape.is_uniform)
    return isinstance(i, M.Call) and i.callee_name.startswith("gpi.warp.")


def emit(w: Widener, below: list[M.Block]) -> None:
    """Makes the blocks ``below``, of which the first has been entered, twice."""
    lanes, head = w.lanes, below[0]
    mask = w.masks[head]
    assert mask is not None
    some, full = lanes.new_block(f"{head.name}.some"), lanes.new_block(f"{head.name}.full")
    lanes.branch(lanes.all(mask), full, some)
    masked: dict[M.Instruction, str] = {}
    for start, own in ((some, mask), (full, None)):
        w.out.update({block: lanes.new_block(block.name) for block in below[1:]})
        w.masks[head] = own
        w.full = own is None
        for i in (i for block in below for i in block.instructions):
            w.scalars.pop(i, None)
            w.vectors.pop(i, None)
            w.sliced.pop(i, None)
        lanes.start(start)
        if own is None:
            w.full_starts[head] = full
        w.body(head)
        w.blocks(below[1:])
        w.full_starts.pop(head, None)
        if own is not None:
            masked = {i: w.how[i] for block in below for i in block.instructions if i in w.how and isinstance(i, M.Load | M.Store | M.Call)}
    w.full = True
    for i, manner in masked.items():
        full_manner, masked_manner = w.how[i].partition(_MASKED)[0], manner.partition(_MASKED)[0]
        w.how[i] = f"{full_manner}{_MASKED}{'the same' if masked_manner == full_manner else masked_manner}"


_MASKED = "; under a mask: "
