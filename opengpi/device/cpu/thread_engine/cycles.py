"""The loops of a function, irreducible ones included: nothing may hang for want of a single header."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from opengpi.ir import model as M

Edges = Mapping[M.Block, Iterable[M.Block]]


@dataclass(frozen=True)
class Cycle:
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


def cycles(function: M.Function) -> list[Cycle]:
    """All cycles, outer ones first: strongly connected components, then those of each without the edges into its entries."""
    edges = {block: block.successors for block in function.blocks}
    found: list[Cycle] = []
    work: list[tuple[list[M.Block], dict[M.Block, list[M.Block]]]] = [(list(function.blocks), edges)]
    while work:
        nodes, inner = work.pop()
        for component in _components(nodes, inner):
            inside = frozenset(component)
            entries = {s for block in function.blocks if block not in inside for s in edges[block] if s in inside}
            entries = entries or {component[0]}  # not reached at all
            found.append(Cycle(inside, frozenset(entries)))
            work.append((component, {block: [s for s in inner[block] if s in inside and s not in entries] for block in component}))
    return found


def _components(nodes: Iterable[M.Block], edges: Edges) -> list[list[M.Block]]:
    """Strongly connected components among ``nodes`` (Kosaraju's algorithm), those with a cycle only."""
    inside = dict.fromkeys(nodes)
    forward = {node: [successor for successor in edges[node] if successor in inside] for node in inside}
    backward: dict[M.Block, list[M.Block]] = {node: [] for node in inside}
    for node, successors in forward.items():
        for successor in successors:
            backward[successor].append(node)
    order: list[M.Block] = []
    seen: set[M.Block] = set()
    for node in inside:
        order += _postorder(node, forward, seen)
    found, assigned = [], set[M.Block]()
    for node in reversed(order):
        component = _postorder(node, backward, assigned)
        if len(component) > 1 or (component and node in forward[node]):
            found.append(component)
    return found


def _postorder(root: M.Block, edges: Edges, seen: set[M.Block]) -> list[M.Block]:
    """What is reached from ``root`` but not through ``seen``, which grows."""
    if root in seen:
        return []
    seen.add(root)
    order, stack = [], [(root, iter(edges[root]))]
    while stack:
        node, rest = stack[-1]
        following = next((successor for successor in rest if successor not in seen), None)
        if following is None:
            order.append(node)
            stack.pop()
        else:
            seen.add(following)
            stack.append((following, iter(edges[following])))
    return order
