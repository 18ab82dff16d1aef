"""Calls: intrinsics on vectors, built-in functions, and functions of the program for one lane after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opengpi.device.cpu.thread_engine import builtins
from opengpi.device.cpu.vector_engine import halves, warp_operations
from opengpi.device.cpu.vector_engine.lanes import Slices, mangle
from opengpi.device.cpu.vector_engine.per_lane import per_lane
from opengpi.device.cpu.vector_engine.refusal import Refusal, refuse_aggregates
from opengpi.device.cpu.vector_engine.traps import HALF_BY_CALLS
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.registry.builtins import load_builtins

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

_ELEMENTWISE = frozenset(
    f"llvm.{name}"
    for name in "sqrt fma fabs floor ceil trunc rint nearbyint round roundeven minnum maxnum minimum maximum minimumnum maximumnum copysign canonicalize "
    "ctpop ctlz cttz bswap bitreverse fshl fshr abs smin smax umin umax sadd.sat uadd.sat ssub.sat usub.sat fmuladd is.fpclass".split()
)
_OF_MEMORY = frozenset(("llvm.memcpy", "llvm.memmove", "llvm.memset"))
_SCALAR_ARGUMENT = {"llvm.is.fpclass": 1, "llvm.ctlz": 1, "llvm.cttz": 1, "llvm.abs": 1}
_NOTHING = ("llvm.lifetime.", "llvm.assume", "llvm.dbg.", "llvm.experimental.noalias", "llvm.donothing", "llvm.invariant.", "llvm.prefetch")
_IGNORED = frozenset(("gpi.converge.split", "gpi.converge.join"))


def family(name: str) -> str:
    """``llvm.fma`` of ``llvm.fma.f32``."""
    parts = name.split(".")
    while (len(parts) > 2 and parts[-1][:1] in "ifvp" and parts[-1].lstrip("ifvpb")[:1].isdigit()) or parts[-1] == "bf16":
        parts.pop()
    return ".".join(parts)


def lower(w: Widener, i: M.Call) -> None:
    """A call, for all lanes."""
    name = i.callee_name
    if name.startswith(_NOTHING) or name in _IGNORED:
        return
    if name.startswith("llvm."):
        _intrinsic(w, i, name)
        return
    if name.startswith("gpi.state."):
        w.state.lower(w, i)
        return
    builtin = load_builtins().get(name)
    if builtin is None:
        per_lane(w, i, lambda args: _device_call(w, i, args), tells_lane=True)
        return
    if name == "gpi.thread.idx" and w.source.offsets(i) is None:
        axis = i.args[0]
        assert isinstance(axis, M.ConstantInt)
        w.set(i, w.coordinates(axis.value))
    elif name.startswith("gpi.warp.") and builtin.kind == "convergent":
        warp_operations.lower(w, i)
    elif builtin.kind == "convergent":
        raise Refusal(f"{name} in a region", i)
    elif name == "gpi.yield":
        raise Refusal("a wait loop", i)
    elif builtin.kind == "pure" and w.source.offsets(i) is not None and all(w.base(arg) is not None for arg in i.args):
        w.scalars[i] = _scalar_builtin(w, name, [w.scalar(arg) for arg in i.args])
    elif name in ("gpi.atomic.inc.i32", "gpi.atomic.dec.i32"):
        operation = "uinc_wrap" if name == "gpi.atomic.inc.i32" else "udec_wrap"
        per_lane(w, i, lambda args: w.lanes.emit(M.AtomicRMW(operation, args[0], args[1], M.Ordering("monotonic"), 4)))
    elif builtin.libm or builtin.kind == "pure" or name in ("gpi.clock", "gpi.globaltimer", "gpi.sm.id"):
        per_lane(w, i, lambda args: _scalar_builtin(w, name, args))
    else:
        per_lane(w, i, lambda args: _scalar_builtin(w, name, args), tells_lane=True)


def _device_call(w: Widener, call: M.Call, args: list[M.Value]) -> M.Value:
    """A function's code for one thread, which is the thread engine's; a pointer to it leads to a descriptor of its address."""
    *arguments, callee = [*args, call.callee] if isinstance(call.callee, M.Function) else args
    if not isinstance(callee, M.Function):
        callee = w.lanes.load(T.PTR, callee)
    made = w.twin_of(call, [w.thread, *arguments, callee])
    assert isinstance(made, M.Call)
    made.function_type = T.function(call.function_type.result, (T.PTR, *call.function_type.params), call.function_type.variadic)
    made.arg_attrs = [(), *call.arg_attrs]
    made.words = tuple(word for word in call.words if word not in ("musttail", "tail"))
    return w.lanes.emit(made)


def _scalar_builtin(w: Widener, name: str, args: list[M.Value]) -> M.Value:
    builtin = load_builtins()[name]
    emit = w.lanes.emit
    if builtin.cpu == "inline":
        return builtins.lower_inline(name, args, w.lanes.prelude, w.lanes.warp, emit)
    return builtins.lower_call(w.lanes.module, builtin, args, w.thread, emit)


def _intrinsic(w: Widener, i: M.Call, name: str) -> None:
    plain = family(name)
    if name == "llvm.trap":
        per_lane(w, i, lambda args: _scalar_builtin(w, "gpi.trap", args), tells_lane=True)
        return
    if plain.endswith(".with.overflow") or plain in _OF_MEMORY:
        per_lane(w, i, lambda args: w.twin(i, [*args, i.callee], i.type))
        return
    refuse_aggregates(i)
    if plain not in _ELEMENTWISE:
        raise Refusal(f"{name} is not vectorised", i)
    if w.source.offsets(i) is not None and all(w.base(arg) is not None for arg in i.args):
        w.scalars[i] = w.twin(i, [*(w.scalar(arg) for arg in i.args), i.callee], i.type)
        return
    if i.type is T.HALF and plain in HALF_BY_CALLS:
        w.set(i, halves.elementwise(w, i, plain))
        return
    scalar_at = _SCALAR_ARGUMENT.get(plain)
    columns = [[arg] * w.lanes.count if index == scalar_at else w.vector(arg) for index, arg in enumerate(i.args)]
    type = w.lanes.vector(i.type)
    vector_name = f"{plain}.{mangle(columns[0][0].type)}"
    made: Slices = []
    for k in range(w.lanes.count):
        call = w.lanes.call(vector_name, type, [column[k] for column in columns])
        call.flags = i.flags
        made.append(call)
    w.set(i, made)
