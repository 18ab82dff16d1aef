"""Which values are still needed where."""

from __future__ import annotations

from opengpi.analysis.dominators import postorder
from opengpi.ir import model as M


def live_in(function: M.Function) -> dict[M.Block, set[M.Instruction]]:
    """For every block that is reached, the results of instructions that are needed at its start. A phi needs its operands at the ends of
    the blocks that they come from; its own result is not live in before it."""
    order = postorder(function.entry, lambda block: block.successors)
    used: dict[M.Block, set[M.Instruction]] = {}
    from_here: dict[M.Block, set[M.Instruction]] = {block: set() for block in order}
    for block in order:
        used[block] = {o for i in block.instructions if not isinstance(i, M.Phi) for o in i.operands if isinstance(o, M.Instruction)}
        for phi in block.phis():
            for value, source in phi.incoming():
                if isinstance(value, M.Instruction) and source in from_here:
                    from_here[source].add(value)
    live: dict[M.Block, set[M.Instruction]] = {block: set() for block in order}
    changed = True
    while changed:
        changed = False
        for block in order:
            found = from_here[block] | used[block]
            for successor in block.successors:
                found |= live[successor]
            found -= set(block.instructions)
            if len(found) != len(live[block]):
                live[block] = found
                changed = True
    return live
