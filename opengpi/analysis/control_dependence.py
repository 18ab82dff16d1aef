"""What depends on which way a branch goes: the blocks it decides about, and where its ways meet."""

from __future__ import annotations

from opengpi.analysis.dominators import post_dominators
from opengpi.ir import model as M


class Influence:
    """For every branch of a function, what depends on it.

    ``ends``: the blocks that the virtual exit follows, by default those that return. What leads to none of them, such as a trap, meets
    nobody any more.
    """

    def __init__(self, function: M.Function, ends: list[M.Block] | None = None) -> None:
        self._after = post_dominators(function, [b for b in function.blocks if b.terminator.opcode == "ret"] if ends is None else ends)
        self._regions: dict[M.Block, frozenset[M.Block]] = {}
        self._joins: dict[M.Block, frozenset[M.Block]] = {}

    def meeting(self, branch: M.Block) -> M.Block | None:
        """The immediate post-dominator of ``branch``, where lanes that part there are together again; None: only when they have ended."""
        return self._after.parent.get(branch)

    def region(self, branch: M.Block) -> frozenset[M.Block]:
        """The blocks that can run between ``branch`` and its meeting point; ``branch`` itself among them where it lies on a cycle."""
        if branch not in self._regions:
            self._regions[branch] = frozenset(reachable(branch.successors, {self.meeting(branch)}))
        return self._regions[branch]

    def joins(self, branch: M.Block) -> frozenset[M.Block]:
        """The blocks where disjoint paths from ``branch`` meet: phis there tell which way was taken.

        The successors of the branch are taken for so many definitions of a variable; the joins are where it needs a phi.
        """
        if branch not in self._joins:
            self._joins[branch] = frozenset(self._find_joins(branch))
        return self._joins[branch]

    def _find_joins(self, branch: M.Block) -> set[M.Block]:
        joins: set[M.Block] = set()
        while (found := self._conflict(branch, joins)) is not None:
            joins.add(found)
        return joins

    def _conflict(self, branch: M.Block, joins: set[M.Block]) -> M.Block | None:
        """A block, not among ``joins``, that two definitions reach; None: there is no further one."""
        region = self.region(branch)
        definitions: dict[M.Block, M.Block] = {}
        work = [(successor, successor) for successor in dict.fromkeys(branch.successors)]
        while work:
            block, definition = work.pop()
            definition = block if block in joins else definition
            known = definitions.get(block)
            if known is None:
                definitions[block] = definition
                if block in region and block is not branch:
                    work += [(successor, definition) for successor in dict.fromkeys(block.successors)]
            elif known is not definition:
                return block
        return None


def reachable(starts: list[M.Block], ends: set[M.Block | None] | frozenset[M.Block | None] = frozenset()) -> set[M.Block]:
    """The blocks on paths from ``starts``, they among them, that do not come to one of ``ends``."""
    found: set[M.Block] = set()
    work = list(starts)
    while work:
        block = work.pop()
        if block not in found and block not in ends:
            found.add(block)
            work += block.successors
    return found
