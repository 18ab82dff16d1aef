"""Which operations have run, with which lanes: full, partial, one, empty.

Empty means that a branch which lanes decide led past the operation, as far as the branch's meeting point, and no lane took
that way: where an engine has masks instead of the branch, the operation runs with none set.
"""

from __future__ import annotations

from collections import Counter

from opengpi.interpret.machine import EXIT, Code, Node
from opengpi.interpret.program import Program
from opengpi.ir import model as M

STATES = ("full", "partial", "one", "empty")
Hits = Counter[tuple[str, str]]
"""How often, by operation (with its type) and state."""

_ALIKE = frozenset(f"gpi.{name}" for name in "block.idx block.dim grid.dim grid.cooperative warp.size warp.id shared.size shared.dynamic.size".split())


def hits(program: Program) -> Hits:
    """What the program's launches have run so far."""
    found: Hits = Counter()
    for code in program.codes.values():
        empty = _empty(code)
        for node in code.nodes:
            counts = dict(zip(STATES, (*node.hits, empty[node]), strict=True))
            assert node.block is not None
            for instruction in node.block.instructions:
                for state, count in counts.items():
                    if count:
                        found[_operation(instruction), state] += count
    return found


def _empty(code: Code) -> Counter[Node]:
    """How often each block was led past."""
    nodes = {node.block: node for node in code.nodes}
    varying = _varying(code.function)
    found: Counter[Node] = Counter()
    for node in code.nodes:
        assert node.block is not None
        if not node.avoided or node.block.terminator.operands[0] not in varying:
            continue
        for number, count in node.avoided.items():
            for block in _before(node.block.successors[number], None if node.meet is EXIT else node.meet.block):
                found[nodes[block]] += count
    return found


def _before(start: M.Block, end: M.Block | None) -> set[M.Block]:
    """The blocks from ``start`` on, up to ``end``."""
    seen: set[M.Block] = set()
    work = [start]
    while work:
        block = work.pop()
        if block not in seen and block is not end:
            seen.add(block)
            work += block.successors
    return seen


def _varying(function: M.Function) -> set[M.Value]:
    """Values that may differ among the lanes of a warp, and phis, which may wherever lanes part."""
    varying: set[M.Value] = set() if function.is_kernel else set(function.args)
    changed = True
    while changed:
        changed = False
        for instruction in function.instructions():
            if instruction not in varying and (_differs(instruction) or not varying.isdisjoint(instruction.operands)):
                varying.add(instruction)
                changed = True
    return varying


def _differs(instruction: M.Instruction) -> bool:
    if isinstance(instruction, M.Call):
        return not instruction.callee_name.startswith("llvm.") and instruction.callee_name not in _ALIKE
    return isinstance(instruction, M.Phi | M.Load | M.AtomicRMW | M.CompareExchange)


def _operation(i: M.Instruction) -> str:
    """The operation and its type, as a row of the table."""
    if isinstance(i, M.Call):
        return i.callee_name if i.callee_name.startswith(("llvm.", "gpi.")) else "call"
    if isinstance(i, M.Store):
        return f"store {i.operands[0].type}"
    if isinstance(i, M.Compare):
        return f"{i.opcode} {i.operands[0].type}"
    if isinstance(i, M.AtomicRMW):
        return f"atomicrmw {i.operation} {i.type}"
    if i.opcode in ("br", "switch", "ret", "getelementptr", "alloca"):
        return i.opcode
    if len(i.operands) == 1 and not isinstance(i, M.Load) and i.opcode not in ("fneg", "freeze"):
        return f"{i.opcode} {i.operands[0].type} {i.type}"
    return f"{i.opcode} {i.type}"
