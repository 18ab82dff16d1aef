"""Statements in which the lanes of a warp act together."""

from __future__ import annotations

from opengpi.fuzz.builder import Builder
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer


def ballot(b: Builder, mask: M.Value, condition: M.Value) -> M.Value:
    """The lanes of ``mask`` where ``condition`` holds."""
    found = b.builtin("gpi.warp.ballot", T.I128, [mask, b.e.cast("zext", condition, T.I32)])
    found.name = b.fresh("at")
    return found


def _halves(b: Builder, mask: M.Value) -> None:
    """A lane mask as numbers."""
    b.keep(b.e.cast("trunc", mask, T.I64))
    b.keep(b.e.cast("trunc", b.e.binary("lshr", mask, 64), T.I64))


def warp_operation(b: Builder) -> None:
    """Any of them, among the lanes that are here, or those of each tile."""
    assert b.mask is not None
    mask = _tile(b, b.mask) if b.chance(0.15) else b.mask
    b.source.choice((_shuffle, _shuffle, _vote, _reduce, _reduce, _match))(b, mask)


def _tile(b: Builder, mask: M.Value) -> M.Value:
    """Those of ``mask`` in the caller's tile, of one lane or more: differs from lane to lane."""
    width = b.source.choice((1, 2, 4, 8, 16))
    first = b.e.binary("and", b.builtin("gpi.lane.id", T.I32), -width)
    tile = b.e.binary("shl", integer(T.I128, (1 << width) - 1), b.e.cast("zext", first, T.I128))
    found = b.e.binary("and", mask, tile)
    first.name, tile.name, found.name = (b.fresh("at") for _ in range(3))
    return found


def active(b: Builder) -> None:
    """Who is here."""
    mask = b.builtin("gpi.warp.activemask", T.I128)
    mask.name = b.fresh("at")
    _halves(b, mask)
    if b.chance(0.5):
        _reduce(b, mask)


_VOTES = ("ballot", "any", "all", "uni", "sync")


def _vote(b: Builder, mask: M.Value) -> None:
    kind = b.source.deal(_VOTES)
    if kind == "sync":
        b.builtin("gpi.warp.sync", T.VOID, [mask])
    elif kind == "ballot":
        _halves(b, ballot(b, mask, b.condition()))
    else:
        b.keep(b.builtin(f"gpi.warp.{kind}", T.I32, [mask, b.e.cast("zext", b.condition(), T.I32)]))


_REDUCTIONS = ("add", "smin", "smax", "umin", "umax", "and", "or", "xor")


def _reduce(b: Builder, mask: M.Value) -> None:
    kind = b.source.deal(_REDUCTIONS)
    b.keep(b.builtin(f"gpi.warp.reduce.{kind}.i32", T.I32, [mask, b.value(T.I32)]))


def _match(b: Builder, mask: M.Value) -> None:
    few = b.e.binary("and", b.value(T.I64), b.source.choice((1, 3)))
    _halves(b, b.builtin(f"gpi.warp.match.{b.choose('any all')}.i64", T.I128, [mask, few]))


_SHUFFLES = [(kind, type) for kind in ("idx", "up", "down", "xor") for type in (T.I32, T.I64, T.FLOAT, T.DOUBLE)]


def _shuffle(b: Builder, mask: M.Value) -> None:
    """A shuffle; where the source lane is not here, its result is not looked at, for it is undefined."""
    (kind, type), e = b.source.deal(_SHUFFLES), b.e
    bits = T.I32 if type in (T.I32, T.FLOAT) else T.I64
    own = b.value(type, 0)
    carried = own if type is bits else e.cast("bitcast", own, bits)
    width = b.source.choice([w for w in (2, 4, 8, 16, 32, 64, 128) if w <= b.warp][-3:] + [b.warp] * 3)
    distance: M.Value = integer(T.I32, b.source.choice((0, 1, 2, 3, 8, width // 2, width - 1)))
    if b.chance(0.35):
        distance = b.index(width)
    moved = b.builtin(f"gpi.warp.shuffle.{kind}.{bits}", bits, [mask, carried, distance, integer(T.I32, width)])
    result = moved if type is bits else e.cast("bitcast", moved, type)
    lane = b.builtin("gpi.lane.id", T.I32)
    first = e.binary("and", lane, -width)
    if kind == "idx":
        source = e.binary("add", first, e.binary("and", distance, width - 1))
    else:
        source = e.binary({"up": "sub", "down": "add", "xor": "xor"}[kind], lane, distance)
        inside = e.compare("sge", source, first) if kind == "up" else e.compare("slt", source, e.binary("add", first, width))
        source = e.select(inside, source, lane)
    here = ballot(b, mask, integer(T.I1, -1))
    known = e.cast("trunc", e.binary("lshr", here, e.cast("zext", source, T.I128)), T.I1)
    known.name = b.fresh("at")
    b.keep(e.select(known, result, own))
