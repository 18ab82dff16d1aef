"""Map what names NVIDIA's machine, or the C library, to gpi.* operations and plain LLVM IR.

Before: llvm.nvvm.* calls of clang's builtins, vprintf, malloc, __assertfail, libm's functions.
After: none of them; what has no counterpart is an error with its source line. Inline PTX is ``ptx``'s.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.debuginfo import DebugInfo
from opengpi.ir.errors import UnsupportedError
from opengpi.ir.rewrite import NOTHING, Emitter, constant_value, integer, rewrite_function
from opengpi.registry.builtins import load_builtins

Mapping = Callable[[Emitter, list[M.Value]], M.Value | None]
"""What a call becomes, given its arguments; None: these arguments have no counterpart."""


def map_intrinsics(module: M.Module, debug: DebugInfo) -> None:
    """Rewrites every call that ``MAPPINGS`` knows; raises UnsupportedError for other llvm.nvvm.* calls."""
    for function in module.functions:
        rewrite_function(module, function, lambda emitter, i, function=function: _call(emitter, i, function, debug))  # type: ignore[misc]
    _define_pure_virtual(module)


def _call(emitter: Emitter, i: M.Instruction, function: M.Function, debug: DebugInfo) -> M.Value | None:
    if i.opcode == "frem" and i.type in (T.FLOAT, T.DOUBLE):
        return emitter.call(f"gpi.math.fmod.{_SUFFIX[i.type]}", i.type, i.operands)
    name = i.callee_name if isinstance(i, M.Call) else ""
    if not name or name.startswith("gpi.") or not i.operands[-1].is_declaration:  # type: ignore[attr-defined]
        return None
    assert isinstance(i, M.Call)
    mapping = MAPPINGS.get(name) or _by_pattern(name)
    mapped = mapping(emitter, i.args) if mapping else None
    if mapped is None and name.startswith("llvm.nvvm."):
        raise UnsupportedError(
            debug.of(i, function), f"NVIDIA builtin not supported: {name}", "it names an operation of one maker's machine that has no portable form here",
            "guard this path with __CUDA_ARCH__ and keep a plain one, or use the documented CUDA function",
        )  # fmt: skip
    return mapped


def _define_pure_virtual(module: M.Module) -> None:
    """Abstract classes refer to ``__cxa_pure_virtual``; a call of it is a program's mistake and ends the launch."""
    function = module.globals.get("__cxa_pure_virtual")
    if isinstance(function, M.Function) and function.is_declaration:
        block = M.Block("", function)
        emitter = Emitter(module)
        emitter.call("gpi.trap", T.VOID, [])
        block.instructions = [*emitter.out, M.Instruction("unreachable", T.VOID, [])]
        function.blocks = [block]
        function.words = ("internal",)


_SUFFIX: dict[T.Type, str] = {T.FLOAT: "f32", T.DOUBLE: "f64"}

# --- helpers: each makes a mapping ----------------------------------------------------------------


def _to(name: str, result: T.Type, *constants: int) -> Mapping:
    """The operation ``name`` on the same arguments after some constant ones."""
    return lambda e, args: _void(e.call(name, result, [*(integer(T.I32, value) for value in constants), *args]))


def _void(call: M.Value) -> M.Value:
    return NOTHING if call.type is T.VOID else call


def _constant(value: int) -> Mapping:
    return lambda e, args: integer(T.I32, value)


def lane_mask(e: Emitter, mask: M.Value) -> M.Value:
    """A 32-bit mask of CUDA's as a set of lanes."""
    return e.cast("zext", mask, T.I128)


def fence(word: str, scope: str) -> Mapping:
    def mapping(e: Emitter, args: list[M.Value]) -> M.Value:
        e.add(M.Fence(M.Ordering(word, scope)))
        return NOTHING

    return mapping


def warp_sync(e: Emitter, args: list[M.Value]) -> M.Value:
    """Waits and orders memory among the lanes; the operation alone leaves memory to the fences."""
    fence("acq_rel", "block")(e, [])
    e.call("gpi.warp.sync", T.VOID, [lane_mask(e, args[0])])
    fence("acq_rel", "block")(e, [])
    return NOTHING


def barrier(e: Emitter, args: list[M.Value]) -> M.Value:
    """Barrier ``args[0]`` of all threads of the block."""
    if constant_value(args[0]) == 0:
        return _void(e.call("gpi.barrier", T.VOID, []))
    return _void(e.call("gpi.barrier.sync", T.VOID, [args[0], integer(T.I32, 0)]))


def _barrier_reduce(kind: str) -> Mapping:
    def mapping(e: Emitter, args: list[M.Value]) -> M.Value | None:
        if constant_value(args[0]) != 0:
            return None
        result = e.call(f"gpi.barrier.{kind}", T.I32, [e.cast("zext", args[1], T.I32)])
        return result if kind == "count" else e.compare("ne", result, 0)

    return mapping


def shuffle(kind: str) -> Mapping:
    """shfl.sync: the last argument packs clamp and segment; the segment's width is 32 minus its upper part."""

    def mapping(e: Emitter, args: list[M.Value]) -> M.Value:
        mask, value, lane, control = args
        segment = e.binary("and", e.binary("lshr", control, 8), 31)
        width = e.binary("sub", integer(T.I32, 32), segment)
        word = e.cast("bitcast", value, T.I32) if value.type is T.FLOAT else value
        result: M.Value = e.call(f"gpi.warp.shuffle.{kind}.i32", T.I32, [lane_mask(e, mask), word, lane, width])
        return e.cast("bitcast", result, T.FLOAT) if value.type is T.FLOAT else result

    return mapping


def vote(kind: str) -> Mapping:
    def mapping(e: Emitter, args: list[M.Value]) -> M.Value:
        operands = [lane_mask(e, args[0]), e.cast("zext", args[1], T.I32)]
        if kind == "ballot":
            return e.cast("trunc", e.call("gpi.warp.ballot", T.I128, operands), T.I32)
        return e.compare("ne", e.call(f"gpi.warp.{kind}", T.I32, operands), 0)

    return mapping


def active_mask(e: Emitter, args: list[M.Value]) -> M.Value:
    return e.cast("trunc", e.call("gpi.warp.activemask", T.I128, []), T.I32)


def _match_any(e: Emitter, args: list[M.Value]) -> M.Value:
    value = e.cast("zext", args[1], T.I64) if args[1].type is T.I32 else args[1]
    return e.cast("trunc", e.call("gpi.warp.match.any.i64", T.I128, [lane_mask(e, args[0]), value]), T.I32)


def _reduce(operation: str) -> Mapping:
    return lambda e, args: e.call(f"gpi.warp.reduce.{operation}.i32", T.I32, [lane_mask(e, args[1]), args[0]])


def special_mask(relation: str) -> Mapping:
    """%lanemask_eq and its kin: the lanes equal to, below, … the own one, among the first 32."""

    def mapping(e: Emitter, args: list[M.Value]) -> M.Value:
        own = e.binary("shl", integer(T.I128, 1), e.cast("zext", e.call("gpi.lane.id", T.I32, []), T.I128))
        below = e.binary("sub", own, 1)
        lanes = {"eq": own, "lt": below, "ge": below}.get(relation) or e.binary("or", below, own)
        word = e.cast("trunc", lanes, T.I32)
        return e.binary("xor", word, -1) if relation in ("ge", "gt") else word

    return mapping


def clock32(e: Emitter, args: list[M.Value]) -> M.Value:
    return e.cast("trunc", e.call("gpi.clock", T.I64, []), T.I32)


def _space(name: str) -> Mapping:
    return lambda e, args: e.compare("ne", e.call(f"gpi.is.{name}", T.I32, args), 0)


def _assert_fail(e: Emitter, args: list[M.Value]) -> M.Value:
    return _void(e.call("gpi.assert.fail", T.VOID, args[:4]))


def _high(extension: str, type: T.IntType) -> Mapping:
    """The upper half of a product."""

    def mapping(e: Emitter, args: list[M.Value]) -> M.Value:
        wide = T.int_type(type.bits * 2)
        product = e.binary("mul", e.cast(extension, args[0], wide), e.cast(extension, args[1], wide))
        return e.cast("trunc", e.binary("lshr", product, type.bits), type)

    return mapping


def _power(e: Emitter, args: list[M.Value]) -> M.Value | None:
    suffix = _SUFFIX.get(args[0].type)
    return e.call(f"gpi.math.pow.{suffix}", args[0].type, [args[0], e.cast("sitofp", args[1], args[0].type)]) if suffix else None


# --- the tables ----------------------------------------------------------------------------------

_AXES = {"tid": "gpi.thread.idx", "ctaid": "gpi.block.idx", "ntid": "gpi.block.dim", "nctaid": "gpi.grid.dim"}
_REDUCTIONS = {"popc": "count", "and": "and", "or": "or"}
SHUFFLES = {"idx": "idx", "up": "up", "down": "down", "bfly": "xor"}
_VOTES = ("all", "any", "uni", "ballot")

SPECIAL_REGISTERS: dict[str, Mapping] = {
    **{f"{register}.{axis}": _to(name, T.I32, index) for register, name in _AXES.items() for index, axis in enumerate("xyz")},
    "laneid": _to("gpi.lane.id", T.I32),
    "warpid": _to("gpi.warp.id", T.I32),
    "warpsize": _to("gpi.warp.size", T.I32),
    "smid": _to("gpi.sm.id", T.I32),
    "clock": clock32,
    "clock64": _to("gpi.clock", T.I64),
    "globaltimer": _to("gpi.globaltimer", T.I64),
    "total.smem.size": _to("gpi.shared.size", T.I32),
    "dynamic.smem.size": _to("gpi.shared.dynamic.size", T.I32),
    **{f"lanemask.{relation}": special_mask(relation) for relation in ("eq", "lt", "le", "gt", "ge")},
}
"""Special registers by their PTX names, with dots for underscores."""

_NVVM: dict[str, Mapping] = {
    **{f"read.ptx.sreg.{name}": mapping for name, mapping in SPECIAL_REGISTERS.items()},
    "barrier0": _to("gpi.barrier", T.VOID),
    **{f"barrier.cta.sync.{form}all": barrier for form in ("aligned.", "")},
    **{f"barrier.cta.sync.{form}count": _to("gpi.barrier.sync", T.VOID) for form in ("aligned.", "")},
    **{f"barrier.cta.arrive.{form}count": _to("gpi.barrier.arrive", T.VOID) for form in ("aligned.", "")},
    **{f"barrier.cta.red.{word}.{form}all": _barrier_reduce(kind) for word, kind in _REDUCTIONS.items() for form in ("aligned.", "")},
    "bar.warp.sync": warp_sync,
    "membar.cta": fence("seq_cst", "block"),
    "membar.gl": fence("seq_cst", ""),
    "membar.sys": fence("seq_cst", ""),
    **{f"shfl.sync.{word}.{type}": shuffle(kind) for word, kind in SHUFFLES.items() for type in ("i32", "f32")},
    **{f"vote.{kind}.sync": vote(kind) for kind in _VOTES},
    "activemask": active_mask,
    "match.any.sync.i32": _match_any,
    "match.any.sync.i64": _match_any,
    **{f"redux.sync.{word}": _reduce({"min": "smin", "max": "smax"}.get(word, word)) for word in ("add", "min", "max", "umin", "umax", "and", "or", "xor")},
    "nanosleep": _to("gpi.nanosleep", T.VOID),
    "exit": _to("gpi.exit", T.VOID),
    **{f"isspacep.{word}": _space(name) for word, name in (("shared", "shared"), ("global", "global"), ("local", "local"), ("const", "constant"))},
    **{f"mulhi.{word}": _high(*form) for word, form in {"i": ("sext", T.I32), "ui": ("zext", T.I32), "ll": ("sext", T.I64), "ull": ("zext", T.I64)}.items()},
    "ex2.approx.f": _to("gpi.math.exp2.f32", T.FLOAT),
    "ex2.approx.ftz.f": _to("gpi.math.exp2.f32", T.FLOAT),
    "lg2.approx.f": _to("gpi.math.log2.f32", T.FLOAT),
    "sin.approx.f": _to("gpi.math.fast.sin.f32", T.FLOAT),
    "cos.approx.f": _to("gpi.math.fast.cos.f32", T.FLOAT),
    **{f"sqrt.{mode}.{letter}": _to(f"llvm.sqrt.{_SUFFIX[type]}", type) for mode in ("rn", "approx") for letter, type in (("f", T.FLOAT), ("d", T.DOUBLE))},
    **{f"fma.rn.{letter}": _to(f"llvm.fma.{_SUFFIX[type]}", type) for letter, type in (("f", T.FLOAT), ("d", T.DOUBLE))},
}

MAPPINGS: dict[str, Mapping] = {
    **{f"llvm.nvvm.{name}": mapping for name, mapping in _NVVM.items()},
    "vprintf": _to("gpi.printf", T.I32),
    "malloc": _to("gpi.malloc", T.PTR),
    "free": _to("gpi.free", T.VOID),
    "__assertfail": _assert_fail,
    "__assert_fail": _assert_fail,
    "llvm.trap": _to("gpi.trap", T.VOID),
    "llvm.debugtrap": _to("gpi.trap", T.VOID),
    "llvm.ubsantrap": lambda e, args: _void(e.call("gpi.trap", T.VOID, [])),
    "abort": _to("gpi.trap", T.VOID),
    "llvm.powi.f32.i32": _power,
    "llvm.powi.f64.i32": _power,
}

# C functions that are LLVM intrinsics of another name, or of their own
_INTRINSIC_NAMES = {"fmax": "maxnum", "fmin": "minnum"} | {
    name: name for name in ("fabs", "sqrt", "fma", "floor", "ceil", "trunc", "rint", "nearbyint", "round", "copysign")
}
_LLVM_MATH = re.compile(r"llvm\.([a-z0-9]+)\.(f32|f64)")


@cache
def _by_pattern(name: str) -> Mapping | None:
    """libm's functions by name, and LLVM's intrinsics for them."""
    builtins = load_builtins()
    match = _LLVM_MATH.fullmatch(name)
    if match and f"gpi.math.{match[1]}.{match[2]}" in builtins:
        return _to(f"gpi.math.{match[1]}.{match[2]}", T.FLOAT if match[2] == "f32" else T.DOUBLE)
    stem, type = (name[:-1], T.FLOAT) if name.endswith("f") and name[:-1] in _INTRINSIC_NAMES else (name, T.DOUBLE)
    if stem in _INTRINSIC_NAMES:
        return _to(f"llvm.{_INTRINSIC_NAMES[stem]}.{_SUFFIX[type]}", type)
    libm = _libm_names().get(name)
    return _to(libm, T.FLOAT if builtins[libm].result == "float" else T.DOUBLE) if libm else None


@cache
def _libm_names() -> dict[str, str]:
    """The operation that stands for each function of libm."""
    return {entry.cpu: name for name, entry in load_builtins().items() if entry.libm and name.startswith("gpi.math.") and ".fast." not in name}
