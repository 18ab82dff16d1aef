"""The loops of a function, irreducible ones included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from opengpi.analysis.graph import components
from opengpi.ir import model as M


@dataclass(frozen=True)
class Loop:
    """``blocks`` that reach each other; ``entries`` those among them that are reached from outside, one in a natural loop."""

    blocks: frozenset[M.Block]
    entries: frozenset[M.Block]

    def back_edges(self) -> Iterator[tuple[M.Block, M.Block]]:
        """Edges that start another trip."""
        for block in self.blocks:
            for successor in dict.fromkeys(block.successors):
                if successor in self.entries:
                    yield block, successor

    def exiting(self) -> Iterator[M.Block]:
        """Blocks with a way out."""
        for block in self.blocks:
            if any(successor not in self.blocks for successor in block.successors):
                yield block


def loops(function: M.Function) -> list[Loop]:
    """All loops, outer ones first: strongly connected components, then those of each without the edges into its entries."""
    edges = {block: block.successors for block in function.blocks}
    found: list[Loop] = []
    work = [(list(function.blocks), edges)]
    while work:
        nodes, inner = work.pop()
        for component in components(nodes, inner):
            inside = frozenset(component)
            entries = {s for block in function.blocks if block not in inside for s in edges[block] if s in inside}
            if function.entry in inside or not entries:
                entries.add(function.entry if function.entry in inside else component[0])
            found.append(Loop(inside, frozenset(entries)))
            work.append((component, {block: [s for s in inner[block] if s in inside and s not in entries] for block in component}))
    return found
