"""Reads function bodies."""

from __future__ import annotations

from collections.abc import Callable

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.constants import CASTS, ConstantReader
from opengpi.ir.tokens import join, unescape

CALLING_CONVENTIONS = frozenset(
    "ccc fastcc coldcc ptx_kernel ptx_device spir_kernel spir_func amdgpu_kernel preserve_mostcc preserve_allcc cxx_fast_tlscc tailcc".split()
)
TERMINATORS = frozenset(("br", "ret", "switch", "unreachable"))
BINARY = frozenset("add sub mul sdiv udiv srem urem shl lshr ashr and or xor fadd fsub fmul fdiv frem".split())
_FOREIGN = frozenset("invoke landingpad resume indirectbr callbr catchswitch catchpad catchret cleanuppad cleanupret".split())
_ORDERINGS = frozenset("unordered monotonic acquire release acq_rel seq_cst".split())


class _Forward(M.Value):
    """Stands for the local ``key`` where it is used before its definition, until the body has been read."""

    __slots__ = ("at", "key")

    def __init__(self, type: T.Type, key: str, at: int) -> None:
        super().__init__(type)
        self.key = key
        self.at = at


class FunctionReader(ConstantReader):
    """``locals`` maps ``%name`` as written (a quoted name unescaped) to its value; numbered values have no name of their own."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text, name)
        self.locals: dict[str, M.Value] = {}
        self.undefined: dict[str, int] = {}  # blocks used but not yet met, with the first use
        self.function: M.Function
        self.number = 0
        self.forwards = 0
        self.attached: dict[str, dict[str, str]] = {}
        self.readers: dict[str, Callable[[str], M.Instruction]] = {
            **dict.fromkeys(BINARY, self.binary),
            **dict.fromkeys(CASTS, self.cast),
            **dict.fromkeys(("icmp", "fcmp"), self.compare),
            **dict.fromkeys(("call", "tail", "musttail", "notail"), self.call),
            **{name: getattr(self, name) for name in ("load", "store", "phi", "br", "ret", "select", "alloca", "switch", "fence", "atomicrmw", "cmpxchg")},
            **dict.fromkeys(("fneg", "freeze"), self.unary),
            **{name: getattr(self, name) for name in ("extractvalue", "insertvalue", "extractelement", "insertelement", "shufflevector", "va_arg")},
            "getelementptr": self.getelementptr_instruction,
            "unreachable": self.unreachable,
        }

    # --- a body ----------------------------------------------------------------------------------

    def body(self, function: M.Function, keys: list[str]) -> None:
        """The blocks of ``function``, whose arguments are written ``keys``; the reader stands at ``{``."""
        self.function = function
        self.locals = {}
        self.undefined = {}
        self.number = 0
        for argument, key in zip(function.args, keys, strict=True):
            self.define(key, argument)
        self.expect("{")
        fixups: list[M.Instruction] = []
        while not self.accept("}"):
            block = self.label()
            function.blocks.append(block)
            self.block(block, fixups)
        for key, at in self.undefined.items():
            self.fail(f"block {key} is not defined", at)
        for instruction in fixups:
            instruction.operands = [self.settled(operand) for operand in instruction.operands]

    def settled(self, operand: M.Value) -> M.Value:
        if not isinstance(operand, _Forward):
            return operand
        found = self.locals.get(operand.key)
        if found is None:
            self.fail(f"{operand.key} is not defined", operand.at)
        if found.type is not operand.type:
            self.fail(f"{operand.key} has type {found.type}, not {operand.type}", operand.at)
        return found

    def define(self, key: str, value: M.Value) -> None:
        """Enters ``value`` as ``key``; "" stands for the next number."""
        if not key:
            key = f"%{self.number}"
        if key[1:].isdigit():
            self.number = int(key[1:]) + 1
        elif key[1] == '"':
            value.name = unescape(key[2:-1])
        else:
            value.name = key[1:]
        if key in self.locals:
            self.fail(f"redefinition of {key}")
        self.locals[key] = value

    def label(self) -> M.Block:
        token = self.tokens[self.at]
        key = ""
        if token[-1:] == ":":
            self.at += 1
            key = "%" + token[:-1]
        elif self.function.blocks:
            self.fail(f"expected a label or '}}', found '{token}'")
        key = key or f"%{self.number}"
        block = self.locals.get(key)
        if key not in self.undefined:
            block = M.Block("", self.function)
            self.define(key, block)
        elif key[1:].isdigit():
            self.number = int(key[1:]) + 1
        self.undefined.pop(key, None)
        assert isinstance(block, M.Block)
        return block

    def block(self, block: M.Block, fixups: list[M.Instruction]) -> None:
        """Instructions up to the terminator."""
        tokens, readers, instructions = self.tokens, self.readers, block.instructions
        while True:
            token = tokens[self.at]
            if token[:1] == "%":
                key = token
                self.at += 1
                self.expect("=")
                token = tokens[self.at]
            else:
                key = ""
            reader = readers.get(token)
            if reader is None:
                self.fail(f"{token} does not belong in device code" if token in _FOREIGN else f"expected an instruction, found '{token}'")
            self.at += 1
            forwards = self.forwards
            instruction = reader(token)
            if self.forwards != forwards:
                fixups.append(instruction)
            attached = tokens[self.at]
            if attached[:1] == ",":
                known = self.attached.get(attached)
                if known is not None and tokens[self.at + 1] != ",":
                    self.at += 1
                    instruction.metadata = known.copy()
                else:
                    self.attachments(instruction)
            if instruction.type is not T.VOID:
                self.define(key, instruction)
            elif key:
                self.fail(f"{token} has no result to name")
            instructions.append(instruction)
            if token in TERMINATORS:
                return

    def attachments(self, instruction: M.Instruction) -> None:
        """``, !dbg !13, !tbaa !9`` (one token), and what is not a plain number: ``, !prof !{…}``, ``, !x !DIExpression()``."""
        metadata: dict[str, str] = {}
        while (token := self.tokens[self.at])[:1] == ",":
            self.at += 1
            if len(token) > 1:
                self.attached[token] = dict(pair.split(" ") for pair in token[3:].split(", !"))  # type: ignore[misc]
                metadata |= self.attached[token]
                continue
            kind = self.next()
            if kind[:1] != "!":
                self.fail(f"expected metadata, found '{kind}'", self.at - 1)
            metadata[kind[1:]] = self.metadata_text()
        instruction.metadata = metadata

    def metadata_text(self) -> str:
        start = self.at
        token = self.next()
        following = self.tokens[self.at]
        if token == "!" and following[:1] == '"':
            self.at += 1
        elif (token == "!" and following == "{") or (token[1:2].isalpha() and following == "("):
            self.skip_bracketed()
        return join(self.tokens[start : self.at])

    # --- operands --------------------------------------------------------------------------------

    def value(self, type: T.Type) -> M.Value:
        token = self.tokens[self.at]
        found = self.locals.get(token)
        if found is None:
            if token[:1] != "%":
                return self.constant(type)
            self.forwards += 1
            found = _Forward(type, token, self.at)
        elif found.type is not type:
            self.fail(f"{token} has type {found.type}, not {type}")
        self.at += 1
        return found

    def typed_value(self) -> M.Value:
        return self.value(self.type())

    def target(self) -> M.Block:
        """``label %name``."""
        self.expect("label")
        return self.block_name()

    def block_name(self) -> M.Block:
        token = self.next()
        found = self.locals.get(token)
        if found is None:
            found = self.new_block(token)
        if not isinstance(found, M.Block):
            self.fail(f"{token} is not a block", self.at - 1)
        return found

    def new_block(self, key: str) -> M.Block:
        """A block met before its label."""
        if key[:1] != "%":
            self.fail("expected a block", self.at - 1)
        name = "" if key[1:].isdigit() else unescape(key[2:-1]) if key[1] == '"' else key[1:]
        block = M.Block(name, self.function)
        self.locals[key] = block
        self.undefined[key] = self.at - 1
        return block

    def operands(self, count: int = 0) -> list[M.Value]:
        """Typed values between commas, up to what is not one; ``count`` of them, if that is given."""
        values = [self.typed_value()]
        while self.tokens[self.at] == "," and self.tokens[self.at + 1][:1] != "!" and self.tokens[self.at + 1] != "align":
            self.at += 1
            values.append(self.typed_value())
        if count and len(values) != count:
            self.fail(f"expected {count} operands, found {len(values)}")
        return values

    def align(self) -> int:
        """``, align N``, or 0."""
        if self.tokens[self.at] == "," and self.tokens[self.at + 1] == "align":
            self.at += 2
            return self.integer()
        return 0

    def ordering(self) -> M.Ordering:
        scope = ""
        if self.accept("syncscope"):
            self.expect("(")
            scope = self.string()
            self.expect(")")
        word = self.next()
        if word not in _ORDERINGS:
            self.fail(f"expected a memory ordering, found '{word}'", self.at - 1)
        return M.Ordering(word, scope)

    # --- instructions ----------------------------------------------------------------------------

    def binary(self, opcode: str) -> M.Instruction:
        flags = self.flags()
        type = self.type()
        left = self.value(type)
        self.expect(",")
        return M.Instruction(opcode, type, [left, self.value(type)], flags)

    def unary(self, opcode: str) -> M.Instruction:
        flags = self.flags()
        type = self.type()
        return M.Instruction(opcode, type, [self.value(type)], flags)

    def cast(self, opcode: str) -> M.Instruction:
        flags = self.flags()
        operand = self.typed_value()
        self.expect("to")
        return M.Instruction(opcode, self.type(), [operand], flags)

    def compare(self, opcode: str) -> M.Instruction:
        flags = self.flags()
        predicate = self.next()
        type = self.type()
        left = self.value(type)
        self.expect(",")
        result = T.vector(type.count, T.I1) if isinstance(type, T.VectorType) else T.I1
        return M.Compare(opcode, result, predicate, [left, self.value(type)], flags)

    def select(self, opcode: str) -> M.Instruction:
        flags = self.flags()
        operands = self.operands(3)
        return M.Instruction(opcode, operands[1].type, operands, flags)

    def phi(self, opcode: str) -> M.Instruction:
        flags = self.flags()
        type = self.type()
        incoming = []
        while True:
            self.expect("[")
            value = self.value(type)
            self.expect(",")
            incoming.append((value, self.block_name()))
            self.expect("]")
            if self.tokens[self.at] != "," or self.tokens[self.at + 1] != "[":
                return M.Phi(type, incoming, flags)
            self.at += 1

    def br(self, opcode: str) -> M.Instruction:
        if self.tokens[self.at] == "label":
            return M.Branch([self.target()])
        condition = self.typed_value()
        self.expect(",")
        true = self.target()
        self.expect(",")
        return M.Branch([condition, true, self.target()])

    def switch(self, opcode: str) -> M.Instruction:
        operands = [self.typed_value()]
        self.expect(",")
        operands.append(self.target())
        self.expect("[")
        while not self.accept("]"):
            operands.append(self.typed_constant())
            self.expect(",")
            operands.append(self.target())
        return M.Switch(operands)

    def ret(self, opcode: str) -> M.Instruction:
        type = self.type()
        return M.Instruction("ret", T.VOID, [] if type is T.VOID else [self.value(type)])

    def unreachable(self, opcode: str) -> M.Instruction:
        return M.Instruction("unreachable", T.VOID, [])

    def getelementptr_instruction(self, opcode: str) -> M.Instruction:
        flags = self.flags()
        source = self.type()
        self.expect(",")
        operands = self.operands()
        type = operands[0].type
        for operand in operands[1:]:
            if isinstance(operand.type, T.VectorType) and isinstance(type, T.PointerType):
                type = T.vector(operand.type.count, type)
        return M.GetElementPtr(type, source, operands, flags)

    def alloca(self, opcode: str) -> M.Instruction:
        if self.accept("inalloca"):
            self.fail("inalloca does not belong in device code", self.at - 1)
        allocated = self.type()
        count, space, align = None, 0, 0
        while self.tokens[self.at] == ",":
            if self.tokens[self.at + 1] == "align":
                align = self.align()
            elif self.tokens[self.at + 1] == "addrspace":
                self.at += 1
                space = self.address_space()
            elif self.tokens[self.at + 1][:1] == "!":
                break
            else:
                self.at += 1
                count = self.typed_value()
        return M.Alloca(T.pointer(space), allocated, count, align)

    def load(self, opcode: str) -> M.Instruction:
        atomic = self.accept("atomic")
        volatile = self.accept("volatile")
        type = self.type()
        self.expect(",")
        address = self.typed_value()
        ordering = self.ordering() if atomic else None
        return M.Load(type, address, self.align(), volatile, ordering)

    def store(self, opcode: str) -> M.Instruction:
        atomic = self.accept("atomic")
        volatile = self.accept("volatile")
        value = self.typed_value()
        self.expect(",")
        address = self.typed_value()
        ordering = self.ordering() if atomic else None
        return M.Store(value, address, self.align(), volatile, ordering)

    def fence(self, opcode: str) -> M.Instruction:
        return M.Fence(self.ordering())

    def atomicrmw(self, opcode: str) -> M.Instruction:
        volatile = self.accept("volatile")
        operation = self.next()
        address = self.typed_value()
        self.expect(",")
        value = self.typed_value()
        ordering = self.ordering()
        return M.AtomicRMW(operation, address, value, ordering, self.align(), volatile)

    def cmpxchg(self, opcode: str) -> M.Instruction:
        weak = self.accept("weak")
        volatile = self.accept("volatile")
        address, expected, replacement = self.operands(3)
        success = self.ordering()
        failure = self.ordering().word
        type = T.literal_struct((expected.type, T.I1))
        return M.CompareExchange(type, address, expected, replacement, success, failure, self.align(), weak, volatile)

    def indices(self) -> tuple[int, ...]:
        indices = []
        while self.tokens[self.at] == ",":
            self.at += 1
            indices.append(self.integer())
        return tuple(indices)

    def extractvalue(self, opcode: str) -> M.Instruction:
        aggregate = self.typed_value()
        indices = self.indices()
        return M.ExtractValue(self.element_type(aggregate.type, indices), aggregate, indices)

    def insertvalue(self, opcode: str) -> M.Instruction:
        aggregate = self.typed_value()
        self.expect(",")
        element = self.typed_value()
        return M.InsertValue(aggregate, element, self.indices())

    def element_type(self, type: T.Type, indices: tuple[int, ...]) -> T.Type:
        for index in indices:
            if isinstance(type, T.StructType) and type.fields is not None and index < len(type.fields):
                type = type.fields[index]
            elif isinstance(type, T.ArrayType):
                type = type.element
            else:
                self.fail(f"{type} has no element {index}")
        return type

    def extractelement(self, opcode: str) -> M.Instruction:
        operands = self.operands(2)
        vector = operands[0].type
        if not isinstance(vector, T.VectorType):
            self.fail("extractelement takes a vector and an index")
        return M.Instruction(opcode, vector.element, operands)

    def insertelement(self, opcode: str) -> M.Instruction:
        operands = self.operands(3)
        return M.Instruction(opcode, operands[0].type, operands)

    def shufflevector(self, opcode: str) -> M.Instruction:
        a, b, mask = self.operands(3)
        if not isinstance(a.type, T.VectorType) or not isinstance(mask.type, T.VectorType):
            self.fail("shufflevector takes vectors")
        if isinstance(mask, M.ConstantAggregate):
            numbers = tuple(element.value if isinstance(element, M.ConstantInt) else -1 for element in mask.elements)
        else:
            numbers = (0 if isinstance(mask, M.ConstantWord) and mask.word == "zeroinitializer" else -1,) * mask.type.count
        return M.ShuffleVector(T.vector(mask.type.count, a.type.element), a, b, numbers)

    def va_arg(self, opcode: str) -> M.Instruction:
        address = self.typed_value()
        self.expect(",")
        return M.Instruction(opcode, self.type(), [address])

    # --- calls -----------------------------------------------------------------------------------

    def call(self, opcode: str) -> M.Instruction:
        words = []
        if opcode != "call":
            words.append(opcode)
            self.expect("call")
        flags = self.flags()
        while self.tokens[self.at] in CALLING_CONVENTIONS or self.tokens[self.at] == "cc":
            words.append(self.next() if self.tokens[self.at] != "cc" else f"{self.next()} {self.next()}")
        result_attrs = () if self.starts_type() else self.result_attributes()
        self.address_space()
        type = self.type()
        callee: M.Value | None = self.inline_asm() if self.accept("asm") else None
        if callee is None:
            callee = self.value(T.PTR)
        args, arg_attrs = self.arguments()
        attrs = self.call_attributes()
        if self.tokens[self.at] == "[":
            self.bundles(callee)
        signature = type if isinstance(type, T.FunctionType) else T.function(type, tuple(arg.type for arg in args))
        return M.Call(callee, signature, args, words=tuple(words), flags=flags, result_attrs=result_attrs, arg_attrs=arg_attrs, attrs=attrs)

    def inline_asm(self) -> M.InlineAsm:
        flags = []
        while self.tokens[self.at] in ("sideeffect", "alignstack", "inteldialect", "unwind"):
            flags.append(self.next())
        text = unescape(self.string())
        self.expect(",")
        return M.InlineAsm(text, unescape(self.string()), tuple(flags))

    def arguments(self) -> tuple[list[M.Value], list[M.Attributes]]:
        self.expect("(")
        args: list[M.Value] = []
        attrs: list[M.Attributes] = []
        while not self.accept(")"):
            if args:
                self.expect(",")
            type = self.type()
            if type is T.METADATA:
                attrs.append(())
                args.append(self.metadata_argument())
                continue
            token = self.tokens[self.at]
            attrs.append(() if token[:1] == "%" else self.param_attributes())
            args.append(self.value(type))
        return args, attrs

    def metadata_argument(self) -> M.MetadataValue:
        if self.tokens[self.at][:1] == "!":
            return M.MetadataValue(self.metadata_text())
        self.fail("metadata about a value is only read in debug records")

    def call_attributes(self) -> M.Attributes:
        token = self.tokens[self.at]
        if token[:1] == "#":  # mostly one group, and nothing else
            following = self.tokens[self.at + 1]
            if following[:3] == ", !" or following[:1] == "%":
                self.at += 1
                return self.groups.get(token) or self.resolved((token,))
        attrs = []
        while token[:1] in ('"', "#") or (token.isidentifier() and token not in self.readers and token not in _FOREIGN):
            attrs.append(self.attribute())
            token = self.tokens[self.at]
        return self.resolved(tuple(attrs))

    def bundles(self, callee: M.Value) -> None:
        """Drops what llvm.assume says beyond its condition; other operand bundles mean something."""
        if not isinstance(callee, M.Function) or callee.name != "llvm.assume":
            self.fail("operand bundles do not belong in device code")
        self.skip_bracketed()
