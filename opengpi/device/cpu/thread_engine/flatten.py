"""One address space, no trace of NVPTX."""

from __future__ import annotations

import re
from functools import cache

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import replace_uses

_SPACE_SUFFIX = re.compile(r"\.p[1-9]\d*(?=\.|$)")
_LINKAGE = frozenset(
    "private internal available_externally linkonce weak common appending extern_weak linkonce_odr weak_odr external "
    "dso_local dso_preemptable default hidden protected dllimport dllexport externally_initialized ptx_kernel ptx_device".split()
)
_KEPT_STRINGS = re.compile(r'"(no-trapping-math|unsafe-fp-math|no-builtin)')  # not denormal-fp-math: the host keeps denormals
_FALSE_NOW = re.compile(r"memory\(|readnone$|readonly$|writeonly$|argmemonly$|inaccessiblemem|speculatable$|nosync$|nofree$|norecurse$|allocsize\(")
_DROPPED_METADATA = ("!nvvm.annotations", "!nvvmir.version", "!llvm.ident", "!llvm.errno.tbaa")
_BLOCK_SCOPES = frozenset(("block", "workgroup", "wavefront", "singlethread"))


def flatten(module: M.Module, datalayout: str, triple: str) -> None:
    """Makes plain host IR of device IR, but for its gpi.* calls and shared variables' addresses.

    Every pointer comes to be of space 0 and addrspacecasts go; definitions become internal; attributes, scopes and metadata that
    speak of NVPTX go, as do attributes that stop being true when index builtins read memory. A fence among the threads of a
    block, which stay on one worker, only binds the compiler.
    """
    module.datalayout, module.triple = datalayout, triple
    module.comdats.clear()
    module.header = [line for line in module.header if line.startswith("source_filename")]
    for name in _DROPPED_METADATA:
        module.metadata.pop(name, None)
    flat = _Flattener(module)
    for struct in module.structs.values():
        if struct.fields is not None:
            struct.fields = tuple(flat.type(field) for field in struct.fields)
    for value in list(module.globals.values()):
        if isinstance(value, M.GlobalVariable):
            flat.variable(value)
        elif isinstance(value, M.Function):
            flat.function(value)
    _merge_intrinsics(module)


class _Flattener:
    def __init__(self, module: M.Module) -> None:
        self.module = module
        self.seen: set[M.Constant] = set()
        self.type = cache(_flat)

    def variable(self, variable: M.GlobalVariable) -> None:
        variable.type = T.PTR
        variable.value_type = self.type(variable.value_type)
        unnamed = "unnamed_addr" in variable.words
        external = variable.initializer is None
        variable.words = ("external",) if external else ("internal", "unnamed_addr") if unnamed else ("internal",)
        variable.tail = ""
        if variable.initializer is not None:
            variable.initializer = self.constant(variable.initializer)

    def function(self, function: M.Function) -> None:
        function.type = T.PTR
        function.function_type = self.function_type(function.function_type)
        for arg in function.args:
            arg.type = self.type(arg.type)
        kept = tuple(word for word in function.words if word not in _LINKAGE and word != "local_unnamed_addr")
        function.tail = ""
        if function.is_declaration:
            function.words = kept
            return
        function.words = ("internal", *kept)
        function.attrs = (*_kept(function.attrs), '"frame-pointer"="all"')
        replacement: dict[M.Value, M.Value] = {}
        for block in function.blocks:
            block.instructions = [i for i in block.instructions if not self.instruction(i, replacement)]
        replace_uses(function, replacement)

    def function_type(self, type: T.FunctionType) -> T.FunctionType:
        return T.function(self.type(type.result), tuple(map(self.type, type.params)), type.variadic)

    def instruction(self, i: M.Instruction, replacement: dict[M.Value, M.Value]) -> bool:
        """Flattens one instruction; true when it has become nothing."""
        i.type = self.type(i.type)
        for index, operand in enumerate(i.operands):
            if isinstance(operand, M.Constant):
                i.operands[index] = self.constant(operand)
        if i.opcode == "addrspacecast":
            replacement[i] = i.operands[0]
            return True
        if isinstance(i, M.GetElementPtr):
            i.source_type = self.type(i.source_type)
        elif isinstance(i, M.Alloca):
            i.allocated_type = self.type(i.allocated_type)
        elif isinstance(i, M.Call):
            i.function_type = self.function_type(i.function_type)
            i.words = tuple(word for word in i.words if word not in _LINKAGE)
            if not isinstance(i.callee, M.Function) or not i.callee.name.startswith("llvm."):
                i.attrs = _kept(i.attrs)
        elif isinstance(i, M.Fence):
            i.ordering = M.Ordering(i.ordering.word, "singlethread" if i.ordering.scope in _BLOCK_SCOPES else "")
        elif isinstance(i, (M.Load, M.Store, M.AtomicRMW)) and i.ordering is not None:
            i.ordering = M.Ordering(i.ordering.word)
        elif isinstance(i, M.CompareExchange):
            i.success = M.Ordering(i.success.word)
        return False

    def constant(self, value: M.Constant) -> M.Constant:
        """Flattens a constant, in place but for an addrspacecast, which gives way to what it casts."""
        if isinstance(value, M.ConstantExpr) and value.opcode == "addrspacecast":
            return self.constant(value.operands[0])
        if value in self.seen or isinstance(value, M.GlobalValue):
            return value
        self.seen.add(value)
        value.type = self.type(value.type)
        if isinstance(value, M.ConstantAggregate):
            value.elements = [self.constant(element) for element in value.elements]
        elif isinstance(value, M.ConstantExpr):
            value.operands = [self.constant(operand) for operand in value.operands]
            if value.source_type is not None:
                value.source_type = self.type(value.source_type)
        return value


def _flat(type: T.Type) -> T.Type:
    if isinstance(type, T.PointerType):
        return T.PTR
    if isinstance(type, T.VectorType):
        return T.vector(type.count, _flat(type.element))
    if isinstance(type, T.ArrayType):
        return T.array(type.count, _flat(type.element))
    if isinstance(type, T.StructType) and not type.name and type.fields is not None:
        return T.literal_struct(tuple(map(_flat, type.fields)), type.packed)
    return type


def _kept(attrs: M.Attributes) -> M.Attributes:
    return tuple(attr for attr in attrs if (attr[0] != '"' or _KEPT_STRINGS.match(attr)) and not _FALSE_NOW.match(attr))


def _merge_intrinsics(module: M.Module) -> None:
    """llvm.memcpy.p0.p3.i64 is llvm.memcpy.p0.p0.i64 now: one declaration serves both."""
    renamed: dict[M.Value, M.Value] = {}
    for name, value in list(module.globals.items()):
        flat_name = _SPACE_SUFFIX.sub(".p0", name)
        if not name.startswith("llvm.") or flat_name == name:
            continue
        del module.globals[name]
        value.name = flat_name
        renamed[value] = module.globals.setdefault(flat_name, value)
    moved = {old: new for old, new in renamed.items() if old is not new}
    for function in module.functions:
        replace_uses(function, moved)
