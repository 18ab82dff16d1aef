"""Prints ``model`` as textual LLVM IR that LLVM's own parser takes.

Values without a name, or whose name is taken already, are numbered or get a suffix here, so passes may
create values freely. Function attributes are collected in groups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import cast

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.names import escape, quote

_TAIL_WORDS = frozenset(("tail", "musttail", "notail"))
_AFTER_PARAMETERS = frozenset(("unnamed_addr", "local_unnamed_addr"))


Annotations = Mapping[M.Value, list[str]]
"""What an analysis found, by function, block or instruction: printed as comments behind it."""


def print_module(module: M.Module, annotations: Annotations | None = None) -> str:
    """The whole module as text."""
    return _Printer(annotations=annotations).module(module)


def print_function(function: M.Function) -> str:
    """One function, attributes inline: for messages and tests."""
    return _Printer(grouped=False).function(function)


def _prefix(words: Iterable[str]) -> str:
    return "".join(word + " " for word in words)


def _align(align: int) -> str:
    return f", align {align}" if align else ""


def _ordering(ordering: M.Ordering) -> str:
    return f'syncscope("{ordering.scope}") {ordering.word}' if ordering.scope else ordering.word


def value_names(function: M.Function) -> dict[M.Value, str]:
    """``%name`` of each argument, block and result of ``function``."""
    printer = _Printer(grouped=False)
    printer.number(function)
    return printer.names


def print_instruction(function: M.Function, instruction: M.Instruction) -> str:
    """One instruction of ``function``, for messages."""
    printer = _Printer(grouped=False)
    printer.number(function)
    printer.names.setdefault(instruction, "%?")
    return printer.instruction(instruction)


class _Printer:
    def __init__(self, grouped: bool = True, annotations: Annotations | None = None) -> None:
        self.annotations: Annotations = annotations or {}
        self.groups: dict[M.Attributes, str] | None = {} if grouped else None
        self.names: dict[M.Value, str] = {}
        self.constants: dict[M.Constant, str] = {}

    # --- the module ------------------------------------------------------------------------------

    def module(self, module: M.Module) -> str:
        lines = list(module.header)
        if module.datalayout:
            lines.append(f'target datalayout = "{module.datalayout}"')
        if module.triple:
            lines.append(f'target triple = "{module.triple}"')
        lines += [f"{struct} = type {struct.body()}" for struct in module.structs.values()]
        lines += module.comdats
        for value in module.globals.values():
            if isinstance(value, M.GlobalVariable):
                lines.append(self.variable(value))
            elif isinstance(value, M.Alias):
                lines.append(f"@{quote(value.name)} = {_prefix(value.words)}alias {value.value_type}, {self.typed(value.aliasee)}")
        lines += [self.function(function) for function in module.functions]
        lines += [f"attributes {key} = {{ {' '.join(map(_in_group, attrs))} }}" for attrs, key in (self.groups or {}).items()]
        lines += [f"{key} = {text}" for key, text in module.metadata.items()]
        return "\n".join(lines) + "\n"

    def variable(self, value: M.GlobalVariable) -> str:
        words = _prefix(word for word in value.words if word != "externally_initialized")
        space = f"addrspace({value.type.space}) " if isinstance(value.type, T.PointerType) and value.type.space else ""
        late = "externally_initialized " if "externally_initialized" in value.words else ""
        kind = "constant" if value.constant else "global"
        initializer = f" {self.ref(value.initializer)}" if value.initializer is not None else ""
        tail = f", {value.tail}" if value.tail else ""
        return f"@{quote(value.name)} = {words}{space}{late}{kind} {value.value_type}{initializer}{tail}{_align(value.align)}"

    def attributes(self, attrs: M.Attributes) -> str:
        """Function attributes behind a head or a call, with a blank before."""
        if not attrs:
            return ""
        if self.groups is None:
            return " " + " ".join(attrs)
        return " " + self.groups.setdefault(attrs, f"#{len(self.groups)}")

    def function(self, function: M.Function) -> str:
        self.names = {}
        if function.blocks:
            self.number(function)
        words = _prefix(word for word in function.words if word not in _AFTER_PARAMETERS)
        late = "".join(" " + word for word in function.words if word in _AFTER_PARAMETERS)
        params = [" ".join((str(arg.type), *arg.attrs, *([self.names[arg]] if function.blocks else []))) for arg in function.args]
        params += ["..."] * function.function_type.variadic
        head = f"{words}{_prefix(function.result_attrs)}{function.function_type.result} @{quote(function.name)}({', '.join(params)}){late}"
        head += self.attributes(function.attrs) + (f" {function.tail}" if function.tail else "")
        metadata = "".join(f" !{kind} {text}" for kind, text in function.metadata.items())
        if not function.blocks:
            return f"declare{metadata} {head}"
        lines = [f"define {head}{metadata} {{{self.annotation(function)}"]
        for block in function.blocks:
            lines.append(f"{self.names[block][1:]}:{self.annotation(block)}")
            lines += ["  " + self.instruction(instruction) + self.annotation(instruction) for instruction in block.instructions]
        return "\n".join(lines) + "\n}"

    def annotation(self, value: M.Value) -> str:
        return "".join(f" ; {note}" for note in self.annotations.get(value, ())) if self.annotations else ""

    def number(self, function: M.Function) -> None:
        """Gives each argument, block and result its ``%name``, in LLVM's order of numbers."""
        names = self.names
        taken: set[str] = set()
        count = 0

        def enter(value: M.Value) -> None:
            nonlocal count
            if not value.name:
                names[value] = f"%{count}"
                count += 1
                return
            name = value.name
            if name in taken:
                suffix = 1
                while f"{name}.{suffix}" in taken:
                    suffix += 1
                name = f"{name}.{suffix}"
            taken.add(name)
            names[value] = "%" + quote(name)

        for argument in function.args:
            enter(argument)
        for block in function.blocks:
            enter(block)
            for instruction in block.instructions:
                if instruction.type is not T.VOID:
                    enter(instruction)

    # --- operands --------------------------------------------------------------------------------

    def ref(self, value: M.Value) -> str:
        """``value`` without its type."""
        found = self.names.get(value)
        if found is not None:
            return found
        if isinstance(value, M.Constant):
            found = self.constants.get(value)
            if found is None:
                found = self.constants[value] = self.constant(value)
            return found
        if isinstance(value, M.MetadataValue):
            return value.text
        if isinstance(value, M.InlineAsm):
            return f'asm {_prefix(value.flags)}"{escape(value.text.encode())}", "{escape(value.constraints.encode())}"'
        return f"%<{type(value).__name__} {value.name} of elsewhere>"

    def typed(self, value: M.Value) -> str:
        return f"{value.type} {self.ref(value)}"

    def list(self, values: Iterable[M.Value]) -> str:
        return ", ".join([f"{value.type} {self.ref(value)}" for value in values])

    def constant(self, value: M.Constant) -> str:
        if isinstance(value, M.ConstantInt):
            return str(value.value) if value.type is not T.I1 else "true" if value.value else "false"
        if isinstance(value, M.ConstantFloat):
            return value.text
        if isinstance(value, M.ConstantWord):
            return value.word
        if isinstance(value, M.ConstantBytes):
            return f'c"{escape(value.data)}"'
        if isinstance(value, M.GlobalValue):
            return "@" + quote(value.name)
        if isinstance(value, M.ConstantAggregate):
            return self.aggregate(value)
        return self.expression(cast(M.ConstantExpr, value))

    def aggregate(self, value: M.ConstantAggregate) -> str:
        if _is_long_splat(value):
            return f"splat ({self.list(value.elements[:1])})"
        inner = self.list(value.elements)
        if isinstance(value.type, T.ArrayType):
            return f"[{inner}]"
        if isinstance(value.type, T.VectorType):
            return f"<{inner}>"
        braced = f"{{ {inner} }}" if inner else "{}"
        return f"<{braced}>" if cast(T.StructType, value.type).packed else braced

    def expression(self, value: M.ConstantExpr) -> str:
        head = " ".join((value.opcode, *value.flags))
        if value.opcode == "getelementptr":
            return f"{head} ({value.source_type}, {self.list(value.operands)})"
        to = f" to {value.type}" if len(value.operands) == 1 else ""
        return f"{head} ({self.list(value.operands)}{to})"

    # --- instructions ----------------------------------------------------------------------------

    def instruction(self, instruction: M.Instruction) -> str:
        writer = _WRITERS.get(type(instruction))
        text = writer(self, instruction) if writer else self.plain(instruction)
        for kind, node in instruction.metadata.items():
            text += f", !{kind} {node}"
        return text if instruction.type is T.VOID else f"{self.names[instruction]} = {text}"

    def plain(self, instruction: M.Instruction) -> str:
        opcode, operands = instruction.opcode, instruction.operands
        head = " ".join((opcode, *instruction.flags)) if instruction.flags else opcode
        if opcode in ("select", "extractelement", "insertelement"):
            return f"{head} {self.list(operands)}"
        if opcode == "ret":
            return f"ret {self.typed(operands[0])}" if operands else "ret void"
        if opcode == "unreachable":
            return opcode
        if opcode == "va_arg":
            return f"va_arg {self.typed(operands[0])}, {instruction.type}"
        if len(operands) == 2:
            return f"{head} {operands[0].type} {self.ref(operands[0])}, {self.ref(operands[1])}"
        if opcode in ("fneg", "freeze"):
            return f"{head} {self.typed(operands[0])}"
        return f"{head} {self.typed(operands[0])} to {instruction.type}"

    def compare(self, i: M.Compare) -> str:
        return f"{_prefix((i.opcode, *i.flags))}{i.predicate} {i.operands[0].type} {self.ref(i.operands[0])}, {self.ref(i.operands[1])}"

    def phi(self, i: M.Phi) -> str:
        incoming = ", ".join([f"[ {self.ref(value)}, {self.ref(block)} ]" for value, block in i.incoming()])
        return f"{_prefix(('phi', *i.flags))}{i.type} {incoming}"

    def branch(self, i: M.Branch) -> str:
        return f"br {self.list(i.operands)}"

    def switch(self, i: M.Switch) -> str:
        cases = " ".join([f"{self.typed(value)}, {self.typed(block)}" for value, block in zip(i.operands[2::2], i.operands[3::2], strict=True)])
        return f"switch {self.list(i.operands[:2])} [ {cases} ]" if cases else f"switch {self.list(i.operands[:2])} []"

    def getelementptr(self, i: M.GetElementPtr) -> str:
        return f"{_prefix(('getelementptr', *i.flags))}{i.source_type}, {self.list(i.operands)}"

    def alloca(self, i: M.Alloca) -> str:
        count = f", {self.typed(i.operands[0])}" if i.operands else ""
        space = f", addrspace({i.type.space})" if isinstance(i.type, T.PointerType) and i.type.space else ""
        return f"alloca {i.allocated_type}{count}{_align(i.align)}{space}"

    def access(self, i: M.Load | M.Store) -> str:
        """``load`` or ``store`` with what follows, up to the operands."""
        return f"{i.opcode} {'atomic ' if i.ordering else ''}{'volatile ' if i.volatile else ''}"

    def load(self, i: M.Load) -> str:
        ordering = f" {_ordering(i.ordering)}" if i.ordering else ""
        return f"{self.access(i)}{i.type}, {self.typed(i.operands[0])}{ordering}{_align(i.align)}"

    def store(self, i: M.Store) -> str:
        ordering = f" {_ordering(i.ordering)}" if i.ordering else ""
        return f"{self.access(i)}{self.list(i.operands)}{ordering}{_align(i.align)}"

    def fence(self, i: M.Fence) -> str:
        return f"fence {_ordering(i.ordering)}"

    def atomicrmw(self, i: M.AtomicRMW) -> str:
        return f"atomicrmw {'volatile ' if i.volatile else ''}{i.operation} {self.list(i.operands)} {_ordering(i.ordering)}{_align(i.align)}"

    def cmpxchg(self, i: M.CompareExchange) -> str:
        words = _prefix([*(["weak"] * i.weak), *(["volatile"] * i.volatile)])
        return f"cmpxchg {words}{self.list(i.operands)} {_ordering(i.success)} {i.failure_word}{_align(i.align)}"

    def extractvalue(self, i: M.ExtractValue) -> str:
        return f"extractvalue {self.typed(i.operands[0])}, {', '.join(map(str, i.indices))}"

    def insertvalue(self, i: M.InsertValue) -> str:
        return f"insertvalue {self.list(i.operands)}, {', '.join(map(str, i.indices))}"

    def shufflevector(self, i: M.ShuffleVector) -> str:
        mask = ", ".join(f"i32 {number}" if number >= 0 else "i32 poison" for number in i.mask)
        words = f"<{mask}>" if any(i.mask) else "zeroinitializer"
        return f"shufflevector {self.list(i.operands)}, <{len(i.mask)} x i32> {words}"

    def call(self, i: M.Call) -> str:
        tail = _prefix(word for word in i.words if word in _TAIL_WORDS)
        words = _prefix((*i.flags, *(word for word in i.words if word not in _TAIL_WORDS), *i.result_attrs))
        signature = str(i.function_type) if i.function_type.variadic else str(i.function_type.result)
        args = [" ".join((str(arg.type), *attrs, self.ref(arg))) for arg, attrs in zip(i.args, i.arg_attrs, strict=True)]
        return f"{tail}call {words}{signature} {self.ref(i.callee)}({', '.join(args)}){self.attributes(i.attrs)}"


def _in_group(attr: str) -> str:
    """``align 4`` and ``alignstack 4`` as groups want them."""
    return attr.replace(" ", "=") if attr.startswith("align") and " " in attr else attr


_WRITERS: dict[type, Callable[..., str]] = {
    M.Compare: _Printer.compare,
    M.Phi: _Printer.phi,
    M.Branch: _Printer.branch,
    M.Switch: _Printer.switch,
    M.GetElementPtr: _Printer.getelementptr,
    M.Alloca: _Printer.alloca,
    M.Load: _Printer.load,
    M.Store: _Printer.store,
    M.Fence: _Printer.fence,
    M.AtomicRMW: _Printer.atomicrmw,
    M.CompareExchange: _Printer.cmpxchg,
    M.ExtractValue: _Printer.extractvalue,
    M.InsertValue: _Printer.insertvalue,
    M.ShuffleVector: _Printer.shufflevector,
    M.Call: _Printer.call,
}


def _is_long_splat(value: M.ConstantAggregate) -> bool:
    """A vector of equal numbers that would be long to write."""
    first = value.elements[0] if isinstance(value.type, T.VectorType) and value.type.count > 4 else None
    if isinstance(first, M.ConstantInt):
        return all(isinstance(other, M.ConstantInt) and other.value == first.value for other in value.elements)
    return isinstance(first, M.ConstantFloat) and all(isinstance(other, M.ConstantFloat) and other.text == first.text for other in value.elements)
