"""Reads types, attributes and constants."""

from __future__ import annotations

import re

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.tokens import Cursor, unescape, unescape_bytes

FAST_MATH = frozenset("fast nnan ninf nsz arcp contract afn reassoc".split())
FLAGS = FAST_MATH | frozenset("nsw nuw exact disjoint nneg samesign inbounds nusw inrange".split())
CASTS = frozenset("trunc zext sext fptrunc fpext fptoui fptosi uitofp sitofp ptrtoint ptrtoaddr inttoptr bitcast addrspacecast".split())
_EXPRESSIONS = frozenset("add sub mul xor shl extractelement insertelement shufflevector".split())
_WORDS = frozenset("null undef poison zeroinitializer none".split())
_REFUSED = frozenset("blockaddress dso_local_equivalent no_cfi ptrauth".split())
VALUE_WORDS = _WORDS | CASTS | _EXPRESSIONS | _REFUSED | frozenset("true false splat getelementptr asm".split())

_INTEGERS = (T.I1, T.I8, T.I16, T.I32, T.I64, T.I128)
_SIMPLE: dict[str, T.Type] = {str(type): type for type in (T.VOID, T.LABEL, T.METADATA, T.TOKEN, T.PTR, *T.FLOAT_TYPES, *_INTEGERS)}
_INT_TYPE = re.compile(r"i[0-9]+")
_INTEGER = re.compile(r"-?[0-9]+")
_NUMBER = re.compile(r"-?[0-9.]|0x")


class ConstantReader(Cursor):
    def __init__(self, text: str, name: str) -> None:
        super().__init__(text, name)
        self.module = M.Module(name)
        self.groups: dict[str, M.Attributes] = {}
        self._interned: dict[tuple[T.Type, str], M.Constant] = {}

    # --- types -----------------------------------------------------------------------------------

    def type(self) -> T.Type:
        token = self.tokens[self.at]
        self.at += 1
        following = self.tokens[self.at]
        simple = _SIMPLE.get(token)
        if simple is not None and following != "(" and following != "addrspace":
            return simple
        if simple is not None and token != "ptr":
            return simple if token == "metadata" else self.function_type(simple)
        found: T.Type
        if token == "ptr":
            found = T.pointer(self.address_space()) if self.tokens[self.at] == "addrspace" else T.PTR
        elif token[:1] == "%":
            found = self.struct(token)
        elif token == "[":
            found = T.array(*self.sequence("]"))
        elif token == "<":
            found = self.vector_or_packed()
        elif token == "{":
            found = T.literal_struct(self.fields())
        elif _INT_TYPE.fullmatch(token):
            found = T.int_type(int(token[1:]))
        else:
            self.fail("target types do not belong in device code" if token == "target" else f"expected a type, found '{token}'", self.at - 1)
        return self.function_type(found) if self.tokens[self.at] == "(" else found

    def starts_type(self) -> bool:
        token = self.tokens[self.at]
        return token in _SIMPLE or token in ("[", "<", "{", "target") or token[:1] == "%" or _INT_TYPE.fullmatch(token) is not None

    def sequence(self, right: str) -> tuple[int, T.Type]:
        count = self.integer()
        self.expect("x")
        element = self.type()
        self.expect(right)
        return count, element

    def vector_or_packed(self) -> T.Type:
        if self.accept("{"):
            packed = T.literal_struct(self.fields(), True)
            self.expect(">")
            return packed
        if self.tokens[self.at] == "vscale":
            self.fail("scalable vectors do not belong in device code")
        return T.vector(*self.sequence(">"))

    def fields(self) -> tuple[T.Type, ...]:
        """The rest of ``{ … }`` after the brace."""
        fields = []
        while not self.accept("}"):
            fields.append(self.type())
            if self.tokens[self.at] != "}":
                self.expect(",")
        return tuple(fields)

    def function_type(self, result: T.Type) -> T.FunctionType:
        """The rest of ``result (…)``, the reader standing at the bracket."""
        self.expect("(")
        params: list[T.Type] = []
        variadic = False
        while not self.accept(")"):
            if self.accept("..."):
                variadic = True
            else:
                params.append(self.type())
            if self.tokens[self.at] != ")":
                self.expect(",")
        return T.function(result, tuple(params), variadic)

    def struct(self, token: str) -> T.StructType:
        """The struct type named by ``%name``, opaque until its definition has been read."""
        name = token[1:] if token[1:2] != '"' else unescape(token[2:-1])
        found = self.module.structs.get(name)
        if found is None:
            found = self.module.structs[name] = T.StructType(name, None)
        return found

    def address_space(self) -> int:
        """``addrspace(N)``, or 0 where there is none."""
        if not self.accept("addrspace"):
            return 0
        self.expect("(")
        space = self.integer()
        self.expect(")")
        return space

    # --- attributes and flags --------------------------------------------------------------------

    def attribute(self) -> str:
        """One attribute as text: ``noundef``, ``align 4``, ``range(i32 0, 5)``, ``"key"="value"``, ``#3``."""
        token = self.next()
        if token[:1] == '"':
            return f"{token}={self.next()}" if self.accept("=") else token
        if token[:1] != "#" and not token.isidentifier():
            self.fail(f"expected an attribute, found '{token}'", self.at - 1)
        if self.tokens[self.at] == "(":
            return token + self.bracketed()
        if token in ("align", "alignstack"):
            self.accept("=")
            return f"{token} {self.next()}"
        return token

    def param_attributes(self) -> M.Attributes:
        """The attributes before a value, a name or the end of a parameter."""
        attrs = []
        while ((token := self.tokens[self.at]).isidentifier() and token not in VALUE_WORDS and token[1:3] != "0x") or token[:1] == '"':
            attrs.append(self.attribute())
        return tuple(attrs)

    def result_attributes(self) -> M.Attributes:
        attrs = []
        while not self.starts_type():
            attrs.append(self.attribute())
        return tuple(attrs)

    def resolved(self, attrs: M.Attributes) -> M.Attributes:
        """``attrs`` with what the groups hold in place of each #N."""
        if not any(attr[0] == "#" for attr in attrs):
            return attrs
        out: list[str] = []
        for attr in attrs:
            if attr[0] != "#":
                out.append(attr)
            elif attr in self.groups:
                out += self.groups[attr]
            else:
                self.fail(f"attribute group {attr} is not defined")
        return tuple(out)

    def flags(self) -> tuple[str, ...]:
        if self.tokens[self.at] not in FLAGS:
            return ()
        flags = []
        while (token := self.tokens[self.at]) in FLAGS:
            self.at += 1
            flags.append(token + self.bracketed() if token == "inrange" else token)
        return tuple(flags)

    # --- constants -------------------------------------------------------------------------------

    def typed_constant(self) -> M.Constant:
        return self.constant(self.type())

    def constant(self, type: T.Type) -> M.Constant:
        token = self.tokens[self.at]
        key = (type, token)
        found = self._interned.get(key)
        if found is not None:
            self.at += 1
            return found
        if token[:1] == "@":
            return self.global_reference()
        simple = self.simple_constant(type, token)
        if simple is None:
            return self.compound_constant(type, token)
        self.at += 1
        self._interned[key] = simple
        return simple

    def global_reference(self) -> M.GlobalValue:
        name = global_name(self.next())
        found = self.module.globals.get(name)
        if found is None:
            self.fail(f"@{name} is not defined", self.at - 1)
        return found

    def simple_constant(self, type: T.Type, token: str) -> M.Constant | None:
        """A constant of one token, or None."""
        if token in _WORDS:
            return M.ConstantWord(type, token)
        if isinstance(type, T.IntType):
            if token in ("true", "false"):
                return M.ConstantInt(type, -1 if token == "true" else 0)
            if _INTEGER.fullmatch(token):
                return M.ConstantInt(type, wrap(int(token), type.bits))
            if token[1:3] == "0x":
                return M.ConstantInt(type, wrap(int(token[3:], 16), type.bits))
        elif type in T.FLOAT_TYPES and _NUMBER.match(token):
            return M.ConstantFloat(type, token)
        elif token[:2] == 'c"' and isinstance(type, T.ArrayType):
            return M.ConstantBytes(type, unescape_bytes(token[2:-1]))
        return None

    def compound_constant(self, type: T.Type, token: str) -> M.Constant:
        if token in ("[", "{", "<"):
            return self.aggregate(type, token)
        self.at += 1
        if token == "splat":
            if not isinstance(type, T.VectorType):
                self.fail("splat needs a vector type", self.at - 1)
            self.expect("(")
            element = self.typed_constant()
            self.expect(")")
            return M.ConstantAggregate(type, [element] * type.count)
        if token == "getelementptr":
            return self.getelementptr(type)
        if token in CASTS:
            flags = self.flags()
            self.expect("(")
            operand = self.typed_constant()
            self.expect("to")
            target = self.type()
            self.expect(")")
            return M.ConstantExpr(target, token, [operand], flags=flags)
        if token in _EXPRESSIONS:
            flags = self.flags()
            return M.ConstantExpr(type, token, self.constant_list("(", ")"), flags=flags)
        if token in _REFUSED:
            self.fail(f"{token} does not belong in device code", self.at - 1)
        self.fail(f"expected a value of type {type}, found '{token}'", self.at - 1)

    def aggregate(self, type: T.Type, token: str) -> M.Constant:
        if token == "<" and self.tokens[self.at + 1] == "{":
            self.at += 1
            elements = self.constant_list("{", "}")
            self.expect(">")
        else:
            elements = self.constant_list(token, {"[": "]", "{": "}", "<": ">"}[token])
        if [element.type for element in elements] != _element_types(type):
            self.fail(f"the elements are not those of {type}", self.at - 1)
        return M.ConstantAggregate(type, elements)

    def constant_list(self, left: str, right: str) -> list[M.Constant]:
        self.expect(left)
        elements: list[M.Constant] = []
        while not self.accept(right):
            if elements:
                self.expect(",")
            elements.append(self.typed_constant())
        return elements

    def getelementptr(self, type: T.Type) -> M.Constant:
        flags = self.flags()
        self.expect("(")
        source = self.type()
        operands = []
        while self.accept(","):
            operands.append(self.typed_constant())
        self.expect(")")
        return M.ConstantExpr(type, "getelementptr", operands, source, flags)


def _element_types(type: T.Type) -> list[T.Type] | None:
    if isinstance(type, T.StructType):
        return list(type.fields or ())
    return [type.element] * type.count if isinstance(type, T.ArrayType | T.VectorType) else None


def global_name(token: str) -> str:
    """The name ``@token`` stands for. A number becomes a name, because passes drop globals and numbers must have no gaps."""
    if token[1:2] == '"':
        return unescape(token[2:-1])
    return f"__unnamed_{token[1:]}" if token[1:].isdigit() else token[1:]


def wrap(value: int, bits: int) -> int:
    """``value`` modulo 2**bits, read as signed."""
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> (bits - 1) else value
