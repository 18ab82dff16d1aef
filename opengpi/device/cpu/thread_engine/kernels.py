"""Kernels: parameters out of packed memory; one thread at a time, or a loop over blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from opengpi.analysis.pointer_bases import only_read
from opengpi.device.cpu.thread_engine.functions import Body, Context, set_entry, thread_argument
from opengpi.device.cpu.thread_engine.prelude import Prelude
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.constants import ConstantReader
from opengpi.ir.layout import align_of, align_up, size_of
from opengpi.ir.rewrite import declare, integer

INDICES = (*((field, axis) for field in ("thread_idx", "block_idx") for axis in range(3)), ("linear", 0))
"""What a block loop hands to the body of its kernel, in this order, after thread and parameters."""


@dataclass(frozen=True)
class Parameter:
    """Where a kernel parameter lies in the packed parameters; bytes."""

    offset: int
    size: int


def pack(function: M.Function, module: M.Module) -> tuple[list[Parameter], int]:
    """Places a kernel's parameters as C places the fields of a struct; also the size of the whole."""
    placed, end = [], 0
    for arg in function.args:
        type = by_value(arg, module) or arg.type
        align = max(align_of(type), *(int(attr.split()[1]) for attr in arg.attrs if attr.startswith("align ")), 1) if type is not arg.type else align_of(type)
        offset = align_up(end, align)
        placed.append(Parameter(offset, size_of(type)))
        end = offset + size_of(type)
    return placed, end


def by_value(arg: M.Argument, module: M.Module) -> T.Type | None:
    """The type of a struct passed by value, or None."""
    for attr in arg.attrs:
        match = re.fullmatch(r"byval\((.*)\)", attr)
        if match:
            reader = ConstantReader(match[1], module.name)
            reader.module = module
            return reader.type()
    return None


def lower_kernel(function: M.Function, context: Context, block_loop: bool) -> None:
    """Turns a kernel into a function of thread and packed parameters.

    Before: ``define ptx_kernel void @k(ptr %p, i32 %n)``. After: ``define internal void @k(ptr %thread, ptr %params)``, which loads
    %p and %n; for a block loop, the ``INDICES`` follow as arguments.
    """
    placed, size = pack(function, context.module)
    thread = thread_argument()
    params = M.Argument(T.PTR, "params", ("noalias", "noundef", "readonly", *(("align 64", f"dereferenceable({size})") if size else ())), 1)
    indices = [M.Argument(T.I32, f"{name}.{axis}", (), 2 + position) for position, (name, axis) in enumerate(INDICES)] if block_loop else []
    known: dict[tuple[str, int], M.Value] = dict(zip(INDICES, indices, strict=True)) if block_loop else {}
    prelude = Prelude(thread, known, context.special)
    if block_loop:
        linear, width = known["linear", 0], integer(T.I32, context.warp)
        known["lane", 0] = prelude.add(M.Instruction("urem", T.I32, [linear, width], name="lane"))
        known["warp", 0] = prelude.add(M.Instruction("udiv", T.I32, [linear, width], name="warp"))
        prelude.know(known)
    replacement: dict[M.Value, M.Value] = {}
    copies: list[M.Instruction] = []
    for arg, parameter in zip(function.args, placed, strict=True):
        replacement[arg] = parameter_value(function, arg, parameter, params, prelude, context.module, copies)
    function.args = [thread, params, *indices]
    function.function_type = T.function(T.VOID, tuple(arg.type for arg in function.args))
    function.entry.instructions[:0] = copies
    Body(function, context, prelude, is_kernel=True).lower(replacement)
    set_entry(function, prelude, context)


def parameter_value(
    function: M.Function, arg: M.Argument, parameter: Parameter, params: M.Value, prelude: Prelude, module: M.Module, copies: list[M.Instruction]
) -> M.Value:
    """The value of a parameter: loaded; its address within the packed ones; or, where it is written, a copy of the thread's own."""
    address = prelude.offset(params, parameter.offset)
    type = by_value(arg, module)
    if type is None:
        stored = T.I8 if arg.type is T.I1 else arg.type
        load = prelude.add(M.Load(stored, address, align_of(stored), name=arg.name))
        load.metadata["invariant.load"] = "!{}"
        return prelude.add(M.Instruction("trunc", T.I1, [load])) if arg.type is T.I1 else load
    if only_read(function, arg):
        return address
    copy = M.Alloca(T.PTR, type, align=16, name=arg.name)
    copies.append(copy)
    signature = T.function(T.VOID, (T.PTR, T.PTR, T.I64, T.I1))
    memcpy = declare(module, "llvm.memcpy.p0.p0.i64", signature)
    prelude.add(M.Call(memcpy, signature, [copy, address, integer(T.I64, parameter.size), integer(T.I1, 0)]))
    return copy
