"""Expand copies and fills of constant size up to 64 bytes to loads and stores of words.

Before: llvm.memcpy, llvm.memmove, llvm.memset with a constant length of at most 64. After: words of 8 bytes where both
sides are aligned so, else of 4, and a tail; all loads of a copy stand before its stores, so overlap is harmless.
It runs behind LLVM's scalar passes, which take copies of local variables apart better as copies.
"""

from __future__ import annotations

from collections.abc import Iterator

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import NOTHING, Emitter, constant_value, rewrite

LIMIT = 64


def expand_memory_operations(module: M.Module) -> None:
    """Rewrites all of ``module``."""
    rewrite(module, _visit)


def _visit(e: Emitter, i: M.Instruction) -> M.Value | None:
    if not isinstance(i, M.Call) or not i.callee_name.startswith(("llvm.memcpy.", "llvm.memmove.", "llvm.memset.")):
        return None
    size = constant_value(i.args[2])
    if size is None or not 0 <= size <= LIMIT:
        return None
    volatile = constant_value(i.args[3]) != 0
    if i.callee_name.startswith("llvm.memset."):
        _fill(e, i, size, volatile)
    else:
        _copy(e, i, size, volatile)
    return NOTHING


def _copy(e: Emitter, call: M.Call, size: int, volatile: bool) -> None:
    to, source = call.args[:2]
    to_align, source_align = _align(call.arg_attrs[0]), _align(call.arg_attrs[1])
    words = list(_words(size, min(to_align, source_align)))
    values = [e.load(T.int_type(8 * width), e.offset(source, at), _at(source_align, at), volatile) for at, width in words]
    for value, (at, _) in zip(values, words, strict=True):
        e.store(value, e.offset(to, at), _at(to_align, at), volatile)


def _fill(e: Emitter, call: M.Call, size: int, volatile: bool) -> None:
    to, byte = call.args[:2]
    align = _align(call.arg_attrs[0])
    for at, width in _words(size, align):
        type = T.int_type(8 * width)
        ones = int.from_bytes(b"\1" * width, "little")
        constant = constant_value(byte)
        value: M.Value
        if constant is not None:
            value = M.ConstantInt(type, int.from_bytes(bytes([constant & 255]) * width, "little", signed=True))
        else:
            value = e.binary("mul", e.cast("zext", byte, type), ones) if width > 1 else byte
        e.store(value, e.offset(to, at), _at(align, at), volatile)


def _words(size: int, align: int) -> Iterator[tuple[int, int]]:
    """Offset and width of each word."""
    at, width = 0, 8 if align >= 8 else 4
    while at < size:
        while width > size - at:
            width //= 2
        yield at, width
        at += width


def _align(attrs: M.Attributes) -> int:
    return next((int(attr[6:]) for attr in attrs if attr.startswith("align ")), 1)


def _at(align: int, offset: int) -> int:
    """What an address ``offset`` bytes beyond one of ``align`` is aligned to."""
    return min(align, offset & -offset) if offset else align
