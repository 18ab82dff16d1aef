"""The values of device IR: modules, functions, blocks, instructions, constants.

One class an idea. ``operands`` holds everything an instruction uses, in LLVM's textual order (blocks
too), so that a pass can walk or replace uses without knowing the opcode; what is not a value stands in
the fields of the subclass. There are no use lists: passes that need them ask ``uses.Uses``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Self

from opengpi.ir import types as T


class Value:
    """Anything an instruction can use. ``name`` has no sigil; the printer numbers what has none."""

    __slots__ = ("name", "type")

    def __init__(self, type: T.Type, name: str = "") -> None:
        self.type = type
        self.name = name


# --- constants -----------------------------------------------------------------------------------


class Constant(Value):
    __slots__ = ()


class ConstantInt(Constant):
    """``value`` is the unsigned bit pattern's signed reading: -2**(bits-1) … 2**(bits-1)-1; i1 true is -1 printed as true."""

    __slots__ = ("value",)

    def __init__(self, type: T.Type, value: int) -> None:
        super().__init__(type)
        self.value = value


class ConstantFloat(Constant):
    """``text`` is LLVM's own spelling (decimal or hexadecimal), kept so that printing is exact."""

    __slots__ = ("text",)

    def __init__(self, type: T.Type, text: str) -> None:
        super().__init__(type)
        self.text = text


class ConstantWord(Constant):
    """null, undef, poison, zeroinitializer, none."""

    __slots__ = ("word",)

    def __init__(self, type: T.Type, word: str) -> None:
        super().__init__(type)
        self.word = word


class ConstantBytes(Constant):
    """c"…": an array of i8."""

    __slots__ = ("data",)

    def __init__(self, type: T.Type, data: bytes) -> None:
        super().__init__(type)
        self.data = data


class ConstantAggregate(Constant):
    """An array, struct or vector of ``elements``; a vector ``splat (…)`` is one with equal elements."""

    __slots__ = ("elements",)

    def __init__(self, type: T.Type, elements: list[Constant]) -> None:
        super().__init__(type)
        self.elements = elements


class ConstantExpr(Constant):
    """A constant expression: ``opcode`` over ``operands``; ``source_type`` for getelementptr; ``flags`` such as inbounds, nuw."""

    __slots__ = ("flags", "opcode", "operands", "source_type")

    def __init__(self, type: T.Type, opcode: str, operands: list[Constant], source_type: T.Type | None = None, flags: tuple[str, ...] = ()) -> None:
        super().__init__(type)
        self.opcode = opcode
        self.operands = operands
        self.source_type = source_type
        self.flags = flags


class MetadataValue(Value):
    """Metadata used as an operand (debug intrinsics, llvm.read_register): kept as text."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        super().__init__(T.METADATA)
        self.text = text


class InlineAsm(Value):
    """``asm`` as a callee."""

    __slots__ = ("constraints", "flags", "text")

    def __init__(self, text: str, constraints: str, flags: tuple[str, ...]) -> None:
        super().__init__(T.PTR)
        self.text = text
        self.constraints = constraints
        self.flags = flags


# --- globals -------------------------------------------------------------------------------------


class GlobalValue(Constant):
    """A named thing of the module; its type as a value is a pointer. ``words``: linkage, visibility, dso_local, … as written."""

    __slots__ = ("words",)

    def __init__(self, name: str, words: tuple[str, ...], space: int = 0) -> None:
        super().__init__(T.pointer(space), name)
        self.words = words


class GlobalVariable(GlobalValue):
    """``initializer`` None: declared only. ``tail``: section, comdat, … as written, without align."""

    __slots__ = ("align", "constant", "initializer", "tail", "value_type")

    def __init__(
        self,
        name: str,
        value_type: T.Type,
        words: tuple[str, ...] = (),
        space: int = 0,
        constant: bool = False,
        initializer: Constant | None = None,
        align: int = 0,
        tail: str = "",
    ) -> None:
        super().__init__(name, words, space)
        self.value_type = value_type
        self.constant = constant
        self.initializer = initializer
        self.align = align
        self.tail = tail


class Alias(GlobalValue):
    __slots__ = ("aliasee", "value_type")

    def __init__(self, name: str, value_type: T.Type, words: tuple[str, ...], aliasee: Constant) -> None:
        super().__init__(name, words)
        self.value_type = value_type
        self.aliasee = aliasee


Attributes = tuple[str, ...]
"""Attributes as written, one string each: "noundef", "align 4", "byval(%struct.S)", "range(i32 0, 5)"."""


class Argument(Value):
    __slots__ = ("attrs", "index")

    def __init__(self, type: T.Type, name: str, attrs: Attributes, index: int) -> None:
        super().__init__(type, name)
        self.attrs = attrs
        self.index = index


class Function(GlobalValue):
    """Declared when it has no ``blocks``. ``words`` holds linkage and calling convention (ptx_kernel marks a kernel);
    ``attrs`` the function attributes with #groups resolved; ``result_attrs`` those of the result."""

    __slots__ = ("args", "attrs", "blocks", "function_type", "metadata", "result_attrs", "tail")

    def __init__(
        self,
        name: str,
        function_type: T.FunctionType,
        args: list[Argument],
        words: tuple[str, ...] = (),
        result_attrs: Attributes = (),
        attrs: Attributes = (),
        tail: str = "",
    ) -> None:
        super().__init__(name, words)
        self.function_type = function_type
        self.args = args
        self.result_attrs = result_attrs
        self.attrs = attrs
        self.tail = tail
        self.blocks: list[Block] = []
        self.metadata: dict[str, str] = {}

    @property
    def is_declaration(self) -> bool:
        return not self.blocks

    @property
    def is_kernel(self) -> bool:
        return "ptx_kernel" in self.words

    @property
    def entry(self) -> Block:
        return self.blocks[0]

    def instructions(self) -> Iterator[Instruction]:
        for block in self.blocks:
            yield from block.instructions


# --- code ----------------------------------------------------------------------------------------


@cache
def _slots(type: type[Value]) -> tuple[str, ...]:
    return tuple(slot for base in type.__mro__ for slot in getattr(base, "__slots__", ()))


class Block(Value):
    """A basic block: phis first, one terminator last."""

    __slots__ = ("function", "instructions")

    def __init__(self, name: str, function: Function) -> None:
        super().__init__(T.LABEL, name)
        self.function = function
        self.instructions: list[Instruction] = []

    @property
    def terminator(self) -> Instruction:
        return self.instructions[-1]

    @property
    def successors(self) -> list[Block]:
        last = self.instructions[-1]
        return [operand for operand in last.operands if operand.__class__ is Block] if last.opcode != "ret" else []  # type: ignore[misc]

    def phis(self) -> Iterator[Phi]:
        for instruction in self.instructions:
            if not isinstance(instruction, Phi):
                return
            yield instruction


class Instruction(Value):
    """``opcode`` is LLVM's word. ``flags``: nsw, nuw, exact, fast-math, inbounds, … as written.
    ``metadata``: kind to text, such as {"dbg": "!13"}. Plain Instruction serves binary operations, fneg, casts
    (the destination is ``type``), select, freeze, extractelement, insertelement, ret, unreachable, va_arg."""

    __slots__ = ("flags", "metadata", "opcode", "operands")

    def __init__(self, opcode: str, type: T.Type, operands: list[Value], flags: tuple[str, ...] = (), name: str = "") -> None:
        self.type = type
        self.name = name
        self.opcode = opcode
        self.operands = operands
        self.flags = flags
        self.metadata: dict[str, str] = {}

    def __copy__(self) -> Self:
        """What copy.copy does without it, in a third of the time."""
        made = object.__new__(type(self))
        for slot in _slots(type(self)):  # type: ignore[arg-type]
            setattr(made, slot, getattr(self, slot))
        return made


class Compare(Instruction):
    """icmp and fcmp."""

    __slots__ = ("predicate",)

    def __init__(self, opcode: str, type: T.Type, predicate: str, operands: list[Value], flags: tuple[str, ...] = (), name: str = "") -> None:
        super().__init__(opcode, type, operands, flags, name)
        self.predicate = predicate


class Phi(Instruction):
    """operands: value 0, block 0, value 1, block 1, …"""

    __slots__ = ()

    def __init__(self, type: T.Type, incoming: list[tuple[Value, Block]], flags: tuple[str, ...] = (), name: str = "") -> None:
        super().__init__("phi", type, [x for pair in incoming for x in pair], flags, name)

    def incoming(self) -> list[tuple[Value, Block]]:
        return list(zip(self.operands[::2], self.operands[1::2], strict=True))  # type: ignore[arg-type]


class Branch(Instruction):
    """br: operands [target] or [condition, if true, if false]."""

    __slots__ = ()

    def __init__(self, operands: list[Value]) -> None:
        super().__init__("br", T.VOID, operands)


class Switch(Instruction):
    """operands: value, default block, then constant, block, …"""

    __slots__ = ()

    def __init__(self, operands: list[Value]) -> None:
        super().__init__("switch", T.VOID, operands)


class GetElementPtr(Instruction):
    """operands: base, indices."""

    __slots__ = ("source_type",)

    def __init__(self, type: T.Type, source_type: T.Type, operands: list[Value], flags: tuple[str, ...] = (), name: str = "") -> None:
        super().__init__("getelementptr", type, operands, flags, name)
        self.source_type = source_type


@dataclass(slots=True)
class Ordering:
    """How an access is atomic: LLVM's ordering word and synchronisation scope ("" = system)."""

    word: str
    scope: str = ""


class Alloca(Instruction):
    """operands: [count] or []."""

    __slots__ = ("align", "allocated_type")

    def __init__(self, type: T.Type, allocated_type: T.Type, count: Value | None = None, align: int = 0, name: str = "") -> None:
        super().__init__("alloca", type, [] if count is None else [count], (), name)
        self.allocated_type = allocated_type
        self.align = align


class Load(Instruction):
    """operands: address."""

    __slots__ = ("align", "ordering", "volatile")

    def __init__(self, type: T.Type, address: Value, align: int = 0, volatile: bool = False, ordering: Ordering | None = None, name: str = "") -> None:
        super().__init__("load", type, [address], (), name)
        self.volatile = volatile
        self.align = align
        self.ordering = ordering


class Store(Instruction):
    """operands: value, address."""

    __slots__ = ("align", "ordering", "volatile")

    def __init__(self, value: Value, address: Value, align: int = 0, volatile: bool = False, ordering: Ordering | None = None) -> None:
        super().__init__("store", T.VOID, [value, address])
        self.volatile = volatile
        self.align = align
        self.ordering = ordering


class Fence(Instruction):
    __slots__ = ("ordering",)

    def __init__(self, ordering: Ordering) -> None:
        super().__init__("fence", T.VOID, [])
        self.ordering = ordering


class AtomicRMW(Instruction):
    """operands: address, value. ``operation``: add, fadd, uinc_wrap, …"""

    __slots__ = ("align", "operation", "ordering", "volatile")

    def __init__(self, operation: str, address: Value, value: Value, ordering: Ordering, align: int = 0, volatile: bool = False, name: str = "") -> None:
        super().__init__("atomicrmw", value.type, [address, value], (), name)
        self.operation = operation
        self.volatile = volatile
        self.align = align
        self.ordering = ordering


class CompareExchange(Instruction):
    """cmpxchg: operands address, expected, replacement; type { T, i1 }."""

    __slots__ = ("align", "failure_word", "success", "volatile", "weak")

    def __init__(
        self,
        type: T.Type,
        address: Value,
        expected: Value,
        replacement: Value,
        success: Ordering,
        failure_word: str,
        align: int = 0,
        weak: bool = False,
        volatile: bool = False,
        name: str = "",
    ) -> None:
        super().__init__("cmpxchg", type, [address, expected, replacement], (), name)
        self.success = success
        self.failure_word = failure_word
        self.weak = weak
        self.volatile = volatile
        self.align = align


class ExtractValue(Instruction):
    __slots__ = ("indices",)

    def __init__(self, type: T.Type, aggregate: Value, indices: tuple[int, ...], name: str = "") -> None:
        super().__init__("extractvalue", type, [aggregate], (), name)
        self.indices = indices


class InsertValue(Instruction):
    """operands: aggregate, element."""

    __slots__ = ("indices",)

    def __init__(self, aggregate: Value, element: Value, indices: tuple[int, ...], name: str = "") -> None:
        super().__init__("insertvalue", aggregate.type, [aggregate, element], (), name)
        self.indices = indices


class ShuffleVector(Instruction):
    """operands: a, b. ``mask``: element numbers, -1 where poison."""

    __slots__ = ("mask",)

    def __init__(self, type: T.Type, a: Value, b: Value, mask: tuple[int, ...], name: str = "") -> None:
        super().__init__("shufflevector", type, [a, b], (), name)
        self.mask = mask


class Call(Instruction):
    """operands: arguments, then the callee (LLVM's own order). ``words``: tail, calling convention, … as written before the type;
    ``arg_attrs`` one tuple an argument; ``attrs`` call-site function attributes with #groups resolved."""

    __slots__ = ("arg_attrs", "attrs", "function_type", "result_attrs", "words")

    def __init__(
        self,
        callee: Value,
        function_type: T.FunctionType,
        args: list[Value],
        *,
        words: tuple[str, ...] = (),
        flags: tuple[str, ...] = (),
        result_attrs: Attributes = (),
        arg_attrs: list[Attributes] | None = None,
        attrs: Attributes = (),
        name: str = "",
    ) -> None:
        super().__init__("call", function_type.result, [*args, callee], flags, name)
        self.function_type = function_type
        self.words = words
        self.result_attrs = result_attrs
        self.arg_attrs = arg_attrs if arg_attrs is not None else [()] * len(args)
        self.attrs = attrs

    @property
    def callee(self) -> Value:
        return self.operands[-1]

    @property
    def args(self) -> list[Value]:
        return self.operands[:-1]

    @property
    def callee_name(self) -> str:
        """The name of a directly called function, else ""."""
        return self.callee.name if isinstance(self.callee, Function) else ""


@dataclass
class Module:
    """``structs``: named struct types; ``globals``: variables, aliases and functions by name, in order of appearance;
    ``metadata``: numbered and named metadata, ``"!3"`` or ``"!llvm.dbg.cu"`` to text; ``comdats`` and ``header``
    (source_filename, datalayout, triple, module asm) as lines."""

    name: str = ""
    datalayout: str = ""
    triple: str = ""
    header: list[str] = field(default_factory=list)
    structs: dict[str, T.StructType] = field(default_factory=dict)
    comdats: list[str] = field(default_factory=list)
    globals: dict[str, GlobalValue] = field(default_factory=dict)
    metadata: dict[str, str] = field(default_factory=dict)

    @property
    def functions(self) -> list[Function]:
        return [value for value in self.globals.values() if isinstance(value, Function)]

    @property
    def variables(self) -> list[GlobalVariable]:
        return [value for value in self.globals.values() if isinstance(value, GlobalVariable)]

    @property
    def kernels(self) -> list[Function]:
        return [function for function in self.functions if function.is_kernel and not function.is_declaration]
