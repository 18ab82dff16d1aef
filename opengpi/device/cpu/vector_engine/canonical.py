"""The shape of control flow that linearisation takes."""

from __future__ import annotations

import copy

from opengpi.analysis.dominators import dominators, postorder, predecessors
from opengpi.analysis.loops import Loop, find_loops
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.ir import model as M
from opengpi.ir import types as T


def canonicalise(function: M.Function) -> None:
    """Gives a function the shape that linearisation takes; Refusal where its loops are irreducible.

    Before: any control flow. After: branches only (a switch is a chain of compares), whose two targets differ; one block returns
    and nothing ends otherwise; every loop has one preheader and one latch, which does nothing but branch back; a value that is
    used outside its loop leaves it through a phi.
    """
    for block in function.blocks:
        _end_thread(block)
        _lower_terminator(function, block)
    _drop_unreachable(function)
    _one_return(function)
    nest = find_loops(function)
    if nest.irreducible:
        raise Refusal("its loops are irreducible", nest.irreducible[0][0].terminator)
    for loop in nest.loops:
        _pure_latch(function, loop)
    before = predecessors(function)
    for loop in nest.loops:
        _preheader(function, loop, before)
    _close_loops(function)


def clone(function: M.Function) -> M.Function:
    """A copy that shares arguments and constants with the original."""
    twin = copy.copy(function)
    twin.metadata = dict(function.metadata)
    map: dict[M.Value, M.Value] = {}
    twin.blocks = []
    for block in function.blocks:
        made = M.Block(block.name, twin)
        map[block] = made
        for instruction in block.instructions:
            new = copy.copy(instruction)
            new.metadata = dict(instruction.metadata)
            map[instruction] = new
            made.instructions.append(new)
        twin.blocks.append(made)
    for instruction in twin.instructions():
        instruction.operands = [map.get(operand, operand) for operand in instruction.operands]
    return twin


def _end_thread(block: M.Block) -> None:
    """gpi.exit, and what does not come back, end as a return does."""
    for position, i in enumerate(block.instructions):
        if isinstance(i, M.Call) and i.callee_name == "gpi.exit":
            _forget_edges(block)
            block.instructions[position:] = [_return_of(block.function)]
            return
    if block.terminator.opcode == "unreachable":
        block.instructions[-1] = _return_of(block.function)


def _return_of(function: M.Function) -> M.Instruction:
    result = function.function_type.result
    value: list[M.Value] = [] if result is T.VOID else [M.ConstantInt(result, -1)]
    return M.Instruction("ret", T.VOID, value)


def _forget_edges(block: M.Block) -> None:
    for successor in dict.fromkeys(block.successors):
        remove_incoming(successor, block)


def remove_incoming(block: M.Block, source: M.Block) -> None:
    """Takes what phis of ``block`` get from ``source`` out of them."""
    for phi in block.phis():
        phi.operands = [x for value, before in phi.incoming() if before is not source for x in (value, before)]


def _lower_terminator(function: M.Function, block: M.Block) -> None:
    last = block.terminator
    if isinstance(last, M.Branch) and len(last.operands) == 3 and last.operands[1] is last.operands[2]:
        only = block.successors[0]
        _one_entry(only, block)
        last.operands = [only]
    if not isinstance(last, M.Switch):
        return
    value, default = last.operands[:2]
    cases = [(case, to) for case, to in zip(last.operands[2::2], last.operands[3::2], strict=True) if to is not default]
    for successor in dict.fromkeys(block.successors):
        _one_entry(successor, block)
    incoming = {phi: v for target in dict.fromkeys(block.successors) for phi in target.phis() for v, before in phi.incoming() if before is block}
    _forget_edges(block)
    block.instructions.pop()
    tests = [block, *(M.Block("case", function) for _ in cases[1:])]
    at = function.blocks.index(block) + 1
    function.blocks[at:at] = tests[1:]

    def enter(target: M.Value, source: M.Block) -> None:
        assert isinstance(target, M.Block)
        for phi in target.phis():
            if all(before is not source for _, before in phi.incoming()):
                phi.operands += [incoming[phi], source]

    for number, (case, target) in enumerate(cases):
        here = tests[number]
        equal = M.Compare("icmp", T.I1, "eq", [value, case])
        equal.metadata.update(last.metadata)
        rest: M.Value = tests[number + 1] if number + 1 < len(cases) else default
        branch = M.Branch([equal, target, rest])
        branch.metadata.update({kind: node for kind, node in last.metadata.items() if kind == "dbg"})
        here.instructions += [equal, branch]
        enter(target, here)
        if rest is default:
            enter(default, here)
    if not cases:
        block.instructions.append(M.Branch([default]))
        enter(default, block)


def _one_entry(target: M.Block, source: M.Block) -> None:
    """Leaves one of several equal entries that a phi has for one source."""
    for phi in target.phis():
        pairs = phi.incoming()
        first = next(index for index, pair in enumerate(pairs) if pair[1] is source)
        phi.operands = [x for index, pair in enumerate(pairs) if pair[1] is not source or index == first for x in pair]


def _drop_unreachable(function: M.Function) -> None:
    reached = set(postorder(function.entry, lambda block: block.successors))
    for block in function.blocks:
        if block not in reached:
            for successor in dict.fromkeys(block.successors):
                if successor in reached:
                    remove_incoming(successor, block)
    function.blocks = [block for block in function.blocks if block in reached]


def _one_return(function: M.Function) -> None:
    ends = [block for block in function.blocks if block.terminator.opcode == "ret"]
    if not ends:
        raise Refusal("it never returns")
    if len(ends) == 1 and len(ends[0].instructions) == 1:
        return
    last = M.Block("return", function)
    values = [block.terminator.operands[0] for block in ends if block.terminator.operands]
    if values:
        phi = M.Phi(values[0].type, list(zip(values, ends, strict=True)))
        last.instructions = [phi, M.Instruction("ret", T.VOID, [phi])]
    else:
        last.instructions = [M.Instruction("ret", T.VOID, [])]
    for block in ends:
        block.instructions[-1] = M.Branch([last])
    function.blocks.append(last)


def _merge_edges(function: M.Function, sources: list[M.Block], target: M.Block, name: str, at: int) -> M.Block:
    """A new block that all edges from ``sources`` to ``target`` go through."""
    made = M.Block(name, function)
    inside = set(sources)
    for phi in target.phis():
        moved = [pair for pair in phi.incoming() if pair[1] in inside]
        kept = [x for pair in phi.incoming() if pair[1] not in inside for x in pair]
        value: M.Value = moved[0][0]
        if len(moved) > 1:
            value = M.Phi(phi.type, moved)
            made.instructions.append(value)
        phi.operands = [*kept, value, made]
    made.instructions.append(M.Branch([target]))
    for source in sources:
        operands = source.terminator.operands
        source.terminator.operands = [made if operand is target else operand for operand in operands]
    function.blocks.insert(at, made)
    return made


def _pure_latch(function: M.Function, loop: Loop) -> None:
    at = function.blocks.index(loop.latches[-1]) + 1
    latch = _merge_edges(function, loop.latches, loop.header, "latch", at)
    around: Loop | None = loop
    while around is not None:
        around.blocks.add(latch)
        if around is not loop and around.header is loop.header:
            around.latches = [latch]
        around = around.parent
    loop.latches = [latch]


def _preheader(function: M.Function, loop: Loop, before: dict[M.Block, list[M.Block]]) -> None:
    """``before``: predecessors, which are kept true."""
    outside = [block for block in before[loop.header] if block not in loop.blocks]
    if len(outside) == 1 and len(outside[0].successors) == 1:
        return
    made = _merge_edges(function, outside, loop.header, "preheader", function.blocks.index(loop.header))
    before[loop.header] = [*(block for block in before[loop.header] if block in loop.blocks), made]
    before[made] = outside
    around = loop.parent
    while around is not None:
        around.blocks.add(made)
        around = around.parent


def _close_loops(function: M.Function) -> None:
    """Puts phis where values leave loops: at exit blocks, innermost loops first (loop-closed SSA)."""
    code = _Code(function)
    for loop in reversed(find_loops(function).loops):
        for block in function.blocks:
            if block in loop.blocks:
                for i in list(block.instructions):
                    _close(code, loop, i)


def _close(code: _Code, loop: Loop, value: M.Instruction) -> None:
    uses = [(user, index) for user, index in code.uses_of(value) if code.place(user, index) not in loop.blocks]
    if uses:
        _Closer(code, loop, value).close(uses)


class _Code:
    """A function whose control flow stays as it is: where its instructions are, and what uses them."""

    def __init__(self, function: M.Function) -> None:
        self.tree = dominators(function)
        self.before = predecessors(function)
        self.home = {i: block for block in function.blocks for i in block.instructions}
        self._uses: dict[M.Value, list[tuple[M.Instruction, int]]] = {}
        for i in self.home:
            self.note(i)

    def note(self, user: M.Instruction) -> None:
        """``user`` has got its operands."""
        for index, operand in enumerate(user.operands):
            self._uses.setdefault(operand, []).append((user, index))

    def set(self, user: M.Instruction, index: int, operand: M.Value) -> None:
        user.operands[index] = operand
        self._uses.setdefault(operand, []).append((user, index))

    def uses_of(self, value: M.Value) -> list[tuple[M.Instruction, int]]:
        return [(user, index) for user, index in self._uses.get(value, ()) if user.operands[index] is value]

    def place(self, user: M.Instruction, index: int) -> M.Block:
        """Where an operand is used: a phi's at the end of the block it comes from."""
        return user.operands[index + 1] if isinstance(user, M.Phi) else self.home[user]  # type: ignore[return-value]


class _Closer:
    """Finds, or makes by phis, what one value of a loop is at blocks behind the loop."""

    def __init__(self, code: _Code, loop: Loop, value: M.Instruction) -> None:
        self.code, self.value = code, value
        self.known: dict[M.Block, M.Value] = {}
        exits = dict.fromkeys(target for _, target in loop.exits)
        made = [(block, self.phi(block)) for block in exits if code.tree.dominates(code.home[value], block)]
        self.known.update(made)
        for block, phi in made:  # an exit may be reached from another exit as well
            self.fill(phi, [x for other in code.before[block] for x in (value if other in loop.blocks else self.at(other), other)])

    def phi(self, block: M.Block) -> M.Phi:
        made = M.Phi(self.value.type, [], name=f"{self.value.name}.out" if self.value.name else "")
        made.metadata.update({kind: node for kind, node in self.value.metadata.items() if kind == "dbg"})
        block.instructions.insert(0, made)
        self.code.home[made] = block
        return made

    def fill(self, phi: M.Phi, operands: list[M.Value]) -> None:
        phi.operands = operands
        self.code.note(phi)

    def close(self, uses: list[tuple[M.Instruction, int]]) -> None:
        for user, index in uses:
            self.code.set(user, index, self.at(self.code.place(user, index)))

    def at(self, block: M.Block) -> M.Value:
        if block in self.known:
            return self.known[block]
        others = self.code.before[block]
        if len(others) == 1:
            self.known[block] = self.at(others[0])
        else:
            made = self.known[block] = self.phi(block)
            self.fill(made, [x for other in others for x in (self.at(other), other)])
        return self.known[block]
