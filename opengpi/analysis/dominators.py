"""Dominators and post-dominators (Cooper, Harvey and Kennedy, A Simple, Fast Dominance Algorithm, 2001)."""

from __future__ import annotations

from collections.abc import Callable, Collection

from opengpi.ir import model as M
from opengpi.ir.printer import value_names


def predecessors(function: M.Function) -> dict[M.Block, list[M.Block]]:
    """The blocks that branch to each block, once each, in order of the text."""
    result: dict[M.Block, list[M.Block]] = {block: [] for block in function.blocks}
    for block in function.blocks:
        for successor in dict.fromkeys(block.successors):
            result[successor].append(block)
    return result


def postorder(root: M.Block, successors: Callable[[M.Block], list[M.Block]]) -> list[M.Block]:
    """Blocks reachable from ``root``, each after those first reached through it."""
    order: list[M.Block] = []
    seen = {root}
    stack = [(root, iter(successors(root)))]
    while stack:
        block, rest = stack[-1]
        following = next((successor for successor in rest if successor not in seen), None)
        if following is None:
            order.append(block)
            stack.pop()
        else:
            seen.add(following)
            stack.append((following, iter(successors(following))))
    return order


class Tree:
    """A dominator tree. ``parent`` maps each block to its immediate dominator: None for the root and, among
    post-dominators, for what only the virtual exit post-dominates. Blocks that are not in it are not reached."""

    def __init__(self, parent: dict[M.Block, M.Block | None]) -> None:
        self.parent = parent
        children: dict[M.Block | None, list[M.Block]] = {}
        for block, above in parent.items():
            children.setdefault(above, []).append(block)
        self._enter: dict[M.Block, int] = {}
        self._leave: dict[M.Block, int] = {}
        self._number(children)

    def _number(self, children: dict[M.Block | None, list[M.Block]]) -> None:
        """Intervals of a walk of the tree, so that ``dominates`` compares numbers."""
        clock = 0
        stack: list[tuple[M.Block, bool]] = [(block, False) for block in children.get(None, [])]
        while stack:
            block, done = stack.pop()
            clock += 1
            if done:
                self._leave[block] = clock
                continue
            self._enter[block] = clock
            stack.append((block, True))
            stack += [(child, False) for child in children.get(block, [])]

    def reaches(self, block: M.Block) -> bool:
        return block in self._enter

    def dominates(self, above: M.Block, below: M.Block) -> bool:
        """Whether every path (from the entry to ``below``; or from ``below`` to the exit) passes ``above``; a block dominates itself."""
        return self._enter[above] <= self._enter[below] and self._leave[below] <= self._leave[above]


def dominators(function: M.Function) -> Tree:
    """The dominator tree of what is reached from the entry."""
    before = predecessors(function)
    order = postorder(function.entry, lambda block: block.successors)
    return Tree({block: above for block, above in _solve(order, lambda block: before[block]).items() if block is not None})


def post_dominators(function: M.Function, ends: Collection[M.Block] | None = None) -> Tree:
    """The post-dominator tree over a virtual exit that follows every block without successors.

    A loop without exit hangs on the virtual exit by its first block, so that every block has a place. Where ``ends`` names the
    blocks that the exit follows, such as those that return, blocks that reach none of them have no place.
    """
    before = predecessors(function)
    exits = [block for block in function.blocks if not block.successors] if ends is None else list(ends)
    placed = set(_backwards(exits, before))
    for block in reversed(function.blocks):
        if block not in placed and ends is None:
            exits.append(block)
            placed |= set(_backwards([block], before))
    order = _backwards(exits, before)
    leaves = frozenset(exits)
    parents = _solve([*order, None], lambda block: ([None] if block in leaves else []) + list(block.successors) if block is not None else [])
    return Tree({block: above for block, above in parents.items() if block is not None})


def _backwards(exits: list[M.Block], before: dict[M.Block, list[M.Block]]) -> list[M.Block]:
    """Postorder of the reversed graph from a virtual exit, which is left out."""
    order: list[M.Block] = []
    seen: set[M.Block] = set()
    for root in exits:
        if root not in seen:
            part = postorder(root, lambda block: [b for b in before[block] if b not in seen])
            seen.update(part)
            order = order + part
    return order


def _solve(order: list, before: Callable[[M.Block], list]) -> dict[M.Block | None, M.Block | None]:  # type: ignore[type-arg]
    """Immediate dominators. ``order`` is a postorder whose last element is the root; ``before`` gives predecessors."""
    number = {block: index for index, block in enumerate(order)}
    root = len(order) - 1
    parent: list[int | None] = [None] * len(order)
    parent[root] = root
    changed = True
    while changed:
        changed = False
        for index in range(root - 1, -1, -1):
            best: int | None = None
            for other in before(order[index]):
                at = number.get(other)
                if at is None or parent[at] is None:
                    continue
                best = at if best is None else _meet(best, at, parent)
            if parent[index] != best:
                parent[index] = best
                changed = True
    return {order[index]: None if index == root or above is None else order[above] for index, above in enumerate(parent)}


def _meet(a: int, b: int, parent: list[int | None]) -> int:
    while a != b:
        if a < b:
            a = parent[a]  # type: ignore[assignment]
        else:
            b = parent[b]  # type: ignore[assignment]
    return a


def annotate_dominators(function: M.Function) -> dict[M.Value, list[str]]:
    """``; idom: %block`` at each block."""
    return _annotate(function, dominators(function), "idom")


def annotate_post_dominators(function: M.Function) -> dict[M.Value, list[str]]:
    """``; ipdom: %block`` at each block, or ``; ipdom: exit``."""
    return _annotate(function, post_dominators(function), "ipdom")


def _annotate(function: M.Function, tree: Tree, word: str) -> dict[M.Value, list[str]]:
    names = value_names(function)
    root = "none" if word == "idom" else "exit"
    notes: dict[M.Value, list[str]] = {}
    for block in function.blocks:
        above = tree.parent.get(block)
        notes[block] = [f"{word}: {names[above] if above is not None else root}" if tree.reaches(block) else "unreachable"]
    return notes
