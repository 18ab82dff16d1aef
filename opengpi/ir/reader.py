"""Reads textual LLVM 22 IR, as clang and LLVM's own printer write it, into ``model``.

One compiled expression cuts the text into tokens (tokens.py); recursive descent does the rest (constants.py,
instructions.py), in two rounds: first the heads of all globals, so that every ``@name`` is known, then initialisers
and bodies. Comments and debug records are dropped; numbered and named metadata lines stay text.
What device code cannot hold (exceptions, indirect branches, target types) is an error.
"""

from __future__ import annotations

import gc

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.constants import global_name
from opengpi.ir.instructions import CALLING_CONVENTIONS, FunctionReader
from opengpi.ir.tokens import join

_WORDS = CALLING_CONVENTIONS | frozenset(
    "private internal available_externally linkonce weak common appending extern_weak linkonce_odr weak_odr external default hidden protected "
    "dllimport dllexport dso_local dso_preemptable unnamed_addr local_unnamed_addr thread_local externally_initialized".split()
)
_FUNCTION_TAIL = frozenset("section partition comdat align gc".split())
_ENTITIES = frozenset("define declare attributes target source_filename module uselistorder".split())


def parse(text: str, name: str = "") -> M.Module:
    """The module that ``text`` says. Raises IRError, which points into ``text``; ``name`` is what messages call it."""
    enabled = gc.isenabled()
    gc.disable()  # nothing that is read becomes garbage, and every collection would walk all of it
    try:
        return _Reader(text, name).read()
    finally:
        if enabled:
            gc.enable()


class _Reader(FunctionReader):
    def read(self) -> M.Module:
        later: list[tuple[M.GlobalValue, int, list[str]]] = []
        while token := self.tokens[self.at]:
            if token[0] == "@":
                later.append((*self.variable_head(), []))
            elif token == "define" or token == "declare":
                self.function_head(later)
            else:
                self.entity(token)
        for function in self.module.functions:
            function.attrs = self.resolved(function.attrs)
        for value, position, keys in later:
            self.at = position
            if isinstance(value, M.GlobalVariable):
                self.variable_rest(value)
            elif isinstance(value, M.Alias):
                value.aliasee = self.typed_constant()
            elif isinstance(value, M.Function):
                self.body(value, keys)
        return self.module

    def entity(self, token: str) -> None:
        """A top-level line that is no global."""
        self.at += 1
        if token[0] == "!":
            key, found, value = token.partition(" = ")
            if not found:
                self.fail("expected '=' in metadata", self.at - 1)
            self.module.metadata[key] = value
        elif token[0] == "%":
            self.struct_definition(token)
        elif token[0] == "$":
            self.at += 3  # $name = comdat any
            self.module.comdats.append(join(self.tokens[self.at - 4 : self.at]))
        elif token == "attributes":
            key = self.next()
            self.expect("=")
            self.expect("{")
            self.groups[key] = self.attributes("}")
            self.expect("}")
        elif token == "target":
            field = self.next()
            self.expect("=")
            if field not in ("datalayout", "triple"):
                self.fail("expected datalayout or triple", self.at - 2)
            setattr(self.module, field, self.string())
        elif token == "source_filename":
            self.expect("=")
            self.module.header.append(f'source_filename = "{self.string()}"')
        elif token == "module" and self.accept("asm"):
            self.module.header.append(f'module asm "{self.string()}"')
        else:
            self.fail(f"expected a global, a function or metadata, found '{token}'", self.at - 1)

    def attributes(self, end: str) -> M.Attributes:
        attrs = []
        while self.tokens[self.at] != end:
            attrs.append(self.attribute())
        return tuple(attrs)

    def struct_definition(self, token: str) -> None:
        named = self.struct(token)
        self.expect("=")
        self.expect("type")
        if not self.accept("opaque"):
            body = self.type()
            if not isinstance(body, T.StructType):
                self.fail("expected a struct", self.at - 1)
            named.fields, named.packed = body.fields, body.packed

    def words(self) -> tuple[str, ...]:
        """Linkage, visibility, calling convention and their kin."""
        words = []
        while (token := self.tokens[self.at]) in _WORDS or token == "cc":
            self.at += 1
            if token == "cc":
                token = f"cc {self.next()}"
            elif token == "thread_local" and self.tokens[self.at] == "(":
                token += self.bracketed()
            words.append(token)
        return tuple(words)

    def enter(self, value: M.GlobalValue, at: int) -> None:
        if value.name in self.module.globals:
            self.fail(f"redefinition of @{value.name}", at)
        self.module.globals[value.name] = value

    # --- variables and aliases -------------------------------------------------------------------

    def variable_head(self) -> tuple[M.GlobalValue, int]:
        """A variable or alias without what follows its type, and where that stands."""
        start = self.at
        name = global_name(self.next())
        self.expect("=")
        words = self.words()
        space = self.address_space()
        words += self.words()
        kind = self.next()
        if kind not in ("global", "constant", "alias"):
            self.fail(f"expected global, constant or alias, found '{kind}'", self.at - 1)
        type = self.type()
        if kind == "alias":
            self.expect(",")
            self.enter(M.Alias(name, type, words, M.ConstantWord(T.PTR, "null")), start)
        else:
            self.enter(M.GlobalVariable(name, type, words, space, kind == "constant"), start)
        position = self.at
        while not self.starts_entity():
            self.at += 1
        return self.module.globals[name], position

    def starts_entity(self) -> bool:
        token = self.tokens[self.at]
        return token in _ENTITIES or token == "" or (token[0] in "@%$" and self.tokens[self.at + 1] == "=") or (token[0] == "!" and " = " in token)

    def variable_rest(self, variable: M.GlobalVariable) -> None:
        """Initialiser, align and the rest of the line."""
        if "external" not in variable.words and "extern_weak" not in variable.words:
            variable.initializer = self.constant(variable.value_type)
        tail = []
        while self.accept(","):
            if self.accept("align"):
                variable.align = self.integer()
                continue
            start = self.at
            self.at += 1
            if self.tokens[self.at] == "(":
                self.skip_bracketed()
            elif self.tokens[self.at] not in (",", "") and not self.starts_entity():
                self.at += 1
            tail.append(join(self.tokens[start : self.at]))
        while self.tokens[self.at][:3] == ", !":
            tail.append(self.next()[2:])
        variable.tail = ", ".join(tail)

    # --- functions -------------------------------------------------------------------------------

    def function_head(self, later: list[tuple[M.GlobalValue, int, list[str]]]) -> None:
        """A function without its body; where that stands, and the arguments as written, are noted in ``later``."""
        defined = self.next() == "define"
        metadata = self.function_metadata() if not defined else {}
        words = self.words()
        result_attrs = self.result_attributes()
        result = self.type()
        start = self.at
        name = global_name(self.next())
        args, keys, variadic = self.parameters()
        words += self.words()
        self.address_space()
        attrs = self.function_attributes()
        signature = T.function(result, tuple(arg.type for arg in args), variadic)
        function = M.Function(name, signature, args, words, result_attrs, attrs, self.function_tail())
        self.enter(function, start)
        function.metadata = metadata | self.function_metadata()
        if defined:
            later.append((function, self.at, keys))
            self.skip_bracketed()

    def parameters(self) -> tuple[list[M.Argument], list[str], bool]:
        self.expect("(")
        args: list[M.Argument] = []
        keys: list[str] = []
        variadic = False
        while not self.accept(")"):
            if args:
                self.expect(",")
            if self.accept("..."):
                variadic = True
                continue
            type = self.type()
            attrs = self.param_attributes()
            keys.append(self.next() if self.tokens[self.at][:1] == "%" else "")
            args.append(M.Argument(type, "", attrs, len(args)))
        return args, keys, variadic

    def function_attributes(self) -> M.Attributes:
        attrs = []
        while (token := self.tokens[self.at])[:1] in ("#", '"') or (token.isidentifier() and token not in _FUNCTION_TAIL and token not in _ENTITIES):
            if token in ("personality", "prefix", "prologue"):
                self.fail(f"{token} does not belong in device code")
            attrs.append(self.attribute())
        return tuple(attrs)

    def function_tail(self) -> str:
        start = self.at
        while self.tokens[self.at] in _FUNCTION_TAIL:
            bare = self.tokens[self.at] == "comdat"
            self.at += 1
            if self.tokens[self.at] == "(":
                self.skip_bracketed()
            elif not bare:
                self.at += 1
        return join(self.tokens[start : self.at])

    def function_metadata(self) -> dict[str, str]:
        """``!dbg !13 …`` of a definition or before a declaration's type."""
        metadata = {}
        while self.tokens[self.at][:1] == "!" and " = " not in self.tokens[self.at]:
            kind = self.next()[1:]
            metadata[kind] = self.metadata_text()
        return metadata
