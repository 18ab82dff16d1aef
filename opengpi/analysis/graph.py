"""Graphs of basic blocks: orders, dominators, components."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

Node = TypeVar("Node")
Edges = Mapping[Node, Iterable[Node]]


def reverse(edges: Edges[Node]) -> dict[Node, list[Node]]:
    """The same graph with every edge turned round."""
    turned: dict[Node, list[Node]] = {node: [] for node in edges}
    for node, successors in edges.items():
        for successor in successors:
            turned.setdefault(successor, []).append(node)
    return turned


def postorder(root: Node, edges: Edges[Node], seen: set[Node] | None = None) -> list[Node]:
    """The nodes reachable from ``root``, each after what it leads to (but for cycles); what is in ``seen`` is left out, and added to."""
    seen = set() if seen is None else seen
    seen.add(root)
    order = []
    stack = [(root, iter(edges.get(root, ())))]
    while stack:
        node, successors = stack[-1]
        for successor in successors:
            if successor not in seen:
                seen.add(successor)
                stack.append((successor, iter(edges.get(successor, ()))))
                break
        else:
            stack.pop()
            order.append(node)
    return order


def dominators(root: Node, edges: Edges[Node]) -> dict[Node, Node]:
    """Immediate dominator of every node reachable from ``root``; the root's is itself.

    Source: Cooper, Harvey, Kennedy, A Simple, Fast Dominance Algorithm, 2001.
    """
    order = postorder(root, edges)
    number = {node: index for index, node in enumerate(order)}
    predecessors = reverse({node: edges.get(node, ()) for node in order})
    above = {root: root}
    changed = True
    while changed:
        changed = False
        for node in reversed(order[:-1]):
            known = [p for p in predecessors[node] if p in above]
            best = known[0]
            for other in known[1:]:
                best = _meet(best, other, above, number)
            if above.get(node) != best:
                above[node] = best
                changed = True
    return above


def _meet(a: Node, b: Node, above: Mapping[Node, Node], number: Mapping[Node, int]) -> Node:
    while a != b:
        while number[a] < number[b]:
            a = above[a]
        while number[b] < number[a]:
            b = above[b]
    return a


def components(nodes: Iterable[Node], edges: Edges[Node]) -> list[list[Node]]:
    """Strongly connected components within ``nodes`` (Kosaraju), those with a cycle only."""
    inside = list(dict.fromkeys(nodes))
    members = set(inside)
    forward = {node: [s for s in edges.get(node, ()) if s in members] for node in inside}
    order: list[Node] = []
    seen: set[Node] = set()
    for node in inside:
        if node not in seen:
            order += postorder(node, forward, seen)
    backward = reverse(forward)
    assigned: set[Node] = set()
    found = []
    for node in reversed(order):
        if node in assigned:
            continue
        component = postorder(node, backward, assigned)
        if len(component) > 1 or node in forward[node]:
            found.append(component)
    return found
