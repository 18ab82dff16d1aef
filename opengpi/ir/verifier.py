"""Checks that a module is well formed: structure, operand types, phis, dominance.

Layering keeps analyses above the IR, so the one check that needs dominators finds them by its own small
data flow: the set of dominating blocks as bits of an integer.
"""

from __future__ import annotations

from typing import NoReturn

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.errors import IRError
from opengpi.ir.instructions import BINARY, TERMINATORS
from opengpi.ir.printer import print_instruction


def verify(module: M.Module) -> None:
    """Raises IRError that names function, block and instruction if ``module`` is not well formed."""
    for function in module.functions:
        if function.blocks:
            _Verifier(module, function).run()


class _Verifier:
    def __init__(self, module: M.Module, function: M.Function) -> None:
        self.module = module
        self.function = function
        self.blocks = {block: index for index, block in enumerate(function.blocks)}
        self.place: dict[M.Value, tuple[int, int]] = {}  # block and position of each instruction
        self.before: list[list[int]] = [[] for _ in function.blocks]

    def fail(self, message: str, block: M.Block, instruction: M.Instruction | None = None) -> NoReturn:
        shown = f"\n  {print_instruction(self.function, instruction)}" if instruction is not None else ""
        label = block.name or self.blocks.get(block, "?")
        raise IRError(f"{self.module.name or 'module'}: @{self.function.name}, block %{label}: {message}{shown}")

    def run(self) -> None:
        for block in self.function.blocks:
            self.structure(block)
        for block in self.function.blocks:
            for successor in dict.fromkeys(block.successors):
                if successor not in self.blocks:
                    self.fail("branches to a block of another function", block, block.terminator)
                self.before[self.blocks[successor]].append(self.blocks[block])
        if self.before[0]:
            self.fail("the entry block has predecessors", self.function.entry)
        dominating = self.dominating()
        for block in self.function.blocks:
            for position, instruction in enumerate(block.instructions):
                self.types(block, instruction)
                self.dominance(block, position, instruction, dominating)

    def structure(self, block: M.Block) -> None:
        if not block.instructions or block.terminator.opcode not in TERMINATORS:
            self.fail("does not end with a terminator", block)
        phis = True
        for position, instruction in enumerate(block.instructions):
            if instruction in self.place:
                self.fail("stands twice in the function", block, instruction)
            if instruction.opcode in TERMINATORS and position != len(block.instructions) - 1:
                self.fail("a terminator before the end of its block", block, instruction)
            if isinstance(instruction, M.Phi) and not phis:
                self.fail("a phi behind other instructions", block, instruction)
            phis = phis and isinstance(instruction, M.Phi)
            self.place[instruction] = (self.blocks[block], position)

    def dominating(self) -> list[int]:
        """For each block the blocks that dominate it, as bits; all of them for blocks that are not reached."""
        everything = (1 << len(self.blocks)) - 1
        sets = [1] + [everything] * (len(self.blocks) - 1)
        changed = True
        while changed:
            changed = False
            for index in range(1, len(sets)):
                meet = everything
                for other in self.before[index]:
                    meet &= sets[other]
                meet |= 1 << index
                if meet != sets[index]:
                    sets[index] = meet
                    changed = True
        return sets

    def dominance(self, block: M.Block, position: int, instruction: M.Instruction, dominating: list[int]) -> None:
        if isinstance(instruction, M.Phi):
            self.phi(block, instruction, dominating)
            return
        here = self.blocks[block]
        for operand in instruction.operands:
            if isinstance(operand, M.Instruction):
                at = self.place.get(operand)
                if at is None:
                    self.fail("uses an instruction that is not in the function", block, instruction)
                if at[0] == here and here != 0 and not self.before[here]:
                    continue  # not reached
                if (at[0] == here and at[1] >= position) or not dominating[here] >> at[0] & 1:
                    self.fail("uses a value whose definition does not dominate it", block, instruction)
            elif isinstance(operand, M.Argument) and (operand.index >= len(self.function.args) or self.function.args[operand.index] is not operand):
                self.fail("uses an argument of another function", block, instruction)

    def phi(self, block: M.Block, phi: M.Phi, dominating: list[int]) -> None:
        incoming = phi.incoming()
        if {self.blocks.get(source) for _, source in incoming} != set(self.before[self.blocks[block]]):
            self.fail("the phi's blocks are not the block's predecessors", block, phi)
        for value, source in incoming:
            if value.type is not phi.type:
                self.fail(f"the phi has a value of type {value.type}", block, phi)
            if isinstance(value, M.Instruction):
                at = self.place.get(value)
                if at is None or not dominating[self.blocks[source]] >> at[0] & 1:
                    self.fail("a value of the phi does not dominate the edge it comes from", block, phi)

    # --- types -----------------------------------------------------------------------------------

    def types(self, block: M.Block, instruction: M.Instruction) -> None:
        problem = self.problem(instruction)
        if problem:
            self.fail(problem, block, instruction)

    def problem(self, i: M.Instruction) -> str:
        """What is wrong with the types of ``i``, or ""."""
        kinds = [operand.type for operand in i.operands]
        if i.opcode in BINARY:
            return "" if kinds == [i.type, i.type] else "operands and result differ in type"
        if isinstance(i, M.Compare):
            return "" if kinds[0] is kinds[1] else "operands differ in type"
        if i.opcode == "select":
            return "" if kinds[1] is i.type and kinds[2] is i.type and _scalar(kinds[0]) is T.I1 else "ill-typed select"
        if isinstance(i, M.Load | M.AtomicRMW | M.CompareExchange):
            return "" if isinstance(kinds[0], T.PointerType) else "the address is no pointer"
        if isinstance(i, M.Store):
            return "" if isinstance(kinds[1], T.PointerType) else "the address is no pointer"
        if isinstance(i, M.GetElementPtr):
            return "" if isinstance(_scalar(kinds[0]), T.PointerType) else "the base is no pointer"
        if isinstance(i, M.Branch):
            fine = kinds == [T.LABEL] or kinds == [T.I1, T.LABEL, T.LABEL]
            return "" if fine else "a branch takes a block, or an i1 and two blocks"
        if i.opcode == "ret":
            result = self.function.function_type.result
            return "" if (kinds[0] if kinds else T.VOID) is result else f"returns another type than {result}"
        return self.call(i, kinds) if isinstance(i, M.Call) else ""

    def call(self, call: M.Call, kinds: list[T.Type]) -> str:
        params, args = call.function_type.params, tuple(kinds[:-1])
        if args[: len(params)] != params or (len(args) != len(params) and not call.function_type.variadic):
            return f"arguments do not fit {call.function_type}"
        if len(call.arg_attrs) != len(args):
            return "not one set of attributes an argument"
        callee = call.callee
        if isinstance(callee, M.Function):
            if self.module.globals.get(callee.name) is not callee:
                return f"calls @{callee.name}, which is not in the module"
            if callee.name.startswith(("llvm.", "gpi.")) and callee.function_type is not call.function_type:
                return f"called as {call.function_type}, but @{callee.name} is {callee.function_type}"
        return ""


def _scalar(type: T.Type) -> T.Type:
    return type.element if isinstance(type, T.VectorType) else type
