"""Fuse multiply-adds where the program allows it, once and for all.

Before: fmul, fadd and fsub marked ``contract``, which leaves the choice to whoever comes last. After: llvm.fma where one
could be made, and no mark anywhere: every engine computes the same bits. A product used several times is fused into each
sum, as NVPTX does. Of two products under one sum, the one with fewer uses is fused, else the first.

    fadd (fmul a, b), c      ->  fma(a, b, c)
    fsub (fmul a, b), c      ->  fma(a, b, -c)
    fsub c, (fmul a, b)      ->  fma(-a, b, c)
    fsub (fneg (fmul a, b)), c -> fma(-a, b, -c)

It runs behind LLVM's scalar passes: only they show products that reach their sum through variables and inlined calls.
Source: LLVM's DAGCombiner, visitFADDForFMACombine and visitFSUBForFMACombine with aggressive fusion.
"""

from __future__ import annotations

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import Emitter, rewrite_function, scalar
from opengpi.ir.uses import Uses

_ALL = ("reassoc", "nnan", "ninf", "nsz", "arcp", "contract", "afn")
_NAMES: dict[T.Type, str] = {T.HALF: "f16", T.BFLOAT: "bf16", T.FLOAT: "f32", T.DOUBLE: "f64"}


def fuse(module: M.Module, enabled: bool = True) -> None:
    """Fuses all of ``module``; not ``enabled`` (-fmad=false), it only drops the permission."""
    for function in module.functions:
        rewrite_function(module, function, lambda e, i: _split(e, i, enabled))
        if enabled:
            uses = Uses(function)
            rewrite_function(module, function, lambda e, i, uses=uses: _fused(e, i, uses))  # type: ignore[misc]
            _drop_unused_products(function)
        for instruction in function.instructions():
            instruction.flags = without_contract(instruction.flags)


def without_contract(flags: tuple[str, ...]) -> tuple[str, ...]:
    """Fast-math flags less ``contract``."""
    if "fast" in flags:
        flags = _ALL
    return tuple(flag for flag in flags if flag != "contract") if "contract" in flags else flags


def _split(e: Emitter, i: M.Instruction, enabled: bool) -> M.Value | None:
    """llvm.fmuladd, which may be either, decided."""
    if not isinstance(i, M.Call) or not i.callee_name.startswith("llvm.fmuladd."):
        return None
    a, b, c = i.args
    return _fma(e, a, b, c, i.flags) if enabled else e.binary("fadd", e.binary("fmul", a, b, i.flags), c, i.flags)


def _fused(e: Emitter, i: M.Instruction, uses: Uses) -> M.Value | None:
    if i.opcode not in ("fadd", "fsub") or not _contractable(i) or scalar(i.type) not in _NAMES:
        return None
    left, right = i.operands
    first, second = _product(left), _product(right)
    if first and second and uses.count(first) > uses.count(second):
        first = None
    if i.opcode == "fadd":
        product, other = (first, right) if first else (second, left)
        return _fma(e, product.operands[0], product.operands[1], other, i.flags) if product else None
    if first:
        return _fma(e, first.operands[0], first.operands[1], e.unary("fneg", right), i.flags)
    if second:
        return _fma(e, e.unary("fneg", second.operands[0]), second.operands[1], left, i.flags)
    if isinstance(left, M.Instruction) and left.opcode == "fneg" and (inner := _product(left.operands[0])):
        return _fma(e, e.unary("fneg", inner.operands[0]), inner.operands[1], e.unary("fneg", right), i.flags)
    return None


def _contractable(i: M.Instruction) -> bool:
    return "contract" in i.flags or "fast" in i.flags


def _product(value: M.Value) -> M.Instruction | None:
    return value if isinstance(value, M.Instruction) and value.opcode == "fmul" and _contractable(value) else None


def _fma(e: Emitter, a: M.Value, b: M.Value, c: M.Value, flags: tuple[str, ...]) -> M.Value:
    vector = f"v{a.type.count}" if isinstance(a.type, T.VectorType) else ""
    call = e.call(f"llvm.fma.{vector}{_NAMES[scalar(a.type)]}", a.type, [a, b, c])
    call.flags = flags
    return call


def _drop_unused_products(function: M.Function) -> None:
    """Products and negations that only fused sums used."""
    while True:
        uses = Uses(function)
        dropped = False
        for block in function.blocks:
            kept = [i for i in block.instructions if i.opcode not in ("fmul", "fneg") or uses.count(i)]
            dropped |= len(kept) != len(block.instructions)
            block.instructions = kept
        if not dropped:
            return
