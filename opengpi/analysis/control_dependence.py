"""What depends on which way a branch goes: the blocks it decides about, and where its ways meet."""

from __future__ import annotations

from collections.abc import Mapping

from opengpi.analysis.dominators import post_dominators
from opengpi.analysis.loops import Loop, find_loops
from opengpi.ir import model as M


class Influence:
    """For every branch of a function, what depends on it.

    ``ends``: the blocks that the virtual exit follows, by default those that return. What leads to none of them, such as a trap, meets
    nobody any more.
    """

    def __init__(self, function: M.Function, ends: list[M.Block] | None = None) -> None:
        self.nest = find_loops(function)
        self._following = {block: list(dict.fromkeys(block.successors)) for block in function.blocks}
        self._after = post_dominators(function, [b for b in function.blocks if b.terminator.opcode == "ret"] if ends is None else ends).parent
        self._meetings: dict[M.Block, M.Block | None] = {}
        self._regions: dict[M.Block, frozenset[M.Block]] = {}
        self._joins: dict[M.Block, frozenset[M.Block]] = {}

    def meeting(self, branch: M.Block) -> M.Block | None:
        """Where threads that part at ``branch`` are together again, in the same trip of every loop; None: only when they have ended.

        That is its immediate post-dominator; but where some come there in a later trip of a loop that it lies in, as in
        ``loop { if (c) continue; rest; if (d) break; }``, it is the first post-dominator behind the loop.
        """
        if branch not in self._meetings:
            found = self._after.get(branch)
            for loop in self.skewed(branch):
                while found in loop.blocks:
                    assert found is not None
                    found = self._after.get(found)
            self._meetings[branch] = found
        return self._meetings[branch]

    def post_dominator(self, branch: M.Block) -> M.Block | None:
        """The immediate post-dominator."""
        return self._after.get(branch)

    def skewed(self, branch: M.Block) -> list[Loop]:
        """The loops in which threads that part at ``branch`` may come to its immediate post-dominator in different trips, inner before outer."""
        meeting = self._after.get(branch)
        between = reachable(self._following[branch], {meeting}, self._following)
        found = []
        loop = self.nest.innermost.get(branch)
        while loop is not None:
            if meeting in loop.blocks and loop.header in between:
                found.append(loop)
            loop = loop.parent
        return found

    def region(self, branch: M.Block) -> frozenset[M.Block]:
        """The blocks that can run between ``branch`` and its meeting point; ``branch`` itself among them where it lies on a cycle."""
        if branch not in self._regions:
            self._regions[branch] = frozenset(reachable(self._following[branch], {self.meeting(branch)}, self._following))
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
        work = [(successor, successor) for successor in self._following[branch]]
        while work:
            block, definition = work.pop()
            definition = block if block in joins else definition
            known = definitions.get(block)
            if known is None:
                definitions[block] = definition
                if block in region and block is not branch:
                    work += [(successor, definition) for successor in self._following[block]]
            elif known is not definition:
                return block
        return None


def reachable(
    starts: list[M.Block], ends: set[M.Block | None] | frozenset[M.Block | None] = frozenset(), following: Mapping[M.Block, list[M.Block]] | None = None
) -> set[M.Block]:
    """The blocks on paths from ``starts``, they among them, that do not come to one of ``ends``. ``following``: every block's successors, if at hand."""
    found: set[M.Block] = set()
    work = list(starts)
    while work:
        block = work.pop()
        if block not in found and block not in ends:
            found.add(block)
            work += block.successors if following is None else following[block]
    return found
