"""Withdraw promises that hold in C++ for one thread and not in CUDA for many.

Before: what clang derives from C++. After: nothing that other threads of the block, or real programs, can break.

- ``noalias`` of __restrict__ parameters: a barrier is, to LLVM, a call that cannot touch unescaped noalias memory,
  so it would carry values across the barrier although other threads write through their own copy of the pointer.
  It stays where the module neither synchronises nor has atomics.
- ``!tbaa``: kernels copy floats as int4, and take dynamic shared memory for one type after the other.
- Several ``extern __shared__`` arrays: to LLVM distinct variables, which never overlap; in CUDA all are the start of the
  same dynamic memory. They become one.
"""

from __future__ import annotations

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import replace_constants


def share_memory(module: M.Module) -> None:
    """Rewrites ``module``, whose gpi.* declarations have their attributes; run it before LLVM's passes."""
    synchronises = False
    for function in module.functions:
        for instruction in function.instructions():
            synchronises |= _synchronises(instruction)
            for kind in ("tbaa", "tbaa.struct"):
                instruction.metadata.pop(kind, None)
    if synchronises:
        for function in module.functions:
            if not function.is_declaration:
                for argument in function.args:
                    argument.attrs = tuple(attr for attr in argument.attrs if attr != "noalias")
    _unify_dynamic_shared(module)


def _synchronises(i: M.Instruction) -> bool:
    """Whether threads can tell each other anything by ``i``."""
    if isinstance(i, M.Load | M.Store):
        return i.volatile or i.ordering is not None
    if isinstance(i, M.Call):
        return isinstance(i.callee, M.Function) and i.callee_name.startswith("gpi.") and "convergent" in i.callee.attrs
    return isinstance(i, M.Fence | M.AtomicRMW | M.CompareExchange)


def _unify_dynamic_shared(module: M.Module) -> None:
    shared = [variable for variable in module.variables if variable.initializer is None and variable.type is T.pointer(3)]
    arrays = [variable for variable in shared if isinstance(variable.value_type, T.ArrayType) and not variable.value_type.count]
    if len(arrays) < 2:
        return
    first = max(arrays, key=lambda variable: variable.align)
    others = [variable for variable in arrays if variable is not first]
    replace_constants(module, dict.fromkeys(others, first))
    for variable in others:
        del module.globals[variable.name]
