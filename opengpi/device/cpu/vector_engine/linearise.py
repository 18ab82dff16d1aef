"""The order in which a warp runs a function's blocks, and which lanes run each."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from opengpi.analysis.dominators import dominators, post_dominators, postorder, predecessors
from opengpi.analysis.loops import Loop, find_loops
from opengpi.device.cpu.vector_engine.optimisations import ALL, Optimisation, Optimisations
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.ir import model as M
from opengpi.ir.printer import value_names

_SMALL = 4  # instructions that cost less than to branch around them


@dataclass
class Linear:
    """``order``: blocks in the order of the code; each is followed by one behind it, but for latches.

    ``mask``: the block whose lanes run a block, itself where it has a mask of its own; all of a warp's lanes run what the entry's run.
    ``divergent``: blocks whose branch lanes take apart: both ways run. ``next`` tells, for each edge of the original graph, what runs
    next. ``skip``: where to go when no lane runs a block. ``whiles``: latches of loops that run while any lane is left, and what
    follows such a loop. ``single``: blocks whose mask is that of the one edge that leads to them. ``headers``: of all loops. ``below``: for each
    block with a mask of its own what is only reached by it, itself first and as ordered; of a loop's header the loop.
    """

    order: list[M.Block]
    mask: dict[M.Block, M.Block]
    divergent: set[M.Block]
    next: dict[tuple[M.Block, M.Block], M.Block] = field(default_factory=dict)
    skip: dict[M.Block, M.Block] = field(default_factory=dict)
    whiles: dict[M.Block, M.Block] = field(default_factory=dict)
    single: set[M.Block] = field(default_factory=set)
    headers: set[M.Block] = field(default_factory=set)
    below: dict[M.Block, list[M.Block]] = field(default_factory=dict)


def linearise(function: M.Function, divergent: Collection[M.Block], optimisations: Optimisations = ALL) -> Linear:
    """Orders the blocks of a canonical function so that lanes which part at the branches ``divergent`` meet again.

    Before: ``br i1 %varying, label %a, label %b``. After: %a under the mask of the lanes that go there, then %b, then what both lead to.
    Uniform branches stay. A loop that lanes leave apart runs while any of them is in it; only at its end those that left go on.
    Blocks are in an order in which what a block dominates follows it, and loops are together.
    Source: Moll and Hack, Partial Control-Flow Linearization, PLDI 2018, section 4.
    """
    return _Lineariser(function, divergent, _SMALL if Optimisation.SKIPS in optimisations else None).run()


class _Lineariser:
    def __init__(self, function: M.Function, divergent: Collection[M.Block], small: int | None) -> None:
        """``small``: the instructions that are worth a branch around them; None: no number of them is."""
        self.function = function
        self.divergent = set(divergent)
        self.small = small
        self.before = predecessors(function)
        self.above = dominators(function).parent
        self.after = post_dominators(function).parent
        self.loop_of = find_loops(function).innermost
        self.children = self._children()
        self.order = list(self._subtree(function.entry))
        self.index = {block: position for position, block in enumerate(self.order)}
        self.pending: dict[M.Block, set[M.Block]] = {}
        self.at_header: dict[M.Block, set[M.Block]] = {}
        self.plan = Linear(self.order, {}, self.divergent, headers={loop.header for loop in self.loop_of.values()})

    def run(self) -> Linear:
        for block in self.order:
            self._mask(block)
        for block in self.order:
            self._place(block)
            if self.plan.mask[block] is block:
                self.plan.below[block] = self._below(block)
        return self.plan

    # --- order -----------------------------------------------------------------------------------

    def _outer(self, block: M.Block, inside: M.Block) -> M.Block:
        """``block``, or the header of the outermost loop around it that does not hold ``inside``."""
        loop = self.loop_of.get(block)
        while loop is not None and inside not in loop.blocks:
            block, loop = loop.header, loop.parent
        return block

    def _children(self) -> dict[M.Block, list[M.Block]]:
        """Dominated blocks below their dominator, but what is behind a loop below the loop's header; the loop's own blocks first."""
        number = {block: n for n, block in enumerate(reversed(postorder(self.function.entry, lambda block: block.successors)))}
        children: dict[M.Block, list[M.Block]] = {block: [] for block in number}
        for block, above in self.above.items():
            if above is not None:
                children[self._outer(above, block)].append(block)
        for parent, below in children.items():
            loop = self.loop_of.get(parent)
            below.sort(key=lambda block: (loop is not None and block not in loop.blocks, number[block]))
        return children

    def _subtree(self, root: M.Block) -> Iterator[M.Block]:
        stack = [root]
        while stack:
            block = stack.pop()
            yield block
            stack += reversed(self.children[block])

    def _below(self, block: M.Block) -> list[M.Block]:
        """What ``block`` dominates, but not what is behind its loop: that gets the loop's values through phis."""
        loop = self.loop_of.get(block)
        count = len(loop.blocks) if loop is not None and loop.header is block else sum(1 for _ in self._subtree(block))
        return self.order[self.index[block] : self.index[block] + count]

    # --- masks -----------------------------------------------------------------------------------

    def _mask(self, block: M.Block) -> None:
        """Finds out whether the lanes of a dominator all come to ``block``, whatever uniform branches decide."""
        masks = self.plan.mask
        above = self.above[block]
        if above is None:
            masks[block] = block
            return
        loop = self.loop_of.get(above)
        if loop is not None and block not in loop.blocks:
            above = self.above[self._outer(above, block)]
            assert above is not None, "a loop has a preheader"
        between = self._between(above, block)
        meeting = between | {block}
        if all(self.after.get(part) in meeting for part in between if part in self.divergent):
            masks[block] = masks[above]
            return
        masks[block] = block
        sources = self.before[block]
        if len(sources) == 1 and self.loop_of.get(sources[0]) is self.loop_of.get(block):
            self.plan.single.add(block)

    def _between(self, above: M.Block, block: M.Block) -> set[M.Block]:
        """The blocks of all ways from ``above`` to ``block``: the former, and the latter only where a way passes it."""
        found = {above}
        work = list(self.before[block])
        while work:
            source = work.pop()
            if source not in found:
                found.add(source)
                work += self.before[source]
        return found

    def _apart(self, loop: Loop) -> bool:
        """Whether lanes leave a loop at different trips."""
        return self.plan.mask[loop.header] is loop.header and loop.header is not self.function.entry

    # --- edges -----------------------------------------------------------------------------------

    def _targets(self, loop: Loop | None, target: M.Block) -> set[M.Block]:
        """What an edge from within ``loop`` to ``target`` leads to. Lanes that leave a loop apart from others wait, with all that have left it
        before, for those others to leave."""
        found = {target}
        while loop is not None and target not in loop.blocks:
            if self._apart(loop):
                found |= self._behind(loop)
            loop = loop.parent
        return found

    def _behind(self, loop: Loop) -> set[M.Block]:
        """What is to be run when no lane is left in ``loop``."""
        return set().union(*(self._targets(loop.parent, target) for _, target in loop.exits))

    def _go(self, targets: set[M.Block]) -> M.Block:
        """What runs next if all of ``targets`` wait to be run."""
        nearest = min(targets, key=self.index.__getitem__)
        self.pending.setdefault(nearest, set()).update(targets - {nearest})
        return nearest

    def _place(self, block: M.Block) -> None:
        waiting = self.pending.pop(block, set())
        loop = self.loop_of.get(block)
        if loop is not None and block is loop.header:
            self.at_header[block] = waiting
        if self.plan.mask[block] is block and block is not self.function.entry and self._worth_skipping(block):
            self.plan.skip[block] = self._go(waiting | self._ways_out(block))
        if loop is not None and block is loop.latches[0]:
            self._latch(block, loop, waiting)
            return
        ways = {successor: self._targets(loop, successor) for successor in block.successors}
        if block in self.divergent:
            following = self._go(waiting.union(*ways.values()))
            self.plan.next.update({(block, successor): following for successor in ways})
            return
        for successor, targets in ways.items():
            following = self._go(waiting | targets)
            if loop is not None and not self._apart(loop) and successor not in loop.blocks and following in loop.blocks:
                raise Refusal("its control flow is too tangled", block.terminator)
            self.plan.next[block, successor] = following

    def _latch(self, block: M.Block, loop: Loop, waiting: set[M.Block]) -> None:
        self.plan.next[block, loop.header] = loop.header
        if self._apart(loop):
            self.plan.whiles[block] = self._go(waiting | self._behind(loop))
        elif waiting - self.at_header[loop.header]:
            raise Refusal("its control flow is too tangled", block.terminator)

    def _worth_skipping(self, block: M.Block) -> bool:
        """What must not run without lanes (memory, calls, loops, uniform decisions), or is more than a branch costs."""
        loop = self.loop_of.get(block)
        if (loop is not None and block in (loop.header, loop.latches[0])) or block.terminator.opcode == "ret":
            return False
        below = list(self._subtree(block))
        inner = any(self.loop_of.get(b) is not loop and b in self.loop_of and self.loop_of[b].header is b for b in below)
        decides = any(len(b.successors) > 1 and b not in self.divergent for b in below)
        count = sum(sum(not isinstance(i, M.Phi) for i in b.instructions) - 1 for b in below)
        return inner or decides or (self.small is not None and count >= self.small) or any(_touches(i) for b in below for i in b.instructions)

    def _ways_out(self, block: M.Block) -> set[M.Block]:
        """Where control goes from what hangs below ``block``."""
        below = set(self._subtree(block))
        found: set[M.Block] = set()
        for source in below:
            loop = self.loop_of.get(source)
            targets = set().union(*(self._targets(loop, successor) for successor in source.successors))
            if loop is not None and source is loop.latches[0]:
                targets = self._behind(loop) if self._apart(loop) else set()
            found |= targets - below
        return found


def _touches(instruction: M.Instruction) -> bool:
    if isinstance(instruction, M.Call):
        return not instruction.callee_name.startswith("llvm.")
    division = instruction.opcode in ("sdiv", "udiv", "srem", "urem")
    return division or isinstance(instruction, M.Load | M.Store | M.AtomicRMW | M.CompareExchange | M.Fence)


def annotate(function: M.Function, divergent: Collection[M.Block]) -> tuple[Linear, dict[M.Value, list[str]]]:
    """The plan, and in words ``; own mask`` or ``; mask of %block`` at each block, ``; else %block`` where it is skipped without lanes, ``; then %block``
    at each terminator, ``; both ways`` at divergent ones."""
    plan = linearise(function, divergent)
    names = value_names(function)
    notes: dict[M.Value, list[str]] = {}
    for block in plan.order:
        owner = plan.mask[block]
        notes[block] = [] if owner is plan.order[0] else ["own mask" if owner is block else f"mask of {names[owner]}"]
        if block in plan.skip:
            notes[block].append(f"else {names[plan.skip[block]]}")
        following = dict.fromkeys(plan.next[block, successor] for successor in block.successors)
        words = ["both ways"] * (block in plan.divergent)
        if block in plan.whiles:
            words = [f"while any lane, then {names[plan.whiles[block]]}"]
        elif following:
            words.append(f"then {' or '.join(names[f] for f in following)}")
        notes[block.terminator] = words
    return plan, notes
