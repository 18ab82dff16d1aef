"""Natural loops, their nest, and whether the control flow is reducible."""

from __future__ import annotations

from dataclasses import dataclass, field

from opengpi.analysis.dominators import dominators, postorder, predecessors
from opengpi.ir import model as M
from opengpi.ir.printer import value_names


@dataclass(eq=False)
class Loop:
    """``blocks`` holds the header and all of the inner loops' blocks; ``latches`` branch back to the header;
    ``exits`` are the edges that leave, from inside to outside."""

    header: M.Block
    latches: list[M.Block]
    blocks: set[M.Block]
    exits: list[tuple[M.Block, M.Block]] = field(default_factory=list)
    parent: Loop | None = None

    @property
    def depth(self) -> int:
        return 1 if self.parent is None else self.parent.depth + 1


@dataclass(frozen=True)
class LoopNest:
    """``loops``: outer before inner. ``innermost`` maps a block to its loop. ``irreducible``: edges that enter a cycle beside its header."""

    loops: list[Loop]
    innermost: dict[M.Block, Loop]
    irreducible: list[tuple[M.Block, M.Block]]


def find_loops(function: M.Function) -> LoopNest:
    """The loop nest of what is reached from the entry; loops with one header are one."""
    tree = dominators(function)
    before = predecessors(function)
    order = list(reversed(postorder(function.entry, lambda block: block.successors)))
    number = {block: index for index, block in enumerate(order)}
    latches: dict[M.Block, list[M.Block]] = {}
    irreducible = []
    for block in order:
        for successor in dict.fromkeys(block.successors):
            if number[successor] <= number[block]:
                if tree.dominates(successor, block):
                    latches.setdefault(successor, []).append(block)
                else:
                    irreducible.append((block, successor))
    loops: list[Loop] = []
    innermost: dict[M.Block, Loop] = {}
    for header in sorted(latches, key=lambda block: number[block]):
        blocks = _body(header, latches[header], before, number)
        exits = [(inside, outside) for inside in order if inside in blocks for outside in dict.fromkeys(inside.successors) if outside not in blocks]
        loop = Loop(header, latches[header], blocks, exits, innermost.get(header))
        loops.append(loop)
        innermost.update(dict.fromkeys(blocks, loop))
    return LoopNest(loops, innermost, irreducible)


def _body(header: M.Block, latches: list[M.Block], before: dict[M.Block, list[M.Block]], reached: dict[M.Block, int]) -> set[M.Block]:
    """What reaches a latch without passing the header."""
    body = {header}
    work = list(latches)
    while work:
        block = work.pop()
        if block not in body:
            body.add(block)
            work += [other for other in before[block] if other in reached]
    return body


def annotate_loops(function: M.Function) -> dict[M.Value, list[str]]:
    """``; loop of %header, depth N`` at each block of a loop, ``; loop header, depth N`` at its header."""
    nest = find_loops(function)
    names = value_names(function)
    notes: dict[M.Value, list[str]] = {}
    for block in function.blocks:
        loop = nest.innermost.get(block)
        if loop is not None:
            notes[block] = [f"loop header, depth {loop.depth}" if loop.header is block else f"loop of {names[loop.header]}, depth {loop.depth}"]
    for source, target in nest.irreducible:
        notes.setdefault(target, []).append(f"irreducible: entered from {names[source]}")
    return notes
