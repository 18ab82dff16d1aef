"""Cycles in a graph of basic blocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from opengpi.ir import model as M

Edges = Mapping[M.Block, Iterable[M.Block]]


def components(nodes: Iterable[M.Block], edges: Edges) -> list[list[M.Block]]:
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
