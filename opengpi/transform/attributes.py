"""Give the declarations of gpi.* operations the attributes that the registry says they have.

Before: ``declare i32 @gpi.thread.idx(i32)`` as clang or a pass wrote it. After: ``… memory(none) nounwind willreturn``.
LLVM's passes then move, merge and drop these calls exactly where the registry's kinds allow.
"""

from __future__ import annotations

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.errors import IRError
from opengpi.registry.builtins import Builtin, load_builtins

_WARP_ATTRIBUTES = ("convergent", "nounwind", "nocallback", "memory(inaccessiblemem: readwrite)")
_KIND_ATTRIBUTES = {
    "pure": ("nounwind", "willreturn", "nocallback", "nofree", "nosync", "memory(none)"),
    "convergent": ("convergent", "nounwind"),
    "effect": ("nounwind",),
    "noreturn": ("noreturn", "nounwind"),
}

# CUDA's limits, which libgpi enforces at every launch: indices are never negative, so they extend for nothing.
_RANGES = {
    "gpi.thread.idx": (0, 1024),
    "gpi.block.dim": (1, 1025),
    "gpi.block.idx": (0, 2**31 - 1),
    "gpi.grid.dim": (1, -(2**31)),
    "gpi.lane.id": (0, 128),
    "gpi.warp.id": (0, 32),
    "gpi.warp.size": (32, 129),
}


def give_attributes(module: M.Module) -> None:
    """Sets the attributes of all declared gpi.* functions and clears those of their calls. Raises IRError for an unknown or ill-typed one."""
    builtins = load_builtins()
    for function in module.functions:
        if function.name.startswith("gpi."):
            builtin = builtins.get(function.name)
            if builtin is None:
                raise IRError(f"{module.name}: error: @{function.name} is not an operation of device IR")
            if function.function_type is not signature(builtin):
                raise IRError(f"{module.name}: error: @{function.name} is declared as {function.function_type}, not {signature(builtin)}")
            function.attrs = attributes(builtin)
            if function.name in _RANGES:
                low, high = _RANGES[function.name]
                function.result_attrs = ("noundef", f"range(i32 {low}, {high})")
            function.words = ()
    for function in module.functions:
        for instruction in function.instructions():
            if isinstance(instruction, M.Call) and instruction.callee_name.startswith("gpi."):
                instruction.attrs = ()


def attributes(builtin: Builtin) -> M.Attributes:
    """The function attributes of an operation. Warp operations exchange values among lanes and leave memory alone; barriers order it,
    and so does gpi.warp.sync. Which lanes are converged depends on where activemask stands: a loop peeled would tell other masks."""
    if not builtin.name.startswith("gpi.warp.") or builtin.kind != "convergent" or builtin.name == "gpi.warp.sync":
        return _KIND_ATTRIBUTES[builtin.kind]
    return (*_WARP_ATTRIBUTES, "noduplicate", "nomerge") if builtin.name == "gpi.warp.activemask" else _WARP_ATTRIBUTES


def signature(builtin: Builtin) -> T.FunctionType:
    """The LLVM type of an operation."""
    return T.function(_TYPES[builtin.result], tuple(_TYPES[type] for type, _ in builtin.params))


_TYPES: dict[str, T.Type] = {str(type): type for type in (T.VOID, T.PTR, T.I1, T.I8, T.I16, T.I32, T.I64, T.I128, T.HALF, T.FLOAT, T.DOUBLE)}
