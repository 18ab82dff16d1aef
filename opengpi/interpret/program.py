"""From device IR to closures: every block becomes segments of steps, each ending in an action.

A *step* works on one lane's frame. An *action* works on a group of lanes that run together: a call, a warp operation, a barrier,
a branch; it belongs to ``machine``. A *frame* is a list: the lane, the result, the caller's frame, its local arrays, then the
values of the function's arguments, constants and instructions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from opengpi.analysis.dominators import post_dominators
from opengpi.interpret import machine
from opengpi.interpret.constants import AddressOf, evaluate, mentions_globals, nowhere
from opengpi.interpret.errors import NotInterpreted
from opengpi.interpret.layout import size_of
from opengpi.interpret.machine import Action, Code, Node, Step
from opengpi.interpret.memory import Memory, writer
from opengpi.interpret.steps import step
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.registry.builtins import load_builtins

RESULT, FIRST = 1, 4
SHARED = 3


@dataclass
class Program:
    """A module ready to run. ``shared`` gives the offset of each static shared variable; the dynamic part follows at ``shared_size``."""

    module: M.Module
    memory: Memory
    shared: dict[M.GlobalVariable, int] = field(default_factory=dict)
    shared_size: int = 0
    codes: dict[str, Code] = field(default_factory=dict)
    at: dict[int, M.Function] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for variable in self.module.variables:
            if _space(variable) == SHARED and variable.initializer is not None:
                self.shared[variable] = self.shared_size
                self.shared_size = -(-(self.shared_size + size_of(variable.value_type)) // 16) * 16

    def code(self, function: M.Function) -> Code:
        """The function compiled, at its first use."""
        found = self.codes.get(function.name)
        if found is None:
            found = self.codes[function.name] = Code(function)
            _Compiler(self, function, found).compile()
        return found

    def frame(self, code: Code, block: machine.BlockState) -> list[Any]:
        """A new frame with its constants filled in."""
        template = block.templates.get(code)
        if template is None:
            template = block.templates[code] = list(code.template)
            for slot, constant in code.placed:
                template[slot] = evaluate(constant, self.places(block.shared))
        return template.copy()

    def places(self, shared: int) -> AddressOf:
        """Where each global value lies; ``shared`` is the address of the block's shared memory."""

        def address_of(value: M.GlobalValue) -> int:
            if isinstance(value, M.Alias):
                return int(evaluate(value.aliasee, address_of))
            if isinstance(value, M.GlobalVariable) and _space(value) == SHARED:
                return shared + self.shared.get(value, self.shared_size)
            found = self.memory.variables.get(value.name)
            return self._place(value, address_of) if found is None else found

        return address_of

    def _place(self, value: M.GlobalValue, address_of: AddressOf) -> int:
        if isinstance(value, M.Function):
            address = self.memory.variables[value.name] = self.memory.allocate(1)
            self.at[address] = value
            return address
        if not isinstance(value, M.GlobalVariable) or value.initializer is None:
            raise NotInterpreted(f"variable @{value.name} without a first value")
        address = self.memory.variables[value.name] = self.memory.allocate(size_of(value.value_type))
        writer(value.value_type)(self.memory.bytes_at(address), 0, evaluate(value.initializer, address_of))
        return address


def _space(variable: M.GlobalVariable) -> int:
    return variable.type.space if isinstance(variable.type, T.PointerType) else 0


class _Compiler:
    """Compiles one function."""

    def __init__(self, program: Program, function: M.Function, code: Code) -> None:
        self.program = program
        self.function = function
        self.code = code
        self.slots: dict[M.Value, int] = {}
        self.nodes = {block: Node(block, code) for block in function.blocks}

    def slot(self, value: M.Value) -> int:
        """Where the frame holds ``value``."""
        found = self.slots.get(value)
        if found is None:
            found = self.slots[value] = len(self.code.template)
            constant = isinstance(value, M.Constant) and not mentions_globals(value)
            self.code.template.append(evaluate(value, nowhere) if constant else None)
            if isinstance(value, M.Constant) and not constant:
                self.code.placed.append((found, value))
        return found

    def compile(self) -> None:
        code, function = self.code, self.function
        code.template = [None] * FIRST
        code.args = [self.slot(arg) for arg in function.args]
        meets = post_dominators(function, [block for block in function.blocks if block.terminator.opcode == "ret"]).parent
        for block, node in self.nodes.items():
            meet = meets.get(block)
            code.nodes.append(node)
            node.meet = self.nodes[meet] if meet is not None else machine.EXIT
            self.block(block, node)
        code.entry = self.nodes[function.entry]

    def block(self, block: M.Block, node: Node) -> None:
        steps: list[Step] = []
        for instruction in block.instructions:
            if isinstance(instruction, M.Phi):
                continue
            action = self.action(block, instruction)
            if action is not None:
                node.segments.append((tuple(steps), action))
                steps = []
            else:
                made = step(instruction, self.slot, self.program.memory)
                steps += [made] if made is not None else []

    # --- actions ---------------------------------------------------------------------------------

    def action(self, block: M.Block, i: M.Instruction) -> Action | None:
        if isinstance(i, M.Call):
            return self.call(i)
        if isinstance(i, M.Branch | M.Switch):
            return self.branch(block, i)
        if i.opcode == "ret":
            return machine.returning(self.slot(i.operands[0]) if i.operands else RESULT)
        return machine.unreachable if i.opcode == "unreachable" else None

    def call(self, call: M.Call) -> Action | None:
        callee = call.callee
        if isinstance(callee, M.InlineAsm):
            raise NotInterpreted(f"inline assembly {callee.text!r}")
        args = [self.slot(arg) for arg in call.args]
        result = self.slot(call)
        if not isinstance(callee, M.Function):
            return machine.calling(self.program, self.slot(callee), None, args, result)
        if not callee.is_declaration:
            return machine.calling(self.program, None, callee, args, result)
        builtin = load_builtins().get(callee.name)
        if builtin is None and not callee.name.startswith("llvm."):
            raise NotInterpreted(f"call of @{callee.name}, which is not defined")
        if builtin is None or (builtin.kind not in ("convergent", "noreturn") and callee.name not in ("gpi.yield", "gpi.nanosleep")):
            return None
        return machine.acting(callee.name, args, result)

    def branch(self, block: M.Block, i: M.Instruction) -> Action:
        targets = block.successors
        edges = [(self.nodes[target], self.moves(block, target)) for target in targets]
        return machine.branching(self.chooser(i), edges)

    def chooser(self, i: M.Instruction) -> Callable[[list[Any]], int] | None:
        """The number of the successor that a lane takes; None where there is one."""
        if len(i.operands) == 1:
            return None
        value = self.slot(i.operands[0])
        if isinstance(i, M.Branch):
            return lambda frame: 0 if frame[value] else 1
        cases = {evaluate(case, nowhere): number for number, case in enumerate(i.operands[2::2], 1)}
        return lambda frame: cases.get(frame[value], 0)

    def moves(self, source: M.Block, target: M.Block) -> list[tuple[int, int]]:
        """Where phis of ``target`` take their values from, as (to, from)."""
        return [(self.slot(phi), self.slot(next(value for value, block in phi.incoming() if block is source))) for phi in target.phis()]
