"""gpi.* calls: written inline, or handed to libgpi and the C library."""

from __future__ import annotations

from collections.abc import Callable

from opengpi.device.cpu.thread_engine.edit import builtin_type
from opengpi.device.cpu.thread_engine.prelude import Prelude
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import declare, integer
from opengpi.registry.builtins import Builtin

MASK = T.literal_struct((T.I64, T.I64))
_INDICES = {"gpi.thread.idx": "thread_idx", "gpi.block.idx": "block_idx", "gpi.block.dim": "block_dim", "gpi.grid.dim": "grid_dim"}
_THREAD_FIELDS = {"gpi.lane.id": "lane", "gpi.warp.id": "warp"}
_BLOCK_FIELDS = {"gpi.shared.size": "shared_size", "gpi.grid.cooperative": "cooperative"}

_KIND_ATTRIBUTES: dict[str, M.Attributes] = {
    "pure": ("willreturn", "memory(read)"),
    "convergent": ("convergent", "nomerge"),
    "effect": (),
    "noreturn": ("noreturn",),
}
_BOUND_TO_THEIR_PLACE = frozenset(("gpi.warp.activemask", "gpi.converge.split", "gpi.converge.join"))

Emit = Callable[[M.Instruction], M.Instruction]


def index_field(name: str) -> str | None:
    """The ABI field that an index builtin reads."""
    return _INDICES.get(name)


def lower_inline(name: str, args: list[M.Value], prelude: Prelude, warp: int, emit: Emit) -> M.Value:
    """The value of a builtin whose entry says ``cpu = "inline"``; ``emit`` puts an instruction where the call stood."""
    if name in _INDICES:
        axis = args[0]
        assert isinstance(axis, M.ConstantInt)
        field = _INDICES[name]
        return (prelude.thread_field if field == "thread_idx" else prelude.block_field)(field, axis.value)
    if name in _THREAD_FIELDS:
        return prelude.thread_field(_THREAD_FIELDS[name])
    if name in _BLOCK_FIELDS:
        return prelude.block_field(_BLOCK_FIELDS[name])
    if name == "gpi.warp.size":
        return integer(T.I32, warp)
    if name == "gpi.shared.dynamic.size":
        return emit(M.Instruction("sub", T.I32, [prelude.block_field("shared_size"), prelude.block_field("shared_dynamic")]))
    if name == "gpi.shared.offset":
        ends = [emit(M.Instruction("ptrtoint", T.I64, [address])) for address in (args[0], prelude.block_field("shared"))]
        return emit(M.Instruction("trunc", T.I32, [emit(M.Instruction("sub", T.I64, list(ends)))]))
    if name == "gpi.shared.address":
        offset = emit(M.Instruction("zext", T.I64, [args[0]]))
        return emit(M.GetElementPtr(T.PTR, T.I8, [prelude.block_field("shared"), offset]))
    if name in ("gpi.atomic.inc.i32", "gpi.atomic.dec.i32"):
        operation = "uinc_wrap" if name == "gpi.atomic.inc.i32" else "udec_wrap"
        return emit(M.AtomicRMW(operation, args[0], args[1], M.Ordering("monotonic"), 4))
    raise NotImplementedError(f"{name}: builtins.toml says inline")


def lower_call(module: M.Module, builtin: Builtin, args: list[M.Value], thread: M.Value, emit: Emit) -> M.Value:
    """A call of the C function: thread first unless it is the C library's; each i128 in two halves, low first."""
    passed: list[M.Value] = [] if builtin.libm else [thread]
    for arg in args:
        passed += _halves(arg, emit) if arg.type is T.I128 else [arg]
    result = MASK if builtin.result == "i128" else builtin_type(builtin.result)
    signature = T.function(result, tuple(arg.type for arg in passed))
    words = () if builtin.libm else ("notail",)  # libgpi finds the source line of a call by its return address
    call = emit(M.Call(declare(module, builtin.cpu, signature, _attributes(builtin)), signature, passed, words=words))
    return _join(call, emit) if result is MASK else call


def _attributes(builtin: Builtin) -> M.Attributes:
    if builtin.libm:
        return ("nounwind", "willreturn", "memory(none)")
    in_place = ("noduplicate",) if builtin.name in _BOUND_TO_THEIR_PLACE else ()
    return ("nounwind", *in_place, *_KIND_ATTRIBUTES[builtin.kind])


def _halves(value: M.Value, emit: Emit) -> list[M.Value]:
    if isinstance(value, M.ConstantInt):
        return [integer(T.I64, value.value), integer(T.I64, value.value >> 64)]
    high = emit(M.Instruction("lshr", T.I128, [value, integer(T.I128, 64)]))
    return [emit(M.Instruction("trunc", T.I64, [half])) for half in (value, high)]


def _join(mask: M.Value, emit: Emit) -> M.Value:
    low, high = (emit(M.Instruction("zext", T.I128, [emit(M.ExtractValue(T.I64, mask, (index,)))])) for index in (0, 1))
    shifted = emit(M.Instruction("shl", T.I128, [high, integer(T.I128, 64)]))
    return emit(M.Instruction("or", T.I128, [low, shifted]))
