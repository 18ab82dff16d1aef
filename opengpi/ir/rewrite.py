"""Changing functions: replace instructions by others, one walk over the function."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.constants import wrap

AnyInstruction = TypeVar("AnyInstruction", bound=M.Instruction)
Visitor = Callable[["Emitter", M.Instruction], M.Value | None]


def rewrite(module: M.Module, visit: Visitor) -> None:
    """Calls ``visit(emitter, instruction)`` for every instruction of ``module``.

    What it emits comes before the instruction. None keeps the instruction; a value takes its place (NOTHING where it had no result).
    """
    for function in module.functions:
        rewrite_function(module, function, visit)


def rewrite_function(module: M.Module, function: M.Function, visit: Visitor) -> None:
    """As ``rewrite``, for one function."""
    replaced: dict[M.Value, M.Value] = {}
    emitter = Emitter(module)
    for block in function.blocks:
        emitter.out = []
        for instruction in block.instructions:
            emitter.metadata = instruction.metadata
            value = visit(emitter, instruction)
            if value is None:
                emitter.out.append(instruction)
            else:
                replaced[instruction] = value
        block.instructions = emitter.out
    if replaced:
        replace_uses(function, replaced)


def replace_uses(function: M.Function, replaced: dict[M.Value, M.Value]) -> None:
    """Uses of the keys become uses of the values, which may be keys themselves."""
    for instruction in function.instructions():
        for index, operand in enumerate(instruction.operands):
            while operand in replaced:
                operand = replaced[operand]
                instruction.operands[index] = operand


def split_block(block: M.Block, at: int, name: str) -> M.Block:
    """Moves the instructions from ``at`` on to a new block behind ``block``, which is left without a terminator."""
    behind = M.Block(name, block.function)
    behind.instructions = block.instructions[at:]
    del block.instructions[at:]
    for successor in dict.fromkeys(behind.successors):
        for phi in successor.phis():
            phi.operands = [behind if operand is block else operand for operand in phi.operands]
    blocks = block.function.blocks
    blocks.insert(blocks.index(block) + 1, behind)
    return behind


def replace_constants(module: M.Module, replaced: dict[M.Constant, M.Constant]) -> None:
    """The keys become the values wherever they stand: in operands, in initialisers and within other constants."""
    known: dict[M.Value, M.Value] = {key: value for key, value in replaced.items()}  # noqa: C416  (a copy of another type)

    def new(value: M.Value) -> M.Value:
        found = known.get(value)
        if found is None:
            found = known[value] = rebuilt(value)
        return found

    def rebuilt(value: M.Value) -> M.Value:
        if isinstance(value, M.ConstantAggregate):
            elements = [new(element) for element in value.elements]
            return value if elements == value.elements else M.ConstantAggregate(value.type, elements)  # type: ignore[arg-type]
        if isinstance(value, M.ConstantExpr):
            operands = [new(operand) for operand in value.operands]
            same = operands == value.operands
            return value if same else M.ConstantExpr(value.type, value.opcode, operands, value.source_type, value.flags)  # type: ignore[arg-type]
        return value

    for variable in module.variables:
        if variable.initializer is not None:
            variable.initializer = new(variable.initializer)  # type: ignore[assignment]
    for function in module.functions:
        for instruction in function.instructions():
            for index, operand in enumerate(instruction.operands):
                if isinstance(operand, M.Constant):
                    instruction.operands[index] = new(operand)


NOTHING = M.ConstantWord(T.VOID, "none")
"""Takes the place of an instruction without a result."""


def declare(module: M.Module, name: str, signature: T.FunctionType, attrs: M.Attributes = ()) -> M.Function:
    """The function ``name``, declared if the module does not have it yet."""
    found = module.globals.get(name)
    if found is None:
        args = [M.Argument(type, "", (), index) for index, type in enumerate(signature.params)]
        found = module.globals[name] = M.Function(name, signature, args, attrs=attrs)
    assert isinstance(found, M.Function), name
    return found


def integer(type: T.Type, value: int) -> M.Constant:
    """The constant ``value`` of an integer type, or of a vector of them in every element."""
    if isinstance(type, T.VectorType):
        return M.ConstantAggregate(type, [integer(type.element, value)] * type.count)
    assert isinstance(type, T.IntType)
    return M.ConstantInt(type, wrap(value, type.bits))


def constant_value(value: M.Value) -> int | None:
    """The number that an integer constant, or every element of a vector one, has; None for all else."""
    if isinstance(value, M.ConstantInt):
        return value.value
    if isinstance(value, M.ConstantWord) and value.word == "zeroinitializer" and not isinstance(value.type, T.ArrayType | T.StructType):
        return 0
    if isinstance(value, M.ConstantAggregate) and isinstance(value.type, T.VectorType):
        numbers = {constant_value(element) for element in value.elements}
        return numbers.pop() if len(numbers) == 1 else None
    return None


def scalar(type: T.Type) -> T.Type:
    """The element of a vector type, else the type itself."""
    return type.element if isinstance(type, T.VectorType) else type


class Emitter:
    """Appends new instructions to ``out``; they inherit the source location in ``metadata``."""

    def __init__(self, module: M.Module) -> None:
        self.module = module
        self.out: list[M.Instruction] = []
        self.metadata: dict[str, str] = {}

    def add(self, instruction: AnyInstruction) -> AnyInstruction:
        if "dbg" in self.metadata:
            instruction.metadata["dbg"] = self.metadata["dbg"]
        self.out.append(instruction)
        return instruction

    def binary(self, opcode: str, left: M.Value, right: M.Value | int, flags: tuple[str, ...] = ()) -> M.Value:
        return self.add(M.Instruction(opcode, left.type, [left, integer(left.type, right) if isinstance(right, int) else right], flags))

    def unary(self, opcode: str, operand: M.Value) -> M.Value:
        return self.add(M.Instruction(opcode, operand.type, [operand]))

    def cast(self, opcode: str, operand: M.Value, type: T.Type, flags: tuple[str, ...] = ()) -> M.Value:
        return self.add(M.Instruction(opcode, type, [operand], flags))

    def compare(self, predicate: str, left: M.Value, right: M.Value | int) -> M.Value:
        """icmp, or fcmp where the operands are floating."""
        opcode = "fcmp" if scalar(left.type) in T.FLOAT_TYPES else "icmp"
        other = integer(left.type, right) if isinstance(right, int) else right
        type = T.vector(left.type.count, T.I1) if isinstance(left.type, T.VectorType) else T.I1
        return self.add(M.Compare(opcode, type, predicate, [left, other]))

    def select(self, condition: M.Value, true: M.Value, false: M.Value) -> M.Value:
        return self.add(M.Instruction("select", true.type, [condition, true, false]))

    def call(self, name: str, result: T.Type, args: Iterable[M.Value], attrs: M.Attributes = ()) -> M.Call:
        """A call of ``name``, which is declared if need be."""
        operands = list(args)
        signature = T.function(result, tuple(arg.type for arg in operands))
        return self.add(M.Call(declare(self.module, name, signature), signature, operands, attrs=attrs))

    def offset(self, address: M.Value, offset: int) -> M.Value:
        """``address`` plus ``offset`` bytes."""
        return self.add(M.GetElementPtr(address.type, T.I8, [address, integer(T.I64, offset)])) if offset else address

    def load(self, type: T.Type, address: M.Value, align: int, volatile: bool = False) -> M.Value:
        return self.add(M.Load(type, address, align, volatile))

    def store(self, value: M.Value, address: M.Value, align: int, volatile: bool = False) -> None:
        self.add(M.Store(value, address, align, volatile))
